"""What ids and names stand for at this moment."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence

from glossary.language.orthography import fold
from glossary.model import Concept, OpenCandidate
from glossary.store.keys import Ref
from glossary.store.read.records import find, read_candidates, read_concepts


def standing(connection: sqlite3.Connection, uid: str) -> Ref:
    """What stands for an id now: of a candidate that became a concept, the concept.

    Raises:
        NotFound: as `find`.
    """
    ref = find(connection, uid)
    if ref.table == "concept":
        return ref
    (concept,) = connection.execute("SELECT concept FROM candidate WHERE id = ?", [ref.id]).fetchone()
    return ref if concept is None else Ref("concept", concept)


def subjects(connection: sqlite3.Connection, uids: Sequence[str]) -> Mapping[str, Concept | OpenCandidate]:
    """What stands for each of these ids now, whole but for its contexts; for thousands of them in few questions.

    Raises:
        NotFound: as `find`.
    """
    refs = {uid: standing(connection, uid) for uid in uids}
    numbers = {
        table: sorted({ref.id for ref in refs.values() if ref.table == table}) for table in ("concept", "candidate")
    }
    whole: dict[str, Concept | OpenCandidate] = {
        one.uid: one for one in read_concepts(connection, numbers["concept"], 0)
    }
    whole |= {one.uid: one for one in read_candidates(connection, numbers["candidate"], 0)}
    return {uid: whole[ref.uid] for uid, ref in refs.items()}


def named(connection: sqlite3.Connection) -> Iterator[tuple[str, str, str]]:
    """Id, Kazakh text and domain of the open candidates, then of the concepts, with each term that is not rejected."""
    for number, kk, domain in connection.execute(
        "SELECT id, kk, domain FROM candidate WHERE status IN ('new', 'unsure') ORDER BY score, id DESC"
    ):
        yield Ref("candidate", number).uid, kk, domain
    for number, kk, domain in connection.execute(
        "SELECT c.id, t.text, c.domain FROM term t JOIN concept c ON c.id = t.concept"
        " WHERE t.lang = 'kk' AND t.status <> 'rejected' ORDER BY c.id, t.id"
    ):
        yield Ref("concept", number).uid, kk, domain


def namesakes(connection: sqlite3.Connection, kk: str) -> list[str]:
    """The ids of the concepts, then of the undecided candidates, that bear a Kazakh term and are not rejected."""
    concepts = (
        "SELECT DISTINCT concept FROM term WHERE lang = 'kk' AND key = ? AND status <> 'rejected' ORDER BY concept"
    )
    candidates = "SELECT id FROM candidate WHERE key = ? AND status IN ('new', 'unsure') ORDER BY id"
    return [
        *(Ref("concept", key).uid for (key,) in connection.execute(concepts, [fold(kk)])),
        *(Ref("candidate", key).uid for (key,) in connection.execute(candidates, [fold(kk)])),
    ]
