"""Comma- and tab-separated tables, and JSON Lines: the same columns by their machine names.

CSV goes out in UTF-8 with a byte order mark, which Excel needs to show Kazakh; on the way in «,», «;» and tab are
recognised, and so are the encodings that Excel writes.
"""

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from glossary.errors import InputError
from glossary.exchange.columns import READ_BACK
from glossary.exchange.headings import cells_below, recognise
from glossary.exchange.table import HEADED, MAX_ROWS, Fault, Incoming, Line, Outgoing, check_columns, heading_row
from glossary.texts.decoding import decode

_FORMULA = re.compile(r"'*[=+\-@\t\r]")
"""What a spreadsheet takes for a formula when it opens a delimited file. «-лық» is a term all the same, so guarding it
with «'» is a choice."""


def write_csv(path: Path, table: Outgoing) -> None:
    """Write a table as CSV for Excel."""
    _write_delimited(path, table, ",", "utf-8-sig")


def write_tsv(path: Path, table: Outgoing) -> None:
    """Write a table as tab-separated text, UTF-8."""
    _write_delimited(path, table, "\t", "utf-8")


def _write_delimited(path: Path, table: Outgoing, delimiter: str, encoding: str) -> None:
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.writer(file, delimiter=delimiter, lineterminator="\n")
        writer.writerow(column.name for column in table.columns)
        for row in table.rows:
            texts = (table.text(row, column) for column in table.columns)
            writer.writerow(_guard(text, table.guarded) for text in texts)


def _guard(text: str, guarded: bool) -> str:
    """A text with «'» before it where a spreadsheet would compute it, and where `_unguard` would take one away."""
    formula = _FORMULA.match(text) is not None
    return f"'{text}" if formula and (guarded or text.startswith("'")) else text


def _unguard(text: str) -> str:
    return text[1:] if text.startswith("'") and _FORMULA.match(text) else text


def write_jsonl(path: Path, table: Outgoing) -> None:
    """Write a table as JSON Lines: one object a row, every value a string."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for row in table.rows:
            cells = {column.name: table.text(row, column) for column in table.columns}
            file.write(json.dumps(cells, ensure_ascii=False) + "\n")


class NoHeadings(InputError):
    """A table without a heading that the program knows: perhaps a list of pairs."""


def read_delimited(path: Path) -> Incoming:
    """A CSV or TSV table; one of the first lines names the columns.

    Raises:
        NoHeadings: no known column.
        InputError: unreadable letters, or a line that does not fit the heading.
        OSError: the file cannot be read.
    """
    text, _, repaired = decode(path.read_bytes(), str(path))
    delimiter = _delimiter(text)
    if text.lower().startswith("sep="):
        text = "\n" + text.partition("\n")[2]
    first = list(islice(_split(path, text, delimiter), HEADED))
    at = heading_row([row for _, row in first], recognise)
    if at < 0:
        raise NoHeadings(f"{path} has no column named kk or id; name the columns in the first line: id, kk, en, zh.")
    rows = _split(path, text, delimiter)
    headings = next(islice(rows, at, None))[1]
    names = recognise(headings)
    check_columns(path, headings, names)
    lines = tuple(_line(path, number, row, (headings, names)) for number, row in rows if any(row))
    if len(lines) > MAX_ROWS:
        raise InputError(f"{path} has more than {MAX_ROWS:,} rows; split it into smaller tables.")
    ignored = tuple(heading for heading, name in zip(headings, names, strict=True) if heading and not name)
    return Incoming(path, lines, ignored=ignored, repaired=repaired)


def _delimiter(text: str) -> str:
    """The separator that the file names in its first line, or that gives one of the first records the most columns, known ones
    before others; a heading may hold line breaks and, in quotation marks, the other separators."""
    named = re.match(r"sep=(.)", text, re.IGNORECASE)
    if named:
        return named[1]

    def columns(delimiter: str) -> tuple[int, int]:
        try:
            records = list(islice(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), HEADED))
        except csv.Error:
            return 0, 0
        return max(((len([name for name in recognise(row) if name]), len(row)) for row in records), default=(0, 0))

    return max("\t;,", key=columns)


def _split(path: Path, text: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Line number (of the row's last line) and fields of each row."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            if "field larger" in str(error):
                raise InputError(
                    f"{path}, line {reader.line_num}: a field has more than {csv.field_size_limit():,} letters; shorten it, or"
                    " close a quotation mark that was left open."
                ) from error
            raise InputError(
                f"{path}, line {reader.line_num}: a quotation mark there opens or closes in the wrong place; put one "
                "before and one after the field, and write a mark inside it twice."
            ) from error
        yield reader.line_num, row


def _line(path: Path, number: int, row: Sequence[str], columns: tuple[Sequence[str], Sequence[str | None]]) -> Line:
    headings, names = columns
    if len(row) != len(names):
        raise InputError(
            f"{path}, line {number}: {len(row)} fields where the heading has {len(names)}; put quotation marks around "
            "a field that contains the separator."
        )
    return Line(number, cells_below(headings, names, [_unguard(text) for text in row]))


def read_jsonl(path: Path) -> Incoming:
    """JSON Lines: one object a line with string values; a missing name says nothing about that column.

    Raises:
        InputError: a line that is no JSON object, or no line with a known name.
        OSError: the file cannot be read.
    """
    text, _, repaired = decode(path.read_bytes(), str(path))
    lines = enumerate(text.split("\n"), 1)
    rows = [_row(number, _object(path, number, line)) for number, line in lines if line.strip()]
    if not any({"id", "kk"} & set(row.line.cells) for row in rows):
        raise InputError(f'{path} has no line with a kk or an id; write one object a line, such as {{"kk": "term"}}.')
    return Incoming(
        path,
        tuple(row.line for row in rows),
        ignored=tuple(dict.fromkeys(key for row in rows for key in row.ignored)),
        wrong=tuple(fault for row in rows for fault in row.wrong),
        repaired=repaired,
    )


class _Row(NamedTuple):
    """An object of a file: the line it makes, its names that the program does not know, its values that are no texts."""

    line: Line
    ignored: Sequence[str]
    wrong: Sequence[Fault]


def _row(number: int, content: Mapping[str, object]) -> _Row:
    names = dict(zip(content, recognise(list(content)), strict=True))
    wrong = [
        Fault(number, "not a text", key)
        for key, name in names.items()
        if name in READ_BACK and not _is_text(content[key])
    ]
    cells = {name: str(content[key] or "") for key, name in names.items() if name}
    return _Row(Line(number, cells), [key for key, name in names.items() if not name], wrong)


def _object(path: Path, number: int, text: str) -> dict[str, object]:
    try:
        content = json.loads(text)
    except RecursionError as error:
        raise InputError(f"{path}, line {number} is nested too deep; write one flat object a line.") from error
    except json.JSONDecodeError as error:
        raise InputError(
            f"{path}, line {number} is not JSON ({error.msg}, column {error.colno}); mend that line."
        ) from error
    if not isinstance(content, dict):
        raise InputError(f"{path}, line {number} is not a JSON object; write one object a line.")
    return content


def _is_text(content: object) -> bool:
    return content is None or isinstance(content, str)
