"""What the headings of a table mean, whoever wrote them: names and codes in Kazakh, Russian, English and Chinese, language tags with
a region, the columns of other tools; and the cells below them as the columns that the program knows.

>>> recognise(["ID\\nНөмірі", "EN-us", "Chinese (Taiwan)", "Kazakh_Def", "Remarks"])
['id', 'en', 'zh', 'definition', None]
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from glossary.drafting.tables import table
from glossary.exchange.columns import COLUMNS, READ_BACK, SEPARATOR, TEXT_LANGUAGES
from glossary.exchange.formats.languages import language_of
from glossary.exchange.usage import FORBIDDEN, PARTS_OF_SPEECH, PLAIN, write_usage
from glossary.store.cells import alternatives

OTHERS = ("forbidden", "pos", "example")
"""Columns of other tools that say something of the terms of their row."""
WITHOUT_TEXT = READ_BACK | set(OTHERS)
_TAG = re.compile(r"[a-z]{2,3}(?:[-_][a-z]{4})?(?:[-_](?:[a-z]{2}|\d{3}))?", re.IGNORECASE)
_PLACED = re.compile(r"(.+?)\s*[(（](.+)[)）]")
_REGIONS = {"taiwan": "TW", "hong kong": "HK", "macao": "MO", "traditional": "Hant", "united kingdom": "GB", "uk": "GB"}
_PARTS = re.compile(r" *[;；\n] *")
_YES = frozenset(("1", "true", "yes", "y", "x", "✓", "+", "forbidden"))


def _key(heading: str) -> str:
    return " ".join(heading.replace("/", " ").split()).casefold()


@cache
def _known() -> Mapping[str, str]:
    listed = {_key(row["heading"]): row["column"] for row in table("headings")}
    own = {
        _key(name): column.name
        for columns in COLUMNS.values()
        for column in columns
        for name in (column.name, column.english, column.kazakh, column.heading)
    }
    return listed | own


def recognise(headings: Sequence[str], own: Mapping[str, str] | None = None) -> list[str | None]:
    """The machine name of each heading, None for a column the program does not know.

    `own` are the headings that the file itself says it was written with. Case, spaces, line breaks and «/» between the
    languages of a heading do not matter.
    """
    said = {_key(heading): name for heading, name in (own or {}).items()}
    return [said.get(_key(heading)) or _named(heading) for heading in headings]


def _named(heading: str) -> str | None:
    key = _key(heading)
    if key in _known():
        return _known()[key]
    if key.endswith("_def"):
        return "definition"
    if _TAG.fullmatch(key):
        return language_of(key)[0] or None
    placed = _PLACED.fullmatch(key)
    return _known().get(placed[1]) if placed else None


@cache
def _statuses() -> Mapping[str, str]:
    return {row["word"]: row["status"] for row in table("statuses")}


def status_of(word: str) -> str:
    """The status that a word says in one of four languages; the word itself where it says none.

    >>> status_of("утверждено"), status_of("已批准"), status_of("?")
    ('approved', 'approved', '?')
    """
    return _statuses().get(word.strip().casefold(), word)


def region_of(heading: str) -> str:
    """The language tag with the region that a heading names; empty where it says none that matters.

    >>> region_of("zh-TW"), region_of("Chinese (Taiwan)"), region_of("en-US"), region_of("English")
    ('zh-TW', 'zh-TW', '', '')
    """
    key = _key(heading)
    if _TAG.fullmatch(key):
        return language_of(key)[1]
    placed = _PLACED.fullmatch(key)
    name, region = (_known().get(placed[1], ""), _REGIONS.get(placed[2], "")) if placed else ("", "")
    return f"{name}-{region}" if name in TEXT_LANGUAGES and region else ""


def cells_below(headings: Sequence[str], names: Sequence[str | None], texts: Sequence[str]) -> dict[str, str]:
    """The cells of a row by the columns that the program knows. Columns of one language come together; in a table of another
    tool several terms may stand in a cell, and what such a table says of terms becomes their usage."""
    foreign = "id" not in names
    said: dict[str, list[str]] = {name: [] for name in names if name}
    regions: dict[tuple[str, str], str] = {}
    for heading, name, text in _filled(headings, names, texts):
        divided = _divided(name, text) if foreign else text
        said[name].append(divided)
        regions |= dict.fromkeys(((name, term) for term in alternatives(divided)), region_of(heading))
    cells = {name: _between(name).join(parts) for name, parts in said.items()}
    return _told(cells, regions) if foreign else cells


def _filled(
    headings: Sequence[str], names: Sequence[str | None], texts: Sequence[str]
) -> Iterator[tuple[str, str, str]]:
    """The cells of a row that say something in a column that is known."""
    for heading, name, text in zip(headings, names, texts, strict=False):
        if name and text.strip():
            yield heading, name, text


def _divided(name: str, text: str) -> str:
    """The terms of a cell of another tool, which may stand behind semicolons and on lines of their own."""
    return _PARTS.sub(SEPARATOR, text) if name in TEXT_LANGUAGES else text


def _between(name: str) -> str:
    """What stands between the texts of columns that are one."""
    return SEPARATOR if name in TEXT_LANGUAGES else "\n"


def _told(cells: dict[str, str], regions: Mapping[tuple[str, str], str]) -> dict[str, str]:
    """The cells with what the columns of another tool say of the terms of the row."""
    others = {name: cells.pop(name, "").strip() for name in OTHERS}
    pos = others["pos"].casefold()
    said = replace(PLAIN, pos=pos if pos in PARTS_OF_SPEECH else "")
    banned = replace(FORBIDDEN, pos=said.pos) if others["forbidden"].casefold() in _YES else said
    lines = []
    for lang in TEXT_LANGUAGES:
        usage = said if lang == "kk" else banned
        terms = alternatives(cells.get(lang, ""))
        lines.append(
            write_usage({(lang, term): replace(usage, region=regions.get((lang, term), "")) for term in terms})
        )
        if usage.avoided and lang in cells:
            cells[lang] = ""
    _add(cells, "usage", lines)
    _add(cells, "note", [others["example"]])
    return cells


def _add(cells: dict[str, str], name: str, lines: Sequence[str]) -> None:
    if any(lines):
        cells[name] = "\n".join(filter(None, (cells.get(name, ""), *lines)))
