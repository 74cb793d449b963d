"""Small texts as the miner hands them over, and the termbase they go into."""

import hashlib
import re
from collections.abc import Sequence

from glossary.model import (
    Candidate,
    Concept,
    Document,
    Gloss,
    Kind,
    Language,
    Mined,
    Occurrence,
    OpenCandidate,
    Span,
    Variant,
)
from glossary.store.termbase import Termbase

BY = "Aigerim"

UNION = (
    "Кедендік одақ 2010 жылы құрылды. Үш ел кедендік\nодақтың (customs union, 关税同盟) аясында сауда жасайды. "
    "Шен Бомин (沈伯明) аймақтық тәуелділік (Regional interdependence) туралы жазды."
)


def document(text: str = UNION, name: str = "union.txt") -> Document:
    spans = [Span(*match.span()) for match in re.finditer(r"\S[^.]*\.", text)]
    return Document(name, f"/texts/{name}", text, hashlib.sha256(text.encode()).hexdigest(), "utf-8", tuple(spans))


def place(source: Document, surface: str, number: int = 0) -> Occurrence:
    start = [match.start() for match in re.finditer(re.escape(surface), source.text)][number]
    sentence = next(span for span in source.sentences if span.start <= start < span.end)
    return Occurrence(source.name, start, start + len(surface), surface, sentence)


def candidate(
    source: Document, kk: str, *surfaces: str, score: float = 0.5, variants: Sequence[Variant] = ()
) -> Candidate:
    places = tuple(place(source, surface) for surface in surfaces)
    return Candidate(kk, score, len(places), 1, why={"c-value": score}, variants=tuple(variants), occurrences=places)


def gloss(
    source: Document, kk: str, surface: str, lang: Language, text: str, *, kind: Kind = "term", score: float = 0.9
) -> Gloss:
    begin, start = source.text.index(surface), source.text.index(text)
    ends = (begin, begin + len(surface), start, start + len(text))
    form = "" if kind == "abbreviation" else text.casefold()
    return Gloss(kind, kk, lang, text, source.name, *ends, rule="parenthesis", score=score, form=form)


def union(text: str = UNION, name: str = "union.txt") -> Mined:
    """Two candidates with places, four glosses, of which one names a candidate that the miner has not."""
    source = document(text, name)
    return Mined(
        (source,),
        (
            candidate(source, "кедендік одақ", "Кедендік одақ", "кедендік\nодақтың", score=0.9),
            candidate(source, "аймақтық тәуелділік", "аймақтық тәуелділік"),
        ),
        (
            gloss(source, "кедендік одақ", "кедендік\nодақтың", "en", "customs union"),
            gloss(source, "кедендік одақ", "кедендік\nодақтың", "zh", "关税同盟"),
            gloss(source, "Шен Бомин", "Шен Бомин", "zh", "沈伯明", kind="person"),
            gloss(source, "аймақтық тәуелділік", "аймақтық тәуелділік", "en", "Regional interdependence"),
        ),
    )


def merged(*parts: Mined) -> Mined:
    """What one run finds in several texts."""
    return Mined(
        tuple(document for part in parts for document in part.documents),
        tuple(candidate for part in parts for candidate in part.candidates),
        tuple(gloss for part in parts for gloss in part.glosses),
    )


def concept(base: Termbase, uid: str) -> Concept:
    found = base.get(uid)
    assert isinstance(found, Concept)
    return found


def opened(base: Termbase, uid: str) -> OpenCandidate:
    found = base.get(uid)
    assert isinstance(found, OpenCandidate)
    return found


def texts(found: Concept, lang: str) -> list[tuple[str, str, str]]:
    return [(term.text, term.status, term.preference) for term in found.terms if term.lang == lang]


def said(base: Termbase) -> dict[str, list[tuple[object, ...]]]:
    """What the termbase says, without the columns that only count changes and name who made them."""
    unsaid = {"rev", "updated_at", "edited_by", "updated", "id"}
    tables = ("concept", "term", "definition", "proposal", "candidate", "glossary", "candidate_review", "term_key")
    rows = {table: base._connection.execute(f"SELECT * FROM {table}").fetchall() for table in tables}
    return {
        table: sorted(tuple(str(row[name]) for name in row.keys() if name not in unsaid) for row in found)  # noqa: SIM118
        for table, found in rows.items()
    }
