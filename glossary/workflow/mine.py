"""Mining: from texts to candidates and glosses, with what people have decided before, and into the termbase."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any, NamedTuple

from glossary.errors import Conflict
from glossary.language.orthography import fold
from glossary.mining import mine as mine_documents
from glossary.mining.ranking.calibration import likelihood
from glossary.model import Candidate, Document, Gloss, Judgement, Mark, Mined
from glossary.places import where
from glossary.progress import Progress, silent
from glossary.store.results import MineSummary
from glossary.store.termbase import Termbase
from glossary.texts.scripts import all_in_cyrillic, as_written
from glossary.value import Table, Value
from glossary.workflow.texts import Assignment, Source, Survey, Texts, assign, texts_of

Surveyed = Callable[[Survey], object]
"""Is told what becomes of the texts, before they are mined."""
Sources = Texts | Source | Iterable[Source]


@dataclass(frozen=True, slots=True)
class MiningReport(Value):
    """One run of the miner on a termbase: what was found, what became of the texts, and what the termbase has got from
    it, which is nothing after a dry run."""

    mined: Mined
    survey: Survey
    stored: MineSummary


class _State(NamedTuple):
    """What the miner knows of people's decisions: what these say of other terms in the domain, and the terms that must not
    become one."""

    votes: Mapping[str, float]
    cannot_link: Collection[tuple[str, str]]


_TRIES = 3
"""How often texts are mined where somebody splits terms meanwhile: what was mined would join them again."""


class _Outcome(NamedTuple):
    """What a run of the miner shows, and the candidates that people have rejected: these are stored only to be counted."""

    mined: Mined
    rejected: tuple[Candidate, ...]


def mine(
    sources: Sources,
    *,
    min_score: float = 0.0,
    limit: int | None = None,
    progress: Progress = silent,
    surveyed: Surveyed = silent,
) -> Mined:
    """Find the terms of texts, and the translations that the texts themselves give. Nothing is stored.

    A `str` is a text, a `Path` is a file or a folder; several are mined together. Candidates stand in rank order, best
    first: those of termhood `min_score` and more, at most `limit` of them. Of texts that say the same one is mined,
    files that do not look Kazakh are passed over. `surveyed` is told so before the mining begins, `progress` how far it is.

        >>> mined = mine("Кеден одағы (customs union) құрылды. Кеден одағының тарифі бар.")
        >>> [(gloss.kk, gloss.lang, gloss.text) for gloss in mined.glosses]
        [('кеден одағы', 'en', 'customs union')]

    Raises:
        InputError: a file that cannot be read, or no text that looks Kazakh.
    """
    assignment = assign(texts_of(sources, progress), {}, "", again=False)
    surveyed(assignment.survey)
    return _choose(_mine(assignment.documents, _State({}, ()), progress), {}, min_score, limit).mined


def mine_into(
    termbase: Termbase,
    sources: Sources,
    *,
    by: str | None,
    domain: str = "",
    again: bool = False,
    min_score: float = 0.0,
    limit: int | None = None,
    progress: Progress = silent,
    surveyed: Surveyed = silent,
) -> MiningReport:
    """Mine texts that are new or changed, and store what was found, signed `by` somebody; without a name nothing is
    stored. See `glossary.Termbase.mine`."""
    stored_texts = termbase.stored_texts() if by is not None else {}
    assignment = assign(texts_of(sources, progress), stored_texts, domain, again=again)
    surveyed(assignment.survey)
    for _ in range(_TRIES):
        state = _State(termbase.votes(domain), termbase.cannot_link())
        mined = _mine(assignment.documents, state, progress)
        if by is None:
            shown = _choose(mined, termbase.decided(), min_score, limit).mined
            return MiningReport(shown, assignment.survey, MineSummary())
        with termbase.batch("mine", by=by):
            if termbase.cannot_link() == state.cannot_link:
                outcome = _choose(mined, termbase.decided(), min_score, limit)
                stored = _store(termbase, outcome, assignment, domain, by, progress)
                return MiningReport(outcome.mined, assignment.survey, stored)
    raise Conflict(
        "Others are splitting terms all the time while these texts are mined: try again when they have finished."
    )


def _mine(documents: tuple[Document, ...], state: _State, progress: Progress) -> Mined:
    """What is in some texts, whatever script they are in."""
    read, readings = all_in_cyrillic(documents)
    mined = mine_documents(read, votes=state.votes, cannot_link=state.cannot_link, progress=progress)
    return as_written(mined, documents, readings)


def _choose(mined: Mined, decided: Mapping[str, Judgement], min_score: float, limit: int | None) -> _Outcome:
    """Keep apart what people have rejected, as they have at this moment."""
    parts: tuple[list[Candidate], list[Candidate]] = ([], [])
    for candidate in mined.candidates:
        parts[decided.get(fold(candidate.kk)) == "rejected"].append(candidate)
    strong = Table([candidate for candidate in parts[0] if candidate.score >= min_score][:limit])
    shown = Mined(Table(mined.documents), strong, Table(mined.glosses), Table(mined.refused))
    return _Outcome(shown, tuple(parts[1]))


def _store(
    termbase: Termbase, outcome: _Outcome, assignment: Assignment, domain: str, by: str, progress: Progress
) -> MineSummary:
    progress(f"Writing to {termbase.path}", 0, 0)
    everything = replace(outcome.mined, candidates=(*outcome.mined.candidates, *outcome.rejected))
    return termbase.store_mined(everything, domain=domain, by=by, moved=assignment.moved, progress=progress)


def rows(mined: Mined, *, explain: bool = False) -> Iterator[dict[str, Any]]:
    """What was mined as the objects of the machine-readable output: the glosses in the order of the text, then the terms,
    best first, then the names of people and places, and with `explain` the places that were refused as glosses, each with its reasons.

    A term's `en` and `zh` are the first gloss of that language that the texts give for it.
    """
    marks = {document.name: document.marks for document in mined.documents}
    first: dict[tuple[str, str], str] = {}
    for gloss in mined.glosses:
        first.setdefault((fold(gloss.kk), gloss.lang), gloss.text)
        yield _gloss_row(gloss, marks) | (_gloss_reasons(gloss) if explain else {})
    for rank, candidate in chain(enumerate(mined.terms, 1), enumerate(mined.names, 1)):
        english, chinese = (first.get((fold(candidate.kk), lang)) for lang in ("en", "zh"))
        yield _term_row(rank, candidate, english, chinese, marks) | ({"why": dict(candidate.why)} if explain else {})
    for refusal in mined.refused if explain else ():
        place = {"source": refusal.source, "start": refusal.start, "end": refusal.end}
        yield {"type": "refusal", "text": refusal.text, **place, "why": refusal.reason}


_Marks = Mapping[str, Sequence[Mark]]
"""The marks of documents by their names."""


def _gloss_row(gloss: Gloss, marks: _Marks) -> dict[str, Any]:
    names = ("kind", "kk", "lang", "text", "source", "kk_start", "kk_end", "start", "end", "rule")
    said = {name: getattr(gloss, name) for name in names}
    return {"type": "gloss"} | said | {"where": where(marks.get(gloss.source, ()), gloss.kk_start)}


def _gloss_reasons(gloss: Gloss) -> dict[str, Any]:
    """Why a gloss has its edges, how sure they are, and which other forms the texts give for the same term."""
    return {"score": gloss.score, "uncertain": gloss.uncertain, "competing": list(gloss.competing), "why": gloss.why}


def _term_row(
    rank: int, candidate: Candidate, english: str | None, chinese: str | None, marks: _Marks
) -> dict[str, Any]:
    return {
        "type": "name" if candidate.is_name else "term",
        "rank": rank,
        "kk": candidate.kk,
        "entity": candidate.entity,
        "score": candidate.score,
        "probability": round(likelihood(candidate.score), 3),
        "count": candidate.count,
        "documents": candidate.documents,
        "en": english,
        "zh": chinese,
        "variants": [{"text": v.text, "kind": v.kind, "count": v.count} for v in candidate.variants],
        "occurrences": [
            {
                "source": place.source,
                "where": where(marks.get(place.source, ()), place.start),
                "start": place.start,
                "end": place.end,
                "surface": place.surface,
            }
            for place in candidate.occurrences
        ],
    }
