"""The text of a file's bytes, whatever it is encoded in.

>>> decode("Таможенный союз — customs union".encode("cp1251"), "a.txt")[1]
'cp1251'
"""

import codecs
from collections import Counter
from collections.abc import Iterable, Mapping

from glossary.errors import InputError
from glossary.language.orthography import ALPHABET, FREQUENT

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # begins as the mark of UTF-16 does
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_GUESSES = ("cp1251", "kz1048", "ptcp154", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
"""cp1251 has no Kazakh letters: text with them is in KZ-1048 or its rival; Russian text looks the same in all three."""
_CONTROLS = "".join(chr(code) for code in range(32) if chr(code) not in "\t\n\r\f")
_ASCII = bytes(range(128))
_MOSTLY = 0.5
"""The share of bytes above ASCII in whole letters of UTF-8 from which a text is UTF-8: an old code page has by accident
at most a quarter, in capitals; a damaged text nearly all."""


def decode(content: bytes, path: str) -> tuple[str, str]:
    """The text of a file's bytes and the name of its encoding: by its byte order mark, as UTF-8, else the decoding that
    looks most like Cyrillic text. Raises `InputError`, naming `path`, for binary files, unknown encodings, and texts in
    Unicode that are damaged."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _sound(content, encoding, path), encoding
    if _is_utf8(content):
        return _sound(content, "utf-8", path), "utf-8"
    likeness = {guess: _likeness(content, guess) for guess in _GUESSES}
    encoding = max(likeness, key=likeness.__getitem__)
    best = likeness[encoding]
    if best < 0.3:
        raise InputError(f"{path} is no text in UTF-8, UTF-16, KZ-1048 or cp1251; save it as UTF-8 text and try again.")
    return content.decode(encoding), encoding


def _is_utf8(content: bytes) -> bool:
    """Whether bytes are meant as UTF-8, sound or damaged; ASCII with zeros may be UTF-16."""
    above = len(content.translate(None, _ASCII))
    if not above:
        return b"\x00" not in content
    whole = content.decode("utf-8", "ignore").encode().translate(None, _ASCII)
    return len(whole) > _MOSTLY * above


def _sound(content: bytes, encoding: str, path: str) -> str:
    """The text of bytes in a known encoding; one wrong byte, read as something else, would spoil words unseen."""
    try:
        text = content.decode(encoding)
        wrong = text.find("\x00")
    except UnicodeDecodeError as error:
        text = error.object[: error.start].decode(encoding, "ignore")
        wrong = len(text)
    if wrong < 0:
        return text
    line, last = text.count("\n", 0, wrong) + 1, " ".join(text[max(0, wrong - 60) : wrong].split()[-3:])
    name, where = encoding.removesuffix("-sig").upper(), f"line {line}{f', after «{last}»' if last else ''}"
    raise InputError(f"{path} is {name} text but damaged in {where}; mend that place or save the text again as UTF-8.")


def _likeness(content: bytes, encoding: str) -> float:
    """How much a decoding looks like Cyrillic text: the share of Cyrillic among its letters, 0 when the frequent
    letters of Kazakh are rare among them or control characters common."""
    try:
        sample = content.decode(encoding).lower()
    except UnicodeDecodeError:
        return 0.0
    counts = Counter(sample)
    letters = sum(count for letter, count in counts.items() if letter.isalpha())
    if not letters or counted_of(_CONTROLS, counts) * 50 > len(sample):
        return 0.0
    cyrillic = counted_of(ALPHABET, counts)
    return cyrillic / letters if counted_of(FREQUENT, counts) > 0.45 * cyrillic else 0.0


def counted_of(letters: Iterable[str], counts: Mapping[str, int]) -> int:
    """How often these letters stand in a text whose characters were counted."""
    return sum(counts[letter] for letter in letters)
