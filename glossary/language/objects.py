"""Objects and the adjectives that are written alike. A word read as an object that no verb behind it can have is the adjective («сутекті
байланыс суда күшті»); one read as an adjective that stands behind another and before no noun is the object («енжар ақылды ажыратады»)."""

from collections.abc import Sequence
from functools import lru_cache

from glossary.language.classes import members
from glossary.language.formation import bases
from glossary.language.known_stems import verb_source
from glossary.language.reading import Reading

_VERBAL = frozenset({"VERB", "VN"})
_PASSIVE = ("ыл", "іл")
_ON_THE_WAY = frozenset({"ADV", "NUM", "PRON"})
_OBLIQUE = frozenset({"dat", "loc", "abl", "ins"})
_STATES = members("copula") | members("auxiliary") | members("calling")
"""Verbs that say what something is or goes on doing, with an adjective before them."""
_STOPS = frozenset(".!?…;:")

Readings = tuple[Reading, ...]


def without_lost_objects(chosen: Sequence[Readings]) -> list[Readings]:
    """The readings of the words of a line, the chosen one first. An accusative right before a noun becomes the adjective in
    -ты, if there is one, where the first verb behind it is passive or has another object, or where the sentence ends without
    a verb. Of a phrase without a full stop nothing is known.

    >>> from glossary.language import analyse
    >>> [analyse([line])[0].all_tokens[0].pos for line in ("Сутекті байланыс түзіледі.", "Сутекті зауыт шығарады.")]
    ['ADJ', 'NOUN']
    """
    return [_mended(chosen, at) for at in range(len(chosen))]


def _mended(chosen: Sequence[Readings], at: int) -> Readings:
    """The readings of a word, with the adjectives or subjects first where its object is lost."""
    readings = chosen[at]
    if len(readings) < 2 or readings[0].case != "acc":
        return readings
    if _is_lost(chosen, at):
        return _as_adjective(readings)
    return _as_subject(readings) if any(map(_is_subject, readings)) and _has_no_verb(chosen, at) else readings


def _as_subject(readings: Readings) -> Readings:
    """The readings with the nouns in the nominative first."""
    return tuple(sorted(readings, key=lambda reading: not _is_subject(reading)))


def _is_subject(reading: Reading) -> bool:
    return reading.pos == "NOUN" and reading.case == "nom" and reading.source == "lexicon"


def _has_no_verb(chosen: Sequence[Readings], at: int) -> bool:
    """Whether the first verb behind a word is passive, or the sentence ends without one."""
    behind = (readings[0] for readings in chosen[at + 1 :])
    found = next((one for one in behind if one.pos in _VERBAL or (one.pos == "PUNCT" and one.lemma in _STOPS)), None)
    return found is not None and (found.pos == "PUNCT" or (found.pos == "VERB" and _is_passive(found.lemma)))


def with_hidden_objects(chosen: Sequence[Readings]) -> list[Readings]:
    """The readings of the words of a line, the chosen one first. An adjective in -ты that is written as an object is one where another
    modifier stands before it and right behind it an active verb, or an adverb, number or pronoun on the way to one.

    >>> from glossary.language import analyse
    >>> lines = ("Ол енжар ақылды ажыратты.", "Ол енжар ақылды бала болды.", "Ол енжар, ақылды болды.")
    >>> [next(token.pos for token in analyse([line])[0].all_tokens if token.form == "ақылды") for line in lines]
    ['NOUN', 'ADJ', 'ADJ']
    """
    return [_as_object(readings) if _is_hidden(chosen, at) else readings for at, readings in enumerate(chosen)]


def _as_object(readings: Readings) -> Readings:
    """The readings with the objects first."""
    return tuple(sorted(readings, key=lambda reading: not _is_object(reading)))


def _is_object(reading: Reading) -> bool:
    return reading.pos == "NOUN" and reading.case == "acc" and reading.possessive is None


def _is_hidden(chosen: Sequence[Readings], at: int) -> bool:
    """Whether a word is read as an adjective, can be an object, has a modifier before it and an active verb behind it that lacks one."""
    readings = chosen[at]
    if len(readings) < 2 or at == 0 or not _is_adjective(readings[0]) or not any(map(_is_object, readings)):
        return False
    before = chosen[at - 1][0]
    return (_is_adjective(before) or before.form == "participle") and _is_governed(chosen, at)


def _is_governed(chosen: Sequence[Readings], at: int) -> bool:
    """Whether the first word behind a word that is none on the way to a verb is an active verb."""
    for readings in chosen[at + 1 :]:
        found = readings[0]
        if found.pos == "VERB":
            return not _is_passive(found.lemma) and found.lemma not in _STATES
        on_the_way = found.case in _OBLIQUE or any(reading.pos in _ON_THE_WAY for reading in readings)
        if not on_the_way:
            return False
    return False


def _as_adjective(readings: Readings) -> Readings:
    """The readings with the adjectives first."""
    return tuple(sorted(readings, key=lambda reading: not _is_adjective(reading)))


def _is_adjective(reading: Reading) -> bool:
    return reading.pos == "ADJ" and reading.case is None


def _is_lost(chosen: Sequence[Readings], at: int) -> bool:
    """Whether a word is read as an object before a noun, can be an adjective, and no verb behind it can have the object."""
    readings = chosen[at]
    if readings[0].possessive is not None:
        return False
    return any(map(_is_adjective, readings)) and _stands_before_noun(chosen, at) and _is_ungoverned(chosen, at)


def _stands_before_noun(chosen: Sequence[Readings], at: int) -> bool:
    """Whether a noun stands right behind a word."""
    return at + 1 < len(chosen) and chosen[at + 1][0].pos == "NOUN" and chosen[at + 1][0].case is not None


def _is_ungoverned(chosen: Sequence[Readings], at: int) -> bool:
    """Whether no verb behind a word can have it as its object."""
    for readings in chosen[at + 1 :]:
        found = readings[0]
        if found.pos in _VERBAL:
            return found.pos == "VERB" and _is_passive(found.lemma)
        if found.case == "acc":
            return True
        if found.pos == "PUNCT" and found.lemma in _STOPS:
            return True
    return False


@lru_cache(maxsize=1 << 12)
def _is_passive(lemma: str) -> bool:
    """Whether a verb says what happens to its subject, by an ending that hardly another verb has or as it is made of a known verb.

    >>> _is_passive("түзіл"), _is_passive("бағын"), _is_passive("кел"), _is_passive("реттей")
    (True, True, False, False)
    """
    if lemma.endswith(_PASSIVE):
        return True
    return any(len(base) > 2 and bool(verb_source(base)) for base in bases(lemma, "passive"))
