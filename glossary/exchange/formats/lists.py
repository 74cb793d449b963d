"""Bilingual lists, a line for each pair of terms: OmegaT's glossaries, Wordfast's and any list without headings. The languages
of a file are known by its letters."""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from glossary.errors import InputError
from glossary.exchange.entry import Entry, EntryTerm, grouped
from glossary.exchange.formats.format import Found, Parcel
from glossary.exchange.formats.languages import by_letters
from glossary.texts.decoding import decode

OMEGAT_HEADING = "# Glossary in tab-separated format -*- coding: utf-8 -*-"
_LABELS = {"domain": "Domain", "definition": "Definition"}
_COMMENT = re.compile(
    r"(?:Domain: (?P<domain>.*?))?(?:(?:^|; )Definition: (?P<definition>.*?))?(?:(?:^|; )Note: (?P<note>.*))?"
)
_LINE_END = " ¶ "


@dataclass(frozen=True, slots=True)
class PairList:
    """A list of pairs: `heading` is its first line, `delimiter` stands between source, target and comment."""

    heading: str = ""
    delimiter: str = "\t"
    encoding: str = "utf-8"

    def write(self, path: Path, parcel: Parcel) -> None:
        """Write a line for each target term of an entry."""
        tabs = self.delimiter == "\t"
        quotes: dict[str, Any] = {"quoting": csv.QUOTE_NONE, "quotechar": None} if tabs else {}
        with path.open("w", encoding=self.encoding, newline="") as file:
            if self.heading:
                file.write(f"{self.heading}\n")
            lines = csv.writer(file, delimiter=self.delimiter, lineterminator="\n", **quotes)
            for entry in parcel.entries:
                (source,) = entry.of(parcel.pair[0])
                for target in entry.of(parcel.pair[1]):
                    lines.writerow([_plain(text) for text in (source.text, target.text, comment(entry))])


def comment(entry: Entry) -> str:
    """What is said of an entry beside its terms, in one line: the note alone, or each part by its name."""
    parts = [f"{label}: {text}" for name, label in _LABELS.items() if (text := _plain(getattr(entry, name)))]
    note = _plain(entry.note)
    if not parts and not re.match("Domain: |Definition: |Note: ", note):
        return note
    return "; ".join([*parts, *([f"Note: {note}"] if note else [])])


def said(text: str) -> dict[str, str]:
    """The parts of a comment by the field they belong to.

    >>> said("Domain: law; Note: rare"), said("rare")
    ({'domain': 'law', 'definition': '', 'note': 'rare'}, {'note': 'rare'})
    """
    found = _COMMENT.fullmatch(text)
    if not text or found is None:
        return {"note": "\n".join(text.strip().split(_LINE_END))}
    return {name: "\n".join((part or "").split(_LINE_END)) for name, part in found.groupdict().items()}


def _plain(text: str) -> str:
    """A text in one line, without a tab."""
    return _LINE_END.join(" ".join(line.split()) for line in text.splitlines() if line.strip())


def read_list(path: Path) -> Found:
    """The entries of a list, divided by tabs or, where it has none, by what its lines have most.

    Raises:
        InputError: an unknown encoding, fewer than two columns, or no Kazakh one.
    """
    text, _, repaired = decode(path.read_bytes(), str(path))
    rows = list(divided(path, text))
    languages = known_languages([cells for _, cells in rows])
    if not languages:
        raise InputError(
            f"{path} has no column named kk or id, and no two columns of which one is Kazakh by its letters; name the columns"
            " in the first line: kk, en, zh."
        )
    entries = [_entry(number, cells, languages) for number, cells in rows if all(cells[:2]) and len(cells) > 1]
    without = len(rows) - len(entries)
    left_out = (f"{without} lines without two terms",) if without else ()
    return Found(grouped(entries, languages[0]), "", left_out, repaired)


def known_languages(rows: Sequence[Sequence[str]]) -> list[str]:
    """The languages of the first two columns by their letters; none unless one is Kazakh and the other is not."""
    columns = [[cells[place] for cells in rows if place < len(cells)] for place in (0, 1)]
    languages = [by_letters(column) for column in columns]
    return languages if languages.count("kk") == 1 and all(languages) else []


def _entry(number: int, cells: Sequence[str], languages: Sequence[str]) -> Entry:
    terms = tuple(EntryTerm(lang, text) for lang, text in zip(languages, cells[:2], strict=True))
    fields: dict[str, Any] = dict(said("; ".join(filter(None, cells[2:]))))
    return Entry(terms, number=number, **fields)


def _dividing(mark: str, lines: Sequence[str]) -> tuple[int, float]:
    """How likely a mark divides the cells: in how many lines it stands, and how early."""
    places = [place for line in lines if (place := line.find(mark)) >= 0]
    return len(places), -sum(places)


def divided(path: Path, text: str) -> Iterator[tuple[int, list[str]]]:
    """The rows of a list with the lines they stand in, remarks and empty lines left out.

    Raises:
        InputError: a quotation mark in the wrong place.
    """
    delimiter = _delimiter([line for line in text.splitlines() if line.strip() and not line.startswith("#")])
    divided = _quoted(path, text, delimiter) if delimiter != "\t" else _tabbed(text)
    for number, cells in divided:
        if any(cells) and not cells[0].startswith(("#", "sep=")):
            yield number, [" ".join(cell.split()) for cell in cells]


def _delimiter(lines: Sequence[str]) -> str:
    """What divides the cells: the tab where every line has one, else what most lines have."""
    if all("\t" in line for line in lines):
        return "\t"
    return max("\t;,|", key=lambda mark: _dividing(mark, lines))


def _tabbed(text: str) -> Iterator[tuple[int, list[str]]]:
    return ((number, line.split("\t")) for number, line in enumerate(text.splitlines(), 1))


def _quoted(path: Path, text: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        yield from ((reader.line_num, cells) for cells in reader)
    except csv.Error as error:
        raise InputError(f"{path}, line {reader.line_num}: {error}; mend that line.") from error
