"""All engines asked, their answers weighed against one another.

There is no fixed order: each answer comes with a confidence that was measured, and answers that engines agree on gain
from each other.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from glossary.drafting.composing.domain_weights import domain_weights
from glossary.drafting.engine import Answer, Engine, Query
from glossary.drafting.engines.argos import ArgosEngine
from glossary.drafting.engines.cognate import CognateEngine
from glossary.drafting.engines.composition import CompositionEngine
from glossary.drafting.engines.lexicon import LexiconEngine
from glossary.drafting.engines.memory import MemoryEngine
from glossary.drafting.engines.names import NamesEngine
from glossary.drafting.models.packages import installed
from glossary.drafting.models.translation import missing_libraries
from glossary.drafting.termbase_terms import TermbaseTerms, forbidden_in, says
from glossary.errors import EngineError, UsageError
from glossary.language import analyse
from glossary.language.collection import paused
from glossary.language.orthography import canonicalize, fold
from glossary.model import Draft, Language
from glossary.store.results import Remembered

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


def available(to: Language) -> list[Engine]:
    """The engines that work on this machine."""
    built_in: list[Engine] = [
        MemoryEngine(),
        LexiconEngine(),
        NamesEngine(),
        CompositionEngine(),
        CognateEngine(),
    ]
    return [*built_in, *_argos(to)]


def _argos(to: Language) -> list[Engine]:
    """The Argos engine where its libraries and a package for the language are installed."""
    if missing_libraries():
        return []
    packages, _ = installed()
    steps = {(package.source, package.target): package for package in reversed(packages)}
    if ("kk", to) in steps:
        return [ArgosEngine(steps["kk", to])]
    return [ArgosEngine(steps["en", to], _english)] if ("en", to) in steps else []


def _english(queries: Sequence[Query]) -> list[Draft]:
    """English drafts by all engines, for a model that starts from English."""
    return _drafts(queries, "en", available("en"))


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
    with paused():
        queries = _queries(terms, domains, kinds, TermbaseTerms(memory, to))
        return _drafts(queries, to, _chosen(available(to), engines))


def _drafts(queries: Sequence[Query], to: Language, engines: Sequence[Engine]) -> list[Draft]:
    answers = [(engine, engine.answer(queries, to)) for engine in engines]
    return [
        _draft(query, to, [Offer(answer, engine) for engine, found in answers for answer in found[place]])
        for place, query in enumerate(queries)
    ]


def _chosen(engines: list[Engine], names: Sequence[str] | None) -> list[Engine]:
    known = {engine.name: engine for engine in engines}
    for name in names or ():
        if name == ArgosEngine.name and name not in known:
            missing = missing_libraries()
            raise EngineError(
                f"Models need {', '.join(missing)}: pip install 'kazakh-glossary[argos]'."
                if missing
                else "No model for this language is installed: glossary models list shows which can be had."
            )
        if name not in known:
            raise UsageError(f"There is no engine «{name}»: choose from {', '.join([*known, ArgosEngine.name])}.")
    return engines if names is None else [known[name] for name in dict.fromkeys(names)]


def _queries(terms: Sequence[str], domains: Sequence[str], kinds: Sequence[str], own: TermbaseTerms) -> list[Query]:
    texts = [canonicalize(term) if len(term) <= LONGEST else "" for term in terms]
    analyses = analyse(texts)
    none = [""] * len(terms)
    rows = zip(terms, texts, analyses, kinds or none, domains or none, domain_weights(analyses, domains), strict=True)
    return [_query(Query(term, fold(text), *rest), own) for term, text, *rest in rows]


def _query(query: Query, own: TermbaseTerms) -> Query:
    """A query with what the termbase knows of the term and, where that is nothing, of its parts."""
    known = own.of_whole(query.analysis, query.key)
    settled = any(one.standing in ("decided", "offered") for one in known)
    inside = () if settled else own.inside(query.analysis, query.domain)
    return replace(query, kind=query.kind or "term", known=known, inside=inside)


def _draft(query: Query, to: Language, offers: Sequence[Offer]) -> Draft:
    """One draft of all offers: the surest, with the others as alternatives. What people decided goes first, what they
    rejected never comes."""
    allowed = _allowed(query, offers)
    if not allowed:
        return Draft(query.kk, to, None)
    ranked = sorted(_merged(allowed), key=lambda offer: (not _decided(query, offer.answer), -offer.answer.confidence))
    text, confidence, built_from, _ = ranked[0].answer
    engine = ranked[0].engine
    others = tuple(offer.answer.text for offer in ranked[1 : 1 + ALTERNATIVES])
    return Draft(query.kk, to, text, round(min(SURE, confidence), 2), engine.name, engine.version, others, built_from)


def _allowed(query: Query, offers: Sequence[Offer]) -> Sequence[Offer]:
    rejected = {one.text.casefold() for one in query.known if one.standing == "forbidden"}
    inside = forbidden_in(query.inside)
    if not rejected and not inside:
        return offers
    return [
        offer
        for offer in offers
        if offer.answer.text.casefold() not in rejected and not any(says(offer.answer.text, text) for text in inside)
    ]


def _decided(query: Query, answer: Answer) -> bool:
    """Whether an answer uses all that people decided of the term or of its parts."""
    settled = [part for part in query.inside if part.settled]
    said = (any(says(answer.text, use.text) for use in part.uses) for part in settled)
    return answer.decided or (bool(settled) and all(said))


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
