"""What one Kazakh word of a phrase may be in English or Chinese, with a probability for each choice.

Choices come from the senses of its lemma, from precedents in the lexicon's phrases, from the word it is derived from or that is derived
from it («кедендік» ~ «кеден»), from the verb of a participle, and for a word nobody knows from cognates and transliteration.
"""

from collections.abc import Iterable, Iterator, Mapping
from math import log
from typing import NamedTuple

from glossary.drafting.cognate import cognates
from glossary.drafting.english import gerund, participle, singular
from glossary.drafting.names import romanize
from glossary.drafting.precedents import renderings, side
from glossary.language import Token, lexicon
from glossary.language.lexicon import Sense
from glossary.model import Language

LIMIT = 8
"""Choices kept for one word."""
_ADJECTIVAL = ("лық", "лік", "дық", "дік", "тық", "тік")
_POSSESSING = ("лы", "лі", "ды", "ді", "ты", "ті")
_PRIVATIVE = ("сыз", "сіз")
_NEVER_TERMS = {"everyday": 0.4}
_DERIVED, _PRIOR = 0.35, 2.0


class Option(NamedTuple):
    """One choice: its text, the logarithm of its probability, and whether it is a guess rather than known."""

    text: str
    score: float
    guessed: bool = False


def options(token: Token, head: bool, to: Language, topics: Mapping[str, float], without: str = "") -> list[Option]:
    """The choices for a word, best first; never empty for English, empty for Chinese where nothing is known."""
    weights = _weights(token, head, to, topics, without)
    if not weights:
        return _guesses(token, head, to)
    total = sum(weights.values())
    best = sorted(weights.items(), key=lambda pair: (-pair[1], pair[0]))[:LIMIT]
    return [Option(text, log(weight / total)) for text, weight in best]


def _weights(token: Token, head: bool, to: Language, topics: Mapping[str, float], without: str) -> dict[str, float]:
    form, lemma = token.norm.lower(), token.lemma.lower()
    weights: dict[str, float] = {}
    for text, weight in _prior(token, head, to, topics):
        _add(weights, _tidy(text, token), weight)
    key = lemma if head or token.pos != "VERB" else form
    for place in {key, form} if not head else {key}:
        for text, count in renderings(place, head, to, without).items():
            _add(weights, _tidy(singular(text) if _many(token) else text, token), count)
    return weights


def _many(token: Token) -> bool:
    return token.number == "pl"


def _add(weights: dict[str, float], text: str, weight: float) -> None:
    weights[text] = weights.get(text, 0.0) + weight


def _tidy(text: str, token: Token) -> str:
    """A title's capital goes unless the Kazakh word is a name."""
    if text[1:].islower() and token.pos != "PROPN" and " " not in text:
        return text.lower()
    return text


def _prior(token: Token, head: bool, to: Language, topics: Mapping[str, float]) -> Iterator[tuple[str, float]]:
    lemma = token.lemma.lower()
    if token.pos == "VERB":
        yield from _of_verb(token, head, to, topics)
        return
    known = lexicon.senses(lemma, token.pos) or lexicon.senses(lemma)
    found = list(ranked(known, to, topics))
    yield from ((text, _PRIOR * weight) for text, weight in found)
    if token.pos == "VN" and not found:
        yield from _of_verb(token, head, to, topics)
    if not head or not found:
        for base in _relatives(lemma):
            yield from ((text, _DERIVED * weight) for text, weight in ranked(lexicon.senses(base), to, topics))


def ranked(senses: Iterable[Sense], to: Language, topics: Mapping[str, float]) -> Iterator[tuple[str, float]]:
    """The equivalents of senses with weights that add up to 1: earlier ones weigh more, and so do those of the topic at hand."""
    rows = [(side(s, to), (1 + 2 * topics.get(s.domain, 0.0)) * _NEVER_TERMS.get(s.domain, 1.0)) for s in senses if s.pos != "VERB"]
    rows = [(texts, weight) for texts, weight in rows if texts]
    total = sum(weight / (1 + rank) for texts, weight in rows for rank in range(len(texts)))
    for texts, weight in rows:
        for rank, text in enumerate(texts):
            yield text, weight / (1 + rank) / total


def _relatives(lemma: str) -> Iterator[str]:
    """The noun of an adjective and the adjectives of a noun, where the lexicon may have them."""
    for ending in _ADJECTIVAL + _POSSESSING:
        if lemma.endswith(ending) and len(lemma) > len(ending) + 1:
            yield lemma[: -len(ending)]
    for ending in _ADJECTIVAL:
        yield lemma + ending


def _of_verb(token: Token, head: bool, to: Language, topics: Mapping[str, float]) -> Iterator[tuple[str, float]]:
    """A participle or verbal noun from its verb: «бақыланатын» from «бақылан», be controlled → controlled."""
    form = token.norm.lower()
    if own := lexicon.senses(form, "ADJ"):
        yield from ((text, _PRIOR * weight) for text, weight in ranked(own, to, topics))
    verbs = [sense for sense in lexicon.senses(token.readings[0].stem) if sense.pos == "VERB"]
    for sense in verbs:
        for rank, text in enumerate(side(sense, to)):
            shaped = _shape(text, token) if to == "en" else text.removeprefix("被")
            yield shaped, (0.5 if own else 1.0) / (1 + rank) / len(verbs)


def _shape(text: str, token: Token) -> str:
    """An English verb as the Kazakh form asks for it: -ing for a verbal noun or a present participle, -ed for a past one."""
    if text.startswith("be "):
        return text[3:]
    if token.pos == "VN" or not token.norm.lower().endswith(("ған", "ген", "қан", "кен")):
        return gerund(text)
    return participle(text)


def _guesses(token: Token, head: bool, to: Language) -> list[Option]:
    if to != "en":
        return []
    found = cognates(token.lemma.lower(), adjective=not head)
    if found:
        return [Option(text, log(chance), True) for text, chance in found[:LIMIT]]
    if token.pos == "X" or not token.norm.islower():
        return [Option(romanize(token.lemma), -1.0, True)]
    return []
