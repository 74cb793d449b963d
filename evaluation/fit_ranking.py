"""Fit the weights of termhood on annotated texts, and show how they do on a text that they were not fitted on.

    python evaluation/fit_ranking.py                          figures of the weights in use, and of each text left out
    python evaluation/fit_ranking.py --also TEXT GOLD …       with further texts and their tables of terms
    python evaluation/fit_ranking.py --weights                fit on the texts for fitting, write the weights into the table, and
                                                              how likely terms are by score, of the texts left out, beside it

The texts for fitting are the annotated ones but those held out (`HELD`), on which nothing is ever fitted: what the weights do on
texts that nobody tuned on is read there.
Each text counts twice: as it is, and without its glosses, so that the weights do not lean on glosses where a text has
few. The weights are held near those in use (`HOLD`, `KNOWN`), which keeps features that few texts show from swinging.
"""

import argparse
import csv
import math
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from measure import GOLD, forms, texts_with_terms

from glossary.features import probability
from glossary.mining.glosses.finder import find_glosses
from glossary.mining.ranking import features as ranking
from glossary.mining.ranking.calibration import CALIBRATION_FILE
from glossary.mining.ranking.order import longest_first
from glossary.mining.state import collect
from glossary.mining.terms.entities import kind_by_words
from glossary.mining.text.analyser import analyse_documents, without_glosses
from glossary.mining.variants.cannot_link import CannotLink
from glossary.mining.variants.respelling import respell
from glossary.model import Document
from glossary.syntax.noun_phrases import relation
from glossary.texts import read_documents

HELD = frozenset("aspazdyq diabet ekologiya farma muragat olen orman qarjy qurylys salyq teatr veterinariya".split())
"""Texts that are only measured: `orman` and `salyq` until their misses are read, the others for ever."""
HOLD = 0.0003
"""What it costs a weight to move by one, against the mean loss of a candidate: features that few texts show stay where they are."""
KNOWN = 12
"""The weights in use know six real texts that are not part of the project, each with and without its glosses. They are held as if so many
more texts, much like those at hand, asked for them."""
ROUNDS = 8
SETTLINGS = 2
"""How often the weights are fitted: what covers a candidate depends on them."""
SET = frozenset({"accident", "act", "person", "documents", "decided head", "accepted modifier", "heading"})
"""Features that hardly an annotated text shows, and people, whom the annotators left out: set by hand."""
TOP = 30
FIRST = 100

Weights = dict[str, float]
Numbers = npt.NDArray[np.float64]


class Row(NamedTuple):
    """One candidate: its features, the term of the gold that it is, if any, and what these are of."""

    values: Weights
    term: str
    profile: ranking.Profile

    @property
    def key(self) -> str:
        """Its name."""
        return self.profile.record.key

    @property
    def relations(self) -> frozenset[tuple[str, str]]:
        """The rows of the grammar in it, by name and example."""
        words = self.profile.record.words
        rows = (relation(words, at) for at in range(len(words) - 1))
        return frozenset((row.name, row.example) for row in rows)


class Figures(NamedTuple):
    """The part of terms among the first thirty, the first hundred and as many as the gold has, each term counted once; the mean loss."""

    p30: float
    p100: float
    r_precision: float
    loss: float

    def __str__(self) -> str:
        return " ".join(f"{number:.3f}" for number in self)


class Sample(NamedTuple):
    """The candidates of one text, those that hold others before them, and how many terms its gold has."""

    name: str
    rows: Sequence[Row]
    terms: int


def sample(document: Document, gold: Path, name: str) -> Sample:
    """The candidates of a text with their features, judged by its gold; synonyms and abbreviations are left out."""
    with gold.open(encoding="utf-8", newline="") as file:
        table = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    terms = {form: row["kk"] for row in table for other in forms(row) for form in plural_or_singular(other)}
    synonyms = beside(table)
    texts = analyse_documents([document])
    respell(texts, CannotLink())
    glosses, _ = find_glosses(texts)
    state = collect(texts, glosses, CannotLink())
    rows = [
        Row(ranking.TABLE.values(profile), terms.get(key, ""), profile)
        for key, one in longest_first(state.records)
        if key in terms or key not in synonyms
        for profile in [ranking.Profile(one, state.traits, state.kinds.get(key) or kind_by_words(one))]
    ]
    return Sample(name, rows, len(table))


