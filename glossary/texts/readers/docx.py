"""Word documents (.docx): Office Open XML, part 1, WordprocessingML."""

from collections.abc import Iterable, Iterator, Mapping

from glossary.places import MarkKind
from glossary.texts.readers.blocks import Block, Blocks, File
from glossary.texts.readers.package import Package
from glossary.texts.readers.tables import Table
from glossary.texts.readers.xml_events import Event, events, outside

_MAIN = "word/document.xml"
_SKIPPED = ("Fallback", "moveFrom", "del", "tabs")
"""The second form of what a newer program shows otherwise, what was deleted, where tabulators stop."""
_PARAGRAPH = Event("start", "p")
_CHARACTERS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}


def read(file: File) -> Iterator[Block]:
    """The paragraphs, cells, footnotes and comments of a document. Pages are counted where Word has noted their
    breaks."""
    package = Package(file)
    styles = _styles(package)
    content = package.read(_MAIN)
    yield from _Body(file, styles, content).blocks(content)
    for part, tag, what in (
        ("word/footnotes.xml", "footnote", "footnote"),
        ("word/endnotes.xml", "endnote", "endnote"),
        ("word/comments.xml", "comment", "comment"),
    ):
        kind: MarkKind = "comment" if tag == "comment" else "footnote"
        yield from _notes(file, package.events(part), tag, what, kind)


def _styles(package: Package) -> Mapping[str, str]:
    """The names of styles, which every translation of Word keeps in English, by their ids."""
    names: dict[str, str] = {}
    style = ""
    for event in package.events("word/styles.xml"):
        if event.what == "start" and event.name == "style":
            style = event.attributes.get("styleId", "")
        elif event.what == "start" and event.name == "name" and style:
            names.setdefault(style, event.attributes.get("val", "").lower())
    return names


class _Body:
    """The state of reading the main part: page, paragraph and table."""

    def __init__(self, file: File, styles: Mapping[str, str], content: bytes) -> None:
        self.file, self.styles = file, styles
        self.rendered = b"lastRenderedPageBreak" in content
        self.paged = self.rendered or b'type="page"' in content
        self.blocks_of = Blocks(file)
        self.table = Table()
        self.page = 1
        self.paragraph = 0

    def blocks(self, content: bytes) -> Iterator[Block]:
        for event in _words(events(self.file, content)):
            if event.what == "start":
                self._start(event)
            elif event.what == "end":
                self._end(event.name)
            else:
                self._text(event.name)
            yield from self.blocks_of.ready()

    def _text(self, text: str) -> None:
        """Words of a run; outside of all paragraphs they are one."""
        if self.blocks_of:
            self.blocks_of.text(text)
        else:
            self._start(_PARAGRAPH)
            self.blocks_of.text(text)
            self.blocks_of.close()

    def _start(self, event: Event) -> None:
        name, attributes = event.name, event.attributes
        self.table.start(name)
        if name == "p":
            self.paragraph += 1
            self.blocks_of.open("cell" if self.table else "paragraph", self._place())
        elif name == "pStyle":
            self._styled(self.styles.get(attributes.get("val", ""), ""))
        elif name == "numPr" and not self.table:
            self.blocks_of.becomes("item")
        elif self._is_turn(event):
            self.page += 1
            self.blocks_of.turn(self._place())
        elif name in _CHARACTERS:
            self.blocks_of.text(_CHARACTERS[name])

    def _is_turn(self, event: Event) -> bool:
        """Whether a page ends: where Word has noted it, else where somebody broke it."""
        broken = event.name == "br" and event.attributes.get("type") == "page"
        return event.name == "lastRenderedPageBreak" or (broken and not self.rendered)

    def _styled(self, style: str) -> None:
        if style.startswith(("heading", "title", "subtitle")) and not self.table:
            self.blocks_of.becomes("heading")

    def _end(self, name: str) -> None:
        self.table.end(name)
        if name == "p":
            self.blocks_of.close()

    def _place(self) -> str:
        where = f"p. {self.page}" if self.paged else f"paragraph {self.paragraph}"
        return f"{where}, {self.table.cell}" if self.table else where


def _notes(file: File, given: Iterable[Event], tag: str, what: str, kind: MarkKind) -> Iterator[Block]:
    """The footnotes, endnotes or comments of a part; the lines that part notes from the text have a type and no
    number."""
    blocks, number = Blocks(file), 0
    for event in _words(given):
        begins = event.what == "start"
        if event.what == "text":
            blocks.text(event.name)
        elif event.name == tag:
            number += begins and "type" not in event.attributes
        elif event.name == "p" and begins:
            blocks.open(kind, f"{what} {number}")
        elif event.name == "p":
            blocks.close()
        yield from blocks.ready()


def _words(given: Iterable[Event]) -> Iterator[Event]:
    """The events of what is shown: text counts in the elements that hold the words of a run, and nowhere else."""
    shown = False
    for event in outside(given, *_SKIPPED):
        if event.name == "t" and event.what != "text":
            shown = event.what == "start"
        elif event.what != "text" or shown:
            yield event
