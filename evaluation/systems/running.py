"""Extractors as programs: how one is installed and run, each in a process of its own, so that its time can be told."""

import json
import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from glossary.errors import GlossaryError

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 600
"""Seconds after which a step that does not end counts as failed."""
_RUN = """
import json, sys, time
sys.path[:0] = {paths}
given = json.load(sys.stdin)
{script}
printed = json.dumps([found, time.process_time()])
sys.stdout.write("\\n" + printed)
"""


class Failed(GlossaryError):
    """An extractor that cannot be installed or run; the message is the last thing it said."""


class System(NamedTuple):
    """An extractor: what people call it, what pip installs for it (nothing for one that stands here), and the lines of Python
    that make `found`, an answer for each of the texts in `given`."""

    name: str
    requirement: str
    script: str


class Answers(NamedTuple):
    """What an extractor finds in each text, and the seconds of processor time of all, with the start of its program."""

    found: list[Any]
    seconds: float


class Ready(NamedTuple):
    """A system with the Python that runs it, or what went wrong when it was installed."""

    system: System
    python: Path
    trouble: str = ""


def answer(*command: str | Path, text: str = "") -> str:
    """What a command prints when it reads a text; `Failed` when it fails or does not end."""
    try:
        done = subprocess.run(command, input=text.encode(), capture_output=True, check=True, timeout=PATIENCE)
    except subprocess.CalledProcessError as error:
        raise Failed((error.stderr.decode(errors="replace").strip() or str(error)).splitlines()[-1]) from error
    except subprocess.TimeoutExpired as error:
        raise Failed(f"no end after {PATIENCE} seconds") from error
    return done.stdout.decode()


def run(system: System, python: Path, texts: list[str]) -> Answers:
    """What a system finds in some texts. `Failed` when it breaks."""
    paths = [] if system.requirement else [str(ROOT), str(ROOT / "evaluation")]
    program = _RUN.format(paths=paths, script=system.script)
    printed = answer(python, "-I", "-W", "ignore", "-X", "utf8", "-c", program, text=json.dumps(texts))
    return Answers(*json.loads(printed.splitlines()[-1]))


def environment(folder: Path) -> Path:
    """The Python of an environment in a folder, made when there is none."""
    python = folder / ("Scripts" if os.name == "nt" else "bin") / "python"
    if not python.exists():
        answer(sys.executable, "-m", "venv", folder)
    return python


def ready(systems: Iterable[System], folder: Path) -> list[Ready]:
    """Systems ready to run: those of others installed in an environment in a folder, made when one asks for it."""
    return [
        _installed(system, folder) if system.requirement else Ready(system, Path(sys.executable)) for system in systems
    ]


def _installed(system: System, folder: Path) -> Ready:
    try:
        python = environment(folder)
        pip = (python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--retries", "1")
        answer(*pip, *system.requirement.split())
    except Failed as error:
        return Ready(system, Path(), f"not installed: {error}")
    return Ready(system, python)
