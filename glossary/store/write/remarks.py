"""What a team says of terms and concepts beside their texts: how a term is used, collections, fields of its own."""

import json
import re
from collections.abc import Collection, Mapping
from typing import Any, get_args

from glossary.errors import InputError, NotFound
from glossary.language.orthography import canonicalize, latinize
from glossary.model import Preference, TermType
from glossary.store.cells import printable
from glossary.store.transactions import Batch, insert, update
from glossary.store.write.decisions import one_of
from glossary.store.write.shown import find_shown

SAID = ("pos", "register", "region", "usage_note", "example", "image", "link")
"""What is said of a term in words."""
FLAGS = ("case_sensitive", "exact")
_NAME = re.compile(r"[^\W\d]\w*(?: \w+)*")
_TERM = re.compile(r"T0*([0-9]{1,15})")


def edit_term(batch: Batch, uid: str, changes: Mapping[str, Any]) -> int:
    """Change what is said of a term; the number of its concept. A term that becomes preferred takes the place of the one
    that was, which is admitted then.

    Raises:
        NotFound: no such term.
        InputError: an unknown field, preference or type of term, or a preferred term that is taken away.
    """
    connection = batch.connection
    match = _TERM.fullmatch(latinize(uid.strip().upper()))
    row = connection.execute("SELECT * FROM term WHERE id = ?", [int(match[1]) if match else 0]).fetchone()
    if row is None:
        raise NotFound(f"There is no term «{uid}»: «glossary show ID» gives the numbers of terms, like T000123.")
    for name in changes:
        one_of(name, (*SAID, *FLAGS, "preference", "term_type"), "field of a term")
    values: dict[str, Any] = {name: printable(changes[name]).strip() for name in SAID if name in changes}
    values |= {name: int(changes[name]) for name in FLAGS if name in changes}
    if "term_type" in changes:
        values["term_type"] = one_of(changes["term_type"], get_args(TermType), "type of a term")
    if "preference" in changes:
        values["preference"] = _preference(batch, row, changes["preference"])
    update(connection, "term", row["id"], values)
    return int(row["concept"])


def _preference(batch: Batch, row: Any, wanted: str) -> str:
    preference: str = one_of(wanted, get_args(Preference), "preference")
    if row["preference"] == "preferred" != preference and row["lang"] == "kk":
        raise InputError(f"«{row['text']}» is what its concept is called: make another Kazakh term preferred first.")
    if preference == "preferred":
        batch.connection.execute(
            "UPDATE term SET preference = 'admitted' WHERE concept = ? AND lang = ? AND preference = 'preferred' AND id <> ?",
            [row["concept"], row["lang"], row["id"]],
        )
    return preference


def tag(batch: Batch, uid: str, *, add: Collection[str], remove: Collection[str], shown: int | None) -> int:
    """Put a concept into collections and take it out of others; its number.

    Raises:
        NotFound: no such id.
        InputError: a candidate, or an empty name.
    """
    ref = find_shown(batch, uid, shown)
    if ref.table == "candidate":
        raise InputError(f"{ref.uid} is a candidate: accept it first; collections are of concepts.")
    for name in (canonicalize(printable(one)) for one in remove):
        batch.connection.execute("DELETE FROM tag WHERE concept = ? AND name = ?", [ref.id, name])
    there = {name for (name,) in batch.connection.execute("SELECT name FROM tag WHERE concept = ?", [ref.id])}
    for name in dict.fromkeys(canonicalize(printable(one)) for one in add):
        if not name:
            raise InputError("A collection needs a name.")
        if name not in there:
            insert(batch.connection, "tag", {"concept": ref.id, "name": name})
    return ref.id


def set_fields(batch: Batch, uid: str, fields: Mapping[str, str], *, shown: int | None) -> int:
    """Say something of a concept under names of one's own; an empty text takes a field away. The concept's number.

    Raises:
        NotFound: no such id.
        InputError: a candidate, or a name that is no word.
    """
    ref = find_shown(batch, uid, shown)
    if ref.table == "candidate":
        raise InputError(f"{ref.uid} is a candidate: accept it first; fields are of concepts.")
    for name in fields:
        if not _NAME.fullmatch(name):
            raise InputError(f"«{name}» is no name of a field: use words of letters and digits.")
    (present,) = batch.connection.execute("SELECT fields FROM concept WHERE id = ?", [ref.id]).fetchone()
    joined = json.loads(present) | {name: printable(text).strip() for name, text in fields.items()}
    kept = {name: text for name, text in joined.items() if text}
    update(batch.connection, "concept", ref.id, {"fields": json.dumps(kept, ensure_ascii=False, sort_keys=True)})
    return ref.id
