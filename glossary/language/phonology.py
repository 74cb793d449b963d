"""The sounds that decide which form an ending takes: vowel harmony and the class of the last sound.

Every Kazakh ending has a back and a front form and up to three first consonants. Both follow from the stem alone (Kazakh grammar
calls this үндестік заңы, the law of harmony):

    >>> harmony("одақ"), harmony("мемлекет"), harmony("оқу"), harmony("автомобиль"), harmony("ресурс")
    ('back', 'front', 'back', 'front', 'back')
    >>> [final_class(word) for word in ("сауда", "тау", "жер", "тіл", "заң", "қыз", "одақ", "завод", "рубль")]
    ['V', 'G', 'R', 'L', 'N', 'Z', 'T', 'T', 'L']
"""

from functools import lru_cache
from typing import Literal

Harmony = Literal["back", "front"]
FinalClass = Literal["V", "G", "R", "L", "N", "Z", "T"]

BACK_VOWELS = frozenset("аоұыя")
FRONT_VOWELS = frozenset("әөүіеэё")
NEUTRAL_VOWELS = frozenset("уию")
NATIVE = frozenset("әғқңөұүһі")
"""Letters that Russian lacks: a word that has one is not a recent loan."""
VOWELS = BACK_VOWELS | FRONT_VOWELS | NEUTRAL_VOWELS
HARMONIES: tuple[Harmony, ...] = ("back", "front")
CLASSES: tuple[FinalClass, ...] = ("V", "G", "R", "L", "N", "Z", "T")

_CLASS: dict[str, FinalClass] = {
    **dict.fromkeys("аәеыіоөұүэяё", "V"),
    **dict.fromkeys("йуию", "G"),
    "р": "R",
    "л": "L",
    **dict.fromkeys("мнң", "N"),
    **dict.fromkeys("зж", "Z"),
    **dict.fromkeys("бвгғдпткқсшщфхһцч", "T"),
}
"""Loans that end in б, в, г, д are spoken voiceless and take the endings of т («заводтар», «клубтың»)."""

_DEVOICED = {"п": "б", "к": "г", "қ": "ғ"}
_VOICED = {voiced: voiceless for voiceless, voiced in _DEVOICED.items()}


def vowel_harmony(letter: str) -> Harmony | None:
    """The harmony that one letter decides, None where it decides none. A soft sign is front («автомобильге»)."""
    if letter in BACK_VOWELS:
        return "back"
    return "front" if letter in FRONT_VOWELS or letter == "ь" else None


def harmony(stem: str) -> Harmony:
    """The harmony of the endings a stem takes: that of its last deciding letter.

    у and ю decide nothing at the end of a stem («оқу-ға», «келу-ге»). Elsewhere у, и, ю mark a loan and decide: у is back, и front
    («ресурс-тар», «актив-тер», «такси-ге»), unless a letter of native words says otherwise («мұхит-та»). A stem with these vowels
    alone goes by its last one.
    """
    return harmonies(stem)[0]


@lru_cache(maxsize=1 << 16)
def harmonies(stem: str) -> tuple[Harmony, ...]:
    """The harmonies a stem may take, the usual one first: loans with a closed last у or и waver («аудитке», «тарихқа»), and those in
    -ук too («каучуктің»)."""
    neutral = last = ""
    for letter in reversed(stem):
        if decided := vowel_harmony(letter):
            return _wavering(neutral, decided, stem) if neutral else (decided,)
        if letter in NEUTRAL_VOWELS and not last:
            last = letter
            neutral = "" if letter == stem[-1] != "и" else letter
    return ("front",) if last == "и" or "к" in stem or "г" in stem else ("back",)


def _wavering(neutral: str, before: Harmony, stem: str) -> tuple[Harmony, ...]:
    loan: Harmony = "front" if neutral == "и" else "back"
    if loan == before:
        return ("back", "front") if loan == "back" and stem[-1] in "кг" else (loan,)
    return (before, loan) if any(letter in "қғұһәүөі" for letter in stem) else (loan, before)


def final_class(stem: str) -> FinalClass:
    """The class of a stem's last sound; signs («ь», «ъ») are not sounds. A stem without letters counts as voiceless."""
    for letter in reversed(stem):
        if letter not in "ьъ":
            return _CLASS.get(letter, "T")
    return "T"


def voice(stem: str) -> str:
    """The stem with its final п, к, қ voiced, as before a vowel: одақ → одағ-ы."""
    return stem[:-1] + _DEVOICED.get(stem[-1], stem[-1])


def devoice(stem: str) -> str:
    """The stem whose final б, г, ғ came from п, к, қ: одағ- → одақ."""
    return stem[:-1] + _VOICED.get(stem[-1], stem[-1])
