"""Writings of one term, and words that must stay apart."""

from collections.abc import Callable

import pytest

from glossary.language.misspelling import misspelt
from glossary.model import Candidate, Mined


@pytest.mark.parametrize(
    ("word", "known"),
    [
        pytest.param("экономиакалық", "экономикалық", id="a letter too many"),
        pytest.param("халықарлық", "халықаралық", id="a letter missing"),
        pytest.param("тұжырамдама", "тұжырымдама", id="a wrong vowel in a long word"),
        pytest.param("ынтымақтыстық", "ынтымақтастық", id="the same"),
        pytest.param("ынтымақтастықтық", "ынтымақтастық", id="an ending said twice"),
        pytest.param("зерттеущі", "зерттеуші", id="letters that keyboards confuse"),
    ],
)
def test_misspellings(word: str, known: str) -> None:
    assert misspelt(word, known)


@pytest.mark.parametrize(
    ("word", "known"),
    [
        pytest.param("егеменді", "егемендік", id="two endings of one stem"),
        pytest.param("ұлттық", "ұлтты", id="two endings of one stem"),
        pytest.param("макрос", "макрон", id="a short word with another letter"),
        pytest.param("сала", "қала", id="too short, another first letter"),
        pytest.param("зерттеу", "зерттеуші", id="the agent of a verb"),
        pytest.param("тәуелді", "тәуелсіз", id="opposites"),
    ],
)
def test_different_words_stay_apart(word: str, known: str) -> None:
    assert not misspelt(word, known)


def candidate(mined: Mined, kk: str) -> Candidate:
    return next(one for one in mined.candidates if one.kk.lower() == kk)


TEXT = (
    "Экономикалық ынтымақтастық дамыды. Экономикалық ынтымақтастықты зерттедік. Экономиакалық ынтымақтастық керек. "
    "Кедендік одақ құрылды. Кедендік одақтың мүшелері көп. Кеден одағы кеңейді. Еуропалық Одақ (ЕО) келісті. ЕО-ның шешімі."
)


@pytest.mark.parametrize(
    ("kk", "kind", "text"),
    [
        ("экономикалық ынтымақтастық", "spelling", "экономиакалық ынтымақтастық"),
        ("экономикалық ынтымақтастық", "inflection", "экономикалық ынтымақтастықты"),
        ("кедендік одақ", "structure", "кеден одағы"),
        ("еуропалық одақ", "abbreviation", "ЕО"),
    ],
)
def test_writings_join_their_term(mined: Callable[..., Mined], kk: str, kind: str, text: str) -> None:
    variants = candidate(mined(TEXT), kk).variants
    assert (kind, text) in [(variant.kind, variant.text) for variant in variants]
    assert all(variant.rule for variant in variants)


def test_only_its_own_places_are_counted_for_a_writing(mined: Callable[..., Mined]) -> None:
    text = "Дүниежүзілік сауда ұйымы (ДСҰ) бар. Дүниежүзілік сауда ұйымы құрылды. ДСҰ-ның шешімі. "
    found = mined(text + "Кедендік одақ бар. Кедендік одақ жаңа. Кеден одағының шешімі.")
    for kk, other, count in (("дүниежүзілік сауда ұйымы", "дсұ", 1), ("кедендік одақ", "кеден одағы", 1)):
        assert [one.count for one in candidate(found, kk).variants if one.text.lower() == other] == [count]


SEED = (
    "Ынтымақтастық дамыды. Экономикалық ынтымақтастық кеңейді. Ынтымақтастықтың тұжырымдамасы бар. Тұжырымдама ескі. "
)


