"""Electronic books (.epub): the chapters in the order in which they are read, each a web page."""

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote

from glossary.texts.readers.blocks import Block, File
from glossary.texts.readers.html import read_page
from glossary.texts.readers.package import Package
from glossary.texts.readers.xml_events import Event

_PROTECTED = "META-INF/encryption.xml"


def read(file: File) -> Iterator[Block]:
    """The blocks of the chapters, each with the number of its chapter."""
    package = Package(file)
    if b"EncryptedKey" in package.read(_PROTECTED):
        raise file.refuse("is protected against copying; get a copy without")
    for number, name in enumerate(_chapters(package), 1):
        text = file.decoded(package.read(name), name).text
        yield from read_page(file, _without_prolog(text), f"chapter {number}")


def _without_prolog(text: str) -> str:
    """A page without the line that says it is XML, which names an encoding that a decoded text no longer has."""
    return text.partition("?>")[2] if text.lstrip("\ufeff \n").startswith("<?xml") else text


def _chapters(package: Package) -> list[str]:
    """The names of the chapters in their order, the table of contents left out."""
    roots = [event.attributes.get("full-path", "") for event in package.events("META-INF/container.xml")]
    root = next(filter(None, roots), "")
    begun = [event for event in package.events(root) if event.what == "start"]
    order = [event.attributes.get("idref", "") for event in begun if event.name == "itemref"]
    if not order:
        raise package.file.refuse("has no chapters in it; download it again")
    paths = {event.attributes.get("id", ""): _path(root, event) for event in filter(_is_page, begun)}
    return [paths[key] for key in order if key in paths]


def _is_page(event: Event) -> bool:
    """Whether the list of contents names a part that is no table of contents itself."""
    return event.name == "item" and "nav" not in event.attributes.get("properties", "").split()


def _path(root: str, item: Event) -> str:
    """Where an item of the list of contents lies inside the book."""
    link = unquote(item.attributes.get("href", ""))
    return posixpath.normpath(posixpath.join(posixpath.dirname(root), link))
