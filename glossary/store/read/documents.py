"""The texts that the termbase keeps: which there are, and which one a person means."""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from glossary.errors import InputError, NotFound
from glossary.store.connection import array
from glossary.store.results import StoredText


def stored_texts(connection: sqlite3.Connection) -> Mapping[str, StoredText]:
    """The stored texts by their paths."""
    rows = connection.execute("SELECT path, name, sha256, domain FROM document ORDER BY path")
    return {row["path"]: StoredText(**row) for row in rows}


def find_documents(connection: sqlite3.Connection, texts: Sequence[str]) -> Mapping[str, int]:
    """The paths and numbers of texts that are named by what they are called or by where they lay.

    Raises:
        NotFound: no text is called so.
        InputError: several are.
    """
    stored = stored_texts(connection)
    paths = array(_path(stored, text) for text in texts)
    question = "SELECT path, id FROM document WHERE path IN (SELECT value FROM json_each(?)) ORDER BY path"
    return dict(connection.execute(question, [paths]).fetchall())


def _path(stored: Mapping[str, StoredText], text: str) -> str:
    """The path of the text that is called so or lies there."""
    found = [path for path, one in stored.items() if text in (path, one.name)]
    if not found:
        raise NotFound(f"There is no text «{text}» in this termbase: «glossary browse» lists those there are.")
    if len(found) > 1:
        raise InputError(f"{len(found)} texts are called {text}: name one by its path, {' or '.join(found)}.")
    return found[0]


def called(stored: Mapping[str, StoredText], paths: Iterable[str]) -> list[str]:
    """What to call stored texts: by their names where nothing else has that, else by their paths."""
    names = Counter(one.name for one in stored.values())
    return [stored[path].name if names[stored[path].name] == 1 else path for path in paths]
