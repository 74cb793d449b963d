"""Writing: one transaction, one row of `batch`, and at its end the reading tables and keys brought into step.

Triggers write every changed row to `change`; what a batch touched is read from there, so no writer can forget to
say so.
"""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from glossary.errors import InputError
from glossary.progress import Progress, silent
from glossary.store.connection import translated_errors
from glossary.store.read import read_model


@dataclass(slots=True)
class Batch:
    """An open transaction: who writes, when, the candidates whose places in texts changed (these are not logged), and
    who is told how far it is."""

    connection: sqlite3.Connection
    id: int
    by: str
    at: str
    candidates: set[int] = field(default_factory=set)
    progress: Progress = silent


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
        values = {"at": at, "by": by, "command": command, "file": file, "sha256": sha256}
        opened = Batch(connection, insert(connection, "batch", values), by, at)
        before = connection.total_changes
        yield opened
        if connection.total_changes == before:
            connection.execute("ROLLBACK TO SAVEPOINT signed")
        else:
            _finish(opened)
        connection.execute("RELEASE SAVEPOINT signed")


def _finish(batch: Batch) -> None:
    connection = batch.connection
    concepts, candidates = _touched(batch, "concept"), _touched(batch, "candidate")
    connection.executemany(
        "UPDATE concept SET rev = rev + 1, updated_at = ? WHERE id = ?", [(batch.at, concept) for concept in concepts]
    )
    connection.executemany("UPDATE candidate SET rev = rev + 1 WHERE id = ?", [(key,) for key in candidates])
    read_model.refresh(
        connection, concepts, candidates | batch.candidates, count=partial(batch.progress, "Writing candidates")
    )


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
