"""The termbase as the other layers see it: one SQLite file, opened for creating, writing or reading.

    with open_termbase(Path("terms.db"), "create") as base:
        base.store_mined(mined, domain="economy", by="Aigerim")
        base.accept("K000007", by="Aigerim", choices={"en": "customs union"})

Whatever the file cannot do (missing, not a termbase, newer, busy, full, read-only) is a `TermbaseError` in one sentence.
Ids are accepted in lower case and without zeros: «k7» is «K000007».
"""

import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

from glossary.model import Concept, Draft, Hit, Judgement, Kind, Language, Mined, OpenCandidate, Status
from glossary.store.values import MineSummary, Remembered, Stats, Untranslated

Mode = Literal["create", "write", "read"]


def open_termbase(path: Path, mode: Mode) -> "Termbase":
    """The termbase at `path`: «create» makes it or opens it, «write» and «read» want it there. Use it in a `with` statement.

    «create» and «write» bring an older schema up to date, after a backup beside the file; «read» changes nothing.

    Raises:
        TermbaseError: no file, not a termbase, made by a newer program, busy, or in a folder that cannot be written.
        MigrationNeeded: an older schema, opened for reading.
    """
    raise NotImplementedError


class Termbase:
    """One open termbase. Every writing method is one transaction and one row of `batch`, unless a `batch` is open already."""

    path: Path

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self._connection = connection

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; a second time does nothing."""
        raise NotImplementedError

    def batch(self, command: str, *, by: str, file: str = "", sha256: str = "") -> AbstractContextManager[None]:
        """Group changes: all writes inside are one transaction and one row of `batch`, and every changed row is in `change`.

        An error, Ctrl-C included, undoes all of it; a batch that changed nothing leaves no trace.
        """
        raise NotImplementedError

    # mining

    def known_documents(self) -> Mapping[str, str]:
        """The stored documents: path → sha256 of the text that is stored."""
        raise NotImplementedError

    def decided(self) -> Mapping[str, Judgement]:
        """What people decided: fold key of the Kazakh citation form → the latest judgement."""
        raise NotImplementedError

    def store_mined(self, mined: Mined, *, domain: str, by: str) -> MineSummary:
        """Store what the miner found, in one transaction; storing the same again changes nothing.

        A changed document replaces its old occurrences; decisions and whatever a person edited stay. Glosses become proposals of
        their candidate, with the places they were seen at; a candidate that only a gloss names is made. A candidate that no
        text supports any more goes, unless a person touched it.
        """
        raise NotImplementedError

    # concepts and candidates

    def add(
        self,
        kk: str,
        *,
        terms: Mapping[Language, Sequence[str]],
        by: str,
        domain: str = "",
        kind: Kind = "term",
        definition: str = "",
        note: str = "",
        source: str = "",
        status: Status = "approved",
    ) -> Concept:
        """Add a concept by hand; the first text of each language is preferred, the others are admitted.

        Raises:
            InputError: an empty text, an unknown status, or a concept with this Kazakh term in this domain is there already.
        """
        raise NotImplementedError

    def get(self, uid: str, *, contexts: int = 3) -> Concept | OpenCandidate:
        """The concept («C000123») or candidate («K000789») whole, with at most `contexts` key words in context, best first.

        Raises:
            NotFound: no such id.
        """
        raise NotImplementedError

    def concepts(
        self, *, statuses: Collection[Status] = ("approved",), domain: str | None = None, contexts: int = 3
    ) -> Iterator[Concept]:
        """The concepts with a Kazakh term of such a status, whole, in the order of the Kazakh alphabet; read in portions."""
        raise NotImplementedError

    def candidates(
        self,
        *,
        statuses: Collection[str] = ("new", "unsure"),
        domain: str | None = None,
        limit: int | None = None,
        min_score: float = 0.0,
        contexts: int = 3,
    ) -> Iterator[OpenCandidate]:
        """The candidates of such a status, best score first; read in portions."""
        raise NotImplementedError

    # review

    def accept(
        self,
        uid: str,
        *,
        by: str,
        status: Status = "approved",
        choices: Mapping[Language, str] | None = None,
        note: str = "",
    ) -> Concept:
        """Make a candidate a concept, or raise a concept's terms to `status`.

        `choices` are the texts per language, alternatives by «|», the first one preferred («» for none; a language left out
        stays as it is); None takes the best proposal of each language. «kk» among the choices replaces the citation form.

        Raises:
            NotFound: no such id.
            InputError: a status that accepts nothing, or no Kazakh text.
        """
        raise NotImplementedError

    def reject(self, uid: str, *, by: str, note: str = "") -> None:
        """Remember that this is no term; mining does not offer it again. On a concept: its terms become rejected."""
        raise NotImplementedError

    def unsure(self, uid: str, *, by: str, note: str = "") -> None:
        """Remember that somebody looked and could not decide; the candidate stays open. A concept's terms become proposed."""
        raise NotImplementedError

    def edit(self, uid: str, *, by: str, changes: Mapping[str, str]) -> Concept | OpenCandidate:
        """Change fields: kk, en, zh, ru, la (alternatives by «|»), domain, kind, note, definition, status.

        Editing an approved term's text drops it to reviewed. On a candidate a text becomes a proposal before all others; the
        statuses are those of the decisions: approved, reviewed, rejected, unsure.

        Raises:
            NotFound: no such id.
            InputError: an unknown field, kind or status, or an empty Kazakh text.
        """
        raise NotImplementedError

    # drafting

    def missing(
        self, lang: Language, *, domain: str | None = None, limit: int | None = None, redo: bool = False
    ) -> list[Untranslated]:
        """Concepts, then open candidates, best first, without a term, gloss or (unless `redo`) draft in `lang`."""
        raise NotImplementedError

    def store_drafts(self, drafts: Sequence[tuple[str, Draft]], *, by: str) -> int:
        """Store engines' answers for (uid, draft), in one transaction, and their alternatives after them; how many were stored.

        An engine's new answer for a language replaces its old one. Answers without a text are left out.
        """
        raise NotImplementedError

    def memory(self, lang: Language) -> Mapping[str, tuple[Remembered, ...]]:
        """Fold key of a Kazakh term → the texts known for it in `lang`: approved terms first, then reviewed ones, then glosses."""
        raise NotImplementedError

    # look-up

    def search(self, query: str, *, limit: int = 20) -> list[Hit]:
        """Concepts and open candidates, best first, by any language, inflected form, Russian letters, part of a word, or a typo.

        Raises:
            UsageError: a query without a letter or digit.
        """
        raise NotImplementedError

    # exchange

    def remember_export(self, file: str, rows: Mapping[str, str]) -> str:
        """Keep what each exported row said (uid → canonical JSON), the ancestor of a later three-way merge; gives an export id."""
        raise NotImplementedError

    def exported(self, export_id: str) -> Mapping[str, str]:
        """What the rows of an export said.

        Raises:
            NotFound: this termbase made no such export.
        """
        raise NotImplementedError

    # upkeep

    def stats(self) -> Stats:
        """The termbase in figures."""
        raise NotImplementedError

    def verify(self) -> list[str]:
        """The faults found, one sentence each: damaged pages, broken links, keys or reading tables out of step."""
        raise NotImplementedError
