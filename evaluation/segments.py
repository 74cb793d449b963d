"""How well translations are found in segments: python evaluation/segments.py [--fit]

Beside the weights, fitted with the forms of each term left out in turn, stand the plain measures: of the same forms the
one with the best Dice coefficient or log-likelihood ratio, of equals the nearest.
"""

import csv
import sys
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from glossary.bilingual.parallel import FUNCTIONS, Pair, Said, pairs, table
from glossary.features import BIAS
from glossary.language import analyse
from glossary.language.orthography import fold
from glossary.places import OtherLanguage

GOLD = Path(__file__).with_name("gold") / "segments.tsv"
WEIGHTS = Path(__file__).resolve().parents[1] / "glossary" / "bilingual" / "segments.tsv"
MEASURES: dict[str, Callable[[Pair], float]] = {
    "Dice": lambda pair: pair.dice - pair.distance / 1000,
    "log-likelihood": lambda pair: pair.log_likelihood - pair.distance / 1000,
    "features as they are": lambda pair: table().total(table().values(pair)),
}
Array = NDArray[np.float64]
Found = Mapping[tuple[str, str], tuple[list[Pair], set[str]]]


def gold() -> list[dict[str, str]]:
    """The annotated segments."""
    with GOLD.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def candidates() -> Found:
    """By language and term its pairs, and the forms that are right."""
    rows = gold()
    right: dict[tuple[str, str], set[str]] = defaultdict(set)
    said: dict[str, dict[str, list[Said]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        for pair in row["pairs"].split("|"):
            kk, _, form = pair.partition("=")
            right[row["lang"], kk].add(fold(form))
            at = fold(row["kk"]).find(fold(kk)[: max(4, len(kk) - 3)])
            said[row["lang"]][kk].append(Said(row["other"], max(0, at) / len(row["kk"]), fold(kk) == fold(row["kk"])))
    found: dict[tuple[str, str], tuple[list[Pair], set[str]]] = {}
    for code, of in said.items():
        lang: OtherLanguage = "zh" if code == "zh" else "en"
        every = [row["other"] for row in rows if row["lang"] == code]
        lemmas = {
            kk: tuple(token.readings[0].lemma for token in read.all_tokens)
            for kk, read in zip(of, analyse(list(of)), strict=True)
        }
        for kk, given in pairs(lemmas, of, lang, every):
            found[code, kk] = (given, right[code, kk])
    return found


def share_right(found: Found, score: Callable[[Pair], float]) -> float:
    """The share of terms whose best form is right."""
    first = {key: max(given, key=score) for key, (given, _) in found.items() if given}
    return sum(fold(first[key].form) in found[key][1] for key in first) / len(found)


def rows_of(found: Found) -> tuple[Array, Array, list[tuple[str, str]]]:
    """The values of all pairs, whether each is right, and which term it is of."""
    values, answers, owners = [], [], []
    for key, (given, right) in found.items():
        for pair in given:
            values.append([1.0, *(float(function(pair)) for function in FUNCTIONS.values())])
            answers.append(float(fold(pair.form) in right))
            owners.append(key)
    return np.array(values), np.array(answers), owners


def fitted(values: Array, answers: Array, ridge: float = 0.3) -> Array:
    """Weights of a logistic regression with a ridge, by Newton's method."""
    weights = np.zeros(values.shape[1])
    for _ in range(30):
        sure = 1 / (1 + np.exp(-values @ weights))
        slope = values.T @ (answers - sure) - ridge * weights
        curve = (values * (sure * (1 - sure))[:, None]).T @ values + ridge * np.eye(len(weights))
        weights += np.linalg.solve(curve, slope)
    return weights


def left_out(found: Found) -> float:
    """The share of terms that are right by weights that were fitted on the other terms."""
    values, answers, owners = rows_of(found)
    right = 0
    for key in found:
        mine = np.array([owner == key for owner in owners])
        if not mine.any():
            continue
        weights = fitted(values[~mine], answers[~mine])
        right += answers[mine][int(np.argmax(values[mine] @ weights))]
    return float(right) / len(found)


def main(arguments: Sequence[str]) -> None:
    """Print the figures, or write the weights."""
    found = candidates()
    if "--fit" in arguments:
        values, answers, _ = rows_of(found)
        weights = zip([BIAS, *FUNCTIONS], fitted(values, answers), strict=True)
        lines = [f"{name}\t{weight:.3f}\tfitted on evaluation/gold/segments.tsv" for name, weight in weights]
        text = "\n".join(["feature\tweight\tsource", *lines]) + "\n"
        WEIGHTS.write_text(text, encoding="utf-8", newline="\n")
        return
    there = sum(any(fold(pair.form) in right for pair in given) for given, right in found.values())
    print(f"terms: {len(found)}, with their form among those compared: {there}")
    for name, score in MEASURES.items():
        print(f"{name}: {share_right(found, score):.2f}")
    print(f"features, each term left out: {left_out(found):.2f}")


if __name__ == "__main__":
    main(sys.argv[1:])
