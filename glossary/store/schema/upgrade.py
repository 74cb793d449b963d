"""Bringing a file to the newest schema: the migrations it lacks, and after them all that follows from its tables."""

import sqlite3
from pathlib import Path

from sqlite_utils import Database

from glossary.store.connection import APPLICATION_ID, SCHEMA_VERSION, back_up, schema_version, translated_errors
from glossary.store.read import read_model
from glossary.store.schema.migrations import migrations
from glossary.store.schema.triggers import remake


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
            back_up(connection, path.with_name(f"{path.name}.backup-{version}"))
        db = Database(connection, execute_plugins=False)
        with db.atomic():
            migrations.apply(db)
            remake(db)
            read_model.rebuild(connection)
            db.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
            db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
