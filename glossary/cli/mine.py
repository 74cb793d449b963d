"""`glossary mine`: from texts to candidates and glosses."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Annotated, NamedTuple, NoReturn

import typer

from glossary.cli.found import show_mined
from glossary.cli.options import By, Database, Format
from glossary.cli.output import Shown, progress, say
from glossary.cli.texts import odd_letters, other_languages, remarks, stored_texts
from glossary.errors import InputError
from glossary.model import Candidate, Document, Judgement, Mined


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

    Both are stored with the places they were found at. A text that has not changed since it was mined is passed over,
    and so is a copy of another; of a changed one the old places give way to the new. A decision is never overturned.
    Texts that cannot be read are named at the end, and the others are mined.

    \b
    Example: glossary mine article.txt --domain economy
    """
    from glossary.mining import mine as mine_documents

    faults: list[InputError] = []
    documents, moved = _to_mine(paths, None if dry_run else db, domain, again, faults)
    if faults and not (documents or moved):
        _end(faults)
    known = _known(db, domain)
    with progress("Mining") as tell:
        found = mine_documents(documents, votes=known.votes, apart=known.apart, progress=tell)
        offered, rejected = _parted(found.candidates, known.decided)
        strong = [candidate for candidate in offered if candidate.score >= min_score][:limit]
        if not dry_run:
            done = _store(replace(found, candidates=(*strong, *rejected)), db, domain, by, moved, tell)
    if dry_run or form:
        show_mined(replace(found, candidates=tuple(strong)), form or "table", explain=explain)
    if not dry_run:
        say(done)
    if faults:
        _end(faults)


def _to_mine(
    paths: Sequence[str], db: Path | None, domain: str, again: bool, faults: list[InputError]
) -> tuple[tuple[Document, ...], Mapping[str, Document]]:
    """The texts to mine, and those that only lie elsewhere now, by the path that a termbase has; what becomes of the
    others is said or put among the faults."""
    from glossary.mining import read_documents
    from glossary.mining.text.corpus import compare

    with progress("Reading texts") as tell:
        given = read_documents(paths, faults, partial(tell, "Reading texts"))
    stored = stored_texts(db) if db else {}
    corpus = compare(given, {path: one.sha256 for path, one in stored.items()}, paths)
    asked = (*corpus.fresh, *corpus.same, *corpus.moved.values()) if again else corpus.fresh
    documents = _in_kazakh(asked, len(given), faults)
    for remark in (*remarks(corpus, stored, domain, again=again), *odd_letters(documents)):
        say(remark)
    return documents, corpus.moved


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


def _in_kazakh(documents: Iterable[Document], given: int, faults: list[InputError]) -> tuple[Document, ...]:
    """The Kazakh ones of some texts. The others are named, as a fault where nothing else was given."""
    from glossary.mining.text.documents import looks_kazakh

    parts: tuple[list[Document], list[Document]] = ([], [])
    for document in documents:
        parts[looks_kazakh(document)].append(document)
    others, kazakh = parts
    if others and len(others) == given:
        faults.append(InputError(other_languages(others)))
    elif others:
        say(other_languages(others))
    return tuple(kazakh)


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
        return _Known(termbase.decided(), termbase.votes(domain), termbase.cannot_link())


def _store(mined: Mined, db: Path, domain: str, by: str, moved: Mapping[str, Document], tell: Shown) -> str:
    """Store what was found; the figures."""
    from glossary.store.termbase import open_termbase

    tell(f"Writing to {db}")
    with open_termbase(db, "create") as termbase:
        done = termbase.store_mined(mined, domain=domain, by=by, moved=moved, progress=tell)
    return (
        f"Texts: {len(mined.documents)} ({done.documents_new} new, {done.documents_changed} changed). "
        f"New in {db}: {done.candidates_new} candidates, {done.glosses_new} glosses. "
        "Next: glossary draft, glossary review."
    )
