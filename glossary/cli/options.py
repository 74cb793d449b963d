"""The options that many commands share."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Literal, TypedDict, TypeVar

import typer

import glossary
from glossary.errors import UsageError


class _Chosen(TypedDict):
    likely: bool
    min_score: float
    in_texts: int


def _login() -> str:
    return glossary.login()


def _database() -> Path:
    return Path("terms.db")


def _place(path: Path) -> Path:
    """Where a termbase can lie, «~» spelt out.

    Raises:
        UsageError: a folder, or SQLite's name for a database that is forgotten at once.
    """
    path = path.expanduser()
    if str(path) == ":memory:":
        raise UsageError("A termbase in memory would be forgotten at once: name a file with --db.")
    if path.is_dir():
        raise UsageError(f"{path} is a folder: name a file in it with --db, for example {path / 'terms.db'}.")
    return path


Database = Annotated[
    Path,
    typer.Option(
        "--db",
        envvar="GLOSSARY_DB",
        default_factory=_database,
        show_default="terms.db",
        callback=_place,
        help="The termbase, one SQLite file.",
    ),
]
By = Annotated[
    str,
    typer.Option(
        "--by", envvar="GLOSSARY_USER", default_factory=_login, show_default="login name", help="Who signs the change."
    ),
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Show what would change, and change nothing.")]
Domain = Annotated[str | None, typer.Option(help="Only this domain.")]
Tag = Annotated[str | None, typer.Option(metavar="NAME", help="Only of this collection.")]
Limit = Annotated[int | None, typer.Option(min=1, help="At most so many.")]
Top = Annotated[int | None, typer.Option("--top", "--limit", min=1, help="At most so many, the best ones.")]
MinScore = Annotated[
    float | None,
    typer.Option(min=0, max=1, help="Candidates of this score or more.", show_default="that of likely terms"),
]
Everything = Annotated[bool, typer.Option("--all", help="All open candidates, not just the likely terms.")]
InTexts = Annotated[int, typer.Option(min=1, help="Only what stands in so many texts.")]
Note = Annotated[str, typer.Option(help="Why, in a few words.")]
Format = Literal["table", "jsonl", "csv"]
FormatOption = Annotated[Format, typer.Option("--format", help="How results are printed.")]
KindName = Literal["term", "person", "place", "organisation", "work", "abbreviation"]
StatusName = Literal["proposed", "reviewed", "approved", "rejected"]
AcceptedAs = Literal["approved", "reviewed"]
Choice = TypeVar("Choice", bound=str)


def chosen(everything: bool, min_score: float | None, in_texts: int) -> "_Chosen":
    """The options of `glossary.Termbase.candidates`: the likely terms, unless somebody says all, or which score.

    Raises:
        UsageError: options that contradict one another.
    """
    if everything and min_score is not None:
        raise UsageError("--all and --min-score contradict each other: leave one of the two out.")
    return {"likely": not everything and min_score is None, "min_score": min_score or 0.0, "in_texts": in_texts}


def listed(text: str, allowed: Sequence[Choice], what: str) -> tuple[Choice, ...]:
    """The parts of a comma-separated option, in the order of `allowed`.

    Raises:
        UsageError: a part that is not allowed.
    """
    asked = [part.strip() for part in text.split(",")]
    if unknown := [part for part in asked if part not in allowed]:
        raise UsageError(f"«{unknown[0]}» is no {what}: choose from {', '.join(allowed)}.")
    return tuple(choice for choice in allowed if choice in asked)
