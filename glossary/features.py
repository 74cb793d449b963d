"""Features with weights: how every score of the package is made, explained and measured.

A table of features names what is looked at, says with a plain function how much of it there is, and takes from a file of weights what each
is worth and where that is known from. The reasons that people read are made from the same table as the score.
"""

import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

T = TypeVar("T")

BIAS = "bias"
"""The weight that is always counted."""


@dataclass(frozen=True, slots=True)
class Feature(Generic[T]):
    """One thing that a score looks at: `function` says how much of it there is (0 when none; conditions are True or False),
    `weight` what one of it adds in log odds, `source` where method or weight come from."""

    name: str
    function: Callable[[T], float]
    weight: float
    source: str


def read_table(path: Path) -> dict[str, dict[str, str]]:
    """The rows of a table of weights by feature, each by column: feature, weight, source, and what else the table has."""
    columns, *lines = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
    return {cells[0]: dict(zip(columns, cells, strict=True)) for cells in lines}


class FeatureTable(Generic[T]):
    """Features with the weights of a file. Raises `ValueError` when the functions and the file do not name the same features."""

    def __init__(self, functions: Mapping[str, Callable[[T], float]], weights: Path) -> None:
        known = read_table(weights)
        if missing := functions.keys() ^ (known.keys() - {BIAS}):
            raise ValueError(f"{weights.name} and the functions differ in {sorted(missing)}")
        self.features = tuple(
            Feature(name, function, float(known[name]["weight"]), known[name]["source"])
            for name, function in functions.items()
        )
        self.weights = {name: float(row["weight"]) for name, row in known.items()}

    def __iter__(self) -> Iterator[Feature[T]]:
        return iter(self.features)

    def values(self, thing: T) -> dict[str, float]:
        """How much of each feature a thing has, those that it has."""
        return {f.name: float(value) for f in self.features if (value := f.function(thing))}

    def total(self, values: Mapping[str, float], weights: Mapping[str, float] | None = None) -> float:
        """The weighted sum of some values with the bias, in log odds; with other weights than those of the table when given."""
        known = self.weights if weights is None else weights
        return known.get(BIAS, 0.0) + sum(known[name] * value for name, value in values.items())

    def parts(self, values: Mapping[str, float]) -> dict[str, float]:
        """What each value adds to or takes from the sum, the strongest first."""
        return strongest_first((name, self.weights[name] * value) for name, value in values.items())


def strongest_first(parts: Iterable[tuple[str, float]]) -> dict[str, float]:
    """Named parts of a sum without those that are nothing, the strongest first, of equals by name."""
    return dict(sorted(((n, p) for n, p in parts if p), key=lambda part: (-abs(part[1]), part[0])))


def probability(total: float) -> float:
    """The logistic function: log odds as a probability.

    >>> probability(0.0)
    0.5
    """
    return 1 / (1 + math.exp(-total))
