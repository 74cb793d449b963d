"""Folders that appear whole or not at all: what is being added is made out of sight and renamed when it is ready."""

import errno
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import disk_usage
from tempfile import TemporaryDirectory

from glossary.errors import InputError, NotFound

_FULL = (errno.ENOSPC, errno.EDQUOT)
_NAME = re.compile(r"[^\W_](?:[\w.+-]*[\w+-])?")


def plain_name(text: str) -> str:
    """A name that can be a folder's on every system, made of any text.

    >>> plain_name("NLLB 200 (int8)"), plain_name("../x"), plain_name("сөздік.kk-en")
    ('NLLB-200-int8', 'x', 'сөздік.kk-en')
    """
    return re.sub(r"[^\w.+-]+", "-", text).strip("-._+")[:100]


def check_name(name: str) -> str:
    """The name itself.

    Raises:
        InputError: it cannot be a folder's name.
    """
    if not _NAME.fullmatch(name) or len(name) > 100:
        raise InputError(f"«{name}» cannot be a name: use letters, digits, hyphens and dots, at most 100.")
    return name


@contextmanager
def staged(place: Path, name: str) -> Iterator[Path]:
    """A folder to fill; it stands as `name` in `place` when the block ends, and is gone when the block fails.

    Raises:
        InputError: the name is taken or no name, or the disk is full or cannot be written.
    """
    final = place / check_name(name)
    if final.exists():
        raise InputError(f"«{name}» is there already: remove it first, or add this one under another --name.")
    try:
        place.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(prefix=".adding-", dir=place) as scratch:
            folder = Path(scratch) / name
            folder.mkdir()
            yield folder
            folder.rename(final)
    except OSError as error:
        raise InputError(f"«{name}» was not added: {why(error, place)}.") from error


def why(error: OSError, place: Path) -> str:
    """What went wrong with the disk and what to do about it."""
    told = f"{error.strerror or error} ({error.filename or place})"
    if error.errno in _FULL:
        return f"{told}; make room, or let GLOSSARY_HOME name a folder on a larger disk"
    return f"{told}; check the path and its permissions, or let GLOSSARY_HOME name another folder"


def check_room(place: Path, size: int, name: str) -> None:
    """Whether `size` bytes go into a folder that may not be there yet.

    Raises:
        InputError: the disk has less room.
    """
    there = next(folder for folder in (place, *place.absolute().parents) if folder.exists())
    if (free := disk_usage(there).free) < size:
        raise InputError(
            f"«{name}» needs {size / 1e6:,.0f} MB and {there} has {free / 1e6:,.0f} MB left: "
            "make room, or let GLOSSARY_HOME name a folder on a larger disk."
        )


def discard(place: Path, name: str, list_command: str) -> None:
    """Remove a folder: out of sight first, so that half of one is never found.

    Raises:
        NotFound: no folder has that name.
        InputError: it cannot be removed.
    """
    if name.startswith(".") or not place.is_dir() or name not in {path.name for path in place.iterdir()}:
        raise NotFound(f"Nothing here is called «{name}»: see {list_command}")
    try:
        with TemporaryDirectory(prefix=".removing-", dir=place) as scratch:
            (place / name).rename(Path(scratch) / name)
    except OSError as error:
        raise InputError(f"«{name}» was not removed: {why(error, place)}.") from error
