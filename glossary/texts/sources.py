"""Where texts come from: files, folders, zipped folders, standard input and, when asked, addresses; and what of them
is left out."""

import hashlib
import os
import posixpath
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from glossary.errors import InputError
from glossary.texts.fetching import fetch, is_address
from glossary.texts.readers import ARCHIVE, SUFFIXES, kind_of
from glossary.texts.readers.blocks import DEFAULT_LIMITS, File, Limits
from glossary.texts.readers.package import Package

STANDARD_INPUT = "-"
_HIDDEN = (".", "~$", "__MACOSX")


class Source(NamedTuple):
    """One file: what people see of it, what it is known by between runs, and the file."""

    name: str
    path: str
    file: File


@dataclass(slots=True)
class Reading:
    """What becomes of files while they are read: the `limits` of each, the errors of those that cannot be read,
    `remarks` on those that can, and how many are `left_out` of folders and archives, by their endings."""

    limits: Limits = DEFAULT_LIMITS
    fetching: bool = False
    faults: list[InputError] | None = None
    remarks: list[str] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)

    @contextmanager
    def collecting(self) -> Iterator[None]:
        """Put an error where the others are, or let it stop everything where nobody collects them."""
        try:
            yield
        except InputError as error:
            if self.faults is None:
                raise
            self.faults.append(error)

    @property
    def about_left_out(self) -> str:
        """The sentence that says what was left out of folders and archives; empty where nothing was."""
        kinds = ", ".join(f"{ending} {count}×" for ending, count in sorted(self.left_out.items()))
        what = (
            f"Left out of folders, for they are no texts by their endings: {kinds}; name a file itself to have it read."
        )
        return what if kinds else ""


def sources(paths: Sequence[str | Path], reading: Reading, began: Callable[[int, int], None]) -> Iterator[Source]:
    """Every file that paths stand for, once, in alphabetical order, read one after the other. `began` is told how
    many of how many are done."""
    asked = [str(path) for path in paths]
    if STANDARD_INPUT in asked:
        yield _standard_input(reading)
    given: dict[Path, Path] = {}
    for path in asked:
        if path != STANDARD_INPUT and not is_address(path):
            with reading.collecting():
                given |= _files(Path(path), reading)
    files = sorted(given, key=Path.as_posix)
    names = _names(files)
    addresses = [path for path in asked if is_address(path)]
    for number, file in enumerate(files):
        began(number, len(files) + len(addresses))
        with reading.collecting():
            _require_named(file)
            yield from _unpacked(Source(names[file], file.as_posix(), _read(given[file], reading)), reading)
    for number, address in enumerate(addresses, len(files)):
        began(number, len(files) + len(addresses))
        with reading.collecting():
            yield from _unpacked(_fetched(address, reading), reading)


def _standard_input(reading: Reading) -> Source:
    """The text on standard input, named by its content, so that another text is another document."""
    content = sys.stdin.buffer.read()
    name = f"{STANDARD_INPUT}:{hashlib.sha256(content).hexdigest()[:8]}"
    return Source(name, name, File("Standard input", content, reading.limits))


def _fetched(address: str, reading: Reading) -> Source:
    if not reading.fetching:
        raise InputError(f"{address} is an address, and nothing is fetched unasked; add --fetch to read it.")
    content = fetch(address, reading.limits)
    return Source(
        PurePosixPath(address.split("?", maxsplit=1)[0]).name or address,
        address,
        File(address, content, reading.limits),
    )


def _require_named(path: Path) -> None:
    """Refuse a file whose name no termbase can keep: bytes that are no letters in UTF-8.

    Raises:
        InputError: the name, its bytes spelt out.
    """
    try:
        path.as_posix().encode()
    except UnicodeEncodeError as error:
        spelt = path.as_posix().encode(errors="surrogateescape").decode(errors="backslashreplace")
        raise InputError(f"The name of {spelt} is not UTF-8: rename the file.") from error


def _regular(path: Path) -> Path:
    """A file that has an end."""
    if not path.is_file():
        raise InputError(
            f"{path} is no file that has an end, but a pipe or a device: give a file, or - for standard input."
        )
    return path


def _files(path: Path, reading: Reading) -> dict[Path, Path]:
    """The files that a path stands for: where each lies → how to call it after the path that was given."""
    if _dangles(path):
        raise _nowhere(path)
    if not path.exists():
        raise InputError(f"There is no file or folder {path}; check the path.")
    if not path.is_dir():
        return {_regular(path).resolve(): path}
    place = path.resolve()
    found = {
        place / file.relative_to(path): file
        for file in sorted(path.rglob("*"))
        if _is_closed(file) or ((file.is_file() or _dangles(file)) and _is_text(file.relative_to(path).parts, reading))
    }
    if not found:
        raise InputError(
            f"The folder {path} has no file with a text (.txt, .docx, .pdf, .html …); name another folder."
        )
    return found


def _is_text(parts: Sequence[str], reading: Reading) -> bool:
    """Whether a file in a folder is to be read by its ending; hidden ones are passed over, others are counted."""
    if any(part.startswith(_HIDDEN) for part in parts):
        return False
    ending = posixpath.splitext(parts[-1])[1].lower()
    if ending not in SUFFIXES:
        reading.left_out[ending or "without an ending"] += 1
    return ending in SUFFIXES


def _is_closed(folder: Path) -> bool:
    """Whether this is a folder that may not be looked into: it is named like a file that cannot be read."""
    return folder.is_dir() and not os.access(folder, os.R_OK | os.X_OK)


def _dangles(file: Path) -> bool:
    """Whether this is a link to a file that is not there."""
    return file.is_symlink() and not file.exists()


def _nowhere(link: Path) -> InputError:
    return InputError(f"{link} is a link to {link.readlink()}, which is not there; put that back or remove the link.")


def _read(path: Path, reading: Reading) -> File:
    if _dangles(path):
        raise _nowhere(path)
    largest = reading.limits.megabytes
    try:
        if path.stat().st_size > largest * 1e6:
            raise InputError(
                f"{path} is larger than {largest:,.0f} MB; allow more with --max-megabytes, or give a part of it."
            )
        return File(str(path), path.read_bytes(), reading.limits)
    except OSError as error:
        raise InputError(f"Cannot read {path}: {error.strerror}; check its permissions.") from error


def _unpacked(source: Source, reading: Reading) -> Iterator[Source]:
    """A file, or the files of a zipped folder."""
    if not source.file.content.startswith(b"PK") or kind_of(source.file).reader != ARCHIVE:
        yield source
        return
    package = Package(source.file)
    names = [name for name in package.names if _is_text(name.split("/"), reading)]
    if not names:
        raise source.file.refuse("has no file with a text in it; unpack it and give what is to be read")
    for name in names:
        with reading.collecting():
            inner = File(f"{source.file.name}/{name}", package.read(name), reading.limits)
            if inner.content.startswith(b"PK") and kind_of(inner).reader == ARCHIVE:
                raise inner.refuse("is an archive in an archive; unpack it and give it by itself")
            yield Source(f"{source.name}/{name}", f"{source.path}/{name}", inner)


def _names(files: Iterable[Path]) -> dict[Path, str]:
    """What people see of each file: its name, with as many folders before it as tell the files of one run apart."""
    names = {file: file.name for file in files}
    depth = 1
    while clashing := {name for name, count in Counter(names.values()).items() if count > 1}:
        depth += 1
        names = {file: "/".join(file.parts[-depth:]) if name in clashing else name for file, name in names.items()}
    return names
