"""Kazakh spelling before any grammar: one canonical form for look-up, on both sides of every look-up.

Texts come with letters of other alphabets that look right («Qазақ» typed with a Latin a, «əлем» with a phonetic schwa), letters of
legacy fonts («ҥшін», «қҧқық»), soft hyphens, and decomposed letters. `canonicalize` repairs them for analysis; the source text and its
offsets stay as they are.

    >>> canonicalize("қҧқық  тypaлы")
    'құқық туралы'
    >>> fold("ƏЛЕМ")
    'әлем'
    >>> skeleton("Қазақстан өңірі")
    'казакстан онири'
"""

import re
import unicodedata
from functools import lru_cache

ALPHABET = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
LETTERS = ALPHABET + ALPHABET.upper()
FREQUENT = "аентрлыдісмқ"
"""The commonest letters of Kazakh text; their share tells a right decoding from an accident."""

RUSSIAN = "а-яё"
SMALL, CAPITAL = f"{RUSSIAN}әғқңөұүһі", "А-ЯЁӘҒҚҢӨҰҮҺІ"
"""The letters of Russian, and those of Kazakh and Russian, as the character classes of regular expressions and of SQL's
GLOB write them."""

CYRILLIC = r"\u0400-\u04ff"
"""All Cyrillic letters, as a character class too."""

INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Soft hyphen, zero-width space, non-joiner, joiner, word joiner, byte order mark."""

_LEGACY = str.maketrans("ӛӚҽҼҿҾҥҤҧҦəƏѳѲ", "өӨәӘөӨүҮұҰәӘөӨ")
_DROP = str.maketrans("", "", INVISIBLE)
_LOOK_ALIKE = str.maketrans("iIaAcCeEoOpPxXyYhHBKMTəƏ", "іІаАсСеЕоОрРхХуУһНВКМТәӘ")
_LATIN = {cyrillic: latin for latin, cyrillic in _LOOK_ALIKE.items() if latin < 128} | str.maketrans("кмтнвҺ", "kmthbH")
_LOOK_ALIKES = frozenset("iIaAcCeEoOpPxXyYhHBKMT")
_CYRILLIC = re.compile(f"[{CYRILLIC}]")
_WORD = re.compile(f"[A-Za-z{CYRILLIC}]+")
LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
"""Letters that typesetters join."""
_CLEAN = re.compile(f"[{LETTERS}0-9 .,:;!?()«»–—-]+")
"""Nothing of this is ever repaired."""
_SET_OFF = re.compile(f"[-‐‑–][{SMALL}]+$")
_SKELETON = str.maketrans("әғқңөұүһіё", "агкноуухие")
_ORDER = {letter: chr(0x100 + place) for place, letter in enumerate(ALPHABET)}


def _repair_mixed(match: re.Match[str]) -> str:
    word = match.group()
    latin = {letter for letter in word if letter.isascii()}
    return word.translate(_LOOK_ALIKE) if latin and latin <= _LOOK_ALIKES and _CYRILLIC.search(word) else word


def repair_letters(text: str) -> str:
    """NFC, legacy letters and ligatures replaced, invisible characters dropped, Latin look-alikes inside a Cyrillic word made Cyrillic.

    >>> repair_letters("эко\\u00adномика"), repair_letters("GPT-ді"), repair_letters("cаясат")
    ('экономика', 'GPT-ді', 'саясат')
    """
    if text.isascii() or _CLEAN.fullmatch(text):
        return text
    text = unicodedata.normalize("NFC", text.translate(LIGATURES)).translate(_LEGACY).translate(_DROP)
    return _WORD.sub(_repair_mixed, text)


def latinize(text: str) -> str:
    """Cyrillic letters that look Latin made Latin, in what is Latin and was typed on a Cyrillic keyboard.

    >>> latinize("К000012").isascii()
    True
    """
    return text.translate(_LATIN)


def without_set_off_ending(text: str) -> str:
    """An abbreviation or a foreign word without the ending that a hyphen or dash sets off.

    >>> without_set_off_ending("ЕО-ның"), without_set_off_ending("БҰҰ")
    ('ЕО', 'БҰҰ')
    """
    return _SET_OFF.sub("", text)


def canonicalize(text: str) -> str:
    """The form under which a string is kept and looked up: letters repaired, white space folded to single spaces, case kept."""
    return " ".join(repair_letters(text).split())


@lru_cache(maxsize=1 << 14)
def fold(text: str) -> str:
    """The key under which two writings are the same: canonical and without case."""
    return canonicalize(text).casefold()


def skeleton(text: str) -> str:
    """The key of people who type Kazakh on a Russian keyboard: «аймақтық» and «аймактык» share one."""
    return without_kazakh_letters(fold(text))


def without_kazakh_letters(text: str) -> str:
    """A text in small letters as a Russian keyboard has them: the skeleton of what is folded already."""
    return text.translate(_SKELETON)


def russian_letters() -> dict[str, str]:
    """The small letters that a Russian keyboard writes otherwise, with what it writes, for scripts that make skeletons themselves.

    >>> russian_letters()["қ"]
    'к'
    """
    cyrillic = map(chr, range(0x0400, 0x0530))
    return {letter: plain for letter in cyrillic if letter.islower() and (plain := skeleton(letter)) != letter}


def sort_key(text: str) -> str:
    """A string whose binary order is the order of the Kazakh alphabet (ә after а, ғ after г …)."""
    return "".join(_ORDER.get(letter, letter) for letter in fold(text))


def is_cyrillic(text: str) -> bool:
    """Whether a string has a Cyrillic letter."""
    return _CYRILLIC.search(text) is not None


def is_han(text: str) -> bool:
    """Whether a string has a Han character."""
    return any("\u3400" <= letter <= "\u9fff" or "\U00020000" <= letter <= "\U000323af" for letter in text)
