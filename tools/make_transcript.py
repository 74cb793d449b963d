"""Write the terminal transcripts of README.md and the tutorial anew, from the commands themselves: python tools/make_transcript.py

A page holds its commands: of each block between two marks the lines that begin with «$» stay, and what the commands print, messages
included, replaces the rest. The commands of a page run one after another in a new folder that holds the example texts. An id differs after
every change of the ranking, so a command that names one says in a comment which term is meant: «$ glossary show k11  # кеден одағы».
"""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGES = (ROOT / "README.md", ROOT / "docs" / "tutorial.md")
Ask = Callable[[str], str]
"""What a command that is typed prints."""
BLOCK = re.compile(r"(?<=<!-- transcript -->\n```\n).*?(?=```\n<!-- /transcript -->\n)", re.DOTALL)


def answer(command: str, folder: Path) -> str:
    """What a command prints in a folder, messages and results in their order, without the space around it.

    Raises:
        subprocess.CalledProcessError: the command failed.
    """
    _, *arguments = shlex.split(command, comments=True)
    environment = os.environ | {"GLOSSARY_USER": "Aigerim", "PYTHONPATH": str(ROOT), "COLUMNS": "100"}
    environment.pop("GLOSSARY_DB", None)
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-m", "glossary", *arguments],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=True,
    )
    return "\n".join(line.rstrip() for line in done.stdout.splitlines()).strip("\n")


def id_of(term: str, ask: Ask) -> str:
    """The short id («k5») of a term.

    Raises:
        ValueError: the termbase has no such term.
    """
    found = [json.loads(line) for line in ask(f"glossary search '{term}' --format jsonl").splitlines()]
    ids = [hit["uid"] for hit in found if hit["kk"] == term]
    if not ids:
        raise ValueError(f"The transcript shows «{term}», which is not among the mined terms: choose another.")
    return f"{ids[0][0].lower()}{int(ids[0][1:])}"


def with_id(command: str, ask: Ask) -> str:
    """A command with the id that the term in its comment has today."""
    _, _, term = command.partition("  # ")
    return re.sub(r"\b[kc]\d+\b", id_of(term, ask), command, count=1) if term else command


def transcript(block: str, ask: Ask) -> str:
    """The commands of a block with their answers."""
    typed = (with_id(command, ask) for command in re.findall(r"^\$ (.*)$", block, re.MULTILINE))
    return "\n".join([f"$ {command}\n{ask(command)}\n" for command in typed])


def written_anew(page: str, ask: Ask) -> str:
    """A page with the answers that its commands give today."""
    return BLOCK.sub(lambda block: transcript(block[0], ask), page)


def main() -> None:
    """Replace the blocks of every page."""
    for path in PAGES:
        with tempfile.TemporaryDirectory() as name:
            shutil.copytree(ROOT / "examples", Path(name, "examples"))
            page = written_anew(path.read_text(encoding="utf-8"), partial(answer, folder=Path(name)))
        path.write_text(page, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
