"""What people decide: adding, accepting, rejecting, leaving open. Decisions are appended, signed and dated."""

import sqlite3
from collections.abc import Mapping, Sequence
from typing import TypeVar, get_args

from glossary.errors import InputError
from glossary.language.orthography import fold
from glossary.model import LANGUAGES, STATUSES, Judgement, Kind, Language, Status
from glossary.store.cells import alternatives, printable
from glossary.store.keys import Ref
from glossary.store.read.domains import spelling
from glossary.store.read.read_model import best_proposals
from glossary.store.read.records import DEFINITION_ORDER, read_candidates, read_concepts
from glossary.store.transactions import Batch, insert, update
from glossary.store.write.proposals import origins
from glossary.store.write.shown import find_shown
from glossary.store.write.terms import MANUAL, adopt, define, raise_status, set_status, set_terms

Choice = TypeVar("Choice", bound=str)

JUDGEMENTS: Mapping[Status, Judgement] = {
    "approved": "accepted",
    "reviewed": "accepted",
    "proposed": "unsure",
    "rejected": "rejected",
}
"""What giving a concept a status means as a decision."""
ACCEPTING: tuple[Status, ...] = ("approved", "reviewed")
LEAVING: tuple[Judgement, ...] = ("rejected", "unsure")


def one_of(value: str, allowed: Sequence[Choice], what: str) -> Choice:
    """The value itself, typed, if it is allowed.

    Raises:
        InputError: it is not; `what` it should be, and what is allowed.
    """
    for choice in allowed:
        if choice == value:
            return choice
    raise InputError(f"«{value}» is no {what}: choose one of {', '.join(allowed)}.")


def decide(batch: Batch, ref: Ref, judgement: Judgement, note: str, by: str) -> None:
    """Append a decision."""
    values = {
        "batch": batch.id,
        ref.table: ref.id,
        "judgement": judgement,
        "by": by,
        "at": batch.at,
        "note": printable(note),
    }
    insert(batch.connection, "decision", values)


def _new_concept(batch: Batch, domain: str, kind: Kind, note: str, by: str) -> int:
    signed = {"created_at": batch.at, "created_by": by, "updated_at": batch.at}
    return insert(batch.connection, "concept", {"domain": domain, "kind": kind, "note": note} | signed)


def _same_concept(connection: sqlite3.Connection, kk: str, domain: str) -> int | None:
    question = (
        "SELECT c.id FROM term t JOIN concept c ON c.id = t.concept"
        " WHERE t.lang = 'kk' AND t.key = ? AND t.status <> 'rejected' AND c.domain = ? ORDER BY c.id LIMIT 1"
    )
    row = connection.execute(question, [fold(kk), domain]).fetchone()
    return None if row is None else int(row["id"])


def add(
    batch: Batch,
    kk: str,
    terms: Mapping[Language, Sequence[str]],
    *,
    by: str,
    domain: str,
    kind: Kind,
    definition: str,
    note: str,
    source: str,
    status: Status,
    homonym: bool = False,
) -> int:
    """Make a concept by hand, and accept the open candidate of the same Kazakh term with it; the concept's number.

    Raises:
        InputError: no Kazakh text, an unknown status or kind, or the domain has this Kazakh term already.
    """
    one_of(status, STATUSES, "status")
    one_of(kind, get_args(Kind), "kind")
    cells: dict[Language, list[str]] = {"kk": alternatives("|".join([kk, *terms.get("kk", ())]))}
    cells |= {lang: alternatives("|".join(texts)) for lang, texts in terms.items() if lang != "kk"}
    if not cells["kk"]:
        raise InputError("A concept needs a Kazakh term: give one.")
    kk, domain = cells["kk"][0], spelling(batch.connection, printable(domain))
    same = _same_concept(batch.connection, kk, domain)
    if same is not None and not homonym:
        uid = Ref("concept", same).uid
        raise InputError(
            f"«{kk}» is {uid} already: edit that, name another domain for another meaning, or add a homonym with --new."
        )
    concept = _new_concept(batch, domain, kind, printable(note), by)
    for lang, texts in cells.items():
        set_terms(batch, concept, lang, {text: {**MANUAL, "source": printable(source)} for text in texts}, status)
    define(batch, Ref("concept", concept), definition)
    if status != "proposed":  # nobody has decided on that
        decide(batch, Ref("concept", concept), JUDGEMENTS[status], "", by)
    adopt(batch, concept)
    return concept


def accept(
    batch: Batch,
    uid: str,
    *,
    by: str,
    status: Status,
    choices: Mapping[Language, str] | None,
    note: str,
    shown: int | None = None,
) -> int:
    """Make a candidate a concept, or raise a concept's terms; the concept's number.

    Raises:
        NotFound: no such id.
        InputError: a status that accepts nothing, an unknown language, or no Kazakh text.
        Conflict: it is no longer in the revision that was `shown`.
    """
    one_of(status, ACCEPTING, "status to accept with")
    for lang in choices or ():
        one_of(lang, LANGUAGES, "language")
    ref = find_shown(batch, uid, shown)
    if ref.table == "candidate":
        concept = _accept_candidate(batch, ref.id, choices, status, by)
    else:
        concept = _accept_concept(batch, ref.id, choices, status)
    decide(batch, ref, "accepted", note, by)
    return concept


