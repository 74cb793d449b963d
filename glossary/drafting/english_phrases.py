"""From the tree of a Kazakh term to English: the order of the words, «of», plurals, and which words go together.

Each node offers its best phrasings; a phrase of the lexicon that covers a node competes with its composition.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from glossary.drafting.collocations import association
from glossary.drafting.english import plural
from glossary.drafting.options import Option, options, ranked
from glossary.drafting.precedents import linked_share
from glossary.drafting.syntax import Node
from glossary.language import Token, lexicon
from glossary.language.inflection import inflect_word
from glossary.language.paradigm import Chain
from math import log

BEAM = 8
FIT = 0.3
"""How much a pair's association counts beside the choice of each word; tuned on the lexicon's own phrases, each left out in turn."""
_PREPOSITIONS = {"dat": "to", "loc": "in", "abl": "from", "ins": "with", "place": "in", "acc": "of"}


@dataclass(slots=True)
class Writer:
    """Writes the phrasings of one term's tree. `without` is the term itself, which must not be its own precedent."""

    topics: Mapping[str, float]
    without: str = ""
    trace: dict[str, str] = field(default_factory=dict)

    def write(self, node: Node, head: bool = True) -> list[Option]:
        """The phrasings of a node, best first; `head` when it is not a modifier before something else."""
        found = self._leaf(node, head) if node.dependent is None else self._known(node, head) + self._compose(node, head)
        return best(found)

    def _leaf(self, node: Node, head: bool) -> list[Option]:
        found = options(node.head, head, "en", self.topics, self.without)
        if head and node.head.number == "pl":
            return [option._replace(text=plural(option.text)) for option in found]
        return found

    def _known(self, node: Node, head: bool) -> list[Option]:
        """The node as a phrase of the lexicon."""
        for key in keys(node):
            senses = lexicon.senses(key) if key != self.without else ()
            if senses:
                many = head and node.head.number == "pl" and not any("plural" in s.flags for s in senses)
                found = [(plural(t) if many else t, w) for t, w in ranked(senses, "en", self.topics)]
                return [Option(text, log(weight) + 1.0) for text, weight in found]
        return []

    def _compose(self, node: Node, head: bool) -> list[Option]:
        assert node.dependent is not None and node.inner is not None
        relation = node.relation
        if relation in ("and", "or", ","):
            joint = {"and": " and ", "or": " or ", ",": ", "}[relation]
            return [join(a, b, joint) for a in self.write(node.dependent, head) for b in self.write(node.inner, head)]
        heads = self.write(node.inner, head)
        found = []
        if relation not in ("dat", "loc", "abl", "ins", "place", "postposition", "genitive"):
            found += [fit(a, b) for a in self.write(node.dependent, False) for b in heads]
        if relation in ("izafet", "object", "genitive"):
            share = linked_share(node.head.lemma.lower(), self.without)
            cost = log(0.05 + 0.9 * share) if relation != "genitive" else log(0.5 + 0.5 * share)
            found += [join(b, a, " of ", cost) for a in self.write(node.dependent, True) for b in heads]
        if relation in _PREPOSITIONS:
            found += [join(b, a, f" {_PREPOSITIONS[relation]} ", -1) for a in self.write(node.dependent, True) for b in heads]
            found += [fit(a, b, -1) for a in self.write(node.dependent, False) for b in heads]
        if relation == "genitive":
            found += [fit(a, b, -1) for a in self.write(node.dependent, False) for b in heads]
        if relation == "postposition":
            found += [fit(a, b, -1) for a in self.write(node.dependent, False) for b in heads]
        return found


def join(first: Option, second: Option, between: str, cost: float = 0.0) -> Option:
    """Two phrasings with something between."""
    return Option(first.text + between + second.text, first.score + second.score + cost, first.guessed or second.guessed)


def fit(first: Option, second: Option, cost: float = 0.0) -> Option:
    """Two phrasings side by side, better where the two words that meet belong together."""
    one, two = first.text.rpartition(" ")[2].lower(), second.text.partition(" ")[0].lower()
    return join(first, second, " ", cost + FIT * max(-4.0, min(8.0, association(one, two))))


def best(found: list[Option]) -> list[Option]:
    """The phrasings without repeats, best first, as many as the beam holds."""
    kept: dict[str, Option] = {}
    for option in sorted(found, key=lambda option: (-option.score, option.text)):
        kept.setdefault(option.text, option)
    return list(kept.values())[:BEAM]


def keys(node: Node) -> list[str]:
    """The spellings under which the lexicon may have this node: its words, the head in the forms of a citation."""
    return [" ".join([*words(node)[:-1], form]) for form in forms(node.head)]


def words(node: Node) -> list[str]:
    """The words of a node as they stand, in small letters."""
    if node.dependent is None or node.inner is None:
        return [node.head.norm.lower()]
    return words(node.dependent) + words(node.inner)


def forms(head: Token) -> list[str]:
    """A head as it stands, and its lemma bare, plural, possessed."""
    lemma = head.lemma.lower()
    made = [inflect_word(lemma, chain) for chain in (Chain("sg", 3), Chain("pl"), Chain("pl", 3))]
    return list(dict.fromkeys([head.norm.lower(), lemma, *made]))
