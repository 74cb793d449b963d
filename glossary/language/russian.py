"""Russian among Kazakh words: by its letters, its endings, its small words.

>>> looks_russian("необходимо"), looks_russian("учитывать"), looks_russian("тиімді")
(True, True, False)
"""

import re

from glossary.language.morphology import readings

KAZAKH_LETTERS = re.compile("[әғқңөұүһі]", re.IGNORECASE)
"""The letters that no Russian word has."""
_LETTERS = re.compile("[ёщ]")
_ENDING = re.compile(
    "(?:[ыи]й|[ая]я|[ое]е|[ыи]е|[ое]го|[ое]му|[ыи]ми|[ую]ю|ост[ьи]|остью|ени[еяюи]|ани[еяюи]|ци[юей]|ств[оау]|т?ься|тся"
    "|[аеиыуя]ть|[аяу]ет|[ую]ют|имо|аем|яем)$"
)
"""Endings of Russian adjectives, nouns and verbs that Kazakh words do not have."""
_SMALL = frozenset(
    "и в на не о от по для с из при или это что как к у за но же поэтому которые который которая".split()
)


def looks_russian(word: str) -> bool:
    """Whether a word in small letters is Russian by its letters or ending, or as a whole."""
    if KAZAKH_LETTERS.search(word):
        return False
    return word in _SMALL or _LETTERS.search(word) is not None or (len(word) > 4 and _ENDING.search(word) is not None)


_WORD = re.compile("[а-яё]+", re.IGNORECASE)
_SENTENCE, _TWO = 3, 2
"""A sentence of so many words, so many of them Russian and none Kazakh by its letters, is Russian."""
_MOSTLY = 0.6
"""The share of words of the lexicon from which words without a Kazakh letter are Kazakh: Russian text has up to a half."""


def is_russian(sentence: str) -> bool:
    """Whether a sentence is in Russian.

    >>> is_russian("Министерство увеличило ставку и сократило льготы."), is_russian("Банк акция сатады, справка алды.")
    (True, False)
    """
    if KAZAKH_LETTERS.search(sentence):
        return False
    words = _WORD.findall(sentence.lower())
    return len(words) >= _SENTENCE and sum(not _is_known(word) and looks_russian(word) for word in words) >= _TWO


def has_kazakh_words(text: str) -> bool:
    """Whether most words of a text in Cyrillic letters are Kazakh, though it may have no letter that Russian lacks.

    >>> has_kazakh_words("Тариф пен баж. Банк акция сатады."), has_kazakh_words("Директор завода подписал акт.")
    (True, False)
    """
    words = set(_WORD.findall(text.lower()))
    return sum(_is_known(word) and not looks_russian(word) for word in words) > _MOSTLY * len(words)


def _is_known(word: str) -> bool:
    return readings(word)[0].source not in ("guess", "misspelt", "attested")
