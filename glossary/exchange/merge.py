"""Three-way comparison of a returned table with the termbase, field by field: what the row said when it left (base),
what the file says now (theirs), what the termbase says now (ours).

A field changed on one side is taken from that side; a field changed on both sides, differently, is a conflict. A
file the termbase did not export has no base: then an empty field says nothing, and a field that differs from a filled
one is a conflict.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from glossary.errors import Conflict, InputError, NotFound
from glossary.exchange.columns import SEPARATOR, TEXT_LANGUAGES, editable
from glossary.exchange.duplicates import Duplicates, identify
from glossary.exchange.faults import faults, hygiene, refuse
from glossary.exchange.headings import status_of
from glossary.exchange.rows import LIVE, Ancestor, ancestors, candidate_row, concept_row, term_texts, unseen
from glossary.exchange.sameness import same_cell
from glossary.exchange.scripts import read_back
from glossary.exchange.table import Fault, Incoming, Line
from glossary.exchange.usage import Usages, read_usage, write_usage
from glossary.model import STATUSES, Concept, OpenCandidate
from glossary.store.keys import read_uid
from glossary.store.termbase import Termbase
from glossary.value import Value

PERSONAL = ("manual", "import")
"""The origins of a proposal that a person typed; a machine's proposal never contradicts a person's cell."""

Winner = Literal["theirs", "ours"]
"""The side that wins where both changed a field: the file, or the termbase."""

PORTION = 500
"""So many rows are compared at once: what the termbase says of them is asked together."""

_COLUMNS = frozenset(editable("glossary") + editable("review"))


@dataclass(frozen=True, slots=True)
class Change(Value):
    """One field of one row that the file changes. `base` is None where the file does not say what it started from."""

    line: int
    uid: str
    kk: str
    column: str
    base: str | None
    ours: str
    theirs: str
    conflict: bool


@dataclass(frozen=True, slots=True)
class Plan(Value):
    """What an import of the table at `path` would do. `lines` are the changed rows by id, `ancestors` what the rows said
    when they left; `absent` counts exported rows the file no longer has (they are left alone); `hygiene` are sentences
    about texts that nobody meant to type, `ignored` are headings the program does not know; `alike` says what becomes of rows
    of one name, `left_out` what of the file does not come in. `incoming` is the table, `act` the last act in the termbase when
    the plan was made, with `duplicates` and `partial`."""

    path: Path
    changes: tuple[Change, ...]
    new: tuple[Line, ...]
    lines: Mapping[str, Line]
    ancestors: Mapping[str, Ancestor]
    unchanged: int
    absent: int
    hygiene: tuple[str, ...]
    ignored: tuple[str, ...]
    incoming: Incoming
    act: int
    alike: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    duplicates: Duplicates = "join"
    partial: bool = False

    @property
    def conflicts(self) -> list[Change]:
        """The fields that both sides changed, differently."""
        return [change for change in self.changes if change.conflict]

    def resolve(self, winner: Winner | None) -> Mapping[str, list[Change]]:
        """The changes to carry out, by id: conflicts are won by the file («theirs»), by the termbase («ours»), or by
        nobody.

        Raises:
            Conflict: both sides changed a field and no side is to win.
        """
        if self.conflicts and winner is None:
            raise Conflict(
                f"Nothing was imported, for the file and the termbase both changed the same fields ({len(self.conflicts)}"
                "): add --theirs to take the file's texts or --ours to keep the termbase's."
            )
        resolved: dict[str, list[Change]] = defaultdict(list)
        for change in self.changes:
            if not change.conflict or winner == "theirs":
                resolved[change.uid].append(change)
        return resolved


def compare(incoming: Incoming, termbase: Termbase, *, duplicates: Duplicates = "join", partial: bool = False) -> Plan:
    """The plan of an import; nothing is changed. Rows without an id that are called the same are joined, kept apart or skipped;
    with `partial` the rows that may not come in are left out and named.

    Raises:
        InputError: cells without text, unknown or repeated ids, a status or kind that does not exist, a row without a
            Kazakh term.
    """
    act = termbase.last_act()
    lines = [_tidy_status(line) for line in incoming.lines]
    known, exported = _ancestors(incoming, lines, termbase)
    returned = {line.cells["id"] for line in lines}
    lines = [_restored(line, known.get(line.cells["id"]), incoming) for line in lines]
    found = identify(lines, termbase, duplicates)
    wrong = [*incoming.wrong, *faults(found.known, found.new), *_unknown(found.known, known, termbase)]
    if not partial:
        refuse(wrong)
    lines, new = (_without_faults(part, wrong) for part in (found.known, found.new))
    changes = list(_all_changes(lines, known, termbase))
    touched = {change.uid for change in changes}
    return Plan(
        path=incoming.path,
        changes=tuple(changes),
        new=tuple(new),
        lines=_by_id(lines, touched),
        ancestors=known,
        unchanged=len(lines) - len(touched),
        absent=len(exported - returned),
        hygiene=tuple(hygiene(_typed(changes, new))),
        ignored=incoming.ignored,
        incoming=incoming,
        act=act,
        alike=tuple(found.alike),
        left_out=(*incoming.left_out, *map(str, wrong)),
        duplicates=duplicates,
        partial=partial,
    )


def _by_id(lines: Iterable[Line], wanted: Collection[str]) -> dict[str, Line]:
    return {line.cells["id"]: line for line in lines if line.cells["id"] in wanted}


def _without_faults(lines: Iterable[Line], wrong: Iterable[Fault]) -> list[Line]:
    barred = {fault.row for fault in wrong}
    return [line for line in lines if line.number not in barred]


def _restored(line: Line, ancestor: Ancestor | None, incoming: Incoming) -> Line:
    if ancestor is None:
        return line
    cells = read_back(line.cells, ancestor.cells)
    return Line(line.number, incoming.restore(cells, ancestor.cells) if incoming.restore else cells)


def _typed(changes: Iterable[Change], new: Iterable[Line]) -> Iterator[tuple[int, str, str]]:
    """The term texts that the file brings: row, column, text."""
    yield from ((change.line, change.column, change.theirs) for change in changes if change.column in TEXT_LANGUAGES)
    for line in new:
        yield from ((line.number, lang, line.cells[lang]) for lang in TEXT_LANGUAGES if lang in line.cells)


def _tidy_status(line: Line) -> Line:
    """The line with its status as the drop-down writes it, its kind in lower case and its id in full."""
    cells = dict(line.cells)
    cells["id"] = _in_full(cells.get("id", ""))
    for column in {"status", "kind"} & cells.keys():
        word = cells[column].strip().casefold()
        cells[column] = status_of(word) if column == "status" else word
    return Line(line.number, cells)


def _in_full(uid: str) -> str:
    """An id as the termbase writes it: «k7» is «K000007»; what is none stays, to be named."""
    try:
        return read_uid(uid).uid
    except NotFound:
        return uid.strip().upper()


def _ancestors(incoming: Incoming, lines: Iterable[Line], termbase: Termbase) -> tuple[dict[str, Ancestor], set[str]]:
    """What each row with an id said when it left, and the ids of all rows that left with it."""
    exports: dict[str, Mapping[str, Ancestor]] = {"": {}}
    known: dict[str, Ancestor] = {}
    for line in lines:
        export, uid = line.cells.get("export", "").strip() or incoming.export_id, line.cells["id"]
        if uid and export not in exports:
            exports[export] = _exported(export, termbase)
        if uid and uid in exports[export]:
            known[uid] = exports[export][uid]
    return known, set().union(*exports.values())


def _exported(export: str, termbase: Termbase) -> Mapping[str, Ancestor]:
    try:
        return ancestors(termbase.exported(export))
    except NotFound as error:
        raise InputError(
            f"The table was exported from another termbase ({export} is not known in {termbase.path}): import it "
            "there, or empty its ID column to add its rows as new ones."
        ) from error


def _unknown(lines: Iterable[Line], known: Mapping[str, Ancestor], termbase: Termbase) -> Iterator[Fault]:
    for line in lines:
        uid = line.cells["id"]
        if uid not in known:
            try:
                termbase.standing(uid)
            except NotFound:
                yield Fault(line.number, f"the id {uid} is not in {termbase.path}")


def _edited(line: Line, ancestor: Ancestor | None) -> dict[str, str]:
    """The fields that differ from what the row said; without an ancestor, those that say anything."""
    cells = {column: text for column, text in line.cells.items() if column in _COLUMNS}
    if ancestor is None:
        return {column: text for column, text in cells.items() if text.strip()}
    return {
        column: text for column, text in cells.items() if not same_cell(column, text, ancestor.cells.get(column, ""))
    }


def _all_changes(lines: Sequence[Line], known: Mapping[str, Ancestor], termbase: Termbase) -> Iterator[Change]:
    edited = [line for line in lines if _edited(line, known.get(line.cells["id"]))]
    for start in range(0, len(edited), PORTION):
        portion = edited[start : start + PORTION]
        subjects = termbase.subjects([line.cells["id"] for line in portion])
        for line in portion:
            yield from _changes(line, known.get(line.cells["id"]), subjects[line.cells["id"]])


def _changes(line: Line, ancestor: Ancestor | None, subject: Concept | OpenCandidate) -> Iterator[Change]:
    """The edited fields that the termbase does not say already."""
    edited = _edited(line, ancestor)
    ours, whole = _ours(subject, ancestor)
    if ancestor is None:
        edited = _edited(Line(line.number, read_back(line.cells, ours)), None)
    for column, theirs in edited.items():
        if not same_cell(column, theirs, ours.get(column, "")) and not same_cell(column, theirs, whole.get(column, "")):
            base = ancestor.cells.get(column, "") if ancestor else None
            conflict = not same_cell(column, base or "", ours.get(column, ""))
            kk = line.cells.get("kk") or ours["kk"]
            yield Change(line.number, line.cells["id"], kk, column, base, ours.get(column, ""), theirs, conflict)


def _ours(subject: Concept | OpenCandidate, ancestor: Ancestor | None) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """What the termbase says of a row now: without the terms that the export did not show, and whole."""
    if isinstance(subject, OpenCandidate):
        cells = _candidate_cells(subject, ancestor)
        return cells, cells
    rejected = not term_texts(subject, "kk", LIVE)
    whole = concept_row(subject, STATUSES if rejected else LIVE).cells
    hidden = ancestor.hidden if ancestor else {}
    cells = {column: _without(text, hidden.get(column, ())) for column, text in whole.items()}
    return cells | {"usage": write_usage(_usages_shown(whole["usage"], ancestor))}, whole


def _usages_shown(cell: str, ancestor: Ancestor | None) -> Usages:
    """What a cell says of the terms that the export showed, or that came later."""
    said = read_usage(cell)
    return said if ancestor is None else {name: said[name] for name in said if not unseen(name, ancestor)}


def _without(cell: str, hidden: Collection[str]) -> str:
    return SEPARATOR.join(text for text in cell.split(SEPARATOR) if text not in hidden)


def _candidate_cells(candidate: OpenCandidate, ancestor: Ancestor | None) -> Mapping[str, str]:
    """An undecided candidate as people left it: a machine's proposal counts as what the row said, so that it cannot
    conflict."""
    typed = {proposal.lang for proposal in candidate.proposals if proposal.origin in PERSONAL}
    cells = dict(candidate_row(candidate).cells)
    for lang in TEXT_LANGUAGES[1:]:
        if lang not in typed:
            cells[lang] = ancestor.cells.get(lang, "") if ancestor else ""
    return cells
