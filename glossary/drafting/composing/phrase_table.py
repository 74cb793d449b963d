"""How the lexicon's own phrases render a word: the precedents for drafting a phrase that the lexicon lacks.

A headword of several words and its equivalents are a small parallel text. «мемлекеттік бюджет: state budget» teaches
that «мемлекеттік», before its head, is «state» once «budget» is known to be «бюджет». The phrases are aligned when a
word is asked for: the other words' known equivalents are taken out, and what is left belongs to the word.

    >>> max(renderings(("мемлекеттік",), False, "en").items(), key=lambda pair: pair[1])[0]
    'state'
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from glossary.drafting.composing.english import singular
from glossary.drafting.composing.fluency import is_equivalent
from glossary.drafting.composing.senses import IN_DOMAIN, NO_DOMAINS, senses_of, side
from glossary.language import lexicon
from glossary.language.inflection import inflect_word
from glossary.language.lexicon import Sense
from glossary.language.morphology import readings
from glossary.language.paradigm import Chain
from glossary.model import Language

ONCE_WORD, ONCE = 0.8, 0.35
"""What a rendering counts that is left over in one phrase alone: if other headwords have it as their equivalent, and
if none has."""
_LINKS = frozenset(["of", "the", "for", "in", "on", "and", "a", "an", "to", "with", "by", "from", "at"])
_FORMS = (Chain("sg", 3), Chain("pl"), Chain("pl", 3))


class Precedent(NamedTuple):
    """One rendering of a word in one phrase, with the trust it deserves; `linked` when the English phrase has «of»
    and «for»."""

    text: str
    weight: float
    phrase: str
    linked: bool
    domain: str
    known: bool


@cache
def _places() -> Mapping[str, list[tuple[tuple[str, ...], tuple[Sense, ...]]]]:
    """The phrases that have a word form, by the form."""
    table: defaultdict[str, list[tuple[tuple[str, ...], tuple[Sense, ...]]]] = defaultdict(list)
    for key, senses in lexicon.phrases().items():
        phrase = tuple(key.split()), senses
        for word in {*phrase[0]}:
            table[word].append(phrase)
    return dict(table)


def phrases_with(word: str) -> int:
    """How many phrases have a word form."""
    return len(_places().get(word, ()))


@lru_cache(maxsize=1 << 15)
def equivalents(word: str, to: Language) -> frozenset[str]:
    """What a word form may mean by its lemma's senses, each in the singular."""
    lemmas = {word} if " " in word else {word, *(reading.lemma.lower() for reading in readings(word)[:2])}
    found = (text for lemma in lemmas for sense in senses_of(lemma) for text in side(sense, to))
    return frozenset(singular(text) if to == "en" else text.removesuffix("的") for text in found)


@lru_cache(maxsize=1 << 15)
def precedents(span: tuple[str, ...], head: bool, to: Language) -> tuple[Precedent, ...]:
    """What the phrases say of one or more words: as the head, its last word in any form, or as a modifier, in this
    form."""
    *before, last = span
    if not head:
        return tuple(_of_form(span, head, False, to))
    forms = [(last, False), *((inflect_word(last, chain), chain.number == "pl") for chain in _FORMS)]
    return tuple(found for form, many in dict.fromkeys(forms) for found in _of_form((*before, form), head, many, to))


def _of_form(span: tuple[str, ...], head: bool, many: bool, to: Language) -> Iterator[Precedent]:
    """The precedents of a span as it stands; those of a plural are put in the singular."""
    align = _align if to == "en" else _align_han
    for words, start, senses in _phrases_with(span, head):
        parts = Parts(words, start, start + len(span))
        for sense, rank, text in ((s, rank, text) for s in senses for rank, text in enumerate(side(s, to)[:3])):
            found, trust = align(parts, text)
            if found:
                linked = " of " in text or " for " in text
                found = singular(found) if many else found
                yield Precedent(found, trust / (1 + rank), " ".join(words), linked, sense.domain, trust == 1.0)


def _phrases_with(span: tuple[str, ...], head: bool) -> Iterator[tuple[tuple[str, ...], int, tuple[Sense, ...]]]:
    """The longer phrases that have a span, at their end for a head and before it for a modifier, with its place."""
    for words, senses in _places().get(span[0], ()):
        start = words.index(span[0])
        stop = start + len(span)
        if words[start:stop] == span and (stop == len(words)) == head and len(words) > len(span):
            yield words, start, senses


