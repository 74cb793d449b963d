"""International words: «криптография» → cryptography, «глобализация» → globalization, checked against a list of
English words.

Kazakh takes such words over from Russian letter by letter, so the English word is found by walking the list of
English words with the spellings that each Cyrillic letter can have; endings change as wholes (-ция → -tion, -логия →
-logy).

    >>> [word for word, _ in cognates("криптография")], cognates("бұлақ")
    (['cryptography'], ())
"""

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, lru_cache

from glossary.drafting.composing.collocations import frequency, words
from glossary.drafting.tables import table

_LETTERS, ENDINGS, ADJECTIVES, VERBAL = (
    {row["kazakh"]: tuple(row["english"].split(",")) for row in table("cognates") if row["part"] == part}
    for part in ("letters", "noun", "adjective", "verbal")
)
"""The English spellings of Kazakh letters and of whole endings, the likeliest first."""
_LIMIT = 3.0
"""The cost of spelling at which a word is no cognate any more; each less usual spelling costs 0.6."""
_RARE = 0.6
_SHORTEST, _COMMON = 5, 0.5
"""A stem shorter than this, or an English word rarer than this, meets by accident («сауда» ~ cauda)."""


@cache
def _sorted_words() -> list[str]:
    return sorted(word for word in words() if len(word) > 2)


def _possible(prefix: str) -> bool:
    """Whether an English word begins so."""
    known = _sorted_words()
    place = bisect_left(known, prefix)
    return place < len(known) and known[place].startswith(prefix)


@lru_cache(maxsize=1 << 14)
def cognates(word: str, adjective: bool = False) -> tuple[tuple[str, float], ...]:
    """English cognates of a Kazakh word in small letters, best first, with the share of each (adding up to 1); empty
    when there is none. `adjective` asks for a modifier."""
    if not _SHORTEST <= len(word) <= 30:
        return ()
    found: dict[str, float] = {}
    for match, cost in _matches(word, adjective):
        if frequency(match) > _COMMON:
            found[match] = min(found.get(match, 99.0), cost - 5 * frequency(match))
    if not found:
        return ()
    ordered = sorted(found.items(), key=lambda pair: (pair[1], pair[0]))[:5]
    weights = [2.0 ** (ordered[0][1] - cost) for _, cost in ordered]
    return tuple((text, weight / sum(weights)) for (text, _), weight in zip(ordered, weights, strict=True))


def _matches(word: str, adjective: bool) -> Iterator[tuple[str, float]]:
    for endings in (VERBAL, ADJECTIVES, ENDINGS):
        for length in range(min(12, len(word) - _SHORTEST + (endings is ENDINGS)), 0, -1):
            for rank, spelling in enumerate(endings.get(word[-length:], ())):
                kind = 0.5 * (endings is ADJECTIVES) * (spelling in ("", "y") and adjective)
                for match, cost in _walk(word[:-length], spelling, 0.0, ""):
                    yield match, cost + 0.3 * rank + kind - 0.15 * len(spelling)
    for match, cost in _walk(word, "", 0.0, ""):
        yield match, cost


def _walk(rest: str, ending: str, cost: float, made: str) -> Iterator[tuple[str, float]]:
    """The English words that spell `made` + `rest` + `ending`, each with its cost."""
    if not rest:
        if made + ending in words():
            yield made + ending, cost
        return
    for length in (2, 1):
        if len(rest) >= length:
            for rank, spelling in enumerate(_LETTERS.get(rest[:length], ())):
                price = cost + _RARE * rank
                if price <= _LIMIT and _possible(made + spelling):
                    yield from _walk(rest[length:], ending, price, made + spelling)
