"""Downloads from a server on this machine: whole, broken off and resumed, changed meanwhile, with a wrong checksum."""

import errno
import hashlib
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from small_models import MODELS

from glossary.drafting.models import download as downloading
from glossary.drafting.models.adding import add_from_web
from glossary.drafting.models.download import download, forget
from glossary.drafting.models.layouts import Wish
from glossary.drafting.models.packages import installed
from glossary.errors import InputError

CONTENT = (MODELS / "translate-kk_en-1_0.argosmodel").read_bytes()
DIGEST = hashlib.sha256(CONTENT).hexdigest()


class Served:
    """What the server has, how it behaves, and what it was asked."""

    def __init__(self) -> None:
        self.content, self.tag = CONTENT, '"one"'
        self.break_after: int | None = None
        self.ranges, self.says_length = True, True
        self.redirect = ""
        self.asked: list[tuple[str, str]] = []
        self.address = ""


class Handler(BaseHTTPRequestHandler):
    served: Served

    def do_GET(self) -> None:
        served = self.served
        asked = self.headers.get("Range") or ""
        served.asked.append((self.path, asked))
        if self.path == "/missing":
            self.send_error(404)
        elif self.path.startswith("/moved"):
            self.send_response(302)
            self.send_header("Location", served.redirect)
            self.end_headers()
        else:
            self._send(served, int(asked.removeprefix("bytes=").rstrip("-")) if asked and served.ranges else 0)

    def _send(self, served: Served, start: int) -> None:
        if start >= len(served.content):
            self.send_error(416)
            return
        self.send_response(206 if start else 200)
        self.send_header("ETag", served.tag)
        if served.says_length:
            self.send_header("Content-Length", str(len(served.content) - start))
        if start:
            self.send_header("Content-Range", f"bytes {start}-{len(served.content) - 1}/{len(served.content)}")
        self.end_headers()
        self.wfile.write(served.content[start : served.break_after])

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Served]:
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    served = Served()
    handler = type("Serving", (Handler,), {"served": served})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as http:
        thread = threading.Thread(target=http.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        served.address = f"http://127.0.0.1:{http.server_port}"
        yield served
        http.shutdown()
        thread.join()


def test_a_model_is_downloaded_checked_and_added(server: Served, home: Path) -> None:
    told: list[tuple[int, int | None]] = []
    url = f"{server.address}/models/kk_en.argosmodel"
    package = add_from_web(url, Wish(), DIGEST.upper(), lambda here, there: told.append((here, there)))
    assert package.name == "translate-kk_en-1_0"
    assert told[-1] == (len(CONTENT), len(CONTENT))
    assert list((home / "downloads").iterdir()) == []


def test_a_broken_download_goes_on_where_it_stopped(server: Served) -> None:
    server.break_after = 100_000
    url = f"{server.address}/model"
    with pytest.raises(InputError, match=r"broke off after 100,000 of 421,528 bytes: run the same command again"):
        download(url)
    server.break_after = None
    assert download(url, DIGEST).read_bytes() == CONTENT
    assert server.asked == [("/model", ""), ("/model", "bytes=100000-")]


def test_what_is_here_is_not_fetched_again(server: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the disk was too full to unpack it, the download is still there."""
    url = f"{server.address}/model"

    def full(*_: object) -> None:
        raise InputError("no room")

    with monkeypatch.context() as patched:
        patched.setattr("glossary.drafting.models.adding.add_model", full)
        with pytest.raises(InputError, match="no room"):
            add_from_web(url, Wish())
    assert add_from_web(url, Wish()).target == "en"
    assert len(server.asked) == 1


@pytest.mark.parametrize("change", ["tag", "length"])
def test_another_file_is_not_mixed_with_the_old_one(server: Served, change: str) -> None:
    server.break_after = 100_000
    url = f"{server.address}/model"
    with pytest.raises(InputError, match="broke off"):
        download(url)
    server.break_after = None
    if change == "tag":
        server.tag = '"two"'
    else:
        server.content += b"more"
    with pytest.raises(InputError, match=r"another file now .*: delete .*downloads.* and start again"):
        download(url)


def test_a_server_whose_file_became_shorter(server: Served) -> None:
    server.break_after = 100_000
    url = f"{server.address}/model"
    with pytest.raises(InputError, match="broke off"):
        download(url)
    server.content, server.break_after = CONTENT[:50_000], None
    with pytest.raises(InputError, match="another file now"):
        download(url)


def test_a_server_that_cannot_resume_sends_all_again(server: Served) -> None:
    server.break_after, server.ranges = 100_000, False
    url = f"{server.address}/model"
    with pytest.raises(InputError, match="broke off"):
        download(url)
    server.break_after = None
    assert download(url).read_bytes() == CONTENT


def test_a_server_that_does_not_say_the_length(server: Served) -> None:
    server.says_length = False
    assert download(f"{server.address}/model", DIGEST).read_bytes() == CONTENT


def test_a_wrong_checksum_leaves_nothing(server: Served, home: Path) -> None:
    with pytest.raises(InputError, match=DIGEST):
        add_from_web(f"{server.address}/model", Wish(), "0" * 64)
    assert list((home / "downloads").iterdir()) == []
    assert installed() == ([], [])


def test_what_is_no_model_is_not_kept(server: Served, home: Path) -> None:
    server.content = b"<html>Sign in</html>"
    with pytest.raises(InputError, match=r"no sound .argosmodel"):
        add_from_web(f"{server.address}/model", Wish())
    assert list((home / "downloads").iterdir()) == []


def test_a_redirect_is_followed_on_the_web_only(server: Served, tmp_path: Path) -> None:
    server.redirect = f"{server.address}/model"
    assert download(f"{server.address}/moved").read_bytes() == CONTENT
    secret = tmp_path / "secret"
    secret.write_text("secret")
    for target in (secret.as_uri(), "ftp://127.0.0.1/model"):
        server.redirect = target
        with pytest.raises(InputError, match=r"must stay on|302"):
            download(f"{server.address}/moved?{target}")


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("file:///etc/passwd", "no web address"),
        ("ftp://example.org/model", "no web address"),
        ("https:///model", "no web address"),
        ("http://127.0.0.1:1/model", "cannot be reached"),
    ],
)
def test_other_addresses(home: Path, url: str, says: str) -> None:
    with pytest.raises(InputError, match=says):
        download(url)


def test_a_missing_page(server: Served) -> None:
    with pytest.raises(InputError, match="answers 404"):
        download(f"{server.address}/missing")


@pytest.mark.parametrize("says_length", [True, False])
def test_what_is_too_large_is_given_up(server: Served, monkeypatch: pytest.MonkeyPatch, says_length: bool) -> None:
    monkeypatch.setattr(downloading, "LARGEST", 1000)
    server.says_length = says_length
    with pytest.raises(InputError, match=r"larger than any model|more than any model"):
        download(f"{server.address}/model")


def test_no_room_before_and_while_downloading(server: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    url = f"{server.address}/model"
    with monkeypatch.context() as patched:
        patched.setattr("glossary.drafting.atomic_folder.disk_usage", lambda _: type("Usage", (), {"free": 1000}))
        with pytest.raises(InputError, match="make room"):
            download(url)

    def full(here: int, there: int | None) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(InputError, match=r"The download stopped: No space left on device .*make room"):
        download(url, tell=full)


def test_ctrl_c_keeps_what_has_arrived(server: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(downloading, "BLOCK", 100_000)

    def interrupt(here: int, there: int | None) -> None:
        if here >= 200_000:
            raise KeyboardInterrupt

    url = f"{server.address}/model"
    with pytest.raises(KeyboardInterrupt):
        download(url, tell=interrupt)
    path = download(url, DIGEST)
    assert server.asked[-1] == ("/model", "bytes=200000-")
    forget(path)
    assert not path.exists()
