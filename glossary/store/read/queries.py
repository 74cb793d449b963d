"""What a termbase answers, without changing anything."""

import sqlite3
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Concatenate, Literal, ParamSpec, TypeVar

from glossary.model import Concept, Hit, Judgement, Language, OpenCandidate, Status
from glossary.store.connection import translated_errors
from glossary.store.keys import read_uid
from glossary.store.read import (
    decisions,
    documents,
    domains,
    duplicates,
    exports,
    history,
    maintenance,
    records,
    search,
    standing,
    translations,
)
from glossary.store.read.choosing import ALL, Choice, candidate_ids
from glossary.store.read.narrowing import ANY, Narrow
from glossary.store.results import Act, Duplicate, Remembered, Stats, Step, StoredText, Untranslated

P = ParamSpec("P")
T = TypeVar("T")


class Queries:
    """The reading half of `Termbase`. A domain is found without regard to case; one that nothing has is refused with
    `NotFound`, which lists those there are."""

    path: Path

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self._connection = connection

    def _ask(self, question: Callable[Concatenate[sqlite3.Connection, P], T], *args: P.args, **named: P.kwargs) -> T:
        with translated_errors(self.path):
            return question(self._connection, *args, **named)

    # mining

    def stored_texts(self) -> Mapping[str, StoredText]:
        """The stored texts by their paths."""
        return self._ask(documents.stored_texts)

    def decided(self) -> Mapping[str, Judgement]:
        """What people decided: fold key of the Kazakh citation form → the latest judgement."""
        return self._ask(decisions.decided)

    def votes(self, domain: str = "") -> Mapping[str, float]:
        """How much what people decided says of terms in a domain: fold key of the Kazakh citation form → 1 for an
        accepted term and -1 for a rejected one, `decisions.ELSEWHERE` times that where it is of another domain."""
        return self._ask(decisions.votes, domain)

    def cannot_link(self) -> Collection[tuple[str, str]]:
        """The pairs of fold keys that people keep apart: neither is a variant of the other."""
        return self._ask(decisions.cannot_link)

    # concepts and candidates

    def get(self, uid: str, *, contexts: int = 3) -> Concept | OpenCandidate:
        """The concept («C000123») or candidate («K000789») whole, with at most `contexts` key words in context,
        best first.

        Raises:
            NotFound: no such id.
        """
        return self._ask(records.get, uid, contexts)

    def standing(self, uid: str) -> str:
        """The id of what stands for an id now: of a candidate that became a concept, the concept's.

        Raises:
            NotFound: no such id.
        """
        return self._ask(standing.standing, uid).uid

    def subjects(self, uids: Sequence[str]) -> Mapping[str, Concept | OpenCandidate]:
        """What stands for each of these ids now, whole but for its contexts.

        Raises:
            NotFound: no such id.
        """
        return self._ask(standing.subjects, uids)

    def named(self) -> Iterator[tuple[str, str, str]]:
        """Id, Kazakh text and domain of what is open or stands: candidates first, then concepts, with each of their terms."""
        with translated_errors(self.path):
            yield from standing.named(self._connection)

    def concepts(
        self,
        *,
        statuses: Collection[str] = ("approved",),
        domain: str | None = None,
        tag: str | None = None,
        contexts: int = 3,
    ) -> Iterator[Concept]:
        """The concepts with a Kazakh term of such a status, whole, in the order of the Kazakh alphabet; read in
        portions.

        Raises:
            NotFound: nothing has the domain, or no such collection.
        """
        ids = self._ask(records.concept_ids, statuses, self._ask(domains.resolve, domain), self.collection(tag))
        with translated_errors(self.path):
            yield from records.read_concepts(self._connection, ids, contexts)

    def collection(self, name: str | None) -> str | None:
        """The name of a collection as it is kept.

        Raises:
            NotFound: there is none of this name; it lists those there are.
        """
        return self._ask(domains.collection, name)

    def candidates(
        self,
        *,
        statuses: Collection[str] = ("new", "unsure"),
        domain: str | None = None,
        choice: Choice = ALL,
        contexts: int = 3,
    ) -> Iterator[OpenCandidate]:
        """The candidates of such a status, best score first, each domain and text in turn; read in portions."""
        ids = self._ask(candidate_ids, statuses, self._ask(domains.resolve, domain), choice)
        with translated_errors(self.path):
            yield from records.read_candidates(self._connection, ids, contexts)

    def count_open(self, domain: str | None, choice: Choice = ALL) -> int:
        """How many candidates are open, or how many of them are chosen, were there no limit."""
        chosen = self._ask(domains.resolve, domain)
        return len(self._ask(candidate_ids, ("new", "unsure"), chosen, choice._replace(limit=None)))

    def namesakes(self, kk: str) -> list[str]:
        """The ids of the concepts and candidates that bear a Kazakh term and are not rejected; a candidate that became
        a concept is not told apart from it."""
        return self._ask(standing.namesakes, kk)

    # history

    def last_act(self) -> int:
        """The number of the last act that somebody has finished: as long as it is the same, nothing has changed."""
        return self._ask(history.last_act)

    def acts(self, limit: int | None = None) -> list[Act]:
        """The last acts, the oldest first."""
        return self._ask(history.acts, limit)

    def steps_on(self, uid: str) -> list[Step]:
        """What was done to a concept or candidate, the oldest first.

        Raises:
            NotFound: no such id.
        """
        return self._ask(history.steps_on, uid)

    def steps_of(self, act: int) -> list[Step]:
        """What an act did, in its order.

        Raises:
            NotFound: no such act.
        """
        return self._ask(history.steps_of, act)

    def last_on(self, uid: str) -> str:
        """What was done last to a concept or candidate, for a sentence: «edit» by Marat, 2026-03-01T09:30:00Z."""
        return self._ask(history.last_on, read_uid(uid))

    def duplicates(self) -> list[Duplicate]:
        """Pairs of concepts that may be one, the surest first, each with the reason."""
        return self._ask(duplicates.duplicates)

    # drafting

    def missing(
        self, lang: Language, *, domain: str | None = None, limit: int | None = None, redo: bool = False
    ) -> list[Untranslated]:
        """Concepts, then open candidates, best first, without a term, gloss or (unless `redo`) draft in `lang`."""
        return self._ask(translations.missing, lang, self._ask(domains.resolve, domain), limit, redo)

    def memory(self, lang: Language) -> Mapping[str, tuple[Remembered, ...]]:
        """Fold key of a Kazakh term → the texts known for it in `lang`: approved terms first, then reviewed
        ones, then glosses."""
        return self._ask(translations.memory, lang)

    # look-up

    def search(
        self, query: str, *, limit: int = 20, narrow: Narrow = ANY, pattern: Literal["wildcard", "regex"] | None = None
    ) -> list[Hit]:
        """Concepts and candidates, rejected ones too, best first, by any language, inflected form, Russian letters, part
        of a word, or a typo; or those with a text that fits a `pattern`. Only what it is narrowed to, if it is.

        Raises:
            UsageError: a query without a letter or digit, too long a one, or no expression.
            NotFound: nothing has the domain.
        """
        chosen = self._ask(domains.resolve, narrow.domain)
        narrow = narrow._replace(domain=chosen, tag=self.collection(narrow.tag))
        if pattern is None:
            return self._ask(search.search, query, limit, narrow)
        return self._ask(search.search_pattern, query, limit, regular=pattern == "regex", narrow=narrow)

    # exchange

    def exported(self, export_id: str) -> Mapping[str, str]:
        """What the rows of an export said.

        Raises:
            NotFound: this termbase made no such export.
        """
        return self._ask(exports.exported, export_id)

    def left_out(
        self, statuses: Collection[Status], *, domain: str | None = None, tag: str | None = None
    ) -> Mapping[Status, int]:
        """How many terms that nobody rejected an export of these statuses leaves out, by their status."""
        chosen = self._ask(domains.resolve, domain)
        return self._ask(maintenance.left_out, statuses, chosen, self.collection(tag))

    # maintenance

    def stats(self) -> Stats:
        """The termbase in figures."""
        return self._ask(maintenance.stats, self.path)

    def verify(self) -> list[str]:
        """The faults found, one sentence each: damaged pages, broken links, keys or reading tables out of step."""
        return self._ask(maintenance.verify)
