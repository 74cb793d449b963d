"""What a text itself says of its terms: quotation marks, headings, list items, definitions."""

import re
from collections.abc import Iterator, Sequence

from glossary.mining.lists import listed
from glossary.mining.phrases import Mention, heads, links
from glossary.mining.words import Analysed, Word
from glossary.model import Definition, Span

_HEADING = re.compile(
    r"^#+[ \t]+(?:\d+[.)]?\d*\.?[ \t]+)?([^\n]+?)[ \t]*#*$|(?:^|\n)\n([^\n]{3,80})(?=\n\n)", re.MULTILINE
)
_ITEM = re.compile(r"^[ \t]*(?:[-–—•*]|\(?[\divx]{1,4}[.)])[ \t]+([^\n;.]{3,80}?)[ \t]*[;.]?[ \t]*$", re.MULTILINE)
_QUOTED = re.compile(r"[«“\"]([^«»“”\"\n]{2,120}(?:\n[^«»“”\"\n]{2,80})?)[»”\"]")
_DASHES = frozenset("–—-")
_NAMED = frozenset({"аталады", "аталған", "атайды", "атаймыз", "атаған", "айтады", "айтамыз", "атауға", "аталатын"})
_LONGEST_TITLE = 8


def marked_spans(text: str) -> dict[str, set[Span]]:
    """The places that a text sets apart, by the sort of mark: quoted, heading, item."""
    found = {"quoted": set[Span](), "heading": set[Span](), "item": set[Span]()}
    for name, pattern in (("quoted", _QUOTED), ("heading", _HEADING), ("item", _ITEM)):
        for match in pattern.finditer(text):
            group = next(number for number in range(1, pattern.groups + 1) if match.group(number))
            found[name].add(Span(*match.span(group)))
    return found


def quoted_phrases(text: Analysed) -> Iterator[tuple[int, Mention]]:
    """Titles and terms in quotation marks, whole, with the number of their sentence; a quoted clause is none. What a
    law is about stands before its name: «Жер туралы» заң."""
    for span in sorted(marked_spans(text.text)["quoted"]):
        first, last = text.before(span.start), text.before(span.end)
        words = text.words[first:last]
        if len(words) > 1 and (end := _act(text, last)):
            mention = Mention(text.words[first - 1 : end], text.words[first - 1].start, text.words[end - 1].end, False)
            yield text.sentence_at(first), mention
        if 1 < len(words) <= _LONGEST_TITLE and _titles(words):
            yield text.sentence_at(first), Mention(words, span.start, span.end, False)


def _titles(words: Sequence[Word]) -> bool:
    """Whether quoted words are a title or, in small letters, a term in the nominative."""
    whole = heads(words[-1]) and not any(word.verb == "finite" or word.pos == "PUNCT" for word in words)
    return whole and (words[0].norm[:1].isupper() or words[-1].case == "nom")


def _act(text: Analysed, close: int) -> int:
    """Where a name ends whose beginning the quotation marks hold that close at a word: behind «заң», also with «туралы»
    or its owner before it, or behind a noun that they narrow («Нұрлы жол» бағдарламасы). 0 for another quotation."""
    after = text.words[close + 1 : close + 5]
    if after and after[0].pos == "NOUN" and after[0].possessive == 3:
        return close + 2
    said = text.words[close - 1].lemma in listed("about")
    for at, word in enumerate(after):
        if said and word.lemma.lower() in listed("work"):
            return close + at + 2
        if not (word.case == "gen" or word.pos == "PROPN" or word.lemma in listed("about")):
            return 0
        said = said or word.lemma in listed("about")
    return 0


def definitions(text: Analysed) -> Iterator[tuple[Span, Definition]]:
    """The sentences that define a term, each with the place of the term: «X дегеніміз – …», «X – бұл …», «… X деп
    аталады»."""
    for number, (first, last) in enumerate(text.sentences):
        words = text.words[first:last]
        place = _meant(words) or _before_dash(words) or _called(words)
        if place is not None:
            bounds = text.document.sentences[number]
            sentence = " ".join(text.text[bounds.start : bounds.end].split())
            yield place, Definition(sentence, "kk", text.document.name, bounds.start, bounds.end)


def _meant(words: Sequence[Word]) -> Span | None:
    """«… X дегеніміз …»: the noun phrase right before «дегеніміз»."""
    at = next((i for i, word in enumerate(words) if word.norm == "дегеніміз"), 0)
    if not at or not heads(words[at - 1]):
        return None
    start = at - 1
    while start > 0 and links(words[start - 1], words[start]):
        start -= 1
    return Span(words[start].start, words[at - 1].end)


def _before_dash(words: Sequence[Word]) -> Span | None:
    """«X – бұл …», «X — …»: the words before, when they are a noun phrase in the nominative; a hyphen needs «бұл»."""
    at = next((i for i, word in enumerate(words[:9]) if word.norm in _DASHES), None)
    if not at or len(words) - at < 5:
        return None
    term = words[:at]
    said = words[at].norm != "-" or words[at + 1].lemma == "бұл"
    plain = all(word.pos not in ("PUNCT", "VERB", "PRON") for word in term) and not _finite(term)
    named = heads(term[-1]) and term[-1].case == "nom"
    return Span(term[0].start, term[-1].end) if said and plain and named else None


def _finite(words: Sequence[Word]) -> bool:
    return any(word.verb in ("finite", "converb") for word in words)


def _called(words: Sequence[Word]) -> Span | None:
    """«… X деп аталады»: the noun phrase right before «деп»."""
    for at in range(1, len(words) - 1):
        if (
            words[at].norm == "деп"
            and words[at + 1].norm in _NAMED
            and heads(words[at - 1])
            and words[at - 1].case == "nom"
        ):
            start = at - 1
            while start > 0 and words[start - 1].pos == "ADJ" and words[start - 1].lemma not in listed("evaluative"):
                start -= 1
            return Span(words[start].start, words[at - 1].end)
    return None
