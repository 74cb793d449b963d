"""The closed patterns: every row of the table makes its example and leaves its counter-example alone."""

from collections.abc import Iterator

import pytest
from asking import compose

from glossary.drafting.composing.constructions import Template, construction, constructions
from glossary.drafting.composing.nodes import Node
from glossary.drafting.composing.tree import parse
from glossary.drafting.tables import table
from glossary.language import analyse

ROWS = [(place, row) for place, row in enumerate(table("constructions")) if row["example"]]


def nodes(node: Node | None) -> Iterator[Node]:
    if node is not None:
        yield node
        yield from nodes(node.dependent)
        yield from nodes(node.inner)


def places(term: str) -> set[int]:
    """The rows that fit somewhere in a term."""
    found = (construction(node) for node in nodes(parse(analyse([term])[0])))
    return {match.construction.place for match in found if match is not None}


@pytest.mark.parametrize(("place", "row"), ROWS, ids=lambda value: value["example"] if isinstance(value, dict) else "")
def test_row(place: int, row: dict[str, str]) -> None:
    assert place in places(row["example"])
    assert row["english"] in [answer.text for answer in compose(row["example"])]
    assert row["chinese"] in [answer.text for answer in compose(row["example"], "zh")]
    assert place not in places(row["counter"])


def test_every_row_is_whole() -> None:
    assert all(row[column] for row in table("constructions") for column in row)
    links = sum(len(row["link"].split()) for row in table("constructions"))
    assert sum(map(len, constructions().values())) == links


@pytest.mark.parametrize("row", table("formations"), ids=lambda row: row["made"])
def test_formation(row: dict[str, str]) -> None:
    assert row["english"] in [answer.text for answer in compose(row["example"])]
    assert row["chinese"] in [answer.text for answer in compose(row["example"], "zh")]


@pytest.mark.parametrize(
    ("template", "settled", "left_first", "filled"),
    [
        ("{b} against {a}", "", False, "drug against pain"),
        ("{a}-related {b}", "", True, "pain-related drug"),
        ("[fight] against {a}", "fight", False, "drug against pain"),
        (">with {a}", "", False, "with pain"),
    ],
)
def test_template(template: str, settled: str, left_first: bool, filled: str) -> None:
    made = Template(template)
    assert (made.settled, made.left_first, made.fill("pain", "drug")) == (settled, left_first, filled)


def test_an_answer_does_not_hang_on_what_was_asked_before() -> None:
    answers = set()
    for _ in range(20):
        compose("қайта оқыту")  # leaves nodes behind, whose places in memory are given again
        answers.add(tuple(compose("меншіктен бас тарту")))
    assert len(answers) == 1


def test_latin_words_stay_apart_in_chinese() -> None:
    assert all(answer.text.startswith("Dragons Den") for answer in compose("Dragons Den бағдарламасы", "zh"))
