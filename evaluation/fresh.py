"""How well the miner does on the fresh texts, against `gold/fresh_glosses.tsv` and their tables of terms: figures only, no misses.

    python evaluation/fresh.py

Of the terms: `coverage`, the part of the gold among the candidates; `p30` and `p100`, the part of terms among the first
candidates; `r_precision`, the same among as many as the gold has. A plural and its singular are one here, and synonyms and
abbreviations that the gold names are left out, as in `fit_ranking.py`. Of the glosses in round brackets: `detected`, `f1` of
whole pairs, place by place, and `spurious`; of those after a dash, «яғни» or «немесе» the part that is found (`outside`).
"""

from collections.abc import Sequence

from fit_ranking import FIRST, TOP, beside, plural_or_singular
from measure import ROOT, Row, forms, judge_glosses, key, place, rows

from glossary.mining import mine
from glossary.model import Candidate, Gloss
from glossary.texts import read_documents

Numbers = dict[str, float]
FIRST_SET = 4
"""The texts that stand first in `fresh_glosses.tsv` were written first; those behind them are the second set."""


def judge_terms(gold: Sequence[Row], ranked: Sequence[Candidate]) -> Numbers:
    """How many terms of the gold there are among the candidates and among the first of them, each counted once."""
    accepted = {form: row["kk"] for row in reversed(gold) for other in forms(row) for form in plural_or_singular(other)}
    synonyms = beside(gold)
    answers = [_answer(candidate.kk, accepted) for candidate in ranked if _counts(candidate.kk, accepted, synonyms)]
    lengths = {"p30": TOP, "p100": FIRST, "r_precision": len(gold)}
    firsts = {name: len(set(answers[:length]) - {""}) / length for name, length in lengths.items()}
    return {"coverage": len(set(answers) - {""}) / len(gold)} | firsts


def _answer(term: str, accepted: dict[str, str]) -> str:
    return next((accepted[form] for form in sorted(plural_or_singular(term)) if form in accepted), "")


def _counts(term: str, accepted: dict[str, str], synonyms: set[str]) -> bool:
    return bool(_answer(term, accepted)) or not plural_or_singular(term) & synonyms


def judge_pairs(text: str, gold: Sequence[Row], mined: Sequence[Gloss]) -> Numbers:
    """How many foreign forms are found, with their Kazakh terms, in brackets and outside them."""
    inside = [row for row in gold if "(" in row["surface"]]
    numbers = judge_glosses(text, inside, mined).numbers
    said = len({gloss.start for gloss in mined if gloss.rule.startswith("parenthesis")})
    f1 = 2 * numbers.pop("exact") * len(inside) / (said + len(inside))
    others = {(gloss.start, key(gloss.kk)) for gloss in mined if not gloss.rule.startswith("parenthesis")}
    outside = [row for row in gold if "(" not in row["surface"]]
    found = sum(any((place(text, row), key(form)) in others for form in forms(row)) for row in outside)
    return {"detected": numbers["detected"], "f1": f1, "spurious": numbers["spurious"], "outside": found / len(outside)}


def measure(name: str, annotated: Sequence[Row]) -> Numbers:
    """All figures of one text."""
    mined = mine(read_documents([ROOT / "evaluation" / "texts" / f"{name}.txt"]))
    gold = [row for row in annotated if row["doc"] == name]
    pairs = judge_pairs(mined.documents[0].text, gold, mined.glosses)
    return judge_terms(rows(f"terms_{name}.tsv"), mined.candidates) | pairs


def main() -> None:
    """Print a line of figures for each fresh text, and the means of each set."""
    annotated = rows("fresh_glosses.tsv")
    names = list(dict.fromkeys(row["doc"] for row in annotated))
    for title, texts in ("fresh", names[:FIRST_SET]), ("fresh, second set", names[FIRST_SET:]):
        lines = {name: measure(name, annotated) for name in texts}
        figures = lines[texts[0]]
        lines["mean"] = {figure: sum(one[figure] for one in lines.values()) / len(texts) for figure in figures}
        print(title)
        for name, numbers in lines.items():
            print(f"{name:12}", *(f"{figure}={value:.2f}" for figure, value in numbers.items()))


if __name__ == "__main__":
    main()
