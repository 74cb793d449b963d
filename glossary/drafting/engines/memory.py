"""The memory engine: what the termbase already knows, for the term itself or for another form of it."""

from collections.abc import Iterator, Sequence

from glossary import __version__
from glossary.drafting.engine import Answer, Query
from glossary.model import Language

OTHER_DOMAIN = 0.6
"""What a form is worth that comes from another domain than the term's."""


class MemoryEngine:
    """Says what is approved or glossed for a term in the termbase."""

    name = "memory"
    knows = True
    version = __version__

    def answer(self, queries: Sequence[Query], to: Language) -> list[list[Answer]]:
        """The remembered texts, those of the term's own domain first."""
        return [sorted(_answers(query), key=lambda answer: -answer.confidence) for query in queries]


def _answers(query: Query) -> Iterator[Answer]:
    for found in query.known:
        if found.standing == "forbidden":
            continue
        same = not query.domain or not found.domain or found.domain == query.domain
        confidence = found.confidence * (1.0 if same else OTHER_DOMAIN)
        source = f", {found.source}" if found.source else ""
        built_from = f"{found.text}: your {found.uid}{source}"
        yield Answer(found.text, confidence, built_from, decided=same and found.standing == "decided")
