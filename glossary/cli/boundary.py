"""Where errors end: what a user can meet becomes one line on standard error and an exit code, a bug keeps its
traceback."""

import errno
import os
import sys
from typing import Any

import typer
from typer.core import TyperGroup

from glossary.errors import GlossaryError

_METAVARS = {
    "<str>": "TEXT",
    "<int>": "NUMBER",
    "<int range>": "NUMBER",
    "<float>": "NUMBER",
    "<float range>": "NUMBER",
    "<path>": "PATH",
}
_PLAIN = {
    "int_parsing": "«{input}» is not a whole number.",
    "float_parsing": "«{input}» is not a number.",
    "greater_than_equal": "the number must be {ge} or more.",
    "less_than_equal": "the number must be {le} or less.",
    "value_error": "{error}",
}
"""What the validator below Typer finds, by its name for it."""
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EBADF)
"""What writing to standard output can meet beside a reader who went away; every other file is written by code that
turns its errors into sentences."""


class Boundary(TyperGroup):
    """The group of all commands. Standard output is flushed inside, so that a reader who went away (`| head`) is
    noticed here, where Typer ends the program quietly, and not by the interpreter on its way out."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        _write_plainly(self)

    def main(self, *arguments: Any, **settings: Any) -> Any:
        """Run a whole command line; standard output that is closed or full ends it with a sentence."""
        if sys.stdout is None:
            typer.echo("Standard output is closed: run the command with somewhere to print to.", err=True)
            sys.exit(1)
        try:
            return super().main(*arguments, **settings)
        except OSError as error:
            if error.filename is not None or error.errno not in _FULL:
                raise
            _drop_output()
            typer.echo(f"Standard output cannot be written ({error.strerror}): print to another place.", err=True)
            sys.exit(1)

    def invoke(self, ctx: Any) -> Any:
        """Run the command that was asked for.

        Raises:
            typer.Exit: with the error's own code, after its sentence was printed.
        """
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except GlossaryError as error:
            _end(str(error), error.exit_code)
        except typer.BadParameter as error:
            error.message = _plain(error)
            raise
        except KeyboardInterrupt:
            _end("Interrupted; nothing half-done was stored.", 1)
        return result


def _end(sentence: str, code: int) -> None:
    typer.echo(" ".join(sentence.split()), err=True)
    raise typer.Exit(code) from None


def _drop_output() -> None:
    """Let the interpreter flush what is left of standard output into nothing, where it cannot fail again."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, sys.stdout.fileno())
    os.close(nothing)


def _plain(error: typer.BadParameter) -> str:
    """What is wrong with the value of an option, without the words of the validator below Typer."""
    errors = getattr(error.__cause__, "errors", None)
    if errors is None:
        return error.message
    fault = errors()[0]
    limits = {name: f"{limit}".replace("'", "") for name, limit in fault.get("ctx", {}).items()}
    return _PLAIN.get(fault["type"], "{msg}").format(msg=fault["msg"], input=fault["input"], **limits)


def _write_plainly(group: Any) -> None:
    """Give all options one notation for what follows them: TEXT, NUMBER, PATH, or the choices."""
    for command in group.commands.values():
        for parameter in command.params:
            sort = parameter.display_type(None)
            if parameter.param_type_name == "argument":
                parameter.display_type = lambda _: ""
            elif parameter.metavar is None:
                parameter.metavar = _METAVARS.get(sort, sort.strip("<>"))
        if hasattr(command, "commands"):
            _write_plainly(command)
