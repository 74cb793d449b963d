"""Keeping what an export said: the common ancestor when an edited table comes back."""

import secrets
import sqlite3
from collections.abc import Mapping

from glossary.store.transactions import insert, now


def remember_export(connection: sqlite3.Connection, file: str, rows: Mapping[str, str]) -> str:
    """Keep what each row of an export said; an id that no other termbase gives."""
    export = secrets.token_hex(8)
    insert(connection, "export", {"id": export, "at": now(), "file": file})
    kept = [(export, uid, base) for uid, base in rows.items()]
    connection.executemany("INSERT INTO export_row (export, uid, base) VALUES (?, ?, ?)", kept)
    return export
