"""What every drafting engine is asked and what it answers.

An engine is asked many terms at once and gives for each its answers, best first, or none: abstaining is an answer.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from glossary.drafting.termbase_terms import Inside
from glossary.language import Analysis
from glossary.model import Language
from glossary.store.results import Remembered


@dataclass(frozen=True, slots=True)
class Query:
    """One Kazakh term to draft: as asked, its look-up key, its analysis, what it is and the domain the caller gives
    it. `domain_weights` say how strongly each domain is suggested, by the caller, the words of the term and the other
    terms; `known` is what the termbase has for the whole, `inside` what it has for parts."""

    kk: str
    key: str
    analysis: Analysis
    kind: str = "term"
    domain: str = ""
    domain_weights: Mapping[str, float] = field(default_factory=dict)
    known: tuple[Remembered, ...] = ()
    inside: tuple[Inside, ...] = ()


class Answer(NamedTuple):
    """One translation an engine offers. `confidence` estimates how often such an answer is right (0 to 1);
    `built_from` says of what it was made («кеден: customs + одақ: union, izafet»); `decided` tells that people's own words
    are in it, which go first."""

    text: str
    confidence: float
    built_from: str = ""
    decided: bool = False


class Engine(Protocol):
    """A source of drafts. `knows` says that it answers from what somebody wrote down of the whole term; the others are
    asked where no such engine is sure."""

    name: str
    version: str
    knows: bool

    def answer(self, queries: Sequence[Query], to: Language) -> list[list[Answer]]:
        """The answers for each term, in order, best first; an empty list where the engine abstains."""
        ...
