"""The composition engine: a term from its structure and its parts.

Its confidence is a logistic function of how sure each word's choice was, how far the second phrasing is behind, the
length and the guesses. The weights were fitted by `evaluation/fit_confidence.py` to the lexicon's phrases, each
drafted without itself.
"""

from collections.abc import Sequence
from math import exp

from glossary import __version__
from glossary.drafting.composing.chinese_writer import ChineseWriter
from glossary.drafting.composing.english_writer import EnglishWriter
from glossary.drafting.composing.nodes import Node
from glossary.drafting.composing.tree import parse
from glossary.drafting.composing.writer import Phrasing
from glossary.drafting.engine import Answer, Query
from glossary.drafting.engines.names import is_person
from glossary.language.orthography import is_cyrillic
from glossary.model import Language

WEIGHTS: dict[Language, tuple[float, ...]] = {
    "en": (-0.81, 1.61, 0.61, -1.1, -0.31),
    "zh": (-1.1, 1.23, 0.53, -0.87, 0.0),
}
"""For each language: constant, score per word, lead over the second phrasing, words beyond two, guesses."""
LEAD = 3.0
"""A lead beyond this says nothing more."""
HIGHEST = 0.8
"""So is a score per word above this."""
ANSWERS = 6
_ENGLISH_SMALL = frozenset(["of", "the", "and", "or", "for", "in", "on", "to", "with", "from", "by", "against"])


class CompositionEngine:
    """Puts a term together; abstains on single words that it could only guess, on works and on abbreviations."""

    name = "composition"
    version = __version__

    def answer(self, queries: Sequence[Query], to: Language) -> list[list[Answer]]:
        """The best phrasings of each term."""
        return [
            self._one(query, to) if query.kind in ("term", "organisation") and not is_person(query) else []
            for query in queries
        ]

    def _one(self, query: Query, to: Language) -> list[Answer]:
        tree = parse(query.analysis) if is_cyrillic(query.key) else None
        found = phrasings(tree, query, to) if tree else []
        if tree is None or not found or (tree.dependent is None and found[0].guesses):
            return []
        first = confidence(features(tree, found), to)
        worths = [first, *(0.5 * first * exp(one.worth - found[0].worth) for one in found[1:])]
        return [_answer(one, worth, tree, to) for one, worth in zip(found[:ANSWERS], worths, strict=False)]


def _answer(phrasing: Phrasing, worth: float, tree: Node, to: Language) -> Answer:
    """A phrasing with what it was built from; the English of a name of capitalised words gets capitals."""
    name = len(tree.words) > 1 and all(word.capital for word in tree.words)
    relations = ", ".join(dict.fromkeys(tree.relations))
    built_from = " + ".join(phrasing.parts) + (f", {relations}" if relations else "")
    return Answer(_title(phrasing.text) if name and to == "en" else phrasing.text, worth, built_from)


def phrasings(tree: Node, query: Query, to: Language) -> list[Phrasing]:
    """The phrasings of a tree, best first, made without the lexicon's knowledge of the whole term."""
    writer = (ChineseWriter if to == "zh" else EnglishWriter)(query.domain_weights, query.key)
    return writer.write(tree)


def features(tree: Node, found: Sequence[Phrasing]) -> tuple[float, ...]:
    """What tells a good composition from a bad one, in the order of `WEIGHTS`."""
    best, words = found[0], len(tree.words)
    lead = min(LEAD, best.worth - found[1].worth) if len(found) > 1 else LEAD
    return (
        1.0,
        min(HIGHEST, best.score / words),
        lead,
        max(0, words - 2),
        float(best.guesses),
    )


def confidence(values: Sequence[float], to: Language) -> float:
    """How often a composition with these features is right."""
    return 1 / (1 + exp(-sum(weight * value for weight, value in zip(WEIGHTS[to], values, strict=True))))


def _title(text: str) -> str:
    return " ".join(word if word in _ENGLISH_SMALL else word[:1].upper() + word[1:] for word in text.split(" "))
