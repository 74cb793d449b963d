"""What people do with concepts and candidates: every method is one transaction and one row of `batch`, unless a `batch` is
open already.

`shown` is the revision (`rev`) of what the person had before them: where it is another by now, nothing is done and they
are told who has been there."""

import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from glossary.model import Concept, Kind, Language, OpenCandidate, Status, Term
from glossary.store import transactions
from glossary.store.copies import back_up
from glossary.store.keys import Ref, read_uid
from glossary.store.read import history, records
from glossary.store.read.queries import Queries
from glossary.store.results import Joined, Undone
from glossary.store.transactions import Batch
from glossary.store.write import decisions, editing, remarks


class Acts(Queries):
    """The half of `Termbase` in which people have their say."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        super().__init__(path, connection)
        self._batch: Batch | None = None

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

    def last_act(self) -> int:
        """The number of the last act that somebody has finished; the one that is open here does not count."""
        return self._ask(history.last_act, None if self._batch is None else self._batch.id)

    def _concept(self, concept: int) -> Concept:
        return self._ask(lambda connection: next(records.read_concepts(connection, [concept])))

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
        homonym: bool = False,
    ) -> Concept:
        """Add a concept by hand; the first text of each language is preferred, the others are admitted. A `homonym` is a
        concept beside one of the same name and domain.

        Raises:
            InputError: an empty text, an unknown status, or a concept with this Kazakh term in this domain is
            there already.
        """
        about = {"domain": domain, "definition": definition, "note": note, "source": source}
        uid = self.enter(kk, terms=terms, by=by, kind=kind, status=status, homonym=homonym, **about)
        return self._concept(read_uid(uid).id)

    def enter(
        self,
        kk: str,
        *,
        terms: Mapping[Language, Sequence[str]],
        by: str,
        kind: Kind = "term",
        status: Status = "approved",
        homonym: bool = False,
        **about: str,
    ) -> str:
        """Add a concept as `add` does, and give its id only: reading it back takes as long again."""
        with self._writing("add", by) as batch:
            texts = {"domain": "", "definition": "", "note": "", "source": ""} | about
            concept = decisions.add(batch, kk, terms, by=by, kind=kind, status=status, homonym=homonym, **texts)
        return Ref("concept", concept).uid

    # review

    def accept(
        self,
        uid: str,
        *,
        by: str,
        status: Status = "approved",
        choices: Mapping[Language, str] | None = None,
        note: str = "",
        shown: int | None = None,
    ) -> Concept:
        """Make a candidate a concept, or raise a concept's terms to `status`.

        `choices` are the texts per language, alternatives by «|», the first one preferred. A language left out
        gets no term from a candidate and stays as it is in a concept. «kk» replaces the citation form. Without
        choices the best proposal of each language is taken that a concept lacks.

        Raises:
            NotFound: no such id.
            InputError: a status that accepts nothing, or no Kazakh text.
            Conflict: it is no longer in the revision that was `shown`; of every act with `shown`.
        """
        taken = self.take(uid, by=by, status=status, choices=choices, note=note, shown=shown)
        return self._concept(read_uid(taken).id)

    def take(
        self,
        uid: str,
        *,
        by: str,
        status: Status,
        choices: Mapping[Language, str] | None,
        note: str = "",
        shown: int | None = None,
    ) -> str:
        """Accept as `accept` does, and give the concept's id only: reading it back takes as long again."""
        with self._writing("accept", by) as batch:
            concept = decisions.accept(batch, uid, by=by, status=status, choices=choices, note=note, shown=shown)
        return Ref("concept", concept).uid

    def reject(self, uid: str, *, by: str, note: str = "", shown: int | None = None) -> tuple[str, ...]:
        """Remember that this is no term; mining does not offer it again. A concept's terms become rejected. The ids of
        what was judged: a concept that stands on this candidate alone goes with it."""
        with self._writing("reject", by) as batch:
            return decisions.judge(batch, uid, "rejected", by=by, note=note, shown=shown)

    def unsure(self, uid: str, *, by: str, note: str = "", shown: int | None = None) -> tuple[str, ...]:
        """Remember that somebody looked and could not decide: it stays open. A concept's terms become proposed. The
        ids of what was judged, as `reject` gives them."""
        with self._writing("unsure", by) as batch:
            return decisions.judge(batch, uid, "unsure", by=by, note=note, shown=shown)

    def split(self, uid: str, text: str, *, by: str, shown: int | None = None) -> Concept | OpenCandidate:
        """Say that a variant of this is another term: it becomes a candidate of its own, or belongs to the concept of
        that name, with those of the places that are written so; no later run of the miner joins the two again.

        Raises:
            NotFound: no such id, or nothing there is written so.
            InputError: an inflected form, or the name of a concept.
        """
        from glossary.store.write.splitting import split

        with self._writing("split", by) as batch:
            own = split(batch, uid, text, by=by, shown=shown)
        return self.get(own.uid)

    def merge(self, uid: str, other: str, *, by: str, shown: tuple[int | None, int | None] = (None, None)) -> Concept:
        """Merge a concept or candidate into a concept, which keeps its id; the other id names it from then on. Of a term that
        both have the lower status wins.

        Raises:
            NotFound: no such id.
            InputError: they are the same, or the first is a candidate.
            Conflict: one of them is no longer in the revision that was `shown`.
        """
        from glossary.store.write.merging import merge

        with self._writing("merge", by) as batch:
            concept = merge(batch, uid, other, by=by, shown=shown)
        return self._concept(concept)

    def edit_term(self, uid: str, *, by: str, changes: Mapping[str, object]) -> Concept:
        """Change what is said of a term («T000123»): `remarks.SAID`, `remarks.FLAGS`, preference, term_type.

        Raises:
            NotFound: no such term.
            InputError: an unknown field, preference or type of term.
        """
        with self._writing("edit", by) as batch:
            concept = remarks.edit_term(batch, uid, changes)
        return self._concept(concept)

    def tag(
        self, uid: str, *, by: str, add: Collection[str] = (), remove: Collection[str] = (), shown: int | None = None
    ) -> Concept:
        """Put a concept into collections and take it out of others.

        Raises:
            NotFound: no such id.
            InputError: a candidate, or an empty name.
        """
        with self._writing("tag", by) as batch:
            concept = remarks.tag(batch, uid, add=add, remove=remove, shown=shown)
        return self._concept(concept)

    def set_fields(self, uid: str, fields: Mapping[str, str], *, by: str, shown: int | None = None) -> Concept:
        """Say something of a concept under names of one's own; an empty text takes a field away.

        Raises:
            NotFound: no such id.
            InputError: a candidate, or a name that is no word.
        """
        with self._writing("edit", by) as batch:
            concept = remarks.set_fields(batch, uid, fields, shown=shown)
        return self._concept(concept)

    def take_back(self, uid: str, *, by: str) -> None:
        """Undo the last decision on this that stands: everything is as before, a concept or candidate that it made is
        gone (its id is never given again).

        Raises:
            NotFound: no such id, or no decision on it that stands.
            Conflict: what the decision touched was changed since, or others were decided with it.
        """
        from glossary.store.write.undo import take_back

        with self._writing("take back", by) as batch:
            take_back(batch, uid)

    def undo(self, act: int | None = None, *, by: str) -> Undone:
        """Undo an act, by its number in the history, or the last one that stands: everything is as it was before it.

        Raises:
            NotFound: no such act, or nothing to undo.
            Conflict: what was done was changed since, it is undone already, or an older program did it.
        """
        from glossary.store.write.undo import undo

        with self._writing("undo", by) as batch:
            return undo(batch, act)

    def redo(self, act: int | None = None, *, by: str) -> Undone:
        """Do again what was undone: an act, by its number, or what was undone last since anything else was done.

        Raises:
            NotFound: no such act, or nothing to do again.
            Conflict: it stands, or what was undone was changed since.
        """
        from glossary.store.write.undo import redo

        with self._writing("redo", by) as batch:
            return redo(batch, act)

    def merge_from(
        self, other: Path, *, by: str, winner: Literal["ours", "theirs", "newest"] | None = None, preview: bool = False
    ) -> Joined:
        """Bring what people did in another copy of this termbase, or in a pack of one, into this one, act by act; the termbase as
        it was stays beside it as a backup. With `preview` nothing is stored.

        Raises:
            InputError: this file, or one that did not grow from the same termbase.
            TermbaseError: no such file, or none of the two.
            Conflict: both changed the same, and no `winner` is named.
        """
        from glossary.store.write.joining.merge_from import merge_from

        if not preview:
            self._ask(back_up, self.path)
        return merge_from(self._connection, self.path, other, by=by, winner=winner, preview=preview)

    def edit(
        self, uid: str, *, by: str, changes: Mapping[str, str], approving: bool = False, shown: int | None = None
    ) -> Concept | OpenCandidate:
        """Change fields: kk, en, zh, ru, la (alternatives by «|»), domain, kind, note, definition, status.

        Editing an approved term's text drops it to reviewed, unless whoever edits is `approving` the new one.
        On a candidate a text becomes a proposal before all others; the statuses are those of the decisions: approved,
        reviewed, rejected, unsure.

        Raises:
            NotFound: no such id.
            InputError: an unknown field, kind or status, or an empty Kazakh text.
        """
        with self._writing("edit", by) as batch:
            ref = editing.edit(batch, uid, changes, by=by, approving=approving, shown=shown)
        return self.get(ref.uid)

    def mark(self, uid: str, terms: Sequence[Term], *, by: str, source: str = "", approving: bool = False) -> None:
        """Say how the terms of a concept are used, and of terms that are not named nothing; a named one that is not there is
        added. Raises `NotFound` for no such concept and `InputError` for a candidate or if no Kazakh term may be used."""
        from glossary.store.write.marking import mark

        with self._writing("edit", by) as batch:
            mark(batch, uid, terms, source=source, approving=approving)
