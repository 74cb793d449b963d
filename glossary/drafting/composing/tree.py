"""The structure of a Kazakh term: which word depends on which, and how.

Kazakh puts every dependent before its head, so a term is read from the left with a stack: each word takes what stands
before it and may belong to it, nearest first. A noun takes adjectives, participles and a bare noun; with a possessive
ending it takes a genitive too; a verbal noun or participle takes objects and cases; a postposition takes a noun.

    >>> from glossary.language import analyse
    >>> print(parse(analyse(["қазақ тілінің тарихы"])[0]))
    ((қазақ izafet тілінің) genitive тарихы)
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import dropwhile
from typing import NamedTuple

from glossary.drafting.composing.nodes import Given, Node, Word
from glossary.language import Analysis, Reading, Token, lexicon
from glossary.language.classes import members, word_classes
from glossary.language.morphology import readings
from glossary.language.orthography import is_cyrillic
from glossary.syntax.tables import dependence

CASES = frozenset({"acc", "dat", "loc", "abl", "ins"})
_DOERS = frozenset({"agent", "device"})
COORDINATION = ("and", "or", ",")
_NOUNS = frozenset({"NOUN", "PROPN", "VN", "X"})
_HEADS = _NOUNS | {"ADJ", "NUM"}
_ATTRIBUTES = frozenset({"ADJ", "NUM", "PRON"})


class Own(NamedTuple):
    """The words from one character to another that have translations of their own."""

    start: int
    stop: int
    uses: tuple[Given, ...]


def parse(analysis: Analysis, own: Sequence[Own] = ()) -> Node | None:
    """The tree of a term, None when it has no word. What fits nowhere is attached as «loose»; words with translations of
    their `own` are one leaf."""
    stack: list[Node] = []
    for node in _units(_tokens(analysis), own):
        stack.append(_coordinate(_attach(node, stack), stack))
    return _join(stack)


def _tokens(analysis: Analysis) -> Sequence[Token]:
    """The words of a term and the commas between them."""
    places = [place for place, token in enumerate(analysis.all_tokens) if token.is_word]
    inside = analysis.all_tokens[places[0] : places[-1] + 1] if places else ()
    return list(_divided(list(_signs([token for token in inside if token.is_word or token.form == ","]))))


def _units(tokens: Sequence[Token], own: Sequence[Own]) -> Iterator[Node]:
    """The words, a noun and a verb that are one verb of the lexicon as one node («бас тарту»)."""
    before: Node | None = None
    for node in _leaves(tokens, own):
        if before is not None and _idiom(before.head, node.head):
            node = Node(node.kind, node.head, _relation(before, node) or "object", before, node)  # noqa: PLW2901
        elif before is not None:
            yield before
        before = node
    if before is not None:
        yield before


def _leaves(tokens: Sequence[Token], own: Sequence[Own]) -> Iterator[Node]:
    """A leaf for each word; for words with translations of their own one, which is used as its last word is."""
    before: list[str] = []
    for place, token in enumerate(tokens):
        known = next((one for one in own if one.start <= token.start and token.end <= one.stop), None)
        if known and token.end < known.stop:
            before.append(token.norm.lower())
            continue
        after = tokens[place + 1 :]
        reading = token.readings[0] if _described(tokens, place) else reading_of(token, after)
        yield _leaf(token, reading, not after, known.uses if known else (), tuple(before))
        before.clear()


def _idiom(noun: Word, verb: Word) -> bool:
    """Whether a noun and the verb form behind it are one verb of the lexicon."""
    if noun.own or verb.own:
        return False
    if verb.reading.pos not in ("VN", "VERB") and "agent" not in verb.classes:
        return False
    return any(f"{noun.form} {form}" in lexicon.phrases() for form in (verb.stem, verb.lemma))


def _signs(tokens: Sequence[Token]) -> Iterator[Token]:
    """The tokens, digits and Latin letters that stand together as one: «3D»."""
    last: Token | None = None
    for token in tokens:
        if last is not None and token.start == last.end and token.pos == last.pos == "X":
            token = _sign(last.form + token.form, last.start)  # noqa: PLW2901
        elif last is not None:
            yield last
        last = token
    if last is not None:
        yield last


def _divided(tokens: Sequence[Token]) -> Iterator[Token]:
    """The tokens, a number and the word that a hyphen joins to it as two: «2-типті»."""
    for token in tokens:
        if len(token.norm) == 1 and token.norm.isupper() and len(tokens) > 1:
            yield _sign(token.norm, token.start)
            continue
        number, hyphen, word = token.norm.partition("-")
        if hyphen and number.isdigit() and is_cyrillic(word):
            yield _sign(number, token.start)
            yield Token(word, token.start + len(number) + 1, token.end, word, readings(word.lower()))
        else:
            yield token


def _sign(text: str, start: int) -> Token:
    """Digits and letters that stand for themselves."""
    reading = Reading(text, "X", None, None, None, "", False, text, "irregular", 0.0)
    return Token(text, start, start + len(text), text, (reading,))


def _described(tokens: Sequence[Token], place: int) -> bool:
    """Whether an adjective describes the action whose object stands before it («ресурстарды тиімді пайдалану»): an action
    has one object, so it is none."""
    return place > 0 and tokens[place - 1].case == "acc" and tokens[place].pos == "ADJ"


def _leaf(token: Token, reading: Reading, last: bool, own: tuple[Given, ...], before: tuple[str, ...]) -> Node:
    form = token.norm.lower()
    word = Word(form, reading, token.norm[:1].isupper(), own=own, before=before)
    return Node("joint" if joint(form) and not last and not own else _kind(word, last), word)


def joint(form: str) -> str:
    """How a conjunction or a comma joins what stands on its sides; empty for any other word."""
    return "," if form == "," else next((name for name in ("and", "or") if form in members(name)), "")


def denies(word: Word) -> bool:
    """Whether a word is the «not» that stands behind nouns and adjectives."""
    return not word.own and word.form in members("negator")


def reading_of(token: Token, after: Sequence[Token]) -> Reading:
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
        lambda chosen, after: chosen.pos == "ADJ" and _action(after),
        lambda reading, _: reading.pos == "NOUN" and reading.case == "acc",
    ),
    _Wish(
        lambda chosen, after: chosen.pos == "ADJ" and bool(after) and bool(_DOERS & word_classes(after[0].lemma)),
        lambda reading, _: reading.pos == "NOUN" and reading.case == "nom",
    ),
    _Wish(_bare_accusative, lambda reading, _: reading.pos == "ADJ" and reading.case is None),
)
"""A nominal reading for a head, a noun rather than a pronoun, the accusative before a verbal noun («шартты орындау»), an
adjective in -лы rather than an accusative before a noun («шартты белгі»), a noun before who or what does something to
it («жарық шағылдырғыш»)."""


def _action(after: Sequence[Token]) -> bool:
    """Whether an action follows, perhaps behind its adjectives («ақпаратты криптографиялық қорғау»)."""
    rest = list(dropwhile(lambda token: token.pos == "ADJ", after))
    return bool(rest) and rest[0].pos == "VN"


def _verbal(token: Token) -> bool:
    """Whether what follows an accusative may govern it, itself or through the word after it."""
    return token.pos in ("VN", "VERB", "ADV") or token.case in CASES


def _kind(word: Word, last: bool) -> str:
    reading = word.reading
    if last and reading.form != "participle" and reading.pos not in ("POSTP", "ADV"):
        return "noun"
    if reading.attributive:
        return "place"
    if denies(word) or (word.form.isdigit() and not last):
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
    return dependence(dependent.tags, node.tags)


def _coordinate(node: Node, stack: list[Node]) -> Node:
    """Join «A және B» as soon as both sides are of a kind; the whole is used as its second part is."""
    if len(stack) < 2 or stack[-1].kind != "joint" or not _alike(stack[-2], node):
        return node
    form = stack.pop().head.form
    return _attach(Node(node.kind, node.head, joint(form), stack.pop(), node, "" if form == "," else form), stack)


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
