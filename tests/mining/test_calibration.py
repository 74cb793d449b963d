"""How likely a candidate is a term: from the score to the probability, and where the likely ones begin."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.mining.ranking.calibration import CALIBRATION_FILE, LIKELY, likelihood, likely_score

SCORES = st.floats(0, 1)


@given(SCORES, SCORES)
def test_a_better_score_is_as_likely_or_likelier(one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert 0 <= likelihood(low) <= likelihood(high) <= 1


@given(SCORES)
def test_likely_terms_are_those_from_one_score_on(score: float) -> None:
    assert (likelihood(score) >= LIKELY - 1e-9) == (score >= likely_score() - 1e-9)


def test_the_rows_of_the_table_are_points_of_the_line() -> None:
    lines = CALIBRATION_FILE.read_text(encoding="utf-8").splitlines()[1:]
    assert len(lines) == 10
    for line in lines:
        score, part, count = map(float, line.split("\t"))
        assert likelihood(score) == pytest.approx(part)
        assert count > 100, "so few candidates say little"


def test_between_two_rows_the_line_is_straight(monkeypatch: pytest.MonkeyPatch) -> None:
    """A quarter of the way from (0.2, 0.1) to (0.6, 0.9): 0.1 + 0.8 / 4; half likely at 0.2 + 0.4 · 0.4 / 0.8."""
    points = ((0.0, 0.0), (0.2, 0.1), (0.6, 0.9), (1.0, 1.0))
    monkeypatch.setattr("glossary.mining.ranking.calibration._points", lambda: points)
    assert likelihood(0.3) == pytest.approx(0.3)
    assert likely_score.__wrapped__() == pytest.approx(0.4)
