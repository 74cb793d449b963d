"""Write the terminal transcript of README.md anew, from the commands themselves: python tools/make_transcript.py

The commands run one after another in a new folder that holds the example texts; what they print, messages included,
replaces what stands between the two marks.
"""

import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
BEGIN, END = "<!-- transcript -->\n", "<!-- /transcript -->\n"

COMMANDS = [
    "glossary mine examples/halyqaralyq_ekonomika.txt --domain economy",
    "glossary draft",
    "glossary search одақтардың --limit 3",
    "glossary show k5",
    "glossary accept k5",
    "glossary search 关税同盟 --limit 1",
    "glossary export",
]


def answer(command: str, folder: Path) -> str:
    """What a command prints in a folder, messages and results in their order, without the space around it.

    Raises:
        subprocess.CalledProcessError: the command failed.
    """
    _, *arguments = shlex.split(command)
    environment = os.environ | {"GLOSSARY_USER": "Aigerim", "PYTHONPATH": str(ROOT), "COLUMNS": "100"}
    environment.pop("GLOSSARY_DB", None)
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-m", "glossary", *arguments],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=True,
    )
    return "\n".join(line.rstrip() for line in done.stdout.splitlines()).strip("\n")


def transcript() -> str:
    """The commands with their answers, as a block of Markdown."""
    with tempfile.TemporaryDirectory() as name:
        shutil.copytree(ROOT / "examples", Path(name, "examples"))
        told = [f"$ {command}\n{answer(command, Path(name))}\n" for command in COMMANDS]
    return "```\n" + "\n".join(told) + "```\n"


def main() -> None:
    """Replace the block in README.md."""
    text = README.read_text(encoding="utf-8")
    before, rest = text.split(BEGIN)
    _, after = rest.split(END)
    README.write_text(before + BEGIN + transcript() + END + after, encoding="utf-8")


if __name__ == "__main__":
    main()
