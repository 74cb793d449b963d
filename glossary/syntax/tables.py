"""Tables of grammar: ordered rows of patterns, the first of which that fits decides.

A row has patterns for the words it is about and, under `given`, what must hold around them:

    listed, unlisted      whether the lexicon has the two side by side in a headword
    same                  the two are one word
    owned                 a word behind the first is possessed
    several, alone        whether the phrase has more words
    next: prev:           a pattern for the word behind the last of the two («$» is none), before the first («^» is none)
    head: first:          a pattern for the last and the first word of the phrase

Each row has an example and a counter-example, which the tests read.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain
from pathlib import Path

from glossary.syntax.headwords import side_by_side
from glossary.syntax.patterns import Pattern
from glossary.syntax.tags import tags
from glossary.syntax.words import Word

BARRED = 1.0
"""What costs as much is not of one phrase, unless a gloss asks for it."""
NEVER = 2.0
"""What costs as much is not of one phrase, whatever a gloss asks for."""
_HERE = Path(__file__).parent
_END, _BEGINNING = frozenset({"$"}), frozenset({"^"})
_PAIR = frozenset({"listed", "unlisted", "same"})
_PHRASE: Mapping[str, Callable[[Sequence[Word], int], bool]] = {
    "owned": lambda words, at: any(word.possessive == 3 for word in words[at + 1 :]),
    "several": lambda words, at: len(words) > 1,
    "alone": lambda words, at: len(words) == 1,
}
_PLACES: Mapping[str, Callable[[Sequence[Word], int], frozenset[str]]] = {
    "next": lambda words, at: tags(words[at + 2]) if at + 2 < len(words) else _END,
    "prev": lambda words, at: tags(words[at - 1]) if at > 0 else _BEGINNING,
    "head": lambda words, at: tags(words[-1]),
    "first": lambda words, at: tags(words[0]),
}
_PATTERNS = ("dependent", "left", "word", "right")
Given = Callable[[Sequence[Word], int], bool]


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its name, the patterns of its words, what is asked of them as a pair and of the phrase around them, its cost, and
    whether its words hold together only where the pair or the phrase is met again (`hold`)."""

    name: str
    patterns: tuple[Pattern, ...]
    pair: tuple[str, ...]
    given: tuple[Given, ...]
    cost: float
    hold: str
    example: str
    counter: str

    def given_in(self, words: Sequence[Word], at: int) -> bool:
        """Whether the phrase around its words is as the row asks; `at` is the place of the first of them."""
        return all(holds(words, at) for holds in self.given)


@cache
def table(name: str) -> tuple[Row, ...]:
    """The rows of one of the tables of this folder, in their order. Raises `ValueError` for a row that cannot be read."""
    header, *lines = (_HERE / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    columns = header.split("\t")
    return tuple(_row(dict(zip(columns, line.split("\t"), strict=True))) for line in lines)


def _row(cells: Mapping[str, str]) -> Row:
    name, *_ = cells.values()
    patterns = tuple(Pattern(cells[column]) for column in _PATTERNS if column in cells)
    asked = cells["given"].split()
    pair = tuple(atom for atom in asked if atom in _PAIR)
    given = tuple(_given(atom) for atom in asked if atom not in _PAIR)
    return Row(
        name, patterns, pair, given, float(cells["cost"]), cells.get("hold", ""), cells["example"], cells["counter"]
    )


def _given(atom: str) -> Given:
    if atom in _PHRASE:
        return _PHRASE[atom]
    place, _, source = atom.partition(":")
    if place not in _PLACES:
        raise ValueError(f"nothing is known by {atom!r}")
    where, pattern = _PLACES[place], Pattern(source)
    return lambda words, at: pattern.fits(where(words, at))


def rows_of_pair(name: str, word: Word, after: Word) -> tuple[Row, ...]:
    """The rows of a table that fit two words, up to the first that asks nothing of the phrase around them."""
    same = word.lemma == after.norm.lower()
    return _rows_of_pair(name, tags(word), tags(after), same, side_by_side(word, after))


@lru_cache(maxsize=1 << 17)
def _rows_of_pair(name: str, left: frozenset[str], right: frozenset[str], same: bool, listed: bool) -> tuple[Row, ...]:
    holding = {"same": same, "listed": listed, "unlisted": not listed}
    found: list[Row] = []
    for row in _rows_of_left(name, left):
        if row.patterns[1].fits(right) and all(holding[atom] for atom in row.pair):
            found.append(row)
            if not row.given:
                break
    return tuple(found)


@lru_cache(maxsize=1 << 15)
def _rows_of_left(name: str, left: frozenset[str]) -> tuple[Row, ...]:
    return tuple(row for row in table(name) if row.patterns[0].fits(left))


def first_given(rows: Sequence[Row], words: Sequence[Word], at: int) -> Row | None:
    """The first of some rows whose phrase is as it asks."""
    return next((row for row in rows if row.given_in(words, at)), None)


def boundary(words: Sequence[Word], name: str) -> float:
    """What it costs to begin (`start`) or end (`end`) a phrase with its first or last word."""
    at = 0 if name == "start" else len(words) - 1
    fitting = _boundaries_of(name, tags(words[at]))
    return next((row.cost for row in fitting if row.given_in(words, at) and _unlisted(row, words)), 0.0)


def _unlisted(row: Row, words: Sequence[Word]) -> bool:
    """Whether a row does not mind that the lexicon has the first two words of a phrase side by side."""
    return not row.pair or not side_by_side(words[0], words[1])


@lru_cache(maxsize=1 << 15)
def _boundaries_of(name: str, seen: frozenset[str]) -> tuple[Row, ...]:
    return tuple(row for row in _boundaries(name) if row.patterns[0].fits(seen))


@cache
def _boundaries(name: str) -> tuple[Row, ...]:
    return tuple(row for row in table("boundaries") if row.name == name)


def every_row() -> tuple[tuple[str, Row], ...]:
    """Every row of every table, with the name of its table."""
    names = ("relations", "boundaries", "cuts", "conjuncts")  # those of dependents are about constituents
    return tuple(chain.from_iterable(((name, row) for row in table(name)) for name in names))


@lru_cache(maxsize=1 << 15)
def dependence(dependent: frozenset[str], word: frozenset[str]) -> str:
    """How a constituent with these tags may belong to the one behind it, by the name of the relation; empty when it may not. The tags
    are classes, `poss:3`, `kind:noun` for how the whole is used, and `leaf` for a word by itself."""
    rows = (row for row in table("dependents") if row.patterns[0].fits(dependent) and row.patterns[1].fits(word))
    row = next(rows)
    return row.name if row.cost < BARRED else ""
