"""Whether what the words of a term are called is of one topic: a reinforced concrete slab is, a reinforced concrete cooker
is not.

The domains of a rendering are those of the headwords that have it and of the phrases that use it
(`data/topics_en.tsv` and `data/topics_zh.tsv`, made by `tools/align_lexicon.py`).

    >>> agreement(["deposit", "opening"], "en") > agreement(["deposit", "fermentation"], "en")
    True
"""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from math import log

from glossary.drafting.tables import DATA
from glossary.model import Language

PRIOR = 2.0
"""How many headwords of the usual mixture of domains are believed to have a rendering before any is seen."""
Domains = Mapping[str, float]
NOTHING: Mapping[tuple[str, str], float] = {}


def read_domains(cell: str) -> Domains:
    """Domains with their counts: «law:3,general:0.5»."""
    return {domain: float(count) for domain, _, count in (one.partition(":") for one in cell.split(","))}


@cache
def _lines(to: Language) -> Mapping[str, str]:
    """The table by rendering, its cells still unread."""
    _, *lines = (DATA / f"topics_{to}.tsv").read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines)


@cache
def _usual(to: Language) -> Domains:
    """The part of each domain among all renderings."""
    return read_domains(_lines(to)[""])


@lru_cache(maxsize=1 << 14)
def _domains(text: str, to: Language) -> Domains:
    cell = _lines(to).get(text.lower(), "")
    return read_domains(cell) if cell else {}


def agreement(texts: Sequence[str], to: Language, own: Mapping[tuple[str, str], float] = NOTHING) -> float:
    """How much likelier than by chance neighbours are of one topic, on average: the logarithm of the chance that both have the
    same domain, over the chance that any two have. 0 for one text. `own` is what is not counted, by text and domain."""
    if len(texts) < 2:
        return 0.0
    return sum(_of_two(*two, to, own) for two in pairwise(texts)) / (len(texts) - 1)


def _of_two(one: str, other: str, to: Language, own: Mapping[tuple[str, str], float]) -> float:
    return _shared(_without(one, to, own), _without(other, to, own), to) if own else _cached(one, other, to)


@lru_cache(maxsize=1 << 15)
def _cached(one: str, other: str, to: Language) -> float:
    return _shared(_domains(one, to), _domains(other, to), to)


def _shared(one: Domains, other: Domains, to: Language) -> float:
    """With p the usual mixture, a and b the counts of two renderings: log of the sum of (a + αp)(b + αp) / p over domains,
    over the product of the totals."""
    usual = _usual(to)
    a, b = sum(one.values()), sum(other.values())
    both = sum(count * other[domain] / usual[domain] for domain, count in one.items() if domain in other)
    return log((both + PRIOR * (a + b) + PRIOR**2) / ((a + PRIOR) * (b + PRIOR)))


def _without(text: str, to: Language, own: Mapping[tuple[str, str], float]) -> Domains:
    found = _domains(text, to)
    return {domain: max(0.0, count - own.get((text, domain), 0.0)) for domain, count in found.items()}
