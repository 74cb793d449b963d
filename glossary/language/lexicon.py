"""The product's own Kazakh–English–Chinese lexicon: stems and parts of speech for the analyser, senses for drafting.

The files lie in `data/lexicon/`, one per domain; docs/lexicon.md describes their columns.

    >>> senses("кеден одағы")[0].en
    ('customs union',)
"""

from functools import cache
from importlib.resources import files
from typing import NamedTuple

from glossary.language.orthography import fold

DATA = files("glossary.language").joinpath("data")


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


class Irregular(NamedTuple):
    """A form that no rule makes: pronouns, suppletive paradigms."""

    lemma: str
    pos: str
    possessive: int | None
    case: str | None
    number: str | None


_NO_FLAGS: frozenset[str] = frozenset()


@cache
def _lines() -> tuple[str, ...]:
    """Every row of every file, files in alphabetical order."""
    paths = sorted(
        (path for path in DATA.joinpath("lexicon").iterdir() if path.name.endswith(".tsv")), key=lambda path: path.name
    )
    return tuple(line for path in paths for line in path.read_text(encoding="utf-8").split("\n")[1:] if line)


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
    for line in _lines():
        headword, pos, rest = line.split("\t", 2)
        if " " not in headword:
            flags = _flags(rest.rpartition("\t")[2]) if rest.count("\t") == 3 else _NO_FLAGS
            known = table.get(key := headword.lower(), ())
            if "plural" not in flags and all(other.pos != pos for other in known):
                table[key] = (*known, Stem(headword, pos, flags))
    return table


@cache
def frozen() -> dict[str, Stem]:
    """The headwords that end in a possessive of their own (отбасы), by what is left without its last letter (отбас)."""
    return {stem.lemma[:-1].lower(): stem for found in stems().values() for stem in found if "frozen" in stem.flags}


@cache
def plural_headwords() -> tuple[str, ...]:
    """The headwords that are terms in the plural only, as the lexicon spells them."""
    return tuple(line.split("\t", 1)[0] for line in _lines() if "plural" in line.rpartition("\t")[2].split())


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
            form, lemma, pos, possessive, case, number = (None if cell == "_" else cell for cell in line.split("\t"))
            row = Irregular(str(lemma), str(pos), int(possessive[0]) if possessive else None, case, number)
            table[str(form)] = (*table.get(str(form), ()), row)
    return table
