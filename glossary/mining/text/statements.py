"""What a text says, one by one: its sentences, and each item of the lists in them."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from glossary.language.orthography import SMALL
from glossary.mining.text.analysed import Analysed
from glossary.model import Span
from glossary.syntax.words import Word

_EMPHASIS = frozenset("*_#")
_BREAK = re.compile(
    rf"^[ \t>]*(?:[-–—•*]|\(?(?:\d{{1,3}}(?:[.-]\d{{1,3}})*|[ivx]{{1,4}})[.)]|\(?[a-z{SMALL}]\))[ \t]+"
    r"|;[ \t]*(?:\n|$)|(?<=[;:])[ \t]+\d{1,3}\)[ \t]+",
    re.MULTILINE,
)
"""What parts the items of a list: the number or mark that opens one, the semicolon that closes its line."""


class Statement(NamedTuple):
    """A sentence, or one item of a list in it: its bounds, and its words without those in brackets."""

    start: int
    end: int
    words: tuple[Word, ...]


def statements(text: Analysed) -> Iterator[Statement]:
    """The statements of a text in their order, without the marks that number or close them."""
    breaks = [Span(*match.span()) for match in _BREAK.finditer(text.text)]
    ends = [one.end for one in breaks]
    edges = _edges_of_brackets(text)
    for sentence, (first, last) in zip(text.document.sentences, text.sentences, strict=True):
        for item, group in groupby(text.words[first:last], key=lambda word: bisect_right(ends, word.start)):
            start = max(sentence.start, ends[item - 1]) if item else sentence.start
            end = min(sentence.end, breaks[item].start) if item < len(breaks) else sentence.end
            words = tuple(_words_of_item(group, end, edges))
            if words:
                yield Statement(start, start + len(text.text[start:end].rstrip(" \t\n;")), words)


def _words_of_item(words: Iterable[Word], end: int, edges: Sequence[int]) -> Iterator[Word]:
    """The words before a place, without emphasis and what stands in brackets."""
    for word in words:
        in_brackets = bisect_right(edges, word.start) % 2
        if word.start < end and word.norm not in _EMPHASIS and not in_brackets:
            yield word


def _edges_of_brackets(text: Analysed) -> list[int]:
    """Where the outermost brackets of a text begin and end, in turn."""
    edges: list[int] = []
    for pair in text.brackets:
        if not edges or pair.start >= edges[-1]:
            edges += (pair.start, pair.end)
    return edges
