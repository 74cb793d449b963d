"""The Kazakh words before a foreign form that can belong to its term: back to a hard mark, nine words at most.

Only marks bound them, such as the end of a sentence, other brackets, quotation marks; whether a verb, a conjunction or
a postposition belongs to the term is for the score of the spans to say. What stands between a term and its brackets may
be passed over, such as a sign or the verb of the clause.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from glossary.language import Reading, analyse
from glossary.language.classes import members, word_classes
from glossary.language.orthography import SMALL
from glossary.language.paradigm import CASES, case_endings
from glossary.language.phonology import VOWELS
from glossary.mining.text.analysed import Analysed
from glossary.syntax.headwords import compound_adjective
from glossary.syntax.words import Word

WIDEST = 9
"""No unquoted term of the texts has more words; a longer reach only brings in the clause."""
PASSED = 3
"""So many words and signs may stand between a term and its brackets."""
_CLOSED_BY = {"»": "«", "”": "“„", "“": "„“", '"': '"', "›": "‹", "’": "‘", "'": "'"}
_QUOTED = 40
_ROMAN = frozenset("IVXLC")
"""Letters of the number behind a name: «Людовик XIV»."""
_MARKUP = frozenset("*_`")
_COMPOUND = re.compile(f"([A-Za-z0-9+#]+-)([{SMALL}]+)", re.IGNORECASE)
"""A word of two scripts, whose second part is a stem or the case of the first: «SQL-сұрауларды», «Cargo-ның»."""


@dataclass(frozen=True, slots=True)
class Context:
    """Words before a form in order. `quoted`: quotation marks bound them, which say that they are one term; `opens`: they
    begin a sentence or stand behind a mark; `outside`: the word before them; `ends`: where the term may end, the last
    place first; `lines`: where words with a capital begin a line; `loose`: no brackets bind them to the form."""

    words: tuple[Word, ...]
    quoted: bool = False
    opens: bool = True
    outside: Word | None = None
    ends: tuple[int, ...] = ()
    lines: frozenset[int] = frozenset()
    loose: bool = False


def left_context(text: Analysed, at: int) -> Context:
    """The context of a form that begins before the word with index `at`."""
    end = _back(at, lambda i: text.words[i].norm in _MARKUP)
    if end and (quoted := _quoted(text, end)):
        return quoted
    end = _back(end, lambda i: text.words[i].pos == "PUNCT" and _sign(text, i))
    start = _back(end, lambda i: end - i <= WIDEST + PASSED and not _bounds(text, i + 1, end))
    words = _reread([word for word in text.words[start:end] if word.norm not in _MARKUP])
    outside = _outside(text, start)
    return Context(words, False, outside is None, outside, tuple(_ends(words)), frozenset(_line_starts(text, words)))


def _outside(text: Analysed, start: int) -> Word | None:
    """The word before the one at `start`; none where a sentence begins or behind a mark."""
    if not start or (start < len(text.words) and text.words[start].first) or text.words[start - 1].pos == "PUNCT":
        return None
    return text.words[start - 1]


def _line_starts(text: Analysed, words: Sequence[Word]) -> Iterator[int]:
    """Where a word inside begins a line with a capital, as behind a heading."""
    for word, after in pairwise(words):
        if after.norm[0].isupper() and "\n" in text.text[word.end : after.start]:
            yield after.start


def _back(end: int, holds: Callable[[int], bool]) -> int:
    """The index of the first of the words before `end` that all have a property."""
    while end > 0 and holds(end - 1):
        end -= 1
    return end


def _quoted(text: Analysed, end: int) -> Context | None:
    """The words in quotation marks right before a form, or before what they are called: «…» атты кітабы."""
    close = end - 1
    while close > max(0, end - 4) and text.words[close].lemma in members("titled"):
        close -= 1
    marks = _CLOSED_BY.get(text.words[close].norm, "")
    before = range(close - 2, max(-1, close - _QUOTED), -1)
    opening = next((at for at in before if marks and text.words[at].norm in marks), None)
    words = () if opening is None else text.words[opening + 1 : close]
    return Context(words, quoted=True, ends=(len(words),)) if any(word.cyrillic for word in words) else None


def _sign(text: Analysed, at: int) -> bool:
    """Whether a mark is a sign beside the word before it: «тип `!`», «бағасы P*»; no end of a sentence, quotation or bracket."""
    mark = text.words[at].norm
    return mark not in _CLOSED_BY and mark not in ".,;:?)]}|—–…" and (mark != "!" or text.words[at - 1].norm in _MARKUP)


def _bounds(text: Analysed, start: int, end: int) -> bool:
    """Whether a hard mark stands before the word at `start`."""
    word = text.words[start - 1]
    if start == end:
        return word.pos == "PUNCT"
    after, before = text.words[start], text.words[max(0, start - 2)]
    if after.first or text.text[word.end : after.start].strip():
        return word.norm != "." or not _initial(before.norm)
    return word.pos == "PUNCT" and not _joins(word, before, after) and not _enumerates(text.words, start, end)


def _initial(written: str) -> bool:
    """Whether a word is an initial, which may have two consonants: А., Дж."""
    return written[:1].isupper() and (
        len(written) == 1 or (len(written) == 2 and not set(written.lower()) & set(VOWELS))
    )


def _joins(mark: Word, before: Word, after: Word) -> bool:
    """Marks within a phrase: emphasis, the dot of an initial, the slash or hyphen between two words, an inner apostrophe."""
    tight = mark.start == before.end and mark.end == after.start
    initial = mark.norm == "." and mark.start == before.end and _initial(before.norm)
    return mark.norm in _MARKUP or initial or (tight and mark.norm in "/-–’'")


def _enumerates(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether a comma stands between what the name of an organisation counts up: «Экономика, сауда және өнеркәсіп министрлігі»."""
    if words[start - 1].norm != "," or words[end - 1].lemma not in members("organisation"):
        return False
    behind = words[start : end - 1]
    return any(word.pos == "CONJ" for word in behind) and all(
        word.pos in ("ADJ", "CONJ") or word.norm == "," or (word.case == "nom" and word.possessive is None)
        for word in behind
    )


