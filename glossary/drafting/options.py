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
from glossary.drafting.syntax import Word
from glossary.language import lexicon
from glossary.language.lexicon import Sense
from glossary.model import Language

LIMIT = 8
"""Choices kept for one word."""
PRIOR = 2.0
"""How many precedents the senses of a word are worth."""
DERIVED = 0.35
"""What the senses of a related word are worth beside those of the word itself."""
TOPIC = 2.0
"""How much more likely a sense of the topic at hand is."""
_UNLIKELY = {"everyday": 0.4}
_ADJECTIVAL = ("лық", "лік", "дық", "дік", "тық", "тік")
_POSSESSING = ("лы", "лі", "ды", "ді", "ты", "ті")
_PASSIVE = ("ылу", "ілу", "лу", "ыну", "іну", "ну")
_PAST = ("ған", "ген", "қан", "кен")


class Option(NamedTuple):
    """One choice: its text, the logarithm of its probability, and 1 if it is a guess rather than known."""

    text: str
    score: float
    guessed: int = 0


def options(word: Word, head: bool, to: Language, topics: Mapping[str, float], without: str = "") -> list[Option]:
    """The choices for a word, best first; empty where nothing is known."""
    weights: dict[str, float] = {}
    for text, weight in (*_senses(word, head, to, topics), *_precedents(word, head, to, without)):
        text = text.lower() if _titled(text, word) else text
        weights[text] = weights.get(text, 0.0) + weight
    if not weights:
        return _compound(word, head, to, topics, without) or _guesses(word, head, to)
    total = sum(weights.values())
    best = sorted(weights.items(), key=lambda pair: (-pair[1], pair[0]))[:LIMIT]
    return [Option(text, log(weight / total)) for text, weight in best]


def _titled(text: str, word: Word) -> bool:
    """Whether a word has its capital from a title that it was found in."""
    return text.istitle() and not word.capital and " " not in text


def _precedents(word: Word, head: bool, to: Language, without: str) -> Iterator[tuple[str, float]]:
    forms = (word.lemma,) if head else dict.fromkeys((word.form, word.lemma))
    for form in forms:
        for text, count in renderings(form, head, to, without).items():
            yield (singular(text) if to == "en" and word.plural else text), count


def _senses(word: Word, head: bool, to: Language, topics: Mapping[str, float]) -> Iterator[tuple[str, float]]:
    if word.reading.pos == "VERB":
        yield from _of_verb(word, to, topics)
        return
    found = list(ranked(lexicon.senses(word.lemma), to, topics, names=word.capital))
    yield from ((text, PRIOR * weight) for text, weight in found)
    if word.reading.pos == "VN" and not found:
        yield from _of_verb(word, to, topics)
    for base in _relatives(word, head and bool(found)):
        yield from ((text, DERIVED * weight) for text, weight in ranked(lexicon.senses(base), to, topics))
    if to == "en" and not found and word.lemma.endswith(_ADJECTIVAL):
        yield from cognates(word.lemma, adjective=True)


def ranked(senses: Iterable[Sense], to: Language, topics: Mapping[str, float], *, names: bool = True) -> Iterator[tuple[str, float]]:
    """The equivalents of senses with weights that add up to 1: earlier ones weigh more, and so do those of the topic at hand. Verbs
    are left out, and so are names unless `names`."""
    rows = []
    for sense in senses:
        weight = (1 + TOPIC * topics.get(sense.domain, 0.0)) * _UNLIKELY.get(sense.domain, 1.0)
        if sense.pos != "VERB" and side(sense, to):
            rows.append((side(sense, to), weight * (0.1 if sense.pos == "PRON" or (sense.pos == "PROPN" and not names) else 1.0)))
    total = sum(weight / (1 + rank) for texts, weight in rows for rank in range(len(texts)))
    for texts, weight in rows:
        for rank, text in enumerate(texts):
            yield text, weight / (1 + rank) / total


def _relatives(word: Word, settled: bool) -> Iterator[str]:
    """Words of the same root that may stand for this one: the noun of an adjective, the adjectives of a noun before another noun, the
    active of a passive verbal noun."""
    lemma = word.lemma
    if word.reading.pos == "VN":
        yield from (lemma[: -len(ending)] + "у" for ending in _PASSIVE if lemma.endswith(ending) and len(lemma) > len(ending) + 2)
    if settled:
        return
    yield from (lemma[: -len(ending)] for ending in _ADJECTIVAL + _POSSESSING if lemma.endswith(ending) and len(lemma) > len(ending) + 1)
    yield from (lemma + ending for ending in _ADJECTIVAL)


def _of_verb(word: Word, to: Language, topics: Mapping[str, float]) -> Iterator[tuple[str, float]]:
    """A participle or verbal noun from its verb: «бақыланатын» from «бақылан», be controlled → controlled."""
    own = [sense for sense in lexicon.senses(word.form) if sense.pos == "ADJ"]
    yield from ((text, PRIOR * weight) for text, weight in ranked(own, to, topics))
    verbs = [sense for sense in lexicon.senses(word.reading.stem) if sense.pos == "VERB"]
    for sense in verbs:
        for rank, text in enumerate(side(sense, to)):
            shaped = _shape(text, word) if to == "en" else text.removeprefix("被")
            yield shaped, (0.5 if own else 1.0) / (1 + rank) / len(verbs)


def _shape(text: str, word: Word) -> str:
    """An English verb as the Kazakh form asks for it: -ing for a verbal noun or a present participle, -ed for a past one."""
    if text.startswith("be "):
        return text[3:]
    return participle(text) if word.reading.pos == "VERB" and word.form.endswith(_PAST) else gerund(text)


def _compound(word: Word, head: bool, to: Language, topics: Mapping[str, float], without: str) -> list[Option]:
    """A hyphened word from its parts: «саяси-құқықтық» is political and legal."""
    parts = [part for part in word.lemma.split("-") if part]
    if len(parts) < 2:
        return []
    reading = word.reading
    made = [Word(part, reading._replace(lemma=part, stem=part)) for part in parts]
    choices = [options(part, head and part is made[-1], to, topics, without) for part in made]
    if not all(choices):
        return []
    joints = ((" and ", 0.0), ("-", -0.7)) if to == "en" else (("", 0.0), ("和", -0.7))
    found = []
    for joint, cost in joints:
        for place, choice in enumerate(zip(*(few[:2] for few in choices), strict=False)):
            found.append(Option(joint.join(o.text for o in choice), sum(o.score for o in choice) + cost - place))
    return sorted(found, key=lambda option: -option.score)


def _guesses(word: Word, head: bool, to: Language) -> list[Option]:
    if to != "en":
        return []
    found = cognates(word.lemma, adjective=not head)
    if found:
        return [Option(text, log(chance), 1) for text, chance in found[:LIMIT]]
    return [Option(romanize(word.reading.lemma), -1.0, 1)] if word.capital else []
