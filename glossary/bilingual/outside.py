"""Foreign forms outside brackets: behind a dash, a slash, in quotation marks, behind the name of their language or words that lead to
another form («яғни», «немесе»), in the next cells of a table, in a footnote.

Little binds these to the Kazakh words before them, so they are `loose`: the words must be alike in meaning or sound. Behind a word that
leads to them and before a mark they are judged as in brackets, and so is a footnote that names its language. Acronyms are left alone.

>>> [(one.rule, one.form.text) for one in outside("машиналық оқыту – machine learning; дерек, яғни 数据.", ())]
[('dash', 'machine learning'), ('lead', '数据')]
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from glossary.bilingual import foreign
from glossary.bilingual.contents import Bracketed
from glossary.bilingual.forms import Form
from glossary.bilingual.lines import on_one_line
from glossary.bilingual.markers import language_names, leads, marker
from glossary.language.orthography import SMALL, is_han
from glossary.model import Span

_LATIN = r"[A-Za-z][A-Za-z'’-]*(?:[ \n][A-Za-z][A-Za-z'’-]*){0,6}"
_HAN = r"[\u3400-\u9fff]{2,12}"
_FORM = rf"(?P<form>{_LATIN}|{_HAN})"
_LETTER = f"[{SMALL}]"
_STOP = r"(?=\s*(?:[.,;:!?)»”–—]|$|\n))"
_LEAD = rf"(?:,\s*|\s+)(?:{leads()})\s+[«“\"]?"
_GAP = r"(?:,|(?<!\s)\s)\s*"
"""A comma or space before a word; a run of spaces is tried from its beginning alone."""
_CELL = r"[ ]*[|\t][ ]*"
_RULES = (
    ("dash", re.compile(rf"(?<={_LETTER}|[»”])\s+[–—-]\s+{_FORM}{_STOP}")),
    ("slash", re.compile(rf"(?<={_LETTER})\s?/\s?{_FORM}(?![\w/])")),
    ("quote", re.compile(rf"(?<=[»”])\s*[«“\"]{_FORM}[»”\"]")),
    (
        "lead",
        re.compile(rf"(?<={_LETTER}|[»”]){_LEAD}{_FORM}[»”\"]?(?:{_STOP}|(?P<on>(?=\s+{_LETTER})))", re.IGNORECASE),
    ),
    *(
        ("cell", re.compile(rf"(?<![^\n|\t])[ ]*(?P<kk>[^\n|\t]*{_LETTER}){_CELL}{other}{_FORM}(?=[ ]*(?:[|\t\n]|\Z))"))
        for other in ("", f"{_LATIN}{_CELL}")
    ),
    ("marker", re.compile(rf"{_GAP}(?P<language>{language_names()})\s*(?:[:–—-]\s*)?[«“\"]?{_FORM}", re.IGNORECASE)),
)
_RAISED = "⁰¹²³⁴-⁹"
_MARKED = re.compile(rf"(?<={_LETTER}|[»”])(?P<mark>[{_RAISED}]+|\[\d+\])")
_NOTE = re.compile(
    rf"^[ ]*(?P<mark>[{_RAISED}]+|\[\d+\])[ ]*(?:(?P<language>{language_names()})[ ]*(?:[:–—-][ ]*)?)?"
    rf"[«“\"]?{_FORM}[»”\"]?[ ]*[.;]?[ ]*$",
    re.IGNORECASE | re.MULTILINE,
)


class Outside(NamedTuple):
    """A foreign form outside of brackets: by which rule, where the Kazakh words before it end, their cell of a table if they stand in one,
    and whether little binds them to the form."""

    rule: str
    form: Form
    before: int
    cell: Span | None = None
    loose: bool = True


def outside(text: str, brackets: Sequence[Bracketed]) -> Iterator[Outside]:
    """The places of a text where a foreign form may gloss the words before it without brackets."""
    yield from _footnotes(text)
    opened = [bracket.start for bracket in brackets]
    closed = list(accumulate((bracket.end for bracket in brackets), max))
    for rule, pattern in _RULES:
        for match in pattern.finditer(text):
            at = bisect_right(opened, match.start("form"))
            if (not at or closed[at - 1] <= match.start("form")) and (form := _form(match, rule)):
                cell = Span(*match.span("kk")) if rule == "cell" else None
                yield Outside(rule, form, match.start(), cell, rule != "lead" or match.group("on") is not None)


def _footnotes(text: str) -> Iterator[Outside]:
    """The footnotes that are a foreign form and no more, beside the words that the mark of the note stands at."""
    marks: dict[str, list[int]] = {}
    for match in _MARKED.finditer(text):
        marks.setdefault(match.group("mark"), []).append(match.start())
    for match in _NOTE.finditer(text):
        places = marks.get(match.group("mark"), [])
        at = bisect_right(places, match.start())
        if at and (form := _form(match, "marker" if match.group("language") else "footnote")):
            yield Outside("footnote", form, places[at - 1], loose=not form.marked)


def _form(match: re.Match[str], rule: str) -> Form | None:
    """The form of a match, none where it is no words or an acronym whose language nobody names."""
    written = on_one_line(match.group("form"))
    short = foreign.acronym(written)
    if foreign.refusal(written) or (short and rule != "marker"):
        return None
    named = marker(match.group("language") + " x", 0, len(match.group("language")) + 2) if rule == "marker" else None
    lang = "zh" if is_han(written) else (named and named[0]) or "en"
    return Form(written, Span(*match.span("form")), lang, short, marked=rule == "marker")
