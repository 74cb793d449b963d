"""What each row of the grammar and each feature of termhood is worth, written to docs/rules.md.

    python evaluation/worth.py                      on the annotated texts that weights may be fitted on
    python evaluation/worth.py --also TEXT GOLD …   with further texts and their tables of terms
    python evaluation/worth.py --features           the features alone, in some minutes; what the page says of the grammar stays
    python evaluation/worth.py --glosses FILE       those of glosses alone, from what `fit_glosses.py --worth` printed into a file

`fires` counts the candidates in which a row or feature decides, `right` says which part of them the gold has. `worth` is what goes where it
is dropped: for a row of the grammar, terms among all candidates and among the first n (n as many as the gold has), summed over the texts;
for a feature, the loss on a text that the weights were not fitted on, fitted anew without the feature.
"""

import argparse
import math
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from fit_ranking import Sample, Weights, figures, regress, samples, settle, text_samples

from glossary.features import probability
from glossary.mining.ranking.features import TABLE
from glossary.syntax import tables
from glossary.syntax.tables import Row

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "rules.md"
FEATURES = "## `mining/ranking/termhood.tsv`"
HEAD = """# What the rules are worth

Written by `python evaluation/worth.py`; the columns are explained there. Texts: {texts}.
A row or feature that is worth nothing on texts it was not made on is a candidate for deletion; those that stand here with 0 are
kept for what these texts do not show and their examples in the tests do.
"""


GLOSSES = "## `mining/glosses/spans.tsv` and `glosses.tsv`"
MEASURED = re.compile(r"(\S.*?) +fires +(\d+) wrong +(\S+) loss +(\S+)")


class Worth(NamedTuple):
    """One line of the page."""

    name: str
    fires: int
    right: float
    worth: str


@contextmanager
def without(name: str, row: Row) -> Iterator[None]:
    """A table of the grammar without one of its rows."""
    kept = tables.table
    rows = tuple(one for one in kept(name) if one is not row)
    _forget()
    tables.table = lambda asked: rows if asked == name else kept(asked)  # type: ignore[assignment]
    try:
        yield
    finally:
        tables.table = kept
        _forget()


def _forget() -> None:
    for cached in (tables._rows_of_pair, tables._rows_of_left, tables._boundaries, tables._boundaries_of):
        cached.cache_clear()


def totals(found: Sequence[Sample], weights: Weights) -> tuple[int, float]:
    """How many terms of the gold are candidates, and how many are among the first n, over all texts."""
    reached = sum(len({row.term for row in one.rows} - {""}) for one in found)
    return reached, sum(figures(one, weights).r_precision * one.terms for one in found)


def grammar(pairs: Sequence[tuple[Path, Path]]) -> Iterator[tuple[str, Worth]]:
    """The rows of the grammar, with the name of their table."""
    weights = dict(TABLE.weights)
    whole = text_samples(pairs)
    reached, first = totals(whole, weights)
    fires, right = _fired(whole)
    for name, row in tables.every_row():
        if row.patterns[0].source == "*" and not row.given and not row.pair:
            continue  # the row that decides where no other does
        with without(name, row):
            less, lower = totals(text_samples(pairs), weights)
        print(name, row.name, reached - less, round(first - lower), file=sys.stderr)
        label = f"{row.name}: «{row.example.replace('| ', '')}»"
        share = right[row.name, row.example] / max(1, fires[row.name, row.example])
        yield name, Worth(label, fires[row.name, row.example], share, f"{reached - less:+d} / {first - lower:+.0f}")


def _fired(found: Sequence[Sample]) -> tuple[Counter[tuple[str, str]], Counter[tuple[str, str]]]:
    """How many candidates hold a row of the relations, and how many of them are terms."""
    fires: Counter[tuple[str, str]] = Counter()
    right: Counter[tuple[str, str]] = Counter()
    for one in found:
        for candidate in one.rows:
            for held in candidate.relations:
                fires[held] += 1
                right[held] += bool(candidate.term)
    return fires, right


