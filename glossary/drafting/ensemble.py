"""All engines asked, their answers weighed against one another.

There is no fixed order: each answer comes with a confidence that was measured, and answers that engines agree on gain
from each other.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from glossary.drafting.cognates_engine import CognateEngine
from glossary.drafting.composition import CompositionEngine
from glossary.drafting.engine import Answer, Engine, Query
from glossary.drafting.headwords import LexiconEngine
from glossary.drafting.memory import MemoryEngine
from glossary.drafting.names import NamesEngine
from glossary.drafting.topics import topics
from glossary.errors import UsageError
from glossary.language import analyse
from glossary.language.orthography import canonicalize, fold
from glossary.model import Draft, Language
from glossary.store.values import Remembered

TARGETS: tuple[Language, ...] = ("en", "zh")
ALTERNATIVES = 5
AGREEMENT = 0.3
"""How much of its own confidence a second engine that says the same lends to the first."""
SURE = 0.99
"""No draft is surer than this: a person has not seen it."""
LONGEST = 300
"""A term of more characters is no term; nothing is drafted for it."""


class Offer(NamedTuple):
    """An answer with the engine that gave it."""

    answer: Answer
    engine: Engine


def available(memory: Mapping[str, tuple[Remembered, ...]]) -> list[Engine]:
    """The engines that work on this machine."""
    return [MemoryEngine(memory), LexiconEngine(), NamesEngine(), CompositionEngine(), CognateEngine()]


def draft(
    terms: Sequence[str],
    to: Language,
    *,
    memory: Mapping[str, tuple[Remembered, ...]],
    domains: Sequence[str] = (),
    engines: Sequence[str] | None = None,
    kinds: Sequence[str] = (),
) -> list[Draft]:
    """See `glossary.drafting.draft_terms`."""
    if to not in TARGETS:
        raise UsageError(f"Nothing drafts into «{to}»: choose {' or '.join(TARGETS)}.")
    asked = _chosen(available(memory), engines)
    queries = _queries(terms, domains, kinds)
    answers = [(engine, engine.answer(queries, to)) for engine in asked]
    return [
        _draft(query, to, [Offer(answer, engine) for engine, found in answers for answer in found[place]])
        for place, query in enumerate(queries)
    ]


def _chosen(engines: list[Engine], names: Sequence[str] | None) -> list[Engine]:
    known = {engine.name: engine for engine in engines}
    unknown = [name for name in names or () if name not in known]
    if unknown:
        raise UsageError(f"There is no engine «{unknown[0]}»: choose from {', '.join(known)}.")
    return engines if names is None else [known[name] for name in dict.fromkeys(names)]


def _queries(terms: Sequence[str], domains: Sequence[str], kinds: Sequence[str]) -> list[Query]:
    texts = [canonicalize(term) if len(term) <= LONGEST else "" for term in terms]
    analyses = analyse(texts)
    return [
        Query(term, fold(text), analysis, kind or "term", domain, weights)
        for term, text, analysis, kind, domain, weights in zip(
            terms,
            texts,
            analyses,
            kinds or [""] * len(terms),
            domains or [""] * len(terms),
            topics(analyses, domains),
            strict=True,
        )
    ]


def _draft(query: Query, to: Language, offers: Sequence[Offer]) -> Draft:
    """One draft of all offers: the surest, with the others as alternatives."""
    if not offers:
        return Draft(query.kk, to, None)
    ranked = sorted(_merged(offers), key=lambda offer: -offer.answer.confidence)
    (text, confidence, built_from), engine = ranked[0]
    others = tuple(offer.answer.text for offer in ranked[1 : 1 + ALTERNATIVES])
    return Draft(query.kk, to, text, round(min(SURE, confidence), 2), engine.name, engine.version, others, built_from)


def _merged(offers: Sequence[Offer]) -> list[Offer]:
    """Offers of the same text as one, under the surest engine; each further engine lends it confidence."""
    merged: dict[str, Offer] = {}
    for offer in sorted(offers, key=lambda offer: -offer.answer.confidence):
        key = offer.answer.text.casefold()
        if key not in merged:
            merged[key] = offer
        elif merged[key].engine is not offer.engine:
            sure = merged[key].answer.confidence
            raised = sure + (1 - sure) * AGREEMENT * offer.answer.confidence
            merged[key] = merged[key]._replace(answer=merged[key].answer._replace(confidence=raised))
    return list(merged.values())
