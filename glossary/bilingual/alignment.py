"""Which words of a Kazakh phrase a foreign form renders: by the lexicon, by cognates, by initials, by sound."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain, filterfalse
from typing import NamedTuple

from glossary.bilingual import affixes, foreign
from glossary.bilingual.forms import Form
from glossary.language import lexicon
from glossary.language.classes import ENDINGS, word_classes
from glossary.language.transliteration import cognate, sound
from glossary.syntax.words import Word, citation

_ADJECTIVAL = ENDINGS["abstract"] + ENDINGS["possessing"] + ENDINGS["lacking"]
_STEM = 4
"""Letters that two forms of one English stem share at least."""
_COMPOUND = 9
"""A word with fewer letters is no compound of which an acronym takes several letters."""


_PIECE = 2
"""A clipped word leaves so many letters at least."""


class Target(NamedTuple):
    """A foreign form as the alignment sees it: `units` are its content words, the letters of an acronym or its Han
    characters, `expected` how many Kazakh words they may take. The last units are prefixes with their hyphen, `prefixes` of them,
    which take a word or none."""

    form: Form
    units: tuple[str, ...]
    expected: float
    prefixes: int = 0


def target(form: Form) -> Target:
    """What a foreign form asks of its Kazakh side."""
    if form.lang == "zh":
        units = tuple(letter for letter in form.text if letter > "\u3400")
        return Target(form, units, max(1, round(len(units) / 2)))
    if form.acronym:
        letters = tuple(foreign.letters(form.text))
        return Target(form, letters, len(letters))
    words = tuple(part for word in foreign.content_words(form.text) for part in word.split("-"))
    prefixes = tuple(f"{one}-" for one in filter(None, map(affixes.prefix, words)))
    numbers = tuple(filter(_numbers, form.text.split()[1:]))
    return Target(form, words + numbers + prefixes, max(1, len(words) + len(numbers)), len(prefixes))


def _numbers(part: str) -> bool:
    return part in ("I", "II", "III", "IV", "V") or part.isdigit()


def rendered(word: Word, aim: Target) -> frozenset[int]:
    """The units of a foreign form that one Kazakh word may render, by their numbers."""
    if aim.form.lang == "zh":
        return _han(word.lemma, aim.units)
    if aim.form.acronym:
        return _initials(word.norm if word.foreign else word.lemma, aim.units)
    if word.foreign and word.norm.isascii():
        return _echoed(word.norm, aim.units)
    return _words(word.lemma, aim.units) | _small_units(word, aim.units)


def rendered_by(lemma: str, aim: Target) -> frozenset[int]:
    """The units of a foreign form that a Kazakh lemma may render, whatever stands around it."""
    return _han(lemma, aim.units) if aim.form.lang == "zh" else _words(lemma, aim.units)


def _echoed(latin: str, units: tuple[str, ...]) -> frozenset[int]:
    """The units that a Latin word of the text repeats, or that are the words behind its letters."""
    at = "".join(unit[0] for unit in units).find(latin.lower()) if foreign.acronym(latin) else -1
    letters = range(at, at + len(latin)) if at >= 0 else ()
    return frozenset([*letters, *(at for at, unit in enumerate(units) if same_stem(unit, latin.lower()))])


def _small_units(word: Word, units: tuple[str, ...]) -> frozenset[int]:
    """The numbers of a form for a numeral, and its prefixes for a word that renders one."""
    counts = word.pos == "NUM" or "ordinal" in word_classes(word.lemma)
    small = word.norm.lower()
    return frozenset(
        at
        for at, unit in enumerate(units)
        if small in affixes.kazakh(unit) or (counts and (unit.isdigit() or unit.isupper()))
    )


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
    return _compound(len(parts), aim) if not whole else [whole]


def _compound(size: int, aim: Target) -> list[frozenset[int]]:
    """The parts of the English compound of a form that has so many."""
    compounds = (written.split("-") for written in aim.form.text.lower().split() if "-" in written)
    alike = next((other for other in compounds if len(other) == size and set(other) <= set(aim.units)), None)
    return [frozenset()] if alike is None else [frozenset({aim.units.index(part)}) for part in alike]


def phrase_units(words: Sequence[Word], aim: Target) -> frozenset[int]:
    """The units of a foreign form that a phrase of the lexicon renders as a whole."""
    *before, head = words
    bare = " ".join([*(word.norm.lower() for word in before), head.lemma.lower()])
    headwords = {bare, citation(words).lower()}
    if aim.form.lang == "zh":
        return frozenset().union(*(_han(headword, aim.units) for headword in headwords))
    return frozenset(
        at for at, unit in enumerate(aim.units) if any(_is_translation(headword, unit) for headword in headwords)
    )


@lru_cache(maxsize=1 << 14)
def _words(lemma: str, units: tuple[str, ...]) -> frozenset[int]:
    parts = lemma.lower().split("-")
    kazakh = {lemma.lower(), *(word_classes(lemma) & affixes.CLASSES)}
    return frozenset(
        at
        for at, unit in enumerate(units)
        if _is_translation(lemma, unit)
        or _is_translation(lemma, _behind_prefix(unit))
        or not kazakh.isdisjoint(affixes.kazakh(unit))
        or any(part == unit or (len(part) > 3 and unit[-1] != "-" and cognate(part, unit)) for part in parts)
    )


def _is_translation(lemma: str, unit: str) -> bool:
    """Whether an English word is a form of one that the lexicon has for a lemma; what begins otherwise is not compared."""
    return unit[:_STEM] in _beginnings(lemma) and any(same_stem(unit, word) for word in translations(lemma))


@lru_cache(maxsize=1 << 14)
def _beginnings(lemma: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in translations(lemma))


def _behind_prefix(unit: str) -> str:
    return unit.removeprefix(affixes.prefix(unit) or "")


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
    senses = (sense for rows in lexicon.all_senses().values() for sense in rows)
    texts = {text for sense in senses if sense.pos != "PROPN" and "place" not in sense.flags for text in sense.en}
    words = {word for text in texts for word in text.split()}
    return frozenset(chain.from_iterable(map(foreign.content_words, filterfalse(foreign.acronym, words))))


def known_phrase(kk: str, aim: Target) -> bool:
    """Whether the lexicon has a whole phrase with the form as its translation, or one that it abbreviates without a number."""
    form, found = aim.form, senses(kk)
    english = {text for sense in found for text in sense.en}
    if form.text.lower() in map(str.lower, english) or any(form.text in sense.zh for sense in found):
        return True
    plain = form.acronym and not any(map(str.isdigit, form.text))
    return plain and "".join(aim.units) in map(foreign.initials, english)


@lru_cache(maxsize=1)
def _listed_forms() -> frozenset[str]:
    """Every whole English form of the lexicon, small but for acronyms."""
    texts = {text for rows in lexicon.all_senses().values() for sense in rows for text in sense.en}
    return frozenset(text if foreign.acronym(text) else text.lower() for text in texts)


def listed(form: str) -> bool:
    """Whether the lexicon has an English form as a whole, also in the plural."""
    known = _listed_forms()
    return form in known or form.lower() in known or form.lower().removesuffix("s") in known


def clipped(form: str, lemmas: Sequence[str]) -> bool:
    """Whether a form is made of the beginnings of a translation of each word: two letters or more of it in their order.

    >>> clipped("stderr", ["стандартты", "қате"]), clipped("stdout", ["стандартты", "қате"])
    (True, False)
    """
    if not lemmas:
        return not form
    words = translations(lemmas[0])
    return any(
        clipped(form[size:], lemmas[1:])
        for size in range(_PIECE, len(form) + 1)
        if any(word[0] == form[0] and _in_order(form[:size], word) for word in words)
    )


def _in_order(letters: str, word: str) -> bool:
    inside = iter(word)
    return all(letter in inside for letter in letters)


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
    return shared >= max(_STEM, shorter - 1)


def assigned(choices: Iterable[frozenset[int]]) -> int:
    """How many words can each have a unit of their own (maximum bipartite matching, Kuhn 1955).

    >>> assigned([frozenset({0, 1}), frozenset({0}), frozenset({0})])
    2
    """
    options = [sorted(choice) for choice in choices]
    owner: dict[int, int] = {}
    return sum(_finds_unit(word, set(), options, owner) for word in range(len(options)))


def _finds_unit(word: int, seen: set[int], options: Sequence[Sequence[int]], owner: dict[int, int]) -> bool:
    """Whether a word gets a unit of its own, the owners of those that it asks for others if need be."""
    for unit in options[word]:
        if unit not in seen:
            seen.add(unit)
            if unit not in owner or _finds_unit(owner[unit], seen, options, owner):
                owner[unit] = word
                return True
    return False
