"""Runs of words by how often they stand in a text, as TBXTools extracts terms without tags (Oliver and Vàzquez 2015).

TBXTools is a script that no package index has, so that its method is written anew: n-grams met twice at least, a capitalised one
counted with the small one, and one that is nearly always part of a longer one left out. It brings no stop words for Kazakh.
"""

import re
from collections import Counter
from collections.abc import Iterator

LONGEST = 4
"""Words of the longest n-gram."""
LEAST = 2
"""How often an n-gram must be met."""
NEARLY = 0.1
"""By what part the counts of an n-gram and of one around it may differ for the two to be taken for one."""
_BORDER = re.compile(r"[^\w\s-]|\n\s*\n")
_WORD = re.compile(r"\w+(?:-\w+)*")


def ngrams(text: str) -> list[str]:
    """The n-grams of a text between its marks, the commonest first."""
    counts = {gram: count for gram, count in _small(Counter(_all(text))).items() if count >= LEAST}
    inside = {inner for gram, count in counts.items() for inner in _inner(gram) if _near(counts.get(inner, 0), count)}
    kept = (gram for gram in counts if gram not in inside)
    return [" ".join(gram) for gram in sorted(kept, key=lambda gram: -counts[gram])]


def _all(text: str) -> Iterator[tuple[str, ...]]:
    for part in _BORDER.split(text):
        words = _WORD.findall(part)
        for size in range(1, LONGEST + 1):
            yield from (tuple(words[at : at + size]) for at in range(len(words) - size + 1))


def _small(counts: Counter[tuple[str, ...]]) -> Counter[tuple[str, ...]]:
    """Counts with those of a capitalised n-gram added to those of the same in small letters, where that is met too."""
    joined: Counter[tuple[str, ...]] = Counter()
    for gram, count in counts.items():
        small = tuple(word.lower() for word in gram)
        joined[small if small in counts else gram] += count
    return joined


def _inner(gram: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """The two n-grams that are one word shorter."""
    return (gram[1:], gram[:-1]) if len(gram) > 1 else ()


def _near(inner: int, outer: int) -> bool:
    return inner * (1 - NEARLY) <= outer
