"""Words that a hyphen parts at the end of a line: whole again, unless the hyphen belongs to them.

>>> joined("关税", "同盟"), joined("одақ", "同盟")
('关税同盟', 'одақ 同盟')
>>> joined("экономикалық инте-", "грация"), joined("ғылыми-", "зерттеу орталығы"), joined("economic integra-", "tion")
('экономикалық интеграция', 'ғылыми-зерттеу орталығы', 'economic integration')
"""

import re

from glossary.language.morphology import readings
from glossary.language.orthography import is_cyrillic, is_han

HYPHENS = "-‐‑\u00ad"
_LAST = re.compile(rf"([^\W_]+)[{HYPHENS}]$")
_FIRST = re.compile(r"\W?([^\W\d_]+)")


def joined(before: str, after: str) -> str:
    """Two lines as one."""
    if is_han(before[-1:]) and is_han(after[:1]):
        return before + after
    last, first = _LAST.search(before[-80:]), _FIRST.match(after[:80])
    if not last or not first or not first[1][0].islower():
        return f"{before} {after}"
    if before.endswith("\u00ad") or not keeps_hyphen(last[1], first[1]):
        return before[:-1] + after
    return before + after


def keeps_hyphen(left: str, right: str) -> bool:
    """Whether the two parts of a word have a hyphen between them: both are words, and together they are none."""
    if left.isdigit():
        return True
    if not is_cyrillic(left + right):
        return False
    return _is_word(left) and _is_word(right) and not _is_word(left + right)


def _is_word(form: str) -> bool:
    return readings(form.lower())[0].source not in ("guess", "misspelt")
