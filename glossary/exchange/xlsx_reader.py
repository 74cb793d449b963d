"""Workbooks on their way back. A workbook comes from somebody else's machine: it is measured before it is opened,
read row by row, and every cell that is not plain text is reported with its place, never guessed at.
"""

import re
import zlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile, ZipFile

from glossary.errors import InputError
from glossary.exchange.columns import READ_BACK, recognise
from glossary.exchange.table import MAX_ROWS, Incoming, Line, check_columns
from glossary.exchange.xlsx_writer import FORMAT_VERSION, META_SHEET

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet

MAX_BYTES = 200_000_000
"""Uncompressed: 100,000 rows of ours take 120 MB; a zip bomb of 1.4 MB took 408 MB of memory."""
MAX_RATIO = 100
"""Uncompressed to compressed; our own workbooks stay under 30."""
MAX_COLUMNS = 200
"""A cell far to the right (XFD) would otherwise make every row 16,384 cells wide."""

_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s+ref="([A-Z0-9:]+)"')
_NO_TEXT = {"f": "a formula", "d": "a date", "b": "a true/false value", "n": "a number", "e": "an error value"}


def read_xlsx(path: Path) -> Incoming:
    """The first sheet of a workbook that has a column named kk or id.

    Raises:
        InputError: not a workbook, a hostile or damaged one, merged cells, or no such sheet.
        OSError: the file cannot be read.
    """
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    _measure(path)
    try:
        workbook = load_workbook(path, read_only=True)
        try:
            return _read(workbook, path)
        finally:
            workbook.close()
    except (
        BadZipFile,
        InvalidFileException,
        KeyError,
        IndexError,
        ValueError,
        TypeError,
        SyntaxError,
        zlib.error,
    ) as error:
        raise InputError(f"{path} is damaged; open it in Excel or LibreOffice and save it as .xlsx again.") from error


def _measure(path: Path) -> None:
    """Refuse what is no workbook, what would unpack to too much, and merged cells (their texts would look deleted)."""
    try:
        with ZipFile(path) as archive:
            unpacked = sum(member.file_size for member in archive.infolist())
            if unpacked > MAX_BYTES or unpacked > MAX_RATIO * max(path.stat().st_size, 10_000):
                raise InputError(f"{path} would unpack to {unpacked:,} bytes; split it into smaller workbooks.")
            for name in archive.namelist():
                if name.startswith("xl/worksheets/") and (merged := _MERGED.search(archive.read(name))):
                    raise InputError(
                        f"{path}: the cells {merged[1].decode()} are merged; unmerge them and import again."
                    )
    except (BadZipFile, zlib.error) as error:
        raise InputError(
            f"{path} is not an .xlsx workbook; save it as .xlsx, not as .xls and without a password."
        ) from error


def _read(workbook: "Workbook", path: Path) -> Incoming:
    said, own = _meta(workbook)
    if said.get("format", "1") > str(FORMAT_VERSION):
        raise InputError(f"{path} was written by a newer glossary; update the program: pip install -U kazakh-glossary.")
    for sheet in workbook.worksheets:
        if sheet.sheet_state == "visible":
            rows = _rows(sheet)
            headings = [str(cell.value or "") for cell in next(rows, ())]
            names = recognise(headings, own)
            if {"id", "kk"} & set(names):
                check_columns(path, headings, names)
                return _collect(path, rows, headings, names, said.get("export", ""))
    raise InputError(
        f"{path} has no sheet with a column named kk or id; name the columns in the first row: id, kk, en, zh."
    )


def _meta(workbook: "Workbook") -> tuple[dict[str, str], dict[str, str]]:
    """What the hidden sheet says: the facts by name, and the machine name of each heading."""
    if META_SHEET not in workbook.sheetnames:
        return {}, {}
    rows = [[str(cell.value or "") for cell in row] + ["", ""] for row in _rows(workbook[META_SHEET])]
    facts = {row[0]: row[1] for row in rows if row[0] != "column"}
    return facts, {row[2]: row[1] for row in rows if row[0] == "column"}


def _rows(sheet: "ReadOnlyWorksheet") -> Iterator[Sequence[Any]]:
    """The rows of a sheet as they come, whatever size the sheet says it has."""
    sheet.reset_dimensions()
    return iter(sheet.iter_rows(max_col=MAX_COLUMNS))


def _collect(
    path: Path, rows: Iterator[Sequence[Any]], headings: Sequence[str], names: Sequence[str | None], export_id: str
) -> Incoming:
    lines: list[Line] = []
    wrong: list[str] = []
    for number, row in enumerate(rows, 2):
        cells = {name: cell for name, cell in zip(names, row, strict=False) if name and cell.value is not None}
        if not cells:
            continue
        wrong += _not_text(cells, number)
        lines.append(Line(number, {name: str(cells[name].value) if name in cells else "" for name in names if name}))
        if len(lines) > MAX_ROWS:
            raise InputError(f"{path} has more than {MAX_ROWS:,} rows; split it into smaller workbooks.")
    ignored = tuple(heading for heading, name in zip(headings, names, strict=True) if heading and not name)
    return Incoming(tuple(lines), export_id, ignored, tuple(wrong))


def _not_text(cells: Mapping[str, Any], number: int) -> list[str]:
    return [
        f"row {number}, column {name}: {_NO_TEXT[cell.data_type]}"
        for name, cell in cells.items()
        if name in READ_BACK and cell.data_type in _NO_TEXT
    ]
