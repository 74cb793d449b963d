"""The noun phrases of a text that can be terms: chains of words in which each pair holds together (`relations.tsv`), between a first and a
last word that can open and close a term (`boundaries.tsv`), and that leave nothing behind that belongs to them (`cuts.tsv`).
"""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from glossary.syntax.headwords import is_headword
from glossary.syntax.tables import BARRED, Row, boundary, first_given, rows_of_pair
from glossary.syntax.tags import tags
from glossary.syntax.words import Word

Link = Callable[[Word, Word], bool]
LONGEST = 7
"""No term of the annotated texts has more words, but for names of acts."""
_HARD = 2.0
"""A cut that costs as much is none at all: it would part a name."""


_BORDER = re.compile(r"\n[ \t]*\n|\t| {3,}\Z")
"""An empty line, a tab, or spaces that set words under one another."""


class Mention(NamedTuple):
    """One phrase in one place: the words of its term, where it begins and ends, and whether a longer phrase holds it."""

    words: tuple[Word, ...]
    start: int
    end: int
    nested: bool


def linked(word: Word, after: Word) -> bool:
    """Whether two neighbours can stand in one phrase, whatever the phrase."""
    return any(row.cost < BARRED for row in rows_of_pair("relations", word, after))


def relation(words: Sequence[Word], at: int) -> Row:
    """The relation of a word of a phrase to the one behind it."""
    row = first_given(rows_of_pair("relations", words[at], words[at + 1]), words, at)
    assert row is not None, "the last row of the table asks nothing"
    return row


def link(words: Sequence[Word], at: int) -> Row | None:
    """The relation of a word of any run to the one behind it; none beside a mark, a conjunction or a word of another script."""
    word, after = words[at], words[at + 1]
    if not (word.cyrillic and after.cyrillic) or "CONJ" in (word.pos, after.pos):
        return None
    return relation(words, at)


def chunks(words: Sequence[Word], text: str, link: Link = linked) -> Iterator[tuple[Word, ...]]:
    """The longest runs of words in which each can stand before the next in one phrase; `link` is `linked`, or a caller's memory of it."""
    start = 0
    for at in range(1, len(words)):
        if not (link(words[at - 1], words[at]) and adjacent(words[at - 1], words[at], text)):
            yield tuple(words[start:at])
            start = at + hangs(words, at)
    yield tuple(words[start:])


def is_phrase(words: Sequence[Word]) -> bool:
    """Whether a run of linked words is a phrase that can be a term; «одақ арасында» and «бірінші рет» are none."""
    if not heads(words[-1]):
        return False
    listed = len(words) > 1 and is_headword(words)
    return listed or (boundary(words, "end") < BARRED and well_formed(words))


def well_formed(words: Sequence[Word]) -> bool:
    """Whether a run of words is a phrase by itself, whatever its head says: no owner without its possession, no possession without
    its owner («одағы мәселесі»), no object without its verbal noun, nothing on a matter but laws and bodies."""
    if boundary(words, "start") >= BARRED:
        return False
    return all(relation(words, at).cost < BARRED for at in range(len(words) - 1))


def beginnings(chunk: Sequence[Word]) -> list[tuple[int, int]]:
    """Where in a chunk a phrase can begin, not in the middle of a name («Одаққа жақындату»), and how many words it can have there:
    one behind what belongs to its first word («қамту орталығы»)."""
    costs = [(at, cut(*pair)) for at, pair in enumerate(pairwise(chunk), 1)]
    return [(0, LONGEST), *((at, 1 if cost >= BARRED else LONGEST) for at, cost in costs if cost < _HARD)]


def ends_in_name(word: Word, after: Word) -> bool:
    """Whether a phrase that ends between two words parts a name: «Азия Даму» of «Азия Даму Банкі»."""
    return word.case == "nom" and cut(word, after) >= _HARD


def cut(word: Word, after: Word) -> float:
    """What it costs to part two neighbours, to begin a phrase with the second."""
    rows = rows_of_pair("cuts", word, after)
    return rows[0].cost if rows else 0.0


def heads(word: Word) -> bool:
    """Whether a word can be the head of a term; an adjective only as a possession, «жер қыртысы»."""
    named = word.pos in ("NOUN", "PROPN", "VN") or (word.pos == "ADJ" and word.possessive == 3)
    if not named and not (word.pos == "X" and word.cyrillic and word.lemma.isupper()):
        return False
    return len(word.norm) > 1 and not (word.norm.endswith(".") and word.norm[:1].islower())


def is_loose(word: Word, after: Word) -> bool:
    """Whether two nouns stand side by side with nothing that binds them: often a subject before the object."""
    bare = word.pos in ("NOUN", "PROPN", "VN") and "bare" in tags(word)
    return bare and after.pos == "NOUN" and after.possessive is None


def hangs(words: Sequence[Word], at: int) -> bool:
    """Whether a word is the ending of what stands before its hyphen: «`Rust`-тың»."""
    hyphen = words[at - 1]
    return at > 1 and hyphen.norm == "-" and words[at - 2].end == hyphen.start and hyphen.end == words[at].start


def adjacent(word: Word, after: Word, text: str) -> bool:
    """Whether only white space stands between two words, and neither an empty line nor the border of two cells."""
    gap = text[word.end : after.start]
    return gap == " " or (not gap.strip() and _BORDER.search(gap) is None)
