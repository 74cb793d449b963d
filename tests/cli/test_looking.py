"""Commands that change nothing: search, show, stats, verify, analyse, browse, and how they find the termbase."""

import csv
import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from answers import objects
from typer.testing import Result

from glossary.cli.maintenance import _size
from glossary.cli.output import say

Run = Callable[..., Result]


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
    assert "score 0.93, 92% likely a term, seen 2×" in page
    assert "\n  why: frequent, about 2×\n" in page
    assert "\nReasons\n  +0.90  frequent, about 2×\n" in at("show", "K1", "--explain").stdout
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


def test_analyse(run: Run) -> None:
    (analysis,) = objects(run("analyse", "кедендік одақтың", "--format", "jsonl"))
    assert list(analysis) == ["text", "citation", "tokens"]
    assert list(analysis["tokens"][1]) == ["form", "start", "end", "lemma", "pos", "possessive", "case", "number"]  # type: ignore[index]
    assert analysis["tokens"][1]["lemma"] == "одақ"  # type: ignore[index]


def test_analyse_answers_every_line(run: Run) -> None:
    found = objects(run("analyse", "-", "--format", "jsonl", stdin="одақ\r\n\nкеден\n"))
    assert [one["text"] for one in found] == ["одақ", "", "кеден"]


def test_browse_calls_the_server(at: Run, db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[tuple[object, ...]] = []
    monkeypatch.setattr("glossary.serve", lambda path, **more: calls.append((path, more)))
    at("browse", "--port", "0", "--no-open")
    at(
        "browse",
        "--review",
        "--by",
        "Айгерім",
        "--reviewer",
        "marat",
        "--reviewer",
        "dana",
        "--allow-host",
        "terms.example.org",
    )
    reading, deciding = (dict(more) for _, more in calls)  # type: ignore[call-overload]
    assert [path for path, _ in calls] == [db, db]
    assert reading == {
        "host": "127.0.0.1", "port": 0, "open_browser": False, "announce": say, "review": "", "reviewers": [], "approvers": [],
        "user_header": "", "allow_hosts": [], "sql": False,
    }  # fmt: skip
    assert (deciding["review"], deciding["reviewers"]) == ("Айгерім", ["marat", "dana"])
    assert deciding["allow_hosts"] == ["terms.example.org"]
