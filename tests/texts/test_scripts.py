"""Texts in the other scripts of Kazakh are mined, and what is found stands where the text has it."""

from pathlib import Path

import pytest
from written import tmx

import glossary
from glossary.language.scripts.writing import Alphabet, write

TEXT = """Аймақтық тәуелділік (regional interdependence) артып келеді. Аймақтық тәуелділіктің себебі көп: кедендік одақ пен еркін сауда
аймағы құрылды. Кедендік одақтың тарифі бірдей. Еркін сауда аймағында баж салынбайды. Кедендік одақ (customs union) — бірыңғай аумақ."""
TERMS = {"аймақтық тәуелділік", "кедендік одақ", "еркін сауда аймағы"}


@pytest.mark.parametrize("alphabet", ["latin", "latin2018", "latin2017", "plain", "arabic"])
def test_terms_and_glosses_are_found_in_their_places(alphabet: Alphabet) -> None:
    text = write(TEXT, alphabet)
    mined = glossary.mine(text)
    assert {candidate.kk for candidate in mined.candidates} >= TERMS
    assert {(gloss.kk, gloss.text) for gloss in mined.glosses} == {
        ("аймақтық тәуелділік", "regional interdependence"),
        ("кедендік одақ", "customs union"),
    }
    for gloss in mined.glosses:
        assert text[gloss.start : gloss.end] == gloss.text
        assert text[gloss.kk_start : gloss.kk_end].lower() == write(gloss.kk, alphabet)
    for candidate in mined.candidates:
        for place in candidate.occurrences:
            assert text[place.start : place.end] == place.surface
            assert place.sentence.start <= place.start < place.end <= place.sentence.end
    assert mined.documents[0].text == text


@pytest.mark.parametrize("alphabet", ["latin", "plain", "arabic"])
def test_nineteen_of_twenty_terms_are_found_in_other_letters(alphabet: Alphabet) -> None:
    text = (Path(__file__).parents[2] / "examples" / "quqyq.txt").read_text(encoding="utf-8")
    terms = {one.kk.lower() for one in glossary.mine(text).candidates}
    found = {one.kk.lower() for one in glossary.mine(write(text, alphabet)).candidates}
    assert len(terms & found) >= 0.95 * len(terms) > 300


def test_the_spellings_of_a_text_are_variants() -> None:
    (union,) = [one for one in glossary.mine(write(TEXT)).candidates if one.kk == "кедендік одақ"]
    spelt = {variant.text: variant.count for variant in union.variants if variant.rule == "other letters"}
    assert spelt == {"kedendık odaq": 1, "Kedendık odaq": 1, "Kedendık odaqtyñ": 1}


def test_queries_in_other_letters_find(tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("scripts") / "terms.db"
    with glossary.open_termbase(path, "create", by="Айгерім") as termbase:
        termbase.mine(TEXT)
        for query in ("kedendik odaq", "kedendik odağy", "kedendık odaqtardyñ", "كەدەندىك وداق"):
            assert termbase.search(query)[0].kk == "кедендік одақ", query
        assert termbase.search("kedendik odaq")[0].why.startswith("kedendik odaq = кедендік одақ")
        assert termbase.search("customs union")[0].why == "exact"


def test_words_and_drafts_in_other_letters() -> None:
    analysis = glossary.analyse("kedendık odaqtardyñ tarihy")
    assert [(word.form, word.lemma) for word in analysis.tokens] == [
        ("kedendık", "кедендік"),
        ("odaqtardyñ", "одақ"),
        ("tarihy", "тарих"),
    ]
    assert glossary.cite("كەدەندىك وداقتاردىڭ") == "кедендік одақ"
    assert glossary.draft("kedendik odaq", to="en").text == "customs union"


SEGMENTS = [
    ("Кеден одағы құрылды.", "The customs union was made."),
    ("Айырбас бағамы төмендеді.", "The exchange rate fell."),
    ("Кеден одағы айырбас бағамын (exchange rate) өзгертті.", "The customs union changed the exchange rate."),
]


@pytest.mark.parametrize("alphabet", ["latin", "latin2018", "plain", "arabic"])
def test_segments_are_paired_as_those_in_cyrillic_are(tmp_path: Path, alphabet: Alphabet) -> None:
    def pairs(name: str, segments: list[tuple[str, str]]) -> set[tuple[str, str, str, str]]:
        (tmp_path / name).write_bytes(tmx(segments))
        mined = glossary.mine(tmp_path / name)
        text = mined.documents[0].text
        return {(one.kk, one.rule, text[one.start : one.end], text[one.kk_start : one.kk_end]) for one in mined.glosses}

    written = pairs("b.tmx", [(write(kk, alphabet), other) for kk, other in SEGMENTS])
    cyrillic = {(kk, rule, other, write(place, alphabet)) for kk, rule, other, place in pairs("a.tmx", SEGMENTS)}
    assert {(kk, rule, other) for kk, rule, other, _ in written} == {
        (kk, rule, other) for kk, rule, other, _ in cyrillic
    }
    assert {place.lower() for *_, place in written} == {place.lower() for *_, place in cyrillic}
    assert ("кеден одағы", "segment", "customs union") in {one[:3] for one in written}
