"""What the lexicon's phrases teach about their words: the alignment, on a small lexicon of the test's own, and the tables."""

import importlib.util
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from glossary.drafting.composing import fluency
from glossary.drafting.composing.phrase_table import equivalents, linked_share, renderings, turned_share
from glossary.drafting.composing.pieces import piece, pieces_of
from glossary.drafting.composing.topics import agreement
from glossary.language import lexicon
from glossary.language.lexicon import Sense
from glossary.model import Language

ROWS = [
    ("сыртқы", "ADJ", ("external", "outer"), ("外部的",), "general"),
    ("сауда", "NOUN", ("trade",), ("贸易",), "economy"),
    ("саясат", "NOUN", ("policy",), ("政策",), "politics"),
    ("теория", "NOUN", ("theory",), ("理论",), "general"),
    ("ойын", "NOUN", ("game",), ("游戏",), "general"),
    ("жүйе", "NOUN", ("system",), ("系统",), "general"),
    ("шарт", "NOUN", ("contract",), ("合同",), "law"),
    ("сыртқы сауда", "NOUN", ("foreign trade",), ("对外贸易",), "economy"),
    ("сыртқы саясат", "NOUN", ("foreign policy", "external policy"), ("对外政策",), "politics"),
    ("сыртқы жүйе", "NOUN", ("outer system",), ("外部系统",), "science"),
    ("ойындар теориясы", "NOUN", ("theory of games",), ("博弈论",), "mathematics"),
    ("сауда теориясы", "NOUN", ("theory of trade",), ("贸易理论",), "economy"),
    ("ең төменгі сауда", "NOUN", ("minimum trade",), ("最低贸易",), "economy"),
    ("шартты бұзу", "VN", ("breach of contract",), ("违反合同",), "law"),
]


@pytest.fixture
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
    for remembered in (equivalents, fluency._seen, pieces_of):
        remembered.cache_clear()


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    path = Path(__file__).parents[2] / "tools" / "align_lexicon.py"
    spec = importlib.util.spec_from_file_location("align_lexicon", path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("to", "word", "place", "texts"),
    [
        (
            "en",
            "сыртқы",
            "modifier",
            {"foreign": 2.0, "outer": 1.0, "external": 0.5},
        ),  # what the other words leave over
        ("en", "теория", "head", {"theory": 2.0}),  # first in English, last in Kazakh
        ("en", "ойын", "modifier", {"game": 1.0}),  # a plural teaches the singular
        ("en", "ең төменгі", "modifier", {"minimum": 1.0}),  # two words in one
        ("en", "бұзу", "head", {"breach": 1.0}),
        ("zh", "сыртқы", "modifier", {"对外": 2.0, "外部": 1.0}),
        ("zh", "бұзу", "head", {"违反": 1.0}),  # before its object
    ],
)
@pytest.mark.usefixtures("small_lexicon")
def test_alignment(tool: ModuleType, to: Language, word: str, place: str, texts: dict[str, float]) -> None:
    sample = tool.pairs(to)
    found = tool.counted(tool.trained(to, sample), sample)[word, place]
    assert {text: pytest.approx(sum(by.values())) for text, by in found.items()} == texts


@pytest.mark.usefixtures("small_lexicon")
def test_orders(tool: ModuleType) -> None:
    """Which phrases have «of», and which Chinese ones the action first."""
    english, chinese = tool.pairs("en"), tool.pairs("zh")
    assert tool.linked(english)["теория", "head"] == (2, 2)
    assert tool.linked(english)["сыртқы", "modifier"] == (3, 0)
    assert tool.turned(chinese, tool.trained("zh", chinese))["бұзу", "head"] == (1, 1)


@pytest.mark.parametrize(
    ("to", "said", "text"),
    [
        ("en", ["means", "of", "transport"], "means of transport"),
        ("en", ["of", "the"], ""),
        ("en", ["theory", "of"], "theory"),
        ("zh", ["外", "部", "的"], "外部"),
    ],
)
def test_a_piece_has_no_link_at_its_ends(to: Language, said: list[str], text: str) -> None:
    assert piece(said, to) == text


def test_the_topic_weighs() -> None:
    plain, special = (renderings("баға", True, "en", domains) for domains in ({}, {"statistics": 5.0}))
    assert special["estimate"] / plain["estimate"] > special["price"] / plain["price"]


def test_a_term_is_left_out_of_its_own_precedents() -> None:
    key = "кеден одағы"
    alone, without = (renderings("кеден", False, "en", without=one) for one in ("", key))
    assert alone["customs"] - without["customs"] == pytest.approx(1.0)


def test_what_one_phrase_says_is_doubted() -> None:
    """A rendering that is no equivalent counts half where one phrase has it."""
    found = renderings("мемлекеттік", False, "en")
    assert found["state"] > 10
    assert renderings("блаблуғыш", True, "en") == {}


def test_shares_are_chances() -> None:
    assert linked_share("теория", True) > linked_share("жүйе", True)
    assert turned_share("бұзу") > 0.7
    assert turned_share("талдау") < 0.2
    for word in ("теория", "блаблуғыш"):
        assert 0 <= linked_share(word, True, without="сауда теориясы") < 1
        assert 0 < turned_share(word, without="сауда теориясы") < 1


def test_topics_agree_both_ways_round() -> None:
    pairs = [("deposit", "bank"), ("deposit", "fermentation"), ("unheard-of", "bank")]
    assert [agreement(two, "en") for two in pairs] == [pytest.approx(agreement(two[::-1], "en")) for two in pairs]
    assert agreement(pairs[0], "en") > agreement(pairs[1], "en")
    assert agreement(("deposit",), "en") == 0.0
