"""The read model: what is written twice so that reading is quick, the tables `glossary` and `candidate_review` and the
search keys.

A view that joins 100,000 concepts is too slow for a browser's facets; rows of their own, refreshed in the transaction
that changed what they say, are not. `faults` makes them anew and compares.
"""

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from glossary.language.orthography import sort_key
from glossary.model import Concept, Language, OpenCandidate, Proposal, Term
from glossary.progress import Count, counted, silent
from glossary.store.cells import ALTERNATIVES
from glossary.store.connection import array
from glossary.store.keys import key_columns, read_uid
from glossary.store.read.records import PORTION, read_candidates, read_concepts

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


def review_row(candidate: OpenCandidate) -> Row:
    """An open candidate as one row of the table `candidate_review`, with its best proposals."""
    best = best_proposals(candidate.proposals)
    names = ("uid", "kk", "domain", "kind", "status", "score", "count", "documents")
    row: Row = {name: getattr(candidate, name) for name in names}
    shown: tuple[Language, ...] = ("en", "zh", "ru")
    for lang in shown:
        row[lang] = best[lang].text if lang in best else ""
        row[f"{lang}_origin"] = best[lang].origin if lang in best else ""
    row["context"] = candidate.contexts[0].sentence if candidate.contexts else ""
    return row | {"sources": "; ".join(candidate.sources), "candidate": read_uid(candidate.uid).id}


def _texts(found: Concept | OpenCandidate) -> Iterator[tuple[str, str]]:
    if isinstance(found, Concept):
        yield from ((term.lang, term.text) for term in live_terms(found))
    else:
        yield "kk", found.kk
        yield from (("kk", variant.text) for variant in found.variants if variant.kind not in _NO_KEYS)
    yield from ((proposal.lang, proposal.text) for proposal in found.proposals)


def key_rows(found: Concept | OpenCandidate) -> list[Row]:
    """The rows of `term_key` under which a concept or candidate is found, each text once."""
    ref = read_uid(found.uid)
    return [{ref.table: ref.id, "lang": lang} | key_columns(text) for lang, text in dict.fromkeys(_texts(found))]


_NO_KEYS = ("inflection", "competing")
"""The variants under which nothing is found: the search knows inflected forms, and a rival is found by itself."""
_TABLES = ("glossary", "candidate_review", "term_key")
_OPEN = ("new", "unsure")


def _wanted(
    connection: sqlite3.Connection, concepts: Collection[int], candidates: Collection[int], *, count: Count = silent
) -> Iterator[tuple[str, Row]]:
    """Every row that these concepts and candidates should have, with the table it belongs in."""
    dated = "SELECT id, updated_at FROM concept WHERE id IN (SELECT value FROM json_each(?))"
    updated = dict(connection.execute(dated, [array(concepts)]).fetchall())
    for concept in read_concepts(connection, sorted(concepts), 0):
        yield "glossary", glossary_row(concept, updated[read_uid(concept.uid).id])
        yield from (("term_key", row) for row in key_rows(concept))
    for candidate in counted(read_candidates(connection, sorted(candidates), 1), count, len(candidates)):
        if candidate.status in _OPEN:
            yield "candidate_review", review_row(candidate)
        yield from (("term_key", row) for row in key_rows(candidate))


def _present(connection: sqlite3.Connection, table: str, touched: Collection[int]) -> set[int]:
    question = f"SELECT id FROM {table} WHERE id IN (SELECT value FROM json_each(?))"
    return {key for (key,) in connection.execute(question, [array(touched)])}


def refresh(
    connection: sqlite3.Connection, concepts: Collection[int], candidates: Collection[int], *, count: Count = silent
) -> None:
    """Bring the rows of these concepts and candidates, some of which may be gone, into step; to be called
    in the transaction that changed them. `count` is told how many candidates are done."""
    behind = "SELECT concept FROM candidate WHERE concept IS NOT NULL AND id IN (SELECT value FROM json_each(?))"
    concepts = {*concepts, *(key for (key,) in connection.execute(behind, [array(candidates)]))}
    gone = [("glossary", "concept", concepts), ("candidate_review", "candidate", candidates)]
    for table, column, keys in [*gone, ("term_key", "concept", concepts), ("term_key", "candidate", candidates)]:
        connection.executemany(f"DELETE FROM {table} WHERE {column} = ?", [(key,) for key in keys])
    _write(
        connection,
        _present(connection, "concept", concepts),
        _present(connection, "candidate", candidates),
        count=count,
    )


def rebuild(connection: sqlite3.Connection) -> None:
    """Make all of it anew, after a migration."""
    for table in _TABLES:
        connection.execute(f"DELETE FROM {table}")
    _write(connection, *_all(connection))


def _all(connection: sqlite3.Connection) -> list[list[int]]:
    return [[key for (key,) in connection.execute(f"SELECT id FROM {table}")] for table in ("concept", "candidate")]


def _write(
    connection: sqlite3.Connection, concepts: Collection[int], candidates: Collection[int], *, count: Count = silent
) -> None:
    found = _wanted(connection, concepts, candidates, count=count)
    while portion := list(islice(found, PORTION)):
        alike: dict[tuple[str, tuple[str, ...]], list[list[Any]]] = defaultdict(list)
        for table, row in portion:
            alike[table, tuple(row)].append(list(row.values()))
        for (table, columns), rows in alike.items():
            marks = ", ".join("?" * len(columns))
            connection.executemany(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", rows)


def faults(connection: sqlite3.Connection) -> list[str]:
    """The tables that no longer say what the concepts and candidates say, one sentence each."""
    wanted: Counter[tuple[str, frozenset[tuple[str, Any]]]] = Counter(
        (table, frozenset(row.items())) for table, row in _wanted(connection, *_all(connection))
    )
    kept: Counter[tuple[str, frozenset[tuple[str, Any]]]] = Counter()
    for table in _TABLES:
        for row in connection.execute(f"SELECT * FROM {table}"):
            named = dict(row) | {"id": None}  # a number of its own only
            kept[table, frozenset((name, cell) for name, cell in named.items() if cell is not None)] += 1
    counts = Counter(table for table, _ in ((wanted - kept) + (kept - wanted)).elements())
    return [f"{counts[table]} rows of the table {table} are out of step with what they repeat." for table in counts]
