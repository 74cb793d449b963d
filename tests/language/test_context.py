"""The cheapest path through the readings of a line: searched in pieces, it is the one that looking at every path finds."""

from itertools import pairwise, product

import pytest

from glossary.language.analysis import evidence
from glossary.language.context import CLASSES, PAIRS, choose
from glossary.language.tokens import tokenize
from glossary.language.words import Cell, Cells

LINES = [
    "Алма ағашы гүлдеді, ал қала үлкен.",  # doubtful words apart from one another
    "Бас басқа жаз",  # nothing sure between them, nor before and behind them
    "Ол тарих кітабын оқыды, қарады, жазды да кетті.",
    "басты ата алма тарту жазу көшет",
]


def cost_of(left: str, right: str) -> float:
    return sum(cost for lefts, rights, cost in PAIRS if left in lefts.split() and right in rights.split())


def cost(cells: list[Cell], places: tuple[int, ...]) -> float:
    """What one path costs: its readings and the pairs of their classes, with both ends of the line."""
    classes = [CLASSES[cell.classes[at]] for cell, at in zip(cells, places, strict=True)]
    own = sum(cell.readings[at].cost for cell, at in zip(cells, places, strict=True))
    return own + sum(cost_of(*pair) for pair in pairwise(["START", *classes, "END"]))


@pytest.mark.parametrize("line", LINES)
def test_no_path_is_cheaper(line: str) -> None:
    raw = tokenize(line)
    cells = Cells(evidence([raw])).of(raw)
    paths = list(product(*(range(len(cell.readings)) for cell in cells)))
    assert len(paths) > 3, "a line without doubt tests nothing"
    chosen = tuple(cell.readings.index(readings[0]) for cell, readings in zip(cells, choose(cells), strict=True))
    assert cost(cells, chosen) == pytest.approx(min(cost(cells, path) for path in paths))


@pytest.mark.parametrize("line", LINES)
def test_nothing_is_lost_but_the_order(line: str) -> None:
    raw = tokenize(line)
    cells = Cells({}).of(raw)
    for cell, readings in zip(cells, choose(cells), strict=True):
        assert sorted(readings[1:], key=cell.readings.index) == list(readings[1:]), "the others keep their order"
        assert set(readings) == set(cell.readings)
