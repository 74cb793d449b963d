"""Where glosses can stand: brackets with foreign forms, and the Kazakh words that they may belong to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from glossary.bilingual import foreign
from glossary.bilingual.contents import Bracketed
from glossary.bilingual.forms import Form, kazakh_abbreviation
from glossary.bilingual.latin import latin
from glossary.bilingual.lines import on_one_line
from glossary.language.classes import members
from glossary.mining.glosses.left_context import Context, left_context
from glossary.mining.text.analysed import Analysed
from glossary.model import Refusal, Span
from glossary.syntax.words import Word

REVERSED = "parenthesis-reversed"
_NOUNS = frozenset({"NOUN", "PROPN", "VN"})
_OPERATORS = frozenset("=<>≤≥≠≈")
_LONGEST = 8
"""No foreign form before Kazakh brackets has more words."""
_FARTHEST = 7
"""A definition has its dash within so many words of its sentence."""


@dataclass(frozen=True, slots=True)
class Site:
    """One foreign form in one document with the words that can be its term; `definiendum` are those before the dash of a definition."""

    text: Analysed
    form: Form
    context: Context
    rule: str
    definiendum: Context | None = None


def sites(text: Analysed) -> Iterator[Site | Refusal]:
    """The brackets of a document in order: where each form of theirs may have its term, or why they hold no gloss."""
    last: tuple[Bracketed, Context] | None = None
    for bracket in text.brackets:
        before = text.before(bracket.start)
        if bracket.content.forms:
            chained = last is not None and not text.text[last[0].end : bracket.start].strip()
            context = last[1] if last and chained else left_context(text, before)
            last = (bracket, context)
            yield from _of_forms(text, bracket, context)
        elif bracket.content.kazakh and (turned := _reversed(text, bracket, before)):
            yield turned
        elif text.text[bracket.start] not in "[［":  # Most hold numbers of literature, which nobody takes for glosses.
            written = text.text[bracket.start : bracket.end]
            yield Refusal(text.document.name, bracket.start, bracket.end, written, bracket.content.reason)


def _of_forms(text: Analysed, bracket: Bracketed, context: Context) -> Iterator[Site | Refusal]:
    for form in bracket.content.forms:
        if context.words:
            yield Site(
                text,
                _told(form, context),
                context,
                "parenthesis",
                _definiendum(text, context, bracket) if form.acronym else None,
            )
        else:
            yield Refusal(text.document.name, *form.span, form.text, "no Kazakh term before it")


def _told(form: Form, context: Context) -> Form:
    """The form with its language, where no marker says it: Latin by its words, Russian where a Cyrillic abbreviation
    stands behind another one, «ЖКО (ДТП)»."""
    if form.lang == "en" and not form.marked and latin(foreign.plain(form.text)):
        return replace(form, lang="la")
    if form.lang == "kk" and kazakh_abbreviation(context.words[-1].lemma):
        return replace(form, lang="ru")
    return form


def _definiendum(text: Analysed, context: Context, bracket: Bracketed) -> Context | None:
    """The term before the dash of a definition whose last words stand before the brackets: «Тұрақты ток — … ток
    (DC).»"""
    at = text.before(bracket.start)
    opening = text.sentences[text.sentence_at(at - 1)].start
    dash = next((i for i in range(opening + 1, min(opening + _FARTHEST, at)) if text.words[i].norm in "–—"), None)
    ended = text.text[bracket.end : bracket.end + 1] in (".", ";", "")
    if not ended or dash is None or at - dash <= 4:
        return None
    words = text.words[opening:dash]
    whole = all(word.cyrillic for word in words) and words[-1].case == "nom"
    return Context(words, ends=(len(words),)) if whole else None


def _reversed(text: Analysed, bracket: Bracketed, before: int) -> Site | None:
    """«CAC (Киберкеңістік әкімшілігі)»: the foreign form stands outside, the Kazakh one in the brackets."""
    inner = text.words[before + 1 : text.before(bracket.end) - 1]
    if inner and inner[-1].norm == "%":
        inner = inner[:-1]
    start = _foreign_run(text, before, commas=any(word.norm == "," for word in inner))
    if start == before or _parted(text, start, before, bracket):
        return None
    span = Span(text.words[start].start, text.words[before - 1].end)
    written = on_one_line(text.text[span.start : span.end])
    form = Form(written, span, "en", foreign.acronym(written))
    if _refused(written) or not _names(inner) or len(inner) <= form.acronym:
        return None
    return Site(text, form, Context(inner, quoted=True, ends=(len(inner),)), REVERSED)


def _refused(written: str) -> bool:
    return foreign.refusal(written) is not None or any(map(str.isdigit, written))


def _parted(text: Analysed, start: int, end: int, bracket: Bracketed) -> bool:
    """Whether anything stands between foreign words and the brackets, or they end a formula: «T = const»."""
    before = text.text[text.words[start - 1].start : text.words[start].start] if start else ""
    return bool(text.text[text.words[end - 1].end : bracket.start].strip()) or not _OPERATORS.isdisjoint(before)


def _foreign_run(text: Analysed, end: int, *, commas: bool) -> int:
    """Where the foreign words begin that stand before the word at `end`, over commas where the Kazakh side has some, too."""
    start = end
    while start > max(0, end - _LONGEST) and (
        text.words[start - 1].foreign or (commas and text.words[start - 1].norm == ",")
    ):
        start -= 1
    return next((at for at in range(start, end) if text.words[at].foreign), end)


def _names(words: Sequence[Word]) -> bool:
    """Whether words are a Kazakh noun phrase in the nominative, short unless it is the name of a body or a law, and no clause."""
    if not words or not all(word.cyrillic or word.norm == "," for word in words):
        return False
    head = words[-1]
    named = head.lemma in members("organisation") | members("work")
    return len(words) <= (11 if named else 6) and (head.pos == "ADJ" or (head.pos in _NOUNS and head.case == "nom"))
