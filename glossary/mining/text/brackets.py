"""Pairs of round and square brackets, also nested or unbalanced, in time linear in the length of the text.

>>> text = "оқыту (Machine learning (ML)), (тілім"
>>> [text[pair.start : pair.end] for pair in pairs(text)]
['(Machine learning (ML))', '(ML)']
"""

import re
from typing import NamedTuple

LONGEST = 400
"""A bracket that is not closed within so many characters was never meant to be; a gloss is far shorter."""

_MARK = re.compile(r"[(（\[［]|[)）\]］]|\n[ \t]*\n|```|`[^`\n]+`")
_OPENED_BY = {")": "round", "）": "round", "]": "square", "］": "square"}


class Bracket(NamedTuple):
    """One pair: `start` is the opening bracket, `end` one past the closing one."""

    start: int
    end: int


def pairs(text: str) -> list[Bracket]:
    """The pairs in order of their opening. A pair stays within its paragraph; brackets inside code are not seen."""
    found: list[Bracket] = []
    waiting: dict[str, list[int]] = {"round": [], "square": []}
    fenced = False
    for match in _MARK.finditer(text):
        mark = match.group()
        if mark == "```":
            fenced = not fenced
        elif mark[0] == "\n":
            for opened in waiting.values():
                opened.clear()
        elif fenced or mark[0] == "`":
            continue
        elif mark not in _OPENED_BY:
            waiting["round" if mark in "(（" else "square"].append(match.start())
        elif (opened := waiting[_OPENED_BY[mark]]) and match.start() - (start := opened.pop()) <= LONGEST:
            found.append(Bracket(start, match.end()))
    return sorted(found)
