"""`glossary draft`: translations proposed by engines, for the termbase or for loose terms."""

import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any, Literal

import typer

import glossary
from glossary.cli.changing import changing
from glossary.cli.options import By, Database, Domain, DryRun, Format, Limit, listed
from glossary.cli.output import Fields, lines_of_standard_input, progress, say, show
from glossary.errors import GlossaryWarning, InputError
from glossary.model import Language

COLUMNS = ("kk", "lang", "text", "confidence", "unsure", "engine", "alternatives", "built_from")
TARGETS: tuple[Language, ...] = ("en", "zh", "kk")


def draft(
    terms: Annotated[
        list[str] | None, typer.Argument(metavar="TERM", help="Loose terms, or - for lines of standard input.")
    ] = None,
    *,
    to: Annotated[str, typer.Option(metavar="LANG,...", help="Into which languages: en, zh; or kk.")] = "en,zh",
    form: Annotated[Format, typer.Option("--format", help="How the answers for loose terms are printed.")] = "table",
    engines: Annotated[str | None, typer.Option("--engine", metavar="NAME,...", help="Only these engines.")] = None,
    redo: Annotated[bool, typer.Option("--redo", help="Draft again what has a draft already.")] = False,
    domain: Domain = None,
    limit: Limit = None,
    min_confidence: Annotated[
        float, typer.Option(min=0, max=1, help="Leave out drafts that are less sure; 0.35 leaves out the unsure ones.")
    ] = 0.0,
    english: Annotated[
        Literal["british", "american"] | None,
        typer.Option(help="One spelling of English throughout.", show_default="as found"),
    ] = None,
    chinese: Annotated[
        Literal["simplified", "traditional", "taiwan", "hongkong"], typer.Option(help="Which Chinese characters.")
    ] = "simplified",
    dry_run: DryRun = False,
    db: Database,
    by: By,
) -> None:
    """Propose translations where they are missing, offline.

    A proposal is there to be reviewed and never overturns a person's word.

    With terms given, answer for them alone and store nothing; the terms and glosses of the termbase are used where there is
    one. With --to kk the terms are English or Chinese.

    \b
    Example: glossary draft --to en,zh
    Example: glossary draft "кедендік одақ" --to en
    Example: glossary draft "customs union" --to kk
    """
    languages = listed(to, TARGETS, "language to draft into")
    wishes: dict[str, Any] = {
        "engines": engines.split(",") if engines else None,
        "style": glossary.Style(english or "as found", chinese),
        "min_confidence": min_confidence,
    }
    with _warnings_said():
        if terms:
            show(_answers(_asked(terms), languages, db, domain=domain or "", **wishes), COLUMNS, form, dim=_unsure)
            return
        with changing(db, by, dry_run) as termbase, progress("Drafting …") as update:
            for lang in languages:
                say(_summary(termbase.draft(lang, domain=domain, limit=limit, redo=redo, progress=update, **wishes)))


@contextmanager
def _warnings_said() -> Iterator[None]:
    """Say what went wrong beside the work, each once, when the work is done."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", GlossaryWarning)
        yield
    for message in dict.fromkeys(str(one.message) for one in caught):
        say(f"Warning: {message}")


def _asked(terms: list[str]) -> list[str]:
    lines = lines_of_standard_input() if terms == ["-"] else terms
    asked = [line for line in lines if line.strip()]
    if not asked:
        raise InputError("No term was given: glossary draft TERM, or one term a line with glossary draft -")
    return asked


def _answers(terms: Sequence[str], languages: Sequence[Language], db: Path, **wishes: Any) -> Iterator[Fields]:
    for lang in languages:
        for answer in _drafts(terms, lang, db, **wishes):
            fields = answer.as_dict() | {"unsure": answer.unsure}
            yield {name: fields[name] for name in COLUMNS}


def _drafts(terms: Sequence[str], lang: Language, db: Path, **wishes: Any) -> "glossary.Table[glossary.model.Draft]":
    if not db.exists():
        return glossary.draft(terms, lang, **wishes)
    with glossary.open_termbase(db, "read") as termbase:
        return termbase.propose(terms, lang, **wishes)


def _unsure(fields: Fields) -> bool:
    return bool(fields["unsure"])


def _summary(report: "glossary.DraftReport") -> str:
    if not report.asked:
        return f"{report.lang}: nothing lacks a translation."
    named = ", ".join(f"{engine} {count}" for engine, count in report.engines.items()) or "no engine knew one"
    left = report.asked - report.drafted
    return f"{report.lang}: {report.drafted} of {report.asked} drafted ({named}); {left} are left to people."
