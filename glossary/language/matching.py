"""Whether a word that somebody types meets a word that is stored, how well and why: four ways, from sure to bold.

Each takes the word that was typed and the word that is stored, both folded, and gives a `Match` or None.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import product
from typing import Literal, NamedTuple

from glossary.language.lookup import is_inflection, search_lemmas
from glossary.language.orthography import is_cyrillic, is_han, skeleton
from glossary.language.phonology import devoice

SHORTEST_STEM = 3
"""Letters that two words must share from the start before their endings are looked at."""

TYPO = 78.0
"""The least similarity, of 100, for a typo: one wrong letter in five passes («одак»), «одақ» and «отау» do not."""

_RESTORED = {"г": "гғ", "к": "кқ", "н": "нң", "и": "иі"}
"""What a letter of a Russian keyboard may stand for in an ending."""


class Match(NamedTuple):
    """How well a typed word meets a stored one, between 0 and 1, and the reason to show («» for the same word)."""

    quality: float
    why: str = ""


def citation_forms(word: str) -> tuple[str, ...]:
    """The citation forms that a folded word may have; one without Cyrillic letters has no Kazakh endings."""
    return search_lemmas(word) if is_cyrillic(word) else (word,)


def possible_stems(word: str) -> set[str]:
    """The beginnings of a word that may be its stem, and how each may end where no vowel follows.

    >>> sorted(possible_stems("одағы"))
    ['ода', 'одағ', 'одақ']
    """
    beginnings = {word[:length] for length in range(SHORTEST_STEM, len(word))}
    return beginnings | set(map(devoice, beginnings))


ENGLISH_ENDINGS = (
    ("ies", "y"),
    ("ves", "f"),
    ("ves", "fe"),
    ("es", ""),
    ("s", ""),
    ("ying", "ie"),
    ("ing", ""),
    ("ing", "e"),
    ("ed", ""),
    ("ed", "e"),
)
"""How English words end in the plural, as participles and in the past, and how they end otherwise."""


def english_forms(word: str) -> set[str]:
    """The other forms that an English word in small letters may have: plural and singular, participles, past. A short word
    has none, and neither has one of other letters.

    >>> "policy" in english_forms("policies"), "unions" in english_forms("union"), english_forms("gas")
    (True, True, set())
    """
    if len(word) <= SHORTEST_STEM or not (word.isascii() and word.isalpha()):
        return set()
    stems = {word} | {
        word.removesuffix(ending) + rest
        for ending, rest in ENGLISH_ENDINGS
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM
    }
    forms = {
        stem.removesuffix(rest) + ending for stem in stems for ending, rest in ENGLISH_ENDINGS if stem.endswith(rest)
    }
    return (stems | forms) - {word}


@lru_cache(maxsize=10_000)
def match_inflected(typed: str, stored: str) -> Match | None:
    """The same word, or two forms of one word.

    >>> match_inflected("одақтардың", "одақ"), match_inflected("одақтас", "одақ")
    (Match(quality=0.9, why='одақтардың → одақ'), None)
    """
    if typed == stored or (is_han(typed) and typed in stored):
        return Match(1.0)
    both = is_cyrillic(typed) and is_cyrillic(stored)
    quality = _kinship(typed, stored) if both else 0.9 * (stored in english_forms(typed))
    return Match(quality, f"{typed} → {stored}") if quality else None


def _kinship(typed: str, stored: str) -> float:
    """How surely two Kazakh words are forms of one: by the likeliest citation form of the typed one, or by another."""
    likely, *others = search_lemmas(typed)
    if stored == likely or is_inflection(stored, likely):
        return 0.9
    return 0.8 * (is_inflection(typed, stored) or any(is_inflection(stored, lemma) for lemma in others))


def spelling(form: str, stored: str) -> Literal["citation form", "inflected form", "another writing"]:
    """How a folded form spells the folded term that it was found as, by its letters alone, which is quick: an inflected
    form begins as the term does but for its last letters; a term with its ending said twice is another writing.

    >>> spelling("кеден одағына", "кеден одағы"), spelling("кедендік одақ", "кеден одағы"), spelling("ұйымыымы", "ұйымы")
    ('inflected form', 'another writing', 'another writing')
    """
    if form == stored:
        return "citation form"
    ending = form.removeprefix(stored)
    twice = ending != form and len(ending) > 1 and stored.endswith(ending)
    kept = stored[: len(stored) - min(2, len(stored) // 4)]
    return "inflected form" if form.startswith(kept) and not twice else "another writing"


@lru_cache(maxsize=10_000)
def match_russian(typed: str, stored: str) -> Match | None:
    """The same after Russian letters («одактардын») are read as the Kazakh ones that the stored word and its
    endings have."""
    if skeleton(typed) == skeleton(stored):
        return Match(0.8, f"Russian letters: {typed} → {stored}")
    for spelling in _respell(typed, stored):
        if match_inflected(spelling, stored):
            return Match(0.7, f"Russian letters: {typed} → {stored}")
    return None


def _respell(typed: str, stored: str) -> Iterator[str]:
    """What `typed` may stand for, if it begins as `stored` does: less than half of that would double the guesses with
    every letter for nothing."""
    pairs = list(zip(skeleton(typed), skeleton(stored), strict=False))
    shared = next((place for place, (one, other) in enumerate(pairs) if one != other), len(pairs))
    if shared < SHORTEST_STEM or shared < len(stored) // 2:
        return
    for rest in product(*(_RESTORED.get(letter, letter) for letter in skeleton(typed)[shared:])):
        yield stored[:shared] + "".join(rest)


def match_part(typed: str, stored: str) -> Match | None:
    """A stored word that has the typed one in it, best at its beginning."""
    if typed in stored:
        return Match(0.7 if stored.startswith(typed) else 0.6, "contains")
    return None


@lru_cache(maxsize=10_000)
def match_typo(typed: str, stored: str) -> Match | None:
    """A stored word that the typed one, or a citation form it may have, nearly spells."""
    if met := match_inflected(typed, stored):  # the other words of the query were misspelt, not this one
        return met
    from rapidfuzz import fuzz
    from rapidfuzz.distance import OSA

    forms = citation_forms(typed)
    alike = max(fuzz.ratio(form, stored) for form in forms)
    slip = len(stored) >= SHORTEST_STEM and any(OSA.distance(form, stored, score_cutoff=1) <= 1 for form in forms)
    return Match(0.6 * alike / 100, f"typo: {typed} → {stored}") if slip or alike >= TYPO else None
