"""Taking an act back: every row that it changed becomes what it was, as the log of changes tells; what a run of the
miner brought goes with its texts.

Decisions stay, and a withdrawing one is appended to each; an id that was given is not given again.
"""

import json
import sqlite3
from collections.abc import Mapping
from typing import Any

from glossary.errors import Conflict, NotFound
from glossary.store.keys import Ref
from glossary.store.read.records import find
from glossary.store.results import Undone
from glossary.store.transactions import Batch, insert, update
from glossary.store.write import evidence
from glossary.store.write.documents import refile
from glossary.store.write.ingest import forget
from glossary.store.write.splitting import glosses_of, move_glosses, move_places, rejoin

_SIGNS = ("rev", "updated_at", "edited_by")
"""Columns that say that a row was changed, which stays true."""

_DERIVED = ("count", "documents", "score", "why")
"""Columns of a candidate that follow from the texts."""

_FROM_TEXTS = ("occurrence", "gloss", "variant")
"""Tables whose rows come and go with the texts: what they say is undone, whichever row says it by now."""

_STANDING = """
judgement <> 'withdrawn' AND batch <> :undone AND NOT EXISTS (SELECT 1 FROM batch u WHERE u.undoes = decision.batch)
"""
"""A decision that nobody took back, nor is about to."""

_FILED = ("path", "name", "domain")
"""Columns of a text that a run of the miner may change without mining another text."""

_HANGING = {
    "concept": "SELECT 1 FROM term WHERE concept = :row UNION ALL SELECT 1 FROM definition WHERE concept = :row"
    " UNION ALL SELECT 1 FROM proposal WHERE concept = :row UNION ALL SELECT 1 FROM candidate WHERE concept = :row"
    f" UNION ALL SELECT 1 FROM decision WHERE concept = :row AND {_STANDING}",
    "candidate": "SELECT 1 FROM definition WHERE candidate = :row AND document IS NULL"
    " UNION ALL SELECT 1 FROM proposal WHERE candidate = :row AND origin IN ('manual', 'import')"
    f" UNION ALL SELECT 1 FROM decision WHERE candidate = :row AND {_STANDING}",
}
"""What people may have hung on a concept or candidate since it was made."""


def take_back(batch: Batch, uid: str, *, by: str) -> None:
    """Undo the last decision on a candidate or concept, or on a candidate behind it; a concept that it made goes, and
    so does a candidate that was split off.

    Raises:
        NotFound: no such id, or no decision on it that stands.
        Conflict: something that the decision touched was changed since, or others were decided with it.
    """
    ref = find(batch.connection, uid)
    undone = _decision(batch.connection, ref)
    if not _replay(batch, undone):
        raise Conflict(f"{ref.uid} was changed since that decision: reject it or edit it instead.")
    _withdraw(batch, undone, by)


