"""Frozen values that say themselves as plain data and, in a notebook, as a table.

>>> from glossary.model import Variant
>>> found = Table([Variant("ЕО", "abbreviation", 2), Variant("кеден одағы", "structure", 1)])
>>> found[0].as_dict()
{'text': 'ЕО', 'kind': 'abbreviation', 'count': 2, 'rule': ''}
>>> found[:1]._repr_html_().splitlines()[1:3]
['<tr><th>text</th><th>kind</th><th>count</th></tr>', '<tr><td>ЕО</td><td>abbreviation</td><td>2</td></tr>']
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from pathlib import PurePath
from typing import Any, Protocol, SupportsIndex, TypeVar, overload

ROWS = 100
"""Rows that a notebook shows of a table."""
NESTED = 3
"""Values that one cell shows of those inside another value."""
LETTERS = 300
"""Letters that a notebook shows of a text."""
_LABELS = ("text", "kk", "sentence", "form", "judgement", "name")
"""What a value inside a cell is shown by: the first of these fields that it has."""


class Described(Protocol):
    """Whatever says itself as plain data."""

    def as_dict(self) -> dict[str, Any]:
        """The fields by name."""


T_co = TypeVar("T_co", bound=Described, covariant=True)


class Value:
    """The base of frozen dataclasses that users see."""

    __slots__ = ()

    def as_dict(self) -> dict[str, Any]:
        """The fields by name as JSON knows them: values inside become dictionaries, tuples lists, paths texts."""
        return {one.name: _plain(getattr(self, one.name)) for one in fields(self)}  # type: ignore[arg-type]

    def _repr_html_(self) -> str:
        """The fields below one another, for notebooks."""
        return _lines(f"<tr><th>{name}</th><td>{cell}</td></tr>" for name, cell in _shown(self.as_dict()))


class Table(tuple[T_co, ...]):
    """Several values as a tuple that a notebook shows as a table; a slice of it is one too."""

    __slots__ = ()

    @overload
    def __getitem__(self, place: SupportsIndex) -> T_co: ...
    @overload
    def __getitem__(self, place: slice) -> "Table[T_co]": ...
    def __getitem__(self, place: SupportsIndex | slice) -> "T_co | Table[T_co]":
        if isinstance(place, slice):
            return Table(super().__getitem__(place))
        return super().__getitem__(place)

    def _repr_html_(self) -> str:
        """One row a value, for notebooks; the first hundred of them."""
        rows = _rows([value.as_dict() for value in tuple.__getitem__(self, slice(ROWS))])
        more = f"<p>… and {len(self) - ROWS:,} more</p>" if len(self) > ROWS else ""
        return rows + more


def _plain(content: Any) -> Any:
    if hasattr(content, "as_dict"):
        return content.as_dict()
    if isinstance(content, Mapping):
        return {str(name): _plain(part) for name, part in content.items()}
    if isinstance(content, (list, tuple)):
        return [_plain(part) for part in content]
    return str(content) if isinstance(content, PurePath) else content


def _lines(lines: Iterator[str]) -> str:
    return "\n".join(["<table>", *lines, "</table>"])


def _rows(rows: Sequence[Mapping[str, Any]]) -> str:
    """Plain values as the rows of a table, without the columns in which nothing stands."""
    cells = {name: [_cell(row.get(name)) for row in rows] for name in _columns(rows)}
    cells = {name: column for name, column in cells.items() if any(column)}
    heading = "".join(f"<th>{_cell(name)}</th>" for name in cells)
    body = ("".join(f"<td>{cell}</td>" for cell in row) for row in zip(*cells.values(), strict=True))
    return _lines(f"<tr>{row}</tr>" for row in (heading, *body))


def _columns(rows: Sequence[Mapping[str, Any]]) -> list[str]:
    """The names of the fields, without mappings, which no cell has room for."""
    first = {name: content for row in reversed(rows) for name, content in row.items()}
    names = dict.fromkeys(name for row in rows for name in row)
    return [name for name in names if not isinstance(first[name], Mapping)]


def _shown(value: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The fields of a plain value that say something, several values inside it as a table of their own."""
    for name, content in value.items():
        nested = isinstance(content, list) and content and all(isinstance(part, Mapping) for part in content)
        if cell := _rows(content[:ROWS]) if nested else _cell(content):
            yield _cell(name), cell


def _cell(content: Any) -> str:
    """Anything plain as the escaped content of one cell."""
    from html import escape

    if content is None:
        return ""
    if isinstance(content, float):
        return f"{content:.2f}"
    if isinstance(content, Mapping):
        return _label(content)
    if isinstance(content, list):
        more = [f"… {len(content) - NESTED} more"] if len(content) > NESTED else []
        return "; ".join([*map(_cell, content[:NESTED]), *more])
    text = str(content)
    return escape(text if len(text) <= LETTERS else f"{text[:LETTERS]}…")


def _label(value: Mapping[str, Any]) -> str:
    """A value inside a cell by its text; a mapping without one by its names and numbers."""
    for name in _LABELS:
        if name in value:
            return _cell(value[name])
    return "; ".join(f"{_cell(name)} {_cell(part)}" for name, part in value.items())
