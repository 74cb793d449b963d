"""The features of a candidate and the fixed weights that make its termhood of them."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from glossary.language import lexicon
from glossary.language.citation import cite_word
from glossary.language.frequency import general_count
from glossary.mining.bonds import bare, bound, loose
from glossary.mining.candidates import Found
from glossary.mining.lists import listed
from glossary.mining.termhood import c_value, combined, weirdness
from glossary.mining.words import Vocabulary, Word
from glossary.model import Kind

# Fitted by evaluation/fit_ranking.py on five texts, each also without its glosses. On a text left out the first thirty
# have 0.83–1.00 terms (without any gloss 0.83–0.97); docs/mining.md has the table.
WEIGHTS: Mapping[str, float] = {
    "bias": -3.37,
    "listed": 2.05,
    "two": 0.91,
    "relational adjective": 1.03,
    "c-value": 0.77,
    "domain": 0.83,
    "weirdness": 1.06,
    "weirdest": 0.69,
    "head weirdness": 0.66,
    "coordination": 0.39,
    "listed single": 0.37,
    "documents": 0.20,
    "izafet": 0.09,
    "name": -0.04,
    "loose": -0.65,
    "plural modifier": -0.07,
    "object": -0.09,
    "gloss": 3.14,
    "definition": 1.25,
    "quoted": 0.82,
    "heading": 0.60,
    "item": 0.43,
    "decided head": 1.00,
    "never alone": -0.28,
    "determiner": -0.99,
    "inner general": -0.38,
    "long": -0.48,
    "verbal noun": -0.53,
    "general head": -0.73,
    "general single": -0.60,
    "proper single": -0.78,
    "single": -0.01,
    "participle": -0.99,
    "evaluative": -1.13,
    "guessed": -0.79,
    "relational head": -1.26,
    "oblique": -1.32,
    "genitive": -1.31,
    "role head": -0.97,
    "person": -4.06,
    "work": -1.95,
}
_EVERYDAY = frozenset({"general", "everyday", ""})
_OBLIQUE = frozenset({"dat", "abl", "loc"})
_RELATIONAL = ("лық", "лік", "дық", "дік", "тық", "тік", "лы", "лі", "ды", "ді", "ты", "ті", "аси")


class Trait(NamedTuple):
    """What ranking needs to know of one word of a candidate."""

    weirdness: float
    special: bool
    guessed: bool
    relational_adjective: bool
    determiner: bool
    evaluative: bool
    relational: bool
    general: bool
    role: bool


class Traits:
    """The traits of the words of some texts, each type worked out once."""

    def __init__(self, words: Vocabulary) -> None:
        self._lemmas: Counter[str] = Counter()
        for word, count in words.values():
            if word.pos != "PUNCT" and word.cyrillic:
                self._lemmas[word.lemma.lower()] += count
        self._size = max(1, self._lemmas.total())
        self._known: dict[int, Trait] = {}

    def of(self, word: Word) -> Trait:
        """The traits of one word."""
        found = self._known.get(word.type)
        if found is None:
            found = self._known[word.type] = self._trait(word)
        return found

    def _trait(self, word: Word) -> Trait:
        lemma = word.lemma.lower()
        known = lexicon.senses(word.lemma)
        return Trait(
            weirdness=weirdness(max(1, self._lemmas[lemma]), self._size, general_count(lemma)),
            special=bool(known) and known[0].domain not in _EVERYDAY,
            guessed=word.token.readings[0].source == "guess",
            relational_adjective=word.pos == "ADJ" and word.norm.endswith(_RELATIONAL),
            determiner=lemma in listed("determiner"),
            evaluative=lemma in listed("evaluative"),
            relational=lemma in listed("relational"),
            general=lemma in listed("general"),
            role=lemma in listed("role"),
        )


def features(found: Found, traits: Traits, kind: Kind = "term") -> dict[str, float]:
    """The named features of a candidate; those that are 0 are left out."""
    words = [word for word in found.words if word.pos not in ("CONJ", "PUNCT")]
    values = {
        "c-value": math.log1p(max(0.0, c_value(len(words), found.count, found.longer))),
        "documents": math.log(found.documents),
        "coordination": len(words) < len(found.words),
        "never alone": found.alone == 0,
        "person": kind == "person",
        "work": kind == "work",
    }
    values |= _form(words, named=found.capital > 0.5 * found.count)
    values |= _vocabulary(found.key, words, [traits.of(word) for word in words])
    values |= {name: math.log1p(count) for name, count in found.evidence.items()}
    return {name: float(value) for name, value in values.items() if value}


def _form(words: Sequence[Word], *, named: bool) -> dict[str, float]:
    """What the grammar of a candidate says."""
    *before, head = words
    izafet = bool(before) and head.possessive == 3 and bare(before[-1])
    return {
        "single": not before,
        "two": len(words) == 2,
        "long": max(0.0, len(words) - 3.0),
        "izafet": izafet,
        "loose": any(word.pos == "NOUN" and loose(word, after) for word, after in pairwise(words)),
        "plural modifier": any(word.number == "pl" and word.case == "nom" for word in before),
        "name": named and bool(before),
        "proper single": not before and head.pos == "PROPN",
        "genitive": not named and any(word.case == "gen" for word in before),
        "participle": any(word.pos == "VERB" and not bound(word, after) for word, after in pairwise(words)),
        "oblique": any(word.case in _OBLIQUE and not bound(word, after) for word, after in pairwise(words)),
        "object": any(word.case == "acc" and not bound(word, after) for word, after in pairwise(words)),
        "verbal noun": head.pos == "VN",
    }


def _vocabulary(key: str, words: Sequence[Word], traits: Sequence[Trait]) -> dict[str, float]:
    """What the words of a candidate say."""
    first, *inner, head = traits if len(traits) > 1 else (traits[0], traits[0])
    several = len(traits) > 1
    odd = [trait.weirdness for trait in traits]
    return {
        "weirdness": sum(odd) / len(odd) / 10,
        "weirdest": max(odd) / 10,
        "head weirdness": odd[-1] / 10,
        "domain": sum(trait.special for trait in traits) / len(traits),
        "listed": several and key in lexicon.all_senses(),
        "listed single": not several and head.special,
        "relational adjective": several and any(trait.relational_adjective for trait in traits[:-1]),
        "determiner": first.determiner,
        "evaluative": several and first.evaluative,
        "relational head": head.relational,
        "general head": head.general,
        "general single": not several and head.general,
        "inner general": any(trait.relational or trait.evaluative for trait in inner),
        "role head": several and head.role,
        "guessed": sum(trait.guessed for trait in traits) / len(traits),
    }


def termhood(values: Mapping[str, float]) -> float:
    """The score of a candidate by its features."""
    return combined(values, WEIGHTS)


def reasons(values: Mapping[str, float]) -> dict[str, float]:
    """What each feature adds to or takes from a candidate's score, the strongest first."""
    parts = {name: _part(round(100 * WEIGHTS[name] * value)) for name, value in values.items() if WEIGHTS[name]}
    return dict(sorted(parts.items(), key=lambda part: (-abs(part[1]), part[0])))


@lru_cache(maxsize=2048)
def _part(hundredths: int) -> float:
    """A part of a score; equal ones are one object, for a corpus has millions of them."""
    return hundredths / 100


def heads_decided(decided: Mapping[str, str]) -> dict[str, float]:
    """What decisions say of heads, from -1 (always rejected) to 1 (always accepted), drawn to 0 while they are few."""
    votes: dict[str, list[int]] = {}
    for kk, judgement in decided.items():
        if judgement != "unsure":
            votes.setdefault(cite_word(kk.lower().rpartition(" ")[2]), []).append(1 if judgement == "accepted" else -1)
    return {head: sum(cast) / (len(cast) + 2) for head, cast in votes.items()}


def feedback(found: Found, heads: Mapping[str, float]) -> dict[str, float]:
    """The feature that decisions give a candidate through its head; none where nobody decided on that head."""
    voted = heads.get(found.words[-1].lemma.lower())
    return {"decided head": voted} if voted else {}
