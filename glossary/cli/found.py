"""What `glossary mine` prints of the texts it has read."""

from collections.abc import Iterable, Iterator

import typer

from glossary.cli.options import Format
from glossary.cli.output import Fields, show
from glossary.model import Candidate, Gloss, Mined, Refusal

GLOSS_COLUMNS = ("type", "kk", "lang", "text", "kind", "source", "start", "end", "rule", "why")
TERM_COLUMNS = ("type", "rank", "kk", "score", "count", "en", "zh", "why")
"""Columns of tables and CSV; JSON Lines have more."""


def show_mined(mined: Mined, form: Format, *, explain: bool) -> None:
    """Print what was found; for people glosses and terms apart, as tables or, with the reasons, as lists."""
    found = rows(mined, explain=explain)
    if form != "table":
        show(found, tuple(dict.fromkeys((*GLOSS_COLUMNS, *TERM_COLUMNS))), form)
    elif explain:
        typer.echo("\n\n".join(_explained(mined, found)))
    else:
        printed = list(found)
        for kind, columns in (("gloss", GLOSS_COLUMNS), ("term", TERM_COLUMNS)):
            show([row for row in printed if row["type"] == kind], columns[1:-1], form)


def _explained(mined: Mined, found: Iterable[Fields]) -> Iterator[str]:
    """Everything with its reasons, one block for each sort of thing."""
    from glossary.store.read.reasons import summarize

    terms = [row for row in found if row["type"] == "term"]
    blocks = {
        "Glosses": [
            _lines(f"{g.kk}  {g.lang}  {g.text}  ({g.kind}, {g.source}, {g.rule})", g.why) for g in mined.glosses
        ],
        "Terms": [
            _lines(_term(row), summarize(one.why, one.kk)) for row, one in zip(terms, mined.candidates, strict=True)
        ],
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
