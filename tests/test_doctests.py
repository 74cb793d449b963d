"""The examples in docstrings are true."""

import doctest
import importlib
import pkgutil
import shutil
from pathlib import Path

import pytest

import glossary

MODULES = sorted(
    module.name
    for module in pkgutil.walk_packages(glossary.__path__, "glossary.")
    if not module.name.endswith("__main__")
)


PAGE = Path(__file__).resolve().parents[1] / "docs" / "python.md"


def test_examples_of_the_page_for_python(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a folder with the example texts and nothing else."""
    shutil.copytree(PAGE.parents[1] / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    result = doctest.testfile(str(PAGE), module_relative=False, encoding="utf-8")
    assert result.attempted > 40
    assert result.failed == 0


@pytest.mark.parametrize("name", MODULES)
def test_examples(name: str) -> None:
    result = doctest.testmod(importlib.import_module(name))
    assert result.failed == 0
