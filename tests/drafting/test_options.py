"""The choices for one word, and where they come from."""

import pytest

from glossary.drafting.composing.derivatives import from_noun, from_verb, relatives
from glossary.drafting.composing.domain_weights import domain_weights
from glossary.drafting.composing.nodes import Word
from glossary.drafting.composing.options import LIMIT, Place, options
from glossary.drafting.composing.senses import capitalised, senses_of, side, small, weighted
from glossary.drafting.composing.tree import parse
from glossary.language import analyse
from glossary.language.lexicon import Sense
from glossary.model import Language


def word(text: str, place: int = -1) -> Word:
    tree = parse(analyse([text])[0])
    assert tree is not None
    return tree.words[place]


def choices(text: str, place: int = -1, to: Language = "en") -> list[str]:
    term = word(text, place)
    return [option.text for option in options(term, Place(place == -1, to, {}))]


CHOICES: list[tuple[str, int, str, str]] = [
    ("одақ", -1, "union", "a sense of the headword"),
    ("одақтардың", -1, "union", "any form of it"),
    ("экономика саясаты", 0, "economic", "a noun before a noun may be an English adjective"),
    ("бақыланатын оқыту", 0, "observed", "a passive participle"),
    ("өсетін сұраныс", 0, "growing", "an active one"),
    ("саяси-экономикалық талдау", 0, "political and economic", "a hyphened word from its parts"),
    ("GPT моделі", 0, "GPT", "other letters as they stand"),
    ("Қасейінұлы қоры", 0, "Kaseiinuly", "an unknown name in Latin letters"),
    ("қытай тілі", 0, "Chinese", "a people keeps its capital"),
]


@pytest.mark.parametrize(("text", "place", "english", "why"), CHOICES)
def test_choice(text: str, place: int, english: str, why: str) -> None:
    assert english in choices(text, place), why


def test_chances_add_up_and_come_best_first() -> None:
    from math import exp

    for text in ("құқық", "жүйе", "қабылдау", "мемлекет"):
        found = options(word(text), Place(True, "en", {}))
        assert len(found) <= LIMIT
        assert 0.5 < sum(exp(option.score) for option in found) <= 1.0001
        assert [option.score for option in found] == sorted((option.score for option in found), reverse=True)


@pytest.mark.parametrize("to", ["en", "zh"])
def test_nothing_is_made_of_nothing(to: Language) -> None:
    assert options(word("қвқвғыш"), Place(True, to, {})) == []


def test_a_guess_says_so() -> None:
    assert options(word("Қасейінұлы қоры", 0), Place(False, "en", {}))[0].guessed == 1
    assert options(word("одақ"), Place(True, "en", {}))[0].guessed == 0


def test_an_abbreviation_is_not_the_word_it_looks_like() -> None:
    """«ақ» is white, «АҚ» a joint-stock company."""
    assert choices("ақ қағаз", 0)[0] == "white"


RELATIVES = [
    ("кедендік одақ", 0, False, "кеден", "the noun of an adjective"),
    ("қаржы саясаты", 0, False, "қаржылық", "the adjective of a noun"),
    ("шарттың бұзылуы", -1, True, "бұзу", "the active of a passive verbal noun"),
]


@pytest.mark.parametrize(("text", "place", "settled", "other", "why"), RELATIVES)
def test_relatives(text: str, place: int, settled: bool, other: str, why: str) -> None:
    assert other in set(relatives(word(text, place), settled)), why


def test_a_settled_head_has_no_adjectives() -> None:
    assert list(relatives(word("саясат"), True)) == []


def test_from_noun() -> None:
    english = dict(from_noun(word("салықсыз аймақ", 0), "en", {}))
    assert {"tax-free", "non-tax"} <= english.keys()
    assert english["tax-free"] > english["non-tax"]
    assert "无税" in dict(from_noun(word("салықсыз аймақ", 0), "zh", {}))
    assert list(from_noun(word("салықтық аймақ", 0), "en", {})) == []


VERBAL = [
    ("басқарылатын жүйе", 0, False, "managed"),
    ("өсетін сұраныс", 0, False, "growing"),
    ("жазылған келісім", 0, False, "written"),
]


@pytest.mark.parametrize(("text", "place", "head", "english"), VERBAL)
def test_from_verb(text: str, place: int, head: bool, english: str) -> None:
    found = [text for text, _ in from_verb(word(text, place), head, "en", {})]
    assert any(one == english for one in found), found


def sense(headword: str, pos: str, en: tuple[str, ...], domain: str) -> Sense:
    return Sense(headword, pos, en, (), domain, frozenset())


def test_weights_add_up_and_earlier_is_more() -> None:
    rows = [sense("а", "NOUN", ("one", "two"), "law"), sense("а", "NOUN", ("three",), "science")]
    weights = dict(weighted(rows, "en", {}))
    assert sum(weights.values()) == pytest.approx(1.0)
    assert weights["one"] == 2 * weights["two"] == weights["three"]
    assert dict(weighted(rows, "en", {"science": 1.0}))["three"] > 0.5


def test_verbs_names_and_everyday_words_count_less_or_nothing() -> None:
    verb, noun = sense("ал", "VERB", ("take",), "general"), sense("ал", "NOUN", ("scarlet",), "general")
    assert dict(weighted([verb, noun], "en", {})) == {"scarlet": 1.0}
    assert list(weighted([verb], "en", {})) == []
    name = sense("Ал", "PROPN", ("Al",), "general")
    assert dict(weighted([name, noun], "en", {}, capital=False))["scarlet"] > 0.9
    assert dict(weighted([name, noun], "en", {}, capital=True))["scarlet"] == pytest.approx(0.5)
    home = sense("ал", "NOUN", ("red",), "everyday")
    assert dict(weighted([home, noun], "en", {}))["scarlet"] > 0.5


def test_apostrophes_are_those_of_keyboards() -> None:
    assert side(sense("а", "NOUN", ("women’s rights",), "law"), "en") == ("women's rights",)
    assert all("’" not in text for row in senses_of("прокуратура") for text in side(row, "en"))


def test_words_with_a_capital_everywhere() -> None:
    assert {"Kazakhstan", "Chinese"} <= capitalised()
    assert "union" not in capitalised()


@pytest.mark.parametrize(
    ("name", "common"),
    [
        ("Customs Union", "customs union"),
        ("Chinese Wall", "Chinese wall"),
        ("UN Charter", "UN charter"),
        ("law", "law"),
    ],
)
def test_a_name_made_common(name: str, common: str) -> None:
    assert small(name) == common


def test_domain_weights() -> None:
    analyses = analyse(["жүрек", "бүйрек", "өкпе", "прокуратура"])
    heart, kidney, _, law = domain_weights(analyses, [])
    assert heart["medicine"] > heart.get("law", 0.0)
    assert law["medicine"] > law["law"] == pytest.approx(0)  # the others speak to a word, it does not speak to itself
    assert domain_weights(analyses, ["", "", "", "science"])[3]["science"] > kidney.get("science", 0.0)
    given = domain_weights(analyses, ["medicine", "", "", ""])[0]
    assert given["medicine"] > given["science"] > heart.get("science", 0.0)  # neighbours of a given domain
    assert domain_weights([], []) == []
