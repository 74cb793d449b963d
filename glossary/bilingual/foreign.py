"""What a foreign string in a Kazakh text is: a term, an acronym, or a formula, code, unit, enumerator and so no term.

>>> refusal("ii"), refusal("C₃H₈"), refusal("snake_case"), refusal("Machine learning")
('enumerator', 'formula', 'code', None)
>>> acronym("XDR-TB"), acronym("IoT"), acronym("Ricardo")
(True, True, False)
"""

import re
from collections.abc import Callable

from glossary.language.classes import members
from glossary.language.orthography import CYRILLIC, latinize

_ROMAN = re.compile(r"(?=.)x{0,3}(?:ix|iv|v?i{0,3})", re.IGNORECASE)
_NUMBERED = re.compile(r"[A-Z]{1,3}-\d{2,}")
_PARTIES = re.compile(r"[A-Z]2[A-EG-NP-RT-Z]")
"""One to another, no formula: B2B, V2I, P2P."""
_COUNTED = re.compile(r"[1-9][A-Z]{1,3}")
"""An acronym that begins with a number: 2FA, 5G."""
_COUNTING = re.compile(r"[1-9][A-Z]{1,3}(?: [a-z-]+)*")
"""Such an acronym, also with what it narrows: «3D printing»."""
_TYPE = re.compile(r"[iuf](?:8|16|32|64|128|size)|bool|str|char|int|float|double|void|null|nil|None|true|false|\w+!")
_CODE = re.compile(r"[_{}<>\\|=$#@^~\[\]]|::|\w\(|^--?\w|^\.\w|\w\.\w{2,}|\b[a-z]{2,}[A-Z]|^[/.]|\w/\w+/\w")
_LINK = re.compile(r"https?:|www\.|\w@\w|\.(?:com|org|net|kz|ru|md|html?|pdf|txt|py|rs)\b", re.IGNORECASE)
_FORMULA = re.compile(r"\s[a-z]$|^\w\s*:\s*\w$|[=+×÷≤≥±∞√∑∫→←↔≈°%§≡·′∆Δ²³₀-₉ₐ-ₜᵢ-ᵪ⁰-ⁿ\u0370-\u03ff−]|№")
_MIXED = re.compile(f"[A-Za-z][{CYRILLIC}]|[{CYRILLIC}][A-Za-z]")
_ATOM = re.compile(r"([A-Z][a-z]?)(\d*)")
_CITED = re.compile(
    r"[A-Z][\w’'-]+(?:\s+et al\.?|(?:\s+(?:and|&)\s+[A-Z][\w’'-]+|\s+et al\.?)?\s+(?:1[5-9]|20)\d\d[a-e]?)"
)
_INITIALS = re.compile(r"[A-Z](?:/[A-Z])+")
"""An acronym of letters with a slash between: I/O."""
_LONGEST = 20
"""No term or title of the texts has more words; longer Latin is a sentence."""
_ASIDES = frozenset({"see", "See", "e.g", "i.e", "cf", "fig", "Fig", "p", "pp", "vol", "ch", "Ch"})
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def content_words(text: str) -> tuple[str, ...]:
    """The words of a foreign form that a Kazakh word may render, lower-case: no articles, prepositions, initials."""
    words = [word for word in _WORD.findall(text) if len(word) > 1 or not word.isupper()]
    return tuple(word.lower() for word in words if word.lower() not in members("function"))


def acronym(text: str) -> bool:
    """Whether a Latin form is an acronym: one word with two capitals or more that fill half of it, a version number
    allowed."""
    if _COUNTED.fullmatch(text):
        return True
    head = re.sub(r"\s*\d[\d.]*$", "", text)
    if not all(part.isupper() for part in head.split()) and " " in head:
        return _tag(text)
    letters = [letter for letter in head if letter.isalpha()]
    capitals = sum(map(str.isupper, letters))
    return capitals >= 2 and 2 * capitals >= len(letters) and len(letters) <= 10


