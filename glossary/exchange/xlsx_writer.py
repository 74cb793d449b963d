"""Workbooks for people: the reviewed glossary, or the sheet that translators fill.

Besides the table the workbook has a guide, a hidden sheet with the drop-down lists, and a hidden sheet that says
which export this is and which heading stands for which column. The workbook is written row by row, so that 100,000
rows need no more memory than one.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from pathlib import Path
from typing import Any

from glossary.exchange.columns import Column, Face
from glossary.exchange.guide import GUIDE, HEADING, SHEET
from glossary.exchange.rows import Row
from glossary.exchange.table import Outgoing
from glossary.exchange.xlsx_styles import (
    A4,
    FONT,
    KEY_INK,
    LOCKED_INK,
    STATUS_FILLS,
    add_styles,
    refuse_unwritable,
    row_height,
    style_of,
    text_cell,
)
from glossary.model import Kwic

FORMAT_VERSION = 1
META_SHEET = "_glossary"
LIST_SHEET = "_lists"
TITLES: dict[Face, str] = {"glossary": "Glossary", "review": "Review"}

FREE_ROWS = 500
"""Rows below the last one that are open for new terms and have the drop-downs."""
GUIDE_WIDTHS = {"en": 70, "kk": 78, "ru": 78, "zh": 60}
"""Characters of a column of the guide by its language."""
PRINTED_WIDTH = 182
"""Characters of columns that A4 across holds at 8 points; the columns behind them are for the screen."""


def write_xlsx(path: Path, table: Outgoing) -> None:
    """Write a table as a workbook.

    Raises:
        InputError: a text that a workbook cannot hold (too long, a control character).
        OSError: the file cannot be written.
    """
    from openpyxl import Workbook

    for row in table.rows:
        for column in table.columns:
            refuse_unwritable(row.uid, column.name, table.text(row, column))
    workbook = Workbook(write_only=True)
    styles = add_styles(workbook)
    sheet = workbook.create_sheet(TITLES[table.face])
    _lay_out(sheet, table, styles)
    last = _write_rows(sheet, table)
    _finish(sheet, table, last)
    _write_guide(workbook.create_sheet(SHEET), table)
    _write_lists(workbook.create_sheet(LIST_SHEET), table)
    _write_meta(workbook.create_sheet(META_SHEET), table)
    workbook.save(path)


def _lay_out(sheet: Any, table: Outgoing, styles: Mapping[str, Any]) -> None:
    """What must stand before the first row: widths, the styles of free cells, the frozen heading, the printed page."""
    from openpyxl.utils import get_column_letter

    for place, column in enumerate(table.columns, 1):
        dimension = sheet.column_dimensions[get_column_letter(place)]
        dimension.width = column.width
        dimension.hidden = column.hidden
        if column.editable:
            free = styles[style_of(column)]
            dimension.font, dimension.alignment, dimension.protection = free.font, free.alignment, free.protection
            dimension.number_format = free.number_format
    sheet.row_dimensions[1].height = 34
    sheet.freeze_panes = "C2"
    sheet.sheet_view.tabSelected = True
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = A4
    sheet.page_margins.left = sheet.page_margins.right = 0.3
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = "1:1"
    sheet.oddFooter.center.text = "&P / &N"


def _write_rows(sheet: Any, table: Outgoing) -> int:
    """Write heading and rows; returns the number of the last row."""
    sheet.append([text_cell(sheet, table.heading(column), "heading") for column in table.columns])
    last = 1
    for row in table.rows:
        last += 1
        sheet.row_dimensions[last].height = row_height(
            [(table.text(row, column), column.width) for column in table.columns]
        )
        sheet.append(list(_cells(sheet, table, row)))
    return last


def _cells(sheet: Any, table: Outgoing, row: Row) -> Iterator[Any]:
    for column in table.columns:
        text = table.text(row, column)
        if column.number:
            yield text_cell(sheet, float(text), "number")
        elif column.name == "context":
            yield text_cell(sheet, _marked(row.contexts), "locked")
        else:
            yield text_cell(sheet, text, style_of(column, row))


def _marked(contexts: tuple[Kwic, ...]) -> Any:
    """Sentences, one a line, with the key word in bold colour; control characters of the source text become spaces."""
    from openpyxl.cell.rich_text import CellRichText, TextBlock
    from openpyxl.cell.text import InlineFont
    from openpyxl.styles.colors import Color

    key = InlineFont(rFont=FONT, sz=10, b=True, color=Color(KEY_INK))
    rest = InlineFont(rFont=FONT, sz=10, color=Color(LOCKED_INK))
    pieces: list[TextBlock] = []
    for place, kwic in enumerate(contexts):
        clean = "".join(letter if letter.isprintable() else " " for letter in kwic.sentence)
        before = "\n" * (place > 0) + clean[: kwic.start]
        where = f"({kwic.where})" if kwic.where else ""
        pieces += [TextBlock(rest, before)] if before else []
        pieces += [TextBlock(key, clean[kwic.start : kwic.end]), TextBlock(rest, f"{clean[kwic.end :]} {where}")]
    return CellRichText(pieces)


def _finish(sheet: Any, table: Outgoing, last: int) -> None:
    """What needs the number of rows: filter, drop-downs, colours by status, protection of the locked columns."""
    from openpyxl.formatting.rule import FormulaRule
    from openpyxl.styles import PatternFill
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    letters = {column.name: get_column_letter(place) for place, column in enumerate(table.columns, 1)}
    end = last + FREE_ROWS
    right = get_column_letter(len(table.columns))
    sheet.auto_filter.ref = f"A1:{right}{last}"
    sheet.print_area = f"A1:{get_column_letter(_printed(table.columns))}{last}"
    for place, column in enumerate(_with_choices(table), 1):
        source = f"={LIST_SHEET}!${get_column_letter(place)}$1:${get_column_letter(place)}${len(column.choices)}"
        rule = DataValidation(type="list", formula1=source, allow_blank=True, showErrorMessage=True)
        rule.errorTitle, rule.error = column.english, "Choose one of: " + ", ".join(column.choices)
        rule.add(f"{letters[column.name]}2:{letters[column.name]}{end}")
        sheet.data_validations.append(rule)
    first = "A" if table.face == "review" else letters["status"]
    for status, colour in STATUS_FILLS.items():
        formula = f'${letters["status"]}2="{status}"'
        fill = PatternFill("solid", bgColor=colour)
        sheet.conditional_formatting.add(f"{first}2:{letters['status']}{end}", FormulaRule([formula], fill=fill))  # type: ignore[no-untyped-call]
    _protect(sheet)


def _printed(columns: Sequence[Column]) -> int:
    """How many of the first columns fit a page."""
    widths = accumulate(column.width for column in columns)
    return sum(width <= PRINTED_WIDTH for width in widths)


def _with_choices(table: Outgoing) -> list[Column]:
    return [column for column in table.columns if column.choices]


def _protect(sheet: Any) -> None:
    """Lock the locked columns, without a password; sizes, formats, the filter and new rows stay free (False allows)."""
    sheet.protection.sheet = True
    for allowed in ("formatCells", "formatColumns", "formatRows", "insertRows", "sort", "autoFilter"):
        setattr(sheet.protection, allowed, False)


def _write_guide(sheet: Any, table: Outgoing) -> None:
    """What to do, in the language of the headings."""
    languages = (table.headings,) if table.headings else ("en", "kk")
    widths = [GUIDE_WIDTHS[language] for language in languages]
    for letter, width in zip("AB", widths, strict=False):
        sheet.column_dimensions[letter].width = width
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.append([text_cell(sheet, HEADING[language], "heading") for language in languages])
    for place, said in enumerate(GUIDE[table.face], 2):
        texts = [said[language] for language in languages]
        sheet.row_dimensions[place].height = row_height(zip(texts, widths, strict=True))
        sheet.append([text_cell(sheet, text, "input") for text in texts])


def _write_lists(sheet: Any, table: Outgoing) -> None:
    """The drop-down lists, one a column, in the order of the table's columns."""
    lists = [column.choices for column in _with_choices(table)]
    sheet.sheet_state = "hidden"
    for place in range(max(map(len, lists))):
        sheet.append([choices[place] if place < len(choices) else None for choices in lists])


def _write_meta(sheet: Any, table: Outgoing) -> None:
    sheet.sheet_state = "hidden"
    sheet.append(["format", str(FORMAT_VERSION)])
    sheet.append(["face", table.face])
    sheet.append(["sheet", TITLES[table.face]])
    sheet.append(["export", table.export_id])
    for column in table.columns:
        sheet.append(["column", column.name, table.heading(column)])
