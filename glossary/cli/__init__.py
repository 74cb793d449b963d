"""The command `glossary`: one file per group of commands, each with its arguments, one call and its output.

Whatever is slow to import is imported by the command that needs it, so that help answers at once.
"""

import io
import sys

import typer

from glossary import __version__
from glossary.cli import (
    analyse,
    browse,
    check,
    concepts,
    convert,
    decide,
    dictionaries,
    draft,
    history,
    look,
    maintenance,
    mine,
    models,
    review,
    sync,
    tables,
    texts,
)
from glossary.cli.boundary import Boundary

app = typer.Typer(
    cls=Boundary,
    help="Mine Kazakh texts for terms, draft their translations, review them, export a glossary. Works offline.",
    epilog="Start with: glossary mine TEXT, then glossary draft, glossary review, glossary export.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"glossary {__version__}")
        raise typer.Exit


@app.callback()
def _glossary(
    version: bool = typer.Option(False, "--version", callback=_version, is_eager=True, help="Print the version."),
) -> None:
    pass


for command in (
    mine.mine,
    texts.forget,
    draft.draft,
    review.review,
    decide.accept,
    decide.reject,
    decide.unsure,
    decide.split,
    decide.edit,
    concepts.duplicates,
    concepts.merge,
    concepts.term,
    concepts.tag,
    concepts.field,
    history.history,
    history.undo,
    history.redo,
    decide.add,
    look.search,
    look.show,
    tables.export,
    tables.import_,
    check.check,
    check.annotate,
    browse.browse,
    analyse.analyse,
    convert.convert,
    maintenance.stats,
    maintenance.verify,
    maintenance.backup,
    maintenance.restore,
    sync.pack,
    sync.merge_from,
):
    app.command(command.__name__.rstrip("_").replace("_", "-"))(command)
app.add_typer(models.app, name="models")
app.add_typer(dictionaries.app, name="dictionaries")


def main() -> None:
    """Run the command line. All streams speak UTF-8, whatever the console or the locale would like."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    app(prog_name="glossary")
