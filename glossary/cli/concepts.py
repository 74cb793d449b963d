"""`glossary duplicates`, `merge`, `term`, `tag`, `field`: what a team does with concepts beside deciding on them."""

from typing import Annotated, Literal

import typer

import glossary
from glossary.cli.changing import changing
from glossary.cli.options import By, Database, DryRun, FormatOption
from glossary.cli.output import say, show
from glossary.errors import UsageError

PAIRS = ("uid", "kk", "other", "other_kk", "why")
Said = Annotated[str | None, typer.Option(metavar="TEXT", help="In words; an empty text takes it away.")]
Names = Annotated[list[str] | None, typer.Option(metavar="NAME", help="A collection: a project, a client.")]
PreferenceName = Literal["preferred", "admitted", "deprecated", "superseded", "forbidden", "do-not-translate"]
TypeName = Literal["fullForm", "acronym", "abbreviation", "shortForm", "variant", "phrase"]


def duplicates(*, form: FormatOption = "table", db: Database) -> None:
    """List concepts that may be one.

    They have a Kazakh or foreign form in common, texts write one as the other, or they are written nearly alike.

    \b
    Example: glossary duplicates
    """
    with glossary.open_termbase(db, "read") as termbase:
        pairs = termbase.duplicates()
    show((pair.as_dict() for pair in pairs), PAIRS, form)
    if not pairs:
        say(f"No two concepts of {db} look like one.")


def merge(
    uid: Annotated[str, typer.Argument(metavar="ID", help="The concept that stays (C…).")],
    other: Annotated[str, typer.Argument(metavar="ID", help="The concept (C…) or candidate (K…) that goes into it.")],
    *,
    dry_run: DryRun = False,
    db: Database,
    by: By,
) -> None:
    """Make two concepts one.

    The first keeps its id, the other id names it from then on. Terms, definitions, proposals and places come together; of a
    term that both have the lower status wins. undo takes it back.

    \b
    Example: glossary merge C3 C17
    """
    with changing(db, by, dry_run) as termbase:
        kept = termbase.merge(uid, other)
    say(f"Merged {other.upper()} into {kept.uid}.")


def term(
    uid: Annotated[str, typer.Argument(metavar="TERM", help="A term by its number (T…), as «glossary show» gives it.")],
    *,
    preference: Annotated[PreferenceName | None, typer.Option(help="How it stands beside the others.")] = None,
    kind: Annotated[TypeName | None, typer.Option("--type", help="What form of term it is.")] = None,
    pos: Said = None,
    register: Said = None,
    region: Said = None,
    usage: Said = None,
    example: Said = None,
    image: Said = None,
    link: Said = None,
    case_sensitive: Annotated[bool | None, typer.Option(help="A check of texts wants its capitals.")] = None,
    exact: Annotated[bool | None, typer.Option(help="A check of texts wants this form only.")] = None,
    dry_run: DryRun = False,
    db: Database,
    by: By,
) -> None:
    """Say how a term is used.

    What is not given stays.

    \b
    Example: glossary term T12 --preference forbidden --usage "say «кеден одағы»"
    """
    given = {"preference": preference, "term_type": kind, "pos": pos, "register": register, "region": region}
    given |= {"usage_note": usage, "example": example, "image": image, "link": link}
    flags = {"case_sensitive": case_sensitive, "exact": exact}
    changes = {name: said for name, said in (*given.items(), *flags.items()) if said is not None}
    if not changes:
        raise UsageError(f"Say what to change, for example: glossary term {uid} --preference deprecated.")
    with changing(db, by, dry_run) as termbase:
        concept = termbase.describe_term(uid, **changes)
    say(f"Changed {', '.join(changes)} of {uid.upper()} in {concept.uid}.")


def tag(
    ids: Annotated[list[str], typer.Argument(metavar="ID", help="Concepts (C…).")],
    *,
    add: Names = None,
    remove: Names = None,
    dry_run: DryRun = False,
    db: Database,
    by: By,
) -> None:
    """Put concepts into collections, or take them out.

    \b
    Example: glossary tag C1 C2 --add "client A" --remove draft
    """
    if not add and not remove:
        raise UsageError("Name a collection with --add or --remove.")
    with changing(db, by, dry_run) as termbase:
        tagged = termbase.tag(ids, add=add or (), remove=remove or ())
    say("\n".join(f"{one.uid}: {', '.join(one.tags) or 'in no collection'}." for one in tagged))


def field(
    uid: Annotated[str, typer.Argument(metavar="ID", help="A concept (C…).")],
    *,
    set_: Annotated[
        list[str] | None, typer.Option("--set", metavar="NAME=TEXT", help="A field; an empty text takes it away.")
    ] = None,
    dry_run: DryRun = False,
    db: Database,
    by: By,
) -> None:
    """Say something of a concept under a name of your own.

    \b
    Example: glossary field C1 --set "client id=4711" --set "checked by=Aigerim"
    """
    given = [one.partition("=") for one in set_ or ()]
    if not given or not all(sign for _, sign, _ in given):
        raise UsageError(f'Say which field is what, for example: glossary field {uid} --set "client id=4711".')
    with changing(db, by, dry_run) as termbase:
        concept = termbase.set_fields(uid, {name.strip(): text.strip() for name, _, text in given})
    said = "; ".join(f"{name} = {text}" for name, text in concept.fields.items())
    say(f"{concept.uid}: {said or 'no field'}.")
