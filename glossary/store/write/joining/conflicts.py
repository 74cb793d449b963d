"""What two copies of a termbase both changed, differently, without knowing of one another."""

import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from glossary.store.connection import array
from glossary.store.keys import Ref
from glossary.store.read.lineage import Entry, Image
from glossary.store.results import Dispute

_DISPUTED: Mapping[str, Collection[str]] = {
    "concept": ("domain", "kind", "note", "fields"),
    "term": (
        *("text", "status", "preference", "term_type", "pos", "register", "region", "example", "usage_note"),
        *("link", "image", "case_sensitive", "exact"),
    ),
    "definition": ("text",),
    "candidate": ("kk", "status", "domain", "kind", "note"),
}
"""What a person says; other columns follow, or sign it."""

_NOTHING = object()
"""What a column said that was not there."""

_WITH = {"text": ("key",), "status": ("approved_at", "approved_by")}
"""Columns that go with another."""


class Side(NamedTuple):
    """What one copy has made of a column, and when and by whom."""

    value: Any
    at: str
    by: str
    image: Image


@dataclass(slots=True)
class Changed:
    """What the acts of one copy that the other does not know made of a row: its columns, or that it is gone."""

    columns: dict[str, Side] = field(default_factory=dict)
    gone: bool = False


class Clash(NamedTuple):
    """A column of a row that both copies changed; the sides as they are now."""

    table: str
    row: int
    column: str
    ours: Side
    theirs: Side

    def won(self, winner: str) -> dict[str, Any]:
        """The columns as the winner has them: «ours», «theirs», or whoever changed it last («newest»)."""
        newest = max((self.ours, self.theirs), key=lambda side: (side.at, side.by, str(side.value)))
        side = {"ours": self.ours, "theirs": self.theirs}.get(winner, newest)
        return {name: side.image[name] for name in _WITH.get(self.column, ()) if name in side.image} | {
            self.column: side.value
        }


Changes = Mapping[tuple[str, int], Changed]


def changes(entries: Collection[Entry]) -> Changes:
    """What became of each row, of entries in their order; a column that says what it said before is unchanged."""
    found: dict[tuple[str, int], Changed] = defaultdict(Changed)
    images: dict[tuple[str, int], dict[str, Any]] = defaultdict(dict)
    before: dict[tuple[str, int], dict[str, Any]] = defaultdict(dict)
    for entry in entries:
        place = entry.table, entry.row
        found[place].gone = entry.action == "delete"
        if not entry.counts:
            continue
        images[place] |= entry.new
        for name in entry.new:
            before[place].setdefault(name, entry.old.get(name, _NOTHING))
            found[place].columns[name] = Side(entry.new[name], entry.at, entry.by, images[place])
    for place, was in before.items():
        for name in was:
            if was[name] == found[place].columns[name].value:
                del found[place].columns[name]
    return found


def clashes(ours: Changes, theirs: Changes) -> Iterator[Clash]:
    """The columns that both changed and that say different things now."""
    for (table, row), here in ours.items():
        there = theirs.get((table, row))
        if there is None or here.gone or there.gone:
            continue
        for name in _DISPUTED.get(table, ()):
            if name in here.columns and name in there.columns:
                one, other = here.columns[name], there.columns[name]
                if one.value != other.value:
                    yield Clash(table, row, name, one, other)


def accepted_twice(ours: Changes, theirs: Changes) -> Iterator[tuple[int, int]]:
    """Pairs of concepts that were made of one candidate, one in each copy."""
    for (table, row), here in ours.items():
        there = theirs.get((table, row))
        if table == "candidate" and there is not None:
            pair = tuple(side.columns["concept"].value for side in (here, there) if "concept" in side.columns)
            if len(pair) == 2 and None not in pair and pair[0] != pair[1]:
                yield pair


def taken_away(ours: Changes, theirs: Changes) -> Iterator[tuple[str, int]]:
    """Rows that one copy took away while the other changed what a person says of them."""
    for place, here in ours.items():
        there = theirs.get(place)
        if there is not None and here.gone != there.gone:
            changed = there if here.gone else here
            if changed.columns.keys() & set(_DISPUTED.get(place[0], ())):
                yield place


def dispute(connection: sqlite3.Connection, clash: Clash) -> Dispute:
    """A clash as people read it."""
    row = connection.execute(f"SELECT * FROM {clash.table} WHERE id = ?", [clash.row]).fetchone()
    ref = _owner(clash, dict(row or {}))
    what = f"{row['lang']} {clash.column}" if clash.table == "term" and row else clash.column
    ours, theirs = (str("" if side.value is None else side.value) for side in (clash.ours, clash.theirs))
    return Dispute(ref.uid, called(connection, ref), what, ours, clash.ours.by, theirs, clash.theirs.by)


def _owner(clash: Clash, row: Image) -> Ref:
    """The concept that a row belongs to, or else the candidate."""
    if clash.table == "candidate":
        return Ref("candidate", clash.row)
    if clash.table != "concept" and row.get("concept") is None:
        return Ref("candidate", row.get("candidate") or 0)
    return Ref("concept", row.get("concept") or clash.row)


def called(connection: sqlite3.Connection, ref: Ref) -> str:
    """What a concept or candidate is called in Kazakh."""
    question = (
        "SELECT kk FROM candidate WHERE id = ?"
        if ref.table == "candidate"
        else "SELECT text FROM term WHERE concept = ? AND lang = 'kk' ORDER BY preference <> 'preferred', id"
    )
    row = connection.execute(question, [ref.id]).fetchone()
    return "" if row is None else str(row[0])


def same_name(
    connection: sqlite3.Connection, made: Collection[int], others: Collection[int]
) -> Iterator[tuple[int, int]]:
    """Concepts that the other copy made and those that this one did meanwhile, of one Kazakh name and domain."""
    question = (
        "SELECT DISTINCT c.id, o.id FROM concept c JOIN term t ON t.concept = c.id AND t.lang = 'kk' AND t.status <> 'rejected'"
        " JOIN term u ON u.lang = 'kk' AND u.key = t.key AND u.status <> 'rejected' JOIN concept o ON o.id = u.concept"
        " AND o.domain = c.domain WHERE c.id IN (SELECT value FROM json_each(?)) AND o.id IN (SELECT value FROM json_each(?))"
    )
    yield from ((one, other) for one, other in connection.execute(question, [array(made), array(others)]))
