"""Asking one engine about one term."""

from glossary.drafting import draft_terms
from glossary.drafting.composing.domain_weights import domain_weights
from glossary.drafting.engine import Answer, Query
from glossary.drafting.engines.composition import CompositionEngine
from glossary.language import analyse
from glossary.language.orthography import fold
from glossary.model import Draft, Language


def query(term: str, kind: str = "term", domain: str = "") -> Query:
    analysis = analyse([term])[0]
    return Query(term, fold(term), analysis, kind, domain, domain_weights([analysis], [domain])[0])


def compose(term: str, to: Language = "en") -> list[Answer]:
    """What the composition engine says, which never uses what the lexicon says of the whole term."""
    return CompositionEngine().answer([query(term)], to)[0]


def draft(term: str, to: Language = "en") -> Draft:
    return draft_terms([term], to)[0]
