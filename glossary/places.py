"""Places in a text, in Unicode code points, ends exclusive: spans, the marks where parts of a document begin, segments in
two languages."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from glossary.value import Value

MarkKind = Literal["paragraph", "heading", "item", "cell", "footnote", "comment", "page", "segment"]
OtherLanguage = Literal["en", "zh"]
"""The languages that the other sides of segments are kept in."""


class Span(NamedTuple):
    """A half-open range of code points."""

    start: int
    end: int


class Mark(NamedTuple):
    """Where a part of a document begins, what the part is, and what people call the place: «p. 4», «footnote 2»,
    «slide 7», «cell B12»."""

    start: int
    kind: MarkKind
    place: str


class Segment(NamedTuple):
    """A segment of a bilingual file: its Kazakh side and its other side, in the language `lang`, as spans of the text."""

    kk: Span
    lang: OtherLanguage
    other: Span


def where(marks: Sequence[Mark], at: int) -> str:
    """What people call a place of a document; empty where it has no marks."""
    number = bisect_right(marks, at, key=lambda mark: mark.start)
    return marks[number - 1].place if number else ""


@dataclass(frozen=True, slots=True)
class Kwic(Value):
    """A key word in its context: the sentence with line breaks made spaces, and where the key word stands in it; the text
    it is from, and `where` in that: «p. 4»."""

    sentence: str
    start: int
    end: int
    source: str
    where: str = ""

    @property
    def cited(self) -> str:
        """The text and the place in it."""
        return f"{self.source}, {self.where}" if self.where else self.source


@dataclass(frozen=True, slots=True)
class Refusal(Value):
    """A place that looked like a gloss and is none: `text` as it stands in the document, and the reason."""

    source: str
    start: int
    end: int
    text: str
    reason: str