def _decision(connection: sqlite3.Connection, ref: Ref) -> int:
    """The batch of the last decision that stands, which has no other."""
    behind = " OR candidate IN (SELECT id FROM candidate WHERE concept = :row)" * (ref.table == "concept")
    question = (
        "SELECT batch, (SELECT count(*) FROM decision o WHERE o.batch = decision.batch) AS together FROM decision"
        f" WHERE ({ref.table} = :row{behind}) AND {_STANDING} ORDER BY id DESC LIMIT 1"
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
    if not mined and not _replay(batch, last["id"]):
        raise Conflict(f"Others have built on what was done last ({act}): reject or edit that instead.")
    _withdraw(batch, last["id"], by)
    return Undone(last["command"], last["by"], last["at"], tuple(texts))


def _forget(batch: Batch, run: int, act: str) -> list[str]:
    """Take out the texts that a run of the miner brought, their names; those that it only moved or filed under another
    domain are called and filed as before."""
    question = (
        "SELECT row_id, action, old, new FROM change WHERE batch = ? AND table_name = 'document' ORDER BY id DESC"
    )
    brought, filed = {}, []
    for change in batch.connection.execute(question, [run]).fetchall():
        new = json.loads(change["new"])
        if change["action"] == "insert":
            brought[new["name"]] = change["row_id"]
        elif json.loads(change["old"])["sha256"] != new["sha256"]:
            raise Conflict(
                f"The last act ({act}) replaced the stored text of {new['name']}, which is gone: mine the earlier"
                " file again, or name what to take back with «glossary undo ID»."
            )
        else:
            filed.append((change["row_id"], {name: json.loads(change["old"])[name] for name in _FILED}))
    there = "SELECT name, id FROM document WHERE id IN (SELECT value FROM json_each(?))"
    forget(batch, dict(batch.connection.execute(there, [json.dumps(list(brought.values()))]).fetchall()))
    for document, values in filed:
        refile(batch, document, values)
    evidence.grade(batch.connection, batch.candidates)
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


def _replay(batch: Batch, undone: int) -> bool:
    """Reverse every change of a batch; False where something is not what the batch left."""
    connection = batch.connection
    changes = connection.execute("SELECT * FROM change WHERE batch = ? ORDER BY id DESC", [undone]).fetchall()
    groups = [row["id"] for row in connection.execute(_GROUPS, [undone])]
    made = {row["own"]: row["id"] for row in connection.execute(_MADE, [undone])}
    acts = [change for change in changes if not (groups and _follows(change))]
    if not all(_undo(batch, change, made) for change in acts):
        return False
    batch.candidates |= set(groups)
    evidence.grade(connection, groups)
    return True


def _follows(change: sqlite3.Row) -> bool:
    """Whether a change that a split made is of a proposal that goes where its glosses go."""
    if change["table_name"] != "proposal":
        return False
    old, new = (json.loads(text) if text else {} for text in (change["old"], change["new"]))
    return bool(change["action"] != "update" or old["withdrawn"] == new["withdrawn"])


def _undo(batch: Batch, change: sqlite3.Row, made: Mapping[int, int]) -> bool:
    """Reverse one change of one row; False, with nothing done, where that row is not what the change left. `made` are
    the candidates that were split off, each with the one that it was split from."""
    connection, table, row = batch.connection, change["table_name"], change["row_id"]
    old, new = (json.loads(text) if text else {} for text in (change["old"], change["new"]))
    if table in _FROM_TEXTS:
        _return(batch, change, old, new)
        return True
    present = connection.execute(f"SELECT * FROM {table} WHERE id = ?", [row]).fetchone()
    if change["action"] == "delete":
        if present is None and _has_its_text(connection, old):
            insert(connection, table, old)
        return present is None
    derived = _SIGNS + _DERIVED * (table == "candidate")
    changed = {name: old.get(name) for name in new if old.get(name) != new[name] and name not in derived}
    if present is None or not _says(present, {name: new[name] for name in changed}):
        return False
    if change["action"] == "update":
        return not changed or update(connection, table, row, changed)
    if table in _HANGING:
        if connection.execute(_HANGING[table], {"row": row, "undone": change["batch"]}).fetchone() is not None:
            return False
        if table == "candidate" and row in made:
            rejoin(batch, row, made[row])
    return connection.execute(f"DELETE FROM {table} WHERE id = ?", [row]).rowcount == 1


def _has_its_text(connection: sqlite3.Connection, row: Mapping[str, Any]) -> bool:
    """Whether the text that a row was found in, if it was, is still there."""
    number = row.get("document")
    return number is None or connection.execute("SELECT 1 FROM document WHERE id = ?", [number]).fetchone() is not None


def _return(batch: Batch, change: sqlite3.Row, old: Mapping[str, Any], new: Mapping[str, Any]) -> None:
    """Give back to a candidate what was found in texts and went to another, or away."""
    if change["table_name"] == "occurrence":
        move_places(batch, new["candidate"], old["candidate"], [(old["fitness"], change["row_id"])])
    elif change["table_name"] == "gloss":
        glosses = [one for one in glosses_of(batch.connection, new["candidate"]) if one["id"] == change["row_id"]]
        move_glosses(batch, new["candidate"], old["candidate"], glosses)
    elif change["action"] == "insert":
        gone = [new["candidate"], new["text"]]
        batch.connection.execute("DELETE FROM variant WHERE candidate = ? AND text = ?", gone)
    elif change["action"] == "delete":
        batch.connection.execute(_WRITTEN, dict(old))


def _says(row: sqlite3.Row, columns: Mapping[str, Any]) -> bool:
    """Whether a row says so; fractions are left out, for the log rounds them."""
    return all(row[name] == value for name, value in columns.items() if not isinstance(value, float))


_LAST = """
SELECT b.id, b.command, b.by, b.at FROM batch b WHERE b.id <> ? AND b.undoes IS NULL
AND NOT EXISTS (SELECT 1 FROM batch u WHERE u.undoes = b.id)
AND EXISTS (SELECT 1 FROM change c WHERE c.batch = b.id AND (b.command <> 'mine' OR c.table_name = 'document'))
ORDER BY b.id DESC LIMIT 1
"""
_WRITTEN = """
INSERT OR IGNORE INTO variant (candidate, text, kind, count, rule) VALUES (:candidate, :text, :kind, :count, :rule)
"""
_GROUPS = "SELECT c.id FROM apart a JOIN candidate c ON c.key = a.key WHERE a.batch = ?"
_MADE = """
SELECT made.row_id AS own, c.id FROM change made JOIN apart a ON a.batch = made.batch AND made.new ->> 'key' = a.other
JOIN candidate c ON c.key = a.key WHERE made.batch = ? AND made.table_name = 'candidate' AND made.action = 'insert'
"""
