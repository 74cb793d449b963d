"""The pages that are written from the program say what the program says today."""

import ast
import importlib.util
import re
import shlex
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import typer.main
from typer.core import TyperGroup

from glossary.cli.boundary import Boundary

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_docs", ROOT / "tools" / "make_docs.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["commands.md", "api.md", "schema.md", "lexicon.md", "grammar.md", "mining.md"])
def test_pages_are_up_to_date(tool: ModuleType, name: str) -> None:
    written = (ROOT / "docs" / name).read_text(encoding="utf-8")
    assert written == tool.PAGES[name](), "run: make docs"


def test_choices_have_one_order() -> None:
    """Python keeps equal types once: of two `Literal` with the same words the one that is imported first gives both their order, so
    that pages would depend on what ran before."""
    orders: dict[frozenset[object], set[tuple[object, ...]]] = {}
    for path in (ROOT / "glossary").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Subscript) and ast.unparse(node.value) == "Literal":
                words = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
                order = tuple(word.value for word in words if isinstance(word, ast.Constant))
                orders.setdefault(frozenset(order), set()).add(order)
    assert [found for found in orders.values() if len(found) > 1] == []


def test_every_command_has_a_section_with_an_example(tool: ModuleType) -> None:
    page = tool.commands()
    names = [name for name, _ in tool.all_commands()]
    assert len(names) > 15
    assert "models add" in names
    for name in names:
        section = page.split(f"\n## {name}\n")[1].split("\n## ")[0]
        assert f"Example: glossary {name}" in section
        first = section.strip().splitlines()[2]
        assert len(first) <= 66, "the list of commands cuts longer first sentences"


def test_examples_are_accepted_by_the_program(tool: ModuleType) -> None:
    examples = re.findall(r"Example: glossary (.*)", tool.commands())
    group = typer.main.get_command(tool.app)
    assert isinstance(group, Boundary)
    for example in examples:
        command: Any = group
        words = shlex.split(example)
        while isinstance(command, TyperGroup):
            command = command.commands[words.pop(0)]
        with command.make_context(example, words) as context:
            assert context.params


def test_the_schema_has_the_tables_people_read(tool: ModuleType) -> None:
    assert {"## concept", "## term", "## glossary", "## decision"} <= set(tool.schema().splitlines())