def _ends(words: Sequence[Word]) -> list[int]:
    """Where a term may end: behind the last word, and before each of the last words that may stand between it and the brackets; always at a
    Kazakh word that is no small one."""
    ends: list[int] = []
    end = len(words)
    while end > 0 and len(words) - end <= PASSED:
        kind = passed_over(words[end - 1])
        if kind not in ("small word", "sign"):
            ends.append(end)
        if not kind:
            break
        end -= 1
    return ends


def passed_over(word: Word) -> str:
    """As what a word may stand between a term and its brackets; nothing if it may not."""
    if word.pos == "VERB" and not word.attributive and word.verb in ("finite", "converb"):
        return "verb"
    if word.pos in ("POSTP", "PART", "PUNCT", "CONJ"):
        return "small word"
    if not word.cyrillic:
        return "" if set(word.norm) <= _ROMAN else "sign"
    return "classifier" if word.possessive == 3 and word.lemma in members("classifier") else ""


def _reread(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words as a phrase reads them: what a number makes an adjective («екінші типті») is no object, what is unknown
    and abstract («Сверткалық желілер») no name, what is written as two words («алдын ала») an adverb, and a word of two
    scripts is its Kazakh part («SQL-сұрауларды»)."""
    pairs = (" ".join(word.norm for word in pair).lower() for pair in pairwise(words))
    adverbs = {i for at, pair in enumerate(pairs) if pair in members("adverb") for i in (at, at + 1)}
    read = (_read(before, word) for before, word in zip([None, *words], words, strict=False))
    return tuple(word.read_as(pos="ADV", case=None, verb="") if at in adverbs else word for at, word in enumerate(read))


def _read(before: Word | None, word: Word) -> Word:
    reading = word.token.readings[0]
    counted = before is not None and word.case == "acc" and compound_adjective(before, word)
    if counted or (word.pos == "PROPN" and reading.source == "guess" and "abstract" in word_classes(word.norm)):
        return word.read_as(pos="ADJ", case=None)
    if found := _COMPOUND.fullmatch(word.norm):
        return _second(word, found.group(1), _second_part(found.group(2)))
    return word


@lru_cache(maxsize=1 << 12)
def _second_part(part: str) -> tuple[Reading, ...]:
    """The nominal readings of the Kazakh part of a word in two scripts; none where it is an ending."""
    return tuple(
        reading for reading in analyse([part])[0].all_tokens[0].readings if reading.case and reading.source != "guess"
    )


def _second(word: Word, first: str, found: Sequence[Reading]) -> Word:
    """A word of two scripts read by its Kazakh part; where that is an ending, a name in its case."""
    if not found or not first[:-1]:
        tail = word.norm[len(first) :].lower()
        case = next((case for case in CASES[1:] if tail in case_endings(case)), None)
        return word.read_as(pos="PROPN", case=case) if case else word
    readings = tuple(reading._replace(lemma=first + reading.lemma) for reading in found)
    one = readings[0]
    token = word.token._replace(readings=readings)
    return word.read_as(
        token=token,
        lemma=one.lemma,
        pos=one.pos,
        case=one.case,
        possessive=one.possessive,
        number=one.number,
        verb=one.form,
        attributive=one.attributive,
    )
