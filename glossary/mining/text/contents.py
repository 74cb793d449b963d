"""What a pair of brackets holds: foreign forms of the term before it, or something else, with the reason.

>>> [form.text for form in classify("оқыту (Engl. Machine learning, ML)", Span(6, 34)).forms]
['Machine learning', 'ML']
>>> classify("құжат (1821 ж.)", Span(6, 15)).reason
'date'
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from glossary.bilingual import foreign
from glossary.bilingual.forms import Form, kazakh_abbreviation
from glossary.language.orthography import is_cyrillic, is_han
from glossary.language.transliteration import spells
from glossary.model import Language, Span

_MARKERS: tuple[tuple[Language | None, str], ...] = (
    ("en", r"ағылш(?:\.|ынша|ын\s+тілін\w*|(?=\s))|ағыл\.|анг(?:л?\.|л(?=\s))|eng?l?[.:]|english|in english"),
    ("zh", r"қыт(?:\.|айша|ай\s+тілін\w*)|кит\.|chin\.|chinese|中文|汉语"),
    ("ru", r"орыс(?:\.|ша|\s+тілін\w*)|рус\.|russ?\."),
    ("la", r"лат(?:\.|ынша|ын\s+тілін\w*)|lat\.|latin"),
    (
        None,
        r"нем(?:\.|ісше)|фр(?:анц)?(?:\.|анцузша|узша)|түрікше|түр\.|араб(?:\.|ша)|парс(?:\.|ыша)|(?:көне\s+|ежелгі\s+)?грек(?:\.|ше|\s+тілін\w*)|жап(?:\.|онша)|исп\.|итал\.|гр\.",
    ),
)
_MARKER = re.compile("|".join(f"(?P<m{at}>{pattern})" for at, (_, pattern) in enumerate(_MARKERS)), re.IGNORECASE)
_LEAD = re.compile(
    r"(?:немесе|яғни|қысқаша|қысқартылған\s+түрде|қысқартылғаны|қысқ\.|аббр\.|бұдан\s+(?:әрі|былай)|кейде|кейін|or|also|aka|abbr?\.|abbreviated)"
    r"(?:\s*[-–—:]\s*|\s+)",
    re.IGNORECASE,
)
_YEARS = (
    r"(?:б\.\s?з\.\s?[дб]\.?\s*)?(?:шам\.\s*)?\d{1,4}(?:\s*[-–—/]\s*\d{1,4})?(?:\s*(?:ж|жж|ғ|ғғ|г|гг|жыл\w*|y)\.?)*"
)
_MONTH = r"(?:қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан)(?:да|де|та|те|ы|і)?"
_DATE = re.compile(
    rf"(?:туған\s+|т\.\s*)?(?:{_YEARS}|(?:{_YEARS}\s+)?{_MONTH}(?:\s+{_YEARS})?)(?:\s+(?:туған|қайтыс\s+болған))?", re.I
)
"""A year or years, a day of a month with its year: «1821 ж.», «5 желтоқсан 1932 жыл», «1939 жылы 28 ақпанда»."""
_SEPARATOR = re.compile(r"[,;，；、]|\s[-–—/]\s")
_SIGNS = frozenset({"enumerator", "number", "formula"})
_SHORT = 3
"""Letters of the signs of quantities, which are no words."""
_ASIDE = frozenset(";；-–—/")
"""Marks behind which a form is explained."""
_TRIM = " \t\r\n«»“”„\"'`‘’*_.,;:"
_SHORTENED = re.compile(r"\b(?:Jr|Sr|Inc|Ltd|Co|Corp|Bros)\.\Z")
_RUN = re.compile(
    r"[\u3400-\u9fff·/、《》（）()\-–]*[\u3400-\u9fff](?:[\u3400-\u9fff·/\s《》A-Z0-9-]*[\u3400-\u9fff])?"
)
_EXAMPLE = re.compile(
    r"\s*(?:мысалы|мысал|мыс\.|айталық|e\.g\.|соның ішінде|оның ішінде|қараңыз|қар\.|сур\.|кесте)", re.IGNORECASE
)
_RUSSIAN = re.compile(
    r"(?=[^әғқңөұүһі]+\Z)(?:\w{3,}(?:ый|ий|ой|ая|яя|ое|ее|ые|ие)\s+[а-яё]+(?:\s+[а-яё]+){0,4}"
    r"|(?:\w+\s+){0,3}\w{4,}(?:ость|ости|ение|ения|ание|ания|ство|ства)(?:\s+[а-яё]+){0,3})",
    re.IGNORECASE,
)
"""Russian without its marker: an adjective with Russian endings before a noun, or a noun in -ость, -ение, -ство."""


@dataclass(frozen=True, slots=True)
class Content:
    """What brackets hold: foreign forms, or else the reason why there are none. `kazakh` is set when the words are
    Kazakh, so that the brackets may hold the Kazakh side of a reversed gloss."""

    forms: tuple[Form, ...] = ()
    reason: str = ""
    kazakh: bool = False


@dataclass(frozen=True, slots=True)
class _Part:
    text: str
    span: Span
    lang: Language | None = None
    marked: bool = False
    aside: bool = False


def classify(text: str, bracket: Span) -> Content:  # noqa: PLR0911
    """What the brackets at this place of a text hold."""
    inside = Span(bracket.start + 1, bracket.end - 1)
    content = text[inside.start : inside.end]
    if not content.strip():
        return Content(reason="empty")
    if "`" in content:
        return Content(reason="code")
    if text[bracket.start - 1 : bracket.start] == "]":
        return Content(reason="link")
    if text[bracket.start] in "[［" and (reason := _square(text, bracket)):
        return Content(reason=reason)
    if _DATE.fullmatch(content.strip()):
        return Content(reason="date")
    if not (
        has_foreign := any(letter.isascii() and letter.isalpha() for letter in content) or is_han(content)
    ) and not _marked(content):
        return _cyrillic(text, inside)
    if _EXAMPLE.match(content):
        return Content(reason="example")
    return _foreign(list(_parts(text, inside))) if has_foreign or is_cyrillic(content) else Content(reason="number")


def _square(text: str, bracket: Span) -> str:
    """Why square brackets are none that hold words: «[текст](сілтеме)», «v[index]», «[ˈfɪʃɪŋ]»."""
    if text[bracket.end : bracket.end + 1] in ("(", "[", ":"):
        return "link"
    if text[bracket.start - 1 : bracket.start].isalnum():
        return "code"
    return "transcription" if re.search(r"[\u0250-\u02ff]|\['’]", text[bracket.start : bracket.end]) else ""


def _marked(content: str) -> bool:
    return _MARKER.match(content.lstrip(_TRIM)) is not None


def _cyrillic(text: str, inside: Span) -> Content:
    """Brackets with no foreign letter: a Kazakh abbreviation, or words."""
    part = next(_parts(text, inside), None)
    if part is None or not is_cyrillic(part.text):
        return Content(reason="number" if part is None or any(map(str.isdigit, part.text)) else "formula")
    if kazakh_abbreviation(part.text):
        return Content((Form(part.text, part.span, "kk", acronym=True),))
    if _EXAMPLE.match(text, inside.start, inside.end):
        return Content(reason="example")
    if _RUSSIAN.fullmatch(part.text) and part.span.end == _trim(text, inside).end:
        return Content((Form(part.text, part.span, "ru"),))
    return Content(reason="Kazakh explanation", kazakh="," not in text[inside.start : inside.end])


def _parts(text: str, inside: Span) -> Iterator[_Part]:
    """The parts between commas, nested brackets and dashes, without language markers and words that introduce them."""
    lead = _LEAD.match(text, inside.start, inside.end)
    start = lead.end() if lead else inside.start
    aside = False
    for match in (*_SEPARATOR.finditer(text, start, inside.end), None):
        end = match.start() if match else inside.end
        for part in _inner(text, Span(start, end)):
            aside = aside or _DATE.fullmatch(part.text) is not None
            yield replace(part, aside=aside)
        start = match.end() if match else inside.end
        aside = aside or (match is not None and match.group().strip() in _ASIDE)


def _inner(text: str, span: Span) -> Iterator[_Part]:
    """A part with nested brackets is several: «Support Vector Machine (SVM)»."""
    cut = re.compile(r"[()（）]")
    start = span.start
    for match in (*cut.finditer(text, span.start, span.end), None):
        part = _trimmed(text, Span(start, match.start() if match else span.end))
        if part.text:
            yield part
        start = match.end() if match else span.end


def _trimmed(text: str, span: Span) -> _Part:
    start, end = _trim(text, span)
    lang, marked = None, False
    while match := _LEAD.match(text, start, end) or _MARKER.match(text, start, end):
        if match.re is _MARKER:
            lang, marked = _MARKERS[int(str(match.lastgroup)[1:])][0], True
        start, end = _trim(text, Span(match.end(), end))
        if start >= end:
            break
    return _Part(" ".join(text[start:end].split()), Span(start, end), lang, marked)


def _trim(text: str, span: Span) -> Span:
    start, end = span
    while start < end and text[start] in _TRIM:
        start += 1
    while end > start and text[end - 1] in _TRIM and not _SHORTENED.search(text, start, end):
        end -= 1
    return Span(start, end)


def _foreign(parts: list[_Part]) -> Content:
    dated = any(_DATE.fullmatch(part.text) for part in parts)
    parts = [part for part in parts if not _DATE.fullmatch(part.text)]
    forms: list[Form] = []
    told = any(part.marked for part in parts)
    for part in parts:
        found, reason = _form(part)
        if reason and is_cyrillic(part.text) and (told or (forms and part.aside)):
            continue  # It explains the form: «(ағылш. mouse — тышқан)», «(Ada Lovelace; ақын қызы)», «(Row / Жол)».
        if reason in _SIGNS and any(
            " " in other.text or len(other.text) > _SHORT for other in parts if other is not part
        ):
            continue  # It is the sign of what the form says: «(voltage, U)», «(one-to-many, 1:M)».
        if reason:
            return Content(reason=reason)
        forms.extend(replace(form, dated=dated) for form in found)
    forms = _without_pinyin(forms)
    return (
        Content(tuple(forms))
        if forms and not (reason := _list(forms))
        else Content(reason=reason if forms else "aside")
    )


def _without_pinyin(forms: list[Form]) -> list[Form]:
    """The forms but for pinyin, which only says how a Chinese one sounds; of a name it is the Latin form."""
    chinese = [form.text for form in forms if form.lang == "zh"]
    return [form for form in forms if form.text[:1].isupper() or not any(spells(form.text, han) for han in chinese)]


def _form(part: _Part) -> tuple[list[Form], str]:  # noqa: PLR0911
    """The forms of one part, or the reason to refuse the whole brackets."""
    if part.marked and part.lang is None:
        named = (
            part.text.istitle() and " " in part.text and not is_cyrillic(part.text) and not foreign.refusal(part.text)
        )
        return [Form(part.text, part.span, "en", marked=True, named=True)] if named else [], ""
    if is_han(part.text):
        return _chinese(part), ""
    latin = any(letter.isascii() and letter.isalpha() for letter in part.text)
    plain = foreign.plain(part.text)
    if is_cyrillic(plain):
        if part.lang == "ru":
            return [Form(part.text, part.span, "ru", marked=True)], ""
        if kazakh_abbreviation(part.text) and not latin:
            return [Form(part.text, part.span, "kk", acronym=True)], ""
        formula = latin and " " not in part.text and foreign.refusal(part.text) == "formula"
        return [], "formula" if formula else "explanation with foreign words" if latin else "Kazakh explanation"
    if reason := foreign.refusal(plain):
        return [], reason
    return [Form(part.text, part.span, part.lang or "en", foreign.acronym(plain), marked=part.marked)], ""


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


def _list(forms: list[Form]) -> str:
    """Whether several forms are a list of things and not several forms of one."""
    latin = [form for form in forms if form.lang == "en"]
    acronyms = [form for form in latin if form.acronym]
    if len(latin) > 3 or len(acronyms) > 1:
        return "list"
    if len(latin) < 2 or any(form.marked for form in latin):
        return ""
    shortened = _shortens(acronyms, latin)
    if len(latin) > 2 and not shortened:
        return "list"
    if not all(form.text[:1].isupper() for form in latin):
        return ""
    brands = all(" " not in form.text for form in latin) and not shortened
    return "list" if brands or not acronyms else ""


def _shortens(acronyms: list[Form], latin: list[Form]) -> bool:
    """Whether an acronym among the forms has the capitals or the initials of another one: «PostScript, PS»."""
    return any(
        foreign.letters(short.text) in (foreign.letters(form.text), foreign.initials(form.text))
        for short in acronyms
        for form in latin
        if form is not short
    )
