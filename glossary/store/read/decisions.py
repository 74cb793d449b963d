"""What people decided, as the miner asks for it: by the fold keys of Kazakh citation forms."""

import sqlite3
from collections.abc import Collection, Iterator, Mapping

from glossary.language.orthography import fold
from glossary.model import Judgement

ELSEWHERE = 0.2
"""What a decision in one domain says of terms in another: what law calls a term may be a plain word in medicine."""

STANDING = """
judgement <> 'withdrawn' AND NOT EXISTS (SELECT 1 FROM batch b WHERE b.id = decision.batch AND b.undone IS NOT NULL)
"""
"""That the act of a decision stands: nobody has undone it."""

_JUDGED = """
SELECT t.key, iif(max(t.status <> 'rejected'), 'accepted', 'rejected') AS judgement, c.domain
FROM term t JOIN concept c ON c.id = t.concept WHERE t.lang = 'kk' GROUP BY t.key, c.domain ORDER BY judgement DESC
"""


def _judged(connection: sqlite3.Connection) -> Iterator[tuple[str, Judgement, str]]:
    """Key, judgement and domain of everything decided, what counts more after what counts less: a candidate's after a
    concept's, accepting after rejecting."""
    yield from ((row["key"], row["judgement"], row["domain"]) for row in connection.execute(_JUDGED))
    for row in connection.execute("SELECT key, kk, status, domain FROM candidate WHERE status <> 'new'"):
        for key in dict.fromkeys((row["key"], fold(row["kk"]))):
            yield key, row["status"], row["domain"]


def decided(connection: sqlite3.Connection) -> Mapping[str, Judgement]:
    """What people decided: fold key of a Kazakh citation form → the latest judgement."""
    return {key: judgement for key, judgement, _ in _judged(connection)}


def votes(connection: sqlite3.Connection, domain: str) -> Mapping[str, float]:
    """Fold key of a Kazakh citation form → 1 where it is accepted in a domain, -1 where it is rejected, little where
    that is said in another domain only."""
    cast: dict[str, float] = {}
    here = fold(domain)
    for key, judgement, where in sorted(_judged(connection), key=lambda one: fold(one[2]) == here):
        if judgement in ("accepted", "rejected"):
            cast[key] = (1.0 if judgement == "accepted" else -1.0) * (1.0 if fold(where) == here else ELSEWHERE)
    return cast


def cannot_link(connection: sqlite3.Connection) -> Collection[tuple[str, str]]:
    """The pairs of fold keys that people keep apart."""
    return [(row["key"], row["other"]) for row in connection.execute("SELECT key, other FROM apart ORDER BY id")]
