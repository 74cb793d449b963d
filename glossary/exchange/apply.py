"""Carrying out the plan of an import: one batch, all of it or nothing."""

import hashlib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal, cast

from glossary.errors import Conflict
from glossary.exchange.columns import SEPARATOR, TEXT_LANGUAGES
from glossary.exchange.merge import Change, Plan
from glossary.exchange.rows import LIVE, Hidden, term_texts
from glossary.exchange.table import Line
from glossary.model import Concept, Kind, Language, OpenCandidate, Status
from glossary.store.termbase import Termbase

Winner = Literal["theirs", "ours"]
Settled = Mapping[str, Sequence[Change]]
"""The changes to carry out, by id."""


def settle(plan: Plan, winner: Winner | None) -> Settled:
    """The changes of a plan with its conflicts decided: by `winner`, or not at all.

    Raises:
        Conflict: both sides changed a field and no side is to win.
    """
    if plan.conflicts and winner is None:
        raise Conflict(
            f"Nothing was imported, for the file and the termbase both changed the same fields ({len(plan.conflicts)}): "
            "add --theirs to take the file's texts or --ours to keep the termbase's."
        )
    settled: dict[str, list[Change]] = defaultdict(list)
    for change in plan.changes:
        if not change.conflict or winner == "theirs":
            settled[change.uid].append(change)
    return settled


def apply_plan(plan: Plan, settled: Settled, termbase: Termbase, path: Path, *, by: str, status: Status) -> int:
    """Store the settled changes and the new rows, signed `by`, all or none; returns how many rows that were.

    `status` is that of new rows that name none. The termbase as it was stays beside it, as «NAME.backup».
    """
    termbase.back_up()
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    with termbase.batch("import", by=by, file=path.name, sha256=digest):
        for uid, changes in settled.items():
            hidden = plan.said[uid].hidden if uid in plan.said else {}
            _change(termbase, plan.lines[uid], {change.column: change.theirs for change in changes}, hidden, by)
        for line in plan.new:
            _add(termbase, line, path.name, by, status)
    return len(settled) + len(plan.new)


def _change(termbase: Termbase, line: Line, texts: Mapping[str, str], hidden: Hidden, by: str) -> None:
    subject = termbase.get(line.cells["id"], contexts=0)
    if isinstance(subject, OpenCandidate) and subject.concept:
        subject = termbase.get(subject.concept, contexts=0)
    if isinstance(subject, OpenCandidate):
        _decide(termbase, subject.uid, line, texts, by)
        return
    fields = {column: _with_hidden(subject, column, text, hidden) for column, text in texts.items()}
    status = fields.pop("status", "")
    if fields:
        # A row that comes back as approved approves what was typed into it.
        approving = line.cells.get("status") == "approved"
        termbase.edit(subject.uid, by=by, changes=fields, approving=approving)
    if status == "unsure":
        termbase.unsure(subject.uid, by=by)
    elif status:
        termbase.edit(subject.uid, by=by, changes={"status": status})


def _with_hidden(concept: Concept, column: str, text: str, hidden: Hidden) -> str:
    """A cell with the terms that its export did not show: who edited it could not know of them, so they stay."""
    live = term_texts(concept, column, LIVE)
    return SEPARATOR.join([text, *(term for term in hidden.get(column, ()) if term in live)])


def _decide(termbase: Termbase, uid: str, line: Line, texts: Mapping[str, str], by: str) -> None:
    """Turn a row of the review sheet into a decision; a row without one only changes the candidate.

    An accepted row is accepted as it stands, with the proposals that its cells showed; the note of any other decision
    is its reason.
    """
    status = texts.get("status", "")
    accepting = status in LIVE
    left_out = {"status", *(TEXT_LANGUAGES if accepting else ()), *(("note",) if status and not accepting else ())}
    if fields := {column: text for column, text in texts.items() if column not in left_out}:
        termbase.edit(uid, by=by, changes=fields)
    note = line.cells.get("note", "").strip()
    if accepting:
        choices = {cast(Language, lang): line.cells[lang] for lang in TEXT_LANGUAGES if lang in line.cells}
        termbase.accept(uid, by=by, status=cast(Status, status), choices=choices)
    elif status == "rejected":
        termbase.reject(uid, by=by, note=note)
    elif status == "unsure":
        termbase.unsure(uid, by=by, note=note)


def _add(termbase: Termbase, line: Line, source: str, by: str, status: Status) -> None:
    cells = line.cells
    termbase.add(
        cells["kk"],
        terms={
            cast(Language, lang): cells[lang].split("|") for lang in TEXT_LANGUAGES[1:] if cells.get(lang, "").strip()
        },
        by=by,
        domain=cells.get("domain", ""),
        kind=cast(Kind, cells.get("kind") or "term"),
        definition=cells.get("definition", ""),
        note=cells.get("note", ""),
        source=source,
        status=cast(Status, cells.get("status") or status),
    )
