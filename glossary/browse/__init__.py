"""The termbase in the web browser: Datasette with words, links and pages of our own."""

import os
import socket
import webbrowser
from collections.abc import Callable, Collection
from importlib.util import find_spec
from pathlib import Path

from glossary.errors import GlossaryError


def serve(
    path: str | os.PathLike[str],
    *,
    host: str = "127.0.0.1",
    port: int = 8001,
    open_browser: bool = False,
    review: str = "",
    reviewers: Collection[str] = (),
    approvers: Collection[str] = (),
    user_header: str = "",
    allow_hosts: Collection[str] = (),
    sql: bool = False,
    announce: Callable[[str], object] | None = None,
) -> None:
    """Serve the termbase at `path` until Ctrl-C. Port 0 takes a free one; `announce` is called with the sentence that has the address.

    With `review`, the name of a person, that one may decide who opens the address that is announced, which works once.
    `reviewers` and `approvers` of a team are known by an authentication plugin of Datasette, or by `user_header`, in which a
    proxy says who is there. Only requests for this machine, `host` or one of `allow_hosts` are answered. `sql` lets readers ask
    questions of their own.

    Raises:
        GlossaryError: Datasette is not installed, or the port is taken.
        TermbaseError: no termbase at `path`, or one that cannot be read.
    """
    if find_spec("datasette") is None:
        raise GlossaryError("Browsing needs Datasette: install it with pip install 'kazakh-glossary[browse]'.")
    import uvicorn

    from glossary.browse.access import Access
    from glossary.browse.guard import guarded
    from glossary.browse.site import site
    from glossary.store.copies import checkpoint

    access = Access(review, reviewers, approvers, user_header) if review or reviewers or approvers else None
    app = guarded(site(Path(path), access, sql=sql).app(), host, allow_hosts)  # type: ignore[no-untyped-call]
    with _listening(host, port) as door:
        address = f"http://{host}:{door.getsockname()[1]}/"
        if access and review:
            address += f"-/enter?token={access.token}"
        if announce:
            announce(f"The termbase {path} is at {address} until Ctrl-C.")
        if open_browser:
            webbrowser.open(address)
        try:
            uvicorn.Server(uvicorn.Config(app, log_level="warning", lifespan="on")).run(sockets=[door])
        except KeyboardInterrupt:
            return
        finally:
            checkpoint(Path(path))


def _listening(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as error:
        reason = str(error.strerror).split(" (while", 1)[0]  # Python adds the address, which the sentence has
        raise GlossaryError(
            f"Cannot listen on {host}, port {port} ({reason}): choose another with --port, 0 for any free one."
        ) from error
