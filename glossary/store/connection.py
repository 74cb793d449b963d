"""Opening the file, and turning what SQLite says into a sentence that helps.

Reading needs nothing but the standard library, so that a search feels instant; what writes loads sqlite-utils.
"""

import json
import shutil
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal
from urllib.parse import quote

from glossary.errors import MigrationNeeded, TermbaseError

Mode = Literal["create", "write", "read"]

APPLICATION_ID = 0x4B4B474C
"""«KKGL» in the header of the file: a termbase, not just any SQLite database."""

MAGIC = b"SQLite format 3\0"
"""How a file of SQLite begins."""
PACK_ID = 0x4B4B474D
"""«KKGM»: what a colleague needs of a termbase to bring it together with their own."""

SCHEMA_VERSION = 10
"""The number of migrations a file must have; kept as `user_version` in its header."""

BUSY_SECONDS = 30.0
"""How long to wait for others that are writing: who waits is not served in turn, and four who write without a pause on a busy
machine kept one waiting for seven seconds."""

_FULL = "database or disk is full"
_SENTENCES = {
    _FULL: "There is no room left on the disk for {path}: free some space and run the command"
    " again; nothing half-done was stored.",
    "database is locked": "Another program is writing to {path}: wait until it has finished and run the command again.",
    "readonly database": "{path} or its folder cannot be written: change its permissions, or name another termbase"
    " with --db.",
    "unable to open database file": "{path} cannot be opened: check that its folder is there and may be written to,"
    " or name another termbase with --db.",
    "file is not a database": "{path} is not a termbase: name another file with --db.",
    "disk image is malformed": "{path} is damaged: put back a copy of it, or see what is left with the program sqlite3"
    " and its command .recover.",
    "locking protocol": "{path} lies where files cannot be locked, as on some network drives: copy it to this computer, or"
    " name another with --db.",
    "disk I/O error": "The disk refused to read or write {path}: check the disk and run the command again.",
}


_ROOM = 100_000
"""Bytes that SQLite needs for the files beside a termbase; where they are lacking, it says that the disk is faulty."""


def _is_full(path: Path) -> bool:
    try:
        return shutil.disk_usage(path.absolute().parent).free < _ROOM
    except OSError:
        return False


@contextmanager
def translated_errors(path: Path) -> Iterator[None]:
    """Turn what the file, the disk or another program did into a `TermbaseError`; anything else is a bug and
    passes."""
    try:
        yield
    except sqlite3.Error as error:
        told = _FULL if "disk I/O error" in str(error) and _is_full(path) else str(error)
        for message, sentence in _SENTENCES.items():
            if message in told:
                raise TermbaseError(sentence.format(path=path)) from error
        raise


def connect(path: Path, mode: Mode) -> sqlite3.Connection:
    """A connection with foreign keys on; «create» makes the file, the others want it there.

    Raises:
        TermbaseError: no such file, not a termbase, made by a newer program, or it cannot be opened.
        MigrationNeeded: the file is older than the program and `mode` is «read».
    """
    if mode != "create" and not path.exists():
        raise TermbaseError(f"No termbase at {path}: create one with «glossary mine TEXT», or name another with --db.")
    with translated_errors(path):
        connection = _open(path, mode)
        try:
            connection.execute("PRAGMA foreign_keys = ON")
            _check(connection, path, mode)
            if mode != "read":
                _require_whole(connection, path)
                connection.execute("PRAGMA journal_mode = WAL")
                connection.execute("PRAGMA cache_size = -65536")  # or a long act reads and writes its pages many times
        except BaseException:
            connection.close()
            raise
    return connection


def in_memory() -> sqlite3.Connection:
    """A file that is not there, for a rehearsal of making one."""
    connection = sqlite3.connect(":memory:")
    connection.row_factory = sqlite3.Row
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


def require_current(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse an older file where it may not be changed.

    Raises:
        MigrationNeeded: it is older than the program.
    """
    if schema_version(connection) < SCHEMA_VERSION:
        raise MigrationNeeded(
            f"{path} was made by an older glossary: upgrade it with any command"
            " that writes, for example «glossary draft»."
        )


def _open(path: Path, mode: Mode) -> sqlite3.Connection:
    if mode != "read":
        return open_file(path, "rwc" if mode == "create" else "rw")
    connection = open_file(path, "ro")
    try:
        schema_version(connection)
    except sqlite3.OperationalError:
        connection.close()
        if path.with_name(path.name + "-wal").exists():
            raise
        # In a folder that may not be written to, SQLite cannot make the side files of WAL, and does not need them.
        connection = open_file(path, "ro&immutable=1")
    return connection


def open_file(path: Path, access: str) -> sqlite3.Connection:
    """The file, whatever it is, opened with SQLite's «ro», «rw» or «rwc»."""
    connection = sqlite3.connect(f"file:{quote(str(path))}?mode={access}", uri=True, timeout=BUSY_SECONDS)
    connection.row_factory = sqlite3.Row
    return connection


def is_database(path: Path) -> bool:
    """Whether a file may be one of SQLite's, by how it begins; an empty one may become one."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(len(MAGIC)) in (b"", MAGIC)


def _check(connection: sqlite3.Connection, path: Path, mode: Mode) -> None:
    version = schema_version(connection)
    (ours,) = connection.execute("PRAGMA application_id").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if ours != APPLICATION_ID and (tables or mode != "create"):
        raise TermbaseError(f"{path} is not a termbase: name another file with --db.")
    if version > SCHEMA_VERSION:
        raise TermbaseError(f"{path} was made by a newer glossary: update this program to open it.")
    if mode == "read":
        require_current(connection, path)


QUICK = 20_000_000
"""Bytes of a termbase that is looked through whenever it is opened for writing; a larger one takes too long."""


def _require_whole(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse to write to a damaged file: what is stored there may make more of it unreadable.

    Raises:
        TermbaseError: pages are missing or broken.
    """
    (pages,), (size,) = (connection.execute(f"PRAGMA {name}").fetchone() for name in ("page_count", "page_size"))
    quick = pages * size <= QUICK
    if quick and connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise TermbaseError(_SENTENCES["disk image is malformed"].format(path=path))


def schema_version(connection: sqlite3.Connection) -> int:
    """How many migrations the file has had; 0 for an empty file."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def array(values: Iterable[object]) -> str:
    """Values as one parameter of a statement, however many: «… IN (SELECT value FROM json_each(?))».

    >>> array({7})
    '[7]'
    """
    return json.dumps(list(values), ensure_ascii=False)
