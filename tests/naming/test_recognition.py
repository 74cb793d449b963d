"""The names of a sentence: where they begin and end, what they name, their citation forms; and where no name is."""

from collections.abc import Callable, Sequence
from itertools import pairwise

import pytest

from glossary.language.names import bare, bare_possessed, is_listed, known_as
from glossary.mining.text.analysed import Analysed
from glossary.naming.recognition import SORTS, recognise, weights
from glossary.naming.spans import Run, runs
from glossary.syntax.words import Word

Reader = Callable[[str], Sequence[Word]]


@pytest.fixture
def read(analysed: Callable[[str], Analysed]) -> Reader:
    """The words of one sentence."""
    return lambda text: analysed(text).words


NAMES = [
    ("Хатты Ж. Қ. Бектасов жазды.", [("Ж. Қ. Бектасов", "person")], "initials"),
    ("Баяндаманы Дж. Уоррен оқыды.", [("Дж. Уоррен", "person")], "an initial of two letters"),
    ("Ж.-П. Моро келісті.", [("Ж.-П. Моро", "person")], "a double initial"),
    ("Сәбит Оспановтың үйі алыс.", [("Сәбит Оспанов", "person")], "the case of a surname in -ов"),
    ("Гүлжан Серікқызына сыйлық берілді.", [("Гүлжан Серікқызы", "person")], "and that of a patronymic"),
    (
        "Министр Қ. Жолдасов пен Ерлан Сәтов Омскіден келді.",
        [("Қ. Жолдасов", "person"), ("Ерлан Сәтов", "person")],
        "two",
    ),
    ("Олар Барақ ханға барды.", [("Барақ хан", "person")], "a title that belongs to the name"),
    ("Кітапты Мәлік ата сақтады.", [("Мәлік", "person")], "and a respect that does not"),
    ("Кеме Ақтаудан Бакуге жүзді.", [("Ақтау", "place"), ("Баку", "place")], "side by side, each in its case"),
    ("Ел Қобда өзенінің бойында отырды.", [("Қобда өзені", "place")], "a noun of places"),
    ("Ол Абай көшесінде тұрады.", [("Абай көшесі", "place")], "a person's name in that of a street"),
    ("Есепті Қаржы министрлігі берді.", [("Қаржы министрлігі", "organisation")], "common words before a ministry"),
    ("Бұл туралы БҰҰ мәлімдеді.", [("БҰҰ", "organisation")], "an acronym that is listed"),
    ("ШЫҰ-ға екі ел қосылды.", [("ШЫҰ", "organisation")], "with its ending behind a hyphen"),
    ("Жаңа телефонды Samsung шығарды.", [("Samsung", "organisation")], "Latin letters"),
    (
        "Пойызды «Жетісу транзит» компаниясы алды.",
        [("«Жетісу транзит» компаниясы", "organisation")],
        "a company in marks",
    ),
    (
        "Ол Әбіш Кекілбаев атындағы музыка мектебінде оқыды.",
        [("Әбіш Кекілбаев атындағы музыка мектебі", "organisation")],
        "who bears a name",
    ),
    (
        "Мұхтар Жомартовтың «Соңғы көш» романы шықты.",
        [("Мұхтар Жомартов", "person"), ("«Соңғы көш» романы", "work")],
        "a book",
    ),
    ("Сот Еңбек кодексіне сүйенді.", [("Еңбек кодексі", "work")], "a code"),
]
NONE = [
    ("Инфляция баяулады, экспорт өсті.", "a capital that opens the sentence"),
    ("Өзен суы лайланды.", "a noun of places"),
    ("Бақылау кеңесі төрағаны сайлайды.", "any body that opens a sentence"),
    ("Сатып алу-сату шарты жазбаша жасалады.", "any treaty"),
    ("«Инфляция» сөзі латын тілінен келген.", "a word that is spoken of"),
    ("«Мен ертең келемін» деді бала.", "what somebody says"),
    ("Қазан айында күн суытады.", "a month that is a town too"),
    ("XIX ғасырда қалалар өсті.", "a number"),
    ("Жиында президент сөз сөйледі.", "no capital at all"),
]


@pytest.mark.parametrize(("text", "names", "reason"), NAMES, ids=[row[2] for row in NAMES])
def test_names(read: Reader, text: str, names: list[tuple[str, str]], reason: str) -> None:
    found = [(name.form, name.sort) for name in recognise(read(text), text)]
    assert [one for one in found if one in names] == names, (reason, found)


@pytest.mark.parametrize(("text", "reason"), NONE, ids=[row[1] for row in NONE])
def test_no_name(read: Reader, text: str, reason: str) -> None:
    assert recognise(read(text), text) == [], reason


def test_names_do_not_overlap_and_have_a_sort(read: Reader) -> None:
    text = "Қаныш Сәтбаев атындағы «Кен» институты мен Абай көшесі, Алматы қаласы және Ж. Бектасов туралы."
    found = recognise(read(text), text)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert {name.sort for name in found} <= set(SORTS)


def test_a_run_begins_with_a_capital_or_marks(read: Reader) -> None:
    text = "Кеше «Таң» газеті Ақтау портын жазды."
    words = read(text)
    assert Run(1, 5, 1, "open") in list(runs(words, text))
    assert all(words[run.first].norm[:1].isupper() or run.marks for run in runs(words, text))


def test_a_sentence_of_capitals_stays_quick(read: Reader) -> None:
    text = " ".join(["Абай"] * 300)
    assert len(list(runs(read(text), text))) <= 7 * 300


@pytest.mark.parametrize(
    ("name", "stem", "case"),
    [
        ("Сатаевтың", "Сатаев", "gen"),
        ("Алматыда", "Алматы", "loc"),
        ("Канадада", "Канада", "loc"),
        ("Канада", "Канада", "nom"),
        ("Мәскеудегі", "Мәскеу", "attr"),
        ("Серікқызына", "Серікқызы", "dat"),
        ("ТМД-ның", "ТМД", "gen"),
        ("Қошқарға", "Қошқар", "dat"),
    ],
)
def test_names_without_their_case(name: str, stem: str, case: str) -> None:
    assert bare(name) == (stem, case)


def test_a_possession_keeps_its_vowel() -> None:
    assert bare_possessed("Алатауында") == ("Алатауы", "loc")


@pytest.mark.parametrize(
    ("name", "kind"),
    [("сейітов", "surname"), ("болатқызы", "patronymic"), ("алматы", "place"), ("жан-пьер", "given"), ("бұұ", "body")],
)
def test_what_a_name_is_known_as(name: str, kind: str) -> None:
    assert kind in known_as(name)


def test_only_lists_make_a_name_listed() -> None:
    assert is_listed("алматы")
    assert not is_listed("шалқарқызы")


def test_every_weight_is_one_of_a_sort() -> None:
    assert all(len(row) == len(SORTS) for row in weights().values())
    assert weights()["head unique body, possessed"][SORTS.index("organisation")] > 0
