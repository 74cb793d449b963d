"""Writing the terms of a concept: which texts stand in a language, in which order, with which status; and its
definitions."""

import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

from glossary.errors import InputError
from glossary.language.orthography import canonicalize, fold
from glossary.model import STATUSES, Language, Status
from glossary.store.cells import printable
from glossary.store.connection import array
from glossary.store.keys import Ref
from glossary.store.read.records import DEFINITION_ORDER
from glossary.store.transactions import Batch, insert, update

Provenance = Mapping[str, Any]
"""Columns of a new term that say where it comes from: origin, engine, confidence, source, term_type."""

MANUAL: Provenance = {"origin": "manual", "engine": "", "confidence": None, "source": "", "term_type": "fullForm"}


AVOIDED = ("deprecated", "superseded", "forbidden")
"""The preferences of terms that are not to be used any more."""

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
    rows, spare = _assign(batch.connection.execute(question, [concept, lang]).fetchall(), list(texts), status)
    batch.connection.executemany("DELETE FROM term WHERE id = ?", [(row["id"],) for row in spare])
    first = next((place for place, row in enumerate(rows) if _free(row)), -1)
    _demote(batch, [*rows[:first], *rows[first + 1 :]])
    for place, (text, row) in enumerate(zip(texts, rows, strict=True)):
        values = {"preference": _preference(row, place == first), **_wording(batch, row, text, texts[text], status)}
        if row is None:
            insert(batch.connection, "term", {"concept": concept, "lang": lang, **values})
        else:
            update(batch.connection, "term", row["id"], values)


def _assign(
    rows: Sequence[sqlite3.Row], texts: Sequence[str], status: Status
) -> tuple[list[sqlite3.Row | None], list[sqlite3.Row]]:
    """The row that says each text or is free to say it, None where a new one is needed; and the rows that go. A rejected
    text is only replaced by another one."""
    same = {row["text"]: row for row in rows if row["text"] in texts}
    free = [row for row in rows if row["text"] not in texts and (row["status"] != "rejected" or status == "rejected")]
    assigned = [same.get(text) or (free.pop(0) if free else None) for text in texts]
    return assigned, free


def _wording(batch: Batch, row: sqlite3.Row | None, text: str, provenance: Provenance, status: Status) -> Provenance:
    """The columns of a term that its text decides; none where the text stands already."""
    if row is not None and row["text"] == text:
        return _signed(batch, status) if row["status"] == "rejected" else {}
    return {"text": text, "key": fold(text), **provenance, **_signed(batch, status)}


def _demote(batch: Batch, rows: Sequence[sqlite3.Row | None]) -> None:
    """Let none of these terms be preferred: only one may be, at any time."""
    for row in rows:
        if row is not None and row["preference"] == "preferred":
            update(batch.connection, "term", row["id"], {"preference": "admitted"})


def _free(row: sqlite3.Row | None) -> bool:
    """Whether a term may be used; one that may not stays so until somebody says otherwise of it."""
    return row is None or row["preference"] not in AVOIDED


def _preference(row: sqlite3.Row | None, first: bool) -> str:
    if first:
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
    return _restate(batch, concept, status, [one for one in STATUSES if one != status])


def raise_status(batch: Batch, concept: int, status: Status) -> None:
    """Give the terms of a concept a status that have a lower one; those that were rejected only where all Kazakh ones were. What somebody
    has approved stays so when another one accepts it as reviewed."""
    _restate(batch, concept, status, [*STATUSES[: STATUSES.index(status)], "rejected"])


def _restate(batch: Batch, concept: int, status: Status, before: Sequence[Status]) -> bool:
    """Give a status to the terms that have one of those `before`, to rejected ones only where all Kazakh ones are; whether
    there were any."""
    live = "SELECT 1 FROM term WHERE concept = ? AND lang = 'kk' AND status <> 'rejected'"
    some = batch.connection.execute(live, [concept]).fetchone() is not None
    wanted = [one for one in before if one != "rejected" or not some]
    question = "SELECT id FROM term WHERE concept = ? AND status IN (SELECT value FROM json_each(?))"
    changed = [key for (key,) in batch.connection.execute(question, [concept, array(wanted)])]
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


def define(batch: Batch, ref: Ref, definitions: str) -> bool:
    """Make the definitions those that are given, a line each; one that stays keeps its source. Whether that changed
    anything."""
    texts = list(dict.fromkeys(filter(None, map(canonicalize, printable(definitions).splitlines()))))
    question = f"SELECT text, source FROM definition WHERE {ref.table} = ? ORDER BY {DEFINITION_ORDER}"
    sources = dict(batch.connection.execute(question, [ref.id]).fetchall())
    if list(sources) == texts:
        return False
    batch.connection.execute(f"DELETE FROM definition WHERE {ref.table} = ?", [ref.id])
    for text in texts:
        values = {ref.table: ref.id, "lang": "kk", "text": text, "source": sources.get(text, "")}
        insert(batch.connection, "definition", values)
    return True
