"""The possible Kazakh sides of a foreign form: spans of its left context, and the citation forms that each may have."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from glossary.bilingual.alignment import Target, assigned, parted, phrase_units, rendered
from glossary.bilingual.entity_types import titled
from glossary.bilingual.forms import Form
from glossary.language import lexicon
from glossary.language.classes import members, word_classes
from glossary.language.inflection import inflect_word
from glossary.language.paradigm import Chain
from glossary.mining.glosses.left_context import WIDEST, Context, passed_over
from glossary.syntax.headwords import begins_phrase, compound_adjective, is_phrase
from glossary.syntax.noun_phrases import link
from glossary.syntax.tables import Row
from glossary.syntax.words import Word, citation

Units = frozenset[int]
"""The units of a foreign form that words render, by their numbers."""
_NONE: Units = frozenset()


class Sides:
    """A left context with what its words render of one foreign form; all its spans share this."""

    def __init__(self, context: Context, aim: Target) -> None:
        self.context = context
        self.aim = aim
        self.words = context.words
        self.units = [rendered(word, aim) for word in self.words]
        self.phrases = list(self._phrases())
        self._begun: dict[int, bool] = {}

    def phrase_at(self, start: int) -> bool:
        """Whether a phrase of the lexicon begins at a word."""
        if start not in self._begun:
            self._begun[start] = begins_phrase(self.words, start, len(self.words))
        return self._begun[start]

    def _phrases(self) -> Iterator[tuple[int, int, Units]]:
        """The adverbs of two words, and phrases of the lexicon that render units which no word of theirs does."""
        for start in range(len(self.words) - 1):
            if adverb(self.words[start : start + 2]):
                yield start, start + 2, frozenset({0})
                continue
            if self.aim.form.acronym:
                continue
            for end in range(start + 2, min(start + 4, len(self.words)) + 1):
                units = phrase_units(self.words[start:end], self.aim) if is_phrase(self.words[start:end]) else _NONE
                if units - _NONE.union(*self.units[start:end]):
                    yield start, end, units
                    self.units[start] = units

    def spans(self) -> Iterator["Span"]:
        """The spans that may be a term: they begin with a word that says something or is rendered."""
        for end in self.context.ends:
            for start in range(max(0, end - WIDEST), end):
                if self._begins(start, end) and not self._repeats(start, end):
                    yield Span(self, start, end)

    def _repeats(self, start: int, end: int) -> bool:
        """Whether a word stands twice in a row, as a heading and the beginning of its text do."""
        return any(a.norm.lower() == b.norm.lower() for a, b in pairwise(self.words[start:end]))

    def _begins(self, start: int, end: int) -> bool:
        word = self.words[start]
        if word.pos == "PUNCT" or (word.pos == "CONJ" and not self.units[start]):
            return False
        small = word.norm.lower() in members("degree") | members("joiner") | members("negation") or (
            len(word.norm) < 3 and word.norm[:1].isupper()
        )
        return counted(word) or bool(self.units[start]) or small or (start + 1 < end and self.phrase_at(start))


def counted(word: Word) -> bool:
    """Whether a word counts as one that a foreign form renders: no mark, conjunction or particle, no postposition but one that
    is an adjective, too."""
    if word.pos == "POSTP":
        return any(reading.pos == "ADJ" for reading in word.token.readings)
    return word.pos not in ("PUNCT", "CONJ", "PART")


@dataclass
class Span:
    """Some words of a left context in order, and what they render."""

    sides: Sides
    start: int
    end: int

    @property
    def form(self) -> Form:
        """The foreign form."""
        return self.sides.aim.form

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words."""
        return self.sides.words[self.start : self.end]

    @cached_property
    def before(self) -> Word | None:
        """The word of the context before the span."""
        return self.sides.words[self.start - 1] if self.start else None

    @cached_property
    def outside(self) -> Word | None:
        """The word before the span, also beyond the context: what could own its head."""
        return self.before if self.start else self.sides.context.outside

    @cached_property
    def scored(self) -> list[tuple[Word, Units]]:
        """The words that count, or parts of them, with the units that each may render."""
        units = self.sides.units[self.start : self.end]
        return [
            (word, found)
            for word, whole in zip(self.words, units, strict=True)
            if whole or counted(word)
            for found in parted(word, whole, self.sides.aim)
        ]

    @cached_property
    def pairs(self) -> int:
        """How many words have a unit of their own."""
        return assigned(found for _, found in self.scored)

    @cached_property
    def fewest(self) -> int:
        """How many words there are when two that make one adjective are one."""
        phrases = (
            end - start - len(units)
            for start, end, units in self.sides.phrases
            if self.start <= start and end <= self.end
        )
        return (
            len(self.scored)
            - sum(compound_adjective(a, b) for a, b in pairwise(self.words))
            - sum(max(0, size) for size in phrases)
        )

    @cached_property
    def most(self) -> int:
        """How many words there are when the parts of hyphened ones count."""
        return len(self.scored) + sum(
            "-" in word.norm.strip("-") and len(self.scored) == len(self.words) for word in self.words
        )

    @cached_property
    def expected(self) -> float:
        """How many words the form asks for, with those that render a prefix of its."""
        aim = self.sides.aim
        first = len(aim.units) - aim.prefixes
        return aim.expected + len({unit for _, found in self.scored for unit in found if unit >= first})

    @cached_property
    def passed(self) -> tuple[str, ...]:
        """As what the words between the span and the brackets stand there."""
        return tuple(passed_over(word) for word in self.sides.words[self.end :])

    @cached_property
    def links(self) -> list[Row]:
        """How each two neighbours that the grammar knows belong to each other."""
        return [row for at in range(len(self.words) - 1) if (row := link(self.words, at))]

    @cached_property
    def link_before(self) -> Row | None:
        """How the word before the span belongs to its first one."""
        return None if self.before is None else link((self.before, *self.words), 0)


