"""Storing what the miner found, so that a second time changes nothing and nothing that a person did is lost.

Each kind of row is compared as a whole set: what a text no longer says goes, what it says anew comes, the rest
stays untouched.
"""

import json
import sqlite3
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from glossary.errors import InputError
from glossary.language.orthography import canonicalize, fold
from glossary.model import Candidate, Document, Gloss, Kind, Mined, Occurrence, Span, Variant
from glossary.store.batches import Batch, insert, update
from glossary.store.contexts import fitness, unbroken
from glossary.store.domains import spelling
from glossary.store.keys import Ref
from glossary.store.proposals import propose
from glossary.store.values import MineSummary

_Row = tuple[Any, ...]

_PLACE = 'candidate, document, start, "end", surface, sentence_start, sentence_end, fitness'
_GLOSS = 'proposal, document, kk_start, kk_end, start, "end", rule, score, uncertain, why'
_SAYING = 'candidate, document, lang, text, source, start, "end"'


def store_mined(batch: Batch, mined: Mined, domain: str) -> MineSummary:
    """Store documents, candidates, glosses and their places; what changed, in figures.

    Raises:
        InputError: two documents with one name.
    """
    return _Run(batch, mined, spelling(batch.connection, domain)).store()


class _Run:
    """One run of the miner against what is stored: the documents and candidates by number, and the tally."""

    def __init__(self, batch: Batch, mined: Mined, domain: str) -> None:
        self.batch, self.connection, self.mined, self.domain = batch, batch.connection, mined, domain
        self.texts = {document.name: document for document in mined.documents}
        self.documents: dict[str, int] = {}
        self.changed: set[int] = set()
        self.candidates: dict[str, int] = {}
        self.tally: Counter[str] = Counter()

    def store(self) -> MineSummary:
        if len(self.texts) < len(self.mined.documents):
            raise InputError("Two texts have the same name: give each a name of its own.")
        for document in self.mined.documents:
            self.documents[document.name] = self._document(document)
        before = self._supported()
        for candidate in self.mined.candidates:
            self.candidates[fold(candidate.kk)] = self._candidate(candidate)
        # What a concept is called in full says better what kind of thing it is than its abbreviation.
        in_full_first = sorted(self.mined.glosses, key=lambda gloss: gloss.kind == "abbreviation")
        glossed = [(gloss, self._candidate_of(gloss)) for gloss in in_full_first]
        self._store_glosses(glossed)
        self._store_places(glossed)
        self._store_definitions()
        touched = before | self._supported()
        self._store_variants()
        self._withdraw(touched)
        self._recount(touched)
        return MineSummary(**self.tally)

    def _document(self, document: Document) -> int:
        values = {name: getattr(document, name) for name in ("name", "sha256", "encoding", "text")}
        row = self.connection.execute("SELECT id, sha256 FROM document WHERE path = ?", [document.path]).fetchone()
        if row is None:
            new = {"path": document.path, "domain": self.domain, "batch": self.batch.id}
            key = insert(self.connection, "document", values | new)
        else:
            key = int(row["id"])
            update(self.connection, "document", key, values)
        same = row is not None and row["sha256"] == document.sha256
        self.tally["documents_new" if row is None else "documents_same" if same else "documents_changed"] += 1
        if not same:
            self.changed.add(key)
        return key

    def _supported(self) -> set[int]:
        """The candidates that the documents of this run speak of, as stored at this moment."""
        question = "SELECT DISTINCT candidate FROM occurrence WHERE document IN (SELECT value FROM json_each(?))"
        return {key for (key,) in self.connection.execute(question, [self._document_keys])}

    @property
    def _document_keys(self) -> str:
        return json.dumps(list(self.documents.values()))

    def _candidate(self, candidate: Candidate) -> int:
        why = json.dumps(dict(candidate.why), ensure_ascii=False, sort_keys=True)
        row = self._stored(candidate.kk)
        if row is None:
            return self._new_candidate(candidate.kk, candidate.kind, candidate.score, why)
        values: dict[str, Any] = {"score": candidate.score, "why": why}
        if not row["edited_by"]:
            values["kind"] = candidate.kind
        update(self.connection, "candidate", row["id"], values)
        self.tally["candidates_same"] += 1
        return int(row["id"])

    def _candidate_of(self, gloss: Gloss) -> int:
        key = fold(gloss.kk)
        if key not in self.candidates:
            row = self._stored(gloss.kk)
            why = json.dumps({"gloss": gloss.score})
            self.candidates[key] = (
                self._new_candidate(gloss.kk, gloss.kind, gloss.score, why) if row is None else row["id"]
            )
            self.tally["candidates_same"] += row is not None
        return self.candidates[key]

    def _stored(self, kk: str) -> sqlite3.Row | None:
        found = self.connection.execute("SELECT id, edited_by FROM candidate WHERE key = ?", [fold(kk)])
        row: sqlite3.Row | None = found.fetchone()
        return row

    def _new_candidate(self, kk: str, kind: Kind, score: float, why: str) -> int:
        """A candidate that nobody has met; one whose name a single concept bears belongs to that concept
        already."""
        self.tally["candidates_new"] += 1
        question = "SELECT DISTINCT concept FROM term WHERE lang = 'kk' AND key = ? AND status <> 'rejected'"
        concepts = self.connection.execute(question, [fold(kk)]).fetchall()
        linked = {"status": "accepted", "concept": concepts[0]["concept"]} if len(concepts) == 1 else {}
        named = {"key": fold(kk), "kk": canonicalize(kk), "kind": kind, "domain": self.domain}
        counted = {"score": score, "why": why, "count": 0, "documents": 0}
        return insert(self.connection, "candidate", {**named, **counted, **linked})

    def _replace(self, table: str, columns: str, wanted: set[_Row], owner: str) -> tuple[int, int]:
        """Make the rows of these documents the wanted ones; how many came and went.

        The rows of a decided candidate that this run does not speak of stay while their text does: the miner
        passes over what was decided.
        """
        question = (
            f"SELECT t.id, t.document, c.id AS candidate, c.status <> 'new' OR c.edited_by <> '' AS decided,"
            f" {', '.join(f't.{column}' for column in columns.split(', '))} FROM {table} t {owner}"
            " WHERE t.document IN (SELECT value FROM json_each(?))"
        )
        stored = {tuple(row)[4:]: row for row in self.connection.execute(question, [self._document_keys])}
        mined = set(self.candidates.values())
        going = [
            (row["id"],)
            for key, row in stored.items()
            if key not in wanted
            and not (row["decided"] and row["candidate"] not in mined and row["document"] not in self.changed)
        ]
        coming = sorted(wanted - stored.keys())
        self.connection.executemany(f"DELETE FROM {table} WHERE id = ?", going)
        marks = ", ".join("?" * len(columns.split(", ")))
        self.connection.executemany(f"INSERT INTO {table} ({columns}) VALUES ({marks})", coming)
        return len(coming), len(going)

    def _store_glosses(self, glossed: Sequence[tuple[Gloss, int]]) -> None:
        wanted = {self._gloss_row(gloss, candidate) for gloss, candidate in glossed}
        owner = "JOIN proposal p ON p.id = t.proposal JOIN candidate c ON c.id = p.candidate"
        came, _ = self._replace("gloss", _GLOSS, wanted, owner)
        self.tally["glosses_new"] += came
        self.tally["glosses_same"] += len(wanted) - came
        self.connection.execute(_DROP_UNSAID)
        self.connection.execute(_GRADE)

    def _gloss_row(self, gloss: Gloss, candidate: int) -> _Row:
        values = {"origin": "gloss", "confidence": gloss.score, "uncertain": int(gloss.uncertain), "kind": gloss.kind}
        proposal = propose(self.batch, Ref("candidate", candidate), gloss.lang, canonicalize(gloss.text), values)
        place = (gloss.kk_start, gloss.kk_end, gloss.start, gloss.end)
        return (
            proposal,
            self.documents[gloss.source],
            *place,
            gloss.rule,
            gloss.score,
            int(gloss.uncertain),
            gloss.why,
        )

    def _store_places(self, glossed: Sequence[tuple[Gloss, int]]) -> None:
        wanted: set[_Row] = set()
        taken: dict[tuple[int, str], set[int]] = defaultdict(set)
        for candidate in self.mined.candidates:
            key = self.candidates[fold(candidate.kk)]
            for place in candidate.occurrences:
                wanted.add(self._place(key, candidate.kk, place))
                taken[key, place.source].update(range(place.start, place.end))
        for gloss, key in glossed:
            # The Kazakh side of a gloss is a place of its candidate too, unless the miner counted it.
            if taken[key, gloss.source].isdisjoint(range(gloss.kk_start, gloss.kk_end)):
                wanted.add(self._place(key, gloss.kk, _glossed_place(gloss, self.texts[gloss.source])))
        came, went = self._replace("occurrence", _PLACE, wanted, "JOIN candidate c ON c.id = t.candidate")
        self.tally["occurrences_new"] += came
        self.tally["occurrences_withdrawn"] += went

    def _place(self, candidate: int, kk: str, place: Occurrence) -> _Row:
        sentence = self.texts[place.source].text[place.sentence.start : place.sentence.end]
        where = (candidate, self.documents[place.source], place.start, place.end, place.surface)
        return (*where, *place.sentence, fitness(sentence, place.surface, kk))

    def _store_definitions(self) -> None:
        wanted = {
            (
                self.candidates[fold(candidate.kk)],
                self.documents[one.source],
                one.lang,
                canonicalize(unbroken(one.text)),
                one.source,
                one.start,
                one.end,
            )
            for candidate in self.mined.candidates
            for one in candidate.definitions
        }
        typed = "SELECT DISTINCT candidate FROM definition WHERE candidate IS NOT NULL AND document IS NULL"
        by_people = {key for (key,) in self.connection.execute(typed)}
        kept = {row for row in wanted if row[0] not in by_people}
        self._replace("definition", _SAYING, kept, "JOIN candidate c ON c.id = t.candidate")

    def _store_variants(self) -> None:
        """A run that saw every text of a candidate replaces its variants; another only adds to them."""
        elsewhere = "SELECT DISTINCT candidate FROM occurrence WHERE document NOT IN (SELECT value FROM json_each(?))"
        partial = {key for (key,) in self.connection.execute(elsewhere, [self._document_keys])}
        stored: dict[int, dict[str, sqlite3.Row]] = defaultdict(dict)
        for row in self.connection.execute("SELECT * FROM variant"):
            stored[row["candidate"]][row["text"]] = row
        for candidate in self.mined.candidates:
            key = self.candidates[fold(candidate.kk)]
            self._store_variants_of(key, candidate.variants, stored[key], key in partial)

    def _store_variants_of(
        self, candidate: int, variants: Sequence[Variant], stored: Mapping[str, sqlite3.Row], partial: bool
    ) -> None:
        for variant in variants:
            row = stored.get(variant.text)
            values = {"kind": variant.kind, "count": variant.count, "rule": variant.rule}
            if row is None:
                insert(self.connection, "variant", {"candidate": candidate, "text": variant.text} | values)
            else:
                values["count"] = max(variant.count, row["count"]) if partial else variant.count
                update(self.connection, "variant", row["id"], values)
        going = set() if partial else stored.keys() - {variant.text for variant in variants}
        self.connection.executemany("DELETE FROM variant WHERE id = ?", [(stored[text]["id"],) for text in going])

    def _withdraw(self, touched: Iterable[int]) -> None:
        """What no text supports any more and nobody touched goes, with its proposals."""
        mined = set(self.candidates.values())
        self.batch.candidates |= set(touched)
        unmentioned = json.dumps([key for key in touched if key not in mined])
        self.tally["candidates_withdrawn"] += self.connection.execute(_WITHDRAW, [unmentioned]).rowcount

    def _recount(self, touched: Iterable[int]) -> None:
        keys = json.dumps([*touched, *self.candidates.values()])
        self.connection.execute(_RECOUNT, [keys])


