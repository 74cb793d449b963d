"""The walls between the layers, read from the imports, and the size of files and functions."""

import ast
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "glossary"
SOURCES = sorted(PACKAGE.rglob("*.py"))
FOLDERS = ("glossary", "tests", "evaluation", "benchmarks", "tools")
ALL_SOURCES = sorted(path for part in FOLDERS for path in (ROOT / part).rglob("*.py"))

LAYERS = [
    "cli",
    "browse",
    "workflow",
    "exchange",
    "checking",
    "drafting",
    "store",
    "mining",
    "bilingual",
    "naming",
    "syntax",
    "texts",
    "language",
    "errors model places value progress features",
]
"""From the top: a part may import from its own layer and from those below it."""

BARRED = {("browse", "mining")}
"""Below, and barred all the same: the web pages show what is stored, they do not mine."""

SQL_LIBRARIES = {"sqlite3", "sqlite_utils"}
SQL_LAYERS = {"store", "browse"}
PARTS = [part for layer in LAYERS for part in layer.split()]
NAMELESS = {"utils", "util", "helpers", "helper", "misc", "common", "manager", "managers", "base", "functions"}

LEVELS = {"mining": 7, "syntax": 7, "bilingual": 7, "exchange": 7}
"""How many modules of a part may stand in one chain of imports, from the top to what imports nothing of the part. The part's
own `__init__`, its door, is not counted: it only hands names on."""

MOST_LINES = {"mining": 4000}
"""How large a part may grow, blank lines and all, before something in it has to find a place of its own."""


def layer_of(module: str) -> int | None:
    """The number of a module's layer from the top; None for the package itself. What is no part is a name of the public
    API, which is made for the top."""
    parts = module.split(".")
    if len(parts) == 1:
        return None
    return next((number for number, layer in enumerate(LAYERS) if parts[1] in layer.split()), 0)


def module_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


@cache
def nodes(source: str) -> tuple[ast.AST, ...]:
    return tuple(ast.walk(ast.parse(source)))


def imports(source: str, *, names: bool = False) -> Iterator[str]:
    """Every module a source imports, those inside functions included; with `names` also what it takes from them, which may
    be modules again."""
    for node in nodes(source):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.module and not node.level, "imports name the whole module"
            yield node.module
            if node.module == "glossary" or names:
                yield from (f"{node.module}.{name.name}" for name in node.names if name.name != "__version__")


def breaches(module: str, source: str) -> list[str]:
    """The walls that a module's imports break, a sentence each."""
    found = []
    here = layer_of(module)
    for imported in imports(source):
        if imported.split(".")[0] == "glossary" and (there := layer_of(imported)) is not None and here is not None:
            pair = (module.split(".")[1], imported.split(".")[1])
            if there < here or pair in BARRED:
                found.append(f"{module} imports {imported}, which it must not know")
        if imported.split(".")[0] in SQL_LIBRARIES and module.split(".")[1:2][0] not in SQL_LAYERS:
            found.append(f"{module} imports {imported}: only the store and the web pages speak SQL")
    return found


@pytest.mark.parametrize("path", [p for p in SOURCES if p.parent != PACKAGE or p.stem in PARTS], ids=module_of)
def test_imports_point_down_the_layers(path: Path) -> None:
    assert breaches(module_of(path), path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("module", "source", "broken"),
    [
        ("glossary.language.words", "from glossary.mining.miner import mine", 1),  # upwards
        ("glossary.store.read.search", "def f():\n    import glossary.cli", 1),  # upwards, hidden in a function
        ("glossary.store.read.search", "from glossary import cli", 1),  # upwards, in the other spelling
        ("glossary.store.read.search", "from glossary import mine", 1),  # upwards, through the public API
        ("glossary.cli.mine", "from glossary import mine", 0),  # which is made for the top
        ("glossary.drafting.engine", "from glossary import __version__", 0),
        ("glossary.browse.plugin", "from glossary.mining import mine", 1),  # down, and barred
        ("glossary.drafting.engines.memory", "from glossary.store.results import Remembered", 0),  # a plain value
        ("glossary.mining.miner", "import sqlite3", 1),  # SQL outside the store
        ("glossary.store.read.search", "import sqlite3\nfrom glossary.language import analyse", 0),  # as it should be
        ("glossary.model", "from glossary.errors import GlossaryError", 0),  # the same layer
        ("glossary.errors", "from glossary.language import analyse", 1),  # the bottom knows nothing of ours
    ],
)
def test_the_wall_notices(module: str, source: str, broken: int) -> None:
    assert len(breaches(module, source)) == broken


def test_every_part_has_a_layer() -> None:
    parts = {path.stem for path in PACKAGE.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()}
    assert parts - {"__init__", "__main__"} == set(PARTS)


def longest_chain(sources: Mapping[str, str]) -> list[str]:
    """The longest chain of modules among these, each of which imports the next one, from the top down."""

    @cache
    def chain(module: str) -> tuple[str, ...]:
        below = set(imports(sources[module], names=True)) & sources.keys()
        return (module, *max(map(chain, sorted(below)), key=len, default=()))

    return list(max(map(chain, sorted(sources)), key=len, default=()))


@pytest.mark.parametrize("part", LEVELS)
def test_few_levels_of_imports(part: str) -> None:
    modules = {module_of(path): path for path in (PACKAGE / part).rglob("*.py") if path.stem != "__init__"}
    chain = longest_chain({name: path.read_text(encoding="utf-8") for name, path in modules.items()})
    assert len(chain) <= LEVELS[part], " → ".join(chain)


@pytest.mark.parametrize("part", MOST_LINES)
def test_a_part_stays_surveyable(part: str) -> None:
    lines = sum(len(path.read_text(encoding="utf-8").splitlines()) for path in (PACKAGE / part).rglob("*.py"))
    assert lines <= MOST_LINES[part]


def test_a_level_too_many_would_be_noticed() -> None:
    sources = {
        "g.a": "from g.b import f",
        "g.b": "def f():\n    from g import c",
        "g.c": "import os",
        "g.d": "import g.c",
    }
    assert longest_chain(sources) == ["g.a", "g.b", "g.c"]


@pytest.mark.parametrize("path", ALL_SOURCES, ids=module_of)
def test_files_and_functions_stay_readable(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    long = [
        f"{node.name}: {node.end_lineno - node.lineno + 1} lines"
        for node in nodes(source)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno
        and node.end_lineno - node.lineno >= 50
    ]
    assert long == []
    assert len(source.splitlines()) <= 300


@pytest.mark.parametrize("path", ALL_SOURCES, ids=module_of)
def test_files_have_names_that_say_something(path: Path) -> None:
    assert path.stem not in NAMELESS
