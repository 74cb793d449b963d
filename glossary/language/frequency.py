"""How common a lemma is in general Kazakh: the measure of rare and common that the analyser and the miner share.

`data/general_lemmas.tsv` is computed by `tools/make_general_lemmas.py` from a list of word forms; its head names the sources.

    >>> general_count("ел") > general_count("интеграция") > 0
    True
"""

import math
from functools import cache, lru_cache

from glossary.language.lexicon import DATA

_ATTESTING = ("NOUN", "PROPN", "ADJ", "VN", "X", "NUM", "ADV", "PRON")
_POS = (*_ATTESTING, "VERB", "POSTP", "CONJ", "PART")


@cache
def _table() -> dict[str, str]:
    """The counts as written, under «lemma, tab, part of speech»; empty where the table has not been made yet."""
    path = DATA.joinpath("general_lemmas.tsv")
    rows = path.read_text(encoding="utf-8").split("\n") if path.is_file() else []
    return dict(row.rsplit("\t", 1) for row in rows if row and row[0] != "#")


@cache
def _total() -> float:
    return sum(map(float, _table().values()))


def _count(lemma: str, parts: tuple[str, ...]) -> float:
    table = _table()
    return sum(float(found) for pos in parts if (found := table.get(f"{lemma}\t{pos}")))


def general_count(lemma: str) -> float:
    """Occurrences of a case-folded lemma in a million words of general Kazakh, all parts of speech together."""
    return _count(lemma, _POS) * 1e6 / _total() if _table() else 0.0


def attested(stem: str) -> float:
    """How often a nominal stem that the lexicon may lack was found in general Kazakh, as a plain count."""
    return _count(stem, _ATTESTING)


@lru_cache(maxsize=1 << 16)
def rarity(lemma: str, pos: str) -> float:
    """The cost of a lemma for being rare: 0 for the commonest words, 2.4 for one that never occurs."""
    found = _table().get(f"{lemma}\t{pos}")
    return max(0.0, 0.3 * (8.0 - math.log1p(float(found) if found else 0.0)))
