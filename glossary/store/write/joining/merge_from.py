"""Two people's termbases that grew from one come together: the acts of the other copy are appended to the history, signed and
dated as they are there, and every row they touched is what the log of both tells.

What both changed, differently, is for a person to choose; the choice is an act of its own, which the other copy takes over
when it is brought up to date in its turn. Nothing of the other copy's texts comes in, only what people said.
"""

import json
import sqlite3
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from glossary.errors import Conflict, InputError
from glossary.store.connection import array
from glossary.store.keys import Ref
from glossary.store.read import lineage, read_model
from glossary.store.read.lineage import PEOPLES, Entry
from glossary.store.results import Dispute, Joined
from glossary.store.transactions import Batch, batch, insert, require_name, write
from glossary.store.write.joining import conflicts
from glossary.store.write.joining.folding import Folding
from glossary.store.write.joining.revival import Revival
from glossary.store.write.joining.translation import Translation, copy_acts
from glossary.store.write.merging import merge


class _Preview(Exception):
    """Leaves the transaction without storing anything."""


def merge_from(
    connection: sqlite3.Connection, path: Path, other: Path, *, by: str, winner: conflicts.Winner | None, preview: bool
) -> Joined:
    """Bring what people did in another copy into this one, all of it or nothing; with `preview` only say what would come.

    Raises:
        InputError: the same file, or one that did not grow from the same termbase.
        TermbaseError: a file that is no termbase or pack.
        Conflict: both changed the same and no side is to win.
    """
    require_name(by)
    if other.exists() and other.samefile(path):
        raise InputError(f"{other} is this termbase: name the colleague's.")
    there = lineage.open_other(other)
    try:
        with suppress(_Preview), write(connection, path):
            connection.execute("DELETE FROM batch WHERE 0")  # from here on nobody else writes
            joined = _Joining(connection, there, path, other).run(by, winner, preview)
            if preview:
                raise _Preview
    finally:
        there.close()
    return joined


class _Joining:
    """The two copies, and what each has done that the other does not know."""

    def __init__(self, here: sqlite3.Connection, there: sqlite3.Connection, path: Path, other: Path) -> None:
        self.here, self.there, self.path, self.other = here, there, path, other
        ours, theirs = lineage.acts(here), lineage.acts(there)
        if not ours.keys() & theirs.keys():
            raise InputError(
                f"{other} did not grow from {path}: take it over with «glossary restore», or export it and import that."
            )
        self.coming = lineage.only_here(theirs, ours)
        own = [act.id for act in lineage.only_here(ours, theirs)]
        self.translation = Translation(here, there)
        self.translation.acts = {act.id: ours[act.key].id for act in theirs.values() if act.key in ours}
        self.before = conflicts.changes(list(lineage.entries_of(here, own)))

    def run(self, by: str, winner: conflicts.Winner | None, preview: bool) -> Joined:
        incoming = self._take_over()
        theirs = conflicts.changes(incoming)
        clashes = list(conflicts.clashes(self.before, theirs))
        revival = Revival(self.here, self.there, self.translation, self.before, theirs)
        with _unlogged(self.here):
            folding = self._fold(incoming)
        self._refresh(folding)
        matters: list[conflicts.Clash | conflicts.Rivals] = [
            *clashes,
            *conflicts.rivals(folding.rivals, self.before, theirs),
        ]
        disputes = [matter.dispute(self.here) for matter in matters]
        _require_word(disputes, "newest" if preview else winner)
        with batch(self.here, self.path, "merge-from", by=by, file=self.other.name) as opened:
            revival.insert(opened)
            for matter in matters:
                matter.resolve(opened, winner or "newest")
            joins = [name for pair in self._twins(theirs) for name in _merge(opened, *pair)]
        texts = tuple(lineage.texts_only_there(self.here, self.there))
        return Joined(self._acts_come(), tuple(disputes), tuple(joins), revival.names, texts)

    def _acts_come(self) -> int:
        """How many acts came, without those that said nothing that comes in, which leave no trace."""
        numbers = array(self.translation.acts[act.id] for act in self.coming)
        self.here.execute(_EMPTY, [numbers])
        (count,) = self.here.execute(
            "SELECT count(*) FROM batch WHERE id IN (SELECT value FROM json_each(?))", [numbers]
        ).fetchone()
        return int(count)

    def _take_over(self) -> list[Entry]:
        """Append the acts that come, with what they changed and decided, to the history; the entries as they are here."""
        copy_acts(self.here, self.coming, self.translation)
        acts = {act.key: self.translation.acts[act.id] for act in self.coming}
        raw = list(lineage.entries_of(self.there, [act.id for act in self.coming]))
        self.translation.learn(raw)
        incoming = [entry for entry in map(self.translation.entry, raw) if entry is not None]
        for entry in incoming:
            insert(self.here, "change", {"batch": acts[entry.stamp.key], **_logged(entry)})
        self._take_decisions({act.id: acts[act.key] for act in self.coming})
        return incoming

    def _take_decisions(self, acts: Mapping[int, int]) -> None:
        question = "SELECT * FROM decision WHERE batch IN (SELECT value FROM json_each(?)) ORDER BY id"
        for row in self.there.execute(question, [array(acts)]).fetchall():
            owners = {
                name: self.translation.row(name, row[name])
                for name in ("candidate", "concept")
                if row[name] is not None
            }
            if None not in owners.values():
                said = {name: row[name] for name in ("judgement", "by", "at", "note")}
                insert(self.here, "decision", {"batch": acts[row["batch"]], **owners, **said})

    def _fold(self, incoming: Collection[Entry]) -> Folding:
        folding = Folding(self.here, self.translation.missing)
        for table in PEOPLES:
            folding.fold(table, {entry.row for entry in incoming if entry.table == table})
        folding.fold("candidate", self.translation.missing)
        folding.follow_merged()
        folding.settle()
        folding.write()
        self.translation.keep_numbers()
        return folding

    def _refresh(self, folding: Folding) -> None:
        concepts, candidates = folding.owners()
        dated = "SELECT max(b.at) FROM change c JOIN batch b ON b.id = c.batch WHERE c.concept = concept.id"
        changed = "SELECT value FROM json_each(?)"
        self.here.execute(
            f"UPDATE concept SET rev = rev + 1, updated_at = max(updated_at, coalesce(({dated}), '')) WHERE id IN ({changed})",
            [array(concepts)],
        )
        self.here.execute(f"UPDATE candidate SET rev = rev + 1 WHERE id IN ({changed})", [array(candidates)])
        read_model.refresh(self.here, concepts, candidates)

    def _twins(self, theirs: conflicts.Changes) -> Iterator[tuple[int, int]]:
        """Concepts that both made of the same, whichever made it first in front."""
        made, own = (
            [row for (table, row), seen in side.items() if table == "concept" and "created_at" in seen.columns]
            for side in (theirs, self.before)
        )
        pairs = {*conflicts.accepted_twice(self.before, theirs), *conflicts.same_name(self.here, made, own)}
        for pair in sorted(pairs):
            yield self._in_order(*pair)

    def _in_order(self, one: int, other: int) -> tuple[int, int]:
        question = (
            "SELECT c.row_id FROM change c JOIN batch b ON b.id = c.batch WHERE c.table_name = 'concept'"
            " AND c.action = 'insert' AND c.row_id IN (?, ?) ORDER BY b.clock, b.key, c.id"
        )
        first, *_ = [row for (row,) in self.here.execute(question, [one, other])]
        return (one, other) if first == one else (other, one)


