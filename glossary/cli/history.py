"""`glossary history`, `undo`, `redo`: who did what, and taking it back."""

from typing import Annotated

import typer

import glossary
from glossary.cli.changing import changing
from glossary.cli.options import By, Database, DryRun, Format, FormatOption
from glossary.cli.output import say, show
from glossary.errors import NotFound, UsageError

STEPS = ("act", "at", "by", "command", "uid", "what", "old", "new")
ACTS = ("act", "at", "by", "command", "file", "rows", "remark")


def history(
    uid: Annotated[str | None, typer.Argument(metavar="ID", help="A concept (C…) or candidate (K…).")] = None,
    *,
    acts: Annotated[bool, typer.Option("--acts", help="List the acts, not one concept or candidate.")] = False,
    limit: Annotated[int, typer.Option(min=1, help="At most so many acts.")] = 50,
    form: FormatOption = "table",
    db: Database,
) -> None:
    """Show who did what, and when.

    Of a concept or candidate every change; with --acts the last acts of the termbase by their numbers, which undo takes.

    \b
    Example: glossary history C1
    Example: glossary history --acts
    """
    if acts == (uid is not None):
        raise UsageError("Name one concept or candidate, or list the acts with --acts.")
    with glossary.open_termbase(db, "read") as termbase:
        if uid is not None:
            show((step.as_dict() for step in termbase.history(uid)), STEPS, form)
            return
        rows = [act.as_dict() | {"remark": _remark(act.undoes, act.undone)} for act in termbase.acts(limit=limit)]
    show(rows, ACTS, form)


def _remark(undoes: int | None, undone: int | None) -> str:
    """What an act has to do with another."""
    return f"undoes {undoes}" if undoes else f"undone by {undone}" if undone else ""


def undo(
    what: Annotated[
        str | None,
        typer.Argument(metavar="ACT|ID", help="An act by its number, or the last decision on an ID (K…, C…)."),
    ] = None,
    *,
    preview: Annotated[
        bool, typer.Option("--preview", help="Show what would be taken back, and change nothing.")
    ] = False,
    form: FormatOption = "table",
    db: Database,
    by: By,
) -> None:
    """Undo what was done last, or any act.

    Everything is as it was before: a decision, an edit, an import, drafts, the texts that mine brought or forget took out.
    A second time goes one act further back; redo does it again. What others have built on stays, and is named.

    \b
    Example: glossary undo
    Example: glossary undo 12 --preview
    Example: glossary undo K12
    """
    if preview:
        _preview(what, form, db)
        return
    with glossary.open_termbase(db, by=by) as termbase:
        if what is not None and not what.isdecimal():
            say(f"Took back the last decision on {termbase.take_back(what)}.")
            return
        undone = termbase.undo(None if what is None else int(what))
    gone = f": {', '.join(undone.texts)} and what was found there" if undone.texts else ""
    say(f"Undone: «{undone.command}» by {undone.by}, {undone.at}{gone}.")


def _preview(what: str | None, form: Format, db: Database) -> None:
    if what is not None and not what.isdecimal():
        raise UsageError("--preview shows one act: name it by its number, as «glossary history --acts» lists them.")
    with glossary.open_termbase(db, "read") as termbase:
        standing = [act.act for act in termbase.acts() if not act.undoes and not act.undone]
        if what is None and not standing:
            raise NotFound("Nothing is left to undo in this termbase.")
        steps = termbase.act(standing[-1] if what is None else int(what))
    show((step.as_dict() for step in steps), STEPS, form)


def redo(
    act: Annotated[int | None, typer.Argument(metavar="ACT", help="An act by its number.")] = None,
    *,
    dry_run: DryRun = False,
    db: Database,
    by: By,
) -> None:
    """Do again what was undone.

    That is the act that was undone last, as long as nothing else was done since, or any by its number.

    \b
    Example: glossary redo
    """
    with changing(db, by, dry_run) as termbase:
        done = termbase.redo(act)
    say(f"Done again: «{done.command}» by {done.by}, {done.at}.")
