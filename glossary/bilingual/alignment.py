"""Which words of a Kazakh phrase a foreign form renders: by the lexicon, by cognates, by initials, by sound."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from glossary.bilingual import foreign
from glossary.bilingual.forms import Form
from glossary.language import lexicon
from glossary.language.transliteration import chinese_name, cognate, likeness, same_pinyin, sound, syllables
from glossary.syntax.words import Word

_ADJECTIVAL = ("лық", "лік", "дық", "дік", "тық", "тік", "лы", "лі", "ды", "ді", "ты", "ті", "сыз", "сіз")
_INITIALS = {"Дж": "GJ", "Г": "GH", "Ч": "C", "Ю": "YUJ", "Я": "YJ"}
"""Initials that stand for more than one Latin letter or for another one than they sound like."""
_GENITIVES = ("ның", "нің", "дың", "дің", "тың", "тің")
"""What stands behind a name most often and may be read as a part of it: «Тоқаевтың»."""
_GENERATIONS = frozenset({"Jr", "Sr"})
"""What stands behind a name and has no counterpart by sound."""
_PARTICLES = dict(
    zip(
        "de van von der al el bin ibn di da le la du".split(),
        "де ван фон дер аль эль бин ибн ди да ле ла дю".split(),
        strict=True,
    )
)
"""Small words of names, written with a small letter in both scripts."""
_COMPOUND = 9
"""A word with fewer letters is no compound of which an acronym takes several letters."""
SOUNDS_ALIKE = 0.62
"""Names of two scripts that are one name lie above this (Ньютон ~ Newton 0.7), other words nearly always below."""


class Target(NamedTuple):
    """A foreign form as the alignment sees it: `units` are its content words, the letters of an acronym or its Han
    characters, `expected` how many Kazakh words they may take."""

    form: Form
    units: tuple[str, ...]
    expected: float


def target(form: Form) -> Target:
    """What a foreign form asks of its Kazakh side."""
    if form.lang == "zh":
        units = tuple(letter for letter in form.text if letter > "\u3400")
        return Target(form, units, max(1, round(len(units) / 2)))
    if form.acronym:
        letters = tuple(foreign.letters(form.text))
        return Target(form, letters, len(letters))
    words = tuple(part for word in foreign.content_words(form.text) for part in word.split("-"))
    numbered = sum(part in ("I", "II", "III", "IV", "V") or part.isdigit() for part in form.text.split()[1:])
    return Target(form, words, max(1, len(words) + numbered))


def rendered(word: Word, aim: Target) -> frozenset[int]:
    """The units of a foreign form that one Kazakh word may render, by their numbers."""
    if aim.form.lang == "zh":
        return _han(word.lemma, aim.units)
    if aim.form.acronym:
        return _initials(word.lemma, aim.units)
    if word.foreign:
        at = "".join(unit[0] for unit in aim.units).find(word.norm.lower()) if foreign.acronym(word.norm) else -1
        shortened = frozenset(range(at, at + len(word.norm))) if at >= 0 else frozenset()
        return shortened | {at for at, unit in enumerate(aim.units) if unit == word.norm.lower()}
    return _words(word.lemma, aim.units)


def parted(word: Word, whole: frozenset[int], aim: Target) -> list[frozenset[int]]:
    """The units of a word that the lexicon does not know, part by part where its hyphened parts render units of their
    own: «сұр-кварц» grey-quartz. Two compounds of as many parts render each other: «кеңістік-уақыттық»
    spatio-temporal."""
    parts = word.lemma.split("-")
    if len(parts) < 2 or lexicon.senses(word.lemma) or aim.form.lang == "zh":
        return [whole]
    units = _initials if aim.form.acronym else _words
    found = [units(part, aim.units) for part in parts]
    if assigned(found) == len(parts):
        return found
    compounds = (written.split("-") for written in aim.form.text.lower().split() if "-" in written)
    alike = next((other for other in compounds if len(other) == len(parts) and set(other) <= set(aim.units)), None)
    return [whole] if whole or alike is None else [frozenset({aim.units.index(part)}) for part in alike]


@lru_cache(maxsize=1 << 14)
def _words(lemma: str, units: tuple[str, ...]) -> frozenset[int]:
    english = translations(lemma)
    parts = lemma.split("-")
    return frozenset(
        at
        for at, unit in enumerate(units)
        if any(same_stem(unit, word) for word in english)
        or (lemma.endswith("аралық") and unit.startswith("inter"))
        or any(len(part) > 3 and cognate(part, unit) for part in parts)
    )


@lru_cache(maxsize=1 << 14)
def _initials(lemma: str, units: tuple[str, ...]) -> frozenset[int]:
    first = {word[0] for word in translations(lemma)} | {sound(lemma)[:1]}
    return frozenset(at for at, unit in enumerate(units) if unit in first)


@lru_cache(maxsize=1 << 14)
def _han(lemma: str, units: tuple[str, ...]) -> frozenset[int]:
    """The Han characters that a Chinese sense of the word shares with the form: two in a row, or a one-character
    sense."""
    text, found = "".join(units), set[int]()
    for sense in senses(lemma):
        for chinese in sense.zh:
            for size, start in ((n, s) for n in range(len(chinese), 0, -1) for s in range(len(chinese) - n + 1)):
                if (size > 1 or len(chinese) == 1) and (at := text.find(chinese[start : start + size])) >= 0:
                    found.update(range(at, at + size))
                    break
    return frozenset(found)


@lru_cache(maxsize=1 << 14)
def senses(lemma: str) -> tuple[lexicon.Sense, ...]:
    """The lexicon's senses of a lemma, or of the noun that an unlisted adjective is made of, or of the parts of a
    hyphened word."""
    lemma = lemma.lower()
    if found := lexicon.senses(lemma):
        return found
    for ending in _ADJECTIVAL:
        if lemma.endswith(ending) and len(lemma) > len(ending) + 2 and (found := lexicon.senses(lemma[: -len(ending)])):
            return found
    return tuple(sense for part in lemma.split("-") for sense in lexicon.senses(part)) if "-" in lemma else ()


@lru_cache(maxsize=1 << 14)
def translations(lemma: str) -> frozenset[str]:
    """The English content words of a lemma's senses."""
    return frozenset(part for sense in senses(lemma) for english in sense.en for part in foreign.content_words(english))


