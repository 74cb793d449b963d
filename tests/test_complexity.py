"""How many ways lead through a function: radon's cyclomatic complexity, which counts «and» and «or» too."""

from pathlib import Path

import pytest
from radon.complexity import cc_visit
from radon.visitors import Class

PACKAGE = Path(__file__).resolve().parents[1] / "glossary"
MOST = 10

SIMPLE = (
    "browse",
    "checking",
    "cli",
    "drafting",
    "exchange",
    "language",
    "mining",
    "store",
    "syntax",
    "texts",
    "workflow",
)
"""The parts in which no function may be more involved."""

NOT_YET = ("mining/glosses/", "syntax/grammar.py")
"""What is still to be made simple in them."""


def too_involved(source: str) -> list[str]:
    return [
        f"{block.fullname}: {block.complexity}"
        for block in cc_visit(source)
        if block.complexity > MOST and not isinstance(block, Class)
    ]


@pytest.mark.parametrize("part", SIMPLE)
def test_functions_are_simple(part: str) -> None:
    paths = {path.relative_to(PACKAGE).as_posix(): path for path in (PACKAGE / part).rglob("*.py")}
    held = {name: path for name, path in paths.items() if not name.startswith(NOT_YET)}
    found = {name: too_involved(path.read_text(encoding="utf-8")) for name, path in held.items()}
    assert {name: functions for name, functions in found.items() if functions} == {}


def test_an_involved_function_would_be_noticed() -> None:
    involved = "def f(a):\n        return " + " or ".join("a" for _ in range(11))
    assert too_involved(f"class C:\n    {involved}\n{involved}") == ["f: 11", "C.f: 11"]
    assert too_involved(f"def f(a):\n    return {'a and ' * 9}a") == []
