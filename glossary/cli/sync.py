"""`glossary pack` and `glossary merge-from`: two copies of a termbase come together without a server."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Literal

import typer

import glossary
from glossary.cli.options import By, Database, FormatOption
from glossary.cli.output import say, show
from glossary.errors import UsageError, some

Winner = Literal["ours", "theirs", "newest"]
WINNERS: tuple[Winner, ...] = ("ours", "theirs", "newest")
DISPUTE = ("uid", "kk", "what", "ours", "our_hand", "theirs", "their_hand")


def pack(
    path: Annotated[
        Path | None, typer.Argument(metavar="PATH", show_default="NAME.pack beside it", help="The file to write.")
    ] = None,
    *,
    db: Database,
) -> None:
    """Write what people decided to a small file for a colleague.

    It has every act with its date and signature and none of the texts; merge-from brings it into a copy that grew from the
    same termbase.

    \b
    Example: glossary pack /media/stick/aigerim.pack
    """
    with glossary.open_termbase(db) as termbase:
        packed = termbase.pack(path or db.with_name(f"{db.name}.pack"))
    say(f"Packed {db} into {packed}: your colleague runs «glossary merge-from {packed.name}».")


def merge_from(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Another copy of the termbase, or a pack of one.")],
    *,
    theirs: Annotated[bool, typer.Option("--theirs", help="Where both changed the same, the other copy wins.")] = False,
    ours: Annotated[bool, typer.Option("--ours", help="Where both changed the same, this copy wins.")] = False,
    newest: Annotated[
        bool, typer.Option("--newest", help="Where both changed the same, whoever did so last wins.")
    ] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would come, and change nothing.")] = False,
    form: FormatOption = "table",
    db: Database,
    by: By,
) -> None:
    """Bring a colleague's copy of the termbase into yours.

    Both grew from one file. Their acts come with date and signature; what both of you changed is shown first, and nothing is
    stored until you say whose word stands. Texts are not brought: mine them here.

    \b
    Example: glossary merge-from aigerim.pack --dry-run
    Example: glossary merge-from aigerim.pack --newest
    """
    named: list[Winner] = [name for name, asked in zip(WINNERS, (ours, theirs, newest), strict=True) if asked]
    if len(named) > 1:
        raise UsageError(f"--{named[0]} and --{named[1]} contradict each other: choose one.")
    with glossary.open_termbase(db, by=by) as termbase:
        plan = termbase.merge_from(file, preview=True)
        if plan.disputes:
            show((dispute.as_dict() for dispute in plan.disputes), DISPUTE, form)
        done = plan if dry_run else termbase.merge_from(file, winner=next(iter(named), None))
    for line in _said(done, file, db, dry_run):
        say(line)


def _said(joined: "glossary.Joined", file: Path, db: Path, dry_run: bool) -> Iterator[str]:
    """What another copy brought."""
    if not joined.acts:
        yield f"{file} has nothing that {db} does not know."
    else:
        yield f"Acts of {file} that {'would come' if dry_run else 'came'} into {db}: {joined.acts}."
    if joined.disputes:
        yield f"Changed by both: {len(joined.disputes)}."
    if joined.joined:
        yield f"Made by both, and one concept now: {some(joined.joined)}."
    if joined.kept:
        yield f"Taken away by one and worked on by the other, so it stays: {some(joined.kept)}."
    if joined.texts:
        yield f"Mined there and not here: {some(joined.texts)}; «glossary mine» brings them."
