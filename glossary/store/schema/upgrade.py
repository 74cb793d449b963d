"""Bringing a file to the newest schema: the migrations it lacks, and after them all that follows from its tables."""

import sqlite3
from pathlib import Path

from sqlite_utils import Database

from glossary.store.connection import APPLICATION_ID, SCHEMA_VERSION, schema_version, translated_errors
from glossary.store.copies import copy_whole
from glossary.store.read import read_model
from glossary.store.schema.migrations import migrations
from glossary.store.schema.triggers import drop_all, remake


def migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Bring the schema up to date in one transaction; a termbase that holds something is first copied beside
    itself.

    Raises:
        TermbaseError: no room or no permission to write.
    """
    with translated_errors(path):
        version = schema_version(connection)
        if version == SCHEMA_VERSION:
            return
        if version:
            copy_whole(connection, path.with_name(f"{path.name}.backup-{version}"))
        db = Database(connection, execute_plugins=False)
        connection.execute("PRAGMA foreign_keys = OFF")  # or making a table again would empty those that refer to it
        connection.execute("PRAGMA legacy_alter_table = ON")  # or those would follow the old one
        try:
            with db.atomic():
                for kind in ("trigger", "view"):
                    drop_all(db, kind)
                migrations.apply(db)
                remake(db)
                read_model.rebuild(connection)
                db.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
                db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        finally:
            connection.execute("PRAGMA legacy_alter_table = OFF")
            connection.execute("PRAGMA foreign_keys = ON")
