"""Pairs of round and square brackets, also nested or unbalanced, in time linear in the length of the text.

>>> text = "оқыту (Machine learning (ML)), (тілім"
>>> [text[pair.start : pair.end] for pair in pairs(text)]
['(Machine learning (ML))', '(ML)']
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

LONGEST = 400
"""A bracket that is not closed within so many characters was never meant to be; a gloss is far shorter."""

_MARK = re.compile(r"[(（\[［]|[)）\]］]|\n[ \t]*\n|```|`[^`\n]+`")
_OPENING = {"(": "round", "（": "round", "[": "square", "［": "square"}
_CLOSING = {")": "round", "）": "round", "]": "square", "］": "square"}


class Bracket(NamedTuple):
    """One pair: `start` is the opening bracket, `end` one past the closing one."""

    start: int
    end: int


def pairs(text: str) -> list[Bracket]:
    """The pairs in order of their opening. A pair stays within its paragraph; brackets inside code are not seen."""
    found: list[Bracket] = []
    waiting: dict[str, list[int]] = {"round": [], "square": []}
    for match in _outside_code(text):
        mark = match.group()
        if mark[0] == "\n":
            for opened in waiting.values():
                opened.clear()
        elif mark not in _CLOSING:
            waiting[_OPENING[mark]].append(match.start())
        elif (opened := waiting[_CLOSING[mark]]) and match.start() - (start := opened.pop()) <= LONGEST:
            found.append(Bracket(start, match.end()))
    return sorted(found)


def _outside_code(text: str) -> Iterator[re.Match[str]]:
    """The brackets and empty lines that do not stand inside code."""
    fenced = False
    for match in _MARK.finditer(text):
        if match.group() == "```":
            fenced = not fenced
        elif not match.group().startswith("`") and (not fenced or match.group()[0] == "\n"):
            yield match
