"""The glosses of a text: every foreign form that the text gives for a Kazakh term, with kind, edges and score."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from glossary.bilingual import foreign
from glossary.bilingual.entity_types import kind_of
from glossary.features import probability
from glossary.language.orthography import fold
from glossary.mining.glosses.evidence import SharedEvidence, TextEvidence
from glossary.mining.glosses.gloss_features import GLOSSES, pair, reason_against
from glossary.mining.glosses.patterns import patterns
from glossary.mining.glosses.resolution import resolve
from glossary.mining.glosses.side import Resolution
from glossary.mining.glosses.sites import Site, sites
from glossary.mining.text.analysed import Analysed
from glossary.model import Gloss, Kind, Refusal

DOUBTFUL = 0.62
"""Below this share among the candidates of its site the edges of a gloss are marked for a reviewer."""
SETTLED = 0.95
"""A site that is surer than this is not asked again with what others say."""

Resolved = tuple[Site, Resolution | None]


def find_glosses(texts: Sequence[Analysed]) -> tuple[list[Gloss], list[Refusal]]:
    """The glosses of all documents in the order of the text, and the brackets refused. What one site teaches is
    used at others."""
    found, refused = read_sites(texts)
    glosses: list[Gloss] = []
    for site, side in resolved_sites(texts, found):
        answer = decide(site, side) if side else "no Kazakh term before it"
        if isinstance(answer, Gloss):
            glosses.append(answer)
        else:
            refused.append(Refusal(site.text.document.name, *site.form.span, site.form.text, answer))
    return _compared(glosses), refused


def read_sites(texts: Sequence[Analysed]) -> tuple[list[Site], list[Refusal]]:
    """The sites of some texts in their order, and the brackets that are none."""
    found: list[Site] = []
    refused: list[Refusal] = []
    for text in texts:
        for one in (*sites(text), *patterns(text)):
            if isinstance(one, Site):
                found.append(one)
            else:
                refused.append(one)
    return sorted(found, key=lambda site: (site.text.document.path, site.form.span.start)), refused


def resolved_sites(texts: Sequence[Analysed], found: Sequence[Site]) -> list[Resolved]:
    """The sites with their Kazakh sides: each by itself first, then those that are unsure with what the others say."""
    evidence = TextEvidence(texts, found)
    first = _together([(site, resolve(site, evidence)) for site in found])
    shared = SharedEvidence(evidence, first)
    second = [
        (site, side if side is None or side.share > SETTLED else resolve(site, shared.without(site, side)))
        for site, side in first
    ]
    return _together(second)


def _together(resolved: Sequence[Resolved]) -> list[Resolved]:
    """One Kazakh side for all forms of one term, that of the form that says most: «Халықаралық сот (International Court
    of Justice, ICJ)»."""
    leads: dict[int, tuple[Site, Resolution]] = {}
    for site, side in resolved:
        known = leads.get(id(site.context))
        if side is not None and (known is None or _weight(site, side) > _weight(*known)):
            leads[id(site.context)] = (site, side)
    return [
        (site, _led(site, leads[id(site.context)]) if id(site.context) in leads else side) for site, side in resolved
    ]


def _led(site: Site, lead: tuple[Site, Resolution]) -> Resolution:
    """The Kazakh side of a form that another one leads, which vouches for it."""
    return lead[1] if site is lead[0] else replace(lead[1], pairs=max(1, lead[1].pairs))


def _weight(site: Site, side: Resolution) -> tuple[bool, bool, bool]:
    """How much a form says of its Kazakh side: most a sound or initials, then words, then Chinese, least letters."""
    return side.sounds or side.why == "initials", not site.form.acronym, site.form.lang != "zh"


def decide(site: Site, side: Resolution) -> Gloss | str:
    """The gloss of a site with its Kazakh side, or the reason why it is none."""
    if reason := _against(site, side):
        return reason
    form = site.form
    return Gloss(
        kind=_kind(site, side),
        kk=side.kk,
        lang=form.lang,
        text=form.text,
        source=site.text.document.name,
        kk_start=side.words[0].start,
        kk_end=side.words[-1].end,
        start=form.span.start,
        end=form.span.end,
        rule=site.rule,
        score=round(side.share, 3),
        uncertain=side.share < DOUBTFUL,
        why=side.why,
        form=compared_by(form.text),
    )


def _against(site: Site, side: Resolution) -> str:
    """Why a form is no gloss of its Kazakh side; nothing where it is one."""
    if site.form.named and not side.sounds:
        return "another language"
    if site.context.loose and not side.sounds and _unlike(site, side):
        return "unlike"
    values = {} if side.certain else GLOSSES.values(pair(site, side))
    against = not side.certain and probability(GLOSSES.total(values)) < 0.5
    return reason_against(list(GLOSSES.parts(values).items())) if against else ""


def _unlike(site: Site, side: Resolution) -> bool:
    """Whether less than half of the words before a form that no brackets bind to them have their match, or the form itself stands there;
    of Chinese, which is seldom beside words by chance, one match is enough."""
    repeated = site.form.text.lower() in {word.norm.lower() for word in side.words}
    return repeated or side.pairs < (1 if site.form.lang == "zh" else len(side.words) / 2)


def _kind(site: Site, side: Resolution) -> Kind:
    at = site.text.before(site.form.span.end)
    around = site.text.words[at : at + 3]
    quoted = site.context.quoted and site.rule == "parenthesis"
    return kind_of(side.words, site.form, quoted=quoted, sounds=side.sounds, around=around)


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
