"""Every reading of one Kazakh word form: lemma, part of speech, number, possessive, case, ranked by cost.

A reading is a split of the form into a stem and a chain of endings that the stem's last sound and harmony license. Stems come from the
lexicon, from known words by derivation, from the general word table, or, when nothing is known, from the shape alone (`unknown.py`).
"""

import math
from collections.abc import Iterable, Iterator
from functools import lru_cache

from glossary.language import lexicon
from glossary.language.derivation import ACCUSATIVE_LIKE, shape_pos
from glossary.language.known_stems import known_nominals, verb_source
from glossary.language.paradigm import Chain
from glossary.language.reading import INFLECTING, SOURCE_COST, Reading, nominal_reading, verb_reading
from glossary.language.splits import VOICELESS, conjugated, licensed, nominal_cuts, verbal_cuts
from glossary.language.unknown import guesses, misspelt

UNLIKELY = 7.0
"""Above this cost what is known of a form does not rule out that it is another, unknown word."""
_CASED_ADVERBS = frozenset({"abl", "gen", "dat", "loc"})


def _known_nominal_readings(word: str) -> Iterator[Reading]:
    for stem, sounds, ending, places in nominal_cuts(word):
        if known := known_nominals(stem):
            for chain in licensed(stem, sounds, places):
                yield from _inflected(word, stem, ending, chain, known)
        if whole := lexicon.frozen().get(stem):
            for chain in licensed(stem, sounds, places):
                if chain.owner == "3" and chain.number == "sg":
                    bare = chain._replace(possessive=None, owner=None)
                    yield nominal_reading(whole.pos, whole.lemma, "lexicon", stem, bare)


def _inflected(
    word: str, stem: str, ending: str, chain: Chain, known: Iterable[tuple[str, str, str]]
) -> Iterator[Reading]:
    """What a form is if its stem, of which this much is known, bears this chain."""
    for pos, lemma, source in known:
        if not ending or pos in INFLECTING:
            yield nominal_reading(pos, lemma, source, stem, chain, 2.0 * _keeps(word, stem, ending))
        elif pos in ("ADV", "POSTP") and chain.case in _CASED_ADVERBS and not chain.owner:
            yield nominal_reading(pos, lemma, source, stem, chain, 1.0)


def _keeps(word: str, stem: str, ending: str) -> bool:
    """Whether the form keeps a voiceless stem end before a vowel («парк-і») without being marked for it."""
    if ending[:1] not in ("ы", "і") or stem[-1] not in VOICELESS or word[: len(word) - len(ending)] != stem:
        return False
    return not any("keep" in known.flags or "elide" in known.flags for known in lexicon.stems(stem))


def _verb_readings(word: str) -> Iterator[Reading]:
    for stem, kind, at, ending in verbal_cuts(word):
        if source := verb_source(stem):
            for chain in conjugated(stem, kind, ending):
                yield verb_reading(word, stem, at, ending, chain, source)


@lru_cache(maxsize=1 << 18)
def readings(word: str) -> tuple[Reading, ...]:
    """The readings of one case-folded form, cheapest first; never empty. Forms of the closed classes come whole from the table of
    irregular forms."""
    found = [_irregular(row, word) for row in lexicon.irregular(word)]
    found += _known_nominal_readings(word)
    found += _verb_readings(word)
    if _unlikely(found):
        found += misspelt(word)
    if _unlikely(found):
        found += guesses(word)
    return ranked(_weighed(found)) or (
        Reading(word, shape_pos(word), "sg", None, "nom", "", False, word, "guess", 6.0),
    )


def _unlikely(found: Iterable[Reading]) -> bool:
    """Whether nothing is known of a form but what it hardly is."""
    return min((reading.cost for reading in found), default=math.inf) > UNLIKELY


def _weighed(found: list[Reading]) -> list[Reading]:
    """Readings weighed against one another: an adjective before its own adverb, and before an accusative that looks like it."""
    adjectives = [reading for reading in found if reading.pos == "ADJ" and reading.case is None]
    if not adjectives:
        return found
    listed = any(r.source == "lexicon" and r.lemma[-2:] in ACCUSATIVE_LIKE for r in adjectives)
    return [r._replace(cost=r.cost + 0.8) if _less_likely(r, listed) else r for r in found]


def _less_likely(reading: Reading, accusative_like: bool) -> bool:
    """Whether an adjective of the same form is likelier than this reading."""
    return reading.pos == "ADV" or (accusative_like and reading.case == "acc" and not reading.possessive)


def _order(reading: Reading) -> tuple[float, str, str, str, int]:
    return (reading.cost, reading.lemma, reading.pos, reading.case or "", reading.possessive or 0)


def ranked(found: Iterable[Reading]) -> tuple[Reading, ...]:
    """Readings cheapest first, each once, in an order that depends on nothing else."""
    ordered = sorted(found, key=_order)
    if len(ordered) < 2:
        return tuple(ordered)
    best: dict[tuple[object, ...], Reading] = {}
    for reading in ordered:
        best.setdefault(reading[:7], reading)
    return tuple(best.values())


def _irregular(row: lexicon.Irregular, word: str) -> Reading:
    form = ("converb" if word.endswith("п") else "finite") if row.pos == "VERB" else ""
    return Reading(
        row.lemma,
        row.pos,
        row.number,
        row.possessive,
        row.case,
        form,
        False,
        word,
        "irregular",
        SOURCE_COST["irregular"],
    )
