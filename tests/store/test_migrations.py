"""What every upgrade must leave behind, and what the schema refuses."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlite_utils import Database, Migrations
from stored_texts import BY, union

from glossary.store import connection
from glossary.store.schema import migrations as schema
from glossary.store.schema import upgrade
from glossary.store.termbase import Termbase, open_termbase


def test_the_version_is_the_number_of_migrations() -> None:
    assert len(schema.migrations._migrations) == connection.SCHEMA_VERSION


def names(link: sqlite3.Connection, kind: str) -> set[str]:
    return {name for (name,) in link.execute("SELECT name FROM sqlite_master WHERE type = ?", [kind])}


def first(count: int) -> Migrations:
    """The oldest migrations."""
    migrations = Migrations("glossary")
    for migration in schema.migrations._migrations[:count]:
        migrations(name=migration.name)(migration.fn)
    return migrations


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """One more migration, of the kind that silently drops the triggers of its table."""
    longer = first(connection.SCHEMA_VERSION)

    @longer()
    def m999_rebuild(db: Database) -> None:
        db.table("term").transform(defaults={"usage_note": "-"})
        db.execute("DELETE FROM glossary")

    monkeypatch.setattr(upgrade, "migrations", longer)
    for module in (upgrade, connection):
        monkeypatch.setattr(module, "SCHEMA_VERSION", connection.SCHEMA_VERSION + 1)
    yield


def test_an_upgrade_keeps_everything_and_makes_triggers_again(mined: Termbase, path: Path, later: None) -> None:
    mined.accept("k1", by=BY)
    before = names(mined._connection, "trigger")
    mined.close()
    with open_termbase(path, "write") as base:
        assert names(base._connection, "trigger") == before
        assert base.verify() == []
        assert [concept.uid for concept in base.concepts()] == ["C000001"]
        base.edit("C1", by=BY, changes={"en": "customs area"})
        logged = base._connection.execute("SELECT count(*) FROM change WHERE table_name = 'term' AND action = 'update'")
        assert logged.fetchone()[0] == 1, "the triggers of the rebuilt table write the change"
        assert base.search("customs area")[0].uid == "C000001"


def test_an_upgrade_leaves_a_copy_of_the_termbase_beside_it(mined: Termbase, path: Path, later: None) -> None:
    mined.close()
    before = path.read_bytes()
    open_termbase(path, "write").close()
    copy = sqlite3.connect(path.with_name(f"terms.db.backup-{connection.SCHEMA_VERSION - 1}"))
    assert copy.execute("SELECT count(*) FROM candidate").fetchone()[0] == 3
    copy.close()
    assert path.read_bytes() != before


def test_an_upgrade_that_fails_leaves_the_old_termbase(
    mined: Termbase, path: Path, later: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    mined.close()

    def fail(_: sqlite3.Connection) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(upgrade.read_model, "rebuild", fail)
        with pytest.raises(KeyboardInterrupt):
            open_termbase(path, "write")
    raw = sqlite3.connect(path)
    assert raw.execute("PRAGMA user_version").fetchone()[0] == connection.SCHEMA_VERSION - 1
    raw.close()
    with open_termbase(path, "write") as base:
        assert base.verify() == []


def test_decisions_cannot_be_changed_even_by_hand(mined: Termbase) -> None:
    mined.reject("k1", by=BY)
    for statement in ("UPDATE decision SET judgement = 'accepted'", "DELETE FROM decision"):
        with pytest.raises(sqlite3.IntegrityError, match="appended to, never changed"):
            mined._connection.execute(statement)


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO variant (candidate, text, kind, count) VALUES (99, 'x', 'spelling', 1)",  # foreign key
        "UPDATE candidate SET status = 'accepted'",  # without a concept
        "UPDATE candidate SET status = 'perhaps'",
        "UPDATE candidate SET score = 'high'",  # strict types
        "INSERT INTO decision (batch, judgement, by, at) VALUES (1, 'accepted', 'A', '')",  # on nothing
    ],
)
def test_the_schema_itself_refuses_nonsense(mined: Termbase, statement: str) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        mined._connection.execute(statement)


def test_only_one_term_of_a_language_is_preferred(base: Termbase) -> None:
    base.add("салық", terms={"en": ["tax", "levy"]}, by=BY)
    with pytest.raises(sqlite3.IntegrityError, match="UNIQUE"):
        base._connection.execute("UPDATE term SET preference = 'preferred'")


def test_ids_are_never_used_again(mined: Termbase) -> None:
    with mined.batch("tidy", by=BY):
        mined._connection.execute("DELETE FROM candidate WHERE id = 3")
    mined.store_mined(union(), domain="", by=BY)
    assert {candidate.uid for candidate in mined.candidates()} == {"K000001", "K000002", "K000004"}
