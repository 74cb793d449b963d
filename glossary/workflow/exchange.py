"""Tables out of a termbase and back."""

import os
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast, get_args

from glossary.errors import UsageError
from glossary.exchange.apply import apply_plan
from glossary.exchange.columns import TEXT_LANGUAGES, Pair
from glossary.exchange.duplicates import Duplicates
from glossary.exchange.files import Selection, export_table
from glossary.exchange.files import read_table as read_file
from glossary.exchange.formats.registry import FORMATS
from glossary.exchange.merge import Plan, Winner, compare
from glossary.exchange.table import Incoming
from glossary.language.scripts import Alphabet
from glossary.model import STATUSES, Status
from glossary.store.read.choosing import Choice
from glossary.store.termbase import Termbase
from glossary.value import Value


@dataclass(frozen=True, slots=True)
class ExportReport(Value):
    """An export: the file, its rows, how many terms were left out by their status, whether the termbase remembers
    what the rows said, for a later import, in a phrase what of it the format had no place for, and how many open
    candidates were no likely terms."""

    path: Path
    rows: int
    left_out: Mapping[Status, int]
    remembered: bool
    lost: str = ""
    less_likely: int = 0


def export(
    termbase: Termbase,
    path: str | os.PathLike[str],
    *,
    form: str,
    pair: str,
    review: bool,
    statuses: Collection[Status],
    domain: str | None,
    tag: str | None,
    choice: Choice,
    overwrite: bool,
    guarded: bool,
    headings: str,
    script: str,
    remembered: bool,
) -> ExportReport:
    """Write a table; see `glossary.Termbase.export`."""
    selection = _selection(review, statuses, domain, choice, tag)
    target = Path(path)
    sent = export_table(
        termbase,
        target,
        selection,
        form=form,
        pair=languages(pair),
        overwrite=overwrite,
        guarded=guarded,
        headings=headings,
        alphabet=_alphabet(script),
        remembered=remembered,
    )
    left_out = {} if review else termbase.left_out(selection.statuses, domain=domain, tag=tag)
    less_likely = termbase.count_open(domain) - termbase.count_open(domain, choice) if review else 0
    return ExportReport(target, sent.rows, left_out, remembered, sent.lost, less_likely)


def _selection(
    review: bool, statuses: Collection[Status], domain: str | None, choice: Choice, tag: str | None
) -> Selection:
    """Which rows an export takes.

    Raises:
        UsageError: an unknown status, or a collection of open candidates.
    """
    if unknown := [status for status in statuses if status not in STATUSES]:
        raise UsageError(f"«{unknown[0]}» is no status: choose from {', '.join(STATUSES)}.")
    if review and tag:
        raise UsageError("Open candidates are in no collection: leave --tag out, or --review.")
    chosen = tuple(status for status in STATUSES if status in statuses)
    return Selection("review" if review else "glossary", chosen, domain, choice, tag)


def _alphabet(script: str) -> Alphabet | None:
    """The alphabet of a script; none for Cyrillic.

    Raises:
        UsageError: there is no such script.
    """
    known = get_args(Alphabet)
    if script and script != "cyrillic" and script not in known:
        raise UsageError(f"There is no script «{script}»: give one of cyrillic, {', '.join(known)}.")
    return cast(Alphabet, script) if script in known else None


def languages(pair: str) -> Pair:
    """The two languages of a pair such as «kk-en».

    Raises:
        UsageError: no two different ones of kk, en, zh and ru.
    """
    source, _, target = pair.partition("-")
    if source not in TEXT_LANGUAGES or target not in TEXT_LANGUAGES or source == target:
        raise UsageError(f"«{pair}» is no pair of languages: give two of {', '.join(TEXT_LANGUAGES)}, such as kk-en.")
    return source, target


def formats() -> Mapping[str, str]:
    """The formats of other tools by the name that an export takes, with the usual ending of their files."""
    return {name: form.suffix for name, form in FORMATS.items() if form.write}


def read_table(path: str | os.PathLike[str]) -> Incoming:
    """What stands in an edited table or a file of another tool, for `glossary.Termbase.plan_import`.

    Raises:
        InputError: no known format, or a file that cannot be read.
    """
    return read_file(Path(path))


def plan_import(
    termbase: Termbase, table: Incoming | str | os.PathLike[str], *, duplicates: Duplicates, partial: bool
) -> Plan:
    """What an import would change; see `glossary.Termbase.plan_import`."""
    incoming = table if isinstance(table, Incoming) else read_table(table)
    return compare(incoming, termbase, duplicates=duplicates, partial=partial)


def import_(termbase: Termbase, plan: Plan, *, winner: Winner | None, status: Status, by: str) -> int:
    """Carry out a plan; how many rows that were. See `glossary.Termbase.import_`."""
    return apply_plan(plan, winner, termbase, by=by, status=status)
