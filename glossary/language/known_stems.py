"""What is known of a stem: from the lexicon, from a known word by derivation, or from general Kazakh."""

from collections.abc import Iterator
from functools import lru_cache

from glossary.language import lexicon
from glossary.language.derivation import ACCUSATIVE_LIKE, COMPARATIVES, DERIVATIONS, LONGEST, shape_pos
from glossary.language.frequency import attested
from glossary.language.phonology import VOWELS, devoice
from glossary.language.splits import VOICED

ATTESTED = 4.0
"""How often general Kazakh must show a stem that the lexicon lacks before it counts as a word."""
_VOICES = frozenset(
    "ыл іл л ын ін н ыс іс с дыр дір тыр тір т ғыз гіз қыз кіз ындыр індір лас лес ландыр лендір дандыр дендір тандыр тендір".split()
)
_VERBALISERS = frozenset(
    "ла ле да де та те лан лен дан ден тан тен лас лес дас дес тас тес лендір ландыр ай ей".split()
)
_VERB = frozenset({"VERB"})
_VERBALISED = frozenset({"NOUN", "ADJ", "ADV", "VN"})
_LAST = frozenset(ending[-1] for ending in _VOICES | _VERBALISERS)
_LONGEST_VOICE = 6
_TAILS = frozenset(ending[-2:] for ending in DERIVATIONS)


@lru_cache(maxsize=1 << 16)
def verb_source(stem: str, depth: int = 2) -> str | None:
    """Where a verb stem is known from: «lexicon», «derived» from a known verb (voice) or nominal (-ла), else None."""
    if _is(stem, _VERB):
        return "lexicon"
    if depth == 0 or stem[-1] not in _LAST:
        return None
    for length in range(1, min(_LONGEST_VOICE, len(stem) - 2) + 1):
        ending = stem[-length:]
        if ending in _VOICES and _is_verb(stem[:-length], ending, depth - 1):
            return "derived"
        if ending in _VERBALISERS and len(stem) - length >= 3 and _is(stem[:-length], _VERBALISED):
            return "derived"
    return None


def _is(stem: str, parts: frozenset[str]) -> bool:
    """Whether the lexicon has a stem as one of these parts of speech."""
    return any(known.pos in parts for known in lexicon.stems(stem))


def _is_verb(base: str, ending: str, depth: int) -> bool:
    """Whether what stands before a voice is a verb, as it stands or with its last sound unvoiced."""
    if verb_source(base, depth):
        return True
    return ending[0] in VOWELS and base[-1] in VOICED and verb_source(devoice(base), depth) is not None


@lru_cache(maxsize=1 << 16)
def known_nominals(stem: str) -> tuple[tuple[str, str, str], ...]:
    """What is known of a nominal stem: part of speech, lemma, source; empty when nothing is."""
    found = [(known.pos, known.lemma, "lexicon") for known in lexicon.stems(stem) if known.pos != "VERB"]
    if not found and len(stem) >= 3:
        found = list(_derived(stem))
        if not found and attested(stem) >= ATTESTED:
            found = [(shape_pos(stem), stem, "attested")]
    return tuple(found)


def _derived(stem: str) -> Iterator[tuple[str, str, str]]:
    """What a stem may be by the longest ending that made it of a known word, each part of speech once."""
    if stem[-2:] not in _TAILS:
        return
    seen: set[str] = set()
    for length in range(min(LONGEST, len(stem) - 2), 1, -1):
        if seen:
            return
        ending = stem[-length:]
        for pos, bases in DERIVATIONS.get(ending, ()):
            if pos not in seen and (lemma := _made(stem, ending, bases)):
                seen.add(pos)
                yield pos, lemma, "rare" if ending in ACCUSATIVE_LIKE else "derived"


def _made(stem: str, ending: str, bases: frozenset[str]) -> str | None:
    """The lemma of a stem that an ending makes of a known word of these parts of speech: of a comparative it is that word."""
    base = stem[: -len(ending)]
    sources = {known.pos: known.lemma for known in lexicon.stems(base)}
    if ending in COMPARATIVES:
        return sources.get("ADJ")
    verbal = "VERB" in bases and len(base) > 2 and verb_source(base)
    return stem if verbal or bases & sources.keys() else None
