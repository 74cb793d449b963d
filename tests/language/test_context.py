"""The cheapest path through the readings of a line: searched in pieces, it is the one that looking at every path finds."""

import random
from itertools import pairwise, product

import pytest

from glossary.language.context import _MATRIX, CLASSES, choose
from glossary.language.reading import Reading
from glossary.language.words import Cell

INNER = range(CLASSES.index("STOP"), len(CLASSES))


def path_cost(cells: list[Cell], places: tuple[int, ...]) -> float:
    """What one path costs: its readings and the pairs of their classes, with both ends of the line."""
    classes = [cell.classes[at] for cell, at in zip(cells, places, strict=True)]
    own = sum(cell.readings[at].cost for cell, at in zip(cells, places, strict=True))
    ends = CLASSES.index("START"), CLASSES.index("END")
    return own + sum(_MATRIX[left][right] for left, right in pairwise([ends[0], *classes, ends[1]]))


def line(seed: int) -> list[Cell]:
    """A line of words with one to three readings whose costs lie close together, so that the neighbours decide."""
    chance = random.Random(seed)
    cells = []
    for word in range(chance.randint(2, 7)):
        costs = sorted(chance.random() for _ in range(chance.choice((1, 1, 2, 3))))
        readings = [Reading(f"{word}", "NOUN", "sg", None, "nom", "", False, "", "lexicon", cost) for cost in costs]
        cells.append(Cell(tuple(readings), tuple(chance.choice(INNER) for _ in costs), {}))
    return cells


@pytest.mark.parametrize("seed", range(60))
def test_no_path_is_cheaper(seed: int) -> None:
    cells = line(seed)
    chosen = tuple(cell.readings.index(found[0]) for cell, found in zip(cells, choose(cells), strict=True))
    paths = product(*(range(len(cell.readings)) for cell in cells))
    assert path_cost(cells, chosen) == pytest.approx(min(path_cost(cells, path) for path in paths))


@pytest.mark.parametrize("seed", range(10))
def test_only_the_chosen_reading_moves(seed: int) -> None:
    cells = line(seed)
    for cell, (first, *others) in zip(cells, choose(cells), strict=True):
        assert others == [reading for reading in cell.readings if reading is not first]


def test_of_equal_paths_the_cheaper_reading_is_taken() -> None:
    sure = Cell((Reading("x", "X", None, None, None, "", False, "", "lexicon", 0.1),), (CLASSES.index("X"),), {})
    doubtful = Cell(
        tuple(Reading(lemma, "NOUN", "sg", None, "nom", "", False, "", "lexicon", 0.3) for lemma in "ab"),
        (CLASSES.index("DAT"), CLASSES.index("DAT")),
        {},
    )
    assert choose([sure, doubtful, sure])[1][0].lemma == "a"
