"""What one Kazakh word of a phrase may be in English or Chinese, with a probability for each choice.

Choices come from the senses of its lemma, from precedents in the lexicon's phrases, from the words it is derived from
or that are derived from it («кедендік» ~ «кеден»), and for a word nobody knows from cognates and transliteration.
"""

from collections.abc import Iterator, Mapping
from itertools import chain
from math import log
from typing import NamedTuple

from glossary.drafting.composing.cognates import cognates
from glossary.drafting.composing.derivatives import ADJECTIVAL, from_verb, relatives, without
from glossary.drafting.composing.phrase_table import renderings
from glossary.drafting.composing.romanization import romanize
from glossary.drafting.composing.senses import senses_of, weighted
from glossary.drafting.composing.tree import Word
from glossary.language.lexicon import Sense
from glossary.language.orthography import is_cyrillic
from glossary.model import Language

LIMIT = 8
"""Choices kept for one word."""
PRIOR = 2.0
"""How many precedents the senses of a word are worth."""
LIGHT = frozenset({"бол", "ет", "қыл", "болу", "ету", "қылу"})
"""Verbs that say nothing by themselves: what they make of a noun is known as a whole or not at all."""
DERIVED = 0.35
"""What the senses of a related word are worth beside those of the word itself."""


class Option(NamedTuple):
    """One choice: its text, the logarithm of its probability, and 1 if it is a guess rather than known."""

    text: str
    score: float
    guessed: int = 0


def options(word: Word, head: bool, to: Language, topics: Mapping[str, float], term: str = "") -> list[Option]:
    """The choices for a word, best first; empty where nothing is known. `head` is False for a modifier; `term` is the
    term at hand, which must not be its own precedent."""
    if word.lemma in LIGHT:
        return []
    weights: dict[str, float] = {}
    for found, weight in chain(_senses(word, head, to, topics), _precedents(word, head, to, topics, term)):
        text = found.lower() if found.lower() in weights else found
        weights[text] = weights.get(text, 0.0) + weight
    if not weights:
        return _hyphened(word, head, to, topics, term) or _guesses(word, head, to)
    total = sum(weights.values())
    best = sorted(weights.items(), key=lambda pair: (-pair[1], pair[0]))[:LIMIT]
    return [Option(text, log(weight / total)) for text, weight in best if weight]


def _precedents(
    word: Word, head: bool, to: Language, topics: Mapping[str, float], term: str
) -> Iterator[tuple[str, float]]:
    for form in (word.lemma,) if head or word.reading.case == "acc" else dict.fromkeys((word.form, word.lemma)):
        yield from renderings((form,), head, to, topics, term).items()


def _senses(word: Word, head: bool, to: Language, topics: Mapping[str, float]) -> Iterator[tuple[str, float]]:
    senses = () if word.reading.pos == "VERB" else _of_name(word) or senses_of(word.lemma)
    found = list(weighted(senses, to, topics, capital=word.capital))
    if not found:
        found = list(from_verb(word, head, to, topics))
    yield from ((text, PRIOR * weight) for text, weight in found)
    for base in relatives(word, head and bool(found)):
        yield from (
            (text, DERIVED * weight) for text, weight in weighted(senses_of(base), to, topics, capital=word.capital)
        )
    if not found:
        yield from without(word, to, topics)
        if to == "en" and word.lemma.endswith(ADJECTIVAL):
            yield from cognates(word.lemma, adjective=True)


def _of_name(word: Word) -> tuple[Sense, ...]:
    """What a name means as a name: the name «Жомарт» is not «generous»."""
    named = word.capital and word.reading.pos == "PROPN"
    return tuple(sense for sense in senses_of(word.lemma) if sense.pos == "PROPN") if named else ()


def _hyphened(word: Word, head: bool, to: Language, topics: Mapping[str, float], term: str) -> list[Option]:
    """A hyphened word from its parts: «саяси-құқықтық» is political and legal."""
    parts = [part for part in word.lemma.split("-") if part]
    if len(parts) < 2 or word.reading.pos == "PROPN":
        return []
    made = [Word(part, word.reading._replace(lemma=part, stem=part), word.capital) for part in parts]
    choices = [options(part, head and part is made[-1], to, topics, term)[:2] for part in made]
    joints = (" and ", "-") if to == "en" else ("", "和")
    found = [
        Option(joint.join(option.text for option in choice), sum(option.score for option in choice) - price - rank)
        for price, joint in enumerate(joints)
        for rank, choice in enumerate(zip(*choices, strict=False))
    ]
    return sorted(found, key=lambda option: -option.score)


def _guesses(word: Word, head: bool, to: Language) -> list[Option]:
    """A word in other letters as it stands, a cognate, a name in Latin letters."""
    if not is_cyrillic(word.form):
        return [Option(word.reading.lemma, 0.0, 1)]
    if to != "en":
        return []
    found = [Option(text, log(share), 1) for text, share in cognates(word.lemma, adjective=not head)[:LIMIT]]
    return found or ([Option(romanize(word.reading.lemma), -1.0, 1)] if word.capital else [])
