"""What a candidate names, where it is a name: a person, a place, a region, an organisation, a work. All others are terms."""

from collections.abc import Sequence

from glossary.language import lexicon
from glossary.language.classes import members
from glossary.mining.terms.candidates import CandidateRecord
from glossary.model import Entity, Kind
from glossary.syntax.tags import tags
from glossary.syntax.words import Word, bears_name

_PLACE = "flag:place"


def entity_of(record: CandidateRecord, kind: Kind) -> Entity:
    """What a candidate of some kind names; empty for a term. The lexicon knows names; a place is also what has a capital and a noun of
    places as its head («Хан Тәңірі шыңы»), a region what has the name of a place behind names and adjectives («Шығыс Қазақстан»)."""
    if not _is_name(record):
        return ""
    if known := _listed(record):
        return known
    if kind == "person" or (kind in ("organisation", "work") and len(record.words) > 1):
        return kind
    return _place(record.words)


def _listed(record: CandidateRecord) -> Entity:
    """What the lexicon says that it names."""
    flags = {flag for sense in lexicon.senses(record.key) for flag in sense.flags}
    if "org" in flags:
        return "organisation"
    if "place" not in flags:
        return ""
    return "place" if len(record.words) == 1 or _of_places(record.words[-1]) else "region"


def _is_name(record: CandidateRecord) -> bool:
    """Whether it is written as names are, mostly with a capital that its place does not give it."""
    if bears_name(record.words) or record.words[0].pos in ("PROPN", "X"):
        return True
    return record.capital > record.count / 2


def _place(words: Sequence[Word]) -> Entity:
    *before, head = words
    if not before:
        return ""
    if _of_places(head):
        return "place" if before[-1].case in ("nom", None) else ""
    named = all(word.norm[:1].isupper() and (word.pos == "ADJ" or _PLACE in tags(word)) for word in before)
    return "region" if named and _PLACE in tags(head) else ""


def _of_places(word: Word) -> bool:
    """Whether a word is a noun of places: «өзен», «қала»."""
    return word.lemma.lower() in members("place")
