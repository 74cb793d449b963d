"""Dictionaries in every format: what goes in is what drafting answers; a bad file is refused whole, with its lines."""

import errno
import gzip
import struct
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossary.drafting import draft_terms
from glossary.drafting.dictionaries import shelf
from glossary.drafting.dictionaries.pairs import Faults, Sides, equivalents, sound_pairs
from glossary.drafting.dictionaries.shelf import add_dictionary, dictionaries, layers, remove_dictionary
from glossary.errors import InputError, NotFound

EN = Sides("en")
EXPECTED = {"барқыт сөз": ("velvet word", "soft word"), "тыңқырма": ("chukar",), "тыңқырма илеуі": ("anthill",)}
"""What each of the small dictionaries below says of terms that no lexicon has."""


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def tsv(folder: Path) -> Path:
    rows = "kk\tnote\ten\nбарқыт сөз\tx\tvelvet word|soft word\n\nтыңқырма\t\tchukar\nтыңқырма илеуі\t\tanthill\n"
    return write(folder, "small.tsv", rows)


def csv(folder: Path) -> Path:
    return write(
        folder,
        "small.csv",
        '\ufeffбарқыт сөз,"velvet word; soft word"\r\nтыңқырма,chukar\r\n"тыңқырма илеуі",anthill\r\n',
    )


def stardict(folder: Path, *, kind: str = "m", packed: bool = False, wide: bool = False) -> Path:
    articles = ["n. velvet word, soft word (poetic)", "1) chukar", "anthill"]
    if kind == "h":
        articles = ["<b>velvet word</b><br>soft word <ex>барқыт сөз айту</ex>", "<i></i>chukar", "<p>anthill</p>"]
    if kind == "x":
        articles = [f"<k>x</k>\n<dtrn>{text}</dtrn>" for text in ("velvet word; soft word", "chukar", "anthill")]
    index, body = b"", b""
    for word, article in zip(EXPECTED, articles, strict=True):
        index += word.encode() + b"\0" + struct.pack(">QI" if wide else ">II", len(body), len(article.encode()))
        body += article.encode()
    about = f"version=3.0.0\nbookname=Small words\nwordcount=3\nidxfilesize={len(index)}\nsametypesequence={kind}\n"
    about += "idxoffsetbits=64\n" if wide else ""
    write(folder, "small.idx.gz" if packed else "small.idx", gzip.compress(index) if packed else index)
    write(folder, "small.dict.dz" if packed else "small.dict", gzip.compress(body) if packed else body)
    return write(folder, "small.ifo", "StarDict's dict ifo file\n" + about)


DSL = """#NAME "Small words"
#INDEX_LANGUAGE "Kazakh"
#CONTENTS_LANGUAGE "English"

барқыт сөз
\t[m1][p]поэт.[/p] [trn]velvet word; soft word[/trn][/m]
\t[m2][*][ex]барқыт сөз айту — to say a velvet word[/ex][/*][/m]
тыңқырма
құс тыңқырма{[']}
\t[m1]{{bird}} [c green]n.[/c] chukar[/m]
тыңқырма( )илеуі
\t[m1]1) [b]anthill[/b] \\[of ants\\][/m]
"""


def dsl(folder: Path, encoding: str = "utf-8") -> Path:
    return write(folder, "small.dsl", DSL.encode(encoding))


def dix(folder: Path) -> Path:
    content = """<?xml version="1.0"?>
<dictionary><alphabet/><sdefs><sdef n="n"/></sdefs>
<pardefs><pardef n="x"><e><p><l>жоқ</l><r>no such word</r></p></e></pardef></pardefs>
<section id="main" type="standard">
<e><p><l>барқыт<b/>сөз<s n="n"/></l><r>velvet<b/>word<s n="n"/></r></p></e>
<e r="LR"><p><l>барқыт<b/>сөз<s n="n"/></l><r>soft<g><b/>word</g><s n="n"/></r></p></e>
<e r="RL"><p><l>барқыт<b/>сөз<s n="n"/></l><r>wrong<b/>way<s n="n"/></r></p></e>
<e><p><l>тыңқырма<s n="n"/></l><r>chukar<s n="n"/></r></p></e>
<e><p><l>тыңқырма<b/>илеуі</l><r>anthill</r></p><par n="x"/></e>
<e><re>[0-9]+</re></e>
<e><i>GPS</i></e>
</section></dictionary>
"""
    return write(folder, "small.dix", content)


