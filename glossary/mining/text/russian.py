"""Russian words inside a Kazakh text, «исковая давность»: they are no candidates, whatever ending they seem to have."""

import re
from collections.abc import Sequence, Set
from itertools import groupby

from glossary.mining.text.analysed import Analysed
from glossary.syntax.words import Word

_MARKED = re.compile(r"ё|щ|(?:ый|ий|ая|яя|ое|ее|ые|ие|ого|ость|ости|стью|ение|ения|ании|ание|ания)$")
_SMALL = frozenset({"и", "в", "на", "не", "о", "от", "по", "для", "с", "из", "при", "или", "это"})
_OPENING, _CLOSING = frozenset('«“„"'), frozenset('»”“"')
_KAZAKH = re.compile("[әғқңөұүһі]")


def set_aside(texts: Sequence[Analysed]) -> None:
    """Give the Russian words of some texts the part of speech FOREIGN, in place. A word that the lexicon does not know
    is Russian by its letters or its ending, or when it stands beside such a word; all words of its type are."""
    one = {word.type: word for text in texts for word in text.words}
    unknown = {number for number, word in one.items() if _unknown(word)}
    types: set[int] = set()
    for text in texts:
        for first, last in text.sentences:
            types |= _russian(text.words[first:last], unknown)
    for text in texts if types else ():
        for word in text.words:
            if word.type in types:
                word.pos, word.case, word.possessive, word.tags = "FOREIGN", None, None, None


def _russian(words: Sequence[Word], unknown: Set[int]) -> set[int]:
    """The types of the Russian words of one sentence: marked ones and the unknown ones in a run with them, and several
    unknown ones that fill quotation marks («свобода договора»)."""
    types: set[int] = set()
    before: Word | None = None
    run: list[Word] = []
    for is_unknown, group in groupby(words, key=lambda word: word.type in unknown):
        found = list(group)
        if is_unknown:
            run = found
            if any(_marked(word.norm.lower()) for word in run):
                types.update(word.type for word in run)
            continue
        if len(run) > 1 and before and before.norm in _OPENING and found[0].norm in _CLOSING:
            types.update(word.type for word in run)
        before, run = found[-1], []
    return types


def _marked(word: str) -> bool:
    """Whether a word is Russian by its letters, its ending, or as a whole."""
    return word in _SMALL or _MARKED.search(word) is not None


def _unknown(word: Word) -> bool:
    """Whether a word is in small Cyrillic letters, has no letter of Kazakh alone and is not in the lexicon."""
    if word.pos == "PUNCT" or word.token.readings[0].source not in ("guess", "attested") or word.capital:
        return False
    return word.cyrillic and not _KAZAKH.search(word.norm.lower())
