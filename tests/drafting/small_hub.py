"""A hub of models on this machine that answers as the Hugging Face hub does: what it has of a model, and its files, which lie on a
server of their own and can be asked for in part."""

import hashlib
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

REVISION = "0123456789abcdef0123456789abcdef01234567"


class Hub:
    """What the hub has, how it behaves, and what it was asked: paths, the part that was wanted, who asked."""

    def __init__(self) -> None:
        self.models: dict[str, dict[str, bytes]] = {}
        self.large = {"model.bin", "model.safetensors"}
        self.licence: str | None = "cc0-1.0"
        self.gated: str | bool = False
        self.break_after: int | None = None
        self.damaged = ""
        self.answer: bytes | None = None
        self.asked: list[tuple[str, str, str]] = []
        self.address = ""

    def put(self, name: str, folder: Path) -> None:
        """Publish the files of a folder."""
        self.models[name] = {path.name: path.read_bytes() for path in sorted(folder.iterdir())}

    def about(self, name: str) -> bytes:
        """The description of a model."""
        files = [self._file(path, content) for path, content in self.models[name].items()]
        card = {"license": self.licence} if self.licence else None
        about = {"id": name, "sha": REVISION, "gated": self.gated, "siblings": files, "cardData": card}
        return json.dumps(about).encode()

    def _file(self, path: str, content: bytes) -> dict[str, object]:
        blob = hashlib.sha1(b"blob %d\0" % len(content) + content).hexdigest()
        one: dict[str, object] = {"rfilename": path, "size": len(content), "blobId": blob}
        if path in self.large:
            one["lfs"] = {"sha256": hashlib.sha256(content).hexdigest(), "size": len(content)}
        return one


class _Handler(BaseHTTPRequestHandler):
    hub: Hub

    def do_GET(self) -> None:
        hub, path = self.hub, urlsplit(self.path).path
        hub.asked.append((path, self.headers.get("Range") or "", self.headers.get("Authorization") or ""))
        parts = path.strip("/").split("/")
        name = "/".join(parts[2:4] if parts[0] == "api" else parts[1:3] if parts[0] == "cdn" else parts[:2])
        if hub.answer is not None:
            self._say(200, hub.answer)
        elif name not in hub.models:
            self._say(401, b"Repository not found")
        elif parts[0] == "api":
            self._say(200, hub.about(name))
        elif parts[0] != "cdn":
            if hub.gated and not self.headers.get("Authorization"):
                self._say(403, b"gated")
                return
            self.send_response(302)
            self.send_header("Location", f"/cdn/{name}/{parts[-1]}")
            self.end_headers()
        else:
            self._send(parts[-1], hub.models[name][parts[-1]])

    def _send(self, name: str, content: bytes) -> None:
        wanted = (self.headers.get("Range") or "bytes=0-").removeprefix("bytes=").rstrip("-")
        start = int(wanted)
        if name == self.hub.damaged:
            content = bytes(len(content))
        self.send_response(206 if start else 200)
        self.send_header("ETag", f'"{name}"')
        self.send_header("Content-Length", str(len(content) - start))
        if start:
            self.send_header("Content-Range", f"bytes {start}-{len(content) - 1}/{len(content)}")
        self.end_headers()
        large = name in self.hub.large
        self.wfile.write(content[start : self.hub.break_after if large else None])

    def _say(self, code: int, content: bytes) -> None:
        self.send_response(code)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def running() -> Iterator[Hub]:
    """An empty hub at `address`."""
    hub = Hub()
    with ThreadingHTTPServer(("127.0.0.1", 0), type("Serving", (_Handler,), {"hub": hub})) as http:
        thread = threading.Thread(target=http.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        hub.address = f"http://127.0.0.1:{http.server_port}"
        yield hub
        http.shutdown()
        thread.join()