class Parts(NamedTuple):
    """A phrase divided: the words from `start` to `stop`, and the others."""

    words: tuple[str, ...]
    start: int
    stop: int

    @property
    def span(self) -> str:
        """The words asked for."""
        return " ".join(self.words[self.start : self.stop])

    @property
    def others(self) -> tuple[str, ...]:
        """The other words."""
        return self.words[: self.start] + self.words[self.stop :]


def _align(parts: Parts, text: str) -> tuple[str, float]:
    """The part of an English phrase that renders the span, with a trust between 0 and 1."""
    tokens = text.split()
    own = find(tokens, equivalents(parts.span, "en"))
    if own:
        return " ".join(tokens[own[0] : own[1]]), 1.0
    left = _left_over(parts, tokens)
    if 1 <= len(left) <= 2:
        return " ".join(left), 0.8
    parallel = parts.stop - parts.start == 1 and len(tokens) == len(parts.words) and not _LINKS & set(tokens)
    return (tokens[parts.start], 0.3) if parallel else ("", 0.0)


def _left_over(parts: Parts, tokens: Sequence[str]) -> list[str]:
    """What the equivalents of the other words leave of a phrase; nothing unless all of them are found."""
    rest = list(tokens)
    for word in parts.others:
        other = find(rest, equivalents(word, "en"))
        if other is None:
            return []
        rest[other[0] : other[1]] = []
    return [token for token in rest if token not in _LINKS]


def find(tokens: Sequence[str], known: frozenset[str]) -> tuple[int, int] | None:
    """Where the longest of some English texts stands among words, its last word in any number; None where none does."""
    for length in range(min(3, len(tokens)), 0, -1):
        for start in range(len(tokens) - length + 1):
            if singular(" ".join(tokens[start : start + length])) in known:
                return start, start + length
    return None


def _align_han(parts: Parts, text: str) -> tuple[str, float]:
    """The part of a Chinese phrase that renders the span: it is known, or what the others leave over."""
    if own := longest(parts.span, text):
        return own, 1.0
    rest = text
    for word in parts.others:
        other = longest(word, rest)
        if not other:
            return "", 0.0
        rest = rest.replace(other, "", 1)
    rest = rest.strip("的")
    return (rest, 0.8) if 1 <= len(rest) <= 4 else ("", 0.0)


def longest(word: str, text: str) -> str:
    """The longest Chinese equivalent of a word that a text has; empty where it has none."""
    return max((known for known in equivalents(word, "zh") if known in text), key=len, default="")


@lru_cache(maxsize=1 << 15)
def _totals(span: tuple[str, ...], head: bool, to: Language, without: str) -> tuple[tuple[str, str, float], ...]:
    """Text, domain and summed weight of each rendering. What is only left over counts little until two phrases have
    it: an idiom («қызыл диплом: honours degree») leaves what no other phrase does."""
    taught = [found for found in precedents(span, head, to) if found.phrase != without]
    phrases = Counter(text for text, _ in {(found.text, found.phrase) for found in taught})
    counts: dict[tuple[str, str], float] = {}
    for found in taught:
        key = found.text, found.domain
        alone = not found.known and phrases[found.text] == 1
        trust = (ONCE_WORD if is_equivalent(found.text, to) else ONCE) if alone else 1.0
        counts[key] = counts.get(key, 0.0) + found.weight * trust
    return tuple((text, domain, weight) for (text, domain), weight in counts.items())


def renderings(
    span: tuple[str, ...], head: bool, to: Language, domains: Mapping[str, float] = NO_DOMAINS, without: str = ""
) -> dict[str, float]:
    """How often the phrases render words so, weighted by trust and topic. The phrase `without` is left out: it says
    nothing new of itself."""
    counts: dict[str, float] = {}
    for text, domain, weight in _totals(span, head, to, without if without in lexicon.phrases() else ""):
        counts[text] = counts.get(text, 0.0) + weight * (1 + IN_DOMAIN * domains.get(domain, 0.0))
    return counts


def linked_share(head: str, without: str = "") -> float:
    """How often a head's phrases are rendered with «of» or «for» («theory of relativity»), between 0 and 1; half a
    vote against."""
    found = {p.phrase: p.linked for p in precedents((head,), True, "en") if p.phrase != without}
    return sum(found.values()) / (len(found) + 1.5)
