"""Carrying out the plan of an import: one batch, all of it or nothing."""

import hashlib
from collections.abc import Collection, Mapping
from typing import Any, cast

from glossary.errors import Conflict, some
from glossary.exchange.columns import SEPARATOR, TEXT_LANGUAGES
from glossary.exchange.duplicates import name_of
from glossary.exchange.merge import Plan, Winner, compare
from glossary.exchange.own_fields import changed_fields
from glossary.exchange.rows import LIVE, Ancestor, Hidden, term_texts, unseen, usages
from glossary.exchange.table import Line
from glossary.exchange.usage import Usages, as_term, read_usage
from glossary.model import Concept, Kind, Language, Status
from glossary.store.cells import alternatives
from glossary.store.keys import read_uid
from glossary.store.termbase import Termbase

NOTHING = Ancestor({}, {})
"""What a row said that the termbase never exported."""


def apply_plan(plan: Plan, winner: Winner | None, termbase: Termbase, *, by: str, status: Status) -> int:
    """Store the changes and the new rows, signed `by`, all or none; returns how many rows that were.

    Conflicts are won by `winner`; `status` is that of new rows that name none. The termbase as it was stays beside it, as
    «NAME.backup»; where nothing changes, it is not copied.

    Raises:
        Conflict: both sides changed a field and no side is to win, or somebody has changed what the plan changes since
        it was made.
    """
    resolved = plan.resolve(winner)
    if not resolved and not plan.new:
        return 0
    if not termbase.rehearsal:
        termbase.back_up()
    digest = hashlib.sha256(plan.path.read_bytes()).hexdigest()
    with termbase.batch("import", by=by, file=plan.path.name, sha256=digest):
        resolved = _still(plan, termbase).resolve(winner)
        for uid, changes in resolved.items():
            texts = {change.column: change.theirs for change in changes}
            _change(termbase, plan.lines[uid], texts, plan.ancestors.get(uid, NOTHING), by)
        names: set[tuple[str, str]] = set()
        for line in plan.new:
            name = name_of(line.cells["kk"], line.cells.get("domain", ""))
            _add(termbase, line, plan.path.name, by, status, homonym=name in names)
            names.add(name)
    return len(resolved) + len(plan.new)


def _still(plan: Plan, termbase: Termbase) -> Plan:
    """The plan as it was shown, if nobody has changed what it changes; to be asked in the transaction that carries it out.

    Raises:
        Conflict: somebody has: which fields, who and when.
    """
    if termbase.last_act() == plan.act:
        return plan
    fresh = compare(plan.incoming, termbase, duplicates=plan.duplicates, partial=plan.partial)
    changed = sorted({(one.uid, one.column) for one in {*fresh.changes} ^ {*plan.changes}})
    named = [f"{column} of {uid} ({termbase.last_on(uid)})" for uid, column in changed]
    named += [f"«{line.cells['kk']}»" for line in plan.new if line not in fresh.new]
    if named:
        raise Conflict(
            f"Nothing was imported, for others changed what you were shown: {some(named)}. Import the table again to see"
            " it beside theirs."
        )
    return fresh


def _change(termbase: Termbase, line: Line, texts: Mapping[str, str], ancestor: Ancestor, by: str) -> None:
    uid = termbase.standing(line.cells["id"])
    if read_uid(uid).table == "candidate":
        _decide(termbase, uid, line, texts, by)
        return
    subject = cast(Concept, termbase.get(uid, contexts=0))
    fields = {column: _with_hidden(subject, column, text, ancestor.hidden) for column, text in texts.items()}
    _edit(termbase, subject, fields, ancestor, by, approving=line.cells.get("status") == "approved")


