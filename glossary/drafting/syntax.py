"""The structure of a Kazakh term: which word depends on which, and how.

Kazakh puts every dependent before its head, so a term is read from the left with a stack: each word takes what stands before it and may
belong to it, nearest first. A noun takes adjectives, participles and a bare noun; with a possessive ending it takes a genitive too; a
verbal noun or participle takes objects and cases; a postposition takes a noun.

    >>> from glossary.language import analyse
    >>> print(parse(analyse(["қазақ тілінің тарихы"])[0]))
    ((қазақ izafet тілінің) genitive тарихы)
"""

from collections.abc import Iterator
from dataclasses import dataclass

from glossary.language import Analysis, Reading, Token

Relation = str
"""attribute, izafet, compound, genitive, object, dat, loc, abl, ins, place (-дағы), adverb, postposition, and, or «loose» when nothing fits."""

CASES = frozenset({"acc", "dat", "loc", "abl", "ins"})
NOMINAL = frozenset({"NOUN", "PROPN", "VN", "X"})
_ATTRIBUTES = frozenset({"ADJ", "NUM", "PRON"})
_AND = frozenset("және мен бен пен".split())
_OR = frozenset("немесе я яки әлде".split())


@dataclass(frozen=True, slots=True)
class Node:
    """A word with its dependents, binary: `dependent` stands in `relation` to `inner`, which has the same head. A leaf has neither.
    `kind` says how the whole may be used: noun, genitive, a case, attribute, participle, place, adverb, phrase (with postposition),
    and (a conjunction that waits)."""

    kind: str
    head: Token
    start: int
    end: int
    relation: Relation = ""
    dependent: "Node | None" = None
    inner: "Node | None" = None

    def __str__(self) -> str:
        if self.dependent is None:
            return self.head.norm
        return f"({self.dependent} {self.relation} {self.inner})"

    @property
    def reading(self) -> Reading:
        """The reading of the head."""
        return self.head.readings[0]

    def nodes(self) -> Iterator["Node"]:
        """This node and all inside it."""
        yield self
        for part in (self.dependent, self.inner):
            if part is not None:
                yield from part.nodes()


def parse(analysis: Analysis) -> Node | None:
    """The tree of a term, None when it has no word. What fits nowhere is attached as «loose»."""
    stack: list[Node] = []
    tokens = [token for token in analysis.all_tokens if token.is_word or token.form == ","]
    for place, token in enumerate(tokens):
        stack.append(_coordinate(_attach(_leaf(token, place, last=place == len(tokens) - 1), stack), stack))
    return _join(stack)


def _leaf(token: Token, place: int, last: bool) -> Node:
    return Node(_kind(token, last), token, place, place + 1)


def _kind(token: Token, last: bool) -> str:
    reading = token.readings[0]
    if not token.is_word or token.norm.lower() in _AND | _OR or reading.pos == "CONJ":
        return "and"
    if reading.attributive:
        return "place"
    if last and reading.pos not in ("POSTP", "ADV"):
        return "noun"
    if reading.pos == "VERB":
        return "participle" if reading.form == "participle" else "adverb"
    if reading.pos in NOMINAL or reading.case not in (None, "nom"):
        return {"gen": "genitive", None: "noun", "nom": "noun"}.get(reading.case, str(reading.case))
    if reading.pos in _ATTRIBUTES:
        return "attribute"
    return "phrase" if reading.pos == "POSTP" else "adverb"


def _attach(node: Node, stack: list[Node]) -> Node:
    while stack and (relation := _relation(stack[-1], node)):
        dependent = stack.pop()
        node = Node(node.kind, node.head, dependent.start, node.end, relation, dependent, node)
    return node


def _relation(dependent: Node, node: Node) -> Relation:
    """How a constituent may belong to the word after it; empty when it may not."""
    if node.kind == "and":
        return ""
    verbal = node.reading.pos in ("VN", "VERB")
    if node.kind in ("attribute", "participle", "adverb", "phrase"):
        return _clausal(dependent.kind, node)
    return _nominal(dependent, node, verbal)


def _clausal(kind: str, node: Node) -> Relation:
    if node.kind == "phrase":
        return "object" if kind in ("noun", "genitive") or kind in CASES else ""
    if kind in CASES:
        return "object" if kind == "acc" else kind
    if kind == "adverb":
        return "adverb"
    return "object" if kind == "noun" and node.kind == "participle" else ""


def _nominal(dependent: Node, node: Node, verbal: bool) -> Relation:
    kind, owned = dependent.kind, node.reading.possessive == 3
    if kind in ("attribute", "participle"):
        return "attribute"
    if kind == "phrase":
        return "postposition"
    if kind == "noun":
        return "izafet" if owned else "object" if verbal else "compound"
    if kind == "acc":
        return "object"
    return kind if kind in ("genitive", "place", "adverb") or kind in CASES else ""


def _coordinate(node: Node, stack: list[Node]) -> Node:
    """Join «A және B» as soon as both sides are of a kind."""
    if len(stack) >= 2 and stack[-1].kind == "and" and node.kind != "and" and _alike(stack[-2], node):
        word, left = stack.pop(), stack.pop()
        relation = "or" if word.head.norm.lower() in _OR else "and" if word.head.is_word else ","
        return _attach(Node(node.kind, node.head, left.start, node.end, relation, left, node), stack)
    return node


def _alike(left: Node, right: Node) -> bool:
    sides = {left.kind, right.kind}
    if len(sides) == 1 or sides == {"attribute", "participle"}:
        return True
    return left.kind == "noun" and (right.kind == "genitive" or right.kind in CASES)


def _join(stack: list[Node]) -> Node | None:
    """One tree from what is left on the stack."""
    while len(stack) > 1:
        node = stack.pop()
        before = stack.pop()
        if before.kind == "and" and stack:
            before = stack.pop()
            relation = "and"
        else:
            relation = "loose"
        stack.append(_attach(Node(node.kind, node.head, before.start, node.end, relation, before, node), stack))
    return stack[0] if stack else None
