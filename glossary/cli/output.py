"""How commands speak: results on standard output, messages and progress on standard error."""

import csv
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

import typer

from glossary.cli.options import Format
from glossary.model import Variant

if TYPE_CHECKING:
    from rich.console import Console

Fields = Mapping[str, object]


class Progress(Protocol):
    """Shows the newest message, and a bar where it is known how much is done of how much."""

    def __call__(self, message: str, done: float = 0, total: int = 0, /) -> None:
        """Show this."""


def say(message: str) -> None:
    """A message for the person at the terminal."""
    typer.echo(message, err=True)


def show(
    rows: Iterable[Fields], columns: Sequence[str], form: Format, dim: Callable[[Fields], bool] = lambda _: False
) -> None:
    """Print results: whole objects as JSON Lines, the named columns as a table or CSV. Rows of a table that are `dim` are
    grey."""
    if form == "jsonl":
        show_json(rows)
    elif form == "csv":
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows([plain(row.get(column)) for column in columns] for row in rows)
    else:
        _show_table(list(rows), columns, dim)


def show_json(rows: Iterable[Fields]) -> None:
    """Print one JSON object a line, letters as they are."""
    for row in rows:
        sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")


def plain(content: object) -> str:
    """A value as one cell: nothing for None, «yes» or nothing for what is so or not, two decimals for a score, lists joined by «; »."""
    if content is None or content is False:
        return ""
    if content is True:
        return "yes"
    if isinstance(content, float):
        return f"{content:.2f}"
    if isinstance(content, Mapping):
        return "; ".join(f"{name} {plain(part)}" for name, part in content.items())
    if isinstance(content, (list, tuple)):
        return "; ".join(plain(part) for part in content)
    return str(content)


def variant_lines(variants: Iterable[Variant]) -> Iterator[str]:
    """The variants of a term, a line each, and on a line of their own its synonym candidates."""
    synonyms = []
    for variant in variants:
        if variant.kind == "competing":
            synonyms.append(f"{variant.text} ({variant.rule})" if variant.rule else variant.text)
        else:
            yield f"also {variant.text}  ({variant.kind}, {variant.count}×)"
    if synonyms:
        yield f"perhaps a synonym of {', '.join(synonyms)}"


_WHOLE = ("uid", "id", "status")
"""Columns whose cells are never broken."""
_FIRST_TO_GO = ("why", "domain")
"""Columns that a narrow terminal does without."""
_READABLE = 12
"""Characters that a column of texts needs; a table with narrower ones becomes a list."""


def _fitting(cells: Mapping[str, Sequence[str]], width: int) -> list[str]:
    """The columns that a table of this width has room for; none where even the indispensable ones are too many."""
    from rich.cells import cell_len

    left = list(cells)
    for going in (None, *_FIRST_TO_GO):
        left = [column for column in left if column != going]
        widest = {column: max(map(cell_len, (column, *cells[column]))) for column in left}
        needed = [widest[column] if column in _WHOLE else min(widest[column], _READABLE) for column in left]
        if sum(needed) + 2 * len(left) <= width:
            return left
    return []


def _show_table(rows: Sequence[Fields], columns: Sequence[str], dim: Callable[[Fields], bool]) -> None:
    """A table as wide as the terminal; where the output is no terminal, as wide as its longest line. Columns in which
    nothing stands are left out; a terminal too narrow for a table gets a list."""
    from rich.console import Console

    cells = _cells(rows, columns)
    console = Console(file=sys.stdout, width=None if sys.stdout.isatty() else 10_000)
    fitting = _fitting(cells, console.width)
    if fitting:
        text = _drawn({column: cells[column] for column in fitting}, console, [*map(dim, rows)])
        if not sys.stdout.isatty():  # the empty lines above and below are for people at a terminal
            text = "\n".join(line.rstrip() for line in text.splitlines()).strip("\n") + "\n"
        sys.stdout.write(text)
    elif cells:
        _list(cells)


def _cells(rows: Sequence[Fields], columns: Sequence[str]) -> dict[str, list[str]]:
    """The columns in which something stands."""
    cells = {column: [plain(row.get(column)) for row in rows] for column in columns}
    return {column: texts for column, texts in cells.items() if any(texts)}


def _drawn(cells: Mapping[str, Sequence[str]], console: "Console", dim: Sequence[bool]) -> str:
    from rich.box import SIMPLE_HEAD
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE_HEAD, pad_edge=False, header_style="bold")
    for column in cells:
        table.add_column(column, overflow="fold", no_wrap=column in _WHOLE)
    for grey, *texts in zip(dim, *cells.values(), strict=True):
        table.add_row(*map(Text, texts), style="bright_black" if grey else None)
    with console.capture() as printed:
        console.print(table)
    return printed.get()


def _list(cells: Mapping[str, Sequence[str]]) -> None:
    """Rows below one another, a line for each of their columns."""
    for texts in zip(*cells.values(), strict=True):
        lines = [f"{column}: {text}" for column, text in zip(cells, texts, strict=True) if text]
        typer.echo("\n".join([*lines, ""]))


@contextmanager
def progress(message: str) -> Iterator[Progress]:
    """What is being done, on a terminal only; call what it gives with the newest message and, for a bar, how much is
    done of how much."""
    from rich.console import Console
    from rich.progress import BarColumn, SpinnerColumn, TaskProgressColumn, TextColumn
    from rich.progress import Progress as Bar

    console = Console(stderr=True)
    if not console.is_terminal:
        yield lambda *_: None
        return
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(30), TaskProgressColumn())
    with Bar(*columns, console=console, transient=True) as bar:
        task = bar.add_task(message, total=None)

        def update(message: str, done: float = 0, total: int = 0) -> None:
            counts = f": {int(done):,} of {total:,}" if total else ""
            bar.update(task, description=message + counts, completed=done, total=total or None)

        yield update


def lines_of_standard_input() -> list[str]:
    """The lines of standard input, in any encoding.

    Raises:
        InputError: no text.
    """
    import glossary

    text = glossary.decode(sys.stdin.buffer.read(), "Standard input")
    return [line.rstrip("\r") for line in text.removesuffix("\n").split("\n")]
