"""What a person meets when the file, the folder or the disk does not do what it should."""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from stored_texts import BY, union

from glossary.errors import MigrationNeeded, TermbaseError
from glossary.store import connection, transactions
from glossary.store.termbase import Termbase, open_termbase


def test_create_makes_a_termbase_and_opens_it_again(path: Path) -> None:
    for mode in ("create", "create", "write", "read"):
        with open_termbase(path, mode) as base:  # type: ignore[arg-type]
            assert base.verify() == []


@pytest.mark.parametrize("mode", ["write", "read"])
def test_a_missing_termbase_is_not_made_by_other_commands(path: Path, mode: str) -> None:
    with pytest.raises(TermbaseError, match=r"No termbase at .*terms\.db: create one with «glossary mine TEXT»"):
        open_termbase(path, mode)  # type: ignore[arg-type]
    assert not path.exists()


def not_sqlite(path: Path) -> None:
    path.write_text("Кедендік одақ\n" * 200, encoding="utf-8")


def another_database(path: Path) -> None:
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE recipe (name TEXT)")
    other.commit()
    other.close()


def newer(path: Path) -> None:
    open_termbase(path, "create").close()
    pragma(path, f"user_version = {connection.SCHEMA_VERSION + 1}")


def pragma(path: Path, setting: str) -> None:
    raw = sqlite3.connect(path)
    raw.execute(f"PRAGMA {setting}")
    raw.commit()
    raw.close()


@pytest.mark.parametrize("mode", ["create", "write", "read"])
@pytest.mark.parametrize(
    ("make", "said"),
    [
        (not_sqlite, "is not a termbase: name another file"),
        (another_database, "is not a termbase: name another file"),
        (newer, "made by a newer glossary: update this program"),
    ],
)
def test_a_file_that_is_not_ours_is_refused_and_left_alone(path: Path, make, said: str, mode: str) -> None:
    make(path)
    before = path.read_bytes()
    with pytest.raises(TermbaseError, match=said):
        open_termbase(path, mode)  # type: ignore[arg-type]
    assert path.read_bytes() == before


def test_a_folder_in_place_of_the_file(tmp_path: Path) -> None:
    with pytest.raises(TermbaseError, match="cannot be opened: check that its folder is there"):
        open_termbase(tmp_path, "create")


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(TermbaseError, match="cannot be opened: check that its folder is there"):
        open_termbase(tmp_path / "nowhere" / "terms.db", "create")


def test_reading_an_older_schema_says_how_to_upgrade(path: Path) -> None:
    open_termbase(path, "create").close()
    pragma(path, f"user_version = {connection.SCHEMA_VERSION - 1}")
    with pytest.raises(MigrationNeeded, match="upgrade it with any command that writes, for example «glossary draft»"):
        open_termbase(path, "read")


def test_reading_changes_nothing(mined: Termbase, path: Path) -> None:
    mined.close()
    before = path.read_bytes()
    with open_termbase(path, "read") as base:
        base.search("одақ")
        base.verify()
        base.stats()
        with pytest.raises(TermbaseError, match="cannot be written: change its permissions"):
            base.accept("k1", by=BY)
    assert path.read_bytes() == before


def test_foreign_keys_are_on_however_it_is_opened(mined: Termbase, path: Path) -> None:
    mined.close()
    for mode in ("create", "write", "read"):
        link = connection.connect(path, mode)
        assert link.execute("PRAGMA foreign_keys").fetchone()[0] == 1
        link.close()


@contextmanager
def closed_folder() -> Iterator[Path]:
    """A folder that this process may read and not write, even when it runs as root; the folders of pytest are closed
    to others."""
    with tempfile.TemporaryDirectory() as made:
        folder, root = Path(made), os.geteuid() == 0
        try:
            yield folder
        finally:
            if root:
                os.seteuid(0)
            folder.chmod(0o700)


def test_a_folder_that_may_not_be_written_to_can_be_read(mined: Termbase, path: Path) -> None:
    """SQLite cannot make the side files of WAL there: the file is opened as one that does not change."""
    mined.close()
    with closed_folder() as folder:
        copy = Path(shutil.copy(path, folder))
        copy.chmod(0o444)
        folder.chmod(0o555)
        if os.geteuid() == 0:
            os.seteuid(65534)
        with open_termbase(copy, "read") as base:
            assert base.search("одақтардың")[0].uid == "K000001"
        with pytest.raises(TermbaseError, match="cannot be written: change its permissions"):
            open_termbase(copy, "write")
        with pytest.raises(TermbaseError, match="cannot be opened: check that its folder is there and may be written"):
            open_termbase(folder / "new.db", "create")


def test_a_full_disk_stores_nothing(base: Termbase, path: Path) -> None:
    """`max_page_count` makes SQLite itself say what it says when the disk is full."""
    link = base._connection
    (pages,) = link.execute("PRAGMA page_count").fetchone()
    link.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(TermbaseError, match=r"no room left on the disk .* nothing half-done was stored"):
        base.store_mined(union("Кедендік одақ. " * 1000 + union().documents[0].text), domain="", by=BY)
    link.execute("PRAGMA max_page_count = 100000")
    assert base.stats().documents == base.stats().batches == 0
    assert base.store_mined(union(), domain="", by=BY).documents_new == 1


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (sqlite3.OperationalError("database or disk is full"), TermbaseError),
        (sqlite3.OperationalError("database is locked"), TermbaseError),
        (sqlite3.DatabaseError("database disk image is malformed"), TermbaseError),
        (sqlite3.OperationalError("no such column: colour"), sqlite3.OperationalError),  # a bug keeps its name
        (KeyboardInterrupt(), KeyboardInterrupt),
    ],
)
def test_an_error_at_the_last_moment_undoes_everything(
    base: Termbase, monkeypatch: pytest.MonkeyPatch, error: BaseException, told: type[BaseException]
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    with monkeypatch.context() as patch:
        patch.setattr(transactions.read_model, "refresh", fail)
        with pytest.raises(told):
            base.store_mined(union(), domain="", by=BY)
    assert base.stats().documents == base.stats().batches == 0
    assert list(base.candidates()) == []
    assert base.store_mined(union(), domain="", by=BY).candidates_new == 3


def test_a_second_writer_waits_and_is_then_told(base: Termbase, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.05)
    with open_termbase(path, "write") as other, base.batch("import", by=BY):
        with pytest.raises(TermbaseError, match="Another program is writing"):
            other.add("салық", terms={}, by=BY)
        base.add("салық", terms={}, by=BY)
    assert [concept.uid for concept in base.concepts()] == ["C000001"]


def test_reading_loads_nothing_that_only_writing_needs(mined: Termbase, path: Path) -> None:
    """A search must feel instant; sqlite-utils alone takes as long to import as everything else together."""
    mined.close()
    code = (
        "import sys; from pathlib import Path; from glossary.store.termbase import open_termbase\n"
        "with open_termbase(Path(sys.argv[1]), 'read') as base: base.search('одақтардың'); base.get('k1')\n"
        "print(sorted({'sqlite_utils', 'rapidfuzz', 'numpy', 'openpyxl'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code, path], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
