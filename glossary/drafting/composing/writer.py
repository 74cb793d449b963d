"""From the tree of a Kazakh term to phrasings in another language: what English and Chinese share.

Each node offers its best phrasings (a beam). A leaf offers the choices for its word; a node that the lexicon knows
whole offers its equivalents beside those composed from its parts. The two languages differ in how they put parts
together.
"""

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from math import log
from typing import NamedTuple

from glossary.drafting.composing.constructions import Match, Template, construction, settle
from glossary.drafting.composing.derivatives import from_verb
from glossary.drafting.composing.fluency import Fluency
from glossary.drafting.composing.nodes import Node, Word
from glossary.drafting.composing.options import Place, options
from glossary.drafting.composing.phrase_table import renderings
from glossary.drafting.composing.senses import senses_of, small, weighted
from glossary.drafting.composing.spellings import spellings
from glossary.drafting.termbase_terms import says
from glossary.language.classes import members
from glossary.language.formation import bases
from glossary.language.lexicon import Sense
from glossary.model import Language

BEAM = 8
WIDTH = 16
"""Two phrasings are put together while the product of their ranks is no higher."""
MATCHED, NEXT = 5.0, 1.2
"""What a closed pattern is worth, and what each further rendering of it loses."""
TRIED = 4
"""Phrasings of each side that are tried in a pattern."""
KNOWN = 2.0
"""What a phrase that the lexicon knows whole is worth beside a composed one."""
_LOOSE = frozenset({"attribute", "compound", "izafet", "place"})
"""Relations of a modifier that may belong to the next word or to a later one."""


class Phrasing(NamedTuple):
    """One way to put a node: the text, its score (a sum of logarithms), of what it was made («кеден: customs»), how
    many of its words are guesses, and whether it is a clause or a phrase with a preposition, which stands apart from
    its head. `fluency` says how well the text reads, apart from what its words mean."""

    text: str
    score: float
    parts: tuple[str, ...] = ()
    guesses: int = 0
    heavy: bool = False
    fluency: float = 0.0

    @property
    def pieces(self) -> tuple[str, ...]:
        """What each of its words is called."""
        return tuple(part.rpartition(": ")[2] for part in self.parts)

    @property
    def worth(self) -> float:
        """What the phrasing is ranked by."""
        return self.score + self.fluency


_NOTHING = Phrasing("", 0.0)


