"""Changing single fields of concepts and candidates."""

from collections.abc import Mapping, Sequence
from typing import get_args

from glossary.errors import InputError
from glossary.model import LANGUAGES, STATUSES, Kind, Language
from glossary.store.cells import alternatives, printable
from glossary.store.keys import Ref
from glossary.store.read.domains import spelling
from glossary.store.transactions import Batch, update
from glossary.store.write.decisions import ACCEPTING, JUDGEMENTS, LEAVING, accept, decide, follow, judge, one_of
from glossary.store.write.proposals import origins, replace_proposals
from glossary.store.write.shown import find_shown
from glossary.store.write.terms import adopt, define, set_status, set_terms, text_status

_FIELDS = ("domain", "kind", "note")


def edit(batch: Batch, uid: str, changes: Mapping[str, str], *, by: str, approving: bool, shown: int | None) -> Ref:
    """Change fields of a concept or candidate; what says the same already stays untouched. What came of it: a
    candidate whose status was approved is a concept now. `approving` approves the texts that change.

    Raises:
        NotFound: no such id.
        InputError: an unknown field, kind or status, or an empty Kazakh text.
        Conflict: it is no longer in the revision that was `shown`.
    """
    for name in changes:
        one_of(name, (*LANGUAGES, *_FIELDS, "definition", "status"), "field")
    ref = find_shown(batch, uid, shown)
    cells = {lang: alternatives(changes[lang]) for lang in LANGUAGES if lang in changes}
    changed = _edit_fields(batch, ref, changes)
    if ref.table == "concept":
        status = text_status(batch.connection, ref.id, approving)
        for lang, texts in cells.items():
            set_terms(batch, ref.id, lang, origins(batch.connection, ref.id, lang, texts), status)
        adopt(batch, ref.id)
    elif _edit_texts(batch, ref, cells) or changed:
        update(batch.connection, "candidate", ref.id, {"edited_by": by})
    return _edit_status(batch, ref, changes["status"], by) if "status" in changes else ref


def _edit_fields(batch: Batch, ref: Ref, changes: Mapping[str, str]) -> bool:
    fields = {name: printable(changes[name]).strip() for name in _FIELDS if name in changes}
    if "kind" in changes:
        one_of(changes["kind"], get_args(Kind), "kind")
    if "domain" in fields:
        fields["domain"] = spelling(batch.connection, fields["domain"])
    changed = bool(fields) and update(batch.connection, ref.table, ref.id, fields)
    return changed | ("definition" in changes and define(batch, ref, changes["definition"]))


def _edit_texts(batch: Batch, ref: Ref, cells: Mapping[Language, Sequence[str]]) -> bool:
    changed = False
    for lang, texts in cells.items():
        if lang != "kk":
            changed |= replace_proposals(batch, ref, lang, texts)
            continue
        if not texts:
            raise InputError(f"{ref.uid} needs a Kazakh term: give one, or reject it.")
        changed |= update(batch.connection, "candidate", ref.id, {"kk": texts[0]})
        if texts[1:]:
            changed |= replace_proposals(batch, ref, lang, texts[1:])
    return changed


def _edit_status(batch: Batch, ref: Ref, status: str, by: str) -> Ref:
    if ref.table == "concept":
        wanted = one_of(status, STATUSES, "status")
        if set_status(batch, ref.id, wanted):
            follow(batch, ref.id, JUDGEMENTS[wanted])
            decide(batch, ref, JUDGEMENTS[wanted], "", by)
        return ref
    one_of(status, (*ACCEPTING, *LEAVING), "status for a candidate")
    (present,) = batch.connection.execute("SELECT status FROM candidate WHERE id = ?", [ref.id]).fetchone()
    if status in ACCEPTING:
        accepted = one_of(status, ACCEPTING, "status")
        return Ref("concept", accept(batch, ref.uid, by=by, status=accepted, choices=None, note=""))
    if status != present:
        judge(batch, ref.uid, one_of(status, LEAVING, "judgement"), by=by, note="")
    return ref
