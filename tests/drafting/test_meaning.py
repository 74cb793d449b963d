"""What a draft must not do to the meaning: drop a «not», mix two senses, take an idiom apart, miss the part of speech,
translate a name."""

import re

import pytest
from asking import compose, draft

from glossary.drafting.composing.negation import negated_chinese, negated_participle, negative_noun
from glossary.drafting.composing.senses import weighted
from glossary.drafting.composing.tree import parse
from glossary.language import analyse
from glossary.language.lexicon import Sense
from glossary.model import Language

ENGLISH_NOT = re.compile(r"\b(non-|not |un|failure to |ignorance|impossible)|-free\b")
"""At the beginning of a word only: «funds» denies nothing."""
CHINESE_NOT = ("不", "未", "无", "非", "免")
DENIED = [
    "салықты төлемеу",  # a headword with an object
    "шартты орындамау",  # «шартты» is no adjective before a verbal noun
    "қатыспау",  # a headword alone
    "заңды білмеу",
    "айналымнан алынбаған",  # a participle with an ablative
    "қамаудан алынбаған",  # the same, no headword
    "дауыс бермеу",  # negated idiom
    "дауыс бермеген адам",
    "шешім қабылданбаған",  # negated passive of an idiom
    "орындалмаған міндеттеме",  # participle before a noun
    "қайтарылмайтын қаржы",
    "айтылмас сыр",  # -мас
    "визасыз режим",  # -сыз
    "ресми емес",  # емес
    "мүмкін емес",
]


@pytest.mark.parametrize("term", DENIED)
def test_a_negation_is_kept(term: str) -> None:
    english, chinese = draft(term, "en"), draft(term, "zh")
    for text in (english.text, *english.alternatives):
        assert text is None or ENGLISH_NOT.search(text), english
    for text in (chinese.text, *chinese.alternatives):
        assert text is None or any(mark in text for mark in CHINESE_NOT), chinese


@pytest.mark.parametrize(
    ("term", "to", "text"),
    [
        ("салықты төлемеу", "en", "non-payment of tax"),
        ("шартты орындамау", "zh", "不履行合同"),  # the verb before its object
        ("дауыс бермеген адам", "zh", "未投票的人"),  # 未 of the past
        ("салық төлемейтін ұйым", "zh", "不纳税的组织"),  # 不 of what is never done
        ("дауыс бермеген адам", "en", "non-voting person"),
        ("салық төлемейтін ұйым", "en", "organisation not paying tax"),  # «not» stands behind the head
        ("міндеттемелерін орындамаған борышкер", "en", "debtor not executing obligations"),  # no «by» of an active
        ("шешілмеген мәселе", "en", "unsolved problem"),
    ],
)
def test_negated_terms(term: str, to: Language, text: str) -> None:
    assert draft(term, to).text == text


@pytest.mark.parametrize(
    ("word", "negated", "stem"),
    [
        ("төлемеу", True, "төле"),  # a headword of its own
        ("билемеу", True, "биле"),
        ("алынбаған", True, "алын"),
        ("қайтарылмайтын", True, "қайтарыл"),
        ("төлеу", False, "төле"),
        ("қамау", False, "қама"),  # no «қа» that is denied
        ("алма", False, "алма"),  # an apple
    ],
)
def test_what_is_negated(word: str, negated: bool, stem: str) -> None:
    tree = parse(analyse([word])[0])
    assert tree is not None
    assert (tree.head.negated, tree.head.stem) == (negated, stem)


def test_forms_that_cannot_be_negated_so() -> None:
    assert negative_noun("decision making") == ""
    assert negated_participle("make a decision", "қабылданбаған", True) == ()  # it has its object already
    assert negated_chinese("不同意", "келіспеу") == ""  # twice denied is affirmed


@pytest.mark.parametrize(
    ("term", "english", "chinese"),
    [
        ("салдар", "consequence", "后果"),  # not the corollary of mathematics
        ("жою", "elimination", "消除"),  # not the deletion of computing
        ("қою", "setting", "设置"),
        ("жүргізуші", "driver", "司机"),
        ("бөгет", "dam", "水坝"),
        ("қор", "fund", "基金"),
        ("сектор", "sector", "部门"),
        ("есеп", "report", "报告"),
        ("гуманитарлық көмек", "humanitarian aid", "人道主义援助"),
    ],
)
def test_both_languages_are_of_the_general_sense(term: str, english: str, chinese: str) -> None:
    assert (draft(term, "en").text, draft(term, "zh").text) == (english, chinese)


def test_one_row_serves_both_languages() -> None:
    host = Sense("х", "NOUN", ("presenter", "host"), ("主持人",), "culture", frozenset())
    driver = Sense("х", "NOUN", ("driver", "host"), ("司机", "主持人"), "general", frozenset())
    first = [next(weighted([host, driver], to, {}))[0] for to in ("en", "zh")]
    assert first == ["driver", "司机"]
    on_stage = [next(weighted([host, driver], to, {"culture": 1.0}))[0] for to in ("en", "zh")]
    assert on_stage == ["presenter", "主持人"]


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("зардап шеккен", "affected"),
        ("зардап шеккен адам", "affected person|injured person"),
        ("үлес қосқан ғалым", "contributing scientist"),  # not «contributed»
        ("қол қойылған шарт", "signed contract"),
        ("жүзеге асырылған жоба", "implemented project"),
        ("қабылдап алу", "acceptance"),
        ("бас тарту", "refusal"),
    ],
)
def test_a_verb_of_several_words_is_one(term: str, text: str) -> None:
    assert draft(term).text in text.split("|")


@pytest.mark.parametrize("term", ["көп болу", "аудит ету", "жазып жіберу"])
def test_a_verb_that_says_nothing_alone_is_not_translated_alone(term: str) -> None:
    assert compose(term) == []


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("жұмсалу", "expenditure"),
        ("қаражаттың жұмсалуы", "expenditure of funds|funds expenditure"),
        ("куәландырылу", "certification"),
        ("жоғарылау", "increase"),
        ("қажеттік", "necessity"),
        ("вакцинациялау", "vaccination"),  # not «vaccinationing»
        ("кепілдік беру", "provision of a guarantee"),
        ("билік ету", "rule|ruling"),
    ],
)
def test_a_verbal_noun_gets_a_noun(term: str, text: str) -> None:
    assert draft(term).text in text.split("|")


def test_a_short_chinese_verb_stands_before_its_object() -> None:
    assert draft("су ішу", "zh").text == "饮水"
    assert compose("су ішу", "zh")[0].text == "喝水"


@pytest.mark.parametrize(
    ("name", "english", "chinese"),
    [
        ("Қасым-Жомарт Тоқаев", "Kassym-Jomart Tokayev", "卡瑟姆若马尔特·托卡耶夫"),  # the lexicon has the whole
        ("Қасым-Жомарт", "Kassym-Jomart", None),
        ("Қасым-Жомарт Қошанов", "Kassym-Jomart Koshanov|Kasym-Zhomart Koshanov", None),
        ("Ақмарал-Гүл Сейітова", "Akmaral-Gul Seiitova", None),  # white, deer, flower
        ("Қасым-Жомарт үкіметі", "Kassym-Jomart government", "卡瑟姆若马尔特政府"),  # not the generous one's
    ],
)
def test_a_name_is_not_translated(name: str, english: str, chinese: str | None) -> None:
    assert draft(name, "en").text in english.split("|")
    assert draft(name, "zh").text == chinese