def _edit(
    termbase: Termbase, concept: Concept, fields: dict[str, str], ancestor: Ancestor, by: str, *, approving: bool
) -> None:
    """Write edited cells of a concept. A row that comes back as approved approves what was typed into it."""
    status, usage = fields.pop("status", ""), fields.pop("usage", None)
    _say_of_own(termbase, concept, {name: fields.pop(name) for name in _OWN & fields.keys()}, by)
    if fields:
        termbase.edit(concept.uid, by=by, changes=fields, approving=approving)
    if usage is not None:
        kept = {name: said for name, said in usages(concept, LIVE).items() if unseen(name, ancestor)}
        _mark(termbase, concept.uid, kept | read_usage(usage), by, approving=approving)
    if status == "unsure":
        termbase.unsure(concept.uid, by=by)
    elif status:
        termbase.edit(concept.uid, by=by, changes={"status": status})


_OWN = frozenset({"own_field", "collection"})
"""What a team says of concepts under names of its own."""


def _say_of_own(termbase: Termbase, concept: Concept, cells: Mapping[str, str], by: str) -> None:
    """Give a concept the fields and collections of a row; what a cell no longer has is taken away."""
    if "own_field" in cells and (changes := changed_fields(cells["own_field"], concept.fields)):
        termbase.set_fields(concept.uid, changes, by=by)
    if "collection" in cells:
        wanted, present = set(alternatives(cells["collection"])), set(concept.tags)
        termbase.tag(concept.uid, by=by, add=sorted(wanted - present), remove=sorted(present - wanted))


def _mark(termbase: Termbase, uid: str, said: Usages, by: str, **options: Any) -> None:
    marks = [as_term(lang, text, usage) for (lang, text), usage in said.items() if usage]
    termbase.mark(uid, marks, by=by, **options)


def _with_hidden(concept: Concept, column: str, text: str, hidden: Hidden) -> str:
    """A cell with the terms that its export did not show: who edited it could not know of them, so they stay."""
    if column not in TEXT_LANGUAGES:
        return text
    live = term_texts(concept, column, LIVE)
    return SEPARATOR.join([text, *(term for term in hidden.get(column, ()) if term in live)])


def _decide(termbase: Termbase, uid: str, line: Line, texts: Mapping[str, str], by: str) -> None:
    """Turn a row of the review sheet into a decision; a row without one only changes the candidate.

    An accepted row is accepted as it stands, with the proposals that its cells showed; the note of any other decision
    is its reason.
    """
    status = texts.get("status", "")
    decided = {"usage", *_OWN, *_decided_by(status)}
    if fields := {column: text for column, text in texts.items() if column not in decided}:
        termbase.edit(uid, by=by, changes=fields)
    note = line.cells.get("note", "").strip()
    if status in LIVE:
        choices = {cast(Language, lang): line.cells[lang] for lang in TEXT_LANGUAGES if lang in line.cells}
        concept = termbase.take(uid, by=by, status=status, choices=choices)
        if usage := texts.get("usage", ""):
            _mark(termbase, concept, read_usage(usage), by, approving=status == "approved")
    elif status == "rejected":
        termbase.reject(uid, by=by, note=note)
    elif status == "unsure":
        termbase.unsure(uid, by=by, note=note)


def _decided_by(status: str) -> Collection[str]:
    """The columns that a decision takes with it, so that they are no edit of their own."""
    if status in LIVE:
        return {"status", *TEXT_LANGUAGES}
    return {"status", "note"} if status else {"status"}


def _add(termbase: Termbase, line: Line, source: str, by: str, status: Status, *, homonym: bool) -> None:
    cells = line.cells
    uid = termbase.enter(
        cells["kk"],
        terms={
            cast(Language, lang): cells[lang].split("|") for lang in TEXT_LANGUAGES[1:] if cells.get(lang, "").strip()
        },
        by=by,
        domain=cells.get("domain", ""),
        kind=cast(Kind, cells.get("kind") or "term"),
        definition=cells.get("definition", ""),
        note=cells.get("note", ""),
        source=cells.get("source", "") or source,
        status=cast(Status, cells.get("status") or status),
        homonym=homonym,
    )
    if usage := cells.get("usage", ""):
        _mark(termbase, uid, read_usage(usage), by, source=source)
    if own := {name: cells[name] for name in _OWN & cells.keys() if cells[name].strip()}:
        _say_of_own(termbase, cast(Concept, termbase.get(uid, contexts=0)), own, by)
