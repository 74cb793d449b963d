"""Whole copies: made beside the termbase and only then given their name, kept by date, put back; and what a full disk, a
damaged page or a busy colleague cannot spoil."""

import os
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from stored_texts import BY, said, union

from glossary.errors import GlossaryError, InputError, TermbaseError
from glossary.model import Draft
from glossary.store import connection, copies, termbase, transactions
from glossary.store.termbase import Termbase, open_termbase


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if not path.name.endswith(("-wal", "-shm")))


def test_older_copies_are_kept_by_date_the_last_few(mined: Termbase, path: Path) -> None:
    for day in range(1, copies.KEPT + 3):
        copy = mined.back_up()
        os.utime(copy, (86400 * day, 86400 * day))
    dated = [f"terms.db.backup-1970-01-{day:02d}T000000" for day in range(3, copies.KEPT + 3)]
    assert names(path.parent) == ["terms.db", "terms.db.backup", *dated]


def test_a_copy_that_cannot_be_finished_leaves_the_older_one(
    mined: Termbase, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = mined.back_up().read_bytes()

    def full(part: Path, name: Path) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", full)
        with pytest.raises(TermbaseError, match="No space left"):
            mined.back_up()
    assert names(path.parent) == ["terms.db", "terms.db.backup"]
    assert path.with_name("terms.db.backup").read_bytes() == before


def test_a_copy_is_put_back_whole(mined: Termbase, path: Path, tmp_path: Path) -> None:
    before = said(mined)
    copy = tmp_path / "copy.db"
    mined.copy_to(copy)
    mined.reject("K1", by=BY)
    after = said(mined)
    mined.close()
    copies.restore(copy, path)
    with open_termbase(path, "write") as restored:
        assert (said(restored), restored.verify()) == (before, [])
    with open_termbase(path.with_name("terms.db.backup"), "write") as earlier:
        assert said(earlier) == after


@pytest.mark.parametrize("spoil", [lambda data: data[:9000], lambda data: data[:4096] + b"\xff" * 8192 + data[12288:]])
def test_a_damaged_file_is_neither_put_back_nor_written_to(
    mined: Termbase, path: Path, tmp_path: Path, spoil: Callable[[bytes], bytes]
) -> None:
    copy = tmp_path / "copy.db"
    mined.copy_to(copy)
    copy.write_bytes(spoil(copy.read_bytes()))
    before = said(mined)
    with pytest.raises(TermbaseError, match="damaged"):
        copies.restore(copy, path)
    with pytest.raises(TermbaseError, match="damaged"):
        open_termbase(copy, "write")
    assert said(mined) == before


def test_after_a_checkpoint_the_file_alone_is_whole(mined: Termbase, path: Path, tmp_path: Path) -> None:
    mined.reject("K1", by=BY)
    copies.checkpoint(path)
    alone = Path(shutil.copyfile(path, tmp_path / "alone.db"))
    with open_termbase(alone, "write") as copy:
        assert said(copy) == said(mined)


ACTS: dict[str, Callable[[Termbase], object]] = {
    "mine": lambda base: base.store_mined(union("Екінші. " + union().documents[0].text, "b.txt"), domain="", by=BY),
    "accept": lambda base: base.accept("K1", by=BY),
    "edit": lambda base: base.edit("K1", by=BY, changes={"note": "ұзақ ескерту " * 2000}),
    "reject": lambda base: base.reject("K1", by=BY),
    "add": lambda base: base.add("жаңа термин", terms={"en": ["term " * 3000]}, by=BY),
    "draft": lambda base: base.store_drafts(
        [("K1", Draft("", "ru", "союз " * 3000, 0.5, "lexicon", "1"))], by="engine"
    ),
    "undo": lambda base: base.undo(by=BY),
    "forget": lambda base: base.forget(["union.txt"], by=BY),
    "repair": lambda base: base.repair(by=BY),
}


@pytest.mark.parametrize("act", ACTS)
def test_a_full_disk_at_any_moment_leaves_all_as_it_was(mined: Termbase, act: str) -> None:
    """The file may not grow: by no page, by one, … until the act succeeds."""
    before = said(mined)
    (pages,) = mined._connection.execute("PRAGMA page_count").fetchone()
    for more in range(400):
        mined._connection.execute(f"PRAGMA max_page_count = {pages + more}")
        try:
            ACTS[act](mined)
        except TermbaseError as error:
            assert "no room left" in str(error)
            assert said(mined) == before
        else:
            break
    mined._connection.execute("PRAGMA max_page_count = 1000000")
    assert mined.verify() == []


@pytest.mark.parametrize(("free", "told"), [(0, "no room left"), (10**9, "disk refused")])
def test_a_full_disk_is_told_from_a_faulty_one(
    path: Path, monkeypatch: pytest.MonkeyPatch, free: int, told: str
) -> None:
    """SQLite says «disk I/O error» of both, where it has no room for the files beside a termbase."""
    monkeypatch.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(10**9, 0, free))  # type: ignore[attr-defined]
    with pytest.raises(TermbaseError, match=told), connection.translated_errors(path):
        raise sqlite3.OperationalError("disk I/O error")


