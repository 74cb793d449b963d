"""Running text made readable for the analyser, letter for letter: the text keeps its length, so that offsets stay those of the source.

Marks that hang on words («тәуелділік3»), units behind figures («40 км/сағ»), the blanks of forms and escaped tabs become spaces, tags of
web pages what nobody sees; lines in capitals take the case that their words have elsewhere; letters of other keyboards become Kazakh.

    >>> readable("Аймақтық тәуелділік3 артты."), readable("¥лттық банк"), readable("40 км/сағ жылдамдық")
    ('Аймақтық тәуелділік  артты.', 'Ұлттық банк', '40        жылдамдық')
    >>> readable("ҚАНТ ДИАБЕТІН ЕМДЕУ")
    'Қант диабетін емдеу'
"""

import re
from collections import Counter
from functools import cache
from html import unescape

from glossary.language.classes import members
from glossary.language.morphology import readings
from glossary.language.orthography import CAPITAL, SMALL
from glossary.language.phonology import NATIVE

_NATIVE = "".join(sorted(NATIVE))
_FOOTNOTE = re.compile(rf"(?<=[{SMALL}]{{4}})(?:\d{{1,2}}|[¹²³⁰⁴-⁹]{{1,3}})(?![\w-])")
"""A mark glued to a word of four letters and more, which no designation of ours has («CO2», «км2»)."""
_TAG = re.compile(
    r"</?(?:(?P<block>p|div|td|tr|th|li|ul|ol|h[1-6]|br|poem)|b|i|u|s|em|strong|a|span|su[bp]|font)(?: [^<>\n]{0,200})?/?>",
    re.IGNORECASE,
)
"""A tag of web pages, which a text that was copied from one still has."""
_ENTITY = re.compile(r"&(?:[a-z]{2,6}|#\d{2,5}|#x[\da-f]{2,4});", re.IGNORECASE)
_NOTHING = "\u200b"
"""A character without width, which no word is parted by."""
_PAGE = "\f"
_LINE = re.compile(r"\S.*\S|\S")
_DIGITS = re.compile(r"\d+")
_REPEATED, _EDGE = 3, 2
"""Pages on which a line stands that is a running title; lines at the top and bottom of a page that may be one."""
_ESCAPED = re.compile(r"\\[tnr](?=[\W\d]|[^\x00-\x7f])")
_BLANK = re.compile(r"\{\{[^{}\n]{0,80}\}\}")
"""What a form leaves to be filled in: «{{ АТЫ }}»."""
_YEN = re.compile(rf"[¥￥](?=[{SMALL}])")
_CAPITALS = re.compile(rf"^[^{SMALL}\n]*[{CAPITAL}]{{4}}[^{SMALL}\n]*$", re.MULTILINE)
_STUCK = re.compile(
    rf"(?<![{SMALL}{CAPITAL}])[{_NATIVE}](?=[{CAPITAL}]{{2}})|(?<=[{CAPITAL}])[{_NATIVE}](?=[{CAPITAL}])"
)
"""A small letter in a word of capitals: the fonts of old typewriters and code pages have no capital of it («үКІМЕТ»)."""
_GOES_ON = re.compile(r"[^\s.!?…:;][ \t]*\r?\n$")
"""The end of a line that the next one may go on."""
_WORD = re.compile(rf"[{CAPITAL}]+")
_ABBREVIATION = re.compile(rf"(?<![{SMALL}{CAPITAL}])[{CAPITAL}]{{2,7}}(?![{SMALL}{CAPITAL}])")
_SHORT = 5
"""Longer words in capitals are no abbreviations, unless the text says so in its sentences."""


def readable(text: str) -> str:
    """A text of the same length in which nothing but its words is left to analyse."""
    text = _without_titles(text)
    text = _YEN.sub(_letter, text)
    text = _ENTITY.sub(_entity, text) if "&" in text else text
    text = _TAG.sub(_tag, text) if "<" in text else text
    for pattern in (_ESCAPED, _BLANK, _FOOTNOTE, _units()):
        text = pattern.sub(_spaces, text)
    text = _STUCK.sub(lambda letter: letter[0].upper(), text)
    abbreviations = frozenset(_ABBREVIATION.findall(_CAPITALS.sub("", text)))
    return _CAPITALS.sub(lambda line: _lowered(line, abbreviations), text)


def _without_titles(text: str) -> str:
    """A text with spaces for the running titles and numbers of its pages, which form feeds part: the lines at the edge of
    a page that stand on several, figures aside."""
    if text.count(_PAGE) < _REPEATED:
        return text
    edges, at = [], 0
    for page in text.split(_PAGE):
        lines = list(_LINE.finditer(page))
        edges += [(at + line.start(), line[0]) for line in (*lines[:_EDGE], *lines[_EDGE:][-_EDGE:])]
        at += len(page) + 1
    counts = Counter(_DIGITS.sub("0", line) for _, line in edges)
    pieces, at = [], 0
    for start, line in edges:
        if counts[_DIGITS.sub("0", line)] >= _REPEATED:
            pieces += [text[at:start], " " * len(line)]
            at = start + len(line)
    return "".join([*pieces, text[at:]])


def _spaces(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _tag(match: re.Match[str]) -> str:
    """The end of a line for the tag of a paragraph, nothing to be seen for one inside a line."""
    return ("\n" if match["block"] else "").ljust(len(match[0]), _NOTHING)


def _entity(match: re.Match[str]) -> str:
    """The character of an entity («&laquo;»); what is none stays."""
    character = unescape(match[0])
    return match[0] if len(character) > 1 else character.ljust(len(match[0]), _NOTHING)


def _letter(match: re.Match[str]) -> str:
    """The letter of the key that makes ¥ on an English keyboard: a capital where a word begins."""
    before = match.string[match.start() - 1 : match.start()]
    return "ұ" if before.isalpha() else "Ұ"


@cache
def _units() -> re.Pattern[str]:
    """Units of measure behind a figure, also several with a stroke or dot between them, with their endings («1,6 мм-ден»)."""
    unit = "|".join(sorted(map(re.escape, members("unit")), key=len, reverse=True))
    return re.compile(
        rf"(?<=\d)(?P<gap>[ \u00a0]?)[°º]?(?:{unit})(?:[·*/]\s?(?:{unit}))*[²³23]?(?:-[{SMALL}]{{1,4}})?(?![\w-])"
    )


def _lowered(match: re.Match[str], abbreviations: frozenset[str]) -> str:
    """A line in capitals in the case of running text, its first letter a capital unless it goes on the line before; a line
    that is one abbreviation stays."""
    line = match[0]
    words = _WORD.findall(line)
    if all(word in abbreviations for word in words):
        return line
    first = _WORD.search(line)
    start = first.start() if first else 0
    small = _WORD.sub(lambda word: _cased(word[0], abbreviations), line)
    if _GOES_ON.search(match.string[max(0, match.start() - 80) : match.start()]):
        return small
    return small[:start] + line[start : start + 1] + small[start + 1 :]


def _cased(word: str, abbreviations: frozenset[str]) -> str:
    """A word of a line in capitals: an abbreviation as it is, a name with its capital, any other one in small letters."""
    best = readings(word.lower())[0]
    unknown = best.source in ("guess", "attested")
    if word in abbreviations or (unknown and len(word) <= _SHORT):
        return word
    return word.capitalize() if best.pos == "PROPN" else word.lower()
