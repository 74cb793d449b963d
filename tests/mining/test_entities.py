"""What a candidate is by the words alone: persons and places leave the terms, states, regions, bodies and works stay."""

from collections.abc import Callable

import pytest

from glossary.model import Kind, Mined

Miner = Callable[..., Mined]
CASES: list[tuple[str, str, Kind, bool, str]] = [
    ("Айгүл Сейілова Ақтөбеден келді.", "Айгүл Сейілова", "person", True, "who comes from somewhere"),
    ("Айгүл Сейілова Ақтөбеден келді.", "Ақтөбе", "place", True, "where somebody comes from"),
    ("Бұл туралы Бейсенов Марат айтты.", "Бейсенов Марат", "person", True, "the surname first"),
    ("Бұл туралы Ясон Бекмұратов айтты.", "Ясон Бекмұратов", "person", True, "an unknown surname by its ending"),
    ("Кітапты Ясон Шалқарқызы жазды.", "Ясон Шалқарқызы", "person", True, "an unknown patronymic by its ending"),
    ("Үйге Иван Сергеевич Петров келді.", "Иван Сергеевич Петров", "person", True, "three names"),
    ("Балықшылар Ойсу көліне барды.", "Ойсу көлі", "place", True, "a noun of places behind a name"),
    ("Сауда Орталық Азияда өсті.", "Орталық Азия", "place", False, "a region is a term of its field"),
    ("Олар Ноғай Ордасына көшті.", "Ноғай Ордасы", "place", False, "and so is a state"),
    ("Ол Ұлттық Банкке барды.", "Ұлттық Банк", "organisation", False, "a body with its capital"),
    ("Ол «Болашақ» газетін оқыды.", "«Болашақ» газеті", "work", False, "a title with what it is of"),
    ("Сот Азаматтық кодексті қолданды.", "Азаматтық кодекс", "work", False, "an act of which there is one"),
    ("Сот азаматтық кодексті қолданды.", "азаматтық кодекс", "term", False, "any such act"),
    ("Бізге бір банк сенеді, ол банк ескі.", "банк", "term", False, "any body"),
    ("Көлде балық көп, көл таза.", "көл", "term", False, "a noun of places alone"),
    ("Өсімді ЖІӨ көрсетеді.", "ЖІӨ", "abbreviation", False, "an acronym that names nobody"),
    ("Инфляция деңгейі өсті.", "инфляция деңгейі", "term", False, "a term"),
    ("• Рента – жалдан түсетін табыс.\n• Рента – төлем.", "рента", "term", False, "a headword that opens items"),
]


@pytest.mark.parametrize(("text", "kk", "kind", "named", "reason"), CASES, ids=[row[4] for row in CASES])
def test_what_it_names(mined: Miner, text: str, kk: str, kind: Kind, named: bool, reason: str) -> None:
    found = mined(text)
    (one,) = [one for one in found.candidates if one.kk == kk]
    assert one.kind == kind, reason
    assert one.entity == ("" if kind in ("term", "abbreviation") else kind)
    assert (one in found.names, one in found.terms) == (named, not named), reason


@pytest.mark.parametrize(
    ("text", "absent", "reason"),
    [
        ("Айгүл Сейілова Ақтөбеден келді.", "Сейілова Ақтөбе", "a phrase does not run over the end of a name"),
        ("Айгүл Сейілова Ақтөбеден келді.", "Сейілова", "and a piece of a person is none"),
        ("Сауда Орталық Азияда өсті.", "Сауда Орталық Азия", "nor does it begin before one"),
    ],
)
def test_no_phrase_parts_a_name(mined: Miner, text: str, absent: str, reason: str) -> None:
    assert absent.lower() not in [one.kk.lower() for one in mined(text).candidates], reason


def test_a_name_counts_all_its_places(mined: Miner) -> None:
    found = mined("Айгүл Сейілова келді. Біз Айгүл Сейіловаға хат жаздық.", "Айгүл Сейілованың кітабы шықты.")
    (one,) = [one for one in found.names if one.kk == "Айгүл Сейілова"]
    assert (one.count, one.documents) == (3, 2)
    assert [place.surface for place in one.occurrences] == ["Айгүл Сейілова", "Айгүл Сейіловаға", "Айгүл Сейілованың"]


def test_a_common_noun_is_no_name_for_one_capital(mined: Miner) -> None:
    found = mined("Темір өндірілді. Зауыт темір мен мыс алады. Темірді қорытады, темір суытылады.")
    assert [one.kind for one in found.candidates if one.kk.lower() == "темір"] == ["term"]
