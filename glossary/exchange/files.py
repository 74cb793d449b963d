"""Export and import as a whole: the format of a file, and what was exported is remembered for the way back.

What goes out has the format that was asked for or that the ending of its name says; what comes in is known by its content.
"""

import glob
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from glossary.errors import InputError
from glossary.exchange.columns import KAZAKH_ENGLISH, Face, Pair
from glossary.exchange.delimited import NoHeadings, read_delimited, read_jsonl, write_csv, write_jsonl, write_tsv
from glossary.exchange.formats.registry import ENDINGS, FORMATS, SAMPLE, recognised
from glossary.exchange.merge import compare
from glossary.exchange.ods import MIME, read_ods, write_ods
from glossary.exchange.rows import Row, candidate_row, canonical, concept_row, stop_list
from glossary.exchange.scripts import written
from glossary.exchange.table import Incoming, Outgoing
from glossary.exchange.xlsx_reader import read_xlsx
from glossary.exchange.xlsx_writer import write_xlsx
from glossary.language.scripts import Alphabet
from glossary.model import Status
from glossary.store.read.choosing import ALL, Choice
from glossary.store.termbase import Termbase

WRITERS: Mapping[str, Callable[[Path, Outgoing], None]] = {
    ".xlsx": write_xlsx,
    ".ods": write_ods,
    ".csv": write_csv,
    ".tsv": write_tsv,
    ".jsonl": write_jsonl,
}
READERS: Mapping[str, Callable[[Path], Incoming]] = {
    ".xlsx": read_xlsx,
    ".ods": read_ods,
    ".csv": read_delimited,
    ".tsv": read_delimited,
    ".jsonl": read_jsonl,
}


@dataclass(frozen=True, slots=True)
class Selection:
    """Which rows an export takes: the face, the statuses of the terms (glossary only), a domain, and which candidates; its limit
    counts for concepts too, which can be those of a collection."""

    face: Face = "glossary"
    statuses: tuple[Status, ...] = ("approved",)
    domain: str | None = None
    choice: Choice = ALL
    tag: str | None = None

    @property
    def stop_list(self) -> bool:
        """Whether it is of what people have rejected alone: for another termbase, so without ids."""
        return self.face == "glossary" and self.statuses == ("rejected",)


@dataclass(frozen=True, slots=True)
class Sent:
    """What an export wrote: the rows, and what of them the format had no place for, in a phrase."""

    rows: int
    lost: str = ""


def export_table(
    termbase: Termbase,
    path: Path,
    selection: Selection,
    *,
    form: str = "",
    pair: Pair = KAZAKH_ENGLISH,
    overwrite: bool = False,
    guarded: bool = False,
    headings: str = "",
    alphabet: Alphabet | None = None,
    remembered: bool = True,
) -> Sent:
    """Write the selected rows to `path`, in the format of that name or the one that the ending says, and remember what each
    said. `pair` are the languages of a format that has two; Kazakh is written in the `alphabet` where one is given.

    A termbase that is open for reading only cannot remember: without `remembered` an edited file comes back like one
    that the termbase never exported.

    A file that is there already is replaced only if importing it would change nothing, or with `overwrite`; and only by
    a whole file.

    Raises:
        InputError: an unknown extension, a file in the way, or a place that cannot be written.
    """
    send = _sender(path, form, selection.face)
    if path.exists() and not overwrite and not _nothing_to_lose(path, termbase):
        raise InputError(f"{path} holds what was never imported: import it first, or add --overwrite to lose it.")
    rows = list(_rows(termbase, selection))
    base = {row.uid: canonical(row, selection.face) for row in rows}
    remembered = remembered and not selection.stop_list
    export_id = termbase.remember_export(path.name, base) if remembered else ""
    rows = [written(row, alphabet) for row in rows] if alphabet else rows
    with _replacing(path) as draft:
        lost = send(
            draft, Outgoing(selection.face, export_id, rows, guarded, pair, selection.domain or "Glossary", headings)
        )
    return Sent(len(rows), lost)


