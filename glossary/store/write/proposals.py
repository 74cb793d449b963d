"""Proposals: the texts that people, texts and engines offer for a concept or a candidate."""

import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

from glossary.language.orthography import canonicalize, fold
from glossary.model import Draft, Language
from glossary.store.keys import Ref
from glossary.store.read.records import find
from glossary.store.transactions import Batch, insert, update
from glossary.store.write.terms import MANUAL, Provenance

_GRADE = """
UPDATE proposal SET text = best.text, kind = best.kind, confidence = best.score, uncertain = best.sure
FROM (SELECT proposal, text, kind, score, min(uncertain) OVER (PARTITION BY proposal) AS sure,
        row_number() OVER (PARTITION BY proposal ORDER BY score DESC, kind, text) AS place FROM gloss) AS best
WHERE best.place = 1 AND best.proposal = proposal.id AND
    (proposal.text, proposal.kind, confidence, uncertain) <> (best.text, best.kind, best.score, best.sure)
"""

_ORIGIN = """
SELECT origin, engine, confidence, source, term_type FROM (
SELECT p.origin, p.engine, p.confidence, coalesce((SELECT group_concat(name, '; ') FROM (SELECT DISTINCT d.name
        FROM gloss g JOIN document d ON d.id = g.document WHERE g.proposal = p.id ORDER BY d.name)), '') AS source,
    CASE WHEN p.kind = 'abbreviation' OR p.lang = 'kk' THEN 'abbreviation' ELSE 'fullForm' END AS term_type
FROM proposal p WHERE p.lang = :lang AND p.key = :key
    AND (p.concept = :concept OR p.candidate IN (SELECT id FROM candidate WHERE concept = :concept))
UNION ALL
SELECT 'mined', '', NULL, coalesce((SELECT d.name FROM occurrence o JOIN document d ON d.id = o.document
    WHERE o.candidate = c.id GROUP BY d.id ORDER BY count(*) DESC, d.id LIMIT 1), ''), 'fullForm'
FROM candidate c WHERE :lang = 'kk' AND c.concept = :concept AND c.key = :key
) ORDER BY origin <> 'mined', origin <> 'gloss', origin <> 'draft', confidence DESC LIMIT 1
"""


def store_drafts(batch: Batch, drafts: Sequence[tuple[str, Draft]]) -> int:
    """Store engines' answers, an engine's new one for a language in place of its old one; how many had a text.

    Raises:
        NotFound: an answer for an id that is not there.
    """
    stored = [(find(batch.connection, uid), draft) for uid, draft in drafts if draft.text]
    for ref, draft in stored:
        _store_draft(batch, ref, draft)
    return len(stored)


def _store_draft(batch: Batch, ref: Ref, draft: Draft) -> None:
    texts = dict.fromkeys(canonicalize(text) for text in (draft.text or "", *draft.alternatives))
    question = f"SELECT id, key FROM proposal WHERE {ref.table} = ? AND lang = ? AND origin = 'draft' AND engine = ?"
    rows = batch.connection.execute(question, [ref.id, draft.lang, draft.engine]).fetchall()
    keys = {fold(text) for text in texts}
    for row in rows:
        if row["key"] not in keys:
            batch.connection.execute("DELETE FROM proposal WHERE id = ?", [row["id"]])
    engine = {"origin": "draft", "engine": draft.engine}
    for place, text in enumerate(filter(None, texts)):
        # An engine grades its first answer only; 0 keeps the alternatives after every graded one.
        graded = {"confidence": 0.0 if place else draft.confidence, "built_from": "" if place else draft.built_from}
        values = {"version": draft.version, **graded}
        row = propose(batch, ref, draft.lang, text, engine | values)
        update(batch.connection, "proposal", row, values)


def propose(batch: Batch, ref: Ref, lang: Language, text: str, values: Mapping[str, Any]) -> int:
    """Offer a text for a concept or candidate, `values` being its origin, engine, confidence …; its number.

    The same text of the same origin and engine is one proposal, whatever its case; a second offer changes nothing.
    """
    question = f"SELECT id FROM proposal WHERE {ref.table} = ? AND lang = ? AND key = ? AND origin = ? AND engine = ?"
    named = [ref.id, lang, fold(text), values["origin"], values.get("engine", "")]
    row = batch.connection.execute(question, named).fetchone()
    if row is not None:
        return int(row["id"])
    columns = {ref.table: ref.id, "lang": lang, "text": text, "key": fold(text), "kind": "term"}
    return insert(batch.connection, "proposal", {**columns, **values})


def grade_glosses(connection: sqlite3.Connection) -> None:
    """Let every proposal that texts make say what its best gloss says; its edges are sure where one gloss is."""
    connection.execute(_GRADE)


def replace_proposals(batch: Batch, ref: Ref, lang: Language, texts: Sequence[str]) -> bool:
    """Let a person's texts stand for a candidate in a language: what was offered is withdrawn but kept; whether
    anything changed."""
    question = f"SELECT text, origin FROM proposal WHERE {ref.table} = ? AND lang = ? AND NOT withdrawn ORDER BY id"
    rows = batch.connection.execute(question, [ref.id, lang]).fetchall()
    if [row["text"] for row in rows] == list(texts) and (not texts or all(row["origin"] == "manual" for row in rows)):
        return False
    where = f"{ref.table} = ? AND lang = ?"
    batch.connection.execute(f"DELETE FROM proposal WHERE {where} AND origin = 'manual'", [ref.id, lang])
    batch.connection.execute(f"UPDATE proposal SET withdrawn = 1 WHERE {where} AND NOT withdrawn", [ref.id, lang])
    for text in texts:
        propose(batch, ref, lang, text, {"origin": "manual", "confidence": 1.0})
    return True


def origins(
    connection: sqlite3.Connection, concept: int, lang: Language, texts: Sequence[str]
) -> Mapping[str, Provenance]:
    """Where chosen texts come from: the text that one was mined from, or of the proposals that say it a gloss before
    a draft."""
    return {text: _origin(connection, concept, lang, text) for text in texts}


def _origin(connection: sqlite3.Connection, concept: int, lang: Language, text: str) -> Provenance:
    row = connection.execute(_ORIGIN, {"concept": concept, "lang": lang, "key": fold(text)}).fetchone()
    return dict(row) if row is not None else MANUAL
