"""Where glosses can stand: brackets with foreign forms, and the Kazakh words that they may belong to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from glossary.bilingual import foreign
from glossary.bilingual.forms import Form
from glossary.language.classes import members
from glossary.mining.glosses.left_context import WIDEST, Host, host
from glossary.mining.text.analysed import Analysed
from glossary.mining.text.brackets import Bracket, pairs
from glossary.mining.text.contents import Content, classify
from glossary.model import Refusal, Span
from glossary.syntax.words import Word


@dataclass(frozen=True, slots=True)
class Place:
    """One foreign form in one document with the words that can be its term."""

    text: Analysed
    form: Form
    host: Host
    rule: str
    definiendum: Host | None = None


def places(text: Analysed) -> Iterator[Place | Refusal]:
    """The brackets of a document in order: where each form of theirs may have its term, or why they hold no gloss."""
    inside = -1
    last: tuple[Bracket, Host] | None = None
    for bracket in pairs(text.text):
        if bracket.start < inside:
            continue
        content = classify(text.text, Span(bracket.start, bracket.end))
        before = text.before(bracket.start)
        spoken = " ".join(form.text for form in content.forms)
        chained = last is not None and not text.text[last[0].end : bracket.start].strip()
        found = last[1] if last and chained else host(text, before, spoken)
        if content.forms:
            inside = bracket.end
            last = (bracket, found)
            yield from _of_forms(text, content, found, bracket)
        elif text.text[bracket.start] in "[［":
            continue  # Most hold numbers of literature, which nobody takes for glosses.
        elif content.kazakh and (reversed_ := _reversed(text, bracket, before)):
            yield reversed_
        else:
            written = text.text[bracket.start : bracket.end]
            yield Refusal(text.document.name, bracket.start, bracket.end, written, content.reason)


def _of_forms(text: Analysed, content: Content, found: Host, bracket: Bracket) -> Iterator[Place | Refusal]:
    reason = "list" if _several(content.forms, found) else "no Kazakh term before it"
    for form in content.forms:
        if reason == "list" or (form.text.isascii() and not found.words):
            yield Refusal(text.document.name, *form.span, form.text, reason)
        else:
            yield Place(text, form, found, "parenthesis", _definiendum(text, found, bracket) if form.acronym else None)


def _several(forms: Sequence[Form], found: Host) -> bool:
    """Whether several words stand behind a plural, which are things of the sort: «өлшемдер (accuracy, precision)»."""
    things = [form.text for form in forms if form.lang == "en" and not form.marked and form.text.isalpha()]
    plural = bool(found.words) and found.words[-1].number == "pl" and not found.quoted
    return plural and len(things) == len(forms) > 1 and not any(text.endswith("s") or text.isupper() for text in things)


def _definiendum(text: Analysed, found: Host, bracket: Bracket) -> Host | None:
    """The term before the dash of a definition whose last words stand before the brackets: «Тұрақты ток — … ток
    (DC).»"""
    if text.text[bracket.end : bracket.end + 1] not in (".", ";", "") or not found.words:
        return None
    at = text.before(bracket.start)
    opening = text.sentences[text.sentence_at(at - 1)].start
    dash = next((i for i in range(opening + 1, min(opening + 7, at)) if text.words[i].norm in "–—"), None)
    if dash is None or at - dash <= len(found.words) or at - dash < 4:
        return None
    words = text.words[opening:dash]
    return Host(words) if all(word.cyrillic for word in words) and words[-1].case == "nom" else None


def _reversed(text: Analysed, bracket: Bracket, before: int) -> Place | None:
    """«CAC (Киберкеңістік әкімшілігі)»: the foreign form stands outside, the Kazakh one in the brackets."""
    start = before
    while start > 0 and text.words[start - 1].foreign and before - start < 8 and not text.words[start].first:
        start -= 1
    if start == before or text.text[text.words[before - 1].end : bracket.start].strip():
        return None
    span = Span(text.words[start].start, text.words[before - 1].end)
    written = " ".join(text.text[span.start : span.end].split())
    inner = text.words[before + 1 : text.before(bracket.end) - 1]
    while inner and inner[-1].norm == "%":
        inner = inner[:-1]
    short = foreign.acronym(written)
    if foreign.refusal(written) or any(map(str.isdigit, written)):
        return None
    if not _noun_phrase(inner) or (short and len(inner) < 2):
        return None
    return Place(text, Form(written, span, "en", short), Host(inner, quoted=True), "parenthesis-reversed")


def _noun_phrase(words: Sequence[Word]) -> bool:
    """Whether words are a Kazakh noun phrase in the nominative, short unless it is the name of an organisation or a
    law."""
    if not words or not all(word.cyrillic for word in words):
        return False
    if len(words) > (WIDEST if words[-1].lemma in members("organisation") | members("work") else 6):
        return False
    return words[-1].pos in ("NOUN", "PROPN", "VN") and words[-1].case == "nom"
