"""Storing what the miner found, so that a second time changes nothing and nothing that a person did is lost.

Each kind of row is compared as a whole set: what a text no longer says goes, what it says anew comes, the rest
stays untouched.
"""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from functools import cache
from typing import Any

from glossary.errors import InputError
from glossary.language.orthography import canonicalize, fold
from glossary.model import Document, Gloss, Mined, Occurrence, Span, Variant
from glossary.store.connection import array
from glossary.store.keys import Ref
from glossary.store.read.contexts import fitness_of, legible, one_line
from glossary.store.read.domains import spelling
from glossary.store.results import MineSummary
from glossary.store.transactions import Batch, indexes_resting, insert, last_number, update
from glossary.store.write import evidence
from glossary.store.write.documents import mark
from glossary.store.write.proposals import grade_glosses, propose

_Row = tuple[Any, ...]
_Writing = tuple[str, str, int, str]
"""Text, kind, count and rule of a variant."""

_PLACE = 'candidate, document, start, "end", sentence_start, sentence_end, fitness'
_GLOSS = 'proposal, document, kk_start, kk_end, start, "end", rule, score, uncertain, why, text, kind, form'
_SAYING = 'candidate, document, lang, text, source, start, "end"'
_SUPPORT = "candidate, document, evidence"


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
        self.legible: dict[tuple[str, Span], float] = {}
        self.documents: dict[str, int] = {}
        self.changed: set[int] = set()
        self.candidates: dict[str, int] = {}
        self.tally: Counter[str] = Counter()
        self.key_of: evidence.KeyOf = cache(fold)

    def store(self) -> MineSummary:
        if len(self.texts) < len(self.mined.documents):
            raise InputError("Two texts have the same name: give each a name of its own.")
        for document in self.mined.documents:
            self.documents[document.name] = self._document(document)
        self.rewrite()
        return MineSummary(**self.tally)

    def rewrite(self) -> None:
        """Make everything that is said of the documents of this run what this run says."""
        before = self._supported()
        merged = evidence.merged_keys(self.mined, self.key_of)
        found = evidence.collect(self.connection, self.mined, merged, self.key_of)
        last = last_number(self.connection, "candidate")
        self.candidates, said = evidence.number_candidates(self.batch, found, self.domain, self.documents.values())
        new = sum(number > last for number in self.candidates.values())
        self.candidates |= {other: self.candidates[key] for other, key in merged.items()}
        self.tally["candidates_new"] += new
        self.tally["candidates_same"] += len(found) - new
        self._replace("support", _SUPPORT, evidence.support_rows(found, self.candidates, said, self.documents), _OWN)
        self._store_glosses()
        self._store_places()
        self._store_definitions()
        touched = before | self._supported()
        self._store_variants()
        self._withdraw(touched)
        evidence.grade_candidates(self.connection, {*touched, *self.candidates.values()})

    def _document(self, document: Document) -> int:
        values = {name: getattr(document, name) for name in ("name", "sha256", "encoding", "text")}
        row = self.connection.execute("SELECT id, sha256 FROM document WHERE path = ?", [document.path]).fetchone()
        if row is None:
            new = {"path": document.path, "domain": self.domain, "batch": self.batch.id}
            key = insert(self.connection, "document", values | new)
        else:
            key = int(row["id"])
            update(self.connection, "document", key, values | ({"domain": self.domain} if self.domain else {}))
        same = row is not None and row["sha256"] == document.sha256
        self.tally["documents_new" if row is None else "documents_same" if same else "documents_changed"] += 1
        if not same:
            self.changed.add(key)
        mark(self.connection, key, document.marks)
        return key

    def _supported(self) -> set[int]:
        """The candidates that the documents of this run speak of, as stored at this moment."""
        question = "SELECT DISTINCT candidate FROM occurrence WHERE document IN (SELECT value FROM json_each(?))"
        return {key for (key,) in self.connection.execute(question, [self._document_keys])}

    @property
    def _document_keys(self) -> str:
        return array(self.documents.values())

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
        with indexes_resting(self.connection, table, len(coming)):
            self.connection.executemany(f"INSERT INTO {table} ({columns}) VALUES ({marks})", coming)
        return len(coming), len(going)

    def _store_glosses(self) -> None:
        wanted = {self._gloss_row(gloss) for gloss in self.mined.glosses}
        owner = "JOIN proposal p ON p.id = t.proposal JOIN candidate c ON c.id = p.candidate"
        given = self.connection.execute(_GIVEN, [self._document_keys]).fetchall()
        new = (Counter(row[:2] for row in wanted) - Counter(map(tuple, given))).total()
        self._replace("gloss", _GLOSS, wanted, owner)
        self.tally["glosses_new"] += new  # one that only stands elsewhere in its text by now is none
        self.tally["glosses_same"] += len(wanted) - new
        grade_glosses(self.connection)

    def _gloss_row(self, gloss: Gloss) -> _Row:
        text = canonicalize(gloss.text)
        values = {"origin": "gloss", "confidence": gloss.score, "uncertain": int(gloss.uncertain), "kind": gloss.kind}
        owner = Ref("candidate", self.candidates[self.key_of(gloss.kk)])
        proposal = propose(self.batch, owner, gloss.lang, text, values)
        place = (gloss.kk_start, gloss.kk_end, gloss.start, gloss.end)
        read = (gloss.rule, gloss.score, int(gloss.uncertain), gloss.why, text, gloss.kind, gloss.form)
        return (proposal, self.documents[gloss.source], *place, *read)

    def _store_places(self) -> None:
        wanted: set[_Row] = set()
        glossed = {(self.candidates[self.key_of(gloss.kk)], gloss.source) for gloss in self.mined.glosses}
        taken: dict[tuple[int, str], set[int]] = defaultdict(set)
        for candidate in self.mined.candidates:
            key = self.candidates[self.key_of(candidate.kk)]
            for place in candidate.occurrences:
                wanted.add(self._place(key, candidate.kk, place))
                if (key, place.source) in glossed:
                    taken[key, place.source].update(range(place.start, place.end))
        for gloss in self.mined.glosses:
            # The Kazakh side of a gloss is a place of its candidate too, unless the miner counted it.
            key = self.candidates[self.key_of(gloss.kk)]
            if taken[key, gloss.source].isdisjoint(range(gloss.kk_start, gloss.kk_end)):
                wanted.add(self._place(key, gloss.kk, _glossed_place(gloss, self.texts[gloss.source])))
        came, went = self._replace("occurrence", _PLACE, wanted, _OWN)
        self.tally["occurrences_new"] += came
        self.tally["occurrences_withdrawn"] += went

    def _place(self, candidate: int, kk: str, place: Occurrence) -> _Row:
        where = (candidate, self.documents[place.source], place.start, place.end)
        return (*where, *place.sentence, fitness_of(self._legible(place.source, place.sentence), place.surface, kk))

    def _legible(self, source: str, span: Span) -> float:
        """How well a sentence reads, judged once for all its places: there may be thousands of them in one without a full
        stop."""
        key = (source, span)
        if key not in self.legible:
            self.legible[key] = legible(self.texts[source].text[span.start : span.end])
        return self.legible[key]

    def _store_definitions(self) -> None:
        wanted = {
            (
                self.candidates[self.key_of(candidate.kk)],
                self.documents[one.source],
                one.lang,
                canonicalize(one_line(one.text)),
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
        self._replace("definition", _SAYING, kept, _OWN)

    def _store_variants(self) -> None:
        """A run that saw every text of a candidate replaces its variants; another only adds to them."""
        elsewhere = "SELECT DISTINCT candidate FROM occurrence WHERE document NOT IN (SELECT value FROM json_each(?))"
        partial = {key for (key,) in self.connection.execute(elsewhere, [self._document_keys])}
        going, coming = [], []
        stored = self._stored_variants()
        for one in self.mined.candidates:
            key = self.candidates[self.key_of(one.kk)]
            there = stored[key]
            wanted = _join_writings(one.variants, there if key in partial else ())
            going += [(key, writing[0]) for writing in sorted(there - wanted)]
            coming += [(key, *writing) for writing in sorted(wanted - there)]
        self.connection.executemany("DELETE FROM variant WHERE candidate = ? AND text = ?", going)
        with indexes_resting(self.connection, "variant", len(coming)):
            self.connection.executemany(
                "INSERT INTO variant (candidate, text, kind, count, rule) VALUES (?, ?, ?, ?, ?)", coming
            )

    def _stored_variants(self) -> Mapping[int, set[_Writing]]:
        """The variants of the candidates of this run."""
        stored: dict[int, set[_Writing]] = defaultdict(set)
        question = (
            "SELECT candidate, text, kind, count, rule FROM variant WHERE candidate IN (SELECT value FROM json_each(?))"
        )
        for row in self.connection.execute(question, [array(self.candidates.values())]):
            stored[row["candidate"]].add(tuple(row)[1:])
        return stored

    def _withdraw(self, touched: Iterable[int]) -> None:
        """What no text says any more and nobody touched goes, with its proposals."""
        mined = set(self.candidates.values())
        spoken_of = {*touched, *mined}
        self.batch.candidates |= spoken_of
        withdrawn = evidence.withdraw_unsaid(self.connection, spoken_of, but=mined)
        self.tally["candidates_withdrawn"] += withdrawn


def forget(batch: Batch, documents: Mapping[str, int]) -> None:
    """Take texts, by name and number, out of the termbase with all that was found in them; what a person touched
    stays, without its places."""
    run = _Run(batch, Mined((), (), ()), "")
    run.documents = dict(documents)
    run.changed = set(documents.values())
    forgotten = set(_writings(batch, "document", run.changed))
    run.rewrite()
    _drop_writings(batch, forgotten)
    batch.connection.executemany("DELETE FROM document WHERE id = ?", [(key,) for key in documents.values()])


def _writings(batch: Batch, column: str, numbers: Iterable[int]) -> Counter[tuple[int, str]]:
    """How often texts write candidates how, of some documents or candidates: (candidate, key of the writing) → places."""
    question = (
        'SELECT o.candidate, substr(d.text, o.start + 1, o."end" - o.start) FROM occurrence o'
        f" JOIN document d ON d.id = o.document WHERE o.{column} IN (SELECT value FROM json_each(?))"
    )
    rows = batch.connection.execute(question, [array(numbers)])
    return Counter((candidate, fold(one_line(surface))) for candidate, surface in rows)


def _drop_writings(batch: Batch, forgotten: Collection[tuple[int, str]]) -> None:
    """Take the writings out that stood only in texts that are gone; of others no more are counted than there are."""
    candidates = {candidate for candidate, _ in forgotten}
    left = _writings(batch, "candidate", candidates)
    question = "SELECT id, candidate, text, count FROM variant WHERE candidate IN (SELECT value FROM json_each(?))"
    for row in batch.connection.execute(question, [array(candidates)]).fetchall():
        writing = (row["candidate"], fold(row["text"]))
        if writing in forgotten and not left[writing]:
            batch.connection.execute("DELETE FROM variant WHERE id = ?", [row["id"]])
        elif writing in forgotten:
            update(batch.connection, "variant", row["id"], {"count": min(row["count"], left[writing])})


def _join_writings(variants: Iterable[Variant], elsewhere: Iterable[_Writing]) -> set[_Writing]:
    """The writings of a candidate after a run; one that other texts have too keeps what was said most often, so that
    the order of the runs does not matter."""
    joined: dict[str, _Writing] = {one.text: (one.text, one.kind, one.count, one.rule) for one in variants}
    for one in elsewhere:
        joined[one[0]] = max(one, joined.get(one[0], one), key=lambda writing: (writing[2], writing[1], writing[3]))
    return set(joined.values())


def _glossed_place(gloss: Gloss, document: Document) -> Occurrence:
    """The Kazakh side of a gloss as an occurrence, in the sentence where it begins."""
    at = bisect_right(document.sentences, gloss.kk_start, key=lambda sentence: sentence.start) - 1
    sentence = document.sentences[at] if at >= 0 else Span(gloss.kk_start, gloss.kk_end)
    around = Span(sentence.start, max(sentence.end, gloss.kk_end))
    surface = document.text[gloss.kk_start : gloss.kk_end]
    return Occurrence(document.name, gloss.kk_start, gloss.kk_end, surface, around)


_GIVEN = "SELECT proposal, document FROM gloss WHERE document IN (SELECT value FROM json_each(?))"
_OWN = "JOIN candidate c ON c.id = t.candidate"
