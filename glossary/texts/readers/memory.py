"""Translators' files: translation memories (.tmx) and bilingual documents (.xliff, .sdlxliff, .mqxliff), versions 1.2
and 2."""

from collections.abc import Iterator, Mapping

from glossary.model import Language
from glossary.texts.readers.blocks import Block, File
from glossary.texts.readers.parallel import block_of, language_of
from glossary.texts.readers.xml_events import Event, events, outside

_CODES = ("bpt", "ept", "ph", "it", "ut", "bx", "ex", "x", "sub", "alt-trans", "note", "prop", "seg-source", "seg-defs")
"""What tags of a word processor say, other proposals, notes, and the second copy of the source."""
_SIDES = {"source": "source", "target": "target"}


def read(file: File) -> Iterator[Block]:
    """The segments with a Kazakh side, each with its other sides."""
    reader = _Reader()
    for event in outside(events(file, file.content), *_CODES):
        if event.what == "start":
            reader.begin(event)
        elif event.what == "text":
            reader.text(event.name)
        elif block := reader.end(event.name):
            yield block
    if reader.units and not reader.kazakh:
        raise file.refuse(f"has {reader.units} segments and none in Kazakh; say in the file that their language is kk")


class _Reader:
    """The segment that is being read, and the languages of its file."""

    def __init__(self) -> None:
        self.units = self.kazakh = 0
        self.languages: dict[str, Language | None] = {"source": None, "target": None}
        self.texts: dict[Language, str] = {}
        self.side: Language | None = None
        self.parts: list[str] | None = None

    def begin(self, event: Event) -> None:
        """An element begins."""
        name, told = event.name, event.attributes
        if name in ("file", "xliff"):
            self._languages(told)
        elif name in ("tu", "trans-unit", "segment"):
            self.units += 1
            self.texts = {}
        elif name == "tuv":
            self.side = language_of(told.get("lang", ""))
        elif name in _SIDES:
            self.side = language_of(told["lang"]) if "lang" in told else self.languages[name]
            self.parts = []
        elif name == "seg":
            self.parts = []

    def _languages(self, told: Mapping[str, str]) -> None:
        """Versions 1 and 2 of XLIFF name the languages of a file in different attributes."""
        for side, names in (("source", ("source-language", "srcLang")), ("target", ("target-language", "trgLang"))):
            code = next((told[name] for name in names if name in told), "")
            self.languages[side] = language_of(code) if code else self.languages[side]

    def text(self, text: str) -> None:
        """Text of the open side."""
        if self.parts is not None:
            self.parts.append(text)

    def end(self, name: str) -> Block | None:
        """An element ends; the block of a segment that is whole."""
        if name in ("seg", *_SIDES) and self.parts is not None:
            if self.side:
                self.texts.setdefault(self.side, "".join(self.parts))
            self.parts = None
        if name in ("tu", "trans-unit", "segment"):
            block = block_of(self.texts, f"segment {self.units}")
            self.kazakh += block is not None
            return block
        return None
