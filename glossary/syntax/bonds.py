"""What binds two words to one term, and what only meets in a clause: «сатып алу», but «алушы тауар»."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from glossary.language import lexicon
from glossary.language.classes import members
from glossary.syntax.words import Word

_AGENT = ("ушы", "уші", "шы", "ші")
_LIKE_ADJECTIVES = (
    "лық",
    "лік",
    "дық",
    "дік",
    "тық",
    "тік",
    "ма",
    "ме",
    "ба",
    "бе",
    "па",
    "пе",
    "лас",
    "лес",
    "тас",
    "тес",
)
"""Nouns in these endings modify a bare noun as adjectives do: «төрелік шешім», «қазба отын»."""
_GOVERNED = frozenset({"acc", "dat", "ins", "abl"})


def bound(word: Word, after: Word) -> bool:
    """Whether a headword of the lexicon has two words side by side: «жұмыспен қамту», «сатып алу»."""
    follow = _pairs().get(word.norm.lower())
    return follow is not None and (after.lemma.lower() in follow or after.norm.lower() in follow)


@cache
def _pairs() -> dict[str, set[str]]:
    """What stands behind a word in the headwords of the lexicon."""
    pairs: dict[str, set[str]] = {}
    for phrase in lexicon.phrases():
        for first, second in pairwise(phrase.split()):
            pairs.setdefault(first, set()).add(second)
    return pairs


def ruled(word: Word, after: Word) -> bool:
    """Whether the second of two words asks for the first in its case: «жақындауға тыйым салу», «саудасына қарсы»."""
    rules = after.lemma in members("inner postposition") or after.norm.lower() in light_nouns()
    return rules or bound(word, after)


@cache
def light_nouns() -> frozenset[str]:
    """The nouns that make one verb with a light verb and so govern as it does: «бас тарту», «тыйым салу»."""
    pairs = (phrase.split() for phrase in lexicon.phrases() if phrase.count(" ") == 1)
    return frozenset(first for first, second in pairs if second in members("light"))


@cache
def _modifying() -> frozenset[str]:
    """The nouns that stand bare before a bare noun in a headword: «мүше мемлекет»."""
    known = lexicon.stems()
    pairs = (phrase.split() for phrase in lexicon.phrases() if phrase.count(" ") == 1)
    return frozenset(a for a, b in pairs if all(any(stem.pos == "NOUN" for stem in known.get(w, ())) for w in (a, b)))


def loose(word: Word, after: Word) -> bool:
    """Whether two nouns stand side by side with nothing that binds them: often a subject before the object."""
    return bare(word) and word.pos in ("NOUN", "PROPN", "VN") and after.pos == "NOUN" and after.possessive is None


def bare(word: Word) -> bool:
    """Whether a noun has neither case nor possession."""
    return word.pos in ("NOUN", "VN", "PROPN", "X") and word.case == "nom" and word.possessive is None


def actor_before_thing(word: Word, after: Word) -> bool:
    """Whether one who acts stands before a noun that is not possessed, as subject before object: «тарап оферта»."""
    if not loose(word, after) or bound(word, after):
        return False
    if person(word):
        return after.pos != "PROPN" and after.lemma not in members("title")
    if word.pos == "PROPN" or (word.capital and after.capital):
        return False
    lemma = word.lemma.lower()
    if lemma.endswith(_AGENT) and after.lemma.lower() in members("actor"):
        return False  # «жәбірленуші тарап» says who the party is
    return lemma.endswith(_AGENT) or any(lemma in members(name) for name in ("actor", "role", "organisation"))


def person(word: Word) -> bool:
    """Whether a word is a given name or a surname of the lexicon."""
    return word.pos == "PROPN" and any(not sense.flags.isdisjoint(("person", "surname")) for sense in _named(word))


def known_name(word: Word) -> bool:
    """Whether a word is a name that the lexicon or its ending tells, and no person's."""
    return word.pos == "PROPN" and not person(word) and word.token.readings[0].source != "guess"


def narrows(word: Word) -> bool:
    """Whether a bare noun narrows what follows as an adjective does, also over an adjective: «ынталандырушы фискалдық
    саясат»."""
    lemma = word.lemma.lower()
    acting = any(lemma in members(name) for name in ("actor", "role"))
    return bare(word) and lemma.endswith((*_LIKE_ADJECTIVES, *_AGENT)) and not acting


def _named(word: Word) -> Iterator[lexicon.Sense]:
    for part in word.lemma.split("-"):
        yield from lexicon.senses(part, "PROPN")


def doubtful(word: Word, after: Word) -> bool:
    """Whether two bare nouns are a term only where they stand together again: no headword has them, and the first
    is none of those that modify as adjectives do."""
    if not loose(word, after) or word.capital or bound(word, after):
        return False
    lemma = word.lemma.lower()
    adjective = any(reading.pos == "ADJ" for reading in word.token.readings)
    return not (adjective or lemma.endswith((*_LIKE_ADJECTIVES, *_AGENT)) or lemma in _modifying())


def clausal(word: Word, after: Word) -> bool:
    """Whether two words are rather a piece of a clause, so that only a repeated phrase holds them: «процесті жүргізетін
    орган», «мәжбүрлеп әкелу»."""
    if bound(word, after):
        return False
    if word.verb == "converb" or (narrows(word) and after.pos == "ADJ" and not after.attributive):
        return True
    return after.verb == "participle" and (word.case in ("acc", "dat") or word.pos == "ADJ")


def cut_off(word: Word, after: Word) -> bool:
    """Whether a phrase that began with the second word would leave behind what belongs to it: «қамту орталығы» of
    «жұмыспен қамту орталығы», «ету құқығы» of «билік ету құқығы», «ортаны қорғау» of «қоршаған ортаны қорғау»."""
    if after.pos == "VN" and (word.case in _GOVERNED or (bare(word) and after.lemma in members("light"))):
        return True
    tied = word.verb or after.case in _GOVERNED or after.pos in ("VN", "POSTP") or after.lemma.endswith(_AGENT)
    return bool(tied) and word.pos != "ADJ" and bound(word, after)


def hollow(words: Sequence[Word]) -> bool:
    """Whether the first word says nothing that a term says: «келген шығын», «бар науқас», «өткен апта»."""
    first, head = words[0], words[-1]
    if len(words) == 1 or bound(first, words[1]):
        return False
    if first.verb in ("participle", "converb"):
        return first.lemma in members("hollow")
    return first.norm.lower() in ("бар", "жоқ") or (first.lemma in members("when") and head.lemma in members("time"))
