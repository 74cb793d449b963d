"""The termbase as the other layers see it: one SQLite file, opened for creating, writing or reading.

    with open_termbase(Path("terms.db"), "create") as base:
        base.store_mined(mined, domain="economy", by="Aigerim")
        base.accept("K000007", by="Aigerim", choices={"en": "customs union"})

Whatever the file cannot do (missing, not a termbase, newer, busy, full, read-only) is a `TermbaseError` in one
sentence. Ids are accepted in lower case and without zeros: «k7» is «K000007».
"""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from glossary.model import Concept, Document, Draft, Kind, Language, Mined, OpenCandidate, Status
from glossary.progress import Progress, silent
from glossary.store import transactions
from glossary.store.connection import Mode, back_up, connect
from glossary.store.read import documents as stored
from glossary.store.read import records
from glossary.store.read.queries import Queries
from glossary.store.results import MineSummary, Undone
from glossary.store.transactions import Batch
from glossary.store.write import decisions, documents, editing, exports, proposals
from glossary.store.write.ingest import forget, store_mined


def open_termbase(path: Path, mode: Mode) -> "Termbase":
    """The termbase at `path`: «create» makes it or opens it, «write» and «read» want it there. Use it in a
    `with` statement.

    «create» and «write» bring an older schema up to date, after a backup beside the file; «read» changes nothing.

    Raises:
        TermbaseError: no file, not a termbase, made by a newer program, busy, or in a folder that cannot be
        written. MigrationNeeded: an older schema, opened for reading.
    """
    connection = connect(path, mode)
    try:
        if mode != "read":
            from glossary.store.schema.upgrade import migrate

            migrate(connection, path)
    except BaseException:
        connection.close()
        raise
    return Termbase(path, connection)


