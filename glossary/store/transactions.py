"""Writing: one transaction, one row of `batch`, and at its end the reading tables and keys brought into step.

Triggers write every changed row to `change`; what a batch touched is read from there, so no writer can forget to
say so.
"""

import gc
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from secrets import token_hex
from typing import Any

from glossary.errors import InputError
from glossary.progress import Progress, silent
from glossary.store.cells import printable
from glossary.store.connection import array, translated_errors
from glossary.store.read import read_model


@dataclass(slots=True)
class Batch:
    """An open transaction: who writes, when, the candidates whose places in texts changed, who is told how far it is, and
    whether it undoes another, so that what it changes is dated as before; `uncounted` changes are of the batch itself."""

    connection: sqlite3.Connection
    id: int
    by: str
    at: str
    candidates: set[int] = field(default_factory=set)
    progress: Progress = silent
    undoes: bool = False
    uncounted: int = 0


def now() -> str:
    """The time as the termbase writes it: UTC, to the second («2026-03-01T09:30:00Z»)."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def require_name(by: str) -> None:
    """Refuse a change that nobody signs.

    Raises:
        InputError: no name.
    """
    if not by.strip():
        raise InputError("A change is signed with a name: give yours with --by.")
    printable(by)


@contextmanager
def write(connection: sqlite3.Connection, path: Path) -> Iterator[None]:
    """A transaction: all of it or, after any error and Ctrl-C, nothing.

    Raises:
        TermbaseError: the disk is full, the file read-only, or another program is writing.
    """
    from sqlite_utils import Database

    with translated_errors(path), Database(connection, execute_plugins=False).atomic():
        yield


@contextmanager
def batch(
    connection: sqlite3.Connection, path: Path, command: str, *, by: str, file: str = "", sha256: str = ""
) -> Iterator[Batch]:
    """A transaction that is signed; one that changed nothing leaves no trace.

    Raises:
        InputError: nobody signs.
        TermbaseError: as `write`.
    """
    require_name(by)
    with write(connection, path):
        at = now()
        connection.execute("SAVEPOINT signed")
        values = {"at": at, "by": by, "command": command, "file": file, "sha256": sha256, "key": token_hex(12)}
        opened = Batch(connection, insert(connection, "batch", values), by, at)
        connection.execute(_CLOCK, [opened.id])  # after a write: who only reads first may find the file changed since
        before = connection.total_changes
        yield opened
        if connection.total_changes == before + opened.uncounted:
            connection.execute("ROLLBACK TO SAVEPOINT signed")
        else:
            _finish(opened)
        connection.execute("RELEASE SAVEPOINT signed")


def _finish(batch: Batch) -> None:
    connection = batch.connection
    concepts, candidates = _touched(batch, "concept"), _touched(batch, "candidate")
    dated = _LAST_STANDING if batch.undoes else ":at"
    connection.executemany(
        f"UPDATE concept SET rev = rev + 1, updated_at = {dated} WHERE id = :concept",
        [{"at": batch.at, "concept": concept, "batch": batch.id} for concept in concepts],
    )
    connection.executemany("UPDATE candidate SET rev = rev + 1 WHERE id = ?", [(key,) for key in candidates])
    read_model.refresh(connection, concepts, candidates | batch.candidates)


_CLOCK = "UPDATE batch SET clock = (SELECT max(clock) + 1 FROM batch) WHERE id = ?"
"""Above the clock of every act it knows of (Lamport 1978, "Time, clocks, and the ordering of events in a distributed system")."""
_LAST_STANDING = """
coalesce((SELECT max(b.at) FROM change c JOIN batch b ON b.id = c.batch
    WHERE c.concept = :concept AND b.undone IS NULL AND b.undoes IS NULL AND b.id <> :batch), :at)
