"""The structure of a Kazakh term: which word depends on which, and how.

Kazakh puts every dependent before its head, so a term is read from the left with a stack: each word takes what stands
before it and may belong to it, nearest first. A noun takes adjectives, participles and a bare noun; with a possessive
ending it takes a genitive too; a verbal noun or participle takes objects and cases; a postposition takes a noun.

    >>> from glossary.language import analyse
    >>> print(parse(analyse(["қазақ тілінің тарихы"])[0]))
    ((қазақ izafet тілінің) genitive тарихы)
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from glossary.language import Analysis, Reading, Token
from glossary.language.classes import members
from glossary.language.formation import is_negated, verb_of

CASES = frozenset({"acc", "dat", "loc", "abl", "ins"})
COORDINATION = ("and", "or", ",")
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
        return self.reading.pos in ("VERB", "VN") and is_negated(whole, self.stem)

    @property
    def stem(self) -> str:
        """What stands before the endings. A verbal noun that is a headword is cut to its verb («төлемеу»: төле)."""
        stem = self.reading.stem
        return verb_of(stem).stem if self.reading.pos == "VN" and stem == self.reading.lemma.lower() else stem

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
    return Node("joint" if joint(form) and after else _kind(word, not after), word)


def joint(form: str) -> str:
    """How a conjunction or a comma joins what stands on its sides; empty for any other word."""
    return "," if form == "," else next((name for name in ("and", "or") if form in members(name)), "")


def denies(word: Word) -> bool:
    """Whether a word is the «not» that stands behind nouns and adjectives."""
    return word.form in members("not")


def _reading(token: Token, after: Sequence[Token]) -> Reading:
    """The reading that a term has use for: the first one, unless a preference finds a known one that serves better."""
    chosen = token.readings[0]
    wish = next((wish for wish in _WISHES if wish.unfit(chosen, after)), None)
    if wish is None:
        return chosen
    known = (reading for reading in token.readings if reading.source != "guess")
    return next((reading for reading in known if wish.fit(reading, chosen)), chosen)


class _Wish(NamedTuple):
    """Where the first reading is unfit, by itself and what stands after it, and which one serves there."""

    unfit: Callable[[Reading, Sequence[Token]], bool]
    fit: Callable[[Reading, Reading], bool]


def _finite(chosen: Reading, after: Sequence[Token]) -> bool:
    """A verb where a term has none: at its end, or in a mood of sentences."""
    last = not after and chosen.pos == "VERB" and chosen.form != "participle"
    return last or chosen.form in ("imperative", "finite")


def _bare_accusative(chosen: Reading, after: Sequence[Token]) -> bool:
    return chosen.case == "acc" and chosen.possessive is None and bool(after) and not _verbal(after[0])


_WISHES = (
    _Wish(_finite, lambda reading, _: reading.pos in _HEADS),
    _Wish(
        lambda chosen, _: chosen.pos == "PRON",
        lambda reading, chosen: reading.pos == "NOUN" and reading.lemma == chosen.lemma,
    ),
    _Wish(
        lambda chosen, after: chosen.pos == "ADJ" and bool(after) and after[0].pos == "VN",
        lambda reading, _: reading.pos == "NOUN" and reading.case == "acc",
    ),
    _Wish(_bare_accusative, lambda reading, _: reading.pos == "ADJ" and reading.case is None),
)
"""A nominal reading for a head, a noun rather than a pronoun, the accusative before a verbal noun («шартты орындау»), an
adjective in -лы rather than an accusative before a noun («шартты белгі»)."""


def _verbal(token: Token) -> bool:
    """Whether what follows an accusative may govern it, itself or through the word after it."""
    return token.pos in ("VN", "VERB", "ADV") or token.case in CASES


def _kind(word: Word, last: bool) -> str:
    reading = word.reading
    if last and reading.form != "participle" and reading.pos not in ("POSTP", "ADV"):
        return "noun"
    if reading.attributive:
        return "place"
    if denies(word):
        return "attribute"
    return _case(reading) if reading.pos in _NOUNS or reading.case not in (None, "nom") else _of_part(reading)


def _case(reading: Reading) -> str:
    return {"gen": "genitive", None: "noun", "nom": "noun"}.get(reading.case, str(reading.case))


def _of_part(reading: Reading) -> str:
    if reading.pos == "VERB":
        return "participle" if reading.form == "participle" else "adverb"
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
    if denies(node.head):
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
    relation = joint(stack.pop().head.form)
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
            relation, before = joint(before.head.form), stack.pop()
        stack.append(Node(node.kind, node.head, relation, before, node))
    return stack[0] if stack else None
