"""`glossary dictionaries`: the dictionaries that drafting looks terms up in, and lists of words of one language."""

from pathlib import Path
from typing import Annotated, Literal

import typer

import glossary
from glossary.cli.options import FormatOption
from glossary.cli.output import progress, say, show

COLUMNS = ("name", "kind", "to", "headwords", "pairs", "priority", "licence", "source")

app = typer.Typer(help="List, add and remove dictionaries.", no_args_is_help=True, rich_markup_mode=None)


@app.command("list")
def list_(*, form: FormatOption = "table") -> None:
    """List the dictionaries in the order they are asked.

    \b
    Example: glossary dictionaries list
    """
    here = glossary.dictionaries()
    show((about.as_dict() for about in here), COLUMNS, form)
    if not here:
        say("No dictionary has been added: glossary dictionaries add FILE")


@app.command()
def add(
    path: Annotated[
        Path,
        typer.Argument(help=".tsv, .csv, .ifo (StarDict), .dsl, .dsl.dz, .dix, .tmx, .tbx; or a list of words."),
    ],
    *,
    to: Annotated[Literal["en", "zh"], typer.Option(help="The language beside Kazakh.")] = "en",
    reverse: Annotated[bool, typer.Option("--reverse", help="Its headwords are in that language.")] = False,
    name: Annotated[str, typer.Option(help="What to call it here.", show_default="the file's own")] = "",
    source: Annotated[str, typer.Option(help="Where it comes from.", show_default="the file's name")] = "",
    licence: Annotated[str, typer.Option(help="Its licence.")] = "",
    priority: Annotated[int, typer.Option(help="The highest is asked first; above 0, before the lexicon.")] = 0,
) -> None:
    """Add a dictionary for drafting.

    A file with faults is not added; the message names their lines. Sentences and words in other letters are left out.

    A list of words of one language is known by its content: WordNet's index.noun, NLTK's wordnet.zip, a wordnet in
    WN-LMF, CC-CEDICT, or a .txt with a term a line; any in gzip. It translates nothing: a composed draft that it has is
    an established term, and goes before others.

    \b
    Example: glossary dictionaries add terms.tsv --licence CC-BY-4.0 --priority 1
    Example: glossary dictionaries add english-kazakh.dsl --reverse
    Example: glossary dictionaries add cedict_1_0_ts_utf-8_mdbg.txt.gz
    """
    with progress("Reading the dictionary …"):
        about = glossary.add_dictionary(
            path, to=to, reverse=reverse, name=name, source=source, licence=licence, priority=priority
        )
    left_out = f", {about.left_out} left out" if about.left_out else ""
    if about.repaired:
        say(f"{path} is {about.repaired}, and was read as what it was.")
    if about.kind == "monolingual":
        say(f"Added {about.name}: {about.headwords} terms of one language ({about.to}){left_out}.")
        say("Composed drafts that it has go before others; it translates nothing by itself.")
        say(f"Its licence: {about.licence or 'not said, see where it comes from and give it with --licence'}.")
        return
    say(f"Added {about.name}: {about.headwords} headwords, {about.pairs} pairs{left_out}.")


@app.command()
def remove(
    name: Annotated[str, typer.Argument(help="As glossary dictionaries list prints it.")],
) -> None:
    """Remove a dictionary.

    \b
    Example: glossary dictionaries remove terms
    """
    glossary.remove_dictionary(name)
    say(f"Removed {name}.")
