"""Counting and checking a termbase."""

import sqlite3
from collections.abc import Collection
from itertools import zip_longest
from pathlib import Path

from glossary import __version__
from glossary.model import Status
from glossary.store.connection import array, schema_version
from glossary.store.keys import key_columns
from glossary.store.read import read_model
from glossary.store.results import Stats

_FAULTS = {
    "concepts have no Kazakh term": "SELECT count(*) FROM concept c WHERE NOT EXISTS"
    " (SELECT 1 FROM term t WHERE t.concept = c.id AND t.lang = 'kk')",
    "proposals from texts have no place in a text": "SELECT count(*) FROM proposal p JOIN candidate c"
    " ON c.id = p.candidate WHERE p.origin = 'gloss' AND c.status = 'new' AND c.edited_by = '' AND NOT EXISTS"
    " (SELECT 1 FROM gloss g WHERE g.proposal = p.id)",
    "occurrences do not stand in their text where they should": "WITH d AS MATERIALIZED (SELECT id, length(text) AS length"
    " FROM document) SELECT count(*) FROM occurrence o JOIN d ON d.id = o.document WHERE NOT (o.sentence_start <= o.start"
    " AND o.start < o.[end] AND o.start <= o.sentence_end AND o.[end] <= d.length)",
    "occurrences are there twice": "SELECT count(*) - count(DISTINCT format('%d.%d.%d.%d', candidate, document, start, [end]))"
    " FROM occurrence",
    "candidates do not score what their best text says": "SELECT count(*) FROM candidate c"
    " JOIN (SELECT candidate, max(score) AS score FROM support JOIN evidence e ON e.id = support.evidence"
    " GROUP BY candidate) s ON s.candidate = c.id"
    " WHERE c.score <> s.score",
    "candidates are counted wrongly": "SELECT count(*) FROM candidate c"
    " WHERE c.count <> (SELECT count(*) FROM occurrence o WHERE o.candidate = c.id)",
}


def _counts(connection: sqlite3.Connection, table: str, column: str) -> dict[str, int]:
    question = f"SELECT {column}, count(*) FROM {table} GROUP BY {column} ORDER BY {column}"
    return dict(connection.execute(question).fetchall())


def _count(connection: sqlite3.Connection, table: str) -> int:
    (count,) = connection.execute(f"SELECT count(*) FROM {table}").fetchone()
    return int(count)


def stats(connection: sqlite3.Connection, path: Path) -> Stats:
    """The termbase in figures."""
    return Stats(
        path=path,
        size=path.stat().st_size,
        schema_version=schema_version(connection),
        program_version=__version__,
        sqlite_version=sqlite3.sqlite_version,
        documents=_count(connection, "document"),
        occurrences=_count(connection, "occurrence"),
        concepts=_counts(connection, "glossary", "status"),
        candidates=_counts(connection, "candidate", "status"),
        concept_domains=_counts(connection, "concept", "domain"),
        candidate_domains=_counts(connection, "candidate", "domain"),
        terms=_counts(connection, "term", "lang"),
        proposals=_counts(connection, "proposal", "lang"),
        origins=_counts(connection, "proposal", "origin"),
        decisions=_count(connection, "decision"),
        batches=_count(connection, "batch"),
    )


def left_out(
    connection: sqlite3.Connection, shown: Collection[str], domain: str | None, tag: str | None
) -> dict[Status, int]:
    """How many terms that nobody rejected an export of these statuses leaves out, by their status."""
    question = (
        "SELECT t.status, count(*) FROM term t JOIN concept c ON c.id = t.concept WHERE t.status <> 'rejected'"
        " AND t.status NOT IN (SELECT value FROM json_each(:shown)) AND (:domain IS NULL OR c.domain = :domain)"
        " AND (:tag IS NULL OR EXISTS (SELECT 1 FROM tag WHERE tag.concept = c.id AND tag.name = :tag))"
        " GROUP BY t.status ORDER BY t.status DESC"
    )
    return dict(connection.execute(question, {"shown": array(shown), "domain": domain, "tag": tag}).fetchall())


def verify(connection: sqlite3.Connection) -> list[str]:
    """The faults of a termbase at one moment, whoever writes meanwhile, one sentence each; without any, what repeats other
    tables is made anew and compared."""
    if connection.in_transaction:
        return _faults(connection)
    connection.execute("BEGIN")
    try:
        return _faults(connection)
    finally:
        connection.execute("ROLLBACK")


def _faults(connection: sqlite3.Connection) -> list[str]:
    found = [f"SQLite: {row[0]}." for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
    found += [
        f"Row {row['rowid']} of the table {row['table']} refers to a row of {row['parent']} that is gone."
        for row in connection.execute("PRAGMA foreign_key_check")
    ]
    for fault, question in _FAULTS.items():
        (count,) = connection.execute(question).fetchone()
        if count:
            found.append(f"{count} {fault}.")
    return found or [*read_model.faults(connection), *_full_text_faults(connection)]


def _full_text_faults(connection: sqlite3.Connection) -> list[str]:
    """Whether the index of words has the words of the search keys and no others: it keeps no texts to compare, so another
    is made in memory."""
    copy = sqlite3.connect(":memory:")
    try:
        copy.execute(
            "CREATE VIRTUAL TABLE made_anew USING fts5 (words, skeleton, content='', columnsize=0,"
            " tokenize='unicode61 remove_diacritics 0')"
        )
        copy.execute("CREATE VIRTUAL TABLE vocabulary USING fts5vocab (made_anew, col)")
        keys = connection.execute("SELECT id, text FROM term_key")
        copy.executemany(
            "INSERT INTO made_anew (rowid, words, skeleton) VALUES (?, ?, ?)",
            ((key, *key_columns(text)) for key, text in keys),
        )
        wanted = copy.execute("SELECT term, col, doc, cnt FROM vocabulary")
        kept = connection.execute("SELECT term, col, doc, cnt FROM term_vocabulary")
        same = all(tuple(one) == tuple(other) for one, other in zip_longest(wanted, kept, fillvalue=()))
    finally:
        copy.close()
    return [] if same else ["The index of words, term_fts, is out of step with term_key."]
