"""What is known of the names of persons, places and bodies: the lexicon, lists without translations (`data/names.tsv`), and how names end.

>>> sorted(known_as("сейітов")), known_as("сатаевтың").isdisjoint({"surname", "surname by its ending"})
(['surname'], True)
>>> bare("Сатаевтың"), bare("Алматыда")
(Bare(stem='Сатаев', case='gen'), Bare(stem='Алматы', case='loc'))
"""

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from glossary.language import lexicon
from glossary.language.paradigm import Case, case_endings
from glossary.language.rows import DATA

_CASES: tuple[Case, ...] = ("gen", "dat", "acc", "loc", "abl", "ins")
_FLAGS = {"person": "given", "surname": "surname", "place": "place", "org": "body"}
_KINDS = frozenset({"given", "surname", "place", "body", "work"})
_SHORTEST_STEM = 3
_DOUBTFUL = frozenset("та те на не ны ні ты ті ды ді н".split())
"""Endings in which unknown names are as likely to end themselves."""


_POSSESSIVE = ("ы", "і")
_POSSESSED = {
    "ның": "gen",
    "нің": "gen",
    "нда": "loc",
    "нде": "loc",
    "нан": "abl",
    "нен": "abl",
    "н": "acc",
    "мен": "ins",
}
"""The cases of what ends in a possessive, by their endings; all others are «-на», «-не»."""


class Bare(NamedTuple):
    """A name without the ending of its case, as it is written."""

    stem: str
    case: str


@cache
def _lists() -> dict[str, frozenset[str]]:
    """The kinds of each name in the lists, by its spelling in small letters."""
    table: dict[str, frozenset[str]] = {}
    for line in DATA.joinpath("names.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        kind, names = line.split("\t")
        for name in names.lower().split(", "):
            table[name] = table.get(name, frozenset()) | {kind}
    return table


@cache
def _endings(kind: str) -> tuple[str, ...]:
    return tuple(ending for ending, kinds in _lists().items() if kind in kinds)


@lru_cache(maxsize=1 << 16)
def known_as(name: str) -> frozenset[str]:
    """What a name in small letters is known as: given, surname, patronymic, place, body, work; or by its ending alone: «surname by its
    ending», «given by its ending», «place by its ending». A pair is what its parts are."""
    kinds = _listed(name)
    if not kinds and "-" in name and all(parts := [known_as(part) for part in name.split("-")]):
        return frozenset().union(*parts)
    return kinds or frozenset(_by_ending(name))


def is_listed(name: str) -> bool:
    """Whether a name in small letters, or each part of a pair, stands in a list."""
    return all(map(_listed, name.split("-")))


def _listed(name: str) -> frozenset[str]:
    kinds = _lists().get(name, frozenset()) & _KINDS
    return kinds | {_FLAGS[flag] for sense in lexicon.senses(name) for flag in sense.flags if flag in _FLAGS}


def _by_ending(name: str) -> Iterator[str]:
    for kind in ("patronymic", "surname", "given", "place"):
        endings = [end for end in _endings(f"{kind} ending") if name.endswith(end) and len(name) >= len(end) + 3]
        if endings:
            base = name[: -max(map(len, endings))]
            known = kind == "surname" and not known_as(base).isdisjoint({"given", "surname"})
            yield kind if known or kind == "patronymic" else f"{kind} by its ending"


@lru_cache(maxsize=1 << 16)
def bare(name: str) -> Bare:
    """A name as its nominative: the cut whose stem is known best, the whole where none is known and its end is no sure ending."""
    head, hyphen, ending = name.rpartition("-")
    if hyphen and (case := next((case for case in _CASES if ending in case_endings(case)), None)):
        return Bare(head, case)
    cuts = [Bare(name, "nom"), *_cuts(name)]
    return max(cuts, key=lambda cut: (_known(cut.stem.lower()), _sure(name, cut), len(cut.stem)))


def _cuts(name: str) -> Iterator[Bare]:
    for case in _CASES:
        for ending in case_endings(case):
            if name.endswith(ending) and len(name) - len(ending) >= _SHORTEST_STEM:
                yield Bare(name[: -len(ending)], case)
    possessed = bare_possessed(name)
    if "patronymic" in known_as(possessed.stem.lower()):
        yield possessed
    for ending in _endings("attributive case"):
        if name.endswith(ending) and len(name) - len(ending) >= _SHORTEST_STEM:
            yield Bare(name[: -len(ending)], "attr")


def bare_possessed(name: str) -> Bare:
    """A name that ends in a possessive of the third person, without its case.

    >>> bare_possessed("Алатауының"), bare_possessed("Алатауы")
    (Bare(stem='Алатауы', case='gen'), Bare(stem='Алатауы', case='nom'))
    """
    endings = (*_endings("possessed case"), *_endings("attributive case"))
    cuts = ((name.removesuffix(ending), ending) for ending in endings)
    found = [(stem, ending) for stem, ending in cuts if stem != name and stem.endswith(_POSSESSIVE)]
    stem, ending = min(found, key=lambda cut: len(cut[0]), default=(name, ""))
    return Bare(
        stem, _POSSESSED.get(ending, "attr" if ending in _endings("attributive case") else "dat" if ending else "nom")
    )


def _known(stem: str) -> int:
    """How well a stem is known: 3 by a list, 2 by an ending of surnames, 0 not at all."""
    kinds = known_as(stem)
    if any(" by " not in kind for kind in kinds):
        return 3
    return 2 if "surname by its ending" in kinds else 0


def _sure(name: str, cut: Bare) -> bool:
    """Whether an ending is one in which hardly a name ends by itself."""
    return cut.case != "nom" and name[len(cut.stem) :] not in _DOUBTFUL
