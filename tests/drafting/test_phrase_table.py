"""What the lexicon's phrases teach about their words. A small lexicon of the test's own stands in for the real one."""

from collections.abc import Iterator

import pytest

from glossary.drafting.composing import phrase_table as taught
from glossary.drafting.composing.phrase_table import linked_share, precedents, renderings
from glossary.language import lexicon
from glossary.language.lexicon import Sense

ROWS = [
    ("сыртқы", "ADJ", ("external", "outer"), ("外部的",), "general"),
    ("сауда", "NOUN", ("trade",), ("贸易",), "economy"),
    ("саясат", "NOUN", ("policy",), ("政策",), "politics"),
    ("теория", "NOUN", ("theory",), ("理论",), "general"),
    ("ойын", "NOUN", ("game",), ("游戏",), "general"),
    ("жүйе", "NOUN", ("system",), ("系统",), "general"),
    ("сыртқы сауда", "NOUN", ("foreign trade",), ("对外贸易",), "economy"),
    ("сыртқы саясат", "NOUN", ("foreign policy", "external policy"), ("对外政策",), "politics"),
    ("сыртқы жүйе", "NOUN", ("outer system",), ("外部系统",), "science"),
    ("ойындар теориясы", "NOUN", ("game theory", "theory of games"), ("博弈论",), "mathematics"),
    ("сауда теориясы", "NOUN", ("theory of trade",), ("贸易理论",), "economy"),
    ("білім беру жүйесі", "NOUN", ("education system",), ("教育系统",), "education"),
    ("сауда жүйелері", "NOUN", ("trade systems",), ("贸易系统",), "economy"),
]


@pytest.fixture(autouse=True)
def small_lexicon(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    table: dict[str, tuple[Sense, ...]] = {
        headword: (Sense(headword, pos, en, zh, domain, frozenset()),) for headword, pos, en, zh, domain in ROWS
    }
    monkeypatch.setattr(lexicon, "all_senses", lambda: table)
    monkeypatch.setattr(lexicon, "phrases", lambda: {key: senses for key, senses in table.items() if " " in key})
    forget()
    yield
    monkeypatch.undo()
    forget()


def forget() -> None:
    for remembered in (taught._places, taught.equivalents, taught.precedents, taught._totals):
        remembered.cache_clear()


def test_what_the_other_word_leaves_over() -> None:
    """«foreign» is no sense of the word: it is what «trade» and «policy» leave of their phrases."""
    found = renderings(("сыртқы",), False, "en")
    assert max(found, key=lambda text: found[text]) == "foreign"
    assert set(found) == {"foreign", "external", "outer"}


def test_a_known_sense_counts_more_than_what_is_left() -> None:
    weights = {p.text: p.weight for p in precedents(("сыртқы",), False, "en") if p.phrase == "сыртқы жүйе"}
    rest = {p.text: p.weight for p in precedents(("сыртқы",), False, "en") if p.phrase == "сыртқы сауда"}
    assert weights["outer"] > rest["foreign"]


def test_a_second_equivalent_counts_less() -> None:
    assert [p.weight for p in precedents(("саясат",), True, "en")] == [1.0, 0.5]


def test_a_term_is_left_out_of_its_own_precedents() -> None:
    assert renderings(("сыртқы",), False, "en", without="сыртқы жүйе") == {
        text: weight for text, weight in renderings(("сыртқы",), False, "en").items() if text != "outer"
    }


def test_the_topic_weighs() -> None:
    plain = renderings(("сыртқы",), False, "en")
    science = renderings(("сыртқы",), False, "en", {"science": 5.0})
    assert science["outer"] > plain["outer"]
    assert science["foreign"] == plain["foreign"]


def test_a_head_is_found_in_all_its_forms_and_taught_in_the_singular() -> None:
    """«жүйе», «жүйесі», «жүйелері» are one head; «systems» teaches «system»."""
    assert set(renderings(("жүйе",), True, "en")) == {"system"}
    assert {p.phrase for p in precedents(("жүйе",), True, "en")} == {
        "сыртқы жүйе",
        "білім беру жүйесі",
        "сауда жүйелері",
    }


def test_a_modifier_is_not_a_head() -> None:
    assert renderings(("сауда",), True, "en") == {"trade": 1.0}
    assert {p.phrase for p in precedents(("сауда",), False, "en")} == {"сауда теориясы", "сауда жүйелері"}


def test_several_words_together() -> None:
    assert set(renderings(("білім", "беру"), False, "en")) == {"education"}
    assert renderings(("беру", "білім"), False, "en") == {}


def test_chinese_is_cut_where_the_other_word_is_known() -> None:
    assert set(renderings(("сыртқы",), False, "zh")) == {"对外", "外部"}
    assert set(renderings(("білім", "беру"), False, "zh")) == {"教育"}


def test_how_often_of_stands_between() -> None:
    """Two phrases, both with «of» among their equivalents, and half a vote and more against."""
    assert linked_share("теория") == pytest.approx(2 / 3.5)
    assert linked_share("теория", without="сауда теориясы") == pytest.approx(1 / 2.5)
    assert linked_share("жүйе") == 0.0


def test_a_word_without_phrases_has_no_precedents() -> None:
    assert precedents(("блаблуғыш",), True, "en") == ()