def _accept_concept(batch: Batch, concept: int, choices: Mapping[Language, str] | None, status: Status) -> int:
    raise_status(batch, concept, status)  # first, so that the texts of a rejected concept count again
    if choices is None:
        (whole,) = read_concepts(batch.connection, [concept], 0)
        known = {term.lang for term in whole.terms if term.status != "rejected"}
        choices = {lang: one.text for lang, one in best_proposals(whole.proposals).items() if lang not in known}
    for lang in LANGUAGES:
        if lang not in choices:
            continue
        texts = alternatives(choices[lang])
        set_terms(batch, concept, lang, origins(batch.connection, concept, lang, texts), status)
    follow(batch, concept, "accepted")
    adopt(batch, concept)
    return concept


def _accept_candidate(batch: Batch, key: int, choices: Mapping[Language, str] | None, status: Status, by: str) -> int:
    candidate = batch.connection.execute(_CANDIDATE, [key]).fetchone()
    concept: int | None = candidate["concept"]
    if concept is None:
        chosen = _chosen(batch.connection, candidate, choices)
        concept = _same_concept(batch.connection, alternatives(chosen["kk"])[0], candidate["domain"])
        if concept is None:
            concept = _concept_from(batch, candidate, by)
        choices = {lang: "|".join([*_texts(batch, concept, lang), cell]) for lang, cell in chosen.items()}
    elif choices is not None and candidate["status"] != "accepted" and _stands_on(batch.connection, concept, key):
        # Taken back and accepted anew: what was chosen the first time and not now goes.
        choices = {**dict.fromkeys(LANGUAGES, ""), "kk": candidate["kk"], **choices}
    update(batch.connection, "candidate", key, {"concept": concept, "edited_by": by, "status": "accepted"})
    return _accept_concept(batch, concept, choices, status)


def _chosen(
    connection: sqlite3.Connection, candidate: sqlite3.Row, choices: Mapping[Language, str] | None
) -> dict[Language, str]:
    """The cells of a new concept; a Kazakh proposal is an abbreviation of the term and stands beside it."""
    if choices is None:
        (whole,) = read_candidates(connection, [candidate["id"]], 0)
        best = {lang: proposal.text for lang, proposal in best_proposals(whole.proposals).items()}
        return best | {"kk": f"{whole.kk}|{best.get('kk', '')}"}
    chosen = {"kk": candidate["kk"], **choices}
    if not alternatives(chosen["kk"]):
        uid = Ref("candidate", candidate["id"]).uid
        raise InputError(f"{uid} needs a Kazakh term: give one, or reject it.")
    return chosen


def _concept_from(batch: Batch, candidate: sqlite3.Row, by: str) -> int:
    concept = _new_concept(batch, candidate["domain"], candidate["kind"], candidate["note"], by)
    for row in batch.connection.execute(_DEFINED, [candidate["id"]]).fetchall():
        insert(batch.connection, "definition", {"concept": concept, **dict(row)})
    return concept


def _texts(batch: Batch, concept: int, lang: Language) -> list[str]:
    question = (
        "SELECT text FROM term WHERE concept = ? AND lang = ? AND status <> 'rejected'"
        " ORDER BY preference <> 'preferred', id"
    )
    return [row["text"] for row in batch.connection.execute(question, [concept, lang])]


def _linked(connection: sqlite3.Connection, candidate: int) -> int | None:
    (concept,) = connection.execute("SELECT concept FROM candidate WHERE id = ?", [candidate]).fetchone()
    return concept if concept is None else int(concept)


def follow(batch: Batch, concept: int, status: Judgement) -> None:
    """The candidates behind a concept share its fate."""
    batch.connection.execute(
        "UPDATE candidate SET status = ? WHERE concept = ? AND status <> ?", [status, concept, status]
    )


def judge(
    batch: Batch, uid: str, judgement: Judgement, *, by: str, note: str, shown: int | None = None
) -> tuple[str, ...]:
    """Reject a concept or candidate, or leave it open; a concept that stands on this candidate alone goes with it.
    The ids of what was judged.

    Raises:
        NotFound: no such id.
        Conflict: it is no longer in the revision that was `shown`.
    """
    ref = find_shown(batch, uid, shown)
    status: Status = "rejected" if judgement == "rejected" else "proposed"
    if ref.table == "concept":
        set_status(batch, ref.id, status)
        follow(batch, ref.id, judgement)
        judged = [ref]
    else:
        concept = _linked(batch.connection, ref.id)
        carried = concept is not None and _stands_on(batch.connection, concept, ref.id)
        judged = [ref, Ref("concept", concept)] if concept is not None and carried else [ref]
        for _, other in judged[1:]:
            set_status(batch, other, status)
        update(batch.connection, "candidate", ref.id, {"status": judgement, "edited_by": by})
    decide(batch, ref, judgement, note, by)
    return tuple(one.uid for one in judged)


def _stands_on(connection: sqlite3.Connection, concept: int, candidate: int) -> bool:
    """Whether nothing but this candidate carries a concept: no decision of its own, no other candidate."""
    question = (
        "SELECT 1 FROM decision WHERE concept = :concept"
        " UNION ALL SELECT 1 FROM candidate WHERE concept = :concept AND id <> :candidate AND status = 'accepted'"
    )
    return connection.execute(question, {"concept": concept, "candidate": candidate}).fetchone() is None


_CANDIDATE = "SELECT id, kk, kind, domain, status, concept, note FROM candidate WHERE id = ?"
_DEFINED = f"SELECT lang, text, source FROM definition WHERE candidate = ? ORDER BY {DEFINITION_ORDER}"
