"""Workbooks on their way back. A workbook comes from somebody else's machine: it is measured before it is opened,
read row by row, and every cell that is not plain text is reported with its place, never guessed at.
"""

import re
import zlib
from collections.abc import Iterator, Sequence
from functools import partial
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import IO, Any
from zipfile import BadZipFile, ZipFile

from glossary.errors import InputError
from glossary.exchange.headings import WITHOUT_TEXT, cells_below, recognise
from glossary.exchange.table import HEADED, MAX_ROWS, Fault, Incoming, Line, check_columns, heading_row
from glossary.exchange.xlsx_writer import FORMAT_VERSION, META_SHEET

MAX_BYTES = 200_000_000
"""Uncompressed: 100,000 rows of ours take 120 MB; a zip bomb of 1.4 MB took 408 MB of memory."""
MAX_RATIO = 100
"""Uncompressed to compressed; our own workbooks stay under 30."""
SHEET_ROWS = 1 << 20
"""Rows that a sheet can have; a number above it would make endless empty rows."""
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
        with _transitional(path) as file:
            return _read(load_workbook(file, read_only=True), path)
    except _DAMAGE as error:
        raise InputError(f"{path} is damaged; open it in Excel or LibreOffice and save it as .xlsx again.") from error


_STRICT = (
    (b"http://purl.oclc.org/ooxml/spreadsheetml/main", b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
)
"""What a workbook that was saved as «Strict Open XML» calls its vocabulary, and what openpyxl knows it by."""


def _transitional(path: Path) -> IO[bytes]:
    """The workbook, with the names of the usual vocabulary if it was saved as Strict."""
    with ZipFile(path) as archive:
        if _STRICT[0][0] not in archive.read("xl/workbook.xml"):
            return path.open("rb")
        renamed = BytesIO()
        with ZipFile(renamed, "w") as written:
            for name in archive.namelist():
                content = archive.read(name)
                for strict, usual in _STRICT:
                    content = content.replace(strict, usual)
                written.writestr(name, content)
    renamed.seek(0)
    return renamed


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
            first = [[str(cell.value or "") for cell in row] for row in islice(_rows(sheet, MAX_COLUMNS), HEADED)]
            at = heading_row(first, partial(recognise, own=own))
            if at >= 0:
                names = recognise(first[at], own)
                check_columns(path, first[at], names)
                return _collect(path, sheet, at, (first[at], names), facts.get("export", ""))
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


Columns = tuple[Sequence[str], Sequence[str | None]]
"""The headings of a table and what each means."""


def _collect(path: Path, sheet: Any, at: int, columns: Columns, export_id: str) -> Incoming:
    headings, names = columns
    lines: list[Line] = []
    wrong: list[Fault] = []
    for number, cells in _filled_rows(sheet, at, len(names)):
        if named := [(name, cell) for name, cell in zip(names, cells, strict=False) if name and cell.value is not None]:
            wrong += _not_text(named, number)
            lines.append(Line(number, cells_below(headings, names, [_text(cell) for cell in cells])))
        if max(number - SHEET_ROWS, len(lines) - MAX_ROWS) > 0:
            raise InputError(f"{path} has more than {MAX_ROWS:,} rows; split it into smaller workbooks.")
    return Incoming(path, tuple(lines), export_id, _ignored(columns), tuple(wrong))


def _ignored(columns: Columns) -> tuple[str, ...]:
    return tuple(heading for heading, name in zip(*columns, strict=True) if heading and not name)


def _filled_rows(sheet: Any, at: int, width: int) -> Iterator[tuple[int, Sequence[Any]]]:
    """The rows below the heading, with their numbers."""
    return islice(enumerate(_rows(sheet, width), 1), at + 1, None)


def _text(cell: Any) -> str:
    """What stands in a cell; a whole number as it is written."""
    if cell.value is None:
        return ""
    whole = isinstance(cell.value, float) and cell.value.is_integer()
    return str(int(cell.value)) if whole else str(cell.value)


def _not_text(cells: Sequence[tuple[str, Any]], number: int) -> list[Fault]:
    """The cells that hold no text; a whole number is one («2019»)."""
    return [
        Fault(number, _NO_TEXT[cell.data_type], name)
        for name, cell in cells
        if name in WITHOUT_TEXT and cell.data_type in _NO_TEXT and not _text(cell).isdecimal()
    ]
