"""What the parts of a score are called, and the numbers that they were made of."""

import math
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.mining.ranking.features import WEIGHTS
from glossary.store.read.reasons import explain, phrases, summarize


def part(name: str, value: float) -> Mapping[str, float]:
    """What a termbase keeps of a feature."""
    return {name: round(WEIGHTS[name] * value, 2)}


def test_every_feature_has_its_phrase() -> None:
    assert set(phrases()) == set(WEIGHTS) - {"bias"}, "the bias is no reason for any candidate"


def test_no_two_features_are_said_alike() -> None:
    said = [
        words for phrase in phrases().values() for words in (phrase.words, phrase.numbered, phrase.negative) if words
    ]
    assert len(set(said)) == len(said)


@pytest.mark.parametrize(
    ("why", "words", "reason"),
    [
        (part("gloss", math.log1p(2)), "glossed 2×", "a logarithm of one more"),
        (part("definition", math.log1p(1)), "defined 1×", "a logarithm of one more"),
        (part("documents", math.log(3)), "in 3 texts", "a logarithm"),
        (part("long", 2), "5 words", "those beyond three"),
        ({"gloss": 2.2}, "glossed", "with other weights, no whole number of places"),
        (part("heading", math.log1p(90)), "in a heading", "rounded, it may be one of several numbers"),
        (part("c-value", math.log1p(math.log2(3) * 5)), "frequent, about 5×", "two words, 5 times"),
        (part("c-value", math.log1p(math.log2(3))), "how often it is seen", "once is nothing to tell"),
        (part("weirdness", math.log(73) / 10), "70× commoner than in general Kazakh", "to one digit"),
        (part("weirdness", -0.1), "common in general Kazakh", "less common here"),
        (part("decided head", 0.5), "its head is that of accepted terms", "votes for it"),
        (part("decided head", -0.5), "its head is that of rejected terms", "votes against it"),
        ({"listed subject": 2.0}, "headword of the economy lexicon", "the field that the lexicon gives it"),
        ({"moon": 1.0}, "moon", "a feature of an older program"),
    ],
)
def test_words(why: Mapping[str, float], words: str, reason: str) -> None:
    assert [one.words for one in explain(why, "кеден одағы")] == [words], reason


@given(st.integers(1, 30), st.sampled_from(["gloss", "definition"]))
def test_places_come_out_as_they_went_in(places: int, name: str) -> None:
    (reason,) = explain(part(name, math.log1p(places)), "одақ")
    assert reason.words.endswith(f" {places}×")


@pytest.mark.parametrize(
    ("why", "line", "reason"),
    [
        ({"length": 1.5, "two": 0.6, "izafet": 0.3}, "noun + possessed noun", "most terms are of two long words"),
        (
            {"listed subject": 2.2, "listed": 1.1, "genitive": -1.6, "izafet": 0.5, "never alone": -0.4},
            "headword of the economy lexicon; noun + possessed noun; but a genitive inside",
            "the three strongest, none twice, those for it first",
        ),
        ({"person": -3.0}, "name of a person", "nothing for it"),
        ({}, "", "nothing is known"),
    ],
)
def test_the_line(why: Mapping[str, float], line: str, reason: str) -> None:
    assert summarize(why, "кеден одағы") == line, reason
