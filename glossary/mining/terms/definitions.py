"""Statements that say what a term is: «X дегеніміз – …», «X – …», «X деп …ды айтады», «… X деп аталады»."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from glossary.language.classes import members
from glossary.mining.terms.predicates import DASHES, describes, in_case, is_spaced, is_written, says_something, states
from glossary.mining.text.analysed import Analysed
from glossary.mining.text.statements import Statement, statements
from glossary.model import Definition, Span
from glossary.syntax.coordination import coordinations
from glossary.syntax.headwords import is_headword, side_by_side
from glossary.syntax.noun_phrases import LONGEST, adjacent, beginnings, heads, is_loose, is_phrase, linked
from glossary.syntax.tags import tags
from glossary.syntax.words import Word

_OPENING, _CLOSING = frozenset('«“"'), frozenset('»”"')


class _Naming(NamedTuple):
    """Where a statement has its term, and whether it also says what that is."""

    term: Span
    defines: bool = True


def definitions(text: Analysed) -> Iterator[tuple[Span, Definition | None]]:
    """The places where a text says what a term is called, each with the statement where that defines the term: «Мұны
    инфляция деп атайды» only points back, a question defines nothing, and a definition is of the whole term alone."""
    for statement in statements(text):
        words = statement.words
        rules = (_by_word, _by_dash, _by_understanding, _by_name) if words[-1].norm != "?" else ()
        naming = next((naming for rule in rules if (naming := rule(words, text.text))), None)
        if naming is not None:
            yield naming.term, _definition(text, statement) if naming.defines else None
            if part := _behind_owner(words, naming.term):
                yield part, None


def _definition(text: Analysed, statement: Statement) -> Definition:
    start, end, _ = statement
    return Definition(" ".join(text.text[start:end].split()), "kk", text.document.name, start, end)


def _behind_owner(words: Sequence[Word], term: Span) -> Span | None:
    """The part of a term behind its owner, which is called so too: «экономиканың статикалық талдауы»."""
    inside = [word for word in words if term.start <= word.start < term.end]
    behind = inside[max((at for at, word in enumerate(inside, 1) if word.case == "gen"), default=len(inside)) :]
    alone = len(behind) > 1 and behind[0].lemma not in members("determiner") and is_phrase(behind)
    return Span(behind[0].start, term.end) if alone else None


def _by_word(words: Sequence[Word], text: str) -> _Naming | None:
    """«X дегеніміз …», «X деген – …»."""
    at = _first(words, "defining", "so called")
    rest = words[at + 1 :]
    if at and is_written(words[at], "defining") and says_something(rest):
        term = _term(words, at, text)
    elif at and rest and rest[0].norm in DASHES and states(rest[1:]):
        term = _whole(words, at, text)
    else:
        term = None
    return _Naming(term) if term else None


def _first(words: Sequence[Word], *names: str) -> int:
    """The place of the first word that is written as one of these classes; 0, before which nothing can be, when none is."""
    return next((at for at, word in enumerate(words) if is_written(word, *names)), 0)


def _by_dash(words: Sequence[Word], text: str) -> _Naming | None:
    """«X – …», «X – бұл …», «X бұл – …»: all that stands before the dash is the term, and a noun phrase follows."""
    at = next((at for at, word in enumerate(words[: LONGEST + 4]) if word.norm in DASHES), 0)
    if not at or not is_spaced(words, at):
        return None
    end = at - (words[at - 1].lemma in members("resuming"))
    rest = words[at + 1 :]
    if not end or not states(rest, hyphen=words[at].norm == "-") or _is_aim(words[end - 1], rest):
        return None
    term = _whole(words, end, text)
    return _Naming(term) if term and _is_definable(words[:end], term) else None


def _is_definable(words: Sequence[Word], place: Span) -> bool:
    """Whether the phrase at a place, which ends some words, means something without the text around it, as «денесі», «соңғы қадам» and
    «бір мысал» do not."""
    term = [word for word in words if word.start >= place.start]
    first, head = term[0], term[-1]
    if len(term) == 1:
        return head.possessive != 3
    if is_headword(term):
        return True
    weighs = members("evaluative") | members("determiner")
    weighing = any(a.lemma in weighs and (b is head or not side_by_side(a, b)) for a, b in pairwise(term))
    return first.lemma not in members("determiner") and not (weighing and head.lemma.lower() in members("general"))


def _is_aim(head: Word, rest: Sequence[Word]) -> bool:
    """Whether what stands behind a dash is what somebody means to do: «мақсат – халықтың тұрмысын арттыру»."""
    acts = any(word.pos == "VN" and "bare" in tags(word) for word in rest[-2:])
    return acts and head.lemma in members("general")


def _by_understanding(words: Sequence[Word], text: str) -> _Naming | None:
    """«X деп …ды айтады», «X деп … түсініледі»."""
    at = _first(words, "quotative")
    behind = range(len(words) - 1, at + 2, -1) if at else ()
    verb = next((end for end in behind if is_written(words[end], "understanding", "understood")), 0)
    case = "nom" if is_written(words[verb], "understood") else "acc"
    term = _whole(words, at, text) if verb and describes(words[at + 1 : verb], case) else None
    return _Naming(term) if term else None


def _by_name(words: Sequence[Word], text: str) -> _Naming | None:
    """«… X деп аталады»: the longest phrase before «деп» that does not hold what gets the name."""
    for at in range(1, len(words) - 1):
        verb = _naming_verb(words, at)
        if verb is not None:
            return _named(words, at, verb, text)
    return None


def _naming_verb(words: Sequence[Word], at: int) -> Word | None:
    """The verb of naming behind «деп» or «деп те», if a word is that and has one."""
    behind = [word for word in words[at + 1 : at + 3] if word.pos != "CONJ"]
    names = behind and is_written(behind[0], "called", "calling") and is_written(words[at], "quotative")
    return behind[0] if names else None


def _named(words: Sequence[Word], at: int, verb: Word, text: str) -> _Naming | None:
    """The name before «деп», and whether what gets it is described."""
    case = "acc" if is_written(verb, "calling") else "nom"
    term = _term(words, at, text, named=case)
    if term is None:
        return None
    before = [word for word in words[:at] if word.start < term.start and word.norm not in _OPENING]
    defines = describes(before, case)
    if is_written(verb, "saying") and not defines:
        return None  # what somebody says
    if words[at + 1].verb == "participle":  # «түбір деп аталатын файл бар»
        defines = any(is_written(word, "presence") for word in words[at + 2 : at + 6])
    return _Naming(term, defines)


def _term(words: Sequence[Word], end: int, text: str, *, named: str = "") -> Span | None:
    """The longest phrase that ends before a word, or all that quotation marks hold there; `named` is the case of what
    gets the name and is no part of it."""
    if words[end - 1].norm in _CLOSING:
        end -= 1
        start = next((at + 1 for at in range(end - 1, -1, -1) if words[at].norm in _OPENING), end)
    else:
        start = _beginning(words, end, text)
        if named and (size := _size_of_named(words[:start], words[start:end], named)):
            start += size + _beginning(words[start + size : end], end - start - size, text)
    if start >= end or not heads(words[end - 1]) or words[end - 1].case != "nom":
        return None
    return Span(words[start].start, words[end - 1].end)


def _beginning(words: Sequence[Word], end: int, text: str) -> int:
    """Where the longest phrase begins that ends before a word; `end` where none does."""
    start = end - 1
    while start > 0 and end - start < LONGEST and _stand_together(words[start - 1], words[start], text):
        start -= 1
    chunk = words[start:end]
    fitting = (at for at, most in beginnings(chunk) if len(chunk) - at <= most and is_phrase(chunk[at:]))
    return start + next(fitting, len(chunk))


def _stand_together(word: Word, after: Word, text: str) -> bool:
    return linked(word, after) and adjacent(word, after, text)


def _size_of_named(before: Sequence[Word], phrase: Sequence[Word], case: str) -> int:
    """How many words of a phrase before «деп» are what gets the name, where nothing before the phrase is: «бұл келісім |
    еңбек шарты деп аталады», «тәсілді | өңдеу деп атайды»."""
    if _gets_name(before, case):
        return 0
    for at, (word, after) in enumerate(pairwise(phrase), 1):
        if in_case(word, case) and not side_by_side(word, after) and (case == "acc" or is_loose(word, after)):
            return at
    return 0


def _gets_name(before: Sequence[Word], case: str) -> bool:
    """Whether words end in what can get a name."""
    last = next((word for word in reversed(before) if word.pos != "ADV"), None)
    if last is None or last.case != case:
        return False
    return case == "acc" or heads(last) or last.lemma in members("thing pronoun")


def _whole(words: Sequence[Word], end: int, text: str) -> Span | None:
    """The term that is all that stands before a word, but for what leads over to it: «ал», «осы кодексте»."""
    term = _term(words, end, text)
    if term is not None:
        before = [word for word in words[:end] if word.start < term.start and word.norm not in _OPENING]
        if _leads_over(before):
            return term
    phrases = coordinations(words[:end], text)
    return next((Span(one.start, one.end) for one in phrases if one.start == words[0].start), None)


def _leads_over(before: Sequence[Word]) -> bool:
    """Whether words only lead over to a term: conjunctions, and the place where it holds."""
    place = bool(before) and (before[-1].pos, before[-1].case) == ("NOUN", "loc")
    return all(word.pos == "CONJ" or (place and word.pos not in ("PUNCT", "VERB")) for word in before)
