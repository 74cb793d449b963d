"""What the concept of a gloss is: a person, an organisation, a work, or a term, whose short foreign form is an
abbreviation."""

import re
from collections.abc import Sequence

from glossary.bilingual.forms import Form
from glossary.language import lexicon
from glossary.language.classes import members
from glossary.model import Kind
from glossary.syntax.words import Word

_SURNAME = re.compile(r"\w{2,}(?:[ое]ва?|ина?|ұлы|қызы)")
"""Endings of surnames and patronymics; behind a first name they tell a person («Абай Құнанбайұлы»)."""
_TITLE_STOPS = frozenset({"of", "the", "and", "in", "on", "for", "to", "a", "an"})


def kind_of(words: Sequence[Word], form: Form, *, quoted: bool, sounds: bool, around: Sequence[Word] = ()) -> Kind:
    """The kind by the head, the capitals and the quotation marks; `sounds` says that the form is the name itself by
    its sound, `around` are the words beside the pair."""
    if (quoted or (sounds and len(words) == 1 and words[-1].case != "gen")) and (named := _said(around)):
        return named
    if sounds:
        return "term" if _place(words, around) else "person"
    return _by_head(words, form, quoted=quoted, around=around) or ("abbreviation" if form.acronym else "term")


def _by_head(words: Sequence[Word], form: Form, *, quoted: bool, around: Sequence[Word]) -> Kind | None:
    """What the head, the capitals and the quotation marks say of something that is no plain term."""
    head = words[-1].lemma.lower()
    inner = any(word.capital for word in words[1:])
    capital = words[0].norm[:1].isupper() and (inner or not words[0].first or titled(form) or form.acronym)
    if quoted and (titled(form) or (form.lang == "zh" and words[0].norm[:1].isupper())) and len(words) > 1:
        return "organisation" if head in members("organisation") and not _book(around) else "work"
    if capital and head in members("organisation"):
        return "organisation"
    if capital and head in members("work") and len(words) > 1 and (titled(form) or form.acronym):
        return "work"
    if len(words) == 1 and words[0].pos == "PROPN" and form.acronym:
        return "organisation"
    return "person" if not form.acronym and personal(words) else None


def personal(words: Sequence[Word]) -> bool:
    """Whether capitalised words are the name of a person: a given name that the lexicon knows before another name, or a
    surname or patronymic by its ending."""
    if len(words) == 1:
        flags = {flag for sense in lexicon.senses(words[0].lemma) for flag in sense.flags}
        surname = words[0].pos == "PROPN" and _SURNAME.fullmatch(words[0].lemma) is not None
        only = all(sense.pos == "PROPN" for sense in lexicon.senses(words[0].lemma))
        return words[0].capital and only and "place" not in flags and bool(flags & {"person", "surname"} or surname)
    if len(words) > 4 or not all(word.norm[:1].isupper() and word.possessive is None for word in words):
        return False
    parts = [part for word in words[:-1] for part in (word.norm, *word.norm.split("-"))]
    given = any("person" in sense.flags for part in parts for sense in lexicon.senses(part))
    return given or _SURNAME.fullmatch(words[-1].lemma) is not None


def titled(form: Form) -> bool:
    """Whether a Latin form is written as a title or name: every long word with a capital."""
    words = [word for word in form.text.replace("-", " ").split() if word.lower() not in _TITLE_STOPS]
    return form.lang != "zh" and len(words) > 1 and all(not word[:1].islower() for word in words)


def _said(around: Sequence[Word]) -> Kind | None:
    """What the noun behind a quoted or sound-alike name says that it is: «Газпром» компаниясы, «Табиғат» журналы."""
    for word in around[:2]:
        if word.possessive == 3 and word.lemma in members("titled"):
            return "work"
        if word.possessive == 3 and word.lemma in members("organisation") - {"қызмет", "мектеп"}:
            return "organisation"
    return None


def _book(around: Sequence[Word]) -> bool:
    return any(word.lemma in members("titled") for word in around)


def _place(words: Sequence[Word], around: Sequence[Word]) -> bool:
    """Whether a name that sounds alike is a place or a thing and not a person: the lexicon or the next word says so."""
    if len(words) > 1:
        return False
    if around and around[0].lemma in members("place"):
        return True
    known = lexicon.senses(words[0].lemma)
    return any("place" in sense.flags or sense.pos != "PROPN" for sense in known) or not words[0].norm[:1].isupper()


def named_kind(words: Sequence[Word], *, named: bool) -> Kind:
    """The kind of a candidate that has no gloss: by its capital and its head."""
    head = words[-1].lemma.lower()
    if len(words) == 1 and words[0].pos == "X":
        return "abbreviation"
    if named and head in members("organisation"):
        return "organisation"
    if named and personal(words):
        return "person"
    return "work" if named and len(words) > 1 and head in members("work") else "term"
