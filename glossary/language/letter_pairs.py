"""How much a run of letters looks like Kazakh or Russian writing: a model of letter pairs, by which one reading of
bytes is told from another.

The pairs are counted in the lemmas of general Kazakh, loans included, weighted by the logarithm of how often a lemma
was found, which is
what a text and a list of words have in common. (Naive Bayes over character bigrams; Cavnar and Trenkle, 1994.)

    >>> likeness("тәуелділік") > likeness("туелдйлйк") > UNLIKE
    True
    >>> likeness("одаЌ") == likeness("њђќ") == UNLIKE
    True
"""

import math
from collections import defaultdict
from functools import cache, lru_cache
from itertools import pairwise

from glossary.language.frequency import general_lemmas
from glossary.language.orthography import ALPHABET

UNLIKE = -7.0
"""The likeness of what no Kazakh or Russian word has: a letter of another alphabet among theirs, a capital inside a
word in small letters."""
_LETTERS = frozenset(ALPHABET)
_EDGE = " "


@cache
def _pairs() -> dict[str, float]:
    """The natural logarithm of how often the second letter of a pair follows the first; a space stands for the edge of
    a word."""
    counts: dict[str, float] = defaultdict(float)
    for lemma, count in general_lemmas():
        if _LETTERS.issuperset(lemma):
            word = f"{_EDGE}{lemma}{_EDGE}"
            for a, b in pairwise(word):
                counts[a + b] += math.log1p(count)
    firsts: dict[str, float] = defaultdict(float)
    for pair, count in counts.items():
        firsts[pair[0]] += count
    symbols = ALPHABET + _EDGE
    return {a + b: math.log((counts[a + b] + 0.5) / (firsts[a] + 0.5 * len(symbols))) for a in symbols for b in symbols}


@lru_cache(maxsize=1 << 14)
def likeness(word: str) -> float:
    """The mean logarithm of the probability of a word's letters, each after the one before: about -2.5 for words of
    running text, -4 for
    letters at random, and `UNLIKE` at the least."""
    small = word.lower()
    if not small or not _LETTERS.issuperset(small) or word not in (small, small.capitalize(), word.upper()):
        return UNLIKE
    pairs = _pairs()
    spelt = f"{_EDGE}{small}"
    return max(UNLIKE, sum(pairs[a + b] for a, b in zip(spelt, small, strict=False)) / len(small))
