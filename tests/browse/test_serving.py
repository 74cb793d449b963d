"""Opening and closing the door: what `serve` refuses, in one sentence, and that it is the termbase it opens."""

import asyncio
import importlib.util
import socket
import sys
import urllib.request
from pathlib import Path
from subprocess import PIPE, Popen

import pytest
from datasette.app import Datasette

from glossary.browse import serve
from glossary.errors import GlossaryError, TermbaseError


def test_without_datasette_it_says_what_to_install(db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("glossary.browse.find_spec", lambda name: None)
    with pytest.raises(GlossaryError, match=r"pip install 'kazakh-glossary\[browse\]'"):
        serve(db)


def test_a_taken_port_is_named(db: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(GlossaryError, match=f"port {port}.*--port"):
            serve(db, port=port)


@pytest.mark.parametrize("host", ["127.0.0.1", "no such host"])
def test_the_reason_is_said_once(db: Path, host: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(GlossaryError) as caught:
        serve(db, host=host, port=taken.getsockname()[1])
    assert "Errno" not in str(caught.value)
    assert str(caught.value).count(host) == 1


def test_a_missing_termbase_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(TermbaseError, match="No termbase at"):
        serve(tmp_path / "absent.db", port=0)


def test_it_serves_until_it_is_interrupted(db: Path) -> None:
    code = f"import sys; from glossary import serve; serve({str(db)!r}, port=0, announce=lambda line: print(line, file=sys.stderr))"
    with Popen([sys.executable, "-c", code], stderr=PIPE, text=True, encoding="utf-8") as server:
        try:
            assert server.stderr
            address = next(word for word in server.stderr.readline().split() if word.startswith("http://127.0.0.1:"))
            with urllib.request.urlopen(address) as page:
                assert "Glossary" in page.read().decode()
        finally:
            server.terminate()


def test_a_folder_that_cannot_be_written_to_is_read(db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from glossary.browse import site

    for side in ("-wal", "-shm"):
        db.with_name(db.name + side).unlink(missing_ok=True)
    monkeypatch.setattr("glossary.browse.site.os.access", lambda path, mode: False)
    datasette = site.site(db)
    assert not datasette.get_database("terms").is_mutable
    assert asyncio.run(datasette.client.get("/terms/glossary")).status_code == 200
    datasette.get_database("terms").close()


def test_other_databases_are_left_alone(tmp_path: Path) -> None:
    assert importlib.util.find_spec("glossary.browse.plugin")
    stranger = Datasette(memory=True)
    response = asyncio.run(stranger.client.get("/_memory?sql=select+'C000001'+as+uid"))
    assert response.status_code == 200
    assert "/terms/concept" not in response.text