def _sender(path: Path, form: str, face: Face) -> Callable[[Path, Outgoing], str]:
    """What writes a file and says what it could not write.

    Raises:
        InputError: no such format, or one that has no place for open candidates.
    """
    ending = path.suffix.casefold()
    table = WRITERS.get(f".{form}" if form else ending)
    if table is not None:
        writer = table
        return lambda draft, outgoing: writer(draft, outgoing) or ""
    found = FORMATS.get(form) if form else ENDINGS.get(ending)
    if found is None:
        known = ", ".join((*WRITERS, *ENDINGS))
        raise InputError(
            f"{path.name} ends in none of {known}: give the file one of these extensions, or a format with --for."
        )
    if face == "review":
        raise InputError(f"{found.title} has no place for open candidates: leave --review out, or write .xlsx.")
    sender = found
    return lambda draft, outgoing: str(sender.send(draft, outgoing))


def _nothing_to_lose(path: Path, termbase: Termbase) -> bool:
    """Whether a file is one of our tables and says nothing that the termbase does not know."""
    try:
        plan = compare(read_table(path), termbase)
    except InputError:
        return False
    return not plan.changes and not plan.new


def read_table(path: Path) -> Incoming:
    """What stands in a file that came back or came from elsewhere, whatever its name.

    Raises:
        InputError: a file of no known format, or one that cannot be read.
    """
    try:
        found = recognised(path)
        if found is not None:
            return found.receive(path)
        try:
            return _table_reader(path)(path)
        except NoHeadings as error:
            return _as_list(path, error)
    except OSError as error:
        raise InputError(f"{path} cannot be read ({error.strerror}): check the path and the permissions.") from error


def _as_list(path: Path, error: NoHeadings) -> Incoming:
    """A table without headings as a list of pairs.

    Raises:
        NoHeadings: it is none.
    """
    try:
        return FORMATS["omegat"].receive(path)
    except InputError:
        raise error from None


def _table_reader(path: Path) -> Callable[[Path], Incoming]:
    with path.open("rb") as file:
        start = file.read(SAMPLE).lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"PK"):
        return read_ods if MIME.encode() in start[:200] else read_xlsx
    if start.startswith(b"{"):
        return read_jsonl
    if start.startswith(b"\xd0\xcf\x11\xe0") and path.suffix.casefold() != ".xlsx":
        raise InputError(
            f"{path} is an old Excel or Word file, or has a password: save it as .xlsx, without a password."
        )
    return READERS.get(path.suffix.casefold(), read_delimited)


def _rows(termbase: Termbase, selection: Selection) -> Iterator[Row]:
    if selection.face == "review":
        for candidate in termbase.candidates(domain=selection.domain, choice=selection.choice):
            yield candidate_row(candidate)
    else:
        concepts = termbase.concepts(statuses=selection.statuses, domain=selection.domain, tag=selection.tag)
        rows: Iterator[Row] = (concept_row(concept, selection.statuses) for concept in concepts)
        if selection.stop_list:
            rejected = termbase.candidates(statuses=("rejected",), domain=selection.domain, contexts=0)
            rows = stop_list(rows, () if selection.tag else rejected)
        yield from islice(rows, selection.choice.limit)


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
            for part in _parts(draft):  # a dictionary is several files of one name
                part.replace(path.with_suffix(part.suffix))
        finally:
            for part in _parts(draft):
                part.unlink()
    except OSError as error:
        raise InputError(
            f"{path} cannot be written ({error.strerror}): close it elsewhere or name another file."
        ) from error


def _parts(draft: Path) -> list[Path]:
    """What was written: the file of that name, which may have no ending, and those that differ from it in their endings."""
    others = draft.parent.glob(f"{glob.escape(draft.stem)}.*")
    return sorted({*others, *([draft] if draft.exists() else [])})
