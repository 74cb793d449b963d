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
    if ending[0] in VOWELS and base[-1] in VOICED:
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
