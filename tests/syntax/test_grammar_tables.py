"""Every row of the tables of grammar by its example and its counter-example; «|» stands between the two words of the row."""

from collections.abc import Sequence

import pytest

from glossary.mining.text.analyser import analyse_documents
from glossary.syntax.patterns import Pattern
from glossary.syntax.tables import Row, boundary, every_row, first_given, rows_of_pair, table
from glossary.syntax.tags import tags
from glossary.syntax.words import Word
from glossary.texts.documents import document_of

PAIRS = [(name, row) for name, row in every_row() if name != "boundaries"]
BOUNDARIES = [row for name, row in every_row() if name == "boundaries"]


def spoken(example: str) -> list[Word]:
    """The words of an example behind a word that opens their sentence, so that their capitals say something."""
    text = f"Онда {example.replace('| ', '')}."
    (analysed,) = analyse_documents([document_of(text)])
    return [word for word in analysed.words[1:] if word.norm != "."]


def fitting(name: str, example: str) -> Row | None:
    """The row of a table that decides on the two words around the bar of an example."""
    words = spoken(example)
    at = len(spoken(example.partition(" |")[0])) - 1
    if name == "conjuncts":
        conjuncts = [words[at], *words[at + 2 :]]
        return first_given(rows_of_pair(name, *conjuncts[:2]), conjuncts, 0)
    return first_given(rows_of_pair(name, words[at], words[at + 1]), words, at)


@pytest.mark.parametrize(("name", "row"), PAIRS, ids=[f"{name} {row.name}: {row.example}" for name, row in PAIRS])
def test_the_example_of_a_row_is_its_own_and_the_counter_example_is_not(name: str, row: Row) -> None:
    assert fitting(name, row.example) is row
    assert fitting(name, row.counter) is not row


@pytest.mark.parametrize("row", BOUNDARIES, ids=[f"{row.name}: {row.example}" for row in BOUNDARIES])
def test_the_boundary_of_a_row_costs_what_it_says(row: Row) -> None:
    assert boundary(spoken(row.example), row.name) == row.cost
    assert boundary(spoken(row.counter), row.name) != row.cost


@pytest.mark.parametrize("name", ["relations", "conjuncts"])
def test_the_last_row_of_a_table_decides_whatever_comes(name: str) -> None:
    last: Sequence[Row] = table(name)[-1:]
    assert [row.given for row in last] == [()]
    assert all(pattern.fits(frozenset()) for pattern in last[0].patterns)


def test_patterns_take_alternatives_and_bars() -> None:
    noun = tags(spoken("кеден одағы")[1])
    assert Pattern("NOUN|VN poss:3 !attr").fits(noun)
    assert not Pattern("NOUN poss:none").fits(noun)
    assert not Pattern("!ADJ|poss:3").fits(noun)
