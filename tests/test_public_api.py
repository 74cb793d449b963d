"""The names that users may name: all there, loaded when used, and all that the command line uses."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import glossary

PACKAGE = Path(__file__).resolve().parents[1] / "glossary"
COMMANDS = sorted((PACKAGE / "cli").glob("*.py"))
QUIET = [*sorted((PACKAGE / "workflow").glob("*.py")), *sorted((PACKAGE / "exchange").glob("*.py"))]


@pytest.mark.parametrize("name", glossary.__all__)
def test_every_name_is_there_and_described(name: str) -> None:
    assert getattr(glossary, name).__doc__
    assert name in dir(glossary)


def test_an_unknown_name_is_an_error() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'nonsense'"):
        glossary.nonsense  # type: ignore[attr-defined]  # noqa: B018


def test_type_checkers_are_told_the_same_names() -> None:
    tree = ast.parse((PACKAGE / "__init__.py").read_text(encoding="utf-8"))
    told = next(node for node in tree.body if isinstance(node, ast.If))
    imports = {(one.module, name.name) for one in told.body if isinstance(one, ast.ImportFrom) for name in one.names}
    assert imports == {(module, name) for name, module in glossary._HOMES.items()}
    assert (PACKAGE / "py.typed").exists()


def test_importing_the_package_loads_nothing_else() -> None:
    """A count of modules and not of seconds, which depend on the machine."""
    code = "import sys; before = set(sys.modules); import glossary; print(*sorted(set(sys.modules) - before))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=PACKAGE.parent)
    assert done.stdout.split() == ["glossary"]


def uses(source: str) -> Iterator[str]:
    """What a source uses of the program: modules that it imports, and names of the package."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            names = (f"{node.module}.{name.name}" for name in node.names)
            yield from names if node.module == "glossary" else [str(node.module)]
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "glossary":
            yield f"glossary.{node.attr}"
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.startswith("glossary."):
            yield node.value.split("[")[0]  # an annotation that is not read at run time


OFFERED = {"glossary", "glossary.__version__", *(f"glossary.{name}" for name in glossary.__all__)}


def beyond(source: str) -> list[str]:
    """What a source uses of the program that is not offered to users; its own package is its own."""
    return [
        name
        for name in uses(source)
        if name.split(".")[0] == "glossary" and name not in OFFERED and not name.startswith("glossary.cli")
    ]


@pytest.mark.parametrize("path", COMMANDS, ids=lambda path: path.stem)
def test_the_command_line_uses_what_users_can_use(path: Path) -> None:
    assert beyond(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("source", "count"),
    [
        ("import glossary\nglossary.mine('')", 0),
        ("from glossary.cli.output import say\nfrom glossary.model import Term", 0),
        ("from glossary import mine, errors", 0),
        ("def f():\n    from glossary.store.termbase import open_termbase", 1),
        ("import glossary\nglossary.workflow.mine", 1),
        ("from glossary import workflow", 1),
        ("def f(queue: 'glossary.store.Queue') -> None: ...", 1),
    ],
)
def test_the_wall_notices(source: str, count: int) -> None:
    assert len(beyond(source)) == count


@pytest.mark.parametrize("path", QUIET, ids=lambda path: f"{path.parent.name}.{path.stem}")
def test_jobs_neither_print_nor_end_the_program(path: Path) -> None:
    names = {node.id for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Name)}
    assert not names & {"print", "input", "exit", "quit", "sys", "typer", "logging", "SystemExit"}
