"""What a pair of brackets holds: foreign forms of the term before it, or something else, with the reason.

Brackets are parsed by one small grammar: parts between commas, semicolons, dashes, slashes and inner brackets, each a form, a date, a sign,
Kazakh words (a meaning behind a dash, else an apposition) or something that is no gloss. The name of a language counts up to the next one.

>>> [form.text for form in classify("оқыту (Engl. Machine learning, ML)", Span(6, 34)).forms]
['Machine learning', 'ML']
>>> classify("құжат (1821 ж.)", Span(6, 15)).reason
'date'
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from glossary.bilingual import foreign
from glossary.bilingual.brackets import pairs
from glossary.bilingual.forms import Form, kazakh_abbreviation
from glossary.bilingual.lines import on_one_line
from glossary.bilingual.markers import dated, example, lead, marker, russian
from glossary.language.orthography import is_cyrillic, is_han
from glossary.language.transliteration import spells
from glossary.model import Language, Span

_SEPARATOR = re.compile(r"[,;，；、()（）]|\s[-–—/]\s|(?<=[\"”»])\s*[-–—]\s*")
_SIGNS = frozenset({"enumerator", "number", "formula"})
_WORDS, _MIXED = "Kazakh explanation", "explanation with foreign words"
_SHORT = 3
"""Letters of the signs of quantities, which are no words."""
_DASHES = frozenset("-–—")
_TRIM = " \t\r\n«»“”„\"'`‘’*_.,;:"
_SHORTENED = re.compile(r"\b(?:Jr|Sr|Inc|Ltd|Co|Corp|Bros)\.\Z")
_RUN = re.compile(
    r"[\u3400-\u9fff·/、《》（）()\-–]*[\u3400-\u9fff](?:[\u3400-\u9fff·/\s《》A-Z0-9-]*[\u3400-\u9fff])?"
)
_CALL = re.compile(r"\w\(\)")
"""A function as code calls it."""
_PHONETIC = re.compile(r"[\u0250-\u02ff]|\['’]")
_MANY = 3
"""More full forms than so many are a list."""


@dataclass(frozen=True, slots=True)
class Content:
    """What brackets hold: foreign forms, or else the reason why there are none. `kazakh` is set when the words are
    Kazakh, so that the brackets may hold the Kazakh side of a reversed gloss."""

    forms: tuple[Form, ...] = ()
    reason: str = ""
    kazakh: bool = False


class Bracketed(NamedTuple):
    """One pair of brackets of a text with what it holds."""

    start: int
    end: int
    content: Content


class _Part(NamedTuple):
    """A part of brackets: what parts it from the one before, and the language that is named for it, or that none of ours is."""

    text: str
    span: Span
    mark: str
    lang: Language | None
    marked: bool


def read_brackets(text: str) -> tuple[Bracketed, ...]:
    """The brackets of a text in their order but for those inside of brackets that hold foreign forms."""
    found: list[Bracketed] = []
    inside = -1
    for start, end in pairs(text):
        if start >= inside:
            found.append(Bracketed(start, end, classify(text, Span(start, end))))
            inside = end if found[-1].content.forms else inside
    return tuple(found)


def classify(text: str, bracket: Span) -> Content:
    """What the brackets at this place of a text hold."""
    inside = Span(bracket.start + 1, bracket.end - 1)
    content = text[inside.start : inside.end]
    reason = _around(text, bracket) or ("date" if dated(content.strip(_TRIM)) else "")
    if reason:
        return Content(reason=reason)
    start, end = _trim(text, inside)
    plain = not _latin(content) and not is_han(content)
    if plain and not (is_cyrillic(content) and marker(text, start, end)):
        return _cyrillic(text, inside)
    return Content(reason="example") if example(text, start, end) else _foreign(list(_parts(text, inside)))


def _around(text: str, bracket: Span) -> str:
    """Why brackets hold no words: «», «`code`», «[текст](сілтеме)», «v[index]», «[ˈfɪʃɪŋ]»."""
    content = text[bracket.start + 1 : bracket.end - 1]
    before, behind = text[bracket.start - 1 : bracket.start], text[bracket.end : bracket.end + 1]
    square = text[bracket.start] in "[［"
    reasons = (
        ("empty", not content.strip()),
        ("code", "`" in content or _CALL.search(content) or (square and before.isalnum())),
        ("link", before == "]" or (square and behind and behind in "([:")),
        ("transcription", square and _PHONETIC.search(text[bracket.start : bracket.end])),
    )
    return next((reason for reason, holds in reasons if holds), "")


def _latin(text: str) -> bool:
    return any(letter.isalpha() and letter < "\u0250" for letter in text)


def _cyrillic(text: str, inside: Span) -> Content:
    """Brackets with no foreign letter: a Kazakh abbreviation, or words."""
    part = next(_parts(text, inside), None)
    if part is None or not is_cyrillic(part.text):
        return Content(reason="number" if part is None or any(map(str.isdigit, part.text)) else "formula")
    if kazakh_abbreviation(part.text):
        return Content((Form(part.text, part.span, "kk", acronym=True),))
    if example(text, *_trim(text, inside)):
        return Content(reason="example")
    if russian(part.text) and part.span.end == _trim(text, inside).end:
        return Content((Form(part.text, part.span, "ru"),))
    return Content(reason=_WORDS, kazakh=True)


def _parts(text: str, inside: Span) -> Iterator[_Part]:
    """The parts between the marks, without the names of languages and the words that introduce them."""
    start, mark = lead(text, *inside) or inside.start, ""
    lang: Language | None = None
    marked = False
    for match in (*_SEPARATOR.finditer(text, *inside), None):
        at, end = _trim(text, Span(start, match.start() if match else inside.end))
        while at < end:
            if (named := marker(text, at, end)) is not None:
                lang, behind, marked = *named, True
            elif (behind := lead(text, at, end) or 0) == 0:
                break
            at, end = _trim(text, Span(behind, end))
        if at < end:
            yield _Part(on_one_line(text[at:end]), Span(at, end), mark, lang, marked)
        if match:
            start, mark = match.end(), match.group().strip()


def _trim(text: str, span: Span) -> Span:
    start, end = span
    while start < end and text[start] in _TRIM:
        start += 1
    while end > start and text[end - 1] in _TRIM and not _SHORTENED.search(text, start, end):
        end -= 1
    return Span(start, end)


def _foreign(parts: Sequence[_Part]) -> Content:
    """The forms among the parts with what stands beside them, or why there are none."""
    forms: list[Form] = []
    reasons = []
    for part in parts:
        found, reason = _form(part)
        if reason and not _passed_over(part, parts, reason, known=bool(forms)):
            return Content(reason=reason)
        if reason in (_WORDS, _MIXED) and part.mark in _DASHES and forms:
            forms[-1] = replace(forms[-1], explained=True)
        forms.extend(found)
        reasons.append(reason)
    return _together(_distinct(forms), reasons)


def _together(forms: Sequence[Form], reasons: Sequence[str]) -> Content:
    """The forms of one bracket, each with what stands beside it; none where they are a list."""
    if not forms or _is_list(forms):
        return Content(reason="list" if forms else "aside")
    when, words = "date" in reasons, _WORDS in reasons
    return Content(tuple(replace(form, dated=when, apposed=words, listed=_beside(form, forms)) for form in forms))


def _passed_over(part: _Part, parts: Sequence[_Part], reason: str, *, known: bool) -> bool:
    """Whether a part is none but hides no form: a date, another script, Kazakh words behind a form, a sign beside words."""
    if reason in _SIGNS:
        return any(map(_is_word, (other.text for other in parts if other is not part)))
    if reason in (_WORDS, _MIXED):
        return part.marked or (known and reason == _WORDS)
    return reason in ("date", "script", "another language")


def _is_word(text: str) -> bool:
    """Whether a foreign part is more than the sign of a quantity."""
    return _latin(text) and (" " in text or len(text) > _SHORT)


def _form(part: _Part) -> tuple[list[Form], str]:
    """The forms of one part, or the reason why it is none."""
    plain = foreign.plain(part.text)
    if is_han(part.text):
        return _chinese(part), ""
    if dated(part.text):
        return [], "date"
    if is_cyrillic(plain):
        return _of_cyrillic(part)
    other = not _latin(plain) and any(map(str.isalpha, plain))
    if reason := "script" if other else foreign.refusal(plain):
        return [], reason
    return _of_latin(part, plain)


def _of_latin(part: _Part, plain: str) -> tuple[list[Form], str]:
    """A Latin form; of a language that is none of ours only a person's name, which the termbase can hold."""
    named = part.marked and part.lang is None
    if named and (not part.text.istitle() or " " not in part.text):
        return [], "another language"
    short = not named and foreign.acronym(plain)
    return [Form(part.text, part.span, part.lang or "en", short, marked=part.marked, named=named)], ""