def tmx(folder: Path) -> Path:
    rows = [
        ("барқыт сөз", "velvet <bpt i='1'>{b}</bpt>word<ept i='1'>{/b}</ept>"),
        ("барқыт сөз", "soft <hi>word</hi>"),
    ]
    rows += [("тыңқырма", "chukar"), ("тыңқырма илеуі", "anthill"), ("Бұл — " + "ұзақ сөйлем " * 20, "A long sentence")]
    body = "".join(
        f'<tu>\n<tuv xml:lang="kk-KZ"><seg>{kk}</seg></tuv><tuv lang="EN-us"><seg>{en}</seg></tuv>'
        '<tuv xml:lang="ru"><seg>слово</seg></tuv></tu>'
        for kk, en in rows
    )
    return write(
        folder, "small.tmx", f'<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4"><body>{body}</body></tmx>'
    )


def tbx(folder: Path, version: int) -> Path:
    old = version == 2
    concept, section, group = ("termEntry", "langSet", "tig") if old else ("conceptEntry", "langSec", "termSec")

    def terms(lang: str, *texts: str, note: str = "") -> str:
        inside = "".join(f"<{group}><term>{text}</term>{note}</{group}>" for text in texts)
        return f'<{section} xml:lang="{lang}">{inside}</{section}>'

    outdated = '<termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote>'
    body = f"<{concept} id='1'>{terms('kk', 'барқыт сөз')}{terms('en', 'velvet word', 'soft word')}</{concept}>"
    body += (
        f"<{concept}>{terms('kaz', 'тыңқырма')}{terms('en', 'chukar')}{terms('en', 'quail', note=outdated)}</{concept}>"
    )
    body += f"<{concept}>{terms('kk', 'тыңқырма илеуі')}{terms('en-GB', 'anthill')}</{concept}>"
    if old:
        return write(
            folder,
            "small.tbx",
            f'<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">'
            f'<martif type="TBX" xml:lang="en"><text><body>{body}</body></text></martif>',
        )
    return write(
        folder,
        "small.tbx",
        f'<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">'
        f"<text><body>{body}</body></text></tbx>",
    )


FORMATS: dict[str, Callable[[Path], Path]] = {
    "tsv with a heading": tsv,
    "csv without one": csv,
    "StarDict, text": stardict,
    "StarDict, HTML, packed": lambda folder: stardict(folder, kind="h", packed=True),
    "StarDict, XDXF, 64 bits": lambda folder: stardict(folder, kind="x", wide=True),
    "DSL, UTF-8": dsl,
    "DSL, UTF-16": lambda folder: dsl(folder, "utf-16"),
    "DSL, packed": lambda folder: write(folder, "small.dsl.dz", gzip.compress(DSL.encode("utf-16"))),
    "Apertium": dix,
    "TMX": tmx,
    "TBX 2": lambda folder: tbx(folder, 2),
    "TBX 3": lambda folder: tbx(folder, 3),
}


@pytest.mark.parametrize("make", FORMATS.values(), ids=FORMATS)
def test_every_format_says_what_it_was_given(tmp_path: Path, make: Callable[[Path], Path]) -> None:
    about = add_dictionary(make(tmp_path), EN, source="a friend", licence="CC0-1.0", priority=1)
    words = layers("en")[0].words
    assert {key: words[key] for key in EXPECTED} == EXPECTED
    assert "no such word" not in str(words)
    assert dictionaries() == [about]
    assert (about.source, about.licence, about.priority) == ("a friend", "CC0-1.0", 1)
    for term, (first, *others) in EXPECTED.items():
        draft = draft_terms([term], "en", engines=["lexicon"])[0]
        assert (draft.text, draft.alternatives) == (first, tuple(others))
        assert draft.built_from == f"{term}: {first}, dictionary: {about.name}"


def test_the_name_is_the_files_own(tmp_path: Path) -> None:
    assert add_dictionary(stardict(tmp_path), EN).name == "Small-words"
    remove_dictionary("Small-words")
    assert add_dictionary(dsl(tmp_path), EN).name == "Small-words"
    assert add_dictionary(tsv(tmp_path), EN).name == "small"
    assert add_dictionary(tsv(tmp_path), EN, name="mine").source == "small.tsv"


