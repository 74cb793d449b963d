"""Fit the weights of termhood on annotated texts, and show how they do on a text that they were not fitted on.

    python evaluation/fit_ranking.py                          figures of the weights in use, and of each text left out
    python evaluation/fit_ranking.py --also TEXT GOLD …       with further texts and their tables of terms
    python evaluation/fit_ranking.py --weights                the weights fitted on all texts

Each text counts twice: as it is, and without its glosses, so that the weights do not lean on glosses where a text has
few. Logistic regression by gradient descent; the weights are held near those in use (`HOLD`), which keeps features that
few texts show from swinging.
"""

import argparse
import csv
import math
import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from glossary.mining import ranking, read_documents
from glossary.mining.glosses import find_glosses
from glossary.mining.apart import Apart
from glossary.mining.miner import gathered
from glossary.mining.termhood import combined
from glossary.mining.words import analyse_documents, without_glosses
from glossary.model import Document

ROOT = Path(__file__).resolve().parents[1]
HOLD = 10.0
ROUNDS, RATE = 400, 2.0
TOP = 30

Weights = dict[str, float]


class Row(NamedTuple):
    """One candidate: its name, its features and whether the gold has it."""

    key: str
    values: Weights
    right: bool


class Sample(NamedTuple):
    """The candidates of one text, and how many terms its gold has."""

    name: str
    rows: Sequence[Row]
    terms: int


def sample(document: Document, gold: Path, name: str) -> Sample:
    """The candidates of a text with their features, judged by its gold; synonyms and abbreviations are left out."""
    with gold.open(encoding="utf-8", newline="") as file:
        table = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    terms = {form for row in table for form in _numbers(row["kk"])}
    texts = analyse_documents([document])
    glosses, _ = find_glosses(texts)
    known = gathered(texts, glosses, Apart())
    traits = ranking.Traits(known.vocabulary)
    rows = [
        Row(key, ranking.features(one, traits, known.kinds.get(key, "term")), key in terms)
        for key, one in known.found.items()
    ]
    return Sample(name, rows, len(table))


def _numbers(term: str) -> set[str]:
    """A term as the gold writes it, and without its plural."""
    key = term.lower()
    plain = next((key.removesuffix(ending) for ending in ("лар", "лер", "дар", "дер", "тар", "тер")
                  if key.endswith(ending)), key)  # fmt: skip
    own = next((key.removesuffix(ending) + ending[-1] for ending in ("лары", "лері", "дары", "дері", "тары", "тері")
                if key.endswith(ending)), key)  # fmt: skip
    return {key, plain, own}


def fit(samples: Iterable[Sample], start: Weights) -> Weights:
    """Weights by logistic regression, every text counting alike, held near `start`."""
    weights = dict(start)
    parts = [(row, 1 / len(one.rows)) for one in samples for row in one.rows]
    count = sum(share for _, share in parts)
    for _ in range(ROUNDS):
        gradient = {name: HOLD / 1000 * (start[name] - weight) for name, weight in weights.items() if name != "bias"}
        gradient["bias"] = 0.0
        for row, share in parts:
            error = (row.right - combined(row.values, weights)) * share / count
            gradient["bias"] += error
            for name, value in row.values.items():
                gradient[name] += error * value
        weights = {name: weight + RATE * gradient[name] for name, weight in weights.items()}
    return weights


def figures(one: Sample, weights: Weights) -> tuple[float, float, float]:
    """The part of right candidates among the first thirty and among as many as the gold has terms, and the loss."""
    ranked = sorted(one.rows, key=lambda row: (-combined(row.values, weights), row.key))
    loss = -sum(math.log(abs((not row.right) - combined(row.values, weights)) + 1e-9) for row in one.rows)
    first, all_ = (sum(row.right for row in ranked[:length]) / length for length in (TOP, one.terms))
    return first, all_, loss / len(one.rows)


def samples(also: Sequence[tuple[Path, Path]]) -> dict[str, list[Sample]]:
    """The annotated examples and further texts, each with and without its glosses."""
    gold = ROOT / "evaluation" / "gold"
    pairs = [(ROOT / "examples" / f"{path.stem.removeprefix('terms_')}.txt", path) for path in gold.glob("terms_*.tsv")]
    found = {}
    for text, terms in sorted([*pairs, *also]):
        (document,) = read_documents([text])
        bare = replace(document, text=without_glosses(document.text))
        found[text.stem] = [sample(document, terms, text.stem), sample(bare, terms, f"{text.stem}, no glosses")]
    return found


def main() -> None:
    """Print figures, or the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--also", nargs=2, type=Path, action="append", default=[], metavar=("TEXT", "GOLD"))
    parser.add_argument("--weights", action="store_true", help="fit on all texts and print the weights")
    asked = parser.parse_args()
    used = dict(ranking.WEIGHTS)
    found = samples([tuple(pair) for pair in asked.also])
    if asked.weights:
        fitted = fit([one for pair in found.values() for one in pair], used)
        print(*(f'    "{name}": {weight:.2f},' for name, weight in fitted.items()), sep="\n")
        return
    print("in use: p30, r-precision, loss | fitted on the other texts", file=sys.stderr)
    for name, pair in found.items():
        others = fit([one for other, two in found.items() if other != name for one in two], used)
        for one in pair:
            now, then = figures(one, used), figures(one, others)
            print(f"{one.name:44}", *(f"{number:.2f}" for number in now), "|", *(f"{number:.2f}" for number in then))


if __name__ == "__main__":
    main()
