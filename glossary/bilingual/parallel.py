"""Which foreign form a term has in segments that say the same in two languages: by the lexicon, by how often both
stand in the same segments, by where they stand.

Each candidate form of a term is scored by a few features, whose weights stand in segments.tsv with what they were
fitted on. Dice's coefficient and the log-likelihood ratio (Dunning, 1993) of the same counts are given beside, as
plain measures to compare with.
"""

import math
import re
from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from glossary.bilingual.alignment import Target, assigned, rendered_by, senses, target
from glossary.bilingual.forms import Form
from glossary.features import FeatureTable, probability
from glossary.language.classes import members
from glossary.language.orthography import fold
from glossary.places import OtherLanguage, Span

_WORD = re.compile(r"[^\W\d_\u3400-\u9fff]+(?:['’-][^\W\d_\u3400-\u9fff]+)*|[\u3400-\u9fff]+|\d+|[^\w\s]")
_HAN = re.compile(r"[\u3400-\u9fff]+")
_LONGEST = {"en": 5, "zh": 8}
"""Words of an English form, characters of a Chinese one."""
_SHOWN = 40
"""Segments of a term in which its forms are looked for; more say nothing new."""
_COMPARED = 12
"""Forms of a term that are scored, those that stand with it most often and those that the lexicon knows first."""


class Said(NamedTuple):
    """What a segment says on its other side: the text, and the share of the Kazakh side that lies before the term."""

    text: str
    place: float
    whole: bool


class Pair(NamedTuple):
    """A term beside a form that may be its translation, with all that their score is made of. `counts` are the
    segments with both, with the term, with the form, and all."""

    term: str
    lemmas: tuple[str, ...]
    form: str
    lang: OtherLanguage
    counts: tuple[int, int, int, int]
    distance: float
    whole: bool

    @property
    def dice(self) -> float:
        """Dice's coefficient of the segments with the term and those with the form."""
        both, term, form, _ = self.counts
        return 2 * both / (term + form)

    @property
    def log_likelihood(self) -> float:
        """The log-likelihood ratio of both standing in the same segments."""
        both, term, form, every = self.counts
        cells = (both, term - both, form - both, every - term - form + both)
        expected = (term * form, term * (every - form), (every - term) * form, (every - term) * (every - form))
        return 2 * sum(n * math.log(n * every / e) for n, e in zip(cells, expected, strict=True) if n and e)


def forms(text: str, lang: OtherLanguage, firsts: Container[str] | None = None) -> Iterator[tuple[str, Span]]:
    """The forms of the other side that may be terms: runs of words without marks inside and function words at the ends,
    runs of Han. With `firsts` only those that begin with one of these words, in small letters, or characters."""
    spans = _han_spans(text, firsts) if lang == "zh" else _word_spans(text, firsts)
    return ((text[start:end], Span(start, end)) for start, end in spans)


def _word_spans(text: str, firsts: Container[str] | None) -> Iterator[tuple[int, int]]:
    words = list(_WORD.finditer(text))
    small = [word[0].lower() for word in words]
    fit = [word not in members("function") for word in small]
    for run in _runs(small):
        for first in filter(fit.__getitem__, run):
            if firsts is None or small[first] in firsts:
                start, most = words[first].start(), min(first + _LONGEST["en"], run.stop)
                yield from ((start, words[last].end()) for last in filter(fit.__getitem__, range(first, most)))


def _runs(words: Sequence[str]) -> Iterator[range]:
    """Where words follow one another without a mark between them."""
    start = 0
    for at, word in enumerate(words):
        if not word[0].isalpha():
            yield range(start, at)
            start = at + 1
    yield range(start, len(words))


def _han_spans(text: str, firsts: Container[str] | None) -> Iterator[tuple[int, int]]:
    for run in _HAN.finditer(text):
        for start in range(run.start(), run.end()):
            if firsts is None or text[start] in firsts:
                ends = range(start + 2, min(start + _LONGEST["zh"], run.end()) + 1)
                yield from ((start, end) for end in ends)


@cache
def table() -> FeatureTable[Pair]:
    """The features of a pair with their weights."""
    return FeatureTable(FUNCTIONS, Path(__file__).with_name("segments.tsv"))


@lru_cache(maxsize=1 << 14)
def _target(form: str, lang: OtherLanguage) -> Target:
    return target(Form(form, Span(0, 0), lang))


def _aim(pair: Pair) -> tuple[list[frozenset[int]], int]:
    """What each word of the term may render of the form, and how many words the form asks for."""
    aim = _target(pair.form, pair.lang)
    return [rendered_by(lemma, aim) for lemma in pair.lemmas], max(1, len(aim.units))


def _of_words(pair: Pair) -> float:
    choices, _ = _aim(pair)
    return assigned(choices) / len(choices) if pair.lang == "en" else sum(map(bool, choices)) / len(choices)


def _of_units(pair: Pair) -> float:
    choices, units = _aim(pair)
    return min(1.0, assigned(choices) / units) if pair.lang == "en" else len(frozenset().union(*choices)) / units


