"""The lexicon engine: a term that is a headword of the product's own lexicon, or a name of CLDR."""

from collections.abc import Sequence

from glossary import __version__
from glossary.drafting.engine import Answer, Query
from glossary.drafting.senses import weighted
from glossary.language import lexicon
from glossary.model import Language

CERTAINTY = 0.9


class LexiconEngine:
    """Looks a term up as it is asked, then in citation form."""

    name = "lexicon"
    version = __version__

    def answer(self, queries: Sequence[Query], to: Language) -> list[list[Answer]]:
        """The equivalents of the headword's senses, those of the term's topic first."""
        return [self._one(query, to) for query in queries]

    def _one(self, query: Query, to: Language) -> list[Answer]:
        for key in dict.fromkeys([query.key, query.analysis.citation.casefold()]):
            senses = lexicon.senses(key)
            weights: dict[str, float] = {}
            for text, weight in weighted(senses, to, query.topics):
                weights[text] = weights.get(text, 0.0) + weight
            if weights:
                best = sorted(weights.items(), key=lambda pair: -pair[1])
                return [Answer(text, CERTAINTY * (0.6 + 0.4 * weight), f"{key}: {text}") for text, weight in best]
        return []
