"""How a workbook looks: fonts that have Kazakh and Han letters, colours, cells, row heights."""

import math
from collections.abc import Iterable
from typing import Any

from glossary.errors import InputError
from glossary.exchange.columns import Column
from glossary.exchange.rows import Row

LINE_HEIGHT = 13.5
"""Points one line of text takes."""
ROW_LINES = 12
"""A row is at most this many lines high; a longer text is read in the cell."""

A4 = "9"
"""The number of the paper size in the file format."""
FONT = "Arial"
"""Has the Kazakh letters on Windows and macOS; Liberation Sans of the same widths stands in for it elsewhere."""
HAN_FONT = "Microsoft YaHei"
"""For Chinese on Windows; other systems replace it by their own Han font."""

CELL_LIMIT = 32_767
"""Characters one cell of a workbook can hold."""

HEADING_FILL, INPUT_FILL, LOCKED_FILL = "1F4E5F", "FFFFFF", "F3F5F6"
INK, LOCKED_INK, DRAFT_INK, KEY_INK, LINE = "1D2528", "5B676D", "2B6CB0", "B3261E", "D5DBDE"
STATUS_FILLS = {"approved": "DDF0E0", "reviewed": "E3EEF9", "rejected": "F6DEDC", "unsure": "FBF0CF"}


def add_styles(workbook: Any) -> dict[str, Any]:
    """The named styles of the workbook by name: heading, one for each sort of cell, and its variants for Chinese and
    drafts."""
    from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Protection, Side

    rule = Side(style="thin", color=LINE)
    border = Border(left=rule, right=rule, top=rule, bottom=rule)

    styles: dict[str, Any] = {}

    def add(name: str, ink: str, fill: str, **more: Any) -> None:
        place = {"horizontal": "left", "vertical": "top", "wrap_text": True, "indent": 1} | more.get("place", {})
        styles[name] = NamedStyle(
            name=name,
            number_format=more.get("form", "@"),
            font=Font(**{"name": FONT, "size": 10, "color": ink} | more.get("font", {})),
            fill=PatternFill("solid", fgColor=fill),
            border=border,
            alignment=Alignment(**place),
            protection=Protection(locked=more.get("locked", False)),
        )
        workbook.add_named_style(styles[name])

    italic, han = {"italic": True}, {"name": HAN_FONT}
    add("heading", "FFFFFF", HEADING_FILL, font={"bold": True}, place={"vertical": "center"}, locked=True)
    add("locked", LOCKED_INK, LOCKED_FILL, locked=True)
    add("number", LOCKED_INK, LOCKED_FILL, place={"horizontal": "right"}, form="General", locked=True)
    add("input", INK, INPUT_FILL)
    add("kazakh", INK, INPUT_FILL, font={"bold": True, "size": 11})
    add("draft", DRAFT_INK, INPUT_FILL, font=italic)
    add("han", INK, INPUT_FILL, font=han)
    add("han draft", DRAFT_INK, INPUT_FILL, font=italic | han)
    return styles


def style_of(column: Column, row: Row | None = None) -> str:
    """The name of a cell's style; without a row, that of a free cell of the column."""
    if column.number:
        return "number"
    if not column.editable:
        return "locked"
    if column.name == "kk":
        return "kazakh"
    drafted = row is not None and column.name in row.drafted
    if column.name == "zh":
        return "han draft" if drafted else "han"
    return "draft" if drafted else "input"


def text_cell(sheet: Any, content: Any, style: str) -> Any:
    """A cell whose text stays text, also «=SUM(A1)» and «#N/A», which openpyxl would turn into a formula and an
    error."""
    from openpyxl.cell import WriteOnlyCell

    cell: Any = WriteOnlyCell(sheet, value=content)
    cell.style = style
    if isinstance(content, str):
        cell.data_type = "s"
        cell.quotePrefix = content.startswith("=")
    return cell


def refuse_unwritable(uid: str, column: str, text: str) -> None:
    """See that a cell can hold a text; the context is cleaned instead, for nobody can edit it.

    Raises:
        InputError: it is too long, or has a control character.
    """
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    if column == "context":
        return
    if len(text) > CELL_LIMIT:
        raise InputError(
            f"{uid}: {column} has {len(text):,} characters and a workbook cell holds {CELL_LIMIT:,}; shorten it."
        )
    if control := ILLEGAL_CHARACTERS_RE.search(text):
        code = f"U+{ord(control.group()):04X}"
        raise InputError(
            f"{uid}: {column} has the control character {code}; clean it: glossary edit {uid} --{column} …"
        )


def row_height(cells: Iterable[tuple[str, int]]) -> float:
    """The height of a row in points for cells of (text, column width); LibreOffice does not fit heights by itself on
    opening."""
    lines = max(sum(_lines(line, width) for line in text.split("\n")) for text, width in cells)
    return min(lines, ROW_LINES) * LINE_HEIGHT + 3


def _lines(text: str, width: int) -> int:
    """How many lines a text takes; a Han character is two wide, and a width of 10 holds about 11 letters less the
    broken word."""
    return max(math.ceil(sum(2 if letter >= "\u2e80" else 1 for letter in text) / (width * 1.02)), 1)
