"""English phrasings: the order of the words, «of» and other prepositions, plurals, and which words go together."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import product
from math import log

from glossary.drafting.composing.collocations import association, frequency, is_word
from glossary.drafting.composing.constructions import Template
from glossary.drafting.composing.english import bare, ordinal, participle, plural, possessive, prefixed
from glossary.drafting.composing.english_order import chance, signs
from glossary.drafting.composing.negation import FAILURE, NOT
from glossary.drafting.composing.nodes import Node
from glossary.drafting.composing.senses import senses_of
from glossary.drafting.composing.tree import COORDINATION
from glossary.drafting.composing.writer import Phrasing, Writer, join, pairs
from glossary.drafting.tables import table
from glossary.model import Language

FIT = 0.3
"""How much the association of neighbouring words counts beside the choice of each; tuned on the lexicon's phrases,
each left out in turn."""
OF_INSIDE, PARTED, PLURAL_INSIDE = 4.0, 1.5, 0.7
"""What speaks against a modifier with a preposition before its head, one before a head with an adjective, one in the
plural."""
_BESIDE = frozenset({"attribute", "izafet", "compound", "object", "adverb", "loose"})
_OF = frozenset({"izafet", "object", "genitive"})
_PREPOSITIONS = {"dat": "to", "loc": "in", "abl": "from", "ins": "with", "place": "in"}
_IN_TERMS = {row["word"]: row["en"] for row in table("postpositions")}
_OWN_PREPOSITION = {
    "based": "on",
    "dependent": "on",
    "aimed": "at",
    "directed": "at",
    "intended": "for",
    "related": "to",
}
_PREPOSITION_LIKE = frozenset(
    [
        "on",
        "about",
        "against",
        "for",
        "according",
        "by",
        "before",
        "after",
        "without",
        "until",
        "up",
        "towards",
        "under",
        "during",
        "among",
    ]
)
_HYPHENED = frozenset({"based", "oriented", "driven", "related", "specific"})
WRITTEN_TOGETHER = 3.0
"""What the frequency of a word together with its prefix speaks for it."""
_INSIDE = re.compile(r" (?:of|to|on|for|in|from|with|against) ")
_PREFIXED = re.compile(r"([a-z]+)~([^\s-]+)")
_FORMS: Mapping[str, Callable[[str], str]] = {
    "pl": plural,
    "'s": possessive,
    "pl's": lambda text: possessive(plural(text)),
    "ord": ordinal,
    "ed": participle,
}
SAID_ONCE = 2.0
"""The price of a phrasing in which two words are called the same."""
_APART = 1.0
"""The price of the less usual of two orders."""


class EnglishWriter(Writer):
    """Writes English."""

    to: Language = "en"

    def numbered(self, text: str, node: Node, head: bool) -> str:
        """The plural of a head in the plural; modifiers stay singular («data processing»)."""
        return plural(text) if head and node.head.plural else text

    def form(self, name: str, node: Node, head: bool) -> list[Phrasing]:
        """See `Writer.form`: plural, possessive, ordinal, the verb of a verbal noun, base with -ed."""
        if name == "inf":
            return self.best(self._infinitives(node))
        change = _FORMS.get(name)
        if change is None:
            return super().form(name, node, head)
        found = self.base(node) if name == "ed" else self.write(node, False)
        return [one._replace(text=change(one.text)) for one in found]

    def _infinitives(self, node: Node) -> Iterator[Phrasing]:
        """«to sign»: of a headword, of a verb with its object, of a verb alone."""
        *before, verb = node.words
        key = " ".join([*(word.form for word in before), verb.stem])
        verbs = [text for sense in senses_of(key) if sense.pos == "VERB" for text in sense.en]
        yield from (Phrasing(text, -0.5 * rank, (f"{key}: {text}",)) for rank, text in enumerate(verbs))
        if node.dependent is not None and node.inner is not None and node.relation == "object":
            found = product(self._infinitives(node.inner), self.write(node.dependent))
            yield from (join(verb, thing, " ") for verb, thing in found)

    def fitness(self, template: Template, left: str, right: str) -> float:
        """Whether words that meet belong together, and whether a prefix makes a word."""
        if template.side_by_side:
            return _fitness(left, right) - OF_INSIDE * (template.left_first and bool(_INSIDE.search(left)))
        if prefix := _PREFIXED.search(template.fill(left, right)):
            return WRITTEN_TOGETHER * frequency(prefix[1] + prefix[2])
        return 0.0

    def spelt(self, text: str) -> str:
        """A prefix written together with its word where there is such a word, else with a hyphen."""
        return _PREFIXED.sub(lambda found: prefixed(found[1], found[2]), text)

    def compose(self, node: Node, dependent: Node, inner: Node, head: bool) -> Iterable[Phrasing]:
        """Modifiers before the head, «of» and other prepositions behind it."""
        relation = node.relation
        if relation in COORDINATION:
            between = f" {relation} " if relation != "," else ", "
            return [join(a, b, between) for a, b in pairs(self.write(dependent, head), self.write(inner, head))]
        if relation == "not":
            return self._denied(dependent)
        if node.kind == "phrase":
            return self._phrase(node, dependent, inner)
        if node.kind in ("attribute", "participle") and relation in (*_PREPOSITIONS, "object"):
            return list(self._clause(relation, dependent, inner))
        return [*self._before(node, dependent, inner, head), *self._behind(node, dependent, inner, head)]

    def _denied(self, dependent: Node) -> list[Phrasing]:
        found = self.write(dependent, False)
        un = [first._replace(text="un" + first.text) for first in found if is_word("un" + first.text)]
        return [*un, *(first._replace(text="non-" + first.text, score=first.score - _APART) for first in found)]

    def _phrase(self, node: Node, dependent: Node, inner: Node) -> list[Phrasing]:
        prepositions = [*self.write(inner), *_in_terms(node)]
        return [join(b, a, " ", heavy=True) for a in self.write(dependent) for b in prepositions]

    def apart(self, text: str, node: Node) -> bool:
        """What begins with «not» stands behind its head («goods not withdrawn»)."""
        return text.startswith(NOT)

    def _clause(self, relation: str, dependent: Node, inner: Node) -> Iterator[Phrasing]:
        """«based on deep learning», «against corruption», and «corruption-based»-like compounds at a price."""
        for b in _apart(self.write(inner, False), inner):
            preposition = (
                "" if b.text in _PREPOSITION_LIKE else _OWN_PREPOSITION.get(b.text, _PREPOSITIONS.get(relation, "by"))
            )
            if relation == "object" and b.text.removeprefix(NOT).partition(" ")[0].endswith("ing"):
                preposition = ""  # who does it takes the object as it is: «by» is of what was done
            for a in self.write(dependent):
                yield join(b, a, f" {preposition} " if preposition else " ", heavy=True)
                if b.text in _HYPHENED:
                    yield join(a, b, "-", -_APART)

    def _before(self, node: Node, dependent: Node, inner: Node, head: bool) -> Iterator[Phrasing]:
        relation = node.relation
        cost = (0.0 if relation in (*_BESIDE, "genitive") else -_APART) - _APART * inner.head.negated * (
            relation in _OF
        )
        for a, b in pairs(self.write(dependent, False), self.write(inner, head)):
            if b.text.startswith(FAILURE) and relation in _OF:
                yield join(b, a, " ")
            elif a.heavy:
                yield fit(b, a, 0.0)._replace(heavy=True)
            else:
                yield fit(a, b, cost - self._between(node, inner, a) + self._order(node, a, b, False))

    def _between(self, node: Node, inner: Node, a: Phrasing) -> float:
        """What speaks against a modifier that has «of» («quality of education assessment»), and against one that parts a
        head from its adjective («teacher professional skill»)."""
        inside = OF_INSIDE * bool(_INSIDE.search(a.text))
        if node.relation not in _OF:
            return inside
        parted = inner.relation in ("attribute", "adverb")
        many = a.text.endswith("s") and not a.text.endswith(("ss", "us", "is", "ics"))
        return inside + PARTED * parted + PLURAL_INSIDE * many

    def _order(self, node: Node, a: Phrasing, b: Phrasing, of: bool) -> float:
        """What speaks for or against «of»."""
        if node.relation not in _OF:
            return 0.0
        likely = chance(signs(node, a.text, b.text, self.without))
        return log(max(1e-4, likely if of else 1 - likely))

    def _behind(self, node: Node, dependent: Node, inner: Node, head: bool) -> Iterator[Phrasing]:
        """«theory of relativity»."""
        if node.relation in _OF:
            cost, preposition = 0.0, "of"
        elif node.relation in _PREPOSITIONS:
            cost, preposition = -_APART, _PREPOSITIONS[node.relation]
        else:
            return
        for a, b in pairs(self.write(dependent), self.write(inner, head)):
            if preposition != "of" or not b.text.startswith(FAILURE):
                a = a._replace(text=bare(a.text))  # noqa: PLW2901
                yield join(b, a, f" {preposition} ", cost + self._order(node, a, b, True))


def _apart(found: Iterable[Phrasing], node: Node) -> list[Phrasing]:
    """A negated participle as it stands before its complements: «not withdrawn from …», never «unwithdrawn from»."""
    if not node.head.negated:
        return list(found)
    texts = ((one, NOT + one.text[4:] if one.text.startswith("non-") else one.text) for one in found)
    return [one._replace(text=text) for one, text in texts if text.startswith(NOT)]


def _in_terms(node: Node) -> list[Phrasing]:
    """The preposition that laws and reports have where the dictionary says «about»."""
    form = node.head.form
    return [Phrasing(_IN_TERMS[form], 0.0, (f"{form}: {_IN_TERMS[form]}",))] if form in _IN_TERMS else []


def fit(first: Phrasing, second: Phrasing, cost: float) -> Phrasing:
    """Two phrasings side by side, better where the two words that meet belong together; a word is said once."""
    if first.text == second.text.partition(" ")[0]:
        return join(first._replace(text=""), second, "", cost - SAID_ONCE)
    return join(first, second, " ", cost + _fitness(first.text, second.text))


def _fitness(first: str, second: str) -> float:
    one, two = first.rpartition(" ")[2].lower(), second.partition(" ")[0].lower()
    return FIT * max(-4.0, min(8.0, association(one, two)))
