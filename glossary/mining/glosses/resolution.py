"""Which Kazakh words a foreign form belongs to: of all candidates of its site the one with the greatest share."""

import math
from collections.abc import Sequence
from dataclasses import replace

from glossary.bilingual.abbreviations import expansion
from glossary.bilingual.alignment import Target, assigned, rendered, target
from glossary.bilingual.names import name, person
from glossary.features import strongest_first
from glossary.language.classes import members
from glossary.language.transliteration import sound
from glossary.mining.glosses.left_context import Context
from glossary.mining.glosses.side import Evidence, Resolution
from glossary.mining.glosses.sites import Site
from glossary.mining.glosses.span_features import SPANS
from glossary.mining.glosses.spans import Candidate, Sides, Span, candidates
from glossary.syntax.words import Word, citation

_SHARED_WITHIN = 8
"""A head that several forms share follows within so many words."""


def resolve(site: Site, evidence: Evidence) -> Resolution | None:
    """The Kazakh side of a site, none where nothing before it can be one."""
    if site.form.lang == "kk":
        return _abbreviated(site, evidence)
    if site.form.lang == "ru" and site.form.acronym:
        words = site.context.words[-1:]
        return Resolution(words, citation(words), 0.99, "abbreviations", certain=True)
    aim = target(site.form)
    best = _best(site, site.context, aim, evidence)
    other = _best(site, site.definiendum, aim, evidence) if best and site.definiendum else None
    return other if best and other and _defines(other, best, aim) else best


def _defines(term: Resolution, best: Resolution, aim: Target) -> bool:
    """Whether the term before the dash of a definition has a word for each letter and the last words of the definition say no more."""
    return len(term.words) == aim.expected and term.pairs >= best.pairs


def _best(site: Site, context: Context, aim: Target, evidence: Evidence) -> Resolution | None:
    words = context.words
    if words and context.quoted:
        (span,) = (Span(Sides(context, aim), 0, len(words)),)
        pairs = assigned(rendered(word, aim) for word in words)
        candidate = next(candidates(span))
        return Resolution(words, candidate.kk, 0.99, "quoted", pairs, candidate=candidate)
    if (count := person(words, site.form)) and not site.form.acronym:
        return Resolution(words[-count:], name(words[-count:], site.form), 0.99, "sounds alike", sounds=True)
    offered = offers(site, context, aim, evidence)
    return _chosen(offered) if offered else None


def offers(site: Site, context: Context, aim: Target, evidence: Evidence) -> list[Candidate]:
    """All candidates of a site with what the texts say of them."""
    head = _shared_head(site)
    offered = []
    for span in Sides(context, aim).spans():
        cohesion = evidence.cohesion(span.before, span.words[0]) if span.before is not None else 0.0
        for candidate in candidates(span, head):
            candidate.elsewhere = evidence.elsewhere(candidate.kk, site.form.text)
            candidate.cohesion = cohesion
            offered.append(candidate)
    return offered


def _shared_head(site: Site) -> Word | None:
    """The noun that follows a form and may be the head of its term, too, where another form comes first:
    «мұғаліммен (…), мұғалімсіз (…) оқуға»."""
    words, at = site.text.words, site.text.before(site.form.span.end)
    if at >= len(words) or not (words[at].norm == "," or words[at].pos == "CONJ" or words[at].pos == "PUNCT"):
        return None
    behind = words[at : at + _SHARED_WITHIN]
    return next((word for word in behind[1:] if word.pos in ("NOUN", "VN")), None)


def _chosen(offered: Sequence[Candidate]) -> Resolution:
    """The candidate with the greatest sum, its share, and the features that speak for it."""
    values = [SPANS.values(candidate) for candidate in offered]
    totals = [SPANS.total(value) for value in values]
    order = sorted(range(len(offered)), key=lambda at: (-totals[at], len(offered[at].span.words), offered[at].kk))
    best = offered[order[0]]
    whole = sum(math.exp(total - totals[order[0]]) for total in totals)
    parts = strongest_first(SPANS.parts(values[order[0]]).items())
    why = ", ".join(f"{feature} {part:+.2f}" for feature, part in parts.items())
    return Resolution(best.span.words, best.kk, 1 / whole, why, best.span.pairs, candidate=best)


def _abbreviated(site: Site, evidence: Evidence) -> Resolution | None:
    """The words whose initials a Kazakh abbreviation is, or that it stands for with the foreign letters that Kazakh took over: «Солтүстік
    Атлант шарты ұйымы (НАТО)»."""
    words = expansion(site.context.words, site.form.text)
    if words:
        return Resolution(words, citation(words), 0.99, "initials", certain=True)
    letters = tuple(sound(site.form.text))
    found = _best(site, site.context, Target(site.form, letters, len(letters)), evidence)
    if found is None or len(found.words) < 2:
        return None
    named = any(word.capital for word in found.words) or found.words[-1].lemma in members("organisation")
    return replace(found, certain=True) if named or 2 * found.pairs > len(letters) else None
