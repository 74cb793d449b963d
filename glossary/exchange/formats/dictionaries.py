"""Dictionaries to look words up in: DSL and StarDict, for GoldenDict on a desktop or a phone; read with the readers that
drafting has for them."""

import struct
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from glossary.drafting.dictionaries.dsl import read_dsl as dsl_pairs
from glossary.drafting.dictionaries.pairs import Faults, Pair, Sides
from glossary.drafting.dictionaries.stardict import read_stardict as stardict_pairs
from glossary.errors import InputError
from glossary.exchange.entry import Entry, EntryTerm, grouped
from glossary.exchange.formats.format import Found, Parcel
from glossary.exchange.formats.languages import NAMES, by_letters

MARKED = "\\[]{}~@#^()"
"""What means something in DSL and is written with a backslash where it does not."""


def write_dsl(path: Path, parcel: Parcel) -> None:
    """Write a DSL dictionary, in UTF-16 with its mark as the format wants it."""
    source, target = parcel.pair
    with path.open("w", encoding="utf-16", newline="\r\n") as file:
        file.write(f'#NAME "{_name(parcel)}"\n')
        file.write(f'#INDEX_LANGUAGE "{NAMES[source]}"\n#CONTENTS_LANGUAGE "{NAMES[target]}"\n\n')
        for entry in parcel.entries:
            file.writelines(f"{_escaped(term.text)}\n" for term in entry.of(source))
            file.writelines(f"\t{line}\n" for line in _dsl_lines(entry, target))


def _dsl_lines(entry: Entry, target: str) -> Iterator[str]:
    if entry.domain:
        yield f"[m1][p]{_escaped(entry.domain)}[/p][/m]"
    for term in entry.of(target):
        yield f"[m1][trn]{_escaped(term.text)}[/trn][/m]"
    for line in (*entry.definition.splitlines(), *entry.note.splitlines()):
        yield f"[m2][com]{_escaped(line)}[/com][/m]"
    for line in entry.context.splitlines():
        yield f"[m2][*][ex]{_escaped(line)}[/ex][/*][/m]"


def _escaped(text: str) -> str:
    return "".join(f"\\{letter}" if letter in MARKED else letter for letter in " ".join(text.split()))


def _name(parcel: Parcel) -> str:
    return f"{parcel.title} ({parcel.pair[0]}–{parcel.pair[1]})".replace('"', "'")


def write_stardict(path: Path, parcel: Parcel) -> None:
    """Write a StarDict dictionary: the .ifo file, and .idx, .dict and .syn beside it."""
    articles: list[tuple[str, bytes]] = []
    synonyms: list[tuple[str, str]] = []
    for entry in parcel.entries:
        first, *others = (term.text for term in entry.of(parcel.pair[0]))
        articles.append((first, "\n".join(_article(entry, parcel.pair[1])).encode()))
        synonyms += [(other, first) for other in others]
    articles.sort(key=lambda article: _order(article[0]))
    numbers = {headword: number for number, (headword, _) in reversed(list(enumerate(articles)))}
    index, content = bytearray(), bytearray()
    for headword, article in articles:
        index += headword.encode() + b"\0" + struct.pack(">II", len(content), len(article))
        content += article
    alike = sorted(synonyms, key=lambda pair: _order(pair[0]))
    syn = b"".join(other.encode() + b"\0" + struct.pack(">I", numbers[first]) for other, first in alike)
    about = {"version": "2.4.2", "bookname": _name(parcel), "wordcount": len(articles), "idxfilesize": len(index)}
    more = {"synwordcount": len(alike)} if alike else {}
    lines = [f"{name}={value}" for name, value in {**about, **more, "sametypesequence": "m"}.items()]
    path.with_suffix(".idx").write_bytes(bytes(index))
    path.with_suffix(".dict").write_bytes(bytes(content))
    if alike:
        path.with_suffix(".syn").write_bytes(syn)
    path.write_text("\n".join(["StarDict's dict ifo file", *lines, ""]), encoding="utf-8", newline="\n")


def _order(headword: str) -> tuple[bytes, bytes]:
    """How StarDict orders headwords: without the case of ASCII letters, then by bytes."""
    content = headword.encode()
    return content.lower(), content


def _article(entry: Entry, target: str) -> Iterator[str]:
    yield from (term.text for term in entry.of(target))
    yield from filter(None, (f"({entry.domain})" if entry.domain else "", entry.definition, entry.note))


def _read(path: Path, reader: Callable[[Path, Sides, Faults], Iterator[Pair]]) -> Found:
    faults = Faults(path)
    pairs = list(reader(path, Sides("en"), faults))
    left, right = by_letters(pair.kk for pair in pairs), by_letters(pair.text for pair in pairs)
    if "kk" not in (left, right) or left == right or not (left and right):
        raise InputError(f"{path} has no entry with a Kazakh term; its headwords or equivalents should be Kazakh.")
    entries = (Entry((EntryTerm(left, pair.kk), EntryTerm(right, pair.text)), number=pair.line) for pair in pairs)
    return Found(grouped(_sound(entries), left), "", tuple(f"{faults.unit} {at}: {what}" for at, what in faults.found))


def _sound(entries: Iterable[Entry]) -> Iterator[Entry]:
    return (entry for entry in entries if all(term.text.strip() for term in entry.terms))


def read_dsl(path: Path) -> Found:
    """The entries of a DSL dictionary.

    Raises:
        InputError: it cannot be read, or neither side is Kazakh.
    """
    return _read(path, dsl_pairs)


def read_stardict(path: Path) -> Found:
    """The entries of the StarDict dictionary that an .ifo file names.

    Raises:
        InputError: it cannot be read, or neither side is Kazakh.
    """
    return _read(path, stardict_pairs)
