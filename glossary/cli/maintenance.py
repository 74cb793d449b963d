"""`glossary stats` and `glossary verify`: how large and how sound the termbase is."""

from collections.abc import Iterator

import typer

import glossary
from glossary.cli.options import Database, FormatOption
from glossary.cli.output import Fields, say, show, show_json
from glossary.errors import TermbaseError


def stats(*, form: FormatOption = "table", db: Database) -> None:
    """Print counts, versions and where the termbase is.

    \b
    Example: glossary stats --format jsonl
    """
    with glossary.open_termbase(db, "read") as termbase:
        figures = termbase.stats()
    if form == "jsonl":
        show_json([figures.as_dict()])
    else:
        show(_figures(figures), ("what", "figure"), form)


def _figures(figures: "glossary.Stats") -> Iterator[Fields]:
    """One row a figure; counts by status, language, domain or origin are spelt out («candidates new», «candidate
    domains: law»)."""
    for name, content in figures.as_dict().items():
        if name.endswith("_domains"):
            what = name.replace("_", " ")
            yield from ({"what": f"{what}: {part or 'none'}", "figure": number} for part, number in content.items())
        elif isinstance(content, dict):
            yield from ({"what": f"{name} {part}", "figure": number} for part, number in content.items())
        elif name == "size":
            yield {"what": name, "figure": _size(content)}
        else:
            yield {"what": name.replace("_", " "), "figure": content}


def _size(count: int) -> str:
    """A number of bytes in the unit that suits it: «1.2 MB», «48 KB»."""
    return f"{count / 1_000_000:.1f} MB" if count >= 1_000_000 else f"{count / 1_000:.0f} KB"


def verify(*, db: Database) -> None:
    """Check that the termbase is sound.

    That is: no broken page, no lost link, search keys and reading tables in step.

    \b
    Example: glossary verify --db terms.db
    """
    with glossary.open_termbase(db, "read") as termbase:
        faults = termbase.verify()
    for fault in faults:
        typer.echo(fault)
    if faults:
        raise TermbaseError(f"Faults in {db}: {len(faults)}; keep a copy, then export what you need from it.")
    say(f"{db} is sound.")
