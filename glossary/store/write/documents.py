"""Filing the texts that the termbase keeps: one lies elsewhere now, or has another name or domain."""

import sqlite3
from collections.abc import Iterable, Mapping

from glossary.model import Document, Mark
from glossary.store.transactions import Batch, update


def move(batch: Batch, moved: Mapping[str, Document]) -> None:
    """Let texts, by the path they were stored under, lie where they lie now."""
    for path, document in moved.items():
        (key,) = batch.connection.execute("SELECT id FROM document WHERE path = ?", [path]).fetchone()
        refile(batch, key, {"path": document.path, "name": document.name})


def refile(batch: Batch, document: int, values: Mapping[str, str]) -> None:
    """Change where a text lies, what it is called or its domain; those that it is a source of will tell."""
    if update(batch.connection, "document", document, values):
        question = "SELECT DISTINCT candidate FROM occurrence WHERE document = ?"
        batch.candidates |= {key for (key,) in batch.connection.execute(question, [document])}


def mark(connection: sqlite3.Connection, document: int, marks: Iterable[Mark]) -> None:
    """Keep where the parts of a text begin, and nothing else; of marks at one place the last."""
    wanted = {one.start: (one.start, one.kind, one.place) for one in marks}
    question = "SELECT id, start, kind, place FROM mark WHERE document = ?"
    stored = {tuple(row)[1:]: row["id"] for row in connection.execute(question, [document])}
    gone = [(number,) for mark, number in stored.items() if mark not in wanted.values()]
    coming = [(document, *mark) for mark in sorted(wanted.values()) if mark not in stored]
    connection.executemany("DELETE FROM mark WHERE id = ?", gone)
    connection.executemany("INSERT INTO mark (document, start, kind, place) VALUES (?, ?, ?, ?)", coming)
