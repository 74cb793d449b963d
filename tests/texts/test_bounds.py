"""Hostile files: each is refused in one sentence, within bounds, and nothing outside of it is looked for. Time grows as the size."""

import http.server
import socket
import threading
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from cpu import assert_linear
from written import FORMATS, PAGE, PARAGRAPH, docx, opened, rtf, tmx, xlsx, zipped

from glossary.errors import InputError
from glossary.texts.documents import read_documents
from glossary.texts.readers import kind_of
from glossary.texts.readers.blocks import DEFAULT_LIMITS, File, Limits, assemble
from glossary.texts.sources import Reading

LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
DEEP = 5_000
TEXT = "Кеден одағы құрылды. "


def blocks(content: bytes, name: str, limits: Limits = DEFAULT_LIMITS) -> list[str]:
    file = File(name, content, limits)
    return assemble(kind_of(file).read(file)).text.split("\n\n")


def xml(name: str, head: str, body: str) -> bytes:
    """A file of a format of XML with a head before its root and something in its body."""
    sound = FORMATS[name]().decode()
    headed = sound.replace("<tmx", f"{head}<tmx").replace("<FictionBook", f"{head}<FictionBook")
    return headed.replace("<body>", f"<body>{body}", 1).encode()


HOSTILE: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "zip bomb": ("a.docx", lambda: zipped({"word/document.xml": b"0" * 4_000_000}), "holds more than 3 MB"),
    "zip bomb in a book": (
        "a.epub",
        lambda: zipped({"META-INF/container.xml": b" " * 4_000_000}),
        "holds more than 3 MB",
    ),
    "members without end": ("a.zip", lambda: zipped({f"{n}.txt": "" for n in range(10_001)}), "more than 10,000 files"),
    "billion laughs": ("a.tmx", lambda: xml("a.tmx", LAUGHS, ""), "declares an entity"),
    "a file of the system": ("a.fb2", lambda: xml("a.fb2", OUTSIDE, "<p>&a;</p>"), "declares an entity"),
    "entities in a part": (
        "a.docx",
        lambda: zipped({"word/document.xml": LAUGHS + "<x>&b;</x>"}),
        "declares an entity",
    ),
    "deep XML": ("a.fb2", lambda: xml("a.fb2", "", "<p>" * DEEP), "too deep"),
    "deep OpenDocument": ("a.odt", lambda: opened("text", "<text:p>" * DEEP), "too deep"),
    "deep groups": ("a.rtf", lambda: rtf("{" * 10_000), "too deep"),
    "deep JSON": ("a.json", lambda: b"[" * 100_000, "too deep"),
    "deep braces": ("a.tex", lambda: b"\\documentclass{a}" + b"{" * 10_000, "too deep"),
    "half an XML": ("a.tmx", lambda: tmx()[:-20], "is damaged"),
    "half a zip": ("a.docx", lambda: docx()[:-30], "is a damaged zip file"),
    "a member whose name is damaged": (
        "a.docx",
        lambda: docx().replace(b"word/document.xml", b"word/document.\xffml", 1),
        "is damaged \\(in word/document.xml\\)",
    ),
    "half a PDF": ("a.pdf", lambda: b"%PDF-1.7\n1 0 obj <</Type/Catalog", "is a damaged PDF"),
    "pages that refer to themselves": (
        "a.pdf",
        lambda: (
            b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 9>>endobj\n"
            b"trailer<</Root 1 0 R>>\n%%EOF"
        ),
        "a.pdf ",
    ),
    "pictures of pages": (
        "a.pdf",
        lambda: (
            b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
            b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
        ),
        "holds only pictures of its pages; have the text recognised: ocrmypdf -l kaz",
    ),
    "an encoding that nobody knows": (
        "a.tmx",
        lambda: b'<?xml version="1.0" encoding="x-none"?><tmx/>',
        "XML in an encoding",
    ),
    "a table with a field without end": ("a.csv", lambda: b'"' + b"x" * 11_000_000, "is no sound table"),
    "no segment in Kazakh": ("a.tmx", lambda: tmx([("", "text")]), "none in Kazakh"),
    "an old document": ("a.doc", lambda: b"\xd0\xcf\x11\xe0" + bytes(600), "save it as .docx"),
    "a picture": ("a.txt", lambda: b"\x89PNG\r\n\x1a\n" + bytes(600), "is a picture"),
    "another archive": ("a.zip", lambda: b"7z\xbc\xaf\x27\x1c", "unpack it"),
    "a database": ("a.txt", lambda: b"SQLite format 3\0" + bytes(600), "is a database"),
    "nothing in a folder": ("a.zip", lambda: zipped({"a.png": b"x"}), "no file with a text"),
}


@pytest.mark.parametrize(("name", "content", "words"), HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_file_is_refused_in_one_sentence(
    tmp_path: Path, name: str, content: Callable[[], bytes], words: str
) -> None:
    (tmp_path / name).write_bytes(content())
    reading = Reading(Limits(megabytes=1 if "holds more than 3" in words else 50, seconds=20))
    with pytest.raises(InputError, match=words) as caught:
        read_documents([tmp_path / name], reading=reading)
    assert str(caught.value).startswith(str(tmp_path / name))
    assert str(caught.value).count(". ") == 0
    assert str(caught.value).endswith(".")


def test_deep_web_pages_end_somewhere() -> None:
    """Their parser stops by itself; what stands before is read, or the page refused."""
    page = (PAGE + "<div>" * 100_000 + "сөз").encode()
    try:
        assert PARAGRAPH in " ".join(" ".join(blocks(page, "a.html")).split())
    except InputError as error:
        assert "too deep" in str(error)


def test_a_file_that_is_too_large_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT * 1_000, encoding="utf-8")
    with pytest.raises(InputError, match=r"is larger than 0 MB; allow more with --max-megabytes"):
        read_documents([path], reading=Reading(Limits(megabytes=0.01)))


