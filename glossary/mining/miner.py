"""From documents to what a terminologist reviews: glosses and ranked candidates."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from glossary.language.collection import paused
from glossary.language.orthography import fold
from glossary.mining.glosses.finder import find_glosses
from glossary.mining.ranking import features as ranking
from glossary.mining.ranking.subjects import Subjects
from glossary.mining.ranking.traits import Traits
from glossary.mining.ranking.votes import feedback, heads_decided
from glossary.mining.terms.candidates import Found, gather, occurrences
from glossary.mining.terms.definitions import definitions
from glossary.mining.terms.people import kind_by_words
from glossary.mining.text.analysed import Analysed, Vocabulary, analyse_documents
from glossary.mining.text.marks import marked_spans
from glossary.mining.text.russian import set_aside
from glossary.mining.variants import grouping as variants
from glossary.mining.variants.cannot_link import Apart
from glossary.mining.variants.forms import writings
from glossary.mining.variants.grouping import Merged
from glossary.mining.variants.respelling import Correction, respell
from glossary.model import (
    Candidate,
    Definition,
    Document,
    Gloss,
    Kind,
    Mined,
    Refusal,
)
from glossary.progress import Count, Progress, counted, silent

_NAMED = ("organisation", "person", "work")
LOWEST = 0.01
"""Below this termhood one candidate in a hundred is a term; they are not offered."""


def mine(
    documents: Sequence[Document],
    *,
    votes: Mapping[str, float] | None = None,
    apart: Collection[tuple[str, str]] = (),
    progress: Progress = silent,
) -> Mined:
    """Mine documents together: their glosses, and their candidates in rank order, best first.

    `votes` maps citation forms to 1 for an accepted term and -1 for a rejected one, or less of it where that was decided
    in another domain: what shares the head of rejected ones counts for less, what shares words of accepted ones for
    more. Rejected ones are among the candidates, for their places are counted too.
    `apart` are pairs of case-folded citation forms that a reviewer keeps apart: neither becomes a variant of the other.
    `progress` is told what is being done, and how much of it is done. The same documents give the same answer in any order.
    """
    with paused():
        return _mine(documents, votes or {}, Apart(apart), progress)


def _mine(documents: Sequence[Document], votes: Mapping[str, float], apart: Apart, tell: Progress) -> Mined:
    ordered = tuple(sorted(documents, key=lambda document: document.path))
    texts = analyse_documents(ordered, partial(tell, "Analysing texts"))
    set_aside(texts)
    misspelt = respell(texts, apart)
    tell("Looking for glosses", 0, 0)
    read, refused = find_glosses(texts)
    glosses, parted = _parted(read, apart)
    known = gathered(texts, glosses, misspelt, apart, partial(tell, "Gathering candidates"))
    # The words of a corpus are many times its text; they go before the answer is built.
    del texts
    ranked = _ranked(known, votes, partial(tell, "Ranking candidates"))
    surfaces: dict[str, str] = {}
    places = counted(ranked, partial(tell, "Collecting places"), len(ranked))
    candidates = tuple(_candidate(one, known, ordered, surfaces) for one in places)
    return Mined(ordered, candidates, tuple(glosses), (*refused, *parted))


def _parted(glosses: Iterable[Gloss], apart: Apart) -> tuple[list[Gloss], list[Refusal]]:
    """The glosses that stand, and the brackets with a Kazakh form that a reviewer keeps apart from its term."""
    kept: list[Gloss] = []
    refused: list[Refusal] = []
    for gloss in glosses:
        if gloss.lang == "kk" and apart.forms(fold(gloss.kk), fold(gloss.text)):
            refused.append(Refusal(gloss.source, gloss.start, gloss.end, gloss.text, "kept apart by a reviewer"))
        else:
            kept.append(gloss)
    return kept, refused


@dataclass(frozen=True, slots=True)
class Known:
    """What one run knows of its texts: the candidates, their kinds and names by gloss, merged writings, definitions."""

    vocabulary: Vocabulary
    subjects: Subjects
    found: dict[str, Found]
    misspelt: Mapping[str, Correction]
    kinds: Mapping[str, Kind]
    names: Mapping[str, str]
    merged: Mapping[str, Sequence[Merged]]
    defined: Mapping[str, Sequence[Definition]]


class _Ranked(NamedTuple):
    """A candidate with its score, best first when sorted, and the reasons."""

    minus: float
    key: str
    kind: Kind
    why: Mapping[str, float]


def gathered(
    texts: Sequence[Analysed],
    glosses: Sequence[Gloss],
    misspelt: Mapping[str, Correction],
    apart: Apart,
    count: Count = silent,
) -> Known:
    """The candidates of some texts with all that ranking needs to know of them."""
    gathering = gather(texts, count)
    found = gathering.found
    _add_glossed(found, texts, glosses)
    merged = _merged(found, glosses, apart)
    gathering.nest()
    return Known(
        gathering.vocabulary,
        Subjects(texts, gathering.vocabulary),
        found,
        misspelt=misspelt,
        kinds={gloss.kk.lower(): gloss.kind for gloss in glosses if gloss.kind != "abbreviation"},
        names={gloss.kk.lower(): gloss.kk[:1].upper() + gloss.kk[1:] for gloss in glosses if gloss.kind in _NAMED},
        merged=merged,
        defined=_attest(found, texts),
    )


def _add_glossed(found: dict[str, Found], texts: Sequence[Analysed], glosses: Iterable[Gloss]) -> None:
    """The Kazakh side of each gloss is a candidate, and the gloss its evidence."""
    numbers = {text.document.name: number for number, text in enumerate(texts)}
    for gloss in glosses:
        number = numbers[gloss.source]
        text = texts[number]
        key = gloss.kk.lower()
        first = text.before(gloss.kk_start)
        if key not in found:
            found[key] = Found(key, text.words[first : text.before(gloss.kk_end)])
        one = found[key]
        one.written(gloss.kk)
        one.attested("gloss")
        place = (number, gloss.kk_start, gloss.kk_end, text.sentence_at(first))
        if place not in one.places and one.stands(place):
            one.alone += 1


def _merged(found: dict[str, Found], glosses: Sequence[Gloss], apart: Apart) -> dict[str, list[Merged]]:
    """The writings of one term brought together, step by step."""
    merged: dict[str, list[Merged]] = defaultdict(list)
    steps: tuple[Callable[[], Mapping[str, list[Merged]]], ...] = (
        lambda: variants.structural(found, apart),
        lambda: variants.abbreviations(found, glosses),
        lambda: variants.competing(found, glosses, apart),
    )
    for step in steps:
        for key, groups in step().items():
            merged[key].extend(groups)
    return merged


def _attest(found: Mapping[str, Found], texts: Sequence[Analysed]) -> dict[str, list[Definition]]:
    """Count for each candidate the places where the text sets it apart or defines it; the definitions by candidate."""
    marks: dict[tuple[int, int, int], list[str]] = defaultdict(list)
    said: dict[tuple[int, int, int], Definition] = {}
    for number, text in enumerate(texts):
        for name, spans in marked_spans(text.text).items():
            for span in spans:
                marks[number, *span].append(name)
        for span, definition in definitions(text):
            marks[number, *span].append("definition")
            if definition is not None:
                said[number, *span] = definition
    defined: dict[str, list[Definition]] = defaultdict(list)
    for one in found.values():
        for number, start, end, _sentence in one.places:
            if (number, start, end) in marks:
                for name in marks[number, start, end]:
                    one.attested(name)
                if (number, start, end) in said:
                    defined[one.key].append(said[number, start, end])
    return defined


def _ranked(known: Known, votes: Mapping[str, float], count: Count) -> list[_Ranked]:
    traits = Traits(known.vocabulary, known.subjects)
    decided = heads_decided(votes)
    ranked = []
    for key, one in counted(known.found.items(), count, len(known.found)):
        kind = known.kinds.get(key) or kind_by_words(one)
        values = ranking.features(one, traits, kind)
        if votes:
            values |= feedback(one, decided)
        score = ranking.termhood(values)
        if score >= LOWEST or "gloss" in one.evidence:
            ranked.append(_Ranked(-round(score, 6), key, kind, ranking.reasons(values)))
    return sorted(ranked, key=lambda one: (one.minus, one.key))


def _candidate(ranked: _Ranked, known: Known, documents: Sequence[Document], surfaces: dict[str, str]) -> Candidate:
    one = known.found.pop(ranked.key)  # both forms of all candidates together would not fit
    places = occurrences(one, documents, surfaces)
    name = known.names.get(one.key) or one.kk
    return Candidate(
        kk=name,
        score=-ranked.minus,
        count=one.count,
        documents=one.documents,
        kind=ranked.kind,
        why=ranked.why,
        variants=writings(name, places, known.merged.get(one.key, ()), known.misspelt),
        occurrences=places,
        definitions=tuple(known.defined.get(one.key, ())),
    )
