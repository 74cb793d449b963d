"""The readings of one token in its place: capitals, hyphens, abbreviations and figures around the morphology of plain words."""

import math
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from glossary.language import lexicon
from glossary.language.context import word_class
from glossary.language.morphology import ranked, readings
from glossary.language.paradigm import Chain, nominal_endings
from glossary.language.reading import Reading
from glossary.language.tokens import RawToken, Shape
from glossary.language.unknown import guesses

OPENING = frozenset('«"“„‹([{—–-:•*.!?…')
LONGEST_WORD = 64
"""A longer run of letters is no Kazakh word, and is not taken apart."""
_NAME_COST = 0.6
_PAIRED = 2.5
"""What speaks for an adjective behind another one's hyphen."""
LONGEST_ABBREVIATION = 4
"""More capitals that the lexicon does not know are a word of a heading."""
LONGEST_LOOSE_ENDING = 4
"""An unknown word of so few letters that is spelt like an ending is one, cut off from its word («`main`-ге»)."""
NAME_MARK = "^"
"""Before a stem among the evidence: it was seen with a capital inside a sentence."""


class Cell(NamedTuple):
    """What a token may be: its readings, cheapest first, and their classes for the context; `settled` keeps how they are ordered between
    two classes that are sure."""

    readings: tuple[Reading, ...]
    classes: tuple[int, ...]
    settled: dict[tuple[int, int], tuple[Reading, ...]]


class Cells:
    """The cells of the tokens of one batch, each form worked out once; `support` is what the batch knows of unknown stems
    (`analysis.evidence`)."""

    def __init__(self, support: Mapping[str, int]) -> None:
        self._support = support
        self._anywhere: dict[str, Cell] = {}
        self._capitalised: dict[tuple[str, bool], Cell] = {}

    def of(self, raw: Sequence[RawToken]) -> list[Cell]:
        """The cells of a line's tokens. Only a word with a capital looks at its neighbours: does it open a sentence?"""
        known = self._anywhere
        return [known.get(token[3]) or self._work_out(raw, at) for at, token in enumerate(raw)]

    def _work_out(self, raw: Sequence[RawToken], at: int) -> Cell:
        _form, _start, _end, norm, shape = raw[at]
        if shape != "word" or norm.islower():
            return self._anywhere.setdefault(norm, self._cell(norm, shape, False))
        key = (norm, opens_sentence(raw, at))
        cell = self._capitalised.get(key)
        return cell or self._capitalised.setdefault(key, self._cell(norm, shape, key[1]))

    def _cell(self, norm: str, shape: Shape, initial: bool) -> Cell:
        found = token_readings(norm, shape, initial, self._support)
        return Cell(found, tuple([word_class(reading) for reading in found]), {})


def token_readings(norm: str, shape: Shape, initial: bool, support: Mapping[str, int]) -> tuple[Reading, ...]:
    """The readings of one token, cheapest first; `initial` where its capital may only mark the first word of a sentence."""
    if shape == "punctuation":
        return (Reading(norm, "PUNCT", None, None, None, "", False, "", "irregular", 0.0),)
    if shape != "word" or _latin_stem(norm):
        return (_foreign(norm, shape),)
    if len(norm) > LONGEST_WORD:
        return (Reading(norm, "X", None, None, None, "", False, norm, "guess", 0.0),)
    if norm.islower():
        return _common(norm, support)
    if is_abbreviation(norm):
        return _abbreviation(norm)
    return _capitalised(norm, initial, support)


def opens_sentence(raw: Sequence[RawToken], at: int) -> bool:
    """Whether a capital here may only mark the first word of a sentence or title."""
    return at == 0 or raw[at - 1].form in OPENING


def is_abbreviation(norm: str) -> bool:
    """Whether a token is an abbreviation in capitals, alone or with an ending: ЕО, АҚШ-пен, БҰҰ-ның, ЖІӨнің."""
    head = norm.split("-", maxsplit=1)[0]
    capitals = sum(letter.isupper() for letter in head)
    return (capitals >= 2 and capitals >= len(head) - 1) or (
        capitals >= 2 and head[capitals:].islower() and head[:capitals].isupper()
    )


