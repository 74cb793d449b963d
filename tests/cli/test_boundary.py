"""Where errors end: a sentence and a code for what a user can meet, a traceback for a bug, UTF-8 everywhere."""

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

from glossary.errors import Conflict, GlossaryError, UsageError

Run = Callable[..., Result]


def fail(error: BaseException) -> Callable[..., None]:
    def raising(*_: object, **__: object) -> None:
        raise error

    return raising


@pytest.mark.parametrize(
    ("error", "code", "line"),
    [
        (GlossaryError("No text: give one."), 1, "No text: give one.\n"),
        (Conflict("Two\n  sides."), 1, "Two sides.\n"),  # one line, whatever the message holds
        (UsageError("Choose one."), 2, "Choose one.\n"),
        (KeyboardInterrupt(), 1, "Interrupted; nothing half-done was stored.\n"),
    ],
)
def test_errors_are_one_line_on_standard_error(
    run: Run, monkeypatch: pytest.MonkeyPatch, error: BaseException, code: int, line: str
) -> None:
    monkeypatch.setattr("glossary.open_termbase", fail(error))
    result = run("stats")
    assert (result.exit_code, result.stderr, result.stdout) == (code, line, "")


def test_a_bug_keeps_its_traceback(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("glossary.open_termbase", fail(ZeroDivisionError("a bug")))
    with pytest.raises(ZeroDivisionError):
        run("stats")


@pytest.mark.parametrize("arguments", [["accept"], ["nonsense"], ["search", "x", "--limit", "0"], ["add", "--wrong"]])
def test_wrong_usage_is_code_2(run: Run, arguments: list[str]) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stdout == ""


def glossary(cwd: Path, *arguments: str, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-W", "error", "-m", "glossary", *arguments]
    root = Path(__file__).resolve().parents[2]
    inherited = {"PATH": "/usr/bin:/bin", "PYTHONPATH": str(root), "SYSTEMROOT": "C:\\Windows"}
    return subprocess.run(command, input=stdin, capture_output=True, cwd=cwd, env=inherited | environment, check=False)


@pytest.mark.parametrize("encoding", ["ascii", "cp1251", "utf-16"])
def test_output_is_utf_8_whatever_the_locale(tmp_path: Path, encoding: str) -> None:
    stdin = "қазақ тілі\n".encode()
    done = glossary(tmp_path, "analyse", "-", "--format", "jsonl", stdin=stdin, PYTHONIOENCODING=encoding, LC_ALL="C")
    assert done.stderr == b""
    assert '"text": "қазақ тілі"' in done.stdout.decode("utf-8")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "kz1048"])
def test_standard_input_in_other_encodings(tmp_path: Path, encoding: str) -> None:
    done = glossary(tmp_path, "analyse", "-", "--format", "jsonl", stdin="қазақ тілінің тарихы\n".encode(encoding))
    assert '"text": "қазақ тілінің тарихы"' in done.stdout.decode("utf-8")


def test_what_is_no_text_on_standard_input(tmp_path: Path) -> None:
    done = glossary(tmp_path, "analyse", "-", stdin=b"\xff\x00\x81\xfe\x9d\x00\x03")
    assert done.returncode == 1
    assert done.stderr.decode().startswith("Standard input ")


@pytest.mark.skipif(sys.platform == "win32", reason="the shell and its pipes are those of POSIX")
def test_a_reader_who_goes_away_is_no_error(db: Path) -> None:
    shell = f"{sys.executable} -W error -m glossary show K1 --format jsonl --db {db} | true"
    root = str(Path(__file__).resolve().parents[2])
    done = subprocess.run(["sh", "-c", shell], capture_output=True, cwd=root, check=False)
    assert done.stderr == b""


LOST_OUTPUT = [
    ("show K1", ">/dev/full", "Standard output cannot be written (No space left on device): print to another place.\n"),
    ("show --help", ">/dev/full", "Standard output cannot be written (No space left on device): "),
    ("stats", ">&-", "Standard output is closed: run the command with somewhere to print to.\n"),
    ("stats", ">&- 2>&-", ""),
]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device that is always full is a thing of Linux")
@pytest.mark.parametrize(("command", "where", "sentence"), LOST_OUTPUT)
def test_output_that_goes_nowhere_is_a_sentence(db: Path, command: str, where: str, sentence: str) -> None:
    shell = f"GLOSSARY_DB={db} {sys.executable} -W error -m glossary {command} {where}"
    root = str(Path(__file__).resolve().parents[2])
    done = subprocess.run(["sh", "-c", shell], capture_output=True, cwd=root, check=False)
    said = done.stderr.decode()
    assert (done.returncode, said[: len(sentence)], said.count("\n")) == (1, sentence, 1 if sentence else 0)


WRONG_VALUES = [
    (["search", "x", "--limit", "q"], "Error: Invalid value for '--limit': «q» is not a whole number."),
    (["search", "x", "--limit", "0"], "Error: Invalid value for '--limit': the number must be 1 or more."),
    (["mine", "x", "--min-score", "q"], "Error: Invalid value for '--min-score': «q» is not a number."),
    (["browse", "--port", "70000"], "Error: Invalid value for '--port': the number must be 65535 or less."),
    (["stats", "--format", "xml"], "Error: Invalid value for '--format': xml is not one of table, jsonl, csv."),
]


@pytest.mark.parametrize(("arguments", "line"), WRONG_VALUES, ids=[" ".join(case[0]) for case in WRONG_VALUES])
def test_a_wrong_value_is_told_in_plain_words(run: Run, arguments: list[str], line: str) -> None:
    result = run(*arguments)
    assert (result.exit_code, result.stderr.splitlines()[-1]) == (2, line)


@pytest.mark.parametrize("command", ["mine", "import", "browse", "accept"])
def test_help_has_one_notation_for_values(run: Run, command: str) -> None:
    page = run(command, "--help").stdout
    assert "--db PATH" in page
    assert re.findall(r"<\w[^<>]*>|\bpath\}", page) == []


def test_the_module_and_the_version(tmp_path: Path) -> None:
    done = glossary(tmp_path, "--version")
    assert (done.returncode, done.stdout.decode().split()[0]) == (0, "glossary")


def test_nobody_to_sign(run: Run, db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GLOSSARY_USER")
    monkeypatch.setattr("getpass.getuser", fail(OSError("No username set")))
    result = run("reject", "K1", "--db", str(db))
    assert (result.exit_code, "--by NAME" in result.stderr) == (2, True)


def test_colours_only_on_a_terminal(run: Run, db: Path) -> None:
    result = run("search", "одақ", "--db", str(db))
    assert "\x1b" not in result.stdout
