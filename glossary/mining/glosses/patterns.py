"""Foreign forms outside brackets: behind a dash, a slash, in quotation marks, behind the name of their language.

Nothing binds these to the Kazakh words before them as brackets do, so their contexts are `loose`: the words must be alike
in meaning or sound (`glosses`), and acronyms are left alone.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from glossary.bilingual import foreign
from glossary.bilingual.forms import Form
from glossary.language.orthography import is_han
from glossary.mining.glosses.left_context import left_context
from glossary.mining.glosses.sites import Site
from glossary.mining.text.analysed import Analysed
from glossary.model import Language, Span

_LATIN = r"[A-Za-z][A-Za-z'’-]*(?:[ \n][A-Za-z][A-Za-z'’-]*){0,6}"
_HAN = r"[\u3400-\u9fff]{2,12}"
_FORM = rf"(?P<form>{_LATIN}|{_HAN})"
_STOP = r"(?=\s*(?:[.,;:!?)»”]|$|\n))"
_LANGUAGES: dict[str, Language] = {"ағылш": "en", "қытай": "zh", "қыт": "zh", "лат": "la"}
_RULES = (
    ("dash", re.compile(rf"(?<=[а-яёәғқңөұүһі»”])\s+[–—-]\s+{_FORM}{_STOP}")),
    ("slash", re.compile(rf"(?<=[а-яёәғқңөұүһі])\s?/\s?{_FORM}(?![\w/])")),
    ("quote", re.compile(rf"(?<=[»”])\s*[«“\"]{_FORM}[»”\"]")),
    (
        "marker",
        re.compile(
            rf"[,\s]\s*(?P<language>ағылш|қытай|қыт|лат)(?:\.|ша|ынша|\s+тілінде)\s*[:–—-]?\s*[«“\"]?{_FORM}",
            re.IGNORECASE,
        ),
    ),
)


def patterns(text: Analysed) -> Iterator[Site]:
    """The places of a document where a foreign form may gloss the words before it without brackets."""
    taken = [Span(bracket.start, bracket.end) for bracket in text.brackets]
    for rule, pattern in _RULES:
        for match in pattern.finditer(text.text):
            span = Span(*match.span("form"))
            written = " ".join(match.group("form").split())
            short = foreign.acronym(written) and rule != "marker"
            if foreign.refusal(written) is None and not short and not _within(span, taken):
                before = left_context(text, text.before(match.start()))
                lang: Language = (
                    "zh" if is_han(written) else _LANGUAGES.get((match.groupdict().get("language") or "").lower(), "en")
                )
                form = Form(written, span, lang, foreign.acronym(written), marked=rule == "marker")
                if before.words:
                    yield Site(text, form, replace(before, loose=True), rule)


def _within(span: Span, taken: list[Span]) -> bool:
    return any(start <= span.start < end for start, end in taken)
