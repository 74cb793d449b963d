"""Chinese phrasings: modifiers before the head as in Kazakh, 的 only behind a clause or a long possessor."""

from collections.abc import Iterable, Iterator
from math import log

from glossary.drafting.composing.constructions import Template
from glossary.drafting.composing.english import number
from glossary.drafting.composing.negation import NOT_EVER, NOT_YET
from glossary.drafting.composing.nodes import Node
from glossary.drafting.composing.phrase_table import turned_share
from glossary.drafting.composing.tree import CASES
from glossary.drafting.composing.writer import Phrasing, Writer, join, pairs
from glossary.model import Language

_JOINTS = {"and": "和", "or": "或", ",": "、"}
_BEFORE = {"dat": "对", "loc": "在", "abl": "从", "ins": "与"}
_DENIABLE = frozenset({"object", *_BEFORE, "genitive", "izafet", "compound"})
"""What 不 and 未 stand before together with their verb."""
_LONG_POSSESSOR = 4
"""Characters."""
_APART = 1.0
TURNED = 1.0
"""How much the order of an action and its object counts."""


def _beside(a: Phrasing, b: Phrasing, relation: str) -> Phrasing:
    if relation == "object" and len(b.text) == 1:
        return join(b, a)
    if a.text[-1:] == b.text[:1] and 1 in (len(a.text), len(b.text)):
        b = b._replace(text=b.text[1:])  # what ends in 法 is a 法
    if len(b.text) > 1 and a.text.endswith(b.text):
        return join(a, b._replace(text=""), cost=-_APART)  # nothing is said twice
    return join(a, b, _JOINTS.get(relation) or _particle(a, relation))


def _particle(before: Phrasing, relation: str) -> str:
    """的 where a term needs it: behind a clause, a phrase, a long possessor."""
    long = relation in ("genitive", "place") and len(before.text) > _LONG_POSSESSOR
    return "的" if before.heavy or long else ""


class ChineseWriter(Writer):
    """Writes Chinese."""

    to: Language = "zh"

    def numbered(self, text: str, node: Node, head: bool) -> str:
        """Chinese has no plural; in a term a word sheds its 的."""
        return text.removesuffix("的") or text

    def apart(self, text: str, node: Node) -> bool:
        """A negated participle needs its 的 («未履行的义务»)."""
        return node.head.negated and node.kind == "participle"

    def form(self, name: str, node: Node, head: bool) -> list[Phrasing]:
        """See `Writer.form`; Chinese has the base of an adjective, a number in digits and else no forms, and no 的 inside
        a pattern."""
        found = super().form(name, node, head or node.kind in CASES)
        if name == "num":
            return [one._replace(text=str(number(one.text))) for one in found]
        return [one._replace(text=one.text.removesuffix("的") or one.text) for one in found]

    def fitness(self, template: Template, left: str, right: str) -> float:
        """Nothing is known of it."""
        return 0.0

    def spelt(self, text: str) -> str:
        """As it is."""
        return text

    def compose(self, node: Node, dependent: Node, inner: Node, head: bool) -> Iterable[Phrasing]:
        """Kazakh order, with 和 between equals and 的 where a term needs it; a verb of one character before its object
        (喝水)."""
        relation = node.relation
        if node.kind == "phrase":
            return [join(b, a, heavy=True) for a, b in pairs(self.write(dependent), self.write(inner))]
        if inner.head.negated and relation in _DENIABLE:
            return list(self._negated(relation, dependent, inner))
        if relation in _BEFORE:
            return list(self._with_case(relation, dependent, inner, head))
        return self._plain(node, dependent, inner, head)

    def _plain(self, node: Node, dependent: Node, inner: Node, head: bool) -> list[Phrasing]:
        relation = node.relation
        if relation == "not":
            return [first._replace(text="非" + first.text) for first in self.write(dependent, False)]
        both = list(pairs(self.write(dependent, False), self.write(inner, head)))
        beside = [_beside(a, b, relation) for a, b in both]
        if relation == "genitive":
            beside += [
                _beside(a, b, "izafet") for a, b in both if _particle(a, relation) and dependent.relation not in _JOINTS
            ]
        return self._turned(node, dependent, inner, beside) if relation == "object" and head else beside

    def _turned(self, node: Node, dependent: Node, inner: Node, beside: list[Phrasing]) -> list[Phrasing]:
        """The action behind its object and before it, as likely as the phrases with this action have it: 数据处理, 签订合同."""
        share = turned_share(node.head.lemma, self.without)
        behind = [one._replace(score=one.score + TURNED * log(1 - share)) for one in beside]
        both = pairs(self.write(dependent, False), self.write(inner))
        return [*behind, *(join(b, a, cost=TURNED * log(share)) for a, b in both if len(b.text) > 1)]

    def _negated(self, relation: str, dependent: Node, inner: Node) -> Iterator[Phrasing]:
        """不 and 未 before all that they deny: 不履行合同, 未从流通中撤出."""
        for a in self.write(dependent, False):
            for b in self.write(inner):
                if not b.text.startswith((NOT_YET, NOT_EVER)):
                    continue
                if relation in _BEFORE:
                    text = b.text[0] + _BEFORE[relation] + a.text + b.text[1:]
                    yield join(a, b, heavy=True)._replace(text=text)
                else:
                    yield join(b, a, heavy=inner.kind == "participle")

    def _with_case(self, relation: str, dependent: Node, inner: Node, head: bool) -> Iterator[Phrasing]:
        for a, b in pairs(self.write(dependent), self.write(inner, head)):
            yield join(a, b)
            coverb = a._replace(text=_BEFORE[relation] + a.text)
            yield join(coverb, b, "的" if head else "", -_APART, heavy=not head)
