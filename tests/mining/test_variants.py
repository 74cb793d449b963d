"""Writings of one term, and words that must stay apart."""

from collections.abc import Callable

import pytest

from glossary.mining.variants import misspelt
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
        ("еуропалық одақ", "abbreviation", "ео"),
    ],
)
def test_writings_join_their_term(mined: Callable[..., Mined], kk: str, kind: str, text: str) -> None:
    variants = candidate(mined(TEXT), kk).variants
    assert (kind, text) in [(variant.kind, variant.text) for variant in variants]
    assert all(variant.rule for variant in variants)


def test_words_of_one_stem_are_not_joined(mined: Callable[..., Mined]) -> None:
    found = mined("Аймақтық тұтастық бар. Аумақтық тұтастық бар. Аумақтық тұтастық керек. Аумақтық тұтастық қажет.")
    assert {"аймақтық тұтастық", "аумақтық тұтастық"} <= {one.kk for one in found.candidates}
