"""Tables in text files: comma, semicolon or tab between the cells (.csv, .tsv)."""

import csv
import io
from collections.abc import Iterator

from glossary.texts.readers.blocks import Block, File
from glossary.texts.readers.parallel import Row, Rows
from glossary.texts.readers.tables import column_letters

_SEPARATORS = "\t;,|"
_LARGEST_CELL = 10_000_000


def read(file: File) -> Iterator[Block]:
    """The cells with words in them, each by its name: «cell B12»."""
    text = file.decoded().text
    separator = _SEPARATORS[_best(text.split("\n", 1)[0])]
    yield from Rows().blocks(_rows(file, text.removeprefix(f"sep={separator}"), separator))


def _best(line: str) -> int:
    """The number of the separator that stands in the first line most often."""
    counts = [line.count(separator) for separator in _SEPARATORS]
    return counts.index(max(counts))


def _rows(file: File, text: str, separator: str) -> Iterator[Row]:
    csv.field_size_limit(_LARGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        for number, row in enumerate(reader, 1):
            file.spend(sum(map(len, row)))
            yield [(f"{column_letters(at)}{number}", cell) for at, cell in enumerate(row, 1) if _is_text(cell)]
    except csv.Error as error:
        raise file.refuse(f"is no sound table (line {reader.line_num}: {error}); mend that line") from error


def _is_text(cell: str) -> bool:
    return any(map(str.isalpha, cell))
