"""Dictionaries that are damaged, hostile or not there: refused whole, with their lines and what to do."""

import errno
import gzip
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from cpu import assert_linear
from hypothesis import given, settings
from hypothesis import strategies as st
from small_dictionaries import DSL, EN, FORMATS, stardict, tsv, write

from glossary.drafting import draft_terms
from glossary.drafting.dictionaries import shelf
from glossary.drafting.dictionaries.dsl import equivalents_of
from glossary.drafting.dictionaries.pairs import Faults, sound_pairs
from glossary.drafting.dictionaries.shelf import add_dictionary, remove_dictionary
from glossary.errors import InputError, NotFound

XML_BOMB = '<!DOCTYPE tmx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n<tmx><body><tu>&b;</tu></body></tmx>'


XML_OUTSIDE = '<!DOCTYPE tmx [<!ENTITY a SYSTEM "file:///etc/passwd">]>\n<tmx>&a;</tmx>'


XML_UNKNOWN = (
    '<!DOCTYPE tmx SYSTEM "http://127.0.0.1:1/x.dtd">\n'
    '<tmx><body><tu><tuv xml:lang="kk"><seg>&nbsp;</seg></tuv></tu></body></tmx>'
)


TU = '<tuv xml:lang="kk"><seg>тыңқырма</seg></tuv>'


BAD: list[tuple[str, str, str | bytes, str]] = [
    ("another format", "x.doc", "a\tb\n", "in no known format"),
    ("a packed table", "x.tsv.dz", b"", "in no known format"),
    ("an empty file", "x.tsv", "", "holds no pair"),
    ("only a heading", "x.tsv", "kk\ten\n", "holds no pair"),
    ("missing cells", "x.tsv", "kk\ten\nа\tb\nб\nв\tc\nг\n", "line 3: 1 cells where 2 are needed; line 5: 1 cells"),
    ("an empty cell", "x.tsv", "тыңқырма\t\nсөз\tword\n", "line 1: the headword or its equivalent is empty"),
    ("an empty alternative", "x.csv", "тыңқырма,chukar\nсөз,word;\n", "line 2: the headword"),
    ("a control character", "x.tsv", "сөз\tword\nтыңқырма\tchu\x07kar\n", "line 2: a control character"),
    ("many faults", "x.tsv", "сөз\tword\n" + "x\n" * 9, "line 6: .*; and 4 more"),
    ("an open quotation", "x.csv", 'сөз,word\nтыңқырма,"chukar\n', "line 2: the table cannot be read"),
    (
        "other letters",
        "x.tsv",
        "сөз\tword\nтыңқырма\tchukar\n".encode("cp1251", "replace"),
        "has lost letters .«с.з». in line 1",
    ),
    ("half a letter", "x.tsv", "сөз\tword\nтыңқырма".encode()[:-1], "damaged in line 2, after «сөз word тыңқырм»"),
    ("no StarDict", "x.ifo", "version=2\n", "does not begin as an .ifo file"),
    ("a DSL article alone", "x.dsl", "#NAME x\n\tunion\nсөз\n\tword\n", "line 2: an article without a headword"),
    ("a DSL headword alone", "x.dsl", "сөз\n\tword\nтыңқырма\n", "line 3: a headword without an article"),
    ("an open tag", "x.dsl", "сөз\n\t[b]word[/b\n", "line 2: a square bracket"),
    ("half a gzip", "x.dsl.dz", gzip.compress(DSL.encode())[:-20], "damaged .*download it again"),
    ("no gzip", "x.dsl.dz", b"text", "is damaged"),
    ("broken XML", "x.tmx", "<tmx>\n<body>\n</tmx>", "line 3: it is no sound XML"),
    ("half an XML", "x.tmx", "<tmx>\n<body>", "line 2: it is no sound XML"),
    ("another XML", "x.tmx", "<html/>", "line 1: it begins with <html>"),
    ("another XML", "x.tbx", "<tmx/>", "not with <martif> or <tbx>"),
    ("another XML", "x.dix", "<tbx/>", "not with <dictionary>"),
    ("a bomb", "x.tmx", XML_BOMB, "line 1: it uses an entity of its own"),
    ("a file outside", "x.tmx", XML_OUTSIDE, "line 1: it uses an entity of its own"),
    ("an unknown entity", "x.tmx", XML_UNKNOWN, "line 2: it uses an entity"),
    ("too deep", "x.tmx", "<tmx>" + "<a>" * 100_000, "too deep"),
    (
        "no segment",
        "x.tmx",
        f'<tmx><body>\n<tu>{TU}<tuv xml:lang="en"/></tu></body></tmx>',
        "line 2: a variant without",
    ),
    ("one language", "x.tmx", f"<tmx><body><tu>{TU}</tu></body></tmx>", "holds no pair"),
    ("no term", "x.tbx", "<tbx><termEntry><langSet><tig/></langSet></termEntry></tbx>", "line 1: a term section"),
    ("half a pair", "x.dix", "<dictionary>\n<e><p><l>сөз</l></p></e></dictionary>", "line 2: a line that has neither"),
    ("nothing in it", "x.dix", "<dictionary>\n<e/></dictionary>", "line 2: a line that has neither"),
]


