"""The composition engine: a term from its structure and its parts.

Its confidence is a logistic function of the `Signs` of a composition. The weights were fitted by
`evaluation/fit_confidence.py` to the lexicon's phrases, each drafted without itself.
"""

from collections.abc import Sequence
from math import exp, log
from typing import NamedTuple

from glossary import __version__
from glossary.drafting.composing.chinese_writer import ChineseWriter
from glossary.drafting.composing.english import titled
from glossary.drafting.composing.english_writer import EnglishWriter
from glossary.drafting.composing.fluency import evidence, of_headword
from glossary.drafting.composing.nodes import Node
from glossary.drafting.composing.tree import Own, parse
from glossary.drafting.composing.writer import Phrasing
from glossary.drafting.engine import Answer, Query
from glossary.drafting.engines.names import is_person
from glossary.drafting.termbase_terms import forbidden_in
from glossary.language.orthography import is_cyrillic
from glossary.model import Language


class Signs(NamedTuple):
    """What tells a good composition from a bad one: a constant, the score of its words on average, how far the second
    phrasing is behind, the words beyond two, the guesses, whether another headword has the same equivalent, how often its
    words (its characters in Chinese) meet in other equivalents, how far they are of one topic, whether it is the only
    phrasing, whether it has «of» or in Chinese is a word of a dictionary, and how well it reads by its words on average."""

    constant: float
    score: float
    lead: float
    words: float
    guesses: float
    whole: float
    pairs: float
    topic: float
    only: float
    shape: float
    fluency: float


WEIGHTS: dict[Language, Signs] = {
    "en": Signs(1.34, 0.76, 0.62, -1.12, -0.77, -0.24, 0.25, -0.05, -0.79, 0.2, 0.54),
    "zh": Signs(0.34, 0.84, 0.66, -0.98, 0.0, -0.29, 0.21, -0.01, -0.32, 0.04, 0.66),
}
LEAD = 3.0
"""A lead beyond this says nothing more."""
HIGHEST = 0.8
"""So is a score per word above this."""
FLUENCIES = (-8.0, 4.0)
"""So are fluencies per word beyond these."""
FAR = 4.0
"""A phrasing that is so far behind the best is no alternative to it."""
ANSWERS = 6
_KINDS = frozenset({"term", "place", "organisation", "work"})


class CompositionEngine:
    """Puts a term together; abstains on single words that it could only guess, on persons and on abbreviations."""

    name = "composition"
    knows = False
    version = __version__

    def answer(self, queries: Sequence[Query], to: Language) -> list[list[Answer]]:
        """The best phrasings of each term."""
        return [self._one(query, to) if query.kind in _KINDS and not is_person(query) else [] for query in queries]

    def _one(self, query: Query, to: Language) -> list[Answer]:
        own = [Own(part.start, part.stop, part.uses) for part in query.inside if part.uses]
        tree = parse(query.analysis, own) if is_cyrillic(query.key) else None
        found = phrasings(tree, query, to) if tree else []
        return _answers(tree, found, query, to) if tree and found else []


def _answers(tree: Node, found: Sequence[Phrasing], query: Query, to: Language) -> list[Answer]:
    if tree.dependent is None and found[0].guesses:
        return []
    first = confidence(signs(tree, found, query.key, to), to)
    best, *others = (one for one in found[:ANSWERS] if one.worth > found[0].worth - FAR)
    further = [_answer(one, 0.5 * first * exp(one.worth - best.worth), tree, to) for one in others]
    decided = any(part.settled for part in query.inside)
    return [one._replace(decided=decided) for one in (_answer(best, first, tree, to), *further)]


def _answer(phrasing: Phrasing, worth: float, tree: Node, to: Language) -> Answer:
    """A phrasing with what it was built from; the English of a name of capitalised words gets capitals."""
    name = len(tree.words) > 1 and all(word.capital for word in tree.words)
    relations = ", ".join(dict.fromkeys(tree.relations))
    built_from = " + ".join(phrasing.parts) + (f", {relations}" if relations else "")
    return Answer(titled(phrasing.text) if name and to == "en" else phrasing.text, worth, built_from)


def phrasings(tree: Node, query: Query, to: Language) -> list[Phrasing]:
    """The phrasings of a tree, best first, made without the lexicon's knowledge of the whole term."""
    without = "" if query.inside else query.key  # with the user's words in it, the headword is precedent for the others
    writer = (ChineseWriter if to == "zh" else EnglishWriter)(query.domain_weights, without, forbidden_in(query.inside))
    return writer.write(tree)


def signs(tree: Node, found: Sequence[Phrasing], key: str, to: Language) -> Signs:
    """The signs of the best phrasing of a term."""
    best, words, only = found[0], len(tree.words), len(found) == 1
    lead = min(LEAD, best.worth - found[1].worth) if len(found) > 1 else LEAD
    score = min(HIGHEST, best.score / words)
    seen = evidence(best.text, best.pieces, to, of_headword(key, to))
    pairs = sum(log(1 + count) for count in seen.pairs) / max(1, len(seen.units) - 1)
    shape = seen.listed if to == "zh" else "of" in seen.units
    fluency = max(FLUENCIES[0], min(FLUENCIES[1], best.fluency / words))
    longer = max(0, words - 2)
    return Signs(1.0, score, lead, longer, best.guesses, seen.whole > 0, pairs, seen.topic, only, shape, fluency)


def confidence(values: Sequence[float], to: Language) -> float:
    """How often a composition with these features is right."""
    return 1 / (1 + exp(-sum(weight * value for weight, value in zip(WEIGHTS[to], values, strict=True))))
