"""How well the miner does on the annotated texts, against the annotation in `gold/`.

    python evaluation/measure.py            figures
    python evaluation/measure.py --misses   and what was missed or wrong

Glosses are compared place by place: a foreign form that starts where the gold's does is `detected`, with the gold's
Kazakh citation form as well it is `exact`, and one that starts where the gold has none is `spurious`. Of the terms,
`coverage` is the part of the gold that is among the candidates and `p30` the part of the first thirty candidates that
is in the gold. Glosses are annotated in the examples only.
"""

import argparse
import csv
import re
import sys
import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from glossary.mining import mine
from glossary.model import Candidate, Gloss
from glossary.texts import read_documents

ROOT = Path(__file__).resolve().parents[1]
GOLD = ROOT / "evaluation" / "gold"
TOP = 30

Row = dict[str, str]


class Figures(NamedTuple):
    """Measured numbers by name, and a line for each thing that was missed or wrong."""

    numbers: dict[str, float]
    misses: list[str]


def rows(name: str) -> list[Row]:
    """The rows of a gold table."""
    with (GOLD / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def texts_with_terms() -> dict[str, Path]:
    """The texts that have a table of their terms, by name: the examples and those of `texts/`."""
    folders = (ROOT / "examples", ROOT / "evaluation" / "texts")
    texts = sorted(path for folder in folders for path in folder.glob("*.txt"))
    return {path.stem: path for path in texts if (GOLD / f"terms_{path.stem}.tsv").exists()}


def key(text: str) -> str:
    """What two forms that count as the same have in common: NFC, one case, single spaces."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text).casefold()).strip()


def forms(row: Row) -> list[str]:
    """The citation forms of a term that a row of the gold accepts, its own first."""
    return [row["kk"], *filter(None, (row.get("also_accept") or "").split("|"))]


def place(text: str, row: Row) -> int:
    """Where the foreign form of a row of the gold starts in its text: in its surface, which stands there once."""
    surface = row["surface"].replace("\\n", "\n")
    return text.index(surface) + surface.replace("\n", " ").rindex(row["text"])


def judge_glosses(text: str, gold: Sequence[Row], mined: Sequence[Gloss]) -> Figures:
    """Compare the glosses of round brackets with the gold, place by place."""
    found = {gloss.start: gloss for gloss in mined if gloss.rule.startswith("parenthesis")}
    wanted = {place(text, row): row for row in gold}
    spurious = sorted(found.keys() - wanted.keys())
    misses = [f"spurious: {found[at].kk} = {found[at].text}" for at in spurious]
    exact = 0
    for at, row in wanted.items():
        got = key(found[at].kk) if at in found else ""
        accepted = {key(form) for form in forms(row)}
        exact += got in accepted
        if got not in accepted:
            misses.append(f"{row['surface']}: want {row['kk']}, got {got or 'nothing'}")
    detected = len(found.keys() & wanted.keys())
    return Figures(
        {"detected": detected / len(wanted), "exact": exact / len(wanted), "spurious": len(spurious)}, misses
    )


def judge_terms(gold: Sequence[Row], ranked: Sequence[Candidate]) -> Figures:
    """Compare the ranked candidates with the gold; each term of the gold counts once."""
    accepted = {key(form): key(row["kk"]) for row in reversed(gold) for form in forms(row)}
    wanted = {key(row["kk"]) for row in gold}
    given = (key(candidate.kk) for candidate in ranked)
    offered = list(dict.fromkeys(accepted.get(term, term) for term in given))
    misses = [f"missed: {term}" for term in sorted(wanted - set(offered))]
    misses += [f"no term of the gold: {term}" for term in offered[:TOP] if term not in wanted]
    numbers = {"coverage": len(wanted & set(offered)) / len(wanted), "p30": len(wanted & set(offered[:TOP])) / TOP}
    return Figures(numbers, misses)


def measure(path: Path) -> Figures:
    """Mine one annotated text and judge it."""
    mined = mine(read_documents([path]))
    of_terms = judge_terms(rows(f"terms_{path.stem}.tsv"), mined.candidates)
    gold = [row for row in rows("glosses.tsv") if row["doc"] == path.stem]
    if not gold:
        return of_terms
    figures = judge_glosses(mined.documents[0].text, gold, mined.glosses)
    return Figures(figures.numbers | of_terms.numbers, figures.misses + of_terms.misses)


def main() -> None:
    """Print a line of figures for each annotated text."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--misses", action="store_true", help="also print what was missed or wrong")
    asked = parser.parse_args()
    for path in texts_with_terms().values():
        figures = measure(path)
        if asked.misses:
            print(*figures.misses, sep="\n", file=sys.stderr)
        print(path.stem, *(f"{name}={value:.2f}" for name, value in figures.numbers.items()))


if __name__ == "__main__":
    main()
