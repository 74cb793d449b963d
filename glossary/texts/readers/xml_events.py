"""XML as a stream of events, from files of strangers: nothing outside the file is looked for, and one that declares
entities of its own is refused, for a few of them can be made to fill the memory."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, NamedTuple
from xml.parsers import expat

from glossary.texts.readers.blocks import File

_BLOCK = 1 << 16


class Event(NamedTuple):
    """An element that begins or ends, by its name without a prefix, or text between them."""

    what: Literal["start", "end", "text"]
    name: str
    attributes: Mapping[str, str] = {}


class _Collector:
    def __init__(self, file: File) -> None:
        self.file = file
        self.depth = 0
        self.events: list[Event] = []
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = lambda text: self.events.append(Event("text", text))
        self.parser.EntityDeclHandler = self.entity

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        if self.depth > self.file.limits.depth:
            raise self.file.refuse("has elements too deep in one another; save it anew in the program it came from")
        given = {key.rpartition(":")[2]: value for key, value in attributes.items()}
        self.events.append(Event("start", name.rpartition(":")[2], given))

    def end(self, name: str) -> None:
        self.depth -= 1
        self.events.append(Event("end", name.rpartition(":")[2]))

    def entity(self, name: str, *_: object) -> None:
        raise self.file.refuse(f"declares an entity of its own («{name}») and is not read; save it without")


def events(file: File, content: bytes) -> Iterator[Event]:
    """The events of an XML text.

    Raises:
        InputError: it is no sound XML, declares entities, or is too deep or too large.
    """
    collector = _Collector(file)
    try:
        for block in _blocks(content):
            file.spend(len(block))
            collector.parser.Parse(block, not block)
            yield from collector.events
            collector.events.clear()
    except expat.ExpatError as error:
        what = expat.ErrorString(error.code)
        raise file.refuse(f"is damaged (line {error.lineno}: {what}); save or download it again") from error
    except LookupError as error:
        raise file.refuse("is XML in an encoding that nobody knows; save it as UTF-8") from error


def _blocks(content: bytes) -> Iterator[bytes]:
    """The content in blocks; an empty one is the end."""
    view = memoryview(content)
    yield from (bytes(view[at : at + _BLOCK]) for at in range(0, len(content), _BLOCK))
    yield b""


def outside(given: Iterable[Event], *skipped: str) -> Iterator[Event]:
    """The events that stand in none of these elements."""
    deep = 0
    for event in given:
        if event.what == "start" and (deep or event.name in skipped):
            deep += 1
        elif event.what == "end" and deep:
            deep -= 1
        elif not deep:
            yield event