def test_verify_sees_one_moment_whoever_writes(mined: Termbase, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A colleague writes between any two questions of it."""
    with open_termbase(path, "write") as theirs, open_termbase(path, "read") as ours:
        number = iter(range(10_000))

        def meanwhile(statement: str) -> None:
            if statement.startswith("SELECT") and next(number) % 3 == 0:
                theirs.add(f"ұғым {next(number)}", terms={}, by="Marat")

        ours._connection.set_trace_callback(meanwhile)
        assert ours.verify() == []
        ours._connection.set_trace_callback(None)
        assert next(number) > 5


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE glossary SET en = 'x'",
        "DELETE FROM term_key",
        "UPDATE candidate SET count = 99, score = 0.1",
        "INSERT INTO term_fts (term_fts) VALUES ('delete-all')",
    ],
)
def test_what_follows_from_other_tables_is_repaired(mined: Termbase, damage: str) -> None:
    mined.accept("K1", by=BY)
    before = said(mined)
    mined._connection.execute(damage)
    mined._connection.commit()
    assert mined.verify()
    mined.repair(by=BY)
    assert (mined.verify(), said(mined)) == ([], before)


@pytest.mark.parametrize(
    "write",
    [
        lambda base, text: base.add(text, terms={}, by=BY),
        lambda base, text: base.add("баж", terms={"en": [text]}, by=BY),
        lambda base, text: base.add("баж", terms={}, by=BY, note=text),
        lambda base, text: base.add("баж", terms={}, by=text),
        lambda base, text: base.edit("K1", by=BY, changes={"definition": text}),
        lambda base, text: base.edit("K1", by=BY, changes={"domain": text}),
        lambda base, text: base.accept("K1", by=BY, choices={"en": text}),
        lambda base, text: base.reject("K1", by=BY, note=text),
    ],
)
@pytest.mark.parametrize("text", ["одақ\x01сөз", "одақ\udcec"])
def test_what_no_sheet_can_hold_is_refused_where_it_comes_in(
    mined: Termbase, write: Callable[[Termbase, str], object], text: str
) -> None:
    before = said(mined)
    with pytest.raises(InputError, match=r"«одақ·.*» has (a control|half a) character"):
        write(mined, text)
    assert said(mined) == before


def test_files_that_cannot_be_locked_are_said_to_be_so(path: Path) -> None:
    with pytest.raises(TermbaseError, match="network drives"), connection.translated_errors(path):
        raise sqlite3.OperationalError("locking protocol")


def test_nothing_but_errors_that_help(tmp_path: Path) -> None:
    with pytest.raises(GlossaryError, match="No termbase at"):
        copies.restore(tmp_path / "none.db", tmp_path / "terms.db")


def test_a_bulk_is_stored_undone_and_done_again_as_a_little_is(
    base: Termbase, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    made = "SELECT name, sql FROM sqlite_master WHERE type IN ('trigger', 'index') ORDER BY name"
    before, empty = base._connection.execute(made).fetchall(), said(base)
    with open_termbase(tmp_path / "little.db", "create") as little:
        little.store_mined(union(), domain="", by=BY)
        wanted = said(little)
    monkeypatch.setattr(termbase, "MUCH", 0)
    monkeypatch.setattr(transactions, "BULK", 0)
    base.store_mined(union(), domain="", by=BY)
    assert said(base) == wanted
    assert list(map(tuple, base._connection.execute(made))) == list(map(tuple, before))
    base.undo(by=BY)
    assert said(base) == empty
    base.redo(by=BY)
    assert (said(base), base.verify()) == (wanted, [])
    base.edit("K1", by=BY, changes={"note": "logged"})
    assert base.steps_on("K1")[-1].new == "logged"