def _latin_stem(norm: str) -> bool:
    """Whether a word is a Latin stem with a Kazakh ending behind its hyphen: «candle-дар»."""
    stem, _, ending = norm.rpartition("-")
    return stem.isascii() and stem[:1].isalpha() and _loose_chain(ending) is not None


def _foreign(norm: str, shape: Shape) -> Reading:
    stem, _, ending = norm.rpartition("-")
    chain = _loose_chain(ending.lower()) if stem else None
    lemma = stem if chain else norm
    chain = chain or Chain()
    cased = shape != "number"
    return Reading(
        lemma,
        "X",
        chain.number if cased else None,
        chain.possessive,
        chain.case if cased else None,
        "",
        chain.attributive,
        lemma,
        "irregular",
        0.0,
    )


@lru_cache(maxsize=4096)
def _loose_chain(ending: str) -> Chain | None:
    """What an ending says behind a hyphen, where the sounds of the stem do not show."""
    chains = [chain for found in nominal_endings().get(ending, {}).values() for chain in found if not chain.copula]
    return (
        min(
            chains,
            key=lambda c: (
                c.owner not in (None, "3"),
                c.similative,
                c.attributive,
                c.owner is not None,
                c.number == "pl",
            ),
        )
        if chains
        else None
    )


def _abbreviation(norm: str) -> tuple[Reading, ...]:
    stem, ending = _cut_abbreviation(norm)
    chain = (_loose_chain(ending) if ending else None) or Chain()
    key = stem.lower()
    known = [known.pos for known in lexicon.stems(key) if known.lemma.isupper()]
    pos = known[0] if known else "X"
    found = Reading(stem, pos, chain.number, chain.possessive, chain.case, "", chain.attributive, key, "irregular", 0.0)
    if norm.isupper() and len(norm) > LONGEST_ABBREVIATION and not known:
        return *_common(norm.lower(), {}), found
    return (found,)


def _cut_abbreviation(norm: str) -> tuple[str, str]:
    """The capitals of an abbreviation and the ending behind them, with a hyphen or without; the whole where nothing behind is an ending."""
    head, hyphen, tail = norm.rpartition("-")
    if hyphen:
        return (head, tail) if tail.islower() and _loose_chain(tail) else (norm, "")
    capitals = sum(letter.isupper() for letter in norm)
    return (norm[:capitals], norm[capitals:]) if _loose_chain(norm[capitals:]) else (norm, "")


@lru_cache(maxsize=1 << 17)
def _plain(word: str) -> tuple[Reading, ...]:
    """The readings of a lower-case word; a hyphened word that is not known whole is read by its last part."""
    whole = readings(word)
    if "-" not in word or whole[0].source in ("lexicon", "irregular"):
        return whole
    first, _, last = word.rpartition("-")
    parts = _plain(last)
    if _from_one_to_the_next(_plain(first), parts):
        return (Reading(word, "ADV", None, None, None, "", False, word, "derived", parts[0].cost),)
    found = tuple(_prefixed(first, part) for part in parts if part.pos not in ("CONJ", "PART", "POSTP"))
    return (_described(found) if _plain(first)[0].pos == "ADJ" else found) or whole


def _described(found: Sequence[Reading]) -> tuple[Reading, ...]:
    """The readings of a pair that begins with an adjective: the other is likely one too («циклдік-ағынды»)."""
    return tuple(r._replace(cost=r.cost - _PAIRED) if r.pos == "ADJ" and r.case is None else r for r in found)


def _from_one_to_the_next(firsts: Sequence[Reading], lasts: Sequence[Reading]) -> bool:
    """Whether a pair goes from one to the next: «ұрпақтан-ұрпаққа», «атадан-балаға», which is said of what is done."""
    return any(reading.case == "abl" for reading in firsts) and any(reading.case == "dat" for reading in lasts)


