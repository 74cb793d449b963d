"""Where a form may be cut: every split into a stem and a chain of endings that the stem's sounds license.

Endings change the stems they meet: қ, к, п are voiced, a last vowel or a soft sign drops, й and ы melt into the next letter. Each split
names the stem as it stands alone. Whether such a stem exists is asked elsewhere (`known_stems.py`).
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from glossary.language import lexicon
from glossary.language.conjugation import StemClass, VerbChain, verbal_endings, verbal_spellings
from glossary.language.paradigm import Chain, Place, nominal_endings
from glossary.language.phonology import (
    HARMONIES,
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


Places = Mapping[Place, tuple[Chain, ...]]
Cut = tuple[str, str, str, Places]
"""A place where a form may be cut: the stem as it would stand alone, the sounds that the ending meets, the ending as it is spelt, and the
chains that are spelt so by the kind of stem that licenses them."""


def nominal_cuts(word: str) -> Iterator[Cut]:
    """Every place where a form may be cut into a stem and a nominal ending, whether or not the stem licenses it."""
    table = nominal_endings()
    for at in range(len(word), max(0, len(word) - LONGEST_NOMINAL), -1):
        ending = word[at:]
        if places := table.get(ending):
            for stem, sounds in nominal_stems(word[:at], ending[:2]):
                yield stem, sounds, ending, places


def licensed(stem: str, sounds: str, places: Places) -> tuple[Chain, ...]:
    """The chains of a cut that its stem licenses."""
    final = final_class(sounds)
    first, *other = licensed_harmonies(stem)
    chains = places.get((final, first), ())
    if other:
        chains += places.get((final, other[0]), ())
    return chains or (() if len(stem) > len(sounds) else _slips(stem, final, places))


def nominal_splits(word: str) -> Iterator[tuple[str, str, Chain]]:
    """Every split of a form into stem and a licensed chain: stem as it would stand alone, the ending's spelling, the chain."""
    for stem, sounds, ending, places in nominal_cuts(word):
        yield from ((stem, ending, chain) for chain in licensed(stem, sounds, places))


def _slips(surface: str, final: FinalClass, places: Places) -> tuple[Chain, ...]:
    """The chains of the other harmony, for a loan of the lexicon that is written whole: writers waver («интерфейсы», «банктің», «куәға»),
    but «кластер» is no plural of «класс»."""
    if all(stem.pos not in ("NOUN", "PROPN") for stem in lexicon.stems(surface)):
        return ()
    if surface[-1] != "ә" and any(letter in NATIVE for letter in surface):
        return ()
    return tuple(chain for harmony in HARMONIES for chain in places.get((final, harmony), ()))


def nominal_stems(surface: str, first: str) -> list[tuple[str, str]]:
    """The stems that this surface can stand for before an ending that begins so, each with the sounds that the ending meets: the surface
    itself, and what the ending has changed in it."""
    stems = [(surface, surface)]
    if first[:1] in ("ы", "і"):
        stems += _before_vowel(surface)
    elif _linked(surface, first) and lexicon.stems(surface[:-1]):
        stems.append((surface[:-1], surface))
    if first and surface[-1] in _LOST and not lexicon.stems(surface):
        stems += [(surface + lost, surface) for lost in _LOST[surface[-1]] if lexicon.stems(surface + lost)]
    return stems


def _before_vowel(surface: str) -> Iterator[tuple[str, str]]:
    """The other stems that a surface can stand for before a vowel: voiced, without their last vowel or without their sign."""
    if surface[-1] in VOICED:
        yield devoice(surface), surface
    yield from ((stem, stem) for stem in (*_elided().get(surface, ()), surface + "ь") if lexicon.stems(stem))


def _linked(surface: str, first: str) -> bool:
    """Whether a stem in two consonants may be joined to its ending by a vowel: «тестісі», «актілер»."""
    if first in ("сы", "сі"):
        return surface[-1] in "ыі" and surface[-3:-2] not in VOWELS
    return bool(first) and surface.endswith("кті")


_LOST = {"с": "ст", "м": "м", "л": "л", "з": "д", "т": "т", "н": "н"}
"""The last letter of a loan that writers leave out before an ending: процес-тің, метал-ы, съез-і, журналис-ке."""


@lru_cache(maxsize=1)
def _elided() -> dict[str, tuple[str, ...]]:
    """The stems that lose their last vowel before a vowel, by what is left: орн → орын, қорқ → қорық."""
    table: dict[str, tuple[str, ...]] = {}
    for key in dict.fromkeys(key for key, _ in lexicon.flagged("elide")):
        short = key[:-2] + key[-1]
        for surface in sorted({short, voice(short)}):
            table[surface] = (*table.get(surface, ()), key)
    return table


@lru_cache(maxsize=1 << 16)
def licensed_harmonies(stem: str) -> tuple[Harmony, ...]:
    """The harmonies of the endings that a stem may take: as the lexicon marks it, else by its sounds."""
    for known in lexicon.stems(stem):
        if "front" in known.flags:
            return ("front",)
        if "back" in known.flags:
            return ("back",)
    return harmonies(stem)


VerbCut = tuple[str, StemClass, int, str]
"""A place where a form may be cut: the verb stem, how it meets its ending, where its surface ends, the ending as it is spelt."""


def verbal_cuts(word: str) -> Iterator[VerbCut]:
    """Every place where a form may be cut into a stem and a verbal ending, whether or not the stem licenses it."""
    spellings = verbal_spellings()
    for at in range(len(word), max(1, len(word) - LONGEST_VERBAL), -1):
        ending = word[at:]
        if ending in spellings:
            for stem, kind in _verb_stems(word[:at], ending):
                yield stem, kind, at, ending


def conjugated(stem: str, kind: StemClass, ending: str) -> tuple[VerbChain, ...]:
    """The chains spelt so that a verb stem licenses."""
    return verbal_endings()[kind, harmony(stem)].get(ending, ())


def verbal_splits(word: str) -> Iterator[tuple[str, int, str, VerbChain]]:
    """Every split of a form into a verb stem and a licensed chain: stem, where its surface ends, the ending's spelling, the chain."""
    for stem, kind, at, ending in verbal_cuts(word):
        yield from ((stem, at, ending, chain) for chain in conjugated(stem, kind, ending))


def _verb_stems(surface: str, ending: str) -> list[tuple[str, StemClass]]:
    """The stems that this surface can stand for before an ending, with their stem class."""
    first, last = ending[:1], surface[-1]
    if first not in VOWELS:
        return [(surface, final_class(surface))]
    stems: list[tuple[str, StemClass]] = [] if last in VOICELESS else [(surface, final_class(surface))]
    if last in VOICED:
        stems.append((devoice(surface), "T"))
    stems += [(full, final_class(full)) for full in _elided().get(surface, ())]
    if last == "у" and ending[:2] in ("ып", "іп"):
        stems.append((surface[:-1] + "п", "T"))
    if first in "иу":
        stems.append((surface + ("ы" if harmony(surface) == "back" else "і"), "I"))
    elif first in "яю":
        stems.append((surface + "й", "Y"))
    return stems
