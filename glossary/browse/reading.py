"""The reading view: a document with its terms, glosses and definitions marked where they stand."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from datasette.utils.asgi import NotFound, Response

if TYPE_CHECKING:
    from datasette.app import Datasette
    from datasette.database import Database
    from datasette.utils.asgi import Request

_CANDIDATE = re.compile(r"K[0-9]{1,15}")

PAGE = 12_000
"""Letters of a text on one page, up to the end of a paragraph."""
_MARKS = """
SELECT o.start, o.end, 'term' AS what, c.id AS candidate, c.concept, c.kk, coalesce(g.status, c.status) AS status,
    coalesce(nullif(g.en, ''), r.en, '') AS en, coalesce(nullif(g.zh, ''), r.zh, '') AS zh
FROM occurrence o JOIN candidate c ON c.id = o.candidate
LEFT JOIN glossary g ON g.concept = c.concept LEFT JOIN candidate_review r ON r.candidate = c.id
WHERE o.document = :document AND o.start < :end AND o.end > :start AND c.status <> 'rejected'
UNION ALL
SELECT s.start, s.end, 'gloss', p.candidate, p.concept, p.text, '', '', '' FROM gloss s JOIN proposal p ON p.id = s.proposal
WHERE s.document = :document AND s.start < :end AND s.end > :start
"""
_PLACES = "SELECT start FROM occurrence WHERE document = :document AND candidate = :candidate ORDER BY start"


class Mark(NamedTuple):
    """A place in a text with what stands there: a term or the foreign form of one."""

    start: int
    end: int
    what: str
    candidate: int | None
    concept: int | None
    kk: str
    status: str
    en: str
    zh: str

    @property
    def uid(self) -> str:
        """The id of the page that tells of it: that of the concept before that of its candidate."""
        return f"C{self.concept:06d}" if self.concept else f"K{self.candidate or 0:06d}"


class Piece(NamedTuple):
    """A part of a text and the mark on it."""

    text: str
    mark: Mark | None


async def page(datasette: "Datasette", request: "Request", database: "Database") -> Response:
    """One document, `/terms/document/3`, a page of it from `?from=`; `?term=K000001` shows where in the text that one stands.

    Raises:
        NotFound: no such document.
    """
    number = int(request.url_vars["number"])
    found = (await database.execute("SELECT name, domain, text FROM document WHERE id = ?", [number])).first()
    if found is None:
        raise NotFound(f"There is no document {number}.")
    text = found["text"]
    bounds = page_bounds(text)
    asked = request.args.get("from") or "0"
    at = bisect_right(bounds, int(asked) if asked.isdecimal() else 0) - 1
    at = min(at, len(bounds) - 2)
    start, end = bounds[at], bounds[at + 1]
    rows = (await database.execute(_MARKS, {"document": number, "start": start, "end": end})).rows
    term = request.args.get("term") or ""
    context: dict[str, Any] = {
        "document": found,
        "number": number,
        "pieces": list(pieces(text, start, end, [Mark(*row) for row in rows])),
        "term": int(term[1:]) if _CANDIDATE.fullmatch(term) else 0,
        "ticks": await _ticks(database, number, term, len(text)),
        "before": bounds[at - 1] if at else None,
        "after": end if at + 2 < len(bounds) else None,
        "part": at + 1,
        "parts": len(bounds) - 1,
    }
    answer: Response = Response.html(await datasette.render_template("document.html", context, request=request))
    return answer


async def _ticks(database: "Database", number: int, term: str, length: int) -> list[float]:
    """Where in the text a term stands, each place from 0 to 100."""
    if not _CANDIDATE.fullmatch(term):
        return []
    rows = (await database.execute(_PLACES, {"document": number, "candidate": int(term[1:])})).rows
    return [round(100 * row["start"] / max(1, length), 2) for row in rows]


def page_bounds(text: str) -> list[int]:
    """Where the pages of a text begin, and its end: each ends with a paragraph, or a line, that is near."""
    bounds = [0]
    while len(text) - bounds[-1] > PAGE:
        start = bounds[-1]
        near = text.rfind("\n\n", start + PAGE // 2, start + PAGE)
        near = near if near >= 0 else text.rfind("\n", start + PAGE // 2, start + PAGE)
        bounds.append(near + 1 if near >= 0 else start + PAGE)
    return [*bounds, len(text)]


def pieces(text: str, start: int, end: int, marks: Sequence[Mark]) -> Iterator[Piece]:
    """A part of a text cut at its marks. Of marks that lie over one another the longest stands, for the page has no room for more."""
    at = start
    for mark in _apart(marks):
        if mark.start < at or mark.end > end:
            continue
        if mark.start > at:
            yield Piece(text[at : mark.start], None)
        yield Piece(text[mark.start : mark.end], mark)
        at = mark.end
    if at < end:
        yield Piece(text[at:end], None)


def _apart(marks: Iterable[Mark]) -> list[Mark]:
    """Marks that do not lie over one another, the longest of those that do, in the order of the text."""
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end, mark.what)):
        if kept and mark.start < kept[-1].end:
            if mark.end - mark.start > kept[-1].end - kept[-1].start:
                kept[-1] = mark
        else:
            kept.append(mark)
    return kept
