"""The subject fields of the lexicon as a tree: what a row may name, what lies under what, and how people call each.

>>> domains()["finance"].parent
'economy'
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

FILE = Path(__file__).with_name("data") / "domains.tsv"


class Domain(NamedTuple):
    """One subject field: its code, the code of the field above it (empty at the top), and its label in four languages."""

    code: str
    parent: str
    en: str
    kk: str
    ru: str
    zh: str


@cache
def domains() -> Mapping[str, Domain]:
    """Every domain by its code, each after the one above it."""
    lines = FILE.read_text(encoding="utf-8").splitlines()[1:]
    return {domain.code: domain for domain in (Domain(*line.split("\t")) for line in lines)}


def lineage(code: str) -> tuple[str, ...]:
    """A domain and those above it, the nearest first; raises KeyError for a code that the table does not have.

    >>> lineage("statistics")
    ('statistics', 'mathematics', 'science')
    """
    domain = domains()[code]
    return (code, *(lineage(domain.parent) if domain.parent else ()))
