"""The termbase as the other layers see it: one SQLite file, opened for creating, writing or reading.

    with open_termbase(Path("terms.db"), "create") as base:
        base.store_mined(mined, domain="economy", by="Aigerim")
        base.accept("K000007", by="Aigerim", choices={"en": "customs union"})

Whatever the file cannot do (missing, not a termbase, newer, busy, full, read-only) is a `TermbaseError` in one
sentence. Ids are accepted in lower case and without zeros: «k7» is «K000007».
"""

import sqlite3
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from glossary.model import Document, Draft, Mined
from glossary.progress import Progress, silent
from glossary.store import transactions
from glossary.store.acts import Acts
from glossary.store.connection import APPLICATION_ID, Mode, connect, in_memory, require_current
from glossary.store.copies import back_up, check_place, copy_whole
from glossary.store.read import documents as stored
from glossary.store.read import read_model
from glossary.store.results import MineSummary
from glossary.store.write import documents, exports, proposals
from glossary.store.write.ingest import forget, store_mined

MUCH = 5_000
"""So many candidates of one run are stored as a bulk."""


def open_termbase(path: Path, mode: Mode, *, rehearsal: bool = False) -> "Termbase":
    """The termbase at `path`: «create» makes it or opens it, «write» and «read» want it there. Use it in a
    `with` statement.

    «create» and «write» bring an older schema up to date, after a backup beside the file; «read» changes nothing. In a
    `rehearsal` all acts are done in one transaction, which is never finished: what is written can be read until the termbase
    is closed, and then it is gone.

    Raises:
        TermbaseError: no file, not a termbase, made by a newer program, busy, or in a folder that cannot be
        written. MigrationNeeded: an older schema, opened for reading or a rehearsal.
    """
    made = rehearsal and mode == "create" and not path.exists()
    connection = in_memory() if made else connect(path, mode)
    try:
        if rehearsal and not made:
            require_current(connection, path)
        elif mode != "read":
            from glossary.store.schema.upgrade import migrate

            migrate(connection, path)
        if rehearsal:
            connection.execute("BEGIN")
    except BaseException:
        connection.close()
        raise
    return Termbase(path, connection, rehearsal=rehearsal)


class Termbase(Acts):
    """One open termbase. Every writing method is one transaction and one row of `batch`, unless a `batch` is
    open already."""

    def __init__(self, path: Path, connection: sqlite3.Connection, *, rehearsal: bool = False) -> None:
        super().__init__(path, connection)
        self.rehearsal = rehearsal

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; a second time does nothing."""
        self._connection.close()

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
            with transactions.bringing_texts(batch, len(mined.candidates) > MUCH):
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
        if not self.rehearsal:
            self.back_up()
        with self._writing("forget", by) as batch:
            forget(batch, paths)
        return names

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

    def back_up(self) -> Path:
        """Copy the termbase to «NAME.backup» beside it, before an act that changes much; older copies stay by their date, the
        last few of them."""
        return self._ask(back_up, self.path)

    def copy_to(self, path: Path) -> None:
        """Write the whole termbase to a file of its own.

        Raises:
            TermbaseError: no room, no permission to write there, or something else there than a termbase.
        """
        self._ask(check_place, path, APPLICATION_ID, "copy of a termbase")
        self._ask(copy_whole, path)

    def pack(self, path: Path) -> None:
        """Write what people have said, with its history and without the texts, to a file of its own, for `merge_from`.

        Raises:
            TermbaseError: no room, or no permission to write there.
        """
        from glossary.store.write.joining.packing import pack

        self._ask(pack, path)

    def repair(self, *, by: str) -> None:
        """Make anew what follows from other tables: scores and counts of candidates, the table `glossary`, search keys and
        the index of their words."""
        from glossary.store.write.evidence import grade_everything

        with self._writing("repair", by) as batch:
            grade_everything(batch.connection)
            read_model.rebuild(batch.connection)
