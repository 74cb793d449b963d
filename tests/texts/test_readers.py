"""Documents of every kind: the same words come out of each, and every place says where it is."""

import re
from pathlib import Path

import pytest
from written import BLOCKS, CELLS, FORMATS, HEADING, ITEMS, NOTE, PARAGRAPH, docx, rtf, tmx, xlsx, zipped

from glossary.errors import InputError
from glossary.mining import mine
from glossary.model import Document
from glossary.texts.documents import read_documents
from glossary.texts.sources import Reading

B1 = "table 1, cell B1"
FN = ("footnote", "footnote 1")
WITH_NOTES = {"a.md", "a.html", "a.docx", "a.odt", "a.rtf", "a.epub", "a.fb2", "a.tex"}


def read(folder: Path, name: str, content: bytes) -> Document:
    (folder / name).write_bytes(content)
    (document,) = read_documents([folder / name])
    return document


def places(document: Document) -> dict[str, tuple[str, str]]:
    """What stands at each mark, with the kind and the place."""
    ends = [mark.start for mark in document.marks[1:]] + [len(document.text)]
    return {
        " ".join(document.text[mark.start : end].split()): (mark.kind, mark.place)
        for mark, end in zip(document.marks, ends, strict=True)
    }


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_words_come_out_of_every_format(tmp_path: Path, name: str) -> None:
    document = read(tmp_path, name, FORMATS[name]())
    said = [block.rstrip(".").replace("\xa0", " ") for block in document.text.split("\n\n")]
    expected = [block.rstrip(".") for block in (*BLOCKS, *((NOTE,) if name in WITH_NOTES else ()))]
    kazakh = [block for block in said if not block.isascii()]
    assert sorted(kazakh) == sorted(expected)
    assert [block for block in kazakh if block != NOTE.rstrip(".")] == [block.rstrip(".") for block in BLOCKS]
    assert [document.text[start:end] for start, end in document.sentences]


@pytest.mark.parametrize("name", sorted(set(FORMATS) - {"a.srt", "a.vtt", "a.po", "a.xliff", "b.mqxliff"}))
def test_terms_and_glosses_are_those_of_the_plain_text(tmp_path: Path, name: str) -> None:
    notes = (NOTE,) if name in WITH_NOTES else ()
    inside = name in {"a.odt", "a.rtf", "a.tex"}  # the note stands behind its paragraph, elsewhere at the end
    plain = "\n\n".join((*BLOCKS[:2], *notes, *BLOCKS[2:]) if inside else (*BLOCKS, *notes))
    expected = mine([read(tmp_path, "plain.txt", plain.encode())])
    found = mine([read(tmp_path, name, FORMATS[name]())])
    assert [one.kk for one in found.candidates] == [one.kk for one in expected.candidates]
    assert {(one.kk, one.text.replace("\xa0", " ")) for one in found.glosses} == {
        (one.kk, one.text) for one in expected.glosses
    }


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("a.docx", {HEADING: ("heading", "p. 1"),
             ITEMS[0]: ("item", "p. 2"), CELLS[1]: ("cell", f"p. 2, {B1}"), NOTE: FN}),
        ("a.odt", {HEADING: ("heading", "paragraph 1"),
             ITEMS[0]: ("item", "paragraph 4"), CELLS[1]: ("cell", f"paragraph 7, {B1}"), NOTE: FN}),
        ("a.html", {HEADING: ("heading", "paragraph 1"),
             ITEMS[0]: ("item", "paragraph 3"), CELLS[0]: ("cell", "paragraph 5, table 1, cell A1"), NOTE: FN}),
        ("a.md", {HEADING: ("heading", "line 1"),
             ITEMS[1]: ("item", "line 6"), CELLS[1]: ("cell", "cell B8"), NOTE: FN}),
        ("a.rtf", {HEADING: ("heading", "paragraph 1"),
             ITEMS[0]: ("item", "paragraph 3"), CELLS[1]: ("cell", "paragraph 6, cell B1"), NOTE: FN}),
        ("a.tex", {HEADING: ("heading", "paragraph 1"),
             ITEMS[0]: ("item", "paragraph 3"), NOTE: FN}),
        ("a.epub", {HEADING: ("heading", "chapter 1"), NOTE: ("footnote", "chapter 1, footnote 1")}),
        ("a.fb2", {HEADING: ("heading", "paragraph 1"), NOTE: FN}),
        ("a.pptx", {HEADING: ("item", "slide 1"), CELLS[1]: ("item", "slide 6")}),
        ("a.odp", {CELLS[1]: ("paragraph", "slide 6")}),
        ("a.xlsx", {CELLS[1]: ("cell", "Сөздер!A6")}),
        ("a.ods", {CELLS[1]: ("cell", "Сөздер!A6")}),
        ("a.csv", {CELLS[1]: ("cell", "cell A6")}),
        ("a.srt", {PARAGRAPH: ("segment", "00:00:01")}),
        ("a.tmx", {CELLS[1]: ("segment", "segment 6")}),
        ("a.jsonl", {CELLS[1]: ("cell", "line 6, text")}),
        ("a.json", {CELLS[1]: ("cell", "texts[6]")}),
    ],
)  # fmt: skip
def test_every_place_says_where_it_is(tmp_path: Path, name: str, expected: dict[str, tuple[str, str]]) -> None:
    found = places(read(tmp_path, name, FORMATS[name]()))
    assert {text: found.get(text) for text in expected} == expected


