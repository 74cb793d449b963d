"""What a text is about: how much each special domain of the lexicon has of its nouns and adjectives."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache

from glossary.language import lexicon
from glossary.language.frequency import general_count
from glossary.mining.ranking.frequencies import Frequencies
from glossary.mining.ranking.termhood import weirdness
from glossary.mining.text.analysed import Analysed, Vocabulary

EVERYDAY = frozenset({"general", "everyday", ""})
"""The domains of words that belong to no special one."""
_CONTENT = frozenset({"NOUN", "ADJ", "VN"})


@lru_cache(maxsize=1 << 14)
def domains(headword: str) -> frozenset[str]:
    """The special domains that the lexicon gives a word or phrase; none for a general one."""
    return frozenset(sense.domain for sense in lexicon.senses(headword)) - EVERYDAY


class Subjects:
    """The weight of each domain in each of some texts, from 0 to 1, which is that of the commonest one, and how common their words are."""

    def __init__(self, texts: Sequence[Analysed], words: Vocabulary) -> None:
        self.frequencies = Frequencies(words)
        self._weights: list[dict[str, float]] = []
        for text in texts:
            types = Counter([word.type for word in text.words])
            self.frequencies.add(types)
            self._weights.append(_weights(types, len(text.words), words))
        self._best: list[dict[frozenset[str], float]] = [{} for _ in texts]

    def weight(self, documents: Collection[int], special: frozenset[str]) -> float:
        """How much some documents, by number, are about the weightiest of some domains, on the mean."""
        if not special:
            return 0.0
        return sum([self._weight(number, special) for number in documents]) / len(documents)

    def _weight(self, number: int, special: frozenset[str]) -> float:
        known = self._best[number]
        best = known.get(special)
        if best is None:
            best = known[special] = max(self._weights[number].get(domain, 0.0) for domain in special)
        return best


def _weights(types: Mapping[int, int], size: int, words: Vocabulary) -> dict[str, float]:
    """The domains of one text; a word of several domains counts in part for each, one as common as in general Kazakh not at all."""
    counts: Counter[str] = Counter()
    shares: dict[str, float] = {}
    for number, count in types.items():
        word = words[number][0]
        if word.pos in _CONTENT:
            counts[word.lemma] += count
    for lemma, count in sorted(counts.items()):
        rare = max(0.0, weirdness(count, size, general_count(lemma.lower())))
        for domain in domains(lemma):
            shares[domain] = shares.get(domain, 0.0) + rare * count / len(domains(lemma))
    most = max(shares.values(), default=1.0) or 1.0
    return {domain: share / most for domain, share in shares.items()}
