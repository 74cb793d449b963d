"""The glosses of a text: every foreign form that the text gives for a Kazakh term, with kind, edges and score."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from glossary.bilingual import foreign
from glossary.bilingual.forms import kazakh_abbreviation
from glossary.bilingual.latin import latin
from glossary.language.orthography import fold
from glossary.mining.glosses.entity_types import kind_of
from glossary.mining.glosses.patterns import patterns
from glossary.mining.glosses.relatedness import unrelated
from glossary.mining.glosses.resolution import settle
from glossary.mining.glosses.sites import Place, places
from glossary.mining.glosses.spans import Edge, Evidence
from glossary.mining.text.analysed import Analysed
from glossary.model import Gloss, Kind, Refusal

DOUBTFUL = 0.62
"""Below this confidence the edges of a gloss are marked for a reviewer."""


def no_evidence(_kk: str, _foreign: str) -> float:
    """What is known before anything was read."""
    return 0.0


def find_glosses(texts: Sequence[Analysed]) -> tuple[list[Gloss], list[Refusal]]:
    """The glosses of all documents in the order of the text, and the brackets refused. What one place teaches is
    used at others."""
    open_: list[Place] = []
    refused: list[Refusal] = []
    for text in texts:
        for found in (*places(text), *patterns(text)):
            if isinstance(found, Place):
                open_.append(_told(found))
            else:
                refused.append(found)
    first = _together([(place, settle(place, no_evidence)) for place in sorted(open_, key=_order)])
    counts = Counter(key for place, edge in first for key in _votes(place, edge))
    totals = Counter(key for place, edge in first for _, key in _votes(place, edge))
    glosses: list[Gloss] = []
    second = [
        (place, edge if _sure(edge) else settle(place, _evidence(counts, totals, _votes(place, edge))))
        for place, edge in first
    ]
    for place, final in _together(second):
        answer = gloss(place, final) if final else "no Kazakh term before it"
        if isinstance(answer, Gloss):
            glosses.append(answer)
        else:
            refused.append(Refusal(place.text.document.name, *place.form.span, place.form.text, answer))
    return _compared(glosses), refused


def _told(place: Place) -> Place:
    """The place with the language of its form, where no marker says it: Latin by its words, Russian where a Cyrillic
    abbreviation stands behind another one, «ЖКО (ДТП)»."""
    form = place.form
    if form.lang == "en" and not form.marked and latin(foreign.plain(form.text)):
        return replace(place, form=replace(form, lang="la"))
    if form.lang == "kk" and place.host.words and kazakh_abbreviation(place.host.words[-1].lemma):
        return replace(place, form=replace(form, lang="ru"))
    return place


def _compared(glosses: Sequence[Gloss]) -> list[Gloss]:
    """The glosses with the other full forms that the texts give for the same term in the same language: «аймақтық
    тәуелділік» interdependence, dependence. Acronyms stand for a full form and compete with none."""
    texts: dict[tuple[str, str], dict[str, str]] = {}
    for gloss in glosses:
        if gloss.form:
            texts.setdefault((fold(gloss.kk), gloss.lang), {}).setdefault(gloss.form, gloss.text)
    return [
        replace(gloss, competing=_others(texts[fold(gloss.kk), gloss.lang], gloss)) if gloss.form else gloss
        for gloss in glosses
    ]


def _others(texts: Mapping[str, str], gloss: Gloss) -> tuple[str, ...]:
    return tuple(text for form, text in texts.items() if form != gloss.form)


def compared_by(text: str) -> str:
    """What a foreign form is told from others of its term by: itself without the English plural, so that «closure» and
    «closures» are one; nothing for an acronym.

    >>> compared_by("Closures"), compared_by("IoT")
    ('closure', '')
    """
    return "" if foreign.acronym(text) else fold(text).removesuffix("s")


def _sure(edge: Edge | None) -> bool:
    return edge is None or edge.confidence > 0.95


def _together(settled: Sequence[tuple[Place, Edge | None]]) -> list[tuple[Place, Edge | None]]:
    """One Kazakh side for all forms of one term, that of the form that says most: «Халықаралық сот (International Court
    of Justice, ICJ)»."""
    leads: dict[int, tuple[Place, Edge]] = {}
    for place, edge in settled:
        known = leads.get(id(place.host))
        if edge is not None and (known is None or _weight(place, edge) > _weight(*known)):
            leads[id(place.host)] = (place, edge)
    return [(place, _led(place, leads[id(place.host)]) if id(place.host) in leads else edge) for place, edge in settled]


def _led(place: Place, lead: tuple[Place, Edge]) -> Edge:
    """The edge of a form that another one leads, which vouches for it."""
    return lead[1] if place is lead[0] else replace(lead[1], pairs=max(1, lead[1].pairs))


def _weight(place: Place, edge: Edge) -> tuple[bool, bool, bool]:
    """How much a form says of its Kazakh side: most a sound or initials, then words, then Chinese, least letters."""
    return edge.person or edge.why == "initials", not place.form.acronym, place.form.lang != "zh"


def _order(place: Place) -> tuple[str, int]:
    return (place.text.document.path, place.form.span.start)


def _votes(place: Place, edge: Edge | None) -> list[tuple[str, str]]:
    """What one place says of a pair: nothing, its vote, or two where it is sure."""
    if edge is None:
        return []
    return [(fold(edge.kk), fold(place.form.text))] * (1 + (edge.confidence > 0.8))


def _evidence(counts: Counter[tuple[str, str]], totals: Counter[str], own: Sequence[tuple[str, str]]) -> Evidence:
    """A pair that stands in several places, or surely in one, speaks for the same edges at another place, whose own
    votes do not count."""

    def evidence(kk: str, other: str) -> float:
        pair = (fold(kk), fold(other))
        count, total = counts[pair] - own.count(pair), totals[pair[1]] - len(own)
        return 0.6 * count / total if count > 1 else 0.0

    return evidence


def gloss(place: Place, edge: Edge) -> Gloss | str:
    """The gloss of a place with its settled edge, or the reason why it is none after all."""
    form = place.form
    if reason := unrelated(place, edge):
        return reason
    confidence = edge.confidence
    return Gloss(
        kind=_kind(place, edge),
        kk=edge.kk,
        lang=form.lang,
        text=form.text,
        source=place.text.document.name,
        kk_start=edge.words[0].start,
        kk_end=edge.words[-1].end,
        start=form.span.start,
        end=form.span.end,
        rule=place.rule,
        score=round(confidence, 3),
        uncertain=confidence < DOUBTFUL,
        why=edge.why,
        form=compared_by(form.text),
    )


def _kind(place: Place, edge: Edge) -> Kind:
    at = place.text.before(place.form.span.end)
    around = place.text.words[at : at + 3]
    return kind_of(
        edge.words,
        place.form,
        quoted=place.host.quoted and place.rule == "parenthesis",
        sounds=edge.person,
        around=around,
    )
