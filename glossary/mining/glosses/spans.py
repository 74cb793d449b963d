"""Where the Kazakh side of a gloss begins and ends: every possible edge scored by grammar and by what the words mean.

The score of a span adds what its words say of the gloss (`alignment`), how well their number fits, and what grammar
says of cutting the clause there. The best span wins; the distance to the second best is how sure we are.
"""

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from glossary.bilingual import foreign
from glossary.bilingual.alignment import Target, assigned, name, parted, person, rendered, senses
from glossary.bilingual.forms import Form
from glossary.language import lexicon
from glossary.language.classes import members
from glossary.language.inflection import inflect_word
from glossary.language.paradigm import Chain
from glossary.mining.glosses.entity_types import titled
from glossary.mining.glosses.left_context import COMPLEMENT, Host
from glossary.syntax.grammar import AGENT, BROKEN, bare, break_between, counted, dependence
from glossary.syntax.headwords import begins_phrase, compound_adjective
from glossary.syntax.words import Word, citation

Evidence = Callable[[str, str], float]
"""What other places say of a Kazakh citation form as the term of a foreign form: 0 when nothing."""


@dataclass(frozen=True, slots=True)
class Edge:
    """One possible Kazakh side: its words, its citation form, its score and what the score was made of; `pairs` is how
    many words have a foreign unit of their own."""

    words: tuple[Word, ...]
    kk: str
    score: float
    why: str
    margin: float = 1.0
    person: bool = False
    pairs: int = 0

    @property
    def confidence(self) -> float:
        """How sure the edges are, between 0 and 1: the logistic function of the distance to the second best span."""
        return 1 / (1 + math.exp(-2.5 * self.margin))


def best_edge(host: Host, aim: Target, evidence: Evidence) -> Edge | None:
    """The best Kazakh side for a foreign form, None when the words before it can be none."""
    if not host.words:
        return None
    if host.quoted:
        pairs = assigned(rendered(word, aim) for word in host.words)
        return Edge(host.words, _title(host.words, aim.form), 3.0, "quoted", pairs=pairs)
    if (count := person(host.words, aim.form)) and not aim.form.acronym:
        words = host.words[-count:]
        return Edge(words, name(words, aim.form), 2.0 + count, "sounds alike", person=True)
    edges = sorted(_edges(host, aim, evidence), key=lambda edge: (-edge.score, len(edge.words), edge.kk))
    if not edges:
        return None
    second = next((edge.score for edge in edges[1:] if edge.kk != edges[0].kk), edges[0].score - 2)
    best = edges[0]
    return replace(best, margin=best.score - second)


def _title(words: Sequence[Word], form: Form) -> str:
    """What quotation marks hold, in citation form; a title in the nominative keeps its plural, one of two words where
    the form is a title in the plural, too: «Ұлы үміттер» Great Expectations."""
    long = len(words) > 2 or (len(words) > 1 and titled(form) and form.text.endswith("s"))
    keeps = long and words[0].norm[:1].isupper() and words[-1].case == "nom" and words[-1].number == "pl"
    return citation(words, whole=not keeps)


def _edges(host: Host, aim: Target, evidence: Evidence) -> list[Edge]:
    units = [rendered(word, aim) for word in host.words]
    size = len(host.words)
    spans = [(start, size) for start in range(size)]
    if size > 1 and _classifies(host.words[-1], units[-1]) and host.words[-2].case in (None, "nom"):
        spans += [(start, size - 1) for start in range(size - 1)]
    kept = [span for span in spans if counted(host.words[span[0]]) or units[span[0]] or _grades(host.words[span[0]])]
    return [_edge(host, span, units[slice(*span)], aim, evidence) for span in kept]


def _grades(word: Word) -> bool:
    """Whether a particle is the degree of the adjective behind it: «ең кіші ортақ еселік»."""
    return word.norm in members("degree")


def _edge(host: Host, span: tuple[int, int], units: Sequence[frozenset[int]], aim: Target, evidence: Evidence) -> Edge:
    """One span of a host with its score and the named parts of the score."""
    start, end = span
    words = host.words[start:end]
    kk = cited(host, words) if not _plural_name(words, aim.form) else _plural(words)
    if size := len(words) - 1 if _narrowing(words[-1], aim.form) else 0:
        kk = f"{citation(words[:size], whole=False)} {words[-1].norm}"
    parts = {
        "words": _fit(words, units, aim),
        "grammar": _grammar(words, aim) + _cut(host, start, words),
        "capitals": _capitals(words, aim.form),
        "classifier": -0.2 * (end < len(host.words)),
        "elsewhere": evidence(kk, aim.form.text),
        "phrase": _known(kk, aim),
    }
    why = " ".join(f"{part} {value:+.2f}" for part, value in parts.items() if value)
    return Edge(words, kk, sum(parts.values()), why, pairs=assigned(units))


