"""The engines together: what is asked, what is answered, who wins."""

from functools import partial

import pytest
from asking import draft
from cpu import assert_linear

from glossary.drafting import draft_terms
from glossary.errors import UsageError
from glossary.language import lexicon
from glossary.store.results import Remembered

UNION = Remembered("Customs Union of ours", "manual", "C000001", "economy", 1.0, "Tester")


def test_one_draft_for_each_term_in_order() -> None:
    terms = ["кедендік одақ", "блаблуғыш", "", "кедендік одақ", "Latin text", "экономика"]
    drafts = draft_terms(terms, "en")
    assert [one.kk for one in drafts] == terms
    assert [one.text for one in drafts] == ["customs union", None, None, "customs union", None, "economy"]
    assert all(one.lang == "en" and one.version for one in drafts if one.text)


def test_nothing_asked_nothing_answered() -> None:
    assert draft_terms([], "en") == []


def test_no_draft_has_no_confidence_and_no_engine() -> None:
    nothing = draft("блаблуғыш")
    assert (nothing.text, nothing.confidence, nothing.engine, nothing.alternatives) == (None, 0.0, "", ())


@pytest.mark.parametrize("term", ["а" * 10_000, "сауда " * 2_000, "\x00", "😀", "сауда\nсаясаты", "(", "«»"])
def test_odd_terms_are_answered_quietly(term: str) -> None:
    assert draft(term).kk == term


def test_the_termbase_comes_first() -> None:
    answer = draft_terms(["кедендік одақ"], "en", memory={"кедендік одақ": (UNION,)})[0]
    assert (answer.text, answer.engine) == ("Customs Union of ours", "memory")
    assert answer.alternatives == ()  # a composition beside it would be noise
    assert "C000001" in answer.built_from


def test_the_termbase_knows_inflected_terms() -> None:
    answer = draft_terms(["кедендік одақтың"], "en", memory={"кедендік одақ": (UNION,)})[0]
    assert answer.engine == "memory"


def test_memory_of_another_domain_is_worth_less() -> None:
    same, other = (
        draft_terms(["блаблуғыш"], "en", memory={"блаблуғыш": (UNION,)}, domains=[domain])[0].confidence
        for domain in ("economy", "medicine")
    )
    assert other < same


@pytest.mark.parametrize(("domain", "english"), [("medicine", "organ"), ("politics", "body"), ("law", "body")])
def test_the_domain_chooses_the_sense(domain: str, english: str) -> None:
    assert draft_terms(["орган"], "en", domains=[domain])[0].text == english


def test_the_list_chooses_the_sense() -> None:
    medicine = draft_terms(["орган", "жүрек", "бүйрек", "қан қысымы"], "en")[0].text
    politics = draft_terms(["орган", "сайлау", "парламент", "референдум"], "en")[0].text
    assert (medicine, politics) == ("organ", "body")


def test_a_list_answers_as_its_terms_alone_where_nothing_is_ambiguous() -> None:
    terms = ["кедендік одақ", "сыртқы сауда", "жасанды интеллект"]
    assert [one.text for one in draft_terms(terms, "en")] == [draft(term).text for term in terms]


@pytest.mark.parametrize(
    ("kind", "engines"),
    [("term", {"composition"}), ("organisation", {"composition"}), ("work", {"composition"}), ("abbreviation", {""})],
)
def test_kinds(kind: str, engines: set[str]) -> None:
    drafts = draft_terms(["деректерді қорғау стандарты"], "en", kinds=[kind])
    assert {one.engine for one in drafts} == engines


def test_a_person_is_transliterated() -> None:
    answer = draft_terms(["Қасейінұлы"], "en", kinds=["person"])[0]
    assert (answer.text, answer.engine) == ("Kaseiinuly", "names")


def test_the_plural_asked_for_comes_first() -> None:
    answer = draft("зерттеу әдістері")
    assert answer.text == "research methods"


def test_only_the_engines_named() -> None:
    assert draft_terms(["деректерді қорғау стандарты"], "en", engines=["lexicon"])[0].text is None
    assert draft_terms(["деректерді қорғау стандарты"], "en", engines=["composition"])[0].engine == "composition"


@pytest.mark.parametrize(
    ("keywords", "says"), [({"engines": ["oracle"]}, "oracle"), ({"to": "ru"}, "choose en, zh or kk")]
)
def test_wrong_words_are_named(keywords: dict[str, object], says: str) -> None:
    with pytest.raises(UsageError, match=says):
        draft_terms(["сауда"], **{"to": "en", **keywords})  # type: ignore[arg-type]


def test_confidence_is_a_probability_and_alternatives_are_few() -> None:
    terms = [lexicon.phrases()[key][0].headword for key in sorted(lexicon.phrases())[::150]]
    for one in draft_terms(terms, "en"):
        assert 0 < one.confidence < 1
        assert len(one.alternatives) <= 5
        assert one.text not in one.alternatives


def test_agreement_raises_confidence() -> None:
    alone = draft_terms(["кедендік одақ"], "en", engines=["composition"])[0]
    both = draft_terms(["кедендік одақ"], "en", engines=["composition", "lexicon"])[0]
    assert both.text == alone.text == "customs union"
    assert both.confidence >= alone.confidence


def test_the_same_terms_get_the_same_drafts() -> None:
    terms = ["сыртқы сауда саясаты", "орган", "Шен Бомин"]
    assert draft_terms(terms, "en") == draft_terms(terms, "en")


def test_time_grows_with_the_number_of_terms_and_no_faster() -> None:
    keys = sorted(lexicon.phrases())
    draft_terms(keys[:50], "en")  # loads what is loaded once

    assert_linear(lambda count: partial(draft_terms, keys[:count], "en"), 50, 400)
