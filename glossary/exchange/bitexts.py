"""Translations beside their sources: the segments of bilingual files (TMX, XLIFF and its kin, PO, tables of two columns) and of a
pair of texts, line by line."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from xml.etree.ElementTree import Element

from glossary.checking.check import Segment
from glossary.errors import InputError
from glossary.exchange.formats.languages import language_of
from glossary.exchange.formats.lists import divided, known_languages
from glossary.exchange.formats.markup import XML_LANG, elements, words
from glossary.exchange.headings import recognise
from glossary.texts.decoding import decode

XLIFF = (".xlf", ".xliff", ".sdlxliff", ".mqxliff", ".mxliff", ".txlf")
TABLES = (".csv", ".tsv", ".txt", ".tab", ".utf8")
_CODES = ("bpt", "ept", "ph", "it", "ut", "sub", "x", "bx", "ex", "sc", "ec", "cp")
_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r"}

Languages = tuple[str, str]
"""Source and target."""


def read_bitext(path: Path, languages: Languages) -> Iterator[Segment]:
    """The segments of a bilingual file.

    Raises:
        InputError: no known format, other languages, or a damaged file.
    """
    ending = path.suffix.casefold()
    try:
        if ending == ".tmx":
            yield from _tmx(path, languages)
        elif ending in XLIFF:
            yield from _xliff(path)
        elif ending == ".po":
            yield from _po(path)
        elif ending in TABLES:
            yield from _table(path, languages)
        else:
            known = ", ".join((".tmx", *XLIFF, ".po", *TABLES))
            raise InputError(
                f"{path} is no bilingual file that is known here ({known}): give source and translation as two files."
            )
    except OSError as error:
        raise InputError(f"{path} cannot be read ({error.strerror}): check the path.") from error


def read_pair(source: Path, target: Path) -> Iterator[Segment]:
    """The lines of two texts that say the same, one beside the other.

    Raises:
        InputError: they have different numbers of lines, or cannot be read.
    """
    left, right = (_lines(path) for path in (source, target))
    if len(left) != len(right):
        raise InputError(
            f"{source} has {len(left)} lines with text and {target} has {len(right)}; align them, a sentence a line, or give a"
            " bilingual file (.tmx, .xlf)."
        )
    for (number, text), (_, translation) in zip(left, right, strict=True):
        yield Segment(f"line {number}", text, translation)


def _lines(path: Path) -> list[tuple[int, str]]:
    try:
        text = decode(path.read_bytes(), str(path))[0]
    except OSError as error:
        raise InputError(f"{path} cannot be read ({error.strerror}): check the path.") from error
    return [(number, line.strip()) for number, line in enumerate(text.splitlines(), 1) if line.strip()]


def _tmx(path: Path, languages: Languages) -> Iterator[Segment]:
    for line, unit in elements(path, "tu"):
        if unit.tag == "tu":
            texts = {
                language_of(part.get(XML_LANG) or part.get("lang") or "")[0]: words(part.find("seg"), _CODES)
                for part in unit.iter("tuv")
            }
            if texts.get(languages[0]):
                yield Segment(unit.get("tuid") or f"line {line}", texts[languages[0]], texts.get(languages[1], ""))


def _xliff(path: Path) -> Iterator[Segment]:
    for line, unit in elements(path, "unit", "trans-unit"):
        if unit.tag in ("unit", "trans-unit"):
            yield from _segments(unit, unit.get("id") or f"line {line}")


def _segments(unit: Element, name: str) -> Iterator[Segment]:
    """The segments of a unit; those of SDL and memoQ are marked inside source and target by their numbers."""
    if unit.tag == "unit":
        for number, part in enumerate(unit.iter("segment"), 1):
            yield Segment(
                part.get("id") or f"{name}.{number}", *(words(part.find(side), _CODES) for side in ("source", "target"))
            )
        return
    segmented = unit.find("seg-source")
    source = segmented if segmented is not None else unit.find("source")
    marks = _marked(source)
    if not marks:
        yield Segment(name, words(source, _CODES), words(unit.find("target"), _CODES))
    targets = _marked(unit.find("target"))
    for mark, text in marks.items():
        yield Segment(f"{name}:{mark}", text, targets.get(mark, ""))


def _marked(side: Element | None) -> dict[str, str]:
    if side is None:
        return {}
    marks = (mark for mark in side.iter("mrk") if mark.get("mtype") == "seg")
    return {mark.get("mid", ""): words(mark, _CODES) for mark in marks}


def _po(path: Path) -> Iterator[Segment]:
    """The entries of a catalogue; fuzzy and plural ones with what they have, the heading left out."""
    for number, block in _blocks(decode(path.read_bytes(), str(path))[0]):
        parts: dict[str, str] = {}
        name = ""
        for line in block:
            if line.startswith("msg"):
                name = line.split(None, 1)[0]
            if name and not line.startswith("#"):
                parts[name] = parts.get(name, "") + "".join(map(_unescaped, _STRING.findall(line)))
        if parts.get("msgid"):
            yield Segment(f"line {number}", parts["msgid"], parts.get("msgstr") or parts.get("msgstr[0]", ""))


def _blocks(text: str) -> Iterator[tuple[int, list[str]]]:
    block: list[str] = []
    for number, line in enumerate([*text.splitlines(), ""], 1):
        if line.strip():
            block.append(line)
        elif block:
            yield number - len(block), block
            block = []


def _unescaped(text: str) -> str:
    return re.sub(r"\\(.)", lambda found: _ESCAPES.get(found[1], found[1]), text)


def _table(path: Path, languages: Languages) -> Iterator[Segment]:
    rows = list(divided(path, decode(path.read_bytes(), str(path))[0]))
    places, body = _columns(path, rows, languages)
    for number, cells in body:
        if len(cells) > max(places) and cells[places[0]]:
            yield Segment(f"line {number}", cells[places[0]], cells[places[1]])


Rows = Sequence[tuple[int, Sequence[str]]]


def _columns(path: Path, rows: Rows, languages: Languages) -> tuple[tuple[int, int], Rows]:
    """Where source and target stand, by the headings or by the letters, and the rows below the headings."""
    names = recognise(rows[0][1]) if rows else []
    if all(lang in names for lang in languages):
        return (names.index(languages[0]), names.index(languages[1])), rows[1:]
    known = known_languages([cells for _, cells in rows])
    if sorted(known) != sorted(languages):
        raise InputError(
            f"{path} has no columns {languages[0]} and {languages[1]}: name them in the first line, or say with --pair what it has."
        )
    return (known.index(languages[0]), known.index(languages[1])), rows
