"""Drafting: translations that engines propose offline, for loose terms and for what a termbase lacks."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType
from typing import overload

from glossary import drafting
from glossary.drafting.style import AS_FOUND, Style
from glossary.errors import UsageError
from glossary.language.scripts import read_term
from glossary.model import Draft, Language
from glossary.progress import Progress, silent
from glossary.store.results import Remembered, Untranslated
from glossary.store.termbase import Termbase
from glossary.value import Table, Value

NOTHING: Mapping[str, tuple[Remembered, ...]] = MappingProxyType({})
BATCH = 200
"""Terms drafted and stored at a time: after an interruption at most so many are drafted again."""


@dataclass(frozen=True, slots=True)
class DraftReport(Value):
    """How many concepts and candidates lacked a text in a language, how many got a draft, and from which engines, the
    busiest first."""

    lang: Language
    asked: int
    drafted: int
    engines: Mapping[str, int]


@overload
def draft(  # type: ignore[overload-overlap]
    terms: str,
    to: Language,
    *,
    domain: str = "",
    engines: Iterable[str] | None = None,
    style: Style = AS_FOUND,
    min_confidence: float = 0.0,
) -> Draft: ...
@overload
def draft(
    terms: Iterable[str],
    to: Language,
    *,
    domain: str = "",
    engines: Iterable[str] | None = None,
    style: Style = AS_FOUND,
    min_confidence: float = 0.0,
) -> Table[Draft]: ...
def draft(
    terms: str | Iterable[str],
    to: Language,
    *,
    domain: str = "",
    engines: Iterable[str] | None = None,
    style: Style = AS_FOUND,
    min_confidence: float = 0.0,
) -> Draft | Table[Draft]:
    """Propose a translation for a Kazakh term, or one for each of many; its `text` is None where no engine knows any.
    Into Kazakh, `to="kk"`, the terms are English or Chinese; a draft's `kk` is the term as it was asked all the same.

    `to` is en, zh or kk, `domain` the subject field, `engines` names those to ask. Terms that are drafted together tell one
    another's subject. Every draft is a proposal, and no person has read it.

        >>> draft("кеден одағы", to="en").text
        'customs union'
        >>> draft("еңбек нарығы", to="en", style=Style(english="american")).text
        'labor market'
        >>> [one.text for one in draft(["customs unions", "关税同盟", "theory of trade"], to="kk")]
        ['кеден одағы', 'кеден одағы', 'сауда теориясы']

    Raises:
        UsageError: an unknown engine, or a language no engine writes.
        EngineError: an engine that was named and cannot work.
    """
    asked = [terms] if isinstance(terms, str) else terms
    drafts = propose(asked, to, domain=domain, engines=engines, style=style, min_confidence=min_confidence)
    return drafts[0] if isinstance(terms, str) else drafts


def propose(
    terms: Iterable[str],
    to: Language,
    *,
    memory: Mapping[str, tuple[Remembered, ...]] = NOTHING,
    domain: str = "",
    engines: Iterable[str] | None = None,
    style: Style = AS_FOUND,
    min_confidence: float = 0.0,
) -> Table[Draft]:
    """A draft for each term. See `glossary.Termbase.propose`."""
    asked = list(terms if to == "kk" else map(read_term, terms))
    domains = [domain] * len(asked) if domain else []
    named = None if engines is None else list(engines)
    drafts = drafting.draft_terms(
        asked, to, memory=memory, domains=domains, engines=named, style=style, min_confidence=min_confidence
    )
    return Table(drafts)


def remembered(termbase: Termbase, to: Language) -> Mapping[str, tuple[Remembered, ...]]:
    """What a termbase knows that drafting into a language can use; into Kazakh, all that it has in English and Chinese."""
    if to != "kk":
        return termbase.memory(to)
    english, chinese = termbase.memory("en"), termbase.memory("zh")
    return {key: (*english.get(key, ()), *chinese.get(key, ())) for key in {*english, *chinese}}


def draft_missing(
    termbase: Termbase,
    to: Language,
    *,
    by: str,
    domain: str | None = None,
    limit: int | None = None,
    redo: bool = False,
    engines: Iterable[str] | None = None,
    style: Style = AS_FOUND,
    min_confidence: float = 0.0,
    progress: Progress = silent,
) -> DraftReport:
    """Draft what lacks a text in a language, and store the drafts, a batch at a time. See `glossary.Termbase.draft`."""
    if to == "kk":
        raise UsageError("A termbase lacks no Kazakh: name the terms to draft into Kazakh.")
    missing = termbase.missing(to, domain=domain, limit=limit, redo=redo)
    named = None if engines is None else list(engines)
    ask = partial(drafting.draft_terms, to=to, engines=named, style=style, min_confidence=min_confidence)
    used: Counter[str] = Counter()
    for done, answers in _batches(ask, missing, termbase.memory(to)):
        termbase.store_drafts(answers, by=by)
        used.update(answer.engine for _, answer in answers if answer.text)
        progress(f"Drafting {to}", done, len(missing))
    return DraftReport(to, len(missing), used.total(), dict(used.most_common()))


def _batches(
    ask: Callable[..., list[Draft]], missing: list[Untranslated], memory: Mapping[str, tuple[Remembered, ...]]
) -> Iterator[tuple[int, list[tuple[str, Draft]]]]:
    """The engines' answers with the ids that they are for, a batch at a time, and how many have been asked by then."""
    for start in range(0, len(missing), BATCH):
        part = missing[start : start + BATCH]
        domains, kinds = [one.domain for one in part], [one.kind for one in part]
        answers = ask([one.kk for one in part], memory=memory, domains=domains, kinds=kinds)
        yield start + len(part), [(one.uid, answer) for one, answer in zip(part, answers, strict=True)]
