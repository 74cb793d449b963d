"""Export and import as a whole: the file's extension says the format, and what was exported is remembered for the way
back."""

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from glossary.errors import InputError
from glossary.exchange.columns import Face
from glossary.exchange.delimited import read_delimited, read_jsonl, write_csv, write_jsonl, write_tsv
from glossary.exchange.merge import compare
from glossary.exchange.rows import Row, candidate_row, canonical, concept_row
from glossary.exchange.table import Incoming, Outgoing
from glossary.exchange.xlsx_reader import read_xlsx
from glossary.exchange.xlsx_writer import write_xlsx
from glossary.model import Status
from glossary.store.termbase import Termbase

WRITERS: Mapping[str, Callable[[Path, Outgoing], None]] = {
    ".xlsx": write_xlsx,
    ".csv": write_csv,
    ".tsv": write_tsv,
    ".jsonl": write_jsonl,
}
READERS: Mapping[str, Callable[[Path], Incoming]] = {
    ".xlsx": read_xlsx,
    ".csv": read_delimited,
    ".tsv": read_delimited,
    ".jsonl": read_jsonl,
}


@dataclass(frozen=True, slots=True)
class Selection:
    """Which rows an export takes: the face, the statuses of the terms (glossary only), a domain, how many."""

    face: Face = "glossary"
    statuses: tuple[Status, ...] = ("approved",)
    domain: str | None = None
    limit: int | None = None


def export_table(
    termbase: Termbase,
    path: Path,
    selection: Selection,
    *,
    overwrite: bool = False,
    guarded: bool = False,
    remembered: bool = True,
) -> int:
    """Write the selected rows to `path` and remember what each said; returns the number of rows.

    A termbase that is open for reading only cannot remember: without `remembered` an edited file comes back like one
    that the termbase never exported.

    A file that is there already is replaced only if importing it would change nothing, or with `overwrite`; and only by
    a whole file.

    Raises:
        InputError: an unknown extension, a file in the way, or a place that cannot be written.
    """
    writer = WRITERS[_extension(path)]
    if path.exists() and not overwrite and not _nothing_to_lose(path, termbase):
        raise InputError(f"{path} holds what was never imported: import it first, or add --overwrite to lose it.")
    rows = list(_rows(termbase, selection))
    base = {row.uid: canonical(row, selection.face) for row in rows}
    export_id = termbase.remember_export(path.name, base) if remembered else ""
    with _replacing(path) as draft:
        writer(draft, Outgoing(selection.face, export_id, rows, guarded))
    return len(rows)


def _nothing_to_lose(path: Path, termbase: Termbase) -> bool:
    """Whether a file is one of our tables and says nothing that the termbase does not know."""
    try:
        plan = compare(read_table(path), termbase)
    except InputError:
        return False
    return not plan.changes and not plan.new


def read_table(path: Path) -> Incoming:
    """What stands in a returned table.

    Raises:
        InputError: an unknown extension, or a file that cannot be read.
    """
    reader = READERS[_extension(path)]
    try:
        return reader(path)
    except OSError as error:
        raise InputError(f"{path} cannot be read ({error.strerror}): check the path and the permissions.") from error


def _extension(path: Path) -> str:
    extension = path.suffix.casefold()
    if extension not in WRITERS:
        raise InputError(f"{path.name} ends in none of {', '.join(WRITERS)}: give the file one of these extensions.")
    return extension


def _rows(termbase: Termbase, selection: Selection) -> Iterator[Row]:
    if selection.face == "review":
        for candidate in termbase.candidates(domain=selection.domain, limit=selection.limit):
            yield candidate_row(candidate)
    else:
        concepts = termbase.concepts(statuses=selection.statuses, domain=selection.domain)
        for concept in islice(concepts, selection.limit):
            yield concept_row(concept, selection.statuses)


@contextmanager
def _replacing(path: Path) -> Iterator[Path]:
    """A draft beside `path` that takes its place when it is whole; after an error neither is touched.

    Raises:
        InputError: the folder cannot be written, the disk is full, or another program holds the file open.
    """
    draft = path.with_name(f".{path.stem}-{os.getpid()}{path.suffix}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            yield draft
            draft.replace(path)
        finally:
            draft.unlink(missing_ok=True)
    except OSError as error:
        raise InputError(
            f"{path} cannot be written ({error.strerror}): close it elsewhere or name another file."
        ) from error
