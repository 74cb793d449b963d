"""How well a phrasing reads: what tells a likely phrase of English or Chinese from an unlikely one, whatever its words
mean.

The evidence is the lexicon's own English and Chinese: which phrases it has for other headwords, and what stands beside
what in them. The weights were fitted by `evaluation/fit_choice.py` to the lexicon's phrases, each drafted without itself;
they are in units of the phrasing's own score, a logarithm of chances.

    >>> reads = Fluency("en")
    >>> reads.of("trade union") > reads.of("commerce union")
    True
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from math import log
from typing import NamedTuple

from glossary.drafting.composing.chinese_words import is_word, segments
from glossary.drafting.composing.english import singular
from glossary.drafting.composing.pieces import LINKS, pieces_of
from glossary.drafting.composing.senses import side
from glossary.drafting.composing.topics import NOTHING as NO_TOPICS
from glossary.drafting.composing.topics import agreement
from glossary.drafting.dictionaries.shelf import listed_terms
from glossary.drafting.dictionaries.word_lists import key
from glossary.drafting.style import spelt_as
from glossary.language import lexicon
from glossary.language.lexicon import Sense
from glossary.model import Language


class Seen(NamedTuple):
    """How often the lexicon has a phrase as a whole, and two words or characters beside each other, small words left
    out."""

    wholes: Mapping[str, int]
    pairs: Mapping[str, int]


class Evidence(NamedTuple):
    """A phrasing as the features see it: its words (characters in Chinese), how often the lexicon has it, how often each
    two that meet; how far what its words are called is of one topic; in Chinese how many of them are called by one
    character, of how many words of a dictionary it is made, and whether it is one; whether it is `established`: in a list
    of words that the user added."""

    units: Sequence[str]
    whole: int
    pairs: Sequence[int]
    topic: float = 0.0
    single: int = 0
    segments: int = 0
    listed: bool = False
    established: bool = False


class Feature(NamedTuple):
    """One thing that speaks for or against a phrasing: its name, its value, what a unit of it weighs, and why."""

    name: str
    function: Callable[[Evidence], float]
    weight: float
    source: str


FEATURES: dict[Language, tuple[Feature, ...]] = {
    "en": (
        Feature("length", lambda e: len(e.units), -1.65, "of two renderings the shorter is the term"),
        Feature("of", lambda e: "of" in e.units, 1.51, "an «of» says no more than the order of words"),
        Feature("pairs", lambda e: sum(log(1 + n) for n in e.pairs if n), 0.71, "words that meet in other terms"),
        Feature("whole", lambda e: e.whole > 0, 1.77, "it is the English of another headword"),
        Feature("topic", lambda e: e.topic, 0.76, "its words are of one topic"),
        Feature("established", lambda e: e.established, 2.0, "a list of words that the user added has it"),
    ),
    "zh": (
        Feature("length", lambda e: len(e.units), -0.26, "of two renderings the shorter is the term"),
        Feature("particle", lambda e: "的" in e.units, -4.07, "terms seldom have 的"),
        Feature("pairs", lambda e: sum(log(1 + n) for n in e.pairs if n), 0.15, "characters that meet in other terms"),
        Feature("whole", lambda e: e.whole > 0, 2.75, "it is the Chinese of another headword"),
        Feature("topic", lambda e: e.topic, 0.89, "its words are of one topic"),
        Feature("single", lambda e: e.single, -0.69, "words of one character are seldom free"),
        Feature("segments", lambda e: e.segments, -1.66, "of few words, not of many characters"),
        Feature("listed", lambda e: e.listed, 1.44, "dictionaries of Chinese have it as a word"),
        Feature("established", lambda e: e.established, 2.0, "a list of words that the user added has it"),
    ),
}


class Known(NamedTuple):
    """What the lexicon has in one headword of several words, which says nothing of itself: its texts and pairs, and what each
    piece of it may have taught."""

    seen: Seen
    topics: Mapping[tuple[str, str], float]


NOTHING = Known(Seen({}, {}), NO_TOPICS)


class Fluency:
    """Judges phrasings in one language. `without` is the headword whose own equivalents say nothing here."""

    def __init__(self, to: Language, without: str = "") -> None:
        self.to = to
        self.own = of_headword(without, to)
        self.terms = listed_terms(to)

    def of(self, text: str, pieces: tuple[str, ...] = ()) -> float:
        """What speaks for a text whose words are called so, 0 for an empty one."""
        if self.own is NOTHING:
            return _of(text, pieces, self.to, self.terms)
        return _worth(evidence(text, pieces, self.to, self.own, self.terms), self.to)


@lru_cache(maxsize=1 << 15)
def _of(text: str, pieces: tuple[str, ...], to: Language, terms: frozenset[str]) -> float:
    return _worth(evidence(text, pieces, to, terms=terms), to)


def _worth(found: Evidence, to: Language) -> float:
    return sum(feature.weight * feature.function(found) for feature in FEATURES[to]) if found.units else 0.0


def evidence(
    text: str, pieces: Sequence[str], to: Language, own: Known = NOTHING, terms: frozenset[str] = frozenset()
) -> Evidence:
    """What the features look at, of a text and of what its words are called; what `own` has is not counted. `terms` are
    those of the lists of words that the user added."""
    seen, units = _seen(to), _units(text, to)
    counts = [seen.pairs.get(pair, 0) - own.seen.pairs.get(pair, 0) for pair in _pairs(units, to)]
    whole = seen.wholes.get(text.lower(), 0) - own.seen.wholes.get(text.lower(), 0)
    topic = agreement(pieces, to, own.topics)
    if to == "zh":
        single = sum(len(piece) == 1 for piece in pieces)
        return Evidence(units, whole, counts, topic, single, segments(text), is_word(text), text in terms)
    return Evidence(units, whole, counts, topic, established=bool(terms) and _is_listed(text, terms))


def _is_listed(text: str, terms: frozenset[str]) -> bool:
    """Whether a list has an English term, in either number and spelling."""
    return any(one in terms or singular(one) in terms for one in (key(text), *spelt_as(key(text))))


def of_headword(key: str, to: Language) -> Known:
    """What the lexicon has in one headword of several words."""
    senses = lexicon.phrases().get(key)
    return Known(_counted(senses, to), pieces_of(key, to)) if senses else NOTHING


def is_equivalent(text: str, to: Language) -> bool:
    """Whether the lexicon has a text as the equivalent of a headword."""
    return text.lower() in _seen(to).wholes


@cache
def _seen(to: Language) -> Seen:
    return _counted((sense for senses in lexicon.all_senses().values() for sense in senses), to)


def _counted(senses: Iterable[Sense], to: Language) -> Seen:
    texts = [_small(text) for sense in senses for text in side(sense, to)]
    several = texts if to == "zh" else [text for text in texts if " " in text]
    return Seen(Counter(texts), Counter(pair for text in several for pair in _pairs(_units(text, to), to)))


def _small(text: str) -> str:
    """A text in small letters, the same object where it is so: the lexicon's own texts are not kept twice."""
    small = text.lower()
    return text if small == text else small


def _pairs(units: Sequence[str], to: Language) -> list[str]:
    """What stands side by side, as one text."""
    if to == "zh":
        return [one + two for one, two in pairwise(units)]
    return [f"{one} {two}" for one, two in pairwise(units) if not (one in LINKS or two in LINKS)]


def _units(text: str, to: Language) -> Sequence[str]:
    return text if to == "zh" else text.lower().split(" ") if text else ()
