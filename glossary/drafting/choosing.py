"""From the engines' answers to one draft: what people decided goes first, what they rejected never comes, then the surest;
alternatives only where they can help."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from glossary.drafting.composing.collocations import is_word
from glossary.drafting.composing.english import titled
from glossary.drafting.engine import Answer, Engine, Query
from glossary.drafting.style import Style, spelt
from glossary.drafting.termbase_terms import forbidden_in, says
from glossary.language.classes import members
from glossary.model import Draft, Language

ALTERNATIVES = 5
AGREEMENT = 0.3
"""How much of its own confidence a second engine that says the same lends to the first."""
KNOWN = 0.75
"""An engine that knows the whole term and is so sure needs no others: what they compose is noise beside it."""
SURE = 0.99
"""No draft is surer than this: a person has not seen it."""
TITLE = 0.6
"""What the draft of a title is worth beside that of a term: titles are translated freely."""
_WORD = re.compile(r"[a-z]+")


class Offer(NamedTuple):
    """An answer with the engine that gave it."""

    answer: Answer
    engine: Engine


def choose(query: Query, to: Language, offers: Sequence[Offer], style: Style, min_confidence: float) -> Draft:
    """One draft of all offers; none where the best is below the confidence asked for."""
    allowed = _allowed(query, offers)
    ranked = sorted(_merged(allowed), key=lambda offer: (not _decided(query, offer.answer), -offer.answer.confidence))
    if not ranked or ranked[0].answer.confidence < min_confidence:
        return Draft(query.kk, to, None)
    (text, confidence, built_from, _), engine = ranked[0]
    others = (_written(offer, query, to, style) for offer in _alternatives(ranked, to))
    text = _written(ranked[0], query, to, style)
    confidence *= TITLE if query.kind == "work" and not engine.knows else 1.0
    rest = tuple(other for other in dict.fromkeys(others) if other != text)[:ALTERNATIVES]
    return Draft(query.kk, to, text, round(min(SURE, confidence), 2), engine.name, engine.version, rest, built_from)


def _allowed(query: Query, offers: Sequence[Offer]) -> Sequence[Offer]:
    rejected = {one.text.casefold() for one in query.known if one.standing == "forbidden"}
    inside = forbidden_in(query.inside)
    if not rejected and not inside:
        return offers
    return [
        offer
        for offer in offers
        if offer.answer.text.casefold() not in rejected and not any(says(offer.answer.text, text) for text in inside)
    ]


def _decided(query: Query, answer: Answer) -> bool:
    """Whether an answer uses all that people decided of the term or of its parts."""
    settled = [part for part in query.inside if part.settled]
    said = (any(says(answer.text, use.text) for use in part.uses) for part in settled)
    return answer.decided or (bool(settled) and all(said))


def _merged(offers: Sequence[Offer]) -> list[Offer]:
    """Offers of the same text as one, under the surest engine; each further engine lends it confidence."""
    merged: dict[str, Offer] = {}
    for offer in sorted(offers, key=lambda offer: -offer.answer.confidence):
        key = offer.answer.text.casefold()
        if key not in merged:
            merged[key] = offer
        elif merged[key].engine is not offer.engine:
            sure = merged[key].answer.confidence
            raised = sure + (1 - sure) * AGREEMENT * offer.answer.confidence
            merged[key] = merged[key]._replace(answer=merged[key].answer._replace(confidence=raised))
    return list(merged.values())


def _alternatives(ranked: Sequence[Offer], to: Language) -> Iterator[Offer]:
    """The offers that may stand beside the first: no compositions beside what is known, nothing with words that do not
    exist, no second spelling of the same."""
    first, *others = ranked
    known = first.engine.knows and first.answer.confidence >= KNOWN
    said = {_american(first.answer.text)}
    for offer in others:
        text = offer.answer.text
        made_up = not offer.engine.knows and (known or (to == "en" and not _sound(text, first.answer.text)))
        if made_up or _american(text) in said:
            continue
        said.add(_american(text))
        yield offer


def _american(text: str) -> str:
    return _WORD.sub(lambda word: spelt(word[0], "american"), text.lower())


def _sound(text: str, first: str) -> bool:
    """Whether all words of an English text in small letters are words, in either spelling, or words of the first draft."""
    said = {"s", "non", *_WORD.findall(first)}
    return all(word in said or is_word(word) or is_word(spelt(word, "british")) for word in _WORD.findall(text))


def _written(offer: Offer, query: Query, to: Language, style: Style) -> str:
    """An offer as the user wants drafts written; what people decided stays as it is."""
    if offer.engine.name == "memory":
        return offer.answer.text
    keep = [use.text for part in query.inside for use in part.uses]
    text = style.write(offer.answer.text, to, keep)
    return _as_title(text, query, to) if query.kind == "work" else text


def _as_title(text: str, query: Query, to: Language) -> str:
    """The title of a work: 《国富论》, «Wealth of Nations»; laws and treaties have no marks in English."""
    if to == "zh":
        return text if text.startswith("《") else f"《{text}》"
    title = titled(text)
    head = query.analysis.tokens[-1].lemma.lower() if query.analysis.tokens else ""
    return title if head in members("work") else f"«{title}»"
