"""Text hygiene: what a cell holds that nobody meant to type. Findings are reported with the text proposed instead;
nothing is changed on anyone's behalf.

    >>> [finding.what for finding in findings("саясат\\u00a0")]
    ['no-break space', 'outer spaces']
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from glossary.language.orthography import INVISIBLE, canonicalize, repair_letters

_INVISIBLE = re.compile(f"[{INVISIBLE}]")
_LINE_BREAK = re.compile(r"[\r\n\u0085\u2028\u2029]")
_NO_BREAK = re.compile(r"[\u00a0\u2007\u202f]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault of a text: what it is, and the whole text as it should probably read."""

    what: str
    proposed: str


def _foreign_letters(text: str) -> bool:
    """Whether a repair of letters alone would change the text: Latin look-alikes in a Cyrillic word, letters of old
    fonts."""
    bare = _INVISIBLE.sub("", unicodedata.normalize("NFC", text))
    return repair_letters(bare) != bare


_CHECKS: tuple[tuple[str, Callable[[str], object]], ...] = (
    ("letters not composed (NFD)", lambda text: unicodedata.normalize("NFC", text) != text),
    ("invisible character", _INVISIBLE.search),
    ("control character", _CONTROL.search),
    ("line break", _LINE_BREAK.search),
    ("no-break space", _NO_BREAK.search),
    ("outer spaces", lambda text: text != text.strip()),
    ("look-alike or old-font letters", _foreign_letters),
)


def findings(text: str) -> list[Finding]:
    """The faults of a short text such as a term, in the order of repair; empty for a clean one.

    Spaces inside are looked at only for their kind: a doubled space is harmless and not reported.
    """
    if text.isascii() and text.isprintable() and text == text.strip():
        return []
    proposed = canonicalize(_CONTROL.sub(" ", text))
    return [Finding(what, proposed) for what, has in _CHECKS if has(text)]
