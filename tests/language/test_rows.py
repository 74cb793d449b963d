"""Tables by how their rows begin: nothing is lost, whatever the capitals, the ends of lines and the files."""

from pathlib import Path

import pytest

from glossary.language import lexicon
from glossary.language.rows import Rows

FIRST = "head\tpos\nкеден\tNOUN\nКеңес\tPROPN\nб\tX\nода\tNOUN\n"
SECOND = "head\tpos\nкентай\tNOUN\nАҚШ\tX\nақша\tNOUN\n"


@pytest.fixture(params=["\n", "\r\n"], ids=["lf", "crlf"])
def rows(request: pytest.FixtureRequest, tmp_path: Path) -> Rows:
    paths = []
    for name, text in (("a", FIRST), ("b", SECOND)):
        paths.append(tmp_path / f"{name}.tsv")
        paths[-1].write_bytes(text.replace("\n", request.param).encode())
    return Rows(paths)


@pytest.mark.parametrize(
    ("key", "found"),
    [
        ("кеден", ["кеден\tNOUN", "Кеңес\tPROPN", "кентай\tNOUN"]),
        ("КЕ", ["кеден\tNOUN", "Кеңес\tPROPN", "кентай\tNOUN"]),
        ("ақ", ["АҚШ\tX", "ақша\tNOUN"]),
        ("б", ["б\tX"]),
        ("ба", []),
        ("", []),
        ("漢字", []),
    ],
)
def test_rows_are_found_by_their_first_letters(rows: Rows, key: str, found: list[str]) -> None:
    assert rows.beginning(key) == found


def test_all_rows_come_in_order_without_the_headings(rows: Rows) -> None:
    assert [row.split("\t")[0] for row in rows] == ["кеден", "Кеңес", "б", "ода", "кентай", "АҚШ", "ақша"]


def test_rows_are_found_by_what_they_mention(rows: Rows) -> None:
    assert list(rows.mentioning("PROPN")) == ["Кеңес\tPROPN"]
    assert [row.split("\t")[0] for row in rows.mentioning("X")] == ["б", "АҚШ"]
    assert list(rows.mentioning("nothing")) == []


def test_no_file_has_no_rows() -> None:
    assert list(Rows([])) == Rows([]).beginning("кеден") == []


def test_every_headword_is_found_alone_as_among_all() -> None:
    every = lexicon.all_senses()
    assert {key: lexicon.senses(key) for key in every} == every
    stems = lexicon.all_stems()
    assert {key: lexicon.stems(key) for key in stems} == stems
