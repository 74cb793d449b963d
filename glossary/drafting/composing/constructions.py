"""Closed patterns: what two Kazakh words in a certain relation are in English and Chinese, as a table.

A row of `data/constructions.tsv` says when it fits and what it makes. `link` is the relation of the tree («ins», «izafet»)
or the word that links the two (a postposition, a participle such as «арналған»), or several of them. `left` and `right` say which words
may stand on the sides: their spelling or lemma (with `_` for a space), `@` and a class, `*` for any; alternatives stand
between spaces, and `+` joins what must all be so. In the templates `{a}` is what the left side says and `{b}` the head;
`{a.pl}` asks for a form; `[…]` is the head's translation where the pattern settles it; `re~` is a prefix that English
writes together where it has such a word; `>` marks what stands behind its noun. Alternatives stand between `|`. Each row
has an example, which the tests draft, and a counter-example, which it must leave alone.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache, cached_property
from typing import NamedTuple

from glossary.drafting.composing.nodes import Node
from glossary.drafting.tables import table
from glossary.language import lexicon
from glossary.model import Language

_SLOT = re.compile(r"\{([ab])(?:\.([^}]*))?\}|\[([^\]]*)\]")


class Slot(NamedTuple):
    """Where one side stands in a template, and in which form."""

    start: int
    stop: int
    form: str


class Template:
    """One rendering of a construction. `heavy` says that it stands behind the noun it belongs to, `settled` is what
    its head is called, empty where the head speaks for itself.

    >>> template = Template("[fight] against {a}")
    >>> template.settled, template.left_first, template.fill("corruption", "fight")
    ('fight', False, 'fight against corruption')
    """

    def __init__(self, text: str) -> None:
        self.text, self.heavy = text.removeprefix(">"), text.startswith(">")
        self.settled = ""
        self.slots: dict[str, Slot] = {}
        for found in _SLOT.finditer(self.text):
            side, form, settled = found.groups()
            self.settled = settled or self.settled
            self.slots[side or "b"] = Slot(found.start(), found.end(), form or "")

    @cached_property
    def left_first(self) -> bool:
        """Whether the left side stands before the head, as a modifier does."""
        last = Slot(len(self.text), len(self.text), "")
        return not self.heavy and self.slots.get("a", last).start < self.slots.get("b", last).start

    @cached_property
    def side_by_side(self) -> bool:
        """Whether a space alone stands between the left side and the head."""
        a, b = self.slots.get("a"), self.slots.get("b")
        return a is not None and b is not None and self.text[a.stop : b.start] == " "

    def fill(self, left: str, right: str) -> str:
        """The template with its slots filled."""
        text = self.text
        for side, slot in sorted(self.slots.items(), key=lambda pair: -pair[1].start):
            text = text[: slot.start] + (left if side == "a" else right) + text[slot.stop :]
        return text


class Construction(NamedTuple):
    """One row of the table. `place` is its number: the earlier of two that fit goes first."""

    place: int
    link: str
    left: "Condition"
    right: "Condition"
    templates: dict[Language, tuple[Template, ...]]


Condition = tuple[tuple[str, ...], ...]
"""A cell for one side: alternatives, each with all that must be so; empty where everything will do."""


class Match(NamedTuple):
    """A construction in a tree: its left side, and the part of the tree that has the head."""

    construction: Construction
    left: Node
    right: Node


@cache
def constructions() -> dict[str, tuple[Construction, ...]]:
    """The rows by their link."""
    rows: dict[str, list[Construction]] = {}
    for place, row in enumerate(table("constructions")):
        templates: dict[Language, tuple[Template, ...]] = {"en": _templates(row["en"]), "zh": _templates(row["zh"])}
        for link in row["link"].split():
            sides = _condition(row["left"]), _condition(row["right"])
            rows.setdefault(link, []).append(Construction(place, link, *sides, templates))
    return {link: tuple(found) for link, found in rows.items()}


def _condition(cell: str) -> Condition:
    return () if cell == "*" else tuple(tuple(wish.split("+")) for wish in cell.split(" "))


def _templates(cell: str) -> tuple[Template, ...]:
    return tuple(Template(text) for text in cell.split("|") if text)


def construction(node: Node) -> Match | None:
    """The construction that a node is: the first of the table that fits, None where none does."""
    found = (match for left, link in _links(node) for match in _of_link(link, left, node))
    return min(found, key=lambda match: match.construction.place, default=None)


def _links(node: Node) -> Iterator[tuple[Node, str]]:
    """What may stand on the left of a construction, with the link that would join it to the node's head."""
    dependent = node.dependent
    if dependent is None:
        return
    yield dependent, node.relation
    if dependent.dependent is not None and dependent.inner is not None and dependent.inner.dependent is None:
        for link in dict.fromkeys((dependent.head.form, dependent.head.lemma)):
            yield dependent.dependent, link


def _of_link(link: str, left: Node, node: Node) -> Iterator[Match]:
    for row in constructions().get(link, ()):
        if node.inner is not None and fits(row.left, left) and fits(row.right, node):
            yield Match(row, left, node.inner)


def fits(condition: Condition, node: Node) -> bool:
    """Whether a node has what a cell of the table asks for."""
    return not condition or any(all(_has(node, wish) for wish in wishes) for wishes in condition)


def _has(node: Node, wish: str) -> bool:
    return wish[1:] in node.head.classes if wish[0] == "@" else wish in node.spellings


def _is_one_verb(node: Node) -> bool:
    if node.dependent is None or node.dependent.dependent is not None or node.head.reading.pos not in ("VN", "VERB"):
        return False
    return f"{node.dependent.head.form} {node.head.stem}" in lexicon.phrases()


def settle(node: Node, text: str) -> Node:
    """The same tree with the translation of its head settled; that of a verb of two words is for both («бас тарту»)."""
    if _is_one_verb(node):
        return Node(node.kind, replace(node.head, given=text))
    inner = settle(node.inner, text) if node.inner is not None else None
    return replace(node, head=replace(node.head, given=text), inner=inner)
