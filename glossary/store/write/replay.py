"""Reversing an act: every row that it changed becomes what it was, as the log tells.

What people say is reversed only where it is as the act left it. What follows from texts goes its own way: a row that
another text has changed since says what the texts say now.
"""

import json
import sqlite3
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from glossary.store.connection import array
from glossary.store.read.decisions import STANDING
from glossary.store.transactions import MINED, Batch, insert, update
from glossary.store.write import evidence
from glossary.store.write.proposals import grade_glosses
from glossary.store.write.splitting import rejoin

_SIGNS = ("rev", "updated_at")
"""Columns that say that a row was changed, which stays true."""

_DERIVED = ("count", "documents", "score", "evidence")
"""Columns of a candidate that follow from the texts."""

_FROM_TEXTS = ("occurrence", "gloss", "variant", "support", "mark")
"""Tables whose rows come and go with the texts."""

_UNIQUE: Mapping[str, tuple[str, ...]] = {
    "occurrence": ("candidate", "document", "start", "end"),
    "gloss": ("proposal", "document", "kk_start", "start"),
    "variant": ("candidate", "text"),
    "support": ("candidate", "document"),
    "mark": ("document", "start"),
}
"""What no two of their rows share."""

_PARENTS = {"candidate": "candidate", "concept": "concept", "document": "document", "proposal": "proposal"}
"""Columns that refer to another table, whichever table they are in."""

_HANGING = {
    "concept": "SELECT 1 FROM term WHERE concept = :row UNION ALL SELECT 1 FROM definition WHERE concept = :row"
    " UNION ALL SELECT 1 FROM proposal WHERE concept = :row UNION ALL SELECT 1 FROM candidate WHERE concept = :row"
    " UNION ALL SELECT 1 FROM tag WHERE concept = :row UNION ALL SELECT 1 FROM merged WHERE concept = :row"
    f" UNION ALL SELECT 1 FROM decision WHERE concept = :row AND batch <> :undone AND {STANDING}",
    "candidate": "SELECT 1 FROM definition WHERE candidate = :row AND document IS NULL"
    " UNION ALL SELECT 1 FROM proposal WHERE candidate = :row AND origin IN ('manual', 'import')"
    f" UNION ALL SELECT 1 FROM decision WHERE candidate = :row AND batch <> :undone AND {STANDING}",
}
"""What people may have hung on a concept or candidate since it was made."""


class Change(NamedTuple):
    """One row of the log: what became of a row of a table in a batch. `old` and `new` are columns before and after, of an
    update those that differ; empty where the row was not there."""

    batch: int
    table: str
    row: int
    action: str
    old: Mapping[str, Any]
    new: Mapping[str, Any]


def logged_changes(connection: sqlite3.Connection, batch: int) -> Iterator[Change]:
    """What a batch changed, the last change first, without what it brought from texts."""
    question = (
        "SELECT table_name, row_id, action, coalesce(old, '{}'), coalesce(new, '{}') FROM change WHERE batch = ?"
        " ORDER BY id DESC"
    )
    for table, row, action, old, new in connection.execute(question, [batch]).fetchall():
        yield Change(batch, table, row, action, json.loads(old), json.loads(new))


