"""How well names are found and told apart on the sentences of gold/names.tsv: python evaluation/names.py

A name is right with its citation form and its type; of names inside others only the outermost counts. A region is a place.
"""

import csv
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

import glossary
from glossary.model import Candidate

GOLD = Path(__file__).parent / "gold" / "names.tsv"
TYPES = ("person", "place", "organisation", "work")
Names = frozenset[tuple[str, str]]
"""Names in small letters with their types."""


def read_gold() -> dict[str, list[Mapping[str, str]]]:
    """The names by sentence; none for one that holds none."""
    found: dict[str, list[Mapping[str, str]]] = defaultdict(list)
    with GOLD.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            found[row["sentence"]] += [row] if row["name"] else []
    return found


def outermost(candidates: Iterable[Candidate]) -> Names:
    """The names of a sentence that no other holds."""
    places = [(place.start, place.end, one) for one in candidates if one.entity for place in one.occurrences]
    return frozenset(
        (one.kk.lower(), one.entity.replace("region", "place"))
        for start, end, one in places
        if not any(a <= start and end <= b and (a, b) != (start, end) for a, b, _ in places)
    )


def judge(gold: Iterable[Mapping[str, str]], said: Names, counts: Counter[tuple[str, str]]) -> None:
    """Count for each type the names that are right, missed and wrong."""
    used = set()
    for row in gold:
        forms = {form.lower() for form in (row["name"], *filter(None, row["also_accept"].split("|")))}
        hits = {(form, row["type"]) for form in forms} & said
        used |= hits
        counts[row["type"], "right" if hits else "missed"] += 1
    counts.update((entity, "wrong") for _, entity in said - used)


def main() -> None:
    """Print precision, recall and F1 of each type."""
    counts: Counter[tuple[str, str]] = Counter()
    for sentence, gold in read_gold().items():
        judge(gold, outermost(glossary.mine(sentence).candidates), counts)
    for entity in TYPES:
        right, missed, wrong = (counts[entity, what] for what in ("right", "missed", "wrong"))
        precision, recall = right / max(1, right + wrong), right / max(1, right + missed)
        f1 = 2 * right / max(1, 2 * right + missed + wrong)
        print(f"{entity} precision={precision:.2f} recall={recall:.2f} f1={f1:.2f}")


if __name__ == "__main__":
    main()
