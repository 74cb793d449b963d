"""StarDict: three files, .ifo (what it is), .idx (headwords with places) and .dict (articles), the last two perhaps
packed by gzip."""

import gzip
import struct
import zlib
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from itertools import count
from pathlib import Path

from glossary.drafting.dictionaries.pairs import LARGEST, Faults, Pair, Sides, equivalents

PLAIN, MARKED = "ml", "hgx"
"""Types of article: text, and HTML, Pango and XDXF markup."""
_DROPPED = frozenset(["ex", "k", "tr", "abr", "co", "script", "style", "title"])
_BREAKS = frozenset(["br", "p", "div", "li", "def", "tr", "td", "dtrn", "blockquote"])


def read_stardict(path: Path, sides: Sides, faults: Faults) -> Iterator[Pair]:
    """The pairs of the dictionary that an .ifo file names; faults count headwords."""
    faults.unit = "headword"
    said = read_ifo(path, faults)
    kinds = said.get("sametypesequence", "")
    if kinds and not set(kinds) & set(PLAIN + MARKED):
        raise faults.refuse(f"its articles are of a kind that is not read (sametypesequence «{kinds}»)")
    index, articles = _part(path, ("idx", "idx.gz"), faults), _part(path, ("dict", "dict.dz"), faults)
    others = _synonyms(path, faults)
    for number, (word, start, size) in enumerate(_index(index, said, faults), 1):
        if start + size > len(articles):
            faults.add(number, "its article lies behind the end of .dict")
            continue
        try:
            headwords = [one.decode("utf-8") for one in (word, *others.get(number - 1, ()))]
            texts = list(_texts(articles[start : start + size], kinds))
        except UnicodeDecodeError:
            faults.add(number, "it is not UTF-8")
            continue
        for headword in headwords:
            yield from (sides.pair(number, headword, text) for text in texts)


def _texts(article: bytes, kinds: str) -> Iterator[str]:
    """The equivalents of an article; what is no text, such as a transcription, is left out."""
    for kind, content in _fields(article, kinds):
        if kind in PLAIN + MARKED:
            text = content.decode("utf-8")
            yield from equivalents(plain_text(text) if kind in MARKED else text)


def _fields(article: bytes, kinds: str) -> Iterator[tuple[str, bytes]]:
    """The fields of an article with the types of their contents: of the types that all articles have, or as each says itself. A
    small letter ends with a zero byte, a capital begins with the size; the last field of known types has neither."""
    place = 0
    for number in count():
        if place >= len(article) or (kinds and number >= len(kinds)):
            return
        kind = kinds[number] if kinds else chr(article[place])
        place += not kinds
        if kinds and number == len(kinds) - 1:
            end = after = len(article)
        elif kind.isupper():
            (size,) = struct.unpack_from(">I", article.ljust(place + 4, b"\0"), place)
            place += 4
            end = after = place + size
        else:
            end = article.find(b"\0", place) if b"\0" in article[place:] else len(article)
            after = end + 1
        yield kind, article[place:end]
        place = after


def _synonyms(path: Path, faults: Faults) -> dict[int, list[bytes]]:
    """Further headwords by the number of the one whose article they share, from the file .syn if there is one."""
    file = path.with_suffix(".syn")
    found: dict[int, list[bytes]] = {}
    content = file.read_bytes() if file.is_file() else b""
    at = 0
    while at < len(content):
        end = content.find(b"\0", at)
        if end < 0 or end + 5 > len(content):
            raise faults.refuse(f"{file.name} breaks off: download it again")
        found.setdefault(int.from_bytes(content[end + 1 : end + 5], "big"), []).append(content[at:end])
        at = end + 5
    return found


def read_ifo(path: Path, faults: Faults) -> Mapping[str, str]:
    """What a StarDict dictionary says of itself: bookname, wordcount …

    Raises:
        InputError: it is no .ifo file.
    """
    lines = faults.text(path.read_bytes()).splitlines()
    if not lines or lines[0].strip() != "StarDict's dict ifo file":
        raise faults.refuse("it does not begin as an .ifo file of StarDict does")
    return {name.strip(): text.strip() for name, _, text in (line.partition("=") for line in lines[1:])}


def _part(path: Path, endings: tuple[str, ...], faults: Faults) -> bytes:
    """The content of the dictionary's index or articles."""
    found = next((part for ending in endings if (part := path.with_suffix(f".{ending}")).is_file()), None)
    if found is None:
        raise faults.refuse(f"there is no {path.with_suffix('').name}.{endings[0]} beside it")
    return unpacked(found, faults) if found.suffix in (".gz", ".dz") else found.read_bytes()


def unpacked(path: Path, faults: Faults) -> bytes:
    """What a gzip file holds (.dz is one too).

    Raises:
        InputError: it is damaged or too large.
    """
    try:
        with gzip.open(path) as file:
            content = file.read(LARGEST + 1)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise faults.refuse(f"{path.name} is damaged ({error}): download it again") from error
    if len(content) > LARGEST:
        raise faults.refuse(f"{path.name} unpacks to more than {LARGEST / 1e6:.0f} MB, which no dictionary has")
    return content


def _index(content: bytes, said: Mapping[str, str], faults: Faults) -> Iterator[tuple[bytes, int, int]]:
    """Headwords with the place and size of their articles."""
    form = ">QI" if said.get("idxoffsetbits") == "64" else ">II"
    width, at, number = struct.calcsize(form), 0, 0
    while at < len(content):
        end = content.find(b"\0", at)
        if end < 0 or end + 1 + width > len(content):
            raise faults.refuse("the index breaks off: download it again", number + 1)
        start, size = struct.unpack_from(form, content, end + 1)
        yield content[at:end], start, size
        at, number = end + 1 + width, number + 1
    if said.get("wordcount", "") != str(number):
        raise faults.refuse(f"it says {said.get('wordcount') or 'no number of'} headwords and has {number}")


class _Text(HTMLParser):
    """Collects what markup leaves of an article, without examples, transcriptions and labels."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.hidden = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.hidden += tag in _DROPPED
        if tag in _BREAKS:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self.hidden -= tag in _DROPPED and self.hidden > 0
        if tag in _BREAKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.parts.append(data)


def plain_text(markup: str) -> str:
    """An article without its markup.

    >>> plain_text("<k>одақ</k><b>union</b><br>league <ex>кеден одағы</ex>")
    'union\\nleague '
    """
    reader = _Text()
    reader.feed(markup)
    reader.close()
    return "".join(reader.parts)