@lru_cache(maxsize=1)
def english() -> frozenset[str]:
    """Every English content word of the lexicon but for names and acronyms."""
    rows = (sense for rows in lexicon.all_senses().values() for sense in rows if sense.pos != "PROPN")
    found = {english for sense in rows if "place" not in sense.flags for english in sense.en}
    return frozenset(
        word.lower()
        for text in found
        for part in text.split()
        if not foreign.acronym(part)
        for word in foreign.content_words(part)
    )


def abbreviates(short: str, lemma: str) -> bool:
    """Whether an acronym stands for one Kazakh word: it is spoken as that word, has the initials of a translation, or its
    letters stand in this order in a compound that the lexicon does not know.

    >>> abbreviates("FMD", "аусыл"), abbreviates("DHA", "докозагексаен"), abbreviates("VAE", "автокодер")
    (True, True, False)
    >>> abbreviates("SONAR", "сонарлық")
    True
    """
    if cognate(lemma, short.lower()):
        return True
    letters = foreign.letters(short)
    if any(foreign.initials(english) == letters for sense in senses(lemma) for english in sense.en):
        return True
    heard = iter(sound(lemma).replace("g", "h"))
    spelt = sound(lemma)[:1] == letters[:1] and all(letter in heard for letter in letters.replace("g", "h"))
    return spelt and len(lemma) >= _COMPOUND and not senses(lemma)


def same_stem(one: str, other: str) -> bool:
    """Whether two English words are forms of one stem: they share their beginning but for the ending.

    >>> same_stem("theories", "theory"), same_stem("regional", "region"), same_stem("market", "machine")
    (True, True, False)
    """
    if one == other:
        return True
    shorter = min(len(one), len(other))
    shared = next((at for at in range(shorter) if one[at] != other[at]), shorter)
    return shared >= max(4, shorter - 1)


def assigned(choices: Iterable[frozenset[int]]) -> int:
    """How many words can each have a unit of their own (maximum bipartite matching, Kuhn 1955).

    >>> assigned([frozenset({0, 1}), frozenset({0}), frozenset({0})])
    2
    """
    options = [sorted(choice) for choice in choices]
    owner: dict[int, int] = {}

    def place(word: int, seen: set[int]) -> bool:
        for unit in options[word]:
            if unit not in seen:
                seen.add(unit)
                if unit not in owner or place(owner[unit], seen):
                    owner[unit] = word
                    return True
        return False

    return sum(place(word, set()) for word in range(len(options)))


