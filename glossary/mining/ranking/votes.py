"""What the decisions of a termbase say of other candidates, through the words they share."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from glossary.language.citation import cite_word
from glossary.mining.terms.candidates import CandidateRecord


class Votes(NamedTuple):
    """What decisions say of words, from -1 (always rejected) to 1 (always accepted): of the heads of terms, and of the
    words that stand before a head or are an accepted term by themselves."""

    heads: Mapping[str, float]
    modifiers: Mapping[str, float]


def cast_votes(votes: Mapping[str, float]) -> Votes:
    """What decisions say of the words of terms; `votes` are 1 for an accepted term and -1 for a rejected one, less where
    the decision is of another domain. Each mean is drawn to 0 by two votes of 0, so that one decision says little.

    A rejected term says nothing of its modifiers: «кеден мәселесі» is none for its head. Accepted «кеден одағы» and
    «валюта одағы», rejected «кеден мәселесі»: одақ 2 / (2 + 2), мәселе -1 / (1 + 2), кеден and валюта 1 / (1 + 2).

    >>> cast = cast_votes({"кеден одағы": 1.0, "валюта одағы": 1.0, "кеден мәселесі": -1.0})
    >>> {word: round(vote, 2) for word, vote in cast.heads.items()}
    {'одақ': 0.5, 'мәселе': -0.33}
    >>> {word: round(vote, 2) for word, vote in cast.modifiers.items()}
    {'кеден': 0.33, 'валюта': 0.33}
    """
    heads: dict[str, list[float]] = {}
    modifiers: dict[str, list[float]] = {}
    for kk, vote in votes.items():
        *before, head = (cite_word(word).lower() for word in kk.lower().split())
        heads.setdefault(head, []).append(vote)
        if vote > 0:
            for word in before or [head]:
                modifiers.setdefault(word, []).append(vote)
    return Votes({word: _mean(cast) for word, cast in heads.items()}, {w: _mean(c) for w, c in modifiers.items()})


def _mean(cast: Sequence[float]) -> float:
    """The mean of votes with two of 0 among them; a weak vote counts as little as it says."""
    return sum(cast) / (sum(map(abs, cast)) + 2)


def feedback(record: CandidateRecord, votes: Votes) -> dict[str, float]:
    """The features that decisions give a candidate: through its head, and through the best of its modifiers. None where
    nobody decided on such a word."""
    *before, head = (word.lemma.lower() for word in record.words)
    values = {
        "decided head": votes.heads.get(head, 0.0),
        "accepted modifier": max((votes.modifiers.get(word, 0.0) for word in before), default=0.0),
    }
    return {name: value for name, value in values.items() if value}
