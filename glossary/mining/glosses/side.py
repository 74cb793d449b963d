"""The Kazakh side of a foreign form as it is resolved, and what there is to ask the texts for that."""

from collections.abc import Sequence
from dataclasses import dataclass

from glossary.mining.glosses.spans import Candidate
from glossary.syntax.words import Word


class Evidence:
    """What the texts say of a candidate beyond its site; this one says nothing, `evidence` has those that do."""

    def elsewhere(self, kk: str, form: str) -> float:
        """How much other sites say of a Kazakh form as the term of a foreign one, between 0 and 1."""
        return 0.0

    def cohesion(self, before: Word, word: Word) -> float:
        """How much of the places of a word have the same word before it, between 0 and 1."""
        return 0.0


@dataclass(frozen=True, slots=True)
class Resolution:
    """The Kazakh side of a site: its words, its citation form, how sure its edges are (its share among the candidates)
    and why. `pairs` is how many words have a foreign unit of their own; `sounds` says that the form is the name itself by
    its sound, `certain` that nothing else can be meant."""

    words: Sequence[Word]
    kk: str
    share: float
    why: str
    pairs: int = 0
    sounds: bool = False
    certain: bool = False
    candidate: Candidate | None = None
