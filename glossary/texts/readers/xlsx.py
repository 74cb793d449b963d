"""Excel workbooks (.xlsx): Office Open XML, part 1, SpreadsheetML. Only what cells say is read: no formula is
computed, no macro runs."""

from collections.abc import Iterator, Mapping

from glossary.texts.readers.blocks import Block, File
from glossary.texts.readers.package import Package
from glossary.texts.readers.parallel import Row, Rows
from glossary.texts.readers.xml_events import events, outside

_MAIN = "xl/workbook.xml"


def read(file: File) -> Iterator[Block]:
    """The cells with words in them, sheet by sheet, each by its name: «Sheet1!B12»."""
    package = Package(file)
    parts = package.related(_MAIN)
    strings = list(_strings(file, package.read("xl/sharedStrings.xml")))
    for event in events(file, package.read(_MAIN)):
        if event.what == "start" and event.name == "sheet" and event.attributes.get("id", "") in parts:
            content = package.read(parts[event.attributes["id"]])
            yield from Rows(event.attributes.get("name", "")).blocks(_rows(file, content, strings))


def _strings(file: File, content: bytes) -> Iterator[str]:
    """The texts that cells share, without the pronunciation of Chinese ones."""
    parts: list[str] = []
    shown = False
    for event in outside(events(file, content or b"<none/>"), "rPh"):
        if event.name == "t" and event.what != "text":
            shown = event.what == "start"
        elif event.what == "text" and shown:
            parts.append(event.name)
        elif event.what == "end" and event.name == "si":
            yield "".join(parts)
            parts = []


def _rows(file: File, content: bytes, strings: list[str]) -> Iterator[Row]:
    """The rows of a sheet: the cells with texts, by their names."""
    row: list[tuple[str, str]] = []
    parts: list[str] = []
    cell: Mapping[str, str] = {}
    shown = False
    for event in outside(events(file, content), "rPh", "f"):
        begins = event.what == "start"
        if event.what == "text":
            parts += [event.name] if shown else []
        elif event.name in ("v", "t"):
            shown = begins
        elif event.name == "c" and begins:
            cell, parts = event.attributes, []
        elif event.name == "c" and (text := _text("".join(parts), cell.get("t", "n"), strings)):
            file.spend(len(text))
            row.append((cell.get("r", ""), text))
        elif event.name == "row":
            yield row
            row = []


def _text(value: str, kind: str, strings: list[str]) -> str:
    """What a cell says; empty for a number, a date, a fault."""
    if kind == "s":
        return strings[int(value)] if value.isdigit() and int(value) < len(strings) else ""
    return value if kind in ("str", "inlineStr") else ""
