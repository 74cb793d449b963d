"""What the miner reads: documents whose words have their grammar and their places, and whose brackets are read."""

from array import array
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from operator import attrgetter

from glossary.bilingual.contents import Bracketed
from glossary.model import Document, Span
from glossary.syntax.words import Word, WordType

Vocabulary = Mapping[int, tuple[Word, int]]
"""One word of each type, by its number, with how often it stands in the texts."""


@dataclass(frozen=True, slots=True, eq=False)
class Analysed:
    """One document with its words and marks in order, and its brackets; `sentences[i]` bounds the words of the document's sentence i."""

    document: Document
    words: tuple[Word, ...]
    sentences: tuple[Span, ...]
    brackets: tuple[Bracketed, ...]
    _ends: "array[int]"
    _starts: "array[int]"

    @property
    def text(self) -> str:
        """The document's text."""
        return self.document.text

    def before(self, place: int) -> int:
        """How many words end at or before a place of the text: the index of the first word after it."""
        return bisect_right(self._ends, place)

    def sentence_at(self, word: int) -> int:
        """The number of the sentence that holds a word, by the word's index."""
        return bisect_right(self._starts, word) - 1


def vocabulary(texts: Iterable[Analysed]) -> Vocabulary:
    """The words of the texts, one of each type, with how often they stand there. They are copies: one word that is kept
    would keep the memory of its neighbours too."""
    counts: Counter[WordType] = Counter()
    one: dict[WordType, Word] = {}
    for text in texts:
        counts.update(map(_kind, text.words))
        one.update({word.kind: word for word in text.words if word.kind not in one})
    copies = (Word(one[kind].start, one[kind].end, one[kind].first, one[kind].opens, kind) for kind in counts)
    return {word.type: (word, counts[word.kind]) for word in copies}


_kind = attrgetter("kind")
