"""What a translator gets: text that stays text, marked contexts, locked ids, lists to choose from."""

import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook

from glossary.errors import InputError
from glossary.exchange.columns import COLUMNS, STATUS_CHOICES
from glossary.exchange.files import Selection, export_table
from glossary.exchange.rows import CONTEXT_REACH, Row, candidate_row
from glossary.exchange.table import Outgoing
from glossary.exchange.xlsx_styles import CELL_LIMIT
from glossary.exchange.xlsx_writer import FREE_ROWS, write_xlsx
from glossary.model import Draft, Kwic, OpenCandidate
from glossary.store.termbase import Termbase

Make = Callable[..., Path]


@pytest.fixture
def book(export: Make) -> Iterator[Workbook]:
    workbook = openpyxl.load_workbook(export(), rich_text=True)
    yield workbook
    workbook.close()


def column(book: Workbook, name: str) -> str:
    """The letter of a column of the review sheet."""
    names = [one.name for one in COLUMNS["review"]]
    return openpyxl.utils.get_column_letter(names.index(name) + 1)


def written(path: Path, **cells: str) -> Path:
    """A review sheet with one row, in which some cells are given."""
    row = Row(
        "K000001",
        {one.name: "" for one in COLUMNS["review"]} | {"count": "1", "probability": "1", "score": "1"} | cells,
    )
    write_xlsx(path, Outgoing("review", "x", [row]))
    return path