def cited(host: Host, words: Sequence[Word]) -> str:
    """The citation form of a span. An agent («қоқыс жинаушысы») is possessed by the noun outside («Java …»), not by
    its object."""
    *modifiers, head = words
    outside = host.words[: -len(words)][-1] if len(host.words) > len(words) and host.words[-1] is head else host.outside
    agent = head.lemma.endswith(AGENT) and head.possessive == 3 and modifiers and bare(modifiers[-1])
    if agent and outside is not None and outside.pos in ("X", "PROPN", "NOUN"):
        return citation(words).removesuffix(head.norm) + head.lemma
    if head.possessive == 3 and modifiers and _owned_inside(modifiers, outside):
        return citation(modifiers, whole=False) + " " + _written(head, inflect_word(head.lemma, Chain("sg", 3)))
    if head.possessive == 3 and outside and _owned_outside(modifiers, head, outside):
        return citation(modifiers, whole=False) + " " + _written(head, head.lemma)
    return citation(words)


def _owned_outside(modifiers: Sequence[Word], head: Word, outside: Word) -> bool:
    """Whether the lexicon has the last two words without the possession, which so belongs to an owner outside:
    «дәрінің | жанама әсері», «компания | бас директоры»."""
    if len(modifiers) != 1 or outside.pos not in ("NOUN", "PROPN", "X"):
        return False
    phrase = f"{modifiers[-1].norm} {head.lemma}".lower()
    owned = f"{modifiers[-1].norm} {inflect_word(head.lemma, Chain('sg', 3))}".lower()
    return phrase in lexicon.phrases() and owned not in lexicon.phrases()


def _narrowing(head: Word, form: Form) -> bool:
    """Whether a noun in the locative of -ғы stands for an English compound of a participle, which narrows as it does:
    «ереже негізіндегі (rule-based)»."""
    return head.attributive and head.case == "loc" and re.fullmatch(r"[a-z]+-[a-z]+ed", form.text.lower()) is not None


def _plural_name(words: Sequence[Word], form: Form) -> bool:
    """Whether a name is a plural in both languages: «Оңтүстік Африка ұлттық парктері» SANParks."""
    head = words[-1]
    named = any(word.capital and word.pos == "PROPN" for word in words[:-1])
    return (
        named
        and (head.number, head.possessive) == ("pl", 3)
        and re.search(r"[a-z][b-df-hj-rt-z]s$", form.text) is not None
    )


def _plural(words: Sequence[Word]) -> str:
    """The citation form of a name that is a plural."""
    *modifiers, head = words
    return citation(modifiers, whole=False) + " " + _written(head, inflect_word(head.lemma, Chain("pl", 3)))


def _written(head: Word, form: str) -> str:
    """A form of a head with the capital that the text gives it."""
    return form[:1].upper() + form[1:] if head.norm[:1].isupper() else form


def _owned_inside(modifiers: Sequence[Word], outside: Word | None) -> bool:
    """Whether a head's possessor stands inside its phrase although the word before the head reads as an adjective first
    and nothing outside can be the possessor, or reads as a verb or particle, which no phrase holds."""
    if modifiers[-1].verb == "finite" or (modifiers[-1].pos == "PART" and modifiers[-1].norm not in members("joiner")):
        return True
    noun = any(r.pos == "NOUN" and r.case == "nom" and r.source == "lexicon" for r in modifiers[-1].token.readings)
    return noun and modifiers[-1].pos == "ADJ" and (outside is None or outside.pos not in ("NOUN", "PROPN", "PRON"))


def _classifies(word: Word, units: frozenset[int]) -> bool:
    """Whether a word is the sort of thing that a gloss leaves untranslated: «… теориясын (Regional economic
    integration)»."""
    return word.lemma in members("classifier") and not units and word.possessive == 3 and bool(senses(word.lemma))


def _fit(words: Sequence[Word], units: Sequence[frozenset[int]], aim: Target) -> float:
    """What the words' meanings and their number say: a pair for each word with a foreign unit of its own, a fine for
    words in excess and for units left over."""
    scored = [
        (word, found)
        for word, whole in zip(words, units, strict=True)
        if whole or counted(word)
        for found in parted(word, whole, aim)
    ]
    if aim.form.lang == "zh":
        return _fit_han(scored, len(aim.units))
    pairs = assigned(found for _, found in scored)
    size = len(scored) - sum(compound_adjective(a, b) for a, b in pairwise(words))
    residual = max(0.0, min(size, aim.expected) - pairs)
    missing, excess = (0.3, 0.4) if aim.form.acronym else (0.45, _excess(scored, aim, pairs))
    fines = missing * max(0.0, aim.expected - size) + excess * max(0.0, size - aim.expected)
    return pairs + _unpaired(scored, residual) - fines


