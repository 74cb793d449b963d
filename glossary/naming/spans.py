"""Where names can stand in a sentence: every run of words that begins as a name does and ends as one can.

A name begins with a capital, an initial, or quotation marks. It goes on with capitals, and with small words between them that names have
(«Леонардо да Винчи», «Бұқар жырау Қалқаманұлы»); and it may go on in small letters to a noun of what has names («Іле ауданы»,
«Қаржы нарығын реттеу агенттігі», «Абай атындағы опера және балет театры»).
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from glossary.language.classes import members
from glossary.language.names import bare, is_listed
from glossary.syntax.noun_phrases import adjacent
from glossary.syntax.words import DEDICATED, Word

_MOST_CAPITALS, _MOST_SMALL, _MOST_DEDICATED, _MOST_QUOTED, _MOST_BEHIND = 7, 6, 9, 12, 4
_CLOSED = ("PRON", "CONJ", "POSTP", "PART", "FOREIGN")
"""Parts of speech that open no name outside quotation marks."""
_OBLIQUE = ("acc", "loc", "abl", "ins", "dat")
_OPENING, _CLOSING = frozenset('«“"'), frozenset('»”"')
HEADS = (
    "body name",
    "unique body",
    "place name",
    "polity",
    "work name",
    "unique work",
    "honorific",
)
"""The classes of nouns that can close a name in small letters."""


class Run(NamedTuple):
    """A run of the words `first` to `end` of a sentence, of which `tail` are small ones up to the noun that closes it; `marks` where
    quotation marks open it, or hold all of it."""

    first: int
    end: int
    tail: int = 0
    marks: str = ""


def runs(words: Sequence[Word], text: str) -> Iterator[Run]:
    """Every run of a sentence's words that may be a name."""
    for first, word in enumerate(words):
        if word.norm in _OPENING:
            yield from _quoted(words, first)
        elif capital(word) and _may_open(words, first):
            yield from _capitals(words, first, text)


def capital(word: Word) -> bool:
    """Whether a word is written with a capital, an article before it or not: «әл-Фараби»."""
    return word.norm[:1].isupper() or (word.norm[3:4].isupper() and word.norm[2:3] == "-")


def _may_open(words: Sequence[Word], at: int) -> bool:
    """Whether a word with a capital can open a name: an initial, a word of the open classes, or what is listed as a name all the same."""
    return initial(words, at) or words[at].pos not in _CLOSED or is_listed(words[at].norm.lower())


def initial(words: Sequence[Word], at: int) -> bool:
    """Whether a word is the first letter of a name, with its full stop: «Ә.», «Дж.»."""
    short = len(words[at].norm) == 1 or words[at].norm.lower() in members("double initial")
    return short and capital(words[at]) and at + 1 < len(words) and words[at + 1].norm == "."


def _capitals(words: Sequence[Word], first: int, text: str) -> Iterator[Run]:
    """The runs that begin with a capital."""
    at = first
    while at < len(words) and at - first < _MOST_CAPITALS and (at == first or _joined(words, at, text)):
        step = _step(words, first, at)
        if capital(words[at]) and step == 1:
            yield Run(first, at + 1)
            yield from _small(words, first, at + 1, text)
        if not step:
            return
        at += step


def _step(words: Sequence[Word], first: int, at: int) -> int:
    """How many words on the next word of a name may stand: behind an initial its full stop, and a hyphen («Ж.-П.»); 0 where the name ends
    before this word."""
    if initial(words, at):
        return 3 if at + 2 < len(words) and words[at + 2].norm == "-" else 2
    if at > first and _ends_clause(words[at - 1]):
        return 0
    particle = at > first and not members("name particle").isdisjoint((words[at].norm, words[at].lemma))
    return int(capital(words[at]) or particle)


def _ends_clause(word: Word) -> bool:
    """Whether a word in its case is no beginning of a name, because it is a word of the language or a listed name: «Кітапты Асан
    жазды», «Прагада Асан тұрды»."""
    if word.pos != "PROPN":
        inflected = word.case in _OBLIQUE and not word.attributive
        return inflected and word.token.readings[0].source in ("lexicon", "irregular")
    cut = bare(word.norm)
    return cut.case in _OBLIQUE and is_listed(cut.stem.lower()) and not is_listed(word.norm.lower())


def _joined(words: Sequence[Word], at: int, text: str) -> bool:
    return adjacent(words[at - 1], words[at], text) and words[at].pos != "PUNCT"


def _small(words: Sequence[Word], first: int, start: int, text: str) -> Iterator[Run]:
    """The runs that go on in small letters, up to each noun that closes a name."""
    most = _MOST_SMALL
    for at in range(start, min(len(words), start + _MOST_DEDICATED)):
        word = words[at]
        most = _MOST_DEDICATED if word.norm == DEDICATED else most
        if at - start >= most or (capital(word) and most == _MOST_SMALL) or not _goes_on(words, at, start, text):
            return
        if heads_name(word) and (at == start or word.lemma.lower() not in members("honorific")):
            yield Run(first, at + 1, at + 1 - start)


def _goes_on(words: Sequence[Word], at: int, start: int, text: str) -> bool:
    """Whether a name may go on with this small word."""
    return (
        _joined(words, at, text)
        and words[at].verb != "finite"
        and not (at > start and _leaves(words[at - 1], words[at]))
    )


def _leaves(word: Word, after: Word) -> bool:
    """Whether a small word belongs to the clause and not to a name: an object without what is done to it, where something is done."""
    return (word.case == "acc" and after.pos != "VN") or (word.case in ("loc", "abl", "ins") and not word.attributive)


def heads_name(word: Word) -> bool:
    """Whether a noun can close a name."""
    return any(word.lemma.lower() in members(name) for name in HEADS)


def _quoted(words: Sequence[Word], opening: int) -> Iterator[Run]:
    """What quotation marks hold, and that with the noun behind them."""
    last = min(len(words), opening + 2 + _MOST_QUOTED)
    closing = next((at for at in range(opening + 1, last) if words[at].norm in _CLOSING), 0)
    if closing - opening < 2:
        return
    if any(word.pos not in ("PUNCT", "CONJ") for word in words[opening + 1 : closing]):
        yield Run(opening + 1, closing, marks="all")
    yield from (Run(opening, at + 1, at - closing, "open") for at in _heads_behind(words, closing))


def _heads_behind(words: Sequence[Word], closing: int) -> Iterator[int]:
    """Where the nouns stand behind closing marks that can belong to what these hold."""
    for at in range(closing + 1, min(len(words), closing + 1 + _MOST_BEHIND)):
        over = words[at].pos == "PUNCT" or words[at].verb == "finite"
        if over or (at > closing + 1 and _leaves(words[at - 1], words[at])):
            return
        if heads_name(words[at]):
            yield at
