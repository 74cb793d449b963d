"""The annotated texts and sentences of `gold/`, and how well what an extractor finds agrees with them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from fit_ranking import HELD
from fresh import judge_terms
from gloss_gold import KEPT_APART, Pairs, answers, key, rows
from measure import GOLD, Row, texts_with_terms

from glossary.errors import InputError
from glossary.model import Candidate
from glossary.texts import read_documents

ROOT = Path(__file__).resolve().parents[2]
OUTSIDE = ("outside", "outside_held")
"""Parts of the sentences whose forms stand outside brackets."""
Numbers = Mapping[str, float]


class Text(NamedTuple):
    """An annotated text: its name, what it says, the table of its terms, and whether nothing is ever fitted on it."""

    name: str
    content: str
    gold: list[Row]
    held: bool


class Passage(NamedTuple):
    """A text or sentence with its glosses in brackets: the right Kazakh forms of each foreign one, and the foreign forms that count
    neither way."""

    content: str
    right: Pairs
    doubtful: set[str]
    held: bool


def annotated(text: Path, gold: Path, *, held: bool = False) -> Text:
    """A text and the table of its terms; `InputError` when either cannot be used."""
    try:
        terms = [{"variants": ""} | row for row in rows(gold)]
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{gold} cannot be read as UTF-8: give a table of terms, separated by tabs.") from error
    if not terms or "kk" not in terms[0]:
        raise InputError(f"{gold} has no terms: give a table with tabs, a header and the terms in its column «kk».")
    if text.is_dir():
        raise InputError(f"{text} is a folder: give one text.")
    (document,) = read_documents([text])
    return Text(text.stem, document.text, terms, held)


def texts() -> list[Text]:
    """Every text of the project that has a table of its terms."""
    return [annotated(path, GOLD / f"terms_{name}.tsv", held=name in HELD) for name, path in texts_with_terms().items()]


def passages() -> list[Passage]:
    """Every text and sentence of the project whose brackets are annotated."""
    return [*_texts("examples", "glosses.tsv"), *_texts("evaluation/texts", "fresh_glosses.tsv"), *_sentences()]


def _texts(folder: str, table: str) -> Iterator[Passage]:
    gold: dict[str, list[Row]] = defaultdict(list)
    for row in rows(GOLD / table):
        if "(" in row["surface"]:
            gold[row["doc"]].append(row)
    for name, its_rows in gold.items():
        (document,) = read_documents([ROOT / folder / f"{name}.txt"])
        doubtful = {key(row["text"]) for row in its_rows if row["arguable"]}
        yield Passage(document.text, _right(row for row in its_rows if not row["arguable"]), doubtful, name in HELD)


def _sentences() -> Iterator[Passage]:
    gold: dict[tuple[str, bool], list[Row]] = defaultdict(list)
    for row in rows(GOLD / "own_glosses.tsv"):
        if row["part"] not in OUTSIDE:
            gold[row["sentence"].replace("\\n", "\n"), row["part"] in KEPT_APART].append(row)
    for (sentence, held), its_rows in gold.items():
        yield Passage(sentence, _right(row for row in its_rows if row["kk"]), set(), held)


def _right(gold: Iterable[Row]) -> Pairs:
    right: Pairs = defaultdict(set)
    for row in gold:
        right[key(row["text"])] |= answers(row)
    return right


def of_terms(text: Text, phrases: Sequence[str]) -> Numbers:
    """Coverage, p30, p100 and r-precision of what is offered for a text, best first."""
    return judge_terms(text.gold, [Candidate(phrase, 0.0, 1, 1) for phrase in phrases])


def mean(several: Sequence[Numbers]) -> Numbers:
    """The mean of figures of several texts."""
    return {name: sum(one[name] for one in several) / len(several) for name in several[0]}


def of_pairs(judged: Iterable[tuple[Passage, Iterable[Sequence[str]]]]) -> Numbers:
    """Precision, recall and F1 of the pairs of a Kazakh and a foreign form that are found in passages; a foreign form of a
    passage counts once."""
    offered = right = wanted = 0
    for passage, pairs in judged:
        given = {(key(kk), key(form)) for kk, form in pairs if key(form) not in passage.doubtful}
        offered += len(given)
        right += len({form for kk, form in given if kk in passage.right.get(form, ())})
        wanted += len(passage.right.keys() - passage.doubtful)
    return {
        "precision": right / offered if offered else 0.0,
        "recall": right / wanted if wanted else 0.0,
        "f1": 2 * right / (offered + wanted) if offered + wanted else 0.0,
    }
