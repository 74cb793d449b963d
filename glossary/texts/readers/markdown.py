"""Markdown (.md): the text of headings, paragraphs, items, cells and footnotes, without the marks that format it."""

import html
import re
from collections.abc import Iterator

from glossary.places import MarkKind
from glossary.texts.readers.blocks import Block, File
from glossary.texts.readers.parallel import Rows
from glossary.texts.readers.tables import column_letters

_FENCE = re.compile(r" {0,3}(```|~~~)")
_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(.*?)[ \t#]*$")
_UNDERLINE = re.compile(r" {0,3}(=+|-+)[ \t]*$")
_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(.*)$")
_NOTE = re.compile(r" {0,3}\[\^([^\]\s]{1,40})\]:[ \t]*(.*)$")
_DEFINED = re.compile(r" {0,3}\[[^\]^][^\]]{0,200}\]:[ \t]*\S+")
_RULED = re.compile(r" {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_QUOTED = re.compile(r"^(?: {0,3}>[ \t]?)+")
_INLINE = (
    (re.compile(r"\[\^[^\]\s]{1,40}\]"), ""),
    (re.compile(r"!\[([^\[\]]{0,500})\]\([^()\s]{0,2000}(?:[ \t]+\"[^\"]{0,500}\")?\)"), r"\1"),
    (re.compile(r"\[([^\[\]]{1,2000})\]\([^()\s]{0,2000}(?:[ \t]+\"[^\"]{0,500}\")?\)"), r"\1"),
    (re.compile(r"<(https?://[^<>\s]{1,2000})>"), r"\1"),
    (re.compile(r"</?[a-zA-Z][^<>]{0,2000}>"), ""),
    (re.compile(r"<!--.{0,10000}?-->", re.DOTALL), ""),
    (re.compile(r"(?<![\w*])(\*{1,3})(?=[^\s*])([^*\n]{1,2000}?)(?<=\S)\1(?![\w*])"), r"\2"),
    (re.compile(r"(?<![\w_])(_{1,3})(?=[^\s_])([^_\n]{1,2000}?)(?<=\S)\1(?![\w_])"), r"\2"),
    (re.compile(r"(?<!`)`([^`\n]{1,2000})`(?!`)"), r"\1"),
    (re.compile(r"~~([^~\n]{1,2000})~~"), r"\1"),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!|<>-])"), r"\1"),
)


def plain(text: str) -> str:
    """A piece of Markdown without its marks, tags and entities.

    >>> plain("Кеден **одағы** (<i>customs&nbsp;union</i>)[^1]")
    'Кеден одағы (customs\\xa0union)'
    """
    for pattern, replacement in _INLINE:
        text = pattern.sub(replacement, text)
    return html.unescape(text)


def read(file: File) -> Iterator[Block]:
    """The blocks of a text, each with its line; code that stands apart is left out."""
    reader = _Reader()
    text = file.decoded().text
    file.spend(len(text))
    for number, line in enumerate(text.splitlines(), 1):
        yield from reader.take(number, line)
    yield from reader.finish()


class _Reader:
    """The paragraph or table that is being read."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.kind: MarkKind = "paragraph"
        self.place = ""
        self.fence = ""
        self.rows: list[tuple[int, str]] = []

    def take(self, number: int, given: str) -> Iterator[Block]:
        """Take the next line."""
        line = _QUOTED.sub("", given)
        if self._in_code(line):
            return
        if "|" in line and (self.rows or line.lstrip().startswith("|")):
            yield from self._paragraph()
            self.rows.append((number, line))
            return
        yield from self._table()
        yield from self._line(number, line)

    def finish(self) -> Iterator[Block]:
        """The text ends."""
        yield from self._paragraph()
        yield from self._table()

    def _in_code(self, line: str) -> bool:
        if match := _FENCE.match(line):
            self.fence = "" if self.fence == match[1] else self.fence or match[1]
            return True
        return bool(self.fence)

    def _line(self, number: int, line: str) -> Iterator[Block]:
        if not line.strip() or _DEFINED.match(line):
            yield from self._paragraph()
        elif heading := _HEADING.match(line):
            yield from self._paragraph()
            yield Block(plain(heading[2]), "heading", f"line {number}")
        elif self.lines and self.kind == "paragraph" and _UNDERLINE.match(line):
            self.kind = "heading"
            yield from self._paragraph()
        elif note := _NOTE.match(line):
            yield from self._paragraph()
            self._begin("footnote", f"footnote {note[1]}", note[2])
        elif item := _ITEM.match(line):
            yield from self._paragraph()
            self._begin("item", f"line {number}", item[1])
        elif self.lines:
            self.lines.append(line.strip())
        else:
            self._begin("paragraph", f"line {number}", line.strip())

    def _begin(self, kind: MarkKind, place: str, line: str) -> None:
        self.kind, self.place, self.lines = kind, place, [line]

    def _paragraph(self) -> Iterator[Block]:
        if self.lines:
            yield Block(plain(" ".join(self.lines)), self.kind, self.place)
        self.lines = []

    def _table(self) -> Iterator[Block]:
        if self.rows:
            given = [(number, row) for number, row in self.rows if not _RULED.match(row)]
            rows = ([(f"{column_letters(at)}{number}", cell) for at, cell in _cells(row)] for number, row in given)
            yield from Rows().blocks(rows)
        self.rows = []


def _cells(row: str) -> list[tuple[int, str]]:
    cells = re.split(r"(?<!\\)\|", row.strip().removeprefix("|").removesuffix("|"))
    return [(at, text) for at, cell in enumerate(cells, 1) if (text := plain(cell.strip()))]
