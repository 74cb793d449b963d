"""Where a copy or a pack may be written: never over what is none."""

from collections.abc import Callable
from pathlib import Path

import pytest

from glossary.errors import TermbaseError
from glossary.workflow.termbase import Termbase, open_termbase

WRITERS: dict[str, Callable[[Termbase, Path], Path]] = {"pack": Termbase.pack, "backup": Termbase.back_up}


@pytest.mark.parametrize("write", WRITERS.values(), ids=WRITERS)
def test_nothing_else_is_overwritten(tmp_path: Path, write: Callable[[Termbase, Path], Path]) -> None:
    own = tmp_path / "terms.db"
    (tmp_path / "note.txt").write_text("a note", encoding="utf-8")
    (tmp_path / "link.db").symlink_to(own)
    with open_termbase(own, "create") as termbase:
        termbase.add("баж", en=["duty"])
        for name, said in (
            ("terms.db", "the termbase itself"),
            ("link.db", "the termbase itself"),
            ("note.txt", "holds something that is no"),
            ("absent/copy", "there is no folder"),
        ):
            with pytest.raises(TermbaseError, match=said):
                write(termbase, tmp_path / name)
        write(termbase, tmp_path / "copy")
        write(termbase, tmp_path / "copy")
    assert (tmp_path / "note.txt").read_text(encoding="utf-8") == "a note"
    with open_termbase(own, "read") as termbase:
        assert [concept.terms[0].text for concept in termbase.concepts()] == ["баж"]


def test_a_pack_is_no_copy_and_a_termbase_no_pack(tmp_path: Path) -> None:
    with open_termbase(tmp_path / "terms.db", "create") as termbase:
        termbase.pack(tmp_path / "a.pack")
        termbase.back_up(tmp_path / "b.db")
        with pytest.raises(TermbaseError, match="no copy of a termbase"):
            termbase.back_up(tmp_path / "a.pack")
        with pytest.raises(TermbaseError, match="no pack"):
            termbase.pack(tmp_path / "b.db")
