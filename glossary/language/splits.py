"""Where a form may be cut: every split into a stem and a chain of endings that the stem's sounds license.

Endings change the stems they meet: қ, к, п are voiced, a last vowel or a soft sign drops, й and ы melt into the next letter. Each split
names the stem as it stands alone. Whether such a stem exists is asked elsewhere (`known_stems.py`).
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from glossary.language import lexicon
from glossary.language.conjugation import StemClass, VerbChain, verbal_endings
from glossary.language.paradigm import Chain, Place, nominal_endings
from glossary.language.phonology import (
    NATIVE,
    VOWELS,
    FinalClass,
    Harmony,
    devoice,
    final_class,
    harmonies,
    harmony,
    voice,
)

LONGEST_NOMINAL, LONGEST_VERBAL = 16, 24
"""No chain of endings is longer, so a word of any length is split in constant time."""
VOICED = frozenset("бгғ")
VOICELESS = frozenset("пкқ")
_HARMONIES: tuple[Harmony, ...] = ("back", "front")


@lru_cache(maxsize=1024)
def nominal_splits(word: str) -> tuple[tuple[str, str, Chain], ...]:
    """Every split of a form into stem and a licensed chain: stem as it would stand alone, the ending's spelling, the chain."""
    table = nominal_endings()
    found: list[tuple[str, str, Chain]] = []
    for at in range(len(word), max(0, len(word) - LONGEST_NOMINAL), -1):
        ending = word[at:]
        places = table.get(ending)
        if places is None:
            continue
        for stem, sounds in _nominal_stems(word[:at], ending[:2]):
            final = final_class(sounds)
            first, *other = _harmonies(stem)
            chains = places.get((final, first), ())
            if other:
                chains += places.get((final, other[0]), ())
            found += [(stem, ending, chain) for chain in chains or _slips(stem, final, places)]
    return tuple(found)


def _slips(surface: str, final: FinalClass, places: Mapping[Place, tuple[Chain, ...]]) -> list[Chain]:
    """The chains of the other harmony, for a loan of the lexicon: writers waver («интерфейсы», «банктің»)."""
    known = lexicon.stems().get(surface)
    if (
        not known
        or all(stem.pos not in ("NOUN", "PROPN") for stem in known)
        or any(letter in NATIVE for letter in surface)
    ):
        return []
    return [chain for harmony in _HARMONIES for chain in places.get((final, harmony), ())]


def _nominal_stems(surface: str, first: str) -> Iterator[tuple[str, str]]:
    """The stems that this surface can stand for before an ending that begins so, each with the sounds that the ending meets: the surface
    itself, and what the ending has changed in it."""
    yield surface, surface
    known = lexicon.stems()
    if first[:1] in ("ы", "і"):
        if surface[-1] in VOICED:
            yield devoice(surface), surface
        yield from ((stem, stem) for stem in _elided().get(surface, ()))
        yield from ((stem, stem) for stem in (surface + "ь",) if stem in known)
    elif first in ("сы", "сі") and surface[-1] in "ыі" and surface[:-1] in known and surface[-3:-2] not in VOWELS:
        yield surface[:-1], surface
    if first and surface not in known:
        yield from ((surface + lost, surface) for lost in _LOST.get(surface[-1], "") if surface + lost in known)


_LOST = {"с": "ст", "м": "м", "л": "л", "з": "д", "т": "т", "н": "н"}
"""The last letter of a loan that writers leave out before an ending: процес-тің, метал-ы, съез-і, журналис-ке."""


@lru_cache(maxsize=1)
def _elided() -> dict[str, tuple[str, ...]]:
    """The stems that lose their last vowel before a vowel, by what is left: орн → орын, қорқ → қорық."""
    table: dict[str, tuple[str, ...]] = {}
    for key, found in lexicon.stems().items():
        if any("elide" in stem.flags for stem in found):
            short = key[:-2] + key[-1]
            for surface in sorted({short, voice(short)}):
                table[surface] = (*table.get(surface, ()), key)
    return table


@lru_cache(maxsize=1 << 16)
def _harmonies(stem: str) -> tuple[Harmony, ...]:
    for known in lexicon.stems().get(stem, ()):
        if "front" in known.flags:
            return ("front",)
        if "back" in known.flags:
            return ("back",)
    return harmonies(stem)


@lru_cache(maxsize=1024)
def verbal_splits(word: str) -> tuple[tuple[str, int, str, VerbChain], ...]:
    """Every split of a form into a verb stem and a licensed chain: stem, where its surface ends, the ending's spelling, the chain."""
    table = verbal_endings()
    found: list[tuple[str, int, str, VerbChain]] = []
    for at in range(len(word), max(1, len(word) - LONGEST_VERBAL), -1):
        ending = word[at:]
        places = table.get(ending)
        if places is None:
            continue
        for stem, kind in _verb_stems(word[:at], ending[:1], ending):
            found += [(stem, at, ending, chain) for chain in places.get((kind, harmony(stem)), ())]
    return tuple(found)


def _verb_stems(surface: str, first: str, ending: str) -> Iterator[tuple[str, StemClass]]:
    """The stems that this surface can stand for before an ending, with their stem class."""
    vowel = first in VOWELS
    if not (vowel and surface[-1] in VOICELESS):
        yield surface, final_class(surface)
    if vowel:
        if surface[-1] in VOICED:
            yield devoice(surface), "T"
        yield from ((full, final_class(full)) for full in _elided().get(surface, ()))
    if surface[-1] == "у" and ending[:2] in ("ып", "іп"):
        yield surface[:-1] + "п", "T"
    if first and first in "иу":
        yield surface + ("ы" if harmony(surface) == "back" else "і"), "I"
    elif first and first in "яю":
        yield surface + "й", "Y"
