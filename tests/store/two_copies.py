"""Copies of one termbase, worked on apart and brought together."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from glossary.store.termbase import Termbase, open_termbase

Do = Callable[[Termbase], object]


def do(path: Path, *acts: Do) -> None:
    with open_termbase(path, "write") as base:
        for act in acts:
            act(base)


def bring(path: Path, other: Path, **how: Any) -> Any:
    with open_termbase(path, "write") as base:
        joined = base.merge_from(other, by="Sync", **how)
        assert base.verify() == []
    return joined


def visible(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """What can be seen, by names: numbers that were given in one copy alone differ."""
    with open_termbase(path, "read") as base:
        rows = base._connection.execute("SELECT kk, en, zh, ru, domain, kind, status, note, definition FROM glossary")
        concepts = sorted(tuple(map(_forms, row)) for row in rows)
        question = "SELECT key, status, note, concept IS NULL FROM candidate WHERE status <> 'new' ORDER BY key"
        decided = [tuple(row) for row in base._connection.execute(question)]
        tags = sorted(tuple(row) for row in base._connection.execute("SELECT name FROM tag"))
    return {"concepts": concepts, "decided": decided, "tags": tags}


def _forms(cell: str) -> tuple[str, ...]:
    """The first of several forms, and the others in whatever order: who came first is numbered first."""
    first, *others = cell.split(" | ")
    return (first, *sorted(others))
