"""The kinds of files that are read, told by what is in them: magic numbers and members first, then how the text
begins, then the ending."""

import re
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import PurePath
from typing import NamedTuple

from glossary.texts.readers.blocks import Block, File

PLAIN, ARCHIVE = "text", "zip"

SUFFIXES = {
    ".txt": PLAIN, ".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html", ".xhtml": "html", ".docx": "docx",
    ".docm": "docx", ".odt": "odf", ".odp": "odf", ".ods": "odf", ".rtf": "rtf", ".pdf": "pdf", ".pptx": "pptx", ".xlsx": "xlsx",
    ".xlsm": "xlsx", ".csv": "delimited", ".tsv": "delimited", ".epub": "epub", ".fb2": "fb2", ".po": "po", ".pot": "po",
    ".srt": "subtitles", ".vtt": "subtitles", ".tmx": "memory", ".xlf": "memory", ".xliff": "memory", ".sdlxliff": "memory",
    ".mqxliff": "memory", ".mxliff": "memory", ".tex": "tex", ".eml": "mail", ".json": "json_values", ".jsonl": "json_values",
    ".zip": ARCHIVE, ".doc": PLAIN, ".xls": PLAIN, ".ppt": PLAIN,
}  # fmt: skip
"""What is looked at in a folder, and what a file is that does not say so itself. The last three are refused with what
to do."""

_MEMBERS = {
    "word/document.xml": "docx",
    "xl/workbook.xml": "xlsx",
    "ppt/presentation.xml": "pptx",
    "META-INF/container.xml": "epub",
}
_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument."
_HEADERS = "Return-Path|Received|From|To|Date|Subject|Message-ID|MIME-Version|Delivered-To"
_BEGINNINGS = (
    ("memory", r"(?:<\?xml[^>]*>|<!DOCTYPE[^>\[]*>|<!--.*?-->|\s)*<(?:\w+:)?(?:tmx|xliff)\b"),
    ("fb2", r"(?:<\?xml[^>]*>|\s)*<(?:\w+:)?FictionBook\b"),
    ("html", r"(?:<\?xml[^>]*>|<!--.*?-->|\s)*(?:<!DOCTYPE html|<html)\b"),
    ("subtitles", r"WEBVTT\b|\s*\d+\s*\n\s*\d\d:\d\d:\d\d,\d{3} -->"),
    ("po", r'(?:#[^\n]*\n|\s)*msgid\s+"'),
    ("tex", r"(?:%[^\n]*\n|\s)*\\documentclass\b"),
    ("mail", rf"(?:(?:{_HEADERS}):[^\n]*\n(?:[ \t][^\n]*\n)*){{2}}"),
)
_PATTERNS = tuple((kind, re.compile(pattern, re.IGNORECASE | re.DOTALL)) for kind, pattern in _BEGINNINGS)
_LOOKED_AT = 4096

_REFUSED = (
    (
        rb"\xd0\xcf\x11\xe0",
        "is of an old Office or protected by a password; save it as .docx, .xlsx or .pptx without one",
    ),
    (
        rb"\x89PNG|\xff\xd8\xff|GIF8|II\*\0|MM\0\*|BM.{4}\0{4}",
        "is a picture; have its text recognised: ocrmypdf -l kaz+rus",
    ),
    (rb"AT&TFORM", "is a DjVu document; save it as PDF with its text"),
    (rb"Rar!|7z\xbc\xaf|\x1f\x8b|BZh|\xfd7zXZ", "is packed; unpack it and give the folder, or pack it as .zip"),
    (rb"SQLite format 3\0", "is a database and no text; a termbase is named with --db"),
    (rb"ITSF|BOOKMOBI|.{60}BOOKMOBI|.{60}TEXtREAd", "is a book in a format that is not read; convert it to .epub"),
    (rb"MZ|\x7fELF|ID3|OggS|.{4}ftyp|RIFF", "is a program, a sound or a film and no text; give its text"),
)
_MAGIC = tuple((re.compile(pattern, re.DOTALL), what) for pattern, what in _REFUSED)


class Kind(NamedTuple):
    """A kind of file by the name of its reader, and whether all of it is words of a text as they stand."""

    reader: str

    @property
    def read(self) -> Callable[[File], Iterator[Block]]:
        """The reader, loaded when it is first used."""
        reader: Callable[[File], Iterator[Block]] = import_module(f"{__name__}.{self.reader}").read
        return reader


def kind_of(file: File) -> Kind:
    """What kind of file this is.

    Raises:
        InputError: it is of a kind that is not read; the sentence says which and what to do.
    """
    content = file.content
    if content.startswith(b"PK\x03\x04") or content.startswith(b"PK\x05\x06"):
        return Kind(_packed(file))
    if b"%PDF-" in content[:1024]:
        return Kind("pdf")
    if content.startswith(b"{\\rtf"):
        return Kind("rtf")
    for magic, what in _MAGIC:
        if magic.match(content[:_LOOKED_AT]):
            raise file.refuse(what)
    return Kind(_kind_of_text(file))


def _kind_of_text(file: File) -> str:
    """What a text is, by how it begins, by its ending, and by tags and entities in it."""
    beginning = _beginning(file.content)
    kind = next((kind for kind, pattern in _PATTERNS if pattern.match(beginning)), "")
    return kind or _by_name(file.name, beginning)


def _packed(file: File) -> str:
    """What a zip file is, by its members."""
    from glossary.texts.readers.package import Package

    package = Package(file)
    names = set(package.names)
    if "mimetype" in names and package.read("mimetype").startswith(_OPEN_DOCUMENT):
        return "odf"
    if "xl/workbook.bin" in names:
        raise file.refuse("is a binary workbook; save it as .xlsx")
    return next((kind for member, kind in _MEMBERS.items() if member in names), ARCHIVE)


def _beginning(content: bytes) -> str:
    """How a text begins, as far as its letters of ASCII go."""
    head = content[:_LOOKED_AT]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head.decode("utf-16", "replace")
    return head.removeprefix(b"\xef\xbb\xbf").decode("latin-1").replace("\r\n", "\n")


def _by_name(name: str, beginning: str) -> str:
    """What the ending of its name says of a text; an office document that is none is a text."""
    kind = SUFFIXES.get(PurePath(name).suffix.lower(), PLAIN)
    if kind == "json_values" and beginning.lstrip()[:1] not in tuple('[{"'):
        return PLAIN
    if kind in ("memory", "fb2") and beginning.lstrip().startswith("<"):
        return kind
    return kind if kind in ("markdown", "delimited", "json_values", "html", "po", "tex", "subtitles", "mail") else PLAIN
