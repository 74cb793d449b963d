"""British or American English, Simplified or Traditional Chinese: drafts are written as the user asks.

>>> Style(english="american").write("labour centre modernisation", "en")
'labor center modernization'
>>> Style(english="british").write("defense organization analysis", "en")
'defence organisation analysis'
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Literal

from glossary.drafting.composing.collocations import is_word
from glossary.drafting.tables import table
from glossary.errors import EngineError
from glossary.model import Language

English = Literal["as found", "british", "american"]
Chinese = Literal["simplified", "traditional", "taiwan", "hongkong"]
_VARIETIES: tuple[English, ...] = ("british", "american")
_OPENCC = {"traditional": "s2t", "taiwan": "s2twp", "hongkong": "s2hk"}
_WORD = re.compile(r"[A-Za-z]+")
_VERB = re.compile(r"^(\w{3,})i([sz])(e|ed|es|ing|er|ers|able)$")
_ALWAYS_Z = re.compile(r"^(?:re|over|under|cap|down|mid|super)?(?:size|prize|seize)")
_WITH_Z = ("e", "ed", "ing", "es", "ation")
"""The endings that tell whether any verb in -ize is known."""


@dataclass(frozen=True, slots=True)
class Style:
    """How drafts are written. «as found» leaves the spelling of English as the engines have it; `chinese` other than
    simplified needs OpenCC: traditional characters, also with the words of Taiwan or the forms of Hong Kong."""

    english: English = "as found"
    chinese: Chinese = "simplified"

    def write(self, text: str, to: Language, keep: Collection[str] = ()) -> str:
        """A text in this style; what people decided, `keep`, stays as it is.

        Raises:
            EngineError: Traditional Chinese without OpenCC.
        """
        if to == "en" and self.english != "as found":
            return _outside(text, keep, lambda part: _WORD.sub(lambda word: spelt(word[0], self.english), part))
        if to == "zh" and self.chinese != "simplified":
            converter = _converter(self.chinese)
            return _outside(text, keep, lambda part: str(converter.convert(part)))
        return text


AS_FOUND = Style()
"""Simplified Chinese, and English as the engines have it."""


def _outside(text: str, keep: Collection[str], change: Any) -> str:
    """A text changed but for the parts to keep."""
    kept = "|".join(re.escape(one) for one in sorted(keep, key=len, reverse=True) if one)
    parts = re.split(f"({kept})", text) if kept else [text]
    return "".join(part if place % 2 else change(part) for place, part in enumerate(parts))


@cache
def _converter(chinese: str) -> Any:
    """OpenCC's converter from Simplified Chinese."""
    try:
        from opencc import OpenCC
    except ImportError as error:
        raise EngineError("Traditional Chinese needs OpenCC: pip install 'kazakh-glossary[traditional]'.") from error
    return OpenCC(_OPENCC[chinese])


@lru_cache(maxsize=1 << 13)
def spelt(word: str, english: English) -> str:
    """A word in British or American spelling, its capital kept.

    >>> spelt("Colour", "american"), spelt("exercise", "american"), spelt("humorous", "british"), spelt("prized", "british")
    ('Color', 'exercise', 'humorous', 'prized')
    """
    if word.isupper():
        return word
    low = word.lower()
    low = _rows("whole", english).get(low) or _in_z_or_s(_in_table(low, english), english)
    return low if word.islower() else low[:1].upper() + low[1:]


def _in_table(word: str, english: English) -> str:
    """A word by its longest ending or beginning in the table; British spellings from American beginnings only where there
    is such a word («humorous»)."""
    ends, starts = (_rows(part, english) for part in ("end", "start"))
    for length in range(len(word), 2, -1):
        if word[-length:] in ends:
            return word[:-length] + ends[word[-length:]]
    for length in range(len(word), 2, -1):
        if word[:length] in starts:
            made = starts[word[:length]] + word[length:]
            return made if english == "american" or is_word(made) else word
    return word


@cache
def _rows(part: str, english: English) -> Mapping[str, str]:
    """The rows of the table for one variety, by the spelling of the other."""
    other = "american" if english == "british" else "british"
    rows = (row for row in table("spellings") if row["part"] == part and row["direction"] in ("both", english))
    return {row[other]: row[english] for row in rows}


def _in_z_or_s(word: str, english: English) -> str:
    """Verbs in -ise and -ize; what is in no list of words with z («exercise») has always s."""
    found = _VERB.match(word)
    if not found or _ALWAYS_Z.search(word):
        return word
    stem, _, ending = found.groups()
    if english == "british":
        return f"{stem}is{ending}"
    return f"{stem}iz{ending}" if any(is_word(f"{stem}iz{last}") for last in _WITH_Z) else word


def spelt_as(text: str) -> tuple[str, ...]:
    """A text in small letters in British and in American spelling.

    >>> spelt_as("labour organization")
    ('labour organisation', 'labor organization')
    """
    return tuple(Style(english=english).write(text, "en") for english in _VARIETIES)
