"""JSON and JSON Lines: the texts in it, whatever they are values of."""

import json
from collections.abc import Iterator

from glossary.model import Language
from glossary.texts.readers.blocks import Block, File
from glossary.texts.readers.parallel import block_of, language_named


def read(file: File) -> Iterator[Block]:
    """The texts by the names that lead to them. What has a text in Kazakh and others beside it, under the names of
    languages, is a segment."""
    text = file.decoded().text
    file.spend(len(text))
    try:
        yield from _texts(json.loads(text), "", file, 0)
    except json.JSONDecodeError:
        yield from _lines(file, text)
    except RecursionError as error:
        raise file.refuse("has values too deep in one another; save it flatter") from error


def _lines(file: File, text: str) -> Iterator[Block]:
    """The texts of a file that has an object on each line."""
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            try:
                content = json.loads(line)
            except (json.JSONDecodeError, RecursionError) as error:
                raise file.refuse(f"is no JSON (line {number}); mend that line, or give it the ending .txt") from error
            yield from _texts(content, f"line {number}", file, 0)


def _texts(content: object, place: str, file: File, depth: int) -> Iterator[Block]:
    if depth > file.limits.depth:
        raise file.refuse("has values too deep in one another; save it flatter")
    if isinstance(content, str):
        if any(map(str.isalpha, content)):
            yield Block(content, "cell", place)
    elif isinstance(content, dict):
        yield from _object(content, place, file, depth)
    elif isinstance(content, list):
        for number, one in enumerate(content, 1):
            yield from _texts(one, f"{place}[{number}]" if place else f"item {number}", file, depth + 1)


def _object(content: dict[str, object], place: str, file: File, depth: int) -> Iterator[Block]:
    named = _by_language(content)
    segment = block_of({lang: str(content[name]) for name, lang in named.items()}, place) if len(named) > 1 else None
    if segment:
        yield segment
    for name, one in content.items():
        if segment is None or name not in named:
            yield from _texts(one, f"{place}, {name}" if place else name, file, depth + 1)


def _by_language(content: dict[str, object]) -> dict[str, Language]:
    """The names of an object that are those of languages and name a text."""
    named = ((name, language_named(name)) for name, one in content.items() if isinstance(one, str))
    return {name: lang for name, lang in named if lang}
