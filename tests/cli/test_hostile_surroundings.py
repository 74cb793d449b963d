"""A closed standard input, files that nest without end, names that are no text: one sentence, no traceback."""

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


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="names of files are text there")
def test_a_file_whose_name_is_no_text_is_named_and_the_others_are_mined(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "good.txt").write_text("Кеден одағының ортақ тарифі бар.\n", encoding="utf-8")
    (folder / os.fsdecode(b"\xec\xe0.txt")).write_text("Ортақ тариф белгіленеді.\n", encoding="utf-8")
    result = run("mine", "texts", "--db", "t.db")
    assert "\\xec\\xe0.txt is not UTF-8: rename the file." in result.stderr
    assert "Texts: 1 (1 new" in result.stderr
    assert run("search", "тариф", "--db", "t.db").exit_code == 0


def test_an_id_that_is_written_in_two_ways_stands_there_twice(run: Run, db: Path, tmp_path: Path) -> None:
    (tmp_path / "twice.csv").write_text("id,kk,status\nK000002,,approved\nk2,,rejected\n", encoding="utf-8")
    result = run("import", "twice.csv", "--yes", "--theirs", "--db", str(db))
    assert result.exit_code == 1
    assert "row 3: the id K000002 stands in row 2 already" in result.stderr


def test_a_field_that_never_ends_is_said_to_be_too_long(run: Run, tmp_path: Path) -> None:
    (tmp_path / "long.csv").write_text("kk,en\nбаж," + "x" * 140_000 + "\n", encoding="utf-8")
    result = run("import", "long.csv", "--yes", "--db", "t.db")
    assert result.exit_code == 1
    assert "line 2: a field has more than 131,072 letters" in result.stderr


def test_a_folder_that_may_not_be_looked_into_is_named_and_the_others_are_mined(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed = tmp_path / "texts" / "closed"
    closed.mkdir(parents=True)
    (closed.parent / "good.txt").write_text("Кеден одағы (customs union) құрылды.", encoding="utf-8")
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path) != closed)
    outcome = run("mine", str(closed.parent), "--by", "A")
    assert (outcome.exit_code, str(closed) in outcome.stderr) == (1, True)
    assert "1 new" in outcome.stderr
