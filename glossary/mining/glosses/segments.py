"""Translations of terms from bilingual files: which form of the other side of its segments a term has, with the
segments as evidence."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from glossary.bilingual.foreign import acronym
from glossary.bilingual.parallel import Pair, Said, best, forms, pairs
from glossary.language import analyse
from glossary.language.orthography import fold
from glossary.model import Candidate, Document, Gloss
from glossary.places import OtherLanguage, Segment, Span

RULE = "segment"
LIKELY = 0.5
"""How likely a pair is to be offered at least."""
_EVIDENCE = 5
"""Segments that are kept for one pair."""
_TERM = 0.2
"""The termhood of a candidate that a translation is looked for."""


class _Place(NamedTuple):
    """A place of a term in a segment."""

    document: Document
    segment: Segment
    kk: Span

    @property
    def other(self) -> str:
        """The other side of the segment."""
        return self.document.text[slice(*self.segment.other)]

    @property
    def said(self) -> Said:
        """The segment as the alignment sees it."""
        side = self.segment.kk
        length = max(1, side.end - side.start)
        whole = self.kk.end - self.kk.start >= len(self.document.text[slice(*side)].rstrip(" ."))
        return Said(self.other, (self.kk.start - side.start) / length, whole)


def translations(documents: Sequence[Document], candidates: Sequence[Candidate]) -> list[Gloss]:
    """The translations that the segments of bilingual documents give for candidates, as glosses with the segments
    they are from. A form that several terms would have is given to the one it fits best."""
    found: list[Gloss] = []
    bilingual = {document.name: document for document in documents if document.segments}
    for lang in ("en", "zh") if bilingual else ():
        found += _translations(bilingual, candidates, lang)
    return found


def _translations(
    documents: Mapping[str, Document], candidates: Sequence[Candidate], lang: OtherLanguage
) -> Iterator[Gloss]:
    places = _places(documents, candidates, lang)
    said = {term: [place.said for place in found] for term, found in places.items()}
    every = _sides(documents.values(), lang)
    tops = ((term, best(given)) for term, given in pairs(_lemmas(list(places)), said, lang, every))
    chosen = {term: top for term, top in tops if top and top[1] >= LIKELY}
    owners: dict[str, str] = {}
    for term, (pair, sure) in sorted(chosen.items(), key=lambda one: (-one[1][1], one[0])):
        if owners.setdefault(fold(pair.form), term) == term:
            yield from _glosses(term, pair, sure, places[term])


def _sides(documents: Iterable[Document], lang: OtherLanguage) -> list[str]:
    """The other sides of all segments in a language."""
    both = ((document, segment) for document in documents for segment in document.segments)
    return [document.text[slice(*segment.other)] for document, segment in both if segment.lang == lang]


def _places(
    documents: Mapping[str, Document], candidates: Sequence[Candidate], lang: OtherLanguage
) -> dict[str, list[_Place]]:
    """The places of each candidate in segments of a language, one for each segment."""
    sides = {
        name: sorted(segment for segment in document.segments if segment.lang == lang)
        for name, document in documents.items()
    }
    found: dict[str, list[_Place]] = defaultdict(list)
    for candidate in candidates:
        seen = set()
        for place in candidate.occurrences if candidate.score >= _TERM else ():
            segments = sides.get(place.source, [])
            at = bisect_right(segments, place.start, key=lambda segment: segment.kk.start) - 1
            if at >= 0 and place.end <= segments[at].kk.end and (place.source, at) not in seen:
                seen.add((place.source, at))
                spot = Span(place.start, place.end)
                found[candidate.kk].append(_Place(documents[place.source], segments[at], spot))
    return found


def _lemmas(terms: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """The lemmas of the words of terms."""
    return {
        term: tuple(token.readings[0].lemma for token in read.all_tokens if token.readings[0].pos != "PUNCT") or (term,)
        for term, read in zip(terms, analyse(list(terms)), strict=True)
    }


def _glosses(term: str, pair: Pair, sure: float, places: Sequence[_Place]) -> Iterator[Gloss]:
    """The gloss of a pair in each segment that has both."""
    key = pair.form.lower()
    text = _inside_a_sentence(pair.form, term, places)
    shown = 0
    for place in places:
        spans = [span for form, span in forms(place.other, pair.lang) if form.lower() == key]
        if not spans or shown == _EVIDENCE:
            continue
        shown += 1
        start = place.segment.other.start
        yield Gloss(
            kind="term",
            kk=term,
            lang=pair.lang,
            text=text,
            source=place.document.name,
            kk_start=place.kk.start,
            kk_end=place.kk.end,
            start=start + spans[0].start,
            end=start + spans[0].end,
            rule=RULE,
            score=round(sure, 4),
            why=_why(pair),
            form="" if acronym(pair.form) else key,
        )


def _inside_a_sentence(form: str, term: str, places: Sequence[_Place]) -> str:
    """A form as it is written inside a sentence: the capital that only opens one is a small letter."""
    opens = all(form not in place.other[1:] for place in places) and not term[:1].isupper()
    return form[:1].lower() + form[1:] if opens and not acronym(form) and form[1:].islower() else form


def _why(pair: Pair) -> str:
    """What speaks for a pair, in words, with the plain measures beside."""
    both, term, form, every = pair.counts
    return (
        f"in {both} of {term} segments with the term, {form} of {every} have the form;"
        f" Dice {pair.dice:.2f}, log-likelihood {pair.log_likelihood:.1f}"
    )
