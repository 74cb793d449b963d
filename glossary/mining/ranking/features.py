"""The features of a candidate and the fixed weights that make its termhood of them."""

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from glossary.language import lexicon
from glossary.language.classes import members
from glossary.language.frequency import general_count
from glossary.mining.ranking.subjects import Subjects, domains
from glossary.mining.ranking.termhood import c_value, combined, weirdness
from glossary.mining.terms.candidates import Found
from glossary.mining.text.analysed import Vocabulary
from glossary.model import Kind
from glossary.syntax.headwords import light_nouns, side_by_side
from glossary.syntax.noun_phrases import is_loose
from glossary.syntax.tags import tags
from glossary.syntax.words import Word, bears_name

# Fitted by evaluation/fit_ranking.py on eleven texts, each also without its glosses. On a text left out the first thirty
# have 0.87–1.00 terms (without any gloss 0.83–1.00); docs/mining.md has the table.
WEIGHTS: Mapping[str, float] = {
    "bias": -4.29,
    "listed": 1.05,
    "two": 0.56,
    "relational adjective": 0.80,
    "c-value": 0.68,
    "subject": 1.30,
    "listed subject": 2.23,
    "one host": -0.98,
    "plural": 0.40,
    "length": 0.66,
    "act": 1.50,
    "weirdness": 2.20,
    "weirdest": 0.11,
    "head weirdness": 0.09,
    "coordination": -0.54,
    "listed single": 0.57,
    "documents": 0.20,
    "izafet": 0.29,
    "named body": 0.22,
    "whole name": -1.93,
    "name": -0.46,
    "loose": -0.65,
    "plural modifier": -0.97,
    "object": -0.13,
    "gloss": 3.02,
    "definition": 1.50,
    "quoted": 2.05,
    "heading": 0.25,
    "item": 0.41,
    "decided head": 1.00,
    "accepted modifier": 0.60,
    "accident": -0.85,
    "never alone": -0.42,
    "determiner": -0.69,
    "inner general": 0.41,
    "long": -0.53,
    "verbal noun": -0.46,
    "general head": -0.65,
    "general single": -1.01,
    "proper single": -0.05,
    "single": -0.02,
    "participle": -1.07,
    "evaluative": -0.79,
    "guessed": 0.03,
    "relational head": -1.38,
    "oblique": -1.98,
    "genitive": -1.63,
    "role head": -2.94,
    "person": -3.00,
    "work": 0.27,
}
_NAME_LONG = 2.0
"""Names of acts are long, and more words than these say nothing against one."""
_MOST_REASONS = 10
"""A person reads no more reasons, and a corpus has millions of them."""
_OBLIQUE = frozenset({"dat", "abl", "loc", "ins"})
_RELATIONAL = ("лық", "лік", "дық", "дік", "тық", "тік", "лы", "лі", "ды", "ді", "ты", "ті", "аси")


class Trait(NamedTuple):
    """What ranking needs to know of one word of a candidate: numbers, and the features that it has as the head, as the
    first of several words, in the middle, or alone."""

    weirdness: float
    domains: frozenset[str]
    guessed: bool
    bent: bool
    head: tuple[str, ...]
    first: tuple[str, ...]
    inner: tuple[str, ...]
    alone: tuple[str, ...]


class Traits:
    """The traits of the words of some texts and of their neighbours, each type worked out once, and the subjects of the
    texts."""

    def __init__(self, words: Vocabulary, subjects: Subjects) -> None:
        self.subjects = subjects
        self._lemmas: Counter[str] = Counter()
        for word, count in words.values():
            if word.pos != "PUNCT" and word.cyrillic:
                self._lemmas[word.lemma.lower()] += count
        self._size = max(1, self._lemmas.total())
        self._known: dict[int, Trait] = {}
        self._pairs: dict[tuple[int, int], tuple[str, ...]] = {}

    def of(self, word: Word) -> Trait:
        """The traits of one word."""
        found = self._known.get(word.type)
        if found is None:
            found = self._known[word.type] = self._trait(word)
        return found

    def between(self, word: Word, after: Word) -> tuple[str, ...]:
        """The features that a candidate has by two neighbours in it."""
        key = (word.type, after.type)
        found = self._pairs.get(key)
        if found is None:
            found = self._pairs[key] = _between(word, after)
        return found

    def _trait(self, word: Word) -> Trait:
        lemma = word.lemma.lower()
        special = domains(word.lemma)
        said = {
            name for name in ("determiner", "evaluative", "relational", "general", "role") if lemma in members(name)
        }
        head = {"verbal noun": word.pos == "VN", "plural": word.number == "pl"}
        head |= {"relational head": "relational" in said, "general head": "general" in said}
        alone = {"single": True, "listed single": bool(special), "general single": "general" in said}
        alone |= {"proper single": word.pos == "PROPN", "determiner": "determiner" in said}
        return Trait(
            weirdness=weirdness(max(1, self._lemmas[lemma]), self._size, general_count(lemma)),
            domains=special,
            guessed=word.token.readings[0].source == "guess",
            bent=word.pos == "ADJ" and word.norm.endswith(_RELATIONAL),
            head=tuple(name for name, holds in head.items() if holds),
            first=tuple(sorted(said & {"determiner", "evaluative"})),
            inner=("inner general",) if said & {"relational", "evaluative"} else (),
            alone=tuple(name for name, holds in alone.items() if holds),
        )


