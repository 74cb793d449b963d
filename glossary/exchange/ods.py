"""OpenDocument spreadsheets, out and in: the same columns as a workbook, for LibreOffice and the tools that want an open format."""

import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from xml.etree.ElementTree import Element
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from glossary.errors import InputError
from glossary.exchange.columns import Column
from glossary.exchange.formats.markup import content, elements
from glossary.exchange.headings import cells_below, recognise
from glossary.exchange.table import HEADED, MAX_ROWS, Fault, Incoming, Line, Outgoing, check_columns, heading_row
from glossary.exchange.xlsx_reader import MAX_BYTES, MAX_COLUMNS, MAX_RATIO

MIME = "application/vnd.oasis.opendocument.spreadsheet"
_NAMES = {
    name: f"urn:oasis:names:tc:opendocument:xmlns:{rest}:1.0"
    for name, rest in {
        "office": "office",
        "table": "table",
        "text": "text",
        "style": "style",
        "number": "datastyle",
        "fo": "xsl-fo-compatible",
    }.items()
}
_ROOT = "".join(f' xmlns:{name}="{address}"' for name, address in _NAMES.items())
_CM = 0.2
"""Centimetres that a character of a column's width takes."""
_NUMBERS = {"float": "a number", "date": "a date", "boolean": "a true/false value", "percentage": "a number"}


def write_ods(path: Path, table: Outgoing) -> None:
    """Write a table as a spreadsheet.

    Raises:
        InputError: a character that no such file can hold.
        OSError: the file cannot be written.
    """
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", MIME, ZIP_STORED)
        manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
        files = (("/", MIME), ("content.xml", "text/xml"))
        listed = "".join(f'<m:file-entry m:full-path="{name}" m:media-type="{kind}"/>' for name, kind in files)
        archive.writestr(
            "META-INF/manifest.xml", f'<m:manifest xmlns:m="{manifest}" m:version="1.2">{listed}</m:manifest>'
        )
        with archive.open("content.xml", "w") as file:
            for part in _content(table):
                file.write(part.encode())


def _content(table: Outgoing) -> Iterator[str]:
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content{_ROOT} office:version="1.2">'
    yield f"<office:automatic-styles>{''.join(_styles(table.columns))}</office:automatic-styles>"
    yield '<office:body><office:spreadsheet><table:table table:name="Glossary">'
    yield "".join(f'<table:table-column table:style-name="c{at}"/>' for at in range(len(table.columns)))
    yield f"<table:table-header-rows>{_row([table.heading(column) for column in table.columns], 'head')}</table:table-header-rows>"
    for row in table.rows:
        yield _row([table.text(row, column) for column in table.columns], "text")
    yield "</table:table></office:spreadsheet></office:body></office:document-content>"


def _styles(columns: Sequence[Column]) -> Iterator[str]:
    for at, column in enumerate(columns):
        hidden = ' table:visibility="collapse"' if column.hidden else ""
        width = f'<style:table-column-properties style:column-width="{column.width * _CM:.1f}cm"{hidden}/>'
        yield f'<style:style style:name="c{at}" style:family="table-column">{width}</style:style>'
    wrapped = '<style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/>'
    for name, font in (("text", ""), ("head", '<style:text-properties fo:font-weight="bold"/>')):
        yield f'<style:style style:name="{name}" style:family="table-cell">{wrapped}{font}</style:style>'


def _row(texts: Sequence[str], style: str) -> str:
    return f"<table:table-row>{''.join(_cell(text, style) for text in texts)}</table:table-row>"


def _cell(text: str, style: str) -> str:
    paragraphs = "".join(f"<text:p>{_spaced(line)}</text:p>" for line in text.split("\n"))
    return f'<table:table-cell office:value-type="string" table:style-name="{style}">{paragraphs}</table:table-cell>'


def _spaced(text: str) -> str:
    """A line in which spaces that stand together, and tabs, are written so that they stay."""
    return content(text).replace("\t", "<text:tab/>").replace("  ", ' <text:s text:c="1"/>')


