"""Fit when English says «theory of relativity» and when «relativity theory» (`WEIGHTS` in
`glossary/drafting/composing/english_order.py`).

    python evaluation/fit_order.py

The sample is the lexicon's phrases in which a noun belongs to a noun, by their first equivalent. Half of them fit and the
other half are judged; the weights printed are fitted to all.
"""

import re
from collections.abc import Iterator, Sequence
from math import exp

from glossary.drafting.composing.english import singular
from glossary.drafting.composing.english_order import WEIGHTS, Signs, chance, signs
from glossary.drafting.composing.tree import parse
from glossary.language import analyse, lexicon

RELATIONS = ("izafet", "genitive", "object")
ROUNDS, RATE = 300, 2.0
_OTHER = re.compile(r"[A-Z]| (?:for|in|to|with|on|from|by) |'s ")
"""What is neither order: names, other prepositions, possessives."""
Sample = list[tuple[Signs, bool]]


def divided(english: str) -> tuple[str, str, bool] | None:
    """Modifier and head of a phrase, and whether it has «of»; None for what is neither order."""
    if _OTHER.search(english) or " " not in english:
        return None
    head, of, modifier = english.partition(" of ")
    if of:
        return modifier.removeprefix("the "), singular(head), True
    modifier, _, head = english.rpartition(" ")
    return modifier, singular(head), False


def sample() -> Iterator[tuple[Signs, bool]]:
    """The signs of every phrase of the lexicon, and whether its equivalent has «of»."""
    rows = [(key, senses[0]) for key, senses in sorted(lexicon.phrases().items()) if senses[0].pos in ("NOUN", "VN")]
    for (key, sense), analysis in zip(rows, analyse([sense.headword for _, sense in rows]), strict=True):
        tree, parts = parse(analysis), divided(sense.en[0])
        if tree and parts and tree.relation in RELATIONS:
            modifier, head, of = parts
            yield signs(tree, modifier, head, key), of


def fit(rows: Sample) -> Signs:
    """Logistic regression by gradient ascent, each sign in units of its own spread."""
    spread = [max(1e-9, _spread([values[at] for values, _ in rows])) for at in range(len(WEIGHTS))]
    scaled = [([value / by for value, by in zip(values, spread, strict=True)], of) for values, of in rows]
    weights = [0.0] * len(spread)
    for _ in range(ROUNDS):
        pulls = [0.0] * len(weights)
        for values, of in scaled:
            error = of - 1 / (1 + exp(-sum(w * v for w, v in zip(weights, values, strict=True))))
            pulls = [pull + error * value for pull, value in zip(pulls, values, strict=True)]
        weights = [w + RATE * pull / len(scaled) for w, pull in zip(weights, pulls, strict=True)]
    return Signs(*(round(w / by, 2) for w, by in zip(weights, spread, strict=True)))


def _spread(values: Sequence[float]) -> float:
    mean = sum(values) / len(values)
    return (sum((value - mean) ** 2 for value in values) / len(values)) ** 0.5 or 1.0


def right(rows: Sample, weights: Signs) -> float:
    """For how many phrases the likelier order is that of the lexicon."""
    return sum((chance(values, weights) > 0.5) == of for values, of in rows) / len(rows)


if __name__ == "__main__":
    found = list(sample())
    print(f"{len(found)} phrases, with «of» {sum(of for _, of in found) / len(found):.2f}")
    print(
        f"weights in use: {right(found, WEIGHTS):.3f}; of a half, on the other: {right(found[1::2], fit(found[::2])):.3f}"
    )
    print(fit(found))
