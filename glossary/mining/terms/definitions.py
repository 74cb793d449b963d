"""Statements that say what a term is: «X дегеніміз – …», «X – …», «X деп …ды айтады», «… X деп аталады»."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from glossary.language.classes import members
from glossary.mining.text.analysed import Analysed
from glossary.mining.text.statements import Statement, statements
from glossary.model import Definition, Span
from glossary.syntax.coordination import coordinations
from glossary.syntax.headwords import is_headword, side_by_side
from glossary.syntax.noun_phrases import LONGEST, adjacent, beginnings, heads, is_loose, is_phrase, linked
from glossary.syntax.tags import tags
from glossary.syntax.words import Word

_DASHES = frozenset("–—-")
_OPENING, _CLOSING = frozenset('«“"'), frozenset('»”"')
_MEANT = frozenset({"дегеніміз", "деген"})
_CALLED = frozenset({"аталады", "аталған", "аталатын", "атауға"})
_CALL = frozenset({"атайды", "атаймыз", "атаған", "айтады", "айтамыз"})
_SAY = frozenset({"айтады", "айтамыз"})
_UNDERSTAND = frozenset({"түсінеді", "түсінеміз", "ұғамыз", "ұғынамыз", "атайды", "атаймыз"}) | _SAY
_UNDERSTOOD = frozenset({"түсініледі", "танылады", "ұғынылады", "айтылады"})
_IS = frozenset({"табылады", "саналады", "есептеледі"})
_POINTING = frozenset("бұл бұлар осы сол ол олар мына мынау анау мұндай бұндай ондай сондай осындай мынадай".split())
"""Words that stand for what an earlier sentence has described."""
_THEY = frozenset({"ол", "олар", "бұлар"})
"""Pronouns that stand for a thing by themselves."""
_LEAST = 3
"""Fewer words do not say what something is."""


class _Said(NamedTuple):
    """Where a statement has its term, and whether it also says what that is."""

    term: Span
    defines: bool = True


def definitions(text: Analysed) -> Iterator[tuple[Span, Definition | None]]:
    """The places where a text says what a term is called, each with the statement where that defines the term: «Мұны
    инфляция деп атайды» only points back, a question defines nothing, and a definition is of the whole term alone."""
    for statement in statements(text):
        words = statement.words
        rules = (_meant, _dashed, _spoken, _named) if words[-1].norm != "?" else ()
        said = next((said for rule in rules if (said := rule(words, text.text))), None)
        if said is not None:
            yield said.term, _definition(text, statement) if said.defines else None
            if owned := _owned(words, said.term):
                yield owned, None


def _definition(text: Analysed, statement: Statement) -> Definition:
    start, end, _ = statement
    return Definition(" ".join(text.text[start:end].split()), "kk", text.document.name, start, end)


def _owned(words: Sequence[Word], term: Span) -> Span | None:
    """The part of a term behind its owner, which is called so too: «экономиканың статикалық талдауы»."""
    inside = [word for word in words if term.start <= word.start < term.end]
    behind = inside[max((at for at, word in enumerate(inside, 1) if word.case == "gen"), default=len(inside)) :]
    alone = len(behind) > 1 and behind[0].lemma not in members("determiner") and is_phrase(behind)
    return Span(behind[0].start, term.end) if alone else None


def _meant(words: Sequence[Word], text: str) -> _Said | None:
    """«X дегеніміз …», «X деген – …»."""
    at = next((i for i, word in enumerate(words) if word.norm in _MEANT), 0)
    if words[at].norm == "деген":
        dash = at + 1 < len(words) and words[at + 1].norm in _DASHES
        term = _whole(words, at, text) if at and dash else None
        return _Said(term) if term and _says_what(words[at + 2 :]) else None
    term = _term(words, at, text) if at else None
    return _Said(term) if term and len(_counted(words[at + 1 :])) >= _LEAST - 1 else None


def _dashed(words: Sequence[Word], text: str) -> _Said | None:
    """«X – …», «X – бұл …», «X бұл – …»: all that stands before the dash is the term, and a noun phrase follows."""
    at = next((i for i, word in enumerate(words[: LONGEST + 4]) if word.norm in _DASHES), 0)
    end = at - (words[at - 1].lemma == "бұл") if at else 0
    term = _whole(words, end, text) if end and _spaced(words, at) else None
    if term is None or not _definable([word for word in words[:end] if word.start >= term.start]):
        return None
    rest = words[at + 1 :]
    aim = words[end - 1].lemma in members("general") and any(
        "bare" in tags(word) and word.pos == "VN" for word in rest[-2:]
    )
    return _Said(term) if not aim and _says_what(rest, hyphen=words[at].norm == "-") else None


def _definable(term: Sequence[Word]) -> bool:
    """Whether a phrase before a dash means something without the text around it, as «денесі», «соңғы қадам» and «бір
    мысал» do not."""
    first, head = term[0], term[-1]
    if len(term) == 1:
        return head.possessive != 3
    if is_headword(term):
        return True
    weighs = members("evaluative") | members("determiner")
    weighing = any(a.lemma in weighs and (b is head or not side_by_side(a, b)) for a, b in pairwise(term))
    return first.lemma not in members("determiner") and not (weighing and head.lemma.lower() in members("general"))


def _spoken(words: Sequence[Word], text: str) -> _Said | None:
    """«X деп …ды айтады», «X деп … түсініледі»."""
    at = next((i for i, word in enumerate(words) if word.norm == "деп"), 0)
    verb = next((i for i in range(len(words) - 1, at + 2, -1) if words[i].norm in _UNDERSTAND | _UNDERSTOOD), 0)
    term = _whole(words, at, text) if at and verb else None
    case = "nom" if words[verb].norm in _UNDERSTOOD else "acc"
    return _Said(term) if term and _described(words[at + 1 : verb], case) else None


def _named(words: Sequence[Word], text: str) -> _Said | None:
    """«… X деп аталады»: the longest phrase before «деп» that does not hold what gets the name."""
    at = next((i for i in range(1, len(words) - 1) if words[i].norm == "деп" and _verb(words, i)), 0)
    verb = _verb(words, at)
    case = "acc" if verb in _CALL else "nom"
    term = _term(words, at, text, apart=case) if at else None
    if term is None:
        return None
    defines = _described([word for word in words[:at] if word.start < term.start and word.norm not in _OPENING], case)
    if verb in _SAY and not defines:
        return None  # what somebody says
    if words[at + 1].verb == "participle":
        defines = any(word.norm == "бар" for word in words[at + 2 : at + 6])  # «түбір деп аталатын файл бар»
    return _Said(term, defines)


def _verb(words: Sequence[Word], at: int) -> str:
    """The verb of naming behind «деп» or «деп те», if there is one."""
    behind = [word.norm for word in words[at + 1 : at + 3] if word.pos != "CONJ"]
    return behind[0] if behind and behind[0] in _CALLED | _CALL else ""


def _term(words: Sequence[Word], end: int, text: str, *, apart: str = "") -> Span | None:
    """The longest phrase that ends before a word, or all that quotation marks hold there; `apart` is the case of what
    gets the name and is no part of it."""
    if words[end - 1].norm in _CLOSING:
        end -= 1
        start = next((i + 1 for i in range(end - 1, -1, -1) if words[i].norm in _OPENING), end)
    else:
        start = _beginning(words, end, text)
        if apart and (named := _getting_name(words[:start], words[start:end], apart)):
            start += named + _beginning(words[start + named : end], end - start - named, text)
    if start >= end or not heads(words[end - 1]) or words[end - 1].case != "nom":
        return None
    return Span(words[start].start, words[end - 1].end)


def _beginning(words: Sequence[Word], end: int, text: str) -> int:
    """Where the longest phrase begins that ends before a word; `end` where none does."""
    start = end - 1
    while start > 0 and end - start < LONGEST and _together(words[start - 1], words[start], text):
        start -= 1
    chunk = words[start:end]
    fitting = (at for at, most in beginnings(chunk) if len(chunk) - at <= most and is_phrase(chunk[at:]))
    return start + next(fitting, len(chunk))


def _together(word: Word, after: Word, text: str) -> bool:
    return linked(word, after) and adjacent(word, after, text)


def _getting_name(before: Sequence[Word], phrase: Sequence[Word], case: str) -> int:
    """How many words of a phrase before «деп» are what gets the name, where nothing before the phrase is: «бұл келісім |
    еңбек шарты деп аталады», «тәсілді | өңдеу деп атайды»."""
    last = next((word for word in reversed(before) if word.pos != "ADV"), None)
    if last is not None and last.case == case and (heads(last) or case == "acc" or last.lemma in _THEY):
        return 0
    for at, (word, after) in enumerate(pairwise(phrase), 1):
        if _in(word, case) and not side_by_side(word, after) and (case == "acc" or is_loose(word, after)):
            return at
    return 0


def _in(word: Word, case: str) -> bool:
    """Whether a word stands in a case; the accusative that «атайды» asks for is also read as a participle
    («қабатын»)."""
    nouns = (r for r in word.token.readings if r.pos == "NOUN" and r.source == "lexicon")
    return word.case == case or (case == "acc" and word.verb == "participle" and any(r.case == "acc" for r in nouns))


def _whole(words: Sequence[Word], end: int, text: str) -> Span | None:
    """The term that is all that stands before a word, but for what leads over to it: «ал», «осы кодексте»."""
    term = _term(words, end, text)
    if term is not None:
        before = [word for word in words[:end] if word.start < term.start and word.norm not in _OPENING]
        place = bool(before) and (before[-1].pos, before[-1].case) == ("NOUN", "loc")
        if all(word.pos == "CONJ" or (place and word.pos not in ("PUNCT", "VERB")) for word in before):
            return term
    phrases = coordinations(words[:end], text)
    return next((Span(one.start, one.end) for one in phrases if one.start == words[0].start), None)


def _counted(words: Sequence[Word]) -> list[Word]:
    return [word for word in words if word.pos != "PUNCT"]


def _says_what(words: Sequence[Word], *, hyphen: bool = False) -> bool:
    """Whether what follows a dash reads as a definition: a noun phrase, behind whose comma a clause may say more; not so
    behind a hyphen, which also joins («ақша - несие саясаты»)."""
    if words[-1].norm == ":":
        return False  # what it brings in says it
    main = _main(words)
    return _states(main) or (not hyphen and any(_states(main[:at]) for at in _clauses(main)))


def _clauses(words: Sequence[Word]) -> Iterator[int]:
    """The commas behind which a clause of its own begins: «…, бірақ …», «… мүшесі, қоректі сіңіреді»."""
    commas = [at for at, word in enumerate(words[:-1]) if word.norm == ","]
    finite = any(word.verb == "finite" for word in words[-2:])
    for at in commas:
        after = words[at + 1]
        if after.pos == "CONJ" or after.lemma in _POINTING or (finite and at == commas[0]):
            yield at


def _main(words: Sequence[Word]) -> Sequence[Word]:
    """Words up to the mark that ends their statement; up to the comma before another dash, as in «баға – 5 теңге, кіріс –
    …», and none where the two dashes only set something off."""
    ends = (at for at, word in enumerate(words) if word.norm in ";:." or (at and _spaced(words, at)))
    end = next(ends, len(words))
    commas = [at for at in range(end) if words[at].norm == ","]
    dashed = end < len(words) and words[end].norm in _DASHES
    return words[: (commas or [0])[-1] if dashed else end]


def _spaced(words: Sequence[Word], at: int) -> bool:
    """Whether a dash, which may be written as a hyphen, stands between spaces and not inside a word."""
    inner = 0 < at < len(words) - 1 and words[at].norm in _DASHES
    return inner and words[at - 1].end < words[at].start and words[at].end < words[at + 1].start


def _states(words: Sequence[Word]) -> bool:
    """Whether words end as a noun phrase, «… болып табылады» or «… білдіреді»."""
    said = _counted(words)
    if said and said[-1].norm in _IS:
        said = said[:-2]
    return len(said) >= _LEAST and (said[-1].norm == "білдіреді" or _names(said[-2], said[-1]))


def _names(before: Word, head: Word) -> bool:
    """Whether a word can end a noun phrase that says what something is: no name, unit, amount or abbreviation; an
    adjective where it stands for a thing («өмір сүретін омыртқалы»)."""
    amount = (before.pos == "NUM" or before.norm.isdigit()) and head.possessive is None
    if head.pos in ("PROPN", "X") or not head.cyrillic or (amount and not before.norm.endswith("нші")):
        return False
    thing = head.pos == "ADJ" and (before.verb == "participle" or head.number == "pl")
    noun = any(r.pos in ("NOUN", "VN") and r.case == "nom" and r.source == "lexicon" for r in head.token.readings)
    return thing or noun or (heads(head) and head.case == "nom")


def _described(words: Sequence[Word], case: str) -> bool:
    """Whether words end in a noun in a case that says what gets a name, and describe it here: not «мұны», «мұндай
    құбылысты»."""
    counted = [word for word in words if word.pos != "ADV"]
    if len(_counted(counted)) < _LEAST - 1:
        return False
    head = counted[-1]
    at = len(counted) - 1
    while at > 0 and linked(counted[at - 1], counted[at]):
        at -= 1
    near = (counted[0], *counted[max(0, at - 1) : at + 1])
    pointing = any(word.lemma in _POINTING and word.case != "abl" for word in near)  # «одан көп» compares
    return (heads(head) or head.verb == "participle") and _in(head, case) and not pointing
