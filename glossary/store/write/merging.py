"""Two concepts that are one: the second goes into the first, with all it has; its id names the first from then on."""

import json
import sqlite3

from glossary.errors import InputError
from glossary.model import STATUSES
from glossary.store.keys import Ref
from glossary.store.transactions import Batch, insert, update
from glossary.store.write.decisions import decide
from glossary.store.write.proposals import origins
from glossary.store.write.shown import find_shown
from glossary.store.write.terms import adopt, set_terms


def merge(batch: Batch, uid: str, other: str, *, by: str, shown: tuple[int | None, int | None]) -> int:
    """Merge a concept or candidate into a concept; the concept's number. Of a term that both have the lower status wins, of
    two preferred ones the first concept's; what only the second says of domain, note or fields is kept.

    Raises:
        NotFound: no such id.
        InputError: they are the same, or the first is a candidate.
        Conflict: one of them is no longer in the revision that was `shown`.
    """
    kept, gone = find_shown(batch, uid, shown[0]), find_shown(batch, other, shown[1])
    if kept == gone:
        raise InputError(f"{kept.uid} cannot be merged with itself: name two.")
    if kept.table == "candidate":
        raise InputError(f"{kept.uid} is a candidate: accept it first, or name the concept first.")
    if gone.table == "candidate":
        _take_candidate(batch, kept.id, gone)
    else:
        _take_concept(batch, kept.id, gone.id)
    decide(batch, kept, "accepted", f"merged with {gone.uid}", by)
    adopt(batch, kept.id)
    return kept.id


def _take_candidate(batch: Batch, concept: int, gone: Ref) -> None:
    row = batch.connection.execute("SELECT kk, concept FROM candidate WHERE id = ?", [gone.id]).fetchone()
    if row["concept"] is not None and row["concept"] != concept:
        raise InputError(f"{gone.uid} belongs to {Ref('concept', row['concept']).uid}: merge that.")
    update(batch.connection, "candidate", gone.id, {"concept": concept, "status": "accepted", "edited_by": batch.by})
    question = "SELECT text, status FROM term WHERE concept = ? AND lang = 'kk' ORDER BY preference <> 'preferred', id"
    terms = batch.connection.execute(question, [concept]).fetchall()
    texts = list(dict.fromkeys([*(term["text"] for term in terms), row["kk"]]))
    set_terms(batch, concept, "kk", origins(batch.connection, concept, "kk", texts), terms[0]["status"])


def _take_concept(batch: Batch, kept: int, gone: int) -> None:
    connection = batch.connection
    for row in connection.execute("SELECT * FROM term WHERE concept = ? ORDER BY id", [gone]).fetchall():
        _take_term(connection, kept, row)
    same = (
        "DELETE FROM proposal WHERE concept = :gone AND EXISTS (SELECT 1 FROM proposal p WHERE p.concept = :kept"
        " AND (p.lang, p.key, p.origin, p.engine) = (proposal.lang, proposal.key, proposal.origin, proposal.engine))"
    )
    connection.execute(same, {"kept": kept, "gone": gone})
    said = "SELECT 1 FROM definition d WHERE d.concept = :kept AND d.text = definition.text"
    connection.execute(
        f"DELETE FROM definition WHERE concept = :gone AND EXISTS ({said})", {"kept": kept, "gone": gone}
    )
    tagged = "SELECT name FROM tag WHERE concept = :kept"
    connection.execute(f"DELETE FROM tag WHERE concept = :gone AND name IN ({tagged})", {"kept": kept, "gone": gone})
    for table in ("proposal", "definition", "candidate", "tag", "merged"):
        connection.execute(f"UPDATE {table} SET concept = ? WHERE concept = ?", [kept, gone])
    _join_fields(connection, kept, gone)
    connection.execute("DELETE FROM concept WHERE id = ?", [gone])
    insert(connection, "merged", {"id": gone, "concept": kept})


def _take_term(connection: sqlite3.Connection, kept: int, row: sqlite3.Row) -> None:
    """Give a term to another concept, or let the one that it has already have the lower status."""
    question = "SELECT id, status FROM term WHERE concept = ? AND lang = ? AND text = ?"
    there = connection.execute(question, [kept, row["lang"], row["text"]]).fetchone()
    if there is not None:
        live = [status for status in (there["status"], row["status"]) if status != "rejected"]
        lower = min(live, key=STATUSES.index) if len(live) == 2 else "rejected"
        connection.execute("DELETE FROM term WHERE id = ?", [row["id"]])
        update(connection, "term", there["id"], {"status": lower})
        return
    taken = "SELECT 1 FROM term WHERE concept = ? AND lang = ? AND preference = 'preferred' AND status <> 'rejected'"
    second = row["preference"] == "preferred" and connection.execute(taken, [kept, row["lang"]]).fetchone() is not None
    values = {"preference": "admitted" if second else row["preference"], "concept": kept}
    update(connection, "term", row["id"], values)


def _join_fields(connection: sqlite3.Connection, kept: int, gone: int) -> None:
    question = "SELECT domain, note, fields FROM concept WHERE id = ?"
    ours, theirs = (connection.execute(question, [number]).fetchone() for number in (kept, gone))
    notes = list(dict.fromkeys(filter(None, (ours["note"], theirs["note"]))))
    fields = json.loads(theirs["fields"]) | json.loads(ours["fields"])
    values = {"domain": ours["domain"] or theirs["domain"], "note": "\n".join(notes)}
    update(connection, "concept", kept, values | {"fields": json.dumps(fields, ensure_ascii=False, sort_keys=True)})
