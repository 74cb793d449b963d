"""Whole copies of a termbase: made beside it and only then given their name, kept by date, put back.

A copy that cannot be finished (a full disk, Ctrl-C) leaves the older ones as they are and nothing half-done.
"""

import os
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

from glossary.errors import TermbaseError
from glossary.store.connection import connect, translated_errors

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
