"""Collections as filters, fields of one's own, and what was rejected as a list for another termbase."""

from collections.abc import Callable
from pathlib import Path

import pytest
from answers import concept
from typer.testing import Result

import glossary
from glossary.language.orthography import fold

Run = Callable[..., Result]


@pytest.fixture
def two(at: Run, db: Path) -> Path:
    """A termbase with a concept in a collection and one outside."""
    at("add", "баж", "--en", "duty")
    at("add", "салық", "--en", "tax")
    at("tag", "C1", "--add", "Client A")
    return db


def test_an_export_is_narrowed_to_a_collection(two: Path, at: Run, tmp_path: Path) -> None:
    assert at("export", "some.csv", "--tag", "client a").stderr == "Rows in some.csv: 1.\n"
    assert "duty" in (tmp_path / "some.csv").read_text(encoding="utf-8")
    assert at("export", "all.csv").stderr == "Rows in all.csv: 2.\n"


def test_a_check_is_narrowed_to_a_collection(two: Path, run: Run, tmp_path: Path) -> None:
    (tmp_path / "kk.txt").write_text("Баж бар.\nСалық бар.\n", encoding="utf-8")
    (tmp_path / "en.txt").write_text("There is a fee.\nThere is a fee.\n", encoding="utf-8")
    whole, narrowed = (run("check", "kk.txt", "en.txt", *tag, "--db", str(two)) for tag in ((), ("--tag", "Client A")))
    assert (whole.exit_code, narrowed.exit_code) == (3, 3)
    assert "салық" in whole.stdout.casefold()
    assert "салық" not in narrowed.stdout.casefold()
    assert "[баж" in run("annotate", "kk.txt", "--tag", "Client A", "--db", str(two)).stdout.casefold()


@pytest.mark.parametrize(
    "arguments",
    [("export", "x.csv"), ("search", "баж"), ("check", "x.csv"), ("annotate", "x.csv")],
    ids=lambda one: one[0],
)
def test_a_collection_that_is_not_there_is_named(two: Path, run: Run, arguments: tuple[str, ...]) -> None:
    Path("x.csv").write_text("kk,en\nбаж,duty\n", encoding="utf-8")
    options = ("--overwrite",) if arguments[0] == "export" else ()
    refused = run(*arguments, *options, "--tag", "nobody", "--db", str(two))
    assert (refused.exit_code, refused.stderr) == (1, "No collection «nobody»: Client A.\n")


def test_a_field_is_set_and_taken_away(two: Path, at: Run, run: Run) -> None:
    assert (
        at("field", "c1", "--set", "client id = 4711", "--set", "by=A").stderr == "C000001: by = A; client id = 4711.\n"
    )
    assert "  client id: 4711\n" in at("show", "C1").stdout
    assert at("field", "C1", "--set", "client id=").stderr == "C000001: by = A.\n"
    assert at("undo").exit_code == 0
    assert concept(two, "C1").fields == {"by": "A", "client id": "4711"}
    for wrong, said in (
        (("--set", "4711"), "Say which field"),
        ((), "Say which field"),
        (("--set", "=x"), "no name of a field"),
    ):
        refused = run("field", "C1", *wrong, "--db", str(two))
        assert refused.exit_code in (1, 2) and said in refused.stderr


def test_what_was_rejected_is_rejected_in_another_termbase(two: Path, at: Run, run: Run, tmp_path: Path) -> None:
    """Rejected concepts and candidates leave as rows without ids; what is open elsewhere is rejected there, what nobody has
    met is not offered, what is approved is for a person, and a second time changes nothing."""
    at("reject", "C2")
    at("reject", "K1", "--note", "too plain")
    assert at("export", "stop.csv", "--status", "rejected").stderr.startswith("Rows in stop.csv: 2.")
    other = tmp_path / "other.db"
    run("add", "баж", "--db", str(other))
    assert run("import", "stop.csv", "--yes", "--db", str(other)).exit_code == 0
    with glossary.open_termbase(other, "read") as termbase:
        decided = termbase._store.decided()
    with glossary.open_termbase(two, "read") as termbase:
        names = [termbase.show(uid).as_dict()["kk"] if uid == "K1" else "салық" for uid in ("K1", "C2")]
    assert {decided[fold(name)] for name in names} == {"rejected"}
    assert run("import", "stop.csv", "--yes", "--db", str(other)).stderr.endswith("Nothing to import.\n")
    assert at("import", "stop.csv", "--yes").stderr.endswith("Nothing to import.\n")


def test_a_stop_list_overrules_nobody(two: Path, at: Run, run: Run, tmp_path: Path) -> None:
    at("reject", "C2")
    at("export", "stop.csv", "--status", "rejected")
    other = tmp_path / "other.db"
    run("add", "салық", "--db", str(other))
    refused = run("import", "stop.csv", "--yes", "--db", str(other))
    assert (refused.exit_code, "both changed the same fields" in refused.stderr) == (1, True)
