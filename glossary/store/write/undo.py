"""Undoing an act, and doing it again: every row that it changed becomes what it was.

An act is never removed from the history: one that undoes it stands beside it, and one that undoes that does it again.
Decisions of an act that does not stand do not count; an id that was given is not given again.
"""

import sqlite3

from glossary.errors import Conflict, NotFound
from glossary.store.keys import Ref
from glossary.store.read.decisions import STANDING
from glossary.store.read.records import find
from glossary.store.results import Undone
from glossary.store.transactions import Batch, update
from glossary.store.write.replay import replay

_MINING = ("mine", "forget")


def take_back(batch: Batch, uid: str) -> Undone:
    """Undo the last act that decided on a candidate or concept, or on a candidate behind it.

    Raises:
        NotFound: no such id, or no decision on it that stands.
        Conflict: something that the decision touched was changed since, or others were decided with it.
    """
    ref = find(batch.connection, uid)
    row = batch.connection.execute(_act(_decision(batch.connection, ref))).fetchone()
    refusal = f"{ref.uid} was changed since that decision: reject it or edit it instead."
    return _reverse(batch, row, refusal, mined=False)


def _decision(connection: sqlite3.Connection, ref: Ref) -> int:
    """The act of the last decision that stands, which has no other."""
    behind = " OR candidate IN (SELECT id FROM candidate WHERE concept = :row)" * (ref.table == "concept")
    question = (
        "SELECT batch, (SELECT count(*) FROM decision o WHERE o.batch = decision.batch) AS together FROM decision"
        f" WHERE ({ref.table} = :row{behind}) AND {STANDING} ORDER BY id DESC LIMIT 1"
    )
    row = connection.execute(question, {"row": ref.id}).fetchone()
    if row is None:
        raise NotFound(f"There is no decision on {ref.uid} to take back: accept, reject, unsure and split make one.")
    if row["together"] > 1:
        raise Conflict(
            f"{ref.uid} was decided on together with others: «glossary undo {row['batch']}» takes the whole act back."
        )
    return int(row["batch"])


def undo(batch: Batch, act: int | None) -> Undone:
    """Undo an act, by default the last one that stands, whatever it was.

    Raises:
        NotFound: no such act, or nothing to undo.
        Conflict: what was done was changed since, it is undone already, or an older program did it.
    """
    connection = batch.connection
    if act is None:
        row = connection.execute(_LAST, [batch.id]).fetchone()
        if row is None:
            raise NotFound("Nothing is left to undo in this termbase.")
    else:
        row = _named(connection, act)
        if row["undone"] is not None:
            raise Conflict(f"The act {act} ({_said(row)}) is undone already: «glossary redo {act}» does it again.")
        if row["undoes"] is not None:
            raise Conflict(f"The act {act} undid {row['undoes']}: «glossary redo {row['undoes']}» does that again.")
    refusal = f"Others have built on what was done then (act {row['id']}, {_said(row)}): undo or edit that first."
    return _reverse(batch, row, refusal, mined=row["command"] in _MINING)


def redo(batch: Batch, act: int | None) -> Undone:
    """Do again what was undone: an act, or the last one that was undone since anything else was done.

    Raises:
        NotFound: no such act, or nothing to do again.
        Conflict: it stands, or what was undone was changed since.
    """
    connection = batch.connection
    if act is None:
        row = connection.execute(_LAST_UNDONE, {"now": batch.id}).fetchone()
        if row is None:
            raise NotFound(
                "Nothing is left to redo: whatever was undone last is done again, or something else was done since."
            )
        act = int(row["id"])
    row = _named(connection, act)
    if row["undone"] is None:
        raise Conflict(f"The act {act} ({_said(row)}) stands: there is nothing to do again.")
    undoing = _named(connection, row["undone"])
    refusal = f"Others have built on what there is without it (act {act}, {_said(row)}): undo that first."
    _reverse(batch, undoing, refusal, mined=row["command"] in _MINING)
    update(connection, "batch", act, {"undone": None})
    return _result(row)


def _named(connection: sqlite3.Connection, act: int) -> sqlite3.Row:
    row: sqlite3.Row | None = connection.execute(_act(act)).fetchone()
    if row is None:
        raise NotFound(f"There is no act {act}: «glossary history --acts» lists them.")
    return row


def _act(act: int) -> str:
    return f"SELECT * FROM batch WHERE id = {int(act)}"


def _reverse(batch: Batch, row: sqlite3.Row, refusal: str, *, mined: bool) -> Undone:
    if row["sealed"]:
        raise Conflict(
            f"«{row['command']}» by {row['by']}, {row['at']}, was done by an older program, which kept too little to undo"
            " it: put the backup from before back, or take texts out with «glossary forget»."
        )
    batch.undoes = True
    undone = _result(row, _texts(batch.connection, row["id"]))
    if not replay(batch, row["id"], mined=mined):
        raise Conflict(refusal)
    update(batch.connection, "batch", batch.id, {"undoes": row["id"]})
    update(batch.connection, "batch", row["id"], {"undone": batch.id})
    return undone


def _texts(connection: sqlite3.Connection, act: int) -> tuple[str, ...]:
    """The names of the texts that an act brought."""
    question = (
        "SELECT d.name FROM made m JOIN document d ON d.id BETWEEN m.first AND m.last"
        " WHERE m.batch = ? AND m.table_name = 'document' ORDER BY d.name"
    )
    return tuple(name for (name,) in connection.execute(question, [act]))


def _result(row: sqlite3.Row, texts: tuple[str, ...] = ()) -> Undone:
    return Undone(row["command"], row["by"], row["at"], texts, row["id"])


def _said(row: sqlite3.Row) -> str:
    return f"«{row['command']}» by {row['by']}, {row['at']}"


_LAST = """
SELECT b.* FROM batch b WHERE b.id <> ? AND b.undoes IS NULL AND b.undone IS NULL
AND (EXISTS (SELECT 1 FROM change c WHERE c.batch = b.id) OR EXISTS (SELECT 1 FROM made m WHERE m.batch = b.id)
    OR EXISTS (SELECT 1 FROM decision d WHERE d.batch = b.id))
ORDER BY b.id DESC LIMIT 1
"""
_LAST_UNDONE = """
SELECT b.id FROM batch b JOIN batch u ON u.id = b.undone WHERE b.undoes IS NULL
AND u.id > (SELECT coalesce(max(id), 0) FROM batch WHERE undoes IS NULL AND undone IS NULL AND id <> :now)
ORDER BY u.id DESC LIMIT 1
"""
