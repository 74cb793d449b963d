"""Concepts and candidates whole, read by id in portions: a few questions for each 500, whatever the size of the
termbase."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Any, Literal, TypeVar

from glossary.errors import NotFound
from glossary.model import LANGUAGES, Concept, Decision, Definition, OpenCandidate, Proposal, Term, Variant
from glossary.store.connection import array
from glossary.store.keys import Ref, read_uid
from glossary.store.read.contexts import contexts
from glossary.store.read.decisions import STANDING

PORTION = 500

Part = TypeVar("Part")

Owner = Literal["concept", "candidate"]

_LINKED = "SELECT id, concept AS owner FROM candidate WHERE concept IN (SELECT value FROM json_each(:ids))"
"""The candidates that stand behind some concepts: what was mined for them stays theirs."""

PROPOSAL_ORDER = """origin NOT IN ('manual', 'import'), origin <> 'gloss', kind = 'abbreviation', uncertain,
    places DESC, confidence DESC, iif(origin = 'gloss', key, ''), id"""
"""Of proposals the best comes first; glosses of equal weight stand in the order of their letters, whichever text came first."""

_PROPOSALS = """
WITH owned AS ({owned}), offered AS (
SELECT owner, p.*, (SELECT count(*) FROM gloss g WHERE g.proposal = p.id) AS places,
    (SELECT nullif(max(g.form), '') FROM gloss g WHERE g.proposal = p.id) AS form,
    coalesce((SELECT group_concat(name, '; ') FROM (SELECT DISTINCT d.name FROM gloss g JOIN document d
        ON d.id = g.document WHERE g.proposal = p.id ORDER BY d.name)), '') AS source
FROM owned JOIN proposal p ON p.id = owned.id WHERE NOT p.withdrawn)
SELECT *, form IS NOT NULL AND min(form) OVER side <> max(form) OVER side AS competing FROM offered
WINDOW side AS (PARTITION BY owner, lang)
ORDER BY owner, {order}
"""
_PROPOSALS_OF: Mapping[Owner, str] = {
    "candidate": "SELECT id, candidate AS owner FROM proposal WHERE candidate IN (SELECT value FROM json_each(:ids))",
    "concept": "SELECT id, concept AS owner FROM proposal WHERE concept IN (SELECT value FROM json_each(:ids))"
    f" UNION ALL SELECT p.id, k.owner FROM ({_LINKED}) k JOIN proposal p ON p.candidate = k.id",
}
_DECISIONS_OF: Mapping[Owner, str] = {
    "candidate": "SELECT candidate AS owner, * FROM decision WHERE candidate IN (SELECT value FROM json_each(:ids))"
    f" AND {STANDING} ORDER BY id",
    "concept": "SELECT concept AS owner, * FROM decision WHERE concept IN (SELECT value FROM json_each(:ids))"
    f" AND {STANDING} UNION ALL SELECT m.concept, decision.* FROM merged m JOIN decision ON decision.concept = m.id"
    f" WHERE m.concept IN (SELECT value FROM json_each(:ids)) AND {STANDING} UNION ALL SELECT k.owner, decision.* FROM ({_LINKED}) k"
    f" JOIN decision ON decision.candidate = k.id WHERE {STANDING} ORDER BY id",
}
_VARIANTS_OF: Mapping[Owner, str] = {
    "candidate": "SELECT candidate AS owner, * FROM variant WHERE candidate IN (SELECT value FROM json_each(:ids))"
    " ORDER BY count DESC, text",
    "concept": f"SELECT k.owner, v.* FROM ({_LINKED}) k JOIN variant v ON v.candidate = k.id ORDER BY count DESC, text",
}
DEFINITION_ORDER = "document IS NOT NULL, iif(document IS NULL, id, 0), source, start, id"
"""Definitions that a person gave stand in the order given, those of texts behind them in the order of the texts."""
_SOURCES_OF: Mapping[Owner, str] = {
    "candidate": "SELECT DISTINCT o.candidate AS owner, d.name FROM occurrence o JOIN document d ON d.id = o.document"
    " WHERE o.candidate IN (SELECT value FROM json_each(:ids)) ORDER BY owner, d.name",
    "concept": f"SELECT DISTINCT k.owner, d.name FROM ({_LINKED}) k JOIN occurrence o ON o.candidate = k.id"
    " JOIN document d ON d.id = o.document ORDER BY owner, d.name",
}


def _of(table: str, owner: Owner, order: str) -> str:
    where = f"{owner} IN (SELECT value FROM json_each(:ids))"
    return f"SELECT {owner} AS owner, * FROM {table} WHERE {where} ORDER BY {order}"


def _variant(row: sqlite3.Row) -> Variant:
    return Variant(row["text"], row["kind"], row["count"], row["rule"])


def _definition(row: sqlite3.Row) -> Definition:
    return Definition(row["text"], row["lang"], row["source"], row["start"], row["end"])


def _decision(row: sqlite3.Row) -> Decision:
    return Decision(row["judgement"], row["by"], row["at"], row["note"])


def _proposal(row: sqlite3.Row) -> Proposal:
    plain = ("id", "lang", "text", "origin", "engine", "version", "confidence", "kind", "built_from", "source")
    values: dict[str, Any] = {name: row[name] for name in plain}
    return Proposal(**values, uncertain=bool(row["uncertain"]), competing=bool(row["competing"]))


def _term(row: sqlite3.Row) -> Term:
    plain = (
        "lang",
        "text",
        "status",
        "preference",
        "term_type",
        "origin",
        "engine",
        "confidence",
        "source",
        "usage_note",
        "pos",
        "register",
        "region",
        "example",
        "image",
        "link",
    )
    flags: dict[str, Any] = {name: bool(row[name]) for name in ("case_sensitive", "exact")}
    return Term(uid=f"T{row['id']:06d}", **{name: row[name] for name in plain}, **flags)


class _Parts:
    """What hangs on some concepts or candidates, read together."""

    def __init__(self, connection: sqlite3.Connection, owner: Owner, ids: Collection[int], context_limit: int) -> None:
        self._connection, self._ids = connection, ids
        self.definitions = self._grouped(_of("definition", owner, DEFINITION_ORDER), _definition)
        self.proposals = self._grouped(_PROPOSALS.format(owned=_PROPOSALS_OF[owner], order=PROPOSAL_ORDER), _proposal)
        self.variants = self._grouped(_VARIANTS_OF[owner], _variant)
        self.decisions = self._grouped(_DECISIONS_OF[owner], _decision)
        self.sources = self._grouped(_SOURCES_OF[owner], lambda row: str(row["name"]))
        self.contexts = contexts(connection, owner, ids, context_limit) if context_limit else {}
        if owner == "concept":
            order = f"instr('{' '.join(LANGUAGES)}', lang), preference <> 'preferred', id"
            self.terms = self._grouped(_of("term", owner, order), _term)
            self.tags = self._grouped(_of("tag", owner, "name"), lambda row: str(row["name"]))

    def _grouped(self, question: str, make: Callable[[sqlite3.Row], Part]) -> Mapping[int, tuple[Part, ...]]:
        groups: dict[int, list[Part]] = defaultdict(list)
        for row in self._connection.execute(question, {"ids": array(self._ids)}):
            groups[row["owner"]].append(make(row))
        return {owner: tuple(parts) for owner, parts in groups.items()}

    def common(self, key: int) -> dict[str, Any]:
        """The fields that a concept and a candidate both have."""
        names = ("variants", "definitions", "proposals", "decisions", "contexts")
        return {name: getattr(self, name).get(key, ()) for name in names}


def _rows(connection: sqlite3.Connection, owner: Owner, ids: Collection[int]) -> Mapping[int, sqlite3.Row]:
    with_why = ", coalesce((SELECT why FROM evidence e WHERE e.id = candidate.evidence), '[]') AS why" * (
        owner == "candidate"
    )
    question = f"SELECT *{with_why} FROM {owner} WHERE id IN (SELECT value FROM json_each(?))"
    return {row["id"]: row for row in connection.execute(question, [array(ids)])}


def _concepts(connection: sqlite3.Connection, ids: Sequence[int], context_limit: int) -> Iterator[Concept]:
    rows, parts = _rows(connection, "concept", ids), _Parts(connection, "concept", ids, context_limit)
    for key in filter(rows.__contains__, ids):
        row, terms = rows[key], parts.terms.get(key, ())
        yield Concept(
            uid=Ref("concept", key).uid,
            **{name: row[name] for name in ("domain", "kind", "note", "rev")},
            terms=terms,
            tags=parts.tags.get(key, ()),
            fields=json.loads(row["fields"]),
            sources=tuple(dict.fromkeys((*parts.sources.get(key, ()), *_sources(terms)))),
            **parts.common(key),
        )


def _sources(terms: Sequence[Term]) -> Iterator[str]:
    """Where terms come from; a form that several texts give names them all in one cell."""
    for term in terms:
        yield from filter(None, term.source.split("; ") if term.origin == "gloss" else [term.source])


def _candidates(connection: sqlite3.Connection, ids: Sequence[int], context_limit: int) -> Iterator[OpenCandidate]:
    rows, parts = _rows(connection, "candidate", ids), _Parts(connection, "candidate", ids, context_limit)
    names = dict(connection.execute("SELECT id, name FROM reason").fetchall())
    for key in filter(rows.__contains__, ids):
        row = rows[key]
        yield OpenCandidate(
            uid=Ref("candidate", key).uid,
            **{name: row[name] for name in ("kk", "kind", "domain", "score", "count", "documents", "status", "rev")},
            concept=Ref("concept", row["concept"]).uid if row["concept"] else "",
            why=_reasons(row["why"], names),
            sources=parts.sources.get(key, ()),
            **parts.common(key),
        )


def _reasons(why: str, names: Mapping[int, str]) -> dict[str, float]:
    """The reasons of a score, kept as their numbers, each with its share."""
    parts = json.loads(why)
    return {names[number]: share for number, share in zip(parts[::2], parts[1::2], strict=True)}


def _portions(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    return (ids[start : start + PORTION] for start in range(0, len(ids), PORTION))


def read_concepts(connection: sqlite3.Connection, ids: Sequence[int], context_limit: int = 3) -> Iterator[Concept]:
    """The concepts with these ids that are there at the moment of reading, in this order."""
    return (concept for portion in _portions(ids) for concept in _concepts(connection, portion, context_limit))


def read_candidates(
    connection: sqlite3.Connection, ids: Sequence[int], context_limit: int = 3
) -> Iterator[OpenCandidate]:
    """The candidates with these ids that are there at the moment of reading, in this order."""
    return (candidate for portion in _portions(ids) for candidate in _candidates(connection, portion, context_limit))


def find(connection: sqlite3.Connection, uid: str) -> Ref:
    """The concept or candidate that an id names; of a concept that was merged, the one it went into.

    Raises:
        NotFound: it is no id, or nothing has it.
    """
    ref = read_uid(uid)
    if ref.table == "concept":
        into = connection.execute("SELECT concept FROM merged WHERE id = ?", [ref.id]).fetchone()
        ref = ref if into is None else Ref("concept", into["concept"])
    if connection.execute(f"SELECT 1 FROM {ref.table} WHERE id = ?", [ref.id]).fetchone() is None:
        raise NotFound(f"There is no {ref.uid} in this termbase: look it up with «glossary search».")
    return ref


def get(connection: sqlite3.Connection, uid: str, context_limit: int = 3) -> Concept | OpenCandidate:
    """The concept or candidate with an id, whole.

    Raises:
        NotFound: as `find`.
    """
    ref = find(connection, uid)
    if ref.table == "concept":
        return next(read_concepts(connection, [ref.id], context_limit))
    return next(read_candidates(connection, [ref.id], context_limit))


def concept_ids(
    connection: sqlite3.Connection, statuses: Collection[str], domain: str | None, tag: str | None = None
) -> list[int]:
    """The concepts with a Kazakh term of such a status, in the order of the Kazakh alphabet."""
    question = (
        "SELECT g.concept FROM glossary g WHERE (:domain IS NULL OR g.domain = :domain)"
        " AND EXISTS (SELECT 1 FROM term t WHERE t.concept = g.concept AND t.lang = 'kk'"
        " AND t.status IN (SELECT value FROM json_each(:statuses)))"
        " AND (:tag IS NULL OR EXISTS (SELECT 1 FROM tag WHERE tag.concept = g.concept AND tag.name = :tag))"
        " ORDER BY g.sort, g.concept"
    )
    asked = {"domain": domain, "statuses": array(statuses), "tag": tag}
    return [key for (key,) in connection.execute(question, asked)]
