"""What the other writings of a term are called, with which capitals, and what is counted with which."""

from collections.abc import Callable

import pytest

from glossary.mining.variants.forms import is_form_of, with_capitals
from glossary.model import Mined


@pytest.mark.parametrize(
    ("form", "term", "written", "reason"),
    [
        (
            "кедендік одақтың",
            "кедендік одақ",
            "кедендік одақтың",
            "a term has small letters, also where it opens a sentence",
        ),
        ("еуропалық одаққа", "Еуропалық Одақ", "Еуропалық Одаққа", "a name"),
        ("еурпалық одақ", "Еуропалық Одақ", "Еурпалық Одақ", "a misspelt name"),
        ("днқ-ның", "ДНҚ", "ДНҚ-ның", "the ending of an abbreviation"),
        ("днқ репликациясын", "ДНҚ репликациясы", "ДНҚ репликациясын", "an abbreviation in a term"),
        ("қазмұнайгаз компаниясының", "ҚазМұнайГаз компаниясы", "ҚазМұнайГаз компаниясының", "capitals inside a word"),
        ("одақ елдері құрамы", "Одақ", "Одақ елдері құрамы", "words that the term lacks"),
    ],
)
def test_capitals(form: str, term: str, written: str, reason: str) -> None:
    assert with_capitals(form, term) == written, reason


@pytest.mark.parametrize(
    ("text", "key", "other", "like"),
    [
        ("кадастр құжаттарының", "кадастр құжаты", "кадастрлық құжат", True),
        ("кадастр құжаттарының", "кадастрлық құжат", "кадастр құжаты", False),
        ("ео-ның", "ео", "еуропалық одақ", True),
        ("еуропалық одақтың", "ео", "еуропалық одақ", False),
    ],
)
def test_which_writing_a_place_is_a_form_of(text: str, key: str, other: str, like: bool) -> None:
    assert is_form_of(text, key, other) == like


def test_forms_are_counted_with_the_writing_they_belong_to(mined: Callable[..., Mined]) -> None:
    found = mined(
        "Кадастрлық құжат бар. Кадастрлық құжат жаңа. Кадастрлық құжаттың мәні бар. Кадастр құжаттары бар. "
        "Кадастр құжаты керек. Еуропалық Одақ (ЕО) келісті. ЕО-ның шешімі. Еуропалық Одақтың мүшесі."
    )
    writings = {one.kk: [(v.text, v.kind, v.count) for v in one.variants] for one in found.candidates}
    assert writings["кадастрлық құжат"] == [
        ("кадастрлық құжаттың", "inflection", 1),
        ("кадастр құжаты", "structure", 2),
    ]
    assert writings["Еуропалық Одақ"] == [("ЕО", "abbreviation", 1), ("Еуропалық Одақтың", "inflection", 1)]
