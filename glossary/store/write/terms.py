"""Writing the terms of a concept: which texts stand in a language, in which order, with which status."""

import sqlite3
from collections.abc import Mapping
from typing import Any

from glossary.errors import InputError
from glossary.language.orthography import fold
from glossary.model import Language, Status
from glossary.store.transactions import Batch, insert, update

Provenance = Mapping[str, Any]
"""Columns of a new term that say where it comes from: origin, engine, confidence, source, term_type."""

MANUAL: Provenance = {"origin": "manual", "engine": "", "confidence": None, "source": "", "term_type": "fullForm"}


_ADOPT = """
UPDATE candidate SET status = 'accepted', concept = :concept WHERE status IN ('new', 'unsure') AND concept IS NULL
AND key IN (SELECT key FROM term WHERE concept = :concept AND lang = 'kk' AND status <> 'rejected')
"""


def set_terms(batch: Batch, concept: int, lang: Language, texts: Mapping[str, Provenance], status: Status) -> None:
    """Make `texts` the terms of a concept in a language, in this order, the first preferred; new and changed
    ones get `status`.

    A text that is there keeps its id; a changed text takes over the id of one that went; a text left over goes.

    Raises:
        InputError: no text is left for the Kazakh term.
    """
    if lang == "kk" and not texts:
        raise InputError("A concept keeps a Kazakh term: change it, or reject the whole concept.")
    question = (
        "SELECT * FROM term WHERE concept = ? AND lang = ? ORDER BY status = 'rejected', preference <> 'preferred', id"
    )
    rows = batch.connection.execute(question, [concept, lang]).fetchall()
    kept = {row["text"]: row for row in rows if row["text"] in texts}
    spare = [row for row in rows if row["text"] not in texts and (row["status"] != "rejected" or status == "rejected")]
    places = [kept.get(text) or (spare.pop(0) if spare else None) for text in texts]
    for row in spare:
        batch.connection.execute("DELETE FROM term WHERE id = ?", [row["id"]])
    for row in places[1:]:
        if row is not None and row["preference"] == "preferred":  # only one term may be, at any time
            update(batch.connection, "term", row["id"], {"preference": "admitted"})
    for place, (text, row) in enumerate(zip(texts, places, strict=True)):
        values = {"preference": _preference(row, place)}
        if row is None or row["text"] != text:
            values |= {"text": text, "key": fold(text), **texts[text]}
        if row is None or row["text"] != text or row["status"] == "rejected":
            values |= _signed(batch, status)
        if row is None:
            insert(batch.connection, "term", {"concept": concept, "lang": lang, **values})
        else:
            update(batch.connection, "term", row["id"], values)


def _preference(row: sqlite3.Row | None, place: int) -> str:
    if place == 0:
        return "preferred"
    return "admitted" if row is None or row["preference"] == "preferred" else str(row["preference"])


def _signed(batch: Batch, status: Status) -> dict[str, Any]:
    approved = status == "approved"
    return {
        "status": status,
        "approved_at": batch.at if approved else None,
        "approved_by": batch.by if approved else None,
    }


def set_status(batch: Batch, concept: int, status: Status) -> bool:
    """Give the terms of a concept that are not rejected a status, or all of them when its Kazakh terms are;
    whether any had another."""
    live = "SELECT 1 FROM term WHERE concept = ? AND lang = 'kk' AND status <> 'rejected'"
    some = batch.connection.execute(live, [concept]).fetchone() is not None
    question = "SELECT id FROM term WHERE concept = ? AND status <> ?" + (" AND status <> 'rejected'" if some else "")
    changed = [key for (key,) in batch.connection.execute(question, [concept, status])]
    for key in changed:
        update(batch.connection, "term", key, _signed(batch, status))
    return bool(changed)


def adopt(batch: Batch, concept: int) -> None:
    """Let the open candidates that are called like a concept belong to it, so that nobody is asked about them again."""
    batch.connection.execute(_ADOPT, {"concept": concept})


def text_status(connection: sqlite3.Connection, concept: int, approving: bool) -> Status:
    """The status that a changed text gets: reviewed, or approved by who is `approving`; proposed in a concept that
    nobody has reviewed, rejected in a rejected one."""
    question = "SELECT DISTINCT status FROM term WHERE concept = ? AND lang = 'kk'"
    statuses = {status for (status,) in connection.execute(question, [concept])}
    if statuses & {"reviewed", "approved"}:
        return "approved" if approving else "reviewed"
    return "proposed" if "proposed" in statuses else "rejected"
