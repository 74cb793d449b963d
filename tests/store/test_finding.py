"""Search: by any form, any letters, any language; best first, with the reason."""

import shutil
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from stored_texts import BY, candidate, document

from glossary.errors import UsageError
from glossary.language import matching
from glossary.model import Candidate, Draft, Mined, Variant
from glossary.store import termbase
from glossary.store.read import search
from glossary.store.termbase import Termbase, open_termbase

CONCEPTS = {
    "кедендік одақ": {"en": ["customs union", "CU"], "zh": ["关税同盟"], "ru": ["таможенный союз"]},
    "одақ": {"en": ["union"]},
    "еркін сауда аймағы": {"en": ["free trade area"], "zh": ["自由贸易区"]},
    "аймақтық тәуелділік": {"en": ["Regional interdependence"]},
    "Шен Бомин": {"zh": ["沈伯明"]},
    "өзара келісім": {"en": ["mutual agreement"], "ru": ["взаимное соглашение"]},
    "жасанды интеллект": {"en": ["artificial intelligence", "AI"], "zh": ["人工智能", "AI技术"]},
    "мүшелік": {"en": ["people's membership"]},
    "йогурт": {"ru": ["ёлка"]},
    "мәдениет сарайы": {},
}


@pytest.fixture(scope="module")
def concepts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A termbase with the concepts above, for each test to have a copy of."""
    path = tmp_path_factory.mktemp("concepts") / "terms.db"
    with open_termbase(path, "create") as base:
        for kk, terms in CONCEPTS.items():
            base.add(kk, terms=terms, by=BY)  # type: ignore[arg-type]
    return path


@pytest.fixture
def filled(path: Path, concepts: Path) -> Iterator[Termbase]:
    with open_termbase(Path(shutil.copyfile(concepts, path)), "write") as base:
        yield base


@pytest.mark.parametrize(
    ("query", "found", "why"),
    [
        ("одақ", "одақ", "exact"),
        ("ОДАҚ", "одақ", "exact"),  # SQLite itself folds the case of Latin letters only
        ("одақтардың", "одақ", "одақтардың → одақ"),
        ("одағының", "одақ", "одағының → одақ"),  # қ became ғ
        ("кедендік одақтардан", "кедендік одақ", "одақтардан → одақ"),
        ("сауда аймақтарында", "еркін сауда аймағы", "аймақтарында → аймағы"),  # both are inflected
        ("мүшеліктің", "мүшелік", "мүшеліктің → мүшелік"),
        ("одактардын", "одақ", "Russian letters: одактардын → одақ"),
        (
            "аймактык тауелдилик",
            "аймақтық тәуелділік",
            "Russian letters: аймактык → аймақтық; Russian letters: тауелдилик",
        ),
        ("озара келисим", "өзара келісім", "Russian letters: озара → өзара"),
        ("тәуелд", "аймақтық тәуелділік", "contains"),
        ("теллек", "жасанды интеллект", "contains"),  # inside a word
        ("тәулділік", "аймақтық тәуелділік", "typo: тәулділік → тәуелділік"),
        ("interdependense", "аймақтық тәуелділік", "typo: interdependense → interdependence"),
        ("Regional interdependence", "аймақтық тәуелділік", "exact"),
        ("customs", "кедендік одақ", "contains"),
        ("CUSTOMS UNION", "кедендік одақ", "exact"),
        ("CU", "кедендік одақ", "exact"),
        ("соглашение", "өзара келісім", "contains"),
        ("沈伯明", "Шен Бомин", "exact"),
        ("沈", "Шен Бомин", "contains"),  # one character
        ("伯明", "Шен Бомин", "contains"),  # two characters
        ("同盟", "кедендік одақ", "contains"),
        ("技术", "жасанды интеллект", "contains"),  # after Latin letters
        ("people's", "мүшелік", "contains"),
        (unicodedata.normalize("NFD", "йогурт"), "йогурт", "exact"),  # or й would become и and a breve
        (unicodedata.normalize("NFD", "ёлка"), "йогурт", "exact"),
        ("сарайдың", "мәдениет сарайы", "сарайдың → сарайы"),  # й stays й in the index
        ("oдaқ", "одақ", "exact"),  # with Latin o and a
        ("«одақ»!", "одақ", "exact"),
    ],
)
def test_the_first_hit_and_its_reason(filled: Termbase, query: str, found: str, why: str) -> None:
    hit, *_ = filled.search(query)
    assert hit.kk == found
    assert hit.why.startswith(why)


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ("明沈", "the characters in another order are another name"),
        ("одақтас", "a derived word, «ally», is no form of «одақ»"),
        ("отау", "another word, alike in two letters"),
        ("кедендік интеллект", "the words stand in two concepts"),
        ("ұмытшақ", "nothing alike"),
    ],
)
def test_what_must_not_be_found(filled: Termbase, query: str, reason: str) -> None:
    assert filled.search(query) == [], reason


@pytest.mark.parametrize(
    "query",
    ["к-ге", 'words: "x', "a AND", "NEAR(x", "x*", "-kk", "^x", "{words}", "'; DROP TABLE term", "一", "%", "k:k"],
)
def test_full_text_syntax_in_a_query_is_only_text(filled: Termbase, query: str) -> None:
    """Unquoted, «к-ге» asks for a column and a lone quotation mark is an error of SQLite."""
    if any(letter.isalnum() for letter in query):
        assert isinstance(filled.search(query), list)
    else:
        with pytest.raises(UsageError, match="nothing to search for"):
            filled.search(query)


def test_a_term_of_signs_alone_is_found(filled: Termbase) -> None:
    uid = filled.add("§", terms={"en": ["section"]}, by=BY).uid
    assert [hit.uid for hit in filled.search(" § ")] == [uid]


def test_a_short_text_goes_before_a_long_one(filled: Termbase) -> None:
    assert [hit.kk for hit in filled.search("одақтар")] == ["одақ", "кедендік одақ"]
    assert [hit.score for hit in filled.search("одақ")] == [1.0, 0.6667]


def test_hits_show_the_whole_row_and_stop_at_the_limit(filled: Termbase) -> None:
    hit = filled.search("таможенный")[0]
    assert (hit.uid, hit.en, hit.zh, hit.ru) == ("C000001", "customs union | CU", "关税同盟", "таможенный союз")
    assert (hit.status, hit.domain) == ("approved", "")
    assert len(filled.search("одақ", limit=1)) == 1


def test_open_candidates_are_marked_and_stand_after_concepts(mined: Termbase) -> None:
    mined.add("одақ", terms={}, by=BY)
    assert [(hit.uid, hit.status) for hit in mined.search("одақтардың")] == [
        ("C000001", "approved"),
        ("K000001", "new"),
    ]
    assert [(hit.uid, hit.kk, hit.zh) for hit in mined.search("沈伯明")] == [("K000003", "Шен Бомин", "沈伯明")]


def test_an_accepted_candidate_is_found_as_its_concept_also_by_its_variants(base: Termbase) -> None:
    source = document("Кеден одағы бар.")
    variants = (Variant("кедендік бірлестік", "structure", 1), Variant("кеден одағының", "inflection", 1))
    base.store_mined(
        Mined((source,), (candidate(source, "кеден одағы", "Кеден одағы", variants=variants),), ()), domain="", by=BY
    )
    base.accept("K1", by=BY, choices={"en": "customs union"})
    assert [(hit.uid, hit.why) for hit in base.search("бірлестіктің")] == [
        ("C000001", "бірлестіктің → бірлестік (in «кедендік бірлестік»)")
    ]
    keys = base._connection.execute("SELECT text FROM term_key WHERE lang = 'kk' AND candidate = 1").fetchall()
    assert {row["text"] for row in keys} == {"кеден одағы", "кедендік бірлестік"}, "inflected forms need no keys"


def test_what_was_edited_is_found_by_its_new_text_only(filled: Termbase) -> None:
    filled.edit("C1", by=BY, changes={"en": "tariff community"})
    assert filled.search("community")[0].uid == "C000001"
    assert filled.search("customs") == []


def test_a_stage_with_a_hit_is_the_answer(filled: Termbase, monkeypatch: pytest.MonkeyPatch) -> None:
    """Bolder stages after a sure hit would bring in «одан» for «одақ»."""
    filled.add("одан", terms={}, by=BY)
    assert "одан" not in {hit.kk for hit in filled.search("одақ")}


def test_the_best_is_found_among_more_rows_than_are_judged(base: Termbase, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "MOST", 5)
    with base.batch("fill", by=BY):
        for number in range(20):
            base.add(f"сауда одағы {number}", terms={}, by=BY)
        base.add("одақ", terms={}, by=BY)
    assert base.search("одақтар")[0].kk == "одақ"


def test_asking_costs_no_more_in_a_large_termbase(base: Termbase) -> None:
    """Words judged, not seconds: 1000 concepts without the word add nothing to be judged."""

    def judged() -> int:
        matching.match_inflected.cache_clear()
        assert base.search("одақтардың")[0].kk == "одақ"
        return matching.match_inflected.cache_info().misses

    base.add("одақ", terms={}, by=BY)
    small = judged()
    source = document("Бос мәтін.")
    many = tuple(Candidate(f"сөз{number}", 0.5, 0, 1) for number in range(1000))
    base.store_mined(Mined((source,), many, ()), domain="", by=BY)
    assert judged() == small


def test_the_words_are_read_once_for_a_query_of_several_slips(filled: Termbase) -> None:
    asked: list[str] = []
    filled._connection.set_trace_callback(asked.append)
    filled.search("кедендк одыақ бағса")
    filled._connection.set_trace_callback(None)
    assert sum(one.endswith("FROM term_vocabulary WHERE col = 'words'") for one in asked) == 1


def test_a_bulk_of_terms_without_places_is_found(base: Termbase, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(termbase, "MUCH", 0)
    base.store_mined(Mined((), (Candidate("кеден одағы", 0.5, 1, 1),), ()), domain="", by=BY)
    assert [hit.kk for hit in base.search("одақтар")] == ["кеден одағы"]


def test_an_id_finds_what_it_names(mined: Termbase) -> None:
    assert [(hit.uid, hit.why) for hit in mined.search("k2")] == [("K000002", "id")]
    made = mined.accept("K1", by=BY)
    assert [(hit.uid, hit.why) for hit in mined.search("K1")] == [(made.uid, "id K000001")]
    assert [(hit.uid, hit.kk) for hit in mined.search("с1")] == [(made.uid, "кедендік одақ")], "a Cyrillic с"
    mined.reject("K2", by=BY)
    assert [(hit.uid, hit.status) for hit in mined.search("K000002")] == [("K000002", "rejected")]
    assert mined.search("K77") == []


def found(base: Termbase, query: str) -> list[tuple[str, str]]:
    return [(hit.uid, hit.status) for hit in base.search(query)]


def test_what_was_rejected_is_found_and_marked(mined: Termbase) -> None:
    """Its id is needed to take that back."""
    mined.reject("K1", by=BY)
    assert found(mined, "одақтардың") == [("K000001", "rejected")]
    assert found(mined, "关税") == [("K000001", "rejected")]
    assert [hit.en for hit in mined.search("кедендик")] == ["customs union"], "its row is shown as that of others"
    mined.take_back("K1", by=BY)
    assert found(mined, "одақтардың") == [("K000001", "new")]


def test_a_rejected_concept_is_found_and_a_rejected_text_of_another_is_not(filled: Termbase) -> None:
    filled.reject("C2", by=BY)
    assert found(filled, "одақ") == [("C000002", "rejected"), ("C000001", "approved")]
    filled.edit("C1", by=BY, changes={"en": "customs union"})
    assert found(filled, "CU") == []


def test_of_equals_the_rejected_come_last(base: Termbase) -> None:
    for number, domain in enumerate(("law", "economy", "history"), 1):
        base.add("кеден", terms={}, by=BY, domain=domain)
        if number < 3:
            base.reject(f"C{number}", by=BY)
    assert found(base, "кеден") == [("C000003", "approved"), ("C000001", "rejected"), ("C000002", "rejected")]


def test_what_was_rejected_does_not_hide_what_a_bolder_stage_finds(filled: Termbase) -> None:
    filled.add("тәуелд", terms={}, by=BY)
    assert found(filled, "тәуелд") == [("C000011", "approved")]
    filled.reject("C11", by=BY)
    assert found(filled, "тәуелд") == [("C000011", "rejected"), ("C000004", "approved")]
    filled.add("тәуелділік", terms={}, by=BY)
    filled.reject("C12", by=BY)
    assert found(filled, "тәулділік") == [("C000012", "rejected"), ("C000004", "approved")], "both by the same typo"


def test_a_proposal_that_is_not_shown_is_named(mined: Termbase) -> None:
    """The second proposal, a part of the one that is shown."""
    mined.store_drafts([("K1", Draft("", "en", "union", 0.5, "lexicon", "1", ("alliance",)))], by="engine")
    assert [hit.why for hit in mined.search("alliance")] == ["exact (in «alliance»)"]
    assert [hit.why for hit in mined.search("union")] == ["exact (in «union»)"]
