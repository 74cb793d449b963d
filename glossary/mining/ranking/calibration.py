"""How likely a candidate is a term, by its termhood: what the annotated texts said of candidates with such a score.

The table has for each tenth of termhood the mean score and the part of terms, of texts on which the weights were not
fitted; between its rows the probability is drawn straight. `evaluation/fit_ranking.py` writes it.
"""

from bisect import bisect_right
from functools import cache
from pathlib import Path

CALIBRATION_FILE = Path(__file__).with_name("calibration.tsv")
LIKELY = 0.5
"""What is as likely a term as not, or more, is a likely term."""


@cache
def _points() -> tuple[tuple[float, float], ...]:
    lines = CALIBRATION_FILE.read_text(encoding="utf-8").splitlines()[1:]
    cells = (line.split("\t") for line in lines)
    return ((0.0, 0.0), *((float(score), float(part)) for score, part, _ in cells), (1.0, 1.0))


def likelihood(score: float) -> float:
    """The probability that a candidate of such a termhood is a term.

    >>> likelihood(0.0), likelihood(1.0)
    (0.0, 1.0)
    >>> 0.4 < likelihood(0.5) < likelihood(0.6) < 0.7
    True
    """
    points = _points()
    at = min(bisect_right(points, (score, 1.0)), len(points) - 1)
    (left, low), (right, high) = points[at - 1 : at + 1]
    return low + (high - low) * (score - left) / (right - left)


@cache
def likely_score() -> float:
    """The lowest termhood of a likely term."""
    points = _points()
    at = next(number for number, (_, part) in enumerate(points) if part >= LIKELY)
    (left, low), (right, high) = points[at - 1 : at + 1]
    return left + (right - left) * (LIKELY - low) / (high - low)
