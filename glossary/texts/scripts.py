"""Texts in the Latin and Arabic letters of Kazakh: they are mined as they read in Cyrillic, and each place is said as
it is there."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from glossary.language.scripts import Aligned
from glossary.model import Candidate, Definition, Document, Gloss, Mined, Occurrence, Refusal, Span, Variant
from glossary.places import Segment
from glossary.texts.documents import in_cyrillic, sentence_spans

_Quoting = TypeVar("_Quoting", Refusal, Definition)

Readings = Mapping[str, Aligned]
"""How the texts that are not in Cyrillic read, by their names."""


def all_in_cyrillic(documents: Sequence[Document]) -> tuple[tuple[Document, ...], Readings]:
    """Documents as they read in Cyrillic, with the readings of those that are in other letters."""
    read = {document.name: in_cyrillic(document) for document in documents}
    aligned = {name: reading for name, reading in read.items() if reading.pieces}
    return tuple(_read(one, aligned[one.name]) if one.name in aligned else one for one in documents), aligned


def _read(document: Document, aligned: Aligned) -> Document:
    reverse = aligned.reverse
    segments = tuple(
        Segment(Span(*reverse.places(*kk)), lang, Span(*reverse.places(*other)))
        for kk, lang, other in document.segments
    )
    read = replace(document, text=aligned.cyrillic, segments=segments)
    return replace(read, sentences=sentence_spans(read))


def as_written(mined: Mined, documents: Sequence[Document], readings: Readings) -> Mined:
    """What was mined of the readings with its places as they stand in the documents. How a term is spelt in other
    letters is a variant of it."""
    if not readings:
        return mined
    written = {document.path: document for document in documents}
    return replace(
        mined,
        documents=tuple(written[document.path] for document in mined.documents),
        candidates=tuple(_candidate(one, readings) for one in mined.candidates),
        glosses=tuple(_gloss(one, readings) for one in mined.glosses),
        refused=tuple(_quoted(one, readings) for one in mined.refused),
    )


def _candidate(candidate: Candidate, readings: Readings) -> Candidate:
    places = tuple(_occurrence(place, readings) for place in candidate.occurrences)
    spelt = Counter(" ".join(place.surface.split()) for place in places if place.source in readings)
    spellings = tuple(Variant(text, "spelling", count, "other letters") for text, count in sorted(spelt.items()))
    definitions = tuple(_quoted(one, readings) for one in candidate.definitions)
    return replace(candidate, occurrences=places, variants=(*candidate.variants, *spellings), definitions=definitions)


def _occurrence(place: Occurrence, readings: Readings) -> Occurrence:
    if place.source not in readings:
        return place
    read = readings[place.source]
    start, end = read.places(place.start, place.end)
    sentence = Span(*read.places(*place.sentence))
    return replace(place, start=start, end=end, surface=read.text[start:end], sentence=sentence)


def _quoted(one: _Quoting, readings: Readings) -> _Quoting:
    """What quotes a text, with the place and the words of the text as it stands."""
    if one.source not in readings:
        return one
    read = readings[one.source]
    start, end = read.places(one.start, one.end)
    return replace(one, start=start, end=end, text=read.text[start:end])


def _gloss(gloss: Gloss, readings: Readings) -> Gloss:
    if gloss.source not in readings:
        return gloss
    read = readings[gloss.source]
    start, end = read.places(gloss.start, gloss.end)
    kk_start, kk_end = read.places(gloss.kk_start, gloss.kk_end)
    return replace(gloss, start=start, end=end, kk_start=kk_start, kk_end=kk_end)
