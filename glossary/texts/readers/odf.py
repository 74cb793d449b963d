"""Documents, presentations and spreadsheets of LibreOffice (.odt, .odp, .ods): OpenDocument 1.3."""

from collections.abc import Iterator

from glossary.places import MarkKind
from glossary.texts.readers.blocks import Block, Blocks, File
from glossary.texts.readers.package import Package
from glossary.texts.readers.tables import Table
from glossary.texts.readers.xml_events import Event, events, outside

_SKIPPED = ("tracked-changes", "note-citation", "forms", "script", "creator", "date", "index-body", "desc", "title")
"""What was deleted, the figures of footnotes, macros, who commented when, tables of contents."""
_CHARACTERS = {"tab": "\t", "line-break": "\n", "s": " "}


def read(file: File) -> Iterator[Block]:
    """The paragraphs, headings, items, cells, footnotes, comments and slides of a document."""
    package = Package(file)
    if b"encryption-data" in package.read("META-INF/manifest.xml"):
        raise file.refuse("is protected by a password; save it without one")
    content = package.read("content.xml")
    reader = _Reader(file, paged=b"soft-page-break" in content)
    for event in outside(events(file, content), *_SKIPPED):
        reader.take(event)
        yield from reader.blocks.ready()


class _Reader:
    """Where in a document its reading is: page, slide or sheet, paragraph, table, list, note."""

    def __init__(self, file: File, *, paged: bool) -> None:
        self.blocks = Blocks(file)
        self.table = Table()
        self.sheet = ""
        self.sheets = self.title = False
        self.slide = self.lists = self.paragraph = 0
        self.page, self.paged = 1, paged
        self.notes: list[tuple[MarkKind, str]] = []
        self.counts = {"footnote": 0, "endnote": 0, "comment": 0}

    def take(self, event: Event) -> None:
        """Take the next event."""
        if event.what == "start":
            self._start(event)
        elif event.what == "end":
            self._end(event.name)
        else:
            self.blocks.text(event.name)

    def _start(self, event: Event) -> None:
        name, attributes = event.name, event.attributes
        self._enter(event)
        if name in ("p", "h"):
            self.paragraph += 1
            self.blocks.open(self._kind(name), self._place())
        elif name in _CHARACTERS:
            self.blocks.text(_CHARACTERS[name])
        elif name == "soft-page-break":
            self.page += 1
            self.blocks.turn(self._place())
        elif name == "note":
            self._note("footnote", attributes.get("note-class", "footnote"))
        elif name == "annotation":
            self._note("comment", "comment")

    def _enter(self, event: Event) -> None:
        """Count what a place is made of."""
        name = event.name
        repeated = event.attributes.get(
            "number-columns-repeated" if name.endswith("cell") else "number-rows-repeated", "1"
        )
        self.table.start(name, int(repeated) if repeated.isdigit() else 1)
        if name == "table":
            self.sheet = event.attributes.get("name", "")
        elif name == "spreadsheet":
            self.sheets = True
        elif name == "page":
            self.slide += 1
        elif name == "frame":
            self.title = event.attributes.get("class") == "title"
        elif name == "list-item":
            self.lists += 1

    def _end(self, name: str) -> None:
        self.table.end(name)
        if name in ("p", "h"):
            self.blocks.close()
        elif name == "list-item":
            self.lists -= 1
        elif name == "frame":
            self.title = False
        elif name in ("note", "annotation") and self.notes:
            self.notes.pop()

    def _note(self, kind: MarkKind, sort: str) -> None:
        self.counts[sort] = self.counts.get(sort, 0) + 1
        self.notes.append((kind, f"{sort} {self.counts[sort]}"))

    def _kind(self, name: str) -> MarkKind:
        if self.notes:
            return self.notes[-1][0]
        if name == "h" or self.title:
            return "heading"
        return "cell" if self.table else "item" if self.lists else "paragraph"

    def _place(self) -> str:
        if self.notes:
            return self.notes[-1][1]
        if self.sheets:
            return f"{self.sheet}!{self.table.cell.rpartition(' ')[2]}"
        where = f"slide {self.slide}" if self.slide else f"p. {self.page}" if self.paged else ""
        where = where or f"paragraph {self.paragraph}"
        return f"{where}, {self.table.cell}" if self.table else where