class Writer(ABC):
    """Writes the phrasings of one term. `without` is the term itself: it must not be its own precedent; `forbidden` is
    what no phrasing may say."""

    to: Language

    def __init__(self, domains: Mapping[str, float], without: str = "", forbidden: Collection[str] = ()) -> None:
        self.domains = domains
        self.without = without
        self.forbidden = forbidden
        self.reads = Fluency(self.to, without)
        self._written: dict[tuple[int, bool], tuple[Node, list[Phrasing]]] = {}

    def write(self, node: Node, head: bool = True) -> list[Phrasing]:
        """The phrasings of a node, best first; `head` is False for a modifier. Empty where a word is not known."""
        key = id(node), head
        if key not in self._written:  # the node is kept with its phrasings, so that no later one gets its number
            self._written[key] = node, self._write(node, head)
        return self._written[key][1]

    def _write(self, node: Node, head: bool) -> list[Phrasing]:
        if node.dependent is None or node.inner is None:
            return self.best(self.leaf(node, head))
        if node.has_own:
            return self._with_own(node, node.dependent, node.inner, head)
        known = [] if node.head.given else self._known(node, head)
        if node.relation == "adverb" and node.inner.dependent is None and node.head.stem in members("auxiliary"):
            return self.best(known)  # «қабылдап алу»: the two mean something together or nothing
        return self.best(
            known
            or [
                *self._precedent(node, head),
                *self._rotated(node, head),
                *self._constructed(node, head),
                *self.compose(node, node.dependent, node.inner, head),
            ]
        )

    def _with_own(self, node: Node, dependent: Node, inner: Node, head: bool) -> list[Phrasing]:
        """A node with the user's own words; a verb that says nothing alone is left out behind them («талап ету»)."""
        found = self.best([*self._constructed(node, head), *self.compose(node, dependent, inner, head)])
        return found or (self.write(dependent, head) if inner.head.lemma in members("support") else [])

    def best(self, found: Iterable[Phrasing]) -> list[Phrasing]:
        """The phrasings without repeats, best first, as many as the beam holds."""
        kept: dict[str, Phrasing] = {}
        if self.forbidden:
            found = [one for one in found if not any(says(one.text, text) for text in self.forbidden)]
        for phrasing in sorted(found, key=lambda phrasing: (-phrasing.score, phrasing.text)):
            kept.setdefault(phrasing.text.casefold(), phrasing)
        judged = [Phrasing(*one[:-1], self.reads.of(one.text, one.pieces)) for one in kept.values()]
        return sorted(judged, key=lambda one: -one.worth)[:BEAM]

    def _rotated(self, node: Node, head: bool) -> list[Phrasing]:
        """((A B) C) also read as (A (B C)) where «B C» is a headword: «инклюзивті» | «білім беру»; a place may always be
        that of the whole: «балалардағы» | «темір тапшылығы»."""
        first, last = node.dependent, node.inner
        if (
            first is None
            or last is None
            or first.dependent is None
            or first.inner is None
            or first.relation not in _LOOSE
        ):
            return []
        pair = Node(node.kind, node.head, node.relation, first.inner, last)
        if first.relation != "place" and not self._known(pair, head):
            return []
        return list(
            self.compose(Node(node.kind, node.head, first.relation, first.dependent, pair), first.dependent, pair, head)
        )

    def _precedent(self, node: Node, head: bool) -> list[Phrasing]:
        """A node that is part of a longer headword: «білім беру» in «білім беру жүйесі: education system»."""
        *before, last = node.words
        key = " ".join([*(word.form for word in before), last.lemma])
        found = renderings(key, head, self.to, self.domains, self.without)
        total = sum(found.values()) + 1
        return [
            Phrasing(self.numbered(text, node, head), log(count / total) + KNOWN, (f"{key}: {text}",))
            for text, count in found.items()
        ]

    def _constructed(self, node: Node, head: bool) -> Iterator[Phrasing]:
        """A node that is a closed pattern."""
        if match := construction(node):
            for rank, template in enumerate(match.construction.templates[self.to]):
                yield from self._filled(template, match, head, MATCHED - NEXT * rank)

    def _filled(self, template: Template, match: Match, head: bool, worth: float) -> Iterator[Phrasing]:
        if not (_leaves_alone(template, "a", match.left) and _leaves_alone(template, "b", match.right)):
            return
        right = settle(match.right, template.settled) if template.settled else match.right
        left_slot, right_slot = (template.slots.get(side) for side in "ab")
        lefts = self.form(left_slot.form, match.left, not template.left_first) if left_slot else [_NOTHING]
        rights = self.form(right_slot.form, right, head) if right_slot else [_NOTHING]
        for a, b in pairs(lefts[:TRIED], rights[:TRIED]):
            text = self.spelt(template.fill(a.text, b.text))
            fit = self.fitness(template, a.text, b.text)
            yield join(a, b, cost=worth + fit, heavy=template.heavy)._replace(text=text)

    def form(self, name: str, node: Node, head: bool) -> list[Phrasing]:
        """The phrasings of a node in the form that a slot asks for."""
        return self.base(node) if name == "base" else self.write(node, head)

    def base(self, node: Node) -> list[Phrasing]:
        """What an adjective in -лы is made of: «қабатты», storey."""
        reading = node.head.reading
        found = (
            self.write(Node("noun", Word(noun, reading._replace(lemma=noun, stem=noun, pos="NOUN"))), False)
            for noun in bases(node.head.lemma, "possessing")
        )
        return next((phrasings for phrasings in found if phrasings), [])

    def leaf(self, node: Node, head: bool) -> list[Phrasing]:
        """The choices for one word; the user's own are taken as they are."""
        if own := node.head.own:
            return [
                Phrasing(self.numbered(text, node, head), -rank * NEXT, (f"{text}: {whose}",))
                for rank, (text, whose) in enumerate(own)
            ]
        found = options(node.head, Place(head, self.to, self.domains, self.without))
        return [
            Phrasing(
                self.numbered(text, node, head), score, (f"{node.head.lemma}: {text}",), guessed, self.apart(text, node)
            )
            for text, score, guessed in found
        ]

    def _known(self, node: Node, head: bool) -> list[Phrasing]:
        """A node that is a headword of several words."""
        for key in spellings(node.words, node.forms[:-1]):
            senses = senses_of(key) if key != self.without else ()
            if senses and (found := self._of_headword(key, senses, node, head)):
                return found
        return self._idiom(node, head)

    def _of_headword(self, key: str, senses: Sequence[Sense], node: Node, head: bool) -> list[Phrasing]:
        listed = any("plural" in sense.flags for sense in senses)
        capital = node.words[0].capital
        common = not capital and all(sense.headword[0].isupper() for sense in senses)
        return [
            Phrasing(
                self.numbered(small(text) if common else text, node, head and not listed),
                log(weight) + KNOWN,
                (f"{key}: {text}",),
            )
            for text, weight in weighted(senses, self.to, self.domains, capital=capital)
        ]

    def _idiom(self, node: Node, head: bool) -> list[Phrasing]:
        """A form of a verb of several words: «зардап шеккен» from «зардап шек»."""
        *before, verb = node.words
        if not before or (verb.reading.pos not in ("VERB", "VN") and "agent" not in verb.classes):
            return []
        form, lemma, stem = (
            " ".join([*(word.form for word in before), last]) for last in (verb.form, verb.reading.lemma, verb.stem)
        )
        found = list(from_verb(Word(form, verb.reading._replace(lemma=lemma, stem=stem)), head, self.to, self.domains))
        total = sum(weight for _, weight in found)
        return [
            Phrasing(
                self.numbered(text, node, head),
                log(weight / total) + KNOWN,
                (f"{form}: {text}",),
                heavy=self.apart(text, node),
            )
            for text, weight in found
            if weight
        ]

    @abstractmethod
    def numbered(self, text: str, node: Node, head: bool) -> str:
        """A text in the number of the node's head."""

    @abstractmethod
    def spelt(self, text: str) -> str:
        """A filled template as the language writes it."""

    @abstractmethod
    def fitness(self, template: Template, left: str, right: str) -> float:
        """What speaks for two texts in a template."""

    @abstractmethod
    def apart(self, text: str, node: Node) -> bool:
        """Whether a verb form stands apart from its head, as a clause does."""

    @abstractmethod
    def compose(self, node: Node, dependent: Node, inner: Node, head: bool) -> Iterable[Phrasing]:
        """The phrasings made from the two parts of a node."""


def _leaves_alone(template: Template, side: str, node: Node) -> bool:
    """Whether a template uses what a side is called as it is: the user's own words are not made into others."""
    slot = template.slots.get(side)
    return not node.has_own or (
        slot is not None and slot.form in ("", "pl", "'s", "pl's") and not (side == "b" and template.settled)
    )


def pairs(first: Sequence[Phrasing], second: Sequence[Phrasing]) -> Iterator[tuple[Phrasing, Phrasing]]:
    """Phrasings of two parts, the best with all, those further down with fewer."""
    for place, one in enumerate(first, 1):
        yield from ((one, other) for other in second[: WIDTH // place])


def join(first: Phrasing, second: Phrasing, between: str = "", cost: float = 0.0, heavy: bool = False) -> Phrasing:
    """Two phrasings with something between, a space at least where Latin letters would meet; `cost` is added to the score."""
    meet = (first.text[-1:] + second.text[:1]).isascii() and first.text[-1:].isalnum() and second.text[:1].isalnum()
    return Phrasing(
        first.text + (between or " " * meet) + second.text,
        first.score + second.score + cost,
        first.parts + second.parts,
        first.guesses + second.guesses,
        heavy,
    )
