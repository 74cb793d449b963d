"""Workbooks on their way back. A workbook comes from somebody else's machine: it is measured before it is opened,
read row by row, and every cell that is not plain text is reported with its place, never guessed at.
"""

import re
import zlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

from glossary.errors import InputError
from glossary.exchange.columns import READ_BACK, recognise
from glossary.exchange.table import MAX_ROWS, Fault, Incoming, Line, check_columns
from glossary.exchange.xlsx_writer import FORMAT_VERSION, META_SHEET

MAX_BYTES = 200_000_000
"""Uncompressed: 100,000 rows of ours take 120 MB; a zip bomb of 1.4 MB took 408 MB of memory."""
MAX_RATIO = 100
"""Uncompressed to compressed; our own workbooks stay under 30."""
MAX_COLUMNS = 200
"""A cell far to the right (XFD) would otherwise make every row 16,384 cells wide."""

_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s+ref="([A-Z0-9:]+)"')
_DAMAGE = (BadZipFile, KeyError, IndexError, ValueError, TypeError, SyntaxError, zlib.error)
"""What openpyxl and the XML parser raise over members that are missing, cut short or hostile."""
_NO_TEXT = {"f": "a formula", "d": "a date", "b": "a true/false value", "n": "a number", "e": "an error value"}


def read_xlsx(path: Path) -> Incoming:
    """The first sheet of a workbook that has a column named kk or id.

    Raises:
        InputError: not a workbook, a hostile or damaged one, merged cells, or no such sheet.
        OSError: the file cannot be read.
    """
    from openpyxl import load_workbook

    _measure(path)
    try:
        with path.open("rb") as file:
            return _read(load_workbook(file, read_only=True), path)
    except _DAMAGE as error:
        raise InputError(f"{path} is damaged; open it in Excel or LibreOffice and save it as .xlsx again.") from error


def _measure(path: Path) -> None:
    """Refuse what is no workbook, what would unpack to too much, and merged cells (their texts would look deleted)."""
    try:
        with ZipFile(path) as archive:
            unpacked = sum(member.file_size for member in archive.infolist())
            if unpacked > MAX_BYTES or unpacked > MAX_RATIO * max(path.stat().st_size, 10_000):
                raise InputError(f"{path} would unpack to {unpacked:,} bytes; split it into smaller workbooks.")
            sheets = [name for name in archive.namelist() if name.startswith("xl/worksheets/")]
            merged = next(filter(None, (_MERGED.search(archive.read(name)) for name in sheets)), None)
    except (BadZipFile, zlib.error) as error:
        raise InputError(f"{path} is not an .xlsx workbook; save it as .xlsx, without a password.") from error
    if merged:
        raise InputError(f"{path}: the cells {merged[1].decode()} are merged; unmerge them and import again.")


def _read(workbook: Any, path: Path) -> Incoming:
    facts, own = _meta(workbook)
    if int(facts.get("format", FORMAT_VERSION)) > FORMAT_VERSION:
        raise InputError(f"{path} was written by a newer glossary; update the program: pip install -U kazakh-glossary.")
    for sheet in workbook.worksheets:
        if sheet.sheet_state == "visible":
            headings = [str(cell.value or "") for cell in next(_rows(sheet, MAX_COLUMNS), ())]
            names = recognise(headings, own)
            if {"id", "kk"} & set(names):
                check_columns(path, headings, names)
                return _collect(path, sheet, headings, names, facts.get("export", ""))
    raise InputError(
        f"{path} has no sheet with a column named kk or id; name the columns in its first row: kk, en, zh."
    )


def _meta(workbook: Any) -> tuple[dict[str, str], dict[str, str]]:
    """What the hidden sheet says: the facts by name, and the machine name of each heading."""
    if META_SHEET not in workbook.sheetnames:
        return {}, {}
    rows = [[str(cell.value or "") for cell in row] for row in _rows(workbook[META_SHEET], 3)]
    facts = {row[0]: row[1] for row in rows if row[0] != "column"}
    return facts, {row[2]: row[1] for row in rows if row[0] == "column"}


def _rows(sheet: Any, columns: int) -> Iterator[Sequence[Any]]:
    """The first columns of the rows of a sheet as they come, whatever size the sheet says it has."""
    sheet.reset_dimensions()
    return iter(sheet.iter_rows(max_col=columns))


def _collect(path: Path, sheet: Any, headings: Sequence[str], names: Sequence[str | None], export_id: str) -> Incoming:
    lines: list[Line] = []
    wrong: list[Fault] = []
    for number, cells in _filled_rows(sheet, names):
        wrong += _not_text(cells, number)
        texts = {name: str(cells[name].value) if name in cells else "" for name in names if name}
        lines.append(Line(number, texts))
        if len(lines) > MAX_ROWS:
            raise InputError(f"{path} has more than {MAX_ROWS:,} rows; split it into smaller workbooks.")
    ignored = tuple(heading for heading, name in zip(headings, names, strict=True) if heading and not name)
    return Incoming(path, tuple(lines), export_id, ignored, tuple(wrong))


def _filled_rows(sheet: Any, names: Sequence[str | None]) -> Iterator[tuple[int, dict[str, Any]]]:
    """The rows below the heading that say something: their numbers, and their filled cells by the name of the column."""
    from openpyxl.cell.read_only import EMPTY_CELL

    last = max(place for place, name in enumerate(names, 1) if name)
    rows = enumerate(_rows(sheet, last), 1)
    next(rows, None)
    for number, row in rows:
        filled = ((name, cell) for name, cell in zip(names, row, strict=False) if cell is not EMPTY_CELL)
        if cells := {name: cell for name, cell in filled if name and cell.value is not None}:
            yield number, cells


def _not_text(cells: Mapping[str, Any], number: int) -> list[Fault]:
    return [
        Fault(number, _NO_TEXT[cell.data_type], name)
        for name, cell in cells.items()
        if name in READ_BACK and cell.data_type in _NO_TEXT
    ]
