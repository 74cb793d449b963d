"""The readings of one token in its place: capitals, hyphens, abbreviations and figures around the morphology of plain words."""

import math
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from glossary.language import lexicon
from glossary.language.morphology import Reading, readings
from glossary.language.paradigm import Chain, nominal_endings
from glossary.language.tokens import RawToken

PUNCTUATION = (Reading("", "PUNCT", None, None, None, "", False, "", "irregular", 0.0),)
OPENING = frozenset("«\"“„‹([{—–-:•*.!?…")
_FIGURE_ENDING = re.compile(r"^(\d[\d.,:]*)-(.+?)%?$")
_ROMAN = re.compile(r"[IVXLCDMХІ]+")
_NAME_COST, _COMMON_COST = 0.6, 0.8


def token_readings(raw: Sequence[RawToken], at: int, support: Mapping[str, int]) -> tuple[Reading, ...]:
    """The readings of token `at`, cheapest first; `support` is what the batch knows of unknown stems (`analysis.evidence`)."""
    token = raw[at]
    if token.shape == "punctuation":
        return PUNCTUATION
    if token.shape != "word":
        return (_foreign(token),)
    norm = token.norm
    if norm.islower():
        return _common(norm, support)
    if is_abbreviation(norm):
        return _abbreviation(norm)
    initial = at == 0 or raw[at - 1].form in OPENING
    return _capitalised(norm, initial, support)


def is_abbreviation(norm: str) -> bool:
    """Whether a token is an abbreviation in capitals, alone or with an ending: ЕО, АҚШ-пен, БҰҰ-ның, ЖІӨнің."""
    head = norm.split("-")[0]
    capitals = sum(letter.isupper() for letter in head)
    return capitals >= 2 and capitals >= len(head) - 1 or (capitals >= 2 and head[capitals:].islower() and head[:capitals].isupper())


def _foreign(token: RawToken) -> Reading:
    stem, _, ending = token.norm.rpartition("-")
    chain = _loose_chain(ending.lower()) if stem else None
    lemma = stem if chain else token.norm
    chain = chain or Chain()
    cased = token.shape != "number"
    return Reading(
        lemma, "X", chain.number if cased else None, chain.possessive, chain.case if cased else None, "", chain.attributive, lemma, "irregular", 0.0
    )


@lru_cache(maxsize=4096)
def _loose_chain(ending: str) -> Chain | None:
    """What an ending says behind a hyphen, where the sounds of the stem do not show."""
    chains = [chain for found in nominal_endings().get(ending, {}).values() for chain in found if not chain.copula]
    return min(chains, key=lambda c: (c.owner not in (None, "3"), c.similative, c.attributive, c.owner is not None, c.number == "pl")) if chains else None


def _abbreviation(norm: str) -> tuple[Reading, ...]:
    stem, ending = norm, ""
    if "-" in norm:
        head, _, tail = norm.rpartition("-")
        if tail.islower() and _loose_chain(tail):
            stem, ending = head, tail
    elif not norm.isupper():
        capitals = sum(letter.isupper() for letter in norm)
        if _loose_chain(norm[capitals:]):
            stem, ending = norm[:capitals], norm[capitals:]
    chain = (_loose_chain(ending) if ending else None) or Chain()
    known = [k for k in lexicon.stems().get(stem.lower(), ()) if k.lemma.isupper()]
    pos = known[0].pos if known else "X"
    found = [Reading(stem, pos, chain.number, chain.possessive, chain.case, "", chain.attributive, stem.lower(), "irregular", 0.0)]
    if norm.isupper() and len(norm) > 4 and not known:
        found = [*_common(norm.lower(), {}), *found]
    return tuple(found)


@lru_cache(maxsize=1 << 17)
def _plain(word: str) -> tuple[Reading, ...]:
    """The readings of a lower-case word; a hyphened word that is not known whole is read by its last part."""
    whole = readings(word)
    if "-" not in word or whole[0].source in ("lexicon", "irregular"):
        return whole
    first, _, last = word.rpartition("-")
    parts = _plain(last)
    return tuple(_prefixed(first, part) for part in parts if part.pos not in ("CONJ", "PART", "POSTP")) or whole


def _prefixed(first: str, reading: Reading) -> Reading:
    return reading._replace(lemma=f"{first}-{reading.lemma}", stem=f"{first}-{reading.stem}", cost=reading.cost + 0.3)


def _common(word: str, support: Mapping[str, int]) -> tuple[Reading, ...]:
    found = _plain(word)
    names = any(reading.pos == "PROPN" for reading in found)
    guesses = support and any(reading.source == "guess" for reading in found)
    if not names and not guesses:
        return found
    weighed = [_weigh(r, support)._replace(cost=r.cost + 3.0) if r.pos == "PROPN" else _weigh(r, support) for r in found]
    return tuple(sorted(weighed, key=_rank))


def _weigh(reading: Reading, support: Mapping[str, int]) -> Reading:
    if reading.source != "guess" or (known := support.get(reading.stem, 1)) <= 1:
        return reading
    return reading._replace(cost=reading.cost - min(2.5, 0.9 * math.log2(known)))


def _rank(reading: Reading) -> tuple[float, str, str, str, str]:
    return (reading.cost, reading.lemma, reading.pos, str(reading.case), str(reading.possessive))


def _capitalised(norm: str, initial: bool, support: Mapping[str, int]) -> tuple[Reading, ...]:
    """A word with a capital: a name, or the first word of a sentence."""
    return tuple(sorted((_cased(_weigh(r, support), norm, initial) for r in _plain(norm.lower())), key=_rank))


def _cased(reading: Reading, norm: str, initial: bool) -> Reading:
    if reading.source == "guess":
        if reading.pos == "VERB":
            return reading._replace(cost=reading.cost + (0.0 if initial else 3.0))
        name = not initial
        return reading._replace(
            pos="PROPN" if name or reading.pos == "NOUN" else reading.pos,
            lemma=norm[: len(reading.lemma)] if norm.lower().startswith(reading.lemma) else reading.lemma.capitalize(),
            case=reading.case or "nom",
            number=reading.number or "sg",
        )
    if initial:
        return reading
    penalty = {"PROPN": -_NAME_COST, "VERB": 2.5, "ADV": 1.0, "CONJ": 1.5, "PART": 1.5, "POSTP": 1.5, "PRON": 0.8}.get(reading.pos, 0.0)
    return reading._replace(cost=reading.cost + penalty)
