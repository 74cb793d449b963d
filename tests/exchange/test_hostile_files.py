"""Files from anywhere: each fault is one sentence that names the file, in bounded time and memory."""

import re
import zipfile
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import openpyxl
import pytest

from glossary.errors import InputError
from glossary.exchange import xlsx_reader
from glossary.exchange.files import read_table

Make = Callable[..., Path]
SHEET = "xl/worksheets/sheet1.xml"


def rewrite(path: Path, member: str, change: Callable[[str], str]) -> Path:
    """Change one XML member of a workbook."""
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    members[member] = change(members[member].decode()).encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def workbook(path: Path, *rows: tuple[object, ...]) -> Path:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.save(path)
    book.close()
    return path


def refuse(path: Path, message: str) -> None:
    with pytest.raises(InputError, match=re.escape(message)) as caught:
        read_table(path)
    assert str(path.name) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    refuse(tmp_path / "none.xlsx", "No such file")


@pytest.mark.parametrize("name", ["table.xls", "table", "table.docx"])
def test_what_a_file_is_its_content_says(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("kk,en\nодақ,union\n", encoding="utf-8")
    assert read_table(tmp_path / name).lines[0].cells == {"kk": "одақ", "en": "union"}
    (tmp_path / name).write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
    refuse(tmp_path / name, "save it as .xlsx")


@pytest.mark.parametrize(
    "content",
    [b"", b"kk,en\n", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600],  # empty; CSV; the old .xls, or a password
    ids=["empty", "csv", "ole"],
)
def test_no_workbook_at_all(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "table.xlsx"
    path.write_bytes(content)
    refuse(path, "is not an .xlsx workbook")


def test_a_zip_that_is_no_workbook(tmp_path: Path) -> None:
    path = tmp_path / "table.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("readme.txt", "hello")
    refuse(path, "is damaged")


def test_a_zip_bomb_is_measured_before_it_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(SHEET, b" " * 20_000_000)
    refuse(path, "would unpack to 20,000,000 bytes")


def test_our_own_workbooks_are_far_from_the_limit(export: Make) -> None:
    path = export()
    with zipfile.ZipFile(path) as archive:
        unpacked = sum(member.file_size for member in archive.infolist())
    assert unpacked / path.stat().st_size < xlsx_reader.MAX_RATIO / 2


def test_a_phantom_cell_does_not_widen_every_row(export: Make) -> None:
    phantom = '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>!</t></is></c></row></sheetData>'
    path = rewrite(export(), SHEET, lambda xml: xml.replace("</sheetData>", phantom))
    assert len(read_table(path).lines) == 3


def test_more_rows_than_anybody_reviews(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx_reader, "MAX_ROWS", 2)
    refuse(workbook(tmp_path / "long.xlsx", ("kk",), ("а",), ("ә",), ("б",)), "has more than 2 rows")


@pytest.mark.parametrize(
    "entity",
    [
        "".join(f'<!ENTITY {name} "{f"&{other};" * 10}">' for name, other in pairwise("abcdefghi"))
        + '<!ENTITY i "lol">',
        '<!ENTITY a SYSTEM "file:///etc/passwd">',
    ],
    ids=["billion laughs", "external file"],
)
def test_entities_are_not_expanded(export: Make, entity: str) -> None:
    def plant(xml: str) -> str:
        start = xml.index("<", 1) if xml.startswith("<?") else 0
        return f"{xml[:start]}<!DOCTYPE x [{entity}]>{xml[start:]}".replace("customs union", "&a;")

    refuse(rewrite(export(), SHEET, plant), "is damaged")


def test_broken_xml(export: Make) -> None:
    path = rewrite(export(), SHEET, lambda xml: xml[: len(xml) // 2])
    refuse(path, "is damaged")


def test_merged_cells_would_look_like_deleted_texts(export: Make) -> None:
    path = export()
    book = openpyxl.load_workbook(path)
    book.worksheets[0].merge_cells("B2:B3")
    book.save(path)
    book.close()
    refuse(path, "the cells B2:B3 are merged")


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ([("Term", "Meaning"), ("одақ", "union")], "has no sheet with a column named kk or id"),
        ([], "has no sheet with a column named kk or id"),
        ([("kk", "en", "Kazakh")], "«kk» and «Kazakh» both stand for kk"),
    ],
    ids=["unknown headings", "nothing", "twice the same"],
)
def test_headings_that_say_too_little_or_too_much(tmp_path: Path, rows: list[tuple[str, ...]], message: str) -> None:
    refuse(workbook(tmp_path / "table.xlsx", *rows), message)


def test_the_table_is_found_on_whatever_sheet_it_is(export: Make) -> None:
    path = export()
    book = openpyxl.load_workbook(path)
    book.worksheets[0].title = "Менің парағым"
    book.create_sheet("First", 0).append(["nothing", "of", "ours"])
    book.save(path)
    book.close()
    assert len(read_table(path).lines) == 3


def test_a_workbook_of_a_newer_program(export: Make) -> None:
    path = export()
    book = openpyxl.load_workbook(path)
    book["_glossary"]["B1"] = "2"
    book.save(path)
    book.close()
    refuse(path, "written by a newer glossary")


DELIMITED = [
    ("", "has no column named kk or id"),
    ("term,meaning\nодақ,union\n", "has no column named kk or id"),
    ("kk,en\nодақ,union,alliance\n", "line 2: 3 fields where the heading has 2"),
    ('kk,en\nодақ,"union\n', "line 2: a quotation mark there opens or closes in the wrong place"),
    ('kk,en\nодақ,"union" x\n', "line 2: a quotation mark there opens or closes in the wrong place"),
    ('"kk,en\n' + "одақ,union\n" * 20_000, "close a quotation mark that was left open"),
    ("kk,KK\nодақ,одақ\n", "both stand for kk"),
]


@pytest.mark.parametrize(("text", "message"), DELIMITED)
def test_delimited_tables_with_a_fault(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "table.csv"
    path.write_text(text, encoding="utf-8")
    refuse(path, message)


def test_letters_that_excel_threw_away_are_not_imported(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_bytes("kk;ru\n?аза? тілі;казахский язык\n".encode("cp1251"))
    refuse(path, "has lost letters («?аза?») in line 2")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_encodings_and_separators_are_recognised(tmp_path: Path, encoding: str, separator: str) -> None:
    path = tmp_path / "table.csv"
    path.write_bytes(f"kk{separator}ru\r\nкеден{separator}таможня\r\n".encode(encoding))
    (line,) = read_table(path).lines
    assert (line.number, dict(line.cells)) == (2, {"kk": "кеден", "ru": "таможня"})


HEADINGS = [
    ('"ID\nНөмірі","Kazakh\nҚазақша","Chinese\nҚытайша"\n,кеден,海关\n', {"id": "", "kk": "кеден", "zh": "海关"}),
    ('"ID\nНөмірі";"Kazakh\nҚазақша";"Note, if any"\n;кеден;x\n', {"id": "", "kk": "кеден"}),  # «,» in a heading
    ("kk;中文\nкеден;海关\n", {"kk": "кеден", "zh": "海关"}),
    ("哈萨克语\t汉语\t英语\nкеден\t海关\tcustoms\n", {"kk": "кеден", "zh": "海关", "en": "customs"}),
    ("Қазақша,Қытайша\nкеден,海关\n", {"kk": "кеден", "zh": "海关"}),
    ("English / Ағылшынша,kk\ncustoms,кеден\n", {"en": "customs", "kk": "кеден"}),
]


@pytest.mark.parametrize(("text", "cells"), HEADINGS)
def test_headings_as_people_and_spreadsheets_write_them(tmp_path: Path, text: str, cells: dict[str, str]) -> None:
    path = tmp_path / "table.csv"
    path.write_text(text, encoding="utf-8")
    (line,) = read_table(path).lines
    assert dict(line.cells) == cells


JSON_LINES = [
    ('{"kk": "одақ"', "line 1 is not JSON"),
    ('["одақ"]', "line 1 is not a JSON object"),
    ('{"term": "одақ"}', "has no line with a kk or an id"),
]


@pytest.mark.parametrize(("text", "message"), JSON_LINES)
def test_json_lines_with_a_fault(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "table.jsonl"
    path.write_text(text, encoding="utf-8")
    refuse(path, message)


def test_json_values_must_be_text(tmp_path: Path) -> None:
    path = tmp_path / "table.jsonl"
    path.write_text('{"kk": "одақ", "en": 5, "note": null, "mine": 1}\n\n', encoding="utf-8")
    read = read_table(path)
    assert list(map(str, read.wrong)) == ["row 1, column en: not a text"]
    assert read.ignored == ("mine",)
