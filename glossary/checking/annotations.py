"""A text in which the terms of a glossary are marked, for a terminal and as a page.

>>> in_text("Кеден одағы құрылды.", [Place(0, 11, "кеден одағы", "customs union")])
'[Кеден одағы]{customs union} құрылды.'
"""

from collections.abc import Sequence
from html import escape
from typing import NamedTuple

_STYLE = (
    "pre{white-space:pre-wrap;font:16px/1.6 system-ui,sans-serif;max-width:48rem;margin:2rem auto}mark{background:#dcebf7}"
    ".avoid{text-decoration:line-through;background:#f6dedc}"
)


class Place(NamedTuple):
    """A term in a text: what the glossary calls it, its equivalents in one line, and whether it is to be avoided."""

    start: int
    end: int
    term: str
    equivalents: str
    avoided: bool = False


def in_text(text: str, places: Sequence[Place]) -> str:
    """Each term in square brackets, its equivalents in braces behind it."""
    parts, at = [], 0
    for place in places:
        known = f"{{{place.equivalents}}}" if place.equivalents else ""
        parts += [text[at : place.start], f"[{text[place.start : place.end]}]{known}"]
        at = place.end
    return "".join([*parts, text[at:]])


def in_html(text: str, places: Sequence[Place]) -> str:
    """A page with the terms marked; what the glossary has for them shows where the pointer rests."""
    parts, at = [], 0
    for place in places:
        kind = ' class="avoid"' if place.avoided else ""
        note = f"{place.term}: {place.equivalents}" if place.equivalents else place.term
        surface = escape(text[place.start : place.end])
        parts += [escape(text[at : place.start]), f'<mark{kind} title="{escape(note)}">{surface}</mark>']
        at = place.end
    head = f'<!doctype html><html><meta charset="utf-8"><title>glossary</title><style>{_STYLE}</style>'
    return f"{head}<pre>{''.join([*parts, escape(text[at:])])}</pre></html>\n"


ANNOTATIONS = {"text": in_text, "html": in_html}
"""By the name of the form."""
