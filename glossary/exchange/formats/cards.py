"""Flash cards for Anki: a text file that its import understands, a card for each entry, which it updates by the first column."""

import csv
import io
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from glossary.errors import InputError
from glossary.exchange.columns import TEXT_LANGUAGES
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
        InputError: an unknown encoding, or no line with the names of the columns.
    """
    text, _, repaired = decode(path.read_bytes(), str(path))
    lines = text.split("\n")
    heads = [line.removeprefix(COLUMNS).strip() for line in lines if line.startswith(COLUMNS)]
    if not heads:
        raise InputError(f"{path} does not name its columns; add a line {COLUMNS} with kk and another language.")
    body = io.StringIO("\n".join(line for line in lines if not line.startswith("#")), newline="")
    rows = csv.reader(body, delimiter="\t")
    entries = [_entry(dict(zip(heads[0].split("\t"), cells, strict=False))) for cells in rows if cells]
    return Found(entries, repaired=repaired)


def _entry(card: Mapping[str, str]) -> Entry:
    sides = ((lang, term.strip()) for lang in TEXT_LANGUAGES for term in card.get(lang, "").split("|"))
    fields: dict[str, Any] = {name: card.get(name, "") for name in _FIELDS}
    fields["domain"] = fields["domain"].replace("_", " ")
    return Entry(tuple(EntryTerm(lang, text) for lang, text in sides if text), **fields)
