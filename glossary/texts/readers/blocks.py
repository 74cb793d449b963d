"""What every reader makes of a file: blocks of text that no sentence crosses, each with its kind and place; and the
bounds they keep.

A reader is a generator `read(file) -> Iterator[Block]` over a `File`. It spends what it reads from the file's budget,
so that no file, however it was made, takes more time or memory than was allowed.
"""

import re
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from glossary.errors import InputError
from glossary.places import Mark, MarkKind, OtherLanguage, Segment, Span
from glossary.texts.decoding import Decoded, decode
from glossary.value import Value

TURN = "\f"
"""Stands in the text of a block, while it is read, where the next of its places begins."""
_BLANKS = re.compile(r"[^\S\n\f]+")
_LINES = re.compile(r" *\n *")
_BULLETS = "•◦▪▫●○■□‣⁃∙·\uf0b7\uf0a7"
_BETWEEN = "\n\n"
"""What parts blocks in the text of a document: sentences and brackets end there."""


@dataclass(frozen=True, slots=True)
class Limits(Value):
    """What one file may take: `megabytes` on the disk and, where it is packed, three times as many unpacked;
    `seconds` of computing; the `depth` of elements within one another."""

    megabytes: float = 200.0
    seconds: float = 120.0
    depth: int = 200


DEFAULT_LIMITS = Limits()
_UNPACKED = 3


class Block(NamedTuple):
    """A part of a document. `place` is what people call it; where it goes on in other places (a paragraph over two
    pages) each `TURN` in the text begins the next of `turns`. `others` is what a bilingual file says for it in other
    languages."""

    text: str
    kind: MarkKind = "paragraph"
    place: str = ""
    turns: Sequence[str] = ()
    others: Sequence[tuple[OtherLanguage, str]] = ()


@dataclass(slots=True)
class File:
    """A file to read: what to call it in a message, its bytes, and what may still be spent on it."""

    name: str
    content: bytes
    limits: Limits = DEFAULT_LIMITS
    remarks: list[str] = field(default_factory=list)
    _spent: int = 0
    _start: float = field(default_factory=time.process_time)

    def spend(self, size: int) -> None:
        """Count so many bytes or characters that were unpacked or read.

        Raises:
            InputError: they are more than a file may hold, or the time is up.
        """
        self._spent += size
        if self._spent > _UNPACKED * self.limits.megabytes * 1e6:
            raise self.refuse(
                f"holds more than {_UNPACKED * self.limits.megabytes:,.0f} MB; allow more with --max-megabytes, or give a part of it"
            )
        if time.process_time() - self._start > self.limits.seconds:
            raise self.refuse(
                f"takes longer than {self.limits.seconds:,.0f} s to read; allow more with --max-seconds, or give a part of it"
            )

    def decoded(self, content: bytes | None = None, part: str = "") -> Decoded:
        """The text of the file, or of the `content` of a part of it, in whatever encoding; what was repaired is noted.

        Raises:
            InputError: it is no text, or damaged.
        """
        name = f"{self.name} (in {part})" if part else self.name
        found = decode(self.content if content is None else content, name)
        if found.repaired:
            self.remark(f"is {found.repaired}, and was read as what it was")
        return found

    def refuse(self, what: str) -> InputError:
        """The error for a file that cannot be read: what is wrong and what to do, as a predicate."""
        return InputError(f"{self.name} {what}.")

    def remark(self, what: str) -> None:
        """Note what a person should know of a file that is read all the same, as a predicate; once."""
        if (sentence := f"{self.name} {what}.") not in self.remarks:
            self.remarks.append(sentence)


class Blocks:
    """Collects blocks while the elements of a file open and close. A block inside another one, such as a footnote,
    comes after it."""

    def __init__(self, file: File) -> None:
        self._file = file
        self._open: list[_Open] = []
        self._waiting: list[Block] = []
        self._ready: list[Block] = []

    def __bool__(self) -> bool:
        """Whether a block is open."""
        return bool(self._open)

    def open(self, kind: MarkKind = "paragraph", place: str = "") -> None:
        """Begin a block."""
        if len(self._open) > self._file.limits.depth:
            raise self._file.refuse("has parts too deep in one another; save it anew in the program it came from")
        self._open.append(_Open(kind, place))

    def text(self, text: str) -> None:
        """Add to the innermost open block; outside of all nothing is kept."""
        self._file.spend(len(text))
        if self._open:
            self._open[-1].parts.append(text)

    def becomes(self, kind: MarkKind) -> None:
        """Say what the innermost open block is."""
        if self._open:
            self._open[-1].kind = kind

    def turn(self, place: str) -> None:
        """The innermost open block goes on in another place."""
        if self._open:
            self._open[-1].turns.append(place)
            self._open[-1].parts.append(TURN)

    def close(self) -> None:
        """End the innermost open block."""
        if self._open:
            one = self._open.pop()
            self._waiting.insert(0, Block("".join(one.parts), one.kind, one.place, one.turns))
        if not self._open:
            self._ready += self._waiting
            self._waiting = []

    def ready(self) -> Iterator[Block]:
        """The blocks that are whole, each once."""
        ready, self._ready = self._ready, []
        return iter(ready)


@dataclass(slots=True)
class _Open:
    kind: MarkKind
    place: str
    parts: list[str] = field(default_factory=list)
    turns: list[str] = field(default_factory=list)


class Content(NamedTuple):
    """A document's text with the marks and segments in it."""

    text: str
    marks: tuple[Mark, ...]
    segments: tuple[Segment, ...]


def assemble(blocks: Iterable[Block]) -> Content:
    """The text of blocks, an empty line between them, blanks made single."""
    parts: list[str] = []
    marks: list[Mark] = []
    segments: list[Segment] = []
    at = 0
    for block in blocks:
        if not (text := _plain(block.text)).strip(TURN + "\n "):
            continue
        kind, text = _item(block.kind, text)
        shown, turns = _turned(text, block.turns)
        marks.append(Mark(at, kind, block.place))
        marks += [Mark(at + start, "page", place) for start, place in turns]
        kk = Span(at, at + len(shown))
        parts.append(shown)
        at = kk.end + len(_BETWEEN)
        for lang, other in block.others:
            if said := _plain(other).replace(TURN, ""):
                segments.append(Segment(kk, lang, Span(at, at + len(said))))
                parts.append(said)
                at += len(said) + len(_BETWEEN)
    return Content(_BETWEEN.join(parts), tuple(marks), tuple(segments))


def _item(kind: MarkKind, text: str) -> tuple[MarkKind, str]:
    """An item of a list without its bullet, which some formats have among the words."""
    bare = text.lstrip(_BULLETS)
    return ("item", bare.lstrip()) if bare != text and bare[:1].isspace() and bare.strip() else (kind, text)


def _plain(text: str) -> str:
    """A text with single blanks, and no empty line, which would end its block."""
    return re.sub(r"\n+", "\n", _LINES.sub("\n", _BLANKS.sub(" ", text))).strip(" \n")


def _turned(text: str, places: Sequence[str]) -> tuple[str, list[tuple[int, str]]]:
    """A text without its turns, and where each of them was."""
    pieces = text.split(TURN)
    turns, length = [], len(pieces[0])
    for piece, place in zip(pieces[1:], places, strict=False):
        turns.append((length, place))
        length += len(piece)
    return "".join(pieces), [(start, place) for start, place in turns if start < length]
