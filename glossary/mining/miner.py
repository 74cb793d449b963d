"""From documents to what a terminologist reviews: glosses and ranked candidates."""

from collections.abc import Callable, Mapping, Sequence

from glossary.mining.glosses import find_glosses
from glossary.mining.words import analyse_documents
from glossary.model import Document, Mined


def mine(
    documents: Sequence[Document],
    *,
    decided: Mapping[str, str] = {},  # noqa: B006
    progress: Callable[[str], None] | None = None,
) -> Mined:
    """Mine documents."""
    texts = analyse_documents(documents)
    glosses, _refused = find_glosses(texts)
    return Mined(tuple(documents), (), tuple(glosses))
