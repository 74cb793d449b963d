"""Opening a termbase to change it, or to see what would change."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

import glossary
from glossary.cli.output import say


@contextmanager
def changing(
    db: Path, by: str, dry_run: bool, mode: Literal["write", "create"] = "write"
) -> Iterator["glossary.Termbase"]:
    """The termbase; after a dry run it is as it was, and that is said."""
    with glossary.open_termbase(db, mode, by=by, dry_run=dry_run) as termbase:
        yield termbase
    if dry_run:
        say("A dry run: nothing of this was stored.")
