"""Who did what, taking it back and doing it again, at the command line."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from answers import candidate
from typer.testing import Result

Run = Callable[..., Result]


def rows(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_an_act_is_listed_shown_undone_and_done_again(at: Run, db: Path) -> None:
    at("reject", "K1", "--by", "Aigerim")
    at("unsure", "K2", "--by", "Marat")
    number = next(
        row["act"] for row in rows(at("history", "--acts", "--format", "jsonl")) if row["command"] == "reject"
    )
    shown = rows(at("undo", str(number), "--preview", "--format", "jsonl"))
    assert ("K000001", "candidate status", "new", "rejected") in [
        (row["uid"], row["what"], row["old"], row["new"]) for row in shown
    ]
    assert candidate(db, "K1").status == "rejected", "a preview changes nothing"
    assert at("undo", str(number), "--by", "Nurlan").stderr.startswith("Undone: «reject» by Aigerim")
    assert (candidate(db, "K1").status, candidate(db, "K2").status) == ("new", "unsure")
    acts = {row["act"]: row for row in rows(at("history", "--acts", "--format", "jsonl"))}
    assert acts[number]["remark"] == f"undone by {number + 2}"
    assert acts[number + 2]["remark"] == f"undoes {number}"
    assert at("redo", str(number)).stderr.startswith("Done again: «reject» by Aigerim")
    assert candidate(db, "K1").status == "rejected"


def test_the_history_of_a_concept_says_who_changed_what(at: Run) -> None:
    at("accept", "K1", "--by", "Aigerim")
    at("edit", "C1", "--en", "tariff union", "--by", "Marat")
    steps = [(row["by"], row["what"], row["old"], row["new"]) for row in rows(at("history", "c1", "--format", "jsonl"))]
    assert ("Marat", "term text", "customs union", "tariff union") in steps
    assert ("Aigerim", "term kk text", "", "кедендік одақ") in steps
    assert "Marat" in at("history", "K1").stdout + at("history", "C1").stdout


def test_undo_without_a_number_goes_back_and_redo_forth(at: Run, db: Path, run: Run) -> None:
    at("reject", "K1")
    at("reject", "K2")
    at("undo")
    at("undo")
    assert [candidate(db, uid).status for uid in ("K1", "K2")] == ["new", "new"]
    at("redo")
    at("redo")
    assert [candidate(db, uid).status for uid in ("K1", "K2")] == ["rejected", "rejected"]
    assert "Nothing is left to redo" in run("redo", "--db", str(db)).stderr
    at("undo")
    at("unsure", "K3")
    assert "Nothing is left to redo" in run("redo", "--db", str(db)).stderr, "something else was done since"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("undo", "99"), "There is no act 99"),
        (("redo", "1"), "stands"),
        (("history",), "Name one concept or candidate"),
        (("undo", "K1", "--preview"), "name it by its number"),
        (("undo", "99", "--preview"), "There is no act 99"),
    ],
)
def test_what_cannot_be_done_is_said(run: Run, db: Path, arguments: tuple[str, ...], message: str) -> None:
    result = run(*arguments, "--db", str(db))
    assert result.exit_code in (1, 2)
    assert message in result.stderr


def test_a_termbase_is_copied_and_put_back(at: Run, db: Path, tmp_path: Path) -> None:
    assert at("backup", str(tmp_path / "copy.db")).stderr == f"Copied {db} to {tmp_path / 'copy.db'}.\n"
    at("reject", "K1")
    assert at("restore", str(tmp_path / "copy.db")).stderr.startswith(f"{db} is as {tmp_path / 'copy.db'} was.")
    assert candidate(db, "K1").status == "new"
    assert at("backup").stderr.endswith(f"{db}.backup.\n")
    assert at("verify", "--repair").stderr == f"{db} is sound.\n"
