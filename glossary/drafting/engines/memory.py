"""The memory engine: what the termbase already knows, for the term itself or for another form of it."""

from collections.abc import Iterator, Mapping, Sequence

from glossary import __version__
from glossary.drafting.engine import Answer, Query
from glossary.language.orthography import fold
from glossary.model import Language
from glossary.store.results import Remembered

VARIANT = 0.95
"""What a form remembered for another writing of the term is worth beside one for the term itself."""
OTHER_DOMAIN = 0.6
"""What it is worth when it comes from another domain than the term's."""


class MemoryEngine:
    """Looks a term up among the approved and glossed terms of the termbase, as it stands and in citation form."""

    name = "memory"
    version = __version__

    def __init__(self, known: Mapping[str, tuple[Remembered, ...]]) -> None:
        self.known = known

    def answer(self, queries: Sequence[Query], to: Language) -> list[list[Answer]]:
        """The remembered texts, those of the term itself and of its own domain first."""
        return [sorted(self._one(query), key=lambda answer: -answer.confidence) for query in queries]

    def _one(self, query: Query) -> Iterator[Answer]:
        keys = dict.fromkeys((query.key, fold(query.analysis.citation)))
        for key, worth in zip(keys, (1.0, VARIANT), strict=False):
            for found in self.known.get(key, ()):
                same = not query.domain or not found.domain or found.domain == query.domain
                confidence = found.confidence * worth * (1.0 if same else OTHER_DOMAIN)
                yield Answer(
                    found.text,
                    confidence,
                    f"{key}: {found.text}, {found.uid}" + (f", {found.source}" if found.source else ""),
                )
