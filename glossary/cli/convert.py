"""`glossary convert`: a text, or a glossary, in another script of Kazakh."""

import tempfile
from pathlib import Path
from typing import Annotated

import typer

import glossary
from glossary.cli.output import say
from glossary.errors import InputError


def convert(
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH", help="Text files, folders with texts, - for standard input, or termbases."),
    ],
    *,
    to: Annotated[
        str, typer.Option(help="cyrillic, latin (of 2021), latin2018, latin2017, plain (without marks) or arabic.")
    ] = "cyrillic",
) -> None:
    """Write Kazakh texts in another script, on standard output.

    Latin and Arabic letters leave open what Cyrillic ones say; the lexicon decides. Foreign words in a Latin text stay. Of a
    termbase the approved glossary is written, a row a concept; for other formats there is glossary export --script.

    \b
    Example: glossary convert article.txt --to latin > article-latin.txt
    Example: glossary convert terms.db --to arabic > glossary.tsv
    """
    termbases = [path for path in paths if _is_termbase(path)]
    for path in termbases:
        typer.echo(_table(path, to), nl=False)
    if others := [path for path in paths if path not in termbases]:
        _texts(others, to)


def _texts(paths: list[str], to: str) -> None:
    """Print texts in another script, and what of them cannot be read."""
    texts = glossary.read_texts(paths)
    for fault in filter(None, [*texts.unreadable, texts.about_foreign]):
        say(fault)
    for document in texts.documents:
        typer.echo(glossary.convert(document.text, to), nl=not document.text.endswith("\n"))  # type: ignore[arg-type]
    if texts.unreadable or not texts.documents:
        raise typer.Exit(InputError.exit_code)


def _is_termbase(path: str) -> bool:
    file = Path(path)
    if not file.is_file():
        return False
    with file.open("rb") as opened:
        return opened.read(16) == b"SQLite format 3\0"


def _table(path: str, to: str) -> str:
    """The approved glossary of a termbase, its cells divided by tabs."""
    with tempfile.TemporaryDirectory() as folder, glossary.open_termbase(path, "read") as termbase:
        table = Path(folder) / "table.tsv"
        termbase.export(table, script=to)
        return table.read_text(encoding="utf-8")
