"""Persons and places: what is a name, and how it is spelt."""

import pytest
from asking import draft, query

from glossary.drafting.composing.romanization import LIBRARY_OF_CONGRESS, OFFICIAL, USUAL, romanize
from glossary.drafting.engines.names import is_person

ROMANIZED = [
    ("Қожахметұлы", "Kozhakhmetuly", "Qojahmetūly", "Qozhakhmetūly"),
    ("Шәңгерей", "Shangerei", "Şäñgerei", "Shăn͡ggereĭ"),
    ("Үсен", "Usen", "Üsen", "U̇sen"),
    ("Юсупова", "Yusupova", "Iusupova", "I͡usupova"),
    ("Ерғали-Іле", "Ergali-Ile", "Erğali-Iıle".replace("Iı", "I"), "Erghali-Īle"),
]
PERSONS = [
    ("Шен Бомин", True, "a Chinese name, though «шен» is also a rank"),
    ("Ахмет Құдайбергенұлы", True, "a first name and an unknown surname"),
    ("Қытай Халық Республикасы", False, "common words with capitals"),
    ("Кеден Одағы", False, "common words with capitals"),
    ("Бомин", False, "one word may be anything"),
    ("ахмет байтұрсынұлы", False, "small letters are no name"),
    ("Еуропалық Одақ", False, "an organisation"),
]


@pytest.mark.parametrize(("name", "usual", "official", "library"), ROMANIZED)
def test_schemes(name: str, usual: str, official: str, library: str) -> None:
    assert (romanize(name, USUAL), romanize(name, OFFICIAL), romanize(name, LIBRARY_OF_CONGRESS)) == (
        usual,
        official,
        library,
    )


@pytest.mark.parametrize(("term", "person", "why"), PERSONS)
def test_is_person(term: str, person: bool, why: str) -> None:
    assert is_person(query(term)) is person, why


def test_whoever_is_said_to_be_a_person_is_one() -> None:
    assert is_person(query("бомин", "person"))
    assert not is_person(query("Шен Бомин", "work"))


def test_a_chinese_name_becomes_pinyin() -> None:
    answer = draft("Шен Бомин")
    assert (answer.text, answer.engine) == ("Shen Boming", "names")


def test_a_known_name_has_its_usual_spelling_and_the_schemes_behind_it() -> None:
    answer = draft("Абай Кенесарыұлы")
    assert answer.text is not None
    assert answer.text.startswith("Abai ") or answer.text.startswith("Abay ")
    assert any("ū" in text for text in answer.alternatives)


@pytest.mark.parametrize(
    ("term", "english", "chinese"),
    [("Эфиопия быры", "Ethiopian Birr", "埃塞俄比亚比尔"), ("гот жазуы", "Gothic", "哥特文")],
)
def test_cldr_names(term: str, english: str, chinese: str) -> None:
    assert (draft(term).text, draft(term, "zh").text) == (english, chinese)
