"""All engines asked, their answers merged by confidence."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from glossary.drafting.composition import CompositionEngine
from glossary.drafting.engine import Query
from glossary.drafting.lexicon_engine import LexiconEngine
from glossary.language import analyse
from glossary.language.orthography import fold
from glossary.model import Draft, Language

if TYPE_CHECKING:
    from glossary.store.values import Remembered


def draft(
    terms: Sequence[str],
    to: Language,
    *,
    memory: "Mapping[str, tuple[Remembered, ...]]",
    domains: Sequence[str] = (),
    engines: Sequence[str] | None = None,
    kinds: Sequence[str] = (),
) -> list[Draft]:
    """See `glossary.drafting.draft_terms`."""
    queries = [Query(term, fold(term), analysis) for term, analysis in zip(terms, analyse(list(terms)), strict=True)]
    answers = [(e, e.answer(queries, to)) for e in (LexiconEngine(), CompositionEngine())]
    drafts = []
    for at, query in enumerate(queries):
        found = sorted(((a, e) for e, many in answers for a in many[at]), key=lambda pair: -pair[0].confidence)
        texts = list(dict.fromkeys(a.text for a, _ in found))
        if not found:
            drafts.append(Draft(query.kk, to, None))
        else:
            a, e = found[0]
            drafts.append(Draft(query.kk, to, a.text, round(a.confidence, 2), e.name, e.version, tuple(texts[1:6]), a.built_from))
    return drafts
