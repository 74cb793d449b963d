"""A person's word that two writings are two terms: the variant becomes a candidate of its own, with its own places, and
the miner is told to keep the pair apart."""

import sqlite3
from collections import Counter
from collections.abc import Iterator, Sequence

from glossary.errors import InputError, NotFound
from glossary.language.matching import match_inflected
from glossary.language.orthography import canonicalize, fold, without_set_off_ending
from glossary.store.keys import Ref, words
from glossary.store.read.contexts import fitness, one_line
from glossary.store.transactions import Batch, insert, update
from glossary.store.write import evidence
from glossary.store.write.decisions import decide
from glossary.store.write.moving import glosses_of, move_glosses, move_places
from glossary.store.write.shown import find_shown


def split(batch: Batch, uid: str, text: str, *, by: str, shown: int | None = None) -> Ref:
    """Make a variant a candidate of its own; that candidate.

    Raises:
        NotFound: no such id, or nothing there is written so.
        InputError: an inflected form, or the name of a concept.
        Conflict: it is no longer in the revision that was `shown`.
    """
    connection, ref = batch.connection, find_shown(batch, uid, shown)
    groups = _groups(connection, ref, text)
    text = groups[0]["text"] if fold(text) != fold(groups[0]["text"]) else text
    other = fold(text)
    _leave_concept(connection, ref.id if ref.table == "concept" else groups[0]["concept"], other, text)
    for group in groups:
        own = _own(batch, group, other, _spelling(connection, group, other, text))
        insert(connection, "apart", {"batch": batch.id, "key": group["key"], "other": other})
        _leave(connection, group["candidate"], other)
        _leave(connection, own, group["key"])
        if group["kind"] != "competing":  # a rival has its own places already
            _share(batch, group["candidate"], own, (other, group["key"]))
        update(connection, "candidate", group["candidate"], {"edited_by": by})
        update(connection, "candidate", own, {"edited_by": by})
        evidence.grade_candidates(connection, [group["candidate"], own])
        decide(batch, Ref("candidate", group["candidate"]), "split", text, by)
    return Ref("candidate", own)


def _groups(connection: sqlite3.Connection, ref: Ref, text: str) -> Sequence[sqlite3.Row]:
    """The variants of a candidate, or of those behind a concept, that are written so, or else the one that this is a
    form of."""
    column = "id" if ref.table == "candidate" else "concept"
    rows = connection.execute(_VARIANTS.format(column=column), [ref.id]).fetchall()
    meant = _meant([row for row in rows if row["kind"] != "inflection"], text)
    if meant:
        return [row for row in meant if row["text"] == meant[0]["text"]]
    if any(fold(row["text"]) == fold(text) for row in rows):
        raise InputError(f"«{text}» is a form of «{rows[0]['kk']}» and not another term: edit the term if it is wrong.")
    raise NotFound(f"«{text}» is no other writing of {ref.uid}: «glossary show {ref.uid}» lists them.")


def _meant(writings: Sequence[sqlite3.Row], text: str) -> Sequence[sqlite3.Row]:
    """The variants that are written so, or else those that this is a form of."""
    same = [row for row in writings if fold(row["text"]) == fold(text)]
    if same or not words(fold(text)):
        return same
    return [row for row in writings if _written_as(text, fold(row["text"]), row["key"])]


def _leave_concept(connection: sqlite3.Connection, concept: int | None, other: str, text: str) -> None:
    """Take the Kazakh text out of the terms of a concept, which keeps the one it is called by."""
    question = "SELECT id, preference FROM term WHERE concept = ? AND lang = 'kk' AND key = ?"
    for row in connection.execute(question, [concept, other]).fetchall():
        if row["preference"] == "preferred":
            uid = Ref("concept", concept or 0).uid
            raise InputError(
                f"«{text}» is what {uid} is called: name it otherwise with «glossary edit {uid} --kk TEXT»."
            )
        connection.execute("DELETE FROM term WHERE id = ?", [row["id"]])


def _leave(connection: sqlite3.Connection, candidate: int, other: str) -> None:
    """Take a writing away from a candidate: as a variant, and as a form that its text gives in brackets."""
    found = connection.execute("SELECT id, text FROM variant WHERE candidate = ?", [candidate]).fetchall()
    gone = [(row["id"],) for row in found if fold(row["text"]) == other]
    connection.executemany("DELETE FROM variant WHERE id = ?", gone)
    withdraw = "UPDATE proposal SET withdrawn = 1 WHERE candidate = ? AND lang = 'kk' AND key = ? AND NOT withdrawn"
    connection.execute(withdraw, [candidate, other])


