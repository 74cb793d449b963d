"""FictionBook (.fb2): the paragraphs of a book, its notes as footnotes."""

from collections.abc import Iterable, Iterator

from glossary.places import MarkKind
from glossary.texts.readers.blocks import Block, Blocks, File
from glossary.texts.readers.tables import Table
from glossary.texts.readers.xml_events import Event, events, outside

_PARAGRAPHS = ("p", "v", "subtitle", "text-author", "td", "th")


def read(file: File) -> Iterator[Block]:
    """The paragraphs, titles, cells and notes, without the figures of notes and without pictures."""
    reader = _Reader(file)
    for event in _without_references(outside(events(file, file.content), "binary", "description", "stylesheet")):
        if event.what == "text":
            reader.blocks.text(event.name)
        else:
            reader.take(event, begins=event.what == "start")
        yield from reader.blocks.ready()


def _without_references(given: Iterable[Event]) -> Iterator[Event]:
    """The events without the links to notes, which hold their figures."""
    inside = False
    for event in given:
        inside = inside or (event.name == "a" and event.what == "start" and event.attributes.get("type") == "note")
        if not inside:
            yield event
        inside = inside and not (event.name == "a" and event.what == "end")


class _Reader:
    """Which part of a book is read."""

    def __init__(self, file: File) -> None:
        self.blocks, self.table = Blocks(file), Table()
        self.in_notes = False
        self.titles = self.paragraph = self.note = 0

    def take(self, event: Event, *, begins: bool) -> None:
        """Take the beginning or end of the next element."""
        name = event.name
        (self.table.start if begins else self.table.end)(name)
        if name == "title":
            self.titles += 1 if begins else -1
        elif name == "body" and begins:
            self.in_notes = event.attributes.get("name") == "notes"
        elif name == "section":
            self.note += begins and self.in_notes
        elif name in _PARAGRAPHS:
            self._paragraph(begins=begins)

    def _paragraph(self, *, begins: bool) -> None:
        if self.in_notes and self.titles:
            return
        self.paragraph += begins
        if begins:
            self.blocks.open(self._kind(), self._place())
        else:
            self.blocks.close()

    def _kind(self) -> MarkKind:
        return "footnote" if self.in_notes else "heading" if self.titles else "cell" if self.table else "paragraph"

    def _place(self) -> str:
        return f"footnote {self.note}" if self.in_notes else f"paragraph {self.paragraph}"
