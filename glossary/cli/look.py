"""`glossary search` and `glossary show`: reading the termbase."""

from collections.abc import Iterator
from typing import Annotated, Literal

import typer

import glossary
from glossary.cli.options import Database, Domain, FormatOption, KindName, Tag
from glossary.cli.output import say, show_json, variant_lines
from glossary.cli.output import show as show_rows
from glossary.model import LANGUAGES, Concept, OpenCandidate, Proposal, Term

HIT_COLUMNS = ("uid", "kk", "en", "zh", "ru", "status", "domain", "why")


def search(
    words: Annotated[list[str], typer.Argument(metavar="QUERY", help="Words of any language, in any form.")],
    *,
    lang: Annotated[
        Literal["kk", "en", "zh", "ru", "la"] | None, typer.Option(help="The language of what is found.")
    ] = None,
    status: Annotated[
        str | None, typer.Option(metavar="STATUS", help="Approved, reviewed, proposed, rejected, new.")
    ] = None,
    domain: Domain = None,
    kind: Annotated[KindName | None, typer.Option(help="What it names.")] = None,
    tag: Tag = None,
    source: Annotated[str | None, typer.Option(metavar="NAME", help="Only of this text.")] = None,
    pattern: Annotated[
        Literal["wildcard", "regex"] | None,
        typer.Option(help="The query is a pattern: with * and ?, or an expression."),
    ] = None,
    limit: Annotated[int, typer.Option(min=1, help="At most so many.")] = 20,
    form: FormatOption = "table",
    db: Database,
) -> None:
    """Find by any language and form, even misspelt.

    Concepts (C…) and candidates (K…) are found, rejected ones too, and why each matched is said. Inflected Kazakh,
    Kazakh typed with Russian letters, English in the plural, single Chinese characters and small typing errors all find.

    \b
    Example: glossary search одақтардың
    Example: glossary search "кеден*" --pattern wildcard --domain economy
    """
    query = " ".join(words)
    asked = {"lang": lang, "domain": domain, "kind": kind, "tag": tag, "source": source, "pattern": pattern}
    with glossary.open_termbase(db, "read") as termbase:
        hits = termbase.search(query, limit=limit, status=status and status.casefold(), **asked)  # type: ignore[arg-type]
    show_rows((hit.as_dict() for hit in hits), HIT_COLUMNS, form)
    if not hits:
        say(f"Nothing like «{query}» in {db}: try one word of it, or another language.")


def show(
    uid: Annotated[str, typer.Argument(metavar="ID|TERM", help="C000123, K000789; c123 will do, and so will a term.")],
    *,
    explain: Annotated[bool, typer.Option("--explain", help="Add what a candidate's score is made of.")] = False,
    form: Annotated[Literal["table", "jsonl"], typer.Option("--format", help="How the result is printed.")] = "table",
    db: Database,
) -> None:
    """Show one concept or candidate whole.

    That is: terms, proposals, definitions, contexts, decisions and sources.

    \b
    Example: glossary show C1
    Example: glossary show "кеден одағы"
    """
    with glossary.open_termbase(db, "read") as termbase:
        subject = termbase.show(uid)
    if form == "jsonl":
        show_json([subject.as_dict()])
    else:
        typer.echo("\n".join(_page(subject, explain)))


def _page(subject: Concept | OpenCandidate, explain: bool) -> Iterator[str]:
    """A concept or candidate as lines for reading, one block for each thing it has."""
    yield from _concept_head(subject) if isinstance(subject, Concept) else _candidate_head(subject)
    blocks = {
        "Reasons": _reasons(subject) if explain else (),
        "Proposals": map(_proposal, subject.proposals),
        "Definitions": (d.text + _in(d.source) for d in subject.definitions),
        "Contexts": (_marked(k.sentence, k.start, k.end) + _in(k.cited) for k in subject.contexts),
        "Decisions": (f"{d.at}  {d.judgement} by {d.by}  {d.note}".rstrip() for d in subject.decisions),
        "Sources": subject.sources,
    }
    for title, block in blocks.items():
        if lines := [f"  {line}" for line in block]:
            yield from (f"\n{title}", *lines)


def _proposal(proposal: Proposal) -> str:
    more = _from(proposal.engine or proposal.source) + ", competing" * proposal.competing + ", unsure" * proposal.unsure
    return f"{proposal.lang}  {proposal.text}  ({proposal.origin}{more})"


def _concept_head(concept: Concept) -> Iterator[str]:
    yield "  ".join(filter(None, (concept.uid, concept.kind, concept.domain, concept.note)))
    for lang in LANGUAGES:
        for term in (term for term in concept.terms if term.lang == lang):
            yield f"  {lang}  {term.text}  ({term.uid}, {term.status}, {term.preference}{_from(term.source)})"
            yield from (f"      {said}" for said in _said(term))
    yield from (f"  {line}" for line in variant_lines(concept.variants))
    yield from ([f"  in {', '.join(concept.tags)}"] if concept.tags else [])
    yield from (f"  {name}: {text}" for name, text in concept.fields.items())


def _said(term: Term) -> Iterator[str]:
    """What a team says of a term."""
    words = ("pos", "register", "region", "usage_note", "example", "image", "link")
    yield from (f"{name.replace('_', ' ')}: {text}" for name in words if (text := getattr(term, name)))
    flags = [name.replace("_", " ") for name in ("case_sensitive", "exact") if getattr(term, name)]
    yield from ([", ".join(flags)] if flags else [])


def _candidate_head(candidate: OpenCandidate) -> Iterator[str]:
    yield "  ".join(filter(None, (candidate.uid, candidate.kk, candidate.kind, candidate.domain)))
    yield f"  candidate, {candidate.status}{f', now {candidate.concept}' if candidate.concept else ''}"
    yield f"  score {candidate.score:.2f}, {glossary.probability(candidate):.0%} likely a term, seen {candidate.count}×"
    if reasons := glossary.why(candidate):
        yield f"  why: {reasons}"
    yield from (f"  {line}" for line in variant_lines(candidate.variants))


def _reasons(subject: Concept | OpenCandidate) -> Iterator[str]:
    """What a candidate's score is made of, the strongest first, each with what it adds."""
    if isinstance(subject, OpenCandidate):
        yield from (f"{reason.part:+.2f}  {reason.words}" for reason in glossary.reasons(subject))


def _from(source: str) -> str:
    return f", {source}" if source else ""


def _in(source: str) -> str:
    return f" ({source})" if source else ""


def _marked(sentence: str, start: int, end: int) -> str:
    return f"{sentence[:start]}[{sentence[start:end]}]{sentence[end:]}"
