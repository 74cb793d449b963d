"""Names of acts, programmes and bodies that quotation marks or a dedication hold: «Жер туралы» заң, «Болашақ»
стипендиясы, Абай атындағы университет."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from glossary.language.classes import members
from glossary.mining.text.analysed import Analysed
from glossary.mining.text.marks import marked_spans
from glossary.syntax.headwords import side_by_side
from glossary.syntax.noun_phrases import LONGEST, Mention, adjacent, heads, linked
from glossary.syntax.words import DEDICATED, Word

_LONGEST_TITLE = 8
_REACH = 16
"""An owner, a date and a number stand between a title and «заңы»: no more words than these."""
_MODIFIERS = 2


def names(text: Analysed) -> Iterator[tuple[int, Mention]]:
    """The names of a text, and the titles and terms that quotation marks hold, with the number of their sentence; a
    quoted clause is none."""
    for span in sorted(marked_spans(text.text)["quoted"]):
        first, last = text.before(span.start), text.before(span.end)
        inner = text.words[first:last]
        if 0 < first < last and (words := _act(text, first, last) or _narrowing_name(text, first, last)):
            yield text.sentence_at(first), Mention(words, words[0].start, words[-1].end, False)
            inner = words[1 : 1 + last - first] if _can_be_named(words[-1]) else inner
        if 1 < len(inner) <= _LONGEST_TITLE and _is_title(inner):
            yield text.sentence_at(first), Mention(inner, span.start, span.end, False)
    for number, (first, last) in enumerate(text.sentences):
        for mention in _dedications(text.words[first:last], text.text):
            yield number, mention


def _is_title(words: Sequence[Word]) -> bool:
    """Whether quoted words are a title or, in small letters, a term in the nominative."""
    whole = heads(words[-1]) and not any(word.verb == "finite" or word.pos == "PUNCT" for word in words)
    return whole and (words[0].norm[:1].isupper() or words[-1].case == "nom")


def _quoted(text: Analysed, first: int, last: int) -> tuple[Word, ...]:
    """Quoted words with their marks; a capital inside them is the name's own, also where it opens a sentence."""
    opening, *inner, closing = text.words[first - 1 : last + 1]
    return (opening, *(replace(word, opens=False) for word in inner), closing)


def _behind(text: Analysed, last: int) -> tuple[Word, ...]:
    """The words behind closing quotation marks in their sentence."""
    end = text.sentences[text.sentence_at(last)].end
    return text.words[last + 1 : min(end, last + 1 + _REACH)]


def _act(text: Analysed, first: int, last: int) -> tuple[Word, ...]:
    """A law: what it is about, who made it and what it is, without its date and number, so that all its mentions are
    one: «Жер туралы» Қазақстан Республикасының 2003 жылғы 20 маусымдағы № 442 Заңы."""
    about = any(word.lemma in members("about") for word in text.words[first:last])
    owner: list[Word] = []
    for word in _behind(text, last):
        if about and word.lemma.lower() in members("work"):
            return (*_quoted(text, first, last), *owner, word)
        about = about or word.lemma in members("about")
        if not _of_date(word):
            owner.append(word)
            if not (word.case == "gen" or word.norm[:1].isupper() or word.lemma in members("about")):
                return ()
    return ()


def _of_date(word: Word) -> bool:
    """Whether a word is of a date or a number: «2003 жылғы 20 маусымдағы № 442»."""
    in_date = word.lemma in members("dated") or (word.attributive and word.case == "loc")
    return in_date or word.norm[:1].isdigit() or word.norm in ("№", ".")


def _narrowing_name(text: Analysed, first: int, last: int) -> tuple[Word, ...]:
    """A quoted name with the noun that it narrows, and what narrows that too: «Цифрлық Қазақстан» мемлекеттік
    бағдарламасы. One word in the marks, or a word between, makes a name of bodies and undertakings alone."""
    narrowed = _possessed(_behind(text, last))
    if not narrowed or narrowed[-1].lemma in members("metalinguistic"):
        return ()
    capital = text.words[first].norm[:1].isupper()
    whole = (capital and _can_be_named(narrowed[-1])) or (len(narrowed) == 1 and last - first > 1)
    return (*_quoted(text, first, last), *narrowed) if whole else ()


def _possessed(words: Sequence[Word]) -> Sequence[Word]:
    """The possessed noun that some words begin with, with the few modifiers before it and what the lexicon joins to it; nothing where
    they begin otherwise."""
    near = enumerate(words[: _MODIFIERS + 1])
    at = next((at for at, word in near if word.pos == "NOUN" and word.possessive == 3), None)
    if at is None or not all(_modifies(*pair) for pair in pairwise(words[: at + 1])):
        return ()
    while at + 1 < len(words) and side_by_side(words[at], words[at + 1]):
        at += 1
    return words[: at + 1] if words[at].possessive == 3 else ()


def _modifies(word: Word, after: Word) -> bool:
    return word.pos in ("ADJ", "NOUN", "VN") and linked(word, after)


def _can_be_named(head: Word) -> bool:
    """Whether a noun is of things that have names: bodies, works, undertakings."""
    return any(head.lemma.lower() in members(name) for name in ("organisation", "work", "titled", "undertaking"))


def _dedications(words: Sequence[Word], text: str) -> Iterator[Mention]:
    """A body or thing that bears a name, with the name: «А. Байтұрсынұлы атындағы Тіл білімі институты»."""
    for at, word in enumerate(words):
        if word.norm != DEDICATED:
            continue
        start, end = _start_of_name(words, at), _end_of_bearer(words, at + 1, text)
        if start < at < end - 1:
            named = [replace(word, opens=False) for word in words[start:at]]
            yield Mention((*named, *words[at:end]), words[start].start, words[end - 1].end, False)


def _start_of_name(words: Sequence[Word], at: int) -> int:
    """Where the name before «атындағы» begins: capitals, and the initials with their full stops."""
    start = at
    while start > 0:
        before = words[start - 1]
        initial = before.norm == "." and start > 1 and len(words[start - 2].norm) == 1
        if not (initial or (before.norm[:1].isupper() and before.pos in ("PROPN", "NOUN", "ADJ", "X"))):
            break
        start -= 1 + initial
    return start


def _end_of_bearer(words: Sequence[Word], start: int, text: str) -> int:
    """Where what bears the name ends: with the last noun of its phrase that can be named."""
    end = start
    for at in range(start, min(len(words), start + LONGEST)):
        if at > start and not (adjacent(words[at - 1], words[at], text) and linked(words[at - 1], words[at])):
            break
        if _can_be_named(words[at]):
            end = at + 1
    return end