def _own(batch: Batch, group: sqlite3.Row, other: str, kk: str) -> int:
    """The candidate that a writing becomes, unless it is one already. What the miner said of the group is all that is
    known of it until its texts are mined again."""
    known = evidence.Evidence(kk, group["names"], group["score"], "[]", frozenset())
    numbers, _ = evidence.number_candidates(batch, {other: known}, group["domain"])
    return numbers[other]


def _spelling(connection: sqlite3.Connection, group: sqlite3.Row, other: str, text: str) -> str:
    """A writing with the capitals that the texts give it, for names and abbreviations; else as it was typed."""
    surfaces = connection.execute(_PLACES, [group["candidate"]])
    forms = Counter(form for _, surface, _ in surfaces for form in _forms(surface) if fold(form) == other)
    best = min(forms, key=lambda form: (-forms[form], form), default="")
    return best if best.isupper() or (best and not group["kk"].islower()) else canonicalize(text)


def _share(batch: Batch, group: int, own: int, keys: tuple[str, str]) -> None:
    """Give the split-off candidate the places of the group that are written like it."""
    (kk,) = batch.connection.execute("SELECT kk FROM candidate WHERE id = ?", [own]).fetchone()
    places = [row for row in batch.connection.execute(_PLACES, [group]) if _written_as(row["surface"], *keys)]
    moving = [(fitness(row["sentence"], row["surface"], kk), row["id"]) for row in places]
    move_places(batch, group, own, moving)
    glosses = [row for row in glosses_of(batch.connection, group) if _written_as(row["surface"], *keys)]
    move_glosses(batch, group, own, glosses)
    forms = batch.connection.execute("SELECT * FROM variant WHERE candidate = ? AND kind = 'inflection'", [group])
    for row in [row for row in forms.fetchall() if _written_as(row["text"], *keys)]:
        batch.connection.execute("DELETE FROM variant WHERE id = ?", [row["id"]])
        batch.connection.execute(_INFLECTED, {"own": own, **{name: row[name] for name in ("text", "count", "rule")}})


def rejoin(batch: Batch, own: int, group: int) -> None:
    """Give the group back what a split-off candidate has, also what was found for it since."""
    places = batch.connection.execute("SELECT fitness, id FROM occurrence WHERE candidate = ?", [own]).fetchall()
    move_places(batch, own, group, [tuple(place) for place in places])
    move_glosses(batch, own, group, glosses_of(batch.connection, own))


def _written_as(surface: str, key: str, other: str) -> bool:
    """Whether a place is written like one key rather than like the other."""
    like, unlike = (max(_likeness(form, one) for form in _forms(surface)) for one in (key, other))
    return like > unlike


def _forms(surface: str) -> Iterator[str]:
    """A place as it is written, and without an ending that is set off."""
    whole = canonicalize(one_line(surface))
    yield whole
    if (stem := without_set_off_ending(whole)) != whole:
        yield stem


def _likeness(form: str, key: str) -> int:
    """2 for the writing itself, 1 for an inflected form of it, 0 for another one."""
    if fold(form) == key:
        return 2
    *before, last = words(fold(form))
    *inner, head = words(key)
    return int(before == inner and match_inflected(last, head) is not None)


_VARIANTS = """
SELECT v.text, v.kind, c.id AS candidate, c.key, c.kk, c.kind AS names, c.domain, c.score, c.concept
FROM variant v JOIN candidate c ON c.id = v.candidate WHERE c.{column} = ?
"""
_PLACES = """
SELECT o.id, substr(d.text, o.start + 1, o."end" - o.start) AS surface,
    substr(d.text, o.sentence_start + 1, o.sentence_end - o.sentence_start) AS sentence
FROM occurrence o JOIN document d ON d.id = o.document WHERE o.candidate = ? ORDER BY o.id
"""
_INFLECTED = """
INSERT INTO variant (candidate, text, kind, count, rule) SELECT :own, :text, 'inflection', :count, :rule
WHERE NOT EXISTS (SELECT 1 FROM variant WHERE candidate = :own AND text = :text)
"""
