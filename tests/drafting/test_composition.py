"""Compositions. The lexicon's knowledge of the whole term is never used here, so its own phrases test the grammar."""

import pytest
from asking import compose, draft, query

from glossary.drafting.engines.composition import CompositionEngine, Signs, confidence
from glossary.language import lexicon

ENGLISH = [
    (
        "сыртқы сауда саясаты",
        "foreign trade policy",
        "modifiers stand in Kazakh order, and the choice fits its neighbour",
    ),
    ("кедендік одақ", "customs union", "an adjective in -дік is an English noun"),
    ("кедендік одақтар", "customs unions", "the plural of the head"),
    ("деректерді қорғау стандарты", "data protection standard", "an object stands before its English noun, singular"),
    ("саяси-экономикалық зерттеу", "political and economic research", "two adjectives joined by a hyphen"),
    ("сызықтық емес алгоритм", "nonlinear algorithm", "a headword inside the term is taken whole"),
    ("қарапайым емес алгоритм", "non-simple algorithm", "«not» before an adjective"),
    (
        "экономикалық және әлеуметтік даму министрлігі",
        "ministry of economic and social development",
        "«of» after «and»",
    ),
    ("мектеп мұғалімдерінің біліктілігі", "qualification of school teachers", "a genitive with its plural"),
    ("адам құқықтары туралы заң", "law on human rights", "a postposition becomes a preposition behind the head"),
    ("терең оқытуға негізделген модель", "model based on deep learning", "so does a participle with its object"),
    ("гравитациялық линза", "gravitational lens", "a cognate stands for a word that is not in the lexicon"),
    ("GPT моделі", "GPT model", "foreign letters stay"),
]
CHINESE = [
    ("кедендік одақ", "关税同盟", "«кеден одағы» in the other structure"),
    ("сыртқы сауда саясаты", "对外贸易政策", "modifiers stand in Kazakh order"),
    ("саяси-экономикалық зерттеу", "政治经济研究", "adjectives shed their 的"),
    ("сызықтық емес алгоритм", "非线性算法", "a headword inside the term is taken whole"),
    ("мектеп мұғалімдерінің біліктілігі", "学校教师资格", "a short possessor needs no 的"),
    ("тауарлар мен қызметтердің еркін қозғалысы", "商品和服务的自由", "a long one does"),
    ("адам құқықтары туралы заң", "人权法", "a law needs no preposition"),
]


@pytest.mark.parametrize(("term", "english", "why"), ENGLISH)
def test_english(term: str, english: str, why: str) -> None:
    assert english in [answer.text for answer in compose(term)[:3]], why


@pytest.mark.parametrize(("term", "chinese", "why"), CHINESE)
def test_chinese(term: str, chinese: str, why: str) -> None:
    assert any(answer.text.startswith(chinese) for answer in compose(term, "zh")[:3]), why


def test_most_first_answers_are_right() -> None:
    right = sum(compose(term)[0].text == english for term, english, _ in ENGLISH)
    assert right / len(ENGLISH) > 0.75


def test_a_name_of_capitals_gets_capitals() -> None:
    assert compose("Деректерді Қорғау Агенттігі")[0].text == "Data Protection Agency"


def test_says_what_it_was_built_from() -> None:
    built = compose("кедендік алым саясаты")[0].built_from
    assert "саясат: policy" in built
    assert built.endswith("izafet, attribute") or built.endswith("attribute, izafet") or built.endswith("izafet")


@pytest.mark.parametrize("kind", ["abbreviation", "person"])
def test_abbreviations_and_persons_are_not_composed(kind: str) -> None:
    assert CompositionEngine().answer([query("еркін сауда", kind)], "en") == [[]]


@pytest.mark.parametrize("term", ["", ",", "блаблуғыш", "blockchain", "қвқвқв қвқвқв"])
def test_abstains(term: str) -> None:
    assert compose(term) == []


def test_answers_come_best_first_without_repeats() -> None:
    for key in sorted(lexicon.phrases())[::400]:
        answers = compose(key)
        assert [a.confidence for a in answers] == sorted((a.confidence for a in answers), reverse=True)
        assert len({a.text for a in answers}) == len(answers)


def test_a_term_is_not_its_own_precedent() -> None:
    """Idioms cannot be composed; whoever answers «brainstorming» has looked it up."""
    assert all("brainstorming" not in answer.text for answer in compose("миға шабуыл"))
    assert draft("миға шабуыл").text == "brainstorming"


def test_confidence_falls_with_length_and_guesses() -> None:
    usual = Signs(1.0, 0.5, 2.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, -1.0)
    sure = confidence(usual, "en")
    assert 0 < confidence(usual._replace(words=2.0), "en") < sure < 1
    assert confidence(usual._replace(guesses=1.0), "en") < sure
    assert confidence(usual._replace(lead=0.0), "en") < sure < confidence(usual._replace(fluency=1.0), "en")
