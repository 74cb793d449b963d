"""What ranking needs to know of the words of some texts, each type of word worked out once."""

from collections import Counter
from typing import NamedTuple

from glossary.language.frequency import general_count
from glossary.mining.ranking.subjects import Subjects, domains
from glossary.mining.ranking.termhood import weirdness
from glossary.mining.text.analysed import Vocabulary
from glossary.syntax.tags import tags
from glossary.syntax.words import Word

_CLASSES = frozenset({"relational", "general", "role"})
_RELATIONAL = frozenset({"as:abstract", "as:possessing", "as:loaned"})


class Trait(NamedTuple):
    """One word of a candidate: how much commoner it is here than in general, its special domains, whether it is an adjective made of a
    noun, and the classes that say how general it is."""

    weirdness: float
    domains: frozenset[str]
    denominal: bool
    classes: frozenset[str]


class Traits:
    """The traits of the words of some texts, and the subjects of the texts."""

    def __init__(self, words: Vocabulary, subjects: Subjects) -> None:
        self.subjects = subjects
        self._lemmas: Counter[str] = Counter()
        for word, count in words.values():
            if word.pos != "PUNCT" and word.cyrillic:
                self._lemmas[word.lemma.lower()] += count
        self._size = max(1, self._lemmas.total())
        self._known: dict[int, Trait] = {}

    def of(self, word: Word) -> Trait:
        """The traits of one word."""
        found = self._known.get(word.type)
        if found is None:
            found = self._known[word.type] = self._trait(word)
        return found

    def _trait(self, word: Word) -> Trait:
        lemma, shown = word.lemma.lower(), tags(word)
        return Trait(
            weirdness=weirdness(max(1, self._lemmas[lemma]), self._size, general_count(lemma)),
            domains=domains(word.lemma),
            denominal=word.pos == "ADJ" and not shown.isdisjoint(_RELATIONAL),
            classes=shown & _CLASSES,
        )
