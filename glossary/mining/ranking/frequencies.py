"""How common words are in some texts, against general Kazakh."""

from collections import Counter
from collections.abc import Mapping

from glossary.language.frequency import general_count
from glossary.mining.ranking.termhood import weirdness
from glossary.mining.text.analysed import Vocabulary


class Frequencies:
    """The words of some texts, text by text. A word is as common as it is in the texts that have it: a term of one field is as rare in
    all others as any word, however many there are, and a general word is everywhere as common as in general."""

    def __init__(self, words: Vocabulary) -> None:
        self._words = words
        self._counts: Counter[str] = Counter()
        self._sizes: Counter[str] = Counter()

    def add(self, types: Mapping[int, int]) -> None:
        """Count the words of one more text, given by type."""
        here: Counter[str] = Counter()
        for number, count in types.items():
            word = self._words[number][0]
            if word.pos != "PUNCT" and word.cyrillic:
                here[word.lemma.lower()] += count
        self._counts.update(here)
        self._sizes.update(dict.fromkeys(here, here.total()))

    def weirdness(self, lemma: str) -> float:
        """How much commoner a case-folded lemma is in the texts that have it than in general Kazakh, as a natural logarithm."""
        return weirdness(self._counts[lemma] or 1, self._sizes[lemma] or 1, general_count(lemma))
