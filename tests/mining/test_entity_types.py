"""Persons, titles and names of bodies by the words alone: capitals, heads, names of the lexicon, the noun beside them."""

from collections.abc import Callable

import pytest

from glossary.bilingual.entity_types import kind_of, personal, titled
from glossary.bilingual.forms import Form
from glossary.mining.text.analysed import Analysed
from glossary.model import Kind, Span
from glossary.syntax.words import Word

Reader = Callable[[str], list[Word]]


@pytest.fixture
def words(analysed: Callable[[str], Analysed]) -> Reader:
    """Words within a sentence, so that their capitals say something."""
    return lambda text: [word for word in analysed(f"Біз {text}.").words[1:] if word.norm != "."]


@pytest.mark.parametrize(
    ("text", "whether", "reason"),
    [
        ("Абай Құнанбайұлы", True, "a patronymic by its ending"),
        ("Ясон Бекмұратов", True, "an unknown surname by its ending"),
        ("Абай Тасбаура", True, "a given name before an unknown one"),
        ("Тасбаура Абай", False, "a given name alone stands last"),
        ("Абай-Тас Баура", True, "a part of a pair is a given name"),
        ("Бір Екі Үш Төрт Бекмұратов", False, "five words are no name"),
        ("Екі Үш Төрт Бекмұратов", True, "four can be"),
        ("Абайдың Құнанбайұлы", True, "a case is no possession"),
        ("Абай құнанбайұлы", False, "a small letter"),
        ("Абай тауы", False, "a possession: something named after a person"),
        ("Бекмұратов", True, "a surname alone by its ending"),
        ("бекмұратов", False, "in small letters"),
        ("Әлия", True, "a given name that is nothing else"),
        ("Нұр", False, "a given name that is a word too"),
        ("Алматы", False, "a place"),
        ("Тасбаура", False, "an unknown name"),
        ("Иванов", True, "a surname by its ending"),
        ("Сейітов", True, "a surname"),
    ],
)
def test_names_of_persons(words: Reader, text: str, whether: bool, reason: str) -> None:
    assert personal(words(text)) == whether, reason


@pytest.mark.parametrize(
    ("text", "lang", "whether"),
    [
        ("The Wealth of Nations", "en", True),
        ("Crime and a War in the Peace on Earth for an Age to Come", "en", True),  # small words do not count
        ("Free trade", "en", False),
        ("Free-Trade", "en", True),  # two words
        ("Free-trade", "en", False),
        ("Nature", "en", False),  # one word is written so anyway
        ("红 楼", "zh", False),
        ("3 Men", "en", True),
    ],
)
def test_titles(text: str, lang: str, whether: bool) -> None:
    assert titled(Form(text, Span(0, 1), lang)) == whether  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "form", "acronym", "kind", "reason"),
    [
        ("Тасбаура", "TB", True, "organisation", "a name behind its acronym is that of a body"),
        ("тасбаура", "TB", True, "abbreviation", "a word behind its acronym is none"),
        ("Тасбаура Ел", "TB", True, "abbreviation", "nor are two"),
        ("Сауда ұйымы", "Trade Organisation", False, "organisation", "a title on the other side, too"),
        ("сауда ұйымы", "Trade Organisation", False, "term", "a small letter"),
        ("Сауда ұйымы", "trade organisation", False, "organisation", "a capital within the sentence"),
        ("Азаматтық кодекс", "Civil Code", False, "work", "a law"),
        ("Азаматтық кодекс", "CC", True, "work", "a law and its acronym"),
        ("Азаматтық кодекс", "civil code", False, "term", "small letters on the other side"),
        ("Кодекс", "Civil Code", False, "term", "the head alone"),
        ("Ясон Бекмұратов", "who", False, "person", "a person"),
    ],
)
def test_kinds_by_the_head(words: Reader, text: str, form: str, acronym: bool, kind: Kind, reason: str) -> None:
    assert kind_of(words(text), Form(form, Span(0, 1), "en", acronym), quoted=False, sounds=False) == kind, reason


def test_the_capital_of_a_sentence_says_nothing(analysed: Callable[[str], Analysed]) -> None:
    words = [word for word in analysed("Сауда ұйымы.").words if word.norm != "."]
    kinds = [
        kind_of(words, Form(form, Span(0, 1), "en"), quoted=False, sounds=False)
        for form in ("trade organisation", "Trade Organisation")
    ]
    assert kinds == ["term", "organisation"]


@pytest.mark.parametrize(
    ("text", "around", "sounds", "quoted", "kind", "reason"),
    [
        ("Самғау", "компаниясы", True, False, "organisation", "the noun behind says so"),
        ("Самғау", "жаңа компаниясы", True, False, "organisation", "with a word between"),
        ("Самғау", "өте жаңа компаниясы", True, False, "person", "two words between are too many"),
        ("Самғау", "журналы", True, False, "work", "a journal"),
        ("Самғау", "компания", True, False, "person", "no possession"),
        ("Самғаудың", "компаниясы", True, False, "person", "somebody's company"),
        ("Самғау Тас", "компаниясы", True, False, "person", "two words that sound alike"),
        ("Самғау Тас", "компаниясы", True, True, "organisation", "quotation marks"),
        ("Самғау", "қаласы", True, False, "term", "a place"),
        ("Самғау", "", True, False, "person", "nothing beside it"),
        ("самғау", "", True, False, "term", "a word that sounds alike"),
        ("Алматы", "", True, False, "term", "a place of the lexicon"),
        ("Самғау Тас", "қаласы", True, False, "person", "two words are no place"),
    ],
)
def test_kinds_by_the_noun_beside(
    words: Reader, text: str, around: str, sounds: bool, quoted: bool, kind: Kind, reason: str
) -> None:
    size = len(text.split())
    found = words(f"{text} {around}")
    form = Form("x", Span(0, 1), "en")
    assert kind_of(found[:size], form, quoted=quoted, sounds=sounds, around=found[size:]) == kind, reason
