"""Rows as the log tells them: of each column what the last act said of it, in the order of acts that all copies agree on.

The order is that of the clocks of the acts (Lamport 1978), so that whoever knew of a change and made another has the last
word, in whatever order the copies come together. Where two texts or two preferred terms cannot both stand, the rule that
chooses looks at the log alone and is the same everywhere.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from typing import Any, NamedTuple

from glossary.model import STATUSES, Status
from glossary.store.connection import array
from glossary.store.read.lineage import FOLLOWING, PEOPLES, Entry, Image, Stamp, entries_on, row_of
from glossary.store.transactions import insert, update

_HELD = ("term", "definition", "tag", "merged", "apart")
"""Tables whose rows nothing refers to: their rows are written whole."""

_OF_CONCEPT = ("term", "definition", "proposal", "tag", "candidate", "merged")
_NEW: Mapping[str, Image] = {
    "concept": {"rev": 0, "updated_at": ""},
    "candidate": {"rev": 0, "count": 0, "documents": 0, "score": 0.0, "evidence": None},
}
"""What follows from texts, or only counts, of a row that was gone."""
_NO_STAMP = Stamp(0, "", 0)

Rows = dict[tuple[str, int], dict[str, Any] | None]


class _Said(NamedTuple):
    """What the log says of a row: its columns, whether it is there, None where the log does not say; when it was made, and
    when a column was said last."""

    values: dict[str, Any]
    alive: bool | None
    made: Stamp
    last: Mapping[str, Stamp]


def _read(entries: Collection[Entry]) -> _Said:
    """What acts that stand say, over what was so before any act."""
    before: dict[str, Any] = {}
    said: dict[str, Any] = {}
    last: dict[str, Stamp] = {}
    for entry in entries:
        before = {**(entry.old or entry.new), **before}
        if entry.counts:
            said |= entry.new
            last |= dict.fromkeys(entry.new, entry.stamp)
    made = next((entry.stamp for entry in entries if entry.action == "insert"), _NO_STAMP)
    values = {name: value for name, value in {**before, **said}.items() if name not in FOLLOWING}
    return _Said(values, _is_alive(entries), made, last)


def _is_alive(entries: Collection[Entry]) -> bool | None:
    """Whether a row is there; None where no act has made it or taken it away."""
    alive: bool | None = None
    for entry in entries:
        if entry.action != "update":
            alive = entry.action == "delete" if alive is None else alive
            alive = entry.action == "insert" if entry.counts else alive
    return alive


class Folding:
    """Rows on their way to what the log tells. `rows` is what each is to say, None for one that goes; `rivals`
    are concepts and languages of which several terms were preferred, with these."""

    def __init__(self, connection: sqlite3.Connection, missing: Mapping[int, Image]) -> None:
        self._connection = connection
        self._missing = missing
        self._said: dict[tuple[str, int], _Said] = {}
        self.rows: Rows = {}
        self.rivals: list[tuple[int, str, tuple[int, ...]]] = []

    def fold(self, table: str, numbers: Collection[int]) -> None:
        """Work out what rows of a table are to say."""
        entries: dict[int, list[Entry]] = defaultdict(list)
        for entry in entries_on(self._connection, table, numbers):
            entries[entry.row].append(entry)
        for number in numbers:
            if (table, number) not in self.rows:
                said = self._said[table, number] = _read(entries[number])
                self.rows[table, number] = self._target(table, number, said)

    def _target(self, table: str, number: int, said: _Said) -> dict[str, Any] | None:
        present = row_of(self._connection, table, number)
        if present is None and table == "candidate":
            present = self._missing.get(number)
        if said.alive is False or (said.alive is None and present is None):
            return None
        base = dict(_NEW.get(table, {})) if present is None else present
        return {**base, **said.values, "id": number}

    def follow_merged(self) -> None:
        """Let what belongs to a concept that was merged belong to the one it went into, and what belongs to one that is gone
        go with it."""
        going = {row for (table, row), image in self.rows.items() if table == "concept" and image is None}
        for table in _OF_CONCEPT:
            question = f"SELECT id FROM {table} WHERE concept IN (SELECT value FROM json_each(?))"
            self.fold(table, [key for (key,) in self._connection.execute(question, [array(going)])])
        for (table, number), image in list(self.rows.items()):
            if table in _OF_CONCEPT and image is not None and image.get("concept") is not None:
                self.rows[table, number] = self._in_concept(table, image)

    def _in_concept(self, table: str, image: dict[str, Any]) -> dict[str, Any] | None:
        concept, seen = image["concept"], set()
        while not self._is_there(concept) and concept not in seen:
            seen.add(concept)
            concept = self._went_into(concept) or concept
        if self._is_there(concept):
            return {**image, "concept": concept}
        return {**image, "concept": None, "status": "new"} if table == "candidate" else None

    def _is_there(self, concept: int) -> bool:
        if ("concept", concept) in self.rows:
            return self.rows["concept", concept] is not None
        return row_of(self._connection, "concept", concept) is not None

    def _went_into(self, concept: int) -> int | None:
        image = self.rows.get(("merged", concept)) or row_of(self._connection, "merged", concept)
        return image["concept"] if image else None

    def settle(self) -> None:
        """Let only one of what says the same stand, and one term of a language be preferred."""
        concepts = {image["concept"] for (table, _), image in self.rows.items() if table in _HELD and image}
        for table in ("term", "definition", "tag"):
            question = f"SELECT id FROM {table} WHERE concept IN (SELECT value FROM json_each(?))"
            self.fold(table, [key for (key,) in self._connection.execute(question, [array(concepts - {None})])])
        self._one_of_each("term", ("concept", "lang", "text"))
        self._one_of_each("definition", ("concept", "candidate", "lang", "text"))
        self._one_of_each("tag", ("concept", "name"))
        self._one_of_each("apart", ("key", "other"))
        self._one_preferred()

    def _of(self, table: str) -> Iterator[tuple[int, dict[str, Any]]]:
        return ((number, image) for (name, number), image in list(self.rows.items()) if name == table and image)

    def _one_of_each(self, table: str, names: Collection[str]) -> None:
        same: dict[tuple[Any, ...], list[tuple[Stamp, int, dict[str, Any]]]] = defaultdict(list)
        for number, image in self._of(table):
            same[tuple(image[name] for name in names)].append((self._said[table, number].made, number, image))
        for twins in filter(lambda twins: len(twins) > 1, same.values()):
            (_, _, kept), *others = sorted(twins, key=lambda twin: twin[:2])
            for _, number, image in others:
                if table == "term":
                    kept["status"] = _lower(kept["status"], image["status"])
                self.rows[table, number] = None

    def _one_preferred(self) -> None:
        preferred: dict[tuple[int, str], list[tuple[Stamp, int, dict[str, Any]]]] = defaultdict(list)
        for number, image in self._of("term"):
            if image["preference"] == "preferred" and image["status"] != "rejected":
                when = self._said["term", number].last.get("preference", _NO_STAMP)
                preferred[image["concept"], image["lang"]].append((when, number, image))
        for (concept, lang), terms in preferred.items():
            for _, _, image in sorted(terms, key=lambda term: term[:2])[:-1]:
                image["preference"] = "admitted"
            if len(terms) > 1:
                self.rivals.append((concept, lang, tuple(number for _, number, _ in terms)))

    def owners(self) -> tuple[set[int], set[int]]:
        """The concepts and candidates that anything was folded of."""
        found: dict[str, set[int]] = {"concept": set(), "candidate": set()}
        for (table, row), image in self.rows.items():
            said = image or self._said[table, row].values
            for name, numbers in found.items():
                if (number := row if table == name else said.get(name)) is not None:
                    numbers.add(number)
        return found["concept"], found["candidate"]

    def write(self) -> None:
        """Write the rows, which nobody logs: the log says it already."""
        for table, number in self.rows:
            if table in _HELD:
                self._connection.execute(f"DELETE FROM {table} WHERE id = ?", [number])
        for table in PEOPLES:
            for number, image in self._of(table):
                self._write(table, number, image)
        for table in reversed(PEOPLES):
            gone = [number for (name, number), image in self.rows.items() if name == table and image is None]
            self._connection.executemany(
                f"DELETE FROM {table} WHERE id = ? {_UNLESS.get(table, '')}", [(n,) for n in gone]
            )

    def _write(self, table: str, number: int, image: dict[str, Any]) -> None:
        if table == "proposal" and self._has_twin(number, image):
            self.rows[table, number] = None
        elif row_of(self._connection, table, number) is None:
            insert(self._connection, table, image)
        else:
            update(self._connection, table, number, image)

    def _has_twin(self, number: int, image: dict[str, Any]) -> bool:
        names = ("concept", "candidate", "lang", "key", "origin", "engine")
        same = " AND ".join(f'"{name}" IS :{name}' for name in names)
        question = f"SELECT 1 FROM proposal WHERE {same} AND id <> :number"
        return self._connection.execute(question, {**image, "number": number}).fetchone() is not None


def _lower(one: Status, other: Status) -> Status:
    """The status of a term that two have given one: the lower; rejected where either has rejected it, as when concepts are
    merged."""
    return "rejected" if "rejected" in (one, other) else min(one, other, key=STATUSES.index)


_UNLESS = {
    "candidate": "AND NOT EXISTS (SELECT 1 FROM occurrence o WHERE o.candidate = candidate.id)"
    " AND NOT EXISTS (SELECT 1 FROM support s WHERE s.candidate = candidate.id)"
}
"""What stays: a candidate that a text here has."""
