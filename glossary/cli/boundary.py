"""Where errors end: what a user can meet becomes one line on standard error and an exit code, a bug keeps its
traceback."""

import sys
from typing import Any

import typer
from typer.core import TyperGroup

from glossary.errors import GlossaryError


class Boundary(TyperGroup):
    """The group of all commands. Standard output is flushed inside, so that a reader who went away (`| head`) is
    noticed here, where Typer ends the program quietly, and not by the interpreter on its way out."""

    def invoke(self, ctx: Any) -> Any:
        """Run the command that was asked for.

        Raises:
            typer.Exit: with the error's own code, after its sentence was printed.
        """
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except GlossaryError as error:
            typer.echo(" ".join(str(error).split()), err=True)
            raise typer.Exit(error.exit_code) from None
        except KeyboardInterrupt:
            typer.echo("Interrupted; nothing half-done was stored.", err=True)
            raise typer.Exit(1) from None
        return result
