"""What Datasette learns from us: the search of the termbase as an SQL function, a page for one concept, links.

The plugin does nothing for a database that `glossary browse` did not open, except that the function is there.
"""

import json
import re
import sqlite3
import traceback
from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import parse_qs, parse_qsl, urlencode

from datasette.hookspecs import hookimpl
from datasette.utils.asgi import NotFound, Response
from markupsafe import Markup

from glossary import errors
from glossary.browse import access, guard, reading
from glossary.browse.headings import SHOWN, TITLES
from glossary.browse.languages import COOKIE, LANGUAGE, LANGUAGES, Speaker, language_of
from glossary.model import Concept, OpenCandidate
from glossary.store.results import Act
from glossary.store.termbase import Termbase
from glossary.workflow.reasons import likelihood, likely_score, reasons, why

if TYPE_CHECKING:
    from datasette.app import Datasette
    from datasette.utils.asgi import Request

    from glossary.browse.review import Reviewing

T = TypeVar("T")

DATABASE = "terms"
"""What the termbase is called in addresses, whatever its file is called."""

HITS = 100
LIKELY = f"score__gte={likely_score():.3f}"
"""The part of an address that leaves the likely terms of the candidates."""
CONTEXTS = 50
LATEST = 8
"""Acts on the first page."""

PROGRESS = """
SELECT domain, sum(approved) AS approved, sum(other) AS other, sum(open) AS open FROM (
    SELECT domain, status = 'approved' AS approved, status NOT IN ('approved', 'rejected') AS other, 0 AS open FROM glossary
    UNION ALL SELECT domain, 0, 0, 1 FROM candidate_review WHERE status IN ('new', 'unsure')
) GROUP BY domain ORDER BY approved + other + open DESC LIMIT 30
"""

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
    """The page of one concept or candidate, /terms/concept/C000001; the reading view of a document, /terms/document/3; and where people
    decide, the queue, /review, and the door to it."""
    if not _path(datasette):
        return []
    pages: list[tuple[str, Callable[..., Awaitable[Response]]]] = [
        (rf"/{DATABASE}/concept/(?P<uid>\w+)$", concept_page),
        (rf"/{DATABASE}/document/(?P<number>[0-9]{{1,15}})$", document_page),
    ]
    return [*pages, (r"/-/enter$", enter_page), (r"/review$", review_page)] if _reviewing(datasette) else pages


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


async def document_page(datasette: "Datasette", request: "Request") -> Response:
    """A document with its terms marked."""
    return await reading.page(datasette, request, datasette.get_database(DATABASE))


async def enter_page(datasette: "Datasette", request: "Request") -> Response:
    """The door for the holder of a token."""
    reviewing = _reviewing(datasette)
    assert reviewing, "there is no door without a review"
    return await access.enter(datasette, request, reviewing.access)


async def review_page(datasette: "Datasette", request: "Request") -> Response:
    """The queue."""
    reviewing = _reviewing(datasette)
    assert reviewing, "there is no queue without a review"
    return await reviewing.page(datasette, request)


@hookimpl
def actor_from_request(datasette: "Datasette", request: "Request") -> dict[str, Any] | None:
    """Whom a proxy names, where one is trusted."""
    reviewing = _reviewing(datasette)
    return reviewing.access.actor(request) if reviewing else None


@hookimpl
def permission_allowed(
    datasette: "Datasette", action: str, resource: Any
) -> Callable[[], Awaitable[bool | None]] | None:
    """Tables that are not for reading, in which paths of this machine and names of people stand, open with SQL alone."""
    if action != "view-table" or not _path(datasette) or datasette.setting("default_allow_sql"):
        return None

    async def closed() -> bool | None:
        database, table = resource
        return False if table not in SHOWN and table in await datasette.get_database(database).table_names() else None

    return closed


def _reviewing(datasette: "Datasette") -> "Reviewing | None":
    """The review that goes on in this Datasette, if there is one."""
    return getattr(datasette, "glossary_reviewing", None)


@hookimpl(hookwrapper=True)  # type: ignore[untyped-decorator, unused-ignore]
def handle_exception(datasette: "Datasette", request: "Request", exception: Exception) -> Iterator[None]:
    """Answer with a page of ours. The answer of Datasette would print a traceback with all variables for every address
    that is not there, so it is put aside before it is made."""
    outcome: Any = yield
    if _path(datasette):
        outcome.force_result([lambda: _error_page(datasette, request, exception)])


async def _error_page(datasette: "Datasette", request: "Request", error: Exception) -> Response:
    error = guard.misread(error) or error
    status = getattr(error, "status", None) or _status(error)
    if status == 500:
        traceback.print_exception(error)
    ours = status != 404 or isinstance(error, errors.NotFound) or isinstance(error.__cause__, errors.NotFound)
    sentence = str(getattr(error, "message", error)) if ours else f"There is no page {request.path} here."
    if request.path.endswith(".json"):
        answer: Response = Response.json({"ok": False, "error": sentence, "status": status}, status=status)
    else:
        context = {"status": status, "error": sentence}
        answer = Response.html(await datasette.render_template("error.html", context, request=request), status=status)
    return answer