@dataclass
class Candidate:
    """One citation form of one span. `variant` says how it differs from what the rules of citation make: possession
    «dropped» or «kept», «plural», an adjective kept or read as the «object» that looks alike, a shared head «supplied»."""

    span: Span
    kk: str
    variant: str = ""
    elsewhere: float = 0.0
    cohesion: float = 0.0


def adverb(words: Sequence[Word]) -> bool:
    """Whether two words are one adverb: «алдын ала»."""
    return " ".join(word.norm for word in words).lower() in members("adverb")


def candidates(span: Span, head: Word | None = None) -> Iterator[Candidate]:
    """The citation forms of a span, one each; `head` is one that follows and may be shared."""
    seen: set[str] = set()
    for variant, kk in (("", cited(span)), *_variants(span), *_supplied(span, head)):
        if kk not in seen:
            seen.add(kk)
            yield Candidate(span, kk, variant)


def cited(span: Span) -> str:
    """The citation form of a span by the rules, a title whole where quotation marks bound it."""
    *modifiers, head = span.words
    if span.sides.context.quoted:
        return _title(span.words, span.form)
    owner = _owner(modifiers, head, span.outside) if head.possessive == 3 else ""
    if not owner:
        return citation(span.words)
    return _with(modifiers, head, inflect_word(head.lemma, Chain("sg", 3)) if owner == "inside" else head.lemma)


def _owner(modifiers: Sequence[Word], head: Word, outside: Word | None) -> str:
    """Where the owner of a possessed head stands, inside or outside of its span; nothing where the rules of citation decide. The
    noun outside owns who acts, not the object («Java | қоқыс жинаушысы»), and what the lexicon has without possession."""
    if not modifiers:
        return "inside" if _pair_of_nouns(head) else ""
    nominal = outside is not None and outside.pos in ("X", "PROPN", "NOUN")
    if nominal and "agent" in word_classes(head.lemma):
        return "outside"
    if _owned_inside(modifiers, outside):
        return "inside"
    return "outside" if nominal and len(modifiers) == 1 and _listed_bare(modifiers, head) else ""


