"""Reversing the changes of a batch: every row that it changed becomes what it was, as the log tells."""

import json
import sqlite3
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from glossary.store.transactions import Batch, insert, update
from glossary.store.write import evidence
from glossary.store.write.moving import glosses_of, move_glosses, move_places
from glossary.store.write.splitting import rejoin

_SIGNS = ("rev", "updated_at", "edited_by")
"""Columns that say that a row was changed, which stays true."""

_DERIVED = ("count", "documents", "score", "why")
"""Columns of a candidate that follow from the texts."""

_FROM_TEXTS = ("occurrence", "gloss", "variant")
"""Tables whose rows come and go with the texts: what they say is undone, whichever row says it by now."""

STANDING = """
judgement <> 'withdrawn' AND batch <> :undone AND NOT EXISTS (SELECT 1 FROM batch u WHERE u.undoes = decision.batch)
"""
"""A decision that nobody took back, nor is about to."""

_HANGING = {
    "concept": "SELECT 1 FROM term WHERE concept = :row UNION ALL SELECT 1 FROM definition WHERE concept = :row"
    " UNION ALL SELECT 1 FROM proposal WHERE concept = :row UNION ALL SELECT 1 FROM candidate WHERE concept = :row"
    f" UNION ALL SELECT 1 FROM decision WHERE concept = :row AND {STANDING}",
    "candidate": "SELECT 1 FROM definition WHERE candidate = :row AND document IS NULL"
    " UNION ALL SELECT 1 FROM proposal WHERE candidate = :row AND origin IN ('manual', 'import')"
    f" UNION ALL SELECT 1 FROM decision WHERE candidate = :row AND {STANDING}",
}
"""What people may have hung on a concept or candidate since it was made."""


class Change(NamedTuple):
    """One row of the log: what became of a row of a table in a batch. `old` and `new` are its columns before and after,
    empty where it was not there."""

    batch: int
    table: str
    row: int
    action: str
    old: Mapping[str, Any]
    new: Mapping[str, Any]


def logged_changes(connection: sqlite3.Connection, batch: int) -> Iterator[Change]:
    """What a batch changed, the last change first."""
    question = (
        "SELECT table_name, row_id, action, coalesce(old, '{}'), coalesce(new, '{}') FROM change WHERE batch = ?"
        " ORDER BY id DESC"
    )
    for table, row, action, old, new in connection.execute(question, [batch]).fetchall():
        yield Change(batch, table, row, action, json.loads(old), json.loads(new))


def replay(batch: Batch, undone: int) -> bool:
    """Reverse every change of a batch; False where something is not what the batch left."""
    connection = batch.connection
    groups = [row["id"] for row in connection.execute(_GROUPS, [undone])]
    made = {row["own"]: row["id"] for row in connection.execute(_MADE, [undone])}
    changes = [change for change in logged_changes(connection, undone) if not (groups and _follows(change))]
    if not all(_reverse(batch, change, made) for change in changes):
        return False
    batch.candidates |= set(groups)
    evidence.grade_candidates(connection, groups)
    return True


def _follows(change: Change) -> bool:
    """Whether a change that a split made is of a proposal that goes where its glosses go."""
    if change.table != "proposal":
        return False
    return change.action != "update" or change.old["withdrawn"] == change.new["withdrawn"]


def _reverse(batch: Batch, change: Change, made: Mapping[int, int]) -> bool:
    """Reverse one change of one row; False, with nothing done, where that row is not what the change left. `made` are
    the candidates that were split off, each with the one that it was split from."""
    if change.table in _FROM_TEXTS:
        _return(batch, change)
        return True
    present = batch.connection.execute(f"SELECT * FROM {change.table} WHERE id = ?", [change.row]).fetchone()
    if change.action == "delete":
        return present is None and _put_back(batch.connection, change)
    if present is None or not _says(present, {name: change.new[name] for name in _changed(change)}):
        return False
    if change.action == "update":
        return _write_back(batch.connection, change)
    return _take_away(batch, change, made)


def _changed(change: Change) -> list[str]:
    """The columns that somebody changed, not those that follow."""
    derived = _SIGNS + _DERIVED * (change.table == "candidate")
    return [name for name, value in change.new.items() if change.old.get(name) != value and name not in derived]


def _put_back(connection: sqlite3.Connection, change: Change) -> bool:
    """Insert a row that was deleted, unless the text that it was found in is gone."""
    if _has_its_text(connection, change.old):
        insert(connection, change.table, change.old)
    return True


def _write_back(connection: sqlite3.Connection, change: Change) -> bool:
    """Make the changed columns of a row what they were."""
    earlier = {name: change.old.get(name) for name in _changed(change)}
    return not earlier or update(connection, change.table, change.row, earlier)


def _take_away(batch: Batch, change: Change, made: Mapping[int, int]) -> bool:
    """Delete a row that was inserted, unless people have hung something on it since."""
    connection, table, row = batch.connection, change.table, change.row
    if table in _HANGING:
        if connection.execute(_HANGING[table], {"row": row, "undone": change.batch}).fetchone() is not None:
            return False
        if table == "candidate" and row in made:
            rejoin(batch, row, made[row])
    return connection.execute(f"DELETE FROM {table} WHERE id = ?", [row]).rowcount == 1


def _has_its_text(connection: sqlite3.Connection, row: Mapping[str, Any]) -> bool:
    """Whether the text that a row was found in, if it was, is still there."""
    number = row.get("document")
    return number is None or connection.execute("SELECT 1 FROM document WHERE id = ?", [number]).fetchone() is not None


def _return(batch: Batch, change: Change) -> None:
    """Give back to a candidate what was found in texts and went to another, or away."""
    _, table, row, action, old, new = change
    if table == "occurrence":
        move_places(batch, new["candidate"], old["candidate"], [(old["fitness"], row)])
    elif table == "gloss":
        glosses = [one for one in glosses_of(batch.connection, new["candidate"]) if one["id"] == row]
        move_glosses(batch, new["candidate"], old["candidate"], glosses)
    elif action == "insert":
        gone = [new["candidate"], new["text"]]
        batch.connection.execute("DELETE FROM variant WHERE candidate = ? AND text = ?", gone)
    elif action == "delete":
        batch.connection.execute(_WRITTEN, old)


def _says(row: sqlite3.Row, columns: Mapping[str, Any]) -> bool:
    """Whether a row says so; fractions are left out, for the log rounds them."""
    return all(row[name] == value for name, value in columns.items() if not isinstance(value, float))


_WRITTEN = """
INSERT OR IGNORE INTO variant (candidate, text, kind, count, rule) VALUES (:candidate, :text, :kind, :count, :rule)
"""
_GROUPS = "SELECT c.id FROM apart a JOIN candidate c ON c.key = a.key WHERE a.batch = ?"
_MADE = """
SELECT made.row_id AS own, c.id FROM change made JOIN apart a ON a.batch = made.batch AND made.new ->> 'key' = a.other
JOIN candidate c ON c.key = a.key WHERE made.batch = ? AND made.table_name = 'candidate' AND made.action = 'insert'
"""
