"""What is no word of a running text is made readable letter for letter, and beside it what must be left alone."""

import pytest

from glossary.language.repair import readable
from glossary.language.russian import has_kazakh_words, is_russian


@pytest.mark.parametrize(
    ("text", "read"),
    [
        pytest.param("ҚАНТ ДИАБЕТІН ЕМДЕУ\n\nДәрігер", "Қант диабетін емдеу\n\nДәрігер", id="a heading in capitals"),
        pytest.param("ЖЕР УЧАСКЕСІН\nБЕРУ ТУРАЛЫ", "Жер учаскесін\nберу туралы", id="a heading of two lines"),
        pytest.param("үКІМЕТ ЖүЙЕСІ", "Үкімет жүйесі", id="capitals that a font lacks"),
        pytest.param("БҰҰ мен ЕАЭО келісті.", "БҰҰ мен ЕАЭО келісті.", id="abbreviations in a sentence stay"),
        pytest.param("ТМДға, БАҚтың", "ТМДға, БАҚтың", id="abbreviations with endings stay"),
        pytest.param("АҚШ\nАҚШ экономикасы", "АҚШ\nАҚШ экономикасы", id="a line that is one abbreviation stays"),
        pytest.param("Кедендік тариф3 және баж³", "Кедендік тариф  және баж³", id="marks of footnotes"),
        pytest.param("CO2, км2, В12 витамині, COVID-19", "CO2, км2, В12 витамині, COVID-19", id="designations stay"),
        pytest.param("40 км/сағ жылдамдық", "40        жылдамдық", id="units"),
        pytest.param("¥лттық қор, ш¥лық", "Ұлттық қор, шұлық", id="the yen sign for ұ"),
        pytest.param("бағасы 500 ¥ болды", "бағасы 500 ¥ болды", id="an amount in yen stays"),
        pytest.param("мәтін\\tкеден", "мәтін  кеден", id="escaped tabs"),
        pytest.param("км<sup>2</sup>", "км" + 5 * "\u200b" + "2" + 6 * "\u200b", id="a tag inside a line"),
        pytest.param("одақ<br>Баж", "одақ\n" + 3 * "\u200b" + "Баж", id="a tag between lines"),
        pytest.param("&laquo;Баж&raquo;", "«" + 6 * "\u200b" + "Баж»" + 6 * "\u200b", id="entities"),
        pytest.param("R&D, AT&T; a < b, x > 3", "R&D, AT&T; a < b, x > 3", id="ampersands and signs stay"),
    ],
)  # fmt: skip
def test_what_is_no_word_is_spaces_and_capitals_are_lowered(text: str, read: str) -> None:
    assert readable(text) == read
    assert len(read) == len(text)


def page(number: int, text: str) -> str:
    return f"ЭКОНОМИКА ЖУРНАЛЫ\n\n{text}\n\n{number}\n"


def test_running_titles_between_form_feeds_are_spaces() -> None:
    text = "\f".join(page(number, f"Кеден одағы {name} құрылды.") for number, name in enumerate("абвг", 1))
    read = readable(text)
    assert len(read) == len(text)
    assert read.split() == [word for name in "абвг" for word in ("Кеден", "одағы", name, "құрылды.")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Мысал\n\nКеден одағы.\n\nМысал\n\nБаж.\n\nМысал\n\nТариф.\n", id="headings without pages"),
        pytest.param(
            "\f".join(f"{name} бас\n{name} бір\nмысал\n{name} екі\n{name} соңы" for name in "абвг"),
            id="lines of their own pages",
        ),
    ],
)
def test_other_lines_stay(text: str) -> None:
    assert readable(text) == text


@pytest.mark.parametrize(
    ("sentence", "russian"),
    [
        ("Министерство увеличило ставку и сократило льготы.", True),
        ("Необходимо учитывать мнение сторон.", True),
        ("Ол министрден справка алды.", False),
        ("Банк акция сатады.", False),
        ("Статья 5 бойынша налог төленеді.", False),
        ("Продажа товара жүзеге асырылды.", False),
    ],
)
def test_russian_sentences_and_not_single_russian_words(sentence: str, russian: bool) -> None:
    assert is_russian(sentence) is russian


@pytest.mark.parametrize(
    ("text", "kazakh"),
    [
        ("Тариф пен баж. Сауда мен банк.", True),
        ("Парламент депутаттары сайланды.", True),
        ("Таможенный союз создан. Банк продал акции.", False),
        ("Болгарият е член на съюза.", False),
        ("", False),
    ],
)
def test_short_texts_without_kazakh_letters_are_kazakh_by_their_words(text: str, kazakh: bool) -> None:
    assert has_kazakh_words(text) is kazakh
