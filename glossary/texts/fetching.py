"""A page or document from the web, only when somebody asks for it: over http or https, within bounds, and nothing
that it refers to."""

from http.client import HTTPException
from urllib.error import HTTPError, URLError
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPRedirectHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
)

from glossary.errors import InputError
from glossary.texts.readers.blocks import Limits

_SCHEMES = ("http://", "https://")
_PATIENCE = 30
"""Seconds without a byte after which the server is given up."""


def is_address(text: str) -> bool:
    """Whether a word of the command is an address and not a path."""
    return text.startswith(_SCHEMES)


class _OnlyWeb(HTTPRedirectHandler):
    """Follows a server to http and https only."""

    def redirect_request(self, req, fp, code, msg, headers, newurl):  # type: ignore[no-untyped-def]
        """The request for where the server points to; none for another scheme."""
        return super().redirect_request(req, fp, code, msg, headers, newurl) if is_address(newurl) else None


def fetch(address: str, limits: Limits) -> bytes:
    """What lies at an address.

    Raises:
        InputError: nothing does, the server does not answer, or it sends more than a file may hold.
    """
    opener = OpenerDirector()
    for handler in (
        ProxyHandler(),
        HTTPHandler(),
        HTTPSHandler(),
        HTTPDefaultErrorHandler(),
        HTTPErrorProcessor(),
        _OnlyWeb(),
    ):
        opener.add_handler(handler)
    most = int(limits.megabytes * 1e6)
    try:
        with opener.open(Request(address, headers={"User-Agent": "kazakh-glossary"}), timeout=_PATIENCE) as answer:
            content: bytes = answer.read(most + 1)
            status = int(answer.status)
    except (HTTPError, URLError, HTTPException, OSError, ValueError, AttributeError) as error:
        raise InputError(
            f"{address} cannot be fetched ({getattr(error, 'reason', error)}); check it in a browser."
        ) from error
    if status >= 300:
        raise InputError(f"{address} cannot be fetched (the server answers {status}); check it in a browser.")
    if len(content) > most:
        raise InputError(f"{address} sends more than {limits.megabytes:,.0f} MB; allow more with --max-megabytes.")
    return content
