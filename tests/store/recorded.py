"""Termbases as older programs left them, kept as SQL scripts, one for each version of the schema.

    python tests/store/recorded.py terms.db > tests/store/versions/5.sql

A script is written once, by the program whose newest schema it is, and stays as it is ever after.
"""

import sqlite3
import sys
from collections.abc import Iterator
from pathlib import Path

from glossary.store.keys import key_columns

VERSIONS = Path(__file__).parent / "versions"
VIRTUAL = ("term_fts", "term_trigram", "term_vocabulary")
"""The index of the words of the search keys; the tables that SQLite keeps beside it are left out, and an upgrade makes it
anew. Scripts of the first five versions fill it."""


def recorded() -> list[int]:
    """The versions that there is a termbase of."""
    return sorted(int(path.stem) for path in VERSIONS.glob("*.sql"))


def restore(version: int, path: Path) -> Path:
    """Make the termbase of a version at `path`."""
    connection = sqlite3.connect(path)
    connection.executescript((VERSIONS / f"{version}.sql").read_text(encoding="utf-8"))
    connection.close()
    return path


def script(connection: sqlite3.Connection) -> Iterator[str]:
    """The statements that make a termbase again, whole."""
    question = "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid"
    made = connection.execute(question).fetchall()
    tables = {name: sql for kind, name, sql in made if kind == "table" and not name.startswith((*VIRTUAL, "sqlite_"))}
    yield from (f"PRAGMA {name} = {pragma(connection, name)}" for name in ("user_version", "application_id"))
    yield "BEGIN"
    yield from tables.values()
    for name in tables:
        yield from rows(connection, name)
    yield "DELETE FROM sqlite_sequence"
    yield from rows(connection, "sqlite_sequence")
    yield from (sql for _, name, sql in made if name in VIRTUAL)
    yield from words(connection)
    yield from (sql for kind, _, sql in made if kind != "table")
    yield "COMMIT"


def pragma(connection: sqlite3.Connection, name: str) -> int:
    (value,) = connection.execute(f"PRAGMA {name}").fetchone()
    return int(value)


def rows(connection: sqlite3.Connection, table: str) -> Iterator[str]:
    names = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    quoted = " || ', ' || ".join(f'quote("{name}")' for name in names)
    yield from (f"INSERT INTO {table} VALUES ({row})" for (row,) in connection.execute(f"SELECT {quoted} FROM {table}"))


def words(connection: sqlite3.Connection) -> Iterator[str]:
    """What fills the index of words, which keeps no texts of its own."""
    for number, text in connection.execute("SELECT id, text FROM term_key"):
        columns = ", ".join(f"'{column}'" for column in key_columns(text))
        yield f"INSERT INTO term_fts (rowid, words, skeleton) VALUES ({number}, {columns})"


if __name__ == "__main__":
    sys.stdout.writelines(f"{statement};\n" for statement in script(sqlite3.connect(sys.argv[1])))
