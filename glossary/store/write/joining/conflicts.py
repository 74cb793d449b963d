"""What two copies of a termbase both changed, differently, without knowing of one another."""

import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

from glossary.store.connection import array
from glossary.store.keys import Ref
from glossary.store.read.lineage import Entry, Image, row_of
from glossary.store.results import Dispute
from glossary.store.transactions import Batch, update

Winner = Literal["ours", "theirs", "newest"]
"""Whose word stands: this copy's, the other's, or that of whoever changed it last."""

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


Changes = Mapping[tuple[str, int], Changed]


class Clash(NamedTuple):
    """A column of a row that both copies changed; the sides as they are now."""

    table: str
    row: int
    column: str
    ours: Side
    theirs: Side

    def resolve(self, batch: Batch, winner: Winner) -> None:
        """Let the winner have the last word, unless another term says the same already."""
        side = word_of(winner, self.ours, self.theirs)
        together = {name: side.image[name] for name in _WITH.get(self.column, ()) if name in side.image}
        batch.connection.execute("SAVEPOINT clash")
        try:
            update(batch.connection, self.table, self.row, {**together, self.column: side.value})
        except sqlite3.IntegrityError:
            batch.connection.execute("ROLLBACK TO SAVEPOINT clash")
        batch.connection.execute("RELEASE SAVEPOINT clash")

    def dispute(self, connection: sqlite3.Connection) -> Dispute:
        """The clash as people read it."""
        row = dict(row_of(connection, self.table, self.row) or {})
        ref = self._owner(row)
        what = f"{row['lang']} {self.column}" if self.table == "term" and row else self.column
        ours, theirs = (str("" if side.value is None else side.value) for side in (self.ours, self.theirs))
        return Dispute(ref.uid, called(connection, ref), what, ours, self.ours.by, theirs, self.theirs.by)

    def _owner(self, row: Image) -> Ref:
        """The concept that the row belongs to, or else the candidate."""
        if self.table == "candidate":
            return Ref("candidate", self.row)
        if self.table != "concept" and row.get("concept") is None:
            return Ref("candidate", row.get("candidate") or 0)
        return Ref("concept", row.get("concept") or self.row)


class Rivals(NamedTuple):
    """Two terms of a language of which each copy prefers one, with what each copy says of its own."""

    concept: int
    lang: str
    one: int
    other: int
    ours: Side
    theirs: Side

    def resolve(self, batch: Batch, winner: Winner) -> None:
        """Let the term of the winner be preferred and the other admitted."""
        ours = word_of(winner, self.ours, self.theirs) is self.ours
        kept, second = (self.one, self.other) if ours else (self.other, self.one)
        if row_of(batch.connection, "term", kept) is not None:
            update(batch.connection, "term", second, {"preference": "admitted"})
            update(batch.connection, "term", kept, {"preference": "preferred"})

    def dispute(self, connection: sqlite3.Connection) -> Dispute:
        """The rivals as people read them."""
        texts = [(row_of(connection, "term", term) or {"text": ""})["text"] for term in (self.one, self.other)]
        ref = Ref("concept", self.concept)
        return Dispute(ref.uid, called(connection, ref), self.lang, texts[0], self.ours.by, texts[1], self.theirs.by)


def word_of(winner: Winner, ours: Side, theirs: Side) -> Side:
    """The side whose word stands."""
    newest = max((ours, theirs), key=lambda side: (side.at, side.by, str(side.value)))
    return {"ours": ours, "theirs": theirs}.get(winner, newest)


def rivals(several: Collection[tuple[int, str, Collection[int]]], ours: Changes, theirs: Changes) -> Iterator[Rivals]:
    """Of concepts and languages of which several terms are preferred, those where each copy has come to prefer another."""
    for concept, lang, terms in several:
        sides = [
            {term: side["term", term].columns["preference"] for term in terms if _prefers(side, term)}
            for side in (ours, theirs)
        ]
        if all(sides) and (one := min(sides[0])) != (other := min(sides[1])):
            yield Rivals(concept, lang, one, other, sides[0][one], sides[1][other])


def _prefers(side: Changes, term: int) -> bool:
    return ("term", term) in side and "preference" in side["term", term].columns


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
