"""Names by sound across Cyrillic, Latin, pinyin and Han."""

import pytest

from glossary.bilingual.names import SOUNDS_ALIKE
from glossary.language.transliteration import chinese_name, cognate, likeness, sound, syllables, to_pinyin

SAME = [
    ("Якоб", "Jakob"),
    ("Винер", "Viner"),
    ("Баласса", "Balassa"),
    ("Купер", "Cooper"),
    ("Рикардо", "Ricardo"),
    ("Шумпетер", "Schumpeter"),
    ("Ньютон", "Newton"),
    ("Джонсон", "Johnson"),
    ("Эйнштейн", "Einstein"),
    ("Тьюринг", "Turing"),
    ("Вашингтон", "Washington"),
    ("Маркс", "Marx"),
]
OTHER = [
    ("одақ", "Union"),
    ("ғалым", "Richard"),
    ("экономист", "Balassa"),
    ("американдық", "Cooper"),
    ("Хан", "Cooper"),
]


@pytest.mark.parametrize(("cyrillic", "latin"), SAME)
def test_one_name_in_two_scripts(cyrillic: str, latin: str) -> None:
    assert likeness(cyrillic, latin) >= SOUNDS_ALIKE


@pytest.mark.parametrize(("cyrillic", "latin"), OTHER)
def test_other_words_do_not_sound_alike(cyrillic: str, latin: str) -> None:
    assert likeness(cyrillic, latin) < SOUNDS_ALIKE


@pytest.mark.parametrize("word", ["", "123", "—", "沈伯明"])
def test_what_has_no_sound_is_like_nothing(word: str) -> None:
    assert sound(word) == ""
    assert likeness(word, "Cooper") == 0.0
    assert not cognate(word, "Cooper")


@pytest.mark.parametrize(
    ("cyrillic", "pinyin"),
    [
        ("Цайчжэнь", ("cai", "zhen")),
        ("Фангмин", ("fang", "ming")),
        ("Цзэдун", ("ze", "dong")),
        ("Сяопин", ("xiao", "ping")),
        ("Шен", ("shen",)),
        ("Винер", ()),
        ("өнім", ()),
    ],
)
def test_chinese_names_divide_into_syllables(cyrillic: str, pinyin: tuple[str, ...]) -> None:
    assert syllables(cyrillic) == pinyin


@pytest.mark.parametrize(
    ("cyrillic", "han", "agree"),
    [
        pytest.param("Шен Бомин", "沈伯明", True, id="surname and syllables agree"),
        pytest.param("Цин Фангмин", "秦放鸣", True, id="-нг for -ң"),
        pytest.param("Бомин", "沈伯明", False, id="a syllable too few"),
        pytest.param("Ричард Купер", "沈伯明", False, id="no Chinese name"),
        pytest.param("Ли Бомин", "沈伯明", False, id="another surname"),
    ],
)
def test_cyrillic_and_han_agree(cyrillic: str, han: str, agree: bool) -> None:
    assert (chinese_name(cyrillic, han) == 1.0) is agree


def test_pinyin_takes_the_surname_from_the_han_form() -> None:
    assert to_pinyin("Хан Цайчжэнь", "韩彩珍") == "Han Caizhen"
    assert to_pinyin("Якоб Винер") is None
