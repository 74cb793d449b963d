"""The search index of a published glossary: small scripts, loaded in parts, in which a browser finds any inflected form.

A word stands in the index under the shapes that its stem takes before endings, in the letters of a Russian keyboard: «одағы» of
«кеден одағы» under «одагы», «одак» and «одаг». The browser cuts every ending that the generator can make off the word that somebody
types and looks up what is left, so that one table of endings serves the analyser and the page.

>>> sorted(shapes("одағы"))
['одаг', 'одагы', 'одак']
>>> sorted(shapes("关税同盟"))
['关', '关税', '同', '同盟', '盟', '税', '税同']
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from glossary.exchange.entry import Entry
from glossary.language.inflection import stem_shapes
from glossary.language.lookup import search_lemmas
from glossary.language.orthography import is_cyrillic, is_han, skeleton
from glossary.language.paradigm import nominal_endings

LARGEST = 48_000
"""Letters of one part of the index, so that a search loads little."""
ROOM = 16
"""How many lengths of terms, in words, the index tells apart."""
_WORDS = re.compile(r"[^\W_]+")
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def endings() -> list[str]:
    """Every chain of nominal endings as it is spelt, in the letters of a Russian keyboard."""
    return sorted({skeleton(ending) for ending in nominal_endings()} - {""})


@lru_cache(maxsize=1 << 16)
def shapes(word: str) -> frozenset[str]:
    """What a word is found under: its own letters and what endings leave of its citation forms; of Chinese each character and pair."""
    if is_han(word):
        return frozenset((*word, *("".join(pair) for pair in pairwise(word))))
    stems = {word, *(search_lemmas(word) if is_cyrillic(word) else ())}
    return frozenset(skeleton(shape) for stem in stems for shape in (stem, *stem_shapes(stem)))


class Index:
    """Grows concept by concept; `parts` are its scripts."""

    def __init__(self) -> None:
        self._found: dict[str, dict[int, int]] = {}

    def add(self, number: int, entry: Entry) -> None:
        """Note where the terms of a concept are found; of several terms that have a word the shortest counts."""
        for term in entry.terms:
            words = _WORDS.findall(term.text.casefold())
            length = min(len(words), ROOM - 1)
            for shape in {shape for word in words for shape in shapes(word)}:
                known = self._found.setdefault(shape, {})
                known[number] = min(length, known.get(number, ROOM))

    def parts(self) -> Iterator[tuple[str, str]]:
        """The parts by the letters that all their words begin with: a line a shape, with the concepts that have it."""
        lines = {shape: f"{shape}\t{_numbers(found)}" for shape, found in sorted(self._found.items())}
        yield from _parts("", list(lines.items()))


def _numbers(found: dict[int, int]) -> str:
    """Concepts with the lengths of their terms as one row of ever larger numbers, of which the differences are kept, to the base 36."""
    codes = sorted(number * ROOM + length for number, length in found.items())
    return ",".join(_base36(code - before) for before, code in pairwise([0, *codes]))


def _base36(number: int) -> str:
    digits = ""
    while number or not digits:
        number, digit = divmod(number, 36)
        digits = _DIGITS[digit] + digits
    return digits


def _parts(prefix: str, lines: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Lines of one beginning as one part, or, where they are too many, those of each next letter."""
    if sum(len(line) for _, line in lines) <= LARGEST or len(lines) == 1:
        yield prefix, "\n".join(line for _, line in lines)
        return
    by_next: dict[str, list[tuple[str, str]]] = {}
    for shape, line in lines:
        by_next.setdefault(shape[: len(prefix) + 1], []).append((shape, line))
    for beginning, group in by_next.items():
        if beginning == prefix:
            yield prefix, "\n".join(line for _, line in group)
        else:
            yield from _parts(beginning, group)
