"""Every row of the table of dependents by its example and its counter-example; «|» stands behind the head of the dependent."""

from collections.abc import Iterator

import pytest

from glossary.drafting.composing.nodes import Node
from glossary.drafting.composing.tree import parse
from glossary.language import analyse
from glossary.syntax.tables import Row, table

ROWS = [row for row in table("dependents") if row.name != "none"]


def relations(node: Node | None) -> Iterator[tuple[str, str, str]]:
    """Every dependent of a tree with its relation and the word it belongs to."""
    while node is not None and node.dependent is not None:
        assert node.inner is not None
        yield node.dependent.head.form, node.relation, node.inner.head.form
        yield from relations(node.dependent)
        node = node.inner


def holds(row: Row, example: str) -> bool:
    before, after = example.split(" | ")
    found = parse(analyse([example.replace(" | ", " ")])[0])
    return (before.split()[-1], row.name, after.split()[0]) in set(relations(found))


@pytest.mark.parametrize("row", ROWS, ids=[f"{row.name}: {row.example}" for row in ROWS])
def test_the_example_of_a_row_is_its_own_and_the_counter_example_is_not(row: Row) -> None:
    assert holds(row, row.example)
    assert not holds(row, row.counter)
