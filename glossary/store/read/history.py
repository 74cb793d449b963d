"""Who did what, and when: the acts that the termbase remembers."""

import sqlite3

from glossary.store.keys import Ref

_LAST = """
SELECT b.command, b.by, b.at FROM change c JOIN batch b ON b.id = c.batch WHERE c.{table} = ? ORDER BY c.id DESC LIMIT 1
"""


def last_act(connection: sqlite3.Connection, before: int | None = None) -> int:
    """The number of the last act, or of the last one before an act; 0 where nothing was done yet."""
    (last,) = connection.execute(
        "SELECT coalesce(max(id), 0) FROM batch WHERE ? IS NULL OR id < ?", [before] * 2
    ).fetchone()
    return int(last)


def last_on(connection: sqlite3.Connection, ref: Ref) -> str:
    """What was done last to a concept or candidate, for a sentence: «edit» by Marat, 2026-03-01T09:30:00Z."""
    row = connection.execute(_LAST.format(table=ref.table), [ref.id]).fetchone()
    return "«{}» by {}, {}".format(*row) if row is not None else "nothing that is known"
