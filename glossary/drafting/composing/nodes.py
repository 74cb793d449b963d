"""What a term is parsed into: words, and nodes that join them two by two."""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from glossary.language import Reading, lexicon
from glossary.language.classes import word_classes
from glossary.language.formation import is_negated, verb_of

_SIGNS = (
    ("number", re.compile(r"\d+")),
    ("roman", re.compile(r"[ivxlc]+")),
    ("letter", re.compile(r"[^\W\d_]")),
)
_HUMAN = frozenset({"doer", "role", "surname"})


class Given(NamedTuple):
    """A translation that is not drafting's to choose: its text, and whose it is («your C000012»)."""

    text: str
    whose: str


@dataclass(frozen=True)
class Word:
    """One word as a term uses it: its form in small letters, its reading, and whether it is written with a capital.
    `given` is its translation where a pattern settles it; `own` the user's or the text's, which may be for several words:
    `before` are those before this one."""

    form: str
    reading: Reading
    capital: bool = False
    given: str = ""
    own: tuple[Given, ...] = ()
    before: tuple[str, ...] = ()

    @cached_property
    def lemma(self) -> str:
        """The dictionary form in small letters; a negated form stands for itself, for its verb says the opposite."""
        return self.form if self.negated and self.reading.pos == "VERB" else self.reading.lemma.lower()

    @cached_property
    def negated(self) -> bool:
        """Whether it is a verb form that says that something is not so."""
        whole = self.form if self.reading.pos == "VERB" else self.reading.lemma.lower()
        return self.reading.pos in ("VERB", "VN") and is_negated(whole, self.stem)

    @cached_property
    def stem(self) -> str:
        """What stands before the endings. A verbal noun that is a headword is cut to its verb («төлемеу»: төле)."""
        stem = self.reading.stem
        return verb_of(stem).stem if self.reading.pos == "VN" and stem == self.reading.lemma.lower() else stem

    @cached_property
    def classes(self) -> frozenset[str]:
        """The classes of the word, by the language core, the lexicon's flags, and its part of speech."""
        senses = lexicon.all_senses().get(self.lemma, ())
        flags = (sense.flags for sense in senses if self.capital or not sense.headword[0].isupper())
        made = word_classes(self.lemma) - {"surname"}  # many a noun ends as surnames do: the lexicon's flag decides
        made -= {"negator"} if self.own else set()  # with what it denies it is one term
        found = made.union([self.reading.pos], *flags)
        signs = (name for name, shape in _SIGNS if shape.fullmatch(self.form) and (self.capital or name == "number"))
        return found.union(signs, ["plural"] * self.plural, ["person"] * bool(found & _HUMAN))

    @property
    def plural(self) -> bool:
        """Whether it is a plural."""
        return self.reading.number == "pl"


@dataclass(frozen=True)
class Node:
    """A word with its dependents, two by two: `dependent` stands in `relation` to `inner`, which has the same head. A
    leaf has neither. `joint` is the conjunction between them.

    `kind` says how the whole is used: noun, genitive, a case, attribute, participle, place (-дағы), adverb, phrase
    (with a postposition), or joint (a conjunction that waits). `relation` is attribute, izafet, compound, genitive,
    object, a case, place, adverb, postposition, subject (of an adjective or participle: «бағасы төмен»), measure (of an
    adjective in -лы: «екі қабатты»), not, and, or, «,», or «loose» where nothing fits.
    """

    kind: str
    head: Word
    relation: str = ""
    dependent: "Node | None" = None
    inner: "Node | None" = None
    joint: str = ""

    @cached_property
    def tags(self) -> frozenset[str]:
        """What the table of dependents asks of a constituent."""
        leaf = ["leaf"] if self.dependent is None else []
        return self.head.classes.union([f"kind:{self.kind}", f"poss:{self.head.reading.possessive}"], leaf)

    def __str__(self) -> str:
        return self.head.form if self.dependent is None else f"({self.dependent} {self.relation} {self.inner})"

    @cached_property
    def has_own(self) -> bool:
        """Whether it has words whose translation is the user's or the text's own."""
        return any(word.own for word in self.words)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words in order, conjunctions left out; words with a translation of their own are one."""
        if self.dependent is None or self.inner is None:
            return (self.head,)
        return self.dependent.words + self.inner.words

    @cached_property
    def forms(self) -> tuple[str, ...]:
        """The words as they are written, conjunctions too."""
        if self.dependent is None or self.inner is None:
            return (*self.head.before, self.head.form)
        return (*self.dependent.forms, *([self.joint] if self.joint else []), *self.inner.forms)

    @cached_property
    def spellings(self) -> frozenset[str]:
        """How a table may name it: the head by its form or lemma, alone or with all that stands before it, joined by
        «_»."""
        before = "".join(word.form + "_" for word in self.words[:-1])
        alone = (self.head.form, self.head.lemma)
        return frozenset([*alone, *(before + head for head in alone)])

    @property
    def relations(self) -> tuple[str, ...]:
        """The relations inside, outermost first."""
        if self.dependent is None or self.inner is None:
            return ()
        return (self.relation, *self.dependent.relations, *self.inner.relations)
