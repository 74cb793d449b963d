"""The README and the documentation name commands, options, targets and files that exist."""

import re
from pathlib import Path

import pytest
import typer

from glossary.cli import app

ROOT = Path(__file__).resolve().parents[1]
PAGES = sorted(path for path in [*ROOT.glob("*.md"), *ROOT.glob("*/*.md")] if ".venv" not in path.parts)
README = (ROOT / "README.md").read_text(encoding="utf-8")

COMMANDS = {
    name: {option for parameter in command.params for option in parameter.opts}
    for name, command in typer.main.get_command(app).commands.items()  # type: ignore[attr-defined]
}


def test_commands_and_options_exist() -> None:
    lines = re.findall(r"^(?:\$ | {4})glossary (\S+)([^#\n]*)", README, re.MULTILINE)
    assert len(lines) > 10
    unknown = [
        (name, option)
        for name, rest in lines
        for option in re.findall(r"(?<= )--?[a-z][\w-]*", rest) or [""]
        if name not in COMMANDS or (option and option not in COMMANDS[name])
    ]
    assert unknown == []


def test_the_transcript_shows_the_commands_of_its_tool() -> None:
    tool = (ROOT / "tools" / "make_transcript.py").read_text(encoding="utf-8")
    shown = re.findall(r"^\$ (glossary .*)$", README, re.MULTILINE)
    wanted = re.findall(r'^    "(glossary .*)",$', tool, re.MULTILINE)
    assert [re.sub(r"\b[kc]\d+", "ID", line) for line in shown] == [re.sub(r"{.*?}", "ID", line) for line in wanted]


def test_the_transcript_names_ids_that_it_shows() -> None:
    block = README.split("<!-- transcript -->")[1].split("<!-- /transcript -->")[0]
    printed = re.sub(r"^\$ .*$", "", block, flags=re.MULTILINE)
    named = re.findall(r"^\$ glossary \w+ ([kc])(\d+)", block, re.MULTILINE)
    assert named
    missing = [f"{letter}{number}" for letter, number in named if f"{letter.upper()}{number:0>6}" not in printed]
    assert missing == []


def test_targets_exist() -> None:
    targets = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = {
        target
        for page in PAGES
        for target in re.findall(r"(?:^ {4}|`)make ([a-z]+)", page.read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert {"demo", "test", "bench"} <= named
    assert named <= targets


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []
