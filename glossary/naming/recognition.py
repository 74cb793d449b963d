"""The names of a sentence: of all runs of words that may be names, those that fit together and are likeliest, each with what it names.

The weights are those of a semi-Markov conditional random field (Sarawagi and Cohen 2004): what a run shows adds to or takes from its log
odds for each sort of name, and the best set of runs that do not overlap is found by dynamic programming.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from glossary.features import read_table
from glossary.language.classes import members
from glossary.naming.citing import cite
from glossary.naming.features import features
from glossary.naming.seen import NOWHERE, Elsewhere, Seen
from glossary.naming.spans import Run, runs
from glossary.syntax.words import Word

WEIGHTS_FILE = Path(__file__).with_name("weights.tsv")
SORTS = ("person", "place", "organisation", "work")


class Name(NamedTuple):
    """A name in its sentence: its words, what it names, and its citation form."""

    words: tuple[Word, ...]
    sort: str
    form: str

    @property
    def start(self) -> int:
        """Where it begins in the document."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Where it ends in the document."""
        return self.words[-1].end

    def parted_by(self, start: int, end: int) -> bool:
        """Whether a phrase between two places has one end inside it and the other outside, or is it, or is a piece of a person's name."""
        if end <= self.start or self.end <= start:
            return False
        inside = self.start <= start and end <= self.end
        whole = start <= self.start and self.end <= end
        return (inside and (whole or self.sort == "person")) or not (inside or whole)


class Recogniser:
    """Finds the names of one text, sentence by sentence, and remembers what the sentences say of names."""

    def __init__(self, words: Iterable[Word]) -> None:
        self._persons: set[str] = set()
        self._elsewhere = Elsewhere(self._persons, {word.norm for word in words if word.norm.islower()})

    def names(self, words: Sequence[Word], text: str) -> list[Name]:
        """The names of a sentence in their order."""
        found = recognise(words, text, self._elsewhere)
        for name in found:
            if name.sort == "person" and len(name.words) > 1:
                self._persons.add(name.form.rpartition(" ")[2].lower())
        return found


@cache
def weights() -> Mapping[str, tuple[float, ...]]:
    """What each feature is worth, for each sort of name."""
    return {name: tuple(float(row[sort]) for sort in SORTS) for name, row in read_table(WEIGHTS_FILE).items()}


_NOTHING = (0.0,) * len(SORTS)


def scores(one: Seen) -> list[float]:
    """The log odds of a run for each sort of name."""
    known = weights()
    rows = [known.get(name, _NOTHING) for name in features(one)]
    return [sum(column) for column in zip(*rows, strict=True)]


def recognise(words: Sequence[Word], text: str, elsewhere: Elsewhere = NOWHERE) -> list[Name]:
    """The names of a sentence in their order; `elsewhere` is what the rest of the text says of names."""
    choices: dict[int, list[tuple[float, Run, str]]] = {}
    for run in runs(words, text):
        one = Seen(words, run, elsewhere)
        score, sort = max((score, sort) for score, sort in zip(scores(one), SORTS, strict=True) if may_be(one, sort))
        if score > 0:
            choices.setdefault(run.end, []).append((score, run, sort))
    chosen = _best(choices, len(words))
    return [Name(tuple(words[run.first : run.end]), sort, cite(words, run, sort)) for run, sort in chosen]


def may_be(one: Seen, sort: str) -> bool:
    """Whether a run can be a name of some sort at all: a person has no noun of other things behind the name, and no marks around it."""
    if sort != "person":
        return True
    return not one.run.marks and (not one.run.tail or one.last.lemma.lower() in members("honorific"))


def _best(choices: Mapping[int, Sequence[tuple[float, Run, str]]], length: int) -> list[tuple[Run, str]]:
    """The runs that do not overlap and score most together."""
    best: list[tuple[float, list[tuple[Run, str]]]] = [(0.0, [])]
    for end in range(1, length + 1):
        found = best[-1]
        for score, run, sort in choices.get(end, ()):
            before, chosen = best[run.first]
            if before + score > found[0]:
                found = (before + score, [*chosen, (run, sort)])
        best.append(found)
    return best[length][1]
