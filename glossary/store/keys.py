"""Ids as people read and type them, and the keys under which texts are found."""

import re
from typing import Literal, NamedTuple

from glossary.errors import NotFound
from glossary.language.orthography import fold, latinize, without_kazakh_letters

_UID = re.compile(r"([CK])0*([0-9]{1,15})")
_HAN_RANGES = r"\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af"
_HAN = re.compile(f"([{_HAN_RANGES}])")
_WORD = re.compile(rf"[{_HAN_RANGES}]+|[^\W_{_HAN_RANGES}]+")


class Ref(NamedTuple):
    """What an id names."""

    table: Literal["concept", "candidate"]
    id: int

    @property
    def uid(self) -> str:
        """The id as it is printed.

        >>> Ref("candidate", 7).uid
        'K000007'
        """
        return f"{'C' if self.table == 'concept' else 'K'}{self.id:06d}"


def read_uid(uid: str) -> Ref:
    """The concept or candidate that an id names; lower case, missing zeros and Cyrillic С and К are understood.

    >>> read_uid("k7").uid, read_uid("С12").uid
    ('K000007', 'C000012')

    Raises:
        NotFound: it is no id.
    """
    match = _UID.fullmatch(latinize(uid.strip().upper()))
    if match is None:
        raise NotFound(f"«{uid}» is no id: ids look like C000123 (a concept) or K000789 (a candidate).")
    return Ref("concept" if match[1] == "C" else "candidate", int(match[2]))


def split_han(text: str) -> str:
    """A folded text with every Han character a word of its own, so that one or two of them can be asked for as a
    phrase.

    >>> split_han("ai技术")
    'ai 技 术'
    """
    return " ".join(_HAN.sub(r" \1 ", text).split()) if _HAN.search(text) else text


def words(text: str) -> list[str]:
    """The words of a folded text: letters and digits, a run of Han characters being one word.

    >>> words("к-ге, 经济 дамуы")
    ['к', 'ге', '经济', 'дамуы']
    """
    return _WORD.findall(text)


def key_columns(text: str) -> tuple[str, str]:
    """What the index of words holds of a text: its words, and these without Kazakh letters."""
    key = fold(text)
    return split_han(key), split_han(without_kazakh_letters(key))
