"""Tables: TSV and CSV with a heading (kk, en, zh) or with two columns, equivalents divided by «|» or «;»."""

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path

from glossary.drafting.dictionaries.pairs import Faults, Pair, Sides
from glossary.drafting.tables import table


def read_delimited(path: Path, sides: Sides, faults: Faults) -> Iterator[Pair]:
    """The pairs of a table."""
    tabs = path.suffix.lower() == ".tsv"
    lines = faults.text(path.read_bytes()).splitlines(keepends=True)
    reader = csv.reader(
        lines, delimiter="\t" if tabs else ",", quoting=csv.QUOTE_NONE if tabs else csv.QUOTE_MINIMAL, strict=True
    )
    columns: tuple[int, int] | None = None
    try:
        for row in reader:
            if not any(cell.strip() for cell in row):
                continue
            if columns is None:
                columns = _columns(row, sides)
                if columns is not None:
                    continue
                columns = (1, 0) if sides.reverse else (0, 1)
            yield from _pairs(row, columns, reader.line_num, faults)
    except csv.Error as error:
        raise faults.refuse(f"the table cannot be read ({error})", reader.line_num) from error


def _columns(row: Sequence[str], sides: Sides) -> tuple[int, int] | None:
    """Where Kazakh and the other language stand, if the row is a heading that says so."""
    known = {line["heading"]: line["column"] for line in table("headings")}
    languages = [known.get(cell.strip().casefold()) for cell in row]
    places = [languages.index(side) if side in languages else -1 for side in ("kk", sides.to)]
    return (places[0], places[1]) if min(places) >= 0 else None


def _pairs(row: Sequence[str], columns: tuple[int, int], line: int, faults: Faults) -> Iterator[Pair]:
    if len(row) <= max(columns):
        faults.add(line, f"{len(row)} cells where {max(columns) + 1} are needed")
        return
    kk, texts = row[columns[0]], row[columns[1]].replace("|", ";").split(";")
    for headword in kk.split("|"):
        for text in texts:
            yield Pair(line, headword, text)
