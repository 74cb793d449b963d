"""A foreign form as it is written on one line.

>>> on_one_line("economic integra-\\ntion"), on_one_line("tax-\\nfree ﬁnance")
('economic integration', 'tax-free finance')
"""

import re

from glossary.bilingual.alignment import english
from glossary.language.orthography import LIGATURES

_BREAK = re.compile(r"([a-z]+)[-‐][ \t]*\r?\n[ \t]*([a-z]+)", re.IGNORECASE)


def on_one_line(text: str) -> str:
    """A form with single spaces, its ligatures as letters, and the words whole that the end of a line breaks: without the
    hyphen, unless both parts are English words and together are none."""
    text = text.translate(LIGATURES) if not text.isascii() else text
    return " ".join((_BREAK.sub(_whole, text) if "\n" in text else text).split())


def _whole(match: re.Match[str]) -> str:
    left, right = match[1], match[2]
    known = english()
    if left.lower() in known and right.lower() in known and (left + right).lower() not in known:
        return f"{left}-{right}"
    return left + right
