"""The words of a text in the form in which uses of a term are recognised, for each language in its own way.

Kazakh words keep their endings, which the analyser takes off when a term is looked for; English ones lose plural, case, article and
hyphen; Chinese is a run of characters.

>>> [word.key for word in english("The Customs-Unions of EU member states")]
['customs', 'union', 'of', 'eu', 'member', 'state']
>>> [word.key for word in cyrillic("Кеден одағының ережесі")]
['кеден', 'одағының', 'ережесі']
"""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from glossary.language.orthography import fold
from glossary.language.paradigm import nominal_endings
from glossary.language.splits import nominal_splits

_CYRILLIC = re.compile(r"\w+(?:[-‐‑'’ʼ.]\w+)*")
_ENGLISH = re.compile(r"\w+(?:['’]\w+)?(?:\.\w+)*")
_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U000323af]|[A-Za-z0-9]+")
_ARTICLES = frozenset(("the", "a", "an"))
_HYPHENS = re.compile(r"[-‐‑–]")


class Word(NamedTuple):
    """A word, what it is compared by, and where it stands."""

    key: str
    start: int
    end: int


def cyrillic(text: str) -> list[Word]:
    """The words of a Kazakh or Russian text."""
    return [Word(fold(found[0]), found.start(), found.end()) for found in _CYRILLIC.finditer(text)]


def english(text: str) -> list[Word]:
    """The words of an English text, articles left out."""
    words = [Word(_english_key(found[0]), found.start(), found.end()) for found in _ENGLISH.finditer(text)]
    return [word for word in words if word.key and word.key not in _ARTICLES]


@lru_cache(maxsize=1 << 16)
def _english_key(word: str) -> str:
    """A word without case, possessive and plural.

    >>> [_english_key(word) for word in ("policies", "analyses", "banks'", "China’s", "class", "taxes", "children")]
    ['policy', 'analysis', 'bank', 'china', 'class', 'tax', 'child']
    """
    from glossary.drafting.composing.english import singular

    plain = re.sub(r"['’]s?$", "", word.casefold())
    return singular(plain) if len(plain) > 3 else plain


def han(text: str) -> list[Word]:
    """The characters of a Chinese text, and the Latin words and numbers in it."""
    return [Word(found[0].casefold(), found.start(), found.end()) for found in _HAN.finditer(text)]


@lru_cache(maxsize=1 << 17)
def _stems(word: str) -> frozenset[tuple[str, bool]]:
    """The nouns that a Kazakh word may be a form of, each with whether nothing but a possessive ending is added."""
    found = nominal_splits(word)
    return frozenset(
        (stem, chain.possessive is not None and chain.case == "nom") for stem, _, chain in found if not chain.copula
    )


@lru_cache(maxsize=1 << 17)
def kazakh_stems(word: str) -> frozenset[str]:
    """The words by which a Kazakh word is looked up: itself, its stems, what stands before a hyphen."""
    return frozenset({word, word.split("-", maxsplit=1)[0], *(stem for stem, _ in _stems(word))})


@lru_cache(maxsize=1 << 17)
def kazakh_same(word: str, term: str) -> bool:
    """Whether a word of a text is a word of a term, in whatever form; a possessed noun of a term may be in the plural before its
    ending.

    >>> kazakh_same("одағының", "одағы"), kazakh_same("одақтарының", "одағы"), kazakh_same("одақтас", "одақ")
    (True, True, False)
    """
    if word == term:
        return True
    if word.startswith(f"{term}-"):
        return word[len(term) + 1 :] in nominal_endings()
    stems = {stem for stem, _ in _stems(word)}
    return term in stems or not stems.isdisjoint(stem for stem, possessed in _stems(term) if possessed)


class Script(NamedTuple):
    """How the words of a language are found and compared: all words that a word may be, and whether it is one of a term."""

    words: Callable[[str], list[Word]]
    stems: Callable[[str], frozenset[str]]
    same: Callable[[str, str], bool]


def _alone(word: str) -> frozenset[str]:
    return frozenset((word,))


SCRIPTS = {
    "kk": Script(cyrillic, kazakh_stems, kazakh_same),
    "ru": Script(cyrillic, _alone, str.__eq__),
    "en": Script(english, _alone, str.__eq__),
    "zh": Script(han, _alone, str.__eq__),
}
"""By language."""
