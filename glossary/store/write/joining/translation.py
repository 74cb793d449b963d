"""Rows of another copy of a termbase as rows of this one.

Numbers that were given before the copies went their own ways are the same in both. What an act has inserted since is known by
the act and its place among the rows that this inserted; candidates, proposals, tags and the like by what they say.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from glossary.store.connection import array
from glossary.store.read.lineage import FOLLOWING, PEOPLES, Act, Entry, Image, row_of
from glossary.store.transactions import insert

_NATURAL: Mapping[str, tuple[str, ...]] = {
    "candidate": ("key",),
    "proposal": ("concept", "candidate", "lang", "key", "origin", "engine"),
    "definition": ("concept", "candidate", "lang", "text"),
    "tag": ("concept", "name"),
    "apart": ("key", "other"),
}
"""What tells the rows of a table apart, wherever they were made."""

_REFERRING = ("concept", "candidate")
"""Columns that hold numbers of other rows."""

_UNSEEN: Image = {"status": "new", "count": 0, "documents": 0, "evidence": None, "rev": 0, "concept": None}
"""What a candidate says that has no text here."""

_INSERTED = """
SELECT b.key, c.table_name, c.row_id FROM change c JOIN batch b ON b.id = c.batch
WHERE c.action = 'insert' AND c.table_name IN (SELECT value FROM json_each(?)) ORDER BY c.id
"""


class Unknown(Exception):
    """A row of the other copy has no counterpart here, and none is made."""


class _Births:
    """Which act inserted a row, as which of the rows that it inserted into this table."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.rows: dict[tuple[str, str], list[int]] = defaultdict(list)
        self.of: dict[tuple[str, int], tuple[str, int]] = {}
        for key, table, row in connection.execute(_INSERTED, [array(PEOPLES)]):
            made = self.rows[key, table]
            self.of.setdefault((table, row), (key, len(made)))
            made.append(row)


