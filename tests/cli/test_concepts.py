"""What a team does with concepts, at the command line."""

from collections.abc import Callable
from pathlib import Path

import pytest
from answers import concept
from typer.testing import Result

Run = Callable[..., Result]


def test_two_concepts_are_found_to_be_one_and_merged(at: Run, db: Path) -> None:
    at("add", "кеден одағы", "--en", "customs union")
    at("add", "кедендік бірлестік", "--en", "Customs Union", "--zh", "关税同盟")
    assert "both are called" in at("duplicates").stdout
    assert at("merge", "c1", "c2").stderr == "Merged C2 into C000001.\n"
    assert [term.text for term in concept(db, "C2").terms] == [
        *("кеден одағы", "кедендік бірлестік", "customs union", "Customs Union", "关税同盟"),
    ]
    assert at("duplicates").stderr == f"No two concepts of {db} look like one.\n"


def test_a_homonym_is_asked_for(at: Run, run: Run, db: Path) -> None:
    at("add", "баж")
    refused = run("add", "баж", "--db", str(db))
    assert (refused.exit_code, "add a homonym with --new" in refused.stderr) == (1, True)
    assert at("add", "баж", "--new").stderr.startswith("Added C000002 «баж»")


def test_remarks_on_terms_and_collections_show(at: Run) -> None:
    at("add", "баж", "--en", "duty | toll")
    at("term", "T3", "--preference", "deprecated", "--usage", "say duty", "--case-sensitive")
    assert at("tag", "C1", "--add", "client A", "--add", "law").stderr == "C000001: client A, law.\n"
    page = at("show", "C1").stdout
    assert "en  toll  (T000003, approved, deprecated)\n      usage note: say duty\n      case sensitive\n" in page
    assert "  in client A, law\n" in page
    assert at("tag", "C1", "--remove", "client A", "--remove", "law").stderr == "C000001: in no collection.\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("term", "T1"), "Say what to change"),
        (("tag", "K1"), "Name a collection"),
        (("term", "K1", "--pos", "x"), "no term «K1»"),
    ],
)
def test_what_is_missing_is_said(run: Run, db: Path, arguments: tuple[str, ...], message: str) -> None:
    assert message in run(*arguments, "--db", str(db)).stderr
