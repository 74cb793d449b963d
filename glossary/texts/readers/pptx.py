"""PowerPoint presentations (.pptx): Office Open XML, part 1, PresentationML."""

from collections.abc import Iterator

from glossary.places import MarkKind
from glossary.texts.readers.blocks import Block, Blocks, File
from glossary.texts.readers.package import Package
from glossary.texts.readers.tables import Table
from glossary.texts.readers.xml_events import Event, events, outside

_MAIN = "ppt/presentation.xml"
_TITLES = ("title", "ctrTitle")
_LEFT_OUT = ("sldNum", "dt", "ftr", "hdr", "sldImg")
"""Placeholders that repeat on every slide."""


def read(file: File) -> Iterator[Block]:
    """The titles, paragraphs and cells of the slides in their order, each with the notes of its speaker."""
    package = Package(file)
    parts = package.related(_MAIN)
    shown = [event.attributes.get("id", "") for event in events(file, package.read(_MAIN)) if _is_slide(event)]
    for number, slide in enumerate((parts[key] for key in shown if key in parts), 1):
        yield from _paragraphs(file, package.read(slide), f"slide {number}")
        for notes in (path for path in package.related(slide).values() if "notesSlide" in path):
            yield from _paragraphs(file, package.read(notes), f"slide {number}, notes")


def _is_slide(event: Event) -> bool:
    return event.what == "start" and event.name == "sldId"


def _paragraphs(file: File, content: bytes, place: str) -> Iterator[Block]:
    reader = _Reader(file, place)
    for event in outside(events(file, content or b"<none/>"), "Fallback"):
        reader.take(event)
        yield from reader.blocks.ready()


class _Reader:
    """Which shape and table of a slide is read."""

    def __init__(self, file: File, place: str) -> None:
        self.blocks = Blocks(file)
        self.table = Table()
        self.place = place
        self.shape = ""
        self.shown = False

    def take(self, event: Event) -> None:
        """Take the next event."""
        if event.what == "start":
            self._start(event)
        elif event.what == "end":
            self._end(event.name)
        elif self.shown:
            self.blocks.text(event.name)

    def _start(self, event: Event) -> None:
        name = event.name
        self.table.start(name)
        if name == "ph":
            self.shape = event.attributes.get("type", "body")
        elif name == "p" and self.shape not in _LEFT_OUT:
            kind: MarkKind = "heading" if self.shape in _TITLES else "cell" if self.table else "item"
            self.blocks.open(kind, f"{self.place}, {self.table.cell}" if self.table else self.place)
        elif name == "br":
            self.blocks.text("\n")
        elif name == "t":
            self.shown = True

    def _end(self, name: str) -> None:
        self.table.end(name)
        if name == "p":
            self.blocks.close()
        elif name == "t":
            self.shown = False
        elif name == "sp":
            self.shape = ""
