"""The walls inside the store, read from its sources: which part imports which."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from glossary import store

ROOT = Path(store.__path__[0])
SOURCES = sorted(ROOT.rglob("*.py"))
ORDER = ["termbase", "acts", "schema", "write", "transactions", "read", "results cells", "keys", "copies", "connection"]
"""From the top: a part may import from its own line and from those below it."""


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def line_of(part: str) -> int:
    return next(number for number, parts in enumerate(ORDER) if part in parts.split())


def imported(source: str) -> Iterator[str]:
    """The parts of the store that a source imports."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom) and node.module == "glossary.store":
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and str(node.module).startswith("glossary.store."):
            yield str(node.module).split(".")[2]


def upwards(part: str, source: str) -> list[str]:
    return [other for other in imported(source) if line_of(other) < line_of(part)]


@pytest.mark.parametrize("path", [path for path in SOURCES if path.stem != "__init__"], ids=name_of)
def test_imports_point_down(path: Path) -> None:
    part = path.relative_to(ROOT).with_suffix("").parts[0]
    assert upwards(part, path.read_text(encoding="utf-8")) == []


def test_the_walls_notice() -> None:
    assert upwards("read", "def f():\n    from glossary.store.write.terms import adopt") == ["write"]
    assert upwards("read", "from glossary.store import transactions") == ["transactions"]
    assert upwards("write", "from glossary.store.read import records") == []
