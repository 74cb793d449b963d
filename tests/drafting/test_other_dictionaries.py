"""Dictionaries in the shapes that their format allows, and tables and termbases that are read as an import reads them."""

import struct
from pathlib import Path

import pytest

import glossary
from glossary.drafting.dictionaries.dsl import read_dsl
from glossary.drafting.dictionaries.pairs import Faults, Sides
from glossary.drafting.dictionaries.stardict import read_stardict
from glossary.errors import InputError
from glossary.workflow.dictionaries import read_pairs

STARDICT = [
    # the types that all articles have, the article of «айғақ»
    ("m", b"evidence"),
    ("tm", b"aighaq\0evidence"),  # a transcription before it
    ("", b"taighaq\0mevidence"),  # each field says its type
    ("ym", b"x\0evidence"),
    ("Pm", struct.pack(">I", 3) + b"\1\2\3evidence"),  # a picture before it
]


@pytest.mark.parametrize(("kinds", "article"), STARDICT)
def test_fields_of_stardict(tmp_path: Path, kinds: str, article: bytes) -> None:
    index = "айғақ".encode() + b"\0" + struct.pack(">II", 0, len(article))
    (tmp_path / "d.idx").write_bytes(index)
    (tmp_path / "d.dict").write_bytes(article)
    (tmp_path / "d.syn").write_bytes("дәлел".encode() + b"\0" + struct.pack(">I", 0))
    said = f"sametypesequence={kinds}\n" if kinds else ""
    about = f"StarDict's dict ifo file\nversion=2.4.2\nwordcount=1\nsynwordcount=1\nidxfilesize={len(index)}\n{said}"
    (tmp_path / "d.ifo").write_text(about, encoding="utf-8")
    pairs = list(read_stardict(tmp_path / "d.ifo", Sides("en"), Faults(tmp_path)))
    assert [(pair.kk, pair.text) for pair in pairs] == [("айғақ", "evidence"), ("дәлел", "evidence")]


DSL = "баж\n  duty\n@ кеден бажы\n  customs duty\nайғақ\n\tevidence\n\t@ айғақ ету\n\t  testify\nкуәлік\n\t= айғақ\n\tproof\n"


def test_entries_inside_entries_of_dsl(tmp_path: Path) -> None:
    path = tmp_path / "d.dsl"
    path.write_text(DSL, encoding="utf-8")
    pairs = [(pair.kk, pair.text) for pair in read_dsl(path, Sides("en"), Faults(path))]
    assert pairs == [
        ("баж", "duty"),
        ("кеден бажы", "customs duty"),
        ("айғақ", "evidence"),
        ("айғақ ету", "testify"),
        ("куәлік", "proof"),
    ]


TABLES = [
    ("en", "Казахский,Русский,Английский\nқарызгер,должник,debtor\n", [("қарызгер", "debtor")]),
    ("en", "kk;en\nқарызгер;debtor\n", [("қарызгер", "debtor")]),
    ("en", "kk,en,forbidden\nқарыз,debt,TRUE\nайғақ,evidence,\n", [("айғақ", "evidence")]),  # never a draft
    ("zh", "kk,zh-TW,zh-CN\nтор,網際網路,互联网\n", [("тор", "互联网")]),  # of two regions that of the language
]


@pytest.mark.parametrize(("to", "text", "pairs"), TABLES)
def test_tables(tmp_path: Path, to: str, text: str, pairs: list[tuple[str, str]]) -> None:
    path = tmp_path / "d.csv"
    path.write_text(text, encoding="utf-8")
    assert [(pair.kk, pair.text) for pair in read_pairs(path, Sides(to), Faults(path))] == pairs  # type: ignore[arg-type]


def test_a_dictionary_of_another_language_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "d.tsv"
    path.write_text("тыңқырма\tкеклик\nқарызгер\tдолжник\n", encoding="utf-8")
    with pytest.raises(InputError, match="no pair of these languages"):
        glossary.add_dictionary(path, name="t")
