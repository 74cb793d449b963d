"""`glossary mine`: from texts to candidates and glosses."""

from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer

import glossary
from glossary.cli.mined import show_mined
from glossary.cli.options import By, Database, Format
from glossary.cli.output import progress, say
from glossary.cli.texts import remarks
from glossary.errors import InputError
from glossary.model import Mined

Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH", help="Texts and documents, folders and zipped folders of them, or - for standard input."
    ),
]
Fetch = Annotated[bool, typer.Option("--fetch", help="Read addresses (https://…) from the web, too.")]
Megabytes = Annotated[float, typer.Option(min=0.001, help="What a file may have, and three times that unpacked.")]
Seconds = Annotated[float, typer.Option(min=0.1, help="How long a file may take to read.")]


def mine(
    paths: Paths,
    *,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Print what is found and store nothing.")] = False,
    form: Annotated[
        Format | None, typer.Option("--format", help="Print what is found in this form, and store it too.")
    ] = None,
    limit: Annotated[int | None, typer.Option(min=1, help="Only so many candidates, the best ones.")] = None,
    min_score: Annotated[float, typer.Option(min=0, max=1, help="Only candidates of this termhood or more.")] = 0.0,
    domain: Annotated[str, typer.Option(help="The subject field of the texts, for example law.")] = "",
    explain: Annotated[bool, typer.Option("--explain", help="Add why each thing was found.")] = False,
    again: Annotated[bool, typer.Option("--again", help="Mine texts too that have not changed since.")] = False,
    fetch: Fetch = False,
    max_megabytes: Megabytes = 200,
    max_seconds: Seconds = 120,
    db: Database,
    by: By,
) -> None:
    """Find terms in texts, with the translations that the texts give.

    Both are stored with the places they were found at. A text that has not changed since it was mined is passed over,
    and so is a copy of another; of a changed one the old places give way to the new. A decision is never overturned.
    Texts that cannot be read are named at the end, and the others are mined.

    \b
    Example: glossary mine article.txt --domain economy
    """
    texts = _read(paths, fetch=fetch, max_megabytes=max_megabytes, max_seconds=max_seconds)
    with progress("Mining") as update:
        options: dict[str, Any] = {
            "min_score": min_score,
            "limit": limit,
            "progress": update,
            "surveyed": partial(_say_of_texts, domain=domain, again=again),
        }
        if dry_run:
            mined = _dry_run(texts, db, domain, options)
        else:
            with glossary.open_termbase(db, "create", by=by) as termbase:
                report = termbase.mine(texts, domain=domain, again=again, **options)
            mined = report.mined
    if dry_run or form:
        show_mined(mined, form or "table", explain=explain)
    if not dry_run:
        say(_summary(report, db))
    if texts.unreadable:
        _end(texts.unreadable)


def _read(paths: list[str], **bounds: Any) -> "glossary.Texts":
    """The texts to mine; those that are not Kazakh are named, and where there are no others, that is the end."""
    with progress("Reading texts") as update:
        texts = glossary.read_texts(paths, progress=update, **bounds)
    for remark in texts.remarks:
        say(remark)
    if not texts.documents:
        _end(filter(None, [*texts.unreadable, texts.about_foreign]))
    if texts.foreign:
        say(texts.about_foreign)
    return texts


def _dry_run(texts: "glossary.Texts", db: Path, domain: str, options: dict[str, Any]) -> Mined:
    """What is in the texts, with what people have decided, where there is a termbase."""
    if not db.exists():
        return glossary.mine(texts, **options)
    with glossary.open_termbase(db, "read") as termbase:
        return termbase.mine(texts, domain=domain, dry_run=True, **options).mined


def _say_of_texts(survey: "glossary.Survey", *, domain: str, again: bool) -> None:
    for remark in remarks(survey, domain, again=again):
        say(remark)


def _summary(report: "glossary.MiningReport", db: Path) -> str:
    done = report.stored
    return (
        f"Texts: {len(report.survey.mined)} ({done.documents_new} new, {done.documents_changed} changed). "
        f"New in {db}: {done.candidates_new} candidates, {done.glosses_new} glosses. "
        f"Likely terms: {sum(map(glossary.is_likely, report.mined.terms))} of {len(report.mined.terms)}. "
        "Next: glossary draft, glossary review."
    )


def _end(faults: Iterable[str]) -> NoReturn:
    for fault in faults:
        say(fault)
    raise typer.Exit(InputError.exit_code)