def test_time_is_up() -> None:
    with pytest.raises(InputError, match=r"takes longer than -1 s to read; allow more with --max-seconds"):
        blocks(docx(), "a.docx", Limits(seconds=-1))


def test_a_member_protected_by_a_password_is_said(tmp_path: Path) -> None:
    content = bytearray(docx())
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as file:
        file.writestr("a", "")
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = -1
        while (at := content.find(mark, at + 1)) >= 0:
            content[at + place] |= 1
    with pytest.raises(InputError, match="protected by a password"):
        blocks(bytes(content), "a.docx")


def test_nothing_is_fetched_that_a_file_refers_to(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a file made the program open a connection")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    page = '<!DOCTYPE html SYSTEM "http://127.0.0.1:9/x.dtd"><html><link rel=stylesheet href="http://127.0.0.1:9/x"><p>Сөз.</p></html>'
    assert blocks(page.encode(), "a.html") == ["Сөз."]
    link = "<w:p><w:r><w:t>Сөз.</w:t></w:r></w:p>"
    rels = '<Relationships><Relationship Id="r1" Target="http://127.0.0.1:9/x" TargetMode="External"/></Relationships>'
    assert "Сөз." in blocks(docx(link, {"word/_rels/document.xml.rels": rels, "word/vbaProject.bin": b"x"}), "a.docm")


GROWING: dict[str, Callable[[int], bytes]] = {
    "a.docx": lambda count: docx(f"<w:p><w:r><w:t>{TEXT}</w:t></w:r></w:p>" * count),
    "a.odt": lambda count: opened("text", f"<text:p>{TEXT}</text:p>" * count),
    "a.html": lambda count: f"<html><p>{TEXT}</p>{'<' * count}".encode() * 1 + f"<p>{TEXT}</p>".encode() * count,
    "a.md": lambda count: (TEXT + "*" * 3 + "[" * 3 + "_(`").encode() * count,
    "b.md": lambda count: b"[" * count + b"](" * count + b"**" * count,
    "a.rtf": lambda count: rtf("{\\b \\u1179?\\'e0}" * count),
    "a.tex": lambda count: ("\\documentclass{a}" + f"\\emph{{{TEXT}}} $ & \\begin{{tab}}{{" * count).encode(),
    "a.tmx": lambda count: tmx([(TEXT, "text")] * count),
    "a.xlsx": lambda count: xlsx([(TEXT, "text")] * count),
    "a.po": lambda count: b'msgid ""\nmsgstr ""\n' + f'msgid "a"\nmsgstr "{TEXT}"\n'.encode() * count,
    "a.srt": lambda count: f"1\n00:00:01,000 --> 00:00:02,000\n{TEXT[:-2]}\n\n".encode() * count,
    "a.jsonl": lambda count: f'{{"text": "{TEXT}"}}\n'.encode() * count,
    "a.csv": lambda count: b"id,text\n" + f'1,"{TEXT}"\n'.encode() * count,
    "a.fb2": lambda count: xml("a.fb2", "", f"<section>{f'<p>{TEXT}</p>' * count}</section>"),
    "a.eml": lambda count: b"Subject: a\nFrom: b\n\n" + f"{TEXT}\n\n".encode() * count,
}


@pytest.mark.parametrize("name", sorted(GROWING))
def test_time_is_linear(name: str) -> None:
    def work(count: int) -> Callable[[], object]:
        content = GROWING[name](count)
        return lambda: blocks(content, name)

    assert_linear(work, 150, 1_500)


@pytest.fixture
def server() -> Iterator[str]:
    """A server with a page at /a.html, an answer without end at /endless and a way to a file of the system at /away."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path == "/a.html":
                self.send_response(200)
                self.end_headers()
                self.wfile.write(PAGE.encode())
            elif self.path == "/endless":
                self.send_response(200)
                self.end_headers()
                self.wfile.write(b"x" * 100_000)
            else:
                self.send_response(302 if self.path == "/away" else 404)
                self.send_header("Location", "file:///etc/passwd")
                self.end_headers()

        def log_message(self, *_: object) -> None:
            return

    listening = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=listening.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{listening.server_port}"
    listening.shutdown()
    listening.server_close()


def test_an_address_is_read_when_asked_and_only_then(server: str) -> None:
    with pytest.raises(InputError, match="nothing is fetched unasked; add --fetch"):
        read_documents([f"{server}/a.html"])
    (document,) = read_documents([f"{server}/a.html"], reading=Reading(fetching=True))
    assert (document.name, document.path, document.encoding) == ("a.html", f"{server}/a.html", "html")
    assert PARAGRAPH in document.text


@pytest.mark.parametrize(
    ("path", "words"),
    [("/none", "404|Not Found"), ("/away", "302|cannot be fetched"), ("/endless", "sends more than 0 MB")],
)
def test_what_cannot_be_fetched_is_said(server: str, path: str, words: str) -> None:
    with pytest.raises(InputError, match=words):
        read_documents([server + path], reading=Reading(Limits(megabytes=0.05), fetching=True))
