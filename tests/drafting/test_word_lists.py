"""Lists of words of one language: known by their content, kept as terms, and what they change in composed drafts."""

import csv
import gzip
import importlib
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

import glossary
from glossary.drafting import draft_terms
from glossary.drafting.composing.fluency import FEATURES, Fluency
from glossary.drafting.dictionaries.shelf import layers, listed_terms
from glossary.errors import InputError, UsageError
from glossary.model import Language

LISTS = Path(__file__).parent / "word_lists"
ROOT = Path(__file__).resolve().parents[2]
INDEX = """  1 An index in the form of WordNet 3.1, made for this test.
  2 Lines with two spaces in front say what it is.
anthill n 1 1 @ 1 0 00000001
customs_union n 1 2 @ ~ 1 0 00000002
Mother-in-Law n 2 2 @ ~ 2 1 00000003 00000004
22 n 1 2 @ ~ 1 0 00000005
"""
CEDICT = """# CC-CEDICT
#! license=https://example.org/licence
關稅同盟 关税同盟 [guan1 shui4 tong2 meng2] /customs union/
蟻 蚁 [yi3] /ant/
T恤 T恤 [T xu4] /T-shirt/
"""
LMF = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE LexicalResource SYSTEM "http://example.org/WN-LMF-1.3.dtd">
<LexicalResource><Lexicon id="own" label="Own &amp; small" language="LANGUAGE" license="CC0-1.0" version="1">
<LexicalEntry id="a"><Lemma writtenForm="customs union" partOfSpeech="n"/><Sense id="s" synset="t"/></LexicalEntry>
<LexicalEntry id="b"><Lemma writtenForm="mother-in-law" partOfSpeech="n"/></LexicalEntry>
<LexicalEntry id="c"><Lemma writtenForm="look up" partOfSpeech="v"/></LexicalEntry>
</Lexicon></LexicalResource>
"""
ENGLISH = frozenset({"customs union", "mother in law"})


def written(path: Path, text: str) -> Path:
    if path.suffix == ".gz":
        path.write_bytes(gzip.compress(text.encode()))
    elif path.suffix == ".zip":
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("wordnet/index.noun", text)
    else:
        path.write_text(text, encoding="utf-8")
    return path


FILES: list[tuple[str, str, Language, frozenset[str], str, str]] = [
    ("index.noun", INDEX, "en", ENGLISH, "WordNet-3.1", "WordNet 3.1 license"),
    ("index.noun.gz", INDEX, "en", ENGLISH, "WordNet-3.1", "WordNet 3.1 license"),
    ("wordnet.zip", INDEX, "en", ENGLISH, "WordNet-3.1", "WordNet 3.1 license"),
    ("own.xml", LMF.replace("LANGUAGE", "en-GB"), "en", ENGLISH, "Own-small", "CC0-1.0"),
    ("own.xml.gz", LMF.replace("LANGUAGE", "eng"), "en", ENGLISH, "Own-small", "CC0-1.0"),
    ("cedict_ts.u8", CEDICT, "zh", frozenset({"关税同盟"}), "CC-CEDICT", "https://example.org/licence"),
    ("cedict.txt.gz", CEDICT, "zh", frozenset({"关税同盟"}), "CC-CEDICT", "https://example.org/licence"),
    ("mine.txt", "# mine\ncustoms union\nmother-in-law\nanthill\n", "en", ENGLISH, "mine", ""),
]


@pytest.mark.parametrize(("name", "text", "to", "terms", "title", "licence"), FILES, ids=[row[0] for row in FILES])
def test_lists_are_known_by_their_content(
    tmp_path: Path, name: str, text: str, to: Language, terms: frozenset[str], title: str, licence: str
) -> None:
    about = glossary.add_dictionary(written(tmp_path / name, text))
    assert (about.kind, about.to, about.name, about.licence) == ("monolingual", to, title, licence)
    assert (about.headwords, about.pairs, about.source) == (len(terms), 0, name)
    assert listed_terms(to) == terms
    assert layers(to) == [], "it translates nothing"
    assert list(glossary.dictionaries()) == [about]
    glossary.remove_dictionary(about.name)
    assert listed_terms(to) == frozenset()


def test_the_language_of_a_plain_list_is_said(tmp_path: Path) -> None:
    path = written(tmp_path / "words.txt", "关税同盟\n蚁\n")
    with pytest.raises(InputError, match="--to zh"):
        glossary.add_dictionary(path)
    assert glossary.add_dictionary(path, to="zh", licence="own").licence == "own"
    assert listed_terms("zh") == {"关税同盟"}


def cut(path: Path) -> Path:
    path.write_bytes(path.read_bytes()[:-20])
    return path


BAD: list[tuple[str, Callable[[Path], Path], str]] = [
    (
        "a line of another shape",
        lambda at: written(at / "index.noun", INDEX + "a line\nand\tone\n"),
        "line 7: .*line 8: ",
    ),
    ("a line of CEDICT", lambda at: written(at / "c.u8", CEDICT + "关税\n"), "line 6: no entry"),
    ("broken off", lambda at: cut(written(at / "index.noun.gz", INDEX * 99)), "is damaged"),
    ("XML broken off", lambda at: cut(written(at / "x.xml.gz", LMF.replace("LANGUAGE", "en") * 9)), "is damaged|sound"),
    ("Italian", lambda at: written(at / "x.xml", LMF.replace("LANGUAGE", "it")), "wordnet of «it»"),
    ("entities", lambda at: written(at / "x.xml", LMF.replace(">\n<Lex", "[<!ENTITY a 'b'>]>\n<Lex")), "entity|«lan"),
    ("single words", lambda at: written(at / "w.txt", "ant\nhill\n"), "no terms of several words"),
    (
        "not in UTF-8",
        lambda at: at.joinpath("w.txt").write_bytes(b"caf\xe9 bar\n") and at / "w.txt",
        "save it as UTF-8",
    ),
]


@pytest.mark.parametrize(("make", "says"), [row[1:] for row in BAD], ids=[row[0] for row in BAD])
def test_bad_lists_are_refused_whole(tmp_path: Path, home: Path, make: Callable[[Path], Path], says: str) -> None:
    with pytest.raises(InputError, match=says):
        glossary.add_dictionary(make(tmp_path))
    assert not (home / "dictionaries").exists() or list((home / "dictionaries").iterdir()) == []


def test_too_large_lists_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path / "index.noun.gz", INDEX * 20)
    monkeypatch.setattr("glossary.drafting.dictionaries.word_lists.LARGEST", 1000)
    with pytest.raises(InputError, match="larger than"):
        glossary.add_dictionary(path)
    monkeypatch.undo()
    monkeypatch.setattr("glossary.drafting.dictionaries.word_lists.MOST", 1)
    with pytest.raises(InputError, match="more than 1 terms"):
        glossary.add_dictionary(path)


def test_what_is_for_two_languages_is_no_option_of_a_list(tmp_path: Path) -> None:
    path = written(tmp_path / "index.noun", INDEX)
    for options in ({"reverse": True}, {"priority": 1}):
        with pytest.raises(UsageError, match="two languages"):
            glossary.add_dictionary(path, **options)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("listed", "drafted", "found"),
    [
        ("labor market", "labour markets", True),  # either number and spelling
        ("mother-in-law", "mother in law", True),
        ("labor market", "labour", False),
        ("labor market", "market of labour", False),
    ],
)
def test_an_established_term_counts_more(tmp_path: Path, listed: str, drafted: str, found: bool) -> None:
    before = Fluency("en").of(drafted)
    glossary.add_dictionary(written(tmp_path / "w.txt", f"{listed}\n"))
    weight = next(feature.weight for feature in FEATURES["en"] if feature.name == "established")
    assert Fluency("en").of(drafted) - before == pytest.approx(weight if found else 0.0)


@pytest.mark.parametrize(
    ("kazakh", "to"),
    [
        ("еңбек ақы қоры", "en"),
        ("куәгердің айғақтары", "en"),
        ("халықтың көші-қон ағыны", "zh"),
        ("іздеу нәтижелерін сұрыптау", "zh"),
    ],
)
def test_of_close_drafts_the_established_one_goes_first(tmp_path: Path, kazakh: str, to: Language) -> None:
    """Whichever composed draft comes second: once a list has it, it comes first, and is surer than it was."""
    before = draft_terms([kazakh], to, engines=["composition"])[0]
    second = before.alternatives[0]
    glossary.add_dictionary(written(tmp_path / "w.txt", f"{second}\n"), to=to)
    after = draft_terms([kazakh], to, engines=["composition"])[0]
    assert after.text == second != before.text
    assert before.text in after.alternatives


def test_lists_of_ten_fields_only_help(monkeypatch: pytest.MonkeyPatch) -> None:
    """On the project's lists of terms, each composed as if it were no headword, with lists of some three hundred terms that
    were written without a look at the drafts: what changes is right afterwards."""
    monkeypatch.syspath_prepend(ROOT / "evaluation")
    comparable = importlib.import_module("left_out").comparable
    with (ROOT / "evaluation" / "drafts.tsv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE) if " " in row["kk"]]
    better: dict[Language, int] = {}
    languages: tuple[tuple[Language, str], ...] = (("en", "english.txt"), ("zh", "chinese.txt"))
    for to, name in languages:
        terms = [row["kk"] for row in rows]
        before = draft_terms(terms, to, engines=["composition"])
        glossary.add_dictionary(LISTS / name, to=to)
        changed = [
            (one.text, other.text, {comparable(text) for text in row[to].split("|")})
            for one, other, row in zip(before, draft_terms(terms, to, engines=["composition"]), rows, strict=True)
            if one.text != other.text
        ]
        assert all(comparable(after) in good for _, after, good in changed), changed
        better[to] = sum(comparable(before) not in good for before, _, good in changed)
    assert sum(better.values()) >= 1


def test_a_damaged_list_says_how_to_go_on(tmp_path: Path, home: Path) -> None:
    about = glossary.add_dictionary(written(tmp_path / "w.txt", "customs union\n"))
    shutil.copytree(home / "dictionaries" / about.name, home / "dictionaries" / "copied")
    with pytest.raises(InputError, match="remove copied"):
        draft_terms(["кеден одағының тарихы"], "en")
