"""What the layers hand to one another: plain immutable values, no behaviour beyond reading themselves.

Offsets are Unicode code points in the decoded text of a document, end exclusive.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from glossary.places import Kwic as Kwic  # noqa: PLC0414
from glossary.places import Mark as Mark  # noqa: PLC0414
from glossary.places import Refusal as Refusal  # noqa: PLC0414
from glossary.places import Segment as Segment  # noqa: PLC0414
from glossary.places import Span as Span  # noqa: PLC0414
from glossary.value import Table, Value

Language = Literal["kk", "en", "zh", "ru", "la"]
Kind = Literal["term", "person", "place", "organisation", "work", "abbreviation"]
Status = Literal["proposed", "reviewed", "approved", "rejected"]
Preference = Literal["preferred", "admitted", "deprecated", "superseded", "forbidden", "do-not-translate"]
TermType = Literal["fullForm", "acronym", "abbreviation", "shortForm", "variant", "phrase"]
Origin = Literal["manual", "import", "gloss", "mined", "draft"]
Judgement = Literal["accepted", "rejected", "unsure", "split", "withdrawn"]
VariantKind = Literal["inflection", "spelling", "structure", "abbreviation", "competing"]

LANGUAGES: tuple[Language, ...] = ("kk", "en", "zh", "ru", "la")
STATUSES: tuple[Status, ...] = ("proposed", "reviewed", "approved", "rejected")


@dataclass(frozen=True, slots=True)
class Document(Value):
    """One source text. `path` identifies it between runs, `name` is what people see; both are «-:» and the
    first 8 digits of `sha256` for standard input. `encoding` is that of a text, or the format of another document; `marks` say, in
    order, where its parts begin, and `segments` which of them say the same in two languages."""

    name: str
    path: str
    text: str
    sha256: str
    encoding: str
    sentences: tuple[Span, ...] = ()
    marks: tuple[Mark, ...] = ()
    segments: tuple[Segment, ...] = ()


@dataclass(frozen=True, slots=True)
class Occurrence(Value):
    """One place in one document: the surface as it stands there and the sentence around it."""

    source: str
    start: int
    end: int
    surface: str
    sentence: Span


@dataclass(frozen=True, slots=True)
class Gloss(Value):
    """A foreign form that a text itself gives for a Kazakh term. `text[start:end]` is the foreign form as written,
    `text[kk_start:kk_end]` the Kazakh one; `kk` and `text` are the citation forms. `score` is between 0 and 1;
    `uncertain` asks a reviewer to look at the edges, `competing` lists the other forms that the texts give in this
    language for the same term. `form` is what forms are told apart by, also between runs; an acronym has none."""

    kind: Kind
    kk: str
    lang: Language
    text: str
    source: str
    kk_start: int
    kk_end: int
    start: int
    end: int
    rule: str
    score: float = 1.0
    uncertain: bool = False
    why: str = ""
    competing: tuple[str, ...] = ()
    form: str = ""


@dataclass(frozen=True, slots=True)
class Variant(Value):
    """Another writing of a candidate, with the rule that grouped it."""

    text: str
    kind: VariantKind
    count: int
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Definition(Value):
    """A sentence of a text that defines a term, or a definition typed by a person."""

    text: str
    lang: Language = "kk"
    source: str = ""
    start: int = -1
    end: int = -1


@dataclass(frozen=True, slots=True)
class Candidate(Value):
    """A mined phrase nobody has decided on, in citation form. `score` is its termhood between 0 and 1, `why` the named
    parts that the score was made of, `kind` what the concept is; `is_name` says that it is listed with the names of people and places and
    not with the terms: those of states, regions, organisations and works are terms of their fields."""

    kk: str
    score: float
    count: int
    documents: int
    kind: Kind = "term"
    is_name: bool = False
    why: Mapping[str, float] = field(default_factory=dict)
    variants: tuple[Variant, ...] = ()
    occurrences: tuple[Occurrence, ...] = ()
    definitions: tuple[Definition, ...] = ()

    @property
    def entity(self) -> str:
        """What it names; empty for what is no name."""
        return "" if self.kind in ("term", "abbreviation") else self.kind


@dataclass(frozen=True, slots=True)
class Mined(Value):
    """What one run of the miner found. `candidates` stand in rank order, best first; every gloss with its places, and
    what was refused as a gloss."""

    documents: tuple[Document, ...]
    candidates: tuple[Candidate, ...]
    glosses: tuple[Gloss, ...]
    refused: tuple[Refusal, ...] = ()

    @property
    def names(self) -> tuple[Candidate, ...]:
        """The candidates that are names of people and places; `terms` are the others."""
        return tuple(one for one in self.candidates if one.is_name)

    @property
    def terms(self) -> tuple[Candidate, ...]:  # noqa: D102
        return tuple(one for one in self.candidates if not one.is_name)

    def _repr_html_(self) -> str:
        """The glosses and the candidates, for notebooks."""
        parts = {"Glosses": Table(self.glosses), "Candidates": Table(self.candidates)}
        return "".join(f"<h4>{title}</h4>{table._repr_html_()}" for title, table in parts.items() if table)


UNSURE = 0.35
"""Drafts below this confidence are wrong more often than not, and shown so."""


@dataclass(frozen=True, slots=True)
class Draft(Value):
    """An engine's answer for one Kazakh term; `text` is None where the engine abstains. `built_from` says of what it was
    made («кеден: customs + одақ: union, izafet»)."""

    kk: str
    lang: Language
    text: str | None
    confidence: float = 0.0
    engine: str = ""
    version: str = ""
    alternatives: tuple[str, ...] = ()
    built_from: str = ""

    @property
    def unsure(self) -> bool:
        """Whether it is more likely wrong than right."""
        return self.text is not None and self.confidence < UNSURE


@dataclass(frozen=True, slots=True)
class Proposal(Value):
    """A translation offered for a candidate or a concept: a gloss from a text or a draft from an engine. `competing`
    tells that the texts give another form for the same term in this language."""

    id: int
    lang: Language
    text: str
    origin: Origin
    engine: str = ""
    version: str = ""
    confidence: float = 0.0
    kind: Kind = "term"
    built_from: str = ""
    source: str = ""
    uncertain: bool = False
    competing: bool = False

    @property
    def unsure(self) -> bool:
        """Whether it is a draft that is more likely wrong than right; an alternative to one has no confidence of its own."""
        return self.origin == "draft" and 0 < self.confidence < UNSURE


@dataclass(frozen=True, slots=True)
class Term(Value):
    """A designation of a concept in one language. `uid` («T000456») is never reused; `pos` is the part of speech; a check of texts looks
    for a `case_sensitive` term with its capitals, for an `exact` one in this form only."""

    uid: str
    lang: Language
    text: str
    status: Status
    preference: Preference = "preferred"
    term_type: TermType = "fullForm"
    origin: Origin = "manual"
    engine: str = ""
    confidence: float | None = None
    source: str = ""
    usage_note: str = ""
    pos: str = ""
    register: str = ""
    region: str = ""
    example: str = ""
    image: str = ""
    link: str = ""
    case_sensitive: bool = False
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Decision(Value):
    """Who judged what, when; appended, never overwritten."""

    judgement: Judgement
    by: str
    at: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Concept(Value):
    """One meaning in one domain with its terms in several languages. `uid` («C000123») is printed and never reused, `rev` counts changes;
    `variants` are the writings of its candidates in texts, `tags` its collections, `fields` what a team says under names of its own."""

    uid: str
    domain: str
    kind: Kind
    note: str
    rev: int
    terms: tuple[Term, ...] = ()
    variants: tuple[Variant, ...] = ()
    definitions: tuple[Definition, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    contexts: tuple[Kwic, ...] = ()
    decisions: tuple[Decision, ...] = ()
    sources: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    fields: Mapping[str, str] = field(default_factory=dict)

    @property
    def status(self) -> Status:
        """The lowest status among the preferred terms that nobody rejected, so that a concept is approved in all its
        languages or not at all; rejected when its Kazakh terms are."""
        live = [term for term in self.terms if term.status != "rejected"]
        if not any(term.lang == "kk" for term in live):
            return "rejected"
        preferred = [term.status for term in live if term.preference == "preferred"]
        return min(preferred or [term.status for term in live], key=STATUSES.index)


@dataclass(frozen=True, slots=True)
class OpenCandidate(Value):
    """A candidate as the termbase keeps it. `uid` («K000789») is printed and never reused."""

    uid: str
    kk: str
    kind: Kind
    domain: str
    score: float
    count: int
    documents: int
    status: Literal["new", "accepted", "rejected", "unsure"]
    concept: str = ""
    rev: int = 1
    why: Mapping[str, float] = field(default_factory=dict)
    variants: tuple[Variant, ...] = ()
    definitions: tuple[Definition, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    contexts: tuple[Kwic, ...] = ()
    decisions: tuple[Decision, ...] = ()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit(Value):
    """One result of a search: a concept («C…») or an open candidate («K…»), and why it matched."""

    uid: str
    kk: str
    en: str
    zh: str
    ru: str
    status: str
    domain: str
    why: str
    score: float
