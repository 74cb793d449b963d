"""How much the tests of mining and syntax notice: change the sources in one small way at a time and see whether a test fails.

    .venv/bin/python tools/mutate.py --count 200 --seed 1 > mutants.txt

Each mutant turns round one comparison, condition, operator, constant or text of the program. It is made in memory, in a process
of its own that is forked when the language is loaded, so that a mutant costs a few seconds and no file is touched; POSIX alone
can fork. A mutant that takes ten times the CPU time of the program as it is has been noticed as well.
"""

import argparse
import ast
import gc
import os
import random
import resource
import sys
from collections.abc import Iterator, Sequence
from importlib import import_module
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_file_location
from pathlib import Path
from types import CodeType
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
PARTS = ("glossary/mining", "glossary/syntax")
TESTS = ("tests/syntax", "tests/mining", "tests/test_quality.py")
_NOT = "not linear and not hash_seed"
"""Tests of time and of other processes, which see no mutant."""
_SOONEST = 3
"""So many files of tests run first: to collect all of them takes longer than most mutants live."""
_SWAPPED: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.And: ast.Or,
    ast.Or: ast.And,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
    ast.Break: ast.Continue,
    ast.Continue: ast.Break,
}
_NO_CODE = {"annotation", "returns", "decorator_list", "type_params"}


class Mutant(NamedTuple):
    """One change: the source, its tree, the place of a node in it, and what it is replaced by."""

    path: Path
    tree: ast.Module
    parent: ast.AST
    field: str
    at: int | None
    node: ast.AST
    new: ast.AST

    def __str__(self) -> str:
        sign = isinstance(self.node, ast.operator | ast.cmpop | ast.boolop)
        before = self.parent if sign else self.node
        old, line = ast.unparse(before), getattr(before, "lineno", 0)
        self._put(self.new)
        changed = ast.unparse(ast.fix_missing_locations(self.parent if sign else self.new))
        self._put(self.node)
        return f"{self.path.relative_to(ROOT)}:{line}: {old}  →  {changed}"

    def code(self) -> CodeType:
        """The program with the change."""
        self._put(self.new)
        code = compile(ast.fix_missing_locations(self.tree), str(self.path), "exec")
        self._put(self.node)
        return code

    def _put(self, node: ast.AST) -> None:
        if self.at is None:
            setattr(self.parent, self.field, node)
        else:
            getattr(self.parent, self.field)[self.at] = node


