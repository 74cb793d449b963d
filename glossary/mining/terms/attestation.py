"""What the texts themselves say of candidates: that they have a gloss, are defined, or are set apart by marks."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from glossary.mining.terms.candidates import CandidateRecord
from glossary.mining.terms.definitions import definitions
from glossary.mining.text.analysed import Analysed
from glossary.mining.text.marks import marked_spans
from glossary.model import Definition, Gloss

_Bounds = tuple[int, int, int]
"""Document number, start, end."""


def add_glossed(records: dict[str, CandidateRecord], texts: Sequence[Analysed], glosses: Iterable[Gloss]) -> None:
    """The Kazakh side of each gloss is a candidate, and the gloss its evidence."""
    numbers = {text.document.name: number for number, text in enumerate(texts)}
    for gloss in glosses:
        number = numbers[gloss.source]
        text = texts[number]
        key = gloss.kk.lower()
        first = text.before(gloss.kk_start)
        if key not in records:
            records[key] = CandidateRecord(key, text.words[first : text.before(gloss.kk_end)])
        record = records[key]
        record.count_form(gloss.kk)
        record.add_evidence("gloss")
        place = (number, gloss.kk_start, gloss.kk_end, text.sentence_at(first))
        if place not in record.places and record.add_place(place):
            record.alone += 1


def attest(records: Mapping[str, CandidateRecord], texts: Sequence[Analysed]) -> dict[str, list[Definition]]:
    """Count for each candidate the places where the text sets it apart or defines it; the definitions by candidate."""
    marks, statements = _read_evidence(texts)
    defined: dict[str, list[Definition]] = defaultdict(list)
    for record in records.values():
        for number, start, end, _sentence in record.places:
            bounds = (number, start, end)
            for name in marks.get(bounds, ()):
                record.add_evidence(name)
            if bounds in statements:
                defined[record.key].append(statements[bounds])
    return defined


def _read_evidence(texts: Sequence[Analysed]) -> tuple[Mapping[_Bounds, list[str]], Mapping[_Bounds, Definition]]:
    """By place the marks of the texts, and the statements that define what stands there."""
    marks: dict[_Bounds, list[str]] = defaultdict(list)
    statements: dict[_Bounds, Definition] = {}
    for number, text in enumerate(texts):
        for name, spans in marked_spans(text.text).items():
            for span in spans:
                marks[number, *span].append(name)
        for span, definition in definitions(text):
            marks[number, *span].append("definition")
            if definition is not None:
                statements[number, *span] = definition
    return marks, statements
