"""What one Kazakh word of a phrase may be in English or Chinese, with a probability for each choice.

Choices come from the senses of its lemma, from precedents in the lexicon's phrases, from the words it is derived from
or that are derived from it («кедендік» ~ «кеден»), and for a word nobody knows from cognates and transliteration.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import chain
from math import log
from typing import NamedTuple

from glossary.drafting.composing.cognates import cognates
from glossary.drafting.composing.derivatives import from_noun, from_verb, relatives
from glossary.drafting.composing.nodes import Word
from glossary.drafting.composing.phrase_table import renderings
from glossary.drafting.composing.romanization import romanize
from glossary.drafting.composing.senses import nominal, senses_of, weighted
from glossary.drafting.tables import table
from glossary.language.classes import members
from glossary.language.lexicon import Sense
from glossary.language.orthography import is_cyrillic
from glossary.model import Language

LIMIT = 8
"""Choices kept for one word."""
PRIOR = 1.0
"""How many precedents the senses of a word are worth."""
DERIVED = 0.35
"""What the senses of a related word are worth beside those of the word itself."""


class Option(NamedTuple):
    """One choice: its text, the logarithm of its probability, and 1 if it is a guess rather than known."""

    text: str
    score: float
    guessed: int = 0


class Place(NamedTuple):
    """Where a word stands: as the head or as a modifier, in a draft to which language, among which domains, in which
    term (which must not be its own precedent)."""

    head: bool
    to: Language
    domains: Mapping[str, float]
    term: str = ""


def options(word: Word, place: Place) -> list[Option]:
    """The choices for a word, best first; empty where nothing is known."""
    if sign := word.given or _sign(word, place.to):
        return [Option(sign, 0.0)]
    if word.lemma in members("support"):
        return []
    weights: dict[str, float] = {}
    for found, weight in chain(_senses(word, place), _precedents(word, place)):
        text = found.lower() if found.lower() in weights else found
        weights[text] = weights.get(text, 0.0) + weight
    if not weights:
        return _hyphened(word, place) or _guesses(word, place)
    total = sum(weights.values())
    best = sorted(weights.items(), key=lambda pair: (-pair[1], pair[0]))[:LIMIT]
    return [Option(text, log(weight / total)) for text, weight in best if weight]


def _sign(word: Word, to: Language) -> str:
    """What a letter or a number is written as; empty for a word."""
    found = _letters().get(word.form)
    return found[to] if found and (len(word.form) > 1 or "letter" in word.classes) else ""


@cache
def _letters() -> dict[str, Mapping[str, str]]:
    return {row["kazakh"]: row for row in table("letters")}


def _precedents(word: Word, place: Place) -> Iterator[tuple[str, float]]:
    head, to, domains, term = place
    yield from renderings(word.lemma, head, to, domains, term).items()


def _senses(word: Word, place: Place) -> Iterator[tuple[str, float]]:
    """What the lexicon says of the word, of the verb it is made of, and of the words of its root."""
    found = _own(word, place)
    yield from ((text, PRIOR * weight) for text, weight in found)
    for base in relatives(word, place.head and bool(found)):
        related = weighted(senses_of(base), place.to, place.domains, capital=word.capital)
        yield from ((text, DERIVED * weight) for text, weight in related)
    if not found and place.to == "en" and "abstract" in word.classes:
        yield from cognates(word.lemma, adjective=True)


def _own(word: Word, place: Place) -> list[tuple[str, float]]:
    senses = () if word.reading.pos == "VERB" else _of_name(word) or senses_of(word.lemma)
    if place.head:
        senses = nominal(senses, capital=word.capital)
    found = list(weighted(senses, place.to, place.domains, capital=word.capital))
    found = found or list(from_noun(word, place.to, place.domains))
    return found or list(from_verb(word, place.head, place.to, place.domains))


def _of_name(word: Word) -> tuple[Sense, ...]:
    """What a name means as a name: the name «Жомарт» is not «generous», «Ом» of «Ом заңы» no unit."""
    if not word.capital:
        return ()
    named = tuple(sense for sense in senses_of(word.lemma) if sense.pos == "PROPN")
    return named if word.reading.pos == "PROPN" else tuple(sense for sense in named if "surname" in sense.flags)


def _hyphened(word: Word, place: Place) -> list[Option]:
    """A hyphened word from its parts: «саяси-құқықтық» is political and legal."""
    parts = [part for part in word.lemma.split("-") if part]
    if len(parts) < 2 or word.reading.pos == "PROPN":
        return []
    *before, last = (Word(part, word.reading._replace(lemma=part, stem=part), word.capital) for part in parts)
    choices = [options(part, place._replace(head=False))[:2] for part in before] + [options(last, place)[:2]]
    joints = (" and ", "-") if place.to == "en" else ("", "和")
    ranked = enumerate(zip(*choices, strict=False))
    found = [_joined(choice, joint, price + rank) for rank, choice in ranked for price, joint in enumerate(joints)]
    return sorted(found, key=lambda option: -option.score)


def _joined(choice: Sequence[Option], joint: str, price: int) -> Option:
    texts, scores, _ = zip(*choice, strict=True)
    return Option(joint.join(texts), sum(scores) - price)


def _guesses(word: Word, place: Place) -> list[Option]:
    """A word in other letters as it stands, a cognate, a name in Latin letters."""
    if not is_cyrillic(word.form):
        return [Option(word.reading.lemma, 0.0, 1)]
    if place.to != "en":
        return []
    found = [Option(text, log(share), 1) for text, share in cognates(word.lemma, adjective=not place.head)[:LIMIT]]
    return found or ([Option(romanize(word.reading.lemma), -1.0, 1)] if word.capital else [])