@pytest.mark.parametrize(
    "text", ["=SUM(A1)", "=", "#N/A", "#REF!", "+1", "-лық", "@x", "2024", "1,5", "TRUE", "01.02.2024"]
)
def test_text_stays_text(tmp_path: Path, text: str) -> None:
    workbook = openpyxl.load_workbook(written(tmp_path / "a.xlsx", en=text))
    cell = workbook.worksheets[0]["C2"]
    assert (cell.value, cell.data_type, cell.number_format) == (text, "s", "@")
    assert cell.quotePrefix == text.startswith("=")
    workbook.close()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("page\x0cbreak", "K000001: en has the control character U+000C; clean it: glossary edit K000001 --en"),
        ("x" * (CELL_LIMIT + 1), "K000001: en has 32,768 characters and a workbook cell holds 32,767"),
    ],
    ids=["control character", "too long"],
)
def test_what_a_cell_cannot_hold_is_named(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(InputError, match=re.escape(message)):
        written(tmp_path / "a.xlsx", en=text)


def test_a_failed_export_leaves_the_old_file_and_no_draft(
    termbase: Termbase, export: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = export()
    before = path.read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(InputError, match="No space left on device"):
        export_table(termbase, path, Selection("review"))
    assert path.read_bytes() == before
    assert sorted(file.name for file in tmp_path.glob("*.xlsx")) == ["review.xlsx"]


def test_a_workbook_that_somebody_filled_is_not_overwritten(termbase: Termbase, export: Make, type_into: Make) -> None:
    path = export()
    export_table(termbase, path, Selection("review"))  # nobody has touched it: nothing can be lost
    type_into(path, {("K000001", "status"): "approved"})
    with pytest.raises(InputError, match="never imported"):
        export_table(termbase, path, Selection("review"))
    export_table(termbase, path, Selection("review"), overwrite=True)
    path.write_text("somebody's notes", encoding="utf-8")
    with pytest.raises(InputError, match="never imported"):
        export_table(termbase, path, Selection("review"))


def test_a_folder_that_is_a_file(termbase: Termbase, tmp_path: Path) -> None:
    (tmp_path / "exports").write_text("a file", encoding="utf-8")
    with pytest.raises(InputError, match="cannot be written"):
        export_table(termbase, tmp_path / "exports" / "review.xlsx", Selection("review"))


def test_the_key_word_is_marked_in_its_context(book: Workbook) -> None:
    context = book.worksheets[0][f"{column(book, 'context')}2"].value
    bold = [str(piece) for piece in context if not isinstance(piece, str) and piece.font.b]
    assert bold == ["Кедендік одақ", "Кедендік одақ"]


def test_control_characters_of_a_text_do_not_stop_its_context(tmp_path: Path) -> None:
    contexts = (Kwic("бет\x0cжаңа бет", 0, 3, "seed.txt"),)
    cells = {one.name: "" for one in COLUMNS["review"]} | {"count": "1", "probability": "1", "score": "1"}
    write_xlsx(tmp_path / "a.xlsx", Outgoing("review", "x", [Row("K000001", cells, contexts)]))
    workbook = openpyxl.load_workbook(tmp_path / "a.xlsx")
    assert "бет жаңа бет" in [str(cell.value).strip() for cell in workbook.worksheets[0][2]]
    workbook.close()


def test_ids_are_locked_and_texts_are_open(book: Workbook) -> None:
    sheet = book.worksheets[0]
    locked = {one.name: sheet[f"{column(book, one.name)}2"].protection.locked for one in COLUMNS["review"]}
    assert sheet.protection.sheet
    assert locked == {one.name: not one.editable for one in COLUMNS["review"]}


def test_free_rows_are_open_for_new_terms(book: Workbook) -> None:
    sheet = book.worksheets[0]
    assert not sheet.column_dimensions[column(book, "kk")].protection.locked
    assert sheet.column_dimensions[column(book, "id")].protection.locked


def test_lists_reach_past_the_last_row(book: Workbook) -> None:
    rules = {str(rule.sqref): rule.formula1 for rule in book.worksheets[0].data_validations.dataValidation}
    status = column(book, "status")
    source = rules[f"{status}2:{status}{4 + FREE_ROWS}"]
    assert source == "=_lists!$A$1:$A$4"
    assert tuple(cell.value for cell in book["_lists"]["A"][:4]) == STATUS_CHOICES["review"]


def test_the_sheet_is_laid_out_for_reading(book: Workbook) -> None:
    sheet = book.worksheets[0]
    assert sheet.freeze_panes == "C2"
    assert sheet.auto_filter.ref == f"A1:{column(book, 'export')}4"
    assert {name: book[name].sheet_state for name in book.sheetnames} == {
        "Review": "visible",
        "Guide · Нұсқау": "visible",
        "_lists": "hidden",
        "_glossary": "hidden",
    }
    for one in COLUMNS["review"]:
        dimension = sheet.column_dimensions[column(book, one.name)]
        assert (dimension.width, dimension.hidden) == (one.width, one.hidden)
    assert sheet["B2"].alignment.wrap_text


def test_a_draft_looks_different_from_what_the_text_says(termbase: Termbase, export: Make) -> None:
    termbase.store_drafts(
        [("K000002", Draft("аймақтық интеграция", "zh", "区域一体化", 0.62, "lexicon", alternatives=("地区一体化",)))],
        by="Tester",
    )
    workbook = openpyxl.load_workbook(export())
    sheet = workbook.worksheets[0]
    looks = {row: sheet[f"{column(workbook, 'zh')}{row}"].font.i for row in (2, 3)}
    proposals = sheet[f"{column(workbook, 'proposals')}3"].value
    workbook.close()
    assert (bool(looks[2]), bool(looks[3])) == (False, True)
    assert proposals == "en: regional integration (seed.txt)\nzh: 区域一体化 (lexicon, 62 %); 地区一体化"


def test_rows_are_high_enough_for_their_texts(book: Workbook) -> None:
    sheet = book.worksheets[0]
    assert sheet.row_dimensions[2].height > sheet.row_dimensions[4].height > 0  # two contexts against one


def test_the_file_is_a_zip_that_says_which_export_it_is(export: Make) -> None:
    with zipfile.ZipFile(export()) as archive:
        meta = archive.read("xl/worksheets/sheet4.xml").decode()
    assert ">export<" in meta


LONG = "сөз " * 60


@pytest.mark.parametrize(
    ("before", "after", "left", "right"),
    [
        ("", "", False, False),  # the sentence is the key word
        ("Бұл ", " деген сөз.", False, False),  # short: kept whole
        (LONG, " соңы.", True, False),
        ("Басы ", " " + LONG, False, True),
        (LONG, " " + LONG, True, True),
    ],
)
def test_long_sentences_are_cut_at_spaces(before: str, after: str, left: bool, right: bool) -> None:
    sentence = f"{before}одақ{after}"
    kwic = Kwic(sentence, len(before), len(before) + 4, "seed.txt")
    (cut,) = candidate_row(OpenCandidate("K000001", "одақ", "term", "", 1, 1, 1, "new", contexts=(kwic,))).contexts
    assert cut.sentence[cut.start : cut.end] == "одақ"
    assert (cut.sentence.startswith("…"), cut.sentence.endswith("…")) == (left, right)
    assert len(cut.sentence) <= 2 * CONTEXT_REACH + 4 + 2
    assert set(cut.sentence.strip("…").split()) <= set(sentence.split())