"""


@contextmanager
def bringing_texts(batch: Batch, much: bool) -> Iterator[None]:
    """What is inserted in this block into the tables that texts fill is logged as ranges of numbers, not row by row: its log
    need not say what it says. Where it is `much`, the triggers go meanwhile, for to ask one takes five times as long as to
    insert a row; for a little, to make them again would."""
    connection = batch.connection
    before = _numbers(connection)
    update(connection, "batch", batch.id, {"quiet": 1})
    triggers = connection.execute(_INSERTING, [array(MINED)]).fetchall() if much else []
    for name, _ in triggers:
        connection.execute(f"DROP TRIGGER {name}")
    with collector_resting():
        yield
    for _, trigger in triggers:
        connection.execute(trigger)
    update(connection, "batch", batch.id, {"quiet": 0})
    batch.uncounted += 2
    after = _numbers(connection)
    made = [(batch.id, table, before[table] + 1, after[table]) for table in MINED if after[table] > before[table]]
    connection.executemany(_MADE, made)


@contextmanager
def collector_resting() -> Iterator[None]:
    """Python's search for cycles rests: rows by the hundred thousand have none, and to look through them takes a sixth of the
    time of storing them."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


@contextmanager
def indexes_resting(connection: sqlite3.Connection, table: str, coming: int) -> Iterator[None]:
    """Where more rows come in this block than a table has, its indexes are made anew behind them, which takes half the time
    and leaves no pages half full."""
    rows = f"SELECT count(*) FROM (SELECT 1 FROM {table} LIMIT ?)"
    bulk = coming > BULK and connection.execute(rows, [coming]).fetchone()[0] < coming
    indexes = connection.execute(_INDEXES, [table]).fetchall() if bulk else []
    for name, _ in indexes:
        connection.execute(f"DROP INDEX {name}")
    yield
    for _, index in indexes:
        connection.execute(index)


BULK = 10_000
"""So many rows of a table are worth making its indexes anew."""
_INDEXES = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL"


def last_number(connection: sqlite3.Connection, table: str) -> int:
    """The last number that was given in a table whose numbers are never given again; 0 where none was."""
    given = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", [table]).fetchone()
    return 0 if given is None else int(given["seq"])


def _numbers(connection: sqlite3.Connection) -> dict[str, int]:
    """The last number that was given in each of the tables that texts fill."""
    given = dict(connection.execute("SELECT name, seq FROM sqlite_sequence").fetchall())
    return {table: given.get(table, 0) for table in MINED}


_INSERTING = """
SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name GLOB '*_insert_change'
AND tbl_name IN (SELECT value FROM json_each(?))
"""
_MADE = """
INSERT INTO made (batch, table_name, first, last) VALUES (?, ?, ?, ?)
ON CONFLICT (batch, table_name) DO UPDATE SET last = excluded.last
"""
MINED = ("document", "mark", "candidate", "proposal", "definition", "variant", "support", "occurrence", "gloss")
"""The tables that texts fill, parents before children."""


def _touched(batch: Batch, column: str) -> set[int]:
    question = f"SELECT DISTINCT {column} FROM change WHERE batch = ? AND {column} IS NOT NULL"
    return {touched for (touched,) in batch.connection.execute(question, [batch.id])}


def insert(connection: sqlite3.Connection, table: str, values: Mapping[str, Any]) -> int:
    """Append a row; its id."""
    columns = ", ".join(f'"{column}"' for column in values)
    marks = ", ".join("?" * len(values))
    cursor = connection.execute(f"INSERT INTO {table} ({columns}) VALUES ({marks})", list(values.values()))
    return int(cursor.lastrowid or 0)


def update(connection: sqlite3.Connection, table: str, row: int, values: Mapping[str, Any]) -> bool:
    """Change a row where `values` differ from what it says; whether they did."""
    changes = ", ".join(f'"{column}" = ?' for column in values)
    differ = " OR ".join(f'"{column}" IS NOT ?' for column in values)
    parameters = [*values.values(), row, *values.values()]
    return connection.execute(f"UPDATE {table} SET {changes} WHERE id = ? AND ({differ})", parameters).rowcount > 0
