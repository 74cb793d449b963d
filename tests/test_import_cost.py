"""Help must answer at once: nothing slow is imported before a command needs it."""

import subprocess
import sys

import pytest

SLOW = ["openpyxl", "lxml", "pypdfium2", "ctranslate2", "datasette", "torch", "argostranslate", "rapidfuzz", "babel"]

LIST_SLOW = f"import sys; print(*sorted(set(sys.modules) & set({SLOW!r})))"


def run(code: str, cwd: str) -> str:
    command = [sys.executable, "-X", "utf8", "-W", "error", "-c", code]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, encoding="utf-8", check=True).stdout


HELP = (
    "import sys; sys.argv = ['glossary', '--help']\nfrom glossary.cli import main\ntry: main()\nexcept SystemExit: pass"
)


@pytest.mark.parametrize(
    "code", ["import glossary", "import glossary.cli", HELP], ids=["the package", "the command line", "help"]
)
def test_nothing_slow_is_imported(code: str, tmp_path: object) -> None:
    assert run(f"{code}\n{LIST_SLOW}", str(tmp_path)).splitlines()[-1] == ""


def test_help_loads_only_arguments_and_words(tmp_path: object) -> None:
    """Of ours, none of the parts that do the work."""
    ours = "print(*sorted({name.split('.')[1] for name in sys.modules if name.startswith('glossary.')}))"
    assert run(f"{HELP}\n{ours}", str(tmp_path)).splitlines()[-1].split() == [
        "cli",
        "errors",
        "model",
        "places",
        "value",
    ]


def test_the_list_would_notice(tmp_path: object) -> None:
    assert "openpyxl" in run(f"import openpyxl\n{LIST_SLOW}", str(tmp_path)).splitlines()[-1]
