"""What `glossary mine` prints of the texts it has read."""

from collections.abc import Iterable, Iterator

import typer

import glossary
from glossary.cli.options import Format
from glossary.cli.output import Fields, show
from glossary.model import Mined

GLOSS_COLUMNS = ("type", "kk", "lang", "text", "kind", "source", "start", "end", "rule", "why")
TERM_COLUMNS = ("type", "rank", "kk", "score", "probability", "count", "en", "zh", "why")
NAME_COLUMNS = ("type", "rank", "entity", "kk", "count", "en", "zh", "why")
"""Columns of tables and CSV; JSON Lines have more."""


def show_mined(mined: Mined, form: Format, *, explain: bool) -> None:
    """Print what was found; for people glosses, terms and names apart, as tables or, with the reasons, as lists."""
    rows = glossary.rows(mined, explain=explain)
    if form != "table":
        show(rows, tuple(dict.fromkeys((*GLOSS_COLUMNS, *TERM_COLUMNS, *NAME_COLUMNS))), form)
    elif explain:
        typer.echo("\n\n".join(_explained(mined, rows)))
    else:
        printed = list(rows)
        for sort, columns in (("gloss", GLOSS_COLUMNS), ("term", TERM_COLUMNS), ("name", NAME_COLUMNS)):
            if (found := [row for row in printed if row["type"] == sort]) or sort != "name":
                show(found, columns[1:-1], form)


def _explained(mined: Mined, rows: Iterable[Fields]) -> Iterator[str]:
    """Everything with its reasons, one block for each sort of thing."""
    listed = list(rows)
    terms, names = ([row for row in listed if row["type"] == sort] for sort in ("term", "name"))
    blocks = {
        "Glosses": [
            _lines(f"{g.kk}  {g.lang}  {g.text}  ({g.kind}, {g.source}, {g.rule})", g.why) for g in mined.glosses
        ],
        "Terms": [_lines(_term(row), glossary.why(one)) for row, one in zip(terms, mined.terms, strict=True)],
        "Names": [_lines(_term(row), glossary.why(one)) for row, one in zip(names, mined.names, strict=True)],
        "Brackets that hold no gloss": [
            _lines(f"{' '.join(one.text.split())}  ({one.source}, {one.start}–{one.end})", one.reason)
            for one in mined.refused
        ],
    }
    return ("\n".join([title, *lines]) for title, lines in blocks.items() if lines)


def _term(row: Fields) -> str:
    parts = (row["rank"], f"{row['score']:.2f}", row["kk"], f"{row['count']}×", row["en"], row["zh"])
    return "  ".join(str(part) for part in parts if part is not None)


def _lines(what: str, why: str) -> str:
    """A thing with the reason below it."""
    return f"  {what}\n      {why}" if why else f"  {what}"