def _pair_of_nouns(word: Word) -> bool:
    """Whether a hyphened word holds its possessor itself: «ағын-жинағы»."""
    first, hyphen, _ = word.lemma.rpartition("-")
    return bool(hyphen) and any(sense.pos == "NOUN" for sense in lexicon.senses(first))


def _title(words: Sequence[Word], form: Form) -> str:
    """What quotation marks hold, in citation form; a title in the nominative keeps its plural, one of two words where
    the form is a title in the plural, too: «Ұлы үміттер» Great Expectations."""
    long = len(words) > 2 or (len(words) > 1 and titled(form) and form.text.endswith("s"))
    keeps = long and words[0].norm[:1].isupper() and words[-1].case == "nom" and words[-1].number == "pl"
    return citation(words, whole=not keeps)


def _owned_inside(modifiers: Sequence[Word], outside: Word | None) -> bool:
    """Whether a head's possessor stands inside its phrase although the word before the head reads as an adjective first
    and nothing outside can be the possessor, or reads as a verb or particle, which no phrase holds."""
    last = modifiers[-1]
    if last.verb == "finite" or (last.pos == "PART" and last.norm not in members("joiner")):
        return True
    noun = any(r.pos == "NOUN" and r.case == "nom" and r.source == "lexicon" for r in last.token.readings)
    return noun and last.pos == "ADJ" and (outside is None or outside.pos not in ("NOUN", "PROPN", "PRON"))


def _variants(span: Span) -> Iterator[tuple[str, str]]:
    """Other citation forms: the possession of the head dropped and kept, its plural kept, an adjective kept or read as an object."""
    *modifiers, head = span.words
    if not head.foreign:
        yield from ((variant, _with(modifiers, head, form)) for variant, form in _head_forms(head))


def _head_forms(head: Word) -> Iterator[tuple[str, str]]:
    owner = 3 if head.possessive == 3 else None
    if owner:
        yield "dropped", head.lemma
        yield "kept", inflect_word(head.lemma, Chain("sg", owner))
    if head.number == "pl":
        yield "plural", inflect_word(head.lemma, Chain("pl", owner))
    readings = head.token.readings
    if head.case != "nom" and any(reading.pos == "ADJ" for reading in readings):
        yield "adjective", head.norm
    if head.pos == "ADJ":
        yield from (("object", reading.lemma) for reading in readings if (reading.pos, reading.case) == ("NOUN", "acc"))


def _supplied(span: Span, head: Word | None) -> Iterator[tuple[str, str]]:
    """The span with a head that several forms share: «мұғаліммен (Supervised Learning), … оқуға»."""
    aim = span.sides.aim
    if head is not None and not aim.form.acronym and span.pairs < span.expected:
        units = _NONE.union(*(found for _, found in span.scored))
        if rendered(head, aim) - units:
            yield "supplied", f"{citation(span.words, whole=False)} {head.lemma}"


def _with(modifiers: Sequence[Word], head: Word, form: str) -> str:
    """A phrase with another form of its head, which keeps the capital that the text gives it."""
    written = form[:1].upper() + form[1:] if head.norm[:1].isupper() and not head.opens else form
    return _joined(modifiers, head) + written if modifiers else written


def _joined(modifiers: Sequence[Word], head: Word) -> str:
    """The words before a head as they are, with the space before it."""
    return citation([*modifiers, head], whole=False)[: -len(head.norm)]


def _listed_bare(modifiers: Sequence[Word], head: Word) -> bool:
    """Whether the lexicon has a phrase without the possession of its head: «компания | бас директоры»."""
    bare = _with(modifiers, head, head.lemma).lower()
    owned = _with(modifiers, head, inflect_word(head.lemma, Chain("sg", 3))).lower()
    return bare in lexicon.phrases() and owned not in lexicon.phrases()
