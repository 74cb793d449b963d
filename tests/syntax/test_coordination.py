"""Phrases that share a head: the whole where it can be a term, each modifier with the head, nothing across clauses."""

from collections.abc import Callable

import pytest

from glossary.mining.text.analysed import Analysed
from glossary.syntax.coordination import coordinations
from glossary.syntax.noun_phrases import Mention
from glossary.syntax.words import citation

Reader = Callable[..., Analysed]


def mentions(text: Analysed) -> list[Mention]:
    return [one for first, last in text.sentences for one in coordinations(text.words[first:last], text.text)]


SHARED = [
    (
        "Онда саяси және мәдени байланыс бар.",
        ["саяси және мәдени байланыс", "саяси байланыс"],
        "two adjectives; «мәдени байланыс» is a phrase by itself",
    ),
    ("Онда саяси әрі мәдени байланыс бар.", ["саяси әрі мәдени байланыс", "саяси байланыс"], "«әрі»"),
    ("Онда тәртіп пен заң үстемдігі бар.", ["тәртіп пен заң үстемдігі", "тәртіп үстемдігі"], "«пен»"),
    ("Онда қыз бен бала тәрбиесі бар.", ["қыз бен бала тәрбиесі", "қыз тәрбиесі"], "«бен»"),
    (
        "Қала және ауыл тұрғындарының саны өсті.",
        ["қала және ауыл тұрғындарының саны", "қала тұрғындарының саны"],
        "the tail goes on to its last head, in citation form",
    ),
    (
        "Онда жаңа тауар және ақша қатынасы бар.",
        ["жаңа тауар және ақша қатынасы", "жаңа тауар қатынасы", "тауар қатынасы"],
        "what stands before the first modifier, with it and without",
    ),
    (
        "Онда кедендік және салық саясаты бар.",
        ["кедендік және салық саясаты", "кедендік саясат"],
        "an adjective and a noun: the adjective leaves the head without possession",
    ),
    (
        "Онда ғылыми, саяси, мәдени және әскери ынтымақтастық бар.",
        ["мәдени ынтымақтастық", "саяси ынтымақтастық", "ғылыми ынтымақтастық"],
        "a list before a thing: never the whole, each with the head",
    ),
    (
        "Орман, балық және құс шаруашылығы министрлігі ашылды.",
        [
            "орман, балық және құс шаруашылығы министрлігі",
            "балық шаруашылығы министрлігі",
            "орман шаруашылығы министрлігі",
        ],
        "a list in the name of a body: the whole too",
    ),
]
APART = [
    ("Әке мен бала келді.", "two who act"),
    ("Онда тауар және ақша бар.", "nothing behind that both could modify"),
    ("Сауданы және салықты реттеу керек.", "two objects"),
    ("Онда елдің және халықтың құқығы бар.", "two owners"),
    ("Ол тұрақты және баяу өсті.", "two adverbs of the verb"),
    ("Онда тауар және ақша қатынас бар.", "bare nouns before a head that is not possessed"),
    ("Онда саяси, және мәдени байланыс бар.", "a comma before «және» parts two clauses"),
    ("Онда саяси (жаңа) және мәдени байланыс бар.", "a bracket between"),
    ("Және мәдени байланыс бар.", "nothing before «және»"),
    ("Онда саяси және", "nothing behind it"),
]


@pytest.mark.parametrize(("sentence", "phrases", "reason"), SHARED, ids=[row[2] for row in SHARED])
def test_a_head_is_shared(analysed: Reader, sentence: str, phrases: list[str], reason: str) -> None:
    assert [citation(mention.words) for mention in mentions(analysed(sentence))] == phrases


@pytest.mark.parametrize(("sentence", "reason"), APART, ids=[row[1] for row in APART])
def test_no_head_is_shared(analysed: Reader, sentence: str, reason: str) -> None:
    assert mentions(analysed(sentence)) == []


def test_the_place_of_a_part_reaches_over_the_conjunction(analysed: Reader) -> None:
    text = analysed("Онда ресми саяси және мәдени байланыстар бар.")
    assert [(citation(one.words), text.text[one.start : one.end], one.nested) for one in mentions(text)] == [
        ("ресми саяси және мәдени байланыс", "ресми саяси және мәдени байланыстар", False),
        ("ресми саяси байланыс", "ресми саяси және мәдени байланыстар", False),
        ("саяси байланыс", "саяси және мәдени байланыстар", True),
    ]


@pytest.mark.parametrize(
    ("sentence", "never"),
    [pytest.param("Ұлттық банк пен қаржы министрлігі келісті.", "ұлттық банк министрлігі", id="two bodies, no head")],
)
def test_two_bodies_share_no_head(analysed: Reader, sentence: str, never: str) -> None:
    assert never not in [citation(mention.words) for mention in mentions(analysed(sentence))]


@pytest.mark.parametrize(
    ("sentence", "phrase"),
    [
        pytest.param("Онда шикі және тазартылған мұнай бар.", "шикі мұнай", id="a participle"),
        pytest.param("Онда бірінші және екінші сатылы сот бар.", "бірінші сатылы сот", id="ordinals"),
        pytest.param("Онда тасымалдау мен сақтау шарты бар.", "тасымалдау шарты", id="verbal nouns"),
    ],
)
def test_what_else_shares_a_head(analysed: Reader, sentence: str, phrase: str) -> None:
    assert phrase in [citation(mention.words) for mention in mentions(analysed(sentence))]
