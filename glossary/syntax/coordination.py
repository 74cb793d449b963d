"""Phrases that share a head: «A және B H» gives «A және B H» and «A H»; «B H» is a phrase by itself. What can share one is in
`conjuncts.tsv`."""

from collections.abc import Iterator, Sequence

from glossary.syntax.noun_phrases import LONGEST, Mention, adjacent, heads, linked, well_formed
from glossary.syntax.tables import BARRED, first_given, rows_of_pair
from glossary.syntax.tags import tags
from glossary.syntax.words import Word

_NAMED = frozenset({"work", "organisation", "role"})
"""Laws, bodies and offices count up in their names what they are about."""
_CLAUSE = frozenset(".;:!?")
_NEAR = 3
"""So many modifiers stand before «және» at the most where the head has no name."""


def coordinations(words: Sequence[Word], text: str) -> Iterator[Mention]:
    """The phrases around each «және» or «мен» of a sentence."""
    for at in range(1, len(words) - 2):
        if words[at].pos == "CONJ" and "and" in tags(words[at]):
            yield from _coordination(words, at, text)
        elif words[at].norm == ",":
            yield from _list(words, at, text)


def _coordination(words: Sequence[Word], at: int, text: str) -> Iterator[Mention]:
    """«экономикалық және валюталық одақ»: the whole, and each modifier before «және» with the head («экономикалық одақ»); of a list
    with commas («ғылым, сауда және білім министрлігі») the whole only where it names a body or a law."""
    tail = _tail(words, at + 1, text)
    last = _conjuncts(words, at, tail, text) if len(tail) > 1 else []
    if not last:
        return
    named = not _NAMED.isdisjoint(tags(tail[-1]))
    fronts = [_front(words, end, text, LONGEST if named else _NEAR) for end in last]
    first = fronts[-1][0]
    whole = (*words[words.index(first) : at + 1], *tail)
    if len(whole) <= LONGEST + 2 * len(last) and (len(last) == 1 or named):
        yield Mention(whole, first.start, tail[-1].end, False)
    yield from (mention for before in fronts for mention in _with_head(before, tail))


def _with_head(before: Sequence[Word], tail: Sequence[Word]) -> Iterator[Mention]:
    """What stands before «және», from each of its words on, with the head that it shares, unless it has that already."""
    for start, first in enumerate(before):
        single = (*before[start:], *tail[1:])
        if before[-1].lemma != tail[-1].lemma and well_formed(single):
            yield Mention(single, first.start, tail[-1].end, start > 0)


def _list(words: Sequence[Word], at: int, text: str) -> Iterator[Mention]:
    """Two things that only a comma joins, where what they share says that it is of both: a plural («сілекей, жас бездері»), or a way
    of doing («жаңбырлата, көлдете суару»). They open their clause; elsewhere a comma parts clauses."""
    tail = _tail(words, at + 1, text)
    shared = len(tail) > 1 and (tail[-1].number == "pl" or tail[0].verb == "converb")
    opens = at == 1 or words[at - 2].norm in _CLAUSE
    if shared and opens and _shares_head(words[at - 1], tail) and adjacent(words[at - 1], words[at], text):
        single = (words[at - 1], *tail[1:])
        if well_formed(single):
            yield Mention(single, words[at - 1].start, tail[-1].end, False)


def _conjuncts(words: Sequence[Word], at: int, tail: Sequence[Word], text: str) -> list[int]:
    """The places of the words that «және» at `at` joins to the first of `tail`, the nearest first: those before it, between commas."""
    found: list[int] = []
    end = at - 1
    while end >= 0 and _shares_head(words[end], tail) and adjacent(words[end], words[end + 1], text):
        found.append(end)
        end -= 2
        if end < 0 or words[end + 1].norm != ",":
            break
    return found if found and adjacent(words[at], tail[0], text) else []


def _shares_head(word: Word, tail: Sequence[Word]) -> bool:
    """Whether a word before «және» modifies the same head as the first of the words behind."""
    row = first_given(rows_of_pair("conjuncts", word, tail[0]), [word, *tail], 0)
    return row is not None and row.cost < BARRED


def _tail(words: Sequence[Word], start: int, text: str) -> tuple[Word, ...]:
    """The chunk that begins at a word, up to its last head."""
    end = start + 1
    while end < len(words) and _together(words[end - 1], words[end], text):
        end += 1
    while end > start and not heads(words[end - 1]):
        end -= 1
    return tuple(words[start:end])


def _front(words: Sequence[Word], end: int, text: str, longest: int) -> tuple[Word, ...]:
    """The modifiers that stand together up to a word, at most so many."""
    start = end
    while start > max(0, end + 1 - longest) and _together(words[start - 1], words[start], text):
        start -= 1
    return tuple(words[start : end + 1])


def _together(word: Word, after: Word, text: str) -> bool:
    return adjacent(word, after, text) and linked(word, after)
