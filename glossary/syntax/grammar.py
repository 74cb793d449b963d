"""How words hold together: whether two neighbours can stand in one phrase, and how much one leans on the other."""

from collections.abc import Sequence

from glossary.language import lexicon
from glossary.language.classes import members
from glossary.syntax.words import Word

AGENT = ("ушы", "уші")
"""Endings of those who do something («өсиет қалдырушы»); they govern as the verb does."""
_OBLIQUE = frozenset({"acc", "dat", "loc", "abl", "ins"})


BROKEN = 1.0
"""Two neighbours that break worse than this are not of one phrase."""


def break_between(word: Word, after: Word, words: Sequence[Word]) -> float:  # noqa: PLR0911
    """How unlikely two neighbours stand in one phrase; `words` are those behind the first."""
    if word.attributive or word.pos not in ("NOUN", "PROPN", "VN", "X") or _paired(word):
        return 0.0
    owned = any(other.possessive == 3 for other in words)
    if word.lemma in members("organisation") and word.capital and after.capital and word.possessive is None:
        return 1.2
    if word.case == "acc" and not governs(after) and _maybe_adjective(word):
        return 0.0
    if word.case in _OBLIQUE:
        return _oblique_break(word, after, next((other for other in words if other.pos not in ("ADJ", "ADV")), after))
    if word.case == "gen":
        acted = words[-1].pos == "VN"  # «градиенттің өшу (…) мәселесі»: what it possesses stands behind the brackets.
        return 0.3 if (owned or acted) and word.cyrillic else 1.2
    if after.case in _OBLIQUE and after.possessive is None and after is not words[-1]:
        return 1.2
    if bare(word) and _place(word) and not owned and after is words[-1] and after.number == "pl":
        return 1.2  # A place narrows a possessed noun: «Париж | автобустар (buses)» is a subject and its object.
    if word.number == "pl" and word.case == "nom" and word.possessive is None and not owned:
        return 1.2
    if after.verb in ("participle", "converb") and bare(word):
        return 0.5
    if word.lemma.endswith(AGENT) and bare(word) and after.pos == "ADJ":
        return 0.4  # «жинақтаушы нейрондық желі»: as good as a participle.
    if after.pos in ("ADJ", "ADV", "NUM") and after.case is None:
        return (1.0 if word.number == "pl" or word.possessive == 3 else 0.4) if owned else 1.5
    if word.possessive == 3 and after.possessive != 3 and counted(after):
        return 0.5
    return 0.0


def _place(word: Word) -> bool:
    """Whether a word is the name of a place."""
    return word.pos == "PROPN" and any("place" in sense.flags for sense in lexicon.senses(word.lemma))


def owns_inside(word: Word, after: Word) -> bool:
    """Whether «өз» owns a noun within a modifier, which says nothing without it: «өз деңгейіндегі қор»."""
    return word.lemma == "өз" and after.possessive == 3 and after.attributive


def _paired(word: Word) -> bool:
    """Whether a word is a pair of bare names or nouns that narrows as an adjective does: «роман-герман»."""
    return "-" in word.norm and word.pos == "NOUN" and bare(word) and not lexicon.senses(word.lemma)


def _maybe_adjective(word: Word) -> bool:
    """Whether an unknown word in -ды may be an adjective and no accusative: «экспоненциалды»."""
    return word.token.readings[0].source == "guess" and any(reading.pos == "ADJ" for reading in word.token.readings)


def _oblique_break(word: Word, after: Word, ruler: Word) -> float:
    """The same behind a noun in an oblique case, which needs a word that governs it; `ruler` is the next one that
    may."""
    if after.attributive and word.case != "acc":
        return 0.3
    if word.case == "acc" and after.verb == "participle" and after.lemma.endswith("л") and len(after.lemma) > 4:
        return 1.2  # A passive has no object: «жағдайды | анықталмаған әрекет».
    if not (governs(after) or governs(ruler) or _valent(word, ruler)) or (word.case == "loc" and after.pos != "VERB"):
        return 1.2
    owned = (0.6 if word.case == "acc" else 0.2) * (word.possessive is not None)
    return owned + (0.1 if word.case == "acc" else 0.2)


def bare(word: Word) -> bool:
    """Whether a word is a noun without ending, which leans on the noun behind it."""
    return (
        word.pos in ("NOUN", "VN", "X", "PROPN")
        and word.case == "nom"
        and word.possessive is None
        and not word.attributive
    )


def governs(word: Word) -> bool:
    """Whether a word can have a noun in an oblique case before it: verbal nouns, participles, converbs, some
    adjectives."""
    return word.pos in ("VN", "VERB") or word.lemma.endswith(AGENT) or word.lemma in members("governor")


def _valent(word: Word, noun: Word) -> bool:
    """Whether a noun of effects or attitudes has what they are on before it: «денсаулыққа әсер», «өнімге сұраныс»."""
    return word.case in ("dat", "abl") and noun.lemma in members("valent")


def counted(word: Word) -> bool:
    """Whether a word counts as one that a foreign form renders: no mark, conjunction, postposition or particle."""
    return word.pos not in ("PUNCT", "CONJ", "POSTP", "PART")


def dependence(before: Word, first: Word) -> float:
    """How much a word before a span belongs to its first word, between 0 and 1.5."""
    if first.pos == "VN" and (leans := _complements(before, first)):
        return leans
    if (before.verb == "converb" and first.verb == "participle") or owns_inside(before, first):
        return 0.6
    if before.case in _OBLIQUE:
        phrase = 0.5 if first.verb == "participle" and before.case != "acc" else 0.3
        return phrase if governs(first) and not before.attributive else 0.0
    if bare(before) and before.pos == "NOUN" and first.lemma.endswith(AGENT):
        return 0.6
    if before.pos == "ADJ" or before.verb == "participle" or _paired(before):
        return 0.8 if _paired(before) else 0.25
    return 0.25 if bare(before) and first.pos != "ADJ" else 0.0


def _complements(before: Word, first: Word) -> float:
    """How much a word before a verbal noun completes it: all before a light verb, an object, an adverb."""
    if first.lemma in members("light"):
        return 1.5
    if before.case == "acc" and before.possessive is None:
        return 0.7
    return 0.35 if before.pos == "ADV" else 0.0
