"""Pairs of round brackets, also nested or unbalanced, in time linear in the length of the text.

>>> text = "оқыту (Machine learning (ML)), (тілім"
>>> [text[pair.start : pair.end] for pair in pairs(text)]
['(Machine learning (ML))', '(ML)']
"""

import re
from typing import NamedTuple

LONGEST = 400
"""A bracket that is not closed within so many characters was never meant to be; a gloss is far shorter."""

_MARK = re.compile(r"[(（]|[)）]|\n[ \t]*\n|```|`[^`\n]+`")


class Bracket(NamedTuple):
    """One pair: `start` is the opening bracket, `end` one past the closing one."""

    start: int
    end: int


def pairs(text: str) -> list[Bracket]:
    """The pairs in order of their opening. A pair stays within its paragraph; brackets inside code are not seen."""
    found: list[Bracket] = []
    waiting: list[int] = []
    fenced = False
    for match in _MARK.finditer(text):
        mark = match.group()
        if mark == "```":
            fenced = not fenced
        elif mark[0] == "\n":
            waiting.clear()
        elif fenced or mark[0] == "`":
            continue
        elif mark in "(（":
            waiting.append(match.start())
        elif waiting and match.start() - (start := waiting.pop()) <= LONGEST:
            found.append(Bracket(start, match.end()))
    return sorted(found)
