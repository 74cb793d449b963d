"""`glossary check` and `glossary annotate`: the glossary at work in texts."""

import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

import glossary
from glossary.cli.options import Database, Domain, Tag, listed
from glossary.cli.output import progress, say
from glossary.errors import InputError
from glossary.model import STATUSES

FOUND = 3
"""The exit code where something was found."""

Pair = Annotated[str, typer.Option(metavar="FROM-TO", help="The languages of source and translation.")]
StatusList = Annotated[str, typer.Option(metavar="STATUS,...", help="Terms of these statuses.")]


def check(
    source: Annotated[
        Path,
        typer.Argument(help="A bilingual file (.tmx, .xlf, .sdlxliff, .mqxliff, .po, .csv …), or the source text."),
    ],
    target: Annotated[Path | None, typer.Argument(show_default="none", help="Its translation, line by line.")] = None,
    *,
    pair: Pair = "kk-en",
    ignore: Annotated[Path | None, typer.Option(help="A file of terms or ids to pass over, one a line.")] = None,
    status: StatusList = "approved",
    domain: Domain = None,
    tag: Tag = None,
    form: Annotated[Literal["text", "html", "jsonl", "sarif"], typer.Option("--format", help="The report.")] = "text",
    db: Database,
) -> None:
    """Check a translation against the glossary.

    Each term of the source, in any form, should have one of its equivalents in the translation; forbidden terms, short sources
    translated in two ways, and lost numbers and abbreviations are named too. The exit code is 3 where something was found.

    \b
    Example: glossary check translation.xlf --pair kk-en
    Example: glossary check text.kk.txt text.en.txt --format html
    """
    with glossary.open_termbase(db, "read") as termbase, progress("Checking …") as told:
        report = termbase.check(
            source,
            target,
            pair=pair,
            statuses=listed(status, STATUSES, "status"),
            domain=domain,
            tag=tag,
            ignored=_ignored(ignore),
            progress=told,
        )
    sys.stdout.write(report.write(form))
    counts = ", ".join(f"{count} {what}" for what, count in report.counts.items())
    say(f"Segments: {report.segments}. To look at: {counts or 'nothing'}.")
    if report.counts:
        raise typer.Exit(FOUND)


def _ignored(path: Path | None) -> list[str]:
    if path is None:
        return []
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path} cannot be read as a list in UTF-8: check the path.") from error
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def annotate(
    text: Annotated[Path, typer.Argument(help="A text.")],
    *,
    lang: Annotated[str, typer.Option(help="Its language: kk, en, zh or ru.")] = "kk",
    status: StatusList = "approved",
    domain: Domain = None,
    tag: Tag = None,
    form: Annotated[Literal["text", "html", "jsonl"], typer.Option("--format", help="How it is printed.")] = "text",
    db: Database,
) -> None:
    """Mark the terms of the glossary in a text.

    Each known term, in any form, is followed by its equivalents.

    \b
    Example: glossary annotate text.txt
    Example: glossary annotate text.txt --format html
    """
    with glossary.open_termbase(db, "read") as termbase:
        statuses = listed(status, STATUSES, "status")
        annotated = termbase.annotate(text, lang=lang, statuses=statuses, domain=domain, tag=tag)
    sys.stdout.write(annotated.write(form))
    say(f"Terms marked: {len(annotated.uses)}.")
