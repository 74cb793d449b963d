"""How many ways lead through a function: radon's cyclomatic complexity, which counts «and» and «or» too."""

from pathlib import Path

import pytest
from radon.complexity import cc_visit
from radon.visitors import Class

PACKAGE = Path(__file__).resolve().parents[1] / "glossary"
MOST = 10

SOURCES = {path.relative_to(PACKAGE).as_posix(): path for path in sorted(PACKAGE.rglob("*.py"))}


def too_involved(source: str) -> list[str]:
    return [
        f"{block.fullname}: {block.complexity}"
        for block in cc_visit(source)
        if block.complexity > MOST and not isinstance(block, Class)
    ]


@pytest.mark.parametrize("name", SOURCES)
def test_functions_are_simple(name: str) -> None:
    found = too_involved(SOURCES[name].read_text(encoding="utf-8"))
    assert found == []


def test_an_involved_function_would_be_noticed() -> None:
    involved = "def f(a):\n        return " + " or ".join("a" for _ in range(11))
    assert too_involved(f"class C:\n    {involved}\n{involved}") == ["f: 11", "C.f: 11"]
    assert too_involved(f"def f(a):\n    return {'a and ' * 9}a") == []
