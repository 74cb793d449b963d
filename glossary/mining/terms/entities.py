"""What a candidate is by the words alone: the name of a person, a place, an organisation or a work, an abbreviation, or a term."""

from collections.abc import Mapping

from glossary.language.classes import members
from glossary.language.names import known_as
from glossary.mining.terms.candidates import CandidateRecord
from glossary.model import Kind

_KINDS: Mapping[str, Kind] = {"person": "person", "place": "place", "organisation": "organisation", "work": "work"}
_LISTED: Mapping[str, Kind] = {"place": "place", "body": "organisation"}
_RECOGNISED = 3
"""A name is recognised in one of so many of its places, or mostly written with a capital."""


def kind_by_words(record: CandidateRecord) -> Kind:
    """The kind by most of the places where it is recognised as a name, and else by the lists of names, for names stand inside others
    too."""
    capital = record.capital > record.count / 2
    if record.named and (capital or sum(record.named.values()) * _RECOGNISED >= record.count):
        return _KINDS[max(record.named, key=lambda sort: (record.named[sort], sort))]
    if capital and (listed := _listed(record)):
        return listed
    return "abbreviation" if len(record.words) == 1 and record.words[0].pos == "X" else "term"


def _listed(record: CandidateRecord) -> Kind | None:
    """What the lists say of it; of one word that it is a person only where it is nothing but a name."""
    known = known_as(record.key)
    found = next((kind for name, kind in _LISTED.items() if name in known), None)
    if found or len(record.words) > 1 or record.words[0].pos != "PROPN":
        return found
    return "person" if known & {"given", "surname", "patronymic"} else None


def is_name(record: CandidateRecord, kind: Kind) -> bool:
    """Whether a candidate is listed with the names: persons and places, but not states and regions of several words («Ноғай Ордасы»,
    «Орталық Азия»), which are terms of their fields."""
    head = record.words[-1].lemma.lower()
    return kind == "person" or (kind == "place" and (len(record.words) == 1 or head in members("place")))
