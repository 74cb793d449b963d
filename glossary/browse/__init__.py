"""The termbase in the web browser: Datasette with words, links and pages of our own."""

import os
import socket
import webbrowser
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from glossary.errors import GlossaryError


def serve(
    path: str | os.PathLike[str],
    *,
    host: str = "127.0.0.1",
    port: int = 8001,
    open_browser: bool = False,
    announce: Callable[[str], object] | None = None,
) -> None:
    """Serve the termbase at `path` for reading until Ctrl-C. Port 0 takes a free one; `announce` is called with the
    sentence that has the address.

    Raises:
        GlossaryError: Datasette is not installed, or the port is taken.
        TermbaseError: no termbase at `path`, or one that cannot be read.
    """
    if find_spec("datasette") is None:
        raise GlossaryError("Browsing needs Datasette: install it with pip install 'kazakh-glossary[browse]'.")
    import uvicorn

    from glossary.browse.site import site
    from glossary.store.copies import checkpoint

    app = site(Path(path)).app()
    with _listening(host, port) as door:
        address = f"http://{host}:{door.getsockname()[1]}/"
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
