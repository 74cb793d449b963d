"""Rows of a file that say no id: which concept each of them means, and several that mean the same.

A list of another tool often has a row for each synonym, or two homonyms below one another. Nobody but a person knows which it is,
so the plan says what was taken for one.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from glossary.exchange.columns import SEPARATOR, TEXT_LANGUAGES
from glossary.exchange.rows import term_texts
from glossary.exchange.table import Line
from glossary.language.orthography import fold
from glossary.store.cells import alternatives
from glossary.store.termbase import Termbase

Duplicates = Literal["join", "keep", "skip"]
"""Rows of one name: one concept with the terms of all, a concept each, or none of them."""


@dataclass(slots=True)
class Identified:
    """The lines that stand for something in the termbase, the new ones, and in a phrase each what became of several lines of
    one name."""

    known: list[Line] = field(default_factory=list)
    new: list[Line] = field(default_factory=list)
    alike: list[str] = field(default_factory=list)


_Name = tuple[str, str]


def name_of(kk: str, domain: str) -> tuple[str, str]:
    """What a row without an id is known by: its first Kazakh term and its domain."""
    return fold(next(iter(alternatives(kk)), "")), fold(domain)


def identify(lines: Sequence[Line], termbase: Termbase, duplicates: Duplicates) -> Identified:
    """Which lines stand for what. A line without an id stands for the concept, or else the open candidate, with its Kazakh term
    and domain, which then are no more than its name; one that is rejected and stands for neither, for what is rejected already."""
    found = Identified([line for line in lines if line.cells["id"]])
    nameless = [line for line in lines if not line.cells["id"]]
    if not nameless:
        return found
    for uid, group in _groups(nameless, _index(termbase), _rejected(termbase, nameless)):
        kept = _settled(group, duplicates, found.alike)
        if uid and kept:
            found.known.append(_known(kept[0], uid))
            kept = kept[1:]
        found.new += kept
    found.known.sort(key=lambda line: line.number)
    return found


def _groups(
    lines: Sequence[Line], index: Mapping[_Name, str], rejected: Mapping[_Name, str]
) -> list[tuple[str, list[Line]]]:
    """The lines of one name together, with the id of what is called so; a line without a name by itself."""
    groups: dict[object, list[Line]] = defaultdict(list)
    for line in lines:
        name = name_of(line.cells.get("kk", ""), line.cells.get("domain", ""))
        gone = rejected.get(name) if line.cells.get("status") == "rejected" else None
        groups[_key(line, name, index.get(name) or gone)].append(line)
    return [(key if isinstance(key, str) else "", group) for key, group in groups.items()]


def _key(line: Line, name: _Name, uid: str | None) -> object:
    """What the lines of one group have in common: what they stand for, their name, or nothing but the line itself."""
    return (uid or name) if name[0] else line.number


def _settled(group: Sequence[Line], duplicates: Duplicates, alike: list[str]) -> Sequence[Line]:
    """What is made of lines of one name."""
    if len(group) == 1:
        return group
    rows = ", ".join(str(line.number) for line in group)
    what = {"join": "joined as one concept", "keep": "a concept each", "skip": "left out"}[duplicates]
    alike.append(f"rows {rows} «{group[0].cells.get('kk', '')}»: {what}")
    if duplicates == "join":
        return [_joined(group)]
    return group if duplicates == "keep" else []


def _joined(group: Sequence[Line]) -> Line:
    first = group[0]
    cells = {column: text for line in reversed(group) for column, text in line.cells.items() if text.strip()}
    cells = {**{column: "" for line in group for column in line.cells}, **cells}
    for column in (*TEXT_LANGUAGES, "usage"):
        if column in cells:
            texts = (line.cells.get(column, "") for line in group)
            cells[column] = _lines(texts) if column == "usage" else SEPARATOR.join(alternatives("|".join(texts)))
    return Line(first.number, cells, first.known_by)


def _lines(texts: Iterable[str]) -> str:
    return "\n".join(dict.fromkeys(line for text in texts for line in text.splitlines() if line.strip()))


def _known(line: Line, uid: str) -> Line:
    """The line of something in the termbase; its first Kazakh term and its domain are its name and change nothing."""
    says = {column: text for column, text in line.cells.items() if column not in {"kk", "domain"}}
    return Line(line.number, says | {"id": uid}, line.cells["kk"])


def _rejected(termbase: Termbase, lines: Iterable[Line]) -> dict[_Name, str]:
    """What people have rejected already, where a line says that something is."""
    if all(line.cells.get("status") != "rejected" for line in lines):
        return {}
    candidates = termbase.candidates(statuses=("rejected",), contexts=0)
    index = {name_of(one.kk, one.domain): one.uid for one in candidates}
    for concept in termbase.concepts(statuses=("rejected",), contexts=0):
        texts = term_texts(concept, "kk", ("rejected",))
        index |= {name_of(text, concept.domain): concept.uid for text in texts}
    return index


def _index(termbase: Termbase) -> dict[_Name, str]:
    return {name_of(kk, domain): uid for uid, kk, domain in termbase.named()}
