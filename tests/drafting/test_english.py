"""English forms: tables of regular and irregular words, with the trap each one stands for."""

import pytest

from glossary.drafting.composing.english import gerund, participle, plural, singular

PLURALS = [
    ("union", "unions"),
    ("policy", "policies"),
    ("survey", "surveys"),  # y after a vowel
    ("tax", "taxes"),
    ("process", "processes"),
    ("branch", "branches"),
    ("analysis", "analyses"),
    ("criterion", "criteria"),
    ("human right", "human rights"),  # the last word is the head
    ("history of the country", "histories of the country"),  # the head stands before «of»
    ("data", "data"),  # mass nouns stay
    ("customs", "customs"),
    ("economics", "economics"),
    ("goods", "goods"),
    ("Child", "Children"),  # a capital stays
]
SINGULARS = [
    ("rights", "right"),
    ("policies", "policy"),
    ("taxes", "tax"),
    ("bodies", "body"),
    ("mathematics", "mathematics"),  # -ics is no plural
    ("analysis", "analysis"),  # nor is -is
    ("status", "status"),
    ("process", "process"),
    ("gas", "gas"),
    ("data", "data"),
    ("data bases", "data base"),
]
GERUNDS = [
    ("make", "making"),
    ("see", "seeing"),
    ("lie", "lying"),
    ("plan", "planning"),
    ("develop", "developing"),  # not doubled: the stress is not on the last syllable
    ("control", "controlling"),
    ("make a decision", "making a decision"),
]
PARTICIPLES = [
    ("choose", "chosen"),
    ("rewrite", "rewritten"),
    ("apply", "applied"),
    ("base", "based"),
    ("plan", "planned"),
    ("process", "processed"),
    ("put forward", "put forward"),
    ("undertake", "undertaken"),
]


@pytest.mark.parametrize(("one", "many"), PLURALS)
def test_plural(one: str, many: str) -> None:
    assert plural(one) == many


@pytest.mark.parametrize(("many", "one"), SINGULARS)
def test_singular(many: str, one: str) -> None:
    assert singular(many) == one


@pytest.mark.parametrize(("one", "many"), PLURALS)
def test_a_plural_goes_back(one: str, many: str) -> None:
    if " of " not in one and one.islower():
        assert singular(many) == one


@pytest.mark.parametrize(("verb", "form"), GERUNDS)
def test_gerund(verb: str, form: str) -> None:
    assert gerund(verb) == form


@pytest.mark.parametrize(("verb", "form"), PARTICIPLES)
def test_participle(verb: str, form: str) -> None:
    assert participle(verb) == form
