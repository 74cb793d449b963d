"""Concepts that may be one: the same Kazakh form, a form that texts write for another, the same foreign form, near forms."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterator

from glossary.store.keys import Ref
from glossary.store.results import Duplicate

NEAR = 90.0
"""The least similarity, of 100, of two Kazakh terms that are shown as near forms: one letter of ten may differ."""
_BLOCK = 4
"""Letters that near forms share from the start: to compare all with all would take a day in a large termbase."""

_SAME = """
SELECT DISTINCT t.concept, o.concept AS other, t.lang, t.text FROM term t
JOIN term o ON o.lang = t.lang AND o.key = t.key AND o.concept > t.concept
WHERE t.status <> 'rejected' AND o.status <> 'rejected' ORDER BY t.lang <> 'kk', t.concept, o.concept
"""
_WRITTEN = """
SELECT DISTINCT t.concept, c.concept AS other, v.text FROM variant v JOIN candidate c ON c.id = v.candidate
JOIN term t ON t.lang = 'kk' AND t.text = v.text AND t.concept <> c.concept
WHERE v.kind NOT IN ('inflection', 'competing') AND t.status <> 'rejected' ORDER BY t.concept, c.concept
"""
_NAMES = "SELECT concept, key FROM term WHERE lang = 'kk' AND status <> 'rejected' ORDER BY key, concept"


def duplicates(connection: sqlite3.Connection) -> list[Duplicate]:
    """Pairs of concepts that may be one, the surest first, each once, with the reason."""
    names = dict(
        connection.execute("SELECT concept, kk || iif(domain = '', '', ' (' || domain || ')') FROM glossary").fetchall()
    )
    found: dict[tuple[int, int], str] = {}
    for one, other, why in (*_same(connection), *_written(connection), *_near(connection)):
        if one in names and other in names:
            found.setdefault((min(one, other), max(one, other)), why)
    return [
        Duplicate(Ref("concept", one).uid, names[one], Ref("concept", other).uid, names[other], why)
        for (one, other), why in found.items()
    ]


def _same(connection: sqlite3.Connection) -> Iterator[tuple[int, int, str]]:
    for row in connection.execute(_SAME):
        yield row["concept"], row["other"], f"both are called «{row['text']}» ({row['lang']})"


def _written(connection: sqlite3.Connection) -> Iterator[tuple[int, int, str]]:
    for row in connection.execute(_WRITTEN):
        yield row["concept"], row["other"], f"texts write «{row['text']}» for both"


def _near(connection: sqlite3.Connection) -> Iterator[tuple[int, int, str]]:
    """Near forms among those that begin alike."""
    from rapidfuzz import fuzz

    blocks: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for concept, key in connection.execute(_NAMES):
        for first, second in blocks[key[:_BLOCK]]:
            if first != concept and abs(len(second) - len(key)) <= 2 and fuzz.ratio(second, key) >= NEAR:
                yield first, concept, f"«{second}» and «{key}» are written nearly alike"
        blocks[key[:_BLOCK]].append((concept, key))
