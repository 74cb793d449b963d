"""Damage that a text shows when it is read: letters once read in a wrong code page, letters that became «?».

What can be repaired for certain is repaired; anything else is refused with its line, so that no rubbish is ever stored.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache

from glossary.errors import InputError
from glossary.language.letter_pairs import likeness
from glossary.language.morphology import readings
from glossary.language.orthography import CAPITAL, LETTERS, SMALL, is_han
from glossary.language.phonology import NATIVE

_CYRILLIC = f"{SMALL}{CAPITAL}"
_REPLACED = re.compile("\ufffd")
_LOST = re.compile(
    rf"(?<![{_CYRILLIC}?])[{_CYRILLIC}]*+\?++[{SMALL}][{_CYRILLIC}?]*+"  # «ода?ты», «?аза»
    rf"|(?<![{_CYRILLIC}])[{_CYRILLIC}]++\?(?![?!.…{CAPITAL}])"  # «азы?»
    r"|(?<![^\s\t,;|\"])\?{2,}(?![^\s\t,;|\"])"  # «??», once a word of Chinese
)
_SEVERAL = 3
"""Odd words from which a text is damaged and not only names somebody."""
_SHARE = 0.02
"""The share of odd words among all from which a text is damaged."""
_GOOD = -3.4
"""The likeness that the words of a right repair have on average."""
_BY_FAR = 0.5
"""How much likelier a repair makes them at least."""
_SIGNS = "«»“”‘’–—…№\xa0"
_PAGES = ("kz1048", "ptcp154")


_Place = Callable[[str, int], str]
"""What people call a place of a text."""


def line_of(text: str, at: int) -> str:
    """The line of a place, for people."""
    return f"line {text.count(chr(10), 0, at) + 1}"


def mended(text: str, name: str, *, lossy: bool = False, place: _Place = line_of) -> tuple[str, str]:
    """A text without the damage that can be repaired for certain, and a phrase that says what it was, how often and where
    first: empty for a sound text. A `lossy` encoding cannot write all letters: what is only «??» was a word of Chinese there.

    >>> mended("Кедендік одаќ ќўрылды.", "a.txt")
    ('Кедендік одақ құрылды.', 'KZ-1048 that was once read as Windows-1251 (2×, first in line 1)')

    Raises:
        InputError: damage of another kind. The sentence begins with the `name` and says where.
    """
    repairs: list[str] = []
    for page, kind in (("cp1251", "Windows-1251"), ("cp1252", "Windows-1252")):
        text, found = _misread_utf8(text, page)
        repairs += _said(f"UTF-8 that was once read as {kind}", text, found, place)
    text, found, kind = _misread_page(text, name)
    repairs += _said(f"{kind} that was once read as Windows-1251", text, found, place)
    if lost := _REPLACED.search(text):
        raise _lost(text, lost, name)
    if lost := next(_lost_letters(text, lossy=lossy), None):
        raise _lost(text, lost, name)
    return text, " and ".join(filter(None, repairs))


def _said(what: str, text: str, found: list[int], place: _Place) -> list[str]:
    """A phrase for what was repaired in so many places."""
    return [f"{what} ({len(found)}×, first in {place(text, found[0])})"] if found else []


def place_of(text: str, at: int) -> str:
    """Where a place of a text is, for people: its line and the words before it."""
    last = " ".join(text[max(0, at - 60) : at].split()[-3:])
    return f"{line_of(text, at)}{f', after «{last}»' if last else ''}"


def _lost(text: str, match: re.Match[str], name: str) -> InputError:
    word = re.compile(r"[\w?\ufffd]*").match(text, _word_start(text, match.start()))
    shown = word[0] if word else match[0]
    return InputError(
        f"{name} has lost letters («{shown}») in {place_of(text, match.start())}; save it again from its source as UTF-8 (from Excel as"
        " «CSV UTF-8» or .xlsx)."
    )


def _word_start(text: str, at: int) -> int:
    while at and (text[at - 1].isalnum() or text[at - 1] in "?\ufffd"):
        at -= 1
    return at


def _lost_letters(text: str, *, lossy: bool) -> Iterator[re.Match[str]]:
    """The words in which «?» stands for a letter. A question without a space behind it is none, and neither is the end
    of one: there the word
    before the mark is whole."""
    if "?" in text:
        yield from (match for match in _LOST.finditer(text) if _is_lost(match[0], lossy=lossy))


def _is_lost(found: str, *, lossy: bool) -> bool:
    if not found.strip("?"):
        return lossy
    stem = found.rstrip("?").lower()
    if "?" in stem:
        parts = stem.split("?")
        return "" in parts or not all(map(_is_word, parts))
    return not _is_word(stem) and any(_is_word(stem + letter) for letter in sorted(NATIVE))


def _is_word(form: str) -> bool:
    """Whether a form is known as a whole, not guessed from its shape."""
    return bool(form) and readings(form.lower())[0].source not in ("guess", "misspelt")


# letters that were read in a wrong code page


@cache
def _wrongly_read(page: str) -> dict[int, str]:
    """What bytes of a code page for Kazakh look like in Windows-1251, with the letters that they are."""
    kazakh = [letter for letter in LETTERS if letter.lower() in NATIVE]
    return {ord(wrong): letter for letter in kazakh if (wrong := letter.encode(page).decode("cp1251")) not in LETTERS}


@cache
def _odd_words() -> re.Pattern[str]:
    odd = re.escape("".join(map(chr, {code for page in _PAGES for code in _wrongly_read(page)})))
    return re.compile(rf"(?<![{_CYRILLIC}{odd}])(?:[{_CYRILLIC}]++[{odd}]|[{odd}]++[{_CYRILLIC}])[{_CYRILLIC}{odd}]*+")


def _misread_page(text: str, name: str) -> tuple[str, list[int], str]:
    """A text whose Kazakh letters were read in Windows-1251, «одаќ»: repaired by the code page that makes words of
    it; with the places of the words, and the page."""
    odd = list(_odd_words().finditer(text))
    if not odd:
        return text, [], ""
    words = {match[0] for match in odd}

    def as_letters(page: str) -> float:
        return sum(likeness(word.translate(_wrongly_read(page))) for word in words) / len(words)

    best = max(_PAGES, key=as_letters)
    if as_letters(best) > max(_GOOD, _BY_FAR + sum(map(likeness, words)) / len(words)):
        table = _wrongly_read(best)
        kind = "KZ-1048" if best == "kz1048" else "PTCP154"
        repaired = _odd_words().sub(lambda match: match[0].translate(table), text)
        return repaired, [match.start() for match in odd], kind
    if len(odd) >= _SEVERAL and len(odd) > _SHARE * text.count(" "):
        where = place_of(text, odd[0].start())
        raise InputError(f"{name} has letters of a wrong code page («{odd[0][0]}») in {where}; save it again as UTF-8.")
    return text, [], ""


@cache
def _bytes_of(page: str) -> dict[str, int]:
    """The byte of every letter of a code page above ASCII; a byte that has none there is the control character that
    programs make of it."""
    return {bytes([code]).decode(page, "ignore") or chr(code): code for code in range(128, 256)}


@cache
def _utf8_in(page: str) -> re.Pattern[str]:
    """Letters of UTF-8 as they look in a code page."""
    shown = {code: re.escape(letter) for letter, code in _bytes_of(page).items()}
    follow = f"[{''.join(shown[code] for code in range(0x80, 0xC0))}]"
    two = f"[{''.join(shown[code] for code in range(0xC3, 0xE0))}]{follow}"
    three = f"[{''.join(shown[code] for code in range(0xE2, 0xF0))}]{follow}{{2}}"
    return re.compile(f"(?:{two}|{three})++")


def _misread_utf8(text: str, page: str) -> tuple[str, list[int]]:
    """A text in UTF-8 that was read in a code page, «С‚Р°СЂРёС„», repaired, and where its runs of such letters stand now:
    by accident no two letters are sound UTF-8."""
    pieces, places, at, length, certain = [], [], 0, 0, False
    for match in _utf8_in(page).finditer(text):
        if letters := _letters_in(match[0], page):
            certain = certain or len(letters) > 1
            length += match.start() - at
            places.append(length)
            length += len(letters)
            pieces += [text[at : match.start()], letters]
            at = match.end()
    return ("".join([*pieces, text[at:]]), places) if certain else (text, [])


def _letters_in(shown: str, page: str) -> str:
    """The letters whose bytes are shown in a code page; empty where they are none that our texts are written with."""
    text = bytes(_bytes_of(page)[letter] for letter in shown).decode("utf-8", "replace")
    return text if all(letter in LETTERS or letter in _SIGNS or is_han(letter) for letter in text) else ""
