"""`glossary draft`: translations proposed by engines, for the termbase or for loose terms."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from glossary.cli.options import By, Database, Domain, Format, Limit, listed
from glossary.cli.output import Fields, lines_of_standard_input, progress, say, show
from glossary.errors import InputError
from glossary.model import Draft, Language

if TYPE_CHECKING:
    from glossary.store.termbase import Termbase

COLUMNS = ("kk", "lang", "text", "confidence", "engine", "alternatives")
TARGETS: tuple[Language, ...] = ("en", "zh")
BATCH = 200
"""Terms drafted and stored at a time: after Ctrl-C at most so many are drafted again."""


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked of the engines."""

    languages: Sequence[Language]
    engines: Sequence[str] | None
    domain: str | None
    limit: int | None
    redo: bool


def draft(
    terms: Annotated[
        list[str] | None, typer.Argument(metavar="TERM", help="Loose terms, or - for lines of standard input.")
    ] = None,
    *,
    to: Annotated[str, typer.Option(metavar="LANG,...", help="Into which languages.")] = "en,zh",
    form: Annotated[Format, typer.Option("--format", help="How the answers for loose terms are printed.")] = "table",
    engines: Annotated[str | None, typer.Option("--engine", metavar="NAME,...", help="Only these engines.")] = None,
    redo: Annotated[bool, typer.Option("--redo", help="Draft again what has a draft already.")] = False,
    domain: Domain = None,
    limit: Limit = None,
    db: Database,
    by: By,
) -> None:
    """Propose translations where they are missing, offline.

    A proposal is there to be reviewed and never overturns a person's word.

    With terms given, answer for them alone and touch no termbase.

    \b
    Example: glossary draft --to en,zh
    Example: glossary draft "кедендік одақ" --to en
    """
    languages = listed(to, TARGETS, "language to draft into")
    request = Request(languages, engines.split(",") if engines else None, domain, limit, redo)
    if terms:
        lines = lines_of_standard_input() if terms == ["-"] else terms
        asked = [line for line in lines if line.strip()]
        if not asked:
            raise InputError("No term was given: glossary draft TERM, or one term a line with glossary draft -")
        show(_answers(asked, request), COLUMNS, form)
    else:
        _draft_termbase(db, by, request)


def _answers(terms: Sequence[str], request: Request) -> Iterator[Fields]:
    from glossary.drafting import draft_terms

    domains = [request.domain] * len(terms) if request.domain else []
    for lang in request.languages:
        for answer in draft_terms(terms, lang, domains=domains, engines=request.engines):
            yield {
                "kk": answer.kk,
                "lang": answer.lang,
                "text": answer.text,
                "confidence": answer.confidence,
                "engine": answer.engine,
                "alternatives": list(answer.alternatives),
            }


def _draft_termbase(db: Path, by: str, request: Request) -> None:
    from glossary.store.termbase import open_termbase

    with open_termbase(db, "write") as termbase, progress("Drafting …") as tell:
        for lang in request.languages:
            asked = 0
            engines_used: Counter[str] = Counter()
            for answers in _batches(termbase, lang, request):
                termbase.store_drafts(answers, by=by)
                asked += len(answers)
                engines_used.update(answer.engine for _, answer in answers if answer.text)
                tell(f"Drafting {lang}: {asked} terms …")
            say(_summary(lang, asked, engines_used))


def _batches(termbase: "Termbase", lang: Language, request: Request) -> Iterator[list[tuple[str, Draft]]]:
    """The engines' answers for what lacks a translation, with its id, a batch at a time."""
    from glossary.drafting import draft_terms

    missing = termbase.missing(lang, domain=request.domain, limit=request.limit, redo=request.redo)
    memory = termbase.memory(lang)
    for start in range(0, len(missing), BATCH):
        part = missing[start : start + BATCH]
        answers = draft_terms(
            [one.kk for one in part],
            lang,
            memory=memory,
            domains=[one.domain for one in part],
            engines=request.engines,
            kinds=[one.kind for one in part],
        )
        yield [(one.uid, answer) for one, answer in zip(part, answers, strict=True)]


def _summary(lang: Language, asked: int, engines_used: Counter[str]) -> str:
    if not asked:
        return f"{lang}: nothing lacks a translation."
    named = ", ".join(f"{engine} {count}" for engine, count in engines_used.most_common())
    done = engines_used.total()
    return f"{lang}: {done} of {asked} drafted ({named or 'no engine knew one'}); {asked - done} are left to people."
