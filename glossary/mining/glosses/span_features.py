"""What speaks for one citation form of one span as the Kazakh side of a foreign form: a conditional log-linear model.

The share of a candidate among those of its site is e to its weighted sum of features, divided by the sum of all. The weights stand in
`spans.tsv`, fitted by `evaluation/fit_glosses.py`, which also dropped what is worth nothing on documents left out.
"""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

from glossary.bilingual.alignment import senses
from glossary.features import FeatureTable
from glossary.language import lexicon
from glossary.language.classes import members, word_classes
from glossary.mining.glosses.spans import Candidate, Span, known_phrase
from glossary.syntax.grammar import BROKEN, bare, break_between, governs, owns_inside
from glossary.syntax.words import Word

_CLAUSE = frozenset({"when", "time", "determiner"})
"""Classes of words that say when or which in a clause."""
_ACTING = frozenset({"actor", "role", "organisation", "doer"})
_GOVERNED = frozenset({"dat", "abl", "acc", "ins"})
_REACH = 3
"""A complement stands within so many words of what governs it."""
_CONSONANTS = frozenset("bcdfghjklmnpqrtvwxz")
"""Letters before a plural -s: «types», not «bus» or «class»."""


def _of_words(count: Callable[[Span], float]) -> Callable[[Candidate], float]:
    """A feature of forms that are made of words, neither acronyms nor Chinese."""
    return lambda c: 0.0 if c.span.form.acronym or c.span.form.lang == "zh" else count(c.span)


def _of_letters(count: Callable[[Span], float]) -> Callable[[Candidate], float]:
    return lambda c: count(c.span) if c.span.form.acronym else 0.0


def _of_characters(count: Callable[[Span], float]) -> Callable[[Candidate], float]:
    return lambda c: count(c.span) if c.span.form.lang == "zh" else 0.0


def _missing(span: Span) -> float:
    return max(0.0, span.expected - span.most)


def _excess(span: Span) -> float:
    return max(0.0, span.fewest - span.expected)


def _clear_excess(span: Span) -> float:
    return 0.0 if _opaque(span) else _excess(span)


def _opaque(span: Span) -> bool:
    """Whether one foreign word renders a head whose meanings are all others, so that the head alone is not the term:
    «сына жазуы (cuneiform)»."""
    first, head = span.words[0], span.words[-1]
    unlike = len(span.sides.aim.units) == 1 and not span.pairs and bool(senses(head.lemma))
    return unlike and 1 < len(span.scored) < 4 and first.lemma != head.lemma and _narrows(first, head)


def _narrows(first: Word, head: Word) -> bool:
    """Whether a word may make a term of a head by narrowing it."""
    acted = head.pos == "VN" and (first.pos == "ADV" or first.verb == "converb")
    return (first.pos == "ADJ" or first.verb == "participle" or bare(first) or acted) and first.lemma not in members(
        "evaluative"
    )


def _unknown_free(span: Span) -> float:
    """How many words that the lexicon does not know have no unit while units are left."""
    free = max(0.0, min(span.fewest, span.expected) - span.pairs)
    return min(free, sum(not found and not senses(word.lemma) for word, found in span.scored))


def _covered(span: Span) -> int:
    return len({unit for _, found in span.scored for unit in found})


