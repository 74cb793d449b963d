"""What a candidate names: people and places leave the terms, regions, bodies and works stay."""

from collections.abc import Callable

import pytest

from glossary.model import Mined

CASES = [
    ("Айгүл Сейілова Ақтөбеден келді.", "Айгүл Сейілова", "person", "who comes from somewhere"),
    ("Айгүл Сейілова Ақтөбеден келді.", "Ақтөбе", "place", "where somebody comes from"),
    ("Балықшылар Ойсу көліне барды.", "Ойсу көлі", "place", "a noun of places behind a name"),
    ("Сауда Орталық Азияда өсті.", "Орталық Азия", "region", "several words that the lexicon has"),
    ("Ол Ұлттық Банкке барды.", "Ұлттық Банк", "organisation", "a body with its capital"),
    ("Ол «Болашақ» газетін оқыды.", "«Болашақ» газеті", "work", "a title with what it is of"),
    ("Көлде балық көп, көл таза.", "көл", "", "a noun of places alone"),
    ("Инфляция деңгейі өсті.", "инфляция деңгейі", "", "a term"),
]


@pytest.mark.parametrize(("text", "kk", "entity", "reason"), CASES, ids=[row[3] for row in CASES])
def test_what_it_names(mined: Callable[..., Mined], text: str, kk: str, entity: str, reason: str) -> None:
    found = mined(text)
    (one,) = [one for one in found.candidates if one.kk == kk]
    assert one.entity == entity, reason
    assert (one in found.names, one in found.terms) == (
        entity in ("person", "place"),
        entity not in ("person", "place"),
    )
