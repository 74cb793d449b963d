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
ROOT = Path(__file__).resolve().parents[1]


@pytest.mark.parametrize(("page", "least"), [("docs/python.md", 40), ("README.md", 5)])
def test_examples_of_a_page(page: str, least: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a folder with the example texts and nothing else."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    result = doctest.testfile(str(ROOT / page), module_relative=False, encoding="utf-8")
    assert result.attempted >= least
    assert result.failed == 0


@pytest.mark.parametrize("name", MODULES)
def test_examples(name: str) -> None:
    result = doctest.testmod(importlib.import_module(name))
    assert result.failed == 0
