"""What a list of terms is about: which domain's senses to prefer («орган»: organ in medicine, authority in law)."""

from collections.abc import Mapping, Sequence

from glossary.drafting.composing.senses import senses_of
from glossary.language import Analysis

GIVEN, OWN, LIST = 3.0, 1.0, 0.5
"""The weights of the domain that the caller gives, of the words of the term itself, and of the whole list."""
NEAR = 0.5
"""What a domain says for its neighbours."""
_NEIGHBOURS = (
    ("law", "politics"),
    ("medicine", "science"),
    ("computing", "mathematics"),
    ("science", "mathematics"),
    ("education", "culture"),
    ("geography", "science"),
)
_NO_DOMAIN = frozenset({"general", "everyday"})
DomainWeights = Mapping[str, float]


def domain_weights(analyses: Sequence[Analysis], domains: Sequence[str]) -> list[DomainWeights]:
    """The weight of each domain for each term. A single word says nothing of its own topic: that is what is asked."""
    own = [_of_words(analysis) for analysis in analyses]
    shared, part = _mean(own), LIST / max(1, len(own))
    return [
        _sum((weights, (OWN if len(analysis.tokens) > 1 else 0.0) - part), (shared, LIST), (around(domain), GIVEN))
        for analysis, weights, domain in zip(analyses, own, domains or [""] * len(own), strict=True)
    ]


def around(domain: str) -> DomainWeights:
    """A domain that the caller gives, with its neighbours; nothing for none."""
    near = {other for pair in _NEIGHBOURS if domain in pair for other in pair} - {domain}
    return {**dict.fromkeys(near, NEAR), domain: 1.0} if domain else {}


def _of_words(analysis: Analysis) -> DomainWeights:
    """The domains of the words of a term; a word of many domains says little."""
    weights: dict[str, float] = {}
    for token in analysis.tokens:
        domains = {sense.domain for sense in senses_of(token.lemma.lower())}
        for domain in domains - _NO_DOMAIN:
            weights[domain] = weights.get(domain, 0.0) + 1 / len(domains) / len(analysis.tokens)
    return weights


def _mean(all_weights: Sequence[DomainWeights]) -> DomainWeights:
    return _sum(*((weights, 1 / len(all_weights)) for weights in all_weights))


def _sum(*parts: tuple[DomainWeights, float]) -> DomainWeights:
    total: dict[str, float] = {}
    for weights, factor in parts:
        for domain, weight in weights.items():
            total[domain] = total.get(domain, 0.0) + factor * weight
    return total
