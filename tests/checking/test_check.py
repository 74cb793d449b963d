"""A translation beside the glossary, in both directions and from every bilingual file."""

import json
from pathlib import Path

import pytest

import glossary
from glossary.checking.check import Checker, Segment
from glossary.checking.reports import as_html, as_jsonl, as_sarif
from glossary.checking.uses import Known, Uses
from glossary.errors import InputError
from glossary.exchange.bitexts import read_bitext, read_pair

TERMS = [
    Known("C1", "kk", "кеден одағы"),
    Known("C1", "en", "customs union"),
    Known("C1", "en", "tariff league", avoided=True),
    Known("C1", "zh", "关税同盟"),
    Known("C2", "kk", "одақ"),
    Known("C2", "en", "union"),
    Known("C2", "zh", "联盟"),
    Known("C3", "kk", "киберқауіпсіздік"),
    Known("C3", "en", "cyber-security"),
    Known("C4", "kk", "саясат"),
    Known("C4", "en", "policy"),
    Known("C4", "zh", "政策"),
    Known("C5", "kk", "ЕО"),
    Known("C5", "en", "EU", case_sensitive=True),
]

CASES = [
    # source language, source, target language, target, kinds found
    ("kk", "Кеден одағының шешімі", "en", "A decision of the Customs Union", []),
    ("kk", "Кеден одақтарына кіру", "en", "joining customs unions", []),  # plural on both sides
    ("kk", "Кеден одағы", "en", "a tariff league", ["missing", "forbidden"]),
    ("kk", "Кеден одағы", "en", "a union of tariffs", ["missing"]),  # a part of the term is not the term
    ("kk", "Одақтас елдер", "en", "allied countries", []),  # «одақтас» is another word than «одақ»
    ("kk", "Саясаткер сөйледі", "en", "The politician spoke", []),
    ("kk", "Саясаттарды талдау", "en", "an analysis of policies", []),
    ("kk", "Киберқауіпсіздікке", "en", "to cybersecurity", []),  # written together
    ("kk", "ЕО-ның шешімі", "en", "a decision of the EU", []),
    ("kk", "ЕО-ның шешімі", "en", "we eu", ["missing"]),  # case matters for this one
    ("kk", "Кеден одағы", "zh", "关税同盟", []),
    ("kk", "Кеден одағы", "zh", "海关联盟", ["missing"]),
    ("en", "The customs unions", "kk", "Кеден одақтарының", []),
    ("en", "A tariff league", "kk", "Кеден одағы", ["forbidden"]),  # forbidden in the source too
    ("en", "policies of unions", "kk", "одақтардың саясаты", []),
    ("zh", "关税同盟的政策", "kk", "кеден одағының саясаты", []),
    ("zh", "关税同盟的政策", "kk", "одақ саясаты", ["missing"]),  # the longest match counts
    ("kk", "2024 жылы 1 000 адам", "en", "1,000 people in 2024", []),
    ("kk", "2024 жылы 3 адам", "en", "4 people in 2024", ["number"]),
    ("kk", "GDP өсті", "en", "it grew", ["abbreviation"]),
    ("kk", "Кеден одағы", "en", "", []),  # not translated yet
]


@pytest.mark.parametrize(("source", "text", "target", "translation", "kinds"), CASES)
def test_what_is_found(source: str, text: str, target: str, translation: str, kinds: list[str]) -> None:
    found = Checker(TERMS, source, target).check(Segment("1", text, translation))
    assert [one.what for one in found] == kinds


def test_two_translations_of_one_short_source() -> None:
    checker = Checker(TERMS, "kk", "en")
    assert checker.check(Segment("1", "Бас тарту", "Cancel")) == []
    assert [one.what for one in checker.check(Segment("2", "Бас  тарту", "Abort"))] == ["inconsistent"]


@pytest.mark.parametrize("ignored", ["C1", "Кеден одағы"])
def test_what_nobody_wants_to_hear_of(ignored: str) -> None:
    assert Checker(TERMS, "kk", "en", [ignored, "одақ"]).check(Segment("1", "Кеден одағы", "a tariff pact")) == []


def test_the_longest_term_is_used() -> None:
    text = "Кеден одағының, әрі одақтардың"
    assert [(use.surface, use.known.uid) for use in Uses("kk", TERMS[:5:4]).find(text)] == [
        ("Кеден одағының", "C1"),
        ("одақтардың", "C2"),
    ]


def test_reports() -> None:
    segment = Segment("line 4", "Кеден <b> одағы", "x")
    segment = Segment("line 4", "Кеден одағы <b>", "a union")
    checked = [(segment, Checker(TERMS, "kk", "en").check(segment))]
    assert json.loads(as_jsonl("a.po", checked))["expected"] == ["customs union"]
    result = json.loads(as_sarif("a.po", checked))["runs"][0]["results"][0]
    assert result["locations"][0]["physicalLocation"]["region"] == {"startLine": 4}
    page = as_html("a.po", checked)
    assert "<mark>Кеден одағы</mark> &lt;b&gt;" in page


FILES = {
    "a.tmx": '<tmx version="1.4"><header/><body><tu><tuv xml:lang="kk-KZ"><seg>од<ph>x</ph>ақ</seg></tuv>'
    '<tuv xml:lang="en"><seg>union</seg></tuv></tu></body></tmx>',
    "a.xlf": '<xliff version="1.2"><file source-language="kk"><body><trans-unit id="1"><source>одақ</source>'
    "<target>union</target></trans-unit></body></file></xliff>",
    "b.xlf": '<xliff version="2.0" srcLang="kk"><file id="f"><unit id="u"><segment><source>одақ</source>'
    "<target>union</target></segment></unit></file></xliff>",
    "a.sdlxliff": '<xliff version="1.2" xmlns:sdl="s"><file><body><trans-unit id="9"><source>одақ</source><seg-source><mrk'
    ' mtype="seg" mid="1">одақ</mrk></seg-source><target><mrk mtype="seg" mid="1">union</mrk></target></trans-unit></body>'
    "</file></xliff>",
    "a.po": 'msgid ""\nmsgstr "Language: en\\n"\n\n#: a.c:1\nmsgid "од"\n"ақ"\nmsgstr "union"\n',
    "a.csv": "en;note;kk\nunion;x;одақ\n",
    "a.tsv": "одақ\tunion\nкеңес\tcouncil\n",
}


@pytest.mark.parametrize("name", FILES)
def test_bilingual_files(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(FILES[name], encoding="utf-8")
    segment = next(read_bitext(tmp_path / name, ("kk", "en")))
    assert (segment.source, segment.target) == ("одақ", "union")


def test_texts_that_are_not_aligned(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("бір\nекі\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("one\n", encoding="utf-8")
    with pytest.raises(InputError, match="align them"):
        list(read_pair(tmp_path / "a.txt", tmp_path / "b.txt"))


def test_the_termbase_checks_and_annotates(db: Path, tmp_path: Path) -> None:
    with glossary.open_termbase(db, by="Tester") as termbase:
        termbase.add("кеден одағы", en="customs union")
        source, target = tmp_path / "a.txt", tmp_path / "b.txt"
        source.write_text("Кеден одағының шешімі.\n", encoding="utf-8")
        target.write_text("A decision of the tariff union.\n", encoding="utf-8")
        report = termbase.check(source, target)
        assert (report.segments, report.counts) == (1, {"missing": 1})
        annotated = termbase.annotate(source)
        assert annotated.write() == "[Кеден одағының]{customs union} шешімі.\n"
        assert 'title="кеден одағы: customs union"' in annotated.write("html")
