"""Words in their sentences: context, names, abbreviations, evidence, and every kind of bad text."""

import gc
import random
from functools import partial

import pytest
from cpu import assert_linear
from hypothesis import given
from hypothesis import strategies as st

from glossary.language import analyse


def lemma_in(sentence: str, form: str) -> tuple[str, str]:
    token = next(token for token in analyse([sentence])[0].tokens if token.form == form)
    return token.lemma, token.pos


@pytest.mark.parametrize(
    ("sentence", "form", "lemma", "pos", "reason"),
    [
        ("Кеден одағы 2010 жылы құрылды.", "жылы", "жыл", "NOUN", "after a year it is the year, not «warm»"),
        ("Ол жылы киім киді.", "жылы", "жылы", "ADJ", "before a noun it is «warm»"),
        ("Ол маған кітапты берді.", "берді", "бер", "VERB", "the last word is the verb"),
        ("Халықаралық сауда мен инвестиция артты.", "мен", "мен", "CONJ", "between nouns: and"),
        ("Мен бұл кітапты оқыдым.", "Мен", "мен", "PRON", "at the head of a sentence: I"),
        ("Якоб Винердің еңбегі белгілі.", "Винердің", "Винер", "PROPN", "a name, not a verb"),
        ("Бела Баласстың моделі бес сатылы.", "Баласстың", "Баласс", "PROPN", "an unknown name keeps its stem"),
        ("Ресей ЕО-ның шешімін қолдады.", "ЕО-ның", "ЕО", "X", "an abbreviation with its ending"),
        ("Шарт АҚШ-пен жасалды.", "АҚШ-пен", "АҚШ", "X", "an abbreviation with its ending"),
        ("Зерттеу 2009 жылғы деректерге сүйенеді.", "2009", "2009", "X", "figures"),
        ("Бұл өте маңызды мәселе.", "маңызды", "маңызды", "ADJ", "an adjective before its noun"),
        ("Сауданың әл-ауқатқа әсері зор.", "әл-ауқатқа", "әл-ауқат", "NOUN", "a hyphened pair inflects at its end"),
        ("Ғалым cаясатты зерттейді.", "cаясатты", "саясат", "NOUN", "a Latin c inside a Cyrillic word"),
        (
            "Ынтымақ-\nтастықты дамыту керек.",
            "Ынтымақ-\nтастықты",
            "ынтымақтастық",
            "NOUN",
            "a word broken over the line",
        ),
        ("Пештің отын сөндірді.", "отын", "от", "NOUN", "behind a genitive it is от-ы-н, his fire"),
        ("Олар отын жинады.", "отын", "отын", "NOUN", "elsewhere it is firewood"),
        ("Біздің көзқарасымыз бар.", "бар", "бар", "ADJ", "бар is an adjective here"),
    ],
)
def test_in_context(sentence: str, form: str, lemma: str, pos: str, reason: str) -> None:
    assert lemma_in(sentence, form) == (lemma, pos), reason


def test_abbreviation_carries_its_case() -> None:
    (token,) = analyse(["БҰҰ-ның"])[0].tokens
    assert (token.lemma, token.case) == ("БҰҰ", "gen")


def test_the_batch_teaches_unknown_words() -> None:
    lines = ["Зембірекшонды көрдік.", "Зембірекшон қызық.", "Үлкен зембірекшон жоқ.", "Ескі зембірекшонның түсі."]
    tokens = [token for line in analyse(lines) for token in line.tokens if "ембірекшон" in token.form]
    assert {token.lemma.lower() for token in tokens} == {"зембірекшон"}


def test_order_of_lines_changes_nothing() -> None:
    lines = ["Қытайдың саясаты белгілі.", "Шенфэннің ойынша солай.", "Шенфэн ғалым.", "Аймақтық тәуелділік артты."]
    shuffled = lines[:]
    random.Random(7).shuffle(shuffled)
    first = {analysis.text: analysis for analysis in analyse(lines)}
    assert {analysis.text: analysis for analysis in analyse(shuffled)} == first


@given(st.lists(st.text(), max_size=4))
def test_any_text_is_analysed_and_offsets_hold(lines: list[str]) -> None:
    for analysis in analyse(lines):
        assert all(analysis.text[token.start : token.end] == token.form for token in analysis.all_tokens)
        assert isinstance(analysis.citation, str)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "customs union",
        "🙂🙂",
        "и\u0306" * 50,
        "Qазақ Ќаз",
        "沈伯明",
        "-",
        "ә" * 40,
        "\u0301\u0301",
        "а-б-в-г-д",
        "1:2:3",
        "\x00\x01",
    ],
)
def test_odd_text(text: str) -> None:
    assert analyse([text])[0].text == text


@pytest.mark.parametrize("unit", ["қ", "одақтар", "а-", "1.", "«(", "é🙂"])
def test_time_is_linear_in_the_length(unit: str) -> None:
    analyse(["Бұл сөз."])
    assert_linear(lambda count: partial(analyse, [unit * count]), 1_000, 8_000)


def test_the_collector_runs_again_after_an_analysis() -> None:
    assert gc.isenabled()
    analyse(["Кеден одағы"])
    assert gc.isenabled()
    gc.disable()
    try:
        analyse(["Кеден одағы"])
        assert not gc.isenabled()
    finally:
        gc.enable()
