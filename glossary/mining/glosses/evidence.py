"""What the texts say of the candidates beyond their own site: the pairs of other sites, and words that always stand together."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from glossary.language.orthography import fold
from glossary.mining.glosses.side import Evidence, Resolution
from glossary.mining.glosses.sites import Site
from glossary.mining.text.analysed import Analysed
from glossary.syntax.words import Word

Key = tuple[str, str]

SURE = 0.8
"""A site that is surer than this of its edges says so with two votes."""


class TextEvidence(Evidence):
    """The evidence of some texts for the words before their sites."""

    def __init__(self, texts: Sequence[Analysed], sites: Iterable[Site]) -> None:
        asked = {word.lemma for site in sites for word in site.context.words}
        self._pairs: Counter[Key] = Counter()
        self._words: Counter[str] = Counter()
        for text in texts:
            self._words.update([word.lemma for word in text.words if word.lemma in asked])
            self._pairs.update([(a.lemma, b.lemma) for a, b in pairwise(text.words) if b.lemma in asked])

    def cohesion(self, before: Word, word: Word) -> float:
        """How much of the other places of a word have the same word before it."""
        others = self._words[word.lemma] - 1
        return max(0, self._pairs[before.lemma, word.lemma] - 1) / others if others > 1 else 0.0


class SharedEvidence(Evidence):
    """The evidence of the texts, and the pairs of all sites but the one that is asked for."""

    def __init__(self, texts: Evidence, resolved: Sequence[tuple[Site, Resolution | None]]) -> None:
        self.cohesion = texts.cohesion  # type: ignore[method-assign]
        self._pairs = Counter(key for site, side in resolved for key in _votes(site, side))
        self._forms = Counter(form for site, side in resolved for _, form in _votes(site, side))
        self._own: Sequence[Key] = ()

    def without(self, site: Site, side: Resolution | None) -> "SharedEvidence":
        """The same evidence without the votes of a site, which does not speak for itself."""
        self._own = _votes(site, side)
        return self

    def elsewhere(self, kk: str, form: str) -> float:
        """How much of what other sites say of a form they say of this Kazakh one; nothing where one site alone is not sure."""
        key = (fold(kk), fold(form))
        count = self._pairs[key] - self._own.count(key)
        return count / (self._forms[key[1]] - len(self._own)) if count > 1 else 0.0


def _votes(site: Site, side: Resolution | None) -> list[Key]:
    """What one site says of a pair: nothing, its vote, or two where it is sure."""
    return [(fold(side.kk), fold(site.form.text))] * (1 + (side.share > SURE)) if side else []
