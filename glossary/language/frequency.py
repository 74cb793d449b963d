"""How common a lemma is in general Kazakh: the measure of rare and common that the analyser and the miner share.

`data/general_lemmas.tsv` is computed by `tools/make_general_lemmas.py` from a list of word forms; its head names the sources.

    >>> general_count("ел") > general_count("интеграция") > 0
    True
"""

import math
from collections.abc import Mapping
from functools import cache, lru_cache

from glossary.language.lexicon import DATA

_ATTESTING = frozenset({"NOUN", "PROPN", "ADJ", "VN", "X", "NUM", "ADV", "PRON"})


@cache
def _table() -> dict[str, str]:
    """Each lemma with its parts of speech and their counts as written, tabs between them; empty where the table has not been made yet."""
    path = DATA.joinpath("general_lemmas.tsv")
    rows = path.read_text(encoding="utf-8").split("\n") if path.is_file() else []
    table: dict[str, str] = {}
    for row in rows:
        lemma, _, counts = row.partition("\t")
        if counts:  # the head of the file has no columns
            table[lemma] = f"{known}\t{counts}" if (known := table.get(lemma)) else counts
    return table


def _counts(lemma: str) -> Mapping[str, float]:
    """How often a lemma was found as each part of speech."""
    cells = found.split("\t") if (found := _table().get(lemma)) else []
    return dict(zip(cells[::2], map(float, cells[1::2]), strict=True))


@cache
def _total() -> float:
    return sum(float(count) for counts in _table().values() for count in counts.split("\t")[1::2])


def general_count(lemma: str) -> float:
    """Occurrences of a case-folded lemma in a million words of general Kazakh, all parts of speech together."""
    counts = _counts(lemma)
    return sum(counts.values()) * 1e6 / _total() if counts else 0.0


def attested(stem: str) -> float:
    """How often a nominal stem that the lexicon may lack was found in general Kazakh, as a plain count."""
    return sum(count for pos, count in _counts(stem).items() if pos in _ATTESTING) if stem in _table() else 0.0


@lru_cache(maxsize=1 << 16)
def rarity(lemma: str, pos: str) -> float:
    """The cost of a lemma for being rare: 0 for the commonest words, 2.4 for one that never occurs."""
    return max(0.0, 0.3 * (8.0 - math.log1p(_counts(lemma).get(pos, 0.0))))
