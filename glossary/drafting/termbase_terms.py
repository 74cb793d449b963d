"""What a termbase says of a term and of the terms inside it: what people decided and what the texts gloss is used as it
is, in any inflection; what people rejected never comes."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from glossary.drafting.composing.english import plural
from glossary.drafting.composing.nodes import Given, Word
from glossary.drafting.composing.senses import small
from glossary.drafting.composing.spellings import cited, spellings
from glossary.drafting.composing.tree import reading_of
from glossary.language import Analysis, Token
from glossary.language.orthography import fold
from glossary.model import Language
from glossary.store.results import Remembered

_LATIN = re.compile(r"[A-Za-z]")
LONGEST = 12
"""Words of a term that is looked for inside another."""
LIKELY = 2
"""Readings of a word that are looked for alone; of several words the others tell which one is meant."""


class Inside(NamedTuple):
    """What is known of the words of a term from one character to another: the `key` under which the termbase has them,
    what to call them, best first, and what never.
    `decided` says that a person decided it, `several` that it is of several words."""

    start: int
    stop: int
    key: str
    uses: tuple[Given, ...] = ()
    forbidden: frozenset[str] = frozenset()
    decided: bool = False
    several: bool = False

    @property
    def settled(self) -> bool:
        """Whether it goes before what the lexicon knows of the whole term."""
        return bool(self.uses) and (self.decided or self.several)

    def overlaps(self, other: "Inside") -> bool:
        """Whether the words of another that is used are among these."""
        return bool(other.uses) and self.start < other.stop and other.start < self.stop

    def says_anything(self) -> bool:
        """Whether it has something to use or to forbid."""
        return bool(self.uses or self.forbidden)


def says(text: str, part: str) -> bool:
    """Whether a draft has a text in it, in English as whole words.

    >>> says("customs unions of states", "customs union"), says("reunion", "union"), says("关税同盟", "同盟")
    (True, False, True)
    """
    if not _LATIN.search(part):
        return part.casefold() in text.casefold()
    return re.search(rf"(?<!\w){re.escape(part)}(?:s|es)?(?!\w)", text, re.IGNORECASE) is not None


def forbidden_in(inside: Iterable[Inside]) -> frozenset[str]:
    """What must not be said in a draft, unless the user's own words say it."""
    given = [one.text for part in inside for one in part.uses]
    texts = (text for part in inside for text in part.forbidden)
    return frozenset(text for text in texts if not any(says(own, text) for own in given))


class TermbaseTerms:
    """The terms of a termbase by their folded Kazakh spelling, in one language."""

    def __init__(self, memory: Mapping[str, tuple[Remembered, ...]], to: Language) -> None:
        self.memory = memory
        self.to = to
        self.first = {key.partition(" ")[0] for key in memory}

    def of_whole(self, analysis: Analysis, key: str) -> tuple[Remembered, ...]:
        """What is known of a term as a whole, as it stands or in another form of it."""
        if not self.memory or not analysis.tokens:
            return ()
        head = analysis.tokens[-1]
        words = [_words(one, ())[0] for one in analysis.tokens]
        keys = dict.fromkeys((key, fold(analysis.citation), *spellings(words)))
        found = next((one for one in keys if one in self.memory), "")
        known = self.memory.get(found, ())
        if self.to != "en" or head.number != "pl" or found.endswith((key, *cited(head.lemma.lower())[1:])):
            return known
        return tuple(replace(one, text=plural(one.text)) for one in known)

    def inside(self, analysis: Analysis, domain: str) -> tuple[Inside, ...]:
        """What is known of parts of a term: the longest ones that do not overlap, the last first where they are of one
        length, and all that is forbidden."""
        tokens = analysis.tokens
        if not self.memory or not 1 < len(tokens) <= 4 * LONGEST:
            return ()
        used: list[Inside] = []
        for one in sorted(self._spans(tokens, domain), key=lambda one: (one.start - one.stop, -one.start)):
            taken = any(one.overlaps(other) for other in used)
            used.append(one._replace(uses=()) if taken else one)
        return tuple(filter(Inside.says_anything, used))

    def _spans(self, tokens: Sequence[Token], domain: str) -> Iterator[Inside]:
        words = [_words(token, tokens[place + 1 :]) for place, token in enumerate(tokens)]
        for start in range(len(tokens)):
            for stop in range(start + 1, min(len(tokens), start + LONGEST) + 1):
                key = self._key([first for first, *_ in words[start : stop - 1]], words[stop - 1])
                if key and stop - start < len(tokens):
                    yield self._of_span(key, tokens[start:stop], domain)

    def _key(self, before: Sequence[Word], heads: Sequence[Word]) -> str:
        """The key of some words, empty for what is not known; the last may be read in several ways. A longer term begins
        with a word as it stands; of two words the first may be derived («кедендік одақ»)."""
        if len(before) > 1 and before[0].form not in self.first:
            return ""
        heads = heads if before else heads[:LIKELY]
        keys = (key for head in heads for key in spellings([*before, head]))
        return next((key for key in keys if key in self.memory), "")

    def _of_span(self, key: str, tokens: Sequence[Token], domain: str) -> Inside:
        """What holds of a term inside another; a single word of another domain may mean something else there."""
        known = self._of_domain(key, "" if len(tokens) > 1 else domain)
        decided, offered, forbidden = (
            [one for one in known if one.standing == standing] for standing in ("decided", "offered", "forbidden")
        )
        uses = tuple(self._given(one, tokens) for one in decided or offered)
        never = frozenset(one.text.casefold() for one in forbidden) - {one.text.casefold() for one in uses}
        return Inside(tokens[0].start, tokens[-1].end, key, uses, never, bool(decided), len(tokens) > 1)

    def _of_domain(self, key: str, domain: str) -> list[Remembered]:
        return [one for one in self.memory[key] if not domain or one.domain in ("", domain)]

    def _given(self, one: Remembered, tokens: Sequence[Token]) -> Given:
        """A text as it stands inside another: the capitals of a gloss are those of its place unless the term is a name."""
        decided = one.standing == "decided"
        as_it_is = decided or self.to != "en" or tokens[0].norm[:1].isupper()
        whose = f"your {one.uid}" if decided else ", ".join(filter(None, (one.uid, one.source)))
        return Given(one.text if as_it_is else small(one.text), whose)


def _words(token: Token, after: Sequence[Token]) -> list[Word]:
    """A word as the text reads it, as a term would («білімді» before «қорғау» is no adjective), and as it else may be."""
    readings = dict.fromkeys((token.readings[0], reading_of(token, after), *token.readings))
    return [Word(token.norm.lower(), reading, token.norm[:1].isupper()) for reading in readings]
