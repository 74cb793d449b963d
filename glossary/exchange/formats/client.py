"""A workbook for a client: the glossary clean and to be read, without ids, statuses and sources, in the order of the Kazakh alphabet."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from glossary.exchange.columns import TEXT_LANGUAGES
from glossary.exchange.entry import Entry, in_alphabet
from glossary.exchange.formats.format import Parcel
from glossary.exchange.xlsx_styles import A4, INK, add_styles, refuse_unwritable, row_height, text_cell
from glossary.language.domains import domains

OWN_NAMES = {"kk": "Қазақша", "en": "English", "zh": "中文", "ru": "Русский"}
"""Each language as it calls itself: a client may read any of them."""
WIDTHS = {"kk": 34, "en": 34, "zh": 22, "ru": 30}
TITLED = 2
"""The row of the headings; the title stands above them."""


class _Column(NamedTuple):
    name: str
    heading: str
    width: int
    texts: Sequence[str]
    style: str


def write_client(path: Path, parcel: Parcel) -> None:
    """Write the workbook.

    Raises:
        InputError: a text that a workbook cannot hold.
    """
    from openpyxl import Workbook

    entries = in_alphabet(parcel.entries)
    columns = [column for column in _columns(entries) if any(column.texts)]
    for column in columns:
        for entry, text in zip(entries, column.texts, strict=True):
            refuse_unwritable(entry.of("kk")[0].text, column.name, text)
    workbook = Workbook(write_only=True)
    styles = add_styles(workbook)
    for name in ("kazakh", "input", "han"):  # what a person could fill elsewhere is to be read here
        styles[name].protection.locked = True
    sheet = workbook.create_sheet(_sheet_name(parcel.title))
    _lay_out(sheet, columns, len(entries))
    sheet.append([_title(sheet, parcel.title)])
    sheet.append([text_cell(sheet, column.heading, "heading") for column in columns])
    for place in range(len(entries)):
        sheet.row_dimensions[place + TITLED + 1].height = row_height(
            (column.texts[place], column.width) for column in columns
        )
        sheet.append([text_cell(sheet, column.texts[place], column.style) for column in columns])
    workbook.save(path)


def _sheet_name(title: str) -> str:
    """A title as the name of a sheet, which has at most 31 letters, none of these, and not the name that Excel keeps for itself."""
    name = _BARRED.sub(" ", title)[:31].strip("' ")
    return name if name and name.casefold() != "history" else "Glossary"


_BARRED = re.compile(r"[\[\]:*?/\\]")


def _columns(entries: Sequence[Entry]) -> list[_Column]:
    known = domains()
    languages = [
        _Column(
            lang, OWN_NAMES[lang], WIDTHS[lang], [_usable(entry, lang) for entry in entries], _STYLES.get(lang, "input")
        )
        for lang in TEXT_LANGUAGES
    ]
    avoided = ["; ".join(term.text for term in entry.terms if term.usage.avoided) for entry in entries]
    fields = [known[entry.domain].kk if entry.domain in known else entry.domain for entry in entries]
    return [
        *languages,
        _Column("definition", "Анықтама · Definition", 46, [entry.definition for entry in entries], "input"),
        _Column("usage", "Қолданбаңыз · Do not use", 26, avoided, "input"),
        _Column("domain", "Сала · Domain", 20, fields, "input"),
    ]


_STYLES = {"kk": "kazakh", "zh": "han"}


def _usable(entry: Entry, lang: str) -> str:
    return "; ".join(term.text for term in entry.usable(lang))


def _title(sheet: Any, title: str) -> Any:
    from openpyxl.styles import Font

    cell = text_cell(sheet, title, "Normal")
    cell.font = Font(size=16, bold=True, color=INK)
    return cell


def _lay_out(sheet: Any, columns: Sequence[_Column], rows: int) -> None:
    from openpyxl.utils import get_column_letter

    for place, column in enumerate(columns, 1):
        sheet.column_dimensions[get_column_letter(place)].width = column.width
    sheet.row_dimensions[1].height, sheet.row_dimensions[TITLED].height = 30, 24
    sheet.freeze_panes = f"B{TITLED + 1}"
    sheet.sheet_view.showGridLines = False
    sheet.page_setup.orientation, sheet.page_setup.paperSize, sheet.page_setup.fitToHeight = "landscape", A4, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = f"{TITLED}:{TITLED}"
    sheet.oddFooter.center.text = "&P / &N"
    sheet.auto_filter.ref = f"A{TITLED}:{get_column_letter(len(columns))}{rows + TITLED}"
    sheet.protection.sheet = True
    for allowed in ("formatColumns", "formatRows", "sort", "autoFilter"):
        setattr(sheet.protection, allowed, False)
