"""Taking a decision back: every row that it changed becomes what it was, as the log of changes tells.

The decision itself stays, and a withdrawing one is appended; an id that was given is not given again.
"""

import json
import sqlite3
from collections.abc import Mapping
from typing import Any

from glossary.errors import Conflict, NotFound
from glossary.store.batches import Batch, insert, update
from glossary.store.keys import Ref
from glossary.store.reading import find

_SIGNS = ("rev", "updated_at", "edited_by")
"""Columns that say that a row was changed, which stays true."""

_HANGING = ("term", "definition", "proposal", "candidate", "decision")
"""What may hang on a concept that a decision made."""


def take_back(batch: Batch, uid: str, *, by: str) -> None:
    """Undo the last decision on a candidate or concept; a concept that it made goes.

    Raises:
        NotFound: no such id, or no decision on it that stands.
        Conflict: something that the decision touched was changed since, or others were decided with it.
    """
    ref = find(batch.connection, uid)
    decided = _decision(batch.connection, ref)
    for change in batch.connection.execute(
        "SELECT * FROM change WHERE batch = ? ORDER BY id DESC", [decided]
    ).fetchall():
        if not _undo(batch.connection, change):
            raise Conflict(f"{ref.uid} was changed since that decision: reject it or edit it instead.")
    if ref.table == "candidate":  # which keeps it, and what was proposed for it, when its text goes
        update(batch.connection, "candidate", ref.id, {"edited_by": by})
    values = {"batch": batch.id, ref.table: ref.id, "judgement": "withdrawn", "by": by, "at": batch.at}
    insert(batch.connection, "decision", values)


def _decision(connection: sqlite3.Connection, ref: Ref) -> int:
    """The batch of the last decision, which has no other."""
    question = (
        f"SELECT d.judgement, d.batch, (SELECT count(*) FROM decision o WHERE o.batch = d.batch) AS together"
        f" FROM decision d WHERE d.{ref.table} = ? ORDER BY d.id DESC LIMIT 1"
    )
    row = connection.execute(question, [ref.id]).fetchone()
    if row is None or row["judgement"] == "withdrawn":
        raise NotFound(f"There is no decision on {ref.uid} to take back: accept, reject or unsure makes one.")
    if row["together"] > 1:
        raise Conflict(f"{ref.uid} was decided on together with others: reject it or edit it instead.")
    return int(row["batch"])


def _undo(connection: sqlite3.Connection, change: sqlite3.Row) -> bool:
    """Reverse one change of one row; False, with nothing done, where that row is not what the change left."""
    table, row = change["table_name"], change["row_id"]
    old, new = (json.loads(text) if text else {} for text in (change["old"], change["new"]))
    present = connection.execute(f"SELECT * FROM {table} WHERE id = ?", [row]).fetchone()
    if change["action"] == "delete":
        if present is None:
            insert(connection, table, old)
        return present is None
    changed = {name: old.get(name) for name in new if old.get(name) != new[name] and name not in _SIGNS}
    if present is None or not _says(present, {name: new[name] for name in changed}):
        return False
    if change["action"] == "update":
        return not changed or update(connection, table, row, changed)
    if table == "concept" and _burdened(connection, row):
        return False
    return connection.execute(f"DELETE FROM {table} WHERE id = ?", [row]).rowcount == 1


def _says(row: sqlite3.Row, columns: Mapping[str, Any]) -> bool:
    """Whether a row says so; fractions are left out, for the log rounds them."""
    return all(row[name] == value for name, value in columns.items() if not isinstance(value, float))


def _burdened(connection: sqlite3.Connection, concept: int) -> bool:
    question = " UNION ALL ".join(f"SELECT 1 FROM {table} WHERE concept = :concept" for table in _HANGING)
    return connection.execute(question, {"concept": concept}).fetchone() is not None