def person(words: Sequence[Word], form: Form) -> int:
    """How many of the last words before a gloss are the name that it gives, 0 when they are none."""
    return _chinese(words, form) if form.lang == "zh" else _western(words, form)


def _chinese(words: Sequence[Word], form: Form) -> int:
    if not 2 <= len(form.text) <= 4:
        return 0
    best = [
        (chinese_name(_spoken(words[-count:], form.text), form.text), count)
        for count in (1, 2, 3)
        if count <= len(words) and all(word.norm[:1].isupper() for word in words[-count:])
    ]
    score, count = max(best, default=(0.0, 0))
    return count if score >= 0.5 else 0


def _spoken(words: Sequence[Word], han: str) -> str:
    """A Chinese name without the case of its last word: the reading that has a syllable for each character, the
    shortest first."""
    *before, last = words
    lemmas = {last.norm, *(reading.lemma for reading in last.token.readings)}
    names = [" ".join([*(word.norm for word in before), lemma]) for lemma in lemmas if syllables(lemma)]
    whole = " ".join(word.norm for word in words)
    return min(names, key=lambda name: (-chinese_name(name, han), len(name), name), default=whole)


def _western(words: Sequence[Word], form: Form) -> int:
    """Align a Latin name from its end: each Kazakh word with the next Latin word that sounds like it; initials and one
    middle name may be passed over."""
    hyphens = any("-" in word.norm for word in words[-2:])
    parts = form.text.replace(".", ". ").replace("-", "-" if hyphens else " ").split()
    latin = [part for part in parts if part[:1].isalpha() and part.strip(".,") not in _GENERATIONS]
    if not latin or not all(part[:1].isupper() or part in _PARTICLES for part in latin):
        return 0
    count, dots, left = 0, 0, list(latin)
    for word in reversed(words):
        if word.norm == "." and count:
            dots += 1
            continue
        at = next((at for at in range(len(left) - 1, -1, -1) if _alike(word, left[at])), None)
        if at is None or not (word.norm[:1].isupper() or left[at] in _PARTICLES) or _long(left[at + 1 :]) > (count > 0):
            break
        left, count, dots = left[:at], count + 1 + dots, 0
    missing = _long(left)
    return count if missing <= 1 and (count > 1 or not missing) else 0


def _long(latin: Sequence[str]) -> int:
    """How many parts of a Latin name are no initials."""
    return sum(len(part.strip(".")) > 2 for part in latin)


def _alike(word: Word, latin: str) -> bool:
    latin = latin.strip(".")
    if _PARTICLES.get(latin) == word.norm.lower():
        return True
    if word.norm in _INITIALS:
        return latin[0] in _INITIALS[word.norm]
    if len(latin) == 1 or len(word.norm) == 1:
        return sound(word.norm)[:1] == sound(latin)[:1]
    closest = _closest(word, latin)
    return likeness(closest, latin) >= SOUNDS_ALIKE or same_pinyin(syllables(closest), latin)


def _closest(word: Word, latin: str) -> str:
    """The lemma of the reading that sounds most like a Latin word: a name that nobody knows may be read with a false
    ending."""
    lemmas = dict.fromkeys([word.lemma, *(reading.lemma for reading in word.token.readings), word.norm])
    if word.norm[:1].isupper():
        lemmas |= dict.fromkeys(word.norm.removesuffix(ending) for ending in _GENITIVES)
    return max(lemmas, key=lambda lemma: likeness(lemma, latin))


def name(words: Sequence[Word], form: Form) -> str:
    """The citation form of a name that sounds like a foreign form, each word capitalised as the text has it."""
    *before, last = words
    latin = form.text.replace("-", " ").split()[-1]
    lemma = _spoken(words, form.text).split()[-1] if form.lang == "zh" else _closest(last, latin)
    written = last.norm[: len(lemma)] if last.norm.lower().startswith(lemma.lower()) else lemma.capitalize()
    pieces = [*(word.norm for word in before), written]
    gaps = [right.start > left.end for left, right in pairwise(words)]
    return pieces[0] + "".join((" " if gap else "") + piece for gap, piece in zip(gaps, pieces[1:], strict=True))
