"""What ranking needs to know of the words of some texts, each type of word worked out once."""

from typing import NamedTuple

from glossary.mining.ranking.subjects import Subjects, domains
from glossary.syntax.tags import tags
from glossary.syntax.words import Word

_CLASSES = frozenset({"relational", "general", "role"})
_RELATIONAL = frozenset({"as:abstract", "as:possessing", "as:loaned"})


class Trait(NamedTuple):
    """One word of a candidate: how much commoner it is in the texts that have it than in general, its special domains, whether it is an
    adjective made of a noun, and the classes that say how general it is."""

    weirdness: float
    domains: frozenset[str]
    denominal: bool
    classes: frozenset[str]


class Traits:
    """The traits of the words of some texts, and the subjects of the texts."""

    def __init__(self, subjects: Subjects) -> None:
        self.subjects = subjects
        self._known: dict[int, Trait] = {}

    def of(self, word: Word) -> Trait:
        """The traits of one word."""
        found = self._known.get(word.type)
        if found is None:
            found = self._known[word.type] = self._trait(word)
        return found

    def _trait(self, word: Word) -> Trait:
        shown = tags(word)
        return Trait(
            weirdness=self.subjects.frequencies.weirdness(word.lemma.lower()),
            domains=domains(word.lemma),
            denominal=word.pos == "ADJ" and not shown.isdisjoint(_RELATIONAL),
            classes=shown & _CLASSES,
        )
