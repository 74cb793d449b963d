"""What every format is read into: pairs of a Kazakh headword and an equivalent, each with the line it stands in.

A file is taken whole or not at all: readers note what is wrong, line by line, and go on, so that a person sees all of
it at once.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from glossary.errors import InputError
from glossary.language.orthography import canonicalize, is_cyrillic
from glossary.model import Language
from glossary.texts.decoding import decode

SHOWN = 5
"""Faults that a message names."""
LONGEST = 100
"""Characters; what is longer is an explanation or a sentence and no term."""
LARGEST = 500_000_000
"""Bytes of a file, unpacked; no dictionary has more."""
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


class Pair(NamedTuple):
    """A headword and one equivalent, as they stand at a line (or at a headword's number) of the file."""

    line: int
    kk: str
    text: str


@dataclass(frozen=True, slots=True)
class Sides:
    """The language beside Kazakh, and whether its words are the headwords, for formats that do not say so."""

    to: Language
    reverse: bool = False

    def pair(self, line: int, left: str, right: str) -> Pair:
        """The pair of a headword and what is said of it."""
        return Pair(line, right, left) if self.reverse else Pair(line, left, right)


class Faults:
    """What is wrong with a file, and what was `repaired` in its letters. `unit` says what the numbers count."""

    def __init__(self, path: Path, unit: str = "line") -> None:
        self.path, self.unit = path, unit
        self.found: list[tuple[int, str]] = []
        self.repaired = ""

    def add(self, line: int, what: str) -> None:
        """Note a fault."""
        self.found.append((line, what))

    def text(self, content: bytes) -> str:
        """The text of a file, or of one of its parts, in whatever encoding.

        Raises:
            InputError: it is no text, or damaged.
        """
        text, _, repaired = decode(content, f"«{self.path}» was not added: it")
        self.repaired = self.repaired or repaired
        return text

    def refuse(self, what: str, line: int = 0) -> InputError:
        """The error for a file that cannot be read on."""
        at = f"{self.unit} {line}: " if line else ""
        return InputError(f"«{self.path}» was not added, {at}{what}.")

    def check(self) -> None:
        """Refuse the file if anything is wrong.

        Raises:
            InputError: it names the first lines.
        """
        if self.found:
            named = "; ".join(f"{self.unit} {line}: {what}" for line, what in self.found[:SHOWN])
            more = f"; and {len(self.found) - SHOWN} more" if len(self.found) > SHOWN else ""
            raise InputError(f"«{self.path}» was not added, mend it first: {named}{more}.")


Reader = Callable[[Path, Sides, Faults], Iterator[Pair]]


def sound_pairs(pairs: Iterable[Pair], faults: Faults) -> tuple[list[Pair], int]:
    """The pairs in canonical spelling, each once, and how many were left out: sentences, and headwords without a
    Cyrillic letter.

    Raises:
        InputError: faults, no pairs, or the languages are the wrong way round.
    """
    sound: dict[tuple[str, str], Pair] = {}
    foreign = long = 0
    for line, kk, text in pairs:
        kept = Pair(line, canonicalize(kk), " ".join(text.split()))
        if _CONTROL.search(kk + text):
            faults.add(line, "a control character, which no word has")
        elif not kept.kk or not kept.text:
            faults.add(line, "the headword or its equivalent is empty")
        elif max(len(kept.kk), len(kept.text)) > LONGEST:
            long += 1
        elif not is_cyrillic(kept.kk):
            foreign += 1
        else:
            sound.setdefault((kept.kk, kept.text), kept)
    faults.check()
    if foreign > len(sound):
        raise faults.refuse(
            "most of its headwords are not in Kazakh letters: add --reverse if it translates into Kazakh"
        )
    if not sound:
        raise faults.refuse("it holds no pair of these languages: say with --to which it has")
    return list(sound.values()), foreign + long


_ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|（[^（）]*）|\{[^{}]*\}")
_NUMBERS = re.compile(r"^(?:\s*(?:\d+[.)]|[^\W\d_]\)|[IVX]+[.)]?\s|[•◆▪–—-]\s))+")
_LABELS = re.compile(r"^(?:[^\W\d_]{1,6}\.\s+)+(?=\S)")
_BETWEEN = re.compile(r"[;,；，、]")


def equivalents(article: str) -> list[str]:
    """The equivalents in the plain text of a dictionary article: numbers, labels and remarks in brackets left out.

    >>> equivalents("1) n. customs union; tariff union (in trade)\\n2) league")
    ['customs union', 'tariff union', 'league']
    """
    found = []
    for line in _ASIDE.sub(" ", article).splitlines():
        text = _LABELS.sub(_unless_a_name, _NUMBERS.sub("", line).strip())
        found += [" ".join(part.split()).strip(" .:") for part in _BETWEEN.split(text)]
    return list(dict.fromkeys(filter(None, found)))


def _unless_a_name(labels: re.Match[str]) -> str:
    """What is left of labels: nothing, unless a capital says that it is none («St. Petersburg»)."""
    return "" if labels[0].islower() else labels[0]
