"""The noun phrases of a text that can be terms: case is part of the pattern, and every phrase inside a phrase counts
of its own.

Modifiers are adjectives, bare nouns, participles, genitives with a possessed head, nouns in -дағы, objects of verbal
nouns; heads are nouns and verbal nouns. «A және B H» gives «A және B H», «A H» and «B H».
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from glossary.language import lexicon
from glossary.language.classes import members
from glossary.syntax.bonds import (
    actor_before_thing,
    bare,
    bound,
    cut_off,
    hollow,
    known_name,
    light_nouns,
    loose,
    narrows,
    person,
)
from glossary.syntax.grammar import AGENT
from glossary.syntax.headwords import compound_adjective
from glossary.syntax.words import Word, citation

LONGEST = 7
_NOMINAL = frozenset({"NOUN", "PROPN", "VN"})
_MODIFIED = _NOMINAL | {"ADJ"}
_NOT = "емес"
_WAY = "түр"
"""«автоматты түрде» says how something is done."""
_INNER = frozenset({_NOT, "POSTP"})
_NO_BEGINNING = frozenset({"POSTP", "CONJ", "PART", "PRON", "PUNCT"})
_OBJECT = frozenset({"acc", "dat"})
_GOVERNED = frozenset({"dat", "abl", "ins"})
_AROUND = frozenset({"loc", "dat", "abl", "ins"})


class Mention(NamedTuple):
    """One phrase in one place: the words of its term, where it begins and ends, and whether a longer phrase holds
    it."""

    words: tuple[Word, ...]
    start: int
    end: int
    nested: bool


def chunks(words: Sequence[Word], text: str) -> Iterator[tuple[Word, ...]]:
    """The longest runs of words in which each can modify what follows."""
    start = 0
    for at in range(1, len(words)):
        if not (links(words[at - 1], words[at]) and adjacent(words[at - 1], words[at], text)):
            yield tuple(words[start:at])
            start = at + hangs(words, at)
    yield tuple(words[start:])


def hangs(words: Sequence[Word], at: int) -> bool:
    """Whether a word is the ending of what stands before its hyphen: «`Rust`-тың»."""
    hyphen = words[at - 1]
    return at > 1 and hyphen.norm == "-" and words[at - 2].end == hyphen.start and hyphen.end == words[at].start


def adjacent(word: Word, after: Word, text: str) -> bool:
    """Whether only white space stands between two words, and no empty line."""
    gap = text[word.end : after.start]
    return gap == " " or (not gap.strip() and "\n\n" not in gap)


def links(word: Word, after: Word) -> bool:
    """Whether a word can stand before another in one noun phrase."""
    if bound(word, after):
        return True
    if _before_name(word, after) or actor_before_thing(word, after) or _parted(word, after):
        return False
    if _INNER & {_sort(word), _sort(after)}:
        return _links_through(word, after)
    if not _modified(word, after):
        return compound_adjective(word, after)
    if word.pos in _NOMINAL or (word.pos == "X" and word.cyrillic):
        return (word.attributive and word.pos != "X") or _noun_links(word, after)
    return _modifier_links(word, after)


def _parted(word: Word, after: Word) -> bool:
    """Whether two neighbours never stand in one phrase: a word before its own like, a number with a case."""
    inflected = word.norm[:1].isdigit() and "-" in word.norm
    return word.lemma == after.norm.lower() or after.verb == "converb" or inflected or _shortened(word)


def _sort(word: Word) -> str:
    return _NOT if word.lemma == _NOT else "POSTP" if word.lemma in members("inner postposition") else ""


def _links_through(word: Word, after: Word) -> bool:
    """The same beside «емес» or a postposition inside terms: «материалдық емес актив», «сотқа дейінгі тергеу»."""
    if _sort(after) == _NOT:
        return word.pos == "ADJ"
    return word.pos in _NOMINAL if _sort(after) == "POSTP" else _modified(word, after)


def _modified(word: Word, after: Word) -> bool:
    """Whether the second word is one that the first can modify."""
    if after.verb == "participle":
        return word.pos in ("NOUN", "ADV", "ADJ", "VN", "POSTP")
    return after.pos in _MODIFIED or acronym(after) or (word.case == "gen" and ordinal(after))


def _modifier_links(word: Word, after: Word) -> bool:
    if word.pos == "ADJ":
        return word.case in (None, "nom") and word.possessive is None
    if word.pos == "VERB":
        return after.pos in _NOMINAL if word.verb == "participle" else word.verb == "converb" and after.pos == "VN"
    if word.lemma in members("joiner") or ordinal(word):
        return after.pos in ("NOUN", "VN", "ADJ")
    return word.pos in ("NUM", "ADV", "PRON") and compound_adjective(word, after)


def ordinal(word: Word) -> bool:
    """Whether a word says which in a row."""
    return word.pos == "NUM" and word.norm.endswith("нші")


def _before_name(word: Word, after: Word) -> bool:
    """Whether a name begins behind a common word that does not own it: «қатысу Еуропалық …», «ғалым Ричард»."""
    return after.capital and not (word.norm[:1].isupper() or word.case == "gen" or after.norm[1:2].isupper())


def _noun_links(word: Word, after: Word) -> bool:
    if compound_adjective(word, after):
        return True
    if word.case == "gen":
        return after.pos in ("NOUN", "VN", "ADJ", "PROPN") or ordinal(after)
    if word.case not in ("nom", None):
        return _oblique_links(word, after)
    if after.pos == "ADJ":
        narrowed = narrows(word) and after.lemma not in members("predicate")
        return after.attributive or narrowed or (_named(word) and word.possessive is None)
    if word.possessive is not None:
        return after.possessive == 3
    return after.possessive == 3 or after.pos == "VN" or word.number != "pl"


def _named(word: Word) -> bool:
    """Whether a word is a name by its capital, also where it opens a sentence but is a pair: «Орал-Моңғол»."""
    return word.capital or (word.norm.rpartition("-")[2][:1].isupper() and "-" in word.norm)


def _oblique_links(word: Word, after: Word) -> bool:
    """Whether a noun in an oblique case can stand before what governs it: an object before its verbal noun or
    participle, «жақындауға» before «тыйым салу», «процеске» before «қатысушы»."""
    if after.verb == "participle":
        return word.case in _OBJECT
    if word.case == "acc":
        return after.pos == "VN"
    if after.lemma in members("governor") or after.norm.lower() in light_nouns():
        return word.case in _GOVERNED
    agent = after.lemma.endswith(AGENT) and after.pos == "NOUN"
    return word.case in ("dat", "ins") and word.possessive is None and (agent or after.pos == "VN")


def beginnings(chunk: Sequence[Word]) -> list[tuple[int, int]]:
    """Where in a chunk a phrase can begin, not in the middle of a name («Одаққа жақындату»), and how many words it can
    have there: one behind what belongs to its first word («қамту орталығы»)."""
    pairs = enumerate(pairwise(chunk), 1)
    return [(0, LONGEST), *((at, 1 if cut_off(*pair) else LONGEST) for at, pair in pairs if not _one_name(*pair))]


def ends_in_name(word: Word, after: Word) -> bool:
    """Whether a phrase that ends between two words cuts a name in two: «Азия Даму» of «Азия Даму Банкі»."""
    return word.case == "nom" and _one_name(word, after)


def _one_name(word: Word, after: Word) -> bool:
    """Whether two words are parts of one name by their capitals; a genitive is the owner of what follows."""
    return after.capital and word.case != "gen" and (word.capital or (after.pos != "PROPN" and word.norm[:1].isupper()))


def is_phrase(words: Sequence[Word]) -> bool:
    """Whether a run of linked words is a phrase that can be a term; «одақ арасында» and «бірінші рет» are none."""
    head = words[-1]
    if not heads(head) or (head.pos == "ADJ" and not (len(words) > 1 and bare(words[-2]))):
        return False
    if len(words) > 1 and is_headword(words):
        return True
    if head.case in _AROUND and (head.possessive == 3 or head.lemma == _WAY) and head.lemma in members("postposition"):
        return False
    if head.lemma in members("relational") and _says_nothing(words):
        return False
    return not hollow(words) and well_formed(words)


def _says_nothing(words: Sequence[Word]) -> bool:
    """Whether what stands before a word such as «кез» makes no term of it: «бірінші рет», «тағайындалған кез»."""
    *before, head = words
    if not before:
        return vague(head)
    return before[0].lemma in members("determiner") or before[-1].verb == "participle"


def vague(word: Word) -> bool:
    """Whether a word that says where or how something stands is nothing else: «тарап» is also a party in law."""
    return all(sense.domain in ("general", "everyday") for sense in lexicon.senses(word.lemma))


def is_headword(words: Sequence[Word]) -> bool:
    """Whether the lexicon has these words as one headword."""
    return all(bound(*pair) for pair in pairwise(words)) and citation(words).lower() in lexicon.phrases()


def heads(word: Word) -> bool:
    """Whether a word can be the head of a term; an adjective only as a possession, «жер қыртысы»."""
    named = word.pos in _NOMINAL or (word.pos == "ADJ" and word.possessive == 3) or acronym(word)
    return named and len(word.norm) > 1 and not _shortened(word)


def _shortened(word: Word) -> bool:
    """Whether a word in small letters is cut short by a full stop: «т.б.», «ж.»."""
    return word.norm.endswith(".") and word.norm[:1].islower()


def acronym(word: Word) -> bool:
    """Whether a word is an abbreviation in Kazakh capitals: «ЭПТ»."""
    return word.pos == "X" and word.cyrillic and word.lemma.isupper()


def well_formed(words: Sequence[Word]) -> bool:
    """Whether a run of linked words is a phrase by itself: no owner without its possession, no possession without
    its owner («одағы мәселесі»), no object without its verbal noun, nothing on a matter but laws and bodies."""
    if len(words) == 1:
        return True
    head = words[-1]
    if any(known_name(a) and loose(a, b) for a, b in pairwise(words)) and head.possessive != 3:
        return False
    if any(word.lemma in members("about") for word in words) and not acts(head):
        return False
    return _begins(words[0]) and not _person_before(words) and all(_complete(words, at) for at in range(len(words) - 1))


def _person_before(words: Sequence[Word]) -> bool:
    """Whether a person with two names stands before a thing, as its owner or subject: «Роберт Гук тіршілігі»."""
    named = len(words) > 2 and person(words[0]) and words[1].pos == "PROPN"
    return named and words[-1].lemma.lower() not in members("organisation") and words[-1].pos != "PROPN"


def _begins(first: Word) -> bool:
    """Whether a word can open a phrase of several words."""
    if first.pos in _NO_BEGINNING:
        return first.lemma in members("joiner")
    if first.pos == "VERB":
        return first.verb in ("participle", "converb")
    return not (first.possessive == 3 and first.pos in _NOMINAL and not first.capital)


def _complete(words: Sequence[Word], at: int) -> bool:
    """Whether what a word needs stands behind it: a genitive its possession, an object its verbal noun."""
    word, (after, *rest) = words[at], words[at + 1 :]
    if word.case == "gen":
        return any(other.possessive == 3 for other in (after, *rest))
    if word.case not in _OBJECT | _GOVERNED:
        return True
    if after.pos == "VN":
        return not rest or rest[0].possessive == 3 or rest[0].pos == "POSTP"
    return bool(rest) or bound(word, after) or after.lemma.endswith(AGENT)


def acts(head: Word) -> bool:
    """Whether a head is something that can be about a matter: a law, a body, an office."""
    return any(head.lemma.lower() in members(name) for name in ("work", "organisation", "role"))
