"""Why things are as they are, in words for people: what a score is made of, where a proposal comes from."""

from dataclasses import dataclass

from glossary.exchange.rows import describe
from glossary.mining.ranking.calibration import likelihood, likely_score
from glossary.model import Candidate, OpenCandidate
from glossary.store.read import reasons as store_reasons
from glossary.value import Table, Value

__all__ = ["Reason", "describe", "is_likely", "likelihood", "likely_score", "probability", "reasons", "why"]


@dataclass(frozen=True, slots=True)
class Reason(Value):
    """One part of a candidate's score: the name of its feature, what it adds in log odds, and what it says in words."""

    name: str
    part: float
    words: str


def reasons(candidate: Candidate | OpenCandidate) -> Table[Reason]:
    """What the score of a candidate is made of, the strongest part first."""
    parts = store_reasons.explain(candidate.why, candidate.kk)
    return Table(Reason(one.name, one.part, one.words) for one in parts)


def why(candidate: Candidate | OpenCandidate) -> str:
    """The strongest reasons in one line, those for the term first."""
    return store_reasons.summarize(candidate.why, candidate.kk)


def probability(candidate: Candidate | OpenCandidate) -> float:
    """The probability that a candidate is a term: the part of terms among candidates of such a score in annotated texts
    that the ranking was not fitted on."""
    return likelihood(candidate.score)


def is_likely(candidate: Candidate | OpenCandidate) -> bool:
    """Whether a candidate is as likely a term as not, or more."""
    return candidate.score >= likely_score()
