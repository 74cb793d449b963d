"""What a returned table may not say, and what somebody should look at before it is imported."""

from collections.abc import Iterable, Iterator, Sequence

from glossary.checking.hygiene import findings
from glossary.errors import InputError
from glossary.exchange.columns import KINDS, STATUS_CHOICES, TEXT_LANGUAGES
from glossary.exchange.own_fields import read_fields
from glossary.exchange.table import Fault, Line
from glossary.exchange.usage import read_usage
from glossary.language.orthography import is_cyrillic, is_han
from glossary.store.cells import alternatives

NAMED = 10
"""Faults that one message names."""

_STATUSES = {
    "K": STATUS_CHOICES["review"],
    "C": tuple(dict.fromkeys((*STATUS_CHOICES["glossary"], *STATUS_CHOICES["review"]))),
    "": STATUS_CHOICES["glossary"],
}
"""What may be decided on a candidate, a concept, a new row: by the letter of its id."""


def named(found: Sequence[Fault]) -> str:
    """The first ten faults for a sentence, and how many more there are."""
    more = f"; and {len(found) - NAMED} more" if len(found) > NAMED else ""
    return "; ".join(map(str, found[:NAMED])) + more


def refuse(found: Sequence[Fault]) -> None:
    """Stop an import for these faults.

    Raises:
        InputError: there is any; the first ten are named.
    """
    if found:
        raise InputError(
            f"Nothing was imported, mend these cells first or leave their rows out with --partial: {named(found)}."
        )


def faults(lines: Sequence[Line], new: Sequence[Line]) -> Iterator[Fault]:
    """What is wrong inside the file itself: in the rows of known things, and in the new ones."""
    yield from _faults_of_known(lines)
    yield from (Fault(line.number, "no Kazakh term") for line in new if not line.cells.get("kk", "").strip())
    for line in (*lines, *new):
        statuses = _STATUSES.get(line.cells["id"][:1], _STATUSES["C"])
        for column, choices in (("status", statuses), ("kind", KINDS)):
            if (word := line.cells.get(column, "")) and word not in choices:
                yield Fault(line.number, f"«{word}» is none of {', '.join(choices)}", column)
        yield from _faults_of_usage(line)
        yield from _faults_of_fields(line)


def _faults_of_known(lines: Iterable[Line]) -> Iterator[Fault]:
    first: dict[str, Line] = {}
    for line in lines:
        uid = line.cells["id"]
        if (other := first.setdefault(uid, line)) is not line:
            kk = line.known_by or other.known_by
            yield Fault(line.number, f"{f'«{kk}»' if kk else f'the id {uid}'} stands in row {other.number} already")
        if not line.cells.get("kk", uid).strip():
            yield Fault(line.number, f"no Kazakh term (to drop {uid}, set its status to rejected)")


def _faults_of_usage(line: Line) -> Iterator[Fault]:
    try:
        said = read_usage(line.cells.get("usage", ""))
    except InputError as error:
        yield Fault(line.number, str(error).removesuffix("."), "usage")
        return
    for (lang, text), usage in said.items():
        if not usage.avoided and lang in TEXT_LANGUAGES and text not in alternatives(line.cells.get(lang, text)):
            yield Fault(line.number, f"«{text}» is no term of this row", "usage")


def _faults_of_fields(line: Line) -> Iterator[Fault]:
    try:
        read_fields(line.cells.get("own_field", ""))
    except InputError as error:
        yield Fault(line.number, str(error), "own_field")


def hygiene(texts: Iterable[tuple[int, str, str]]) -> Iterator[str]:
    """A sentence for each of these texts (row, column, text) that holds what nobody meant to type, or letters of another
    language than its column's."""
    for number, column, text in texts:
        if odd := findings(text):
            what = ", ".join(finding.what for finding in odd)
            yield f"row {number}, column {column}: {what}; perhaps «{odd[0].proposed}»"
        if column in _FOREIGN and (found := _FOREIGN[column](text)):
            yield f"row {number}, column {column}: {found} in «{text}»"


def _cyrillic(text: str) -> str:
    return "Cyrillic letters" if is_cyrillic(text) else ""


def _not_chinese(text: str) -> str:
    return (
        "Cyrillic letters" if is_cyrillic(text) else "" if is_han(text) or not text.strip() else "no Chinese character"
    )


def _han(text: str) -> str:
    return "Chinese characters" if is_han(text) else ""


_FOREIGN = {"kk": _han, "ru": _han, "en": lambda text: _cyrillic(text) or _han(text), "zh": _not_chinese}
"""By the column what its texts have that texts of this language lack."""
