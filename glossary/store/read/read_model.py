"""The read model: what is written twice so that reading is quick, the table `glossary` and the search keys.

A view that joins 100,000 concepts is too slow for a browser's facets; rows of their own, refreshed in the transaction
that changed what they say, are not. `faults` makes them anew and compares.
"""

import sqlite3
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from glossary.language.orthography import sort_key
from glossary.model import Concept, Language, Proposal, Term
from glossary.store.cells import ALTERNATIVES
from glossary.store.connection import array
from glossary.store.keys import key_columns, read_uid
from glossary.store.read.records import PORTION, Owner, read_concepts

Row = dict[str, Any]


def live_terms(concept: Concept) -> Sequence[Term]:
    """The terms that are not rejected; of a concept whose Kazakh terms all are, every term."""
    live = [term for term in concept.terms if term.status != "rejected"]
    return live if any(term.lang == "kk" for term in live) else concept.terms


def best_proposals(proposals: Sequence[Proposal]) -> Mapping[Language, Proposal]:
    """The first proposal of each language; they come best first."""
    best: dict[Language, Proposal] = {}
    for proposal in proposals:
        best.setdefault(proposal.lang, proposal)
    return best


def glossary_row(concept: Concept, updated: str) -> Row:
    """A concept as one row of the table `glossary`."""
    terms = live_terms(concept)
    cells = {
        lang: ALTERNATIVES.join(term.text for term in terms if term.lang == lang)
        for lang in ("kk", "en", "zh", "ru", "la")
    }
    (first, *_) = [term for term in terms if term.lang == "kk"]
    return cells | {
        "uid": concept.uid,
        "domain": concept.domain,
        "kind": concept.kind,
        "status": concept.status,
        "definition": "\n".join(definition.text for definition in concept.definitions),
        "note": concept.note,
        "sources": "; ".join(concept.sources),
        "updated": updated,
        "sort": sort_key(first.text),
        "concept": read_uid(concept.uid).id,
    }


_KEYS_OF: Mapping[Owner, str] = {
    "concept": "SELECT concept AS owner, lang, text FROM proposal WHERE NOT withdrawn AND concept IN ({ids})"
    " UNION SELECT k.concept, p.lang, p.text FROM candidate k JOIN proposal p ON p.candidate = k.id"
    " WHERE NOT p.withdrawn AND k.concept IN ({ids})"
    " UNION SELECT concept, lang, text FROM term t WHERE concept IN ({ids}) AND (status <> 'rejected' OR NOT EXISTS"
    " (SELECT 1 FROM term o WHERE o.concept = t.concept AND o.lang = 'kk' AND o.status <> 'rejected'))",
    "candidate": "SELECT id AS owner, 'kk' AS lang, kk AS text FROM candidate WHERE id IN ({ids})"
    " UNION SELECT candidate, 'kk', text FROM variant WHERE kind NOT IN ('inflection', 'competing') AND candidate IN ({ids})"
    " UNION SELECT candidate, lang, text FROM proposal WHERE NOT withdrawn AND candidate IN ({ids})",
}
"""The texts under which concepts and candidates are found; no inflected forms, which the search knows, and no rivals, which
are found by themselves."""
_IDS = "SELECT value FROM json_each(:ids)"


def _wanted_keys(connection: sqlite3.Connection, owner: Owner, ids: Collection[int]) -> set[tuple[int, str, str]]:
    rows = connection.execute(_KEYS_OF[owner].format(ids=_IDS), {"ids": array(ids)})
    return {(number, lang, text) for number, lang, text in rows}