def _tag(text: str) -> bool:
    """An acronym with a word that narrows it: «P2Sg formal»."""
    first, _, rest = text.partition(" ")
    return any(map(str.isdigit, first)) and any(map(str.isupper, first)) and rest.islower()


def letters(text: str) -> str:
    """The letters of an acronym that stand for words, lower-case: its capitals and a small letter before them.

    >>> letters("XDR-TB"), letters("IoT"), letters("MLPS 2.0"), letters("mRNA")
    ('xdrtb', 'it', 'mlps', 'mrna')
    """
    before = text[:1] if text[:1].islower() and text[1:3].isupper() and text[1:3].isalpha() else ""
    return (before + "".join(letter for letter in text if letter.isupper())).lower()


def initials(text: str) -> str:
    """The first letters of the words that a form is made of, lower-case.

    >>> initials("Transmission Control Protocol"), initials("foot-and-mouth disease")
    ('tcp', 'fmd')
    """
    parts = [part for word in content_words(text) for part in word.split("-")]
    return "".join(part[0] for part in parts if part not in members("function"))


def plain(text: str) -> str:
    """A Latin form in which somebody typed Cyrillic letters that look alike, in Latin letters alone; any other text, or
    one with a whole Cyrillic word, as it is.

    >>> plain("С. еlеgans"), plain("НСl"), plain("Meade емес")
    ('C. elegans', 'НСl', 'Meade емес')
    """
    written = latinize(text)
    words = _WORD.findall(text)
    typed = sum(map(str.isascii, "".join(words)))
    mixed = all(len(word) == 1 or any(map(str.isascii, word)) for word in words)
    return written if mixed and written.isascii() and 2 * typed > len("".join(words)) > 3 else text


def chemical(text: str) -> bool:
    """Whether a string is a chemical formula or the symbol of an element: H2O, Ca, NaCl; not «AC» or «PVO»."""
    atoms = _ATOM.findall(text)
    if (
        not atoms
        or "".join(symbol + count for symbol, count in atoms) != text
        or not {a for a, _ in atoms} <= members("element")
    ):
        return False
    if _PARTIES.fullmatch(text):
        return False
    return any(count or len(symbol) == 2 for symbol, count in atoms) or len(text) == 1


_REFUSALS: tuple[tuple[str, Callable[[str], object]], ...] = (
    ("link", _LINK.search),
    ("enumerator", lambda text: _ROMAN.fullmatch(text) or len(text) == 1),
    ("number", lambda text: (text[:1].isdigit() and not _COUNTING.fullmatch(text)) or _NUMBERED.fullmatch(text)),
    ("citation", _CITED.fullmatch),
    ("shortcut", lambda text: re.split(r"[\s+-]+", text)[0] in members("key")),
    ("formula", lambda text: _MIXED.search(text) or _FORMULA.search(text) or chemical(text)),
    ("code", lambda text: _CODE.search(text) or _TYPE.fullmatch(text) or text.split(" ", 1)[0] in members("command")),
    ("aside", lambda text: text.strip(".") in members("noise") or text.split(" ", 1)[0].strip(".:") in _ASIDES),
    ("number", lambda text: text.split(" ", 1)[0] in ("ISBN", "ISSN", "DOI", "No")),
    (
        "aside",
        lambda text: (sum(map(str.isalpha, text)) < 2 and not _COUNTED.fullmatch(text)) or len(text.split()) > _LONGEST,
    ),
    (
        "list",
        lambda text: (
            "/" in text
            and all(acronym(part) or len(part) < 4 for part in text.split("/"))
            and not _INITIALS.fullmatch(text)
        ),
    ),
)


def refusal(text: str) -> str | None:
    """Why a Latin string can be no foreign form of a term; None when it can."""
    return next((reason for reason, holds in _REFUSALS if holds(text)), None)
