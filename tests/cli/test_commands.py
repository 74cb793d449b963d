"""Every command on a small termbase: what it prints, what it stores, what it refuses."""

import csv
import io
import json
import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

from glossary.cli.upkeep import _size
from glossary.model import Concept, OpenCandidate
from glossary.store.termbase import open_termbase

Run = Callable[..., Result]


@pytest.fixture
def at(run: Run, db: Path) -> Run:
    """Runs a command on the small termbase and wants it to succeed."""

    def call(*arguments: str, stdin: str | None = None) -> Result:
        result = run(*arguments, "--db", str(db), stdin=stdin)
        assert result.exit_code == 0, result.stderr
        return result

    return call


def objects(result: Result) -> list[dict[str, object]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def concept(db: Path, uid: str) -> Concept:
    with open_termbase(db, "read") as termbase:
        found = termbase.get(uid)
    assert isinstance(found, Concept)
    return found


def candidate(db: Path, uid: str) -> OpenCandidate:
    with open_termbase(db, "read") as termbase:
        found = termbase.get(uid)
    assert isinstance(found, OpenCandidate)
    return found


def terms(found: Concept) -> list[tuple[str, str, str]]:
    return [(term.lang, term.text, term.status) for term in found.terms]


def test_add(at: Run, db: Path) -> None:
    result = at("add", "кеден", "--en", "customs | customs house", "--zh", "海关", "--domain", "law", "--by", "Aigerim")
    assert (result.stdout, result.stderr) == ("", f"Added C000001 «кеден» to {db}.\n")
    added = concept(db, "C1")
    assert terms(added) == [
        ("kk", "кеден", "approved"),
        ("en", "customs", "approved"),
        ("en", "customs house", "approved"),
        ("zh", "海关", "approved"),
    ]
    assert (added.domain, added.decisions[0].by) == ("law", "Aigerim")


def test_accept_takes_the_best_proposals(at: Run, db: Path) -> None:
    assert at("accept", "K1", "K2", "--as", "reviewed").stderr == "Reviewed: C000001, C000002.\n"
    assert terms(concept(db, "C1")) == [
        ("kk", "кедендік одақ", "reviewed"),
        ("en", "customs union", "reviewed"),
        ("zh", "关税同盟", "reviewed"),
    ]


def test_accept_with_texts_of_ones_own(at: Run, db: Path) -> None:
    at("accept", "K3", "--kk", "ортақ тарифтер", "--en", "common tariff | shared tariff")
    assert terms(concept(db, "C1")) == [
        ("kk", "ортақ тарифтер", "approved"),
        ("en", "common tariff", "approved"),
        ("en", "shared tariff", "approved"),
    ]


@pytest.mark.parametrize("command", ["accept", "reject", "unsure"])
def test_one_unknown_id_among_many_stores_nothing(run: Run, db: Path, command: str) -> None:
    result = run(command, "K1", "K99", "--db", str(db))
    assert result.exit_code == 1
    assert "K000099" in result.stderr
    assert candidate(db, "K1").status == "new"


@pytest.mark.parametrize(("command", "status"), [("reject", "rejected"), ("unsure", "unsure")])
def test_other_decisions(at: Run, db: Path, command: str, status: str) -> None:
    at(command, "k1", "K2", "--note", "too general", "--by", "Aigerim")
    found = candidate(db, "K2")
    assert (found.status, found.decisions[0].by, found.decisions[0].note) == (status, "Aigerim", "too general")


def test_edit(at: Run, db: Path) -> None:
    at("accept", "K1")
    result = at("edit", "C1", "--en", "tariff union", "--note", "")
    lowered = "English of C000001 is now only reviewed; to approve it: glossary accept C000001"
    assert result.stderr == f"Changed en, note of C000001.\n{lowered}\n"
    assert terms(concept(db, "C1"))[1] == ("en", "tariff union", "reviewed")
    assert at("edit", "c1", "--domain", "Economy").stderr == "Changed domain of C000001.\n"
    assert at("export", "g.csv").stderr == "Rows in g.csv: 1. Terms left out: 1 only reviewed.\n"
    assert "reviewed" in at("search", "кедендік").stdout


ODD = [
    ("customs union", ["«customs union» has no Kazakh letter: is it the Kazakh term?"]),
    ("одақтардың", ["«одақтардың» looks inflected; the dictionary form would be «одақ»."]),
    ("Ортақ тариф", ["«Ортақ тариф» is also C000001."]),
    ("салық", []),
]


@pytest.mark.parametrize(("kk", "remarks"), ODD, ids=[kk for kk, _ in ODD])
def test_what_is_odd_about_a_term_is_said(at: Run, kk: str, remarks: list[str]) -> None:
    at("add", "ортақ тариф", "--domain", "law")
    assert at("add", kk).stderr.splitlines()[1:] == remarks
    assert f"\n«{kk}» is also C000002.\n" in at("edit", "C1", "--kk", kk).stderr


def test_decisions_name_what_they_took_with_them(at: Run) -> None:
    at("accept", "K1")
    assert at("reject", "k1", "k2").stderr == "Rejected: K000001 and its concept C000001, K000002.\n"
    assert at("unsure", "c1").stderr == "Left open: C000001.\n"


@pytest.mark.parametrize("command", [["export"], ["export", "--review"], ["review"], ["draft", "--to", "en"]])
def test_an_unknown_domain(run: Run, db: Path, command: list[str]) -> None:
    result = run(*command, "--domain", "nosuch", "--db", str(db))
    assert (result.exit_code, result.stderr) == (1, "No domain «nosuch»: economy.\n")


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


REFUSED = [
    (["edit", "K1"], 2, "glossary edit K1 --en TEXT"),
    (["accept", "K1", "K2", "--en", "x"], 2, "one id only"),
    (["accept", "K1", "--kk", ""], 1, "Kazakh term"),
    (["show", "C9"], 1, "C000009"),
    (["show", "nonsense"], 1, "nonsense"),
    (["add", "одақ", "--by", " "], 1, "--by"),
    (["draft", "--to", "en,fr"], 2, "«fr» is no language to draft into: choose from en, zh"),
    (["export", "--status", "good"], 2, "«good» is no status"),
    (["export", "--review", "--status", "approved"], 2, "leave one of the two out"),
    (["export", "table.xlsx", "--format", "csv"], 2, "table.xlsx and --format csv contradict each other"),
    (["search", "x", "--db", "."], 2, ". is a folder: name a file in it with --db"),
    (["add", "одақ", "--db", ":memory:"], 2, "would be forgotten at once"),
    (["export", "table.pdf"], 1, ".xlsx, .csv, .tsv, .jsonl"),
    (["import", "none.xlsx"], 1, "none.xlsx"),
    (["import", "none.csv", "--ours", "--theirs"], 2, "contradict"),
]


def _where(arguments: list[str], db: Path) -> list[str]:
    return [] if "--db" in arguments else ["--db", str(db)]


@pytest.mark.parametrize(("arguments", "code", "words"), REFUSED, ids=[" ".join(case[0]) for case in REFUSED])
def test_refusals_say_what_to_do(run: Run, db: Path, arguments: list[str], code: int, words: str) -> None:
    result = run(*arguments, *_where(arguments, db))
    assert (result.exit_code, result.stdout) == (code, "")
    assert words in result.stderr
    assert result.stderr.count("\n") == 1


READING = [
    ["search", "одақ"],
    ["show", "K1"],
    ["stats"],
    ["verify"],
    ["export"],
    ["review"],
    ["accept", "K1"],
    ["draft"],
]


@pytest.mark.parametrize("arguments", READING, ids=[" ".join(case) for case in READING])
def test_no_termbase_and_no_sqlite(run: Run, tmp_path: Path, arguments: list[str]) -> None:
    result = run(*arguments)
    assert (result.exit_code, "glossary mine" in result.stderr) == (1, True)
    assert not (tmp_path / "terms.db").exists()
    (tmp_path / "terms.db").write_text("not a database, but long enough to have a header of a hundred bytes " * 3)
    result = run(*arguments)
    assert (result.exit_code, result.stderr.count("\n"), "terms.db" in result.stderr) == (1, 1, True)


def test_the_environment_names_the_termbase(run: Run, db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GLOSSARY_DB", str(db))
    assert "K000001" in run("search", "одақтардың").stdout


def test_the_tilde_is_the_home_folder(run: Run, db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(db.parent))
    monkeypatch.setenv("USERPROFILE", str(db.parent))
    monkeypatch.setenv("GLOSSARY_DB", f"~/{db.name}")
    assert "K000001" in run("search", "одақтардың").stdout


@pytest.mark.parametrize("query", [["одақтардың"], ["customs", "union"], ["关税"], ["кедендик"]])
def test_search(at: Run, query: list[str]) -> None:
    found = objects(at("search", *query, "--format", "jsonl"))
    assert found[0]["uid"] == "K000001"
    assert set(found[0]) == {"uid", "kk", "en", "zh", "ru", "status", "domain", "why", "score"}


def test_search_as_csv_and_table(at: Run) -> None:
    (row,) = csv.DictReader(io.StringIO(at("search", "关税", "--format", "csv").stdout))
    assert (row["uid"], row["kk"], row["zh"]) == ("K000001", "кедендік одақ", "关税同盟")
    heading, _, line = at("search", "关税").stdout.strip().splitlines()
    assert heading.split() == ["uid", "kk", "en", "zh", "status", "domain", "why"]  # no Russian stands anywhere
    assert "кедендік одақ" in line


def test_a_search_in_vain_says_so_and_prints_nothing(at: Run) -> None:
    result = at("search", "qwzx", "--format", "jsonl")
    assert (result.stdout, "Nothing like «qwzx»" in result.stderr) == ("", True)


def test_show(at: Run) -> None:
    page = at("show", "K1").stdout
    assert page.startswith("K000001  кедендік одақ  term  economy\n")
    assert "en  customs union  (gloss, seed.txt)" in page
    assert "score 0.93, seen 2×" in page
    assert "score 0.93 (c-value 0.90), seen 2×" in at("show", "K1", "--explain").stdout
    assert "болып табылады. (seed.txt)\n" in page
    assert "[Кедендік одақ] (customs union" in page
    at("accept", "K1", "--by", "Aigerim")
    page = at("show", "C1").stdout
    assert "kk  кедендік одақ  (T000001, approved, preferred" in page
    assert "accepted by Aigerim" in page
    assert objects(at("show", "C1", "--format", "jsonl"))[0]["uid"] == "C000001"


def test_stats(at: Run, db: Path) -> None:
    figures = objects(at("stats", "--format", "jsonl"))[0]
    assert (figures["path"], figures["documents"], figures["candidates"]) == (str(db), 1, {"new": 3})
    assert figures["candidate_domains"] == {"economy": 3}
    rows = dict(re.split(r"  +", line.strip(), maxsplit=1) for line in at("stats").stdout.strip().splitlines()[2:])
    assert (rows["candidates new"], rows["candidate domains: economy"]) == ("3", "3")
    assert rows["size"].endswith(" KB")


@pytest.mark.parametrize(("count", "text"), [(303_104, "303 KB"), (1_250_000, "1.2 MB")])
def test_a_size_has_a_fitting_unit(count: int, text: str) -> None:
    assert _size(count) == text


def test_verify(at: Run, run: Run, db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert at("verify").stderr == f"{db} is sound.\n"
    monkeypatch.setattr("glossary.store.termbase.Termbase.verify", lambda _: ["Page 3 is damaged."])
    result = run("verify", "--db", str(db))
    assert (result.exit_code, result.stdout) == (1, "Page 3 is damaged.\n")


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


def test_analyse(run: Run) -> None:
    (analysis,) = objects(run("analyse", "кедендік одақтың", "--format", "jsonl"))
    assert list(analysis) == ["text", "citation", "tokens"]
    assert list(analysis["tokens"][1]) == ["form", "start", "end", "lemma", "pos", "possessive", "case", "number"]  # type: ignore[index]
    assert analysis["tokens"][1]["lemma"] == "одақ"  # type: ignore[index]


def test_analyse_answers_every_line(run: Run) -> None:
    found = objects(run("analyse", "-", "--format", "jsonl", stdin="одақ\r\n\nкеден\n"))
    assert [one["text"] for one in found] == ["одақ", "", "кеден"]


@pytest.mark.parametrize(("arguments", "stdin"), [([""], None), ([" ", "\n"], None), (["-"], "\n\n")])
def test_nothing_to_analyse(run: Run, arguments: list[str], stdin: str | None) -> None:
    result = run("analyse", *arguments, stdin=stdin)
    assert (result.exit_code, result.stdout, "nothing to analyse" in result.stderr) == (1, "", True)


def test_draft_of_loose_terms(run: Run, tmp_path: Path) -> None:
    found = objects(run("draft", "-", "--to", "en", "--format", "jsonl", stdin="кедендік одақ\n\nқыззыжқ\n"))
    assert [one["kk"] for one in found] == ["кедендік одақ", "қыззыжқ"]
    assert list(found[0]) == ["kk", "lang", "text", "confidence", "engine", "alternatives"]
    assert found[1]["text"] is None
    assert not (tmp_path / "terms.db").exists()


def test_draft_of_the_termbase(at: Run, db: Path) -> None:
    result = at("draft", "--to", "en")
    assert "en: 1 of 1 drafted" in result.stderr
    drafted = candidate(db, "K3").proposals[0]
    assert (drafted.lang, drafted.origin) == ("en", "draft")
    assert at("draft", "--to", "en").stderr == "en: nothing lacks a translation.\n"


def test_browse_calls_the_server(at: Run, db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[tuple[object, ...]] = []
    monkeypatch.setattr("glossary.browse.serve", lambda path, **more: calls.append((path, more)))
    at("browse", "--port", "0", "--no-open")
    assert calls == [(db, {"host": "127.0.0.1", "port": 0, "open_browser": False})]
