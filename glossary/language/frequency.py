"""How common a lemma is in general Kazakh: the measure of rare and common that the analyser and the miner share.

`data/general_lemmas.tsv` is computed by `tools/make_general_lemmas.py` from a list of word forms; its head names the sources.

    >>> general_count("ел") > general_count("интеграция") > 0
    True
"""

import math
from functools import cache

from glossary.language.lexicon import DATA


@cache
def _table() -> tuple[dict[str, dict[str, float]], float]:
    """Counts by lemma and part of speech, and their sum; empty where the table has not been made yet."""
    counts: dict[str, dict[str, float]] = {}
    total = 0.0
    path = DATA.joinpath("general_lemmas.tsv")
    for line in path.read_text(encoding="utf-8").split("\n") if path.is_file() else ():
        if line and line[0] != "#":
            lemma, pos, count = line.split("\t")
            counts.setdefault(lemma, {})[pos] = float(count)
            total += float(count)
    return counts, total


def general_count(lemma: str) -> float:
    """Occurrences of a case-folded lemma in a million words of general Kazakh, all parts of speech together."""
    counts, total = _table()
    return sum(counts.get(lemma, {}).values()) * 1e6 / total if total else 0.0


def attested(stem: str) -> float:
    """How often a nominal stem that the lexicon may lack was found in general Kazakh, as a plain count."""
    found = _table()[0].get(stem)
    return sum(count for pos, count in found.items() if pos != "VERB") if found else 0.0


def rarity(lemma: str, pos: str) -> float:
    """The cost of a lemma for being rare: 0 for the commonest words, 2.4 for one that never occurs."""
    found = _table()[0].get(lemma)
    return max(0.0, 0.3 * (8.0 - math.log1p(found.get(pos, 0.0) if found else 0.0)))
