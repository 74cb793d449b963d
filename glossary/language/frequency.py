"""How common a lemma is in general Kazakh: the measure of rare and common that the analyser and the miner share.

`data/general_lemmas.tsv` is computed by `tools/make_general_lemmas.py` from a list of word forms; its head names the sources.

    >>> general_count("ел") > general_count("интеграция") > 0
    True
"""

import math
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from glossary.language.rows import DATA, LETTERS, Rows

_ATTESTING = frozenset({"NOUN", "PROPN", "ADJ", "VN", "X", "NUM", "ADV", "PRON"})


@cache
def _rows() -> Rows:
    """Each lemma with a part of speech and its count."""
    path = DATA.joinpath("general_lemmas.tsv")  # missing while it is being made anew
    return Rows([path] if path.is_file() else [])


@lru_cache(maxsize=1 << 12)
def _table(letters: str) -> dict[str, str]:
    """Each lemma that begins with these letters with its parts of speech and their counts as written, tabs between them."""
    table: dict[str, str] = {}
    for row in _rows().beginning(letters):
        lemma, _, counts = row.partition("\t")
        if counts:  # the head of the file has no columns
            table[lemma] = f"{known}\t{counts}" if (known := table.get(lemma)) else counts
    return table


def _counts(lemma: str) -> Mapping[str, float]:
    """How often a lemma was found as each part of speech."""
    cells = found.split("\t") if (found := _table(lemma[:LETTERS]).get(lemma)) else []
    return dict(zip(cells[::2], map(float, cells[1::2]), strict=True))


@cache
def _total() -> float:
    return sum(count for _, count in general_lemmas())


def general_lemmas() -> Iterator[tuple[str, float]]:
    """Every lemma of general Kazakh, once for each part of speech, with how often it was found."""
    rows = (row.split("\t") for row in _rows() if "\t" in row)
    return ((lemma, float(count)) for lemma, _, count in rows)


def general_count(lemma: str) -> float:
    """Occurrences of a case-folded lemma in a million words of general Kazakh, all parts of speech together."""
    counts = _counts(lemma)
    return sum(counts.values()) * 1e6 / _total() if counts else 0.0


def attested(stem: str) -> float:
    """How often a nominal stem that the lexicon may lack was found in general Kazakh, as a plain count."""
    return sum(count for pos, count in _counts(stem).items() if pos in _ATTESTING)


@lru_cache(maxsize=1 << 16)
def rarity(lemma: str, pos: str) -> float:
    """The cost of a lemma for being rare: 0 for the commonest words, 2.4 for one that never occurs."""
    return max(0.0, 0.3 * (8.0 - math.log1p(_counts(lemma).get(pos, 0.0))))
