"""What is said of single terms of a concept: that one is outdated, an acronym, used in one country, and how."""

import sqlite3
from collections.abc import Sequence

from glossary.errors import InputError
from glossary.language.orthography import canonicalize, fold
from glossary.model import LANGUAGES, TermMark
from glossary.store.keys import Ref
from glossary.store.read.records import find
from glossary.store.transactions import Batch, insert, update
from glossary.store.write.terms import MANUAL, text_status

_LIVE = "SELECT * FROM term WHERE concept = ? AND status <> 'rejected' ORDER BY preference <> 'preferred', id"


def mark(batch: Batch, uid: str, marks: Sequence[TermMark], *, source: str = "", approving: bool = False) -> Ref:
    """Say these things of the terms of a concept, and of its other terms nothing; a term that is not there is added.

    Raises:
        NotFound: no such concept.
        InputError: it is a candidate, or no Kazakh term would be left that may be used.
    """
    ref = find(batch.connection, uid)
    if ref.table != "concept":
        raise InputError(f"{ref.uid} is a candidate: accept it before saying how its terms are used.")
    said: dict[tuple[str, str], TermMark] = {(one.lang, canonicalize(one.text)): one for one in marks}
    rows = batch.connection.execute(_LIVE, [ref.id]).fetchall()
    known = {(row["lang"], row["text"]) for row in rows}
    for (lang, text), one in said.items():
        if (lang, text) not in known:
            rows.append(_added(batch, ref.id, one, text, source, approving))
    for lang in LANGUAGES:
        _rank(batch, lang, [row for row in rows if row["lang"] == lang], said)
    return ref


def _added(batch: Batch, concept: int, one: TermMark, text: str, source: str, approving: bool) -> sqlite3.Row:
    status = text_status(batch.connection, concept, approving)
    signed = {"approved_at": batch.at, "approved_by": batch.by} if status == "approved" else {}
    said = {"lang": one.lang, "text": text, "key": fold(text), "status": status, "preference": "admitted"}
    values = {**MANUAL, **said, **signed, "concept": concept, "source": source}
    key = insert(batch.connection, "term", values)
    row: sqlite3.Row = batch.connection.execute("SELECT * FROM term WHERE id = ?", [key]).fetchone()
    return row


def _rank(batch: Batch, lang: str, rows: Sequence[sqlite3.Row], said: dict[tuple[str, str], TermMark]) -> None:
    """Write what is said of the terms of one language; the first that may be used is preferred."""
    marks = [said.get((lang, row["text"])) for row in rows]
    free = [place for place, one in enumerate(marks) if one is None or not one.avoided]
    if lang == "kk" and rows and not free:
        raise InputError(
            "A concept keeps a Kazakh term that may be used: leave one unmarked, or reject the whole concept."
        )
    for row in rows:
        if row["preference"] == "preferred" and (not free or row is not rows[free[0]]):
            update(batch.connection, "term", row["id"], {"preference": "admitted"})
    for place, (row, one) in enumerate(zip(rows, marks, strict=True)):
        usable = "preferred" if free and place == free[0] else "admitted"
        values = {"preference": usable, "term_type": "fullForm", "usage_note": ""}
        if one is not None:
            values = {"preference": one.avoided or usable, "term_type": one.term_type, "usage_note": one.usage_note}
        update(batch.connection, "term", row["id"], values)
