"""What a text sets apart: quotation marks, headings, list items."""

import re

from glossary.model import Span

_HEADING = re.compile(
    r"^#+[ \t]+(?:\d+[.)]?\d*\.?[ \t]+)?([^\n]+?)[ \t]*#*$|(?:\A|(?:^|\n)\n)([^\n]{3,80})(?=\n\n)", re.MULTILINE
)
_ITEM = re.compile(r"^[ \t]*(?:[-–—•*]|\(?[\divx]{1,4}[.)])[ \t]+([^\n;.]{3,80}?)[ \t]*[;.]?[ \t]*$", re.MULTILINE)
_QUOTED = re.compile(r"(?:[«“]|\"(?!\s))([^«»“”\"\n]{2,120}(?:\n[^«»“”\"\n]{2,80})?)(?:[»”]|(?<!\s)\")")
"""A straight mark opens before a letter and closes behind one: what stands between two quotations is none."""


def marked_spans(text: str) -> dict[str, set[Span]]:
    """The places that a text sets apart, by the sort of mark: quoted, heading, item."""
    found = {"quoted": set[Span](), "heading": set[Span](), "item": set[Span]()}
    for name, pattern in (("quoted", _QUOTED), ("heading", _HEADING), ("item", _ITEM)):
        for match in pattern.finditer(text):
            group = next(number for number in range(1, pattern.groups + 1) if match.group(number))
            found[name].add(Span(*match.span(group)))
    return found
