"""Tables leave and come back: unedited ones change nothing, edited ones exactly what was edited."""

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from glossary.exchange.apply import apply_plan
from glossary.exchange.files import read_table
from glossary.exchange.merge import Plan, compare
from glossary.model import Concept, Mined, OpenCandidate
from glossary.store.termbase import Termbase

Make = Callable[..., Path]
FORMATS = [".xlsx", ".ods", ".csv", ".tsv", ".jsonl"]


def plan_of(termbase: Termbase, path: Path) -> Plan:
    return compare(read_table(path), termbase)


def bring_back(termbase: Termbase, path: Path, winner: str | None = None, status: str = "proposed") -> int:
    plan = plan_of(termbase, path)
    return apply_plan(plan, winner, termbase, by="Translator", status=status)


def texts(termbase: Termbase, uid: str, lang: str) -> list[tuple[str, str]]:
    concept = termbase.get(uid)
    assert isinstance(concept, Concept)
    return [(term.text, term.status) for term in concept.terms if term.lang == lang]


def dump(path: Path) -> list[str]:
    connection = sqlite3.connect(path)
    question = (
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB '*_fts*' AND name NOT GLOB '*export*'"
    )
    tables = [name for (name,) in connection.execute(question) if name != "term_vocabulary"]
    lines = [repr(row) for table in tables for row in connection.execute(f"SELECT * FROM {table}")]
    connection.close()
    return lines


def add_awkward(termbase: Termbase) -> None:
    """Texts that spreadsheets and delimited files like to change."""
    termbase.add(
        "-лық",
        terms={"en": ["=SUM(A1)", "#N/A", "+1"], "zh": ["@同盟"], "ru": ['«кавычки», "и" ; точка']},
        by="Tester",
        domain="007",
        definition="1. First line\n2. second; line",
        note="'quoted",
    )
    termbase.add("2024", terms={"en": ["1,5"], "ru": ["TRUE"]}, by="Tester", note="01.02.2024")


@pytest.mark.parametrize("extension", FORMATS)
@pytest.mark.parametrize("face", ["glossary", "review"])
def test_an_unedited_table_changes_nothing(termbase: Termbase, export: Make, extension: str, face: str) -> None:
    add_awkward(termbase)
    termbase.accept("K1", by="Tester")
    path = export(f"table{extension}", face=face)
    before = dump(termbase.path)
    plan = plan_of(termbase, path)
    assert (plan.changes, plan.new, plan.hygiene, plan.absent) == ((), (), (), 0)
    assert plan.unchanged == (3 if face == "glossary" else 2)
    assert bring_back(termbase, path) == 0
    assert dump(termbase.path) == before


@pytest.mark.parametrize("extension", FORMATS)
def test_all_definitions_leave_in_one_cell_and_come_back(termbase: Termbase, export: Make, extension: str) -> None:
    both = "Сауда одағы.\nТарифі ортақ одақ."
    termbase.edit("K1", by="Tester", changes={"definition": both})
    path = export(f"review{extension}")
    assert read_table(path).lines[0].cells["definition"] == both
    termbase.accept("K1", by="Tester")
    path = export(f"glossary{extension}", face="glossary")
    assert read_table(path).lines[0].cells["definition"] == both


def test_a_definition_corrected_in_the_sheet_goes_with_its_term(
    termbase: Termbase, export: Make, type_into: Make
) -> None:
    termbase.edit("K1", by="Tester", changes={"definition": "Сауда одағы.\nҚате анықтама."})
    path = type_into(export(), {("K000001", "definition"): "Сауда одағы.", ("K000001", "status"): "approved"})
    assert bring_back(termbase, path) == 1
    assert [one.text for one in termbase.get("C1").definitions] == ["Сауда одағы."]


