"""What exported rows said: the common ancestor when an edited table comes back."""

import sqlite3
from collections.abc import Mapping

from glossary.errors import NotFound


def exported(connection: sqlite3.Connection, export_id: str) -> Mapping[str, str]:
    """What the rows of an export said.

    Raises:
        NotFound: this termbase made no such export.
    """
    if connection.execute("SELECT 1 FROM export WHERE id = ?", [export_id]).fetchone() is None:
        raise NotFound(f"This termbase made no export «{export_id}»: import the table into the termbase it came from.")
    rows = connection.execute("SELECT uid, base FROM export_row WHERE export = ?", [export_id])
    return {row["uid"]: row["base"] for row in rows}
