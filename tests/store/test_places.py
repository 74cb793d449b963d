"""A place is a kind of its own, in new termbases and in those of before."""

import sqlite3
from pathlib import Path

from recorded import restore
from stored_texts import BY

from glossary.store.read.narrowing import Narrow
from glossary.store.termbase import Termbase, open_termbase


def test_a_place_is_found_by_its_kind(base: Termbase) -> None:
    base.add("Ақтау", kind="place", terms={"en": ["Aktau"]}, by=BY)
    base.add("ақтау", terms={"en": ["acquittal"]}, by=BY, homonym=True)
    found = base.search("ақтау", narrow=Narrow(kind="place"))
    assert [(hit.kk, hit.en) for hit in found] == [("Ақтау", "Aktau")]


def test_the_upgrade_goes_on_counting_where_it_was(tmp_path: Path) -> None:
    path = restore(9, tmp_path / "old.db")
    before = _numbers(path)
    with open_termbase(path, "write") as upgraded:
        assert _numbers(path) == before
        added = upgraded.add("Ақтау", kind="place", terms={"en": ["Aktau"]}, by=BY)
        assert added.uid == f"C{before['concept'] + 1:06d}"


def _numbers(path: Path) -> dict[str, int]:
    connection = sqlite3.connect(path)
    found = dict(connection.execute("SELECT name, seq FROM sqlite_sequence WHERE name IN ('concept', 'candidate')"))
    connection.close()
    return found
