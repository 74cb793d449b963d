"""A news text and a page of a law: whole phrases instead of tails, clauses left alone, people, Russian words."""

from pathlib import Path

import pytest

from glossary.mining import mine
from glossary.mining.terms.candidates import gather
from glossary.mining.text.analyser import analyse_documents
from glossary.model import Candidate
from glossary.texts import read_documents

NEWS = """Қасым-Жомарт Тоқаев Үкімет отырысында жаңа тапсырма берді. Ерлан Қошанов пен Серік Жұмабекұлы да келді.
Прокуратура бюджет қаражатын тексеріп жатыр. Банк зардап шеккен өңірге көмек көрсетті.
Жұмыспен қамту орталығы жұмыс іздеген азаматтарға көмектеседі. Қоршаған ортаны қорғау министрлігі ауаны өлшеді.
Сыбайлас жемқорлыққа қарсы іс-қимыл агенттігі мемлекеттік сатып алу барысын тексерді.
Өткен аптада тасқыннан келген шығын көп болды. Жиналып болған су далаға кетті. Келесі аптада бар науқас үйіне қайтады.
Алдағы күндері жаңбыр жауады деген сөз шықты. Жүргізуші жол ережесін бұзды.
Қытай Халық Республикасы мен Біріккен Ұлттар Ұйымы келісім жасады.
"""
LAW = """Сатып алушы тауар үшін ақы төлейді. Сатушы тауар сапасына жауап береді.
Тарап оферта жібереді. Кінәлі тарап тұрақсыздық айыбын төлейді. Көпжақты мәміле шарт болып табылады.
Талап қою мерзімі орысша «исковая давность» деп, меншік құқығы «право собственности» деп аталады.
Билік ету құқығы иесінде қалады. Жәбірленуші тарап сотқа жүгінеді. Бұл билік заң шығарушы билік емес.
"""


@pytest.fixture(scope="module")
def offered(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Candidate]:
    """The candidates of both texts by their case-folded form."""
    folder: Path = tmp_path_factory.mktemp("texts")
    for name, text in (("news", NEWS), ("law", LAW)):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return {one.kk.lower(): one for one in mine(read_documents([folder])).candidates}


@pytest.mark.parametrize(
    "kk",
    [
        "жұмыспен қамту орталығы",  # an instrumental belongs to its verbal noun
        "қоршаған ортаны қорғау министрлігі",  # an object inside an izafet
        "сыбайлас жемқорлыққа қарсы іс-қимыл агенттігі",  # a postposition inside
        "мемлекеттік сатып алу",  # noun and verb that are one unit of the lexicon
        "сатып алушы",
        "талап қою мерзімі",
        "билік ету құқығы",
        "қытай халық республикасы",
        "біріккен ұлттар ұйымы",
        "тұрақсыздық айыбы",  # behind a subject
        "жол ережесі",
        "бюджет қаражаты",
        "жәбірленуші тарап",  # who the party is
        "заң шығарушы билік",
        "көпжақты мәміле",
    ],
)
def test_the_whole_is_offered(offered: dict[str, Candidate], kk: str) -> None:
    assert kk in offered


@pytest.mark.parametrize(
    "kk",
    [
        # a subject before the object
        *("алушы тауар", "сатушы тауар", "тарап оферта", "банк зардап", "прокуратура бюджет", "тоқаев үкімет"),
        *("прокуратура бюджет қаражаты", "жүргізуші жол ережесі", "кінәлі тарап тұрақсыздық айыбы"),
        # a tail whose beginning was cut off
        *("қамту орталығы", "қорғау министрлігі", "ортаны қорғау", "алу барысы", "жемқорлыққа қарсы іс-қимыл"),
        *("қарсы іс-қимыл", "қою мерзімі", "ету құқығы", "халық республикасы", "ұлттар ұйымы", "шығарушы билік"),
        # participles and days that say nothing
        *("болған су", "келген шығын", "шеккен өңір", "бар науқас", "деген сөз"),
        *("алдағы күн", "өткен апта", "келесі апта"),
        # Russian
        *("исковая давность", "исковая", "давность", "право собственности", "право", "собственности"),
    ],
)
def test_no_term(offered: dict[str, Candidate], kk: str) -> None:
    assert kk not in offered


@pytest.mark.parametrize(
    ("kk", "kind"),
    [
        ("қасым-жомарт тоқаев", "person"),  # a given name and a surname that the lexicon knows
        ("ерлан қошанов", "person"),  # an unknown surname behind a known name
        ("серік жұмабекұлы", "person"),
        ("біріккен ұлттар ұйымы", "organisation"),
        ("қытай халық республикасы", "place"),  # capitals alone make no person
        ("бюджет", "term"),
    ],
)
def test_kinds(offered: dict[str, Candidate], kk: str, kind: str) -> None:
    assert offered[kk].kind == kind


@pytest.mark.parametrize(
    ("text", "phrase", "low_unithood"),
    [
        ("Жаңа мәміле шарт жасалды. Олар мәміле шарттың мәтінін оқыды.", "мәміле шарт", False),
        ("Олар жолды жөндейтін бригадаға жазды.", "жолды жөндейтін бригада", True),
        (
            "Олар жолды жөндейтін бригадаға жазды. Жолды жөндейтін бригада жауап берді.",
            "жолды жөндейтін бригада",
            False,
        ),
    ],
)
def test_a_clause_is_a_phrase_where_it_recurs(tmp_path: Path, text: str, phrase: str, low_unithood: bool) -> None:
    (tmp_path / "text.txt").write_text(text, encoding="utf-8")
    assert gather(analyse_documents(read_documents([tmp_path]))).records[phrase].low_unithood is low_unithood


def test_two_parts_of_a_clause_are_no_phrase_unless_they_recur(tmp_path: Path) -> None:
    (tmp_path / "text.txt").write_text("Бүгін мәміле шарт бойынша жасалды.", encoding="utf-8")
    assert "мәміле шарт" not in gather(analyse_documents(read_documents([tmp_path]))).records


def test_what_met_by_chance_ranks_low(offered: dict[str, Candidate]) -> None:
    ranks = list(offered)
    for phrase in ("көпжақты мәміле шарт", "мәміле шарт"):
        assert phrase not in offered or ranks.index(phrase) > len(ranks) / 2


def test_loanwords_of_kazakh_are_not_russian(tmp_path: Path) -> None:
    """An unknown word that stands alone and has no Russian ending is a candidate."""
    (tmp_path / "text.txt").write_text("Мұнда кварталитет өлшенді, кварталитеттің мәні артты.", encoding="utf-8")
    assert "кварталитет" in {one.kk for one in mine(read_documents([tmp_path])).candidates}
