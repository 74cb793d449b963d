"""Drafts into Kazakh: what is known, then what can be composed, each checked by drafting it back."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from glossary import __version__
from glossary.drafting.composing.domain_weights import around
from glossary.drafting.into_kazakh.composing import NO_NOUN, compose
from glossary.drafting.into_kazakh.words import Choice, KazakhWords
from glossary.drafting.style import spelt_as
from glossary.language.orthography import fold, is_cyrillic, is_han
from glossary.model import Draft, Language
from glossary.store.results import Remembered

LONGEST = 100
"""Characters of a term; what is longer is a sentence."""
ALTERNATIVES = 5
DECIDED = 0.98
KNOWN = 0.8, 0.4
"""How often the first headword is right that drafts back to the term, and one that does not; measured on the project's
list of terms."""
COMPOSED: Mapping[Language, tuple[float, float]] = {"en": (0.4, 0.1), "zh": (0.2, 0.1)}
"""The same of compositions; measured on the lexicon's phrases, each composed as if the lexicon did not have it."""

Back = Callable[[Sequence[str], Language], list[Draft]]


class Found(NamedTuple):
    """A Kazakh phrase for a term with its engine, how likely it is beside the others, and of what it was made."""

    text: str
    engine: str
    weight: float
    built_from: str


def draft_into_kazakh(
    terms: Sequence[str],
    back: Back,
    *,
    memory: Mapping[str, tuple[Remembered, ...]],
    domain: str,
    min_confidence: float,
) -> list[Draft]:
    """One Kazakh draft for each English or Chinese term; Chinese is told by its characters. `back` drafts from Kazakh."""
    sources: tuple[Language, ...] = ("en", "zh")
    words = {source: KazakhWords(source, memory) for source in sources}
    return [_draft(term, words["zh" if is_han(term) else "en"], back, around(domain), min_confidence) for term in terms]


def _draft(term: str, words: KazakhWords, back: Back, domains: Mapping[str, float], min_confidence: float) -> Draft:
    found = _found(term, words, domains) if 0 < len(term.strip()) <= LONGEST and not is_cyrillic(term) else []
    ranked = _ranked(term, found, words.source, back)
    if not ranked or ranked[0][1] < min_confidence:
        return Draft(term, "kk", None)
    first, confidence = ranked[0]
    others = tuple(one.text for one, _ in ranked[1 : 1 + ALTERNATIVES])
    return Draft(term, "kk", first.text, round(confidence, 2), first.engine, __version__, others, first.built_from)


def _found(term: str, words: KazakhWords, domains: Mapping[str, float]) -> list[Found]:
    if known := words.of(term, domains):
        heads = ((one, one.weight * (1.0 if one.noun else NO_NOUN)) for one in known)
        return [Found(one.text, _engine(one), weight, _said(term, one)) for one, weight in heads]
    composed = (one for one in compose(term, words, domains) if not words.forbids(term, one.text))
    return [Found(one.text, "composition", one.weight, " + ".join(one.parts)) for one in composed]


def _engine(one: Choice) -> str:
    return "memory" if one.whose else "lexicon"


def _said(term: str, one: Choice) -> str:
    return f"{term}: {one.text}" + (f", {one.whose}" if one.whose else "")


def _ranked(term: str, found: Sequence[Found], source: Language, back: Back) -> list[tuple[Found, float]]:
    """What was found with its confidence, best first: what drafts back to the term goes before what does not."""
    drafts = back([one.text for one in found], source) if found else []
    same = [_says(draft, term, source) for draft in drafts]
    ranked = sorted(zip(found, same, strict=True), key=lambda pair: (not pair[1], -pair[0].weight))
    return [(one, _confidence(one, fits, source)) for one, fits in ranked]


def _says(draft: Draft, term: str, source: Language) -> bool:
    """Whether a draft or one of its alternatives is the term."""
    said = [text for text in (draft.text, *draft.alternatives) if text]
    if source == "zh":
        return term.strip() in said
    return spelt_as(fold(term)) in [spelt_as(fold(text)) for text in said]


def _confidence(one: Found, fits: bool, source: Language) -> float:
    if one.engine == "memory":
        return DECIDED
    fitting, other = KNOWN if one.engine == "lexicon" else COMPOSED[source]
    return fitting if fits else other
