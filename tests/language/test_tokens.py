"""Words and sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.language.tokens import sentences, tokenize


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("ЕО-ның шешімі", ["ЕО-ның", "шешімі"]),
        ("әл-ауқат, іс-шара", ["әл-ауқат", ",", "іс-шара"]),
        ("теория - «жоба»", ["теория", "-", "«", "жоба", "»"]),
        ("1821 ж. 2,5% 2009-шы", ["1821", "ж", ".", "2,5%", "2009-шы"]),
        ("және т.б. мен", ["және", "т.б.", "мен"]),
        ("GPT-4, Q1, C++", ["GPT-4", ",", "Q1", ",", "C", "+", "+"]),
        ("Шен Бомин (沈伯明)", ["Шен", "Бомин", "(", "沈伯明", ")"]),
        ("тәуелділік(Regional", ["тәуелділік", "(", "Regional"]),
        ("[5,77]", ["[", "5,77", "]"]),
        ("", []),
    ],
)
def test_tokens(text: str, forms: list[str]) -> None:
    assert [token.form for token in tokenize(text)] == forms


def test_word_broken_over_a_line_is_one_token() -> None:
    (token,) = tokenize("ынтымақ-\n  тастық")
    assert (token.form, token.norm) == ("ынтымақ-\n  тастық", "ынтымақтастық")


def test_hyphen_before_a_capital_is_no_line_break() -> None:
    assert [token.norm for token in tokenize("Солтүстік-\nШығыс")] == ["Солтүстік", "-", "Шығыс"]


@given(st.text())
def test_offsets_bound_the_form_and_nothing_is_lost(text: str) -> None:
    tokens = tokenize(text)
    assert all(text[token.start : token.end] == token.form for token in tokens)
    covered = "".join(token.form for token in tokens)
    assert "".join(covered.split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "count", "reason"),
    [
        ("Бірінші сөйлем. Екінші сөйлем.", 2, "two sentences"),
        ("А. Байтұрсынов жазды. Ол ғалым.", 2, "an initial ends nothing"),
        ("Рикардо (1821 ж.) былай дейді.", 1, "an abbreviation before a bracket"),
        ("Ол 1991 ж. Алматыда туған.", 1, "an abbreviation before a name"),
        (
            "1. Кіріспе бөлім. 2. Негізгі бөлім.",
            3,
            "the number that opens a line is no sentence; the inner one cannot be told",
        ),
        ("Тақырып\n\nМәтін басталады.", 2, "an empty line"),
        ("Инерция\nИнерция – қасиет.", 2, "a title that the next line repeats"),
        ("Инерция\nИнерциялық жүйе бар.", 1, "another word that begins alike"),
        ("Қалай? Неге! Білмеймін…", 3, "all final marks"),
        ("«Бұл сөз.» Ол кетті.", 2, "a closing quote goes with its sentence"),
        ("экономикалық\nинтеграция теориясы", 1, "a wrapped line"),
        ("Қате — сәйкес келмеу. `guess` — жол.", 2, "code opens a sentence"),
        ("Бұл `a.b` өрісі мен т.б. `c` мәні.", 1, "code behind an abbreviation"),
    ],
)
def test_sentences(text: str, count: int, reason: str) -> None:
    assert len(sentences(text)) == count, reason


@given(st.text(alphabet="Аа .!?\n«»(1ж"))
def test_sentences_cover_all_but_white_space(text: str) -> None:
    spans = sentences(text)
    assert all(start < end and not text[start].isspace() and not text[end - 1].isspace() for start, end in spans)
    assert "".join(text[start:end] for start, end in spans).split() or not text.split()
    assert "".join("".join(text[s:e].split()) for s, e in spans) == "".join(text.split())
