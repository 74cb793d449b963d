"""The text of a file's bytes, whatever it is encoded in: one decoder for texts, tables and dictionaries, with one
check for damage.

>>> decode("Таможенный союз — customs union".encode("cp1251"), "a.txt").encoding
'cp1251'
"""

import codecs
import re
from typing import NamedTuple

from glossary.errors import InputError
from glossary.language.letter_pairs import UNLIKE, likeness
from glossary.language.orthography import is_cyrillic, is_han
from glossary.texts.damage import mended, place_of

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # begins as the mark of UTF-16 does
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_OLD = ("cp1251", "kz1048", "ptcp154", "koi8-r", "mac-cyrillic", "gb18030")
_WIDE = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
_GUESSES = (*_OLD, *_WIDE)
"""Of equals the first: Russian text looks the same in cp1251, KZ-1048 and PTCP154, and only the last two have Kazakh
letters."""
_LOSSY = frozenset(_OLD) - {"gb18030"}
_LETTERS_OF_UTF8 = re.compile(rb"(?:[\xd0-\xd3][\x80-\xbf]){4}")
_ASCII = bytes(range(128))
_MOSTLY = 0.5
"""The share of bytes above ASCII in whole letters of UTF-8 from which a text is UTF-8: an old code page has by accident
at most a quarter, in capitals; a damaged text nearly all."""
_SAMPLE = 200_000
"""Bytes by which encodings are compared."""
_LEAST = -4.0
"""Running text in Kazakh has a likeness of about -2.5, in Russian -3.5; letters of a wrong code page are below."""
_HAN = -3.0
"""What a common Chinese character counts, so that Chinese text counts as Kazakh does."""
_SIGN = -4.5
"""What a sign of punctuation counts: it is likely, and alone it tells nothing."""
_PUNCTUATION = frozenset("«»“”„‘’–—…№§°•·©®™×€£\u00a0\u00ad\u2011\u200b\ufeff、。，；：？！（）《》「」￥")
_PIECE = re.compile(r"[^\W\d_](?:[^\W\d_]|[€£¥§©®°±×µ])*+|[^\x00-\x7f\w]|[\x00-\x08\x0b\x0e-\x1f\x7f]")


class Decoded(NamedTuple):
    """A text, the encoding it was in, and what was damaged in it and repaired for certain, as a phrase: empty for a
    sound one."""

    text: str
    encoding: str
    repaired: str = ""


def decode(content: bytes, name: str) -> Decoded:
    """The text of a file's bytes: by its byte order mark, as UTF-8, else in the encoding in which it looks most like
    Kazakh, Russian or Chinese.

    Raises:
        InputError: no text, an unknown encoding, or damage that cannot be repaired for certain. The sentence begins
        with the `name`, such as
        a path, and names the line.
    """
    text, encoding = _decoded(content, name)
    text, repaired = mended(text, name, lossy=encoding in _LOSSY)
    return Decoded(text, encoding, repaired)


def _decoded(content: bytes, name: str) -> tuple[str, str]:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _sound(content, encoding, name), encoding
    if (text := _sound_utf8(content)) is not None:
        return text, "utf-8"
    above = len(content.translate(None, _ASCII))
    encoding = max(_GUESSES, key=lambda guess: _likeness(content, guess))
    likeness_of_best = _likeness(content, encoding)
    if above and _is_utf8(content, above, likeness_of_best):
        return _sound(content, "utf-8", name), "utf-8"
    if likeness_of_best >= _LEAST:
        _check_for_utf8(content, encoding, name)
        return _sound(content, encoding, name), encoding
    raise InputError(
        f"{name} is no text in UTF-8, UTF-16, KZ-1048, PTCP154, Windows-1251, KOI8-R, MacCyrillic or GB18030; save it as UTF-8 text and"
        " try again."
    )


def _sound_utf8(content: bytes) -> str | None:
    """The text of bytes that are sound UTF-8, which no text in another encoding is by accident; none for others, and where
    zeros stand between letters as in UTF-16."""
    if b"\x00" in content:
        return None
    try:
        return content.decode()
    except UnicodeDecodeError:
        return None


def _is_utf8(content: bytes, above: int, best: float) -> bool:
    """Whether bytes, so many of them above ASCII, are meant as UTF-8, sound or damaged. `best` is the likeness of the
    best other reading, for
    the letters of GB18030 are many a whole letter of UTF-8 by accident."""
    sound = content.decode("utf-8", "ignore").encode()
    whole = len(sound.translate(None, _ASCII))
    return whole == above or (whole > _MOSTLY * above and _likeness(sound, "utf-8") >= best)


def _check_for_utf8(content: bytes, encoding: str, name: str) -> None:
    """Refuse a file that is partly in UTF-8 and partly in an old code page, where four of its letters in a row are no
    accident."""
    if encoding in _LOSSY and (found := _LETTERS_OF_UTF8.search(content)):
        where = place_of(content[: found.start()].decode(encoding), found.start())
        raise InputError(
            f"{name} is {encoding.upper()} text with UTF-8 in {where}; save the whole text again as UTF-8."
        )


def _sound(content: bytes, encoding: str, name: str) -> str:
    """The text of bytes in a known encoding; one wrong byte, read as something else, would spoil words unseen."""
    try:
        text = content.decode(encoding)
        wrong = text.find("\x00")
    except UnicodeDecodeError as error:
        text = error.object[: error.start].decode(encoding, "ignore")
        wrong = len(text)
    if wrong < 0:
        return text
    kind = encoding.removesuffix("-sig").upper()
    raise InputError(
        f"{name} is {kind} text but damaged in {place_of(text, wrong)}; mend that place or save the text again as UTF-8."
    )


def _likeness(content: bytes, encoding: str) -> float:
    """How much a decoding looks like Kazakh, Russian or Chinese: the mean likeness of what is not ASCII, weighted by
    length."""
    decoder = codecs.getincrementaldecoder(encoding)("ignore" if encoding in _WIDE else "strict")
    try:
        sample = decoder.decode(content[:_SAMPLE], final=len(content) <= _SAMPLE)
    except UnicodeDecodeError:
        return 2 * UNLIKE
    wide = encoding in _WIDE
    if wide and len(sample.encode(encoding)) < 0.9 * len(content[:_SAMPLE]):
        return 2 * UNLIKE
    if mean := _mean_likeness(sample):
        return mean
    return _HAN if wide and sample.isprintable() else UNLIKE


def _mean_likeness(sample: str) -> float:
    """The mean likeness of what is not ASCII in a text; 0 where there is nothing else."""
    total, length = 0.0, 0
    for match in _PIECE.finditer(sample):
        piece = match[0]
        if not piece.isascii() or piece < " ":
            total += _likeness_of(piece)
            length += len(piece)
    return total / length if length else 0.0


def _likeness_of(piece: str) -> float:
    """The likeness of a run of letters, or of a sign, times its length."""
    if is_han(piece):
        return sum(_HAN if _is_common(letter) else UNLIKE for letter in piece)
    if is_cyrillic(piece):
        return likeness(piece) * len(piece)
    return _SIGN if piece in _PUNCTUATION else UNLIKE * len(piece)


def _is_common(letter: str) -> bool:
    """Whether a Chinese character is of the first level of GB 2312, the 3,755 that texts are written with."""
    try:
        return letter.encode("gb2312")[0] < 0xD8
    except UnicodeEncodeError:
        return False
