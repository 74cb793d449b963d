"""The senses of a headword, weighed: earlier equivalents more than later ones, those of the topic at hand more than
others."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from glossary.language import lexicon
from glossary.language.lexicon import Sense
from glossary.model import Language

NO_DOMAINS: Mapping[str, float] = {}
IN_DOMAIN = 2.0
"""How much more likely a sense of the topic at hand is."""
UNLIKELY = 0.1
"""What a name counts for a word in small letters («ақ» is seldom the abbreviation «АҚ»), a pronoun and a conjunction in a term."""
_DOMAINS = {"general": 1.0, "everyday": 0.4}
SPECIAL = 0.6
"""What a sense of a special domain weighs beside a general one where nothing speaks for its domain."""
SHARED = 0.5
"""What a sense gains from the weight of another that has an equivalent in common with it."""
_NOMINAL = frozenset({"NOUN", "VN", "PROPN", "X"})
_PARTS = {"PRON": UNLIKELY, "CONJ": UNLIKELY, "ADV": 0.4, "PART": UNLIKELY, "VERB": 0.0}


def senses_of(headword: str) -> tuple[Sense, ...]:
    """The senses of a headword that is folded already; empty when it is not in the lexicon."""
    return lexicon.all_senses().get(headword, ())


def nominal(senses: tuple[Sense, ...], *, capital: bool = True) -> tuple[Sense, ...]:
    """The senses of a term or of its head: those of nouns where there are such («ауру» is a disease there, not «ill»). A
    word without a `capital` is no name while it is something else: «еркін» is free."""
    nouns = tuple(sense for sense in senses if sense.pos in _NOMINAL)
    named = not capital and all(sense.headword[0].isupper() for sense in nouns)
    return (_else(senses) if named else ()) or nouns or senses


def _else(senses: tuple[Sense, ...]) -> tuple[Sense, ...]:
    """What a word is when it is neither noun nor name nor verb."""
    return tuple(sense for sense in senses if sense.pos not in _NOMINAL and sense.pos != "VERB")


@cache
def capitalised() -> frozenset[str]:
    """English words that keep their capital everywhere: Kazakh, Chinese, Kazakhstan."""
    rows = (sense for senses in lexicon.all_senses().values() for sense in senses)
    return frozenset(text for sense in rows for text in sense.en if text.istitle() and " " not in text)


def small(text: str) -> str:
    """A name made a common noun: «Customs Union» → customs union, «Kazakh Khanate» → Kazakh khanate."""
    keep = capitalised()
    return " ".join(word.lower() if word.istitle() and word not in keep else word for word in text.split(" "))


def side(sense: Sense, to: Language) -> tuple[str, ...]:
    """The equivalents of a sense in one language, with the apostrophe of keyboards."""
    if to == "zh" or "’" not in "".join(sense.en):
        return sense.zh if to == "zh" else sense.en
    return tuple(text.replace("’", "'") for text in sense.en)


def weighted(
    senses: Iterable[Sense], to: Language, domains: Mapping[str, float], *, capital: bool = True
) -> Iterator[tuple[str, float]]:
    """The equivalents of senses with weights that add up to 1, those of the likeliest sense first, verbs left out.
    `domains` are the weights of domains, `capital` says whether the word is written with one."""
    rows = [(side(sense, to), weight) for sense, weight in _ranked(list(senses), domains, capital)]
    total = sum(weight / (1 + rank) for texts, weight in rows for rank in range(len(texts)))
    for texts, weight in rows:
        for rank, text in enumerate(texts if weight else ()):
            yield text, weight / (1 + rank) / total


def _ranked(senses: Sequence[Sense], domains: Mapping[str, float], capital: bool) -> list[tuple[Sense, float]]:
    """The senses with their weights, best first. No language is looked at alone, so that English and Chinese are of
    one sense."""
    weights = [sense_weight(sense, domains, capital) for sense in senses]
    if len(senses) == 1:
        return [(senses[0], weights[0])]
    texts = [{*sense.en, *sense.zh} for sense in senses]
    places = range(len(senses))
    gains = [sum(weights[b] for b in places if a != b and texts[a] & texts[b]) for a in places]
    rows = [(sense, w + SHARED * gain if w else 0.0) for sense, w, gain in zip(senses, weights, gains, strict=True)]
    return sorted(rows, key=lambda row: -row[1])


def sense_weight(sense: Sense, domains: Mapping[str, float], capital: bool = True) -> float:
    """How likely a sense is among those of its headword, by its domain and part of speech; a name in small letters is
    unlikely. 1 is a general sense of a noun."""
    weight = (_DOMAINS.get(sense.domain, SPECIAL) + IN_DOMAIN * domains.get(sense.domain, 0.0)) * _PARTS.get(
        sense.pos, 1.0
    )
    return weight * UNLIKELY if sense.headword[0].isupper() and not capital else weight
