"""The senses of a headword, weighed: earlier equivalents more than later ones, those of the topic at hand more than
others."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from glossary.language import lexicon
from glossary.language.lexicon import Sense
from glossary.model import Language

NO_TOPICS: Mapping[str, float] = {}
TOPIC = 2.0
"""How much more likely a sense of the topic at hand is."""
UNLIKELY = 0.1
"""What a name counts for a word in small letters («ақ» is seldom the abbreviation «АҚ»), and a pronoun in a term."""
_DOMAINS = {"everyday": 0.4}
_PARTS = {"PRON": UNLIKELY, "ADV": 0.4, "PART": UNLIKELY, "VERB": 0.0}


def senses_of(headword: str) -> tuple[Sense, ...]:
    """The senses of a headword that is folded already; empty when it is not in the lexicon."""
    return lexicon.all_senses().get(headword, ())


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
    return sense.zh if to == "zh" else tuple(text.replace("’", "'") for text in sense.en)


def weighted(
    senses: Iterable[Sense], to: Language, topics: Mapping[str, float], *, capital: bool = True
) -> Iterator[tuple[str, float]]:
    """The equivalents of senses with weights that add up to 1, verbs left out. `topics` are the weights of domains,
    `capital` says whether the word is written with one."""
    rows = [(side(sense, to), _weight(sense, topics, capital)) for sense in senses]
    total = sum(weight / (1 + rank) for texts, weight in rows for rank in range(len(texts)))
    for texts, weight in rows:
        for rank, text in enumerate(texts if weight else ()):
            yield text, weight / (1 + rank) / total


def _weight(sense: Sense, topics: Mapping[str, float], capital: bool) -> float:
    weight = (1 + TOPIC * topics.get(sense.domain, 0.0)) * _DOMAINS.get(sense.domain, 1.0) * _PARTS.get(sense.pos, 1.0)
    return weight * UNLIKELY if sense.headword[0].isupper() and not capital else weight
