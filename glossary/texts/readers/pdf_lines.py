"""The lines of a page of a PDF: letters with their places, put together to pieces of lines.

What a page shows is letters with places. Letters with a wide gap between them stand in different cells or columns,
unless the line is only spaced out to the margin.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from ctypes import c_double
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile
from statistics import median
from typing import TYPE_CHECKING

from glossary.language.orthography import LIGATURES

if TYPE_CHECKING:
    import pypdfium2

_GAP = 1.6
"""A blank wider than so many times the letters' size parts cells or columns."""
_SIGNS_ASKED = 200
_SAME_LINE, _SAME_PLACE, _BLANK = 0.3, 0.1, 0.15
"""Shares of the letters' size: bases nearer than this are one, letters nearer than this are one printed twice, a wider gap is a
space."""
_RAISED = 0.8
"""A figure of at most this share of its line's size refers to a note."""
_SIGNS = LIGATURES | str.maketrans({"\ufffe": "-", "\x02": "-", "\ufeff": ""})
"""What PDFium gives for a hyphen at the end of a line, among others."""
_LETTERS = {code << 8: code for code in range(ord("a"), ord("z") + 1)}
_SWAPPED = re.compile("(?<=[A-Za-z])[{0}]+|[{0}]+(?=[a-z])".format("".join(map(chr, _LETTERS))))
_SPACED = re.compile(r"(?<=[\u3400-\u9fff]) (?=[\u3400-\u9fff])")
"""Chinese characters that are spaced out to the margin."""


@dataclass(slots=True)
class Line:
    """A piece of a line, with its place in points; `note` is the figure before it that a reference elsewhere
    repeats."""

    text: str
    page: int
    left: float
    right: float
    base: float
    size: float
    note: str = ""


def lines_of(page: "pypdfium2.PdfTextPage", number: int) -> list[Line]:
    """The lines of a page in the order in which they were set, raised figures as those of the notes behind them."""
    return list(_whole(list(_with_notes(_pieces_of(page, number)))))


def in_order(text: str) -> str:
    """A text whose ligatures have the bytes of their letters in order: Ghostscript gives «昀椀» for «fi».

    >>> in_order("(昀椀nancial, e昀昀ect)"), in_order("李昀 (Li Yun)")
    ('(financial, effect)', '李昀 (Li Yun)')
    """
    return _SWAPPED.sub(lambda letters: letters[0].translate(_LETTERS), text)


