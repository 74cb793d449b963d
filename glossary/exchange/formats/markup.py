"""Reading and writing XML: file by file in portions, nothing outside the file looked for, no entity of its own expanded."""

import re
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import IO
from xml.etree.ElementTree import Element
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

from glossary.errors import InputError

BLOCK = 1 << 16
DEEPEST = 60
"""Elements inside one another; the formats read here have not more than a dozen."""
XML_LANG = "xml:lang"

_DECLARED = re.compile(rb"""^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["'][^>]*\?>""")
_NATIVE = {"utf-8", "utf8", "utf-16", "us-ascii", "iso-8859-1"}
"""The encodings that the parser knows by itself."""
_ALIASES = {"kz-1048": "kz1048", "strk1048-2002": "kz1048", "rk1048": "kz1048", "pt154": "ptcp154"}
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class _Elements:
    """Builds the wanted elements while the file is parsed."""

    def __init__(self, path: Path, wanted: tuple[str, ...], heads: tuple[str, ...]) -> None:
        self.path, self.wanted, self.heads = path, wanted, heads
        self.depth = 0
        self.root = Element("")
        self.open: list[Element] = []
        self.line = 0
        self.ready: list[tuple[int, Element]] = []
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.text
        self.parser.EntityDeclHandler = self.entity
        self.parser.SkippedEntityHandler = self.entity

    def start(self, name: str, attributes: dict[str, str]) -> None:
        tag = name.rpartition(":")[2]
        self.depth += 1
        if self.depth == 1:
            self.root = Element(tag, attributes)
        if self.depth > DEEPEST:
            raise self.wrong("its elements stand too deep in one another")
        if tag in self.heads and not self.open:
            self.ready.append((self.parser.CurrentLineNumber, Element(tag, attributes)))
        elif self.open or tag in self.wanted:
            if not self.open:
                self.line = self.parser.CurrentLineNumber
            made = Element(tag, attributes)
            if self.open:
                self.open[-1].append(made)
            self.open.append(made)

    def end(self, _: str) -> None:
        self.depth -= 1
        if self.open:
            closed = self.open.pop()
            if not self.open:
                self.ready.append((self.line, closed))

    def text(self, text: str) -> None:
        if self.open:
            inside = self.open[-1]
            if len(inside):
                inside[-1].tail = (inside[-1].tail or "") + text
            else:
                inside.text = (inside.text or "") + text

    def entity(self, name: str, *_: object) -> None:
        raise self.wrong(f"it uses an entity of its own («{name}»); replace it by what it stands for")

    def wrong(self, what: str) -> InputError:
        return InputError(f"{self.path}, line {self.parser.CurrentLineNumber}: {what}.")


def elements(
    path: Path, *wanted: str, heads: tuple[str, ...] = (), file: IO[bytes] | None = None
) -> Iterator[tuple[int, Element]]:
    """The root without its content, then the wanted elements, each with the line it begins in; names without prefixes. Of
    `heads` come the attributes only, what stands in them by itself. `file` is what to
    read where the XML lies inside the file at `path`.

    Raises:
        InputError: it is no sound XML, uses entities of its own, or is in an encoding that nobody knows.
    """
    reader = _Elements(path, wanted, heads)
    rooted = False
    try:
        for block in _blocks(path, file):
            reader.parser.Parse(block, False)
            if not rooted and reader.root.tag:
                rooted = True
                yield 1, reader.root
            yield from reader.ready
            reader.ready.clear()
        reader.parser.Parse(b"", True)
        yield from reader.ready
    except expat.ExpatError as error:
        what = expat.ErrorString(error.code)
        raise InputError(f"{path}, line {error.lineno}: it is no sound XML ({what}); mend that place.") from error
    except LookupError as error:
        raise InputError(f"{path} is in an encoding that nobody knows ({error}); save it as UTF-8.") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path} is not in the encoding that it declares; save it as UTF-8.") from error


def _blocks(path: Path, inside: IO[bytes] | None) -> Iterator[bytes]:
    """The content in portions, in an encoding that the parser knows, whatever the file declares."""
    import codecs

    with path.open("rb") if inside is None else nullcontext(inside) as file:
        first = file.read(BLOCK)
        declared = _DECLARED.match(first)
        name = declared[1].decode("ascii").casefold() if declared else "utf-8"
        if declared is None or name in _NATIVE:
            yield first
            while block := file.read(BLOCK):
                yield block
            return
        decoder = codecs.getincrementaldecoder(_ALIASES.get(name, name))()
        yield decoder.decode(first[declared.end() :]).encode()
        while block := file.read(BLOCK):
            yield decoder.decode(block).encode()
        yield decoder.decode(b"", True).encode()


def words(element: Element | None, hidden: tuple[str, ...] = ()) -> str:
    """The text of an element with that of the elements in it, outer spaces taken off."""
    return "" if element is None else _words(element, hidden).strip()


def _words(element: Element, hidden: tuple[str, ...]) -> str:
    inside = (("" if child.tag in hidden else _words(child, hidden)) + (child.tail or "") for child in element)
    return (element.text or "") + "".join(inside)


def tag(name: str, text: str, **attributes: str) -> str:
    """An element with a text; attributes without a value are left out, «xml_lang» is written «xml:lang».

    >>> tag("term", "a < b", xml_lang="en")
    '<term xml:lang="en">a &lt; b</term>'

    Raises:
        InputError: a character that no XML file can hold.
    """
    return f"{opened(name, **attributes)}{content(text)}</{name}>"


def opened(name: str, **attributes: str) -> str:
    """The beginning of an element."""
    given = (f" {key.replace('_', ':')}={quoteattr(content_of(value))}" for key, value in attributes.items() if value)
    return f"<{name}{''.join(given)}>"


def content(text: str) -> str:
    """A text inside an element; carriage returns are written so that they come back."""
    return escape(content_of(text), {"\r": "&#13;"})


def content_of(text: str) -> str:
    """The text itself, if XML can hold it.

    Raises:
        InputError: it cannot.
    """
    if found := _UNWRITABLE.search(text):
        shown = _UNWRITABLE.sub("�", text)[:40]
        raise InputError(
            f"«{shown}» has the character U+{ord(found[0]):04X}, which no XML file can hold; clean that text."
        )
    return text
