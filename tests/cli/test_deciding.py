"""Adding, accepting, rejecting and editing on a small termbase: what is stored, and what is said of it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from answers import candidate, concept, terms
from typer.testing import Result

Run = Callable[..., Result]


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
