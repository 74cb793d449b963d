"""Cognates: words that Kazakh took over, and native ones that only look like English."""

import pytest

from glossary.drafting.composing.cognates import cognates

FOUND = [
    ("криптография", "cryptography"),
    ("глобализация", "globalization"),
    ("механизм", "mechanism"),
    ("логистика", "logistics"),
    ("университет", "university"),
    ("синтез", "synthesis"),
    ("коэффициент", "coefficient"),
    ("шизофрения", "schizophrenia"),  # х is ch, ф is ph
    ("диффузия", "diffusion"),
    ("субсидия", "subsidy"),
    ("нейрон", "neuron"),  # ей is eu
    ("президент", "president"),
    ("тариф", "tariff"),  # one letter doubled
    ("хромосома", "chromosome"),
    ("глобалдану", "globalization"),  # a verbal noun with a Kazakh ending
]
ADJECTIVES = [
    ("экономикалық", "economic"),
    ("биологиялық", "biological"),
    ("конституциялық", "constitutional"),
    ("биномдық", "binomial"),
    ("рекурренттік", "recurrent"),
]
NATIVE = ["сауда", "бала", "кітап", "мұнай", "халық", "толық", "бұлақ", "сапалық", "тәулік", "жер", "ел", "", "а"]


@pytest.mark.parametrize(("kazakh", "english"), FOUND)
def test_cognate(kazakh: str, english: str) -> None:
    assert cognates(kazakh)[0][0] == english


@pytest.mark.parametrize(("kazakh", "english"), ADJECTIVES)
def test_adjective(kazakh: str, english: str) -> None:
    assert cognates(kazakh, adjective=True)[0][0] == english


@pytest.mark.parametrize("word", NATIVE)
def test_native_words_have_none(word: str) -> None:
    assert cognates(word) == ()


def test_shares_add_up_to_one() -> None:
    found = cognates("глобализация")
    assert sum(share for _, share in found) == pytest.approx(1.0)
    assert [share for _, share in found] == sorted((share for _, share in found), reverse=True)


def test_a_very_long_word_is_no_cognate() -> None:
    assert cognates("криптография" * 1000) == ()
