"""The citation form of a phrase: what a dictionary would list."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from glossary.language.morphology import readings

if TYPE_CHECKING:
    from glossary.language.analysis import Token


def cite_word(word: str) -> str:
    """The citation form of one case-folded word without context."""
    return readings(word)[0].lemma


def cite(tokens: "Sequence[Token]", text: str) -> str:
    """The citation form of the phrase that these tokens make; `text` is what their offsets point into."""
    if not tokens:
        return text.strip()
    head = tokens[-1]
    return text[tokens[0].start : head.start] + head.lemma