def has_unknown_letters(page: "pypdfium2.PdfTextPage") -> bool:
    """Whether the fonts of a page do not say which letters most of its signs are."""
    from pypdfium2 import raw

    signs = range(0, page.count_chars(), max(1, page.count_chars() // _SIGNS_ASKED))
    unknown = [at for at in signs if raw.FPDFText_HasUnicodeMapError(page.raw, at) == 1]
    return 2 * len(unknown) > len(signs)


def _with_notes(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines, where a figure stands by itself raised before one as the figure of its note."""
    figure: Line | None = None
    for line in lines:
        if figure and abs(line.base - figure.base) < line.size and 0 <= line.left - figure.right < 3 * line.size:
            line.note, figure = figure.text, None
        if figure:
            yield figure
        figure = line if line.text.isdigit() and len(line.text) < 4 else None
        if figure is None:
            yield line
    yield from filter(None, (figure,))


def _pieces_of(page: "pypdfium2.PdfTextPage", number: int) -> Iterator[Line]:
    shown = page.get_text_range()
    if len(shown) != page.count_chars():  # letters outside the first plane take two places
        shown = "".join(page.get_text_range(at, 1)[:1] or " " for at in range(page.count_chars()))
    at = 0
    for text in shown.split("\n"):
        yield from _pieces(page, text.rstrip("\r"), at, number)
        at += len(text) + 1


def _pieces(page: "pypdfium2.PdfTextPage", text: str, start: int, number: int) -> Iterator[Line]:
    """The pieces of a line between wide gaps."""
    letters = [_Letter(letter, start + at, page) for at, letter in enumerate(text) if not letter.isspace()]
    if not letters:
        return
    size = median(letter.size for letter in letters) or 1.0
    if _is_woven(letters, size):
        text, letters = _by_place(page, text, start, size)
    piece: list[_Letter] = []
    for letter in letters:
        if piece and _is_apart(piece[-1], letter, size):
            yield from _line(piece, text, start, number)
            piece = []
        piece.append(letter)
    yield from _line(piece, text, start, number)


class _Letter:
    """A letter with its place in points: where it begins and ends, the line that it stands on, and its size there."""

    __slots__ = ("at", "base", "left", "letter", "right", "size")

    def __init__(self, letter: str, at: int, page: "pypdfium2.PdfTextPage") -> None:
        from pypdfium2 import raw

        x, y, matrix = c_double(), c_double(), raw.FS_MATRIX()
        raw.FPDFText_GetCharOrigin(page.raw, at, x, y)
        raw.FPDFText_GetMatrix(page.raw, at, matrix)
        self.letter, self.at, self.base = letter, at, y.value
        self.left, _, self.right, _ = page.get_charbox(at, loose=True)
        self.size: float = raw.FPDFText_GetFontSize(page.raw, at) * (abs(matrix.d) or abs(matrix.b) or 1.0)


def _is_woven(letters: Sequence[_Letter], size: float) -> bool:
    """Whether the letters of a line were set one font after the other, so that those of one stand in the gaps of another: a font that
    lacks ғ and қ has them taken from a second one."""
    starts = [0, *(at for at, (one, two) in enumerate(pairwise(letters), 1) if two.left < one.left)]
    if len(starts) == 1 or any(abs(letter.base - letters[0].base) > _SAME_LINE * size for letter in letters):
        return False
    runs = [letters[start:stop] for start, stop in pairwise([*starts, len(letters)])]
    spans = sorted((run[0].left, run[-1].right) for run in runs)
    return any(right > left for (_, right), (left, _) in pairwise(spans)) and not _is_printed_twice(letters, size)


def _is_printed_twice(letters: Sequence[_Letter], size: float) -> bool:
    """Whether letters stand on letters, as those of a heading do that is made bold so."""
    lefts = sorted(letter.left for letter in letters)
    near = sum(1 for one, two in pairwise(lefts) if two - one < _SAME_PLACE * size)
    return 2 * near >= len(letters)


def _by_place(page: "pypdfium2.PdfTextPage", text: str, start: int, size: float) -> tuple[str, list[_Letter]]:
    """A line in the order of the places of its letters, with a space in each gap; PDFium's own spaces stand in gaps that another font
    fills."""
    from pypdfium2 import raw

    set_ones = (at for at in range(len(text)) if raw.FPDFText_IsGenerated(page.raw, start + at) != 1)
    ordered = sorted((_Letter(text[at], start + at, page) for at in set_ones), key=lambda letter: letter.left)
    letters: list[_Letter] = []
    shown = ""
    for letter in ordered:
        if letter.letter.isspace():
            shown = shown.rstrip() + " "
            continue
        if letters and letter.left - letters[-1].right > _BLANK * size:
            shown = shown.rstrip() + " "
        letter.at = start + len(shown)
        shown += letter.letter
        letters.append(letter)
    return shown, letters


def _is_apart(before: _Letter, after: _Letter, size: float) -> bool:
    """Whether a letter stands in another piece: behind a wide gap, further left, or on another line, for PDFium joins
    the lines that a hyphen parts."""
    return not -size < after.left - before.right < _GAP * size or abs(after.base - before.base) > 0.6 * size


def _whole(pieces: Sequence[Line]) -> Iterator[Line]:
    """Lines that are spaced out to the margin whole again. A gap parts cells where the lines above or below have it
    too."""
    rows = _Rows(pieces)
    line: Line | None = None
    for piece in pieces:
        if (
            line
            and abs(piece.base - line.base) < 0.4 * line.size
            and piece.left > line.right - 1
            and not rows.have_gap(line, piece)
        ):
            line = replace(line, text=f"{line.text} {piece.text}", right=piece.right, size=max(line.size, piece.size))
        else:
            yield from filter(None, (line,))
            line = piece
    yield from filter(None, (line,))


class _Rows:
    """The pieces of a page by their height."""

    def __init__(self, pieces: Sequence[Line]) -> None:
        self.pieces = sorted(pieces, key=lambda piece: piece.base)
        self.bases = [piece.base for piece in self.pieces]

    def have_gap(self, left: Line, right: Line) -> bool:
        """Whether a line above or below begins a piece where the right one begins, and has nothing in the gap before
        it."""
        near = 2.5 * right.size
        first, last = bisect_left(self.bases, right.base - near), bisect_right(self.bases, right.base + near)
        around = [
            one for one in self.pieces[first : min(last, first + 80)] if abs(one.base - right.base) > 0.5 * right.size
        ]
        within = [one for one in around if one.left < right.left - 1 and one.right > left.right + 1]
        bases = {one.base for one in around if abs(one.left - right.left) < 1}
        return any(all(abs(one.base - base) > 0.4 * right.size for one in within) for base in bases)


def _line(piece: Sequence[_Letter], text: str, start: int, number: int) -> Iterator[Line]:
    size = median(letter.size for letter in piece)
    raised = {letter.at for letter in piece if letter.letter.isdigit() and letter.size <= _RAISED * size}
    first, last = piece[0].at, piece[-1].at
    shown = (text[at - start] for at in range(first, last + 1) if at not in raised)
    words = in_order(_SPACED.sub("", "".join(shown).translate(_SIGNS).strip()))
    if any(map(str.isalnum, words)):
        base = median(letter.base for letter in piece)
        yield Line(words, number, piece[0].left, piece[-1].right, base, size, _note(piece, raised))


def _note(piece: Sequence[_Letter], raised: set[int]) -> str:
    """The raised figure that a piece begins with."""
    return "".join(letter.letter for letter in takewhile(lambda letter: letter.at in raised, piece))