_BESIDE = re.compile(r"(?:syn|abbr):([^;(]+)")


def beside(table: Iterable[Mapping[str, str]]) -> set[str]:
    """The synonyms and abbreviations that a table of terms names beside them."""
    listed = (other for row in table for other in _BESIDE.findall(row["variants"]))
    return {form for other in listed for form in plural_or_singular(other.strip())}


def plural_or_singular(term: str) -> set[str]:
    """A term as the gold writes it, and without its plural."""
    key = term.lower().strip("«»")
    plain = next((key.removesuffix(ending) for ending in ("лар", "лер", "дар", "дер", "тар", "тер")
                  if key.endswith(ending)), key)  # fmt: skip
    own = next((key.removesuffix(ending) + ending[-1] for ending in ("лары", "лері", "дары", "дері", "тары", "тері")
                if key.endswith(ending)), key)  # fmt: skip
    return {key, plain, own}


def settle(one: Sample, weights: Weights) -> Sample:
    """A text whose candidates are covered by longer ones as some weights rank these."""
    known: dict[str, float] = {}
    rows = []
    for row in one.rows:
        row.profile.cover(known)
        covered = {name: ranking.FUNCTIONS[name](row.profile) for name in ranking.COVERED if name in weights}
        rows.append(row._replace(values=row.values | covered))
        known[row.key] = _score(rows[-1], weights)
    return one._replace(rows=rows)


def fit(samples: Sequence[Sample], start: Weights) -> Weights:
    """Weights by logistic regression, every text counting alike, held near `start`; what covers a candidate is asked of the weights
    found before."""
    weights = start
    for _ in range(SETTLINGS):
        weights = regress([settle(one, weights) for one in samples], start)
    return weights


def regress(samples: Sequence[Sample], start: Weights) -> Weights:
    """Weights for features as they are, by Newton's method."""
    names = list(start)
    parts = [(row, 1 / len(one.rows)) for one in samples for row in one.rows]
    x = np.array([[1.0 if name == "bias" else row.values.get(name, 0.0) for name in names] for row, _ in parts])
    right = np.array([bool(row.term) for row, _ in parts], dtype=float)
    share = np.array([share for _, share in parts]) / len(samples)
    first = np.array([start[name] for name in names])
    held = np.diag([1e6 if name in SET else 0.0 if name == "bias" else HOLD for name in names])
    held += KNOWN / len(samples) * _curve(x, share, _said(x, first))
    weights = first.copy()
    for _ in range(ROUNDS):
        said = _said(x, weights)
        slope = x.T @ (share * (said - right)) + held @ (weights - first)
        weights = weights - np.linalg.solve(_curve(x, share, said) + held, slope)
    return dict(zip(names, map(float, weights), strict=True))


def _said(x: Numbers, weights: Numbers) -> Numbers:
    """The termhood of candidates, one a row of `x`."""
    return 1 / (1 + np.exp(-x @ weights))


def _curve(x: Numbers, share: Numbers, said: Numbers) -> Numbers:
    """How the loss bends in the weights, its second derivative."""
    return (x.T * (share * said * (1 - said))) @ x


def _score(row: Row, weights: Weights) -> float:
    return probability(ranking.TABLE.total(row.values, weights))


def figures(one: Sample, weights: Weights) -> Figures:
    """How well some weights rank a text."""
    rows = settle(one, weights).rows
    ranked = sorted(rows, key=lambda row: (-_score(row, weights), row.key))
    loss = -sum(math.log(abs((not row.term) - _score(row, weights)) + 1e-9) for row in rows)
    p30, p100, r_precision = (
        len({row.term for row in ranked[:length]} - {""}) / length for length in (TOP, FIRST, one.terms)
    )
    return Figures(p30, p100, r_precision, loss / len(one.rows))


def mean(several: Iterable[Figures]) -> Figures:
    """The figures of several texts, every text counting alike."""
    return Figures._make(sum(column) / len(column) for column in zip(*several, strict=True))


