"""What is said of single terms of a concept: that one is outdated, an acronym, used in one country, and how."""

import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

from glossary.errors import InputError
from glossary.language.orthography import canonicalize, fold
from glossary.model import LANGUAGES, Term
from glossary.store.keys import Ref
from glossary.store.read.records import find
from glossary.store.transactions import Batch, insert, update
from glossary.store.write.terms import AVOIDED, MANUAL, text_status

_LIVE = "SELECT * FROM term WHERE concept = ? AND status <> 'rejected' ORDER BY preference <> 'preferred', id"

Said = Mapping[tuple[str, str], Term]
"""What is said of terms, by language and text."""


def mark(batch: Batch, uid: str, terms: Sequence[Term], *, source: str = "", approving: bool = False) -> Ref:
    """Let the terms of a concept be as these say: preference, type, usage note. Of its other terms nothing is said any more; a
    term that is not there is added.

    Raises:
        NotFound: no such concept.
        InputError: it is a candidate, or no Kazakh term would be left that may be used.
    """
    ref = find(batch.connection, uid)
    if ref.table != "concept":
        raise InputError(f"{ref.uid} is a candidate: accept it before saying how its terms are used.")
    said: Said = {(term.lang, canonicalize(term.text)): term for term in terms}
    rows = batch.connection.execute(_LIVE, [ref.id]).fetchall()
    known = {(row["lang"], row["text"]) for row in rows}
    rows += [_added(batch, ref.id, name, source, approving) for name in said if name not in known]
    for lang in LANGUAGES:
        _rank(batch, lang, [row for row in rows if row["lang"] == lang], said)
    return ref


def _added(batch: Batch, concept: int, name: tuple[str, str], source: str, approving: bool) -> sqlite3.Row:
    lang, text = name
    status = text_status(batch.connection, concept, approving)
    signed = {"approved_at": batch.at, "approved_by": batch.by} if status == "approved" else {}
    values = {"lang": lang, "text": text, "key": fold(text), "status": status, "preference": "admitted", **signed}
    key = insert(batch.connection, "term", {**MANUAL, **values, "concept": concept, "source": source})
    row: sqlite3.Row = batch.connection.execute("SELECT * FROM term WHERE id = ?", [key]).fetchone()
    return row


def _rank(batch: Batch, lang: str, rows: Sequence[sqlite3.Row], said: Said) -> None:
    """Write what is said of the terms of one language; the first that may be used is preferred."""
    columns = [_columns(said.get((lang, row["text"]))) for row in rows]
    free = next((place for place, values in enumerate(columns) if values["preference"] not in AVOIDED), None)
    if free is not None:
        columns[free]["preference"] = "preferred"
    elif lang == "kk" and rows:
        raise InputError(
            "A concept keeps a Kazakh term that may be used: leave one unmarked, or reject the whole concept."
        )
    for row, values in zip(rows, columns, strict=True):
        if row["preference"] == "preferred" != values["preference"]:  # only one term may be, at any time
            update(batch.connection, "term", row["id"], {"preference": "admitted"})
    for row, values in zip(rows, columns, strict=True):
        update(batch.connection, "term", row["id"], values)


def _columns(term: Term | None) -> dict[str, Any]:
    if term is None:
        return {"preference": "admitted", "term_type": "fullForm", "usage_note": ""}
    preference = term.preference if term.preference in AVOIDED else "admitted"
    return {"preference": preference, "term_type": term.term_type, "usage_note": term.usage_note}
