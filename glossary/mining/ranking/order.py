"""Candidates in the order in which a person should look at them."""

from collections.abc import Mapping
from typing import NamedTuple

from glossary.mining.ranking import features as ranking
from glossary.mining.ranking.traits import Traits
from glossary.mining.ranking.votes import cast_votes, feedback
from glossary.mining.terms.candidates import CandidateRecord
from glossary.mining.terms.entities import kind_by_words
from glossary.model import Kind
from glossary.progress import Count, counted

LOWEST = 0.008
"""Below this termhood hardly one candidate in a hundred is a term; they are not offered."""


class Ranked(NamedTuple):
    """A candidate with its score, best first when sorted, and the reasons."""

    minus: float
    key: str
    kind: Kind
    why: Mapping[str, float]


def longest_first(records: Mapping[str, CandidateRecord]) -> list[tuple[str, CandidateRecord]]:
    """Candidates in an order in which those that hold others come before them."""
    return sorted(records.items(), key=lambda item: (-len(item[1].words), item[0]))


def rank(
    records: Mapping[str, CandidateRecord],
    traits: Traits,
    kinds: Mapping[str, Kind],
    votes: Mapping[str, float],
    count: Count,
) -> list[Ranked]:
    """The candidates that are offered, best first, of equals by name; what the text itself glosses, defines or sets
    apart by marks is offered whatever its score. `kinds` are those that glosses say, `votes` those of reviewers on citation forms."""
    cast = cast_votes(votes)
    ranked = []
    known: dict[str, float] = {}
    for key, record in counted(longest_first(records), count, len(records)):
        said, seen = kinds.get(key, "term"), kind_by_words(record)
        kind = seen if said == "term" and (key not in kinds or seen == "place") else said
        values = ranking.features(record, traits, kind, known)
        if votes:
            values |= feedback(record, cast)
        score = known[key] = ranking.termhood(values)
        record.longer = ()  # a record goes when its candidate is made, unless others hold it
        if score >= LOWEST or record.evidence:
            ranked.append(Ranked(-round(score, 6), key, kind, ranking.reasons(values)))
    return sorted(ranked, key=lambda one: (one.minus, one.key))
