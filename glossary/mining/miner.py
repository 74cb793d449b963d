"""From documents to what a terminologist reviews: glosses and ranked candidates."""

from collections.abc import Collection, Mapping, Sequence
from functools import partial

from glossary.language.collection import paused
from glossary.mining.glosses.finder import find_glosses
from glossary.mining.glosses.segments import translations
from glossary.mining.ranking.order import Ranked, rank
from glossary.mining.state import MiningState, collect
from glossary.mining.terms.candidates import occurrences
from glossary.mining.terms.entities import is_name
from glossary.mining.text.analyser import analyse_documents
from glossary.mining.text.russian import set_aside
from glossary.mining.variants.cannot_link import CannotLink
from glossary.mining.variants.forms import variants_of
from glossary.mining.variants.respelling import Correction, respell
from glossary.model import Candidate, Document, Mined
from glossary.progress import Progress, counted, silent


def mine(
    documents: Sequence[Document],
    *,
    votes: Mapping[str, float] | None = None,
    cannot_link: Collection[tuple[str, str]] = (),
    progress: Progress = silent,
) -> Mined:
    """Mine documents together: their glosses, and their candidates in rank order, best first.

    `votes` maps citation forms to 1 for an accepted term and -1 for a rejected one, or less of it where that was decided
    in another domain: what shares the head of rejected ones counts for less, what shares words of accepted ones for
    more. Rejected ones are among the candidates, for their places are counted too.
    `cannot_link` are pairs of case-folded citation forms that a reviewer keeps apart: neither becomes a variant of the other.
    `progress` is called with what is being done, and how much of it is done. The same documents give the same answer in any order.
    """
    with paused():
        return _mine(documents, votes or {}, CannotLink(cannot_link), progress)


def _mine(
    documents: Sequence[Document], votes: Mapping[str, float], cannot_link: CannotLink, progress: Progress
) -> Mined:
    ordered = tuple(sorted(documents, key=lambda document: document.path))
    texts = analyse_documents(ordered, partial(progress, "Analysing texts"))
    set_aside(texts)
    misspelt = respell(texts, cannot_link)
    progress("Looking for glosses", 0, 0)
    found, refused = find_glosses(texts)
    glosses, kept_apart = cannot_link.filter(found)
    state = collect(texts, glosses, cannot_link, partial(progress, "Gathering candidates"))
    # The words of a corpus are many times its text; they go before the answer is built.
    del texts
    ranked = rank(state.records, state.traits, state.kinds, votes, partial(progress, "Ranking candidates"))
    surfaces: dict[str, str] = {}
    places = counted(ranked, partial(progress, "Collecting places"), len(ranked))
    candidates = tuple(_candidate(one, state, ordered, misspelt, surfaces) for one in places)
    progress("Comparing segments", 0, 0)
    paired = translations(ordered, candidates)
    return Mined(ordered, candidates, (*glosses, *paired), (*refused, *kept_apart))


def _candidate(
    ranked: Ranked,
    state: MiningState,
    documents: Sequence[Document],
    misspelt: Mapping[str, Correction],
    surfaces: dict[str, str],
) -> Candidate:
    record = state.records.pop(ranked.key)  # both forms of all candidates together would not fit
    places = occurrences(record, documents, surfaces)
    name = state.names.get(record.key) or record.kk
    return Candidate(
        kk=name,
        score=-ranked.minus,
        count=record.count,
        documents=record.documents,
        kind=ranked.kind,
        is_name=is_name(record, ranked.kind),
        why=ranked.why,
        variants=variants_of(name, places, state.merged.get(record.key, ()), misspelt),
        occurrences=places,
        definitions=tuple(state.definitions.get(record.key, ())),
    )
