"""What makes a candidate a term: the features of its termhood. Their weights, and how they are said, are in `termhood.tsv`."""

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from glossary.features import FeatureTable, probability
from glossary.language import lexicon
from glossary.mining.ranking.subjects import domains
from glossary.mining.ranking.termhood import c_value, coverage
from glossary.mining.ranking.traits import Trait, Traits
from glossary.mining.terms.candidates import CandidateRecord
from glossary.model import Kind
from glossary.syntax.noun_phrases import relation
from glossary.syntax.tags import tags
from glossary.syntax.words import bears_name

WEIGHTS_FILE = Path(__file__).with_name("termhood.tsv")
_NAME_LONG = 2.0
"""Names of acts are long, and more words than these say nothing against one."""
_MOST_REASONS = 10
"""A person reads no more reasons, and a corpus has millions of them."""
_RELATIONS: Mapping[str, str] = {
    "nmod:poss": "genitive",
    "loose": "loose",
    "run-on": "loose",
    "compound": "loose",
    "flat": "loose",
    "nmod:attr": "clause",
    "obl": "clause",
    "obl:valent": "clause",
    "obl:light": "clause",
    "obl:ruled": "clause",
    "obl:governed": "clause",
    "oblique": "clause",
    "obj": "clause",
    "obj:participle": "clause",
    "acl": "clause",
    "advcl": "clause",
}
"""The features that the relations of its words give a candidate."""


NOTHING: Mapping[str, float] = MappingProxyType({})
COVERED = ("c-value", "covered")
"""The features that ask how likely terms the longer candidates are, so that these come first."""


class Profile:
    """A candidate with what its features ask for: its words without conjunctions and marks, their traits, how they hold together, and
    whether it is the name of an act or begins with a capital."""

    def __init__(
        self, record: CandidateRecord, traits: Traits, kind: Kind, known: Mapping[str, float] = NOTHING
    ) -> None:
        self.record = record
        self.kind = kind
        self.words = [word for word in record.words if word.pos not in ("CONJ", "PUNCT")] or list(record.words)
        self.own: Sequence[Trait] = [traits.of(word) for word in self.words]
        self.act = bears_name(record.words)  # how the words of such a name hold together says nothing of it
        several = len(self.words) > 1
        self.phrase = several and not self.act
        self.single = not several and not self.act
        self.name = self._name()
        self.inside = frozenset() if self.act else frozenset(self._relations())
        self.documents = record.document_numbers
        self.cover(known)
        self.weight = traits.subjects.weight

    def cover(self, known: Mapping[str, float]) -> None:
        """Note what longer candidates of some termhood leave of it."""
        longer = ((one.count, known.get(one.key, 0.0)) for one in self.record.longer)
        self.covered = coverage(self.record.count, longer)

    def _name(self) -> str:
        """Which sort of name a candidate is that is mostly written with a capital; none for a person, nor by an acronym («JSON пішімі»)."""
        if (
            self.kind == "person"
            or "acronym" in tags(self.words[0])
            or not self.phrase
            or self.record.capital <= 0.5 * self.record.count
        ):
            return ""
        if not tags(self.words[-1]).isdisjoint(("organisation", "work")):
            return "named body"
        return "whole name" if self.whole else "name"

    @property
    def whole(self) -> bool:
        """Whether every word has a capital."""
        return all(word.norm[:1].isupper() for word in self.words)

    def _relations(self) -> Iterator[str]:
        named = bool(self.name) and self.whole
        for at in range(len(self.words) - 1):
            name = _RELATIONS.get(relation(self.words, at).name, "")
            if name and not (named and name == "genitive"):  # a genitive inside a whole name is part of it
                yield name


def _subject(one: Profile) -> float:
    return sum([one.weight(one.documents, trait.domains) for trait in one.own]) / len(one.own)


def _listed_subject(one: Profile) -> float:
    return math.sqrt(one.weight(one.documents, domains(one.record.key))) if len(one.words) > 1 else 0.0


def _length(one: Profile) -> float:
    return math.log(sum([len(word.lemma) for word in one.words]) / len(one.words))


def _long(one: Profile) -> float:
    return min(max(0.0, len(one.own) - 3.0), _NAME_LONG if one.act else math.inf)


def _evidence(name: str) -> Callable[[Profile], float]:
    """How often a text that has a candidate says something of it, as a logarithm: what one of many texts says counts in part."""
    return lambda one: math.log1p(one.record.evidence.get(name, 0) / len(one.documents))


def _inside(name: str) -> Callable[[Profile], float]:
    return lambda one: name in one.inside


def _named(name: str) -> Callable[[Profile], float]:
    return lambda one: one.name == name


FUNCTIONS: Mapping[str, Callable[[Profile], float]] = {
    **{name: _evidence(name) for name in ("gloss", "definition", "heading")},
    "listed subject": _listed_subject,
    "listed": lambda one: one.phrase and one.record.key in lexicon.all_senses(),
    "listed single": lambda one: one.single and bool(one.own[0].domains),
    "subject": _subject,
    "never alone": lambda one: one.record.alone == 0,
    "c-value": lambda one: math.log1p(c_value(len(one.own), one.record.count / len(one.documents), one.covered)),
    "covered": lambda one: one.covered,
    "documents": lambda one: math.log(len(one.documents)),
    "weirdness": lambda one: sum([trait.weirdness for trait in one.own]) / len(one.own) / 10,
    "relational adjective": lambda one: one.phrase and any(trait.denominal for trait in one.own[:-1]),
    "izafet": lambda one: one.phrase and one.words[-1].possessive == 3 and "bare" in tags(one.words[-2]),
    "two": lambda one: one.phrase and len(one.words) == 2,
    "long": _long,
    "length": _length,
    "verbal noun": lambda one: not one.act and one.words[-1].pos == "VN",
    "general head": lambda one: not one.act and not one.own[-1].classes.isdisjoint(("general", "relational")),
    "general single": lambda one: one.single and "general" in one.own[0].classes,
    "role head": lambda one: one.phrase and "role" in one.own[-1].classes,
    **{name: _inside(name) for name in ("clause", "genitive", "loose")},
    "accident": lambda one: one.record.low_unithood and not one.act,
    "act": lambda one: one.act,
    "person": lambda one: one.kind == "person",
    **{name: _named(name) for name in ("named body", "whole name", "name")},
    "proper single": lambda one: one.single and one.words[0].pos == "PROPN",
}
"""How much of each feature a candidate has; what decisions say of it (`votes`) comes beside them."""

TABLE = FeatureTable({**FUNCTIONS, "decided head": lambda _: 0.0, "accepted modifier": lambda _: 0.0}, WEIGHTS_FILE)
WEIGHTS = TABLE.weights


def features(
    record: CandidateRecord, traits: Traits, kind: Kind = "term", known: Mapping[str, float] = NOTHING
) -> dict[str, float]:
    """The named features of a candidate; those that are 0 are left out. `known` has the termhood of the longer candidates that hold it."""
    return TABLE.values(Profile(record, traits, kind, known))


def termhood(values: Mapping[str, float]) -> float:
    """The score of a candidate by its features, between 0 and 1."""
    return probability(TABLE.total(values))


def reasons(values: Mapping[str, float]) -> dict[str, float]:
    """What each feature adds to or takes from a candidate's score, the strongest first."""
    ordered = ((name, _part(round(100 * part))) for name, part in TABLE.parts(values).items())
    return dict(list(ordered)[:_MOST_REASONS])


@lru_cache(maxsize=2048)
def _part(hundredths: int) -> float:
    """A part of a score; equal ones are one object, for a corpus has millions of them."""
    return hundredths / 100
