"""Which Chinese words exist: the evidence that a term is called 光速 and not 光速度.

The words are those of the dictionary that the package jieba carries (349,046 words, MIT licence); the package itself is
not run.

>>> is_word("光速"), is_word("光速度"), segments("国际组织法"), segments("国际机构法")
(True, False, 2, 3)
"""

from array import array
from bisect import bisect_left
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

LONGEST = 7
"""Characters of a word that is looked for."""


@cache
def _hashes() -> "array[int]":
    """The hashes of the words, in order: they take a tenth of the memory of the words."""
    package = find_spec("jieba")
    places = package.submodule_search_locations if package else None
    if not places:
        raise ModuleNotFoundError("The package jieba is missing, which has the Chinese words: install glossary again.")
    with Path(places[0], "dict.txt").open(encoding="utf-8") as lines:
        hashes = [hash(word) for line in lines if 1 < len(word := line[: line.find(" ")]) <= LONGEST]
    hashes.sort()
    return array("q", hashes)


@lru_cache(maxsize=1 << 13)
def is_word(text: str) -> bool:
    """Whether a text is a word. The phrasings of a term share most of their parts, so most are asked about many times."""
    known, wanted = _hashes(), hash(text)
    place = bisect_left(known, wanted)
    return place < len(known) and known[place] == wanted


def segments(text: str) -> int:
    """Of how many words a text is made at least, characters being words too."""
    fewest = [0]
    for stop in range(1, len(text) + 1):
        starts = range(max(0, stop - LONGEST), stop - 1)
        fewest.append(1 + min(fewest[stop - 1], *(fewest[start] for start in starts if is_word(text[start:stop])), 99))
    return fewest[-1]
