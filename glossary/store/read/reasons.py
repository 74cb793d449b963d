"""What the parts of a score say, in words for a terminologist; the words are those of the table of weights.

A termbase keeps of each feature what it added to the score: its value times its weight. Where the value is made of a
number, the number is read back from that; of a score that was made with other weights it does not come out whole, and
is not said.
"""

import math
from collections.abc import Callable, Mapping
from functools import cache
from typing import NamedTuple

_HALF = 0.005
"""Stored parts are rounded to two decimals."""
_STRONGEST = 3
"""So many reasons are said in one line."""


class Reason(NamedTuple):
    """One part of a score, by the name of its feature and in words; `salient` unless most candidates have it."""

    name: str
    part: float
    words: str
    salient: bool


class Phrase(NamedTuple):
    """How a feature is said. `numbered` has «{}» for what `number` makes of the value, its possible error and the term;
    `negative` is said where the value is below 0. What is `usual`, unless it has a number, holds for most candidates and
    is no reason for one."""

    words: str
    numbered: str = ""
    number: Callable[[float, float, str], str] | None = None
    negative: str = ""
    usual: bool = False


def _whole(value: float, error: float, undo: Callable[[float], float]) -> str:
    """The whole number that a value was made of; nothing where there is none, or more than one, within the error."""
    low, high = undo(value - error), undo(value + error)
    number = round(undo(value))
    return str(number) if low <= number <= high and high - low < 1 else ""


def _places(value: float, error: float, _kk: str) -> str:
    return _whole(value, error, math.expm1)


def _texts(value: float, error: float, _kk: str) -> str:
    return _whole(value, error, math.exp)


def _length(value: float, error: float, _kk: str) -> str:
    return _whole(value, error, lambda beyond: beyond + 3)


def _ratio(value: float, _error: float, _kk: str) -> str:
    """How many times commoner, to one digit, where it is twice or more: the value is a tenth of the logarithm."""
    times = math.exp(min(10 * value, 20))
    return f"{float(f'{times:.0e}'):,.0f}" if times >= 2 else ""


def _by_itself(value: float, _error: float, kk: str) -> str:
    """How often a term stands outside longer ones, where it is twice or more, from its C-value."""
    times = round(math.expm1(value) / math.log2(len(kk.split()) + 1))
    return str(times) if times >= 2 else ""


_NUMBERS: Mapping[str, Callable[[float, float, str], str]] = {
    "places": _places,
    "texts": _texts,
    "words": _length,
    "ratio": _ratio,
    "times": _by_itself,
}


@cache
def phrases() -> Mapping[str, Phrase]:
    """Every feature of the ranking and how it is said, in the order of its table."""
    from glossary.features import BIAS, read_table
    from glossary.mining.ranking.features import WEIGHTS_FILE

    rows = read_table(WEIGHTS_FILE)
    return {
        name: Phrase(row["said"], row["numbered"], _NUMBERS.get(row["number"]), row["negative"], bool(row["usual"]))
        for name, row in rows.items()
        if name != BIAS
    }


def explain(why: Mapping[str, float], kk: str) -> list[Reason]:
    """The parts of the score of a term in words, the strongest first. A feature that only an older program knew keeps
    its name."""
    ordered = sorted(why.items(), key=lambda part: (-abs(part[1]), part[0]))
    return [_reason(name, part, kk) for name, part in ordered]


def summarize(why: Mapping[str, float], kk: str) -> str:
    """The three strongest salient reasons as one line, those for the term first.

    >>> summarize({"listed": 2.09, "length": 1.5, "never alone": -0.42, "izafet": 0.29}, "баға белгілеу")
    'headword of the lexicon; noun + possessed noun; but always inside a longer phrase'
    """
    reasons = _salient(why, kk)[:_STRONGEST]
    pro = "; ".join(reason.words for reason in reasons if reason.part >= 0)
    contra = "; ".join(reason.words for reason in reasons if reason.part < 0)
    return "; but ".join(filter(None, (pro, contra)))


def _salient(why: Mapping[str, float], kk: str) -> list[Reason]:
    """The reasons that set a term apart, the strongest first; «listed subject» says more than «listed», which then holds
    too."""
    repeated = "listed" if "listed subject" in why else ""
    return [reason for reason in explain(why, kk) if reason.salient and reason.name != repeated]


def _reason(name: str, part: float, kk: str) -> Reason:
    from glossary.mining.ranking.features import WEIGHTS

    phrase, weight = phrases().get(name, Phrase(name)), WEIGHTS.get(name, 0.0)
    value = part / weight if weight else 0.0
    if value < 0 and phrase.negative:
        return Reason(name, part, phrase.negative, salient=True)
    if phrase.number and value and (number := phrase.number(value, _HALF / abs(weight), kk)):
        return Reason(name, part, phrase.numbered.format(number), salient=True)
    words = phrase.words.replace("{field}", _field(kk)) if "{field}" in phrase.words else phrase.words
    return Reason(name, part, words, salient=not phrase.usual)


def _field(kk: str) -> str:
    """The special domains of a headword: «law», «economy and law»."""
    from glossary.mining.ranking.subjects import domains

    return " and ".join(sorted(domains(kk)))
