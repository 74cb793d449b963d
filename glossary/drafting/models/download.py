"""Fetching a model's archive from the web: the one place where the program uses the network, and only when asked to.

What has arrived stays on the disk until the model is installed, so a broken download goes on where it stopped. It goes
on only if the server still has the same file, by its tag, its date and its length.
"""

import hashlib
import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from http.client import HTTPException, HTTPResponse
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
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

from glossary import __version__
from glossary.drafting.atomic_folder import check_room, plain_name, why
from glossary.drafting.paths import home_folder
from glossary.errors import InputError

LARGEST = 12_000_000_000
"""Bytes; a server that sends more does not send a model."""
PATIENCE = 60
"""Seconds without a byte after which the server is given up."""
BLOCK = 1 << 20

Tell = Callable[[int, int | None], None]
"""Called with the bytes that are here and the bytes there will be, None where the server does not say."""


@dataclass(frozen=True, slots=True)
class Remote:
    """How the server names the file that it sends."""

    url: str
    tag: str
    changed: str
    length: int | None


class Refused(InputError):
    """The server answers that it does not give what was asked for; `code` is that of its answer."""

    def __init__(self, message: str, code: int) -> None:
        super().__init__(message)
        self.code = code


def silent(here: int, there: int | None) -> None:
    """Tell nobody how far a download is."""


def is_url(text: str) -> bool:
    """Whether a word of the command is an address and not a path."""
    return "://" in text


def download(url: str, sha256: str = "", tell: Tell = silent) -> Path:
    """The downloaded archive; the caller deletes it with `forget` when it has no more use for it.

    Raises:
        InputError: no such address, a server that fails or has another file now, a wrong checksum, a full disk.
    """
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise InputError(f"«{url}» is no web address: it must begin with https:// or http://.")
    path = _place(url)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        complete(url, path, tell)
        _check(path, sha256)
    except OSError as error:
        raise InputError(f"The download stopped: {why(error, path)}.") from error
    return path


def forget(path: Path) -> None:
    """Delete a downloaded archive."""
    path.unlink(missing_ok=True)
    _note(path).unlink(missing_ok=True)


def _place(url: str) -> Path:
    """Where the file of an address is kept while it arrives."""
    name = plain_name(urlsplit(url).path.rpartition("/")[2]) or "model"
    return home_folder() / "downloads" / f"{hashlib.sha256(url.encode()).hexdigest()[:12]}-{name}"


def _note(path: Path) -> Path:
    return path.with_name(f"{path.name}.json")


def ask(url: str, most: int, token: str = "") -> bytes:
    """A short answer of a server, of `most` bytes.

    Raises:
        InputError: no answer, or a longer one.
    """
    with _open(url, 0, token) as response:
        try:
            answer = response.read(most + 1)
        except (HTTPException, OSError) as error:
            raise InputError(f"{urlsplit(url).netloc} broke off its answer ({error}): try again later.") from error
    if len(answer) > most:
        raise InputError(f"{url} answers with more than {most / 1e6:.0f} MB: check the address.")
    return answer


def complete(url: str, path: Path, tell: Tell, token: str = "") -> None:
    """Fetch what is missing of a file. The `token` says who asks, and goes to no server that the first one sends us on to.

    Raises:
        InputError: as `download`.
        OSError: the disk.
    """
    known = _read_note(path)
    here = path.stat().st_size if known and path.is_file() else 0
    if known and here and here == known.length:
        return
    with _rest(url, path, here, token) as response:
        remote = _remote(url, response, here)
        if here and known and remote != known:
            raise InputError(_other_file(path))
        if response.status != 206:
            here = 0
        _check_size(remote, here, path)
        _note(path).write_text(json.dumps(asdict(remote)), encoding="utf-8")
        _append(response, path, here, remote.length, tell)


def _open(url: str, here: int, token: str = "") -> HTTPResponse:
    """The server's answer: the rest of the file where it can give that, else the whole."""
    opener = OpenerDirector()
    for handler in (
        ProxyHandler,
        HTTPHandler,
        HTTPSHandler,
        HTTPRedirectHandler,
        HTTPErrorProcessor,
        HTTPDefaultErrorHandler,
    ):
        opener.add_handler(handler())
    headers = {"User-Agent": f"kazakh-glossary/{__version__}", "Accept-Encoding": "identity"}
    headers |= {"Range": f"bytes={here}-"} if here else {}
    request = Request(url, headers=headers)
    if token:
        request.add_unredirected_header("Authorization", f"Bearer {token}")
    try:
        response = opener.open(request, timeout=PATIENCE)
    except HTTPError as error:
        error.close()
        told = f"The server answers {error.code} ({error.reason}) for {url}: check the address."
        raise Refused(told, error.code) from error
    except (URLError, HTTPException) as error:
        raise InputError(
            f"{urlsplit(url).netloc} cannot be reached ({getattr(error, 'reason', error)}): "
            "check the address and the connection."
        ) from error
    if not isinstance(response, HTTPResponse):
        raise InputError(f"{url} leads to no web page: it must stay on https:// or http://.")
    return response


def _rest(url: str, path: Path, here: int, token: str) -> HTTPResponse:
    try:
        return _open(url, here, token)
    except Refused as error:
        if error.code == 416:  # what is here is longer than the file
            raise InputError(_other_file(path)) from error
        raise


def _other_file(path: Path) -> str:
    return f"The server has another file now than when the download began: delete {path} and start again."


def _remote(url: str, response: HTTPResponse, here: int) -> Remote:
    length: str | None = response.headers.get("Content-Length")
    if response.status == 206:
        spread, _, length = (response.headers.get("Content-Range") or "").partition("/")
        if not spread.startswith(f"bytes {here}-"):
            raise InputError(f"The server of {url} does not send the rest that it was asked for: try again later.")
    tag, changed = (response.headers.get(name) or "" for name in ("ETag", "Last-Modified"))
    return Remote(url, tag, changed, int(length) if length and length.isdigit() else None)


def _check_size(remote: Remote, here: int, path: Path) -> None:
    if (remote.length or 0) > LARGEST:
        raise InputError(f"The file is {(remote.length or 0) / 1e9:.0f} GB, larger than any model: check the address.")
    check_room(path.parent, (remote.length or 0) - here, path.name)


def _append(response: HTTPResponse, path: Path, here: int, length: int | None, tell: Tell) -> None:
    with path.open("ab" if here else "wb") as file:
        try:
            while block := response.read(BLOCK):
                file.write(block)
                here += len(block)
                tell(here, length)
                if here > LARGEST:
                    raise InputError("The server sends more than any model has: check the address.")
        except (HTTPException, ConnectionError, TimeoutError) as error:
            raise InputError(_broken_off(here, length)) from error
    if length is not None and here != length:
        raise InputError(_broken_off(here, length))


def _broken_off(here: int, length: int | None) -> str:
    there = f" of {length:,}" if length is not None else ""
    return f"The download broke off after {here:,}{there} bytes: run the same command again, it goes on there."


def _check(path: Path, sha256: str) -> None:
    """Compare the checksum, where one is given. A file with another one is deleted: it will never be the right one."""
    if not sha256:
        return
    with path.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    if found != sha256.strip().lower():
        forget(path)
        raise InputError(
            f"The downloaded file has the checksum {found} and was deleted: compare --sha256 with the source's, "
            "or download again."
        )


def _read_note(path: Path) -> Remote | None:
    """What the server said when the download began; None where nothing did or the note is damaged."""
    try:
        return Remote(**json.loads(_note(path).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None
