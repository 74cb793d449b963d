"""How a workbook looks: fonts that have Kazakh and Han letters, colours, row heights."""

import math
from collections.abc import Iterable
from typing import Any

from glossary.exchange.columns import Column
from glossary.exchange.rows import Row

LINE_HEIGHT = 13.5
"""Points one line of text takes."""
ROW_LINES = 12
"""A row is at most this many lines high; a longer text is read in the cell."""

FONT = "Arial"
"""Has the Kazakh letters on Windows and macOS; Liberation Sans of the same widths stands in for it elsewhere."""
HAN_FONT = "Microsoft YaHei"
"""For Chinese on Windows; other systems replace it by their own Han font."""

HEADING_FILL, INPUT_FILL, LOCKED_FILL = "1F4E5F", "FFFFFF", "F3F5F6"
INK, LOCKED_INK, DRAFT_INK, KEY_INK, LINE = "1D2528", "5B676D", "2B6CB0", "B3261E", "D5DBDE"
STATUS_FILLS = {"approved": "DDF0E0", "reviewed": "E3EEF9", "rejected": "F6DEDC", "unsure": "FBF0CF"}


def add_styles(workbook: Any) -> dict[str, Any]:
    """The named styles of the workbook by name: heading, one for each sort of cell, and its variants for Chinese and
    drafts."""
    from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Protection, Side

    rule = Side(style="thin", color=LINE)
    border = Border(left=rule, right=rule, top=rule, bottom=rule)

    styles = {}

    def add(name: str, ink: str, fill: str, *, font: str = FONT, align: str = "left", **more: Any) -> None:
        styles[name] = NamedStyle(
            name=name,
            number_format="0.##" if align == "right" else "@",
            font=Font(
                name=font, size=more.get("size", 10), bold=more.get("bold"), italic=more.get("italic"), color=ink
            ),
            fill=PatternFill("solid", fgColor=fill),
            border=border,
            alignment=Alignment(horizontal=align, vertical=more.get("vertical", "top"), wrap_text=True, indent=1),
            protection=Protection(locked=more.get("locked", True)),
        )
        workbook.add_named_style(styles[name])

    add("heading", "FFFFFF", HEADING_FILL, bold=True, vertical="center")
    add("locked", LOCKED_INK, LOCKED_FILL)
    add("number", LOCKED_INK, LOCKED_FILL, align="right")
    add("input", INK, INPUT_FILL, locked=False)
    add("kazakh", INK, INPUT_FILL, locked=False, bold=True, size=11)
    add("draft", DRAFT_INK, INPUT_FILL, locked=False, italic=True)
    add("han", INK, INPUT_FILL, font=HAN_FONT, locked=False)
    add("han draft", DRAFT_INK, INPUT_FILL, font=HAN_FONT, locked=False, italic=True)
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


def row_height(cells: Iterable[tuple[str, int]]) -> float:
    """The height of a row in points for cells of (text, column width); LibreOffice does not fit heights by itself on
    opening."""
    lines = max(sum(_lines(line, width) for line in text.split("\n")) for text, width in cells)
    return min(lines, ROW_LINES) * LINE_HEIGHT + 3


def _lines(text: str, width: int) -> int:
    """How many lines a text takes; a Han character is two wide, and a width of 10 holds about 11 letters less the
    broken word."""
    return max(math.ceil(sum(2 if letter >= "\u2e80" else 1 for letter in text) / (width * 1.02)), 1)
