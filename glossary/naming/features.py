"""What speaks for and against a run of words being a name of some sort: named features, each worth something of its own for every sort
(`weights.tsv`).

A condition is a feature that a run has or has not; a family names its features by what it sees, such as the class of a head.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence, Set

from glossary.language.classes import members, word_classes
from glossary.language.names import is_listed, known_as
from glossary.naming.seen import Seen, bare_word
from glossary.naming.spans import HEADS, capital, initial
from glossary.syntax.noun_phrases import heads
from glossary.syntax.words import DEDICATED, Word

_PLACED = ("loc", "abl", "dat", "attr")
"""Cases in which places stand more than persons do."""
_OF_WORDS = ("metalinguistic", "calling", "quotative", "titled", "undertaking")
"""Classes of nouns behind marks that say what the marks hold."""
_BESIDE = ("bodies' word", "persons' word", "places' word")
"""Classes of nouns that stand behind names of one sort more than behind others."""
_PERSONS = frozenset({"given", "surname", "patronymic"})
_DASHES = frozenset("—–")
_MOST = 4
"""More words than these count as these."""


def _said(words: Sequence[Word]) -> str:
    """Some words as lists have them: in small letters, the last one without its case."""
    return " ".join([*(word.norm for word in words[:-1]), bare_word(words[-1]).stem]).lower()


def _inflected(word: Word) -> bool:
    return bare_word(word).case != "nom"


def _is_role(word: Word) -> bool:
    """Whether a word says what a person is."""
    lemma = word.lemma.lower()
    known = not word_classes(lemma).isdisjoint(("role", "person", "doer", "persons' role"))
    return known or lemma.rpartition("-")[2] in members("role")


def _in_lists(kinds: Set[str]) -> bool:
    return any(" by " not in kind for kind in kinds)


def _several(one: Seen) -> bool:
    return len(one.known) > 1


def _unknown(one: Seen) -> bool:
    """Whether its words are in no list and no words of the language."""
    return bool(one.known) and not any(map(_in_lists, one.known)) and not any(one.common)


def _acronym(one: Seen) -> bool:
    return any(part.pos == "X" and part.norm[:2].isupper() and part.cyrillic for part in one.parts)


def _latin(one: Seen) -> bool:
    return any(not part.cyrillic for part in one.parts)


def _capital_before(one: Seen) -> bool:
    return not one.run.marks and one.run.first > 0 and one.before is not None and capital(one.before)


def _capital_behind(one: Seen) -> bool:
    return not one.run.marks and not one.run.tail and one.after is not None and capital(one.after)


def _common_and_first(one: Seen) -> bool:
    opens = bool(one.common) and one.common[0] and not one.run.first and not one.run.marks
    return opens and not (len(one.inner) > 1 and one.whole)


def _role_before(one: Seen) -> bool:
    before = one.before
    if before is None or one.run.marks == "open" or before.case not in (None, "nom"):
        return False
    return not (capital(before) and one.run.first > 1) and _is_role(before)


def _role_behind(one: Seen) -> bool:
    after = one.small_behind
    return after is not None and one.bare.case == "nom" and after.possessive is None and _is_role(after)


def _ends_at_case(one: Seen) -> bool:
    """Whether its end is marked by a case or a possession."""
    return one.bare.case != "nom" or one.last.possessive == 3


def _owned_by_place(one: Seen) -> bool:
    owners = (at for at in range(one.run.first, one.run.end - 1) if one.words[at].case == "gen")
    return any("place" in known_as(_said(one.words[one.run.first : at + 1])) for at in owners)


def _all(one: Seen) -> bool:
    return one.run.marks == "all"


def _in_clause(one: Seen) -> bool:
    return any(word.verb == "finite" for word in one.inner) or not heads(one.last)


CONDITIONS: Mapping[str, Callable[[Seen], bool]] = {
    "bias": lambda one: True,
    "initials": lambda one: one.initials > 0,
    "initials and one name": lambda one: one.initials > 0 and len(one.parts) == 1,
    "initials and a surname": lambda one: one.initials > 0 and len(one.known) == 1 and one.surname,
    "initials and no surname": lambda one: one.initials > 0 and len(one.known) == 1 and not one.surname,
    "capitals only": lambda one: not one.run.tail and not one.run.marks,
    "acronym": lambda one: _acronym(one) and len(one.parts) == 1 and not one.run.tail,
    "with an acronym": lambda one: _acronym(one) and (len(one.parts) > 1 or one.run.tail > 0),
    "Latin": lambda one: _latin(one) and one.parts[0].norm[1:].islower(),
    "Latin capitals": lambda one: _latin(one) and not one.parts[0].norm[1:].islower(),
    "capital inside": lambda one: any(
        not part.norm[1:].islower() and len(part.norm) > 1 and "-" not in part.norm and part.pos != "X"
        for part in one.parts
    ),
    "pair": lambda one: any("-" in part.norm for part in one.parts),
    "small words inside": lambda one: not one.run.tail and any(word.norm.islower() for word in one.inner[1:]),
    "all persons": lambda one: _several(one) and all(not kinds.isdisjoint(_PERSONS) for kinds in one.known),
    "two surnames": lambda one: len(one.known) > 2 and all("surname" in kinds for kinds in one.known[-2:]),
    "given name second": lambda one: _several(one) and "given" in one.known[1] and not _in_lists(one.known[0]),
    "a common word": lambda one: len(one.parts) == 1 and all(one.common),
    "all common words": lambda one: len(one.parts) > 1 and all(one.common),
    "common and first": _common_and_first,
    "conjunction inside": lambda one: any(word.pos == "CONJ" for word in one.between),
    "dedication": lambda one: any(word.norm == DEDICATED for word in one.between),
    "case inside the small words": lambda one: any(word.case not in (None, "nom") or word.verb for word in one.between),
    "case inside": lambda one: any(map(_inflected, one.inside)),
    "plural inside": lambda one: any(part.number == "pl" for part in one.inside),
    "genitive inside": lambda one: any(part.case == "gen" and part.possessive is None for part in one.inside),
    "place that owns it": _owned_by_place,
    "place case": lambda one: one.bare.case in _PLACED,
    "plural": lambda one: one.last.number == "pl",
    "opens the sentence": lambda one: not one.run.first,
    "capital before": lambda one: _capital_before(one) and not _inflected(one.words[one.run.first - 1]),
    "capital before, inflected": lambda one: _capital_before(one) and _inflected(one.words[one.run.first - 1]),
    "piece of a listed name": lambda one: (
        _capital_before(one) and is_listed(_said(one.words[one.run.first - 1 : one.run.end]))
    ),
    "initial before": lambda one: not one.run.marks and one.run.first > 1 and initial(one.words, one.run.first - 2),
    "joined to a capital before": lambda one: one.joined_before is not None,
    "joined to a capital behind": lambda one: one.joined_behind is not None,
    "a dash behind": lambda one: not one.run.marks and one.after is not None and one.after.norm in _DASHES,
    "capital behind": lambda one: _capital_behind(one) and not _ends_at_case(one),
    "capital behind its case": lambda one: _capital_behind(one) and _ends_at_case(one),
    "dedicated to it": lambda one: one.small_behind is not None and one.small_behind.norm == DEDICATED,
    "role before": _role_before,
    "role behind": _role_behind,
    "in marks, about": lambda one: bool(one.run.marks) and any(word.lemma in members("about") for word in one.inner),
    "in marks, a small letter": lambda one: _all(one) and not capital(one.inner[0]),
    "in marks, a clause": lambda one: _all(one) and _in_clause(one),
    "marks and nothing behind": lambda one: _all(one) and (not one.near or one.near[0].pos == "PUNCT"),
    "marks behind an owner": lambda one: (
        _all(one) and one.run.first > 1 and bare_word(one.words[one.run.first - 2]).case == "gen"
    ),
}
"""What a run has or has not."""


def _sizes(one: Seen) -> Iterator[str]:
    yield f"parts {min(len(one.parts), _MOST)}"
    if one.run.tail:
        yield f"small words {min(one.small, _MOST)}"
    if one.run.marks:
        yield f"in marks, {one.run.marks}"
    if _all(one):
        yield f"in marks, {min(len(one.inner), _MOST)} words"


def _kinds(one: Seen) -> Iterator[str]:
    """What its words are known as."""
    way = "whole" if len(one.inner) > 1 else "is"
    yield from (f"{way} {kind}" for kind in one.whole)
    if _all(one):
        yield from (f"in marks, {kind}" for kind in one.whole)
    if _several(one):
        yield from (f"first {kind}" for kind in one.known[0])
        yield from (f"last {kind}" for kind in one.known[-1])


def _cases(one: Seen) -> Iterator[str]:
    case = one.bare.case
    if case != "nom" and case not in _PLACED:
        yield f"case {case}"
    if case != "nom" and _several(one) and "given" in one.known[-1]:
        yield f"ends in a given name, {case}"


def _unknowns(one: Seen) -> Iterator[str]:
    if not _unknown(one):
        return
    count = min(len(one.known), _MOST)
    yield f"unknown, {count}"
    if not one.run.first:
        yield f"unknown, {count}, first"
    if one.bare.case != "nom":
        yield f"unknown, {count}, {'place case' if one.bare.case in _PLACED else 'case'}"


def _heads(one: Seen) -> Iterator[str]:
    way = "possessed" if one.last.possessive == 3 else "bare"
    way += "" if one.run.tail or one.run.marks else " capital"
    for name in _classes(one.last, HEADS):
        yield f"head {name}, {way}"
        if one.run.tail and one.known:
            yield from (f"{kind} before {name}" for kind in one.known[-1])


def _classes(word: Word, names: Sequence[str]) -> list[str]:
    lemma = word.lemma.lower()
    return [name for name in names if lemma in members(name)]


def _joined(one: Seen) -> Iterator[str]:
    for other in filter(None, (one.joined_before, one.joined_behind)):
        yield from (f"joined to a {kind}" for kind in known_as(bare_word(other).stem.lower()))


def _behind(one: Seen) -> Iterator[str]:
    """What the noun behind it is, and the nouns behind marks."""
    after = one.small_behind
    if after is not None and one.bare.case == "nom":
        way = "possessed" if after.possessive == 3 else "bare"
        yield from (f"behind it {name}, {way}" for name in _classes(after, (*HEADS, *_BESIDE)))
    if _all(one):
        yield from {f"marks before {name}" for word in one.near for name in _classes(word, (*HEADS, *_OF_WORDS))}


FAMILIES: Sequence[Callable[[Seen], Iterator[str]]] = (_sizes, _kinds, _cases, _unknowns, _heads, _joined, _behind)
"""What a run has by the name of what it shows."""


def features(one: Seen) -> list[str]:
    """The features of a run, by their names in the table."""
    held = [name for name, holds in CONDITIONS.items() if holds(one)]
    return held + [name for family in FAMILIES for name in sorted(family(one))]
