"""`glossary add`, `accept`, `reject`, `unsure`, `split`, `edit`: a person's word, for one or many ids."""

from typing import Annotated, Any

import typer

import glossary
from glossary.cli.changing import changing
from glossary.cli.options import AcceptedAs, By, Database, DryRun, KindName, Note, StatusName
from glossary.cli.output import say
from glossary.cli.remarks import lowered, on_the_term
from glossary.model import Concept, OpenCandidate

Ids = Annotated[list[str], typer.Argument(metavar="ID", help="Candidates (K…) or concepts (C…).")]
Texts = Annotated[str | None, typer.Option(metavar="TEXT", help="Alternatives are separated by |, the best first.")]


def add(
    kk: Annotated[str, typer.Argument(metavar="KK", help="The Kazakh term in its dictionary form.")],
    *,
    en: Texts = None,
    zh: Texts = None,
    ru: Texts = None,
    domain: Annotated[str, typer.Option(help="The subject field.")] = "",
    kind: Annotated[KindName, typer.Option(help="What the term names.")] = "term",
    definition: Annotated[str, typer.Option(help="What it means.")] = "",
    note: Annotated[str, typer.Option(help="A note to whoever reads the concept.")] = "",
    source: Annotated[str, typer.Option(help="Where it comes from.")] = "",
    status: Annotated[StatusName, typer.Option(help="How far it has been reviewed.")] = "approved",
    new: Annotated[bool, typer.Option("--new", help="A homonym: another meaning of a term that is there.")] = False,
    dry_run: DryRun = False,
    db: Database,
    by: By,
) -> None:
    """Add a concept by hand.

    \b
    Example: glossary add "кеден одағы" --en "customs union" --zh 关税同盟 --domain economy
    """
    with changing(db, by, dry_run, "create") as termbase:
        concept = termbase.add(
            kk,
            en=en,
            zh=zh,
            ru=ru,
            domain=domain,
            kind=kind,
            definition=definition,
            note=note,
            source=source,
            status=status,
            homonym=new,
        )
        remarks = on_the_term(termbase.check_term(concept))
    say("\n".join([f"Added {concept.uid} «{kk}» to {db}.", *remarks]))


def accept(
    ids: Ids,
    *,
    status: Annotated[AcceptedAs, typer.Option("--as", help="reviewed: somebody else approves.")] = "approved",
    kk: Texts = None,
    en: Texts = None,
    zh: Texts = None,
    ru: Texts = None,
    note: Note = "",
    dry_run: DryRun = False,
    db: Database,
    by: By,
) -> None:
    """Make candidates concepts, or approve concepts.

    A candidate is accepted with the best proposal of each language. With texts given, one id is accepted with exactly
    these; a language left out stays as it is.

    \b
    Example: glossary accept K1 K2 K5 --by Aigerim
    Example: glossary accept K3 --en "customs union | tariff union" --zh 关税同盟
    """
    with changing(db, by, dry_run) as termbase:
        accepted = termbase.accept(ids, kk=kk, en=en, zh=zh, ru=ru, status=status, note=note)
    say(f"{status.capitalize()}: {', '.join(concept.uid for concept in accepted)}.")


def reject(ids: Ids, *, note: Note = "", dry_run: DryRun = False, db: Database, by: By) -> None:
    """Remember that these are no terms.

    Mining does not offer them again.

    \b
    Example: glossary reject K4 K7 --note "not a term of this field"
    """
    with changing(db, by, dry_run) as termbase:
        judged = termbase.reject(ids, note=note)
    say(f"Rejected: {_named(judged)}.")


def _named(judged: "glossary.Table[glossary.Judged]") -> str:
    """What was judged: «K000001 and its concept C000007, K000004»."""
    return ", ".join(f"{one.uid} and its concept {one.concept}" if one.concept else one.uid for one in judged)


def unsure(ids: Ids, *, note: Note = "", dry_run: DryRun = False, db: Database, by: By) -> None:
    """Remember that these were looked at and are still open.

    \b
    Example: glossary unsure K6 --note "ask an economist"
    """
    with changing(db, by, dry_run) as termbase:
        judged = termbase.unsure(ids, note=note)
    say(f"Left open: {_named(judged)}.")


def split(
    uid: Annotated[str, typer.Argument(metavar="ID", help="A candidate (K…) or concept (C…).")],
    text: Annotated[str, typer.Argument(metavar="TEXT", help="The variant, as «glossary show ID» lists it.")],
    *,
    dry_run: DryRun = False,
    db: Database,
    by: By,
) -> None:
    """Say that a variant is another term.

    It becomes a candidate of its own with the places where it is written so, and mining never joins the two again. Of
    synonym candidates it says that they are none.

    \b
    Example: glossary split K12 "кеден одағы"
    """
    with changing(db, by, dry_run) as termbase:
        own = termbase.split(uid, text)
        kept = termbase.show(uid, contexts=0)
    say(f"Kept apart from {kept.uid}: «{text}» is {own.uid} now{_places(own)}.")


def _places(own: Concept | OpenCandidate) -> str:
    if not isinstance(own, OpenCandidate):
        return ""
    return f" and has {own.count} {'place' if own.count == 1 else 'places'} in texts"


def edit(
    uid: Annotated[str, typer.Argument(metavar="ID", help="A concept (C…) or candidate (K…).")],
    *,
    kk: Texts = None,
    en: Texts = None,
    zh: Texts = None,
    ru: Texts = None,
    domain: Annotated[str | None, typer.Option(help="The subject field.")] = None,
    kind: Annotated[KindName | None, typer.Option(help="What the term names.")] = None,
    definition: Annotated[str | None, typer.Option(help="What it means.")] = None,
    note: Annotated[str | None, typer.Option(help="A note to whoever reads the concept.")] = None,
    status: Annotated[StatusName | None, typer.Option(help="How far it has been reviewed.")] = None,
    dry_run: DryRun = False,
    db: Database,
    by: By,
) -> None:
    """Change fields of a concept or candidate.

    What is not given stays. When the text of an approved term is changed, it is no longer approved but reviewed.

    \b
    Example: glossary edit C1 --en "customs union" --domain economy
    """
    fields: dict[str, Any] = {
        "kk": kk,
        "en": en,
        "zh": zh,
        "ru": ru,
        "domain": domain,
        "kind": kind,
        "definition": definition,
        "note": note,
        "status": status,
    }
    with changing(db, by, dry_run) as termbase:
        before = termbase.show(uid, contexts=0)
        changed = termbase.edit(uid, **fields)
        remarks = [] if kk is None else [*on_the_term(termbase.check_term(changed))]
    names = ", ".join(name for name, text in fields.items() if text is not None)
    say("\n".join([f"Changed {names} of {changed.uid}.", *remarks, *lowered(before, changed)]))
