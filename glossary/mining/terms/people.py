"""People among the candidates that have no gloss: by names that the lexicon knows and by how surnames end."""

from collections.abc import Sequence

from glossary.bilingual.entity_types import named_kind
from glossary.mining.terms.candidates import CandidateRecord
from glossary.model import Kind
from glossary.syntax.tags import tags
from glossary.syntax.words import Word, bears_name

_NAMES = frozenset({"flag:person", "flag:surname"})
_PLACE = "flag:place"
_MOST = 3
"""Given name, surname and patronymic."""


def kind_by_words(record: CandidateRecord) -> Kind:
    """The kind of a candidate without a gloss."""
    named = record.capital > 0 or bears_name(record.words)
    return "person" if is_person(record.words) else named_kind(record.words, named=named)


def is_person(words: Sequence[Word]) -> bool:
    """Whether words name a person: two or three with a capital, of which one is a name of the lexicon or the last ends as
    surnames do; or one word that is a name and nothing else."""
    if len(words) > _MOST or not all(word.pos == "PROPN" and word.norm[:1].isupper() for word in words):
        return False
    if _PLACE in tags(words[-1]) and _NAMES.isdisjoint(tags(words[-1])):
        return False  # who is somewhere: «Абай Семейде»
    known = any(not _NAMES.isdisjoint(tags(word)) for word in words)
    return known or (len(words) > 1 and "surname" in tags(words[-1]))