def mutants(path: Path) -> Iterator[Mutant]:
    """Every mutant of a source, in a fixed order."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for parent, field, at, node in _places(tree):
        for new in _replacements(parent, field, node):
            yield Mutant(path, tree, parent, field, at, node, new)


def _places(parent: ast.AST) -> Iterator[tuple[ast.AST, str, int | None, ast.AST]]:
    """Where code stands in a tree: parent, field, place in a list, node; no docstrings, annotations, decorators or texts of f-strings."""
    for field, value in ast.iter_fields(parent):
        if field in _NO_CODE:
            continue
        for at, node in enumerate(value) if isinstance(value, list) else [(None, value)]:
            if isinstance(node, ast.AST):
                if not isinstance(parent, ast.JoinedStr | ast.Expr):
                    yield parent, field, at, node
                yield from _places(node)


def _replacements(parent: ast.AST, field: str, node: ast.AST) -> Iterator[ast.AST]:
    """What a node is replaced by."""
    if swapped := _SWAPPED.get(type(node)):
        yield swapped()
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not | ast.USub):
        yield node.operand
    if isinstance(node, ast.Constant) and (other := _other(node.value)) is not None:
        yield ast.Constant(other)
    condition = field == "test" or (isinstance(parent, ast.comprehension) and field == "ifs")
    if condition and isinstance(node, ast.expr) and not isinstance(node, ast.Compare | ast.UnaryOp):
        yield ast.UnaryOp(ast.Not(), node)


def _other(value: object) -> str | bool | int | float | None:
    if isinstance(value, bool):
        return not value
    if isinstance(value, int | float):
        return value + 1
    return f"XX{value}XX" if isinstance(value, str) else None


class _Finder:
    """Gives the program the mutant in place of its module."""

    def __init__(self, mutant: Mutant) -> None:
        self.mutant = mutant
        self.name = ".".join(mutant.path.relative_to(ROOT).with_suffix("").parts)

    def find_spec(self, name: str, path: object = None, target: object = None) -> ModuleSpec | None:
        if name != self.name:
            return None
        loader = SourceFileLoader(name, str(self.mutant.path))
        loader.get_code = lambda fullname: self.mutant.code()  # type: ignore[method-assign]
        return spec_from_file_location(name, self.mutant.path, loader=loader)


def tests_for(path: Path, tests: Sequence[str]) -> list[str]:
    """The files of tests, those first that import a module, then those that import most of mining and syntax."""
    name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
    files = [file for part in tests for file in sorted((ROOT / part).rglob("test_*.py")) or [ROOT / part]]
    texts = {file: file.read_text(encoding="utf-8") for file in files}

    def order(file: Path) -> tuple[bool, int]:
        return name not in texts[file], -sum(texts[file].count(f"from {part.replace('/', '.')}.") for part in PARTS)

    return list(map(str, sorted(files, key=order)))


def noticed(mutant: Mutant | None, files: Sequence[str], seconds: int) -> bool:
    """Whether a test fails with a mutant, or the program runs for longer than so many seconds of CPU time."""
    child = os.fork()
    if not child:
        _run(mutant, files, seconds)
    return os.waitpid(child, 0)[1] != 0


def _run(mutant: Mutant | None, files: Sequence[str], seconds: int) -> None:
    """Run the tests in a child process, which ends with their exit code."""
    import pytest

    gc.disable()
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, 1)
    os.dup2(nothing, 2)
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    if mutant:
        sys.meta_path.insert(0, _Finder(mutant))
    options = ["-x", "-p", "no:cacheprovider", "-W", "ignore:Module already imported", "-k", _NOT]
    os._exit(any(pytest.main([*options, *part]) for part in (files[:_SOONEST], files[_SOONEST:]) if part))


def _load() -> None:
    """Load what no mutant changes, once for all."""
    sys.path.insert(0, str(ROOT))
    os.chdir(ROOT)
    for name in ("hypothesis", "pytest", "glossary.store.termbase"):
        import_module(name)
    from glossary.language import analyse

    for path in sorted((ROOT / "examples").glob("*.txt")):
        analyse(path.read_text(encoding="utf-8").splitlines())
    loaded = [name for name in sys.modules if name.startswith(("glossary.mining.", "glossary.syntax."))]
    assert not loaded, f"loaded before it can be changed: {loaded}"
    gc.collect()
    gc.freeze()


def main() -> None:
    """Print the mutants that no test notices and the share of the others."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--count", type=int, default=200, help="how many mutants, drawn at random")
    parser.add_argument("--seed", type=int, default=1, help="another seed draws others")
    parser.add_argument("--only", nargs="+", default=PARTS, help="sources or folders of the program")
    parser.add_argument("--tests", nargs="+", default=TESTS, help="files or folders of tests")
    arguments = parser.parse_args()
    paths = [path for part in arguments.only for path in sorted((ROOT / part).rglob("*.py")) or [ROOT / part]]
    found = [mutant for path in paths for mutant in mutants(path)]
    chosen = random.Random(arguments.seed).sample(found, min(arguments.count, len(found)))
    _load()
    if noticed(None, tests_for(paths[0], arguments.tests), 600):
        sys.exit("The tests fail without any mutant: mend that first.")
    seconds = 10 * (int(resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime) + 1)
    killed = 0
    for number, mutant in enumerate(chosen, 1):
        if noticed(mutant, tests_for(mutant.path, arguments.tests), seconds):
            killed += 1
        else:
            print(f"survived {mutant}", flush=True)
        print(f"\r{number} of {len(chosen)}, {killed} killed", end="", file=sys.stderr, flush=True)
    print(f"{killed} of {len(chosen)} mutants killed ({killed / len(chosen):.1%}), of {len(found)} there are.")


if __name__ == "__main__":
    main()
