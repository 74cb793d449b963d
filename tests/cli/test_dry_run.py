"""`--dry-run`: whatever a command would do is done and said, and the termbase and its folder are as they were."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

import glossary
from glossary.cli import app
from glossary.errors import MigrationNeeded

Run = Callable[..., Result]

ACTS: list[tuple[list[str], str]] = [
    (["accept", "K1"], "Approved: C000002."),
    (["reject", "K1", "K2", "--note", "no terms"], "Rejected: K000001, K000002."),
    (["unsure", "K1"], "Left open: K000001."),
    (["edit", "C1", "--en", "duty"], "Changed en of C000001."),
    (["add", "сауда", "--en", "trade"], "Added C000002 «сауда»"),
    (["merge", "C1", "K3"], "Merged K3 into C000001."),
    (["term", "T2", "--preference", "deprecated"], "Changed preference of T2"),
    (["tag", "C1", "--add", "client A"], "C000001: client A."),
    (["field", "C1", "--set", "client id=4711"], "C000001: client id = 4711."),
    (["forget", "seed.txt"], "Taken out of"),
    (["draft", "--to", "zh"], "drafted"),
    (["redo"], "Done again: «reject»"),
]
TWO_FORMS = (
    "Кедендік одақ құрылды. Кедендік одақтың мүшелері көп. Кедендік одақ бар. Кеден одағы (customs union) кеңейді. "
    "Кеден одағының шешімі шықты."
)


@pytest.fixture
def base(at: Run, db: Path) -> Path:
    """The small termbase with a concept, C1, and an act that was undone."""
    at("add", "баж", "--en", "customs duty")
    at("reject", "K2")
    at("undo")
    return db


def content(path: Path) -> bytes:
    """The whole file, with what lies in its log."""
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    return path.read_bytes()


def beside(path: Path) -> set[str]:
    return {one.name for one in path.parent.iterdir()} - {f"{path.name}-wal", f"{path.name}-shm"}


@pytest.mark.parametrize(("command", "says"), ACTS, ids=[command[0] for command, _ in ACTS])
def test_a_dry_run_says_what_would_be_and_leaves_everything(at: Run, base: Path, command: list[str], says: str) -> None:
    before, files = content(base), beside(base)
    rehearsed = at(*command, "--dry-run").stderr
    assert says in rehearsed
    assert "A dry run: nothing of this was stored." in rehearsed
    assert content(base) == before
    assert beside(base) == files
    done = at(*command).stderr
    assert says in done
    assert "dry run" not in done
    assert content(base) != before


def test_a_split_is_tried(run: Run, tmp_path: Path) -> None:
    tmp_path.joinpath("a.txt").write_text(TWO_FORMS, encoding="utf-8")
    assert run("mine", "a.txt").exit_code == 0
    before = content(tmp_path / "terms.db")
    said = run("split", "K1", "кеден одағы", "--dry-run").stderr
    assert said.startswith("A dry run: nothing of this was stored.\nKept apart from K000001: «кеден одағы» is K")
    assert content(tmp_path / "terms.db") == before
    assert run("split", "K1", "кеден одағы").stderr in said


SIGNED = {"mine", "review", "browse", "undo", "import", "merge-from", "restore", "verify"}
"""These sign, too, and have a dry run or preview of their own, or ask at each step, or mend."""


def test_every_command_that_signs_has_a_dry_run() -> None:
    named = {command.name or "": command.callback for command in app.registered_commands}
    signing = {name for name, call in named.items() if call and "by" in call.__annotations__}
    assert signing - SIGNED == {command[0] for command, _ in ACTS} | {"split"}
    assert set(named) >= SIGNED


def test_what_is_refused_is_refused_in_a_dry_run(run: Run, base: Path) -> None:
    result = run("accept", "K99", "--dry-run", "--db", str(base))
    assert (result.exit_code, result.stderr.count("\n")) == (1, 1)
    assert "A dry run" not in result.stderr


def test_no_termbase_is_made(run: Run, tmp_path: Path) -> None:
    result = run("add", "баж", "--en", "duty", "--dry-run", "--db", "new.db")
    assert "Added C000001 «баж» to new.db." in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_in_python_what_was_done_can_be_read_until_it_is_gone(base: Path) -> None:
    before = content(base)
    with glossary.open_termbase(base, by="Tester", dry_run=True) as termbase:
        termbase.accept("K1")
        termbase.tag(["C2"], add=["client A"])
        assert termbase.show("C2").tags == ("client A",)
        termbase.undo()
        assert termbase.show("C2").tags == ()
    assert content(base) == before


def test_an_older_file_is_not_upgraded_for_a_dry_run(base: Path) -> None:
    connection = sqlite3.connect(base)
    connection.execute("PRAGMA user_version = 9")
    connection.close()
    with pytest.raises(MigrationNeeded, match="older glossary"):
        glossary.open_termbase(base, dry_run=True)
