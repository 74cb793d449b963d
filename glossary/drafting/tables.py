"""The tables of drafting: what is knowledge of languages and no code stands in `data/`, tab-separated, with a heading.

>>> table("headings")[0]
{'column': 'id', 'heading': 'id'}
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

DATA = Path(__file__).with_name("data")


@cache
def table(name: str) -> tuple[Mapping[str, str], ...]:
    """The rows of a table by their columns; lines that begin with # are remarks."""
    return read_table(DATA / f"{name}.tsv")


def read_table(path: Path) -> tuple[Mapping[str, str], ...]:
    """The rows of a table that lies elsewhere."""
    text = path.read_text(encoding="utf-8")
    heading, *lines = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return tuple(dict(zip(heading, line, strict=True)) for line in lines)
