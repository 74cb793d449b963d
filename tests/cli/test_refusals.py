"""What commands refuse, each in one sentence that says what to do."""

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

Run = Callable[..., Result]


@pytest.mark.parametrize("command", [["export"], ["export", "--review"], ["review"], ["draft", "--to", "en"]])
def test_an_unknown_domain(run: Run, db: Path, command: list[str]) -> None:
    result = run(*command, "--domain", "nosuch", "--db", str(db))
    assert (result.exit_code, result.stderr) == (1, "No domain «nosuch»: economy.\n")


REFUSED = [
    (["edit", "K1"], 2, "glossary edit K1 --en TEXT"),
    (["accept", "K1", "K2", "--en", "x"], 2, "one id only"),
    (["accept", "K1", "--kk", ""], 1, "Kazakh term"),
    (["show", "C9"], 1, "C000009"),
    (["show", "nonsense"], 1, "nonsense"),
    (["add", "одақ", "--by", " "], 1, "--by"),
    (["draft", "--to", "en,fr"], 2, "«fr» is no language to draft into: choose from en, zh, kk"),
    (["export", "--status", "good"], 2, "«good» is no status"),
    (["export", "--review", "--status", "approved"], 2, "leave one of the two out"),
    (["export", "table.xlsx", "--format", "csv"], 2, "table.xlsx and --for csv contradict each other"),
    (["search", "x", "--db", "."], 2, ". is a folder: name a file in it with --db"),
    (["add", "одақ", "--db", ":memory:"], 2, "would be forgotten at once"),
    (["export", "table.doc"], 1, ".xlsx, .ods, .csv, .tsv, .jsonl"),
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


@pytest.mark.parametrize(("arguments", "stdin"), [([""], None), ([" ", "\n"], None), (["-"], "\n\n")])
def test_nothing_to_analyse(run: Run, arguments: list[str], stdin: str | None) -> None:
    result = run("analyse", *arguments, stdin=stdin)
    assert (result.exit_code, result.stdout, "nothing to analyse" in result.stderr) == (1, "", True)