def _excess(scored: Sequence[tuple[Word, frozenset[int]]], aim: Target, pairs: int) -> float:
    """What each word costs that is more than expected: much when every unit of several has its word already."""
    if _opaque(scored, aim):
        return 0.1
    return 0.75 if pairs >= aim.expected > 1 else 0.5


def _opaque(scored: Sequence[tuple[Word, frozenset[int]]], aim: Target) -> bool:
    """Whether one foreign word renders a head whose meanings are all others, so that the head alone is not the term:
    «сына жазуы (cuneiform)». One modifier that narrows it is no excess then."""
    head = scored[-1][0]
    first = scored[0][0]
    acted = head.pos == "VN" and (first.pos == "ADV" or first.verb == "converb")
    narrows = first.pos == "ADJ" or bare(first) or acted
    unlike = len(aim.units) == 1 and not any(found for _, found in scored) and bool(lexicon.senses(head.lemma))
    return unlike and len(scored) < 4 and narrows and first.lemma not in members("evaluative")


def _unpaired(scored: Sequence[tuple[Word, frozenset[int]]], residual: float) -> float:
    """What words are worth that a unit is left for: more when nothing is known of them."""
    unknown = sum(not found and not senses(word.lemma) for word, found in scored)
    return 0.15 * residual + 0.15 * min(residual, unknown)


def _fit_han(scored: Sequence[tuple[Word, frozenset[int]]], size: int) -> float:
    """The same for Chinese: a word takes the characters of its Chinese sense, a word without one takes what is left
    over."""
    covered = {unit for _, found in scored for unit in found}
    idle = sum(not found for _, found in scored)
    left = size - len(covered)
    residual = min(idle, left)
    return len(covered) / 2 + _unpaired(scored, residual) - 0.4 * (idle - residual) - 0.1 * max(0, left - 2 * residual)


def _grammar(words: Sequence[Word], aim: Target) -> float:
    """What grammar says against a span as one phrase."""
    first, head = words[0], words[-1]
    score = -1.5 * (first.pos == "VN" and first.lemma in members("light") and len(words) == 1)
    if len(words) > 1 and not begins_phrase(words, 0, len(words)):
        score -= 0.5 * (first.pos in ("ADV", "NUM") and words[1].pos not in ("VN", "ADJ"))
        score -= (
            0.15 * (first.verb == "participle")
            + 0.3 * (first.verb == "converb")
            + 0.5 * (first.verb == "converb" and head.pos == "VN" and aim.expected > 1 and not rendered(first, aim))
            + 0.5 * (first.case == "gen" and aim.form.acronym)
        )
    score -= 2.0 * (head.verb in ("converb", "imperative", "finite"))
    return score - sum(break_between(word, words[at + 1], words[at + 1 :]) for at, word in enumerate(words[:-1]))


def _cut(host: Host, start: int, words: Sequence[Word]) -> float:  # noqa: PLR0911
    """What speaks for or against beginning a span where it begins."""
    if start == 0:
        return 0.35 * host.closed
    before, first = host.words[start - 1], words[0]
    if before.pos in ("CONJ", "PUNCT", "POSTP"):
        return -0.4
    if _grades(before):
        return -0.8
    if break_between(before, first, words) > BROKEN:
        return 0.35
    if first.capital and before.norm[:1].isupper() and before.pos == first.pos == "PROPN" and bare(before):
        return -1.5
    if begins_phrase(host.words, start - 1, len(host.words)):
        return -1.0
    if before.lemma in members("role") and first.pos == "PROPN" and first.capital:
        return 0.8
    if before.capital and first.capital:
        return -0.8
    if compound_adjective(before, first):
        return -0.8
    if first.lemma in members("governor") and before.norm.endswith(COMPLEMENT):
        return -0.8
    if bare(before) and first.possessive == 3 and len(words) == 1:
        return -0.3 if first.lemma.endswith(AGENT) else -1.5
    return -dependence(before, first)


def _capitals(words: Sequence[Word], form: Form) -> float:
    """A name begins with its capital: a capital inside the clause opens the span, small letters before it are
    outside."""
    named = form.acronym or all(part[:1].isupper() for part in form.text.split() if len(part) > 3)
    if not named or form.lang == "zh":
        return 0.0
    if words[0].capital:
        return 0.6
    return -0.6 if any(word.capital for word in words) and not words[0].norm[:1].isupper() else 0.0


def _known(kk: str, aim: Target) -> float:
    """The lexicon's word on the whole phrase: its translation is the form, or abbreviates to it."""
    for sense in senses(kk):
        for english in sense.en:
            if english.lower() == aim.form.text.lower():
                return 1.5
            if aim.form.acronym and foreign.initials(english) == "".join(aim.units):
                return 1.5
        if aim.form.text in sense.zh:
            return 1.5
    return 0.0
