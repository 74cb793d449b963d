"""What the miner says of a candidate, kept by the text it says it of. The candidate itself says what its best text
does, so that it is the same in whatever order the texts came."""

import sqlite3
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any, NamedTuple

from glossary.language.orthography import canonicalize, fold
from glossary.model import Kind, Mined
from glossary.store.connection import array
from glossary.store.transactions import Batch, indexes_resting, insert, last_number

KeyOf = Callable[[str], str]
"""`fold`, remembering: a run asks for the key of each of its candidates many times."""


class Evidence(NamedTuple):
    """What one run says of a candidate, and the names of the texts that have it; `kk` is what it is
    called, «» where that is its key, `why` what the table keeps: the numbers
    of reasons, each with its share."""

    kk: str
    kind: Kind
    score: float
    why: str
    documents: frozenset[str]


def merged_keys(mined: Mined, key_of: KeyOf) -> dict[str, str]:
    """The keys of the writings that the miner has merged into a candidate, with the key of that: a gloss of theirs is a
    gloss of its."""
    ranked = {key_of(one.kk) for one in mined.candidates}
    joining = ("spelling", "structure", "abbreviation")
    found = {key_of(v.text): key_of(one.kk) for one in mined.candidates for v in one.variants if v.kind in joining}
    return {key: term for key, term in found.items() if key not in ranked}


def collect(
    connection: sqlite3.Connection, mined: Mined, merged: Mapping[str, str], key_of: KeyOf
) -> dict[str, Evidence]:
    """The candidates of a run by their keys, in rank order, and after them those that only a gloss names."""
    reasons = _Reasons(connection)
    found: dict[str, Evidence] = {}
    for one in mined.candidates:
        places = frozenset(place.source for place in one.occurrences)
        key = key_of(one.kk)
        found[key] = Evidence(_name(one.kk, key), one.kind, one.score, reasons.written(one.why), places)
    ranked = set(found)
    # What a concept is called in full says better what kind of thing it is than its abbreviation.
    for gloss in sorted(mined.glosses, key=lambda gloss: gloss.kind == "abbreviation"):
        key = merged.get(key_of(gloss.kk), key_of(gloss.kk))
        before = found.get(key) or Evidence(_name(gloss.kk, key), gloss.kind, 0.0, "[]", frozenset())
        better = before
        if key not in ranked and gloss.score > before.score:
            better = before._replace(score=gloss.score, why=reasons.written({"gloss": gloss.score}))
        found[key] = better._replace(documents=before.documents | {gloss.source})
    return found


def _name(kk: str, key: str) -> str:
    """What a candidate is called, «» where that is its key."""
    return "" if kk == key or (name := canonicalize(kk)) == key else name


