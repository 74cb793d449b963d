"""What the concept of a gloss is: a person, an organisation, a work, or a term, whose short foreign form is an
abbreviation."""

from collections.abc import Sequence

from glossary.bilingual.forms import Form
from glossary.language import lexicon
from glossary.language.classes import members
from glossary.model import Kind
from glossary.syntax.words import Word

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
    if len(words) > 1 and quoted and _title(words, form):
        return "organisation" if _headed(words, "organisation") and not _book(around) else "work"
    if _headed(words, "organisation") and _capitals(words, form):
        return "organisation"
    return "work" if _is_work(words, form) else _alone(words, form)


def _is_work(words: Sequence[Word], form: Form) -> bool:
    """Whether both sides are written as the name of a law or another work."""
    return len(words) > 1 and _headed(words, "work") and (titled(form) or form.acronym) and _capitals(words, form)


def _headed(words: Sequence[Word], name: str) -> bool:
    return words[-1].lemma.lower() in members(name)


def _title(words: Sequence[Word], form: Form) -> bool:
    """Whether both sides are written as a title."""
    return titled(form) or (form.lang == "zh" and words[0].norm[:1].isupper())


def _alone(words: Sequence[Word], form: Form) -> Kind | None:
    """What a name is that no head says it of: a body behind its acronym, a person."""
    if form.acronym:
        return "organisation" if len(words) == 1 and words[0].pos == "PROPN" else None
    return "person" if personal(words) else None


def _capitals(words: Sequence[Word], form: Form) -> bool:
    """Whether words begin with a capital that is not that of their sentence alone."""
    inner = any(word.capital for word in words[1:])
    return words[0].norm[:1].isupper() and (inner or not words[0].first or titled(form) or form.acronym)


def personal(words: Sequence[Word]) -> bool:
    """Whether capitalised words are the name of a person: a given name that the lexicon knows before another name, or a
    surname or patronymic by its ending."""
    if len(words) == 1:
        return words[0].capital and _surname(words[0])
    named = len(words) < 5 and all(word.norm[:1].isupper() and word.possessive is None for word in words)
    return named and (_ends_surname(words[-1]) or any(map(_given, words[:-1])))


def _given(word: Word) -> bool:
    """Whether the lexicon has a word, or a part of it, as the name of persons."""
    parts = (word.norm, *word.norm.split("-"))
    return any("person" in sense.flags for part in parts for sense in lexicon.senses(part))


def _surname(word: Word) -> bool:
    """Whether one word is a name of persons alone, by the lexicon or by its ending."""
    senses = lexicon.senses(word.lemma)
    flags = {flag for sense in senses for flag in sense.flags}
    if "place" in flags or any(sense.pos != "PROPN" for sense in senses):
        return False
    return not flags.isdisjoint(("person", "surname")) or (word.pos == "PROPN" and _ends_surname(word))


def _ends_surname(word: Word) -> bool:
    return any(
        word.lemma.endswith(ending) and len(word.lemma) > len(ending) + 1 for ending in members("surname ending")
    )


def titled(form: Form) -> bool:
    """Whether a Latin form is written as a title or name: every long word with a capital."""
    words = [word for word in form.text.replace("-", " ").split() if word.lower() not in _TITLE_STOPS]
    return form.lang != "zh" and len(words) > 1 and all(not word[:1].islower() for word in words)


def _said(around: Sequence[Word]) -> Kind | None:
    """What the noun behind a quoted or sound-alike name says that it is: «Газпром» компаниясы, «Табиғат» журналы."""
    for word in around[:2]:
        if word.possessive == 3 and word.lemma in members("titled"):
            return "work"
        if word.possessive == 3 and word.lemma in members("organisation") - members("unnamed body"):
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
