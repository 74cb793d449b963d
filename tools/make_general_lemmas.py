"""Compute the general-Kazakh lemma table from a list of word forms.

    python tools/make_general_lemmas.py FORMS.tsv

FORMS.tsv has the columns form, count, news_count, web_rank. A form with several readings shares its count among them by their costs,
in a few rounds of expectation and maximisation, so that the counts themselves settle what a form usually is.
"""

import csv
import math
import sys
from collections import defaultdict
from pathlib import Path

from glossary.language import frequency
from glossary.language.morphology import readings
from glossary.language.reading import Reading

TARGET = Path(__file__).parent.parent / "glossary" / "language" / "data" / "general_lemmas.tsv"
HEAD = """\
# Lemmas of general Kazakh with part of speech and count, computed by tools/make_general_lemmas.py with this project's analyser from the
# word forms of 125,704 tokens of open text (Kazakh Wikipedia CC BY-SA 4.0, Common Voice CC0, Tatoeba CC BY 2.0 FR, Abai on Wikisource,
# public domain), 103,096 tokens of television news (KazNERD, CC BY 4.0) and a web word list (tesseract langdata, Apache-2.0).
"""
ROUNDS = 3
LEAST = 0.5

Counts = dict[tuple[str, str], float]


def forms(path: Path) -> list[tuple[str, float]]:
    """The word forms with their counts; a form known from the web list alone counts half."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        found = [(row["form"], float(row["count"] or 0) + float(row["news_count"] or 0)) for row in rows]
    return [(form, count or 0.5) for form, count in found if form]


def key(reading: Reading) -> tuple[str, str]:
    """What is counted: the case-folded lemma and its part of speech."""
    return reading.lemma.lower(), reading.pos


def share(form: str, count: float, before: Counts) -> list[tuple[tuple[str, str], float]]:
    """A form's count shared among its readings, by cost and by how common their lemmas were in the round before."""
    found = readings(form)
    weights = [math.exp(-reading.cost) * (1.0 + before.get(key(reading), 0.0)) ** 0.7 for reading in found]
    total = sum(weights)
    return [(key(reading), count * weight / total) for reading, weight in zip(found, weights, strict=True)]


def count_lemmas(words: list[tuple[str, float]]) -> Counts:
    """The counts of all lemmas after the last round."""
    counts: Counts = {}
    for _ in range(ROUNDS):
        fresh: Counts = defaultdict(float)
        for form, count in words:
            for lemma, part in share(form, count, counts):
                fresh[lemma] += part
        counts = fresh
    return counts


def stands_alone(lemma: tuple[str, str], counts: Counts) -> bool:
    """Whether a lemma is no inflected form of a commoner one («базасы» of «база»), which only unknown words can be."""
    found = readings(lemma[0])
    if lemma[1] == "VERB" or any(key(reading) == lemma and reading.source != "guess" for reading in found):
        return True
    shares = share(lemma[0], 1.0, counts)
    return max(shares, key=lambda pair: pair[1])[0][0] == lemma[0]


def main() -> int:
    """Write the table; the one that is there must not colour the new one, so it goes first."""
    TARGET.unlink(missing_ok=True)
    frequency._rows.cache_clear()
    frequency._table.cache_clear()
    frequency.rarity.cache_clear()
    counts = count_lemmas(forms(Path(sys.argv[1])))
    counts = {lemma: count for lemma, count in counts.items() if count >= LEAST and stands_alone(lemma, counts)}
    rows = sorted(((lemma, pos, count) for (lemma, pos), count in counts.items()), key=lambda r: (-r[2], r[0], r[1]))
    TARGET.write_text(HEAD + "".join(f"{lemma}\t{pos}\t{count:.1f}\n" for lemma, pos, count in rows), encoding="utf-8")
    print(f"{len(rows)} lemmas")
    return 0


if __name__ == "__main__":
    sys.exit(main())
