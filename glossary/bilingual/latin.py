"""Latin among foreign forms, told by its words and endings, and the names of species.

>>> latin("pacta sunt servanda"), latin("ius civile"), latin("Geospiza conirostris"), latin("campus"), latin("civil law")
(True, True, True, False, False)
"""

import re

from glossary.bilingual.alignment import english
from glossary.language.classes import members

_ENDING = re.compile(r"[a-z]{2,}(?:us|um|ae|am|is|orum|arum|ibus|[eio]ns|[aeo]nt[ei]s?|tio|tas|a|o|i|e|or|it)")
_TELLING = re.compile(r"[a-z]{2,}(?:[^o]us|[^e]um|ae|orum|arum|ibus|ensis|andi|endi|anda|enda|andum)")
_SPECIES = re.compile(r"[A-Z][a-z]*(?:a|us|um|is|o|on|as|ex|es|ix|ys|er)")
_ABBREVIATED = re.compile(r"[A-Z]\. ?[a-z-]{4,}")
"""A genus by its letter alone: «C. elegans»."""
_EPITHET = re.compile(r"[a-z-]{2,}(?:a|us|um|is|i|ae|ens|ans|or|ix|ax|es)")


def latin(text: str) -> bool:
    """Whether a foreign form of several words is Latin: words of Latin terms or Latin endings throughout, half of them
    such as no English word has; or the two names of a species."""
    words = text.split()
    if _ABBREVIATED.fullmatch(text):
        return True
    if len(words) < 2 or not all(word.replace("-", "").isalpha() and word.isascii() for word in words):
        return False
    small = [word.lower() for word in words]
    if not (members("function") - members("latin")).isdisjoint(small):
        return False
    return (words[-1].islower() and _mostly_latin(small)) or _species(words)


def _mostly_latin(words: list[str]) -> bool:
    """Whether all words may be Latin and half of them are no English ones."""
    fits = all(word in members("latin") or _ENDING.fullmatch(word) for word in words)
    own = [word for word in words if word not in members("function") and word not in english()]
    telling = sum(word in members("latin") or bool(_TELLING.fullmatch(word)) for word in own)
    return fits and 2 * telling >= len(words)


def _species(words: list[str]) -> bool:
    """«Canis lupus», «Homo sapiens»: a genus with its capital, an epithet with an ending that English seldom has."""
    genus, epithet, *rest = words
    named = not rest and _SPECIES.fullmatch(genus) is not None and _EPITHET.fullmatch(epithet) is not None
    return named and not {genus.lower(), epithet} & english()
