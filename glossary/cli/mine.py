"""`glossary mine`: from texts to candidates and glosses."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated, NamedTuple, NoReturn

import typer

from glossary.cli.options import By, Database, Format
from glossary.cli.output import Fields, progress, say, show
from glossary.errors import InputError
from glossary.model import Candidate, Document, Gloss, Judgement, Mined, Refusal

GLOSS_COLUMNS = ("type", "kk", "lang", "text", "kind", "source", "start", "end", "rule", "why")
REFUSAL_COLUMNS = ("type", "text", "source", "start", "end", "why")
TERM_COLUMNS = ("type", "rank", "kk", "score", "count", "en", "zh", "why")
"""Columns of tables and CSV; JSON Lines have more."""


def mine(
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH", help="Text files, folders with .txt and .md files, or - for standard input."),
    ],
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
    db: Database,
    by: By,
) -> None:
    """Find terms in texts, with the translations that the texts give.

    Both are stored with the places they were found at. A text that has not changed since it was mined is passed over;
    of a changed one the old places give way to the new. A decision is never overturned. Texts that cannot be read are
    named at the end, and the others are mined.

    \b
    Example: glossary mine article.txt --domain economy
    """
    from glossary.mining import mine as mine_documents
    from glossary.mining import read_documents

    faults: list[InputError] = []
    documents = read_documents(paths, faults)
    if faults and not documents:
        _end(faults)
    _warn_of_other_languages(documents)
    if not (dry_run or again):
        documents = _changed(documents, db)
    known = _known(db, domain)
    with progress("Mining …") as tell:
        found = mine_documents(documents, votes=known.votes, apart=known.apart, progress=tell)
    offered, rejected = _parted(found.candidates, known.decided)
    strong = [candidate for candidate in offered if candidate.score >= min_score][:limit]
    if dry_run or form:
        _print(rows(replace(found, candidates=tuple(strong)), explain=explain), form or "table")
    if not dry_run:
        _store(replace(found, candidates=(*strong, *rejected)), db, domain, by)
    if faults:
        _end(faults)


def _parted(
    candidates: Iterable[Candidate], decided: Mapping[str, Judgement]
) -> tuple[list[Candidate], list[Candidate]]:
    """The candidates to offer, and those that people rejected: these are stored only to be counted."""
    from glossary.language.orthography import fold

    parts: tuple[list[Candidate], list[Candidate]] = ([], [])
    for candidate in candidates:
        parts[decided.get(fold(candidate.kk)) == "rejected"].append(candidate)
    return parts


def _end(faults: Iterable[InputError]) -> NoReturn:
    for fault in faults:
        say(str(fault))
    raise typer.Exit(InputError.exit_code)


def _warn_of_other_languages(documents: Iterable[Document]) -> None:
    """Say which texts have none of the letters that only Kazakh has beside the Russian ones."""
    from glossary.language.phonology import NATIVE

    for document in documents:
        if NATIVE.isdisjoint(document.text.lower()):
            say(f"{document.name} does not look Kazakh: none of the letters {' '.join(sorted(NATIVE))} stands in it.")


def _print(found: Iterable[Fields], form: Format) -> None:
    """Print what was found; for people glosses and terms apart, each with the columns it has."""
    if form != "table":
        show(found, tuple(dict.fromkeys((*GLOSS_COLUMNS, *TERM_COLUMNS))), form)
        return
    printed = list(found)
    for kind, columns in (("gloss", GLOSS_COLUMNS), ("term", TERM_COLUMNS), ("refusal", REFUSAL_COLUMNS)):
        of_kind = [row for row in printed if row["type"] == kind]
        if of_kind or kind != "refusal":
            show(of_kind, columns[1:], form)


def _changed(documents: Sequence[Document], db: Path) -> tuple[Document, ...]:
    """The texts that the termbase does not have, or has otherwise; how many are passed over is said."""
    from glossary.store.termbase import open_termbase

    if not db.exists():
        return tuple(documents)
    with open_termbase(db, "read") as termbase:
        stored = termbase.known_documents()
    changed = tuple(document for document in documents if stored.get(document.path) != document.sha256)
    if passed := len(documents) - len(changed):
        say(f"Unchanged since they were mined: {passed} of {len(documents)} texts; --again mines them too.")
    return changed


class _Known(NamedTuple):
    """What people have said so far: their judgements, what these say of terms in the domain, and the terms they keep
    apart."""

    decided: Mapping[str, Judgement] = {}
    votes: Mapping[str, float] = {}
    apart: Collection[tuple[str, str]] = ()


def _known(db: Path, domain: str) -> _Known:
    """What people have said so far; nothing where no termbase is yet."""
    from glossary.store.termbase import open_termbase

    if not db.exists():
        return _Known()
    with open_termbase(db, "read") as termbase:
        return _Known(termbase.decided(), termbase.votes(domain), termbase.apart())


def rows(mined: Mined, *, explain: bool) -> Iterator[Fields]:
    """What was mined as one object each: the glosses in the order of the text, then the terms, best first, and with
    `explain` the places that were refused as glosses.

    A term's `en` and `zh` are the first gloss of that language that the texts give for it.
    """
    from glossary.language.orthography import fold

    known: dict[tuple[str, str], str] = {}
    for gloss in mined.glosses:
        known.setdefault((fold(gloss.kk), gloss.lang), gloss.text)
        yield _gloss_row(gloss) | (_gloss_reasons(gloss) if explain else {})
    for rank, candidate in enumerate(mined.candidates, 1):
        english, chinese = (known.get((fold(candidate.kk), lang)) for lang in ("en", "zh"))
        yield _term_row(rank, candidate, english, chinese) | ({"why": dict(candidate.why)} if explain else {})
    for refusal in mined.refused if explain else ():
        yield _refusal_row(refusal)


def _gloss_row(gloss: Gloss) -> dict[str, object]:
    names = ("kind", "kk", "lang", "text", "source", "kk_start", "kk_end", "start", "end", "rule")
    return {"type": "gloss"} | {name: getattr(gloss, name) for name in names}


def _gloss_reasons(gloss: Gloss) -> dict[str, object]:
    """Why a gloss has its edges, how sure they are, and which other forms the texts give for the same term."""
    return {"score": gloss.score, "uncertain": gloss.uncertain, "competing": list(gloss.competing), "why": gloss.why}


def _refusal_row(refusal: Refusal) -> dict[str, object]:
    place = {"source": refusal.source, "start": refusal.start, "end": refusal.end}
    return {"type": "refusal", "text": refusal.text, **place, "why": refusal.reason}


def _term_row(rank: int, candidate: Candidate, english: str | None, chinese: str | None) -> dict[str, object]:
    return {
        "type": "term",
        "rank": rank,
        "kk": candidate.kk,
        "score": candidate.score,
        "count": candidate.count,
        "documents": candidate.documents,
        "en": english,
        "zh": chinese,
        "variants": [{"text": v.text, "kind": v.kind, "count": v.count} for v in candidate.variants],
        "occurrences": [
            {"source": place.source, "start": place.start, "end": place.end, "surface": place.surface}
            for place in candidate.occurrences
        ],
    }


def _store(mined: Mined, db: Path, domain: str, by: str) -> None:
    from glossary.store.termbase import open_termbase

    with open_termbase(db, "create") as termbase:
        done = termbase.store_mined(mined, domain=domain, by=by)
    say(
        f"Texts: {len(mined.documents)} ({done.documents_new} new, {done.documents_changed} changed). "
        f"New in {db}: {done.candidates_new} candidates, {done.glosses_new} glosses. "
        "Next: glossary draft, glossary review."
    )
