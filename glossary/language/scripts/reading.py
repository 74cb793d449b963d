"""Texts in Latin or Arabic Kazakh read as Cyrillic ones, with the place of every word in the text as it stands.

>>> text = read_aligned("Aimaqtyq täueldılık (Regional interdependence)")
>>> text.cyrillic, text.places(8, 18)
('Аймақтық тәуелділік (Regional interdependence)', (8, 18))
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from glossary.language import lexicon
from glossary.language.morphology import readings
from glossary.language.orthography import is_cyrillic
from glossary.language.scripts.letters import english_words
from glossary.language.scripts.recognition import ARABIC_WORD, LATIN_WORD, MARKS, recognise
from glossary.language.scripts.words import in_cyrillic, read_word
from glossary.language.scripts.writing import Alphabet

_BRACKET = re.compile(r"[(\[«“\"][^()\[\]«»“”\"\n]{0,400}[)\]»”\"]")
_CODE = re.compile(r"`[^`\n]{1,200}`|(?<![\w.])[a-z\d_/-]{2,}(?:\.[a-z\d_/]{2,})+(?![^\W\d_])")
"""What is set as code, names of files and addresses."""
_ABBREVIATED = re.compile(r"((?:[^\W\d_]+[ \n-]+){2,8})\(([^\W\d_a-zäğıñöūüşáǵńóúý]{2,8})(?=[),;:])")
_INITIAL = re.compile(r"[^\W\d_]\.[ \u00a0]?(?:[^\W\d_]\.[ \u00a0]?)?([^\W\d_]{3,})")
_PART = re.compile(r"[^,;:=()\[\]«»“”\"–—]+")
_MARKS = str.maketrans("،؛؟", ",;?")
_STRANGE: dict[Alphabet, re.Pattern[str]] = {
    "latin": re.compile("[cwx]|sh|ph|oo|ee"),
    "latin2018": re.compile("[wx]|c(?!h)|ph|oo|ee"),
    "latin2017": re.compile("[wx]|c(?!['’ʼ‘])|ph|oo|ee"),
    "plain": re.compile("ph|oo|ee|tion|ck"),
}
"""What no Kazakh word of an alphabet has."""
_OPENING = re.compile(r"(?:^|[.!?…]\s+|\n[ \t]*\n\s*)\W*$")
_STOP = re.compile("[.!?؟…]")
_ABBREVIATION = 4


class Span(NamedTuple):
    """A part of a text."""

    start: int
    end: int


class Piece(NamedTuple):
    """A word where its reading lies and where it stands."""

    start: int
    end: int
    own_start: int
    own_end: int


@dataclass(frozen=True, slots=True)
class Aligned:
    """The Cyrillic reading of a text, and where each of its words stands in the text."""

    text: str
    cyrillic: str
    pieces: tuple[Piece, ...]
    _starts: tuple[int, ...]

    def places(self, start: int, end: int) -> tuple[int, int]:
        """A span of the reading as a span of the text: whole words where they have been read, letter for letter elsewhere."""
        return self._place(start, last=False), self._place(end, last=True)

    @property
    def reverse(self) -> "Aligned":
        """The text as a reading of its reading: `places` of it says where a span of the text is read."""
        pieces = tuple(Piece(own, own_end, start, end) for start, end, own, own_end in self.pieces)
        return Aligned(self.cyrillic, self.text, pieces, tuple(piece.start for piece in pieces))

    def _place(self, offset: int, *, last: bool) -> int:
        """Where an offset of the reading stands; behind a word for the `last` one of a span."""
        at = bisect_right(self._starts, offset - last) - 1
        if at < 0:
            return offset
        piece = self.pieces[at]
        if offset > piece.end or (offset == piece.end and not last):
            return piece.own_end + offset - piece.end
        if offset == piece.end:
            return piece.own_end
        return min(piece.own_start + offset - piece.start, piece.own_end)


def read(text: str) -> str:
    """A Kazakh text of any script in Cyrillic; foreign words in it stay, and so does a text that is not Kazakh."""
    return read_aligned(text).cyrillic


def read_term(term: str) -> str:
    """A Kazakh term of any script in Cyrillic. It has fewer words than tell a language: in letters of no Kazakh alphabet it stays, unless
    the lexicon knows all of them, and so does what has Cyrillic words already, whose Latin ones are names.

    >>> read_term("keden odağy"), read_term("kedendik odaq"), read_term("The Fragrance Shop"), read_term("Marks & Spencer дүкені")
    ('кеден одағы', 'кедендік одақ', 'The Fragrance Shop', 'Marks & Spencer дүкені')
    """
    if is_cyrillic(term):
        return term
    plain = recognise(term) == ("latin", "plain")
    known = all(read_word(word.lower(), "plain").known for word in LATIN_WORD.findall(term)) if plain else True
    return read(term) if known else term


@lru_cache(maxsize=8)
def read_aligned(text: str, foreign: tuple[tuple[int, int], ...] = ()) -> Aligned:
    """A Kazakh text of any script in Cyrillic with the places of its words. `foreign` are the spans, in order, that are in
    another language and stay: the other sides of a bilingual text."""
    alphabet = recognise(_outside(text, foreign)).alphabet
    if alphabet is None:
        return Aligned(text, text, (), ())
    written, pieces, size, at = [], [], 0, 0
    starts = [start for start, _ in foreign]
    for start, end, word in _words(text, alphabet):
        beside = bisect_right(starts, start) - 1
        if beside >= 0 and start < foreign[beside][1]:
            continue
        written += [_between(text[at:start]), word]
        size += start - at
        pieces.append(Piece(size, size + len(word), start, end))
        size, at = size + len(word), end
    written.append(_between(text[at:]))
    return Aligned(text, "".join(written), tuple(pieces), tuple(piece.start for piece in pieces))


def _outside(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """What of a text stands outside of spans."""
    ends = [0, *(end for _, end in spans)]
    starts = [*(start for start, _ in spans), len(text)]
    return "".join(text[end:start] for end, start in zip(ends, starts, strict=True)) if spans else text


def _between(text: str) -> str:
    return text.translate(_MARKS)


def _words(text: str, alphabet: Alphabet) -> Iterator[tuple[int, int, str]]:
    """The Kazakh words of a text with their places and how they are written in Cyrillic."""
    if alphabet == "arabic":
        for match in ARABIC_WORD.finditer(text):
            yield *match.span(), _with_capital(in_cyrillic(match[0], alphabet), text, match.start())
        return
    abbreviations = _abbreviations(text)
    foreign = list(_foreign(text, alphabet, abbreviations))
    starts = [span.start for span in foreign]
    for match in LATIN_WORD.finditer(text):
        at = bisect_right(starts, match.start()) - 1
        outside = at < 0 or match.start() >= foreign[at].end
        if outside and (match[0] in abbreviations or _is_kazakh(_named(text, match), alphabet)):
            yield *match.span(), _cased(match[0], alphabet)


def _named(text: str, match: re.Match[str]) -> str:
    """A word; for the initial of a name the name behind it, whose letters are those of the text: «D. Qonaev»."""
    name = _INITIAL.match(text, match.start()) if match.end() == match.start() + 1 else None
    return name[1] if name and name[1][0].isupper() else match[0]


def _abbreviations(text: str) -> frozenset[str]:
    """The abbreviations in brackets behind the words whose initials they are: «elektrondyq tsifrlyq qoltañba (ETSQ)»."""
    found = (match.groups() for match in _ABBREVIATED.finditer(text))
    return frozenset(short for words, short in found if _abbreviates(short.lower(), LATIN_WORD.findall(words.lower())))


def _abbreviates(short: str, words: Sequence[str]) -> bool:
    """Whether the last words begin with the letters of an abbreviation, each with one or two of them."""
    for first in range(len(words) - 1):
        rest = short
        for word in words[first:]:
            rest = rest[2:] if len(rest) > 1 and word.startswith(rest[:2]) else rest.removeprefix(word[0])
        if not rest and len(words) - first <= len(short):
            return True
    return False


def _foreign(text: str, alphabet: Alphabet, abbreviations: frozenset[str]) -> Iterator[Span]:
    """What is in another language, in order: code, names of files, and parts of brackets and quotation marks."""
    spans = [Span(*match.span()) for match in _CODE.finditer(text)]
    for bracket in _BRACKET.finditer(text):
        parts = (part for part in _PART.finditer(bracket[0]) if part[0].strip("() ") not in abbreviations)
        spans += [
            Span(bracket.start() + part.start(), bracket.start() + part.end())
            for part in parts
            if _is_foreign(part[0], alphabet, quoted=bracket[0][0] not in "([")
        ]
    return iter(sorted(spans))


def _is_foreign(part: str, alphabet: Alphabet, *, quoted: bool) -> bool:
    """Whether fewer than half of the words between two commas in brackets are Kazakh and not English too. One word in quotation marks is
    likely the name of something here, and foreign if it would be elsewhere."""
    words = [word.lower() for word in LATIN_WORD.findall(part) if len(word) > 2]
    if len(words) == 1 and quoted:
        return not _is_kazakh(words[0], alphabet)
    kazakh = sum(word not in english_words() and read_word(word, alphabet).known for word in words)
    return 2 * kazakh < len(words) and not _marked(part, alphabet)


def _is_kazakh(word: str, alphabet: Alphabet) -> bool:
    """Whether a Latin word of a Kazakh text is Kazakh: known, or at least no English word and none with a letter that the alphabet
    lacks («workflow»). A short one in capitals has to be a known abbreviation: «SQL» stays."""
    small = word.lower()
    if _marked(small, alphabet):
        return True
    read = read_word(small, alphabet)
    if word.isupper() and len(word) <= _ABBREVIATION:
        return any(stem.lemma.isupper() for stem in lexicon.stems(read.text))
    return read.known or not (small in english_words() or _STRANGE[alphabet].search(small))


def _marked(text: str, alphabet: Alphabet) -> bool:
    """Whether a text has a letter that only this alphabet has."""
    return alphabet in MARKS and MARKS[alphabet].search(text.lower()) is not None


def _cased(word: str, alphabet: Alphabet) -> str:
    small = in_cyrillic(word.replace("İ", "i").lower(), alphabet)
    if len(word) > 1 and word.isupper():
        return small.upper()
    return small[:1].upper() + small[1:] if word[0].isupper() else small


def _with_capital(word: str, text: str, at: int) -> str:
    """A word of a script without capitals with the one that it has in Cyrillic: where a sentence opens, and in names."""
    opens = _STOP.search(text) is not None and _OPENING.search(text[max(0, at - 40) : at]) is not None
    return word[:1].upper() + word[1:] if opens or readings(word)[0].pos == "PROPN" else word
