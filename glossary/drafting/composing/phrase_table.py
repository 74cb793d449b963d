"""How the lexicon's own phrases render a word: the precedents for drafting a phrase that the lexicon lacks.

A headword of several words and its equivalents are a small parallel text. «мемлекеттік бюджет: state budget» teaches
that «мемлекеттік», before its head, is «state». `tools/align_lexicon.py` reads all phrases at once, settles which words
belong to which, and writes what each word is as a head and before one, with the domains of the phrases, to
`data/renderings_en.tsv` and `data/renderings_zh.tsv`.

    >>> max(renderings("мемлекеттік", False, "en").items(), key=lambda pair: pair[1])[0]
    'state'
"""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from glossary.drafting.composing.english import singular
from glossary.drafting.composing.pieces import pieces_of
from glossary.drafting.composing.senses import IN_DOMAIN, NO_DOMAINS, senses_of, side
from glossary.drafting.composing.topics import read_domains
from glossary.drafting.tables import DATA
from glossary.language import lexicon
from glossary.language.morphology import readings
from glossary.model import Language

HEAD, MODIFIER, FORM = "head", "modifier", "form"
"""The places that the table knows a word in: a lemma as head, before one, and a word before one as it stands."""
DOUBT = 1.0
"""A rendering that is no equivalent of its word counts half where so many phrases have it, and more where more do."""


class Taught(NamedTuple):
    """What the phrases say of a word in one place: how many they are, how many put the head first (with «of» or «for» in
    English, a verb before its object in Chinese), and its renderings with the domains they were seen in."""

    phrases: int
    turned: int
    renderings: Mapping[str, Mapping[str, float]]


_NOTHING = Taught(0, 0, {})


@cache
def _lines(to: Language) -> Mapping[tuple[str, str], str]:
    """The table by word and place, its lines still unread: few of them are asked for."""
    _, *lines = (DATA / f"renderings_{to}.tsv").read_text(encoding="utf-8").splitlines()
    cells = (line.split("\t", 2) for line in lines)
    return {(word, place): rest for word, place, rest in cells}


def taught(words: str, head: bool, to: Language) -> Taught:
    """What the phrases say of one or more words, the last as its lemma: as the head, or before one."""
    return _taught(words, HEAD if head else MODIFIER, to)


@lru_cache(maxsize=1 << 15)
def _taught(words: str, place: str, to: Language) -> Taught:
    line = _lines(to).get((words, place))
    if line is None:
        return _NOTHING
    phrases, turned, cells = line.split("\t")
    texts = (cell.rpartition("=") for cell in cells.split("|") if cell)
    return Taught(int(phrases), int(turned), {text: read_domains(cell) for text, _, cell in texts})


def phrases_with(word: str) -> int:
    """How many phrases have a word."""
    return taught(word, True, "en").phrases + taught(word, False, "en").phrases


@lru_cache(maxsize=1 << 15)
def equivalents(word: str, to: Language) -> frozenset[str]:
    """What a word form may mean by its lemma's senses, each in the singular."""
    lemmas = {word} if " " in word else {word, *(reading.lemma.lower() for reading in readings(word)[:2])}
    found = (text for lemma in lemmas for sense in senses_of(lemma) for text in side(sense, to))
    return frozenset(singular(text) if to == "en" else text.removesuffix("的") for text in found)


def find(tokens: Sequence[str], known: frozenset[str]) -> tuple[int, int] | None:
    """Where the longest of some English texts stands among words, its last word in any number; None where none does."""
    for length in range(min(3, len(tokens)), 0, -1):
        for start in range(len(tokens) - length + 1):
            if singular(" ".join(tokens[start : start + length])) in known:
                return start, start + length
    return None


def longest(word: str, text: str) -> str:
    """The longest Chinese equivalent of a word that a text has; empty where it has none."""
    return max((known for known in equivalents(word, "zh") if known in text), key=len, default="")


def renderings(
    words: str, head: bool, to: Language, domains: Mapping[str, float] = NO_DOMAINS, without: str = ""
) -> dict[str, float]:
    """How often the phrases render words so, weighted by topic. The phrase `without` is left out: it says nothing new of
    itself. What is no equivalent of the words counts little until several phrases have it: an idiom («қызыл диплом: honours
    degree») says what no other phrase does."""
    own, known = pieces_of(without, to), equivalents(words, to)
    counts: dict[str, float] = {}
    for text, seen in taught(words, head, to).renderings.items():
        left = (
            {domain: max(0.0, count - own.get((text, domain), 0.0)) for domain, count in seen.items()} if own else seen
        )
        total = sum(left.values())
        if total > 0.01:
            weight = sum(count * (1 + IN_DOMAIN * domains.get(domain, 0.0)) for domain, count in left.items())
            is_known = (singular(text) if to == "en" else text) in known
            doubted = total if total <= 1 else weight  # of one phrase the topic says nothing
            counts[text] = weight if is_known else doubted * total / (total + DOUBT)
    return counts


def linked_share(word: str, head: bool, without: str = "") -> float:
    """How often the phrases with a head, or with a word before the head as it stands, are rendered with «of» or «for» («theory
    of relativity»), between 0 and 1; where there are few, a head is believed to have it seldom, a modifier a quarter of the
    times."""
    found = _taught(word, HEAD if head else FORM, "en")
    of, several = found.turned, found.phrases
    if senses := lexicon.phrases().get(without):
        of -= bool({"of", "for"} & set(senses[0].en[0].split(" ")))
        several -= 1
    before, votes = (0.0, 1.5) if head else (0.5, 2.0)
    return (max(0, of) + before) / (max(0, several) + votes)


def turned_share(verb: str, without: str = "") -> float:
    """How often Chinese has an action before what it is done to (签订合同, not 合同签订), by the phrases with the action as head; where
    there are few, a quarter of the times."""
    found = _taught(verb, HEAD, "zh")
    own = without in lexicon.phrases()
    several = max(0.0, found.phrases - own)
    return (max(0.0, found.turned - own * found.turned / max(1, found.phrases)) + 0.5) / (several + 2)
