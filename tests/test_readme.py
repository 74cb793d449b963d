"""The README and the documentation name commands, options, targets and files that exist."""

import importlib.util
import re
import shlex
import shutil
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import typer.main
from typer.core import TyperGroup
from typer.testing import CliRunner

import glossary
from glossary.cli import app

ROOT = Path(__file__).resolve().parents[1]
PAGES = sorted(path for path in [*ROOT.glob("*.md"), *ROOT.glob("*/*.md")] if ".venv" not in path.parts)
TEXTS = {str(path.relative_to(ROOT).as_posix()): path.read_text(encoding="utf-8") for path in PAGES}
COMMAND = re.compile(r"^(?:\$ | {4})(?:cat .* \| |cut .* \| )?glossary (.*)", re.MULTILINE)


@pytest.fixture(scope="module")
def transcripts() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_transcript", ROOT / "tools" / "make_transcript.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def commands(text: str) -> list[list[str]]:
    """The words of each command that a page tells its reader to type."""
    return [shlex.split(line, comments=True) for line in COMMAND.findall(text)]


def test_commands_are_accepted_by_the_program() -> None:
    pages = {name: text for name, text in TEXTS.items() if name != "docs/commands.md"}
    typed = [words for text in pages.values() for words in commands(text)]
    assert len(typed) > 60
    program = typer.main.get_command(app)
    for words in typed:
        command: Any = program
        rest = list(words)
        while isinstance(command, TyperGroup) and rest[0] != "--help":
            command = command.commands[rest.pop(0)]
        if "--help" not in rest:
            with command.make_context(" ".join(words), rest):
                pass


@pytest.mark.parametrize("page", ["README.md", "docs/tutorial.md"])
def test_transcripts_say_which_term_an_id_stands_for_and_show_it(page: str) -> None:
    blocks = re.findall(r"<!-- transcript -->\n```\n(.*?)```\n<!-- /transcript -->", TEXTS[page], re.DOTALL)
    typed = re.findall(r"^\$ glossary \w+ ([kc])(\d+).*?(?:  # (.*))?$", "\n".join(blocks), re.MULTILINE)
    assert typed
    assert [number for _, number, term in typed if not term] == []


def test_the_tutorial_runs(transcripts: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    typed = []

    def ask(command: str) -> str:
        result = CliRunner().invoke(app, shlex.split(command, comments=True)[1:])
        assert result.exit_code == 0, f"{command}: {result.output}"
        typed.append(command)
        return result.output

    transcripts.written_anew(TEXTS["docs/tutorial.md"], ask)
    assert len(typed) > 10


def test_the_index_names_every_page() -> None:
    pages = {path.name for path in (ROOT / "docs").glob("*.md")} - {"README.md"}
    assert pages <= set(re.findall(r"\]\(([\w-]+\.md)\)", TEXTS["docs/README.md"]))


def test_places_in_the_project_exist() -> None:
    named = re.findall(
        r"`((?:glossary|tests|tools|evaluation|benchmarks|docs|examples)/[\w./-]*)`", TEXTS["CONTRIBUTING.md"]
    )
    assert len(named) > 15
    assert [place for place in named if not (ROOT / place).exists()] == []


def test_the_citation_is_of_this_version() -> None:
    citation = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert f"\nversion: {glossary.__version__}\n" in citation
    assert f"version = {{{glossary.__version__}}}" in TEXTS["README.md"]


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
