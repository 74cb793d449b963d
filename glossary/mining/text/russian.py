"""Russian words inside a Kazakh text, «исковая давность»: they are no candidates, whatever ending they seem to have."""

from collections.abc import Iterator, Sequence, Set
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
    unknown = {number for number, word in one.items() if _unknown(word)}
    russian = {number for number in unknown if looks_russian(one[number].norm.lower())}
    types = {number for text in texts for words in _sentences(text) for number in _russian(words, unknown, russian)}
    for text in texts if types else ():
        for word in text.words:
            if word.type in types:
                word.pos, word.case, word.possessive, word.tags = "FOREIGN", None, None, None


def _sentences(text: Analysed) -> Iterator[Sequence[Word]]:
    return (text.words[first:last] for first, last in text.sentences)


def _russian(words: Sequence[Word], unknown: Set[int], russian: Set[int]) -> Iterator[int]:
    """The types of the Russian words of one sentence."""
    if _is_russian(words, russian):
        yield from (word.type for word in words if word.type in unknown)
        return
    before: Word | None = None
    run: list[Word] = []
    for is_unknown, group in groupby(words, key=lambda word: word.type in unknown):
        found = list(group)
        if not is_unknown:
            quoted = len(run) > 1 and before is not None and before.norm in _OPENING and found[0].norm in _CLOSING
            yield from (word.type for word in run if quoted)  # «свобода договора»
            before, run = found[-1], []
            continue
        run = found
        if any(word.type in russian for word in run):
            yield from (word.type for word in run)


def _is_russian(words: Sequence[Word], russian: Set[int]) -> bool:
    """Whether a sentence has Russian words and none that only Kazakh could write."""
    said = [word for word in words if word.cyrillic]
    kazakh = any(KAZAKH_LETTERS.search(word.norm) for word in said)
    return len(said) >= _SENTENCE and not kazakh and sum(word.type in russian for word in said) > 1


def _unknown(word: Word) -> bool:
    """Whether a word is in Cyrillic letters, has no letter of Kazakh alone and is not in the lexicon; one with a capital may be a name."""
    if word.pos == "PUNCT" or word.token.readings[0].source not in ("guess", "attested") or word.capital:
        return False
    return word.cyrillic and not KAZAKH_LETTERS.search(word.norm)
