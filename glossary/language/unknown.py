"""What an unknown word may be: a headword with a misspelt ending, or a stem that only its shape and its ending suggest."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from glossary.language.conjugation import VerbChain
from glossary.language.derivation import shape_pos
from glossary.language.known_stems import known_nominals
from glossary.language.paradigm import Chain, nominal_endings, spell
from glossary.language.phonology import VOWELS
from glossary.language.reading import PLAIN, Reading, nominal_reading, verb_reading
from glossary.language.splits import (
    LONGEST_NOMINAL,
    licensed,
    licensed_harmonies,
    nominal_splits,
    nominal_stems,
    verbal_splits,
)

SHORTEST_MENDED, LONG_MENDED = 5, 6
"""Behind fewer letters, what looks like a misspelt ending belongs to another word; behind so many, any letter may be one too many."""
SHORTEST_ENDING = 3
SHORTEST_STEM = 4
"""A listed noun of fewer letters is the beginning of too many other words."""
_ARCHIPHONEMES = str.maketrans("аәыіеқкғг", "AAIIAQQGG")
_MENDED = frozenset({"NOUN", "VN"})
"""The words whose endings are mended; a name may be another one («Валентиноның»)."""


def misspelt(word: str) -> Iterator[Reading]:
    """What an unknown word is if it is a headword with a misspelt ending: with a letter too many («циклон-нның», «күретамыр-ынана»),
    with «н» for its last «ң» («жұлдыз-дардын»), or as it is behind another sound («атом-дың», «кітаб-інда»)."""
    for at in range(max(SHORTEST_MENDED, len(word) - LONGEST_NOMINAL), len(word) - SHORTEST_ENDING + 1):
        for ending in _meant(word[:at], word[at:]):
            for stem, sounds in nominal_stems(word[:at], ending[:2]):
                if len(stem) == at:
                    yield from _mended(stem, licensed(stem, sounds, nominal_endings()[ending]))
    yield from _behind_other_sounds(word)


def _behind_other_sounds(word: str) -> Iterator[Reading]:
    """What a word is if it is a headword with the ending of another: behind another last sound, or with the vowels of another harmony."""
    for at in range(max(SHORTEST_STEM, len(word) - LONGEST_NOMINAL), len(word) - SHORTEST_ENDING + 1):
        for stem, _sounds in nominal_stems(word[:at], word[at : at + 2]):
            ending = spell(_spelt_alike(word[at:]), licensed_harmonies(stem)[0])
            places = nominal_endings().get(ending, {})
            yield from _mended(stem, dict.fromkeys(chain for chains in places.values() for chain in chains))


def _spelt_alike(ending: str) -> str:
    """The template of an ending, with the archiphonemes of either harmony."""
    return ending.translate(_ARCHIPHONEMES)


def _meant(surface: str, ending: str) -> list[str]:
    """The endings that a misspelt one may stand for."""
    table = nominal_endings()
    if ending[-1] == "н" and (meant := ending[:-1] + "ң") in table:
        return [meant]
    before = surface[-1] + ending
    doubtful = (
        place for place, pair in enumerate(pairwise(before)) if pair[0] == pair[1] or len(surface) >= LONG_MENDED
    )
    shorter = {ending[:place] + ending[place + 1 :] for place in doubtful}
    return sorted(shorter & table.keys())


def _mended(stem: str, chains: Iterable[Chain]) -> Iterator[Reading]:
    """The readings of a listed stem with those of some chains that are common."""
    known = [(pos, lemma) for pos, lemma, source in known_nominals(stem) if source == "lexicon" and pos in _MENDED]
    for chain in filter(_common, chains) if known else ():
        yield from (nominal_reading(pos, lemma, "misspelt", stem, chain) for pos, lemma in known)


def _common(chain: Chain) -> bool:
    """Whether a chain is one of those that texts are full of."""
    return chain.owner in (None, "3") and not (chain.copula or chain.similative or chain.attributive)


_VOICED_QUALITY = re.compile(r"[лдт](?:ығ|іг)(?:[ыі]н?)?$")
"""How the name of a quality stands before a possessive and never by itself: «атомарлығ-ы»."""
_QUALITY = re.compile(r"[лдт][ыі][қк]$")
_PLURAL_OBJECT = re.compile(r"(?:[лдт]ар(?:ды|ға|да|дан)|[лдт]ер(?:ді|ге|де|ден))$")


def guesses(word: str) -> Iterator[Reading]:
    """What an unknown word may be: a nominal stem with a chain, or a verb with an unmistakable ending."""
    for stem, ending, chain in nominal_splits(word):
        if _may_be_nominal(stem, ending) and not chain.copula:
            pos = _guessed_pos(stem, chain)
            yield nominal_reading(
                pos, stem, "guess", stem, chain, _SHORT.get(len(stem), 0.0) + guess_cost(ending, stem)
            )
    for stem, at, ending, verbal in verbal_splits(word):
        if len(stem) >= 3 and verbal.form != "imperative" and _has_vowel(stem):
            yield verb_reading(word, stem, at, ending, verbal, "guess", _verb_guess_cost(ending, verbal))


def _guessed_pos(stem: str, chain: Chain) -> str:
    """What an unknown stem is by its shape; an adjective takes no endings by itself, so that the name of a quality with one is a noun."""
    inflected = bool(chain.owner) or chain.case != "nom"
    return "NOUN" if inflected and _QUALITY.search(stem) else shape_pos(stem)


_SHORT = {2: 1.5, 3: 0.7}
"""What speaks against an unknown stem of so few letters."""


def _may_be_nominal(stem: str, ending: str) -> bool:
    if len(stem) < 2 or not _has_vowel(stem) or _VOICED_QUALITY.search(stem):
        return False
    return bool(ending) or not _PLURAL_OBJECT.search(
        stem
    )  # «бұймыдарды» ends as an adjective in -ды does, but in no plural


def _has_vowel(stem: str) -> bool:
    return any(letter in VOWELS for letter in stem)


_VERB_GUESSES: tuple[tuple[str, int, tuple[str, ...], float], ...] = (
    ("converb", 2, ("ып", "іп"), 0.7),
    ("converb", 1, ("п",), 2.5),
    ("converb", 0, ("",), 3.5),
    ("finite", 3, ("ды", "ді"), 0.9),
    ("finite", 3, ("",), 2.6),
    ("finite", 0, ("",), 3.0),
    ("bare participle", 3, ("",), 0.9),
    ("participle", 4, ("",), 1.4),
    ("participle", 0, ("",), 3.5),
)
"""What an ending says for an unknown verb: its form, the least number of letters, the last ones, the cost; the first row that fits holds.
Few nouns end in -ып, -ады, -атын; many in -ды, -а, -ма."""
_OTHER_VERB_GUESS = 2.5


def _verb_guess_cost(ending: str, chain: VerbChain) -> float:
    bare = chain.form == "participle" and not chain.negative and chain.nominal == PLAIN
    forms = ("bare participle", "participle") if bare else (chain.form,)
    costs = (
        c for form, least, last, c in _VERB_GUESSES if form in forms and len(ending) >= least and ending.endswith(last)
    )
    return next(costs, _OTHER_VERB_GUESS)


def guess_cost(ending: str, stem: str) -> float:
    """What the length of an ending says for or against cutting it off an unknown word: long endings are seldom accidents, and few
    nouns end in ы or і by themselves, so that a lone one is a possessive."""
    if not ending:
        return 1.6
    lone = ending in ("ы", "і") and stem[-1] not in ("нлс" if stem[-2] in VOWELS else "дтнл")
    return 1.8 - 0.45 * len(ending) + 0.4 * (ending[0] in "ыі" and stem[-1] in "гб") - 0.7 * lone
