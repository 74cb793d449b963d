"""Web pages: the text of their headings, paragraphs, items and cells, without scripts, menus and forms."""

import re
from collections.abc import Iterator
from typing import Any

from glossary.errors import InputError
from glossary.places import MarkKind
from glossary.texts.readers.blocks import Block, Blocks, File
from glossary.texts.readers.tables import Table

_SKIPPED = frozenset(
    "script style template noscript svg math head nav select textarea button iframe object rt rp".split()
)
_BLOCKS = frozenset(
    """address article aside blockquote body caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header
    hgroup hr html legend li main ol p pre section summary table tbody td tfoot th thead tr ul""".split()
)
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_NOTE = re.compile(r"(?:sd)?(?:foot|end)-?note|note\W?\d|fn\W?\d|cite_note|ftn\d", re.IGNORECASE)
_REFERENCE = re.compile(r"\s*\[?\(?(?:\d{1,3}|[*†‡↩^]\ufe0e?)\)?\]?\s*")
_CHUNK = 1 << 16


def read(file: File) -> Iterator[Block]:
    """The blocks of a page in whatever encoding it says."""
    return read_page(file, _decoded(file))


def read_page(file: File, text: str, chapter: str = "") -> Iterator[Block]:
    """The blocks of the text of a page, which is a `chapter` of a book."""
    try:
        from lxml import etree
    except ImportError as error:
        raise needs("lxml", file) from error
    page = _Page(file, chapter)
    target: Any = page
    parser = etree.HTMLParser(target=target, no_network=True, remove_comments=True, remove_pis=True)
    try:
        for at in range(0, len(text), _CHUNK):
            parser.feed(text[at : at + _CHUNK])
            yield from page.blocks.ready()
        parser.close()
    except etree.XMLSyntaxError as error:
        raise file.refuse("has elements too deep in one another, or none; save it anew") from error
    yield from page.blocks.ready()


def needs(library: str, file: File) -> InputError:
    """The error where a library that a format needs is not installed."""
    return file.refuse(f"needs {library} to be read; install it with: pip install 'kazakh-glossary[documents]'")


def _decoded(file: File) -> str:
    """The text of a page: as it says, where it says so and is right, else by its letters."""

    return file.decoded().text


class _Page:
    """Collects the text of a page while lxml's parser names what begins and ends."""

    def __init__(self, file: File, chapter: str) -> None:
        self.file, self.chapter = file, chapter
        self.blocks = Blocks(file)
        self.table = Table()
        self.skipped = self.items = self.paragraph = self.raised = self.depth = 0
        self.notes: list[int] = []
        self.note = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if self.skipped or tag in _SKIPPED:
            self.skipped += tag not in _VOID
            return
        self.depth += tag not in _VOID
        if tag in _BLOCKS:
            self._close()
        self._enter(tag, attributes)
        if tag == "br":
            self.blocks.text("\n")
        elif tag == "sup":
            self.raised += 1

    def _enter(self, tag: str, attributes: dict[str, str]) -> None:
        """Count what the kind of a block and its place are made of."""
        self.table.start(tag)
        if tag in ("li", "dd", "p", "div", "aside") and _NOTE.match(attributes.get("id", "")):
            self.notes.append(self.depth)
            self.note += 1
        self.items += tag == "li"
        if tag in _HEADINGS:
            self.blocks.open("heading", self._place())

    def end(self, tag: str) -> None:
        """An element ends."""
        if self.skipped:
            self.skipped -= tag not in _VOID
            return
        if tag in _BLOCKS:
            self._close()
        self.table.end(tag)
        if self.notes and self.notes[-1] == self.depth:
            self.notes.pop()
        self.items -= tag == "li"
        self.raised -= tag == "sup"
        self.depth -= tag not in _VOID

    def data(self, text: str) -> None:
        """Text of the innermost element; figures that refer to a note are none of the sentence."""
        refers = self.raised or self.notes
        if self.skipped or (refers and _REFERENCE.fullmatch(text)):
            return
        if not self.blocks:
            if not text.strip():
                return
            self.blocks.open(self._kind(), self._place())
        self.blocks.text(" ".join(text.split("\n")) if "\n" in text else text)

    def close(self) -> None:
        """The page ends."""
        self._close()

    def _close(self) -> None:
        if self.blocks:
            self.blocks.close()

    def _kind(self) -> MarkKind:
        return "footnote" if self.notes else "cell" if self.table else "item" if self.items else "paragraph"

    def _place(self) -> str:
        if self.notes:
            return self._inside(f"footnote {self.note}")
        self.paragraph += 1
        where = self._inside("" if self.chapter else f"paragraph {self.paragraph}")
        return f"{where}, {self.table.cell}" if self.table else where

    def _inside(self, place: str) -> str:
        return ", ".join(filter(None, (self.chapter, place)))
