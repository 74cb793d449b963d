"""Whether English says «theory of relativity» or «relativity theory».

The chance of «of» is a logistic function of what is known of the two words: how often other phrases with the head, and with the
modifier, have «of», how long both are, the Kazakh relation, and whether the two English words are common side by side. It
was fitted by `evaluation/fit_order.py` to the 11,000 phrases of the lexicon in which a noun belongs to a noun; on those not
used for fitting it is right for 0.86 (the head's phrases alone: 0.80).
"""

from math import exp, log
from typing import NamedTuple

from glossary.drafting.composing.collocations import pair_count
from glossary.drafting.composing.english import singular
from glossary.drafting.composing.nodes import Node
from glossary.drafting.composing.phrase_table import linked_share

MILLION = 1e6
"""The counts of pairs are in millions."""


class Signs(NamedTuple):
    """What tells «of»: a constant; whether the relation is a genitive, an object; the shares of the phrases with the head and
    with the modifier that have «of»; the words of the modifier and of the head beyond one; the logarithm of the count of the
    two English words side by side; whether the modifier is of two equals, is a plural; whether the head is a verbal noun."""

    constant: float
    genitive: float
    object: float
    head: float
    modifier: float
    long: float
    head_long: float
    described: float
    together: float
    equals: float
    plural: float
    action: float


WEIGHTS = Signs(-3.53, 1.04, 0.79, 5.41, 5.37, 0.36, 0.47, 0.33, -0.94, 0.12, 0.6, -0.44)


def signs(node: Node, modifier: str, head: str, without: str = "") -> Signs:
    """The signs of a node whose parts are called so in English; the phrase `without` is no precedent."""
    assert node.dependent is not None and node.inner is not None
    dependent = node.dependent
    return Signs(
        1.0,
        node.relation == "genitive",
        node.relation == "object",
        linked_share(node.head.lemma, True, without),
        linked_share(dependent.head.form, False, without),
        len(dependent.words) - 1,
        len(node.inner.words) - 1,
        node.inner.relation in ("attribute", "adverb"),
        together(modifier.rpartition(" ")[2].lower(), head.partition(" ")[0].lower()),
        dependent.relation in ("and", "or", ","),
        dependent.head.plural,
        node.head.reading.pos == "VN",
    )


def together(modifier: str, head: str) -> float:
    """How common two words are side by side, in either number."""
    one = singular(modifier)
    return log(1 + max(pair_count(modifier, head), pair_count(one, head), pair_count(one, head + "s")) / MILLION)


def chance(values: Signs, weights: Signs = WEIGHTS) -> float:
    """The chance of «of» between 0 and 1."""
    return 1 / (1 + exp(-sum(weight * value for weight, value in zip(weights, values, strict=True))))
