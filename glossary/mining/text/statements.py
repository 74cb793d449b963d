"""What a text says, one by one: its sentences, and each item of the lists in them."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from glossary.mining.text.analysed import Analysed
from glossary.model import Span
from glossary.syntax.words import Word

_EMPHASIS = frozenset("*_#")
_BREAK = re.compile(
    r"^[ \t>]*(?:[-–—•*]|\(?(?:\d{1,3}(?:[.-]\d{1,3})*|[ivx]{1,4})[.)]|\(?[a-zа-яәғқңөұүһі]\))[ \t]+"
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
    ends = [found.end for found in breaks]
    hidden = _bracketed(text)
    opened = [span.start for span in hidden]
    for number, (first, last) in enumerate(text.sentences):
        bounds = text.document.sentences[number]
        for item, group in groupby(text.words[first:last], key=lambda word: bisect_right(ends, word.start)):
            start = max(bounds.start, ends[item - 1] if item else 0)
            end = min(bounds.end, breaks[item].start if item < len(breaks) else bounds.end)
            words = [word for word in group if word.start < end and word.norm not in _EMPHASIS]
            around = hidden[max(0, bisect_right(opened, start) - 1) : bisect_right(opened, end)]
            kept = tuple(word for word in words if not any(span.start <= word.start < span.end for span in around))
            if kept:
                yield Statement(start, start + len(text.text[start:end].rstrip(" \t\n;")), kept)


def _bracketed(text: Analysed) -> list[Span]:
    """The outermost brackets of a text."""
    found: list[Span] = []
    for pair in text.brackets:
        if not found or pair.start >= found[-1].end:
            found.append(Span(pair.start, pair.end))
    return found
