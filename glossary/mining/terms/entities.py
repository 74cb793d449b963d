"""What a candidate is by the words alone: the name of a person, a place, an organisation or a work, an abbreviation, or a term."""

from collections.abc import Mapping

from glossary.language import lexicon
from glossary.language.classes import members
from glossary.language.names import is_listed, known_as
from glossary.mining.terms.candidates import CandidateRecord
from glossary.model import Kind

_KINDS: Mapping[str, Kind] = {"person": "person", "place": "place", "organisation": "organisation", "work": "work"}
_LISTED: Mapping[str, Kind] = {"place": "place", "body": "organisation"}
_NAMING = frozenset({"person", "surname", "place", "org", "people"})
_RECOGNISED = 3
"""A name is recognised in one of so many of its places, or mostly written with a capital."""


def kind_by_words(record: CandidateRecord) -> Kind:
    """The kind by most of the places where it is recognised as a name, and else by the lists of names, for names stand inside others
    too. A headword that is no name by lexicon and lists is no person or place, whatever it looks like where it opens a sentence."""
    kind = _recognised(record) or "term"
    if kind in ("person", "place") and _is_common(record):
        kind = "term"
    return "abbreviation" if kind == "term" and len(record.words) == 1 and record.words[0].pos == "X" else kind


def _recognised(record: CandidateRecord) -> Kind | None:
    capital = _has_capital(record)
    if record.named and (capital or sum(record.named.values()) * _RECOGNISED >= record.count):
        return _KINDS[max(record.named, key=lambda sort: (record.named[sort], sort))]
    return _listed(record) if capital else None


def _has_capital(record: CandidateRecord) -> bool:
    return record.capital > record.count / 2


def _is_common(record: CandidateRecord) -> bool:
    """Whether the lexicon has a candidate, and has it as no name; one of the lists of names too is common in small letters."""
    senses = lexicon.senses(record.key)
    if not senses or any(sense.pos in ("PROPN", "X") or sense.flags & _NAMING for sense in senses):
        return False
    return not (_has_capital(record) and (is_listed(record.key) or len(record.words) > 1))


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
