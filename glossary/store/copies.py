"""Whole copies of a termbase: made beside it and only then given their name, kept by date, put back.

A copy that cannot be finished (a full disk, Ctrl-C) leaves the older ones as they are and nothing half-done.
"""

import os
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

from glossary.errors import TermbaseError
from glossary.store.connection import MAGIC, connect, translated_errors

KEPT = 5
"""So many older copies stay beside a termbase, by date."""


_DAY = 86_400.0


def copy_whole(connection: sqlite3.Connection, path: Path) -> None:
    """Write the whole termbase, as one file with nothing beside it, to `path`, over what is there.

    Raises:
        TermbaseError: no room, or no permission to write there.
    """
    part = path.with_name(f"{path.name}.part-{os.getpid()}")
    try:
        with translated_errors(part):
            connection.execute("VACUUM INTO ?", [str(part)])
        part.replace(path)
    except OSError as error:
        raise TermbaseError(f"{path} cannot be written ({error.strerror}): choose another place.") from error
    finally:
        part.unlink(missing_ok=True)


def check_place(connection: sqlite3.Connection, path: Path, replaced: int, what: str) -> None:
    """See that a copy may be written to `path`: nothing is there, or an earlier copy, by the number that such files bear.

    Raises:
        TermbaseError: the termbase itself or anything else is there, or no folder.
    """
    if not path.parent.is_dir():
        raise TermbaseError(
            f"{path} cannot be written (there is no folder {path.parent}): make it, or choose another place."
        )
    if not path.exists():
        return
    own = connection.execute("SELECT file FROM pragma_database_list WHERE name = 'main'").fetchone()[0]
    if own and path.samefile(own):
        raise TermbaseError(f"{path} is the termbase itself: choose another name.")
    if _number(path) != replaced:
        raise TermbaseError(f"{path} holds something that is no {what}: choose another name.")


def _number(path: Path) -> int:
    """The number by which a file says what it is (SQLite's application id); -1 for one that is no such file."""
    try:
        with path.open("rb") as file:
            start = file.read(_HEADER)
    except OSError:
        return -1
    return int.from_bytes(start[68:72], "big") if start.startswith(MAGIC) and len(start) == _HEADER else -1


_HEADER = 100
"""Bytes of the header of an SQLite file."""


def back_up(connection: sqlite3.Connection, path: Path) -> Path:
    """Copy a termbase to «NAME.backup» beside it; the copy that had this name keeps its date in its own, and the oldest of
    these go. The copy."""
    copy = path.with_name(f"{path.name}.backup")
    before = datetime.fromtimestamp(copy.stat().st_mtime, UTC) if copy.exists() else None
    part = path.with_name(f"{path.name}.backup-new-{os.getpid()}")
    copy_whole(connection, part)
    if before is not None:
        copy.replace(path.with_name(f"{copy.name}-{before:%Y-%m-%dT%H%M%S}"))
    part.replace(copy)
    for left in path.parent.glob(f"{copy.name}-new-*"):  # of a process that died
        if left.stat().st_mtime < copy.stat().st_mtime - _DAY:
            left.unlink(missing_ok=True)
    for old in sorted(path.parent.glob(f"{copy.name}-[0-9][0-9][0-9][0-9]-*"))[:-KEPT]:
        old.unlink(missing_ok=True)
    return copy


def restore(copy: Path, path: Path) -> None:
    """Put a copy back in the place of a termbase, whole or not at all; what was there is backed up first.

    Raises:
        TermbaseError: the copy is no termbase, is damaged, or another program is writing.
    """
    source = connect(copy, "read")
    try:
        with translated_errors(copy):
            (sound,) = source.execute("PRAGMA quick_check(1)").fetchone()
        if sound != "ok":
            raise TermbaseError(f"{copy} is damaged: choose another copy.")
        target = connect(path, "create")
        try:
            if target.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
                back_up(target, path)
            with translated_errors(path):
                source.backup(target)
        finally:
            target.close()
    finally:
        source.close()


def checkpoint(path: Path) -> None:
    """Bring all that was stored into the file itself, so that a copy of it alone is whole; where others have it open or it
    cannot be written, it stays as it is."""
    try:
        connection = connect(path, "write")
    except TermbaseError:
        return
    try:
        with translated_errors(path):
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        connection.close()
