"""Texts as they lie on the disk, read into documents with sentences.

Offsets are code points of the decoded text, line ends as written.

    >>> decode("Таможенный союз — customs union".encode("cp1251"), "a.txt")[1]
    'cp1251'
"""

import codecs
import hashlib
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from glossary.errors import InputError
from glossary.language.orthography import ALPHABET, FREQUENT
from glossary.language.phonology import NATIVE
from glossary.language.tokens import sentences
from glossary.model import Document, Span
from glossary.progress import Count, counted, silent

SUFFIXES = (".md", ".txt")
STANDARD_INPUT = "-"

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # begins as the mark of UTF-16 does
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_GUESSES = ("cp1251", "kz1048", "ptcp154", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
"""cp1251 has no Kazakh letters: text with them is in KZ-1048 or its rival; Russian text looks the same in all three."""
_CONTROLS = "".join(chr(code) for code in range(32) if chr(code) not in "\t\n\r\f")
_ASCII = bytes(range(128))
_MOSTLY = 0.5
"""The share of bytes above ASCII in whole letters of UTF-8 from which a text is UTF-8: an old code page has by accident
at most a quarter, in capitals; a damaged text nearly all."""
_NATIVE_SHARE = 0.02
"""Kazakh texts have 12 to 17 letters of their own among 100 Cyrillic ones, Russian ones those of a few names."""
_ENDLESS = re.compile(r"(?<![\w-])(?:[^\W_\u3400-\u9fff][-‐‑'’ʼ]?+){100,}+")
"""Letters without a space that no word has: encoded pictures, keys, a text that lost its spaces."""


def read_documents(
    paths: Sequence[str | Path], faults: list[InputError] | None = None, count: Count = silent
) -> tuple[Document, ...]:
    """Read files, folders (every .txt and .md below them) and «-», standard input, in alphabetical order, each once.

    Raises `InputError`, which names the path as it was given, for what is missing, empty, binary, unreadable or in an
    unknown encoding; with a list of `faults` the errors are put there instead, and the rest is read. `count` is told how many
    are read.
    """
    given: dict[Path, Path] = {}
    for path in paths:
        if str(path) != STANDARD_INPUT:
            with _collecting(faults):
                given |= _files(Path(path))
    files = sorted(given, key=Path.as_posix)
    names = _names(files)
    documents = []
    for file in counted(files, count, len(files)):
        with _collecting(faults):
            content = _bytes(given[file])
            documents.append(_document(names[file], file.as_posix(), content, str(given[file])))
    if any(str(path) == STANDARD_INPUT for path in paths):
        with _collecting(faults):
            documents.insert(0, _standard_input())
    return tuple(documents)


def _standard_input() -> Document:
    """The text on standard input, named by its content, so that another text is another document."""
    content = sys.stdin.buffer.read()
    name = f"{STANDARD_INPUT}:{hashlib.sha256(content).hexdigest()[:8]}"
    return _document(name, name, content, "Standard input")


@contextmanager
def _collecting(faults: list[InputError] | None) -> Iterator[None]:
    try:
        yield
    except InputError as error:
        if faults is None:
            raise
        faults.append(error)


def _files(path: Path) -> dict[Path, Path]:
    """The files that a path stands for: where each lies → how to call it after the path that was given."""
    if _dangles(path):
        raise _nowhere(path)
    if not path.exists():
        raise InputError(f"There is no file or folder {path}; check the path.")
    if not path.is_dir():
        return {path.resolve(): path}
    found = [file for file in path.rglob("*") if file.suffix.lower() in SUFFIXES and (file.is_file() or _dangles(file))]
    if not found:
        raise InputError(f"The folder {path} has no .txt or .md file; name a file or another folder.")
    place = path.resolve()
    return {place / file.relative_to(path): file for file in found}


def _dangles(file: Path) -> bool:
    """Whether this is a link to a file that is not there."""
    return file.is_symlink() and not file.exists()


def _nowhere(link: Path) -> InputError:
    return InputError(f"{link} is a link to {link.readlink()}, which is not there; put that back or remove the link.")


def _bytes(file: Path) -> bytes:
    if _dangles(file):
        raise _nowhere(file)
    try:
        return file.read_bytes()
    except OSError as error:
        raise InputError(f"Cannot read {file}: {error.strerror}; check its permissions.") from error


def _names(files: Sequence[Path]) -> dict[Path, str]:
    """What people see of each file: its name, with as many folders before it as tell the files of one run apart."""
    names = {file: file.name for file in files}
    depth = 1
    while clashing := {name for name, count in Counter(names.values()).items() if count > 1}:
        depth += 1
        names = {file: "/".join(file.parts[-depth:]) if name in clashing else name for file, name in names.items()}
    return names


def _document(name: str, path: str, content: bytes, given: str) -> Document:
    text, encoding = decode(content, given)
    if not text.strip():
        raise InputError(f"{given} has no text in it; give a file with text.")
    return Document(name, path, text, hashlib.sha256(content).hexdigest(), encoding, _sentences(text))


def document_of(text: str) -> Document:
    """A text that lies in no file as a document, named by its content."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    name = f"text:{digest[:8]}"
    return Document(name, name, text, digest, "utf-8", _sentences(text))


def looks_kazakh(document: Document) -> bool:
    """Whether the letters that only Kazakh has beside the Russian ones are as frequent as any Kazakh text has them."""
    counts = Counter(_ENDLESS.sub("", document.text.lower()))
    return _sum_of(NATIVE, counts) > _NATIVE_SHARE * _sum_of(ALPHABET, counts)


def endless(document: Document) -> int:
    """How many runs of letters, longer than any word, are left out of the sentences of a document."""
    return sum(1 for _ in _ENDLESS.finditer(document.text))


def _sentences(text: str) -> tuple[Span, ...]:
    """The sentences of a text; a run of letters that is no word stands between them as an empty line would."""
    return tuple(sentences(_ENDLESS.sub(lambda run: "\n".ljust(len(run[0]) - 1) + "\n", text)))


def decode(content: bytes, path: str) -> tuple[str, str]:
    """The text of a file's bytes and the name of its encoding: by its byte order mark, as UTF-8, else the decoding that
    looks most like Cyrillic text. Raises `InputError`, naming `path`, for binary files, unknown encodings, and texts in
    Unicode that are damaged."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _sound(content, encoding, path), encoding
    if _is_utf8(content):
        return _sound(content, "utf-8", path), "utf-8"
    likeness = {guess: _likeness(content, guess) for guess in _GUESSES}
    encoding = max(likeness, key=likeness.__getitem__)
    best = likeness[encoding]
    if best < 0.3:
        raise InputError(f"{path} is no text in UTF-8, UTF-16, KZ-1048 or cp1251; save it as UTF-8 text and try again.")
    return content.decode(encoding), encoding


def _is_utf8(content: bytes) -> bool:
    """Whether bytes are meant as UTF-8, sound or damaged; ASCII with zeros may be UTF-16."""
    above = len(content.translate(None, _ASCII))
    if not above:
        return b"\x00" not in content
    whole = content.decode("utf-8", "ignore").encode().translate(None, _ASCII)
    return len(whole) > _MOSTLY * above


def _sound(content: bytes, encoding: str, path: str) -> str:
    """The text of bytes in a known encoding; one wrong byte, read as something else, would spoil words unseen."""
    try:
        text = content.decode(encoding)
        wrong = text.find("\x00")
    except UnicodeDecodeError as error:
        text = error.object[: error.start].decode(encoding, "ignore")
        wrong = len(text)
    if wrong < 0:
        return text
    line, last = text.count("\n", 0, wrong) + 1, " ".join(text[max(0, wrong - 60) : wrong].split()[-3:])
    name, where = encoding.removesuffix("-sig").upper(), f"line {line}{f', after «{last}»' if last else ''}"
    raise InputError(f"{path} is {name} text but damaged in {where}; mend that place or save the text again as UTF-8.")


def _likeness(content: bytes, encoding: str) -> float:
    """How much a decoding looks like Cyrillic text: the share of Cyrillic among its letters, 0 when the frequent
    letters of Kazakh are rare among them or control characters common."""
    try:
        sample = content.decode(encoding).lower()
    except UnicodeDecodeError:
        return 0.0
    counts = Counter(sample)
    letters = sum(count for letter, count in counts.items() if letter.isalpha())
    if not letters or _sum_of(_CONTROLS, counts) * 50 > len(sample):
        return 0.0
    cyrillic = _sum_of(ALPHABET, counts)
    return cyrillic / letters if _sum_of(FREQUENT, counts) > 0.45 * cyrillic else 0.0


def _sum_of(letters: Iterable[str], counts: Mapping[str, int]) -> int:
    return sum(counts[letter] for letter in letters)
