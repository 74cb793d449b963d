"""The command line, run in a folder of the test's own."""

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from glossary.cli import app

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs `glossary` with these arguments in an empty folder; bugs keep their traceback."""
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str, stdin: str | bytes | None = None) -> Result:
        return CliRunner().invoke(app, list(arguments), input=stdin, catch_exceptions=False)

    return call


@pytest.fixture
def at(run: Run, db: Path) -> Run:
    """Runs a command on the small termbase and wants it to succeed."""

    def call(*arguments: str, stdin: str | None = None) -> Result:
        result = run(*arguments, "--db", str(db), stdin=stdin)
        assert result.exit_code == 0, result.stderr
        return result

    return call
