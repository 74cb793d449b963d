"""The rows of the language's tables by how they begin, so that a word costs the few rows that begin as it does and not the whole file.

A table may lie in several files; each has one line of heading, a row a line, the key in the first cell, Kazakh or Latin letters in it.

>>> rows = Rows([DATA / "irregular.tsv"])
>>> [row.split("\\t")[1] for row in rows.beginning("маған") if row.startswith("маған\\t")]
['мен']
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path

DATA = Path(__file__).with_name("data")

LETTERS = 2
"""How many letters of a key its rows are found by."""
_BYTES = 2 * LETTERS
"""Room for that many letters: none of these alphabets takes more than two bytes in UTF-8."""


class Rows:
    """The rows of some files, read when the first is asked for and decoded when theirs are."""

    def __init__(self, paths: Iterable[Path]) -> None:
        self._paths = tuple(paths)

    def beginning(self, key: str) -> list[str]:
        """The rows whose key begins as this one does, in small letters or capitals, in the order of the files."""
        return [self._rows[place].decode() for place in self._places.get(_beginning(key), ())]

    def mentioning(self, text: str) -> Iterator[str]:
        """The rows that hold a text somewhere, in the order of the files."""
        sought, end = text.encode(), 0
        while (at := self._text.find(sought, end)) >= 0:
            start = self._text.rfind(b"\n", 0, at) + 1
            end = self._text.find(b"\n", at)
            yield self._text[start:end].decode()

    def __iter__(self) -> Iterator[str]:
        return iter(self._text.decode().split("\n")[:-1])

    @cached_property
    def _text(self) -> bytes:
        text = b"".join(path.read_bytes().partition(b"\n")[2] for path in self._paths)
        return text.replace(b"\r\n", b"\n") if b"\r" in text else text

    @cached_property
    def _rows(self) -> list[bytes]:
        return self._text.splitlines()

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        """Where the rows are that begin alike. All bytes are compared first, which is quick; then what they say as letters."""
        alike: defaultdict[bytes, list[int]] = defaultdict(list)
        for place, row in enumerate(self._rows):
            alike[row[:_BYTES]].append(place)
        table: defaultdict[str, list[int]] = defaultdict(list)
        for first, places in alike.items():
            table[_beginning(first.partition(b"\t")[0].decode(errors="ignore"))] += places
        return {letters: sorted(places) for letters, places in table.items()}


def _beginning(key: str) -> str:
    """What rows are found by: the first letters of a key, in small letters."""
    return key[:LETTERS].lower()
