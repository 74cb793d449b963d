"""`glossary browse`: the termbase in the web browser."""

from typing import Annotated

import typer

import glossary
from glossary.cli.options import Database
from glossary.cli.output import say


def browse(
    *,
    host: Annotated[str, typer.Option(help="Where to listen; others can connect to 0.0.0.0.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="0 takes a free one.")] = 8001,
    open_browser: Annotated[bool, typer.Option("--open/--no-open", help="Open the web browser too.")] = True,
    db: Database,
) -> None:
    """Read the termbase in the web browser.

    It is served on this machine until Ctrl-C.

    \b
    Example: glossary browse --port 8010 --no-open
    """
    glossary.serve(db, host=host, port=port, open_browser=open_browser, announce=say)
