"""The citation form of a phrase: what a dictionary would list.

Only the head, the last word, changes. Its case goes, and its plural unless the plural is the term («жеке деректер»). The third-person
possessive stays when its possessor stands inside the phrase, as an izafet («кеден одағы») or a genitive («теорияның тарихы»), and goes
when the possessor is outside («ЖИ-дің» | «әділдігі» → «әділдік»). Inner endings belong to the term («деректерді өңдеу»).

    >>> from glossary.language import analyse
    >>> [a.citation for a in analyse(["кедендік одақтардың", "кеден одақтарын", "деректерді өңдеудің", "халықаралық резерві"])]
    ['кедендік одақ', 'кеден одағы', 'деректерді өңдеу', 'халықаралық резерв']
"""

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from glossary.language import lexicon
from glossary.language.inflection import inflect_word
from glossary.language.morphology import readings
from glossary.language.paradigm import Case, Chain, case_ending
from glossary.language.reading import Reading

if TYPE_CHECKING:
    from glossary.language.analysis import Token

NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "VN", "NUM", "X", "PRON"})
_POSSESSORS = frozenset({"NOUN", "PROPN", "VN", "X"})


def cite_word(word: str) -> str:
    """The citation form of one case-folded word without context: its lemma, or its plural where the plural is the term."""
    reading = readings(word)[0]
    return _lexical_plural([], reading) or reading.lemma


@cache
def _plurals(beginning: str) -> dict[str, str]:
    """The lexicalised plurals that begin with these two letters, by their singular: дерек → деректер. One word needs few of them."""
    found = {}
    for headword in _plural_headwords().get(beginning, ()):
        before, space, head = headword.lower().rpartition(" ")
        singular = next((reading.lemma for reading in readings(head) if reading.number == "pl"), None)
        if singular:
            found[before + space + singular] = headword
    return found


@cache
def _plural_headwords() -> dict[str, list[str]]:
    """The headwords in the plural by their first two letters."""
    table: dict[str, list[str]] = {}
    for headword in lexicon.plural_headwords():
        table.setdefault(headword[:2].lower(), []).append(headword)
    return table


def cite(tokens: "Sequence[Token]", text: str) -> str:
    """The citation form of the phrase that these tokens make; `text` is what their offsets point into. White space is folded."""
    words = [token for token in tokens if token.is_word]
    if not words:
        return " ".join(text.split())
    *modifiers, head = words
    before = "".join(_piece(text, token, after) for token, after in zip(modifiers, words[1:], strict=True))
    return before + cite_head(modifiers, head)


def _piece(text: str, token: "Token", after: "Token") -> str:
    """A modifier with what stands between it and the next word: nothing, a space, or marks such as a comma or quotes."""
    gap = text[token.end : after.start]
    marks = gap.split()
    opens, closes = gap[:1].isspace(), gap[-1:].isspace()
    return token.norm + (" " if opens else "") + " ".join(marks) + (" " if closes and marks else "")


def head_reading(head: "Token") -> Reading:
    """The nominal reading of a phrase's head: the one chosen, or the cheapest nominal one where a verb was chosen in vain."""
    chosen = head.readings[0]
    if chosen.pos in NOMINAL:
        return chosen
    return next((reading for reading in head.readings if reading.pos in NOMINAL and reading.source != "guess"), chosen)


def possessed_inside(modifiers: "Sequence[Token]") -> bool:
    """Whether the words before a head hold its possessor: a bare or possessed noun next to it, a genitive anywhere, or a name
    with nothing but adjectives behind it."""
    if not modifiers:
        return False
    if _possesses_next(modifiers[-1].readings[0]):
        return True
    if any(token.case == "gen" and token.pos in _POSSESSORS for token in modifiers):
        return True
    return any(map(_named, modifiers[:-1])) and all(_named(token) or token.pos == "ADJ" for token in modifiers)


def _possesses_next(reading: Reading) -> bool:
    """Whether a word possesses the one behind it: a bare or possessed noun, or a pair that ends in one («сатып алу-сату шарты»)."""
    if reading.pos == "ADJ" and "-" in reading.lemma:
        return readings(reading.lemma.rpartition("-")[2])[0].pos in _POSSESSORS
    bare = reading.case == "nom" and reading.possessive in (None, 3) and not reading.attributive
    return bare and reading.pos in _POSSESSORS


def _named(token: "Token") -> bool:
    """Whether a word is a bare name or abbreviation, which possesses a head over adjectives: «АҚШ Геологиялық қызметі»."""
    bare = token.pos in ("PROPN", "X") and token.case == "nom" and token.possessive is None
    return bare and token.norm[:1].isupper()


def _paired_plural(modifiers: "Sequence[Token]", reading: Reading) -> bool:
    """Whether the head is the second of two plurals («тауарлар мен қызметтер»): a pair keeps its number."""
    return (
        reading.number == "pl"
        and len(modifiers) > 1
        and modifiers[-1].pos == "CONJ"
        and (modifiers[-2].number, modifiers[-2].case) == ("pl", "nom")
    )


def cite_head(modifiers: "Sequence[Token]", head: "Token") -> str:
    """The citation form of a head behind its modifiers."""
    reading = head_reading(head)
    if reading.pos not in NOMINAL or (reading.case is None and reading.pos != "NUM"):
        return head.norm
    plural = _lexical_plural(modifiers, reading)
    if _paired_plural(modifiers, reading):
        plural = inflect_word(reading.lemma, Chain("pl"))
    if reading.possessive == 3 and possessed_inside(modifiers):
        return _possessed(head, reading, plural is not None)
    return _like(head, plural or reading.lemma)


def _lexical_plural(modifiers: "Sequence[Token]", reading: Reading) -> str | None:
    """The head in the plural, where the lexicon lists the word or the whole phrase so («деректер», «халықаралық қатынастар»)."""
    if reading.number != "pl":
        return None
    lemma = reading.lemma.lower()
    phrase = " ".join([*(token.norm.lower() for token in modifiers), lemma])
    found = _plurals(phrase[:2]).get(phrase) or _plurals(lemma[:2]).get(lemma)
    return found.rpartition(" ")[2] if found else None


def _possessed(head: "Token", reading: Reading, plural: bool) -> str:
    """A possessed head without case; in the singular as the text spells it, so that «процесі» stays."""
    if (reading.number == "pl" and not plural) or reading.source == "misspelt":
        return _like(head, inflect_word(reading.lemma, Chain("sg", 3)))
    form = head.norm
    ending = "ндағы" if reading.attributive else case_ending("V", _case(reading), "3")
    return form[: len(form) - len(ending)] if len(ending) < len(form) else form


def _case(reading: Reading) -> Case:
    return reading.case if reading.case else "nom"  # type: ignore[return-value]


def _like(head: "Token", lemma: str) -> str:
    """The lemma with the capital that the text gives the word."""
    return lemma[:1].upper() + lemma[1:] if head.norm[:1].isupper() else lemma


def izafet_head(citation: str) -> str | None:
    """The bare stem of the head of an izafet in citation form («кеден одағы» → «одақ»), None when it is none."""
    from glossary.language.analysis import analyse

    tokens = analyse([citation])[0].tokens
    if len(tokens) < 2:
        return None
    reading = head_reading(tokens[-1])
    inside = reading.possessive == 3 and reading.case == "nom" and possessed_inside(tokens[:-1])
    return reading.lemma if inside else None
