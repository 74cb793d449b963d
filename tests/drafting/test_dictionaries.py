"""Dictionaries in every format: what goes in is what drafting answers."""

from collections.abc import Callable
from pathlib import Path

import pytest
from small_dictionaries import EN, EXPECTED, FORMATS, dsl, stardict, tsv, write

from glossary.drafting import draft_terms
from glossary.drafting.dictionaries.pairs import Sides, equivalents
from glossary.drafting.dictionaries.shelf import add_dictionary, dictionaries, layers, remove_dictionary
from glossary.errors import InputError


@pytest.mark.parametrize("make", FORMATS.values(), ids=FORMATS)
def test_every_format_says_what_it_was_given(tmp_path: Path, make: Callable[[Path], Path]) -> None:
    about = add_dictionary(make(tmp_path), EN, source="a friend", licence="CC0-1.0", priority=1)
    words = layers("en")[0].words
    assert {key: words[key] for key in EXPECTED} == EXPECTED
    assert "no such word" not in str(words)
    assert dictionaries() == [about]
    assert (about.source, about.licence, about.priority) == ("a friend", "CC0-1.0", 1)
    for term, (first, *others) in EXPECTED.items():
        draft = draft_terms([term], "en", engines=["lexicon"])[0]
        assert (draft.text, draft.alternatives) == (first, tuple(others))
        assert draft.built_from == f"{term}: {first}, dictionary: {about.name}"


def test_the_name_is_the_files_own(tmp_path: Path) -> None:
    assert add_dictionary(stardict(tmp_path), EN).name == "Small-words"
    remove_dictionary("Small-words")
    assert add_dictionary(dsl(tmp_path), EN).name == "Small-words"
    assert add_dictionary(tsv(tmp_path), EN).name == "small"
    assert add_dictionary(tsv(tmp_path), EN, name="mine").source == "small.tsv"


def test_optional_parts_and_second_headwords_of_dsl(tmp_path: Path) -> None:
    add_dictionary(dsl(tmp_path), EN)
    words = layers("en")[0].words
    assert words["құс тыңқырма"] == ("chukar",)
    assert {"тыңқырма илеуі", "тыңқырмаилеуі"} <= set(words)


def test_the_other_way_round(tmp_path: Path) -> None:
    path = write(tmp_path, "en-kk.tsv", "chukar\tтыңқырма\nanthill\tтыңқырма илеуі|илеу\n")
    with pytest.raises(InputError, match="--reverse"):
        add_dictionary(path, EN)
    add_dictionary(path, Sides("en", reverse=True))
    assert layers("en")[0].words == {"тыңқырма": ("chukar",), "тыңқырма илеуі": ("anthill",), "илеу": ("anthill",)}


def test_apertium_the_other_way_round(tmp_path: Path) -> None:
    rows = '<e r="LR"><p><l>wrong</l><r>тыңқырма</r></p></e><e r="RL"><p><l>chukar</l><r>тыңқырма</r></p></e>'
    path = write(tmp_path, "en-kk.dix", f"<dictionary><section>{rows}</section></dictionary>")
    add_dictionary(path, Sides("en", reverse=True))
    assert layers("en")[0].words == {"тыңқырма": ("chukar",)}


def test_chinese_is_a_layer_of_its_own(tmp_path: Path) -> None:
    path = write(tmp_path, "small.tsv", "kk\ten\tzh\nтыңқырма\tchukar\t石鸡\n")
    add_dictionary(path, Sides("zh"))
    assert layers("en") == []
    assert draft_terms(["тыңқырма"], "zh")[0].text == "石鸡"


def test_inflected_and_misspelt_terms_are_found(tmp_path: Path) -> None:
    add_dictionary(tsv(tmp_path), EN)
    for term in ("Тыңқырма", "тыңқырма илеуінің", "тыңқырмa"):  # the last with a Latin e
        assert draft_terms([term], "en", engines=["lexicon"])[0].text in {"chukar", "anthill"}


def test_priority_decides(tmp_path: Path) -> None:
    """Above 0 before the built-in lexicon, otherwise behind it; among dictionaries the highest first."""
    for name, priority in (("low", -1), ("plain", 0), ("high", 1), ("highest", 2)):
        path = write(tmp_path, f"{name}.tsv", f"одақ\t{name}\nтыңқырма\t{name}\n")
        add_dictionary(path, EN, priority=priority)
    assert [about.name for about in dictionaries()] == ["highest", "high", "plain", "low"]
    assert draft_terms(["тыңқырма"], "en")[0].text == "highest"
    draft = draft_terms(["одақ"], "en", engines=["lexicon"])[0]
    assert (draft.text, draft.alternatives[:2]) == ("highest", ("high", "union"))
    remove_dictionary("highest")
    remove_dictionary("high")
    assert draft_terms(["одақ"], "en", engines=["lexicon"])[0].text == "union"


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        ("customs union, tariff union", ["customs union", "tariff union"]),
        ("n. union", ["union"]),
        ("зат. экон. union", ["union"]),
        ("1. union\n2. league; 3) alliance", ["union", "league", "3) alliance"]),  # numbers count at line starts
        ("a) union\nб) league", ["union", "league"]),
        ("I union\nII league", ["union", "league"]),
        ("union (of states) [politics]", ["union"]),
        ("关税同盟；联盟", ["关税同盟", "联盟"]),
        ("union; union", ["union"]),
        ("I", ["I"]),  # a word, no number
        ("e.g.", ["e.g"]),
        ("", []),
    ],
)
def test_equivalents_of_an_article(article: str, expected: list[str]) -> None:
    assert equivalents(article) == expected
