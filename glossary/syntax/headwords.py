"""Phrases that the lexicon has as one headword, and adjectives that two words make."""

from collections.abc import Sequence
from functools import cache

from glossary.language import lexicon
from glossary.language.classes import members
from glossary.syntax.words import Word, citation

_RELATIONAL = ("лы", "лі", "ды", "ді", "ты", "ті")


def compound_adjective(word: Word, after: Word) -> bool:
    """Whether two words are one adjective: «көп деңгейлі», «бес сатылы», «екінші типті»."""
    counts = word.norm.lower() in members("counter") or word.lemma in members("ordinal")
    return after.norm.endswith(_RELATIONAL) and after.pos in ("ADJ", "NOUN") and counts


def begins_phrase(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether a phrase of the lexicon begins at a word, within `end`: «қоршаған орта», «осы шақ»."""
    return any(is_phrase(words[start:stop]) for stop in range(start + 2, min(end, start + 4) + 1))


def is_phrase(words: Sequence[Word]) -> bool:
    """Whether the lexicon has these words as one headword."""
    *before, head = words
    if " ".join(word.norm for word in words).lower() in members("adverb"):
        return True
    if head.lemma[:2].lower() not in _heads():
        return False
    bare = " ".join([*(word.norm for word in before), head.lemma]).lower()
    return bare in lexicon.phrases() or citation(words).lower() in lexicon.phrases()


@cache
def _heads() -> frozenset[str]:
    """The first letters of the last words of the lexicon's phrases, to spare most look-ups."""
    return frozenset(phrase.rpartition(" ")[2][:2] for phrase in lexicon.phrases())