def test_a_pdf_in_two_columns_with_broken_words_reads_as_its_text() -> None:
    """Made by LibreOffice of a part of an example: running title, page numbers, a footnote, words broken at hyphens, lines spaced out."""
    (document,) = read_documents([Path(__file__).parent / "files" / "two_columns.pdf"])
    found = places(document)
    assert found["сыртқы сауда саясаты"] == ("heading", "p. 1")
    assert found[NOTE.replace("құнынан", "өз құнынан")] == ("footnote", "p. 1, footnote 1")
    for whole in (
        "белгілі болғанымен, оның бүгінгі ұғымдары ХІХ–ХХ ғасырларда қалыптасты",
        "ауқым үнемі (economies of scale)",
    ):
        assert whole in document.text
    assert "Экономика журналы" not in document.text
    assert ("page", "p. 2") in {(mark.kind, mark.place) for mark in document.marks}
    glosses = {(one.kk, one.text) for one in mine([document]).glosses}
    assert {
        ("демпинг", "dumping"),
        ("айырбас бағамы", "exchange rate"),
        ("ауқым үнемі", "economies of scale"),
    } <= glosses


def test_offsets_into_a_plain_text_are_those_of_the_file(tmp_path: Path) -> None:
    text = "Кеден <b>одағы</b> &laquo;баж&raquo; (customs duty).\r\n\r\n  <p>Тариф</p>\n"
    assert read(tmp_path, "a.txt", text.encode()).text == text


def test_letters_that_a_second_font_lends_stand_in_their_words(tmp_path: Path) -> None:
    # The second run leaves gaps that the first one fills, as programs set ғ and қ which their font lacks.
    runs = [(82.67, "(g) -778 (n)"), (72, "(re) -556 (io) -556 (al integration of states)")]
    shown = "".join(f"1 0 0 1 {left} 700 Tm [{text}] TJ " for left, text in runs)
    plain = "1 0 0 1 72 660 Tm (a line of one font) Tj "
    document = read(tmp_path, "a.pdf", pdf_that_shows(f"BT /F 12 Tf {shown} {plain} ET"))
    assert "regional integration of states" in " ".join(document.text.split())
    assert "a line of one font" in document.text


def pdf_that_shows(content: str) -> bytes:
    """A page with a content stream and Helvetica as F; readers find the objects by themselves where the table of places is missing."""
    page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>"
    font = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    stream = f"<</Length {len(content)}>>\nstream\n{content}\nendstream"
    parts = ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", page, stream, font]
    body = "".join(f"{number} 0 obj{part}endobj\n" for number, part in enumerate(parts, 1))
    return f"%PDF-1.4\n{body}trailer<</Root 1 0 R>>\n".encode()


