"""How commands speak: results on standard output, messages and progress on standard error."""

import csv
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager

import typer

from glossary.cli.options import Format

Fields = Mapping[str, object]


def say(message: str) -> None:
    """A message for the person at the terminal."""
    typer.echo(message, err=True)


def show(rows: Iterable[Fields], columns: Sequence[str], form: Format) -> None:
    """Print results: whole objects as JSON Lines, the named columns as a table or CSV."""
    if form == "jsonl":
        show_json(rows)
    elif form == "csv":
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows([plain(row.get(column)) for column in columns] for row in rows)
    else:
        _show_table(rows, columns)


def show_json(rows: Iterable[Fields]) -> None:
    """Print one JSON object a line, letters as they are."""
    for row in rows:
        sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")


def plain(content: object) -> str:
    """A value as one cell: nothing for None, two decimals for a score, lists joined by «; »."""
    if content is None:
        return ""
    if isinstance(content, float):
        return f"{content:.2f}"
    if isinstance(content, Mapping):
        return "; ".join(f"{name} {plain(part)}" for name, part in content.items())
    if isinstance(content, (list, tuple)):
        return "; ".join(plain(part) for part in content)
    return str(content)


def _show_table(rows: Iterable[Fields], columns: Sequence[str]) -> None:
    """A table as wide as the terminal; where the output is no terminal, as wide as its longest line. Columns in which
    nothing stands are left out."""
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    found = list(rows)
    filled = [column for column in columns if any(plain(row.get(column)) for row in found)]
    table = Table(box=SIMPLE_HEAD, pad_edge=False, header_style="bold")
    for column in filled:
        table.add_column(column, overflow="fold")
    for row in found:
        table.add_row(*(Text(plain(row.get(column))) for column in filled))
    if table.row_count:
        Console(file=sys.stdout, width=None if sys.stdout.isatty() else 10_000).print(table)


@contextmanager
def progress(message: str) -> Iterator[Callable[[str], None]]:
    """What is being done, on a terminal only; call what it gives with the newest message."""
    from rich.console import Console

    console = Console(stderr=True)
    if not console.is_terminal:
        yield lambda _: None
        return
    with console.status(message) as status:
        yield status.update


def lines_of_standard_input() -> list[str]:
    """The lines of standard input, UTF-8.

    Raises:
        InputError: other letters than UTF-8.
    """
    from glossary.errors import InputError

    try:
        text = sys.stdin.buffer.read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError("Standard input is not UTF-8: convert it first, for example with iconv -t UTF-8.") from error
    return [line.rstrip("\r") for line in text.removesuffix("\n").split("\n")]