def _refresh_keys(connection: sqlite3.Connection, owner: Owner, ids: Collection[int]) -> None:
    """Bring the search keys of concepts or candidates, some of which may be gone, into step, and the index of their words,
    which is told what goes and what comes."""
    wanted = _wanted_keys(connection, owner, ids)
    question = f"SELECT id, {owner}, lang, text FROM term_key WHERE {owner} IN ({_IDS})"
    stored = {tuple(row)[1:]: row["id"] for row in connection.execute(question, {"ids": array(ids)})}
    gone = [(number, *key_columns(key[2])) for key, number in stored.items() if key not in wanted]
    connection.executemany("INSERT INTO term_fts (term_fts, rowid, words, skeleton) VALUES ('delete', ?, ?, ?)", gone)
    connection.executemany("DELETE FROM term_key WHERE id = ?", [(number,) for number, *_ in gone])
    (last,) = connection.execute(
        "SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'term_key'), 0)"
    ).fetchone()
    coming = list(enumerate(sorted(wanted - stored.keys()), last + 1))
    connection.executemany(
        f"INSERT INTO term_key (id, {owner}, lang, text) VALUES (?, ?, ?, ?)",
        [(number, *key) for number, key in coming],
    )
    connection.executemany(
        "INSERT INTO term_fts (rowid, words, skeleton) VALUES (?, ?, ?)",
        [(number, *key_columns(text)) for number, (_, _, text) in coming],
    )


def refresh(connection: sqlite3.Connection, concepts: Collection[int], candidates: Collection[int]) -> None:
    """Bring the rows of these concepts and candidates, some of which may be gone, into step; to be called in the
    transaction that changed them."""
    behind = "SELECT concept FROM candidate WHERE concept IS NOT NULL AND id IN (SELECT value FROM json_each(?))"
    concepts = {*concepts, *(key for (key,) in connection.execute(behind, [array(candidates)]))}
    connection.executemany("DELETE FROM glossary WHERE concept = ?", [(key,) for key in concepts])
    _write_glossary(connection, concepts)
    _refresh_keys(connection, "concept", concepts)
    _refresh_keys(connection, "candidate", candidates)


def rebuild(connection: sqlite3.Connection) -> None:
    """Make all of it anew."""
    connection.execute("INSERT INTO term_fts (term_fts) VALUES ('delete-all')")
    connection.execute("DELETE FROM glossary")
    connection.execute("DELETE FROM term_key")
    refresh(connection, *_all(connection))


def _all(connection: sqlite3.Connection) -> list[list[int]]:
    return [[key for (key,) in connection.execute(f"SELECT id FROM {table}")] for table in ("concept", "candidate")]


def _rows(connection: sqlite3.Connection, concepts: Collection[int]) -> Iterator[Row]:
    """Every row of the table `glossary` that these concepts should have."""
    dated = "SELECT id, updated_at FROM concept WHERE id IN (SELECT value FROM json_each(?))"
    updated = dict(connection.execute(dated, [array(concepts)]).fetchall())
    for concept in read_concepts(connection, sorted(concepts), 0):
        yield glossary_row(concept, updated[read_uid(concept.uid).id])


def _write_glossary(connection: sqlite3.Connection, concepts: Collection[int]) -> None:
    found = _rows(connection, concepts)
    while portion := list(islice(found, PORTION)):
        columns = tuple(portion[0])
        marks = ", ".join("?" * len(columns))
        connection.executemany(
            f"INSERT INTO glossary ({', '.join(columns)}) VALUES ({marks})", [tuple(row.values()) for row in portion]
        )


def faults(connection: sqlite3.Connection) -> list[str]:
    """The tables that no longer say what the concepts and candidates say, one sentence each."""
    concepts, candidates = _all(connection)
    wanted = {tuple(sorted(row.items())) for row in _rows(connection, concepts)}
    kept = {tuple(sorted(dict(row).items())) for row in connection.execute("SELECT * FROM glossary")}
    counts = {"glossary": len(wanted ^ kept)}
    keys: Counter[tuple[Owner, int | None, str, str]] = Counter()
    for owner, ids in _owners(concepts, candidates):
        keys.update((owner, *key) for key in _wanted_keys(connection, owner, ids))
    for row in connection.execute("SELECT concept, candidate, lang, text FROM term_key"):
        named: Owner = "candidate" if row["concept"] is None else "concept"
        keys[named, row[named], row["lang"], row["text"]] -= 1
    counts["term_key"] = sum(map(abs, keys.values()))
    return [
        f"{counts[table]} rows of the table {table} are out of step with what they repeat."
        for table in counts
        if counts[table]
    ]


def _owners(concepts: Collection[int], candidates: Collection[int]) -> tuple[tuple[Owner, Collection[int]], ...]:
    return ("concept", concepts), ("candidate", candidates)
