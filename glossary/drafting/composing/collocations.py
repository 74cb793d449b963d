"""Which English words exist and which ones stand together: the evidence that picks «foreign policy» and not «external
policy».

The counts are those of the frequency lists that the package symspellpy carries (82,834 words and 242,342 pairs of
words, from the Google n-grams of a corpus of 10^12 words; pairs seen fewer than some 4 million times are not in the
list).

    >>> association("foreign", "policy") > association("external", "policy")
    True
    >>> is_word("cryptography"), is_word("kriptografy")
    (True, False)
"""

from bisect import bisect_left
from functools import cache
from importlib.resources import files
from math import log

CORPUS = 1.02e12
"""Words in the corpus that the counts come from."""
UNSEEN = 4e6
"""A pair that is not in the list was seen less often than this."""


def _text(name: str) -> str:
    return files("symspellpy").joinpath(name).read_text(encoding="utf-8-sig")


@cache
def words() -> dict[str, int]:
    """English words with their counts."""
    cells = _text("frequency_dictionary_en_82_765.txt").split()
    return dict(zip(cells[::2], map(int, cells[1::2]), strict=True))


@cache
def _pairs() -> list[str]:
    """Pairs of English words with their counts, a line each, sorted: looked up by halving, they take a sixth of the time
    and half of the memory of a dictionary."""
    return sorted(_text("frequency_bigramdictionary_en_243_342.txt").splitlines())


def pair_count(first: str, second: str) -> int:
    """How often two words stand together, 0 where the list does not have them.

    >>> pair_count("foreign", "policy") > pair_count("external", "policy") == 0
    True
    """
    key, lines = f"{first} {second} ", _pairs()
    place = bisect_left(lines, key)
    return int(lines[place][len(key) :]) if place < len(lines) and lines[place].startswith(key) else 0


def is_word(word: str) -> bool:
    """Whether a lower-case English word is in the list."""
    return word in words()


def frequency(word: str) -> float:
    """How common a word is, from 0 (not in the list) to about 1 («the»): the logarithm of its count."""
    return log(words().get(word, 1)) / 24


@cache
def association(first: str, second: str) -> float:
    """How much more often two words stand together than chance would have it: pointwise mutual information (Church
    and Hanks 1990) in nats, negative for common words that avoid each other, 0 where the lists cannot tell."""
    one, two = words().get(first, 0), words().get(second, 0)
    if not one or not two:
        return 0.0
    expected = one * two / CORPUS
    seen = pair_count(first, second)
    return log(seen / expected) if seen else min(0.0, log(UNSEEN / expected))