def features(pairs: Sequence[tuple[Path, Path]]) -> Iterator[Worth]:
    """The features of termhood; what covers a candidate stays as the weights in use have it."""
    weights = dict(TABLE.weights)
    found = {name: [settle(one, weights) for one in pair] for name, pair in samples(pairs).items()}
    whole = _left_out(found, weights)
    rows = [row for pair in found.values() for row in pair[0].rows]
    for feature in TABLE:
        having = [row for row in rows if row.values.get(feature.name)]
        fewer = {name: [_lacking(one, feature.name) for one in pair] for name, pair in found.items()}
        less = _left_out(fewer, {name: weight for name, weight in weights.items() if name != feature.name})
        share = sum(bool(row.term) for row in having) / max(1, len(having))
        yield Worth(feature.name, len(having), share, f"{1000 * (less - whole):+.1f}")


def _lacking(one: Sample, name: str) -> Sample:
    """A text whose candidates do not have a feature."""
    rows = [
        row._replace(values={other: value for other, value in row.values.items() if other != name}) for row in one.rows
    ]
    return one._replace(rows=rows)


def _left_out(found: dict[str, list[Sample]], weights: Weights) -> float:
    """The mean loss on texts that the weights were not fitted on."""
    losses = []
    for name, pair in found.items():
        others = regress([one for other, two in found.items() if other != name for one in two], weights)
        losses += [_loss(one, others) for one in pair]
    return sum(losses) / len(losses)


def _loss(one: Sample, weights: Weights) -> float:
    said = ((probability(TABLE.total(row.values, weights)), bool(row.term)) for row in one.rows)
    return -sum(math.log(abs((not term) - score) + 1e-9) for score, term in said) / len(one.rows)


def grammar_part(texts: Sequence[str], rows: Sequence[tuple[str, Worth]]) -> str:
    """The page up to the features."""
    parts = [HEAD.format(texts=", ".join(texts))]
    for table in dict.fromkeys(name for name, _ in rows):
        parts.append(
            f"\n## `syntax/{table}.tsv`\n\n| row | fires | right | worth: reached / first n |\n| --- | --- | --- | --- |\n"
        )
        parts += [
            f"| {one.name} | {one.fires or ''} | {_share(one)} | {one.worth} |\n" for name, one in rows if name == table
        ]
    return "".join(parts)


def feature_part(texts: Sequence[str], values: Sequence[Worth]) -> str:
    """The page from the features on."""
    parts = [
        f"{FEATURES}\n\nTexts: {', '.join(texts)}.\n\n| feature | fires | right | worth: loss × 1000 |\n| --- | --- | --- | --- |\n"
    ]
    parts += [f"| {one.name} | {one.fires} | {_share(one)} | {one.worth} |\n" for one in values]
    return "".join(parts)


def gloss_part(printed: str) -> str:
    """The page from the features of glosses on: which fires where, and what goes wrong on left-out sites without it."""
    parts = [f"{GLOSSES}\n\nAnnotated texts and sentences, left out in five groups.\n"]
    for line in printed.splitlines():
        if "left-out sites wrong" in line:
            counts = line.partition("…: ")[2]
            parts.append(f"\n{counts}\n\n| feature | fires | worth: wrong / loss |\n| --- | --- | --- |\n")
        elif found := MEASURED.fullmatch(line):
            parts.append("| {} | {} | {} / {} |\n".format(*found.groups()))
    return "".join(parts)


def _share(one: Worth) -> str:
    return f"{one.right:.2f}" if one.fires else ""


def main() -> None:
    """Measure and write the page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--also", nargs=2, type=Path, action="append", default=[], metavar=("TEXT", "GOLD"))
    parser.add_argument("--features", action="store_true")
    parser.add_argument("--glosses", type=Path, metavar="FILE")
    asked = parser.parse_args()
    page, mark, glosses = PAGE.read_text(encoding="utf-8").partition(GLOSSES)
    if asked.glosses:
        PAGE.write_text(
            page.rstrip() + "\n\n" + gloss_part(asked.glosses.read_text(encoding="utf-8")), encoding="utf-8"
        )
        return
    also = [tuple(pair) for pair in asked.also]
    names = [one.name for one in text_samples(also)]
    before = page.partition(FEATURES)[0]
    first = before if asked.features else grammar_part(names, list(grammar(also))) + "\n"
    values = feature_part(names, list(features(also)))
    PAGE.write_text(first + values + (f"\n{mark}{glosses}" if mark else ""), encoding="utf-8")


if __name__ == "__main__":
    main()
