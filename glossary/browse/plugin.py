"""What Datasette learns from us: the search of the termbase as an SQL function, a page for one concept, links.

The plugin does nothing for a database that `glossary browse` did not open, except that the function is there.
"""

import json
import re
import sqlite3
import traceback
from collections.abc import Awaitable, Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from datasette.hookspecs import hookimpl
from datasette.utils.asgi import NotFound, Response
from markupsafe import Markup

from glossary import errors
from glossary.model import Concept, OpenCandidate
from glossary.store.termbase import Termbase
from glossary.workflow.reasons import likelihood, likely_score, reasons, why

if TYPE_CHECKING:
    from datasette.app import Datasette
    from datasette.utils.asgi import Request

T = TypeVar("T")

DATABASE = "terms"
"""What the termbase is called in addresses, whatever its file is called."""

HITS = 100
LIKELY = f"score__gte={likely_score():.3f}"
"""The part of an address that leaves the likely terms of the candidates."""
CONTEXTS = 50

TITLES = {
    "uid": "Id",
    "kk": "Kazakh",
    "en": "English",
    "zh": "Chinese",
    "ru": "Russian",
    "la": "Latin",
    "domain": "Domain",
    "kind": "Kind",
    "status": "Status",
    "why": "Why it was found",
    "definition": "Definition",
    "sources": "Sources",
    "score": "Termhood, and how likely a term",
    "count": "Places",
    "context": "Context",
    "en_origin": "English from",
    "before": "",
    "surface": "Key word",
    "after": "",
    "source": "Source",
    "name": "Document",
    "letters": "Letters",
    "candidates": "Candidates",
    "places": "Places",
    "gloss": "from the text",
    "draft": "draft",
}
"""Headings of columns and names of facets in words; a column without one keeps its name."""

SHOWN = {
    "glossary": ["uid", "kk", "en", "zh", "ru", "la", "domain", "kind", "status", "definition", "sources"],
    "candidate_review": ["uid", "kk", "en", "zh", "ru", "kind", "status", "score", "count", "context"],
    "kwic": ["before", "surface", "after", "source"],
}
"""The columns of a table that are for reading, in their order."""

_UID = re.compile(r"[CK]\d{6,}")
_LANGUAGE_COLUMNS = {"kk", "en", "zh", "ru", "la"}


@hookimpl
def prepare_connection(conn: sqlite3.Connection) -> None:
    """Give SQL the function `glossary_search(query)`: a JSON array of hits, best first."""

    def glossary_search(query: str | None) -> str:
        try:
            hits = Termbase(Path(), conn).search(query or "", limit=HITS)
        except errors.UsageError:
            hits = []
        return json.dumps([hit.as_dict() for hit in hits], ensure_ascii=False)

    conn.create_function("glossary_search", 1, glossary_search)


@hookimpl
def register_routes(datasette: "Datasette") -> list[tuple[str, Callable[..., Awaitable[Response]]]]:
    """The page of one concept or candidate, /terms/concept/C000001."""
    return [(rf"/{DATABASE}/concept/(?P<uid>\w+)$", concept_page)] if _path(datasette) else []


async def concept_page(datasette: "Datasette", request: "Request") -> Response:
    """Everything about one concept or candidate: terms, proposals, definitions, contexts, decisions, sources.

    Raises:
        NotFound: no such id.
    """
    try:
        subject = await _ask(datasette, lambda termbase: termbase.get(request.url_vars["uid"], contexts=CONTEXTS))
    except errors.NotFound as error:
        raise NotFound(str(error)) from error
    context: dict[str, Any] = {"subject": subject, "is_concept": isinstance(subject, Concept), "database": DATABASE}
    if isinstance(subject, OpenCandidate):
        context |= {"why": why(subject), "reasons": reasons(subject), "likelihood": likelihood(subject.score)}
    page: Response = Response.html(await datasette.render_template("concept.html", context, request=request))
    return page


@hookimpl(hookwrapper=True)  # type: ignore[untyped-decorator, unused-ignore]
def handle_exception(datasette: "Datasette", request: "Request", exception: Exception) -> Iterator[None]:
    """Answer with a page of ours. The answer of Datasette would print a traceback with all variables for every address
    that is not there, so it is put aside before it is made."""
    outcome: Any = yield
    if _path(datasette):
        outcome.force_result([lambda: _error_page(datasette, request, exception)])


async def _error_page(datasette: "Datasette", request: "Request", error: Exception) -> Response:
    status = getattr(error, "status", 500)
    if status == 500:
        traceback.print_exception(error)
    ours = status != 404 or isinstance(error.__cause__, errors.NotFound)
    sentence = str(getattr(error, "message", error)) if ours else f"There is no page {request.path} here."
    if request.path.endswith(".json"):
        answer: Response = Response.json({"ok": False, "error": sentence, "status": status}, status=status)
    else:
        context = {"status": status, "error": sentence}
        answer = Response.html(await datasette.render_template("error.html", context, request=request), status=status)
    return answer


@hookimpl
def render_cell(row: sqlite3.Row, value: object, column: str, datasette: "Datasette") -> Markup | None:
    """Ids and Kazakh terms lead to the page of their concept; languages are marked for the browser's fonts."""
    if not _path(datasette) or value is None:
        return None
    uid = _uid(row)
    if uid and column in {"uid", "kk", "surface"}:
        lang = Markup("" if column == "uid" else ' lang="kk"')
        return Markup('<a href="{}"{}>{}</a>').format(datasette.urls.path(f"/{DATABASE}/concept/{uid}"), lang, value)
    if column in _LANGUAGE_COLUMNS:
        return Markup('<span lang="{}">{}</span>').format(column, value)
    if column == "status":
        return Markup('<span class="status {0}">{0}</span>').format(value)
    if column == "score" and isinstance(value, float):
        return Markup("{:.2f} <small>{:.0%}</small>").format(value, likelihood(value))
    return None


def _uid(row: sqlite3.Row) -> str:
    """The id that a row is about: that of the concept before that of its candidate."""
    names = [name for name in ("uid", "concept", "candidate") if name in row.keys()]  # noqa: SIM118
    return next((str(row[name]) for name in names if _UID.fullmatch(str(row[name] or ""))), "")


@hookimpl
def extra_template_vars(datasette: "Datasette", view_name: str) -> Callable[[], Awaitable[Mapping[str, Any]]]:
    """Headings in words for every page, and the termbase in figures for the first one."""

    async def variables() -> Mapping[str, Any]:
        if not _path(datasette):
            return {}
        figures = await _ask(datasette, Termbase.stats) if view_name == "index" else None
        return {"titles": TITLES, "shown": SHOWN, "figures": figures, "likely": LIKELY}

    return variables


def _path(datasette: "Datasette") -> str:
    """The termbase that `glossary browse` opened; empty in anybody else's Datasette."""
    return str((datasette.plugin_config("glossary") or {}).get("path", ""))


async def _ask(datasette: "Datasette", question: Callable[[Termbase], T]) -> T:
    path = Path(_path(datasette))
    answer: T = await datasette.get_database(DATABASE).execute_fn(
        lambda connection: question(Termbase(path, connection))
    )
    return answer
