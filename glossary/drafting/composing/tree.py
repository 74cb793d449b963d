"""The structure of a Kazakh term: which word depends on which, and how.

Kazakh puts every dependent before its head, so a term is read from the left with a stack: each word takes what stands
before it and may belong to it, nearest first. A noun takes adjectives, participles and a bare noun; with a possessive
ending it takes a genitive too; a verbal noun or participle takes objects and cases; a postposition takes a noun.

    >>> from glossary.language import analyse
    >>> print(parse(analyse(["қазақ тілінің тарихы"])[0]))
    ((қазақ izafet тілінің) genitive тарихы)
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from glossary.language import Analysis, Reading, Token, lexicon

CASES = frozenset({"acc", "dat", "loc", "abl", "ins"})
COORDINATION = {"and": ("және", "мен", "бен", "пен"), "or": ("немесе", "я", "яки", "әлде"), ",": (",",)}
NEGATION = "емес"
_NEGATED = re.compile(r"[мбп][ае](у|ған|ген|йтын|йтін|с|й|стан|стен|п)")
"""What stands behind the stem of a negated verb: «төле-меу», «алын-баған», «қайтарыл-майтын»."""
_JOINTS = {form: relation for relation, forms in COORDINATION.items() for form in forms}
_NOUNS = frozenset({"NOUN", "PROPN", "VN", "X"})
_HEADS = _NOUNS | {"ADJ", "NUM"}
_ATTRIBUTES = frozenset({"ADJ", "NUM", "PRON"})
_CLAUSAL = frozenset({"attribute", "participle", "adverb", "phrase"})


class Word(NamedTuple):
    """One word as a term uses it: its form in small letters, its reading, and whether it is written with a capital."""

    form: str
    reading: Reading
    capital: bool = False

    @property
    def lemma(self) -> str:
        """The dictionary form in small letters; a negated form stands for itself, for its verb says the opposite."""
        return self.form if self.negated and self.reading.pos == "VERB" else self.reading.lemma.lower()

    @property
    def negated(self) -> bool:
        """Whether it is a verb form that says that something is not so."""
        whole = self.form if self.reading.pos == "VERB" else self.reading.lemma.lower()
        return self.reading.pos in ("VERB", "VN") and _NEGATED.match(whole[len(self.stem) :]) is not None

    @property
    def stem(self) -> str:
        """What stands before the endings. A verbal noun that is a headword is cut to its verb («төлемеу»: төле)."""
        stem = self.reading.stem
        if self.reading.pos != "VN" or stem != self.reading.lemma.lower():
            return stem
        return stem[:-3] if _NEGATED.match(stem[-3:]) and lexicon.senses(stem[:-3], "VERB") else stem[:-1]

    @property
    def plural(self) -> bool:
        """Whether it is a plural."""
        return self.reading.number == "pl"


@dataclass(frozen=True, slots=True)
class Node:
    """A word with its dependents, two by two: `dependent` stands in `relation` to `inner`, which has the same head. A
    leaf has neither.

    `kind` says how the whole is used: noun, genitive, a case, attribute, participle, place (-дағы), adverb, phrase
    (with a postposition), or joint (a conjunction that waits). `relation` is attribute, izafet, compound, genitive,
    object, a case, place, adverb, postposition, not, and, or, «,», or «loose» where nothing fits.
    """

    kind: str
    head: Word
    relation: str = ""
    dependent: "Node | None" = None
    inner: "Node | None" = None

    def __str__(self) -> str:
        return self.head.form if self.dependent is None else f"({self.dependent} {self.relation} {self.inner})"

    @property
    def words(self) -> tuple[Word, ...]:
        """The words in order, conjunctions left out."""
        if self.dependent is None or self.inner is None:
            return (self.head,)
        return self.dependent.words + self.inner.words

    @property
    def relations(self) -> tuple[str, ...]:
        """The relations inside, outermost first."""
        if self.dependent is None or self.inner is None:
            return ()
        return (self.relation, *self.dependent.relations, *self.inner.relations)


def parse(analysis: Analysis) -> Node | None:
    """The tree of a term, None when it has no word. What fits nowhere is attached as «loose»."""
    stack: list[Node] = []
    places = [place for place, token in enumerate(analysis.all_tokens) if token.is_word]
    inside = analysis.all_tokens[places[0] : places[-1] + 1] if places else ()
    tokens = [token for token in inside if token.is_word or token.form == ","]
    for place, token in enumerate(tokens):
        stack.append(_coordinate(_attach(_leaf(token, tokens[place + 1 :]), stack), stack))
    return _join(stack)


def _leaf(token: Token, after: Sequence[Token]) -> Node:
    form = token.norm.lower()
    word = Word(form, _reading(token, after), token.norm[:1].isupper())
    return Node("joint" if form in _JOINTS and after else _kind(word, not after), word)


def _reading(token: Token, after: Sequence[Token]) -> Reading:
    """The reading that a term has use for: a nominal one for its head, a noun rather than a pronoun, an adjective in
    -лы rather than an accusative before a noun, the accusative before a verbal noun."""
    chosen = token.readings[0]
    known = [reading for reading in token.readings if reading.source != "guess"]
    if (not after and chosen.pos == "VERB" and chosen.form != "participle") or chosen.form in ("imperative", "finite"):
        return next((reading for reading in known if reading.pos in _HEADS), chosen)
    if chosen.pos == "PRON":
        return next((reading for reading in known if reading.pos == "NOUN" and reading.lemma == chosen.lemma), chosen)
    if chosen.pos == "ADJ" and after and after[0].pos == "VN":
        return next((reading for reading in known if reading.case == "acc" and reading.pos == "NOUN"), chosen)
    if chosen.case == "acc" and chosen.possessive is None and after and not _verbal(after[0]):
        return next((reading for reading in known if reading.pos == "ADJ" and reading.case is None), chosen)
    return chosen


def _verbal(token: Token) -> bool:
    """Whether what follows an accusative may govern it, itself or through the word after it."""
    return token.pos in ("VN", "VERB", "ADV") or token.case in CASES


def _kind(word: Word, last: bool) -> str:
    reading = word.reading
    if last and reading.form != "participle" and reading.pos not in ("POSTP", "ADV"):
        return "noun"
    if reading.attributive or word.form == NEGATION:
        return "place" if reading.attributive else "attribute"
    if reading.pos == "VERB":
        return "participle" if reading.form == "participle" else "adverb"
    if reading.pos in _NOUNS or reading.case not in (None, "nom"):
        return {"gen": "genitive", None: "noun", "nom": "noun"}.get(reading.case, str(reading.case))
    if reading.pos in _ATTRIBUTES:
        return "attribute"
    return "phrase" if reading.pos == "POSTP" else "adverb"


def _attach(node: Node, stack: list[Node]) -> Node:
    while stack and (relation := _relation(stack[-1], node)):
        node = Node(node.kind, node.head, relation, stack.pop(), node)
    return node


def _relation(dependent: Node, node: Node) -> str:
    """How a constituent may belong to the word after it; empty when it may not."""
    if "joint" in (node.kind, dependent.kind):
        return ""
    if node.head.form == NEGATION:
        return "not" if node.dependent is None else ""
    return _clausal(dependent.kind, node) if node.kind in _CLAUSAL else _nominal(dependent.kind, node)


def _clausal(kind: str, node: Node) -> str:
    """The relation of a constituent to an attribute, participle, adverb or postposition."""
    if node.kind == "phrase":
        return "object" if kind in ("noun", "genitive") or kind in CASES else ""
    if kind in CASES:
        return "object" if kind == "acc" else kind
    if kind == "adverb":
        return "adverb"
    return "object" if kind == "noun" and node.kind == "participle" else ""


def _nominal(kind: str, node: Node) -> str:
    """The relation of a constituent to a noun."""
    if kind in ("attribute", "participle"):
        return "attribute"
    if kind == "phrase":
        return "postposition"
    if kind == "noun":
        verbal = node.head.reading.pos == "VN"
        return "izafet" if node.head.reading.possessive == 3 else "object" if verbal else "compound"
    return "object" if kind == "acc" else kind


def _coordinate(node: Node, stack: list[Node]) -> Node:
    """Join «A және B» as soon as both sides are of a kind; the whole is used as its second part is."""
    if len(stack) < 2 or stack[-1].kind != "joint" or not _alike(stack[-2], node):
        return node
    relation = _JOINTS[stack.pop().head.form]
    return _attach(Node(node.kind, node.head, relation, stack.pop(), node), stack)


def _alike(left: Node, right: Node) -> bool:
    sides = {left.kind, right.kind}
    if len(sides) == 1 or sides == {"attribute", "participle"}:
        return "joint" not in sides
    return left.kind == "noun" and (right.kind == "genitive" or right.kind in CASES)


def _join(stack: list[Node]) -> Node | None:
    """One tree from what is left on the stack."""
    while len(stack) > 1:
        node, before = stack.pop(), stack.pop()
        relation = "loose"
        if before.kind == "joint" and stack:
            relation, before = _JOINTS[before.head.form], stack.pop()
        stack.append(Node(node.kind, node.head, relation, before, node))
    return stack[0] if stack else None
