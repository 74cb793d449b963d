"""Who wins when both sides changed, and what a table may not say."""

import re
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from glossary.errors import Conflict, InputError
from glossary.exchange.apply import apply_plan
from glossary.exchange.files import read_table
from glossary.exchange.merge import Plan, compare
from glossary.model import Concept
from glossary.store.termbase import Termbase, open_termbase

Make = Callable[..., Path]


def plan_of(termbase: Termbase, path: Path) -> Plan:
    return compare(read_table(path), termbase)


def english(termbase: Termbase) -> str:
    concept = termbase.get("C1")
    assert isinstance(concept, Concept)
    return " | ".join(term.text for term in concept.terms if term.lang == "en")


BOTH_CHANGED = [
    # base is «customs union»; what the termbase says now, what the file says, changes, conflicts
    ("customs union", "customs union", 0, 0),  # nobody changed it
    ("tariff union", "customs union", 0, 0),  # only the termbase did
    ("customs union", "tariff union", 1, 0),  # only the file did
    ("tariff union", "tariff union", 0, 0),  # both did, and agree
    ("toll union", "tariff union", 1, 1),  # both did, and differ
    ("customs union", " customs union\n", 0, 0),  # outer spaces are no change
    ("customs union | toll union", "customs union|toll union", 0, 0),  # nor are spaces around «|»
    ("customs union | toll union", "toll union|customs union", 1, 1),  # the first form is the preferred one
    ("", "tariff union", 1, 1),  # one side deleted, the other changed
    ("toll union", "", 1, 1),
    ("", "", 0, 0),
]


@pytest.mark.parametrize("case", BOTH_CHANGED)
def test_three_ways(termbase: Termbase, export: Make, type_into: Make, case: tuple[str, str, int, int]) -> None:
    ours, theirs, changes, conflicts = case
    termbase.accept("K1", by="Tester")
    path = type_into(export("g.xlsx", face="glossary"), {("C000001", "en"): theirs or None})
    termbase.edit("C1", by="Tester", changes={"en": ours})
    plan = plan_of(termbase, path)
    assert (len(plan.changes), len(plan.conflicts)) == (changes, conflicts)


@pytest.mark.parametrize(("winner", "left"), [("theirs", "tariff union"), ("ours", "toll union")])
def test_a_conflict_stops_everything_unless_a_side_wins(
    termbase: Termbase, export: Make, type_into: Make, winner: str, left: str
) -> None:
    termbase.accept("K1", by="Tester")
    cells = {("C000001", "en"): "tariff union", ("C000001", "note"): "checked"}
    path = type_into(export("g.xlsx", face="glossary"), cells)
    termbase.edit("C1", by="Tester", changes={"en": "toll union"})
    plan = plan_of(termbase, path)
    with pytest.raises(Conflict, match=r"--theirs .* --ours"):
        plan.resolve(None)
    apply_plan(plan, winner, termbase, by="Translator", status="proposed")
    assert english(termbase) == left
    concept = termbase.get("C1")
    assert isinstance(concept, Concept)
    assert concept.note == "checked"


def test_an_import_that_fails_half_way_leaves_nothing(termbase: Termbase, export: Make, type_into: Make) -> None:
    path = type_into(export(), {("K000001", "status"): "approved", ("", "kk"): "ортақ нарық"})
    plan = plan_of(termbase, path)
    with pytest.raises(InputError, match="no status"):
        apply_plan(plan, None, termbase, by="Translator", status="no such thing")  # type: ignore[arg-type]
    assert [candidate.uid for candidate in termbase.candidates()] == ["K000001", "K000002", "K000003"]


REFUSED = [
    ({("K000001", "id"): "K000099"}, "row 2: the id K000099 is not in"),
    ({("K000001", "id"): "K000002"}, "row 3: the id K000002 stands in row 2 already"),
    ({("K000001", "kk"): None}, "row 2: no Kazakh term (to drop K000001, set its status to rejected)"),
    ({("", "en"): "customs"}, "row 5: no Kazakh term"),
    ({("K000001", "status"): "maybe"}, "row 2, column status: «maybe» is none of"),
    ({("K000001", "status"): "proposed"}, "row 2, column status: «proposed» is none of approved, reviewed, rejected"),
    ({("", "kk"): "кеден", ("", "status"): "unsure"}, "row 5, column status: «unsure» is none of approved, reviewed"),
    ({("K000001", "kind"): "thing"}, "row 2, column kind: «thing» is none of"),
    ({("K000001", "en"): "=SUM(A1:A2)"}, "row 2, column en: a formula"),
    ({("K000001", "en"): 4.25}, "row 2, column en: a number"),
    ({("K000001", "en"): True}, "row 2, column en: a true/false value"),
    ({("K000001", "en"): datetime(2024, 5, 1)}, "row 2, column en: a date"),
]


