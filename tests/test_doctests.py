"""The examples in docstrings are true."""

import doctest
import importlib
import pkgutil

import pytest

import glossary

MODULES = sorted(
    module.name
    for module in pkgutil.walk_packages(glossary.__path__, "glossary.")
    if not module.name.endswith("__main__")
)


@pytest.mark.parametrize("name", MODULES)
def test_examples(name: str) -> None:
    result = doctest.testmod(importlib.import_module(name))
    assert result.failed == 0
