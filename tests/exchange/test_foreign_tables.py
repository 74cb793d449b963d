"""Tables of other tools and other people: their headings, their cells, their lists without headings."""

from pathlib import Path

import pytest

from glossary.errors import InputError
from glossary.exchange.columns import COLUMNS, Face, heading_in
from glossary.exchange.faults import hygiene
from glossary.exchange.files import read_table
from glossary.exchange.headings import recognise, status_of

HEADINGS = [
    (["kk-KZ", "en_US", "zh-Hans", "zh-TW", "ru"], ["kk", "en", "zh", "zh", "ru"]),  # tags
    (["kaz", "eng", "chi", "rus"], ["kk", "en", "zh", "ru"]),  # older codes
    (["Kazakh (Kazakhstan)", "English (United States)", "Chinese (PRC)"], ["kk", "en", "zh"]),  # Trados
    (["Қазақ тілі", "Казахский", "哈萨克语"], ["kk", "kk", "kk"]),
    (["Entry_Subject", "Kazakh_Def", "Term_Info"], ["domain", "definition", None]),  # memoQ
    (["Forbidden", "Example of use", "Subdomain"], ["forbidden", "example", None]),  # MateCat
    (["de", "German"], [None, None]),
]


@pytest.mark.parametrize(("headings", "names"), HEADINGS)
def test_headings(headings: list[str], names: list[str | None]) -> None:
    assert recognise(headings) == names


@pytest.mark.parametrize(
    ("word", "status"),
    [("Бекітілді", "approved"), ("отклонено", "rejected"), ("已审核", "reviewed"), ("maybe", "maybe")],
)
def test_statuses(word: str, status: str) -> None:
    assert status_of(word) == status


TABLES = [
    ("sep=;\nkk;en\nқарызгер;debtor\n", {"kk": "қарызгер", "en": "debtor"}),
    ("Экономика терминдері,\nkk,en\nодақ,union\n", {"kk": "одақ", "en": "union"}),  # a title above the headings
    ("kk,en\nодақ,union; league\n", {"kk": "одақ", "en": "union | league"}),
    ("kk;en;en\nайғақ;evidence;proof\n", {"kk": "айғақ", "en": "evidence | proof"}),
    ("kk,zh-TW\nтор,網際網路\n", {"kk": "тор", "zh": "網際網路", "usage": "zh: 網際網路 = zh-TW"}),
    (
        "kk,en,pos,forbidden\nқарыз,debt,Noun,TRUE\n",
        {"kk": "қарыз", "en": "", "usage": "kk: қарыз = noun\nen: debt = forbidden, noun"},
    ),
    ("қарызгер;debtor\nайғақ;evidence\n", {"kk": "қарызгер", "en": "debtor", "note": "", "id": "", "usage": ""}),
]


@pytest.mark.parametrize(("text", "cells"), TABLES)
def test_tables(tmp_path: Path, text: str, cells: dict[str, str]) -> None:
    path = tmp_path / "table.csv"
    path.write_text(text, encoding="utf-8")
    read = dict(read_table(path).lines[0].cells)
    assert {name: read.get(name, "") for name in cells} == cells


def test_a_list_in_which_nothing_is_kazakh(tmp_path: Path) -> None:
    path = tmp_path / "list.tsv"
    path.write_text("договор\tcontract\nдолжник\tdebtor\n", encoding="utf-8")
    with pytest.raises(InputError, match="has no column named kk"):
        read_table(path)


LETTERS = [
    ("en", "аgent", "Cyrillic letters"),  # the first letter
    ("zh", "договор", "Cyrillic letters"),
    ("zh", "treaty", "no Chinese character"),
    ("kk", "条约", "Chinese characters"),
    ("en", "treaty", ""),
    ("ru", "договор", ""),
]


@pytest.mark.parametrize(("column", "text", "what"), LETTERS)
def test_letters_of_another_language_are_a_hint(column: str, text: str, what: str) -> None:
    hints = [hint for hint in hygiene([(2, column, text)]) if "look-alike" not in hint]
    assert (what in hints[0]) if what else hints == []


@pytest.mark.parametrize("language", ["kk", "ru", "en", "zh", ""])
@pytest.mark.parametrize("face", ["glossary", "review"])
def test_headings_in_every_language_are_known_again(face: Face, language: str) -> None:
    columns = [column for column in COLUMNS[face] if not column.number and column.name != "proposals"]
    assert recognise([heading_in(column, language) for column in columns]) == [column.name for column in columns]
