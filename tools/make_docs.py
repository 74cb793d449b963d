"""Write docs/commands.md from the commands themselves, docs/api.md from the public names of the package, docs/schema.md from
a termbase made by all migrations, and the tables in docs/lexicon.md, docs/grammar.md and docs/mining.md from those
of the program.

python tools/make_docs.py
"""

import inspect
import re
import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any, Literal, get_args, get_origin, get_type_hints

from typer.models import ArgumentInfo, OptionInfo

import glossary
from glossary import model
from glossary.cli import app
from glossary.language.domains import domains, lineage
from glossary.store.read.reasons import Phrase, phrases
from glossary.store.termbase import open_termbase
from glossary.value import Value

ROOT = Path(__file__).resolve().parents[1]
DOCS, SYNTAX = ROOT / "docs", ROOT / "glossary" / "syntax"
NOTICE = "<!-- Written by tools/make_docs.py: change the program, then run `make docs`. -->"


def commands() -> str:
    """The reference of all commands as Markdown."""
    blocks = [
        NOTICE,
        "# Commands",
        f"{app.info.help} {app.info.epilog}",
        "Results go to standard output, messages to standard error. The exit code is 0 when all is done, 1 when one "
        "sentence says what to do next, 2 when the words of the command are wrong.",
    ]
    for name, function in all_commands():
        blocks += _command(name, function)
    return "\n\n".join(blocks) + "\n"


def all_commands() -> Iterator[tuple[str, Callable[..., Any]]]:
    """Every command as it is typed («models add») with its function; those of groups come last."""
    groups = [("", app), *((f"{group.name} ", group.typer_instance) for group in app.registered_groups)]
    for before, group in groups:
        for command in group.registered_commands if group else ():
            if command.callback:
                yield before + (command.name or command.callback.__name__), command.callback


def _command(name: str, function: Callable[..., Any]) -> Iterator[str]:
    rows = list(_parameters(function))
    yield f"## {name}"
    yield f"    glossary {' '.join([name, *(cell for cell, _ in rows if not cell.startswith('-')), '[OPTIONS]'])}"
    for paragraph in inspect.cleandoc(function.__doc__ or "").split("\n\n"):
        if paragraph.startswith("\b"):
            yield "\n".join(f"    {line}" for line in paragraph.lstrip("\b\n").splitlines())
        else:
            yield paragraph
    yield _table(("", ""), ((f"`{written}`".replace("|", "\\|"), meaning) for written, meaning in rows))


def _parameters(function: Callable[..., Any]) -> Iterator[tuple[str, str]]:
    """How each argument and option is written, and what it does."""
    hints = get_type_hints(function, include_extras=True)
    for name, parameter in inspect.signature(function).parameters.items():
        kind, declared = hints[name].__origin__, hints[name].__metadata__[-1]
        default = None if parameter.default is parameter.empty else parameter.default
        if isinstance(declared.show_default, str):
            default = declared.show_default
        notes = [
            declared.help,
            f"Default: {default}." if default and default is not True else "",
            f"Or set {declared.envvar}." if declared.envvar else "",
        ]
        written = (
            _option(name, kind, declared)
            if isinstance(declared, OptionInfo)
            else _argument(name, kind, declared, parameter)
        )
        yield written, " ".join(filter(None, notes)).replace("|", "\\|")


def _argument(name: str, kind: Any, declared: ArgumentInfo, parameter: inspect.Parameter) -> str:
    written = declared.metavar or name.upper()
    if parameter.default is not parameter.empty:
        written = f"[{written}]"
    return f"{written}..." if list in (get_origin(part) for part in (kind, *get_args(kind))) else written


def _option(name: str, kind: Any, declared: OptionInfo) -> str:
    """An option with what follows it. Typer keeps the first name of an annotated option in the place of its default."""
    names = [declared.default, *(declared.param_decls or ())] if isinstance(declared.default, str) else []
    written = ", ".join(names or [f"--{name.replace('_', '-')}"]).replace("/", " / ")
    if bool in (kind, *get_args(kind)):
        return written if names else f"{written} / --no-{name.replace('_', '-')}"
    return f"{written} {declared.metavar or _values(kind)}"


