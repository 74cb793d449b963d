"""How well a corpus of several fields is ranked: the annotated texts mined together, against the union of their terms.

    python evaluation/corpora.py

For the texts for fitting and those held out: `list`, the part of terms among as many first candidates as all texts have terms, and the
same for the candidates of each text in the order of the corpus, on the mean (`text`), beside what each text gives alone (`alone`).
«In parts»: each text cut into four documents, as a corpus of many short ones has them.
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from fit_ranking import HELD, annotated
from fresh import judge_terms
from measure import Row, rows

from glossary.language.tokens import sentences
from glossary.mining import mine
from glossary.model import Candidate, Document
from glossary.texts import read_documents

PARTS = 4


def parts(document: Document) -> list[Document]:
    """A text as four documents of whole paragraphs."""
    paragraphs = document.text.split("\n\n")
    size = sum(map(len, paragraphs))
    cut: list[list[str]] = [[] for _ in range(PARTS)]
    at = 0
    for paragraph in paragraphs:
        cut[min(PARTS - 1, at * PARTS // size)].append(paragraph)
        at += len(paragraph)
    texts = ["\n\n".join(some) for some in cut if some]
    return [
        replace(
            document,
            name=f"{document.name}#{number}",
            path=f"{document.path}#{number}",
            text=text,
            sentences=tuple(sentences(text)),
        )
        for number, text in enumerate(texts)
    ]


def terms(documents: Sequence[Document]) -> list[Candidate]:
    """The candidates of some documents mined together, names of people and places left out."""
    return [candidate for candidate in mine(documents).candidates if not candidate.is_name]


def precision(gold: Sequence[Row], ranked: Sequence[Candidate]) -> float:
    """The part of terms among as many first candidates as the gold has."""
    return judge_terms(gold, ranked)["r_precision"]


def figures(groups: Sequence[Sequence[Document]], gold: Sequence[Sequence[Row]]) -> str:
    """The figures of a corpus in which each group of documents is one annotated text."""
    ranked = terms([document for group in groups for document in group])
    texts = []
    for group, table in zip(groups, gold, strict=True):
        names = {document.name for document in group}
        there = [one for one in ranked if any(occurrence.source in names for occurrence in one.occurrences)]
        texts.append(precision(table, there))
    alone = [precision(table, terms(group)) for group, table in zip(groups, gold, strict=True)]
    union = list({row["kk"].lower(): row for table in gold for row in table}.values())
    mean, apart = (sum(several) / len(several) for several in (texts, alone))
    return f"list={precision(union, ranked):.3f} text={mean:.3f} alone={apart:.3f}"


def main() -> None:
    """Print the figures of the corpora."""
    for held in (False, True):
        chosen = [(text, gold) for text, gold in annotated() if (text.stem in HELD) == held]
        documents = [read_documents([text])[0] for text, _ in chosen]
        gold = [rows(Path(table).name) for _, table in chosen]
        name = "held" if held else "fit"
        print(f"{name:16}", figures([[document] for document in documents], gold))
        print(f"{name + ' in parts':16}", figures([parts(document) for document in documents], gold))


if __name__ == "__main__":
    main()