def read_ods(path: Path) -> Incoming:
    """The first sheet of a spreadsheet that has a column named kk or id.

    Raises:
        InputError: no spreadsheet, a hostile or damaged one, or no such sheet.
        OSError: the file cannot be read.
    """
    try:
        with ZipFile(path) as archive:
            size = archive.getinfo("content.xml").file_size
            if size > MAX_BYTES or size > MAX_RATIO * max(path.stat().st_size, 10_000):
                raise InputError(f"{path} would unpack to {size:,} bytes; split it into smaller spreadsheets.")
            with archive.open("content.xml") as file:
                return _read(path, elements(path, "table-row", heads=("table",), file=file))
    except (BadZipFile, KeyError, zlib.error) as error:
        raise InputError(f"{path} is no OpenDocument spreadsheet; save it as .ods, without a password.") from error


Sheet = Sequence[tuple[int, list[Element]]]
"""The rows of a sheet that say something, with their numbers."""


def _read(path: Path, found: Iterator[tuple[int, Element]]) -> Incoming:
    for sheet in _sheets(_rows(path, found)):
        if (at := _heading(sheet)) >= 0:
            return _collect(path, [_text(cell) for cell in sheet[at][1]], sheet[at + 1 :])
    raise InputError(
        f"{path} has no sheet with a column named kk or id; name the columns in its first row: kk, en, zh."
    )


def _collect(path: Path, headings: Sequence[str], rows: Sheet) -> Incoming:
    names = recognise(headings)
    check_columns(path, headings, names)
    wrong = [fault for number, row in rows for fault in _not_text(number, row, names)]
    lines = [Line(number, cells_below(headings, names, [_text(cell) for cell in row])) for number, row in rows]
    ignored = tuple(heading for heading, name in zip(headings, names, strict=True) if heading and not name)
    return Incoming(path, tuple(lines), ignored=ignored, wrong=tuple(wrong))


def _sheets(rows: Iterator[tuple[int, list[Element]]]) -> Iterator[Sheet]:
    sheet: list[tuple[int, list[Element]]] = []
    for number, row in rows:
        if number:
            sheet.append((number, row))
        else:
            yield sheet
            sheet = []
    yield sheet


def _heading(sheet: Sheet) -> int:
    return heading_row([[_text(cell) for cell in row] for _, row in sheet[:HEADED]], recognise)


def _rows(path: Path, found: Iterator[tuple[int, Element]]) -> Iterator[tuple[int, list[Element]]]:
    """The rows that say something, with their numbers; an empty one where a sheet begins.

    Raises:
        InputError: there are too many.
    """
    number = 0
    for _, element in found:
        if element.tag == "table":
            number = 0
            yield 0, []
        elif element.tag == "table-row":
            number += 1
            cells = list(_cells(element))
            if any(map(_text, cells)):
                yield number, cells
            number += int(element.get("table:number-rows-repeated", "1")) - 1
        if number > MAX_ROWS and element.tag == "table-row" and any(map(_text, element)):
            raise InputError(f"{path} has more than {MAX_ROWS:,} rows; split it into smaller spreadsheets.")


def _cells(row: Element) -> Iterator[Element]:
    """The cells of a row, repeated ones as often as they stand there."""
    place = 0
    for cell in row:
        times = min(int(cell.get("table:number-columns-repeated", "1")), MAX_COLUMNS - place)
        place += times
        yield from [cell] * times


def _text(cell: Element) -> str:
    return "\n".join(_inside(line) for line in cell.iter("p"))


def _inside(element: Element) -> str:
    parts = [element.text or ""]
    for child in element:
        if child.tag == "s":
            parts.append(" " * min(int(child.get("text:c", "1")), 100))
        elif child.tag != "annotation":
            parts.append("\t" if child.tag == "tab" else "\n" if child.tag == "line-break" else _inside(child))
        parts.append(child.tail or "")
    return "".join(parts)


def _not_text(number: int, row: Sequence[Element], names: Sequence[str | None]) -> Iterator[Fault]:
    for name, cell in zip(names, row, strict=False):
        kind = _NUMBERS.get(cell.get("office:value-type", ""))
        if name and kind and not _text(cell).isdecimal():
            yield Fault(number, kind, name)
