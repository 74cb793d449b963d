"""Fit the confidence of the composition engine, and show how true the confidences of drafts are.

    python evaluation/fit_confidence.py fit          weights for glossary/drafting/engines/composition.py
    python evaluation/fit_confidence.py table GOLD   confidence against the share of right drafts on a table kk, en, zh

The sample is the lexicon's own phrases, each drafted without itself. Terms that the lexicon lacks are put together more
regularly than its headwords are, and have more than one right form, so the weights are then brought to the project's list of
terms (`evaluation/drafts.tsv`), each composed as if it were no headword: all of them by one factor, and the constant. The
tables show the half of the phrases that was not used, and the list.
"""

import csv
import sys
from collections.abc import Sequence
from itertools import pairwise
from math import exp
from pathlib import Path

from left_out import LANGUAGES, comparable, left_out

from glossary.drafting import draft_terms
from glossary.drafting.composing.domain_weights import domain_weights
from glossary.drafting.composing.tree import parse
from glossary.drafting.engine import Query
from glossary.drafting.engines.composition import WEIGHTS, Signs, confidence, phrasings, signs
from glossary.language import analyse
from glossary.language.orthography import fold
from glossary.model import Language

Sample = list[tuple[tuple[float, ...], bool]]
BINS = (*(tenth / 10 for tenth in range(10)), 1.01)
LIST = Path(__file__).with_name("drafts.tsv")


def sample(to: Language) -> Sample:
    """Signs and outcome of every noun phrase of the lexicon, drafted without itself."""
    return [(signs(one.tree, one.phrasings, one.key, to), one.right[0]) for one in left_out(to)]


def fit(rows: Sample, rounds: int = 400, rate: float = 0.5) -> list[float]:
    """Logistic regression by gradient descent."""
    weights = [0.0] * len(rows[0][0])
    for _ in range(rounds):
        gradient = [0.0] * len(weights)
        for values, right in rows:
            error = right - 1 / (1 + exp(-sum(w * v for w, v in zip(weights, values, strict=True))))
            gradient = [g + error * v for g, v in zip(gradient, values, strict=True)]
        weights = [w + rate * g / len(rows) for w, g in zip(weights, gradient, strict=True)]
    return weights


def of_list(to: Language) -> Sample:
    """Signs and outcome of the terms of several words of the project's list, each composed without itself."""
    with LIST.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE) if " " in row["kk"]]
    found: Sample = []
    for row, analysis in zip(rows, analyse([row["kk"] for row in rows]), strict=True):
        query = Query(row["kk"], fold(row["kk"]), analysis, domain_weights=domain_weights([analysis], [])[0])
        tree = parse(analysis)
        texts = phrasings(tree, query, to) if tree else []
        if tree and texts:
            right = comparable(texts[0].text) in {comparable(text) for text in row[to].split("|")}
            found.append((signs(tree, texts, query.key, to), right))
    return found


def brought_to(rows: Sample, weights: Sequence[float]) -> list[float]:
    """The weights times a factor, and a constant more, that fit a list (Platt 1999)."""
    scores = [sum(w * v for w, v in zip(weights, values, strict=True)) for values, _ in rows]
    constant, factor = fit([((1.0, score), right) for score, (_, right) in zip(scores, rows, strict=True)], 4000)
    return [weight * factor + (constant if place == 0 else 0.0) for place, weight in enumerate(weights)]


def table(rows: Sequence[tuple[float, bool]]) -> None:
    """Print how often drafts of each confidence are right."""
    for low, high in pairwise(BINS):
        inside = [(p, right) for p, right in rows if low <= p < high]
        if inside:
            mean, right = sum(p for p, _ in inside) / len(inside), sum(r for _, r in inside) / len(inside)
            print(f"{low:.1f}–{min(high, 1):.1f}  n={len(inside):5}  said {mean:.2f}  right {right:.2f}")


def fit_and_show() -> None:
    """Fit on half of the phrases, show the other half."""
    for to in LANGUAGES:
        rows, listed = sample(to), of_list(to)
        WEIGHTS[to] = Signs(*(round(weight, 2) for weight in brought_to(listed, fit(rows[::2]))))
        print(to, WEIGHTS[to])
        for title, judged in (("the lexicon's phrases", rows[1::2]), ("the list", listed)):
            print(title)
            table([(confidence(values, to), right) for values, right in judged])


def show_gold(path: Path) -> None:
    """The table of whole drafts on a list of terms with their accepted forms."""
    with path.open(encoding="utf-8", newline="") as file:
        gold = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    for to in LANGUAGES:
        asked = [row for row in gold if row[to]]
        drafts = draft_terms([row["kk"] for row in asked], to)
        outcome = [
            (d.confidence, comparable(d.text) in {comparable(t) for t in row[to].split("|")})
            for d, row in zip(drafts, asked, strict=True)
            if d.text
        ]
        print(to, f"asked {len(asked)}, answered {len(outcome)}, right {sum(right for _, right in outcome)}")
        table(outcome)


if __name__ == "__main__":
    if sys.argv[1:2] == ["table"] and len(sys.argv) == 3:
        show_gold(Path(sys.argv[2]))
    elif sys.argv[1:] == ["fit"]:
        fit_and_show()
    else:
        sys.exit(__doc__)
