"""The composition engine: a term of several words from its structure and its parts."""

from collections.abc import Sequence
from math import exp

from glossary import __version__
from glossary.drafting.chinese_phrases import ChineseWriter
from glossary.drafting.engine import Answer, Query
from glossary.drafting.english_phrases import EnglishWriter
from glossary.drafting.syntax import parse
from glossary.model import Language


class CompositionEngine:
    """Composes."""

    name = "composition"
    version = __version__

    def answer(self, queries: Sequence[Query], to: Language) -> list[list[Answer]]:
        """Phrasings."""
        return [self._one(query, to) for query in queries]

    def _one(self, query: Query, to: Language) -> list[Answer]:
        tree = parse(query.analysis)
        if tree is None:
            return []
        writer = (ChineseWriter if to == "zh" else EnglishWriter)(query.topics, query.key)
        found = writer.write(tree)
        return [Answer(o.text, 0.5 / (1 + exp(-o.score)), " + ".join(o.parts)+", "+", ".join(tree.relations)) for o in found]
