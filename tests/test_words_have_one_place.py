"""Kazakh words, endings and letters stand in the language, the syntax and the tables, and nowhere else in the program."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "glossary"
AT_HOME = {"language", "syntax"}
INTERFACE = {
    "browse/languages.py": "what the languages of the pages call themselves",
    "cli/analyse.py": "an example in a message",
    "cli/review.py": "what the keys give under a Kazakh keyboard layout",
    "exchange/columns.py": "headings of a sheet in Kazakh",
    "exchange/formats/client.py": "headings of a sheet in Kazakh",
    "exchange/formats/web.py": "a page in Kazakh",
    "exchange/guide.py": "the guide to the sheet in Kazakh",
}
"""What speaks Kazakh to people."""
SOURCES = {path.relative_to(PACKAGE).as_posix(): path for path in sorted(PACKAGE.rglob("*.py"))}
ELSEWHERE = [name for name in SOURCES if name.split("/")[0] not in AT_HOME]

_CYRILLIC = re.compile(r"[\u0400-\u052f\u1c80-\u1c8f]|\\(?:u0[45]|N\{CYRILLIC)", re.IGNORECASE)
"""Such letters, and what names them in a pattern."""
_ENDINGS = {"endswith", "removesuffix"}
_LANGUAGE = "glossary.language."
_SPELLING = (f"{_LANGUAGE}matching", f"{_LANGUAGE}orthography", f"{_LANGUAGE}scripts")
"""The parts of the language that the store may know: how words are written and compared, not what they are made of."""


def explained(tree: ast.AST) -> set[int]:
    """The strings that only explain: docstrings, those of attributes too."""
    return {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}


def kazakh(source: str) -> list[str]:
    """The strings with Cyrillic letters or patterns of them."""
    tree = ast.parse(source)
    explaining = explained(tree)
    texts = (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str))
    return [str(text.value) for text in texts if id(text) not in explaining and _CYRILLIC.search(str(text.value))]


def of_endings(source: str) -> Iterator[str]:
    """What a source of the store does with endings of words, or takes from the language beside spelling."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Attribute) and node.attr in _ENDINGS:
            yield node.attr
        yield from (name for name in imported(node) if name.startswith(_LANGUAGE) and not name.startswith(_SPELLING))


def imported(node: ast.AST) -> Iterator[str]:
    """What an import names, module and name."""
    if isinstance(node, ast.Import):
        yield from (name.name for name in node.names)
    elif isinstance(node, ast.ImportFrom):
        yield from (f"{node.module}.{name.name}" for name in node.names)


@pytest.mark.parametrize("name", ELSEWHERE)
def test_no_kazakh_in_python(name: str) -> None:
    found = kazakh(SOURCES[name].read_text(encoding="utf-8"))
    assert bool(found) == (name in INTERFACE), f"words belong to the tables, letters to language/orthography: {found}"


@pytest.mark.parametrize("name", [name for name in ELSEWHERE if name.startswith("store/")])
def test_the_store_knows_no_endings(name: str) -> None:
    if "schema/steps/" not in name:  # what an upgrade did to old files stays as it was
        assert list(of_endings(SOURCES[name].read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('"""Like «одақ»."""\nx = 1\n"""Like «тіл»."""', 0),
        ('def f():\n    """Like «одақ»."""\n    return "union"', 0),
        ('ENDINGS = ("лар", "s")', 1),
        ("def f(word):\n    return word in {'мен', 'бен'}", 2),
        ('f"{word}лар"', 1),
        ('x = r"[\\u0430-\\u04ff]"', 1),
        ('x = "\\u0430"', 1),
        ('x = r"\\N{CYRILLIC SMALL LETTER A}"', 1),
        ("# «одақ»", 0),
    ],
)
def test_a_word_would_be_noticed(source: str, found: int) -> None:
    assert len(kazakh(source)) == found


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("from glossary.language.orthography import fold", []),
        ("from glossary.language import orthography", []),
        ("from glossary.language import orthography, lexicon", ["glossary.language.lexicon"]),
        (
            "def f():\n    from glossary.language.paradigm import case_endings",
            ["glossary.language.paradigm.case_endings"],
        ),
        ("from glossary.language import analyse", ["glossary.language.analyse"]),
        ("import glossary.language.paradigm", ["glossary.language.paradigm"]),
        ("word.endswith(ending)", ["endswith"]),
        ("str.removesuffix(word, ending)", ["removesuffix"]),
    ],
)
def test_an_ending_would_be_noticed(source: str, found: list[str]) -> None:
    assert list(of_endings(source)) == found