def _prefixed(first: str, reading: Reading) -> Reading:
    return reading._replace(lemma=f"{first}-{reading.lemma}", stem=f"{first}-{reading.stem}", cost=reading.cost + 0.3)


def _common(word: str, support: Mapping[str, int]) -> tuple[Reading, ...]:
    found = _with_unknown_nouns(_plain(word), word)
    if len(word) <= LONGEST_LOOSE_ENDING and found[0].source in ("guess", "attested") and word in nominal_endings():
        return (Reading(word, "X", None, None, None, "", False, word, "guess", 0.0),)
    for reading in found:
        if reading.source == "guess" or not reading.lemma.islower():
            return ranked(_small(_weigh(reading, support)) for reading in found)
    return found


def _with_unknown_nouns(found: tuple[Reading, ...], word: str) -> tuple[Reading, ...]:
    """The readings of a form, and the nouns that it may be where it is nothing but the command of a verb that only the rules make:
    «лактат»."""
    if any(reading.form != "imperative" or reading.source != "derived" for reading in found):
        return found
    return ranked([*found, *(reading for reading in _name_guesses(word) if reading.pos == "NOUN")])


def _small(reading: Reading) -> Reading:
    """A name or abbreviation is unlikely in small letters."""
    return reading if reading.lemma.islower() else reading._replace(cost=reading.cost + 3.0)


def _weigh(reading: Reading, support: Mapping[str, int], mark: str = "") -> Reading:
    if reading.source != "guess" or (known := support.get(mark + reading.stem, 1)) <= 1:
        return reading
    return reading._replace(cost=reading.cost - min(2.5, 0.9 * math.log2(known)))


def _capitalised(norm: str, initial: bool, support: Mapping[str, int]) -> tuple[Reading, ...]:
    """A word with a capital: a name, or the first word of a sentence."""
    word = norm.lower()
    found = list(_plain(word))
    if all(reading.source != "guess" for reading in found) and found[0].pos == "VERB":
        found += _name_guesses(word)
    return ranked(
        _weigh(reading, support)
        if initial and _is_small(reading, support)
        else _cased(_weigh(reading, support, NAME_MARK), norm, initial)
        for reading in found
    )


def _is_small(reading: Reading, support: Mapping[str, int]) -> bool:
    """Whether the batch has an unknown word in small letters more often than as a name: «Көлегенің тұтастығы» beside «көлеге»."""
    return reading.source == "guess" and support.get(reading.stem, 0) > support.get(NAME_MARK + reading.stem, 0)


@lru_cache(maxsize=1 << 15)
def _name_guesses(word: str) -> tuple[Reading, ...]:
    return tuple(reading for reading in guesses(word) if reading.pos != "VERB")


def _cased(reading: Reading, norm: str, initial: bool) -> Reading:
    if reading.source == "guess":
        return _name(reading, norm, initial)
    if initial:
        return reading._replace(cost=reading.cost + 3.0 * (reading.lemma.isupper() and len(reading.lemma) > 1))
    penalty = {"PROPN": -_NAME_COST, "VERB": 2.5, "ADV": 1.0, "CONJ": 1.5, "PART": 1.5, "POSTP": 1.5, "PRON": 0.8}.get(
        reading.pos, 0.0
    )
    return reading._replace(cost=reading.cost + penalty)


def _name(reading: Reading, norm: str, initial: bool) -> Reading:
    """A guessed word with a capital. Inside a sentence it is a name, and names seldom have a possessor."""
    if reading.pos == "VERB":
        return reading._replace(cost=reading.cost + (0.0 if initial else 3.0))
    pos = "PROPN" if not initial or reading.pos == "NOUN" else reading.pos
    lemma = norm[: len(reading.lemma)] if norm.lower().startswith(reading.lemma) else reading.lemma.capitalize()
    cost = reading.cost + (0.9 if reading.possessive else 0.0) - (1.5 if not initial else 0.0)
    return reading._replace(pos=pos, lemma=lemma, case=reading.case or "nom", number=reading.number or "sg", cost=cost)
