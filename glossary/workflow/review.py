"""What a person who writes or decides on a term may want to know; nothing is refused for it."""

from dataclasses import dataclass

from glossary.language import analyse
from glossary.language.orthography import fold, is_cyrillic
from glossary.model import Concept, OpenCandidate
from glossary.store.termbase import Termbase
from glossary.value import Value


@dataclass(frozen=True, slots=True)
class TermCheck(Value):
    """What is odd about a Kazakh term: it may have no Kazakh letter; `inflected` is its dictionary form where that is
    another; `namesakes` are the ids of others that are called so."""

    kk: str
    kazakh: bool = True
    inflected: str = ""
    namesakes: tuple[str, ...] = ()


def check_term(termbase: Termbase, subject: Concept | OpenCandidate) -> TermCheck:
    """What is odd about the Kazakh term of a concept or candidate."""
    kk = _kazakh(subject)
    kazakh = is_cyrillic(kk)
    citation = analyse([kk])[0].citation if kazakh else kk
    others = tuple(uid for uid in termbase.namesakes(kk) if uid != subject.uid)
    return TermCheck(kk, kazakh, citation if fold(citation) != fold(kk) else "", others)


def _kazakh(subject: Concept | OpenCandidate) -> str:
    if isinstance(subject, OpenCandidate):
        return subject.kk
    return next(term.text for term in subject.terms if term.lang == "kk")
