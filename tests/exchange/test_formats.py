"""Whatever a cell can hold comes back from every format, letter by letter."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from glossary.exchange.columns import COLUMNS, READ_BACK, Face
from glossary.exchange.files import READERS, WRITERS
from glossary.exchange.headings import recognise
from glossary.exchange.rows import Row
from glossary.exchange.sameness import same
from glossary.exchange.table import Outgoing

TEXTS = st.text(st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff"), max_size=40)


def table(face: Face, text: str, *, guarded: bool = False) -> Outgoing:
    """One row, in which every cell that comes back says `text`."""
    cells = {column.name: text if column.name in READ_BACK else "" for column in COLUMNS[face]}
    return Outgoing(face, "x1", [Row("K000001", cells | {"id": "K000001", "count": "1", "score": "0.5"})], guarded)


def round_trip(extension: str, sent: Outgoing) -> dict[str, str]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"table{extension}")
        WRITERS[extension](path, sent)
        (line,) = READERS[extension](path).lines
    return dict(line.cells)


@pytest.mark.parametrize("extension", [".csv", ".tsv", ".jsonl", ".xlsx", ".ods"])
@settings(max_examples=20)
@given(text=TEXTS)
@example("=1+1")
@example("'=1")
@example('say "yes", or; no\nnew line')
@example("_x0041_")
@example("a\tb")
@example("\u2028line")
@example(" outer ")
@example("-лық")
def test_any_text_comes_back(extension: str, text: str) -> None:
    cells = round_trip(extension, table("glossary", text))
    assert {name for name in READ_BACK - {"id"} if not same(cells[name], text)} == set()


@settings(max_examples=40)
@given(text=TEXTS)
@example("'=quoted already")
@example("''")
def test_a_guard_is_taken_off_again(text: str) -> None:
    assert same(round_trip(".csv", table("glossary", text, guarded=True))["en"], text)


HEADINGS = [
    (["id", "kk", "en"], ["id", "kk", "en"]),  # machine names
    (["ID\nНөмірі", "Kazakh\nҚазақша"], ["id", "kk"]),  # as the program writes them
    (["ҚАЗАҚША", " english ", "Шешім", "Мәртебесі"], ["kk", "en", "status", "status"]),  # one language, any case
    (["Term", "", "Remarks"], [None, None, None]),  # not ours
]


@pytest.mark.parametrize(("headings", "names"), HEADINGS)
def test_headings_are_recognised(headings: list[str], names: list[str | None]) -> None:
    assert recognise(headings) == names


def test_headings_that_the_file_explains_itself() -> None:
    assert recognise(["Термин", "en"], {"Термин": "kk"}) == ["kk", "en"]


@pytest.mark.parametrize("face", ["glossary", "review"])
def test_no_two_columns_share_a_heading(face: Face) -> None:
    headings = [column.heading for column in COLUMNS[face]]
    assert recognise(headings) == [column.name for column in COLUMNS[face]]
