"""The workbook for a client, and the guide in the language of the headings."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from glossary.errors import InputError
from glossary.exchange.guide import GUIDE, HEADING, SHEET
from glossary.workflow.termbase import open_termbase


@pytest.fixture
def base(tmp_path: Path) -> Path:
    path = tmp_path / "terms.db"
    with open_termbase(path, "create") as termbase:
        termbase.add("кеден одағы", en=["customs union", "=SUM(A1)"], zh=["关税同盟"], domain="economy")
        termbase.add("әлеуметтік топ", en=["social group"], domain="economy", definition="адамдардың тобы")
        termbase.add("ақша", en=["money"], domain="economy", note="ішкі ескерту")
    return path


def test_a_client_reads_a_clean_table(base: Path, tmp_path: Path) -> None:
    with open_termbase(base, "read") as termbase:
        report = termbase.export(tmp_path / "client.xlsx", form="client")
    assert report.rows == 3
    assert "note" in report.lost
    sheet = load_workbook(tmp_path / "client.xlsx").active
    title, heading, *rows = ([cell.value for cell in row] for row in sheet.iter_rows())
    assert title[0] == "Glossary"
    assert heading == ["Қазақша", "English", "中文", "Анықтама · Definition", "Сала · Domain"], "no Russian, no ids"
    assert [row[0] for row in rows] == ["ақша", "әлеуметтік топ", "кеден одағы"]
    assert rows[2][1] == "customs union; =SUM(A1)"
    assert sheet.protection.sheet
    assert all(cell.protection.locked for row in sheet.iter_rows() for cell in row)


def test_what_a_client_got_can_be_imported_elsewhere(base: Path, tmp_path: Path) -> None:
    with open_termbase(base, "read") as termbase:
        termbase.export(tmp_path / "client.xlsx", form="client")
    with open_termbase(tmp_path / "other.db", "create") as other:
        plan = other.plan_import(tmp_path / "client.xlsx")
        assert [row.cells["kk"] for row in plan.new] == ["ақша", "әлеуметтік топ", "кеден одағы"]


@pytest.mark.parametrize(("headings", "languages"), [("", ["en", "kk"]), ("ru", ["ru"]), ("zh", ["zh"])])
def test_the_guide_speaks_the_language_of_the_headings(
    base: Path, tmp_path: Path, headings: str, languages: list[str]
) -> None:
    with open_termbase(base, "read") as termbase:
        termbase.export(tmp_path / "sheet.xlsx", headings=headings)
    rows = [[cell.value for cell in row] for row in load_workbook(tmp_path / "sheet.xlsx")[SHEET].iter_rows()]
    assert rows == [[said[language] for language in languages] for said in (HEADING, *GUIDE["glossary"])]


def test_the_guide_says_everything_in_four_languages() -> None:
    for said in (HEADING, *GUIDE["glossary"], *GUIDE["review"]):
        assert all(said[language].strip() for language in ("en", "kk", "ru", "zh"))
        assert len(set(said.values())) == 4


@pytest.mark.parametrize("domain", ["x:y/z [a*]?", "History", "'quoted'", "ұзақ " * 11 + "ұзақ"])
def test_a_sheet_has_a_name_that_a_workbook_can_have(tmp_path: Path, domain: str) -> None:
    with open_termbase(tmp_path / "terms.db", "create") as termbase:
        termbase.add("баж", en=["duty"], domain=domain)
        termbase.export(tmp_path / "client.xlsx", form="client", domain=domain)
    sheet = load_workbook(tmp_path / "client.xlsx").active
    assert 0 < len(sheet.title) <= 31
    assert not set(sheet.title) & set("[]:*?/\\")
    assert sheet.title.casefold() != "history"
    assert sheet["A1"].value == domain


def test_what_no_cell_can_hold_is_named_and_not_cut(base: Path, tmp_path: Path) -> None:
    with open_termbase(base, "write") as termbase:
        termbase.add("ұзақ анықтама", en=["long"], definition="а" * 32_768)
        with pytest.raises(
            InputError, match="ұзақ анықтама: definition has 32,768 characters and a workbook cell holds 32,767"
        ):
            termbase.export(tmp_path / "client.xlsx", form="client")
    assert not list(tmp_path.glob("*.xlsx"))


def test_a_file_without_an_ending_is_written_too(base: Path, tmp_path: Path) -> None:
    with open_termbase(base, "read") as termbase:
        termbase.export(tmp_path / "for the bank", form="client")
    assert sorted(path.name for path in tmp_path.iterdir() if "bank" in path.name) == ["for the bank"]
