"""A foreign term put together in Kazakh: its words from the lexicon, its order and endings from the grammar.

A term is divided into the longest parts that are known; a modifier stands before its head as in English, a head behind a
noun takes the possessive of the izafet («кеден саясаты»), «X of Y» is an izafet, other prepositions are rows of
`data/into_kazakh.tsv`. What it says is checked by drafting it back.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import product
from typing import NamedTuple

from glossary.drafting.into_kazakh.words import LONGEST, Choice, KazakhWords
from glossary.drafting.tables import table
from glossary.language.citation import izafet_head
from glossary.language.inflection import inflect, inflect_word
from glossary.language.paradigm import Chain
from glossary.model import Language

TRIED = 3
"""Choices of each part that are put together."""
KEPT = 8
NO_NOUN = 0.3
"""What an adjective is worth as a head beside a noun."""
_LINKS = {row["link"]: row["kazakh"] for row in table("into_kazakh")}
_SLOT = re.compile(r"\{a(?:\.(\w+))?\}")
_IZAFET = "izafet"


class Composed(NamedTuple):
    """A Kazakh phrase: its text, whether its head is a noun, how likely it is beside others, of what it was made."""

    text: str
    noun: bool
    weight: float
    parts: tuple[str, ...]


def compose(term: str, words: KazakhWords, domains: Mapping[str, float]) -> list[Composed]:
    """The ways to put a term in Kazakh, best first; none where a word is not known."""
    units = _units(term, words.source)
    whole = _phrase(units, words, domains)
    return sorted(whole, key=lambda one: -one.weight)[:KEPT]


def _units(term: str, source: Language) -> list[str]:
    """The words of an English term, the characters of a Chinese one."""
    return term.strip().split() if source == "en" else list(term.replace(" ", "").strip())


def _phrase(units: Sequence[str], words: KazakhWords, domains: Mapping[str, float]) -> list[Composed]:
    """A phrase with its links: of the English ones the first divides the head from what belongs to it."""
    between = "" if words.source == "zh" else " "
    if known := words.of(between.join(units), domains):
        return _known(known, between.join(units))
    at = _link(units, words.source)
    if not at:
        return _chain(units, words, domains)
    before, behind = (_phrase(part, words, domains)[:TRIED] for part in (units[:at], units[at + 1 :]))
    head, other = (before, behind) if words.source == "en" else (behind, before)
    return [_linked(_LINKS[units[at].lower()], a, b) for a, b in product(other, head)]


def _link(units: Sequence[str], source: Language) -> int:
    """The place of the link that divides a phrase: the first in English, the last in Chinese; 0 for none."""
    inner = [place for place in range(1, len(units) - 1) if units[place].lower() in _LINKS]
    return (inner[0] if source == "en" else inner[-1]) if inner else 0


def _linked(kazakh: str, other: Composed, head: Composed) -> Composed:
    weight, parts = other.weight * head.weight, other.parts + head.parts
    if kazakh == _IZAFET:
        return Composed(f"{other.text} {_possessed(head.text)}", True, weight, parts)
    filled = _SLOT.sub(lambda slot: _form(other.text, slot[1] or "nom"), kazakh)
    return Composed(filled.replace("{b}", head.text), True, weight, parts)


def _form(text: str, case: str) -> str:
    if case == "attr":
        before, space, last = text.rpartition(" ")
        stem = izafet_head(text) if space else None
        return before + space + inflect_word(stem or last, Chain("sg", 3 if stem else None, "loc", attributive=True))
    return inflect(text, case=case)  # type: ignore[arg-type]


def _possessed(text: str) -> str:
    """A head with the possessive of an izafet, unless it has it."""
    return text if " " in text and izafet_head(text) else inflect(text, possessive=3)


def _known(choices: Sequence[Choice], text: str, head: bool = True) -> list[Composed]:
    """The choices for a part, the best first; a head is a noun."""
    found = [
        Composed(
            one.text,
            one.noun,
            one.weight * (1.0 if one.noun or not head else NO_NOUN),
            (f"{text}: {one.text}" + (f", {one.whose}" if one.whose else ""),),
        )
        for one in choices
    ]
    return sorted(found, key=lambda one: -one.weight)


def _chain(units: Sequence[str], words: KazakhWords, domains: Mapping[str, float]) -> list[Composed]:
    """Modifiers before their head, without a link."""
    parts = _divided(units, words, domains)
    last = len(parts) - 1
    choices = [_known(words.of(text, domains), text, place == last)[:TRIED] for place, text in enumerate(parts)]
    return [_row(row) for row in product(*choices)] if parts else []


def _divided(units: Sequence[str], words: KazakhWords, domains: Mapping[str, float]) -> list[str]:
    """The known parts that make a phrase, as few as possible; none where a word is not known."""
    between = "" if words.source == "zh" else " "
    best: list[list[str] | None] = [[], *[None] * len(units)]
    for stop in range(1, len(units) + 1):
        for start in range(max(0, stop - 2 * LONGEST), stop):
            text, so_far, here = between.join(units[start:stop]), best[start], best[stop]
            shorter = so_far is not None and (here is None or len(so_far) + 1 < len(here))
            if so_far is not None and shorter and words.of(text, domains):
                best[stop] = [*so_far, text]
    return best[-1] or []


def _row(parts: Sequence[Composed]) -> Composed:
    """Words in a row: a noun behind a noun is possessed, an adjective stands before what follows."""
    text, noun, weight, made = parts[0]
    for one in parts[1:]:
        text = f"{text} {_possessed(one.text) if noun and one.noun else one.text}"
        noun, weight, made = one.noun, weight * one.weight, made + one.parts
    return Composed(text, noun, weight, made)