def _words_of(form: str, lang: OtherLanguage) -> float:
    """How many Kazakh words a form takes as a rule."""
    return len(form) / 2 if lang == "zh" else len(form.split())


def _listed(pair: Pair) -> bool:
    return any(fold(pair.form) in map(fold, getattr(sense, pair.lang)) for sense in senses(pair.term))


FUNCTIONS: dict[str, Callable[[Pair], float]] = {
    "translated words": _of_words,
    "explained form": _of_units,
    "listed": _listed,
    "dice": lambda pair: pair.dice,
    "together": lambda pair: math.log(pair.counts[0]),
    "distance": lambda pair: pair.distance,
    "fills the segment": lambda pair: pair.whole,
    "length": lambda pair: abs(_words_of(pair.form, pair.lang) - len(pair.lemmas)),
}


def pairs(
    lemmas: Mapping[str, tuple[str, ...]], said: Mapping[str, Sequence[Said]], lang: OtherLanguage, every: Sequence[str]
) -> Iterator[tuple[str, list[Pair]]]:
    """The pairs of each term with the forms that may be its translation. `said` are the segments of each term,
    `lemmas` its words, `every` the other sides of all segments."""
    shortlists = {term: _shortlist(lemmas[term], segments, lang) for term, segments in said.items()}
    wanted = {form for shortlist in shortlists.values() for form in shortlist}
    firsts = {form[0] if lang == "zh" else form.split()[0] for form in wanted}
    counts: Counter[str] = Counter()
    for text in every:
        counts.update({form.lower() for form, _ in forms(text, lang, firsts)} & wanted)
    for term, shortlist in shortlists.items():
        segments = len(said[term])
        yield (
            term,
            [
                Pair(
                    term,
                    lemmas[term],
                    one.form,
                    lang,
                    (one.both, segments, max(counts[key], one.both), len(every)),
                    one.distance,
                    one.whole,
                )
                for key, one in shortlist.items()
            ],
        )


class _Met(NamedTuple):
    """A form that stands with a term: as it is written, in how many segments, how far off at the nearest, whether it
    fills the segment that the term fills."""

    form: str
    both: int
    distance: float
    whole: bool

    def again(self, other: "_Met") -> "_Met":
        """The form after it was met once more."""
        return _Met(self.form, self.both + other.both, min(self.distance, other.distance), self.whole or other.whole)


def _shortlist(lemmas: tuple[str, ...], segments: Sequence[Said], lang: OtherLanguage) -> dict[str, _Met]:
    met: dict[str, _Met] = {}
    for said in segments[:_SHOWN]:
        for key, one in _met_in(said, lang).items():
            before = met.get(key)
            met[key] = before.again(one) if before else one
    known = {unit for key in met for unit in _units(key, lang)}
    known = {unit for unit in known if _is_rendered(lemmas, unit, lang)}
    promises = {key: _promise(lemmas, key, one, lang, known) for key, one in met.items()}
    return {key: met[key] for key in sorted(met, key=promises.__getitem__, reverse=True)[:_COMPARED]}


def _met_in(said: Said, lang: OtherLanguage) -> dict[str, _Met]:
    """The forms of one segment."""
    length = len(said.text.rstrip(" .。"))
    return {
        key: _Met(form, 1, abs(start / len(said.text) - said.place), said.whole and end - start >= length)
        for key, form, start, end in _forms_with_keys(said.text, lang)
    }


@lru_cache(maxsize=1 << 12)
def _forms_with_keys(text: str, lang: OtherLanguage) -> tuple[tuple[str, str, int, int], ...]:
    """The forms of a segment, which several terms stand in."""
    return tuple((form.lower(), form, start, end) for form, (start, end) in forms(text, lang))


def _units(form: str, lang: OtherLanguage) -> Iterable[str]:
    """What of a form a word may render: its words, each two characters in a row."""
    return map("".join, pairwise(form)) if lang == "zh" else form.split()


def _is_rendered(lemmas: tuple[str, ...], unit: str, lang: OtherLanguage) -> bool:
    aim = _target(unit, lang)
    return any(rendered_by(lemma, aim) for lemma in lemmas)


def _promise(
    lemmas: tuple[str, ...], key: str, one: _Met, lang: OtherLanguage, known: set[str]
) -> tuple[float, int, float]:
    """What forms are compared by before they are scored; a form of which nothing is known has only how often it is
    met. `key` is the form in small letters."""
    words = 0.0
    if not known.isdisjoint(_units(key, lang)):
        pair = Pair("", lemmas, one.form, lang, (1, 1, 1, 1), one.distance, one.whole)
        words = _of_words(pair) + _of_units(pair)
    return (words + (one.both > 1) * one.both / 2 + 2 * one.whole, one.both, -one.distance)


def best(candidates: Iterable[Pair]) -> tuple[Pair, float] | None:
    """The pair that is most likely a translation, and how likely it is; none where there is none."""
    scored = [(pair, probability(table().total(table().values(pair)))) for pair in candidates]
    return max(scored, key=lambda one: (one[1], one[0].form), default=None)
