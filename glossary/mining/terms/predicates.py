"""Whether words say what something is: the noun phrase behind a dash, what stands before «деп аталады»."""

from collections.abc import Iterator, Sequence

from glossary.language.classes import members, word_classes
from glossary.syntax.noun_phrases import heads, linked
from glossary.syntax.words import Word

DASHES = frozenset("–—-")
_LEAST = 3
"""Fewer words do not say what something is."""


def is_written(word: Word, *names: str) -> bool:
    """Whether a word is of one of some classes as it stands: «атайды» is «calling», whose lemma also has other forms."""
    return not word_classes(word.norm).isdisjoint(names)


def says_something(words: Sequence[Word]) -> bool:
    """Whether words behind «дегеніміз» are enough to say what something is."""
    return len(_without_marks(words)) >= _LEAST - 1


def states(words: Sequence[Word], *, hyphen: bool = False) -> bool:
    """Whether what follows a dash reads as a definition: a noun phrase, behind whose comma a clause may say more; not so
    behind a hyphen, which also joins («ақша - несие саясаты»)."""
    if not words or words[-1].norm == ":":
        return False  # what a colon brings in says it
    main = _main(words)
    return _is_predicate(main) or (not hyphen and any(_is_predicate(main[:at]) for at in _clauses(main)))


def describes(words: Sequence[Word], case: str) -> bool:
    """Whether words end in a noun in a case that says what gets a name, and describe it here: not «мұны», «мұндай
    құбылысты»."""
    counted = [word for word in words if word.pos != "ADV"]
    if len(_without_marks(counted)) < _LEAST - 1:
        return False
    head = counted[-1]
    return (heads(head) or head.verb == "participle") and in_case(head, case) and not _points_back(counted)


def in_case(word: Word, case: str) -> bool:
    """Whether a word stands in a case; the accusative that «атайды» asks for is also read as a participle
    («қабатын»)."""
    nouns = (r for r in word.token.readings if r.pos == "NOUN" and r.source == "lexicon")
    return word.case == case or (case == "acc" and word.verb == "participle" and any(r.case == "acc" for r in nouns))


def is_spaced(words: Sequence[Word], at: int) -> bool:
    """Whether a dash, which may be written as a hyphen, stands between spaces and not inside a word."""
    inner = 0 < at < len(words) - 1 and words[at].norm in DASHES
    return inner and words[at - 1].end < words[at].start and words[at].end < words[at + 1].start


def _without_marks(words: Sequence[Word]) -> list[Word]:
    return [word for word in words if word.pos != "PUNCT"]


def _points_back(words: Sequence[Word]) -> bool:
    """Whether words, or the last phrase in them, begin with a word for what was described earlier: «мұндай құбылыс»."""
    at = len(words) - 1
    while at > 0 and linked(words[at - 1], words[at]):
        at -= 1
    near = (words[0], *words[max(0, at - 1) : at + 1])
    return any(word.lemma in members("pointing") and word.case != "abl" for word in near)  # «одан көп» compares


def _clauses(words: Sequence[Word]) -> Iterator[int]:
    """The commas behind which a clause of its own begins: «…, бірақ …», «… мүшесі, қоректі сіңіреді»."""
    commas = [at for at, word in enumerate(words[:-1]) if word.norm == ","]
    finite = any(word.verb == "finite" for word in words[-2:])
    for at in commas:
        after = words[at + 1]
        if after.pos == "CONJ" or after.lemma in members("pointing") or (finite and at == commas[0]):
            yield at


def _main(words: Sequence[Word]) -> Sequence[Word]:
    """Words up to the mark that ends their statement; up to the comma before another dash, as in «баға – 5 теңге, кіріс –
    …», and none where the two dashes only set something off."""
    ends = (at for at, word in enumerate(words) if word.norm in ";:." or (at and is_spaced(words, at)))
    end = next(ends, len(words))
    commas = [at for at in range(end) if words[at].norm == ","]
    dashed = end < len(words) and words[end].norm in DASHES
    return words[: (commas or [0])[-1] if dashed else end]


def _is_predicate(words: Sequence[Word]) -> bool:
    """Whether words end as a noun phrase, «… болып табылады» or «… білдіреді»."""
    said = _without_marks(words)
    if said and is_written(said[-1], "copula"):
        said = said[:-2]
    return len(said) >= _LEAST and (is_written(said[-1], "signifying") or _ends_phrase(said[-2], said[-1]))


def _ends_phrase(before: Word, head: Word) -> bool:
    """Whether a word can end a noun phrase that says what something is: no name, unit, amount or abbreviation; an
    adjective where it stands for a thing («өмір сүретін омыртқалы»)."""
    if head.pos in ("PROPN", "X") or not head.cyrillic or _is_amount(before, head):
        return False
    thing = head.pos == "ADJ" and (before.verb == "participle" or head.number == "pl")
    return thing or _can_be_noun(head) or (heads(head) and head.case == "nom")


def _is_amount(before: Word, head: Word) -> bool:
    counts = (before.pos == "NUM" or before.norm.isdigit()) and not is_written(before, "nth")
    return counts and head.possessive is None


def _can_be_noun(word: Word) -> bool:
    """Whether the lexicon has a word as a noun in the nominative, whatever it is read as here."""
    return any(r.pos in ("NOUN", "VN") and r.case == "nom" and r.source == "lexicon" for r in word.token.readings)
