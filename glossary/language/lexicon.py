"""The product's own Kazakh–English–Chinese lexicon: stems and parts of speech for the analyser, senses for drafting.

The files lie in `data/lexicon/`, one per domain; docs/lexicon.md describes their columns.

    >>> senses("кеден одағы")[0].en
    ('customs union',)
"""

import re
from collections.abc import Iterator
from functools import cache, partial
from pathlib import Path
from typing import NamedTuple

from glossary.language.orthography import fold, without_kazakh_letters

DATA = Path(__file__).with_name("data")


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
def _rows() -> str:
    """Every row of every file, a line each, files in alphabetical order."""
    paths = sorted(DATA.joinpath("lexicon").glob("*.tsv"), key=lambda path: path.name)
    return "\n".join(path.read_text(encoding="utf-8").partition("\n")[2] for path in paths)


def _lines() -> list[str]:
    return [line for line in _rows().split("\n") if line]


@cache
def _flags(cell: str) -> frozenset[str]:
    return frozenset(cell.split())


def _split(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()


def _sense(line: str) -> Sense:
    headword, pos, en, zh, domain, *flags = line.split("\t")
    return Sense(headword, pos, _split(en), _split(zh), domain, _flags(flags[0] if flags else ""))


@cache
def stems() -> dict[str, tuple[Stem, ...]]:
    """The one-word headwords by their case-folded spelling, each part of speech once. Headwords in the plural are left out: the analyser
    finds them through their singular."""
    table: dict[str, tuple[Stem, ...]] = {}
    for headword, pos, cell in _STEM.findall(_rows()):
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
    return ((key, stem) for key, found in stems().items() for stem in found if stem.flags and flag in stem.flags)


@cache
def frozen() -> dict[str, Stem]:
    """The headwords that end in a possessive of their own (отбасы), by what is left without its last letter (отбас)."""
    return {key[:-1]: stem for key, stem in flagged("frozen")}


@cache
def _by_skeleton() -> dict[str, tuple[str, ...]]:
    """The stems with letters that Russian lacks, by their spelling without these."""
    table: dict[str, tuple[str, ...]] = {}
    for stem in stems():
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
    rows = (line.split("\t") for line in _lines() if "plural" in line)
    return tuple(cells[0] for cells in rows if "plural" in cells[-1].split())


@cache
def phrases() -> dict[str, tuple[Sense, ...]]:
    """The headwords of several words by their case-folded spelling."""
    return {key: rows for key, rows in all_senses().items() if " " in key}


@cache
def all_senses() -> dict[str, tuple[Sense, ...]]:
    """Every sense by its case-folded headword."""
    table: dict[str, list[Sense]] = {}
    for line in _lines():
        sense = _sense(line)
        table.setdefault(sense.headword.lower(), []).append(sense)
    return {key: tuple(rows) for key, rows in table.items()}


def senses(headword: str, pos: str | None = None) -> tuple[Sense, ...]:
    """The senses of a headword in citation form, of one part of speech where that is given; empty when it is not in the lexicon."""
    found = all_senses().get(fold(headword), ())
    return tuple(sense for sense in found if pos is None or sense.pos == pos)


@cache
def irregular() -> dict[str, tuple[Irregular, ...]]:
    """The forms that no rule makes, by spelling."""
    table: dict[str, tuple[Irregular, ...]] = {}
    for line in DATA.joinpath("irregular.tsv").read_text(encoding="utf-8").split("\n")[1:]:
        if line:
            form, lemma, pos, possessive, case, number = line.split("\t")
            row = Irregular(lemma, pos, int(possessive[0]) if possessive != "_" else None, _cell(case), _cell(number))
            table[form] = (*table.get(form, ()), row)
    return table


def _cell(text: str) -> str | None:
    return None if text == "_" else text
