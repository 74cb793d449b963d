"""`glossary stats`, `verify`, `backup`, `restore`: how large and how sound the termbase is, and whole copies of it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

import glossary
from glossary.cli.options import By, Database, FormatOption
from glossary.cli.output import Fields, say, show, show_json
from glossary.errors import TermbaseError


def stats(*, form: FormatOption = "table", db: Database) -> None:
    """Print counts, versions and where the termbase is.

    \b
    Example: glossary stats --format jsonl
    """
    with glossary.open_termbase(db, "read") as termbase:
        figures = termbase.stats()
    if form == "jsonl":
        show_json([figures.as_dict()])
    else:
        show(_figures(figures), ("what", "figure"), form)


def _figures(figures: "glossary.Stats") -> Iterator[Fields]:
    """One row a figure; counts by status, language, domain or origin are spelt out («candidates new», «candidate
    domains: law»)."""
    for name, content in figures.as_dict().items():
        if name.endswith("_domains"):
            what = name.replace("_", " ")
            yield from ({"what": f"{what}: {part or 'none'}", "figure": number} for part, number in content.items())
        elif isinstance(content, dict):
            yield from ({"what": f"{name} {part}", "figure": number} for part, number in content.items())
        elif name == "size":
            yield {"what": name, "figure": _size(content)}
        else:
            yield {"what": name.replace("_", " "), "figure": content}


def _size(count: int) -> str:
    """A number of bytes in the unit that suits it: «1.2 MB», «48 KB»."""
    return f"{count / 1_000_000:.1f} MB" if count >= 1_000_000 else f"{count / 1_000:.0f} KB"


def verify(
    *,
    repair: Annotated[bool, typer.Option("--repair", help="Make anew what follows from other tables.")] = False,
    db: Database,
    by: By,
) -> None:
    """Check that the termbase is sound.

    That is: no broken page, no lost link, search keys and reading tables in step. It is looked at as it is at one moment,
    whoever writes meanwhile. --repair makes scores, counts, search keys and reading tables anew.

    \b
    Example: glossary verify --db terms.db
    """
    if repair:
        with glossary.open_termbase(db, by=by) as termbase:
            termbase.repair()
    with glossary.open_termbase(db, "read") as termbase:
        faults = termbase.verify()
    for fault in faults:
        typer.echo(fault)
    if faults:
        raise TermbaseError(
            f"Faults in {db}: {len(faults)}; try «glossary verify --repair», put back a copy with «glossary restore», or export"
            " what you need from it."
        )
    say(f"{db} is sound.")


def backup(
    path: Annotated[
        Path | None, typer.Argument(metavar="PATH", show_default="NAME.backup beside it", help="The copy.")
    ] = None,
    *,
    db: Database,
) -> None:
    """Copy the whole termbase.

    The copy is one file with nothing beside it, finished before it gets its name; copies beside the termbase are kept by
    date, the last five.

    \b
    Example: glossary backup /media/stick/terms.db
    """
    with glossary.open_termbase(db) as termbase:
        copy = termbase.back_up(path)
    say(f"Copied {db} to {copy}.")


def restore(
    copy: Annotated[
        Path, typer.Argument(metavar="COPY", help="A copy that backup, import, forget or an upgrade made.")
    ],
    *,
    db: Database,
) -> None:
    """Put a copy back in the place of the termbase.

    What was there stays beside it as a backup.

    \b
    Example: glossary restore terms.db.backup
    """
    glossary.restore(copy, db)
    say(f"{db} is as {copy} was. As it was before: {db}.backup.")
