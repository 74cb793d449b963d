"""The equivalents of a phrase in pieces: what its words may be called, each by itself."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from glossary.drafting.composing.english import singular
from glossary.drafting.composing.senses import side
from glossary.language import lexicon
from glossary.model import Language

EQUIVALENTS = 3
"""The equivalents of a sense that teach; the second counts half, the third a third."""
LINKS = frozenset(["of", "the", "for", "in", "on", "and", "or", "a", "an", "to", "with", "by", "from", "at"])
"""English words that join others and say little themselves."""


def units(text: str, to: Language) -> tuple[str, ...]:
    """What a text is divided into: words, in Chinese characters."""
    return tuple(text.split(" ") if to == "en" else text)


def piece(said: Sequence[str], to: Language) -> str:
    """Some units as the rendering of a word: without «of», 的 or the dot of names at its ends; empty where nothing is left."""
    if to == "zh":
        return "".join(said).removesuffix("的").strip("·")
    words = list(said)
    while words and words[0] in LINKS:
        del words[0]
    while words and words[-1] in LINKS:
        del words[-1]
    return " ".join(words)


@lru_cache(maxsize=64)
def pieces_of(key: str, to: Language) -> Mapping[tuple[str, str], float]:
    """All that a phrase can have taught of its words, by text and domain; nothing where there is no such phrase."""
    found: dict[tuple[str, str], float] = {}
    for sense in lexicon.phrases().get(key, ()):
        for rank, text in enumerate(side(sense, to)[:EQUIVALENTS]):
            said = units(text, to)
            stops = ((start, stop) for start in range(len(said)) for stop in range(start + 1, len(said) + 1))
            pieces = {piece(said[start:stop], to) for start, stop in stops}
            for one in pieces.union(map(singular, pieces)) if to == "en" else pieces:
                found[one, sense.domain] = found.get((one, sense.domain), 0.0) + 1 / (1 + rank)
    return found
