"""`glossary forget`, and what `glossary mine` says of the texts that it does not mine."""

import shlex
from collections.abc import Iterator
from typing import Annotated

import typer

import glossary
from glossary.cli.changing import changing
from glossary.cli.options import By, Database, DryRun
from glossary.cli.output import say
from glossary.errors import NAMED, some


def forget(
    texts: Annotated[list[str], typer.Argument(metavar="TEXT", help="Names of texts, as mine gives them, or paths.")],
    *,
    dry_run: DryRun = False,
    db: Database,
    by: By,
) -> None:
    """Take texts out of the termbase, with what was found there.

    The files themselves stay as they are. Decisions and edits stay too; candidates that only these texts have go. The
    termbase as it was is kept beside it as a backup.

    \b
    Example: glossary forget article.txt
    """
    with changing(db, by, dry_run) as termbase:
        gone = termbase.forget(texts)
    backup = "" if dry_run else f" As it was: {db}.backup."
    say(f"Taken out of {db}: {some(gone.texts)}, with {gone.candidates} candidates.{backup}")


def remarks(survey: "glossary.Survey", domain: str, *, again: bool) -> Iterator[str]:
    """What a person should know of the texts of a run, a line for each sort."""
    lines = (
        _again(survey, domain) if again else _unchanged(survey, domain),
        *(say_of(survey) for say_of in (_moved, _copies, _gone, _overlong, _russian)),
    )
    return filter(None, lines)


def _again(survey: "glossary.Survey", domain: str) -> str:
    if not survey.refiled:
        return ""
    before = ", ".join(one or "no domain" for one in survey.domains_before)
    return f"Filed under {domain}, before under {before}: {some(survey.refiled)}."


def _unchanged(survey: "glossary.Survey", domain: str) -> str:
    if not survey.unchanged:
        return ""
    also = f" and files {len(survey.refiled)} of them under {domain}" if survey.refiled else ""
    return f"Unchanged since they were mined: {len(survey.unchanged)} of {survey.given} texts; --again mines them too{also}."


def _moved(survey: "glossary.Survey") -> str:
    names = some(f"{one.name} (was {one.other})" for one in survey.moved)
    return f"Moved since they were mined, and not counted again: {names}." if names else ""


def _copies(survey: "glossary.Survey") -> str:
    names = some(f"{one.name} (as {one.other})" for one in survey.copies)
    return f"Passed over, for they say the same as another text: {names}." if names else ""


def _gone(survey: "glossary.Survey") -> str:
    if not survey.gone:
        return ""
    take = " ".join(map(shlex.quote, survey.gone)) if len(survey.gone) <= NAMED else "NAME…"
    return f"No longer there: {some(survey.gone)}; to take out what was found in them: glossary forget {take}"


def _overlong(survey: "glossary.Survey") -> str:
    names = some(f"{name} ({count}×)" for name, count in survey.overlong.items())
    return f"Left out, for no word is so long: a hundred letters and more without a space in {names}." if names else ""


def _russian(survey: "glossary.Survey") -> str:
    names = some(f"{name} ({count}×)" for name, count in survey.russian.items())
    return f"Sentences in Russian, whose words are no terms: {names}." if names else ""