@pytest.mark.parametrize(
    ("sentence", "kk", "text"),
    [
        pytest.param("Ол ынтымақтыстық туралы айтты.", "ынтымақтастық", "ынтымақтыстық", id="read as an adjective"),
        pytest.param(
            "Экономикалық ынтымақтастықтық керек.",
            "экономикалық ынтымақтастық",
            "экономикалық ынтымақтастықтық",
            id="an ending said twice",
        ),
        pytest.param("Сауда тұжырамдамасын бөлді.", "тұжырымдама", "тұжырамдама", id="the right form is also a verb"),
    ],
)
def test_misspellings_join_whatever_they_were_read_as(
    mined: Callable[..., Mined], sentence: str, kk: str, text: str
) -> None:
    variants = candidate(mined(SEED + sentence), kk).variants
    assert ("spelling", text) in [(variant.kind, variant.text) for variant in variants]


def test_competing_renderings_are_pointed_out_and_stay_apart(mined: Callable[..., Mined]) -> None:
    found = mined(
        "Бұл тұжырымдама ескірді. Оның концепциясы жаңа. Сауда құру (trade creation). Сауда жасау (trade creation)."
    )
    for kk, other in (("тұжырымдама", "концепция"), ("сауда құру", "сауда жасау"), ("сауда жасау", "сауда құру")):
        variants = candidate(found, kk).variants
        assert [
            (variant.text, variant.rule.startswith("the same")) for variant in variants if variant.kind == "competing"
        ] == [(other, True)]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        pytest.param("Зауыт салынды. Бұл өсімдік сирек.", [], id="«plant» is 工厂 and 植物"),
        pytest.param("Мағына терең. Мән терең.", [], id="general words of many meanings"),
        pytest.param("Ақуыз бар. Белок бар.", [("ақуыз", "белок"), ("белок", "ақуыз")], id="one field, one meaning"),
        pytest.param(
            "Ставка өсті. Мөлшерлеме өсті.",
            [("мөлшерлеме", "ставка"), ("ставка", "мөлшерлеме")],
            id="one of two fields",
        ),
    ],
)
def test_only_what_means_one_thing_competes(
    mined: Callable[..., Mined], text: str, pairs: list[tuple[str, str]]
) -> None:
    found = [
        (one.kk, variant.text)
        for one in mined(text).candidates
        for variant in one.variants
        if variant.kind == "competing"
    ]
    assert sorted(found) == pairs


def test_words_of_one_stem_are_not_joined(mined: Callable[..., Mined]) -> None:
    found = mined("Аймақтық тұтастық бар. Аумақтық тұтастық бар. Аумақтық тұтастық керек. Аумақтық тұтастық қажет.")
    assert {"аймақтық тұтастық", "аумақтық тұтастық"} <= {one.kk for one in found.candidates}


@pytest.mark.parametrize(
    ("text", "kk", "variant"),
    [
        pytest.param(
            "Мәдени байланыстар бар. Екі ел мәдени байланыстрады дамытты.",
            "мәдени байланыс",
            "мәдени байланыстрады",
            id="letters swapped where the ending begins",
        ),
    ],
)
def test_a_wrong_ending_joins_its_term(mined: Callable[..., Mined], text: str, kk: str, variant: str) -> None:
    assert variant in {one.text for one in candidate(mined(text), kk).variants if one.kind == "spelling"}


@pytest.mark.parametrize(
    ("text", "kk", "other"),
    [
        pytest.param(
            "Кеңістік кең. Кеңістіктік құрылым күрделі.",
            "кеңістік",
            "кеңістіктік",
            id="an adjective of the lexicon in -тік says no ending twice",
        ),
        pytest.param(
            "Адамдық құқық бар. Адам құқықтары да бар.",
            "адамдық құқық",
            "адам құқықтары",
            id="a plural that is the term",
        ),
        pytest.param(
            "Нуклеин қышқылы (ДНҚ) зерттелді. ДНҚ ұзын.", "нуклеин қышқылы", "днқ", id="a kind of it, not its letters"
        ),
    ],
)
def test_other_things_do_not_join(mined: Callable[..., Mined], text: str, kk: str, other: str) -> None:
    joined = {one.text for one in candidate(mined(text), kk).variants if one.kind not in ("inflection", "competing")}
    assert other not in joined
