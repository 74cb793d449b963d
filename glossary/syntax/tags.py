"""What a word shows of itself to the grammar of phrases: one set of tags, which the patterns of the tables ask for.

Tags are the part of speech (NOUN, VN …), `case:acc`, `poss:3`, `num:pl`, `verb:participle` («none» where there is none), the classes of the
lemma and, behind `as:`, those of the word as it is written (`language.classes`), the flags of its names behind `flag:`, and

    bare        a noun without case and possession          attr    the -ғы of a case: «әлемдегі»
    cap, upper  a capital that says something; any capital  camel   a second capital: «ДНҚ»
    abbr        an abbreviation in Cyrillic capitals        cyr     in Cyrillic letters
    acronym     one in Latin capitals, without an ending
    guess       nothing but its shape is known              hyphen  a pair: «роман-герман»
    digit       begins with a figure                        dotted  cut short: «т.б.»
    adjable     can be read as an adjective                 modifying  stands bare before bare nouns in headwords
    vague       no field of its own has it                  one     a single letter
    light noun  governs with its light verb: «бас тарту»    modifies  as adjectives do
"""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import NamedTuple

from glossary.language import lexicon
from glossary.language.classes import word_classes
from glossary.language.orthography import is_cyrillic
from glossary.syntax.headwords import light_nouns, modifying
from glossary.syntax.words import Word

_PLAIN_DOMAINS = ("general", "everyday")
_NOMINAL = ("NOUN", "PROPN", "VN", "X")


class _Shown(NamedTuple):
    """What the tags of a word are made of."""

    norm: str
    lemma: str
    pos: str
    case: str | None
    possessive: int | None
    number: str | None
    verb: str
    attributive: bool
    capital: bool
    source: str
    adjable: bool


_TAGS: Mapping[str, Callable[[_Shown], bool]] = {
    "attr": lambda word: word.attributive,
    "cap": lambda word: word.capital,
    "bare": lambda word: (
        word.pos in _NOMINAL and word.case == "nom" and word.possessive is None and not word.attributive
    ),
    "guess": lambda word: word.source == "guess",
    "adjable": lambda word: word.adjable,
    "light noun": lambda word: word.norm.lower() in light_nouns(),
    "modifies": lambda word: word.verb == "participle" or _describes(word),
    "modifying": lambda word: word.lemma.lower() in modifying(),
    "vague": lambda word: all(sense.domain in _PLAIN_DOMAINS for sense in lexicon.senses(word.lemma)),
    "abbr": lambda word: word.pos == "X" and word.lemma.isupper() and is_cyrillic(word.norm),
    "acronym": lambda word: word.pos == "X" and len(word.norm) > 1 and word.norm.isascii() and word.norm.isupper(),
    "upper": lambda word: word.norm[:1].isupper(),
    "camel": lambda word: word.norm[1:2].isupper(),
    "cyr": lambda word: is_cyrillic(word.norm),
    "hyphen": lambda word: "-" in word.norm,
    "paired name": lambda word: "-" in word.norm and word.norm.rpartition("-")[2][:1].isupper(),
    "digit": lambda word: word.norm[:1].isdigit(),
    "dotted": lambda word: word.norm.endswith(".") and word.norm[:1].islower(),
    "one": lambda word: len(word.norm) == 1,
}


def tags(word: Word) -> frozenset[str]:
    """The tags of a word, worked out once for all of its type."""
    kind = word.kind
    if kind.tags is None:
        readings = kind.token.readings
        adjable = any(reading.pos == "ADJ" for reading in readings)
        grammar = (kind.case, kind.possessive, kind.number, kind.verb, kind.attributive, kind.capital)
        kind.tags = _tags(_Shown(kind.norm, kind.lemma, kind.pos, *grammar, readings[0].source, adjable))
    return kind.tags


@lru_cache(maxsize=1 << 17)
def _tags(word: _Shown) -> frozenset[str]:
    grammar = {"case": word.case, "poss": word.possessive, "num": word.number, "verb": word.verb}
    found = {word.pos, *(f"{name}:{value or 'none'}" for name, value in grammar.items())}
    found.update(name for name, holds in _TAGS.items() if holds(word))
    found |= word_classes(word.lemma)
    found.update(f"as:{name}" for name in word_classes(word.norm))
    if word.pos == "PROPN":
        found.update(f"flag:{flag}" for flag in _name_flags(word.lemma))
    return frozenset(found)


def _describes(word: _Shown) -> bool:
    """Whether a word is an adjective that stands before a noun, or an ordinal."""
    return (word.pos == "ADJ" and word.case is None) or (word.pos == "NUM" and "nth" in word_classes(word.norm))


def _name_flags(lemma: str) -> frozenset[str]:
    """The flags that the lexicon gives a name, or the parts of a pair."""
    senses = (sense for part in lemma.split("-") for sense in lexicon.senses(part, "PROPN"))
    return frozenset().union(*(sense.flags for sense in senses))
