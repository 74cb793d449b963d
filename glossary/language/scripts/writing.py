"""Cyrillic Kazakh in other letters: the Latin alphabets of 2021, 2018 and 2017, plain Latin letters, and the Arabic alphabet.

The alphabets are those of the decrees of 26 October 2017 (№ 569) and 19 February 2018 (№ 637) and of the draft of January 2021, and for
Arabic the töte jazu of Akhmet Baitursynuly as it is printed in China: a word of front vowels bears a hamza before it, unless ە, ك or گ
says so already.

>>> write("Ғылым мен өнер"), write("ШЖҚ"), write("Шығыс", "plain"), write("әнші", "arabic")
('Ğylym men öner', 'ŞJQ', 'Shygys', 'ٴانشى')
"""

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Literal, get_args

from glossary.language.orthography import SMALL
from glossary.language.rows import DATA

Alphabet = Literal["latin", "latin2018", "latin2017", "plain", "arabic"]
ALPHABETS: tuple[Alphabet, ...] = get_args(Alphabet)

HAMZA = "\u0674"
"""The high hamza before a word of front vowels."""
_FRONT = frozenset("әөүі")
_TELLING = frozenset("екгэ")
"""Letters whose Arabic ones say that the vowels are front ones."""
_WORD = re.compile(rf"[{SMALL}]+", re.IGNORECASE)
_MARKS = str.maketrans({",": "،", ";": "؛", "?": "؟"})
_ARABIC_STOP = re.compile(r"[,;?](?=\s|$)")


@cache
def letters_of(alphabet: Alphabet) -> Mapping[str, str]:
    """What an alphabet writes for each Cyrillic letter; nothing for the signs of Russian loans."""
    heading, *rows = (row.split("\t") for row in DATA.joinpath("scripts.tsv").read_text(encoding="utf-8").splitlines())
    column = heading.index(alphabet)
    return {row[0]: row[column] for row in rows}


def write(text: str, alphabet: Alphabet = "latin") -> str:
    """Kazakh in Cyrillic letters written in another alphabet; whatever is no Cyrillic letter stays."""
    if alphabet == "arabic":
        return _ARABIC_STOP.sub(lambda mark: mark[0].translate(_MARKS), _WORD.sub(_arabic, text))
    letters = letters_of(alphabet)
    return _WORD.sub(lambda word: _cased(word[0], letters), text)


def _arabic(match: re.Match[str]) -> str:
    word = match[0].lower()
    written = "".join(map(letters_of("arabic").__getitem__, word))
    return HAMZA + written if _FRONT & set(word) and not _TELLING & set(word) else written


def _cased(word: str, letters: Mapping[str, str]) -> str:
    """A word in Latin letters; two letters for one capital are both capitals where the whole word is in capitals."""
    written = [letters[letter.lower()] for letter in word]
    if word.islower():
        return "".join(written)
    upper = _dotted if "ı" in letters.values() else str.upper
    whole = len(word) > 1 and word.isupper()
    pairs = zip(word, written, strict=True)
    return "".join(_capital(latin, upper, whole=whole) if letter.isupper() else latin for letter, latin in pairs)


def _capital(latin: str, upper: Callable[[str], str], *, whole: bool) -> str:
    return upper(latin) if whole else upper(latin[:1]) + latin[1:]


def _dotted(latin: str) -> str:
    """Capitals of an alphabet with «ı»: the dot of «i» stays."""
    return latin.replace("i", "İ").upper()
