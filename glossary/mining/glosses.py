"""The glosses of a text: every foreign form that stands in brackets behind (or, reversed, before) its Kazakh term."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from glossary.language.orthography import fold
from glossary.language.transliteration import sound
from glossary.mining import foreign
from glossary.mining.alignment import Target, target
from glossary.mining.brackets import Bracket, pairs
from glossary.mining.classify import Content, Form, classify
from glossary.mining.edges import Edge, Evidence, best_edge
from glossary.mining.hosts import Host, host
from glossary.mining.kinds import kind_of
from glossary.mining.lists import listed
from glossary.mining.words import Analysed, Word, citation
from glossary.model import Gloss, Kind, Span

DOUBTFUL = 0.62
"""Below this confidence the edges of a gloss are marked for a reviewer."""


@dataclass(frozen=True, slots=True)
class Refused:
    """Brackets that hold no gloss, with the reason, for those who ask why."""

    source: str
    span: Span
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Place:
    """One foreign form in one document with the words that can be its term."""

    text: Analysed
    form: Form
    host: Host
    rule: str
    definiendum: Host | None = None


def no_evidence(_kk: str, _foreign: str) -> float:
    """What is known before anything was read."""
    return 0.0


def find_glosses(texts: Sequence[Analysed]) -> tuple[list[Gloss], list[Refused]]:
    """The glosses of all documents in the order of the text, and the brackets refused. What one place teaches is
    used at others."""
    places: list[Place] = []
    refused: list[Refused] = []
    for text in texts:
        for found in _places(text):
            if isinstance(found, Place):
                places.append(found)
            else:
                refused.append(found)
    first = [(place, settle(place, no_evidence)) for place in places]
    evidence = _evidence(first)
    glosses: list[Gloss] = []
    for place, edge in first:
        final = edge if edge is None or edge.confidence > 0.95 else settle(place, evidence)
        answer = gloss(place, final) if final else "no Kazakh term before it"
        if isinstance(answer, Gloss):
            glosses.append(answer)
        else:
            refused.append(Refused(place.text.document.name, place.form.span, place.form.text, answer))
    return glosses, refused


def _evidence(settled: Sequence[tuple[Place, Edge | None]]) -> Evidence:
    """A pair that stands in several places, or surely in one, speaks for the same edges elsewhere."""
    counts: Counter[tuple[str, str]] = Counter()
    for place, edge in settled:
        if edge is not None:
            counts[fold(edge.kk), fold(place.form.text)] += 1 + (edge.confidence > 0.8)
    total: dict[str, int] = defaultdict(int)
    for (_, other), count in counts.items():
        total[other] += count

    def evidence(kk: str, other: str) -> float:
        count = counts[fold(kk), fold(other)]
        return 0.6 * count / total[fold(other)] if count > 1 else 0.0

    return evidence


def _places(text: Analysed) -> Iterator[Place | Refused]:
    inside = -1
    last: tuple[Bracket, Host] | None = None
    for bracket in pairs(text.text):
        if bracket.start < inside:
            continue
        content = classify(text.text, Span(bracket.start, bracket.end))
        before = text.before(bracket.start)
        spoken = " ".join(form.text for form in content.forms)
        if last and not text.text[last[0].end : bracket.start].strip():
            found = last[1]
        else:
            found = host(text, before, spoken)
        if content.forms:
            inside = bracket.end
            last = (bracket, found)
            yield from _of_forms(text, content, found, bracket)
        elif content.kazakh and (reversed_ := _reversed(text, bracket, before)):
            yield reversed_
        else:
            yield Refused(
                text.document.name,
                Span(bracket.start, bracket.end),
                text.text[bracket.start : bracket.end],
                content.reason,
            )


def _of_forms(text: Analysed, content: Content, found: Host, bracket: Bracket) -> Iterator[Place | Refused]:
    for form in content.forms:
        if form.text.isascii() and not found.words:
            yield Refused(text.document.name, form.span, form.text, "no Kazakh term before it")
        else:
            yield Place(text, form, found, "parenthesis", _definiendum(text, found, bracket) if form.acronym else None)


def _definiendum(text: Analysed, found: Host, bracket: Bracket) -> Host | None:
    """The term before the dash of a definition whose last words stand before the brackets: «Тұрақты ток — … ток
    (DC).»"""
    if text.text[bracket.end : bracket.end + 1] not in (".", ";", "") or not found.words:
        return None
    at = text.before(bracket.start)
    opening = text.sentences[text.sentence_at(at - 1)].start
    dash = next((i for i in range(opening + 1, min(opening + 7, at)) if text.words[i].norm in "–—"), None)
    if dash is None or at - dash <= len(found.words) or at - dash < 4:
        return None
    words = text.words[opening:dash]
    return Host(words) if all(word.cyrillic for word in words) and words[-1].case == "nom" else None


def _reversed(text: Analysed, bracket: Bracket, before: int) -> Place | None:
    """«CAC (Киберкеңістік әкімшілігі)»: the foreign form stands outside, the Kazakh one in the brackets."""
    start = before
    while start > 0 and text.words[start - 1].foreign and before - start < 8 and not text.words[start].first:
        start -= 1
    if start == before or text.text[text.words[before - 1].end : bracket.start].strip():
        return None
    span = Span(text.words[start].start, text.words[before - 1].end)
    written = " ".join(text.text[span.start : span.end].split())
    inner = text.words[before + 1 : text.before(bracket.end) - 1]
    short = foreign.acronym(written)
    if foreign.refusal(written) or not inner or not (short or start < before - 1) or any(map(str.isdigit, written)):
        return None
    well_formed = (
        inner[-1].pos in ("NOUN", "PROPN", "VN") and inner[-1].case == "nom" and all(w.cyrillic for w in inner)
    )
    if not well_formed or (short and len(inner) < 2) or len(inner) > 6:
        return None
    return Place(text, Form(written, span, "en", short), Host(tuple(inner), quoted=True), "parenthesis-reversed")


def settle(place: Place, evidence: Evidence) -> Edge | None:
    """The Kazakh side of a place."""
    if place.form.lang == "kk":
        return _expansion(place) or _international(place, evidence)
    aim = target(place.form)
    best = best_edge(place.host, aim, evidence)
    if (
        place.definiendum
        and (other := best_edge(place.definiendum, aim, evidence))
        and best
        and other.score + 0.5 > best.score
    ):
        return Edge(other.words, other.kk, other.score + 0.5, f"definition {other.why}", other.score + 0.5 - best.score)
    return best


def _expansion(place: Place) -> Edge | None:
    """The words whose initials a Kazakh abbreviation is: «Еуропалық Одақтың (ЕО)»; small words between may be passed
    over."""
    letters = place.form.text.lower()
    words = place.host.words
    for start in range(len(words) - 1, -1, -1):
        if words[start].norm[:1].lower() == letters[0] and _spells(words[start:], letters):
            return Edge(words[start:], citation(words[start:]), 3.0, "initials")
    return None


def _international(place: Place, evidence: Evidence) -> Edge | None:
    """The words behind an abbreviation that Kazakh took over with its foreign letters: «Солтүстік Атлант шарты ұйымы
    (НАТО)»."""
    letters = tuple(sound(place.form.text))
    edge = best_edge(place.host, Target(place.form, letters, len(letters)), evidence)
    return edge if edge and len(edge.words) > 1 and any(word.capital for word in edge.words) else None


def _spells(words: Sequence[Word], letters: str) -> bool:
    parts = [part.lower() for word in words for part in word.norm.split("-") if part]
    at = 0
    for part in parts:
        if at < len(letters) and part.startswith(letters[at]):
            at += 1
    return at == len(letters) and len(parts) - at <= 1


def gloss(place: Place, edge: Edge) -> Gloss | str:
    """The gloss of a place with its settled edge, or the reason why it is none after all."""
    form = place.form
    if reason := _unrelated(place, edge):
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


def _unrelated(place: Place, edge: Edge) -> str | None:
    """Why a foreign form beside Kazakh words is not their translation."""
    form, head = place.form, edge.words[-1]
    if (
        form.dated
        and not (edge.person or place.host.quoted)
        and len(form.text.split()) == 1
        and form.text[:1].isupper()
    ):
        return "citation"
    if head.verb == "finite" and len(edge.words) == 1:
        return "verb"
    if form.text in listed("measure") and len(edge.words) == 1:
        return "unit"
    if place.host.verbs and "words +1" not in edge.why and "words +2" not in edge.why:
        return "verb between"
    if form.acronym and form.lang == "en" and not place.host.quoted:
        letters = len(foreign.letters(form.text))
        name = edge.words[0].capital or head.pos == "PROPN" or head.lemma in listed("organisation")
        if len(edge.words) == 1 and letters > 2 and not name and "-" not in head.norm:
            return "related thing"
    return None
