"""A table on its way out or in, whatever the file format."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from glossary.errors import InputError
from glossary.exchange.columns import COLUMNS, KAZAKH_ENGLISH, Column, Face, Pair, heading_in
from glossary.exchange.rows import Row
from glossary.value import Value

MAX_ROWS = 200_000
"""Rows one file may bring; the largest termbases anyone exports to a table have about half of that."""


@dataclass(frozen=True, slots=True)
class Outgoing:
    """What a writer writes: the face, the id under which the termbase remembers the export, and the rows.
    `guarded` puts «'» before a text that a spreadsheet would take for a formula, where the format has no other way; `pair` are
    the languages of a format that has two, `title` what the glossary is called, `headings` the language of those of a sheet, English
    and Kazakh where it is empty."""

    face: Face
    export_id: str
    rows: Sequence[Row]
    guarded: bool = False
    pair: Pair = KAZAKH_ENGLISH
    title: str = "Glossary"
    headings: str = ""

    def heading(self, column: Column) -> str:
        """What people read above a column."""
        return heading_in(column, self.headings)

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns of the face, in order."""
        return COLUMNS[self.face]

    def text(self, row: Row, column: Column) -> str:
        """What stands in one cell."""
        return self.export_id if column.name == "export" else row.cells[column.name]


@dataclass(frozen=True, slots=True)
class Line(Value):
    """One row of a file: where it stands there (1 is the heading) and the text of each column the program knows.
    `known_by` is the Kazakh term that gave the row its id, where the file gives none."""

    number: int
    cells: Mapping[str, str]
    known_by: str = ""


class Fault(NamedTuple):
    """What keeps a row from being imported, and the number of the row."""

    row: int
    what: str
    column: str = ""

    def __str__(self) -> str:
        return f"row {self.row}{f', column {self.column}' if self.column else ''}: {self.what}"


@dataclass(frozen=True, slots=True)
class Incoming(Value):
    """What a reader read from the file at `path`. `export_id` is empty where the file does not say it as a whole,
    `ignored` are headings the program does not know, `wrong` the cells that hold no text («row 5, column en: a date»),
    `left_out` says in a phrase each what of the file does not come in, `repaired` what was damaged in its letters.
    `restore` adds to the cells of a row that came back what its format cannot hold of what it said when it left."""

    path: Path
    lines: tuple[Line, ...]
    export_id: str = ""
    ignored: tuple[str, ...] = ()
    wrong: tuple[Fault, ...] = ()
    left_out: tuple[str, ...] = ()
    repaired: str = ""
    restore: Callable[[Mapping[str, str], Mapping[str, str]], Mapping[str, str]] | None = field(
        default=None, repr=False
    )

    def as_dict(self) -> dict[str, Any]:
        """The fields by name as JSON knows them; how cells are restored is none."""
        return {name: content for name, content in Value.as_dict(self).items() if name != "restore"}

    @property
    def has_ids(self) -> bool:
        """Whether a row says which concept or candidate of a termbase it is."""
        return any(line.cells.get("id") for line in self.lines)


def check_columns(path: Path, headings: Sequence[str], names: Sequence[str | None]) -> None:
    """Refuse a table in which two columns of ours have the same meaning; several columns of a language or of notes are one.

    Raises:
        InputError: names both headings.
    """
    for place, name in enumerate(names):
        if name in ("id", "kk", "status", "kind") and name in names[:place]:
            first = headings[names.index(name)].split("\n")[0]
            second = headings[place].split("\n")[0]
            raise InputError(f"{path}: the columns «{first}» and «{second}» both stand for {name}; rename one of them.")


HEADED = 10
"""Rows among which the headings are looked for: a table may have a title above them."""


def heading_row(rows: Sequence[Sequence[str]], names: Callable[[Sequence[str]], Sequence[str | None]]) -> int:
    """Which of the first rows holds the headings: the first that names a Kazakh column or an id; -1 for none."""
    return next((at for at, row in enumerate(rows[:HEADED]) if {"id", "kk"} & set(names(row))), -1)
