"""Published measures of termhood, each a pure function.

C-value: Frantzi, Ananiadou and Mima, «Automatic recognition of multi-word terms: the C-value/NC-value method»
(2000), with the logarithm of the length plus one so that single words count too, and longer candidates taken off as far as they are likely
terms. Weirdness: Gillam, Tariq and Ahmad
(2005), smoothed by one occurrence.
"""

import math
from collections.abc import Iterable


def coverage(count: int, longer: Iterable[tuple[int, float]]) -> float:
    """How far longer candidates that are likely terms take the `count` places of a candidate: each with its places and its termhood, the
    one that takes most. «Тарифтік реформа» is one term, and «реформа», which the text has nowhere else, goes with it.

    Four places, two of them in a candidate with a termhood of 0.8, all in one with 0.1: the first takes 0.8 · 2 / 4.

    >>> coverage(4, [(2, 0.8), (4, 0.1)])
    0.4
    """
    return max((termhood * min(1.0, places / count) for places, termhood in longer), default=0.0)


def c_value(length: int, count: float, covered: float) -> float:
    """How often a phrase of `length` words stands by itself in a text that has it: its `count` less what longer terms have of it
    (`coverage`). The published measure takes off the mean count of all longer candidates, whether they are terms or not.

    «экономикалық интеграция» 5 times, 0.4 of it in longer terms: log2(2 + 1) · (5 − 2) = 1.585 · 3.

    >>> round(c_value(2, 5, 0.4), 3)
    4.755
    """
    return math.log2(length + 1) * count * (1 - covered)


def weirdness(count: int, size: int, general: float) -> float:
    """How much commoner a word is in the texts than in general Kazakh, as a natural logarithm: `count` in `size`
    words against `general` occurrences in a million.

    Ten times in 2,000 words is 5,000 in a million; against 49 in a million (and one for smoothing) ln(5000 / 50) =
    4.605.

    >>> round(weirdness(10, 2000, 49.0), 3)
    4.605
    """
    return math.log(count / size * 1e6 / (general + 1.0))
