"""Names of acts, programmes and bodies: whole, with their capitals, without dates, and ranked among the terms."""

from collections.abc import Callable

import pytest

from glossary.mining.terms.names import names
from glossary.mining.text.analysed import Analysed
from glossary.model import Mined
from glossary.syntax.words import citation

Reader = Callable[..., Analysed]
NAMED = [
    ("«Білім туралы» заңның мәтіні ұзақ.", ["«Білім туралы» заң"], "a law, in its citation form, with its capital"),
    ("Онда «Жер қойнауы» туралы заң бар.", ["«Жер қойнауы» туралы заң", "Жер қойнауы"], "«туралы» outside"),
    ("Онда «Балық аулау туралы» Үкіметтің қаулысы бар.", ["«Балық аулау туралы» Үкіметтің қаулысы"], "who issued it"),
    ("Ол «Су туралы» ҚР 2003 жылғы 9 шілдедегі № 481 Заңын оқыды.", ["«Су туралы» ҚР Заңы"], "a date and a number"),
    (
        "Онда «Тіл туралы» Қазақстан Республикасының 1997 жылғы 11 шілдедегі Заңы бар.",
        ["«Тіл туралы» Қазақстан Республикасының Заңы"],
        "an owner before the date",
    ),
    (
        "Ол «Марапат туралы» Қазақстан Республикасы Президентінің Жарлығына сүйенді.",
        ["«Марапат туралы» Қазақстан Республикасы Президентінің Жарлығы"],
        "an owner of its own owner",
    ),
    ("Үкімет «Таза ауа» бағдарламасын бекітті.", ["«Таза ауа» бағдарламасы", "Таза ауа"], "a programme"),
    ('Үкімет "Таза ауа" бағдарламасын бекітті.', ['"Таза ауа" бағдарламасы', "Таза ауа"], "straight marks"),
    ("Үкімет “Таза ауа” бағдарламасын бекітті.", ["“Таза ауа” бағдарламасы", "Таза ауа"], "high marks"),
    ("«Таза ауа» бағдарламасы бар.", ["«Таза ауа» бағдарламасы", "Таза ауа"], "a capital that opens a sentence"),
    (
        "Бізде «Алтын дән» ұлттық бағдарламасы бар.",
        ["«Алтын дән» ұлттық бағдарламасы", "Алтын дән"],
        "an adjective between",
    ),
    ("Бізде «Болашақ» бағдарламасы бар.", ["«Болашақ» бағдарламасы"], "one word in the marks"),
    ("Ол «Дала» ұлттық кәсіпкерлер палатасына кірді.", ["«Дала» ұлттық кәсіпкерлер палатасы"], "two words between"),
    (
        "Ол «Дала» жауапкершілігі шектеулі серіктестігін ашты.",
        ["«Дала» жауапкершілігі шектеулі серіктестігі"],
        "a possession inside the noun",
    ),
    ("Мұнда «жәндік» термині көп.", [], "a word and no name"),
    ("Мұнда «Ескі дос» сөзі көп.", ["Ескі дос"], "words that are spoken of"),
    ("Бұл «Жас отау» қазақ тілінің үлгісі.", ["Жас отау"], "a possession of another"),
    ("Онда «Жол қозғалысы туралы» ән бар.", [], "a song is no act"),
    ("Онда «Алтын адам» мемлекеттік мұражайда тұр.", ["Алтын адам"], "a thing behind the quotation, not its kind"),
    ("Ол «Қызыл кітап» деді, бірақ заң шықпады.", ["Қызыл кітап"], "a mark before the law"),
    ("Ол «Орман туралы» айтты. Заң жоқ.", [], "a law of the next sentence"),
    ("Ол «Мен ертең келемін» деді.", [], "a clause somebody said"),
    ("Ол «Қар, жаңбыр» деді.", [], "a mark inside"),
    ("Ол «Үйге дейін» деді.", [], "no noun at the end"),
    ("Ол «Баж» деді.", [], "one word is a phrase anyway"),
    ("Ол «Бір екі үш төрт бес алты жеті сегіз ел» деді.", [], "longer than titles are"),
    ("Ол Абай атындағы университетке түсті.", ["Абай атындағы университет"], "a dedication"),
    (
        "А. Байтұрсынұлы атындағы Тіл білімі институтының ғалымы келді.",
        ["А. Байтұрсынұлы атындағы Тіл білімі институты"],
        "initials, and no possession of the body",
    ),
    ("Құрманғазы атындағы оркестр өнер көрсетті.", ["Құрманғазы атындағы оркестр"], "a noun that only meets it"),
    ("Ақын Олжас атындағы бала келді.", [], "nothing that bears names"),
    ("Менің атындағы шот жабылды.", [], "nobody's name"),
]


@pytest.mark.parametrize(("sentence", "phrases", "reason"), NAMED, ids=[row[2] for row in NAMED])
def test_names_are_whole(analysed: Reader, sentence: str, phrases: list[str], reason: str) -> None:
    assert [citation(mention.words) for _, mention in names(analysed(sentence))] == phrases


def test_a_name_is_bounded_with_its_marks_in_its_sentence(analysed: Reader) -> None:
    text = analysed("Заң көп. «Су туралы» заң шықты.")
    ((sentence, mention),) = names(text)
    assert (sentence, text.text[mention.start : mention.end]) == (1, "«Су туралы» заң")


def test_a_law_is_one_candidate_with_and_without_its_date(mined: Callable[..., Mined]) -> None:
    found = mined(
        "Ол «Су туралы» Қазақстан Республикасының Заңын оқыды.",
        "Ол «Су туралы» Қазақстан Республикасының 2003 жылғы 9 шілдедегі № 481 Заңына сүйенді.",
    )
    (law,) = [one for one in found.candidates if one.kk.startswith("«Су туралы»")]
    assert (law.kk, law.count, law.kind) == ("«Су туралы» Қазақстан Республикасының Заңы", 2, "work")


@pytest.mark.parametrize(
    ("sentence", "name", "kind"),
    [
        ("Ол «Су туралы» Қазақстан Республикасының Заңын оқыды.", "«Су туралы» Қазақстан Республикасының Заңы", "work"),
        ("Ол «Дала» ұлттық компаниясына кірді.", "«Дала» ұлттық компаниясы", "organisation"),
        ("Ол Абай атындағы Тіл институтына кірді.", "Абай атындағы Тіл институты", "organisation"),
    ],
)
def test_a_name_ranks_among_the_terms(mined: Callable[..., Mined], sentence: str, name: str, kind: str) -> None:
    """Its genitives and its length, which speak against a term, say nothing of it."""
    (found,) = [one for one in mined(sentence).candidates if one.kk == name]
    assert found.kind == kind
    assert found.why["act"] > 0
    assert not found.why.keys() & {"genitive", "clause"}
