"""What speaks for one citation form of one span as the Kazakh side of a foreign form: a conditional log-linear model.

The share of a candidate among those of its site is e to its weighted sum of features, divided by the sum of all. The weights stand in
`spans.tsv`, fitted by `evaluation/fit_glosses.py`, which also dropped what is worth nothing on documents left out.
"""

from collections.abc import Callable
from pathlib import Path

from glossary.bilingual.alignment import known_phrase, senses
from glossary.bilingual.english_words import adjectival, plural
from glossary.features import FeatureTable
from glossary.language import lexicon
from glossary.language.classes import members, word_classes
from glossary.mining.glosses.spans import Candidate, Span
from glossary.syntax.tables import NEVER
from glossary.syntax.tags import tags
from glossary.syntax.words import Word

_CLAUSE = frozenset({"when", "time", "determiner"})
"""Classes of words that say when or which in a clause."""
_ACTING = frozenset({"actor", "role", "organisation", "doer"})
_COMPLEMENTS = (
    *("obj", "obj:converb", "obj:light", "obj:participle", "advcl"),
    *("obl", "obl:governed", "obl:light", "obl:ruled", "obl:valent"),
)
"""The relations in which a word completes the one behind it."""
_SMALL = frozenset({"as:degree", "as:negation", "as:joiner", "one"})
"""Classes of small words that often belong to a term: a degree, a negation, a joiner, an initial."""
_MODIFIERS = ("amod", "clause", "narrowing", "name:adj", "amod:participle")


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
    """The excess, nothing where one foreign word renders a head whose meanings are all others, so that the head alone is not the
    term: «сына жазуы (cuneiform)»."""
    return 0.0 if _opaque(span) else _excess(span)


def _opaque(span: Span) -> bool:
    first, head = span.words[0], span.words[-1]
    unlike = len(span.sides.aim.units) == 1 and not span.pairs and bool(senses(head.lemma))
    return unlike and 1 < len(span.scored) < 4 and first.lemma != head.lemma and _narrows(first, head)


def _narrows(first: Word, head: Word) -> bool:
    """Whether a word may make a term of a head by narrowing it."""
    shown = tags(first)
    acted = head.pos == "VN" and not shown.isdisjoint(("ADV", "verb:converb"))
    return (acted or not shown.isdisjoint(("ADJ", "verb:participle", "bare"))) and "evaluative" not in shown


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


def _behind(*names: str) -> Callable[[Candidate], float]:
    """A feature of the relation that the word before a span has to its first word."""
    return lambda c: c.span.link_before is not None and c.span.link_before.name in names


def _place_before(span: Span) -> bool:
    """Whether the name of a place stands before a possessed body, which may bear it: «Норвегия | Ұлттық театры»."""
    before = span.before
    if before is None or "bare" not in tags(before) or span.words[-1].possessive != 3 or not span.words[0].capital:
        return False
    return any("place" in sense.flags for sense in lexicon.senses(before.lemma))


def _acts(word: Word) -> bool:
    """Whether a word is who acts as the subject of the sentence that it opens."""
    subject = word.first and word.pos in ("NOUN", "PROPN") and word.case == "nom" and word.possessive is None
    return subject and (word.number == "pl" or not word_classes(word.lemma).isdisjoint(_ACTING))


def _actor_first(span: Span) -> bool:
    """Whether a span of several words begins with who acts and renders nothing."""
    return len(span.words) > 1 and not span.scored[0][1] and _acts(span.words[0])


def _subject_first(span: Span) -> bool:
    """Whether the object of a clause, of several words, begins with the noun that opens its sentence, which renders nothing."""
    first = span.words[0]
    bare = first.first and first.pos in ("NOUN", "PROPN") and first.case == "nom" and first.possessive is None
    return bare and len(span.words) > 2 and not span.scored[0][1] and span.words[-1].case == "acc"


def _name_before(span: Span) -> bool:
    """Whether two names stand side by side, of which the first is cut off: «Қасым-Жомарт | Тоқаев»."""
    return all(
        word is not None and word.pos == "PROPN" and word.norm[:1].isupper() for word in (span.before, span.words[0])
    )


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
    return sum(word.pos in ("PRON", "PART") and _SMALL.isdisjoint(tags(word)) for word in span.words[:-1])


def _named(span: Span) -> bool:
    """Whether a form is written as a name."""
    form = span.form
    return form.lang != "zh" and (
        form.acronym or all(part[:1].isupper() for part in form.text.split() if len(part) > 3)
    )


