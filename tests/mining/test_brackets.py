"""Bracket pairs: nested, unbalanced, in code; and time linear in the length."""

from functools import partial

import pytest
from cpu import assert_linear

from glossary.bilingual.brackets import pairs


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("оқыту (learning)", ["(learning)"], id="one pair"),
        pytest.param("оқыту（学习）", ["（学习）"], id="full-width brackets"),
        pytest.param("аударма [translation]", ["[translation]"], id="square brackets"),
        pytest.param("[0, 1) және a]", ["[0, 1) және a]"], id="marks of two kinds are no pair"),
        pytest.param("(a [b] c)", ["(a [b] c)", "[b]"], id="one kind in the other"),
        pytest.param("(a (b) c)", ["(a (b) c)", "(b)"], id="nested, the outer first"),
        pytest.param("a) b (c", [], id="unbalanced both ways"),
        pytest.param("(a (b", [], id="never closed"),
        pytest.param("((a)", ["(a)"], id="one opened in vain"),
        pytest.param("(a\n\nb)", [], id="not over a paragraph's end"),
        pytest.param("(a\nb)", ["(a\nb)"], id="over a line's end"),
        pytest.param("`f(x)` және ```\ng(y)\n``` (z)", ["(z)"], id="code is not seen"),
        pytest.param("(" + "а" * 500 + ")", [], id="too long to have been meant"),
    ],
)
def test_pairs(text: str, found: list[str]) -> None:
    assert [text[pair.start : pair.end] for pair in pairs(text)] == found


@pytest.mark.parametrize("unit", ["сөз ( ", "сөз ) ", "[(] ", "((а) ", "(а)) ", "`( "])
def test_time_is_linear(unit: str) -> None:
    assert_linear(lambda count: partial(pairs, unit * count), 5_000, 40_000)
