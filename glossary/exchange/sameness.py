"""Whether two cells say the same, however they are spaced, ordered and composed."""

import unicodedata
from collections.abc import Collection

from glossary.errors import InputError
from glossary.exchange.columns import TEXT_LANGUAGES
from glossary.exchange.usage import read_usage


def same(one: str, other: str) -> bool:
    """Whether two texts say the same: composition of letters, outer spaces and the kind of line break do not count."""
    return one == other or _tidy(one) == _tidy(other)


def same_cell(column: str, one: str, other: str) -> bool:
    """Whether two cells of a column say the same; those of a language are lists of forms, however «|» is spaced."""
    if column == "usage":
        return _says(one) == _says(other)
    return same(one, other) or (column in TEXT_LANGUAGES and _forms(one) == _forms(other))


def _says(cell: str) -> Collection[object]:
    """What a cell of usage says, in whatever order its lines stand; a cell that says nothing readable as it is."""
    try:
        return set(read_usage(cell).items())
    except InputError:
        return cell


def _forms(cell: str) -> list[str]:
    return list(dict.fromkeys(form.strip() for form in _tidy(cell).split("|") if form.strip()))


def _tidy(text: str) -> str:
    return unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n").strip()