def _between(word: Word, after: Word) -> tuple[str, ...]:
    """The features that two neighbours give a candidate."""
    found = []
    if word.case == "nom":
        found += ["loose"] * (word.pos == "NOUN" and is_loose(word, after)) + ["plural modifier"] * (
            word.number == "pl"
        )
    elif word.case == "gen":
        found.append("genitive")
    elif word.case in _OBLIQUE:
        found += ["oblique"] * (not _ruled(word, after))
    elif word.case == "acc":
        found += ["object"] * (not side_by_side(word, after))
    if word.pos == "VERB" and not side_by_side(word, after):
        found.append("participle")
    return tuple(found)


def _ruled(word: Word, after: Word) -> bool:
    """Whether the second of two words asks for the first in its case: «жақындауға тыйым салу», «саудасына қарсы»."""
    rules = "inner postposition" in tags(after) or after.norm.lower() in light_nouns()
    return rules or side_by_side(word, after)


def features(found: Found, traits: Traits, kind: Kind = "term") -> dict[str, float]:
    """The named features of a candidate; those that are 0 are left out."""
    words = [word for word in found.words if word.pos not in ("CONJ", "PUNCT")]
    own = [traits.of(word) for word in words]
    values = _numbers(found, own, traits)
    values["length"] = math.log(sum([len(word.lemma) for word in words]) / len(words))
    act = bears_name(found.words)  # how the words of such a name hold together says nothing of it
    names = [] if act else _structure(found, words, own, traits)
    if not act and kind != "person" and len(words) > 1 and found.capital > 0.5 * found.count:
        names = _named(words, names)
    values |= dict.fromkeys(names, 1.0)
    values |= {
        "coordination": len(words) < len(found.words) and not act,
        "long": min(max(0.0, len(own) - 3.0), _NAME_LONG if act else math.inf),
        "never alone": found.alone == 0,
        "one host": found.count > 1 and found.count in found.longer,
        "accident": found.accident and not act,
        "person": kind == "person",
        "work": kind == "work" and not act,
        "act": act,
    }
    values |= {name: math.log1p(count) for name, count in found.evidence.items()}
    return {name: float(value) for name, value in values.items() if value}


def _structure(found: Found, words: Sequence[Word], own: Sequence[Trait], traits: Traits) -> list[str]:
    """The features of a candidate by its words and how they hold together."""
    names = [name for word, after in pairwise(words) for name in traits.between(word, after)]
    names += own[-1].head
    return [*names, *(_of_several(found, words, own) if len(words) > 1 else own[0].alone)]


def _of_several(found: Found, words: Sequence[Word], own: Sequence[Trait]) -> Iterator[str]:
    """The features of a candidate of several words, by their order and by the lexicon."""
    yield from own[0].first
    for trait in own[1:-1]:
        yield from trait.inner
    if len(words) == 2:
        yield "two"
    if any(trait.bent for trait in own[:-1]):
        yield "relational adjective"
    if words[-1].possessive == 3 and "bare" in tags(words[-2]):
        yield "izafet"
    if words[-1].lemma.lower() in members("role"):
        yield "role head"
    if found.key in lexicon.all_senses():
        yield "listed"


def _named(words: Sequence[Word], names: Sequence[str]) -> list[str]:
    """The features of a phrase with a capital: a genitive inside a whole name is part of it."""
    whole = all(word.norm[:1].isupper() for word in words)
    body = any(words[-1].lemma.lower() in members(name) for name in ("organisation", "work"))
    kept = [name for name in names if name != "genitive"] if whole else list(names)
    return [*kept, "named body" if body else "whole name" if whole else "name"]


def _numbers(found: Found, own: Sequence[Trait], traits: Traits) -> dict[str, float]:
    """The measured features of a candidate."""
    odd = [trait.weirdness for trait in own]
    where = found.document_numbers
    weight = traits.subjects.weight
    whole = weight(where, domains(found.key)) if len(own) > 1 else 0.0
    return {
        "c-value": math.log1p(max(0.0, c_value(len(own), found.count, found.longer))),
        "documents": math.log(len(where)),
        "weirdness": sum(odd) / len(odd) / 10,
        "weirdest": max(odd) / 10,
        "head weirdness": odd[-1] / 10,
        "subject": sum([weight(where, trait.domains) for trait in own]) / len(own),
        "listed subject": math.sqrt(whole),
        "guessed": sum([trait.guessed for trait in own]) / len(own),
    }


def termhood(values: Mapping[str, float]) -> float:
    """The score of a candidate by its features."""
    return combined(values, WEIGHTS)


def reasons(values: Mapping[str, float]) -> dict[str, float]:
    """What each feature adds to or takes from a candidate's score, the strongest first."""
    parts = {name: _part(round(100 * WEIGHTS[name] * value)) for name, value in values.items() if WEIGHTS[name]}
    ordered = sorted(parts.items(), key=lambda part: (-abs(part[1]), part[0]))
    return dict(ordered[:_MOST_REASONS])


@lru_cache(maxsize=2048)
def _part(hundredths: int) -> float:
    """A part of a score; equal ones are one object, for a corpus has millions of them."""
    return hundredths / 100