def _of_cyrillic(part: _Part) -> tuple[list[Form], str]:
    """The form of a part with Cyrillic letters: Russian that is named, a Kazakh abbreviation; else words."""
    if _latin(part.text):
        formula = " " not in part.text and foreign.refusal(part.text) == "formula"
        return [], "formula" if formula else _MIXED
    if part.lang == "ru" and part.mark not in _DASHES:
        return [Form(part.text, part.span, "ru", marked=True)], ""
    if kazakh_abbreviation(part.text):
        return [Form(part.text, part.span, "kk", acronym=True)], ""
    return [], _WORDS


def _chinese(part: _Part) -> list[Form]:
    """The Han run of a part; a Latin run beside it is pinyin or English."""
    match = _RUN.search(part.text)
    if match is None or is_cyrillic(part.text):
        return []
    offset = part.span.start
    forms = [Form(match.group(), Span(offset + match.start(), offset + match.end()), "zh", marked=part.marked)]
    for start, end in ((0, match.start()), (match.end(), len(part.text))):
        rest = part.text[start:end]
        left = start + len(rest) - len(rest.lstrip(_TRIM))
        rest = rest.strip(_TRIM)
        if rest and foreign.refusal(rest) is None:
            forms.append(Form(rest, Span(offset + left, offset + left + len(rest)), "en", foreign.acronym(rest)))
    return forms