def test_a_guarded_csv_comes_back_as_it_left(termbase: Termbase, tmp_path: Path) -> None:
    from glossary.exchange.files import Selection, export_table

    add_awkward(termbase)
    path = tmp_path / "guarded.csv"
    export_table(termbase, path, Selection(), guarded=True)
    assert "'=SUM(A1)" in path.read_text(encoding="utf-8-sig")
    assert plan_of(termbase, path).changes == ()


@pytest.mark.parametrize(
    ("status", "concept_status"),
    [("approved", "approved"), ("reviewed", "reviewed"), ("Accept", "approved")],  # the last: typed, not chosen
)
def test_an_accepted_row_becomes_a_concept_as_it_stands(
    termbase: Termbase, export: Make, type_into: Make, status: str, concept_status: str
) -> None:
    cells = {
        ("K000001", "en"): "customs union | tariff union",
        ("K000001", "status"): status,
        ("K000001", "note"): "WTO",
    }
    assert bring_back(termbase, type_into(export(), cells)) == 1
    candidate = termbase.get("K1")
    assert isinstance(candidate, OpenCandidate)
    assert candidate.status == "accepted"
    english = texts(termbase, candidate.concept, "en")
    assert english == [("customs union", concept_status), ("tariff union", concept_status)]
    assert texts(termbase, candidate.concept, "zh") == [("关税同盟", concept_status)]
    concept = termbase.get(candidate.concept)
    assert isinstance(concept, Concept)
    assert (concept.note, concept.domain) == ("WTO", "economy")
    assert concept.decisions[-1].by == "Translator"


@pytest.mark.parametrize("status", ["rejected", "unsure"])
def test_other_decisions_keep_their_reason(termbase: Termbase, export: Make, type_into: Make, status: str) -> None:
    path = type_into(export(), {("K000002", "status"): status, ("K000002", "note"): "too general"})
    bring_back(termbase, path)
    candidate = termbase.get("K2")
    assert isinstance(candidate, OpenCandidate)
    assert candidate.status == status
    assert candidate.decisions[-1].note == "too general"
    assert plan_of(termbase, path).changes == ()


def test_a_cleared_cell_leaves_the_language_empty(termbase: Termbase, export: Make, type_into: Make) -> None:
    bring_back(termbase, type_into(export(), {("K000001", "zh"): None, ("K000001", "status"): "approved"}))
    assert texts(termbase, "C1", "zh") == []


def test_an_edit_without_a_status_is_kept_as_a_proposal(termbase: Termbase, export: Make, type_into: Make) -> None:
    bring_back(termbase, type_into(export(), {("K000003", "en"): "common tariff"}))
    candidate = termbase.get("K3")
    assert isinstance(candidate, OpenCandidate)
    assert (candidate.status, candidate.proposals[0].text) == ("new", "common tariff")


def test_importing_twice_changes_nothing_more(termbase: Termbase, export: Make, type_into: Make) -> None:
    path = type_into(
        export(),
        {
            ("K000001", "status"): "approved",
            ("K000001", "kk"): "кеден одағы",
            ("K000001", "kind"): "organisation",
            ("K000002", "en"): "integration of regions",
            ("", "kk"): "кеден",
            ("", "en"): "customs",
        },
    )
    assert bring_back(termbase, path) == 3
    before = dump(termbase.path)
    assert bring_back(termbase, path) == 0
    assert dump(termbase.path) == before


def test_columns_are_found_wherever_they_were_moved(termbase: Termbase, export: Make, type_into: Make) -> None:
    path = type_into(export(), {("K000001", "en"): "tariff union"})
    workbook = openpyxl.load_workbook(path)
    sheet = workbook.worksheets[0]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    sheet.delete_rows(1, len(rows))
    for heading, *lines in [[*reversed(row)] for row in rows]:
        sheet.append([heading, *lines, "a column of my own"])
    workbook.save(path)
    workbook.close()
    plan = plan_of(termbase, path)
    assert [(change.uid, change.column, change.theirs) for change in plan.changes] == [
        ("K000001", "en", "tariff union")
    ]
    assert plan.ignored == ("a column of my own",)


