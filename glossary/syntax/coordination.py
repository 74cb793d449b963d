"""Phrases that share a head: «A және B H» gives «A және B H» and «A H»; «B H» is a phrase by itself."""

from collections.abc import Iterator, Sequence

from glossary.language.classes import members
from glossary.syntax.phrases import LONGEST, Mention, acts, adjacent, heads, links, ordinal, well_formed
from glossary.syntax.words import Word

_AND = frozenset({"және", "мен", "пен", "бен", "әрі"})


def coordinations(words: Sequence[Word], text: str) -> Iterator[Mention]:
    """The phrases around each «және» or «мен» of a sentence."""
    for at in range(1, len(words) - 2):
        if words[at].pos == "CONJ" and words[at].norm.lower() in _AND:
            yield from _coordination(words, at, text)


def _coordination(words: Sequence[Word], at: int, text: str) -> Iterator[Mention]:
    """«экономикалық және валюталық одақ»: the whole, and each modifier before «және» with the head («экономикалық
    одақ»); of a list with commas («ғылым, сауда және білім министрлігі») the whole only where it names a body or a
    law."""
    tail = _tail(words, at + 1, text)
    last = _coordinated(words, at, tail, text) if len(tail) > 1 else []
    if not last:
        return
    fronts = [_front(words, end, text, LONGEST if acts(tail[-1]) else 3) for end in last]
    first = fronts[-1][0]
    whole = tuple(words[words.index(first) : at + 1]) + tail
    if len(whole) <= LONGEST + 2 * len(last) and (len(last) == 1 or acts(tail[-1])):
        yield Mention(whole, first.start, tail[-1].end, False)
    for before in fronts:
        for start in range(len(before)):
            single = (*before[start:], *tail[1:])
            if well_formed(single):
                yield Mention(single, before[start].start, tail[-1].end, start > 0)


def _coordinated(words: Sequence[Word], at: int, tail: Sequence[Word], text: str) -> list[int]:
    """The places of the words that «және» at `at` joins to the first of `tail`, the nearest first: those before it,
    between commas."""
    found: list[int] = []
    end = at - 1
    while end >= 0 and _coordinates(words[end], tail[0], tail) and adjacent(words[end], words[end + 1], text):
        found.append(end)
        end -= 2
        if end < 0 or words[end + 1].norm != ",":
            break
    return found if found and adjacent(words[at], tail[0], text) else []


def _tail(words: Sequence[Word], start: int, text: str) -> tuple[Word, ...]:
    """The chunk that begins at a word, up to its last head."""
    end = start + 1
    while end < len(words) and adjacent(words[end - 1], words[end], text) and links(words[end - 1], words[end]):
        end += 1
    while end > start and not heads(words[end - 1]):
        end -= 1
    return tuple(words[start:end])


def _front(words: Sequence[Word], end: int, text: str, longest: int) -> tuple[Word, ...]:
    """The modifiers that stand together up to a word, at most so many."""
    start = end
    while (
        start > max(0, end + 1 - longest)
        and adjacent(words[start - 1], words[start], text)
        and links(words[start - 1], words[start])
    ):
        start -= 1
    return tuple(words[start : end + 1])


def _coordinates(left: Word, right: Word, tail: Sequence[Word]) -> bool:
    """Whether two words before and after «және» modify one head: two that modify as adjectives do, bare nouns or verbal
    nouns whose head is possessed, or the acts that a law is about («тану және орындау туралы конвенция»)."""
    owned = tail[1].possessive == 3
    if left.pos == right.pos == "VN":
        return left.case == right.case == "nom" and (owned or tail[1].lemma in members("about"))
    plain = right.pos == "NOUN" and right.case == "nom" and right.possessive is None
    if _modifies(left):
        return plain or _modifies(right)
    body = left.capital or left.lemma in members("organisation")
    bare = left.pos == "NOUN" and left.case == "nom" and left.possessive is None
    return bare and plain and owned and not body


def _modifies(word: Word) -> bool:
    """Whether a word modifies as an adjective does: also a participle and an ordinal."""
    return (word.pos == "ADJ" and word.case is None) or word.verb == "participle" or ordinal(word)
