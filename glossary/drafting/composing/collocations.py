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

from functools import cache
from importlib.resources import files
from math import log

CORPUS = 1.02e12
"""Words in the corpus that the counts come from."""
UNSEEN = 4e6
"""A pair that is not in the list was seen less often than this."""


def _cells(name: str) -> list[str]:
    return files("symspellpy").joinpath(name).read_text(encoding="utf-8-sig").split()


@cache
def words() -> dict[str, int]:
    """English words with their counts."""
    cells = _cells("frequency_dictionary_en_82_765.txt")
    return dict(zip(cells[::2], map(int, cells[1::2]), strict=True))


@cache
def pairs() -> dict[tuple[str, str], int]:
    """Pairs of English words with their counts."""
    cells = _cells("frequency_bigramdictionary_en_243_342.txt")
    return dict(zip(zip(cells[::3], cells[1::3], strict=True), map(int, cells[2::3]), strict=True))


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
    seen = pairs().get((first, second))
    return log(seen / expected) if seen else min(0.0, log(UNSEEN / expected))
