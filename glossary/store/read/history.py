"""Who did what, and when: the acts that the termbase remembers."""

import json
import sqlite3
from collections.abc import Iterator, Mapping
from typing import Any

from glossary.errors import NotFound
from glossary.store.keys import Ref
from glossary.store.read.records import find
from glossary.store.results import Act, Step

_LAST = """
SELECT b.command, b.by, b.at FROM change c JOIN batch b ON b.id = c.batch WHERE c.{table} = ? ORDER BY c.id DESC LIMIT 1
"""
_ACTS = """
SELECT b.id, b.at, b.by, b.command, b.file, b.undoes, b.undone,
    (SELECT count(*) FROM change c WHERE c.batch = b.id)
    + coalesce((SELECT sum(last - first + 1) FROM made m WHERE m.batch = b.id), 0) AS rows
FROM batch b WHERE b.id IN ({which}) ORDER BY b.id
"""
_STEPS = """
SELECT c.batch, b.at, b.by, b.command, c.table_name, c.row_id, c.action, c.concept, c.candidate,
    coalesce(c.old, '{{}}') AS old, coalesce(c.new, '{{}}') AS new
FROM change c JOIN batch b ON b.id = c.batch WHERE c.table_name IN ({said}) AND ({which}) ORDER BY c.id
"""
_SAID: Mapping[str, tuple[str, ...]] = {
    "concept": ("domain", "kind", "note", "fields"),
    "term": ("text", "status", "preference", "pos", "register", "region", "example", "usage_note", "link", "image"),
    "tag": ("name",),
    "merged": ("id",),
    "definition": ("text",),
    "candidate": ("kk", "status", "domain", "kind", "note"),
    "proposal": ("text", "withdrawn"),
    "variant": ("text",),
    "apart": ("other",),
    "document": ("name", "domain"),
}
"""Per table what a person understands of its rows."""


def last_act(connection: sqlite3.Connection, before: int | None = None) -> int:
    """The number of the last act, or of the last one before an act; 0 where nothing was done yet."""
    question = "SELECT coalesce(max(id), 0) FROM batch WHERE ? IS NULL OR id < ?"
    (last,) = connection.execute(question, [before, before]).fetchone()
    return int(last)


def last_on(connection: sqlite3.Connection, ref: Ref) -> str:
    """What was done last to a concept or candidate, for a sentence: «edit» by Marat, 2026-03-01T09:30:00Z."""
    row = connection.execute(_LAST.format(table=ref.table), [ref.id]).fetchone()
    return "«{}» by {}, {}".format(*row) if row is not None else "nothing that is known"


def acts(connection: sqlite3.Connection, limit: int | None) -> list[Act]:
    """The last acts, the oldest first."""
    which = "SELECT id FROM batch ORDER BY id DESC LIMIT ?"
    rows = connection.execute(_ACTS.format(which=which), [-1 if limit is None else limit])
    return [Act(**{("act" if name == "id" else name): row[name] for name in row.keys()}) for row in rows]  # noqa: SIM118


def steps_on(connection: sqlite3.Connection, uid: str) -> list[Step]:
    """What was done to a concept or candidate, and to those behind a concept, the oldest first.

    Raises:
        NotFound: no such id.
    """
    ref = find(connection, uid)
    behind = " OR c.candidate IN (SELECT id FROM candidate WHERE concept = :row)" * (ref.table == "concept")
    return list(_steps(connection, f"c.{ref.table} = :row{behind}", {"row": ref.id}))


def steps_of(connection: sqlite3.Connection, act: int) -> list[Step]:
    """What an act did, in its order; of texts that it brought, how much.

    Raises:
        NotFound: no such act.
    """
    whole = connection.execute("SELECT id, at, by, command FROM batch WHERE id = ?", [act]).fetchone()
    if whole is None:
        raise NotFound(f"There is no act {act}: «glossary history --acts» lists them.")
    made = connection.execute(
        "SELECT table_name, last - first + 1 AS rows FROM made WHERE batch = ? ORDER BY table_name", [act]
    )
    brought = [
        Step(
            act, whole["at"], whole["by"], whole["command"], "", f"{row['table_name']} from texts", "", str(row["rows"])
        )
        for row in made
    ]
    return [*brought, *_steps(connection, "c.batch = :row", {"row": act})]


def _steps(connection: sqlite3.Connection, which: str, named: Mapping[str, Any]) -> Iterator[Step]:
    said = ", ".join(f"'{table}'" for table in _SAID)
    for row in connection.execute(_STEPS.format(said=said, which=which), named):
        old, new = json.loads(row["old"]), json.loads(row["new"])
        signed = (row["batch"], row["at"], row["by"], row["command"])
        for name in _SAID[row["table_name"]]:
            if old.get(name) != new.get(name):
                what = " ".join(filter(None, (row["table_name"], (old | new).get("lang", ""), name)))
                yield Step(*signed, _owner(row), what, _cell(old.get(name)), _cell(new.get(name)))


def _owner(row: sqlite3.Row) -> str:
    """The id of the concept that a change belongs to, or else of the candidate; of a text none."""
    return next((Ref(table, row[table]).uid for table in ("concept", "candidate") if row[table] is not None), "")


def _cell(content: object) -> str:
    return "" if content is None else str(content)