def _idle_over_characters(span: Span) -> float:
    """Words without characters of theirs beyond what is left of the form at two characters a word."""
    idle = sum(not found for _, found in span.scored)
    return max(0, idle - (len(span.sides.aim.units) - _covered(span) + 1) // 2)


def _characters_left(span: Span) -> float:
    idle = sum(not found for _, found in span.scored)
    return max(0, len(span.sides.aim.units) - _covered(span) - 2 * idle)


def _left_rendered(span: Span) -> bool:
    """Whether the word before the span renders what the span leaves."""
    if span.before is None:
        return False
    covered = {unit for _, found in span.scored for unit in found}
    return bool(span.sides.units[span.start - 1] - covered) and span.pairs < span.expected


def _boundary(span: Span) -> bool:
    """Whether a span begins a sentence, a line, or stands behind a mark."""
    return (span.start == 0 and span.sides.context.opens) or span.words[0].start in span.sides.context.lines


def _before(test: Callable[[Word, Word], float]) -> Callable[[Candidate], float]:
    """A feature of the word before a span and its first word."""
    return lambda c: test(c.span.before, c.span.words[0]) if c.span.before is not None else 0.0


def _clipped(span: Span) -> bool:
    """Whether the cut would part a name between its capitals."""
    before, first = span.before, span.words[0]
    if before is None or not first.capital or _boundary(span):
        return False
    return before.capital or (before.norm[:1].isupper() and before.pos == first.pos == "PROPN" and bare(before))


def _complement(span: Span) -> bool:
    """Whether a verbal noun, a participle or a governor among the first words of a span asks for the oblique noun before it."""
    before = span.before
    oblique = before is not None and before.case in _GOVERNED and not before.attributive
    return oblique and span.words[0].case != "gen" and any(map(governs, span.words[:_REACH]))


def _place_before(span: Span) -> bool:
    """Whether the name of a place stands before a possessed body, which may bear it: «Норвегия | Ұлттық театры»."""
    before = span.before
    if before is None or not bare(before) or span.words[-1].possessive != 3 or not span.words[0].capital:
        return False
    return any("place" in sense.flags for sense in lexicon.senses(before.lemma))


def _acts(word: Word) -> bool:
    """Whether a word is who acts as the subject of the sentence that it opens."""
    subject = word.first and word.pos in ("NOUN", "PROPN") and word.case == "nom" and word.possessive is None
    return subject and (word.number == "pl" or not word_classes(word.lemma).isdisjoint(_ACTING))


def _actor_first(span: Span) -> bool:
    """Whether a span of several words begins with who acts and renders nothing."""
    return len(span.words) > 1 and not span.scored[0][1] and _acts(span.words[0])


def _clause_word(span: Span) -> bool:
    """Whether a span begins with a word that says when, which or how many in a clause, or no more than that something
    was: «былтыр», «осы», «берген»."""
    first = span.words[0]
    hollow = first.verb == "participle" and first.lemma in members("hollow")
    clause = hollow or first.pos in ("ADV", "PRON") or first.norm.isdigit()
    return (
        len(span.words) > 1 and not span.scored[0][1] and (clause or not word_classes(first.lemma).isdisjoint(_CLAUSE))
    )


def _attributive_first(span: Span) -> bool:
    """Whether a span begins with where or when a thing is, which renders nothing: «Rust тіліндегі | тұйықталу»."""
    return any(word.attributive and not units for word, units in span.scored[:2])


def _first(test: Callable[[Word], bool]) -> Callable[[Candidate], float]:
    """A feature of the first of several words."""
    return lambda c: len(c.span.words) > 1 and test(c.span.words[0])


def _pronouns(span: Span) -> int:
    """How many pronouns and particles a span has that say what only the clause knows."""
    small = ((word, after) for word, after in pairwise(span.words) if word.pos in ("PRON", "PART"))
    return sum(not _small_in_terms(word) and not owns_inside(word, after) for word, after in small)


def _small_in_terms(word: Word) -> bool:
    """Whether a small word often belongs to a term: a degree, a negation, a joiner, an initial."""
    small = word.norm.lower()
    return len(small) < 2 or any(small in members(name) for name in ("degree", "negation", "joiner"))


def _conjunctions(span: Span) -> int:
    return sum(word.pos == "CONJ" for word in span.words[1:-1])


def _unasked_conjunctions(span: Span) -> int:
    """The conjunctions of a span for a form that joins no words."""
    joined = not {"and", "or", "&"}.isdisjoint(span.form.text.lower().split())
    return 0 if joined else _conjunctions(span)


def _named(span: Span) -> bool:
    """Whether a form is written as a name."""
    form = span.form
    return form.lang != "zh" and (
        form.acronym or all(part[:1].isupper() for part in form.text.split() if len(part) > 3)
    )


def _small_before_capital(span: Span) -> bool:
    return _named(span) and any(word.capital for word in span.words) and not span.words[0].norm[:1].isupper()


def _plural(span: Span) -> bool:
    text = span.form.text
    return text[-1:] == "s" and text[-2:-1] in _CONSONANTS


def _plural_name(span: Span) -> bool:
    """Whether a name is a plural in both languages: «Оңтүстік Африка ұлттық парктері» SANParks."""
    return _plural(span) and any(word.capital and word.pos == "PROPN" for word in span.words[:-1])


def _verb_last(span: Span) -> bool:
    return span.words[-1].pos == "VERB" and not span.words[-1].attributive and span.words[-1].verb != "participle"


SPAN_FEATURES: dict[str, Callable[[Candidate], float]] = {
    "words rendered": _of_words(lambda s: s.pairs),
    "words missing": _of_words(_missing),
    "words in excess": _of_words(_clear_excess),
    "excess, all rendered": _of_words(lambda s: _excess(s) if s.pairs >= s.expected > 1 else 0),
    "unknown words left free": _of_words(_unknown_free),
    "head opaque": _of_words(_opaque),
    "letters rendered": _of_letters(lambda s: s.pairs),
    "letters missing": _of_letters(_missing),
    "letters in excess": _of_letters(_excess),
    "characters rendered": _of_characters(_covered),
    "characters left": _of_characters(_characters_left),
    "words over characters": _of_characters(_idle_over_characters),
    "word before renders": lambda c: _left_rendered(c.span),
    "broken inside": lambda c: any(value >= BROKEN for value in c.span.breaks()),
    "begins at a mark": lambda c: _boundary(c.span),
    "behind a postposition": _before(
        lambda before, _: before.pos == "POSTP" and before.lemma not in members("governor")
    ),
    "behind one who acts": _before(lambda before, _: _acts(before)),
    "behind a degree": _before(lambda before, _: before.norm.lower() in members("degree")),
    "behind a break": lambda c: (
        c.span.before is not None and break_between(c.span.before, c.span.words[0], c.span.words) > BROKEN
    ),
    "cuts a phrase": lambda c: c.span.start > 0 and c.span.sides.phrase_at(c.span.start - 1),
    "cuts a name": lambda c: _clipped(c.span),
    "cuts off a place": lambda c: _place_before(c.span),
    "cuts off a complement": lambda c: _complement(c.span),
    "cuts off an owner": _before(lambda before, first: bare(before) and first.possessive == 3),
    "begins with one who acts": lambda c: _actor_first(c.span),
    "begins with a clause word": lambda c: _clause_word(c.span),
    "begins with a number": _first(lambda word: word.pos == "NUM"),
    "begins with a genitive": _first(lambda word: word.case == "gen"),
    "begins with a genitive in excess": _of_words(lambda s: s.words[0].case == "gen" and _excess(s) > 0),
    "begins with a place": _first(lambda word: word.case == "loc" and not word.attributive),
    "begins with an attribute of place": lambda c: _attributive_first(c.span),
    "finite verb inside": lambda c: sum(w.verb == "finite" and not w.attributive for w in c.span.words[:-1]),
    "conjunction inside": lambda c: _conjunctions(c.span),
    "conjunction inside, none in the form": _of_words(_unasked_conjunctions),
    "pronoun or particle inside": lambda c: _pronouns(c.span),
    "foreign word inside": lambda c: sum(word.foreign and not units for word, units in c.span.scored[:-1]),
    "verb at its end": lambda c: _verb_last(c.span),
    "verb passed over": lambda c: c.span.passed.count("verb"),
    "classifier passed over": lambda c: c.span.passed.count("classifier"),
    "named from its capital": lambda c: _named(c.span) and c.span.words[0].capital,
    "small letters before a capital": lambda c: _small_before_capital(c.span),
    "phrase of the lexicon": lambda c: known_phrase(c.kk, c.span.sides.aim),
    "said elsewhere": lambda c: c.elsewhere,
    "word before always there": lambda c: c.cohesion,
    "possession dropped": lambda c: c.variant == "dropped",
    "possession kept": lambda c: c.variant == "kept",
    "plural kept": lambda c: c.variant == "plural",
    "plural kept, of a plural": lambda c: c.variant == "plural" and _plural(c.span),
    "plural kept, of a plural name": lambda c: c.variant == "plural" and _plural_name(c.span),
    "adjective kept": lambda c: c.variant == "adjective",
    "shared head supplied": lambda c: c.variant == "supplied",
}
"""What is looked at, by name: how much of it a candidate has."""

SPANS = FeatureTable(SPAN_FEATURES, Path(__file__).with_name("spans.tsv"))