def _small_before_capital(span: Span) -> bool:
    return _named(span) and any(word.capital for word in span.words) and not span.words[0].norm[:1].isupper()


def _cut_modifier(span: Span) -> bool:
    """Whether the word before a span modifies it and is no praise, which is seldom a part of a term."""
    row = span.link_before
    return row is not None and row.name in _MODIFIERS and "evaluative" not in tags(span.before or span.words[0])


def _cut_owner(span: Span) -> bool:
    """Whether the word before a span owns it and is no subject of which the span is the object."""
    row, before = span.link_before, span.before
    if row is None or before is None or row.name != "izafet":
        return False
    return not (_acts(before) and span.words[-1].case == "acc")


def _plural_name(span: Span) -> bool:
    """Whether a name is a plural in both languages: «Оңтүстік Африка ұлттық парктері» SANParks."""
    return plural(span.form.text) and any(word.capital and word.pos == "PROPN" for word in span.words[:-1])


SPAN_FEATURES: dict[str, Callable[[Candidate], float]] = {
    "words rendered": _of_words(lambda s: s.pairs),
    "words missing": _of_words(_missing),
    "words in excess": _of_words(_clear_excess),
    "excess, all rendered": _of_words(lambda s: _excess(s) if s.pairs >= s.expected > 1 else 0),
    "letters rendered": _of_letters(lambda s: s.pairs),
    "letters in excess": _of_letters(_excess),
    "characters left": _of_characters(_characters_left),
    "words over characters": _of_characters(_idle_over_characters),
    "word before renders": lambda c: _left_rendered(c.span),
    "broken inside": lambda c: sum(row.cost >= NEVER for row in c.span.links),
    "oblique inside": lambda c: sum(row.name == "oblique" for row in c.span.links),
    "subject inside": lambda c: sum(row.name in ("clause", "plural") for row in c.span.links),
    "pair of the lexicon inside": lambda c: sum(row.name == "fixed" for row in c.span.links),
    "begins at a mark": lambda c: _boundary(c.span),
    "behind a break": lambda c: c.span.link_before is not None and c.span.link_before.cost >= NEVER,
    "behind a word without relation": _behind("none"),
    "behind a bare noun": _behind("run-on"),
    "cuts off a modifier": lambda c: _cut_modifier(c.span),
    "cuts off an owner": lambda c: _cut_owner(c.span),
    "cuts off a number": _behind("nummod", "nummod:nth"),
    "cuts a phrase": lambda c: c.span.start > 0 and c.span.sides.phrase_at(c.span.start - 1),
    "cuts off a place": lambda c: _place_before(c.span),
    "cuts off a name": lambda c: _name_before(c.span),
    "cuts off a complement": _behind(*_COMPLEMENTS),
    "begins with a light verb": lambda c: c.span.before is not None and {"VN", "light"} <= tags(c.span.words[0]),
    "begins with one who acts": lambda c: _actor_first(c.span),
    "begins with a subject": lambda c: _subject_first(c.span),
    "begins with a clause word": lambda c: _clause_word(c.span),
    "begins with a genitive": _first(lambda word: word.case == "gen"),
    "begins with a place": _first(lambda word: word.case == "loc" and not word.attributive),
    "begins with an attribute of place": lambda c: _attributive_first(c.span),
    "pronoun or particle inside": lambda c: _pronouns(c.span),
    "foreign word inside": lambda c: sum(word.foreign and not units for word, units in c.span.scored[:-1]),
    "classifier passed over": lambda c: c.span.passed.count("classifier"),
    "named from its capital": lambda c: _named(c.span) and c.span.words[0].capital,
    "small letters before a capital": lambda c: _small_before_capital(c.span),
    "phrase of the lexicon": lambda c: known_phrase(c.kk, c.span.sides.aim),
    "said elsewhere": lambda c: c.elsewhere,
    "word before always there": lambda c: c.cohesion,
    "possession dropped": lambda c: c.variant == "dropped",
    "possession kept": lambda c: c.variant == "kept",
    "plural kept": lambda c: c.variant == "plural",
    "plural kept, of a plural name": lambda c: c.variant == "plural" and _plural_name(c.span),
    "adjective kept": lambda c: c.variant == "adjective",
    "adjective kept, of an adjective": lambda c: c.variant == "adjective" and adjectival(c.span.form.text),
    "read as an object": lambda c: c.variant == "object",
    "shared head supplied": lambda c: c.variant == "supplied",
}
"""What is looked at, by name: how much of it a candidate has."""

SPANS = FeatureTable(SPAN_FEATURES, Path(__file__).with_name("spans.tsv"))
