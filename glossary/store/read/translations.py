"""What drafting asks a termbase: which terms lack a form in a language, and which forms it knows."""

import sqlite3
from collections import defaultdict
from collections.abc import Mapping

from glossary.language.orthography import fold
from glossary.model import Language
from glossary.store.keys import Ref
from glossary.store.read.records import Owner
from glossary.store.results import Remembered, Standing, Untranslated

_MISSING_CONCEPTS = """
SELECT c.id, t.text AS kk, c.kind, c.domain FROM concept c
JOIN term t ON t.concept = c.id AND t.lang = 'kk' AND t.preference = 'preferred' AND t.status <> 'rejected'
WHERE (:domain IS NULL OR c.domain = :domain)
AND NOT EXISTS (SELECT 1 FROM term o WHERE o.concept = c.id AND o.lang = :lang AND o.status <> 'rejected')
AND NOT EXISTS (SELECT 1 FROM proposal p WHERE p.concept = c.id AND p.lang = :lang
    AND NOT (:redo AND p.origin = 'draft'))
AND NOT EXISTS (SELECT 1 FROM candidate k JOIN proposal p ON p.candidate = k.id
    WHERE k.concept = c.id AND p.lang = :lang AND NOT (:redo AND p.origin = 'draft'))
ORDER BY c.id LIMIT :limit
"""
_MISSING_CANDIDATES = """
SELECT c.id, c.kk, c.kind, c.domain FROM candidate c
WHERE c.status IN ('new', 'unsure') AND c.concept IS NULL AND (:domain IS NULL OR c.domain = :domain)
AND NOT EXISTS (SELECT 1 FROM proposal p
    WHERE p.candidate = c.id AND p.lang = :lang AND NOT (:redo AND p.origin = 'draft'))
ORDER BY c.score DESC, c.count DESC, c.id LIMIT :limit
"""

_TERMS_REMEMBERED = """
SELECT k.key, t.text, t.origin, coalesce(nullif(t.source, ''), t.approved_by, '') AS source, c.domain, c.id
FROM term t
JOIN concept c ON c.id = t.concept JOIN term k ON k.concept = c.id AND k.lang = 'kk' AND k.status <> 'rejected'
WHERE t.lang = ? AND t.status IN ('reviewed', 'approved') AND t.preference IN ('preferred', 'admitted')
ORDER BY t.status = 'reviewed', t.preference <> 'preferred', t.id
"""
_TERMS_FORBIDDEN = """
SELECT k.key, t.text, t.origin, coalesce(nullif(t.source, ''), t.approved_by, '') AS source, c.domain, c.id
FROM term t
JOIN concept c ON c.id = t.concept JOIN term k ON k.concept = c.id AND k.lang = 'kk' AND k.status <> 'rejected'
WHERE t.lang = ? AND (t.status = 'rejected' OR t.preference IN ('deprecated', 'superseded'))
ORDER BY t.id
"""
_PROPOSALS_REMEMBERED = """
SELECT c.kk, p.text, p.origin, p.confidence, p.uncertain, c.domain, c.id,
    coalesce((SELECT d.name FROM gloss g JOIN document d ON d.id = g.document WHERE g.proposal = p.id
        ORDER BY d.name LIMIT 1), '') AS source
FROM proposal p JOIN candidate c ON c.id = p.candidate
WHERE p.lang = ? AND p.origin IN ('manual', 'import', 'gloss') AND NOT p.withdrawn AND c.status <> 'rejected'
ORDER BY p.origin = 'gloss', p.uncertain, p.confidence DESC, p.id
"""


def missing(
    connection: sqlite3.Connection, lang: Language, domain: str | None, limit: int | None, redo: bool
) -> list[Untranslated]:
    """Concepts, then open candidates in rank order, without a term, gloss or (unless `redo`) draft in a
    language."""
    limit = -1 if limit is None else limit
    named = {"lang": lang, "domain": domain, "redo": redo}
    found: list[tuple[Owner, sqlite3.Row]] = [
        ("concept", row) for row in connection.execute(_MISSING_CONCEPTS, named | {"limit": limit})
    ]
    rest = limit if limit < 0 else limit - len(found)
    found += [("candidate", row) for row in connection.execute(_MISSING_CANDIDATES, named | {"limit": rest})]
    return [Untranslated(Ref(owner, row["id"]).uid, row["kk"], row["kind"], row["domain"]) for owner, row in found]


def memory(connection: sqlite3.Connection, lang: Language) -> Mapping[str, tuple[Remembered, ...]]:
    """Fold key of a Kazakh term → its texts in a language: approved terms, reviewed ones, those that people rejected or
    deprecated, then people's and texts' proposals."""
    known: dict[str, dict[str, Remembered]] = defaultdict(dict)
    for row in connection.execute(_TERMS_REMEMBERED, [lang]):
        # A person stands behind a reviewed term, whatever an engine thought of it.
        _remember(known[row["key"]], row, Ref("concept", row["id"]), "decided")
    for row in connection.execute(_TERMS_FORBIDDEN, [lang]):
        _remember(known[row["key"]], row, Ref("concept", row["id"]), "forbidden")
    for row in connection.execute(_PROPOSALS_REMEMBERED, [lang]):
        standing: Standing = "doubtful" if row["uncertain"] else "offered"
        _remember(known[fold(row["kk"])], row, Ref("candidate", row["id"]), standing, row["confidence"])
    return {key: tuple(texts.values()) for key, texts in known.items()}


def _remember(
    texts: dict[str, Remembered], row: sqlite3.Row, ref: Ref, standing: Standing, confidence: float = 1.0
) -> None:
    remembered = Remembered(row["text"], row["origin"], ref.uid, row["domain"], confidence, row["source"], standing)
    texts.setdefault(fold(row["text"]), remembered)
