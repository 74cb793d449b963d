"""How likely letters follow one another in Kazakh, and what the letters of other scripts may stand for."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from glossary.language import lexicon
from glossary.language.paradigm import nominal_endings
from glossary.language.phonology import NATIVE, VOWELS
from glossary.language.rows import DATA
from glossary.language.scripts.writing import Alphabet, letters_of

Options = tuple[tuple[str, float], ...]
"""What a letter may be, each with what it costs to take it for that, in natural units of disbelief."""

_SIGNS = str.maketrans("", "", "ъь")

EDGE = "#"
"""Stands before the first letter of a word and behind the last."""


_STRAY = 14.0
"""What a letter costs beside its price that the alphabet of the text would write otherwise."""


@cache
def spellings(alphabet: Alphabet) -> Mapping[str, Options]:
    """The letters of an alphabet, one or several together, with the Cyrillic ones that they may stand for: those that it writes
    so, and for more those that people write so who mix alphabets or leave marks out."""
    own: defaultdict[str, set[str]] = defaultdict(set)
    if alphabet != "plain":
        for letter, written in letters_of(alphabet).items():
            own[written].add(letter)
    loose = _loose("arabic" if alphabet == "arabic" else "latin")
    more = _STRAY if own else 0.0
    return {
        written: _priced(own.get(written, ()), loose.get(written, ()), more)
        for written in (own.keys() | loose.keys()) - {""}
    }


def _priced(own: Iterable[str], loose: Options, more: float) -> Options:
    prices = {letters: price + more for letters, price in loose}
    return tuple(sorted((prices | dict.fromkeys(own, 0.0)).items()))


@cache
def _loose(script: str) -> Mapping[str, Options]:
    table: dict[str, Options] = {}
    for row in DATA.joinpath("script_readings.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        of, written, letters = row.split("\t")
        if of == script:
            cells = (letter.partition(":") for letter in letters.split())
            table[written] = tuple((letter, float(cost or 0)) for letter, _, cost in cells)
    return table


@cache
def _following() -> Mapping[str, Mapping[str, float]]:
    """The cost of each letter behind two others: its share among all that follow them in the headwords of the lexicon and in
    their endings, smoothed by what follows the second alone (Jelinek and Mercer 1980)."""
    after: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for word, weight in _words():
        for at in range(2, len(word)):
            after[word[at - 2 : at]][word[at]] += weight
            after[word[at - 1]][word[at]] += weight
    return {context: _costs(context, counts, after) for context, counts in after.items() if len(context) == 2}


def _words() -> Iterator[tuple[str, int]]:
    for word in written_words():
        yield f"{EDGE}{EDGE}{word.translate(_SIGNS)}{EDGE}", 1
    for ending in nominal_endings():
        yield f"{ending}{EDGE}", 5


@cache
def written_words() -> frozenset[str]:
    """Every word of the lexicon's headwords as it is written there, also inside a phrase."""
    return frozenset(word for key in lexicon.all_senses() for word in key.split(" "))


def _costs(context: str, counts: Counter[str], after: Mapping[str, Counter[str]]) -> Mapping[str, float]:
    wider, every, of = after[context[1]], counts.total(), after[context[1]].total()
    trust = every / (every + 10)
    return {
        letter: -math.log(trust * counts[letter] / every + (1 - trust) * wider[letter] / of + 1e-3) for letter in wider
    }


_UNHEARD = -math.log(1e-3)


def cost(before: str, letter: str) -> float:
    """What a letter costs behind the two before it."""
    return _following().get(before, {}).get(letter, _UNHEARD)


HARMONY: Mapping[str, int] = {**dict.fromkeys("аоұыя", 1), **dict.fromkeys("әөүіеэ", -1)}
"""Back and front vowels of native words, which do not stand together in one."""


@cache
def _signed() -> Mapping[str, str]:
    """The words of the lexicon with a hard or soft sign, by what is left without it."""
    return {bare: word for word in sorted(written_words()) if (bare := word.translate(_SIGNS)) != word}


def with_signs(word: str) -> str:
    """A word with the signs of the longest Russian loan that it begins with: other scripts leave them out, and so does Cyrillic
    before an ending that begins with a vowel («панелі»).

    >>> with_signs("фильмнің"), with_signs("субектілік"), with_signs("үлкен")
    ('фильмнің', 'субъектілік', 'үлкен')
    """
    signed = _signed()
    for length in range(len(word), 2, -1):
        loan = signed.get(word[:length])
        if loan and not (loan.endswith("ь") and word[length : length + 1] in VOWELS and length < len(word)):
            return loan + word[length:]
    return word


_LOAN_CONSONANTS = frozenset("бвгджзклмнпрстфхцчшщ")
_TRUST = 2
"""How many letters seen between the same two neighbours weigh as much as all that are seen before the second."""


def with_likely_signs(stem: str, after: str) -> str:
    """A stem that the lexicon lacks with the soft signs that loans mostly have between such letters; `after` are the letters behind it.

    >>> with_likely_signs("нилсен", "ге"), with_likely_signs("болат", "ты")
    ('нильсен', 'болат')
    """
    if not _NATIVE.isdisjoint(stem):
        return stem
    padded = f"{EDGE}{stem}{after[:1] if after[:1] in VOWELS and after else EDGE}"
    signs = ("ь" if _softened(padded[at - 1 : at + 2]) > 1 / 2 else "" for at in range(1, len(padded) - 1))
    return "".join(letter + sign for letter, sign in zip(stem, signs, strict=True))


_NATIVE = frozenset(NATIVE) | {"ы"}


def _softened(letters: str) -> float:
    """How often the middle one of three letters is soft in the loans of the lexicon: where the three stand together, smoothed by where the
    last two do."""
    soft, every = _soft()[letters]
    softer, wider = _soft()[letters[1:]]
    return (soft + _TRUST * softer / max(1, wider)) / (every + _TRUST)


@cache
def _soft() -> Mapping[str, tuple[int, int]]:
    """By a consonant with the letter behind it, and the one before it too, how often it has a soft sign in words without letters that only
    Kazakh has, and how often it stands there."""
    counts: defaultdict[str, tuple[int, int]] = defaultdict(lambda: (0, 0))
    for word in written_words():
        if not _NATIVE.isdisjoint(word):
            continue
        padded = f"{EDGE}{word}{EDGE}"
        for at in range(1, len(padded) - 1):
            if padded[at] in _LOAN_CONSONANTS:
                sign = padded[at + 1] == "ь"
                behind = padded[at + 1 + sign]
                for key in (padded[at] + behind, padded[at - 1 : at + 1] + behind):
                    soft, every = counts[key]
                    counts[key] = (soft + sign, every + 1)
    return counts


@cache
def english_words() -> frozenset[str]:
    """The English words of three letters and more that the lexicon has as equivalents."""
    texts = {text for senses in lexicon.all_senses().values() for sense in senses for text in sense.en}
    return frozenset(word for text in texts for word in text.lower().split() if len(word) > 2)
