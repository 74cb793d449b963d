"""The noun phrases of a text that can be terms: case is part of the pattern, and every phrase inside a phrase counts
of its own.

Modifiers are adjectives, bare nouns, participles, genitives with a possessed head, nouns in -дағы, objects of verbal
nouns; heads are nouns and verbal nouns. «A және B H» gives «A және B H», «A H» and «B H».
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from glossary.mining.bonds import actor_before_thing, bound, cut_off, hollow
from glossary.mining.hosts import compound_adjective
from glossary.mining.lists import listed
from glossary.mining.words import Word

LONGEST = 7
_AND = frozenset({"және", "мен", "пен", "бен", "әрі"})
_NOMINAL = frozenset({"NOUN", "PROPN", "VN"})
_MODIFIED = _NOMINAL | {"ADJ"}
_AGAINST = "қарсы"
"""The postposition that stands inside terms: «жемқорлыққа қарсы саясат»."""
_OBJECT = frozenset({"acc", "dat"})
_AROUND = frozenset({"loc", "dat", "abl", "ins"})


class Mention(NamedTuple):
    """One phrase in one place: the words of its term, where it begins and ends, and whether a longer phrase holds
    it."""

    words: tuple[Word, ...]
    start: int
    end: int
    nested: bool


def chunks(words: Sequence[Word], text: str) -> Iterator[tuple[Word, ...]]:
    """The longest runs of words in which each can modify what follows."""
    start = 0
    for at in range(1, len(words)):
        if not (links(words[at - 1], words[at]) and adjacent(words[at - 1], words[at], text)):
            yield tuple(words[start:at])
            start = at
    yield tuple(words[start:])


def coordinations(words: Sequence[Word], text: str) -> Iterator[Mention]:
    """The phrases around each «және» or «мен» of a sentence."""
    for at in range(1, len(words) - 2):
        if words[at].pos == "CONJ" and words[at].norm.lower() in _AND:
            yield from _coordination(words, at, text)


def adjacent(word: Word, after: Word, text: str) -> bool:
    """Whether only white space stands between two words, and no empty line."""
    gap = text[word.end : after.start]
    return gap == " " or (not gap.strip() and "\n\n" not in gap)


def links(word: Word, after: Word) -> bool:
    """Whether a word can stand before another in one noun phrase."""
    if _before_name(word, after) or actor_before_thing(word, after):
        return False
    if _AGAINST in (word.lemma, after.lemma):
        return word.case == "dat" or (word.pos == "POSTP" and after.pos in _MODIFIED)
    if after.verb == "converb":
        return word.pos == "ADJ" and bound(word, after)
    if after.pos not in _MODIFIED and not (after.verb == "participle" and word.pos in ("NOUN", "ADV")):
        return compound_adjective(word, after)
    if word.pos in _NOMINAL or (word.pos == "X" and word.cyrillic):
        return (word.attributive and word.pos != "X") or _noun_links(word, after)
    return _modifier_links(word, after)


def _modifier_links(word: Word, after: Word) -> bool:
    if word.pos == "ADJ":
        return word.case in (None, "nom") and word.possessive is None
    if word.pos == "VERB":
        return after.pos in _NOMINAL and (word.verb == "participle" or (word.verb == "converb" and bound(word, after)))
    joins = word.lemma in listed("joiner") or (word.pos == "NUM" and word.norm.endswith("нші"))
    joins = joins and word.pos in ("NUM", "ADV", "PRON") and after.pos in ("NOUN", "VN", "ADJ")
    return joins or (word.pos in ("NUM", "ADV", "PRON") and compound_adjective(word, after))


def _before_name(word: Word, after: Word) -> bool:
    """Whether a name begins behind a common word that does not own it: «қатысу Еуропалық …», «ғалым Ричард»."""
    return after.capital and not (word.norm[:1].isupper() or word.case == "gen" or after.norm[1:2].isupper())


def _noun_links(word: Word, after: Word) -> bool:  # noqa: PLR0911
    if compound_adjective(word, after):
        return True
    if word.case == "gen":
        return after.pos in ("NOUN", "VN", "ADJ", "PROPN")
    if word.case == "acc":
        return after.pos == "VN"
    if word.case == "dat":
        return (
            after.verb == "participle"
            or after.lemma in listed("governor")
            or (after.pos == "VN" and word.possessive is None)
        )
    if word.case not in ("nom", None):
        return word.case == "ins" and after.pos == "VN" and bound(word, after)
    if after.pos == "ADJ":
        return after.attributive or (word.capital and word.possessive is None)
    if word.possessive is not None:
        return after.possessive == 3
    return after.possessive == 3 or after.pos == "VN" or word.number != "pl"


def beginnings(chunk: Sequence[Word]) -> list[tuple[int, int]]:
    """Where in a chunk a phrase can begin, not in the middle of a name («Одаққа жақындату»), and how many words it can
    have there: one behind what belongs to its first word («қамту орталығы»)."""
    pairs = enumerate(pairwise(chunk), 1)
    return [(0, LONGEST), *((at, 1 if cut_off(*pair) else LONGEST) for at, pair in pairs if not _one_name(*pair))]


def ends_in_name(word: Word, after: Word) -> bool:
    """Whether a phrase that ends between two words cuts a name in two: «Азия Даму» of «Азия Даму Банкі»."""
    return word.case == "nom" and _one_name(word, after)


def _one_name(word: Word, after: Word) -> bool:
    """Whether two words are parts of one name by their capitals; a genitive is the owner of what follows."""
    return after.capital and word.case != "gen" and (word.capital or (after.pos != "PROPN" and word.norm[:1].isupper()))


def is_phrase(words: Sequence[Word]) -> bool:
    """Whether a run of linked words is a phrase that can be a term; «одақ арасында» and «бірінші рет» are none."""
    head = words[-1]
    if head.case in _AROUND and head.possessive == 3 and head.lemma in listed("postposition"):
        return False
    if head.lemma in listed("relational") and (len(words) == 1 or words[0].lemma in listed("determiner")):
        return False
    return heads(head) and not hollow(words) and well_formed(words)


def heads(word: Word) -> bool:
    """Whether a word can be the head of a term."""
    return (word.pos in _NOMINAL or (word.pos == "X" and word.cyrillic and word.lemma.isupper())) and len(word.norm) > 1


def well_formed(words: Sequence[Word]) -> bool:
    """Whether a run of linked words is a phrase by itself: no owner without its possession, no possession without
    its owner («одағы мәселесі»), no object without its verbal noun."""
    first, head = words[0], words[-1]
    if len(words) == 1:
        return True
    if first.pos in ("PRON", "POSTP") or (first.pos == "VERB" and first.verb != "participle" and not bound(*words[:2])):
        return False
    if first.possessive == 3 and first.pos in _NOMINAL and not first.capital:
        return False
    genitive = [word for word in words[:-1] if word.case == "gen"]
    if genitive and head.possessive != 3:
        return False
    return not any(word.case in _OBJECT for word in words[:-1]) or _governed(words)


def _governed(words: Sequence[Word]) -> bool:
    at = next(i for i, word in enumerate(words) if word.case in _OBJECT)
    after, *rest = words[at + 1 :]
    return (not rest or rest[0].possessive == 3) if after.pos == "VN" else bool(rest)


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
