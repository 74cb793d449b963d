"""The alternatives of a language in one cell, as people read and type them."""

from glossary.language.orthography import canonicalize

ALTERNATIVES = " | "
"""Stands between the alternatives of one cell."""


def alternatives(cell: str) -> list[str]:
    """The texts of a cell, canonical, each once.

    >>> alternatives("customs union | CU |")
    ['customs union', 'CU']
    """
    return list(dict.fromkeys(text for part in cell.split("|") if (text := canonicalize(part))))
