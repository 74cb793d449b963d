"""Taking an act back: every row that it changed becomes what it was, as the log of changes tells; what a run of the
miner brought goes with its texts.

Decisions stay, and a withdrawing one is appended to each; an id that was given is not given again.
"""

import sqlite3

from glossary.errors import Conflict, NotFound
from glossary.store.connection import array
from glossary.store.keys import Ref
from glossary.store.read.records import find
from glossary.store.results import Undone
from glossary.store.transactions import Batch, insert, update
from glossary.store.write import evidence
from glossary.store.write.documents import refile
from glossary.store.write.ingest import forget
from glossary.store.write.replay import STANDING, logged_changes, replay

_FILED = ("path", "name", "domain")
"""Columns of a text that a run of the miner may change without mining another text."""


def take_back(batch: Batch, uid: str, *, by: str) -> None:
    """Undo the last decision on a candidate or concept, or on a candidate behind it; a concept that it made goes, and
    so does a candidate that was split off.

    Raises:
        NotFound: no such id, or no decision on it that stands.
        Conflict: something that the decision touched was changed since, or others were decided with it.
    """
    ref = find(batch.connection, uid)
    undone = _decision(batch.connection, ref)
    if not replay(batch, undone):
        raise Conflict(f"{ref.uid} was changed since that decision: reject it or edit it instead.")
    _withdraw(batch, undone, by)


def _decision(connection: sqlite3.Connection, ref: Ref) -> int:
    """The batch of the last decision that stands, which has no other."""
    behind = " OR candidate IN (SELECT id FROM candidate WHERE concept = :row)" * (ref.table == "concept")
    question = (
        "SELECT batch, (SELECT count(*) FROM decision o WHERE o.batch = decision.batch) AS together FROM decision"
        f" WHERE ({ref.table} = :row{behind}) AND {STANDING} ORDER BY id DESC LIMIT 1"
    )
    row = connection.execute(question, {"row": ref.id, "undone": 0}).fetchone()
    if row is None:
        raise NotFound(f"There is no decision on {ref.uid} to take back: accept, reject, unsure and split make one.")
    if row["together"] > 1:
        raise Conflict(f"{ref.uid} was decided on together with others: reject it or edit it instead.")
    return int(row["batch"])


def undo(batch: Batch, *, by: str) -> Undone:
    """Undo the last act that nobody has undone, whatever it was. A run of the miner that brought no text says nothing
    new and is passed over.

    Raises:
        NotFound: nothing to undo.
        Conflict: what was done was changed since, or a run replaced the text that was there.
    """
    last = batch.connection.execute(_LAST, [batch.id]).fetchone()
    if last is None:
        raise NotFound("Nothing is left to undo in this termbase.")
    act = f"«{last['command']}» by {last['by']}, {last['at']}"
    if last["command"] == "forget":
        raise Conflict(
            f"The last act ({act}) took texts out: mine them again, or name what to take back with «glossary undo ID»."
        )
    mined = last["command"] == "mine"
    texts = _forget(batch, last["id"], act) if mined else []
    if not mined and not replay(batch, last["id"]):
        raise Conflict(f"Others have built on what was done last ({act}): reject or edit that instead.")
    _withdraw(batch, last["id"], by)
    return Undone(last["command"], last["by"], last["at"], tuple(texts))


def _forget(batch: Batch, run: int, act: str) -> list[str]:
    """Take out the texts that a run of the miner brought, their names; those that it only moved or filed under another
    domain are called and filed as before."""
    brought, filed = {}, []
    for change in logged_changes(batch.connection, run):
        if change.table != "document":
            continue
        if change.action == "insert":
            brought[change.new["name"]] = change.row
        elif change.old["sha256"] != change.new["sha256"]:
            raise Conflict(
                f"The last act ({act}) replaced the stored text of {change.new['name']}, which is gone: mine the earlier"
                " file again, or name what to take back with «glossary undo ID»."
            )
        else:
            filed.append((change.row, {name: change.old[name] for name in _FILED}))
    there = "SELECT name, id FROM document WHERE id IN (SELECT value FROM json_each(?))"
    forget(batch, dict(batch.connection.execute(there, [array(brought.values())]).fetchall()))
    for document, values in filed:
        refile(batch, document, values)
    evidence.grade_candidates(batch.connection, batch.candidates)
    return list(brought)


def _withdraw(batch: Batch, undone: int, by: str) -> None:
    """Note what this batch undoes, and that the decisions in it are withdrawn."""
    update(batch.connection, "batch", batch.id, {"undoes": undone})
    question = "SELECT candidate, concept FROM decision WHERE batch = ? AND judgement <> 'withdrawn'"
    for owner in batch.connection.execute(question, [undone]).fetchall():
        if owner["candidate"]:
            # So that it stays, with what was proposed for it, when its text goes.
            update(batch.connection, "candidate", owner["candidate"], {"edited_by": by})
        values = {"batch": batch.id, "judgement": "withdrawn", "by": by, "at": batch.at}
        insert(batch.connection, "decision", dict(owner) | values)


_LAST = """
SELECT b.id, b.command, b.by, b.at FROM batch b WHERE b.id <> ? AND b.undoes IS NULL
AND NOT EXISTS (SELECT 1 FROM batch u WHERE u.undoes = b.id)
AND EXISTS (SELECT 1 FROM change c WHERE c.batch = b.id AND (b.command <> 'mine' OR c.table_name = 'document'))
ORDER BY b.id DESC LIMIT 1
"""
