"""The features of a candidate and the fixed weights that make its termhood of them."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from glossary.language import lexicon
from glossary.language.citation import cite_word
from glossary.language.frequency import general_count
from glossary.mining.candidates import Found
from glossary.mining.lists import listed
from glossary.mining.termhood import c_value, combined, weirdness
from glossary.mining.words import Analysed, Word
from glossary.model import Kind

WEIGHTS: Mapping[str, float] = {
    "bias": -4.0,
    "listed": 1.9,
    "two": 1.3,
    "relational adjective": 1.1,
    "c-value": 1.0,
    "domain": 1.0,
    "weirdness": 0.6,
    "weirdest": 0.3,
    "head weirdness": 0.3,
    "coordination": 0.4,
    "listed single": 0.2,
    "documents": 0.2,
    "izafet": 0.1,
    "name": 0.3,
    "gloss": 3.0,
    "definition": 1.2,
    "quoted": 0.8,
    "heading": 0.6,
    "item": 0.4,
    "decided head": 1.0,
    "never alone": -0.1,
    "determiner": -1.0,
    "inner general": -0.4,
    "long": -0.5,
    "verbal noun": -0.5,
    "general head": -0.6,
    "general single": -0.6,
    "proper single": -0.7,
    "single": -0.6,
    "participle": -1.0,
    "evaluative": -1.1,
    "guessed": -1.1,
    "relational head": -1.3,
    "oblique": -1.2,
    "genitive": -1.3,
    "role head": -0.8,
    "person": -4.0,
    "work": -2.0,
}
_EVERYDAY = frozenset({"general", "everyday", ""})


@dataclass(frozen=True, slots=True)
class Corpus:
    """What ranking needs to know of all texts: the count of each lemma and of all words."""

    lemmas: Mapping[str, int]
    size: int


def corpus(texts: Sequence[Analysed]) -> Corpus:
    """Count the lemmas of the texts."""
    lemmas = Counter(
        word.lemma.lower() for text in texts for word in text.words if word.pos != "PUNCT" and word.cyrillic
    )
    return Corpus(lemmas, max(1, lemmas.total()))


def features(found: Found, texts: Corpus, kind: Kind = "term") -> dict[str, float]:
    """The named features of a candidate."""
    words = [word for word in found.words if word.pos not in ("CONJ", "PUNCT")]
    first, head = words[0], words[-1]
    several = len(words) > 1
    odd = [
        weirdness(max(1, texts.lemmas.get(lemma, 1)), texts.size, general_count(lemma)) for lemma in map(_key, words)
    ]
    named = found.capital > 0.5 * found.count
    values = {
        "c-value": math.log1p(max(0.0, c_value(len(words), found.count, found.longer))),
        "weirdness": sum(odd) / len(odd) / 10,
        "weirdest": max(odd) / 10,
        "head weirdness": odd[-1] / 10,
        "documents": math.log(found.documents),
        "single": 1.0 * (not several),
        "two": 1.0 * (len(words) == 2),
        "long": max(0.0, len(words) - 3.0),
        "relational adjective": _relational(words) * several,
        "izafet": 1.0 * (several and head.possessive == 3 and _bare(words[-2])),
        "domain": sum(_special(word) for word in words) / len(words),
        "listed": 1.0 * bool(lexicon.senses(found.key)) * several,
        "listed single": 1.0 * (not several and _special(head)),
        "name": 1.0 * (named and several),
        "proper single": 1.0 * (not several and head.pos == "PROPN"),
        "genitive": 1.0 * any(word.case == "gen" for word in words[:-1]) * (not named),
        "participle": 1.0 * any(word.pos == "VERB" for word in words),
        "oblique": 1.0 * any(word.case in ("dat", "abl", "loc") for word in words[:-1]),
        "coordination": 1.0 * (len(words) < len(found.words)),
        "verbal noun": 1.0 * (head.pos == "VN"),
        "determiner": 1.0 * (_key(first) in listed("determiner")),
        "evaluative": 1.0 * (several and _key(first) in listed("evaluative")),
        "relational head": 1.0 * (_key(head) in listed("relational")),
        "general head": 1.0 * (_key(head) in listed("general")),
        "general single": 1.0 * (not several and _key(head) in listed("general")),
        "inner general": 1.0
        * any(_key(word) in listed("relational") or _key(word) in listed("evaluative") for word in words[1:-1]),
        "role head": 1.0 * (several and _key(head) in listed("role")),
        "never alone": 1.0 * (found.alone == 0),
        "guessed": sum(word.token.readings[0].source == "guess" for word in words) / len(words),
    }
    if kind in ("person", "work"):
        values[kind] = 1.0
    values |= {name: math.log1p(count) for name, count in found.evidence.items()}
    return values


def _key(word: Word) -> str:
    return word.lemma.lower()


def _relational(words: Sequence[Word]) -> float:
    return 1.0 * any(
        word.pos == "ADJ"
        and word.norm.endswith(("лық", "лік", "дық", "дік", "тық", "тік", "лы", "лі", "ды", "ді", "ты", "ті", "аси"))
        for word in words[:-1]
    )


def _bare(word: Word) -> bool:
    return word.pos in ("NOUN", "VN", "PROPN", "X") and word.case == "nom" and word.possessive is None


def _special(word: Word) -> bool:
    """Whether the lexicon knows a word of a special domain."""
    senses = lexicon.senses(word.lemma)
    return bool(senses) and senses[0].domain not in _EVERYDAY


def termhood(values: Mapping[str, float]) -> float:
    """The score of a candidate by its features."""
    return combined(values, WEIGHTS)


def reasons(values: Mapping[str, float]) -> dict[str, float]:
    """What each feature adds to or takes from a candidate's score, the strongest first."""
    parts = {name: round(WEIGHTS[name] * value, 2) for name, value in values.items() if value and WEIGHTS[name]}
    return dict(sorted(parts.items(), key=lambda part: (-abs(part[1]), part[0])))


def heads_decided(decided: Mapping[str, str]) -> dict[str, float]:
    """What decisions say of heads, from -1 (always rejected) to 1 (always accepted), drawn to 0 while they are few."""
    votes: dict[str, list[int]] = {}
    for kk, judgement in decided.items():
        if judgement != "unsure":
            votes.setdefault(cite_word(kk.lower().rpartition(" ")[2]), []).append(1 if judgement == "accepted" else -1)
    return {head: sum(cast) / (len(cast) + 2) for head, cast in votes.items()}


def feedback(found: Found, heads: Mapping[str, float]) -> dict[str, float]:
    """The feature that decisions give a candidate through its head."""
    return {"decided head": heads.get(found.words[-1].lemma.lower(), 0.0)}
