"""Tables out of a termbase and back."""

import os
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from glossary.errors import UsageError
from glossary.exchange.apply import apply_plan
from glossary.exchange.files import Selection, export_table
from glossary.exchange.files import read_table as read_file
from glossary.exchange.merge import Plan, Winner, compare
from glossary.exchange.table import Incoming
from glossary.model import STATUSES, Status
from glossary.store.termbase import Termbase
from glossary.value import Value


@dataclass(frozen=True, slots=True)
class ExportReport(Value):
    """An export: the file, its rows, how many terms were left out by their status, and whether the termbase remembers
    what the rows said, for a later import."""

    path: Path
    rows: int
    left_out: Mapping[Status, int]
    remembered: bool


def export(
    termbase: Termbase,
    path: str | os.PathLike[str],
    *,
    review: bool,
    statuses: Collection[Status],
    domain: str | None,
    limit: int | None,
    overwrite: bool,
    guarded: bool,
    remembered: bool,
) -> ExportReport:
    """Write a table; see `glossary.Termbase.export`."""
    if unknown := [status for status in statuses if status not in STATUSES]:
        raise UsageError(f"«{unknown[0]}» is no status: choose from {', '.join(STATUSES)}.")
    chosen = tuple(status for status in STATUSES if status in statuses)
    selection = Selection("review" if review else "glossary", chosen, domain, limit)
    target = Path(path)
    rows = export_table(termbase, target, selection, overwrite=overwrite, guarded=guarded, remembered=remembered)
    left_out = {} if review else termbase.left_out(chosen, domain=domain)
    return ExportReport(target, rows, left_out, remembered)


def read_table(path: str | os.PathLike[str]) -> Incoming:
    """What stands in an edited table, for `glossary.Termbase.plan_import`: .xlsx, .csv, .tsv or .jsonl.

    Raises:
        InputError: an unknown extension, or a file that cannot be read.
    """
    return read_file(Path(path))


def plan_import(termbase: Termbase, table: Incoming | str | os.PathLike[str]) -> Plan:
    """What an import would change; see `glossary.Termbase.plan_import`."""
    return compare(table if isinstance(table, Incoming) else read_table(table), termbase)


def import_(termbase: Termbase, plan: Plan, *, winner: Winner | None, status: Status, by: str) -> int:
    """Carry out a plan; how many rows that were. See `glossary.Termbase.import_`."""
    return apply_plan(plan, winner, termbase, by=by, status=status)
