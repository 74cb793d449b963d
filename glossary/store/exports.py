"""What exported rows said: the common ancestor when an edited table comes back."""

import secrets
import sqlite3
from collections.abc import Mapping

from glossary.errors import NotFound
from glossary.store.batches import insert, now


def remember_export(connection: sqlite3.Connection, file: str, rows: Mapping[str, str]) -> str:
    """Keep what each row of an export said; an id that no other termbase gives."""
    export = secrets.token_hex(8)
    insert(connection, "export", {"id": export, "at": now(), "file": file})
    kept = [(export, uid, base) for uid, base in rows.items()]
    connection.executemany("INSERT INTO export_row (export, uid, base) VALUES (?, ?, ?)", kept)
    return export


def exported(connection: sqlite3.Connection, export_id: str) -> Mapping[str, str]:
    """What the rows of an export said.

    Raises:
        NotFound: this termbase made no such export.
    """
    if connection.execute("SELECT 1 FROM export WHERE id = ?", [export_id]).fetchone() is None:
        raise NotFound(f"This termbase made no export «{export_id}»: import the table into the termbase it came from.")
    rows = connection.execute("SELECT uid, base FROM export_row WHERE export = ?", [export_id])
    return {row["uid"]: row["base"] for row in rows}
