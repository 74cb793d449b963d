"""Drafts: translations that engines offer offline where the termbase lacks one. Every draft is a proposal until a
person accepts it."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from glossary.drafting.style import AS_FOUND, Style
from glossary.model import Draft, Language

if TYPE_CHECKING:
    from glossary.store.results import Remembered

__all__ = ["Style", "draft_terms"]


def draft_terms(
    terms: Sequence[str],
    to: Language,
    *,
    memory: "Mapping[str, tuple[Remembered, ...]] | None" = None,
    domains: Sequence[str] = (),
    engines: Sequence[str] | None = None,
    kinds: Sequence[str] = (),
    style: Style = AS_FOUND,
    min_confidence: float = 0.0,
) -> list[Draft]:
    """One draft for each Kazakh term, in order; its `text` is None where no engine knows anything.

    `to` is en or zh. `memory` is what the termbase knows, by the folded Kazakh term. `domains` and `kinds` are empty
    or one per term. `engines` names those to ask, all of them when None. `style` says how drafts are spelt; those below
    `min_confidence` are left out.

    Raises:
        UsageError: an unknown engine, or a language no engine writes.
    """
    from glossary.drafting.ensemble import draft

    return draft(
        terms,
        to,
        memory=memory or {},
        domains=domains,
        engines=engines,
        kinds=kinds,
        style=style,
        min_confidence=min_confidence,
    )
