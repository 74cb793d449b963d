"""A termbase that is open for writing, exports of it, and edits of a workbook as a translator would make them."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import openpyxl
import pytest

from glossary.exchange.files import Selection, export_table
from glossary.exchange.headings import recognise
from glossary.store.termbase import Termbase, open_termbase


@pytest.fixture
def termbase(db: Path) -> Iterator[Termbase]:
    with open_termbase(db, "write") as opened:
        yield opened


@pytest.fixture
def export(termbase: Termbase, tmp_path: Path) -> Callable[..., Path]:
    """Exports a table, by default the review sheet as a workbook, and gives its path."""

    def make(name: str = "review.xlsx", **selection: object) -> Path:
        path = tmp_path / name
        export_table(termbase, path, Selection(**{"face": "review", **selection}), overwrite=True)
        return path

    return make


@pytest.fixture
def type_into() -> Callable[[Path, Mapping[tuple[str, str], object]], Path]:
    """Edits cells of an exported workbook in place: (id, column) → what is typed; an empty id is the first free row."""

    def edit(path: Path, cells: Mapping[tuple[str, str], object]) -> Path:
        workbook = openpyxl.load_workbook(path)
        sheet = workbook.worksheets[0]
        names = recognise([str(cell.value) for cell in sheet[1]])
        rows = {sheet.cell(row, names.index("id") + 1).value: row for row in range(2, sheet.max_row + 1)}
        free = sheet.max_row + 1
        for (uid, column), content in cells.items():
            sheet.cell(rows.get(uid, free), names.index(column) + 1).value = content
        workbook.save(path)
        workbook.close()
        return path

    return edit