def test_rows_that_are_gone_stay_in_the_termbase(termbase: Termbase, export: Make) -> None:
    path = export()
    workbook = openpyxl.load_workbook(path)
    workbook.worksheets[0].delete_rows(3)
    workbook.save(path)
    workbook.close()
    assert plan_of(termbase, path).absent == 1
    assert bring_back(termbase, path) == 0


def test_a_row_without_an_id_is_a_new_concept(termbase: Termbase, export: Make, type_into: Make) -> None:
    path = type_into(export(), {("", "kk"): "кеден", ("", "en"): "customs | customs house", ("", "domain"): "law"})
    assert bring_back(termbase, path) == 1
    concept = termbase.get("C1")
    assert isinstance(concept, Concept)
    assert texts(termbase, "C1", "kk") == [("кеден", "proposed")]
    assert texts(termbase, "C1", "en") == [("customs", "proposed"), ("customs house", "proposed")]
    assert (concept.domain, concept.sources) == ("law", ("review.xlsx",))


def test_terms_that_the_export_did_not_show_survive_its_edit(termbase: Termbase, export: Make, type_into: Make) -> None:
    termbase.accept("K1", by="Tester")
    termbase.edit("C1", by="Tester", changes={"en": "customs union | tariff union"})
    path = export("glossary.xlsx", face="glossary")
    bring_back(termbase, type_into(path, {("C000001", "en"): "union of customs"}))
    assert [text for text, _ in texts(termbase, "C1", "en")] == ["union of customs", "tariff union"]


def test_a_machine_that_drafts_meanwhile_makes_no_conflict(termbase: Termbase, export: Make, type_into: Make) -> None:
    from glossary.model import Draft

    path = type_into(export(), {("K000003", "en"): "common tariff", ("K000003", "status"): "approved"})
    termbase.store_drafts([("K000003", Draft("ортақ тариф", "en", "shared tariff", 0.5, "composition"))], by="Tester")
    plan = plan_of(termbase, path)
    assert not plan.conflicts
    bring_back(termbase, path)
    assert texts(termbase, "C1", "en") == [("common tariff", "approved")]


def test_an_abbreviation_of_the_text_stands_beside_its_term(
    termbase: Termbase, export: Make, type_into: Make, mined: Mined
) -> None:
    short = replace(mined.glosses[0], lang="kk", text="КО", start=0, end=2)
    termbase.store_mined(replace(mined, glosses=(*mined.glosses, short)), domain="economy", by="Tester")
    path = type_into(export(), {("K000001", "status"): "approved"})
    assert read_table(path).lines[0].cells["kk"] == "кедендік одақ | КО"
    bring_back(termbase, path)
    assert [text for text, _ in texts(termbase, "C1", "kk")] == ["кедендік одақ", "КО"]
    assert plan_of(termbase, path).changes == ()


def test_a_status_of_the_glossary_comes_back(termbase: Termbase, export: Make, type_into: Make) -> None:
    termbase.accept("K1", by="Tester")
    bring_back(termbase, type_into(export("g.xlsx", face="glossary"), {("C000001", "status"): "rejected"}))
    assert texts(termbase, "C1", "kk") == [("кедендік одақ", "rejected")]


def test_the_termbase_before_an_import_stays_beside_it(termbase: Termbase, export: Make) -> None:
    termbase.add("кеден одағы", terms={"en": ["customs union"]}, by="Tester")
    path = export("table.csv")
    path.write_text(path.read_text(encoding="utf-8-sig").replace("customs union", "customs alliance"), encoding="utf-8")
    before = dump(termbase.path)
    assert bring_back(termbase, path) == 1
    assert dump(termbase.path) != before
    assert dump(termbase.path.with_name(f"{termbase.path.name}.backup")) == before