class _Replay:
    """One act being reversed in a batch; `touched` are the candidates of whom texts may say something else now."""

    def __init__(self, batch: Batch, undone: int, mined: bool) -> None:
        self.batch, self.connection, self.undone, self.mined = batch, batch.connection, undone, mined
        self.touched: set[int] = set()
        made = self.connection.execute(_SPLIT_OFF, [undone]).fetchall()
        self.split_off = {row["own"]: row["id"] for row in made}

    def run(self) -> bool:
        """Reverse every change; False where something is not what the act left."""
        changes = list(logged_changes(self.connection, self.undone))
        self._notice(changes)
        if not self._take_out() or not all(self._reverse(change) for change in changes):
            return False
        grade_glosses(self.connection)
        evidence.withdraw_unsaid(self.connection, self.touched)
        evidence.grade_candidates(self.connection, self.touched)
        self.batch.candidates |= self.touched
        return True

    def _notice(self, changes: list[Change]) -> None:
        for change in changes:
            owners = {change.old.get("candidate"), change.new.get("candidate")}
            self.touched |= {owner for owner in owners if owner is not None}
            if change.table == "candidate":
                self.touched.add(change.row)
            elif change.table == "gloss":
                proposals = {change.old.get("proposal"), change.new.get("proposal")}
                self._touch("proposal WHERE id", proposals)
            elif change.table == "document":
                self._touch("occurrence WHERE document", {change.row})

    def _touch(self, where: str, numbers: set[Any]) -> None:
        question = (
            f"SELECT DISTINCT candidate FROM {where} IN (SELECT value FROM json_each(?)) AND candidate IS NOT NULL"
        )
        self.touched |= {owner for (owner,) in self.connection.execute(question, [array(numbers - {None})])}

    def _take_out(self) -> bool:
        """Delete what the act brought from texts; candidates and proposals that something else speaks for stay. False
        where somebody has mined one of its texts again."""
        question = "SELECT table_name, first, last FROM made WHERE batch = ?"
        made = {
            row["table_name"]: (row["first"], row["last"]) for row in self.connection.execute(question, [self.undone])
        }
        for table in filter(made.__contains__, reversed(MINED)):
            if table not in ("gloss", "document", "mark"):
                column = "id" if table == "candidate" else "candidate"
                question = f"SELECT DISTINCT {column} FROM {table} WHERE id BETWEEN ? AND ? AND {column} IS NOT NULL"
                self.touched |= {owner for (owner,) in self.connection.execute(question, made[table])}
            unless = {"proposal": _SPOKEN_FOR, "candidate": _KEPT}.get(table, "")
            if table == "document" and self.connection.execute(_MINED_AGAIN, [*made[table], self.undone]).fetchone():
                return False
            self.connection.execute(f"DELETE FROM {table} WHERE id BETWEEN ? AND ? {unless}", made[table])
        return True

    def _reverse(self, change: Change) -> bool:
        """Reverse one change of one row; False, with nothing done, where that row is not what the change left."""
        question = f"SELECT * FROM {change.table} WHERE id = ?"
        present = self.connection.execute(question, [change.row]).fetchone()
        from_texts = self._is_from_texts(change, present)
        if change.action == "delete":
            return (present is None and self._put_back(change)) or from_texts
        if present is None:  # nothing is left to change back
            return from_texts or (change.table == "candidate" and change.action == "update")
        if not self._as_left(change, present):
            return from_texts
        return self._write_back(change, present) if change.action == "update" else self._take_away(change, from_texts)

    def _is_from_texts(self, change: Change, present: sqlite3.Row | None) -> bool:
        """Whether a row says what a text says, and not what a person does."""
        row: Mapping[str, Any] = change.old if present is None else dict(present)
        if change.table == "proposal":
            return row.get("origin") == "gloss"
        if change.table == "definition":
            return row.get("document") is not None
        return change.table in _FROM_TEXTS or (change.table == "candidate" and self.mined)

    def _as_left(self, change: Change, present: sqlite3.Row) -> bool:
        """Whether the columns that somebody changed say what the change left in them; fractions always follow."""
        return all(
            present[name] == change.new[name]
            for name in _changed(change)
            if name in change.new and not isinstance(present[name], float)
        )

    def _put_back(self, change: Change) -> bool:
        """Insert a row that was deleted, unless what it belongs to is gone or another has taken its place."""
        there = self._columns(change.table, change.old)
        return self._has_place(change.table, change.row, there) and bool(insert(self.connection, change.table, there))

    def _columns(self, table: str, row: Mapping[str, Any]) -> dict[str, Any]:
        """The columns of a row that its table still has: an older program may have logged others."""
        names = {name for (name,) in self.connection.execute("SELECT name FROM pragma_table_info(?)", [table])}
        return {name: value for name, value in row.items() if name in names}

    def _has_place(self, table: str, row: int, columns: Mapping[str, Any]) -> bool:
        for name, parent in _PARENTS.items():
            number = columns.get(name)
            question = f"SELECT 1 FROM {parent} WHERE id = ?"
            if number is not None and self.connection.execute(question, [number]).fetchone() is None:
                return False
        if table not in _UNIQUE:
            return True
        same = " AND ".join(f'"{name}" = :{name}' for name in _UNIQUE[table])
        question = f"SELECT 1 FROM {table} WHERE {same} AND id <> :id"
        return self.connection.execute(question, dict(columns) | {"id": row}).fetchone() is None

    def _write_back(self, change: Change, present: sqlite3.Row) -> bool:
        """Make the changed columns of a row what they were."""
        there = self._columns(change.table, change.old)
        earlier = {name: value for name, value in there.items() if name not in _SIGNS}
        earlier = {
            name: value for name, value in earlier.items() if name not in change.new or value != change.new[name]
        }
        if change.table in _FROM_TEXTS and not self._has_place(change.table, change.row, dict(present) | earlier):
            return True
        return not earlier or update(self.connection, change.table, change.row, earlier)

    def _take_away(self, change: Change, from_texts: bool) -> bool:
        """Delete a row that was inserted, unless people have hung something on it since."""
        table, row = change.table, change.row
        if table in _HANGING:
            hanging = self.connection.execute(_HANGING[table], {"row": row, "undone": self.undone})
            if hanging.fetchone() is not None:
                return False
            if table == "candidate" and row in self.split_off:
                rejoin(self.batch, row, self.split_off[row])
        unless = _SPOKEN_FOR if table == "proposal" and from_texts else ""
        deleted = self.connection.execute(f"DELETE FROM {table} WHERE id = ? {unless}", [row]).rowcount
        return deleted == 1 or from_texts


def replay(batch: Batch, undone: int, *, mined: bool) -> bool:
    """Reverse every change of a batch, which may be one that `mined`; False where something is not what the batch left."""
    try:
        return _Replay(batch, undone, mined).run()
    except sqlite3.IntegrityError:  # others have taken the place of what would come back, or hang on what would go
        return False


def _changed(change: Change) -> list[str]:
    """The columns that somebody changed, not those that follow."""
    derived = _SIGNS + _DERIVED * (change.table == "candidate")
    return [name for name, value in change.new.items() if change.old.get(name) != value and name not in derived]


_SPOKEN_FOR = "AND NOT EXISTS (SELECT 1 FROM gloss g WHERE g.proposal = proposal.id)"
_KEPT = """
AND edited_by = '' AND NOT EXISTS (SELECT 1 FROM support s WHERE s.candidate = candidate.id)
AND NOT EXISTS (SELECT 1 FROM occurrence o WHERE o.candidate = candidate.id)
"""
_MINED_AGAIN = """
SELECT 1 FROM change c JOIN batch b ON b.id = c.batch WHERE c.table_name = 'document' AND c.row_id BETWEEN ? AND ?
AND b.id > ? AND b.undone IS NULL AND b.undoes IS NULL
"""
_SPLIT_OFF = """
SELECT made.row_id AS own, c.id FROM change made JOIN apart a ON a.batch = made.batch AND made.new ->> 'key' = a.other
JOIN candidate c ON c.key = a.key WHERE made.batch = ? AND made.table_name = 'candidate' AND made.action = 'insert'
"""
