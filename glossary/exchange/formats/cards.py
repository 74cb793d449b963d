"""Flash cards for Anki: a text file that its import understands, a card for each entry, which it updates by the first column."""

import csv
import io
from pathlib import Path
from typing import Any

from glossary.errors import InputError
from glossary.exchange.entry import Entry, EntryTerm
from glossary.exchange.formats.format import Found, Parcel
from glossary.texts.decoding import decode

_TERMS = " | "
_FIELDS = ("definition", "note", "domain")
COLUMNS = "#columns:"


def write_cards(path: Path, parcel: Parcel) -> None:
    """Write the cards."""
    front, back = parcel.pair
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(f"#separator:tab\n#html:false\n#guid column:1\n#tags column:6\n#deck:{parcel.title}\n")
        file.write(f"{COLUMNS}{chr(9).join(['id', front, back, 'definition', 'note', 'domain'])}\n")
        lines = csv.writer(file, delimiter="\t", lineterminator="\n")
        for number, entry in enumerate(parcel.entries, 1):
            sides = [_TERMS.join(term.text for term in entry.of(lang)) for lang in parcel.pair]
            lines.writerow(
                [entry.uid or f"g{number}", *sides, entry.definition, entry.note, entry.domain.replace(" ", "_")]
            )


def read_cards(path: Path) -> Found:
    """The entries of cards.

    Raises:
        InputError: an unknown encoding, no line with the names of the columns, or no cards.
    """
    text, _ = decode(path.read_bytes(), str(path))
    heads = [line for line in text.splitlines() if line.startswith("#")]
    columns = next((line.removeprefix(COLUMNS).split("\t") for line in heads if line.startswith(COLUMNS)), [])
    body = "\n".join(line for line in text.split("\n") if not line.startswith("#"))
    entries = []
    for cells in csv.reader(io.StringIO(body, newline=""), delimiter="\t"):
        card = dict(zip(columns, cells, strict=False))
        terms = (
            EntryTerm(lang, term.strip())
            for lang in ("kk", "en", "zh", "ru")
            for term in card.get(lang, "").split("|")
            if term.strip()
        )
        fields: dict[str, Any] = {name: card.get(name, "") for name in _FIELDS} | {
            "domain": card.get("domain", "").replace("_", " ")
        }
        entries.append(Entry(tuple(terms), **fields))
    entries = [entry for entry in entries if entry.of("kk")]
    if not entries:
        raise InputError(
            f"{path} has no card with a Kazakh side; its line {COLUMNS} should name kk and another language."
        )
    return Found(entries)
