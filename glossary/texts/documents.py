"""Texts as they lie on the disk, read into documents with sentences.

Offsets are code points of the decoded text, line ends as written.
"""

import hashlib
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from glossary.errors import InputError
from glossary.language.orthography import ALPHABET
from glossary.language.phonology import NATIVE
from glossary.language.scripts import read_aligned, recognise
from glossary.language.tokens import sentences
from glossary.model import Document, Span
from glossary.progress import Count, counted, silent
from glossary.texts.decoding import decode

SUFFIXES = (".md", ".txt")
STANDARD_INPUT = "-"

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
    text, encoding, _ = decode(content, given)
    if not text.strip():
        raise InputError(f"{given} has no text in it; give a file with text.")
    return Document(name, path, text, hashlib.sha256(content).hexdigest(), encoding, sentence_spans(text))


def document_of(text: str) -> Document:
    """A text that lies in no file as a document, named by its content."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    name = f"text:{digest[:8]}"
    return Document(name, name, text, digest, "utf-8", sentence_spans(text))


def looks_kazakh(document: Document) -> bool:
    """Whether the letters that only Kazakh has beside the Russian ones are as frequent as any Kazakh text has them, or the words are
    Kazakh in Latin or Arabic letters."""
    if recognise(document.text).alphabet:
        return True
    counts = Counter(_ENDLESS.sub("", document.text.lower()))
    native, all_letters = (sum(counts[letter] for letter in letters) for letters in (NATIVE, ALPHABET))
    return native > _NATIVE_SHARE * all_letters


def endless(document: Document) -> int:
    """How many runs of letters, longer than any word, are left out of the sentences of a document."""
    return sum(1 for _ in _ENDLESS.finditer(document.text))


def sentence_spans(text: str) -> tuple[Span, ...]:
    """The sentences of a text in any script of Kazakh; a run of letters that is no word stands between them as an empty line would."""
    aligned = read_aligned(text)
    plain = _ENDLESS.sub(lambda run: "\n".ljust(len(run[0]) - 1) + "\n", aligned.cyrillic)
    return tuple(Span(*aligned.places(*span)) for span in sentences(plain))
