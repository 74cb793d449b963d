"""What introduces or surrounds a foreign form in brackets, read from `markers.tsv`: names of languages, words that lead to another form or
an example, parts of dates, endings of Russian.

>>> marker("ағылш. mouse", 0, 12), marker("фр. amour", 0, 9), marker("mouse", 0, 5)
(('en', 7), (None, 4), None)
>>> lead("немесе mouse", 0, 12), dated("5 желтоқсан 1932 жыл"), dated("1:M"), russian("юридическое лицо")
(7, True, False, True)
"""

import re
from functools import cache
from pathlib import Path
from typing import get_args

from glossary.language.orthography import RUSSIAN
from glossary.model import Language

_TABLE = Path(__file__).with_name("markers.tsv")
_WORDS = re.compile(r"\d+|[^\W\d_]+")
_RUSSIAN_WORDS = re.compile(f"[{RUSSIAN}]+(?: [{RUSSIAN}]+){{0,5}}", re.IGNORECASE)


@cache
def _rows(kind: str) -> dict[str, str]:
    lines = (line.split("\t") for line in _TABLE.read_text(encoding="utf-8").splitlines()[1:])
    return {text: lang for row, text, lang, _ in lines if row == kind}


@cache
def _pattern(kind: str, behind: str) -> re.Pattern[str]:
    """The rows of a kind as one pattern, the longest first; «*» stands for any letters, and `behind` must follow."""
    shapes = [_shape(text) for text in sorted(_rows(kind), key=len, reverse=True)]
    return re.compile("|".join(f"({shape}{behind})" for shape in shapes), re.IGNORECASE)


def language_names() -> str:
    """The pattern of the names of languages of ours, as they stand before a form outside of brackets."""
    names = sorted((text for text, lang in _rows("language").items() if lang), key=len, reverse=True)
    return "|".join(_shape(text) + (r"\b" if text[-1].isalpha() else "") for text in names)


def leads() -> str:
    """The pattern of the words that introduce another form, as they stand before one outside of brackets."""
    return "|".join(map(_shape, sorted(_rows("lead"), key=len, reverse=True)))


def _shape(text: str) -> str:
    return re.escape(text).replace(r"\ ", r"\s+").replace(r"\*", r"\w*")


def marker(text: str, start: int, end: int) -> tuple[Language | None, int] | None:
    """The language that is named at a place and where its name ends; no language for one that is none of ours."""
    match = _pattern("language", r"(?!\w):?\s*").match(text, start, end)
    if match is None or not match.lastindex or match.end() == end:
        return None
    lang = list(dict(sorted(_rows("language").items(), key=lambda row: -len(row[0]))).values())[match.lastindex - 1]
    return next((known for known in get_args(Language) if known == lang), None), match.end()


def lead(text: str, start: int, end: int) -> int | None:
    """Where the words end that introduce another form: «немесе», «бұдан әрі –»; None where none do."""
    match = _pattern("lead", r"(?:\s*[-–—:]\s*|\s+)").match(text, start, end)
    return match.end() if match else None


def example(text: str, start: int, end: int) -> bool:
    """Whether brackets begin as an example or point elsewhere."""
    return _pattern("example", "").match(text, start, end) is not None


def dated(text: str) -> bool:
    """Whether a text is a date: years, days, months and what stands beside them, with a number among them."""
    words = _WORDS.findall(text)
    known = _pattern("date", r"\Z")
    plain = all((word.isdigit() and len(word) < 5) or known.match(word) for word in words)
    return plain and any(map(str.isdigit, words)) and not re.search(r"[^\w\s.–—/-]", text)


def russian(text: str) -> bool:
    """Whether words are Russian without their marker: an adjective with its endings before a noun, or a noun in -ость, -ение, -ство."""
    if not _RUSSIAN_WORDS.fullmatch(text):
        return False
    first, *rest = text.lower().split()
    adjective = bool(rest) and len(first) > 4 and first.endswith(tuple(_rows("russian")))
    return adjective or any(
        len(word) > 7 and word.endswith(tuple(_rows("russian noun"))) for word in (first, *rest)[:4]
    )