def _distinct(forms: Sequence[Form]) -> list[Form]:
    """The forms without repetitions and without pinyin, which only says how a Chinese one sounds; of a name it is the Latin form."""
    chinese = [form.text for form in forms if form.lang == "zh"]
    first = {form.text: form for form in reversed(forms)}
    return [
        form
        for form in sorted(first.values(), key=lambda form: form.span)
        if form.text[:1].isupper() or not any(spells(form.text, han) for han in chinese)
    ]


def _is_list(forms: Sequence[Form]) -> bool:
    """Whether forms are too many to be forms of one term, or several acronyms."""
    latin = [form for form in forms if form.lang == "en"]
    short = sum(form.acronym for form in latin)
    return short > 1 or len(latin) > _MANY or (len(latin) == _MANY and not _of_one(latin))


def _of_one(forms: Sequence[Form]) -> bool:
    """Whether several forms are of one term: their language is named, or one of them shortens another."""
    return any(form.marked or (form.acronym and any(_shortens(form, other) for other in forms)) for form in forms)


def _beside(form: Form, forms: Sequence[Form]) -> int:
    """How many Latin forms of its kind stand beside one where no language is named; an acronym and words are two forms of one term."""
    if form.lang != "en" or form.marked:
        return 0
    return sum(other is not form and other.lang == "en" and other.acronym == form.acronym for other in forms)


def _shortens(short: Form, form: Form) -> bool:
    """Whether an acronym has the capitals or the initials of another form: «PostScript, PS»."""
    whole = (foreign.letters(form.text), foreign.initials(form.text))
    return short is not form and foreign.letters(short.text) in whole
