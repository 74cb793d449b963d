"""`verify` finds each kind of damage; `stats` counts; exports are remembered."""

from collections.abc import Callable
from pathlib import Path

import pytest
from cpu import assert_linear
from stored_texts import BY, union

from glossary import __version__
from glossary.errors import NotFound
from glossary.store.connection import SCHEMA_VERSION
from glossary.store.termbase import Termbase, open_termbase


@pytest.fixture
def reviewed(mined: Termbase) -> Termbase:
    mined.accept("K1", by=BY)
    mined.reject("K2", by=BY)
    return mined


def test_a_sound_termbase_has_no_faults(reviewed: Termbase) -> None:
    assert reviewed.verify() == []


@pytest.mark.parametrize(
    ("damage", "fault"),
    [
        ("UPDATE glossary SET en = 'x'", "rows of the table glossary are out of step"),
        ("UPDATE term_key SET text = 'x' WHERE lang = 'zh'", "rows of the table term_key are out of step"),
        ("UPDATE term SET text = 'x' WHERE lang = 'en'", "rows of the table glossary are out of step"),
        ("INSERT INTO term_fts (term_fts) VALUES ('delete-all')", "The index of words, term_fts, is out of step"),
        (
            "INSERT INTO term_fts (rowid, words, skeleton) VALUES (999, 'x', 'x')",
            "The index of words, term_fts, is out of step",
        ),
        ("UPDATE occurrence SET start = 90 WHERE id = 1", "1 occurrences do not stand in their text"),
        ("DELETE FROM occurrence WHERE id = 1", "1 candidates are counted wrongly"),
        ("DELETE FROM gloss WHERE proposal = 3", "1 proposals from texts have no place in a text"),
        ("DELETE FROM term WHERE lang = 'kk'", "1 concepts have no Kazakh term"),
        ("DELETE FROM document", "refers to a row of document that is gone"),
    ],
)
def test_damage_is_named(reviewed: Termbase, damage: str, fault: str) -> None:
    reviewed._connection.execute("PRAGMA foreign_keys = OFF")
    reviewed._connection.execute(damage)
    reviewed._connection.commit()
    assert any(fault in sentence for sentence in reviewed.verify()), reviewed.verify()


def test_a_long_text_is_verified_in_time_that_grows_as_it_does(tmp_path: Path) -> None:
    """A text is measured once, and not for each place in it."""

    def work(places: int) -> Callable[[], object]:
        base = open_termbase(tmp_path / f"{places}.db", "create")
        base.store_mined(union(), domain="", by=BY)
        base._connection.execute("UPDATE document SET text = text || printf('%.*c', ?, 'ұ')", [400 * places])
        rows = [(place, place + 3) for place in range(1000, 1000 + places)]
        question = (
            "INSERT INTO occurrence SELECT NULL, candidate, document, ?1, ?2, ?1, ?2, 0 FROM occurrence WHERE id = 1"
        )
        base._connection.executemany(question, rows)
        base._connection.execute(
            "UPDATE candidate SET count = (SELECT count(*) FROM occurrence WHERE candidate = candidate.id)"
        )
        base._connection.commit()
        assert base.verify() == []
        return base.verify

    assert_linear(work, 400, 4000)


def test_figures(reviewed: Termbase) -> None:
    stats = reviewed.stats()
    assert (stats.schema_version, stats.program_version) == (SCHEMA_VERSION, __version__)
    assert (stats.documents, stats.occurrences, stats.decisions, stats.batches) == (1, 4, 2, 3)
    assert stats.concepts == {"approved": 1}
    assert stats.candidates == {"accepted": 1, "new": 1, "rejected": 1}
    assert stats.terms == {"en": 1, "kk": 1, "zh": 1}
    assert (stats.proposals, stats.origins) == ({"en": 2, "zh": 2}, {"gloss": 4})
    assert stats.size > 0


def test_the_reading_tables(reviewed: Termbase) -> None:
    (row,) = reviewed._connection.execute("SELECT * FROM glossary").fetchall()
    assert (row["uid"], row["kk"], row["en"], row["zh"], row["ru"]) == (
        "C000001",
        "кедендік одақ",
        "customs union",
        "关税同盟",
        "",
    )
    assert (row["domain"], row["kind"], row["status"], row["sources"]) == ("economy", "term", "approved", "union.txt")
    (row,) = reviewed._connection.execute("SELECT * FROM candidate_review").fetchall()
    shown = ("uid", "kk", "en", "zh", "zh_origin", "status", "count", "sources")
    assert [row[name] for name in shown] == ["K000003", "Шен Бомин", "", "沈伯明", "gloss", "new", 1, "union.txt"]
    assert row["context"].startswith("Шен Бомин (沈伯明) аймақтық")


def test_the_view_of_places_shows_the_key_word_between_its_neighbours(reviewed: Termbase) -> None:
    rows = reviewed._connection.execute("SELECT * FROM kwic WHERE candidate = 'K000001' ORDER BY start").fetchall()
    assert [(row["concept"], row["before"], row["surface"], row["source"]) for row in rows] == [
        ("C000001", "", "Кедендік одақ", "union.txt"),
        ("C000001", "Үш ел ", "кедендік одақтың", "union.txt"),
    ]
    assert rows[1]["after"].startswith(" (customs union")


def test_what_an_export_said_is_kept(reviewed: Termbase) -> None:
    said = {"C000001": '{"en":"customs union"}', "K000003": "{}"}
    first = reviewed.remember_export("glossary.xlsx", said)
    second = reviewed.remember_export("glossary.xlsx", {})
    assert first != second
    assert (reviewed.exported(first), reviewed.exported(second)) == (said, {})


def test_an_export_of_another_termbase_is_unknown(reviewed: Termbase) -> None:
    with pytest.raises(NotFound, match="made no export «beef»: import the table into the termbase it came from"):
        reviewed.exported("beef")