class Translation:
    """The numbers and columns of another copy's rows, as they are here. `missing` are the candidates that are to be made."""

    def __init__(self, here: sqlite3.Connection, there: sqlite3.Connection) -> None:
        self._here, self._there = here, there
        self._born_here, self._born_there = _Births(here), _Births(there)
        self._known: dict[tuple[str, int], int | None] = {}
        self._gone: dict[tuple[str, int], Image] = {}
        self._given: dict[str, int] = {}
        self.acts: dict[int, int] = {}
        self.missing: dict[int, Image] = {}

    def learn(self, entries: Iterable[Entry]) -> None:
        """Remember what rows said that may be gone by now."""
        for entry in entries:
            if entry.action != "update":
                self._gone[entry.table, entry.row] = entry.old or entry.new

    def row(self, table: str, number: int) -> int | None:
        """The number of a row here, a new one for what only the other copy has; None for what does not come in."""
        if table == "merged":
            return self.row("concept", number)
        if (table, number) not in self._known:
            self._known[table, number] = self._find(table, number)
        return self._known[table, number]

    def back(self, table: str, number: int) -> int | None:
        """The number that a row of this copy has in the other, as far as it came up."""
        if table == "merged":
            table = "concept"
        return next((theirs for (name, theirs), ours in self._known.items() if (name, ours) == (table, number)), None)

    def entry(self, entry: Entry) -> Entry | None:
        """An entry of the other copy's log as one of this one's; None where it is about what does not come in."""
        try:
            number = self.row(entry.table, entry.row)
            if number is None:
                return None
            old, new = (self.image(entry.table, image) for image in (entry.old, entry.new))
        except Unknown:
            return None
        return entry._replace(row=number, old=old, new=new)

    def image(self, table: str, image: Image) -> dict[str, Any]:
        """The columns of a row as they are here, without what follows from texts.

        Raises:
            Unknown: it refers to a row that does not come in.
        """
        said = {name: value for name, value in image.items() if name not in FOLLOWING}
        for name in _REFERRING:
            if said.get(name) is not None:
                said[name] = self._required(name, said[name])
        if "id" in said:
            said["id"] = self._required(table, said["id"])
        if said.get("document") is not None:
            said |= {"document": None, "start": -1, "end": -1}
        if "batch" in said:
            said["batch"] = self.acts.get(said["batch"], said["batch"])
        return said

    def keep_numbers(self) -> None:
        """See to it that no number that was given here is given again, though nothing may have come to have it."""
        for table, last in self._given.items():
            if not self._here.execute("UPDATE sqlite_sequence SET seq = ? WHERE name = ?", [last, table]).rowcount:
                self._here.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", [table, last])

    def _required(self, table: str, number: int) -> int:
        found = self.row(table, number)
        if found is None:
            raise Unknown(table)
        return found

    def _find(self, table: str, number: int) -> int | None:
        birth = self._born_there.of.get((table, number))
        if table != "candidate" and birth is not None:
            key, place = birth
            made = self._born_here.rows.get((key, table), [])
            if place < len(made):
                return made[place]
        if table in _NATURAL:
            return self._by_what_it_says(table, number, new=birth is not None or table == "candidate")
        if birth is None:
            return number if (table, number) not in self._born_here.of else None
        return self._fresh(table)

    def _by_what_it_says(self, table: str, number: int, *, new: bool) -> int | None:
        image = row_of(self._there, table, number) or self._gone.get((table, number))
        if image is None:
            return None
        names = _NATURAL[table]
        values = [self._required(n, image[n]) if n in _REFERRING and image[n] else image[n] for n in names]
        same = " AND ".join(f'"{name}" IS ?' for name in names)
        row = self._here.execute(f"SELECT id FROM {table} WHERE {same}", values).fetchone()
        if row is not None:
            return int(row["id"])
        if not new:
            return None
        fresh = self._fresh(table)
        if table == "candidate":
            self.missing[fresh] = {**image, **_UNSEEN, "id": fresh}
        return fresh

    def _fresh(self, table: str) -> int:
        """A number that no row of a table has had."""
        if table not in self._given:
            question = f"SELECT max(coalesce((SELECT seq FROM sqlite_sequence WHERE name = ?), 0), coalesce(max(id), 0)) FROM {table}"
            (self._given[table],) = self._here.execute(question, [table]).fetchone()
        self._given[table] += 1
        return self._given[table]


def copy_acts(here: sqlite3.Connection, coming: Iterable[Act], translation: Translation) -> None:
    """Append acts of the other copy to the history, signed and dated as they are there; what undid what is known again."""
    acts = list(coming)
    for act in acts:
        values = {name: value for name, value in act.values.items() if name not in ("id", "undoes", "undone")}
        translation.acts[act.id] = insert(here, "batch", {**values, "quiet": 0})
    for act in acts:
        undoes = translation.acts.get(act.values["undoes"])
        here.execute("UPDATE batch SET undoes = ? WHERE id = ?", [undoes, translation.acts[act.id]])
    _mark_undone(here, {translation.acts[act.id] for act in acts})


def _mark_undone(connection: sqlite3.Connection, acts: Collection[int]) -> None:
    """Say of what these acts undid by which act it is undone: the last one that stands."""
    undoing = "SELECT id, undoes FROM batch WHERE undoes IS NOT NULL ORDER BY clock DESC, key DESC"
    undone: dict[int, int] = {}
    for act, target in connection.execute(undoing).fetchall():
        if act not in undone:
            undone.setdefault(target, act)
    chain = (
        "WITH RECURSIVE chain (id) AS (SELECT value FROM json_each(?) UNION SELECT b.undoes FROM batch b JOIN chain c"
    )
    chain += " ON c.id = b.id WHERE b.undoes IS NOT NULL) SELECT id FROM chain"
    for (act,) in connection.execute(chain, [array(acts)]).fetchall():
        connection.execute("UPDATE batch SET undone = ? WHERE id = ?", [undone.get(act), act])
