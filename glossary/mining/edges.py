"""Where the Kazakh side of a gloss begins and ends: every possible edge scored by grammar and by what the words mean.

The score of a span adds what its words say of the gloss (`alignment`), how well their number fits, and what grammar says of cutting
the clause there. The best span wins; the distance to the second best is how sure we are.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from glossary.mining.alignment import Target, assigned, person, rendered, senses
from glossary.mining.classify import Form
from glossary.mining.hosts import Host
from glossary.mining.lists import listed
from glossary.mining.words import Word, citation

Evidence = Callable[[str, str], float]
"""What other places say of a Kazakh citation form as the term of a foreign form: 0 when nothing."""

_OBLIQUE = frozenset({"acc", "dat", "loc", "abl", "ins"})


@dataclass(frozen=True, slots=True)
class Edge:
    """One possible Kazakh side: its words, its citation form, its score and what the score was made of."""

    words: tuple[Word, ...]
    kk: str
    score: float
    why: str
    margin: float = 1.0
    person: bool = False

    @property
    def confidence(self) -> float:
        """How sure the edges are, between 0 and 1: the logistic function of the distance to the second best span."""
        return 1 / (1 + math.exp(-2.5 * self.margin))


def best_edge(host: Host, aim: Target, evidence: Evidence) -> Edge | None:
    """The best Kazakh side for a foreign form, None when the words before it can be none."""
    if not host.words:
        return None
    if host.quoted:
        return Edge(host.words, citation(host.words), 3.0, "quoted")
    if (count := person(host.words, aim.form)) and not aim.form.acronym:
        words = host.words[-count:]
        return Edge(words, citation(words), 2.0 + count, "sounds alike", person=True)
    edges = sorted(_edges(host, aim, evidence), key=lambda edge: (-edge.score, len(edge.words), edge.kk))
    if not edges:
        return None
    second = next((edge.score for edge in edges[1:] if edge.kk != edges[0].kk), edges[0].score - 2)
    best = edges[0]
    return Edge(best.words, best.kk, best.score, best.why, best.score - second)


def _edges(host: Host, aim: Target, evidence: Evidence) -> list[Edge]:
    found = []
    units = [rendered(word, aim) for word in host.words]
    size = len(host.words)
    ends = [size]
    if size > 1 and _classifies(host.words[-1], units[-1]) and host.words[-2].case in (None, "nom"):
        ends.append(size - 1)
    for end in ends:
        for start in range(end):
            words = host.words[start:end]
            if words[0].pos in ("PUNCT", "CONJ", "POSTP", "PART"):
                continue
            parts = {
                "words": _fit(words, units[start:end], aim),
                "grammar": _grammar(words) + _cut(host, start, words),
                "capitals": _capitals(words, aim.form),
                "classifier": 0.2 * (end < size),
            }
            kk = citation(words)
            parts["elsewhere"] = evidence(kk, aim.form.text)
            parts["phrase"] = _known(kk, aim)
            why = " ".join(f"{name} {value:+.2f}" for name, value in parts.items() if value)
            found.append(Edge(words, kk, sum(parts.values()), why))
    return found


def _classifies(word: Word, units: frozenset[int]) -> bool:
    """Whether a word is the sort of thing that a gloss leaves untranslated: «… теориясын (Regional economic integration)»."""
    return word.lemma in listed("classifier") and not units and word.possessive == 3


def _counted(word: Word) -> bool:
    return word.pos not in ("PUNCT", "CONJ", "POSTP", "PART")


def _fit(words: Sequence[Word], units: Sequence[frozenset[int]], aim: Target) -> float:
    """What the words' meanings and their number say: a pair for each word with a foreign unit of its own, a fine for words in excess
    and for units left over."""
    counted = [(word, found) for word, found in zip(words, units, strict=True) if _counted(word)]
    pairs = assigned(found for _, found in counted)
    if aim.form.lang == "zh":
        pairs = min(pairs, len(counted), math.ceil(len({unit for _, found in counted for unit in found}) / 2))
    size, expected = len(counted), aim.expected
    unknown = sum(not found and not senses(word.lemma) for word, found in counted)
    residual = max(0.0, min(size, expected) - pairs)
    missing, excess = {"words": (0.45, 0.5), "letters": (0.3, 0.4), "han": (0.2, 0.4)}[_sort(aim)]
    return (
        1.0 * pairs
        + 0.15 * residual
        + 0.15 * min(residual, unknown)
        - missing * max(0.0, expected - size)
        - excess * max(0.0, size - expected)
    )


def _sort(aim: Target) -> str:
    return "han" if aim.form.lang == "zh" else "letters" if aim.form.acronym else "words"


def governs(word: Word) -> bool:
    """Whether a word can have a noun in an oblique case before it: verbal nouns, participles, converbs, adjectives."""
    return word.pos in ("VN", "VERB", "ADJ") or word.lemma.endswith(("ушы", "уші"))


def _grammar(words: Sequence[Word]) -> float:
    """What grammar says against a span as one phrase."""
    first, head = words[0], words[-1]
    score = -1.5 * (first.pos == "VN" and first.lemma in listed("light") and len(words) == 1)
    score -= {"ADV": 0.3, "NUM": 0.3}.get(first.pos, 0.0) if len(words) > 1 else 0.0
    score -= 0.3 * (first.verb in ("participle", "converb") and len(words) > 1)
    score -= 2.0 * (head.verb in ("converb", "imperative", "finite"))
    for word, after in zip(words, words[1:], strict=False):
        score -= _break(word, after, words)
    return score


def _break(word: Word, after: Word, words: Sequence[Word]) -> float:
    """How unlikely two neighbours stand in one phrase."""
    if word.attributive or word.pos not in ("NOUN", "PROPN", "VN", "X"):
        return 0.0
    if word.case in _OBLIQUE:
        if after.attributive and word.case != "acc":
            return 0.3
        return (0.1 if word.case == "acc" else 0.2) + 0.6 * (word.possessive is not None) if governs(after) else 1.2
    if word.case == "gen":
        return 0.3 if any(w.possessive == 3 for w in words) else 1.2
    if after.pos in ("ADJ", "ADV", "NUM") and after.case is None:
        return 0.9 if word.number == "pl" or word.possessive == 3 else 0.4
    if word.possessive == 3 and after.possessive != 3 and _counted(after):
        return 0.5
    return 0.0


def _cut(host: Host, start: int, words: Sequence[Word]) -> float:
    """What speaks for or against beginning a span where it begins."""
    if start == 0:
        return 0.3 * host.closed
    before, first = host.words[start - 1], words[0]
    if before.pos in ("CONJ", "PUNCT", "POSTP"):
        return -0.4
    if len(words) == 1 and first.possessive == 3:
        if before.pos in ("NOUN", "PROPN", "VN") and before.case == "nom" and not before.attributive:
            return -0.7
        return -0.1
    if first.pos == "VN" and first.lemma in listed("light"):
        return -1.5
    if first.pos == "VN" and before.case == "acc" and before.possessive is None:
        return -0.7
    if before.case in _OBLIQUE and governs(first) and not before.attributive:
        return -0.3
    if before.pos == "ADJ" or (before.pos in ("NOUN", "VN") and before.case == "nom" and first.pos not in ("ADJ",)):
        return -0.25
    return 0.0


def _capitals(words: Sequence[Word], form: Form) -> float:
    """A name begins with its capital: a capital inside the clause opens the span, small letters before it are outside."""
    named = form.acronym or all(part[:1].isupper() for part in form.text.split() if len(part) > 3)
    if not named or form.lang == "zh":
        return 0.0
    if words[0].capital:
        return 0.6
    return -0.6 if any(word.capital for word in words) and not words[0].norm[:1].isupper() else 0.0


def _known(kk: str, aim: Target) -> float:
    """The lexicon's word on the whole phrase: its translation is the form, or abbreviates to it."""
    for sense in senses(kk) if " " in kk or not aim.form.acronym else ():
        for english in sense.en:
            if english.lower() == aim.form.text.lower():
                return 1.5
            if aim.form.acronym and "".join(w[0] for w in english.lower().split()) == "".join(aim.units):
                return 1.5
        if aim.form.text in sense.zh:
            return 1.5
    return 0.0