class Termbase(Queries):
    """One open termbase. Every writing method is one transaction and one row of `batch`, unless a `batch` is
    open already."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        super().__init__(path, connection)
        self._batch: Batch | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; a second time does nothing."""
        self._connection.close()

    @contextmanager
    def batch(self, command: str, *, by: str, file: str = "", sha256: str = "") -> Iterator[None]:
        """Group changes: all writes inside are one transaction and one row of `batch`, each change in `change`.

        An error, Ctrl-C included, undoes all of it; a batch that changed nothing leaves no trace.
        """
        with self._writing(command, by, file, sha256):
            yield

    @contextmanager
    def _writing(self, command: str, by: str, file: str = "", sha256: str = "") -> Iterator[Batch]:
        """The open batch, or one for this block; what fails inside an open batch undoes itself only."""
        transactions.require_name(by)
        if self._batch is not None:
            with transactions.write(self._connection, self.path):
                yield self._batch
            return
        with transactions.batch(self._connection, self.path, command, by=by, file=file, sha256=sha256) as opened:
            self._batch = opened
            try:
                yield opened
            finally:
                self._batch = None

    def _concept(self, concept: int) -> Concept:
        (whole,) = self._ask(lambda connection: list(records.read_concepts(connection, [concept])))
        return whole

    # mining

    def store_mined(
        self,
        mined: Mined,
        *,
        domain: str,
        by: str,
        moved: Mapping[str, Document] | None = None,
        progress: Progress = silent,
    ) -> MineSummary:
        """Store what the miner found, in one transaction; storing the same again changes nothing. The texts that were
        `moved`, by the path they are stored under, lie elsewhere now. A `domain` files known texts under it too.
        `progress` is told how far it is.

        A changed document replaces its old occurrences; decisions and whatever a person edited stay. Glosses
        become proposals of their candidate, with the places they were seen at; a candidate that only a gloss
        names is made. A candidate that no text supports any more goes, unless a person touched it.
        """
        with self._writing("mine", by) as batch:
            batch.progress = progress
            documents.move(batch, moved or {})
            return store_mined(batch, mined, domain)

    def forget(self, texts: Sequence[str], *, by: str) -> Sequence[str]:
        """Take texts, by name or path, out with all that was found in them; their names. What a person decided or edited
        stays, without its places there. The termbase as it was stays beside it as a backup: a text that is out can be
        mined again, but not put back.

        Raises:
            NotFound: no text is called so.
            InputError: several are.
        """
        paths = self._ask(stored.find_documents, texts)
        names = stored.called(self.stored_texts(), paths)
        self.back_up()
        with self._writing("forget", by) as batch:
            forget(batch, paths)
        return names

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
            InputError: an empty text, an unknown status, or a concept with this Kazakh term in this domain is
            there already.
        """
        with self._writing("add", by) as batch:
            texts = {"definition": definition, "note": note, "source": source}
            concept = decisions.add(batch, kk, terms, by=by, domain=domain, kind=kind, status=status, **texts)
        return self._concept(concept)

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

        `choices` are the texts per language, alternatives by «|», the first one preferred. A language left out
        gets no term from a candidate and stays as it is in a concept. «kk» replaces the citation form. Without
        choices the best proposal of each language is taken that a concept lacks.

        Raises:
            NotFound: no such id.
            InputError: a status that accepts nothing, or no Kazakh text.
        """
        with self._writing("accept", by) as batch:
            concept = decisions.accept(batch, uid, by=by, status=status, choices=choices, note=note)
        return self._concept(concept)

    def reject(self, uid: str, *, by: str, note: str = "") -> tuple[str, ...]:
        """Remember that this is no term; mining does not offer it again. A concept's terms become rejected. The ids of
        what was judged: a concept that stands on this candidate alone goes with it."""
        with self._writing("reject", by) as batch:
            return decisions.judge(batch, uid, "rejected", by=by, note=note)

    def unsure(self, uid: str, *, by: str, note: str = "") -> tuple[str, ...]:
        """Remember that somebody looked and could not decide: it stays open. A concept's terms become proposed. The
        ids of what was judged, as `reject` gives them."""
        with self._writing("unsure", by) as batch:
            return decisions.judge(batch, uid, "unsure", by=by, note=note)

    def split(self, uid: str, text: str, *, by: str) -> Concept | OpenCandidate:
        """Say that a variant of this is another term: it becomes a candidate of its own, or belongs to the concept of
        that name, with those of the places that are written so; no later run of the miner joins the two again.

        Raises:
            NotFound: no such id, or nothing there is written so.
            InputError: an inflected form, or the name of a concept.
        """
        from glossary.store.write.splitting import split

        with self._writing("split", by) as batch:
            own = split(batch, uid, text, by=by)
        return self.get(own.uid)

    def take_back(self, uid: str, *, by: str) -> None:
        """Undo the last decision on this that stands: everything is as before, a concept or candidate that it made is
        gone (its id is never given again), and that the decision was withdrawn is remembered.

        Raises:
            NotFound: no such id, or no decision on it that stands.
            Conflict: what the decision touched was changed since, or others were decided with it.
        """
        from glossary.store.write.undo import take_back

        with self._writing("take back", by) as batch:
            take_back(batch, uid, by=by)

    def undo(self, *, by: str) -> Undone:
        """Undo the last act that nobody has undone: a decision, an edit, an import, a batch of drafts; of a run of the miner the
        texts that it brought, with all that was found in them.

        Raises:
            NotFound: nothing to undo.
            Conflict: what was done was changed since, or the run replaced a text that was there.
        """
        from glossary.store.write.undo import undo

        with self._writing("undo", by) as batch:
            return undo(batch, by=by)

    def edit(
        self, uid: str, *, by: str, changes: Mapping[str, str], approving: bool = False
    ) -> Concept | OpenCandidate:
        """Change fields: kk, en, zh, ru, la (alternatives by «|»), domain, kind, note, definition, status.

        Editing an approved term's text drops it to reviewed, unless whoever edits is `approving` the new one.
        On a candidate a text becomes a proposal before all others;
        the statuses are those of the decisions: approved, reviewed, rejected, unsure.

        Raises:
            NotFound: no such id.
            InputError: an unknown field, kind or status, or an empty Kazakh text.
        """
        with self._writing("edit", by) as batch:
            ref = editing.edit(batch, uid, changes, by=by, approving=approving)
        return self.get(ref.uid)

    # drafting

    def store_drafts(self, drafts: Sequence[tuple[str, Draft]], *, by: str) -> int:
        """Store engines' answers for (uid, draft), in one transaction, and their alternatives after them; how
        many were stored.

        An engine's new answer for a language replaces its old one. Answers without a text are left out.
        """
        with self._writing("draft", by) as batch:
            return proposals.store_drafts(batch, drafts)

    # exchange

    def remember_export(self, file: str, rows: Mapping[str, str]) -> str:
        """Keep what each exported row said (uid → canonical JSON), the ancestor of a later three-way merge;
        gives an export id."""
        with transactions.write(self._connection, self.path):
            return exports.remember_export(self._connection, file, rows)

    # maintenance

    def back_up(self) -> None:
        """Copy the termbase to «NAME.backup» beside it, before an act that changes much; an older copy goes."""
        self._ask(back_up, self.path.with_name(f"{self.path.name}.backup"))
