"""`glossary convert`: a text in another script of Kazakh."""

from typing import Annotated

import typer

import glossary
from glossary.cli.output import say
from glossary.errors import InputError


def convert(
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH", help="Text files, folders with texts, or - for standard input.")
    ],
    *,
    to: Annotated[
        str, typer.Option(help="cyrillic, latin (of 2021), latin2018, latin2017, plain (without marks) or arabic.")
    ] = "cyrillic",
) -> None:
    """Write Kazakh texts in another script, on standard output.

    Latin and Arabic letters leave open what Cyrillic ones say; the lexicon decides. Foreign words in a Latin text stay.

    \b
    Example: glossary convert article.txt --to latin > article-latin.txt
    """
    texts = glossary.read_texts(paths)
    for fault in filter(None, [*texts.unreadable, texts.about_foreign]):
        say(fault)
    for document in texts.documents:
        typer.echo(glossary.convert(document.text, to), nl=not document.text.endswith("\n"))  # type: ignore[arg-type]
    if texts.unreadable or not texts.documents:
        raise typer.Exit(InputError.exit_code)