def _glossed_place(gloss: Gloss, document: Document) -> Occurrence:
    """The Kazakh side of a gloss as an occurrence, in the sentence where it begins."""
    at = bisect_right(document.sentences, gloss.kk_start, key=lambda sentence: sentence.start) - 1
    sentence = document.sentences[at] if at >= 0 else Span(gloss.kk_start, gloss.kk_end)
    around = Span(sentence.start, max(sentence.end, gloss.kk_end))
    surface = document.text[gloss.kk_start : gloss.kk_end]
    return Occurrence(document.name, gloss.kk_start, gloss.kk_end, surface, around)


_DROP_UNSAID = """
DELETE FROM proposal WHERE origin = 'gloss' AND NOT EXISTS (SELECT 1 FROM gloss g WHERE g.proposal = proposal.id)
AND candidate IN (SELECT id FROM candidate WHERE status = 'new' AND edited_by = '')
"""
_GRADE = """
UPDATE proposal SET confidence = graded.score, uncertain = graded.uncertain
FROM (SELECT proposal, max(score) AS score, min(uncertain) AS uncertain FROM gloss GROUP BY proposal) AS graded
WHERE graded.proposal = proposal.id AND (confidence, proposal.uncertain) <> (graded.score, graded.uncertain)
"""
_WITHDRAW = """
DELETE FROM candidate WHERE id IN (SELECT value FROM json_each(?)) AND status = 'new' AND edited_by = ''
AND NOT EXISTS (SELECT 1 FROM occurrence o WHERE o.candidate = candidate.id)
AND NOT EXISTS (SELECT 1 FROM gloss g JOIN proposal p ON p.id = g.proposal WHERE p.candidate = candidate.id)
"""
_RECOUNT = """
UPDATE candidate SET count = counted.places, documents = counted.documents
FROM (SELECT c.id, count(o.id) AS places, count(DISTINCT o.document) AS documents
      FROM candidate c LEFT JOIN occurrence o ON o.candidate = c.id
      WHERE c.id IN (SELECT value FROM json_each(?)) GROUP BY c.id) AS counted
WHERE counted.id = candidate.id AND (count, candidate.documents) <> (counted.places, counted.documents)
"""
