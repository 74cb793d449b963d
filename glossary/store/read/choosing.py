"""Which candidates to show to a person, and in which order."""

import sqlite3
from collections.abc import Collection
from typing import NamedTuple

from glossary.store.connection import array

ROUND = 10
"""So many candidates of one domain and text stand together."""


class Choice(NamedTuple):
    """Which candidates to show: those of some termhood and more, or with a gloss of a text, in so many texts, at most so
    many."""

    min_score: float = 0.0
    or_glossed: bool = False
    in_texts: int = 1
    limit: int | None = None


ALL = Choice()

_CHOSEN = """
WITH chosen AS (
    SELECT c.id, c.score, c.count, c.domain,
        (SELECT min(s.document) FROM support s WHERE s.candidate = c.id AND s.evidence = c.evidence) AS best
    FROM candidate c
    WHERE c.status IN (SELECT value FROM json_each(:statuses)) AND (:domain IS NULL OR c.domain = :domain)
        AND (:in_texts <= 1 OR c.documents >= :in_texts)
        AND (c.score >= :min_score
            OR :or_glossed AND EXISTS (SELECT 1 FROM proposal p WHERE p.candidate = c.id AND p.origin = 'gloss'))
), placed AS (
    SELECT id, score, count, row_number() OVER (PARTITION BY domain, best ORDER BY score DESC, count DESC, id) AS place
    FROM chosen
)
SELECT id FROM placed ORDER BY (place - 1) / :round, score DESC, count DESC, id LIMIT :limit
"""


def candidate_ids(
    connection: sqlite3.Connection, statuses: Collection[str], domain: str | None, choice: Choice
) -> list[int]:
    """The candidates of such a status in rank order: score, number of occurrences, age. The ten best of each domain and text
    come before the next ten of any, so that each is covered however far a person reads."""
    parameters = {"domain": domain, "statuses": array(statuses), "round": ROUND, **choice._asdict()}
    parameters["limit"] = -1 if choice.limit is None else choice.limit
    return [key for (key,) in connection.execute(_CHOSEN, parameters)]
