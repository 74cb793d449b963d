"""Fit the weights of what tells a likely phrasing from an unlikely one (`FEATURES` in
`glossary/drafting/composing/fluency.py`).

    python evaluation/fit_choice.py [STEP]

The sample is every STEPth of the lexicon's phrases, each drafted without itself. The weights make the right phrasings of a
phrase likelier than the others (a softmax over its phrasings); the phrasing's own score has the weight 1. Half of
the phrases fit and the other half are judged, both ways round; the figures before and after are printed with the
weights.
"""

import sys
from math import exp
from random import Random

from left_out import LANGUAGES, LeftOut, figures, left_out

from glossary.drafting.composing.fluency import FEATURES, evidence, of_headword
from glossary.drafting.dictionaries.shelf import listed_terms
from glossary.model import Language

ROUNDS, RATE, BATCH = 20, 0.05, 32
Rows = list[list[float]]
Sample = list[tuple[Rows, list[bool]]]


def values(one: LeftOut, to: Language) -> Rows:
    """For each phrasing its own score, then its features."""
    own = of_headword(one.key, to)
    terms = listed_terms(to)
    found = [(phrasing.score, evidence(phrasing.text, phrasing.pieces, to, own, terms)) for phrasing in one.phrasings]
    return [[score, *(float(feature.function(seen)) for feature in FEATURES[to])] for score, seen in found]


def chances(rows: Rows, weights: list[float]) -> list[float]:
    """How likely each phrasing is among those of its phrase."""
    scores = [sum(w * v for w, v in zip(weights, row, strict=True)) for row in rows]
    highest = max(scores)
    powers = [exp(score - highest) for score in scores]
    return [power / sum(powers) for power in powers]


def gradient(rows: Rows, right: list[bool], weights: list[float]) -> list[float]:
    """Which way the weights go for one phrase."""
    said = chances(rows, weights)
    good = sum(p for p, r in zip(said, right, strict=True) if r)
    pulls = [(p * r / good if good else 0.0) - p for p, r in zip(said, right, strict=True)]
    return [sum(pull * row[at] for pull, row in zip(pulls, rows, strict=True)) for at in range(len(weights))]


def fit(sample: Sample, start: list[float]) -> list[float]:
    """Stochastic gradient ascent from the weights in use."""
    weights, order = list(start), Random(0)
    taught = [(rows, right) for rows, right in sample if any(right) and not all(right)]
    for turn in range(ROUNDS):
        order.shuffle(taught)
        for at in range(0, len(taught), BATCH):
            steps = [gradient(rows, right, weights) for rows, right in taught[at : at + BATCH]]
            rate = RATE / (1 + turn) / len(steps)
            weights = [w + rate * sum(step[at] for step in steps) for at, w in enumerate(weights)]
    return weights


def first_right(sample: Sample, weights: list[float]) -> float:
    """How often the likeliest phrasing is right."""
    hits = 0
    for rows, right in sample:
        said = chances(rows, weights)
        hits += right[said.index(max(said))]
    return hits / len(sample)


def show(to: Language, step: int) -> None:
    """Print figures and weights for one language."""
    drafted = list(left_out(to, step))
    print(to, figures(drafted))
    sample = [(values(one, to), one.right) for one in drafted]
    start = [1.0, *(feature.weight for feature in FEATURES[to])]
    halves = sample[::2], sample[1::2]
    judged = [first_right(other, fit(half, start)) for half, other in (halves, halves[::-1])]
    weights = fit(sample, start)
    print(to, f"judged on what was not fitted: {sum(judged) / 2:.3f}")
    for feature, weight in zip(FEATURES[to], weights[1:], strict=True):
        print(to, feature.name, round(weight / weights[0], 2))


if __name__ == "__main__":
    for language in LANGUAGES:
        show(language, int(sys.argv[1]) if sys.argv[1:] else 1)