class _Reasons:
    """The numbers of reasons by their names; a new name gets one."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self.numbers = dict(connection.execute("SELECT name, id FROM reason").fetchall())

    def written(self, why: Mapping[str, float]) -> str:
        """Reasons as the table keeps them: «[1,0.53,4,2.1]»."""
        parts: list[float] = []
        for name, share in sorted(why.items()):
            if name not in self.numbers:
                self.numbers[name] = insert(self.connection, "reason", {"name": name})
            parts += (self.numbers[name], share)
        return f"[{','.join(map(repr, parts))}]"


def number_candidates(
    batch: Batch, found: Mapping[str, Evidence], domain: str, documents: Collection[int] = ()
) -> tuple[dict[str, int], dict[str, int]]:
    """The numbers of candidates by their keys, those made that nobody has met; and the numbers of what is said of them in
    these `documents`."""
    known = _numbers(batch.connection, found)
    said = _number_evidence(batch.connection, found, known, documents)
    new = [key for key in found if key not in known]
    decided = _decided(batch.connection, new, domain)
    numbers = {key: number for number, key in enumerate(new, last_number(batch.connection, "candidate") + 1)}
    rows = [
        (number, key, one.kk or key, one.kind, domain, one.score, said[key], *decided.get(key, ("new", None)))
        for key, number, one in ((key, number, found[key]) for key, number in numbers.items())
    ]
    with indexes_resting(batch.connection, "candidate", len(rows)):
        batch.connection.executemany(
            "INSERT INTO candidate (id, key, kk, kind, domain, score, evidence, status, concept, count, documents)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0)",
            rows,
        )
    return known | numbers, said


def _number_evidence(
    connection: sqlite3.Connection, found: Mapping[str, Evidence], known: Mapping[str, int], documents: Collection[int]
) -> dict[str, int]:
    """The numbers of what is said of candidates, by their keys: what these documents say already keeps its number."""
    question = (
        "SELECT DISTINCT s.candidate, e.kk, e.kind, e.score, e.why, e.id FROM support s JOIN evidence e ON e.id = s.evidence"
        " WHERE s.document IN (SELECT value FROM json_each(?))"
    )
    there = {tuple(row)[:5]: row["id"] for row in connection.execute(question, [array(documents)])}
    last = last_number(connection, "evidence")
    said: dict[str, int] = {}
    coming = []
    for key, one in found.items():
        number = there.get((known.get(key), *one[:4]))
        if number is None:
            last += 1
            coming.append((last, *one[:4]))
        said[key] = last if number is None else number
    connection.executemany("INSERT INTO evidence (id, kk, kind, score, why) VALUES (?, ?, ?, ?, ?)", coming)
    return said


def lend_support(connection: sqlite3.Connection, source: int, target: int, documents: Collection[int]) -> None:
    """Let what the miner said of a candidate in some documents be said of another, too, under its own name."""
    (kk, kind) = connection.execute("SELECT kk, kind FROM candidate WHERE id = ?", [target]).fetchone()
    lent: dict[int, int] = {}
    for row in connection.execute(_LENT, [source, target, array(documents)]).fetchall():
        if row["evidence"] not in lent:
            values = {"kk": kk, "kind": kind, "score": row["score"], "why": row["why"]}
            lent[row["evidence"]] = insert(connection, "evidence", values)
        values = {"candidate": target, "document": row["document"], "evidence": lent[row["evidence"]]}
        insert(connection, "support", values)


def _numbers(connection: sqlite3.Connection, keys: Iterable[str]) -> dict[str, int]:
    question = "SELECT key, id FROM candidate WHERE key IN (SELECT value FROM json_each(?))"
    return dict(connection.execute(question, [array(keys)]).fetchall())


def _decided(connection: sqlite3.Connection, keys: Collection[str], domain: str) -> dict[str, tuple[str, int | None]]:
    """Status and concept of candidates that nobody has met under names that somebody has decided on: they belong to
    the concept of that name, that of their domain first, or are rejected with it."""
    asked = {"keys": array(keys), "domain": domain}
    wanted = set(keys)
    renamed = connection.execute(
        "SELECT kk, status, concept FROM candidate WHERE edited_by <> '' AND status IN ('accepted', 'rejected')"
    )
    found = {key: (status, concept) for kk, status, concept in renamed if (key := fold(kk)) in wanted}
    for row in connection.execute(_BORNE, asked):
        found[row["key"]] = ("accepted", row["concept"]) if row["live"] else ("rejected", None)
    return found


def withdraw_unsaid(connection: sqlite3.Connection, candidates: Collection[int], but: Collection[int] = ()) -> int:
    """Take out what no text says any more and nobody has touched: proposals of these candidates, and all `but` some of
    themselves with all they have; how many candidates."""
    connection.execute(_DROP_UNSAID, [array(candidates)])
    return connection.execute(_WITHDRAW, [array({*candidates} - {*but})]).rowcount


def grade_candidates(connection: sqlite3.Connection, candidates: Collection[int]) -> None:
    """Let candidates say what their best text says, and count their places; name, kind and domain stay where a person
    touched them."""
    numbers = array(candidates)
    for statement in (_GRADE, _RECOUNT):
        connection.execute(statement, [numbers])


def grade_everything(connection: sqlite3.Connection) -> None:
    """Let every candidate say what its best text says, and count its places."""
    grade_candidates(connection, [key for (key,) in connection.execute("SELECT id FROM candidate")])


def support_rows(
    found: Mapping[str, Evidence], candidates: Mapping[str, int], said: Mapping[str, int], documents: Mapping[str, int]
) -> set[tuple[Any, ...]]:
    """The rows of the table `support` for a run."""
    return {(candidates[key], documents[name], said[key]) for key, one in found.items() for name in one.documents}


_BORNE = """
SELECT t.key, t.concept, max(t.status <> 'rejected') AS live FROM term t JOIN concept c ON c.id = t.concept
WHERE t.lang = 'kk' AND t.key IN (SELECT value FROM json_each(:keys)) GROUP BY t.key, t.concept
ORDER BY c.domain = :domain, live, t.concept DESC
"""
"""The best concept of a name comes last, so that it stays in a dictionary."""

_GRADE = """
UPDATE candidate SET score = best.score, evidence = best.evidence,
    kk = iif(edited_by <> '', candidate.kk, iif(best.kk = '', candidate.key, best.kk)),
    kind = iif(edited_by = '', best.kind, candidate.kind),
    domain = iif(edited_by = '', best.domain, candidate.domain)
FROM (SELECT s.candidate, s.evidence, e.score, e.kk, e.kind, d.domain,
        row_number() OVER (PARTITION BY s.candidate ORDER BY e.score DESC, d.path) AS place
    FROM support s JOIN evidence e ON e.id = s.evidence JOIN document d ON d.id = s.document
    WHERE s.candidate IN (SELECT value FROM json_each(?))) AS best
WHERE best.place = 1 AND best.candidate = candidate.id AND (candidate.evidence IS NOT best.evidence
    OR candidate.score <> best.score
    OR edited_by = '' AND (candidate.kk, candidate.kind, candidate.domain)
        <> (iif(best.kk = '', candidate.key, best.kk), best.kind, best.domain))
"""
_LENT = """
SELECT s.document, s.evidence, e.score, e.why FROM support s JOIN evidence e ON e.id = s.evidence
WHERE s.candidate = ? AND s.document NOT IN (SELECT document FROM support WHERE candidate = ?)
AND s.document IN (SELECT value FROM json_each(?))
"""
_DROP_UNSAID = """
DELETE FROM proposal WHERE origin = 'gloss' AND NOT EXISTS (SELECT 1 FROM gloss g WHERE g.proposal = proposal.id)
AND candidate IN (SELECT id FROM candidate WHERE status = 'new' AND edited_by = '' AND id IN (SELECT value FROM json_each(?)))
"""
_WITHDRAW = """
DELETE FROM candidate WHERE id IN (SELECT value FROM json_each(?)) AND status = 'new' AND edited_by = ''
AND NOT EXISTS (SELECT 1 FROM occurrence o WHERE o.candidate = candidate.id)
AND NOT EXISTS (SELECT 1 FROM gloss g JOIN proposal p ON p.id = g.proposal WHERE p.candidate = candidate.id)
"""
_RECOUNT = """
UPDATE candidate SET count = counted.places, documents = counted.documents
FROM (SELECT c.id, count(o.id) AS places, count(DISTINCT o.document) AS documents
      FROM candidate c LEFT JOIN occurrence o ON o.candidate = c.id
      WHERE c.id IN (SELECT value FROM json_each(?)) GROUP BY c.id) AS counted
WHERE counted.id = candidate.id AND (count, candidate.documents) <> (counted.places, counted.documents)
"""
