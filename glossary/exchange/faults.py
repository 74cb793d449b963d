"""What a returned table may not say, and what somebody should look at before it is imported."""

from collections.abc import Iterable, Iterator, Sequence

from glossary.checking.hygiene import findings
from glossary.errors import InputError
from glossary.exchange.columns import KINDS, STATUS_CHOICES
from glossary.exchange.table import Line
from glossary.language.orthography import fold

NAMED = 10
"""Faults that one message names."""

_STATUSES = {
    "K": STATUS_CHOICES["review"],
    "C": tuple(dict.fromkeys((*STATUS_CHOICES["glossary"], *STATUS_CHOICES["review"]))),
    "": STATUS_CHOICES["glossary"],
}
"""What may be decided on a candidate, a concept, a new row: by the letter of its id."""


def name_of(kk: str, domain: str) -> tuple[str, str]:
    """What a row without an id is known by."""
    return fold(kk), fold(domain)


def refuse(phrases: Sequence[str]) -> None:
    """Stop an import for these faults.

    Raises:
        InputError: there is any; the first ten are named.
    """
    if phrases:
        more = f"; and {len(phrases) - NAMED} more" if len(phrases) > NAMED else ""
        raise InputError(f"Nothing was imported, mend these cells first: {'; '.join(phrases[:NAMED])}{more}.")


def faults(lines: Sequence[Line], new: Sequence[Line]) -> Iterator[str]:
    """What is wrong inside the file itself, one phrase each: in the rows of known things, and in the new ones."""
    yield from _faults_of_known(lines)
    yield from _faults_of_new(new)
    for line in (*lines, *new):
        statuses = _STATUSES.get(line.cells["id"][:1], _STATUSES["C"])
        for column, choices in (("status", statuses), ("kind", KINDS)):
            if (word := line.cells.get(column, "")) and word not in choices:
                yield f"row {line.number}, column {column}: «{word}» is none of {', '.join(choices)}"


def _faults_of_known(lines: Iterable[Line]) -> Iterator[str]:
    first: dict[str, Line] = {}
    for line in lines:
        uid = line.cells["id"]
        if (other := first.setdefault(uid, line)) is not line:
            kk = line.known_by or other.known_by
            yield f"row {line.number}: {f'«{kk}»' if kk else f'the id {uid}'} stands in row {other.number} already"
        if not line.cells.get("kk", uid).strip():
            yield f"row {line.number}: no Kazakh term (to drop {uid}, set its status to rejected)"


def _faults_of_new(lines: Iterable[Line]) -> Iterator[str]:
    first: dict[tuple[str, str], int] = {}
    for line in lines:
        name = name_of(line.cells.get("kk", ""), line.cells.get("domain", ""))
        if not name[0]:
            yield f"row {line.number}: no Kazakh term"
        elif first.setdefault(name, line.number) != line.number:
            yield f"row {line.number}: the new term «{line.cells['kk']}» stands in row {first[name]} already"


def hygiene(texts: Iterable[tuple[int, str, str]]) -> Iterator[str]:
    """A sentence for each of these texts (row, column, text) that holds what nobody meant to type."""
    for number, column, text in texts:
        if odd := findings(text):
            what = ", ".join(finding.what for finding in odd)
            yield f"row {number}, column {column}: {what}; perhaps «{odd[0].proposed}»"
