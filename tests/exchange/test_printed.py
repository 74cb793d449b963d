"""A glossary to be printed: what stands where in the document, and that other programs open it."""

import re
import shutil
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree

from glossary.errors import InputError
from glossary.exchange.entry import Entry, EntryTerm
from glossary.exchange.formats.format import Parcel
from glossary.exchange.formats.printed import lettered, write_docx, write_pdf
from glossary.exchange.usage import Usage

ENTRIES = [
    Entry((EntryTerm("kk", "ғылым"), EntryTerm("en", "science & <art>"), EntryTerm("zh", "科学")), domain="education"),
    Entry((EntryTerm("kk", "баж"), EntryTerm("en", "duty"), EntryTerm("en", "toll", Usage(preference="deprecated")))),
    Entry((EntryTerm("kk", "әдіс"), EntryTerm("zh", "方法")), definition="Жол.\nТәсіл."),
    Entry((EntryTerm("kk", "2-бап"), EntryTerm("en", "Article 2"))),
]


def texts(path: Path) -> list[tuple[str, str]]:
    """The paragraphs of a document with their styles."""
    with ZipFile(path) as archive:
        for name in archive.namelist():
            etree.fromstring(archive.read(name))  # every part is sound XML
        document = archive.read("word/document.xml").decode()
    paragraphs = re.findall(r'<w:p><w:pPr><w:pStyle w:val="(\w+)"/></w:pPr>(.*?)</w:p>', document)
    return [(style, "".join(re.findall(r"<w:t [^>]*>(.*?)</w:t>", runs))) for style, runs in paragraphs]


def test_entries_stand_in_the_order_of_the_kazakh_alphabet() -> None:
    assert [letter for letter, _ in lettered(ENTRIES)] == ["№", "Ә", "Б", "Ғ"]


def test_the_document(tmp_path: Path) -> None:
    path = tmp_path / "g.docx"
    write_docx(path, Parcel(iter(ENTRIES), "", ("kk", "en"), "Заң терминдері"))
    found = texts(path)
    assert found[:2] == [("Title", "Заң терминдері"), ("Subtitle", "Kazakh 4 · English 3 · Chinese 2")]
    headings = [text for style, text in found if style == "Heading1"]
    assert headings[-2:] == ["English – Kazakh", "Chinese – Kazakh"]
    assert ("Index", "duty  баж") in found
    assert not any(style == "Index" and "toll" in text for style, text in found)  # what is not to be used leads nowhere
    assert any("science &amp; &lt;art&gt;" in text for _, text in found)


def test_a_pdf_without_libreoffice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(InputError, match=r"export \.docx instead"):
        write_pdf(tmp_path / "g.pdf", Parcel(iter(ENTRIES), "", ("kk", "en"), "Glossary"))
