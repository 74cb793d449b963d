"""Every reading of one Kazakh word form: lemma, part of speech, number, possessive, case, ranked by cost.

A reading is a split of the form into a stem and a chain of endings that the stem's last sound and harmony license. Stems come from the
lexicon, from known words by derivation, from the general word table, or, when nothing is known, from the shape alone. Costs are in
natural units of disbelief (a difference of 1 means about 2.7 times less likely); context adds to them (`context.py`).
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from glossary.language import lexicon
from glossary.language.conjugation import VerbChain, verbal_endings
from glossary.language.derivation import ACCUSATIVE_LIKE, COMPARATIVES, DERIVATIONS, LONGEST, shape_pos
from glossary.language.frequency import attested, rarity
from glossary.language.paradigm import Chain, Place, nominal_endings
from glossary.language.phonology import NATIVE, VOWELS, FinalClass, Harmony, devoice, final_class, harmonies, harmony, voice


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
SOURCE_COST = {"lexicon": 0.0, "irregular": -0.5, "derived": 1.2, "rare": 2.2, "attested": 1.5, "guess": 4.0}
POS_COST = {"PROPN": 0.2, "X": 0.3, "POSTP": -0.4, "CONJ": -0.7, "PRON": -0.5, "PART": -0.4, "ADV": -0.2}
"""A word of a closed class is more often that than its homograph among the nouns («соң», «тек»)."""
LONGEST_NOMINAL, LONGEST_VERBAL = 16, 24
"""No chain of endings is longer, so a word of any length is split in constant time."""
ATTESTED = 4.0
"""How often general Kazakh must show a stem that the lexicon lacks before it counts as a word."""
_HARMONIES: tuple[Harmony, ...] = ("back", "front")
_VOICED = frozenset("бгғ")
_VOICELESS = frozenset("пкқ")


def chain_cost(chain: Chain) -> float:
    """How unusual a chain of nominal endings is in written Kazakh."""
    cost = 0.0 if chain.case == "nom" else 0.4
    cost += 0.2 if chain.number == "pl" else 0.0
    if chain.owner:
        cost += {"3": 0.5, "1sg": 2.2, "1pl": 1.8, "2sg": 2.8, "2hon": 2.2}[chain.owner]
    return cost + 0.4 * chain.attributive + 1.2 * chain.similative + 3.0 * chain.copula


PLAIN = Chain()
UNLIKELY = 7.0
"""Above this cost what is known of a form does not rule out that it is another, unknown word."""
WHOLE = 0.3
"""What speaks for a form that is a headword as it stands («басқа», «тақта») against one cut from it («бас-қа»)."""
_FORM_COST = {"imperative": 2.5, "finite": 0.4, "participle": 0.4, "aorist": 1.4, "converb": 0.4, "noun": 0.5, "agent": 0.3}


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
            chains = [chain for harmony in _harmonies(stem) for chain in places.get((final, harmony), ())]
            found += [(stem, ending, chain) for chain in chains or _slips(stem, final, places)]
    return tuple(found)


def _slips(surface: str, final: FinalClass, places: Mapping[Place, tuple[Chain, ...]]) -> list[Chain]:
    """The chains of the other harmony, for a loan of the lexicon: writers waver («интерфейсы», «банктің»)."""
    known = lexicon.stems().get(surface, ())
    if not any(stem.pos in ("NOUN", "PROPN") for stem in known) or any(letter in NATIVE for letter in surface):
        return []
    return [chain for harmony in _HARMONIES for chain in places.get((final, harmony), ())]


def _nominal_stems(surface: str, first: str) -> Iterator[tuple[str, str]]:
    """The stems that this surface can stand for before an ending that begins so, each with the sounds that the ending meets: the surface
    itself, and what the ending has changed in it."""
    yield surface, surface
    known = lexicon.stems()
    if first[:1] in ("ы", "і"):
        if surface[-1] in _VOICED:
            yield devoice(surface), surface
        yield from ((stem, stem) for stem in _elided().get(surface, ()))
        yield from ((stem, stem) for stem in (surface + "ь", surface + surface[-1]) if stem in known)
    elif first in ("сы", "сі") and surface[-1] in "ыі" and surface[:-1] in known and surface[-3:-2] not in VOWELS:
        yield surface[:-1], surface


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
            found += [(stem, at, ending, chain) for chain in places.get((kind, harmony(stem)), ())]  # type: ignore[call-overload]
    return tuple(found)


def _verb_stems(surface: str, first: str, ending: str) -> Iterator[tuple[str, str]]:
    """The stems that this surface can stand for before an ending, with their stem class."""
    vowel = first in VOWELS
    if not (vowel and surface[-1] in _VOICELESS):
        yield surface, final_class(surface)
    if vowel:
        if surface[-1] in _VOICED:
            yield devoice(surface), "T"
        yield from ((full, final_class(full)) for full in _elided().get(surface, ()))
    if surface[-1] == "у" and ending[:2] in ("ып", "іп"):
        yield surface[:-1] + "п", "T"
    if first and first in "иу":
        yield surface + ("ы" if harmony(surface) == "back" else "і"), "I"
    elif first and first in "яю":
        yield surface + "й", "Y"


_VOICES = frozenset(
    "ыл іл л ын ін н ыс іс с дыр дір тыр тір т ғыз гіз қыз кіз ындыр індір лас лес ландыр лендір дандыр дендір тандыр тендір".split()
)
_VERBALISERS = frozenset("ла ле да де та те лан лен дан ден тан тен лас лес дас дес тас тес лендір ландыр ай ей".split())
_VERBALISED = frozenset({"NOUN", "ADJ", "ADV", "VN"})
_LONGEST_VOICE = 6


@lru_cache(maxsize=1 << 16)
def verb_source(stem: str, depth: int = 2) -> str | None:
    """Where a verb stem is known from: «lexicon», «derived» from a known verb (voice) or nominal (-ла), else None."""
    known = lexicon.stems()
    if any(found.pos == "VERB" for found in known.get(stem, ())):
        return "lexicon"
    if depth == 0:
        return None
    for length in range(1, min(_LONGEST_VOICE, len(stem) - 2) + 1):
        base, ending = stem[:-length], stem[-length:]
        if ending in _VOICES and any(verb_source(b, depth - 1) for b in _voice_bases(base, ending)):
            return "derived"
        if ending in _VERBALISERS and len(base) >= 3 and any(found.pos in _VERBALISED for found in known.get(base, ())):
            return "derived"
    return None


def _voice_bases(base: str, ending: str) -> Iterator[str]:
    yield base
    if ending[0] in VOWELS and base[-1] in _VOICED:
        yield devoice(base)


@lru_cache(maxsize=1 << 16)
def known_nominals(stem: str) -> tuple[tuple[str, str, str], ...]:
    """What is known of a nominal stem: part of speech, lemma, source; empty when nothing is."""
    found = tuple((known.pos, known.lemma, "lexicon") for known in lexicon.stems().get(stem, ()) if known.pos != "VERB")
    found = found or tuple(_derived(stem))
    if found or len(stem) < 3 or attested(stem) < ATTESTED:
        return found
    return ((shape_pos(stem), stem, "attested"),)


def _derived(stem: str) -> Iterator[tuple[str, str, str]]:
    seen = set()
    for length in range(min(LONGEST, len(stem) - 2), 1, -1):
        base, ending = stem[:-length], stem[-length:]
        for pos, bases in DERIVATIONS.get(ending, ()):
            sources = {known.pos: known.lemma for known in lexicon.stems().get(base, ())} if pos not in seen else {}
            if ending in COMPARATIVES and "ADJ" in sources:
                yield "ADJ", sources["ADJ"], "derived"
            elif bases & sources.keys():
                seen.add(pos)
                yield pos, stem, "rare" if ending in ACCUSATIVE_LIKE else "derived"


def _nominal_reading(pos: str, lemma: str, source: str, stem: str, chain: Chain, extra: float = 0.0) -> Reading:
    cost = SOURCE_COST[source] + POS_COST.get(pos, 0.0) + chain_cost(chain) + extra
    cost += rarity(lemma.lower(), pos) if source != "guess" else 0.0
    inflected = chain != PLAIN
    if inflected:
        cost += {"ADJ": 1.0, "PRON": 0.5, "NUM": 0.5}.get(pos, 0.0)
    elif source == "lexicon":
        cost -= WHOLE
    cased = pos in INFLECTING and (pos != "ADJ" or inflected)
    return Reading(
        lemma, pos, chain.number if cased else None, chain.possessive, chain.case if cased else None, "", chain.attributive, stem, source, cost
    )


def _known_nominal_readings(word: str) -> Iterator[Reading]:
    for stem, ending, chain in nominal_splits(word):
        for pos, lemma, source in known_nominals(stem):
            if ending and pos not in INFLECTING:
                if not (pos in ("ADV", "POSTP") and (chain.case in ("abl", "gen", "dat", "loc") and not chain.owner)):
                    continue
                yield _nominal_reading(pos, lemma, source, stem, chain, 1.0)
            else:
                unvoiced = 2.0 * (bool(ending) and ending[0] in "ыі" and stem[-1] in _VOICELESS and _keeps(word, stem, ending))
                yield _nominal_reading(pos, lemma, source, stem, chain, unvoiced)


def _keeps(word: str, stem: str, ending: str) -> bool:
    """Whether the form keeps a voiceless stem end before a vowel («парк-і») without being marked for it."""
    if word[: len(word) - len(ending)] != stem:
        return False
    return not any("keep" in known.flags or "elide" in known.flags for known in lexicon.stems().get(stem, ()))


def _verb_readings(word: str) -> Iterator[Reading]:
    for stem, at, ending, chain in verbal_splits(word):
        source = verb_source(stem)
        if source is not None:
            yield _verb_reading(word, stem, at, ending, chain, source)


def _verb_reading(word: str, stem: str, at: int, ending: str, chain: VerbChain, source: str, extra: float = 0.0) -> Reading:
    nominal = chain.nominal
    lemma, pos = stem, "VERB"
    if chain.form == "noun":
        lemma, pos = word[: at + 1 + ending.index("ю" if ending[0] == "ю" else "у")], "VN"
    elif chain.form == "agent":
        lemma, pos = word[: at + ending.index("ш") + 2], "NOUN"
    cost = SOURCE_COST[source] + _FORM_COST[chain.form] + 0.3 * chain.negative + extra + chain_cost(nominal)
    cost += rarity(lemma, pos) if source != "guess" else 0.0
    if pos != "VERB":
        return Reading(lemma, pos, nominal.number, nominal.possessive, nominal.case, "", nominal.attributive, stem, source, cost)
    form = "participle" if chain.form == "aorist" else chain.form
    return Reading(stem, "VERB", None, None, None, form, nominal.attributive, stem, source, cost)


def guesses(word: str) -> Iterator[Reading]:
    """What an unknown word may be: a nominal stem with a chain whose stem has a vowel, or a verb with an unmistakable ending."""
    for stem, ending, chain in nominal_splits(word):
        if len(stem) < 2 or not any(letter in VOWELS for letter in stem) or chain.copula:
            continue
        odd = 1.5 * (len(stem) == 2) + 0.7 * (len(stem) == 3)
        yield _nominal_reading(shape_pos(stem), stem, "guess", stem, chain, odd + guess_cost(ending, stem))
    for stem, at, ending, chain in verbal_splits(word):
        if len(stem) >= 3 and chain.form != "imperative" and any(letter in VOWELS for letter in stem):
            yield _verb_reading(word, stem, at, ending, chain, "guess", _verb_guess_cost(ending, chain))


def _verb_guess_cost(ending: str, chain: VerbChain) -> float:
    """What an ending says for an unknown verb. Few nouns end in -ып, -ады, -атын; many in -ды, -а, -ма."""
    bare = not chain.negative and chain.nominal == PLAIN
    if chain.form == "converb":
        return 0.7 if ending in ("ып", "іп") else 2.5 if ending == "п" else 3.5
    if chain.form == "finite":
        return 0.9 if len(ending) >= 3 and ending[-2:] in ("ды", "ді") else 2.6 if len(ending) >= 3 else 3.0
    if chain.form == "participle":
        return 0.9 if bare and len(ending) >= 3 else 1.4 if len(ending) >= 4 else 3.5
    return 2.5


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
    found = [_irregular(row, word) for row in lexicon.irregular().get(word, ())]
    found += _known_nominal_readings(word)
    found += _verb_readings(word)
    if not found or min(reading.cost for reading in found) > UNLIKELY:
        found += guesses(word)
    return ranked(found) or (Reading(word, shape_pos(word), "sg", None, "nom", "", False, word, "guess", 6.0),)


def ranked(found: Iterable[Reading]) -> tuple[Reading, ...]:
    """Readings cheapest first, each once, in an order that depends on nothing else."""
    found = list(found)
    if any(r.pos == "ADV" for r in found) and any(r.pos == "ADJ" and r.case is None for r in found):
        found = [r._replace(cost=r.cost + 0.8) if r.pos == "ADV" else r for r in found]
    if any(r.pos == "ADJ" and r.source == "lexicon" and r.lemma[-2:] in ACCUSATIVE_LIKE for r in found):
        found = [r._replace(cost=r.cost + 0.8) if r.case == "acc" and not r.possessive else r for r in found]
    best: dict[tuple[object, ...], Reading] = {}
    for reading in sorted(found, key=lambda r: (r.cost, r.lemma, r.pos, str(r.case), str(r.possessive))):
        best.setdefault((reading.lemma, reading.pos, reading.number, reading.possessive, reading.case, reading.form, reading.attributive), reading)
    return tuple(best.values())


def _irregular(row: lexicon.Irregular, word: str) -> Reading:
    form = ("converb" if word.endswith("п") else "finite") if row.pos == "VERB" else ""
    return Reading(row.lemma, row.pos, row.number, row.possessive, row.case, form, False, word, "irregular", SOURCE_COST["irregular"])
