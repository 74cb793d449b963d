"""The cognate engine: a single international word by the spelling of its English cognate."""

from collections.abc import Sequence

from glossary import __version__
from glossary.drafting.composing.cognates import cognates
from glossary.drafting.composing.senses import senses_of
from glossary.drafting.engine import Answer, Query
from glossary.model import Language

CERTAINTY = 0.6
"""How often the first cognate is right where it is the only one; measured on the one-word headwords of the lexicon."""


class CognateEngine:
    """Drafts English for one word that the lexicon lacks."""

    name = "cognate"
    knows = False
    version = __version__

    def answer(self, queries: Sequence[Query], to: Language) -> list[list[Answer]]:
        """English words that are spelt as the Kazakh one, the likeliest first."""
        return [self._one(query) if to == "en" and query.kind == "term" else [] for query in queries]

    def _one(self, query: Query) -> list[Answer]:
        tokens = query.analysis.tokens
        if len(tokens) != 1 or senses_of(tokens[0].lemma.lower()):
            return []
        word = tokens[0].lemma.lower()
        found = cognates(word, adjective=tokens[0].pos == "ADJ")
        return [Answer(text, CERTAINTY * share, f"{word} ~ {text}") for text, share in found]
