"""The alternatives of a language in one cell, as people read and type them."""

import re

from glossary.errors import InputError
from glossary.language.orthography import canonicalize

_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")

ALTERNATIVES = " | "
"""Stands between the alternatives of one cell."""


def alternatives(cell: str) -> list[str]:
    """The texts of a cell, canonical, each once.

    >>> alternatives("customs union | CU |")
    ['customs union', 'CU']
    """
    return list(dict.fromkeys(text for part in printable(cell).split("|") if (text := canonicalize(part))))


def printable(text: str) -> str:
    """The text itself, if every program can read it: no control characters but tabs and line breaks, no half characters.

    >>> printable("кеден одағы")
    'кеден одағы'

    Raises:
        InputError: what it has, and where.
    """
    found = _UNPRINTABLE.search(text)
    if found is None:
        return text
    sort = "half a character" if found[0] >= "\ud800" else "a control character"
    around = _UNPRINTABLE.sub("·", text[max(0, found.start() - 20) : found.end() + 20])
    raise InputError(f"«{around}» has {sort} (U+{ord(found[0]):04X}) at «·»: remove it.")
