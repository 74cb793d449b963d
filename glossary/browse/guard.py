"""What stands before the pages: requests for another host, from another site or without bounds are turned away, and every answer
tells the browser what it may do with the page."""

import ipaddress
from collections.abc import Awaitable, Callable, Collection, Mapping, MutableMapping
from typing import Any
from urllib.parse import urlsplit

from datasette.views.base import DatasetteError

from glossary.errors import UsageError

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
App = Callable[[Scope, Callable[[], Awaitable[Message]], Callable[[Message], Awaitable[None]]], Awaitable[None]]

LONGEST_QUERY = 4_000
"""Bytes of an address behind its question mark. The longest text that a page asks for is a few hundred letters."""
LONGEST_FORM = 100_000
"""Bytes of a form; the longest has a few texts of a few hundred letters."""
_OPEN_PLUMBING = ("/-/enter", "/-/static/", "/-/logout")
"""What Datasette has beside its tables and is no business of a reader stays closed: its settings, threads, plugins."""
_LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})
_ANYWHERE = frozenset({"0.0.0.0", "::"})
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; "
    "frame-ancestors 'none'; base-uri 'none'"
)
HEADERS = {
    "content-security-policy": _POLICY,
    "x-frame-options": "DENY",
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
}
"""What every answer says. No page has a script or a style of its own inside it."""


def guarded(app: App, host: str, hosts: Collection[str] = ()) -> App:
    """An application that answers only to the names it was started under: `host`, this machine's own, and further `hosts`, behind a
    proxy for example. A page of another site that has its name resolved to this machine (DNS rebinding) gets nothing."""
    known = frozenset(name.lower() for name in (host, *hosts)) | _LOCAL

    async def guard(
        scope: Scope, receive: Callable[[], Awaitable[Message]], send: Callable[[Message], Awaitable[None]]
    ) -> None:
        if scope["type"] != "http":
            await app(scope, receive, send)
            return
        refusal = _refusal(scope, known)
        if refusal:
            await _refuse(send, *refusal)
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                said = {name.lower() for name, _ in message["headers"]}
                more = [(name.encode(), value.encode()) for name, value in HEADERS.items() if name.encode() not in said]
                message["headers"] = [*message["headers"], *more]
            await send(message)

        await app(scope, receive, with_headers)

    return guard


def _refusal(scope: Scope, known: Collection[str]) -> tuple[int, str] | None:
    """Why a request is turned away: the status and a sentence."""
    headers: Mapping[str, str] = {
        name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]
    }
    if not _is_known(headers.get("host", ""), known):
        return (
            421,
            "This address is not known here: use the one that glossary browse printed, or name it with --allow-host.",
        )
    if scope["path"].startswith("/-/") and not scope["path"].startswith(_OPEN_PLUMBING):
        return 404, "There is no page here."
    if len(scope.get("query_string", b"")) > LONGEST_QUERY:
        return 414, "This address is too long: ask for less."
    return None if scope["method"] in ("GET", "HEAD") else _refusal_of_form(headers)


def _refusal_of_form(headers: Mapping[str, str]) -> tuple[int, str] | None:
    origin = headers.get("origin")
    if origin and urlsplit(origin).netloc != headers.get("host"):
        return 403, "This was sent from another site: open the page here and send it again."
    length = headers.get("content-length", "")
    if not (length.isdecimal() and len(length) < 10 and int(length) <= LONGEST_FORM):
        return 413, "This is too much for one page: send less at once."
    return None


def _is_known(host: str, known: Collection[str]) -> bool:
    name = (urlsplit(f"//{host}").hostname or "").lower()
    return name in known or (bool(_ANYWHERE & set(known)) and _is_address(name))


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


async def _refuse(send: Callable[[Message], Awaitable[None]], status: int, sentence: str) -> None:
    headers = [(b"content-type", b"text/plain; charset=utf-8"), *((k.encode(), v.encode()) for k, v in HEADERS.items())]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": sentence.encode()})


def misread(error: Exception) -> UsageError | None:
    """What to tell a reader whose address asks a table for what it has not: columns to sort by, pages, figures. Datasette takes
    that for a bug of its own."""
    frames, frame = [], error.__traceback__
    while frame is not None:
        frames.append(str(frame.tb_frame.f_globals.get("__name__", "")))
        frame = frame.tb_next
    if _TABLES not in frames or any(name.startswith("glossary.") for name in frames[frames.index(_TABLES) :]):
        return None
    bug = error.status == _BUG if isinstance(error, DatasetteError) else isinstance(error, ValueError)
    if not bug:
        return None
    return UsageError("What stands behind «?» in this address cannot be read: open the table without it.")


_TABLES = "datasette.views.table"
_BUG = 500
