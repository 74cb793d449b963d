"""Foreign forms outside brackets: behind a dash, a slash, in quotation marks, behind the name of their language or words that lead to
another form («яғни», «немесе»), in the next cells of a table.

Little binds these to the Kazakh words before them, so their contexts are `loose`: the words must be alike in meaning or sound (`finder`);
behind a word that leads to them they are judged as in brackets. Acronyms are left alone.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate

from glossary.bilingual import foreign
from glossary.bilingual.forms import Form
from glossary.bilingual.lines import on_one_line
from glossary.bilingual.markers import language_names, leads, marker
from glossary.language.orthography import SMALL, is_han
from glossary.mining.glosses.left_context import Context, left_context
from glossary.mining.glosses.sites import Site
from glossary.mining.text.analysed import Analysed
from glossary.model import Span

_LATIN = r"[A-Za-z][A-Za-z'’-]*(?:[ \n][A-Za-z][A-Za-z'’-]*){0,6}"
_HAN = r"[\u3400-\u9fff]{2,12}"
_FORM = rf"(?P<form>{_LATIN}|{_HAN})"
_LETTER = f"[{SMALL}]"
_STOP = r"(?=\s*(?:[.,;:!?)»”–—]|$|\n))"
_CELL = r"[ ]*[|\t][ ]*"
_RULES = (
    ("dash", re.compile(rf"(?<={_LETTER}|[»”])\s+[–—-]\s+{_FORM}{_STOP}")),
    ("slash", re.compile(rf"(?<={_LETTER})\s?/\s?{_FORM}(?![\w/])")),
    ("quote", re.compile(rf"(?<=[»”])\s*[«“\"]{_FORM}[»”\"]")),
    (
        "lead",
        re.compile(rf"(?<={_LETTER}|[»”])(?:,\s*|\s+)(?:{leads()})\s+[«“\"]?{_FORM}[»”\"]?{_STOP}", re.IGNORECASE),
    ),
    *(
        ("cell", re.compile(rf"(?<![^\n|\t])[ ]*(?P<kk>[^\n|\t]*{_LETTER}){_CELL}{other}{_FORM}(?=[ ]*(?:[|\t\n]|\Z))"))
        for other in ("", f"{_LATIN}{_CELL}")
    ),
    ("marker", re.compile(rf"[,\s]\s*(?P<language>{language_names()})\s*[:–—-]?\s*[«“\"]?{_FORM}", re.IGNORECASE)),
)


def patterns(text: Analysed) -> Iterator[Site]:
    """The places of a document where a foreign form may gloss the words before it without brackets."""
    opened = [bracket.start for bracket in text.brackets]
    closed = list(accumulate((bracket.end for bracket in text.brackets), max))
    for rule, pattern in _RULES:
        for match in pattern.finditer(text.text):
            at = bisect_right(opened, match.start("form"))
            if not at or closed[at - 1] <= match.start("form"):
                yield from _site(text, match, rule)


def _site(text: Analysed, match: re.Match[str], rule: str) -> Iterator[Site]:
    if form := _form(match, rule):
        context = _cell(text, match) if rule == "cell" else left_context(text, text.before(match.start()))
        if context.words:
            yield Site(text, form, replace(context, loose=rule != "lead"), rule)


def _cell(text: Analysed, match: re.Match[str]) -> Context:
    """The whole Kazakh cell before a foreign one."""
    words = text.words[text.before(match.start("kk")) : text.before(match.end("kk"))]
    return Context(words, quoted=True, ends=(len(words),))


def _form(match: re.Match[str], rule: str) -> Form | None:
    """The form of a match, none where it is no words or an acronym whose language nobody names."""
    written = on_one_line(match.group("form"))
    short = foreign.acronym(written)
    if foreign.refusal(written) or (short and rule != "marker"):
        return None
    named = marker(match.group("language") + " x", 0, len(match.group("language")) + 2) if rule == "marker" else None
    lang = "zh" if is_han(written) else (named and named[0]) or "en"
    return Form(written, Span(*match.span("form")), lang, short, marked=rule == "marker")
