"""Prefixes and second parts of English words that Kazakh renders with words of their own: nonlinear «сызықты емес»,
rule-based «ережеге негізделген».

>>> prefix("nonlinear"), prefix("market"), sorted(kazakh("resistant"))
('non', None, ['төзімді'])
"""

from functools import cache, lru_cache
from pathlib import Path

CLASSES = frozenset({"lacking", "between"})
"""Classes of Kazakh words that stand for words in the table: «-сыз», «-аралық»."""
_TABLE = Path(__file__).with_name("affixes.tsv")
_SHORTEST = 4
"""Letters that must be left behind a prefix."""


@cache
def _rows() -> dict[str, tuple[str, frozenset[str]]]:
    lines = (line.split("\t") for line in _TABLE.read_text(encoding="utf-8").splitlines()[1:])
    return {affix: (place, frozenset(words.split())) for affix, place, words, _ in lines}


@cache
def _prefixes() -> tuple[str, ...]:
    return tuple(affix for affix, (place, _) in _rows().items() if place == "first")


@lru_cache(maxsize=1 << 14)
def prefix(word: str) -> str | None:
    """The prefix of a small English word that Kazakh may render with a word; a few words only look so, which does no harm."""
    return next((one for one in _prefixes() if word.startswith(one) and len(word) - len(one) >= _SHORTEST), None)


def kazakh(unit: str) -> frozenset[str]:
    """The Kazakh words, or classes of them, that render a prefix or second part; none for any other word."""
    return _rows().get(unit.removesuffix("-"), ("", frozenset()))[1]
