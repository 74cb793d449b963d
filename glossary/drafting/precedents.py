"""How the lexicon's own phrases render a word: the precedents for drafting a phrase that the lexicon lacks.

A headword of several words and its equivalents are a small parallel text. «сыртқы сауда: foreign trade» teaches that «сыртқы», before
its head, is «foreign» and not «external» once «trade» is known to be «сауда». The phrases are aligned when a word is asked for: the
other words' known equivalents are taken out, and what is left belongs to the word.

    >>> max(renderings("сыртқы", False, "en").items(), key=lambda pair: pair[1])[0]
    'foreign'
"""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from glossary.drafting.english import singular
from glossary.language import lexicon
from glossary.language.inflection import inflect_word
from glossary.language.lexicon import Sense
from glossary.language.morphology import readings
from glossary.language.paradigm import Chain
from glossary.model import Language

_LINKS = frozenset("of the for in on and a an to with by from at".split())
_FORMS = (Chain("sg", 3), Chain("pl"), Chain("pl", 3))


class Precedent(NamedTuple):
    """One rendering of a word in one phrase, with the trust it deserves; `linked` when the English phrase has «of» and «for»."""

    text: str
    weight: float
    phrase: str
    linked: bool


@cache
def _places() -> dict[str, tuple[tuple[tuple[str, ...], tuple[Sense, ...]], ...]]:
    """The phrases that have a word form, by the form."""
    table: dict[str, list[tuple[tuple[str, ...], tuple[Sense, ...]]]] = {}
    for key, senses in lexicon.phrases().items():
        words = tuple(key.split())
        for word in dict.fromkeys(words):
            table.setdefault(word, []).append((words, senses))
    return {word: tuple(found) for word, found in table.items()}


@lru_cache(maxsize=1 << 15)
def equivalents(word: str, to: Language) -> frozenset[str]:
    """What a word form may mean by its lemma's senses, each in the singular."""
    lemmas = {word, *(reading.lemma.lower() for reading in readings(word)[:2])}
    found = (text for lemma in lemmas for sense in lexicon.senses(lemma) for text in side(sense, to))
    return frozenset(singular(text) if to == "en" else text.removesuffix("的") for text in found)


def side(sense: Sense, to: Language) -> tuple[str, ...]:
    """The equivalents of a sense in one language."""
    return sense.zh if to == "zh" else tuple(text.replace("’", "'") for text in sense.en)


@lru_cache(maxsize=1 << 15)
def precedents(word: str, head: bool, to: Language) -> tuple[Precedent, ...]:
    """What the phrases say of a word: as their head, in any form of the word, or as a modifier, in this form."""
    forms = dict.fromkeys([word, *(inflect_word(word, chain) for chain in _FORMS)] if head else [word])
    return tuple(found for form in forms for found in _of_form(form, head, to))


def _of_form(form: str, head: bool, to: Language) -> Iterator[Precedent]:
    for words, senses in _places().get(form, ()):
        place = words.index(form)
        if (place == len(words) - 1) != head:
            continue
        for sense in senses:
            for rank, text in enumerate(side(sense, to)[:3]):
                found, trust = (_align if to == "en" else _align_han)(words, place, text)
                if found:
                    yield Precedent(found, trust / (1 + rank), " ".join(words), " of " in text or " for " in text)


def _align(words: Sequence[str], place: int, text: str) -> tuple[str, float]:
    """The part of an English phrase that renders the word at `place`, with a trust between 0 and 1."""
    tokens = text.split()
    own = _find(tokens, equivalents(words[place], "en"))
    if own:
        return " ".join(tokens[own[0] : own[1]]), 1.0
    rest, known = tokens, True
    for at, word in enumerate(words):
        if at != place:
            other = _find(rest, equivalents(word, "en"))
            known = known and other is not None
            rest = rest[: other[0]] + rest[other[1] :] if other else rest
    left = [token for token in rest if token not in _LINKS]
    if known and left and len(left) <= 2:
        return " ".join(left), 0.8
    if len(tokens) == len(words) and not _LINKS & set(tokens):
        return tokens[place], 0.3
    return "", 0.0


def _find(tokens: Sequence[str], known: frozenset[str]) -> tuple[int, int] | None:
    for length in range(min(3, len(tokens)), 0, -1):
        for start in range(len(tokens) - length + 1):
            if singular(" ".join(tokens[start : start + length])) in known:
                return start, start + length
    return None


def _align_han(words: Sequence[str], place: int, text: str) -> tuple[str, float]:
    """The part of a Chinese phrase that renders the word at `place`: it is known, or what the others leave over."""
    own = [known for known in equivalents(words[place], "zh") if known in text]
    if own:
        return max(own, key=len), 1.0
    rest, known = text, True
    for at, word in enumerate(words):
        if at != place:
            others = [other for other in equivalents(word, "zh") if other in rest]
            known = known and bool(others)
            rest = rest.replace(max(others, key=len), "", 1) if others else rest
    rest = rest.strip("的")
    return (rest, 0.8) if known and 1 <= len(rest) <= 4 else ("", 0.0)


def renderings(word: str, head: bool, to: Language, without: str = "") -> dict[str, float]:
    """How often the phrases render a word so, weighted by trust. The phrase `without` is left out: it says nothing new of itself."""
    counts: dict[str, float] = {}
    for found in precedents(word, head, to):
        if found.phrase != without:
            counts[found.text] = counts.get(found.text, 0.0) + found.weight
    return counts


def linked_share(head: str, without: str = "") -> float:
    """How often a head's phrases are rendered with «of» or «for» («theory of relativity»), between 0 and 1; half a vote against."""
    found = {p.phrase: p.linked for p in precedents(head, True, "en") if p.phrase != without}
    return sum(found.values()) / (len(found) + 1.5)
