"""Russian among Kazakh words: by its letters, its endings, its small words.

>>> looks_russian("необходимо"), looks_russian("учитывать"), looks_russian("тиімді")
(True, True, False)
"""

import re

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