def test_a_pdf_whose_fonts_do_not_say_their_letters_is_refused(tmp_path: Path) -> None:
    """Such come from old programs: every sign has a place and a shape, and no letter."""
    sound = (Path(__file__).parent / "files" / "two_columns.pdf").read_bytes()
    lost = re.sub(rb"/ToUnicode \d+ 0 R", lambda found: b" " * len(found[0]), sound)
    assert lost != sound
    with pytest.raises(InputError, match=r"fonts that do not say which letters .*: ocrmypdf --force-ocr -l kaz\+rus"):
        read(tmp_path, "a.pdf", lost)


def test_a_file_is_what_is_in_it_and_not_what_it_is_called(tmp_path: Path) -> None:
    for name, content, kind in (
        ("a.txt", docx(), "docx"),
        ("b.docx", rtf(), "rtf"),
        ("c.pdf", PARAGRAPH.encode(), "utf-8"),
    ):
        assert read(tmp_path, name, content).encoding == kind


@pytest.mark.parametrize(
    ("rows", "place"),
    [
        ((("kk", "en", "note"), ("кеден одағы", "customs union", "жаңа сөз")), "Сөздер!A2"),
        ((("ағылшынша", "қазақша"), ("customs union", "кеден одағы")), "Сөздер!B2"),
        ((("English", "Қазақ тілінде"), ("customs union", "кеден одағы")), "Сөздер!B2"),
    ],
)
def test_columns_under_the_names_of_languages_are_segments(
    tmp_path: Path, rows: tuple[tuple[str, ...], ...], place: str
) -> None:
    document = read(tmp_path, "a.xlsx", xlsx(rows))
    ((kk, lang, other),) = document.segments
    assert (document.text[slice(*kk)], lang, document.text[slice(*other)]) == ("кеден одағы", "en", "customs union")
    assert places(document)["кеден одағы customs union"] == ("segment", place)


def test_segments_of_translators_keep_their_other_side(tmp_path: Path) -> None:
    document = read(
        tmp_path, "a.tmx", tmx([("Кеден одағы құрылды.", "The customs union was made."), ("Баж төленді.", "")])
    )
    ((kk, lang, other),) = document.segments
    assert (document.text[slice(*kk)], lang) == ("Кеден одағы құрылды.", "en")
    assert document.text[slice(*other)] == "The customs union was made."
    assert [document.text[slice(*span)] for span in document.sentences] == ["Кеден одағы құрылды.", "Баж төленді."]


def test_what_is_left_out_of_folders_and_archives_is_counted(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PARAGRAPH, encoding="utf-8")
    for name in ("b.exe", "c.png", "d.png", "e", ".hidden.txt", "~$f.docx"):
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / "g.zip").write_bytes(
        zipped({"h.md": PARAGRAPH, "i.png": b"x", "__MACOSX/h.md": b"x", "j.zip": zipped({"k.txt": "l"})})
    )
    reading = Reading(faults=[])
    names = [document.name for document in read_documents([tmp_path], reading=reading)]
    assert names == ["a.txt", "g.zip/h.md"]
    assert reading.remarks == [
        "Left out of folders, for they are no texts by their endings: .exe 1×, .png 3×, without an ending 1×; "
        "name a file itself to have it read."
    ]
    assert [str(fault).removeprefix(f"{tmp_path}/") for fault in reading.faults or ()] == [
        "g.zip/j.zip is an archive in an archive; unpack it and give it by itself."
    ]


def test_without_its_library_a_format_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "lxml", None)
    (tmp_path / "a.html").write_bytes(FORMATS["a.html"]())
    with pytest.raises(
        InputError, match=r"needs lxml to be read; install it with: pip install 'kazakh-glossary\[documents\]'"
    ):
        read_documents([tmp_path / "a.html"])
