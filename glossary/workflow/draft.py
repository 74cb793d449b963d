"""Drafting: translations that engines propose offline, for loose terms and for what a termbase lacks."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import overload

from glossary import drafting
from glossary.language.scripts import read
from glossary.model import Draft, Language
from glossary.progress import Progress, silent
from glossary.store.results import Remembered, Untranslated
from glossary.store.termbase import Termbase
from glossary.value import Table, Value

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
def draft(terms: str, to: Language, *, domain: str = "", engines: Iterable[str] | None = None) -> Draft: ...  # type: ignore[overload-overlap]
@overload
def draft(
    terms: Iterable[str], to: Language, *, domain: str = "", engines: Iterable[str] | None = None
) -> Table[Draft]: ...
def draft(
    terms: str | Iterable[str], to: Language, *, domain: str = "", engines: Iterable[str] | None = None
) -> Draft | Table[Draft]:
    """Propose a translation for a Kazakh term, or one for each of many; its `text` is None where no engine knows any.

    `to` is en or zh, `domain` the subject field, `engines` names those to ask. Terms that are drafted together tell one
    another's subject. Every draft is a proposal, and no person has read it.

        >>> draft("кеден одағы", to="en").text
        'customs union'

    Raises:
        UsageError: an unknown engine, or a language no engine writes.
        EngineError: an engine that was named and cannot work.
    """
    asked = map(read, [terms] if isinstance(terms, str) else terms)
    drafts = propose(asked, to, memory={}, domain=domain, engines=engines)
    return drafts[0] if isinstance(terms, str) else drafts


def propose(
    terms: Iterable[str],
    to: Language,
    *,
    memory: Mapping[str, tuple[Remembered, ...]],
    domain: str = "",
    engines: Iterable[str] | None = None,
) -> Table[Draft]:
    """A draft for each term. See `glossary.Termbase.propose`."""
    asked = list(terms)
    domains = [domain] * len(asked) if domain else []
    named = None if engines is None else list(engines)
    return Table(drafting.draft_terms(asked, to, memory=memory, domains=domains, engines=named))


def draft_missing(
    termbase: Termbase,
    to: Language,
    *,
    by: str,
    domain: str | None = None,
    limit: int | None = None,
    redo: bool = False,
    engines: Iterable[str] | None = None,
    progress: Progress = silent,
) -> DraftReport:
    """Draft what lacks a text in a language, and store the drafts, a batch at a time. See `glossary.Termbase.draft`."""
    missing = termbase.missing(to, domain=domain, limit=limit, redo=redo)
    named = None if engines is None else list(engines)
    used: Counter[str] = Counter()
    for done, answers in _batches(termbase, missing, to, named):
        termbase.store_drafts(answers, by=by)
        used.update(answer.engine for _, answer in answers if answer.text)
        progress(f"Drafting {to}", done, len(missing))
    return DraftReport(to, len(missing), used.total(), dict(used.most_common()))


def _batches(
    termbase: Termbase, missing: list[Untranslated], to: Language, engines: list[str] | None
) -> Iterator[tuple[int, list[tuple[str, Draft]]]]:
    """The engines' answers with the ids that they are for, a batch at a time, and how many have been asked by then."""
    memory = termbase.memory(to)
    for start in range(0, len(missing), BATCH):
        part = missing[start : start + BATCH]
        answers = drafting.draft_terms(
            [one.kk for one in part],
            to,
            memory=memory,
            domains=[one.domain for one in part],
            engines=engines,
            kinds=[one.kind for one in part],
        )
        yield start + len(part), [(one.uid, answer) for one, answer in zip(part, answers, strict=True)]
