"""When English says «of», and which Chinese words exist."""

import pytest
from asking import compose

from glossary.drafting.composing.chinese_words import is_word, segments
from glossary.drafting.composing.english_order import chance, signs, together
from glossary.drafting.composing.tree import parse
from glossary.language import analyse

ORDERS = [
    ("су ресурстарын заңсыз пайдалану", "illegal use of water resources", "the adjective describes the action"),
    ("ақпаратты криптографиялық қорғау", "cryptographic protection of information", "an object before an adjective"),
    ("мұнай бағасының құбылмалылығы", "oil price volatility", "a compound that English has"),
    ("қылмыстық істі қозғау", "initiation of criminal case", "a verbal noun with a long object"),
    ("иммундық жүйенің әлсіреуі", "weakening of immune system", "a genitive with a verbal noun"),
    ("қалалық көлік жүйесі", "urban transport system", "system is a head of compounds"),
    ("салыстырмалылық теориясы", "theory of relativity", "phrases with either word have «of»"),
]


@pytest.mark.parametrize(("term", "english", "why"), ORDERS)
def test_order(term: str, english: str, why: str) -> None:
    assert compose(term)[0].text == english, why


def test_the_chance_follows_the_head() -> None:
    history, system = (parse(analyse([term])[0]) for term in ("мұнай тарихы", "мұнай жүйесі"))
    assert history is not None and system is not None
    of_history, of_system = chance(signs(history, "oil", "history")), chance(signs(system, "oil", "system"))
    assert 0 < of_system < of_history < 1


def test_words_that_are_common_together_speak_for_a_compound() -> None:
    assert together("oil", "price") > together("oils", "philosophy") == 0.0


@pytest.mark.parametrize("order", [("топырақ құнарлылығының сапасын бағалау", " of soil fertility quality ")])
def test_no_modifier_with_of_before_its_head(order: tuple[str, str]) -> None:
    first = compose(order[0])[0].text
    assert " of " not in first.rpartition(" ")[0] or first.startswith(("assessment of", "evaluation of")), first


@pytest.mark.parametrize(("term", "chinese"), [("жарық жылдамдығы", "光速"), ("толқын ұзындығы", "波长")])
def test_chinese_terms_are_words(term: str, chinese: str) -> None:
    assert compose(term, "zh")[0].text == chinese


def test_segments() -> None:
    assert segments("") == 0
    assert segments("光") == segments("光速") == 1
    assert segments("光速度") == 2
    assert not is_word("光")