def _require_word(disputes: Collection[Dispute], winner: conflicts.Winner | None) -> None:
    if disputes and winner is None:
        raise Conflict(
            f"Nothing was stored, for both termbases changed the same ({len(disputes)}): add --theirs, --ours or --newest"
            " to say whose word stands; --dry-run lists them."
        )


def _logged(entry: Entry) -> Mapping[str, Any]:
    """The columns of an entry in the log of changes."""
    whole = {**entry.old, **entry.new}
    concept = entry.row if entry.table == "concept" else whole.get("concept")
    candidate = entry.row if entry.table == "candidate" else whole.get("candidate")
    old, new = (json.dumps(image, ensure_ascii=False) if image else None for image in (entry.old, entry.new))
    named = {"table_name": entry.table, "row_id": entry.row, "action": entry.action}
    return {**named, "concept": concept, "candidate": candidate, "old": old, "new": new}


@contextmanager
def _unlogged(connection: sqlite3.Connection) -> Iterator[None]:
    """What is written in this block is in the log already."""
    triggers = connection.execute(_LOGGING, [array(PEOPLES)]).fetchall()
    for name, _ in triggers:
        connection.execute(f"DROP TRIGGER {name}")
    connection.execute("PRAGMA defer_foreign_keys = ON")
    yield
    for _, statement in triggers:
        connection.execute(statement)


def _merge(batch: Batch, kept: int, gone: int) -> Iterator[str]:
    """Make one of two concepts, unless that is done already."""
    question = "SELECT count(*) FROM concept WHERE id IN (?, ?)"
    if batch.connection.execute(question, [kept, gone]).fetchone()[0] == 2:
        name = Ref("concept", kept)
        yield f"{conflicts.called(batch.connection, name)} ({name.uid})"
        merge(batch, name.uid, Ref("concept", gone).uid, by=batch.by, shown=(None, None))


_LOGGING = """
SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name GLOB '*_change'
AND tbl_name IN (SELECT value FROM json_each(?))
"""
_EMPTY = """
DELETE FROM batch WHERE id IN (SELECT value FROM json_each(?)) AND undoes IS NULL AND undone IS NULL
AND NOT EXISTS (SELECT 1 FROM change c WHERE c.batch = batch.id) AND NOT EXISTS (SELECT 1 FROM decision d WHERE d.batch = batch.id)
"""
