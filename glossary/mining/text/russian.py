"""Russian words inside a Kazakh text, «исковая давность»: they are no candidates, whatever ending they seem to have."""

from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import groupby

from glossary.language.russian import KAZAKH_LETTERS, looks_russian
from glossary.mining.text.analysed import Analysed
from glossary.syntax.words import Word

_OPENING, _CLOSING = frozenset('«“„"'), frozenset('»”“"')
_SENTENCE = 3
"""A sentence of so many words, two of them Russian and none Kazakh by its letters, is Russian."""


def set_aside(texts: Sequence[Analysed]) -> None:
    """Give the Russian words of some texts the part of speech FOREIGN, in place. A word that the lexicon does not know is Russian by its
    letters or its ending, or when it stands beside such a word or in a Russian sentence; all words of its type are."""
    one = {word.type: word for text in texts for word in text.words}
    for number in _russian_types(texts, one):
        kind = one[number].kind
        kind.pos, kind.case, kind.possessive, kind.tags = "FOREIGN", None, None, None


def _russian_types(texts: Sequence[Analysed], one: Mapping[int, Word]) -> set[int]:
    unknown = {number for number, word in one.items() if _is_unknown(word)}
    russian = {number for number in unknown if looks_russian(one[number].norm.lower())}
    return {word.type for words in _sentences(texts) for word in _russian_words(words, unknown, russian)}


def _sentences(texts: Sequence[Analysed]) -> Iterator[Sequence[Word]]:
    return (text.words[first:last] for text in texts for first, last in text.sentences)


def _russian_words(words: Sequence[Word], unknown: Set[int], russian: Set[int]) -> Iterator[Word]:
    """The Russian words of one sentence: all that are unknown in a Russian one, else the runs of unknown words that have
    one by its form or fill quotation marks, «свобода договора»."""
    if _is_russian(words, russian):
        yield from (word for word in words if word.type in unknown)
        return
    end = 0
    for is_unknown, group in groupby(words, key=lambda word: word.type in unknown):
        run = list(group)
        start, end = end, end + len(run)
        if is_unknown and (_fills_marks(words, start, end) or any(word.type in russian for word in run)):
            yield from run


def _fills_marks(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether several words are all that quotation marks hold."""
    held = end - start > 1 and start > 0 and end < len(words)
    return held and words[start - 1].norm in _OPENING and words[end].norm in _CLOSING


def _is_russian(words: Sequence[Word], russian: Set[int]) -> bool:
    """Whether a sentence has Russian words and none that only Kazakh could write."""
    cyrillic = [word for word in words if word.cyrillic]
    kazakh = any(KAZAKH_LETTERS.search(word.norm) for word in cyrillic)
    return len(cyrillic) >= _SENTENCE and not kazakh and sum(word.type in russian for word in cyrillic) > 1


def _is_unknown(word: Word) -> bool:
    """Whether a word is in Cyrillic letters, has no letter of Kazakh alone and is not in the lexicon; one with a capital may be a name."""
    if word.pos == "PUNCT" or word.token.readings[0].source not in ("guess", "attested") or word.capital:
        return False
    return word.cyrillic and not KAZAKH_LETTERS.search(word.norm)
