"""Which script a text is in, and in a Latin one which alphabet.

>>> recognise("Кеден одағы құрылды.").script, recognise("Keden odağy ışkı naryqty qorğaidy.")
('cyrillic', Recognised(script='latin', alphabet='latin'))
>>> recognise("The customs union protects the market."), recognise("كەدەن وداعى قۇرىلدى.").script
(Recognised(script='other', alphabet=None), 'arabic')
"""

import re
from typing import Literal, NamedTuple

from glossary.language.orthography import is_cyrillic
from glossary.language.scripts.words import read_word
from glossary.language.scripts.writing import Alphabet

Script = Literal["cyrillic", "latin", "arabic", "other"]


class Recognised(NamedTuple):
    """The script of a text, and the alphabet to read it by where it is not Cyrillic Kazakh."""

    script: Script
    alphabet: Alphabet | None


LATIN_WORD = re.compile(
    r"[A-Za-z\u00c0-\u024f\u0307]+(?:['’ʼ‘][A-Za-z\u00c0-\u024f]+)*(?:(?<=[agnosuciyAGNOSUCIY])['’ʼ‘](?![^\W\d_]))?"
)
ARABIC_WORD = re.compile("[\u0620-\u065f\u0671-\u06d3\u06d5]+")
_WORDS = re.compile(rf"{LATIN_WORD.pattern}|{ARABIC_WORD.pattern}")
MARKS: dict[Alphabet, re.Pattern[str]] = {
    "latin": re.compile("[äğıñöūüş]"),
    "latin2018": re.compile("[áǵńóúý]"),
    "latin2017": re.compile("[agnosuciy]['’ʼ‘]"),
}
"""The letters that only one alphabet has."""
_STRAY, _STRAYS = 3.0, 0.2
"""A word strays that an alphabet reads at so much higher a cost than plain letters; a text that has so many is not in that alphabet."""
_BEGINNING = 20_000
"""So many characters tell."""
_SAMPLE = 300
"""So many different words say which language a text is in."""
_SHORTEST = 4
_KNOWN = 0.4
"""The share of known words from which Latin letters are Kazakh. English text has a sixth of words that sound like Kazakh ones, Kazakh
nine tenths."""


def recognise(text: str) -> Recognised:
    """The script and alphabet of a text in Kazakh by how it begins; «other» where it is in neither script or not Kazakh."""
    text = text[:_BEGINNING]
    if is_cyrillic(text) and _mostly_cyrillic(text):
        return Recognised("cyrillic", None)
    words = dict.fromkeys(word.lower() for word in _WORDS.findall(text))
    arabic = [word for word in words if ARABIC_WORD.match(word)]
    if 2 * len(arabic) > len(words):
        return _if_kazakh("arabic", _telling(arabic), "arabic")
    latin = _telling([word for word in words if LATIN_WORD.match(word)])
    return _if_kazakh("latin", latin, _alphabet(text, latin))


def _if_kazakh(script: Script, words: list[str], alphabet: Alphabet) -> Recognised:
    """What a text is in, if the lexicon knows its words when they are read by an alphabet."""
    known = sum(read_word(word, alphabet).known for word in words)
    return Recognised(script, alphabet) if known > _KNOWN * len(words) else Recognised("other", None)


def _mostly_cyrillic(text: str) -> bool:
    """Whether Cyrillic letters are more than half of the letters of a text."""
    cyrillic = sum("\u0400" <= letter <= "\u04ff" for letter in text)
    return 2 * cyrillic > sum(map(str.isalpha, text))


def _alphabet(text: str, words: list[str]) -> Alphabet:
    """The Latin alphabet whose own letters a text has most of, if that reads its words; else plain letters, for people mix alphabets."""
    small = text.lower()
    counts = {alphabet: len(marks.findall(small)) for alphabet, marks in MARKS.items()}
    best = max(counts, key=counts.__getitem__)
    strays = sum(read_word(word, best).cost > read_word(word, "plain").cost + _STRAY for word in words)
    return best if counts[best] and strays < _STRAYS * len(words) else "plain"


def _telling(words: list[str]) -> list[str]:
    """The words of a text that tell its language, so many of them."""
    return [word for word in words if len(word) >= _SHORTEST][:_SAMPLE] or words[:_SAMPLE]
