"""Write the terminal transcript of README.md anew, from the commands themselves: python tools/make_transcript.py

The commands run one after another in a new folder that holds the example texts; what they print, messages included,
replaces what stands between the two marks.
"""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
BEGIN, END = "<!-- transcript -->\n", "<!-- /transcript -->\n"

# «{term}» stands for the id of that term, which is another one after every change of the ranking.
COMMANDS = [
    "glossary mine examples/halyqaralyq_ekonomika.txt --domain economy",
    "glossary draft",
    "glossary search одақтардың --limit 3",
    "glossary show {кеден одағы}",
    "glossary accept {кеден одағы}",
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


def with_ids(command: str, folder: Path) -> str:
    """A command with the short ids («k5») of the terms that it names in braces.

    Raises:
        ValueError: the termbase has no such term.
    """
    for term in re.findall(r"{(.*?)}", command):
        found = answer(f"glossary search '{term}' --format jsonl", folder).splitlines()
        ids = [hit["uid"] for hit in map(json.loads, found) if hit["kk"] == term]
        if not ids:
            raise ValueError(f"The transcript shows «{term}», which is not among the mined terms: choose another.")
        command = command.replace(f"{{{term}}}", f"{ids[0][0].lower()}{int(ids[0][1:])}")
    return command


def transcript() -> str:
    """The commands with their answers, as a block of Markdown."""
    with tempfile.TemporaryDirectory() as name:
        shutil.copytree(ROOT / "examples", Path(name, "examples"))
        told = []
        for command in COMMANDS:
            typed = with_ids(command, Path(name))
            told.append(f"$ {typed}\n{answer(typed, Path(name))}\n")
    return "```\n" + "\n".join(told) + "```\n"


def main() -> None:
    """Replace the block in README.md."""
    text = README.read_text(encoding="utf-8")
    before, rest = text.split(BEGIN)
    _, after = rest.split(END)
    README.write_text(before + BEGIN + transcript() + END + after, encoding="utf-8")


if __name__ == "__main__":
    main()
