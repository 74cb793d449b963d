"""Subtitles (.srt, .vtt): sentences whole over the lines and pictures they are cut into, with the time at which each
part is shown."""

import html
import re
from collections.abc import Iterator

from glossary.texts.readers.blocks import TURN, Block, File

_TIME = re.compile(r"\s*(\d{1,3}:)?(\d{1,2}:\d{2})[,.]\d{1,3}\s*-->")
_TAGS = re.compile(r"<[^<>]{0,200}>|\{\\[^{}]{0,200}\}")
_WHOLE = re.compile(r"[.!?…][»\"”)]*$|[。！？]$|^[-–—♪]")
_LONGEST = 40
"""Pictures that one paragraph has at most, where nobody wrote full stops."""


def read(file: File) -> Iterator[Block]:
    """The sentences that are spoken."""
    text: list[str] = []
    places: list[str] = []
    for place, said in _cues(file):
        if text and (_WHOLE.search(text[-1]) or said.startswith(("-", "–", "—")) or len(text) >= _LONGEST):
            yield Block(f" {TURN}".join(text), "segment", places[0], places[1:])
            text, places = [], []
        text.append(said)
        places.append(place)
    if text:
        yield Block(f" {TURN}".join(text), "segment", places[0], places[1:])


def _cues(file: File) -> Iterator[tuple[str, str]]:
    """When something is shown, and what."""
    content = file.decoded().text
    file.spend(len(content))
    lines: list[str] = []
    place = ""
    for line in (*content.splitlines(), "", ""):
        if time := _TIME.match(line):
            place, lines = (time[1] or "00:") + time[2], []
        elif line.strip():
            lines.append(html.unescape(_TAGS.sub("", line)).strip())
        elif place and lines:
            yield place, " ".join(filter(None, lines))
            place, lines = "", []
