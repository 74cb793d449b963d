"""One word of another script read as Cyrillic.

The letters of a word span a lattice of what each may stand for. The best ways through it by the likelihood of letters (beam search) are
then put to the analyser: a word that the lexicon knows is likelier than one that only sounds Kazakh.

>>> in_cyrillic("odaqtyñ", "latin"), in_cyrillic("компьютер", "latin"), in_cyrillic("وداقتىڭ", "arabic")
('одақтың', 'компьютер', 'одақтың')
"""

from collections.abc import Iterator
from functools import lru_cache
from heapq import nsmallest
from typing import NamedTuple

from glossary.language.frequency import rarity
from glossary.language.morphology import readings
from glossary.language.phonology import VOWELS
from glossary.language.scripts.letters import (
    EDGE,
    HARMONY,
    Options,
    cost,
    spellings,
    with_likely_signs,
    with_signs,
    written_words,
)
from glossary.language.scripts.writing import HAMZA, Alphabet

WIDTH = 12
"""How many ways through a word are followed at once."""
_GLIDE = 2.5
"""What «и» costs behind a vowel, where «й» is the rule."""
_DISCORD = 1.5
"""What a front vowel next to a back one costs, loans apart."""
_SIGNED = 1.0
"""What the signs of a loan cost that no letter of the word says."""
_HAMZAS = (HAMZA, "\u0621")
_FRONT = frozenset("ەكگکہه")
_MARKED = frozenset("ٵٶٷٸ")
_RARE, _YOURS = 3.0, 4.0
"""What a point of rarity costs, which is a third of the logarithm of a frequency, and what a possession of the hearer does."""
_SURELY, _LIKELY = 2.5, 0.7
_BACK_READING = {"ә": "а", "ө": "о", "ү": "ұ", "і": "ы"}
_BACKS = frozenset(_BACK_READING.values())
_SURE = {"lexicon": 0.0, "irregular": 0.0, "derived": 2.0, "rare": 2.0, "attested": 2.0, "misspelt": 6.0, "guess": 6.0}


class _Way(NamedTuple):
    """One way through the first letters of a word: what it costs, the Cyrillic so far, the side of its last vowel."""

    cost: float
    text: str
    side: int


class Read(NamedTuple):
    """A word read as Cyrillic, what it costs to take it for that, and whether the lexicon knows it."""

    text: str
    cost: float
    known: bool


def in_cyrillic(word: str, alphabet: Alphabet) -> str:
    """What a word in small letters of an alphabet is in Cyrillic; its letters that are of no alphabet stay."""
    return read_word(word, alphabet).text


@lru_cache(maxsize=1 << 16)
def read_word(word: str, alphabet: Alphabet) -> Read:
    """The likeliest reading of a word in small letters of an alphabet."""
    ways = [one for way in _ways(word, alphabet) for one in (way, _signed(way))]
    cost, text = min((way.cost + _doubt(way.text) + _unusual(way.text), way.text) for way in ways)
    if known := _doubt(text) < _SURE["misspelt"]:
        return Read(text, cost, known)
    stem = readings(text)[0].stem
    after = text.removeprefix(stem)
    return Read(with_likely_signs(stem, after) + after if text.startswith(stem) else text, cost, known)


def _signed(way: _Way) -> _Way:
    """A way with the signs of a loan; that costs something, for the word may be none («Форд» beside «фьорд»)."""
    text = with_signs(way.text)
    return _Way(way.cost + _SIGNED * (text != way.text), text, way.side)


def _doubt(text: str) -> float:
    """What it costs that a reading may be no word."""
    if text in written_words():
        return 0.0
    best = readings(text)[0]
    return _SURE[best.source] + 0.5 * best.cost


def _unusual(text: str) -> float:
    """What it costs that a word is seldom met: «жана» beside «жаңа», «екенің» beside «екенін»."""
    best = readings(text)[0]
    return _RARE * rarity(best.lemma.lower(), best.pos) + _YOURS * (best.possessive == 2)


def _ways(word: str, alphabet: Alphabet) -> list[_Way]:
    """The likeliest ways to read a word, whole."""
    letters, front = _prepared(word, alphabet)
    table = spellings(alphabet)
    longest = max(map(len, table))
    beams: list[list[_Way]] = [[] for _ in range(len(letters) + 1)]
    beams[0] = [_Way(0.0, "", 0)]
    for at in range(len(letters)):
        best = nsmallest(WIDTH, _distinct(beams[at]))
        for length in range(1, min(longest, len(letters) - at) + 1):
            options = table.get(letters[at : at + length]) or (((letters[at], 0.0),) if length == 1 else ())
            beams[at + length] += [way for one in best for way in _further(one, _sided(options, front))]
    ended = (way._replace(cost=way.cost + cost(_before(way.text), EDGE)) for way in _distinct(beams[-1]))
    return nsmallest(WIDTH, ended)


def _prepared(word: str, alphabet: Alphabet) -> tuple[str, float | None]:
    """A word without its hamza, and whether its vowels are front ones, where its letters tell."""
    if alphabet != "arabic":
        return word.replace("ʼ", "'").replace("’", "'").replace("‘", "'"), None
    letters = word.strip("".join(_HAMZAS))
    return letters, _side(letters, word)


def _side(letters: str, word: str) -> float:
    """How surely the vowels of an Arabic word are front ones: a hamza says so, some letters make it likely."""
    if letters != word or not _MARKED.isdisjoint(letters):
        return _SURELY
    return 0.0 if _FRONT.isdisjoint(letters) else _LIKELY


def _sided(options: Options, front: float | None) -> Options:
    """The options of a letter in a word of front or back vowels: a back word has no front vowel, a back vowel costs something in a
    front one."""
    if front is None:
        return options
    if not front:
        return tuple((letter, price) for letter, price in options if letter not in _BACK_READING) or options
    return tuple((letter, price + front * (letter in _BACKS)) for letter, price in options)


def _distinct(ways: list[_Way]) -> Iterator[_Way]:
    """Each reading once, at its lowest cost."""
    seen = set()
    for way in sorted(ways):
        if way.text not in seen:
            seen.add(way.text)
            yield way


def _further(way: _Way, options: Options) -> Iterator[_Way]:
    return (_spelt(way, letters, price) for letters, price in options)


def _spelt(way: _Way, letters: str, price: float) -> _Way:
    total, text, side = way
    total += price
    for letter in letters:
        total += cost(_before(text), letter) + _GLIDE * (letter == "и" and text[-1:] in VOWELS)
        text += letter
        own = HARMONY.get(letter, 0)
        total += _DISCORD * (own * side < 0)
        side = own or side
    return _Way(total, text, side)


def _before(text: str) -> str:
    return (EDGE + EDGE + text)[-2:]
