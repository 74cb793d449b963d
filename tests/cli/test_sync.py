"""Packing a termbase and bringing another copy in, as somebody at a terminal does it."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from answers import candidate
from typer.testing import Result

Run = Callable[..., Result]


@pytest.fixture
def colleague(at: Run, run: Run, db: Path, tmp_path: Path) -> Path:
    """What a colleague packed, who has rejected K1 and K2; here K1 is left open by somebody who looked."""
    other = Path(shutil.copyfile(db, tmp_path / "other.db"))
    for uid in ("K1", "K2"):
        assert run("reject", uid, "--by", "Marat", "--db", str(other)).exit_code == 0
    at("unsure", "K1", "--by", "Aigerim")
    packed = tmp_path / "marat.pack"
    assert f"merge-from {packed.name}" in run("pack", str(packed), "--db", str(other)).stderr
    return packed


def test_what_both_changed_is_shown_and_nothing_stored_before_somebody_chooses(
    at: Run, run: Run, db: Path, colleague: Path
) -> None:
    shown = at("merge-from", str(colleague), "--dry-run", "--format", "jsonl")
    (dispute,) = map(json.loads, shown.stdout.splitlines())
    assert (dispute["uid"], dispute["what"], dispute["ours"], dispute["theirs"]) == (
        "K000001",
        "status",
        "unsure",
        "rejected",
    )
    refused = run("merge-from", str(colleague), "--db", str(db))
    assert (refused.exit_code, candidate(db, "K2").status) == (1, "new")
    assert "--newest" in refused.stderr
    done = at("merge-from", str(colleague), "--ours", "--by", "Aigerim")
    assert "Acts of" in done.stderr and "Changed by both: 1." in done.stderr
    assert (candidate(db, "K1").status, candidate(db, "K2").status) == ("unsure", "rejected")
    assert db.with_name(f"{db.name}.backup").exists()


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (["nowhere.pack"], 1, "There is no file nowhere.pack"),
        (["marat.pack", "--ours", "--theirs"], 2, "contradict each other"),
    ],
)
def test_what_cannot_be_is_refused(
    run: Run, db: Path, colleague: Path, arguments: list[str], code: int, sentence: str
) -> None:
    result = run("merge-from", *arguments, "--db", str(db))
    assert (result.exit_code, sentence in result.stderr) == (code, True), result.stderr