def _status(error: Exception) -> int:
    """What to call an error that has no number: ours are the reader's to mend."""
    if isinstance(error, errors.NotFound):
        return 404
    return 400 if isinstance(error, errors.GlossaryError) else 500


@hookimpl
def render_cell(row: sqlite3.Row, value: object, column: str, datasette: "Datasette") -> Markup | None:
    """Ids and Kazakh terms lead to the page of their concept; languages are marked for the browser's fonts."""
    if not _path(datasette) or value is None:
        return None
    uid = _uid(row)
    if uid and column in {"uid", "kk", "surface"}:
        lang = Markup("" if column == "uid" else ' lang="kk"')
        return Markup('<a href="{}"{}>{}</a>').format(datasette.urls.path(f"/{DATABASE}/concept/{uid}"), lang, value)
    if column == "document" and isinstance(value, int):
        return Markup('<a href="{}">{}</a>').format(datasette.urls.path(f"/{DATABASE}/document/{value}"), value)
    return _value(column, value)


def _value(column: str, value: object) -> Markup | None:
    """What a column says, apart from where it leads to."""
    if column in _LANGUAGE_COLUMNS:
        return Markup('<span lang="{}">{}</span>').format(column, value)
    if column == "status":
        return Markup('<span class="status {}">{}</span>').format(value, value)
    if column == "score" and isinstance(value, float):
        return Markup("{:.2f} <small>{:.0%}</small>").format(value, likelihood(value))
    return None


def _uid(row: sqlite3.Row) -> str:
    """The id that a row is about: that of the concept before that of its candidate."""
    names = [name for name in ("uid", "concept", "candidate") if name in row.keys()]  # noqa: SIM118
    return next((str(row[name]) for name in names if _UID.fullmatch(str(row[name] or ""))), "")


@hookimpl
def extra_template_vars(
    datasette: "Datasette", request: "Request | None", view_name: str
) -> Callable[[], Awaitable[Mapping[str, Any]]]:
    """The language of the reader, headings in words, who may decide, and on the first page the termbase in figures."""

    async def variables() -> Mapping[str, Any]:
        if not _path(datasette):
            return {}
        speaker = Speaker(language_of(request))
        reviewing = _reviewing(datasette)
        actor = request.actor if request else None
        common: dict[str, Any] = {
            "_": speaker.say,
            "number": speaker.number,
            "moment": speaker.moment,
            "field": speaker.domain,
            "language": speaker.language,
            "languages": LANGUAGES,
            "in_language": partial(_in_language, request.query_string if request else ""),
            "titles": {name: speaker.say(title) if title else "" for name, title in TITLES.items()},
            "shown": SHOWN,
            "likely": LIKELY,
            "may_decide": bool(reviewing and reviewing.access.role(actor)),
        }
        return common | (await _front(datasette) if view_name == "index" else {})

    return variables


def _in_language(query: str, language: str) -> str:
    """The address of the same page in another language."""
    asked = [pair for pair in parse_qsl(query, keep_blank_values=True) if pair[0] != LANGUAGE]
    return "?" + urlencode([*asked, (LANGUAGE, language)])


async def _front(datasette: "Datasette") -> dict[str, Any]:
    """The figures of the first page: all, by domain, and what was done last."""
    figures = await _ask(datasette, Termbase.stats)
    acts = await _ask(datasette, lambda termbase: termbase.acts(10 * LATEST))
    rows = (await datasette.get_database(DATABASE).execute(PROGRESS)).rows
    return {"figures": figures, "acts": list(_together(acts[::-1]))[:LATEST], "progress": [dict(row) for row in rows]}


def _together(acts: Iterable[Act]) -> Iterator[tuple[Act, int]]:
    """Acts of one person and sort in a row as the first of them with how many they are."""
    for _, group in groupby(acts, key=lambda act: (act.by, act.command, act.file)):
        alike = list(group)
        yield alike[0], len(alike)


@hookimpl
def asgi_wrapper(datasette: "Datasette") -> Callable[[Any], Any]:
    """Keep the language that a reader chose with `?_language=`."""

    def wrapper(app: Any) -> Any:
        async def keeping(scope: Any, receive: Any, send: Any) -> None:
            chosen = _chosen(scope) if _path(datasette) else ""

            async def sending(message: Any) -> None:
                if chosen and message["type"] == "http.response.start":
                    cookie = f"{COOKIE}={chosen}; Path=/; SameSite=Lax; Max-Age=31536000"
                    message["headers"] = [*message["headers"], (b"set-cookie", cookie.encode())]
                await send(message)

            await app(scope, receive, sending)

        return keeping

    return wrapper


def _chosen(scope: Mapping[str, Any]) -> str:
    asked = parse_qs(scope.get("query_string", b"").decode("latin-1")).get(LANGUAGE, [""])[0]
    return asked if asked in LANGUAGES else ""


def _path(datasette: "Datasette") -> str:
    """The termbase that `glossary browse` opened; empty in anybody else's Datasette."""
    return str((datasette.plugin_config("glossary") or {}).get("path", ""))


async def _ask(datasette: "Datasette", question: Callable[[Termbase], T]) -> T:
    path = Path(_path(datasette))
    answer: T = await datasette.get_database(DATABASE).execute_fn(
        lambda connection: question(Termbase(path, connection))
    )
    return answer
