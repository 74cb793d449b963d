"""`glossary export` and `glossary import`: tables for people, out and back."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Literal, get_args

import typer

import glossary
from glossary.cli.options import (
    By,
    Database,
    Domain,
    DryRun,
    Everything,
    Format,
    FormatOption,
    InTexts,
    MinScore,
    StatusName,
    Tag,
    Top,
    chosen,
    listed,
)
from glossary.cli.output import Fields, plain, progress, say, show
from glossary.errors import InputError, UsageError
from glossary.model import STATUSES

PLAN_COLUMNS = ("row", "id", "kk", "column", "termbase", "file", "what")
Winner = Literal["theirs", "ours"]
TableFormat = Literal["xlsx", "ods", "csv", "tsv", "jsonl"]
Tool = Literal[
    TableFormat,
    "tbx",
    "tbx-dct",
    "tbx-min",
    "tbx-core",
    "tbx2",
    "weblate",
    "pontoon",
    "tmx",
    "omegat",
    "omegat-csv",
    "wordfast",
    "trados",
    "xliff",
    "xliff1",
    "goldendict",
    "stardict",
    "anki",
    "skos",
    "jsonld",
    "web",
    "client",
    "docx",
    "pdf",
]
Duplicates = Literal["join", "keep", "skip"]
CELL = 60
"""Letters of a cell that the plan shows to people."""

Target = Annotated[
    Path | None,
    typer.Argument(metavar="PATH", show_default="exports/glossary.xlsx", help="The file; its ending says the format."),
]
Form = Annotated[
    Tool | None,
    typer.Option("--for", "--format", show_default="xlsx", help="The format, or the tool that reads it."),
]
Headings = Annotated[
    Literal["kk", "ru", "en", "zh"] | None,
    typer.Option(show_default="en and kk", help="The language above the columns."),
]
Script = Annotated[str, typer.Option(help="The script of the Kazakh: latin, latin2018, latin2017, plain or arabic.")]


def export(
    path: Target = None,
    *,
    form: Form = None,
    pair: Annotated[str, typer.Option(metavar="FROM-TO", help="The languages of a format that has two.")] = "kk-en",
    review: Annotated[bool, typer.Option("--review", help="The translators' sheet: the likely terms.")] = False,
    status: Annotated[
        str | None, typer.Option(metavar="STATUS,...", show_default="approved", help="Terms of these statuses.")
    ] = None,
    domain: Domain = None,
    tag: Tag = None,
    top: Top = None,
    everything: Everything = False,
    min_score: MinScore = None,
    in_texts: InTexts = 1,
    guard: Annotated[bool, typer.Option("--guard", help="In CSV, write ' before what looks like a formula.")] = False,
    headings: Headings = None,
    script: Script = "cyrillic",
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace a file whatever it holds.")] = False,
    db: Database,
) -> None:
    """Write the approved glossary or the translators' sheet.

    The ending of the name says the format, or --for names the tool; glossary import brings the edited file back.
    \b
    Example: glossary export --review
    Example: glossary export --for omegat --pair kk-zh
    """
    if review and status:
        raise UsageError("--review shows open candidates, which have no --status: leave one of the two out.")
    path = _target(path, form, review)
    with glossary.open_termbase(db, "write" if _can_remember(db) else "read") as termbase:
        statuses = listed(status or "approved", STATUSES, "status")
        report = termbase.export(
            path,
            form=form or "",
            pair=pair,
            review=review,
            statuses=statuses,
            domain=domain,
            tag=tag,
            limit=top,
            overwrite=overwrite,
            guarded=guard,
            headings=headings or "",
            script=script,
            **chosen(everything, min_score, in_texts),
        )
    for line in _said(report, db, review):
        say(line)


def _said(report: "glossary.ExportReport", db: Path, review: bool) -> Iterator[str]:
    """What an export did, and what of it is not in the file."""
    if report.lost:
        yield f"{report.path} has no place for: {report.lost}."
    if not report.remembered:
        yield f"{db} is read-only and cannot remember this export: an import of it will not be merged three-way."
    said = [f"Rows in {report.path}: {report.rows}."]
    if not report.rows and not report.less_likely:
        said.append(_why_empty(review))
    if report.left_out:
        counts = (f"{count} only {status}" for status, count in report.left_out.items())
        said.append(f"Terms left out: {', '.join(counts)}.")
    if report.less_likely:
        said.append(f"Less likely candidates left out: {report.less_likely}; --all takes them.")
    yield " ".join(said)


def _target(path: Path | None, form: Tool | None, review: bool) -> Path:
    """The file to write.

    Raises:
        UsageError: options that contradict one another.
    """
    name = "review" if review else "glossary"
    if form is not None and form not in get_args(TableFormat):
        return path or Path("exports") / f"{name}-{form}{glossary.formats()[form]}"
    if path and form and path.suffix.casefold() != f".{form}":
        raise UsageError(f"{path} and --for {form} contradict each other: leave --for out or rename the file.")
    return path or Path("exports") / f"{name}.{form or 'xlsx'}"


def _can_remember(db: Path) -> bool:
    """Whether a termbase may be written to; one that is not there is asked for as usual, and missed."""
    return not db.exists() or (os.access(db, os.W_OK) and os.access(db.absolute().parent, os.W_OK))


def _why_empty(review: bool) -> str:
    if review:
        return "No candidate is open: glossary mine TEXT finds some."
    return "No term is approved yet: glossary review, or glossary export --review."


def import_(
    path: Annotated[
        Path, typer.Argument(metavar="PATH", help="A table, or a file of another tool; what it is, its content says.")
    ],
    *,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Import without asking.")] = False,
    theirs: Annotated[bool, typer.Option("--theirs", help="Where both sides changed a field, the file wins.")] = False,
    ours: Annotated[bool, typer.Option("--ours", help="Where both sides changed a field, the termbase wins.")] = False,
    duplicates: Annotated[
        Duplicates,
        typer.Option(help="Rows without an id that are called the same: one concept, a concept each, or none."),
    ] = "join",
    partial: Annotated[bool, typer.Option("--partial", help="Leave bad rows out and import the rest.")] = False,
    dry_run: DryRun = False,
    status: Annotated[StatusName, typer.Option("--as", help="The status of new rows that name none.")] = "proposed",
    form: FormatOption = "table",
    db: Database,
    by: By,
) -> None:
    """Bring an edited table back, showing every change first.

    All changes are stored or none. Each field is compared with what was exported and with the termbase of today, so
    nobody's work is overwritten.

    \b
    Example: glossary import exports/review.xlsx
    """
    if theirs and ours:
        raise UsageError("--theirs and --ours contradict each other: choose one.")
    with progress(f"Reading {path} …"):
        table = glossary.read_table(path)
    with _opened(db, by, new=not table.has_ids, dry_run=dry_run) as termbase:
        plan = termbase.plan_import(table, duplicates=duplicates, partial=partial)
        _show_plan(plan, form)
        winner: Winner | None = "theirs" if theirs else "ours" if ours else None
        if dry_run:
            return
        if not plan.resolve(winner) and not plan.new:
            say("Nothing to import.")
            return
        if not yes and not _confirmed():
            raise InputError("Nothing was imported: add --yes to import without asking.")
        count = termbase.import_(plan, winner=winner, status=status)
    say(f"Rows of {path} imported into {db}: {count}.")


@contextmanager
def _opened(db: Path, by: str, *, new: bool, dry_run: bool) -> Iterator["glossary.Termbase"]:
    """The termbase to import into; a dry run changes none and makes none."""
    if not dry_run:
        with glossary.open_termbase(db, "create" if new else "write", by=by) as termbase:
            yield termbase
    elif db.exists() or not new:
        with glossary.open_termbase(db, "read", by=by) as termbase:
            yield termbase
    else:
        with glossary.open_termbase(db, "create", by=by, dry_run=True) as termbase:
            yield termbase


def _show_plan(plan: "glossary.Plan", form: Format) -> None:
    rows = _plan_rows(plan)
    show(map(_shortened, rows) if form == "table" else rows, PLAN_COLUMNS, form)
    say("\n".join(_summary(plan)))


def _confirmed() -> bool:
    """Whether somebody says yes; no keyboard to say it at is a no."""
    if sys.stdin is None:
        return False
    try:
        return typer.confirm("Import these changes?", err=True)
    except typer.Abort:
        typer.echo(err=True)
        return False


def _shortened(row: Fields) -> Fields:
    """A row of the plan in which every cell fits a line."""
    cells = {name: plain(cell).replace("\n", " ") for name, cell in row.items()}
    return {name: text if len(text) <= CELL else f"{text[: CELL - 1]}…" for name, text in cells.items()}


def _plan_rows(plan: "glossary.Plan") -> Iterator[Fields]:
    """What would change, one row a field; a new row shows its Kazakh term and its English ones."""
    for change in plan.changes:
        what = "conflict" if change.conflict else "change"
        cells = (change.line, change.uid, change.kk, change.column, change.ours, change.theirs, what)
        yield dict(zip(PLAN_COLUMNS, cells, strict=True))
    for line in plan.new:
        yield {"row": line.number, "kk": line.cells["kk"], "file": line.cells.get("en", ""), "what": "new"}


def _summary(plan: "glossary.Plan") -> Iterator[str]:
    """The plan in figures, with everything a person should know before saying yes."""
    yield (
        f"Rows: {len(plan.new)} new, {len(plan.lines)} changed, {plan.unchanged} unchanged. "
        f"Fields in conflict: {len(plan.conflicts)}."
    )
    if plan.incoming.repaired:
        yield f"{plan.path} is {plan.incoming.repaired}, and was read as what it was."
    if plan.absent:
        yield f"Exported rows that the file lacks: {plan.absent}; they stay as they are."
    if plan.ignored:
        yield f"Columns that are not read: {', '.join(' '.join(heading.split()) for heading in plan.ignored)}."
    yield from (f"Of one name: {phrase}; --duplicates says otherwise." for phrase in plan.alike)
    yield from (f"Left out: {phrase}." for phrase in plan.left_out)
    yield from (f"Look at {finding}" for finding in plan.hygiene)
