"""Every reading of one Kazakh word form: lemma, part of speech, number, possessive, case, ranked by cost.

A reading is a split of the form into a stem and a chain of endings that the stem's last sound and harmony license. Stems come from the
lexicon, from known words by derivation, from the general word table, or, when nothing is known, from the shape alone. Costs are in
natural units of disbelief (a difference of 1 means about 2.7 times less likely); context adds to them (`context.py`).
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from glossary.language import lexicon
from glossary.language.conjugation import VerbChain
from glossary.language.derivation import ACCUSATIVE_LIKE, shape_pos
from glossary.language.frequency import rarity
from glossary.language.known_stems import known_nominals, verb_source
from glossary.language.paradigm import Chain
from glossary.language.phonology import VOWELS
from glossary.language.splits import (
    VOICELESS,
    conjugated,
    licensed,
    nominal_cuts,
    nominal_splits,
    verbal_cuts,
    verbal_splits,
)


class Reading(NamedTuple):
    """One way to read a form. `form` is set for verbs (finite, participle, converb, imperative); `stem` is the case-folded stem that
    was found or guessed, `source` where it came from: lexicon, irregular, derived, attested, guess."""

    lemma: str
    pos: str
    number: str | None
    possessive: int | None
    case: str | None
    form: str
    attributive: bool
    stem: str
    source: str
    cost: float


INFLECTING = frozenset({"NOUN", "PROPN", "VN", "ADJ", "NUM", "PRON", "X"})
SOURCE_COST = {"lexicon": 0.0, "irregular": -0.5, "derived": 1.2, "rare": 1.0, "attested": 1.5, "guess": 4.0}
POS_COST = {"PROPN": 0.2, "X": 0.3, "POSTP": -0.4, "CONJ": -0.7, "PRON": -0.5, "PART": -0.4, "ADV": -0.2}
"""A word of a closed class is more often that than its homograph among the nouns («соң», «тек»)."""
INFLECTED_COST = {"ADJ": 1.0, "PRON": 0.5, "NUM": 0.5}
"""What speaks against endings on words that mostly stand without them."""
_OWNER_COST = {None: 0.0, "3": 0.5, "1sg": 2.2, "1pl": 1.8, "2sg": 2.8, "2hon": 2.2}


@cache
def chain_cost(chain: Chain) -> float:
    """How unusual a chain of nominal endings is in written Kazakh."""
    cost = 0.0 if chain.case == "nom" else 0.4
    cost += 0.2 if chain.number == "pl" else 0.0
    return cost + _OWNER_COST[chain.owner] + 0.4 * chain.attributive + 1.2 * chain.similative + 3.0 * chain.copula


PLAIN = Chain()
UNLIKELY = 7.0
"""Above this cost what is known of a form does not rule out that it is another, unknown word."""
LONGER = 0.1
"""What each letter of a headword speaks for it: «салдар-ы» before «сал-дары»."""
WHOLE = 0.3
"""What speaks for a form that is a headword as it stands («басқа», «тақта») against one cut from it («бас-қа»)."""
_FORM_COST = {
    "imperative": 2.5,
    "finite": 0.4,
    "participle": 0.4,
    "aorist": 1.4,
    "converb": 0.4,
    "noun": 0.5,
    "agent": 0.3,
}


def _nominal_reading(pos: str, lemma: str, source: str, stem: str, chain: Chain, extra: float = 0.0) -> Reading:
    cost = SOURCE_COST[source] + POS_COST.get(pos, 0.0) + chain_cost(chain) + extra
    cost += rarity(lemma.lower(), pos) if source != "guess" else 0.0
    inflected = chain != PLAIN
    if inflected:
        cost += INFLECTED_COST.get(pos, 0.0)
    elif source == "lexicon":
        cost -= WHOLE
    if source == "lexicon":
        cost -= LONGER * len(stem)
    cased = pos in INFLECTING and (pos != "ADJ" or inflected)
    return Reading(
        lemma,
        pos,
        chain.number if cased else None,
        chain.possessive,
        chain.case if cased else None,
        "",
        chain.attributive,
        stem,
        source,
        cost,
    )


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
                    yield _nominal_reading(whole.pos, whole.lemma, "lexicon", stem, bare)


def _inflected(
    word: str, stem: str, ending: str, chain: Chain, known: Iterable[tuple[str, str, str]]
) -> Iterator[Reading]:
    """What a form is if its stem, of which this much is known, bears this chain."""
    for pos, lemma, source in known:
        if not ending or pos in INFLECTING:
            yield _nominal_reading(pos, lemma, source, stem, chain, 2.0 * _keeps(word, stem, ending))
        elif pos in ("ADV", "POSTP") and chain.case in _CASED_ADVERBS and not chain.owner:
            yield _nominal_reading(pos, lemma, source, stem, chain, 1.0)


def _keeps(word: str, stem: str, ending: str) -> bool:
    """Whether the form keeps a voiceless stem end before a vowel («парк-і») without being marked for it."""
    if ending[:1] not in ("ы", "і") or stem[-1] not in VOICELESS or word[: len(word) - len(ending)] != stem:
        return False
    return not any("keep" in known.flags or "elide" in known.flags for known in lexicon.stems(stem))


def _verb_readings(word: str) -> Iterator[Reading]:
    for stem, kind, at, ending in verbal_cuts(word):
        if source := verb_source(stem):
            for chain in conjugated(stem, kind, ending):
                yield _verb_reading(word, stem, at, ending, chain, source)


def _verb_reading(
    word: str, stem: str, at: int, ending: str, chain: VerbChain, source: str, extra: float = 0.0
) -> Reading:
    nominal = chain.nominal
    lemma, pos = stem, "VERB"
    if chain.form == "noun":
        lemma, pos = word[: at + 1 + ending.index("ю" if ending[0] == "ю" else "у")], "VN"
    elif chain.form == "agent":
        lemma, pos = word[: at + ending.index("ш") + 2], "NOUN"
    cost = SOURCE_COST[source] + _FORM_COST[chain.form] + 0.3 * chain.negative + extra + chain_cost(nominal)
    cost += rarity(lemma, pos) if source != "guess" else 0.0
    if pos != "VERB":
        return Reading(
            lemma, pos, nominal.number, nominal.possessive, nominal.case, "", nominal.attributive, stem, source, cost
        )
    form = "participle" if chain.form == "aorist" else chain.form
    return Reading(stem, "VERB", None, None, None, form, nominal.attributive, stem, source, cost)


_VOICED_QUALITY = re.compile(r"[лдт](?:ығ|іг)(?:[ыі]н?)?$")
"""How the name of a quality stands before a possessive and never by itself: «атомарлығ-ы»."""
_QUALITY = re.compile(r"[лдт][ыі][қк]$")
_PLURAL_OBJECT = re.compile(r"(?:[лдт]ар(?:ды|ға|да|дан)|[лдт]ер(?:ді|ге|де|ден))$")


def guesses(word: str) -> Iterator[Reading]:
    """What an unknown word may be: a nominal stem with a chain, or a verb with an unmistakable ending."""
    for stem, ending, chain in nominal_splits(word):
        if _may_be_nominal(stem, ending) and not chain.copula:
            pos = "NOUN" if chain.owner and _QUALITY.search(stem) else shape_pos(stem)
            yield _nominal_reading(
                pos, stem, "guess", stem, chain, _SHORT.get(len(stem), 0.0) + guess_cost(ending, stem)
            )
    for stem, at, ending, verbal in verbal_splits(word):
        if len(stem) >= 3 and verbal.form != "imperative" and _has_vowel(stem):
            yield _verb_reading(word, stem, at, ending, verbal, "guess", _verb_guess_cost(ending, verbal))


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


@lru_cache(maxsize=1 << 18)
def readings(word: str) -> tuple[Reading, ...]:
    """The readings of one case-folded form, cheapest first; never empty. Forms of the closed classes come whole from the table of
    irregular forms."""
    found = [_irregular(row, word) for row in lexicon.irregular(word)]
    found += _known_nominal_readings(word)
    found += _verb_readings(word)
    if not found or min(reading.cost for reading in found) > UNLIKELY:
        found += guesses(word)
    return ranked(_weighed(found)) or (
        Reading(word, shape_pos(word), "sg", None, "nom", "", False, word, "guess", 6.0),
    )


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
