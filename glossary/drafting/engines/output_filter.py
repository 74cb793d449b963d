"""What a neural model's answer must pass before it is a draft: models copy, repeat themselves, ramble and decorate.

>>> mend("Customs union.", "кедендік одақ"), fault("union union union", "одақ", "en")
('customs union', 'repeats itself')
"""

import re
from itertools import pairwise

from glossary.drafting.composing.collocations import is_word
from glossary.drafting.composing.senses import capitalised
from glossary.language.orthography import fold, is_cyrillic, is_han
from glossary.model import Language

LONGEST_RATIO = 4.0
"""No English term has so many times the words of its Kazakh one."""
_STOPS = " \t.,;:!?。，；：！？"
_MARKS = re.compile(r"[\u2047▁]|<\w+>|\[\w+\]")


def mend(text: str, kk: str) -> str:
    """A text without the full stop and the capital that models add to a term written without them."""
    mended = text.strip() if kk.rstrip().endswith(".") else text.strip().rstrip(_STOPS)
    first = mended.split(" ")[0] if mended else ""
    if first.istitle() and kk[:1].islower() and is_word(first.lower()) and first not in capitalised():
        mended = mended[:1].lower() + mended[1:]
    return mended


def fault(text: str, kk: str, to: Language) -> str:
    """What is wrong with an answer, in a few words; empty when nothing shows."""
    words = text.casefold().split()
    limit = LONGEST_RATIO * (len(kk) + 4)
    faults = {
        "empty": not words,
        "same as the source": fold(text) == fold(kk),
        "wrong script": is_cyrillic(text) or (to == "zh") != is_han(text),
        "unknown pieces": _MARKS.search(text) is not None,
        "repeats itself": _stutters(text) if to == "zh" else any(one == next_one for one, next_one in pairwise(words)),
        "too long": len(words) > LONGEST_RATIO * len(kk.split()) or len(text) > limit,
    }
    return next((name for name, found in faults.items() if found), "")


def _stutters(text: str) -> bool:
    """Whether Chinese repeats itself: one doubled character is good Chinese («太太»), two or a doubled pair are not."""
    doubled = sum(one == next_one for one, next_one in pairwise(text))
    return doubled > 1 or any(text[at : at + 2] == text[at + 2 : at + 4] for at in range(len(text) - 3))
