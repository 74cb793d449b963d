"""Published measures of termhood, each a pure function.

C-value: Frantzi, Ananiadou and Mima, «Automatic recognition of multi-word terms: the C-value/NC-value method»
(2000), with the logarithm of the length plus one so that single words count too. Weirdness: Gillam, Tariq and Ahmad
(2005), smoothed by one occurrence.
"""

import math
from collections.abc import Sequence


def c_value(length: int, count: int, longer: Sequence[int]) -> float:
    """How often a phrase of `length` words stands by itself: its count less the mean count of the candidates that
    hold it.

    «экономикалық интеграция» 5 times, inside «аймақтық экономикалық интеграция» (3 times) and «экономикалық
    интеграция теориясы» (1 time): log2(2 + 1) · (5 − (3 + 1) / 2) = 1.585 · 3.

    >>> round(c_value(2, 5, [3, 1]), 3)
    4.755
    >>> c_value(1, 4, [])
    4.0
    """
    nested = sum(longer) / len(longer) if longer else 0.0
    return math.log2(length + 1) * (count - nested)


def weirdness(count: int, size: int, general: float) -> float:
    """How much commoner a word is in the texts than in general Kazakh, as a natural logarithm: `count` in `size`
    words against `general` occurrences in a million.

    Ten times in 2,000 words is 5,000 in a million; against 49 in a million (and one for smoothing) ln(5000 / 50) =
    4.605.

    >>> round(weirdness(10, 2000, 49.0), 3)
    4.605
    """
    return math.log(count / size * 1e6 / (general + 1.0))
