"""Fit the weights of what speaks for and against a name (`glossary/naming/weights.tsv`) on the part `fit` of gold/names.tsv.

    python evaluation/fit_names.py [--write]

A semi-Markov conditional random field: the weights make the annotated names likelier than all other sets of runs of a sentence. Of forms of
a name that are as good the longest is taught. AdaGrad with a quadratic penalty; the figures of both parts are printed.
"""

import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from math import exp, log, sqrt
from random import Random
from typing import NamedTuple
from unittest.mock import patch

from names import TYPES, read_gold

from glossary.language import names as lists
from glossary.mining.text.analyser import analyse_documents
from glossary.naming.citing import cite
from glossary.naming.features import features
from glossary.naming.recognition import SORTS, WEIGHTS_FILE, may_be
from glossary.naming.seen import Seen
from glossary.naming.spans import runs
from glossary.texts.documents import document_of

ROUNDS, RATE, PENALTY, KEPT, HIDDEN = 60, 0.3, 0.01, 0.05, 0.5
Weights = dict[tuple[str, str], float]


class Choice(NamedTuple):
    """A run of a sentence as a name of some sort, with its features."""

    first: int
    end: int
    sort: str
    features: tuple[str, ...]


class Sentence(NamedTuple):
    """A sentence with all that may be a name in it, and for each annotated name the choices that stand for it."""

    length: int
    choices: tuple[Choice, ...]
    right: tuple[tuple[Choice, ...], ...]


def read(text: str, gold: Sequence[Mapping[str, str]]) -> Sentence:
    """A sentence of the annotation as what is chosen from."""
    (analysed,) = analyse_documents([document_of(text)])
    choices, forms = [], {}
    for run in runs(analysed.words, text):
        one = Seen(analysed.words, run)
        shown = tuple(features(one))
        for sort in (sort for sort in SORTS if may_be(one, sort)):
            choice = Choice(run.first, run.end, sort, shown)
            choices.append(choice)
            forms[choice] = cite(analysed.words, run, sort).lower()
    right = []
    for row in gold:
        accepted = {form.lower() for form in (row["name"], *row["also_accept"].split("|")) if form}
        found = tuple(one for one in choices if one.sort == row["type"] and forms[one] in accepted)
        if row["type"] in TYPES and not found:
            print("no run:", row["name"], row["type"], "|", text)
        longest = max((one.end - one.first for one in found), default=0)
        right += [tuple(one for one in found if one.end - one.first == longest)] if found else []
    return Sentence(len(analysed.words), tuple(choices), tuple(right))


def add(terms: Sequence[float]) -> float:
    """The logarithm of a sum of exponentials."""
    most = max(terms)
    return most + log(sum(exp(term - most) for term in terms))


def expected(one: Sentence, score: Mapping[Choice, float]) -> dict[Choice, float]:
    """How likely each choice is, over all sets that do not overlap."""
    ends, starts = defaultdict(list), defaultdict(list)
    for choice in one.choices:
        ends[choice.end].append(choice)
        starts[choice.first].append(choice)
    before = [0.0]
    for at in range(1, one.length + 1):
        before.append(add([before[-1], *(before[choice.first] + score[choice] for choice in ends[at])]))
    behind = [0.0] * (one.length + 1)
    for at in range(one.length - 1, -1, -1):
        behind[at] = add([behind[at + 1], *(score[choice] + behind[choice.end] for choice in starts[at])])
    return {c: exp(before[c.first] + score[c] + behind[c.end] - before[-1]) for c in one.choices}


def fit(sample: Sequence[Sentence]) -> Weights:
    """The weights that make the annotated names likeliest."""
    weights: Weights = defaultdict(float)
    squares: Weights = defaultdict(lambda: 1e-6)
    for _ in range(ROUNDS):
        for one in sample:
            score = {choice: sum(weights[name, choice.sort] for name in choice.features) for choice in one.choices}
            pull: Weights = defaultdict(float)
            for choice, share in expected(one, score).items():
                for name in choice.features:
                    pull[name, choice.sort] -= share
            for right in one.right:
                total = add([score[choice] for choice in right])
                for choice in right:
                    for name in choice.features:
                        pull[name, choice.sort] += exp(score[choice] - total)
            for key, value in pull.items():
                step = value - PENALTY * weights[key]
                squares[key] += step * step
                weights[key] += RATE * step / sqrt(squares[key])
    return weights


def write(weights: Weights) -> None:
    """Write the table of weights; what is worth next to nothing for every sort is left out."""
    names = sorted({name for name, _ in weights}, key=lambda name: (name != "bias", name))
    lines = ["\t".join(("feature", *SORTS, "source"))]
    for name in names:
        row = [weights.get((name, sort), 0.0) for sort in SORTS]
        if max(map(abs, row)) >= KEPT:
            lines.append("\t".join((name, *(f"{value:.2f}" for value in row), "fitted")))
    WEIGHTS_FILE.write_text("\n".join(lines) + "\n", encoding="utf-8")


@contextmanager
def unlisted(text: str) -> Iterator[None]:
    """Read the names of a text as if half of them stood in no list, as those of other texts do."""
    chance = Random(text)
    forgotten = {word for word in re.findall(r"[\w-]+", text.lower()) if chance.random() < HIDDEN}
    known = lists._listed

    def listed(name: str) -> frozenset[str]:
        hidden = any(word.startswith(name) or name.startswith(word) for word in forgotten)
        return frozenset() if hidden else known(name)

    with patch.object(lists, "_listed", listed):
        for cached in (lists.known_as, lists.bare):
            cached.cache_clear()
        yield
    for cached in (lists.known_as, lists.bare):
        cached.cache_clear()


def taught() -> Iterator[Sentence]:
    """The sentences of part `fit`, each with the lists of names as they are and with half of their names in none."""
    for text, gold in read_gold().items():
        if gold[0]["part"] == "fit":
            yield read(text, gold)
            with unlisted(text):
                yield read(text, gold)


def main() -> None:
    """Fit on part `fit`, and write when asked to."""
    weights = fit(list(taught()))
    if "--write" in sys.argv:
        write(weights)
    else:
        for (name, sort), value in sorted(weights.items(), key=lambda item: -abs(item[1]))[:60]:
            print(f"{value:6.2f} {sort:12} {name}")


if __name__ == "__main__":
    main()
