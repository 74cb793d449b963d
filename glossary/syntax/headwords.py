"""Phrases that the lexicon has as one headword, and what their words say of how words go together."""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from glossary.language import lexicon
from glossary.language.classes import members, word_classes
from glossary.syntax.words import Word, citation


def side_by_side(word: Word, after: Word) -> bool:
    """Whether a headword of the lexicon has two words side by side: «жұмыспен қамту», «сатып алу»."""
    follow = _pairs().get(word.norm.lower())
    return follow is not None and (after.lemma.lower() in follow or after.norm.lower() in follow)


@cache
def _pairs() -> dict[str, set[str]]:
    """What stands behind a word in the headwords of the lexicon."""
    pairs: dict[str, set[str]] = {}
    for phrase in lexicon.phrases():
        for first, second in pairwise(phrase.split()):
            pairs.setdefault(first, set()).add(second)
    return pairs


@cache
def light_nouns() -> frozenset[str]:
    """The nouns that make one verb with a light verb and so govern as it does: «бас тарту», «тыйым салу»."""
    pairs = (phrase.split() for phrase in lexicon.phrases() if phrase.count(" ") == 1)
    return frozenset(first for first, second in pairs if second in members("light"))


@cache
def modifying() -> frozenset[str]:
    """The nouns that stand bare before a bare noun in a headword: «мүше мемлекет»."""
    pairs = (phrase.split() for phrase in lexicon.phrases() if phrase.count(" ") == 1)
    return frozenset(a for a, b in pairs if all(any(stem.pos == "NOUN" for stem in lexicon.stems(w)) for w in (a, b)))


def is_headword(words: Sequence[Word]) -> bool:
    """Whether the lexicon has these words as one headword."""
    return all(side_by_side(*pair) for pair in pairwise(words)) and citation(words).lower() in lexicon.phrases()


def compound_adjective(word: Word, after: Word) -> bool:
    """Whether two words are one adjective: «көп деңгейлі», «бес сатылы», «екінші типті»."""
    counts = word.norm.lower() in members("counter") or word.lemma in members("ordinal")
    return counts and after.pos in ("ADJ", "NOUN") and "possessing" in word_classes(after.norm)


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
