"""What the letters of a foreign form say of it: whether its words are English, adjectives, plurals, of a clause, or strange.

>>> strange("mitmproxy server"), strange("workflow"), clause_words("the door is open"), adjectival("zero-cost")
(0.5, 0.0, 1, True)
"""

import re

from glossary.bilingual.affixes import prefix
from glossary.bilingual.alignment import english
from glossary.language.classes import members

_ENDING = re.compile(
    r"[a-z-]+(?:[ts]ion|ment|ness|ity|[ae]nce|[ae]ncy|ing|ism|ists?|logy|graphy|metry|al|ous|ive|[ai]ble|ship|hood|ed|ure|age|ics|"
    r"oid|ase|ose|ine|ide|ate|osis|itis|emia|pathy|less|ful|ward|like|wise)s?"
)
"""Endings of English words and of those that English takes from Greek and Latin; names seldom have them."""
_ADJECTIVE = re.compile(r"[a-z]+-[a-z]+|[a-z]+(?:al|ous|ive|[ai]ble|ic|less|ful|ary|ed)", re.IGNORECASE)
_SHORTEST = 3
"""Letters of each part of a compound."""
_CONSONANTS = frozenset("bcdfghjklmnpqrtvwxz")
"""Letters before a plural -s: «types», not «bus» or «class»."""


def strange(form: str) -> float:
    """How much of a form is no English word by the lexicon, its ending, or as two English words or a prefix and one: «multipart»."""
    words = [part for part in re.split(r"[\s-]+", form) if part.isalpha() and part.lower() not in members("function")]
    return sum(not _is_english(word.lower()) for word in words) / len(words) if words else 0.0


def _is_english(word: str) -> bool:
    known = english()
    if word in known or word.removesuffix("s") in known or _ENDING.fullmatch(word) or prefix(word):
        return True
    return any(word[:at] in known and word[at:] in known for at in range(_SHORTEST, len(word) - _SHORTEST + 1))


def clause_words(form: str) -> int:
    """How many words a form has that are of clauses, an article at its beginning apart."""
    return sum(word in members("clausal") for word in form.lower().removeprefix("the ").split())


def small(form: str) -> bool:
    """Whether a form is written in small letters, but for the first of several words."""
    first, _, rest = form.partition(" ")
    return (first[1:] + rest if any(map(str.isalpha, rest)) else form).islower()


def capitalised(form: str) -> bool:
    """Whether a form has a capital in every long word."""
    return all(part[:1].isupper() for part in form.split() if part.lower() not in members("function"))


def adjectival(form: str) -> bool:
    """Whether a form has the ending of an English adjective or participle, or is a compound."""
    return _ADJECTIVE.fullmatch(form) is not None


def plural(form: str) -> bool:
    """Whether a form has the plural -s of English."""
    return form[-1:] == "s" and form[-2:-1] in _CONSONANTS
