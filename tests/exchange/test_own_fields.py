"""Fields and collections of a team's own: out in a table and back, and said to be left out where a format has no place for them."""

from dataclasses import replace
from pathlib import Path

import pytest

from glossary.errors import InputError
from glossary.exchange.formats.registry import FORMATS
from glossary.exchange.own_fields import changed_fields, read_fields, write_fields
from glossary.exchange.table import Line
from glossary.workflow.exchange import read_table
from glossary.workflow.termbase import Termbase, open_termbase


def filled(termbase: Termbase) -> None:
    first = termbase.add("кеден одағы", en=["customs union"]).uid
    termbase.set_fields(first, {"client id": "4711", "тексерген": "Айгерім = редактор"})
    termbase.tag(first, add=["Банк", "2026"])
    termbase.add("баж", en=["duty"])


def said(termbase: Termbase) -> dict[str, tuple[dict[str, str], list[str]]]:
    return {one.terms[0].text: (dict(one.fields), sorted(one.tags)) for one in termbase.concepts()}


@pytest.mark.parametrize("suffix", [".xlsx", ".ods", ".csv", ".tsv", ".jsonl"])
def test_they_travel_in_every_table(tmp_path: Path, suffix: str) -> None:
    with open_termbase(tmp_path / "a.db", "create") as one, open_termbase(tmp_path / "b.db", "create") as other:
        filled(one)
        table = tmp_path / f"terms{suffix}"
        one.export(table)
        assert not one.plan_import(table).changes
        incoming = read_table(table)
        lines = [Line(line.number, dict(line.cells) | {"id": "", "export": ""}) for line in incoming.lines]
        other.import_(other.plan_import(replace(incoming, lines=tuple(lines), export_id="", restore=None)))
        assert said(other) == said(one)


def test_an_edited_table_sets_and_empties_them(tmp_path: Path) -> None:
    with open_termbase(tmp_path / "a.db", "create") as termbase:
        filled(termbase)
        table = tmp_path / "terms.jsonl"
        termbase.export(table)
        text = table.read_text(encoding="utf-8")
        text = text.replace("client id = 4711", "client id = 4712").replace("\\nтексерген = Айгерім = редактор", "")
        text = text.replace("2026 | Банк", "Банк | жаңа").replace("Банк | 2026", "Банк | жаңа")
        table.write_text(text, encoding="utf-8")
        termbase.import_(termbase.plan_import(table))
        assert said(termbase)["кеден одағы"] == ({"client id": "4712"}, ["Банк", "жаңа"])
        assert said(termbase)["баж"] == ({}, [])
        termbase.undo()
        assert said(termbase)["кеден одағы"][0]["client id"] == "4711"


def test_a_new_row_brings_them(tmp_path: Path) -> None:
    table = tmp_path / "terms.csv"
    table.write_text("kk,en,own_field,collection,status\nбаж,duty,client id = 7,Банк,approved\n", encoding="utf-8")
    with open_termbase(tmp_path / "a.db", "create") as termbase:
        termbase.import_(termbase.plan_import(table))
        assert said(termbase) == {"баж": ({"client id": "7"}, ["Банк"])}


def test_a_cell_that_is_no_field_is_named(tmp_path: Path) -> None:
    table = tmp_path / "terms.csv"
    table.write_text("kk,en,own_field\nбаж,duty,client 7\n", encoding="utf-8")
    with (
        open_termbase(tmp_path / "a.db", "create") as termbase,
        pytest.raises(InputError, match=r"row 2, column own_field: «client 7» is no field"),
    ):
        termbase.plan_import(table)


@pytest.mark.parametrize("name", [name for name, form in FORMATS.items() if form.write and name not in ("pdf",)])
def test_other_formats_say_that_they_have_no_place(tmp_path: Path, name: str) -> None:
    with open_termbase(tmp_path / "a.db", "create") as termbase:
        filled(termbase)
        report = termbase.export(tmp_path / f"terms{FORMATS[name].suffix}", form=name)
    assert "1 own field" in report.lost
    assert "1 collection" in report.lost


def test_a_cell_says_what_it_said() -> None:
    fields = {"client id": "4711", "b": "x = y"}
    assert read_fields(write_fields(fields)) == fields
    assert changed_fields("b = 1", fields) == {"client id": "", "b": "1"}
