"""The product's own Kazakh–English–Chinese lexicon: stems and parts of speech for the analyser, senses for drafting.

The files lie in `data/lexicon/`, one per domain; docs/lexicon.md describes their columns.

    >>> senses("кеден одағы")[0].en
    ('customs union',)
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache, partial
from sys import intern
from typing import NamedTuple

from glossary.language.orthography import fold, without_kazakh_letters
from glossary.language.rows import DATA, LETTERS, Rows


class Sense(NamedTuple):
    """One row of the lexicon: a headword in one domain with its equivalents, best first."""

    headword: str
    pos: str
    en: tuple[str, ...]
    zh: tuple[str, ...]
    domain: str
    flags: frozenset[str]


class Stem(NamedTuple):
    """What the analyser needs of a one-word headword."""

    lemma: str
    pos: str
    flags: frozenset[str]


_stem = partial(tuple.__new__, Stem)
"""A stem from its parts, without the detour that the constructor of a NamedTuple takes."""


class Irregular(NamedTuple):
    """A form that no rule makes: pronouns, suppletive paradigms."""

    lemma: str
    pos: str
    possessive: int | None
    case: str | None
    number: str | None


_NO_FLAGS: frozenset[str] = frozenset()
_STEM = re.compile(r"^([^ \t\n]+)\t(\w+)\t[^\t\n]*\t[^\t\n]*\t[^\t\n]*(?:\t(.*))?$", re.MULTILINE)
"""A row whose headword is one word: headword, part of speech, flags. To find all at once is quicker than to split each row."""


@cache
def _rows() -> Rows:
    """Every row of every file, files in alphabetical order."""
    return Rows(sorted(DATA.joinpath("lexicon").glob("*.tsv"), key=lambda path: path.name))


@cache
def _flags(cell: str) -> frozenset[str]:
    return frozenset(cell.split())


def _split(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()


def _sense(line: str) -> Sense:
    headword, pos, en, zh, domain, *flags = line.split("\t")
    return Sense(headword, intern(pos), _split(en), _split(zh), intern(domain), _flags(flags[0] if flags else ""))


def stems(key: str) -> tuple[Stem, ...]:
    """What the one-word headword of a case-folded spelling is, each part of speech once; empty where there is none. Headwords in the plural
    are left out: the analyser finds them through their singular."""
    return _stems(key[:LETTERS]).get(key, ())


@lru_cache(maxsize=1 << 12)
def _stems(letters: str) -> dict[str, tuple[Stem, ...]]:
    return _stems_in(_rows().beginning(letters))


@cache
def all_stems() -> dict[str, tuple[Stem, ...]]:
    """Every one-word headword by its case-folded spelling, as `stems` has it."""
    return _stems_in(_rows())


def _stems_in(rows: Iterable[str]) -> dict[str, tuple[Stem, ...]]:
    table: dict[str, tuple[Stem, ...]] = {}
    for headword, pos, cell in _STEM.findall("\n".join(rows)):
        flags = _flags(cell) if cell else _NO_FLAGS
        if "plural" in flags:
            continue
        known = table.get(key := headword.lower())
        if known is None:
            table[key] = (_stem((headword, pos, flags)),)
        elif all(other.pos != pos for other in known):
            table[key] = (*known, _stem((headword, pos, flags)))
    return table


def flagged(flag: str) -> Iterator[tuple[str, Stem]]:
    """The stems that bear a flag, with their case-folded spelling."""
    found = _stems_in(_rows().mentioning(flag))
    return ((key, stem) for key, rows in found.items() for stem in rows if flag in stem.flags)


@cache
def frozen() -> dict[str, Stem]:
    """The headwords that end in a possessive of their own (отбасы), by what is left without its last letter (отбас)."""
    return {key[:-1]: stem for key, stem in flagged("frozen")}


@cache
def _by_skeleton() -> dict[str, tuple[str, ...]]:
    """The stems with letters that Russian lacks, by their spelling without these."""
    table: dict[str, tuple[str, ...]] = {}
    for stem in all_stems():
        bare = without_kazakh_letters(stem)
        if bare != stem:
            table[bare] = (*table.get(bare, ()), stem)
    return table


def typed_as(stem: str) -> tuple[str, ...]:
    """The one-word headwords that an unknown stem may be, typed on a Russian keyboard; its Kazakh letters stay.

    >>> typed_as("салык"), typed_as("салық")
    (('салық',), ())
    """
    likely = _by_skeleton().get(without_kazakh_letters(stem), ())
    return tuple(known for known in likely if known != stem and _keeps(stem, known))


def _keeps(stem: str, known: str) -> bool:
    """Whether a known stem differs from one only where that has no Kazakh letter."""
    return all(a == b or a == without_kazakh_letters(a) for a, b in zip(stem, known, strict=True))


@cache
def plural_headwords() -> tuple[str, ...]:
    """The headwords that are terms in the plural only, as the lexicon spells them."""
    rows = (row.split("\t") for row in _rows().mentioning("plural"))
    return tuple(cells[0] for cells in rows if "plural" in cells[-1].split())


@cache
def phrases() -> dict[str, tuple[Sense, ...]]:
    """The headwords of several words by their case-folded spelling."""
    return {key: rows for key, rows in all_senses().items() if " " in key}


@cache
def all_senses() -> dict[str, tuple[Sense, ...]]:
    """Every sense by its case-folded headword, the same that `senses` gives."""
    return _by_headword(_rows())


@lru_cache(maxsize=1 << 12)
def _senses(letters: str) -> dict[str, tuple[Sense, ...]]:
    return _by_headword(_rows().beginning(letters))


def _by_headword(rows: Iterable[str]) -> dict[str, tuple[Sense, ...]]:
    table: dict[str, tuple[Sense, ...]] = {}
    for row in rows:
        sense = _sense(row)
        low = sense.headword.lower()
        key = sense.headword if low == sense.headword else low  # one text where both are the same
        table[key] = (*table[key], sense) if key in table else (sense,)
    return table


def senses(headword: str, pos: str | None = None) -> tuple[Sense, ...]:
    """The senses of a headword in citation form, of one part of speech where that is given; empty when it is not in the lexicon."""
    key = fold(headword)
    return tuple(sense for sense in _senses(key[:LETTERS]).get(key, ()) if pos is None or sense.pos == pos)


def irregular(form: str) -> tuple[Irregular, ...]:
    """What a form is that no rule makes; empty for all others."""
    return _irregular(form[:LETTERS]).get(form, ())


@cache
def _irregular_rows() -> Rows:
    return Rows([DATA / "irregular.tsv"])


@lru_cache(maxsize=1 << 12)
def _irregular(letters: str) -> dict[str, tuple[Irregular, ...]]:
    """The irregular forms that begin with these letters, by spelling."""
    table: dict[str, tuple[Irregular, ...]] = {}
    for line in _irregular_rows().beginning(letters):
        form, lemma, pos, possessive, case, number = line.split("\t")
        row = Irregular(lemma, pos, int(possessive[0]) if possessive != "_" else None, _cell(case), _cell(number))
        table[form] = (*table.get(form, ()), row)
    return table


def _cell(text: str) -> str | None:
    return None if text == "_" else text
