"""All engines asked, their answers weighed against one another.

There is no fixed order: each answer comes with a confidence that was measured, and answers that engines agree on gain
from each other.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from warnings import warn

from glossary.drafting.choosing import KNOWN, Offer, choose
from glossary.drafting.composing.domain_weights import domain_weights
from glossary.drafting.engine import Answer, Engine, Query
from glossary.drafting.engines.argos import ArgosEngine
from glossary.drafting.engines.cognate import CognateEngine
from glossary.drafting.engines.composition import CompositionEngine
from glossary.drafting.engines.lexicon import LexiconEngine
from glossary.drafting.engines.memory import MemoryEngine
from glossary.drafting.engines.names import NamesEngine
from glossary.drafting.into_kazakh.drafting import draft_into_kazakh
from glossary.drafting.models.packages import installed
from glossary.drafting.models.translation import missing_libraries
from glossary.drafting.style import Style
from glossary.drafting.termbase_terms import TermbaseTerms
from glossary.errors import EngineError, GlossaryWarning, UsageError
from glossary.language import analyse
from glossary.language.collection import paused
from glossary.language.orthography import canonicalize, fold
from glossary.model import Draft, Language
from glossary.store.results import Remembered

TARGETS: tuple[Language, ...] = ("en", "zh")
LONGEST = 300
"""A term of more characters is no term; nothing is drafted for it."""


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
    """The Argos engine where its libraries and packages for the language are installed."""
    if missing_libraries():
        return []
    packages, _ = installed()
    steps = {source: [one for one in packages if (one.source, one.target) == (source, to)] for source in ("kk", "en")}
    if steps["kk"]:
        return [ArgosEngine(steps["kk"])]
    return [ArgosEngine(steps["en"], _english)] if steps["en"] else []


def _english(queries: Sequence[Query]) -> list[Draft]:
    """English drafts by all engines, for a model that starts from English."""
    return _drafts(queries, "en", [*map(Forgiving, available("en"))], Style(), 0.0)


def draft(
    terms: Sequence[str],
    to: Language,
    *,
    memory: Mapping[str, tuple[Remembered, ...]],
    domains: Sequence[str] = (),
    engines: Sequence[str] | None = None,
    kinds: Sequence[str] = (),
    style: Style,
    min_confidence: float,
) -> list[Draft]:
    """See `glossary.drafting.draft_terms`."""
    if to == "kk":
        return _into_kazakh(terms, memory, domains, engines, min_confidence)
    if to not in TARGETS:
        raise UsageError(f"Nothing drafts into «{to}»: choose {', '.join(TARGETS)} or kk.")
    with paused():
        queries = _queries(terms, domains, kinds, TermbaseTerms(memory, to))
        chosen = _chosen(available(to), engines)
        return _drafts(queries, to, chosen if engines else [*map(Forgiving, chosen)], style, min_confidence)


def _into_kazakh(
    terms: Sequence[str],
    memory: Mapping[str, tuple[Remembered, ...]],
    domains: Sequence[str],
    engines: Sequence[str] | None,
    min_confidence: float,
) -> list[Draft]:
    if engines is not None:
        raise UsageError("Into Kazakh engines cannot be chosen: the lexicon read backwards is the only one.")
    domain = domains[0] if domains else ""
    with paused():
        return draft_into_kazakh(terms, _back, memory=memory, domain=domain, min_confidence=min_confidence)


def _back(terms: Sequence[str], to: Language) -> list[Draft]:
    """What Kazakh terms are drafted to, by the engines that need no model."""
    built_in: list[Engine] = [LexiconEngine(), CompositionEngine()]
    return _drafts(_queries(terms, (), (), TermbaseTerms({}, to)), to, built_in, Style(), 0.0)


def _drafts(
    queries: Sequence[Query], to: Language, engines: Sequence[Engine], style: Style, min_confidence: float
) -> list[Draft]:
    offers: list[list[Offer]] = [[] for _ in queries]
    _ask([engine for engine in engines if engine.knows], queries, to, offers)
    _ask([engine for engine in engines if not engine.knows], queries, to, offers)
    return [choose(query, to, found, style, min_confidence) for query, found in zip(queries, offers, strict=True)]


class Forgiving:
    """An engine that nobody named: when it cannot work, that is said and the others go on."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.name, self.version, self.knows = engine.name, engine.version, engine.knows

    def answer(self, queries: Sequence[Query], to: Language) -> list[list[Answer]]:
        """The engine's answers, none where it cannot work."""
        try:
            return self.engine.answer(queries, to)
        except EngineError as error:
            warn(GlossaryWarning(str(error)), stacklevel=2)
            return [[] for _ in queries]


def _ask(engines: Sequence[Engine], queries: Sequence[Query], to: Language, offers: list[list[Offer]]) -> None:
    """Ask engines for what is open: what nothing is known of, and terms with the user's words in them."""
    places = [place for place, query in enumerate(queries) if _is_open(query, offers[place])]
    asked = [queries[place] for place in places]
    for engine in engines if places else ():
        for place, answers in zip(places, engine.answer(asked, to), strict=True):
            offers[place] += [Offer(answer, engine) for answer in answers]


def _is_open(query: Query, offers: Sequence[Offer]) -> bool:
    settled = any(part.settled for part in query.inside)
    return settled or all(offer.answer.confidence < KNOWN for offer in offers)


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
