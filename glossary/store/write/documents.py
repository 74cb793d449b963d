"""Filing the texts that the termbase keeps: one lies elsewhere now, or has another name or domain."""

from collections.abc import Mapping

from glossary.model import Document
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