def test_optional_parts_and_second_headwords_of_dsl(tmp_path: Path) -> None:
    add_dictionary(dsl(tmp_path), EN)
    words = layers("en")[0].words
    assert words["құс тыңқырма"] == ("chukar",)
    assert {"тыңқырма илеуі", "тыңқырмаилеуі"} <= set(words)


def test_the_other_way_round(tmp_path: Path) -> None:
    path = write(tmp_path, "en-kk.tsv", "chukar\tтыңқырма\nanthill\tтыңқырма илеуі|илеу\n")
    with pytest.raises(InputError, match="--reverse"):
        add_dictionary(path, EN)
    add_dictionary(path, Sides("en", reverse=True))
    assert layers("en")[0].words == {"тыңқырма": ("chukar",), "тыңқырма илеуі": ("anthill",), "илеу": ("anthill",)}


def test_apertium_the_other_way_round(tmp_path: Path) -> None:
    rows = '<e r="LR"><p><l>wrong</l><r>тыңқырма</r></p></e><e r="RL"><p><l>chukar</l><r>тыңқырма</r></p></e>'
    path = write(tmp_path, "en-kk.dix", f"<dictionary><section>{rows}</section></dictionary>")
    add_dictionary(path, Sides("en", reverse=True))
    assert layers("en")[0].words == {"тыңқырма": ("chukar",)}


def test_chinese_is_a_layer_of_its_own(tmp_path: Path) -> None:
    path = write(tmp_path, "small.tsv", "kk\ten\tzh\nтыңқырма\tchukar\t石鸡\n")
    add_dictionary(path, Sides("zh"))
    assert layers("en") == []
    assert draft_terms(["тыңқырма"], "zh")[0].text == "石鸡"


def test_inflected_and_misspelt_terms_are_found(tmp_path: Path) -> None:
    add_dictionary(tsv(tmp_path), EN)
    for term in ("Тыңқырма", "тыңқырма илеуінің", "тыңқырмa"):  # the last with a Latin e
        assert draft_terms([term], "en", engines=["lexicon"])[0].text in {"chukar", "anthill"}


def test_priority_decides(tmp_path: Path) -> None:
    """Above 0 before the built-in lexicon, otherwise behind it; among dictionaries the highest first."""
    for name, priority in (("low", -1), ("plain", 0), ("high", 1), ("highest", 2)):
        path = write(tmp_path, f"{name}.tsv", f"одақ\t{name}\nтыңқырма\t{name}\n")
        add_dictionary(path, EN, priority=priority)
    assert [about.name for about in dictionaries()] == ["highest", "high", "plain", "low"]
    assert draft_terms(["тыңқырма"], "en")[0].text == "highest"
    draft = draft_terms(["одақ"], "en", engines=["lexicon"])[0]
    assert (draft.text, draft.alternatives[:2]) == ("highest", ("high", "union"))
    remove_dictionary("highest")
    remove_dictionary("high")
    assert draft_terms(["одақ"], "en", engines=["lexicon"])[0].text == "union"


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        ("customs union, tariff union", ["customs union", "tariff union"]),
        ("n. union", ["union"]),
        ("зат. экон. union", ["union"]),
        ("1. union\n2. league; 3) alliance", ["union", "league", "3) alliance"]),  # numbers count at line starts
        ("a) union\nб) league", ["union", "league"]),
        ("I union\nII league", ["union", "league"]),
        ("union (of states) [politics]", ["union"]),
        ("关税同盟；联盟", ["关税同盟", "联盟"]),
        ("union; union", ["union"]),
        ("I", ["I"]),  # a word, no number
        ("e.g.", ["e.g"]),
        ("", []),
    ],
)
def test_equivalents_of_an_article(article: str, expected: list[str]) -> None:
    assert equivalents(article) == expected


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
    ("other letters", "x.tsv", "сөз\tword\nтыңқырма\tchukar\n".encode("cp1251", "replace"), "line 1: .*not UTF-8"),
    ("half a letter", "x.tsv", "сөз\tword\nтыңқырма".encode()[:-1], "line 2: .*not UTF-8"),
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
@settings(max_examples=25, deadline=None)
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