@pytest.mark.parametrize(("cells", "message"), REFUSED, ids=[message for _, message in REFUSED])
def test_a_wrong_cell_is_named_and_nothing_is_imported(
    termbase: Termbase, export: Make, type_into: Make, cells: dict[tuple[str, str], object], message: str
) -> None:
    path = type_into(export(), cells)
    with pytest.raises(InputError, match=re.escape(message)):
        plan_of(termbase, path)


def test_many_wrong_cells_are_counted(termbase: Termbase, tmp_path: Path) -> None:
    path = tmp_path / "many.csv"
    path.write_text("kk,kind\n" + "".join(f"сөз {n},thing\n" for n in range(12)), encoding="utf-8")
    with pytest.raises(InputError, match="and 2 more"):
        plan_of(termbase, path)


def test_a_table_of_another_termbase_is_refused(termbase: Termbase, export: Make, tmp_path: Path) -> None:
    path = export()
    with open_termbase(tmp_path / "other.db", "create") as other, pytest.raises(InputError, match="another termbase"):
        plan_of(other, path)


HAND_MADE = [
    # a table somebody wrote, without ids, against the approved «кедендік одақ» = «customs union» in economy
    ("kk,en,domain\nкеден,customs,economy\n", 1, 0, 0),  # a new term
    ("kk;en;domain\nкедендік одақ;customs union;economy\n", 0, 0, 0),  # known, and the same
    ("kk,en,domain\nКЕДЕНДІК ОДАҚ,,Economy\n", 0, 0, 0),  # another writing of the name only
    ("kk,en,domain\nкедендік одақ,,economy\n", 0, 0, 0),  # an empty cell of a table with no base says nothing
    ("kk,en,domain\nкедендік одақ,toll union,economy\n", 0, 1, 1),  # both filled, and differ
    ("kk,ru,domain\nкедендік одақ,таможенный союз,economy\n", 0, 1, 0),  # fills what is empty
    ("kk,en,domain\nкедендік одақ,customs union,law\n", 1, 0, 0),  # another domain, another concept
    ("kk,en,domain\nортақ тариф,common tariff,economy\n", 0, 1, 0),  # an open candidate
]


def test_a_table_is_no_conflict_with_what_it_brought_itself(termbase: Termbase, tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text("kk,en,domain\nсот,court|tribunal,law\n", encoding="utf-8")
    plan = plan_of(termbase, path)
    apply_plan(plan, None, termbase, by="Translator", status="proposed")
    again = plan_of(termbase, path)
    assert (again.new, again.changes, again.unchanged) == ((), (), 1)


@pytest.mark.parametrize("rows", ["{0}{1}", "{1}{0}"], ids=["after", "before"])
def test_a_free_row_with_a_term_of_another_row_is_named_by_its_term(
    termbase: Termbase, tmp_path: Path, rows: str
) -> None:
    known, free = "K000001,кедендік одақ,economy\n", ",Кедендік одақ,economy\n"
    path = tmp_path / "mine.csv"
    path.write_text("id,kk,domain\n" + rows.format(known, free), encoding="utf-8")
    with pytest.raises(InputError, match="row 3: «Кедендік одақ» stands in row 2 already"):
        plan_of(termbase, path)


@pytest.mark.parametrize("case", HAND_MADE)
def test_a_table_that_was_never_exported(termbase: Termbase, tmp_path: Path, case: tuple[str, int, int, int]) -> None:
    text, new, changes, conflicts = case
    termbase.accept("K1", by="Tester")
    path = tmp_path / "mine.csv"
    path.write_text(text, encoding="utf-8")
    plan = plan_of(termbase, path)
    assert (len(plan.new), len(plan.changes), len(plan.conflicts)) == (new, changes, conflicts)


def test_hygiene_is_reported_with_a_proposal_and_nothing_is_mended(
    termbase: Termbase, export: Make, type_into: Make
) -> None:
    path = type_into(export(), {("K000001", "kk"): "cаясат\u00a0", ("K000002", "en"): "fine"})
    plan = plan_of(termbase, path)
    (finding,) = plan.hygiene
    assert finding.startswith("row 2, column kk: no-break space")
    assert finding.endswith("perhaps «саясат»")
    assert plan.changes[0].theirs == "cаясат\u00a0"
