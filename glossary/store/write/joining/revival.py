"""What one copy took away while the other went on working on it: it stays, as the other has it."""

import sqlite3
from collections.abc import Iterator, Mapping
from typing import Any

from glossary.store.keys import Ref
from glossary.store.read.lineage import row_of
from glossary.store.transactions import Batch, insert
from glossary.store.write.joining import conflicts
from glossary.store.write.joining.translation import Translation, Unknown

_CHILDREN = ("term", "definition", "tag")


class Revival:
    """The rows that come back, read before anything is changed."""

    def __init__(
        self,
        here: sqlite3.Connection,
        there: sqlite3.Connection,
        translation: Translation,
        ours: conflicts.Changes,
        theirs: conflicts.Changes,
    ) -> None:
        self._here, self._there, self._translation = here, there, translation
        self._rows: dict[tuple[str, int], Mapping[str, Any]] = {}
        for table, row in conflicts.taken_away(ours, theirs):
            self._keep(table, row, ours[table, row].gone)
        for side, other, gone_here in ((ours, theirs, True), (theirs, ours, False)):
            for table, row in side:
                if table == "concept" and side[table, row].gone and self._worked_on(row, other):
                    self._keep_concept(row, gone_here)
        self.names: tuple[str, ...] = ()

    def _worked_on(self, concept: int, changed: conflicts.Changes) -> bool:
        """Whether changes are about a concept, beyond taking something of it away; one that was merged is followed."""
        return any(
            not seen.gone
            and (
                (table, row) == ("concept", concept)
                or (table in _CHILDREN and self._owner(table, row, seen) == concept)
            )
            for (table, row), seen in changed.items()
        )

    def _owner(self, table: str, row: int, seen: conflicts.Changed) -> int | None:
        image = row_of(self._here, table, row) or self._image_there(table, row) or {}
        owner: int | None = seen.columns["concept"].value if "concept" in seen.columns else image.get("concept")
        return owner

    def _keep(self, table: str, row: int, gone_here: bool) -> None:
        image = self._image_there(table, row) if gone_here else row_of(self._here, table, row)
        if image is not None:
            self._rows[table, row] = image

    def _image_there(self, table: str, row: int) -> Mapping[str, Any] | None:
        number = self._translation.back(table, row)
        image = row_of(self._there, table, number) if number is not None else None
        try:
            return None if image is None else self._translation.image(table, image)
        except Unknown:
            return None

    def _keep_concept(self, concept: int, gone_here: bool) -> None:
        self._keep("concept", concept, gone_here)
        for table, row in self._children(concept, gone_here):
            self._keep(table, row, gone_here)

    def _children(self, concept: int, gone_here: bool) -> Iterator[tuple[str, int]]:
        number = self._translation.back("concept", concept) if gone_here else concept
        source = self._there if gone_here else self._here
        for table in _CHILDREN:
            for (row,) in source.execute(f"SELECT id FROM {table} WHERE concept = ? ORDER BY id", [number]).fetchall():
                found = self._translation.row(table, row) if gone_here else row
                if found is not None:
                    yield table, found

    def insert(self, batch: Batch) -> None:
        """Put back what is not there; what was merged into another concept has gone there."""
        names = []
        for (table, row), image in sorted(self._rows.items(), key=lambda item: item[0][0] != "concept"):
            if row_of(batch.connection, table, row) is not None or self._cannot_be(batch.connection, table, row, image):
                continue
            insert(batch.connection, table, {**_NEW.get(table, {}), **image, "id": row})
            owner = row if table == "concept" else image.get("concept")
            if owner is not None:
                names.append(owner)
        self.names = tuple(
            f"{conflicts.called(batch.connection, ref)} ({ref.uid})"
            for ref in (Ref("concept", owner) for owner in dict.fromkeys(names))
        )

    @staticmethod
    def _cannot_be(connection: sqlite3.Connection, table: str, row: int, image: Mapping[str, Any]) -> bool:
        if table == "concept":
            return row_of(connection, "merged", row) is not None
        if image.get("concept") is not None and row_of(connection, "concept", image["concept"]) is None:
            return True
        if table != "term":
            return False
        taken = (
            "SELECT 1 FROM term WHERE concept = :concept AND lang = :lang AND (text = :text OR (:preference = 'preferred'"
            " AND preference = 'preferred' AND status <> 'rejected'))"
        )
        return connection.execute(taken, dict(image)).fetchone() is not None


_NEW: Mapping[str, Mapping[str, Any]] = {"concept": {"rev": 0, "updated_at": ""}}
