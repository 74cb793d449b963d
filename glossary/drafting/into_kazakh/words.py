"""What a foreign word or phrase may be in Kazakh: the lexicon and the termbase read backwards.

>>> KazakhWords("en").of("customs union", {})[0].text
'кеден одағы'
"""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from math import log
from typing import NamedTuple

from glossary.drafting.composing.english import singular
from glossary.drafting.composing.phrase_table import phrases_with
from glossary.drafting.composing.senses import sense_weight, senses_of, side
from glossary.drafting.style import spelt_as
from glossary.language import lexicon
from glossary.language.formation import verbal_noun
from glossary.language.lexicon import Sense
from glossary.language.orthography import fold
from glossary.model import Language
from glossary.store.results import Remembered

LONGEST = 6
"""Words of an English headword that is looked for inside a term; twice as many characters of a Chinese one."""
CHOICES = 6
_NOUNS = frozenset({"NOUN", "PROPN", "VN", "X", "VERB"})
"""Parts of speech that are nouns in a term; a verb is cited as one."""


class Choice(NamedTuple):
    """A Kazakh word or phrase in citation form, what part of speech it is, how likely it is beside the others (they add
    up to 1 at most), and whose it is where people decided it («your C000012»)."""

    text: str
    noun: bool
    weight: float
    whose: str = ""


class KazakhWords:
    """Kazakh for foreign words, from one language. `memory` is what the termbase knows, by the folded Kazakh term."""

    def __init__(self, source: Language, memory: Mapping[str, tuple[Remembered, ...]] | None = None) -> None:
        self.source = source
        self.own: dict[str, list[tuple[str, Remembered]]] = {}
        self.forbidden: set[tuple[str, str]] = set()
        for key, texts in (memory or {}).items():
            for one in texts:
                if one.standing == "forbidden":
                    self.forbidden.add((fold(one.text), key))
                else:
                    self.own.setdefault(fold(one.text), []).append((key, one))

    def of(self, text: str, domains: Mapping[str, float]) -> list[Choice]:
        """The choices for a text as it stands, in the singular or in the other spelling, best first; people's own alone
        where they decided."""
        for key in _keys(text, self.source):
            if found := self._decided(key) or self._of_key(key, domains, text != text.lower()):
                return found[:CHOICES]
        return []

    def forbids(self, text: str, kazakh: str) -> bool:
        """Whether people rejected a Kazakh term for a text."""
        return (fold(text), fold(kazakh)) in self.forbidden

    def _decided(self, key: str) -> list[Choice]:
        known = (pair for pair in self.own.get(key, []) if pair[1].standing == "decided")
        return [Choice(kk, True, 1.0, f"your {one.uid}") for kk, one in known]

    def _of_key(self, key: str, domains: Mapping[str, float], capital: bool) -> list[Choice]:
        weights: dict[tuple[str, bool], float] = defaultdict(float)
        for kk, one in self.own.get(key, []):
            weights[kk, True] += one.confidence
        for sense, share in _reversed(self.source).get(key, ()):
            kazakh = verbal_noun(sense.headword) if sense.pos == "VERB" else sense.headword
            if (key, fold(kazakh)) not in self.forbidden:
                weight = share * sense_weight(sense, domains, capital) * common(kazakh.lower())
                weights[kazakh, sense.pos in _NOUNS] += weight
        total = sum(weights.values()) or 1.0
        ranked = sorted(weights.items(), key=lambda pair: (-pair[1], pair[0]))
        return [Choice(kk, noun, weight / total) for (kk, noun), weight in ranked]


@cache
def common(kazakh: str) -> float:
    """How common the words of a term are, by the terms of the lexicon that have them; 1 for what no other has."""
    words = kazakh.split()
    return 1 + sum(log(1 + phrases_with(word)) for word in words) / len(words)


def _keys(text: str, source: Language) -> list[str]:
    """The spellings under which a text may be known."""
    key = fold(text)
    if source == "zh":
        return [key, key.removesuffix("的")]
    plain = key.removeprefix("the ").removeprefix("a ").replace("’", "'")
    forms = (plain, singular(plain), plain.replace("-", " "))
    return list(dict.fromkeys(spelt for form in forms for spelt in (form, *spelt_as(form))))


@cache
def _reversed(source: Language) -> Mapping[str, tuple[tuple[Sense, float], ...]]:
    """The senses that have a text as their equivalent, and how much it counts: the first equivalent of a sense more than
    the second, a headword's only sense more than one of many. A verb is found by its equivalent with «to»."""
    found: dict[str, list[tuple[Sense, float]]] = {}
    for headword, senses in lexicon.all_senses().items():
        share = 1 / len(senses_of(headword)) ** 0.5
        for sense in senses:
            start = "to " if sense.pos == "VERB" and source == "en" else ""
            for rank, text in enumerate(side(sense, source)):
                found.setdefault(start + fold(text), []).append((sense, share / (1 + rank)))
    return {text: tuple(places) for text, places in found.items()}
