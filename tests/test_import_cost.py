"""Help must answer at once: nothing slow is imported before a command needs it."""

import subprocess
import sys

import pytest

SLOW = ["openpyxl", "lxml", "ctranslate2", "datasette", "torch", "argostranslate", "rapidfuzz", "babel"]

LIST_SLOW = f"import sys; print(*sorted(set(sys.modules) & set({SLOW!r})))"


def run(code: str, cwd: str) -> str:
    command = [sys.executable, "-X", "utf8", "-W", "error", "-c", code]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, encoding="utf-8", check=True).stdout


@pytest.mark.parametrize(
    "code",
    [
        "import glossary",
        "import glossary.cli",
        "import sys; sys.argv = ['glossary', '--help']\n"
        "from glossary.cli import main\n"
        "try: main()\nexcept SystemExit: pass",
    ],
    ids=["the package", "the command line", "help"],
)
def test_nothing_slow_is_imported(code: str, tmp_path: object) -> None:
    assert run(f"{code}\n{LIST_SLOW}", str(tmp_path)).splitlines()[-1] == ""


def test_the_list_would_notice(tmp_path: object) -> None:
    assert "openpyxl" in run(f"import openpyxl\n{LIST_SLOW}", str(tmp_path)).splitlines()[-1]
