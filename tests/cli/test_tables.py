"""Tables out of a small termbase and back: the plan that is shown, the questions, the conflicts."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from answers import candidate, concept, objects, terms
from typer.testing import Result

Run = Callable[..., Result]


def test_export_and_import(at: Run, db: Path, tmp_path: Path) -> None:
    assert at("export", "--review").stderr == f"Rows in {Path('exports/review.xlsx')}: 3.\n"
    assert "No term is approved yet" in at("export").stderr
    table = tmp_path / "review.jsonl"
    at("export", str(table), "--review", "--limit", "2")
    rows = [json.loads(line) for line in table.read_text(encoding="utf-8").splitlines()]
    rows[0]["status"] = "approved"
    rows.append({"kk": "кеден", "en": "customs"})
    table.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    result = at("import", str(table), "--yes", "--as", "reviewed", "--format", "jsonl")
    assert [(row["what"], row["kk"]) for row in objects(result)] == [("change", "кедендік одақ"), ("new", "кеден")]
    assert "Rows: 1 new, 1 changed, 1 unchanged. Fields in conflict: 0." in result.stderr
    assert terms(concept(db, "C1"))[1] == ("en", "customs union", "approved")
    assert terms(concept(db, "C2")) == [("kk", "кеден", "reviewed"), ("en", "customs", "reviewed")]
    assert "Nothing to import." in at("import", str(table), "--yes").stderr


@pytest.mark.parametrize("case", [("y\n", 0, "rejected"), ("n\n", 1, "new"), ("", 1, "new")])
def test_import_asks_first(at: Run, run: Run, db: Path, tmp_path: Path, case: tuple[str, int, str]) -> None:
    answer, code, status = case
    table = tmp_path / "table.csv"
    at("export", str(table), "--review")
    text = table.read_text(encoding="utf-8-sig")
    table.write_text(
        text.replace("customs union,关税同盟,,,", "customs union,关税同盟,,rejected,", 1), encoding="utf-8"
    )
    result = run("import", str(table), "--db", str(db), stdin=answer)
    assert result.exit_code == code
    assert ("Nothing was imported: add --yes" in result.stderr, "Abort" in result.stderr) == (bool(code), False)
    assert candidate(db, "K1").status == status


def test_a_row_that_comes_back_approved_approves_its_texts(at: Run, db: Path, tmp_path: Path) -> None:
    at("add", "сот", "--en", "court", "--ru", "суд")
    at("edit", "C1", "--ru", "судья")
    table = tmp_path / "g.csv"
    at("export", str(table))
    table.write_text(table.read_text(encoding="utf-8-sig").replace("court", "tribunal"), encoding="utf-8")
    at("import", str(table), "--yes")
    assert terms(concept(db, "C1")) == [
        ("kk", "сот", "approved"),
        ("en", "tribunal", "approved"),
        ("ru", "судья", "reviewed"),  # was not in the table, so nobody approved it
    ]
    assert "Terms left out: 1 only reviewed." in at("export", "again.csv").stderr


def test_the_plan_shows_long_cells_shortened_and_machines_the_whole(at: Run, tmp_path: Path) -> None:
    text = "a\n" + "b" * 32_000
    (tmp_path / "mine.jsonl").write_text(json.dumps({"kk": "кеден", "en": text}), encoding="utf-8")
    (line,) = [line for line in at("import", "mine.jsonl", stdin="y\n").stdout.splitlines() if "кеден" in line]
    assert ("a bbb" in line, line.count("b") < 60, "…" in line) == (True, True, True)
    (tmp_path / "more.jsonl").write_text(json.dumps({"kk": "баж", "en": text}), encoding="utf-8")
    assert objects(at("import", "more.jsonl", "--yes", "--format", "jsonl"))[0]["file"] == text


def test_a_read_only_termbase_is_exported_and_says_what_it_cannot_remember(
    at: Run, db: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = db.read_bytes()
    with monkeypatch.context() as locked:
        locked.setattr("glossary.cli.tables.os.access", lambda path, mode: mode != os.W_OK)
        result = at("export", "g.csv", "--review")
    assert "cannot remember this export" in result.stderr
    assert db.read_bytes() == before
    assert "кедендік одақ" in (tmp_path / "g.csv").read_text(encoding="utf-8-sig")
    plan = at("import", str(tmp_path / "g.csv"), stdin="y\n").stderr
    assert "Fields in conflict: 0." in plan


def test_import_into_nothing_makes_a_termbase(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mine.csv").write_text("kk,en,note\nодақ,union,\n", encoding="utf-8")
    result = run("import", "mine.csv", "--yes")
    assert (result.exit_code, "imported into terms.db: 1." in result.stderr) == (0, True)
    assert terms(concept(tmp_path / "terms.db", "C1"))[0] == ("kk", "одақ", "proposed")


def test_import_tells_what_it_does_not_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mine.csv").write_text("kk,Remarks\nкедендік одақ \u00a0,x\n", encoding="utf-8")
    result = run("import", "mine.csv", "--yes")
    assert "Columns that are not read: Remarks." in result.stderr
    assert "Look at row 2, column kk: no-break space" in result.stderr


def test_conflicts_need_a_side(at: Run, run: Run, db: Path, tmp_path: Path) -> None:
    at("accept", "K1")
    table = tmp_path / "g.csv"
    at("export", str(table))
    table.write_text(table.read_text(encoding="utf-8-sig").replace("customs union", "toll union", 1), encoding="utf-8")
    at("edit", "C1", "--en", "tariff union")
    result = run("import", str(table), "--yes", "--db", str(db))
    assert (result.exit_code, "--theirs" in result.stderr) == (1, True)
    assert "conflict" in result.stdout
    at("import", str(table), "--yes", "--theirs")
    assert terms(concept(db, "C1"))[1][1] == "toll union"


def test_a_sheet_has_the_likely_terms_unless_somebody_says_otherwise(
    at: Run, run: Run, db: Path, tmp_path: Path
) -> None:
    text = tmp_path / "a.txt"
    text.write_text(
        "Кеден одағы кедендік баж алады. Инфляция деңгейі халықтың маңызды мәселесі болды.", encoding="utf-8"
    )
    at("mine", str(text))
    likely, everything = (at("export", "--review", "--overwrite", *more).stderr for more in ([], ["--all"]))
    assert "Less likely candidates left out: " in likely
    assert "--all takes them" in likely
    assert "left out" not in everything
    assert "contradict" in run("export", "--review", "--all", "--min-score", "0.1", "--db", str(db)).stderr
