"""What a person who writes a term may want to know. It is said after the act; nothing is refused for it."""

from collections.abc import Iterator

import glossary
from glossary.model import Concept, OpenCandidate, Term

LANGUAGE_NAMES = {"kk": "Kazakh", "en": "English", "zh": "Chinese", "ru": "Russian", "la": "Latin"}


def on_the_term(check: "glossary.TermCheck") -> Iterator[str]:
    """What is odd about the Kazakh term: no Kazakh letter, an inflected form, a name that others bear too."""
    if not check.kazakh:
        yield f"«{check.kk}» has no Kazakh letter: is it the Kazakh term?"
    if check.inflected:
        yield f"«{check.kk}» looks inflected; the dictionary form would be «{check.inflected}»."
    if check.namesakes:
        yield f"«{check.kk}» is also {', '.join(check.namesakes)}."


def lowered(before: Concept | OpenCandidate, after: Concept | OpenCandidate) -> Iterator[str]:
    """The languages in which an approved concept got texts that are only reviewed."""
    if isinstance(before, Concept) and isinstance(after, Concept) and _terms(before, "approved"):
        known = {(term.lang, term.text) for term in _terms(before, "reviewed")}
        new = [term.lang for term in _terms(after, "reviewed") if (term.lang, term.text) not in known]
        if new:
            languages = ", ".join(LANGUAGE_NAMES[lang] for lang in dict.fromkeys(new))
            yield f"{languages} of {after.uid} is now only reviewed; to approve it: glossary accept {after.uid}"


def _terms(concept: Concept, status: str) -> list[Term]:
    return [term for term in concept.terms if term.status == status]
