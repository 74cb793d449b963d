"""What the termbase answers with, beside the values of `glossary.model`."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from glossary.model import Kind, Origin
from glossary.value import Value

Standing = Literal["decided", "offered", "doubtful", "forbidden"]


@dataclass(frozen=True, slots=True)
class MineSummary(Value):
    """What one `store_mined` changed. All are counts; everything is 0 but the `same` figures when a text is
    mined again."""

    documents_new: int = 0
    documents_changed: int = 0
    documents_same: int = 0
    candidates_new: int = 0
    candidates_same: int = 0
    candidates_withdrawn: int = 0
    glosses_new: int = 0
    glosses_same: int = 0
    occurrences_new: int = 0
    occurrences_withdrawn: int = 0


@dataclass(frozen=True, slots=True)
class StoredText(Value):
    """A text as the termbase knows it: where it lay when it was mined, its name, what it said, its domain."""

    path: str
    name: str
    sha256: str
    domain: str


@dataclass(frozen=True, slots=True)
class Undone(Value):
    """The act that was undone or done again, by its number: the command, who gave it and when; `texts` are the names of
    those that a run of the miner had brought."""

    command: str
    by: str
    at: str
    texts: tuple[str, ...] = ()
    act: int = 0


@dataclass(frozen=True, slots=True)
class Act(Value):
    """One act in the history, by its number: when, by whom, the command and its file, how many rows it changed. `undoes` is
    the act that this one undid, `undone` the act that undid this one."""

    act: int
    at: str
    by: str
    command: str
    file: str
    undoes: int | None
    undone: int | None
    rows: int


@dataclass(frozen=True, slots=True)
class Duplicate(Value):
    """Two concepts that may be one, with their Kazakh terms and domains, and the reason."""

    uid: str
    kk: str
    other: str
    other_kk: str
    why: str


@dataclass(frozen=True, slots=True)
class Dispute(Value):
    """Something that two copies of a termbase both changed, differently: of which concept or candidate, what of it («en text»),
    what this copy says and by whom, and what the other says."""

    uid: str
    kk: str
    what: str
    ours: str
    our_hand: str
    theirs: str
    their_hand: str


@dataclass(frozen=True, slots=True)
class Joined(Value):
    """What another copy of a termbase brought: how many acts; what both changed; the concepts that both had made and that are
    one now; those that one took away and the other worked on, which stay; and the names of the texts that only the other has
    mined, of which nothing came in."""

    acts: int
    disputes: tuple[Dispute, ...]
    joined: tuple[str, ...]
    kept: tuple[str, ...]
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Step(Value):
    """One thing that an act did: to which concept or candidate, what of it («term en text»), what it said before and says
    since."""

    act: int
    at: str
    by: str
    command: str
    uid: str
    what: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Untranslated(Value):
    """A concept («C000123») or an open candidate («K000789») that lacks a form in the language asked for."""

    uid: str
    kk: str
    kind: Kind
    domain: str


@dataclass(frozen=True, slots=True)
class Remembered(Value):
    """A foreign form the termbase knows for a Kazakh term. `origin` is that of the term or of the gloss, `uid`
    where it is kept, `confidence` between 0 and 1, `source` the text or the person it came from. `standing` tells what
    people decided from what texts and people offer, surely or with doubtful edges, and from what people rejected or
    deprecated, which must not come again."""

    text: str
    origin: Origin
    uid: str
    domain: str = ""
    confidence: float = 1.0
    source: str = ""
    standing: Standing = "decided"


@dataclass(frozen=True, slots=True)
class Stats(Value):
    """The termbase in figures. Concepts are counted by the lowest status of their preferred terms, candidates by
    their own status, terms and proposals by language, proposals by origin too; `size` is in bytes.
    Domains are those of concepts and of candidates, «» for none."""

    path: Path
    size: int
    schema_version: int
    program_version: str
    sqlite_version: str
    documents: int
    occurrences: int
    concepts: Mapping[str, int]
    candidates: Mapping[str, int]
    concept_domains: Mapping[str, int]
    candidate_domains: Mapping[str, int]
    terms: Mapping[str, int]
    proposals: Mapping[str, int]
    origins: Mapping[str, int]
    decisions: int
    batches: int
