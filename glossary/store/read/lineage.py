"""What a copy of a termbase has in its history that another copy has not: acts, by the keys that all copies know them by, and
what each of them changed of what people say."""

import json
import sqlite3
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from glossary.errors import TermbaseError
from glossary.store.connection import (
    APPLICATION_ID,
    PACK_ID,
    SCHEMA_VERSION,
    array,
    is_database,
    open_file,
    schema_version,
    translated_errors,
)

PEOPLES = ("concept", "candidate", "term", "definition", "proposal", "tag", "merged", "apart")
"""The tables of what people say, parents before children."""

FOLLOWING = {"count", "documents", "score", "evidence", "rev", "updated_at"}
"""Columns that follow from texts, or only count."""

_OF_MACHINES = ("mine", "forget", "draft", "repair")
"""Acts that say what texts and engines say: each copy has its own texts."""

Image = Mapping[str, Any]


class Stamp(NamedTuple):
    """When an act was done, as all copies agree: later than all that it knew of, and told apart by its key."""

    clock: int
    key: str
    change: int


class Entry(NamedTuple):
    """One row of the log: what an act did to a row. `old` and `new` are columns before and after, of an update those that
    differ; `at` and `by` sign the act, which `counts` unless it is undone or only undoes another."""

    table: str
    row: int
    action: str
    old: Image
    new: Image
    stamp: Stamp
    at: str
    by: str
    counts: bool


@dataclass(frozen=True, slots=True)
class Act:
    """An act in the history of a copy."""

    id: int
    key: str
    values: Image


def open_other(path: Path) -> sqlite3.Connection:
    """Another copy of a termbase, or what `pack` wrote of one, for reading.

    Raises:
        TermbaseError: no such file, neither of the two, or of another version of the program.
    """
    if not path.exists():
        raise TermbaseError(f"There is no file {path}: name another termbase, or what «glossary pack» wrote of one.")
    neither = TermbaseError(f"{path} is not a termbase and no pack of one: name another file.")
    if not is_database(path):
        raise neither
    with translated_errors(path):
        connection = open_file(path, "ro")
        try:
            (made_by,) = connection.execute("PRAGMA application_id").fetchone()
            if made_by not in (APPLICATION_ID, PACK_ID):
                raise neither
            if schema_version(connection) != SCHEMA_VERSION:
                age = "newer" if schema_version(connection) > SCHEMA_VERSION else "older"
                raise TermbaseError(f"{path} is of {age} glossary: update both programs, then pack it again.")
        except BaseException:
            connection.close()
            raise
    return connection


def acts(connection: sqlite3.Connection) -> Mapping[str, Act]:
    """The acts of a copy by their keys, in its order."""
    rows = connection.execute("SELECT * FROM batch ORDER BY id")
    return {row["key"]: Act(row["id"], row["key"], {name: row[name] for name in row.keys()}) for row in rows}  # noqa: SIM118


def only_here(here: Mapping[str, Act], there: Mapping[str, Act]) -> list[Act]:
    """The acts of people in one copy that the other does not know."""
    return [act for act in here.values() if act.key not in there and act.values["command"] not in _OF_MACHINES]


_ENTRIES = """
SELECT c.id, c.table_name, c.row_id, c.action, coalesce(c.old, '{{}}') AS old, coalesce(c.new, '{{}}') AS new,
    b.clock, b.key, b.at, b.by, b.undoes IS NULL AND b.undone IS NULL AS counts
FROM change c JOIN batch b ON b.id = c.batch
WHERE c.table_name IN (SELECT value FROM json_each(:tables)) AND {which} ORDER BY b.clock, b.key, c.id
"""


def entries_of(connection: sqlite3.Connection, numbers: Collection[int]) -> Iterator[Entry]:
    """What acts changed of what people say, in the order that all copies agree on."""
    which = "c.batch IN (SELECT value FROM json_each(:numbers))"
    return _entries(connection, which, {"numbers": array(numbers)})


def entries_on(connection: sqlite3.Connection, table: str, rows: Collection[int]) -> Iterator[Entry]:
    """What was ever done to rows of a table, in that order."""
    which = "c.table_name = :table AND c.row_id IN (SELECT value FROM json_each(:rows))"
    return _entries(connection, which, {"table": table, "rows": array(rows)})


def _entries(connection: sqlite3.Connection, which: str, named: Image) -> Iterator[Entry]:
    for row in connection.execute(_ENTRIES.format(which=which), {"tables": array(PEOPLES), **named}):
        stamp = Stamp(row["clock"], row["key"], row["id"])
        old, new = json.loads(row["old"]), json.loads(row["new"])
        signed = (row["at"], row["by"], bool(row["counts"]))
        yield Entry(row["table_name"], row["row_id"], row["action"], old, new, stamp, *signed)


def row_of(connection: sqlite3.Connection, table: str, number: int) -> Image | None:
    """A row as it is."""
    row = connection.execute(f"SELECT * FROM {table} WHERE id = ?", [number]).fetchone()
    return None if row is None else dict(row)


def last_image(connection: sqlite3.Connection, table: str, number: int) -> Image | None:
    """A row as it is, or as it was before it went."""
    if (row := row_of(connection, table, number)) is not None:
        return row
    whole = [entry for entry in entries_on(connection, table, [number]) if entry.action != "update"]
    return (whole[-1].old or whole[-1].new) if whole else None


def texts_only_there(here: sqlite3.Connection, there: sqlite3.Connection) -> list[str]:
    """The names of the texts that another copy has mined and this one has not."""
    known = {sha256 for (sha256,) in here.execute("SELECT sha256 FROM document")}
    return [
        row["name"]
        for row in there.execute("SELECT name, sha256 FROM document ORDER BY name")
        if row["sha256"] not in known
    ]
