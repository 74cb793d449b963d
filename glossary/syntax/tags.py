"""What a word shows of itself to the grammar of phrases: one set of tags, which the patterns of the tables ask for.

Tags are the part of speech (NOUN, VN …), `case:acc`, `poss:3`, `num:pl`, `verb:participle` («none» where there is none), the classes of the
lemma and, behind `as:`, those of the word as it is written (`language.classes`), the flags of its names behind `flag:`, and

    bare        a noun without case and possession          attr    the -ғы of a case: «әлемдегі»
    cap, upper  a capital that says something; any capital  camel   a second capital: «ДНҚ»
    abbr        an abbreviation in Cyrillic capitals        cyr     in Cyrillic letters
    guess       nothing but its shape is known              hyphen  a pair: «роман-герман»
    digit       begins with a figure                        dotted  cut short: «т.б.»
    adjable     can be read as an adjective                 modifying  stands bare before bare nouns in headwords
    vague       no field of its own has it                  one     a single letter
    light noun  governs with its light verb: «бас тарту»    modifies  as adjectives do
"""

from functools import lru_cache

from glossary.language import lexicon
from glossary.language.classes import word_classes
from glossary.language.orthography import is_cyrillic
from glossary.syntax.headwords import light_nouns, modifying
from glossary.syntax.words import Word

_PLAIN_DOMAINS = ("general", "everyday")


def tags(word: Word) -> frozenset[str]:
    """The tags of a word, worked out once."""
    if word.tags is None:
        word.tags = _of(word)
    return word.tags


def _of(word: Word) -> frozenset[str]:
    readings = word.token.readings
    grammar = (word.case, word.possessive, word.number, word.verb, word.attributive, word.capital)
    return _tags(word.norm, word.lemma, word.pos, grammar, readings[0].source, any(r.pos == "ADJ" for r in readings))


@lru_cache(maxsize=1 << 17)
def _tags(
    norm: str,
    lemma: str,
    pos: str,
    grammar: tuple[str | None, int | None, str | None, str, bool, bool],
    source: str,
    adjable: bool,
) -> frozenset[str]:
    case, possessive, number, verb, attributive, capital = grammar
    nominal = pos in ("NOUN", "PROPN", "VN", "X")
    shown = {
        "attr": attributive,
        "cap": capital,
        "bare": nominal and case == "nom" and possessive is None and not attributive,
        "guess": source == "guess",
        "adjable": adjable,
        "light noun": norm.lower() in light_nouns(),
        "modifies": (pos == "ADJ" and case is None)
        or verb == "participle"
        or (pos == "NUM" and "nth" in word_classes(norm)),
        "modifying": lemma.lower() in modifying(),
        "vague": all(sense.domain in _PLAIN_DOMAINS for sense in lexicon.senses(lemma)),
        "abbr": pos == "X" and lemma.isupper() and is_cyrillic(norm),
        **_spelling(norm),
    }
    found = {
        pos,
        f"case:{case or 'none'}",
        f"poss:{possessive or 'none'}",
        f"num:{number or 'none'}",
        f"verb:{verb or 'none'}",
    }
    found |= {name for name, holds in shown.items() if holds}
    found |= word_classes(lemma)
    found |= {f"as:{name}" for name in word_classes(norm)}
    if pos == "PROPN":
        found |= {
            f"flag:{flag}"
            for part in lemma.split("-")
            for sense in lexicon.senses(part, "PROPN")
            for flag in sense.flags
        }
    return frozenset(found)


def _spelling(norm: str) -> dict[str, bool]:
    first, second = norm[:1], norm[1:2]
    return {
        "upper": first.isupper(),
        "camel": second.isupper(),
        "cyr": is_cyrillic(norm),
        "hyphen": "-" in norm,
        "paired name": "-" in norm and norm.rpartition("-")[2][:1].isupper(),
        "digit": first.isdigit(),
        "dotted": norm.endswith(".") and first.islower(),
        "one": len(norm) == 1,
    }