def _pairs(also: Sequence[tuple[Path, Path]]) -> list[tuple[Path, Path]]:
    """The texts for fitting and further texts, each with its gold."""
    return sorted([*((text, gold) for text, gold in annotated() if text.stem not in HELD), *also])


def annotated() -> list[tuple[Path, Path]]:
    """Every annotated text with its gold."""
    return [(text, GOLD / f"terms_{name}.tsv") for name, text in texts_with_terms().items()]


def text_samples(also: Sequence[tuple[Path, Path]]) -> list[Sample]:
    """The texts for fitting and further texts as they are."""
    return [_as_it_is(text, gold) for text, gold in _pairs(also)]


def _held() -> list[Sample]:
    return [_as_it_is(text, gold) for text, gold in annotated() if text.stem in HELD]


def _as_it_is(text: Path, gold: Path) -> Sample:
    return sample(read_documents([text])[0], gold, text.stem)


def samples(also: Sequence[tuple[Path, Path]]) -> dict[str, list[Sample]]:
    """The texts for fitting and further texts, each with and without its glosses."""
    found = {}
    for text, terms in _pairs(also):
        (document,) = read_documents([text])
        bare = replace(document, text=without_glosses(document.text))
        found[text.stem] = [sample(document, terms, text.stem), sample(bare, terms, f"{text.stem}, no glosses")]
    return found


def write(weights: Weights) -> None:
    """Put fitted weights into the table of termhood; those set by hand stay."""
    header, *lines = ranking.WEIGHTS_FILE.read_text(encoding="utf-8").splitlines()
    table = [line.split("\t") for line in lines]
    for cells in table:
        if cells[0] not in SET:
            cells[1] = f"{weights[cells[0]]:.2f}"
    ranking.WEIGHTS_FILE.write_text("\n".join([header, *map("\t".join, table)]) + "\n", encoding="utf-8")


def main() -> None:
    """Print figures, or the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--also", nargs=2, type=Path, action="append", default=[], metavar=("TEXT", "GOLD"))
    parser.add_argument("--weights", action="store_true", help="fit on all texts and write the weights into the table")
    asked = parser.parse_args()
    used = dict(ranking.WEIGHTS)
    found = samples([tuple(pair) for pair in asked.also])
    fitted = fit([one for pair in found.values() for one in pair], used)
    if asked.weights:
        write(fitted)
        calibrate([(one[0], others) for one, others in _left_out(found, used)])
        return
    print("in use: p30, p100, r-precision, loss | fitted on the other texts for fitting", file=sys.stderr)
    left_out = [
        (one, figures(one, used), figures(one, others)) for pair, others in _left_out(found, used) for one in pair
    ]
    _show("texts for fitting", left_out)
    _show("texts held out", [(one, figures(one, used), figures(one, fitted)) for one in _held()])


def _left_out(found: dict[str, list[Sample]], used: Weights) -> Iterator[tuple[list[Sample], Weights]]:
    """Each text with weights that were fitted on the others."""
    for name, pair in found.items():
        yield pair, fit([one for other, two in found.items() if other != name for one in two], used)


def calibrate(left_out: Iterable[tuple[Sample, Weights]]) -> None:
    """Write by tenths of the score which part of the candidates are terms."""
    tenths: list[list[tuple[float, bool]]] = [[] for _ in range(10)]
    for one, weights in left_out:
        for row in settle(one, weights).rows:
            score = _score(row, weights)
            tenths[min(9, int(10 * score))].append((score, bool(row.term)))
    lines = ["score\tprobability\tcandidates"]
    for tenth in tenths:
        score, part = (sum(column) / len(tenth) for column in zip(*tenth, strict=True))
        lines.append(f"{score:.3f}\t{part:.3f}\t{len(tenth)}")
    CALIBRATION_FILE.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _show(title: str, lines: Sequence[tuple[Sample, Figures, Figures]]) -> None:
    """Print the figures of some texts with two sets of weights, and their means."""
    for one, now, then in lines:
        print(f"{one.name:44}", now, "|", then)
    print(f"{title + ', mean':44}", mean(now for _, now, _ in lines), "|", mean(then for _, _, then in lines), "\n")


if __name__ == "__main__":
    main()