def _values(kind: Any) -> str:
    """What stands after an option: its choices, or the sort of value."""
    choices = [part for part in (kind, *get_args(kind)) if get_origin(part) is Literal]
    if choices:
        return "|".join(get_args(choices[0]))
    sorts = {str: "TEXT", int: "NUMBER", float: "NUMBER", Path: "PATH"}
    return next(sorts[part] for part in (kind, *get_args(kind)) if part in sorts)


def _table(heading: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [heading, ("---",) * len(heading), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def schema() -> str:
    """Every table and view of a new termbase with its columns, as Markdown."""
    blocks = [
        NOTICE,
        "# The termbase",
        "One SQLite file. Tables for searching and SQLite's own are left out; views are marked.",
    ]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "terms.db")
        open_termbase(path, "create").close()
        with closing(sqlite3.connect(path)) as connection:
            for name, kind in connection.execute("SELECT name, type FROM pragma_table_list ORDER BY name").fetchall():
                if kind in {"table", "view"} and "sqlite" not in name:
                    blocks += [f"## {name}{' (view)' if kind == 'view' else ''}", _columns(connection, name)]
    return "\n\n".join(blocks) + "\n"


def _columns(connection: sqlite3.Connection, table: str) -> str:
    targets = 'SELECT "from", "table" FROM pragma_foreign_key_list(?)'
    refers = dict(connection.execute(targets, [table]).fetchall())
    rows = []
    for _, name, kind, required, default, key in connection.execute("SELECT * FROM pragma_table_info(?)", [table]):
        notes = ["primary key" if key else "", "required" if required else "", f"default {default}" if default else ""]
        notes.append(f"refers to {refers[name]}" if name in refers else "")
        rows.append((f"`{name}`", kind.lower(), ", ".join(filter(None, notes))))
    return _table(("column", "type", ""), rows)


def lexicon() -> str:
    """The page on the lexicon, its table of domains written anew."""
    rows = (
        (f"{'· ' * (len(lineage(code)) - 1)}`{code}`", domain.en, domain.kk, domain.ru, domain.zh)
        for code, domain in domains().items()
    )
    return _filled("lexicon.md", "domains", _table(("code", "English", "Kazakh", "Russian", "Chinese"), rows))


GRAMMAR = {
    "relations": "What stands between two neighbours of a phrase",
    "boundaries": "What a phrase can begin and end with",
    "conjuncts": "What «және» and «мен» can join",
    "cuts": "Where a phrase must not be parted",
    "dependents": "How a constituent of a term belongs to the word behind it",
}
"""The tables of grammar, by file, with what each is about."""


def grammar() -> str:
    """The page on the grammar, its tables written anew."""
    blocks = []
    for name, title in GRAMMAR.items():
        heading, *rows = (
            line.split("\t") for line in (SYNTAX / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
        )
        blocks += [f"## {title}", f"`glossary/syntax/{name}.tsv`", _table(tuple(heading), map(_cells, rows))]
    return _filled("grammar.md", "tables", "\n\n".join(blocks))


def _cells(row: Iterable[str]) -> tuple[str, ...]:
    """A row of a table of grammar: patterns as code, its last two cells as text."""
    *coded, example, counter = (cell.replace("|", "\\|") for cell in row)
    return (*(f"`{cell}`" if cell else "" for cell in coded), example, counter)


def mining() -> str:
    """The page on mining, with how each feature of its score is said."""
    rows = ((name, _said(phrase), _otherwise(phrase)) for name, phrase in phrases().items())
    return _filled("mining.md", "reasons", _table(("feature", "words", "otherwise"), rows))


def _said(phrase: Phrase) -> str:
    return phrase.numbered.replace("{}", "N") or phrase.words


def _otherwise(phrase: Phrase) -> str:
    """When a feature is said in other words, or not at all."""
    notes = [
        f"without a number: {phrase.words}" if phrase.numbered else "",
        f"below 0: {phrase.negative}" if phrase.negative else "",
        "most candidates have it: told with `--explain` only" if phrase.usual and not phrase.numbered else "",
    ]
    return "; ".join(filter(None, notes))


def _filled(page: str, mark: str, block: str) -> str:
    """A page with another block between the two marks of that name."""
    text = (DOCS / page).read_text(encoding="utf-8")
    before, start, rest = text.partition(f"<!-- {mark} -->\n")
    _, end, after = rest.partition(f"<!-- /{mark} -->")
    return f"{before}{start}{block}\n{end}{after}"


def reference() -> str:
    """The reference of the public names of the package as Markdown: functions, the termbase, the queue, values."""
    named = {name: getattr(glossary, name) for name in sorted(glossary.__all__, key=str.casefold)}
    functions = {name: content for name, content in named.items() if inspect.isfunction(content)}
    values = {name: content for name, content in (named | vars(model)).items() if is_dataclass(content)}
    blocks = [
        NOTICE,
        "# Python reference",
        "The functions and the termbase are names of the package `glossary`, the values those of `glossary` or "
        "`glossary.model`. [Use it from Python](python.md) shows how they go together; editors show their types.",
        "## Functions",
    ]
    for name, function in functions.items():
        blocks += _described(f"glossary.{name}", function)
    for sort in (glossary.Termbase, glossary.Queue):
        blocks += [f"## {sort.__name__}", inspect.getdoc(sort) or ""]
        for name, content in _members(sort):
            blocks += _described(f"{sort.__name__.lower()}.{name}", content)
    blocks += ["## Values", inspect.getdoc(Value) or "", *_described("value.as_dict", Value.as_dict)]
    blocks += [f"### Table\n\n{inspect.getdoc(glossary.Table)}"]
    for name, content in sorted(values.items()):
        blocks += [
            f"### {name}",
            inspect.getdoc(content) or "",
            f"Fields: {', '.join(f'`{f.name}`' for f in fields(content))}.",
        ]
    return "\n\n".join(blocks) + "\n"


def _members(sort: type) -> Iterator[tuple[str, Any]]:
    """The public methods and properties of a class, those of its bases first, in the order in which they are written."""
    parts = {name: content for base in reversed(sort.__mro__[:-1]) for name, content in vars(base).items()}
    for name, content in parts.items():
        if not name.startswith("_") and (inspect.isfunction(content) or isinstance(content, property)):
            yield name, content


def _described(name: str, content: Any) -> Iterator[str]:
    """A function, method or property: how it is called, what it is for, and what it raises, as a list."""
    yield f"### {name.removeprefix('glossary.')}"
    yield f"    {name}{'' if isinstance(content, property) else _call(content)}"
    text, _, raised = (inspect.getdoc(content) or "").partition("\nRaises:\n")
    yield text.rstrip()
    if raised:
        entries = re.sub(r"\n\s{8,}", " ", raised).strip().splitlines()
        yield "\n".join(f"* Raises `{entry.strip().replace(': ', '`: ', 1)}" for entry in entries)


def _call(function: Callable[..., Any]) -> str:
    """The parameters of a function without their types."""
    signature = inspect.signature(function)
    bare = [parameter.replace(annotation=inspect.Parameter.empty) for parameter in signature.parameters.values()]
    shown = [parameter for parameter in bare if parameter.name != "self"]
    return re.sub(
        r"<function (\w+) at \w+>",
        r"\1",
        str(signature.replace(parameters=shown, return_annotation=inspect.Signature.empty)),
    )


PAGES: dict[str, Callable[[], str]] = {
    "commands.md": commands,
    "api.md": reference,
    "schema.md": schema,
    "lexicon.md": lexicon,
    "grammar.md": grammar,
    "mining.md": mining,
}


def main() -> None:
    """Write the pages."""
    DOCS.mkdir(exist_ok=True)
    for name, page in PAGES.items():
        (DOCS / name).write_text(page(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