@pytest.mark.parametrize(("name", "content", "says"), [row[1:] for row in BAD], ids=[row[0] for row in BAD])
def test_bad_files_are_refused_whole(tmp_path: Path, home: Path, name: str, content: str | bytes, says: str) -> None:
    path = write(tmp_path, name, content)
    with pytest.raises(InputError, match=says):
        add_dictionary(path, EN)
    assert not (home / "dictionaries").exists()


@pytest.mark.parametrize(
    ("name", "change", "says"),
    [
        ("small.idx", lambda content: content[:-3], "headword 3: the index breaks off"),
        ("small.idx", lambda content: content[: content.index(b"\0") + 9], "says 3 headwords and has 1"),
        ("small.idx", lambda content: b"\xff" + content[1:], "headword 1: it is not UTF-8"),
        ("small.dict", lambda content: content[:-3], "headword 3: its article lies behind the end"),
        ("small.dict", lambda content: None, "no small.dict beside it"),
        ("small.idx", lambda content: None, "no small.idx beside it"),
        ("small.ifo", lambda content: content.replace(b"sequence=m", b"sequence=W"), "of a kind that is not read"),
        ("small.ifo", lambda content: content.replace(b"wordcount=3", b""), "says no number of headwords"),
    ],
)
def test_damaged_stardict(
    tmp_path: Path, home: Path, name: str, change: Callable[[bytes], bytes | None], says: str
) -> None:
    path = stardict(tmp_path)
    changed = change((tmp_path / name).read_bytes())
    (tmp_path / name).unlink()
    if changed is not None:
        (tmp_path / name).write_bytes(changed)
    with pytest.raises(InputError, match=says):
        add_dictionary(path, EN)
    assert not (home / "dictionaries").exists()


@pytest.mark.parametrize("make", FORMATS.values(), ids=FORMATS)
@settings(max_examples=25)
@given(place=st.integers(0, 2000), byte=st.integers(0, 255))
def test_one_wrong_byte(make: Callable[[Path], Path], place: int, byte: int) -> None:
    """A file is read or refused with a sentence, wherever the damage is."""
    with TemporaryDirectory() as folder:
        path = make(Path(folder))
        for part in Path(folder).iterdir():
            content = bytearray(part.read_bytes())
            content[place % len(content)] = byte
            part.write_bytes(content)
        faults = Faults(path)
        with suppress(InputError):
            pairs, _ = sound_pairs(shelf.FORMATS[path.suffix](path, EN, faults), faults)
            assert pairs


def test_sizes_are_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("shelf", "stardict"):
        monkeypatch.setattr(f"glossary.drafting.dictionaries.{module}.LARGEST", 100)
    with pytest.raises(InputError, match="larger than"):
        add_dictionary(tsv(tmp_path), EN)
    with pytest.raises(InputError, match="unpacks to more than"):
        add_dictionary(write(tmp_path, "x.dsl.dz", gzip.compress(bytes(1000))), EN)


def test_what_is_not_there(tmp_path: Path) -> None:
    for path in (tmp_path / "none.tsv", tmp_path / "none.tmx"):
        with pytest.raises(InputError, match="cannot be read"):
            add_dictionary(path, EN)
    for name in ("none", "../home", ""):
        with pytest.raises(NotFound, match="dictionaries list"):
            remove_dictionary(name)


def test_nothing_is_replaced_and_nothing_half_added(
    tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tsv(tmp_path)
    add_dictionary(path, EN)
    with pytest.raises(InputError, match="remove it first"):
        add_dictionary(path, EN)

    def full(_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(shelf, "asdict", full)
    with pytest.raises(InputError, match="make room"):
        add_dictionary(path, EN, name="second")
    assert [folder.name for folder in (home / "dictionaries").iterdir()] == ["small"]


@pytest.mark.parametrize("content", ["{", "[]", "{}", '{"name": "small"}'])
def test_a_damaged_dictionary_says_how_to_mend_it(tmp_path: Path, home: Path, content: str) -> None:
    add_dictionary(tsv(tmp_path), EN)
    (home / "dictionaries" / "small" / "about.json").write_text(content)
    with pytest.raises(InputError, match="glossary dictionaries remove small"):
        draft_terms(["тыңқырма"], "en")
    remove_dictionary("small")
    assert draft_terms(["тыңқырма"], "en", engines=["lexicon"])[0].text is None


@pytest.mark.parametrize("opening", ["[trn]", "[ex]", "<<", "{{", "[*]", "[p"])
def test_what_is_opened_and_never_closed_is_read_in_time_that_grows_as_it_does(opening: str) -> None:
    assert_linear(lambda size: lambda: equivalents_of(opening * size + "одақ"), 2_000, 20_000)
