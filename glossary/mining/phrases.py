"""The noun phrases of a text that can be terms: case is part of the pattern, and every phrase inside a phrase counts
of its own.

Modifiers are adjectives, bare nouns, participles, genitives with a possessed head, nouns in -дағы, objects of verbal
nouns; heads are nouns and verbal nouns. «A және B H» gives «A және B H», «A H» and «B H».
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from glossary.mining.hosts import compound_adjective
from glossary.mining.lists import listed
from glossary.mining.words import Analysed, Word

LONGEST = 7
_AND = frozenset({"және", "мен", "пен", "бен", "әрі"})
_NOMINAL = frozenset({"NOUN", "PROPN", "VN"})


class Mention(NamedTuple):
    """One phrase in one place: the words of its term, where it begins and ends, and whether a longer phrase holds
    it."""

    words: tuple[Word, ...]
    start: int
    end: int
    nested: bool


def mentions(text: Analysed, sentence: int) -> Iterator[Mention]:
    """The phrases of one sentence, also those inside others, in the order of their beginning."""
    first, last = text.sentences[sentence]
    words = text.words[first:last]
    for chunk in _chunks(words, text.text):
        yield from _inside(chunk)
    for at, word in enumerate(words):
        if 0 < at < len(words) - 2 and word.norm.lower() in _AND:
            yield from _coordination(words, at, text.text)


def _chunks(words: Sequence[Word], text: str) -> Iterator[tuple[Word, ...]]:
    """The longest runs of words in which each can modify what follows."""
    start = 0
    for at in range(1, len(words) + 1):
        if at == len(words) or not (adjacent(words[at - 1], words[at], text) and links(words[at - 1], words[at])):
            yield tuple(words[start:at])
            start = at


def adjacent(word: Word, after: Word, text: str) -> bool:
    """Whether only white space stands between two words."""
    return not text[word.end : after.start].strip() and "\n\n" not in text[word.end : after.start]


def links(word: Word, after: Word) -> bool:
    """Whether a word can stand before another in one noun phrase."""
    if (
        after.pos not in _NOMINAL
        and after.pos != "ADJ"
        and not (after.verb == "participle" and word.pos in ("NOUN", "ADV"))
    ):
        return compound_adjective(word, after)
    if word.attributive and word.pos in _NOMINAL:
        return True
    if word.pos == "ADJ":
        return word.case in (None, "nom") and word.possessive is None
    if word.pos == "VERB":
        return word.verb == "participle" and after.pos in _NOMINAL
    if word.pos in ("NUM", "ADV", "PRON"):
        return compound_adjective(word, after) or (
            word.lemma in listed("joiner") and after.pos in ("NOUN", "VN", "ADJ")
        )
    return _noun_links(word, after) if word.pos in _NOMINAL or (word.pos == "X" and word.cyrillic) else False


def _noun_links(word: Word, after: Word) -> bool:  # noqa: PLR0911
    if compound_adjective(word, after):
        return True
    if word.case == "gen":
        return after.pos in ("NOUN", "VN", "ADJ", "PROPN")
    if word.case == "acc":
        return after.pos == "VN" and word.possessive is None
    if word.case == "dat":
        return (
            after.verb == "participle"
            or after.lemma in listed("governor")
            or (after.pos == "VN" and word.possessive is None)
        )
    if word.case not in ("nom", None):
        return False
    if after.pos == "ADJ":
        return after.attributive or (word.capital and word.possessive is None)
    if word.possessive is not None:
        return after.possessive == 3
    return after.possessive == 3 or after.pos == "VN" or word.number != "pl"


def _inside(chunk: Sequence[Word]) -> Iterator[Mention]:
    """Every phrase inside a chunk that begins with a modifier or noun and ends with a head."""
    for start in range(len(chunk)):
        for end in range(start + 1, min(len(chunk), start + LONGEST) + 1):
            words = tuple(chunk[start:end])
            if heads(words[-1]) and well_formed(words):
                yield Mention(words, words[0].start, words[-1].end, start > 0 or end < len(chunk))


def heads(word: Word) -> bool:
    """Whether a word can be the head of a term."""
    return (word.pos in _NOMINAL or (word.pos == "X" and word.cyrillic and word.lemma.isupper())) and len(word.norm) > 1


def well_formed(words: Sequence[Word]) -> bool:
    """Whether a run of linked words is a phrase by itself: no owner without its possession, no object without its
    verbal noun."""
    first, head = words[0], words[-1]
    if len(words) == 1:
        return True
    if first.pos in ("PRON", "VERB") and first.verb != "participle":
        return False
    genitive = [word for word in words[:-1] if word.case == "gen"]
    if genitive and head.possessive != 3:
        return False
    return not any(word.case in ("acc", "dat") for word in words[:-1]) or _governed(words)


def _governed(words: Sequence[Word]) -> bool:
    at = next(i for i, word in enumerate(words) if word.case in ("acc", "dat"))
    after = words[at + 1]
    return at + 2 <= len(words) and (
        (after.pos == "VN" and after is words[-1]) or (after.pos != "VN" and at + 2 < len(words))
    )


def _coordination(words: Sequence[Word], at: int, text: str) -> Iterator[Mention]:
    """«экономикалық және валюталық одақ»: the whole, and the first modifier with the head («экономикалық одақ»)."""
    left, right = words[at - 1], words[at + 1]
    if not (adjacent(left, words[at], text) and adjacent(words[at], right, text)):
        return
    tail = _tail(words, at + 1, text)
    if len(tail) < 2 or not _coordinates(left, right, tail):
        return
    before = _front(words, at - 1, text)
    whole = (*before, words[at], *tail)
    if len(whole) <= LONGEST + 2:
        yield Mention(whole, before[0].start, tail[-1].end, False)
    for start in range(len(before)):
        single = (*before[start:], *tail[1:])
        if well_formed(single):
            yield Mention(single, before[start].start, tail[-1].end, start > 0)


def _tail(words: Sequence[Word], start: int, text: str) -> tuple[Word, ...]:
    """The chunk that begins at a word, up to its last head."""
    end = start + 1
    while end < len(words) and adjacent(words[end - 1], words[end], text) and links(words[end - 1], words[end]):
        end += 1
    while end > start and not heads(words[end - 1]):
        end -= 1
    return tuple(words[start:end])


def _front(words: Sequence[Word], end: int, text: str) -> tuple[Word, ...]:
    """The modifiers that stand together up to a word."""
    start = end
    while start > 0 and adjacent(words[start - 1], words[start], text) and links(words[start - 1], words[start]):
        start -= 1
    return tuple(words[max(start, end - 2) : end + 1])


def _coordinates(left: Word, right: Word, tail: Sequence[Word]) -> bool:
    """Whether two words before and after «және» modify one head: two adjectives, or a bare noun whose head is
    possessed."""
    if left.pos == "ADJ" and left.case is None:
        return right.pos == "ADJ" or (right.pos == "NOUN" and right.case == "nom" and right.possessive is None)
    bare = left.pos == "NOUN" and left.case == "nom" and left.possessive is None
    return bare and right.pos == "NOUN" and right.possessive is None and right.case == "nom" and tail[1].possessive == 3
