"""Fit the confidence of the composition engine, and show how true the confidences of drafts are.

    python evaluation/fit_confidence.py fit          weights for glossary/drafting/engines/composition.py, tables of docs/drafting.md
    python evaluation/fit_confidence.py table GOLD   confidence against the share of right drafts on a table kk, en, zh

The sample is the lexicon's own phrases, each drafted without itself, where one form is right. Terms that the lexicon lacks are
put together more regularly than its headwords are, and have more than one right form, so the weights are then brought to lists
of terms with all forms that a translator would accept (`drafts.tsv`, and the half of `composed_drafts.tsv` that is for
learning), each composed as if it were no headword: all of them by one factor, and the constant. What is said of a phrase or a
term follows from the others only: five groups, each left out in turn. The list that nobody reads (`blind_drafts.tsv`) is judged
by what was fitted to all the others.
"""

import csv
import re
import sys
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt
from left_out import LANGUAGES, comparable, left_out

from glossary.drafting import draft_terms
from glossary.drafting.composing.domain_weights import domain_weights
from glossary.drafting.composing.tree import parse
from glossary.drafting.engine import Query
from glossary.drafting.engines.composition import Signs, phrasings, signs
from glossary.language import analyse
from glossary.language.orthography import fold
from glossary.model import Language

Numbers = npt.NDArray[np.float64]
Sample = tuple[Numbers, Numbers]
"""A row of signs for each term, and whether its first draft is right."""
BINS = (0.0, *(tenth / 10 for tenth in range(2, 10)), 1.01)
GROUPS, RIDGE = 5, 1e-3
HERE = Path(__file__).parent
PAGE = HERE.parent / "docs" / "drafting.md"
LEARNT = {"drafts": "", "composed_drafts": "learn"}
"""The lists that confidences are brought to, and the part of each that is used."""


def phrases(to: Language) -> Sample:
    """The noun phrases of the lexicon, each drafted without itself."""
    found = [(signs(one.tree, one.phrasings, one.key, to), one.right[0]) for one in left_out(to, 2)]
    return np.array([values for values, _ in found], float), np.array([right for _, right in found], float)


def listed(names: Sequence[str], to: Language) -> Sample:
    """The terms of several words of lists, each composed without itself."""
    terms = [row for name in names for row in rows(name) if " " in row["kk"]]
    values, right = [], []
    for row, analysis in zip(terms, analyse([row["kk"] for row in terms]), strict=True):
        query = Query(row["kk"], fold(row["kk"]), analysis, domain_weights=domain_weights([analysis], [])[0])
        tree = parse(analysis)
        texts = phrasings(tree, query, to) if tree else []
        if tree and texts:
            values.append(signs(tree, texts, query.key, to))
            right.append(comparable(texts[0].text) in {comparable(text) for text in row[to].split("|")})
    return np.array(values, float), np.array(right, float)


def rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of a list, the part for learning where it has one."""
    with (HERE / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            if not LEARNT.get(name) or row["part"] == LEARNT[name]:
                yield row


def fit(sample: Sample, rounds: int = 20) -> Numbers:
    """Logistic regression by Newton's method, with a little ridge."""
    values, right = sample
    weights = np.zeros(values.shape[1])
    for _ in range(rounds):
        said = chance(values, weights)
        curve = (values * (said * (1 - said))[:, None]).T @ values + RIDGE * np.eye(len(weights))
        weights += np.linalg.solve(curve, values.T @ (right - said) - RIDGE * weights)
    return weights


def chance(values: Numbers, weights: Numbers) -> Numbers:
    """What is said of each row."""
    return np.asarray(1 / (1 + np.exp(-(values @ weights))))


def brought_to(sample: Sample, weights: Numbers) -> Numbers:
    """The weights times a factor, and a constant more, that fit a list (Platt 1999)."""
    values, right = sample
    constant, factor = fit((np.c_[np.ones(len(values)), values @ weights], right))
    return np.asarray(weights * factor + constant * np.eye(len(weights))[0])


def said_by_others(sample: Sample, weights: Numbers | None = None) -> Numbers:
    """What is said of each row by weights that are fitted, or where there are some, brought, to the other groups."""
    values, right = sample
    said = np.zeros(len(right))
    for group in range(GROUPS):
        inside = np.arange(len(right)) % GROUPS == group
        rest = values[~inside], right[~inside]
        said[inside] = chance(values[inside], fit(rest) if weights is None else brought_to(rest, weights))
    return said


def table(judged: Sequence[tuple[str, Numbers, Numbers]]) -> Iterator[str]:
    """How often drafts of each confidence are right, for several samples side by side."""
    yield "| said | " + " | ".join(f"{title}: said | right | terms" for title, *_ in judged) + " |"
    yield "| --- |" + " --- | --- | --- |" * len(judged)
    for low, high in pairwise(BINS):
        cells = []
        for _, said, right in judged:
            inside = (said >= low) & (said < high)
            several = int(inside.sum())
            cells += [
                f"{said[inside].mean():.2f}" if several else "",
                f"{right[inside].mean():.2f}" if several else "",
                str(several),
            ]
        yield f"| {low:.1f} to {min(high, 1):.1f} | " + " | ".join(cells) + " |"


def fit_and_show() -> None:
    """Print the weights and write the tables to the page."""
    lines = []
    for to, name in zip(LANGUAGES, ("English", "Chinese"), strict=True):
        sample, known, blind = phrases(to), listed([*LEARNT], to), listed(["blind_drafts"], to)
        weights = fit(sample)
        final = brought_to(known, weights)
        print(to, Signs(*(round(float(weight), 2) for weight in final)))
        judged = [
            ("phrases", said_by_others(sample), sample[1]),
            ("lists", said_by_others(known, weights), known[1]),
            ("blind list", chance(blind[0], final), blind[1]),
        ]
        lines += [f"{name}:", "", *table(judged), ""]
    print("\n".join(lines))
    page = PAGE.read_text(encoding="utf-8")
    marked = re.compile(r"(<!-- confidence -->\n).*?(<!-- /confidence -->)", re.DOTALL)
    PAGE.write_text(marked.sub(lambda found: found[1] + "\n".join(lines) + found[2], page), encoding="utf-8")


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
        said, right = (np.array(column, float) for column in zip(*outcome, strict=True))
        print("\n".join(table([("drafts", said, right)])))


if __name__ == "__main__":
    if sys.argv[1:2] == ["table"] and len(sys.argv) == 3:
        show_gold(Path(sys.argv[2]))
    elif sys.argv[1:] == ["fit"]:
        fit_and_show()
    else:
        sys.exit(__doc__)
