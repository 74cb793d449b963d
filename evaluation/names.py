"""How well names are found and told apart on the sentences of gold/names.tsv: python evaluation/names.py [--misses]

A name is right with its citation form and its type; of names inside others only the outermost counts. A region is a place. The
sentences of part `fit` may teach, the others do not.
"""

import csv
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import glossary
from glossary.model import Candidate

GOLD = Path(__file__).parent / "gold" / "names.tsv"
TYPES = ("person", "place", "organisation", "work")
Names = frozenset[tuple[str, str]]
"""Names in small letters with their types."""


def read_gold() -> dict[str, list[Mapping[str, str]]]:
    """The rows by sentence; one without a name for a sentence that holds none."""
    found: dict[str, list[Mapping[str, str]]] = defaultdict(list)
    with GOLD.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            found[row["sentence"]].append(row)
    return found


def outermost(candidates: Iterable[Candidate]) -> Names:
    """The names of a sentence that no other holds."""
    places = [(place.start, place.end, one) for one in candidates if one.entity for place in one.occurrences]
    return frozenset(
        (one.kk.lower(), one.entity.replace("region", "place"))
        for start, end, one in places
        if not any(a <= start and end <= b and (a, b) != (start, end) for a, b, _ in places)
    )


def judge(gold: Sequence[Mapping[str, str]], said: Names, counts: Counter[tuple[str, str, str]]) -> list[str]:
    """Count for each type the names that are right, missed and wrong; what is not right is returned, to be read."""
    part = gold[0]["part"]
    used: set[tuple[str, str]] = set()
    missed = []
    for row in filter(lambda row: row["name"], gold):
        forms = {form.lower() for form in (row["name"], *filter(None, row["also_accept"].split("|")))}
        hits = {(form, row["type"]) for form in forms} & said
        used |= hits
        counts[part, row["type"], "right" if hits else "missed"] += 1
        missed += [] if hits else [f"- {row['name']} ({row['type']})"]
    counts.update((part, entity, "wrong") for _, entity in said - used)
    return missed + [f"+ {name} ({entity})" for name, entity in sorted(said - used)]


def figures(right: int, missed: int, wrong: int) -> str:
    """Precision, recall and F1 as a line says them."""
    precision, recall = right / max(1, right + wrong), right / max(1, right + missed)
    f1 = 2 * right / max(1, 2 * right + missed + wrong)
    return f"precision={precision:.2f} recall={recall:.2f} f1={f1:.2f} names={right + missed}"


def main() -> None:
    """Print precision, recall and F1 of each part and type."""
    counts: Counter[tuple[str, str, str]] = Counter()
    for sentence, gold in read_gold().items():
        lines = judge(gold, outermost(glossary.mine(sentence).candidates), counts)
        if lines and "--misses" in sys.argv:
            print(sentence, *lines, sep="\n  ")
    for part in ("fit", "held", "blind", "second"):
        for entity in TYPES:
            print(part, entity, figures(*(counts[part, entity, what] for what in ("right", "missed", "wrong"))))


if __name__ == "__main__":
    main()
