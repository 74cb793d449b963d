"""What a person who writes a term may want to know. It is said after the act; nothing is refused for it."""

from collections.abc import Iterator

from glossary.language import analyse
from glossary.language.orthography import fold, is_cyrillic
from glossary.model import Concept, OpenCandidate
from glossary.store.termbase import Termbase

NAMES = {"kk": "Kazakh", "en": "English", "zh": "Chinese", "ru": "Russian", "la": "Latin"}


def on_the_term(subject: Concept | OpenCandidate, termbase: Termbase) -> Iterator[str]:
    """What is odd about the Kazakh term: no Kazakh letter, an inflected form, a name that others bear too."""
    kk = _kazakh(subject)
    if not is_cyrillic(kk):
        yield f"«{kk}» has no Kazakh letter: is it the Kazakh term?"
    else:
        (citation,) = (found.citation for found in analyse([kk]))
        if fold(citation) != fold(kk):
            yield f"«{kk}» looks inflected; the dictionary form would be «{citation}»."
    if others := [uid for uid in termbase.namesakes(kk) if uid != subject.uid]:
        yield f"«{kk}» is also {', '.join(others)}."


def _kazakh(subject: Concept | OpenCandidate) -> str:
    if isinstance(subject, OpenCandidate):
        return subject.kk
    return next(term.text for term in subject.terms if term.lang == "kk")


def lowered(before: Concept | OpenCandidate, after: Concept | OpenCandidate) -> Iterator[str]:
    """The languages in which an approved concept got texts that are only reviewed."""
    if not (isinstance(before, Concept) and isinstance(after, Concept)):
        return
    if all(term.status != "approved" for term in before.terms):
        return
    known = {(term.lang, term.text) for term in before.terms if term.status == "reviewed"}
    new = [term for term in after.terms if term.status == "reviewed" and (term.lang, term.text) not in known]
    if new:
        languages = ", ".join(dict.fromkeys(NAMES[term.lang] for term in new))
        yield f"{languages} of {after.uid} is now only reviewed; to approve it: glossary accept {after.uid}"
