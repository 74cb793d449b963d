"""The texts and sentences with annotated glosses, read for fitting and for measuring."""

import csv
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from fit_ranking import HELD

from glossary.language.orthography import fold
from glossary.mining.text.analysed import Analysed
from glossary.mining.text.analyser import analyse_documents
from glossary.model import Document, Span
from glossary.texts import read_documents

ROOT = Path(__file__).resolve().parents[1]
GOLD = ROOT / "evaluation" / "gold"

KEPT_APART = frozenset({"blind_held", "mixed_held", "outside", "outside2", "outside_held", "outside2_held"})
"""Parts of the sentences that no weight is fitted on; those outside of brackets have no weights of their own."""

Pairs = dict[str, set[str]]
"""The right Kazakh forms of each foreign one."""


@dataclass
class Group:
    """Documents that are left out together: their analysed texts, and of each what is right; `doubtful` forms count neither way,
    nor do those inside one of `inside`."""

    name: str
    texts: list[list[Analysed]] = field(default_factory=list)
    right: list[Pairs] = field(default_factory=list)
    doubtful: list[set[str]] = field(default_factory=list)
    inside: list[list[str]] = field(default_factory=list)


def rows(path: Path) -> list[dict[str, str]]:
    """The rows of a table by column."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def key(text: str) -> str:
    """A form as it is compared: case-folded, without quotation marks around it."""
    return fold(" ".join(text.split())).strip("«»“”\"'`.,;:*_ ")


def answers(row: dict[str, str]) -> set[str]:
    """The Kazakh forms that a row takes as right."""
    return {key(kk) for kk in (row["kk"], *row["also_accept"].split("|")) if kk}


def groups_of_texts(folder: Path, glosses: Path, nonglosses: Path) -> list[Group]:
    """A group for each text of a folder that the tables annotate."""
    gold: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in rows(glosses):
        gold[row["doc"]].append(row)
    found = []
    for name in sorted({*gold, *(row["doc"] for row in rows(nonglosses))}):
        group = Group(name, [analyse_documents(read_documents([folder / f"{name}.txt"]))])
        right: Pairs = defaultdict(set)
        for row in gold[name]:
            if not row["arguable"]:
                right[key(row["text"])] |= answers(row)
        group.right, group.doubtful = [dict(right)], [{key(row["text"]) for row in gold[name] if row["arguable"]}]
        group.inside = [[key(row["surface"].replace("\\n", " ")) for row in gold[name]]]
        found.append(group)
    return found


def groups_of_sentences(path: Path) -> list[Group]:
    """A group for each part of the table of sentences."""
    found: dict[str, Group] = {}
    sentences: dict[tuple[str, str], list[dict[str, str]]] = defaultdict(list)
    for row in (row for row in rows(path) if row["part"] not in KEPT_APART):
        sentences[row["part"], row["sentence"].replace("\\n", "\n")].append(row)
    for (part, text), its_rows in sentences.items():
        group = found.setdefault(part, Group(f"own {part}"))
        group.texts.append(analyse_documents([Document("text", "text", text, "", "utf-8", (Span(0, len(text)),))]))
        right: Pairs = defaultdict(set)
        for row in its_rows:
            if row["kk"]:
                right[key(row["text"])] |= answers(row)
        group.right.append(dict(right))
        group.doubtful.append(set())
        group.inside.append([])
    return list(found.values())


def groups_for_fitting() -> list[Group]:
    """The texts and sentences of the project that weights are fitted on."""
    groups = groups_of_texts(ROOT / "examples", GOLD / "glosses.tsv", GOLD / "nonglosses.tsv")
    fresh = groups_of_texts(ROOT / "evaluation" / "texts", GOLD / "fresh_glosses.tsv", GOLD / "fresh_nonglosses.tsv")
    groups += [group for group in fresh if group.name not in HELD]
    return groups + groups_of_sentences(GOLD / "own_glosses.tsv")
