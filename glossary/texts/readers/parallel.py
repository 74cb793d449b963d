"""Texts that stand in several languages: rows of tables under headings that name languages, and the segments of
translators' files."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from glossary.language.orthography import ALPHABET, is_cyrillic, is_han
from glossary.language.phonology import NATIVE
from glossary.language.rows import DATA
from glossary.model import Language
from glossary.places import OtherLanguage
from glossary.texts.readers.blocks import Block

Row = Sequence[tuple[str, str]]
"""The cells of a row that have a text, by their names: «B12»."""
_CODES: Mapping[str, Language] = {
    "kk": "kk", "kaz": "kk", "kz": "kk", "en": "en", "eng": "en", "zh": "zh", "zho": "zh", "chi": "zh", "cmn": "zh", "cn": "zh",
    "ru": "ru", "rus": "ru", "la": "la", "lat": "la",
}  # fmt: skip
_BEHIND = re.compile("[-_@.]")
_LONGEST = 20
"""Characters; what is longer names no language."""
_KEPT: Sequence[OtherLanguage] = ("en", "zh")
"""The languages whose texts are kept beside Kazakh."""


def language_of(code: str) -> Language | None:
    """The language of a code, its region and script left out; none for one that is not ours.

    >>> language_of("en-US"), language_of("kk@latin"), language_of("KAZ"), language_of("de")
    ('en', 'kk', 'kk', None)
    """
    return _CODES.get(_BEHIND.split(code.strip().casefold())[0])


def language_named(heading: str) -> Language | None:
    """The language that the heading of a column names, by its code or its name."""
    name = heading.strip().casefold()
    return language_of(_names().get(name, name)) if len(name) <= _LONGEST else None


@cache
def _names() -> Mapping[str, str]:
    """The codes of languages by their names, in the languages that our users write headings in."""
    lines = DATA.joinpath("language_names.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return {name: code for name, _, code in (line.partition("\t") for line in lines)}


def block_of(texts: Mapping[Language, str], place: str) -> Block | None:
    """The block of a segment: the Kazakh text with what the others say; none without Kazakh."""
    kk = texts.get("kk", "")
    if not kk.strip():
        return None
    others = [(lang, text) for lang in _KEPT if (text := texts.get(lang, "")).strip() and text != kk]
    return Block(kk, "segment", place, others=others)


class Rows:
    """The rows of one table. Where its first row names Kazakh and another language, each row below is a segment of
    them and what other columns say stands by itself."""

    def __init__(self, sheet: str = "") -> None:
        self.prefix = f"{sheet}!" if sheet else "cell "
        self.columns: dict[str, Language] | None = None

    def blocks(self, rows: Iterable[Row]) -> Iterator[Block]:
        """The blocks of all rows."""
        for row in rows:
            if self.columns is None and row:
                self.columns = self._languages(row)
                if self.columns:
                    continue
            yield from self._row(row)

    def _languages(self, heading: Row) -> dict[str, Language]:
        named = {_column(name): lang for name, text in heading if (lang := language_named(text))}
        return named if "kk" in named.values() and len(set(named.values())) > 1 else {}

    def _row(self, row: Row) -> Iterator[Block]:
        texts: dict[Language, str] = {}
        place = ""
        for name, text in row:
            lang = (self.columns or {}).get(_column(name))
            if lang is None:
                yield Block(text, "cell", f"{self.prefix}{name}")
            elif lang not in texts:
                texts[lang] = text
                place = name if lang == "kk" else place
        if block := block_of(texts, f"{self.prefix}{place}"):
            yield block


def _column(name: str) -> str:
    return name.rstrip("0123456789")


def looks(text: str) -> Language | None:
    """The language of a text by its letters, for files that do not name it; none where they tell nothing."""
    if is_han(text):
        return "zh"
    small = text.lower()
    if is_cyrillic(small):
        letters = [letter for letter in small if letter in ALPHABET]
        return "kk" if 50 * sum(letter in NATIVE for letter in letters) > len(letters) else "ru"
    return "en" if any(map(str.isalpha, small)) else None
