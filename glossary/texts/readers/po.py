"""Translations of programs (.po): each message with what it is a translation of."""

import ast
import re
from collections.abc import Iterator

from glossary.texts.readers.blocks import Block, File
from glossary.texts.readers.parallel import block_of, language_of, looks

_STRING = re.compile(r'\s*(?:(msgid|msgstr|msgctxt|msgid_plural)(?:\[\d+\])?\s+)?("(?:[^"\\]|\\.)*+")\s*$')
_LANGUAGE = re.compile(r"^Language:\s*([\w@-]+)", re.MULTILINE)
_SHORTCUT = re.compile(r"(?<=\w)_(?=\w)|(?<!\w)[_&](?=\w)")
"""The mark before the letter that a menu is opened by."""


def read(file: File) -> Iterator[Block]:
    """The messages with a Kazakh side, each with its English or Chinese one."""
    target = None
    for line, message in _messages(file):
        said, source = message.get("msgstr", ""), message.get("msgid", "")
        if not source:
            named = _LANGUAGE.search(said)
            target = language_of(named[1]) if named else None
            continue
        texts = {looks(source) or "en": _SHORTCUT.sub("", source)}
        if translated := _SHORTCUT.sub("", said):
            texts[target or looks(said) or "kk"] = translated
        if block := block_of(texts, f"line {line}"):
            yield block


def _messages(file: File) -> Iterator[tuple[int, dict[str, str]]]:
    """The messages with the line that each begins in; those no longer used are left out."""
    text = file.decoded().text
    file.spend(len(text))
    message: dict[str, str] = {}
    part, start = "", 0
    for number, line in enumerate((*text.splitlines(), 'msgid ""'), 1):
        found = None if line.startswith("#") else _STRING.match(line)
        if found is None:
            continue
        if found[1] in ("msgctxt", "msgid") and "msgstr" in message:
            yield start, message
            message = {}
        if found[1]:
            part, start = found[1], start if message else number
            message.setdefault(part, "")
        if part:
            message[part] += _unquoted(found[2])


def _unquoted(text: str) -> str:
    """What a string in quotation marks says."""
    try:
        return str(ast.literal_eval(text))
    except (ValueError, SyntaxError):
        return text.strip('"')
