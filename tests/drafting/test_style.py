"""British and American English, Traditional Chinese, titles, what is left out."""

import pytest

from glossary.drafting import Style, draft_terms
from glossary.drafting.composing.collocations import words
from glossary.drafting.style import English, spelt
from glossary.model import UNSURE, Language
from glossary.store.results import Remembered

PAIRS = [
    ("colour", "color"),
    ("labourer", "laborer"),
    ("centre", "center"),
    ("organisation", "organization"),
    ("privatised", "privatized"),
    ("defence", "defense"),
    ("haemoglobin", "hemoglobin"),
    ("modelling", "modeling"),
    ("analysed", "analyzed"),
    ("sulphate", "sulfate"),
    ("licence", "license"),
    ("Behavioural", "Behavioral"),
]


@pytest.mark.parametrize(("british", "american"), PAIRS)
def test_both_ways(british: str, american: str) -> None:
    assert (spelt(british, "american"), spelt(american, "british")) == (american, british)
    assert (spelt(british, "british"), spelt(american, "american")) == (british, american)


SAME = ["exercise", "advertising", "enterprise", "humorous", "laboratory", "parameter", "analysis", "size", "premise"]


@pytest.mark.parametrize("word", SAME)
@pytest.mark.parametrize("english", ["british", "american"])
def test_words_that_are_the_same(word: str, english: English) -> None:
    assert spelt(word, english) == word


def test_what_is_spelt_once_stays() -> None:
    for word in sorted(words())[::37]:
        for english in ("british", "american"):
            assert spelt(spelt(word, english), english) == spelt(word, english)


def test_a_draft_and_its_alternatives_are_spelt_alike() -> None:
    terms = ["еңбек нарығы", "жасуша орталығы", "халықаралық ұйым", "мінез-құлық"]
    for english, ending in (("british", "our"), ("american", "or")):
        drafts = draft_terms(terms, "en", style=Style(english=english))  # type: ignore[arg-type]
        assert f"lab{ending} market" == drafts[0].text
        spellings = [text for one in drafts for text in (str(one.text), *one.alternatives)]
        assert [Style(english=english).write(text, "en") for text in spellings] == spellings  # type: ignore[arg-type]


def test_two_spellings_are_one_alternative() -> None:
    for one in draft_terms(["халықаралық ұйым", "жаһандану", "қорғаныс", "еңбек нарығы"], "en"):
        spellings = [Style(english="american").write(text, "en").lower() for text in (str(one.text), *one.alternatives)]
        assert len(set(spellings)) == len(spellings)


def test_traditional_chinese() -> None:
    pytest.importorskip("opencc")
    found = {
        chinese: draft_terms(["кеден одағы", "ақпараттық жүйе"], "zh", style=Style(chinese=chinese))  # type: ignore[arg-type]
        for chinese in ("simplified", "traditional", "taiwan", "hongkong")
    }
    assert [found[name][0].text for name in found] == ["关税同盟", "關稅同盟", "關稅同盟", "關税同盟"]
    assert [found[name][1].text for name in ("traditional", "taiwan")] == ["信息系統", "資訊系統"]


def test_what_people_decided_is_not_respelt() -> None:
    known = {"нарық": (Remembered("labour mart", "manual", "C000001"),)}
    answer = draft_terms(["еңбек нарығы"], "en", memory=known, style=Style(english="american"))[0]
    assert "labour mart" in str(answer.text)
    whole = draft_terms(["нарық"], "en", memory=known, style=Style(english="american"))[0]
    assert whole.text == "labour mart"


TITLES: list[tuple[str, Language, str]] = [
    ("Халықтар байлығы", "en", "«Wealth of Peoples»"),
    ("Азаматтық кодекс", "en", "Civil Code"),
    ("Азаматтық кодекс", "zh", "《民法典》"),
]


@pytest.mark.parametrize(("term", "to", "title"), TITLES)
def test_titles_of_works(term: str, to: Language, title: str) -> None:
    answer = draft_terms([term], to, kinds=["work"])[0]
    assert answer.text is not None
    assert (answer.text[0], answer.text[-1]) == (title[0], title[-1])
    assert answer.text == title or answer.engine == "composition"
    assert answer.text.strip("«》《»")[0].isupper() or to == "zh"


def test_unsure_drafts_can_be_left_out() -> None:
    terms = ["кеден одағы", "тарайтын жанама әсер", "жалған куәлік бергені үшін жаза"]
    drafts = draft_terms(terms, "zh")
    assert [one.unsure for one in drafts] == [one.confidence < UNSURE for one in drafts] == [False, True, True]
    left = draft_terms(terms, "zh", min_confidence=UNSURE)
    assert [one.text for one in left] == [drafts[0].text, None, None]
    assert not left[1].unsure


def test_alternatives_are_words() -> None:
    terms = ["реттегіш құрылғы", "сымсыз желі", "тұрақтандырғыш зат", "сусызданған өнім"]
    for one in draft_terms(terms, "en"):
        for text in one.alternatives:
            assert all(word.strip("()") in words() for word in text.lower().replace("-", " ").split()), text


@pytest.mark.parametrize("term", ["кеден одағы", "жүйке жүйесі"])
def test_beside_a_known_term_no_compositions(term: str) -> None:
    from glossary.drafting.composing.senses import senses_of

    answer = draft_terms([term], "zh")[0]
    known = {text for sense in senses_of(term) for text in sense.zh}
    assert {answer.text, *answer.alternatives} <= known
