"""A closed standard input, and files that nest without end: one sentence, nothing stored, no traceback."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest
from typer.testing import Result

Run = Callable[..., Result]


@pytest.mark.skipif(os.name == "nt", reason="a shell closes the input")
@pytest.mark.parametrize(
    ("command", "sentence"),
    [("import table.csv", "Nothing was imported: add --yes"), ("review", "Standard input is closed")],
)
def test_commands_that_ask_say_that_nobody_can_answer(db: Path, tmp_path: Path, command: str, sentence: str) -> None:
    (tmp_path / "table.csv").write_text("kk,en\nбаж,duty\n", encoding="utf-8")
    line = f'"{sys.executable}" -m glossary {command} --db "{db}" <&-'
    ended = subprocess.run(line, shell=True, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert ended.returncode in (1, 2)
    assert sentence in ended.stderr
    assert "Traceback" not in ended.stderr


def test_metadata_that_nest_without_end_are_damaged(run: Run, tmp_path: Path) -> None:
    with ZipFile(tmp_path / "deep.argosmodel", "w") as archive:
        archive.writestr("deep/metadata.json", "[" * 100_000)
        archive.writestr("deep/model/model.bin", "x")
        archive.writestr("deep/sentencepiece.model", "x")
    result = run("models", "add", str(tmp_path / "deep.argosmodel"))
    assert result.exit_code == 1
    assert "metadata.json is damaged" in result.stderr
