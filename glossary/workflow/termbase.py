"""The termbase as users see it: one SQLite file with everything that can be done to it.

    with open_termbase("terms.db", "create", by="Aigerim") as termbase:
        termbase.mine(Path("texts"), domain="economy")
        for hit in termbase.search("одақтардың"):
            termbase.accept(hit.uid, en="customs union")
        termbase.export("exports/economy.xlsx")

What changes the termbase is one signed act each, which `undo` takes back.
"""

import os
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from glossary.model import Draft, Language, Status
from glossary.progress import Progress, silent
from glossary.store import termbase as store
from glossary.store.connection import Mode
from glossary.value import Table
from glossary.workflow.curating import Curating
from glossary.workflow.deciding import Forgotten, listed
from glossary.workflow.reading import APPROVED

if TYPE_CHECKING:
    from glossary.drafting.style import Style
    from glossary.exchange.merge import Plan, Winner
    from glossary.workflow.draft import DraftReport
    from glossary.workflow.exchange import ExportReport
    from glossary.workflow.mine import MiningReport, Sources, Surveyed


def open_termbase(
    path: str | os.PathLike[str], mode: Mode = "write", *, by: str | None = None, dry_run: bool = False
) -> "Termbase":
    """The termbase at `path`; use it in a `with` statement. «write» and «read» want the file there, «create» makes it
    where it is not. What is changed is signed `by` somebody, without a name by whoever sits at the keyboard.

    «create» and «write» bring an older file up to date, after a backup beside it; «read» changes nothing. In a `dry_run`
    everything is done as asked, what was done can be read, and when the termbase is closed the file is as it was.

    Raises:
        TermbaseError: no file, not a termbase, made by a newer program, busy, or in a folder that cannot be written.
        MigrationNeeded: an older file, opened for reading or for a dry run.
    """
    return Termbase(store.open_termbase(Path(path), mode, rehearsal=dry_run), mode, by)


def restore(copy: str | os.PathLike[str], path: str | os.PathLike[str]) -> None:
    """Put a copy back in the place of the termbase at `path`, whole or not at all; what was there stays beside it as
    «NAME.backup».

    Raises:
        TermbaseError: no such copy, it is no termbase or damaged, or another program is writing.
    """
    from glossary.store import copies

    copies.restore(Path(copy), Path(path))


class Termbase(Curating):
    """One open termbase."""

    def mine(
        self,
        sources: "Sources",
        *,
        domain: str = "",
        again: bool = False,
        dry_run: bool = False,
        min_score: float = 0.0,
        limit: int | None = None,
        progress: Progress = silent,
        surveyed: "Surveyed" = silent,
    ) -> "MiningReport":
        """Mine texts as `glossary.mine` does, and store what is found with its places. Decisions are respected: what was
        rejected is not offered, what was decided is never overturned.

        A text that has not changed since is passed over, or mined `again`; of a changed one the old places give way to the
        new. A `dry_run` mines all texts and stores nothing.

        Raises:
            InputError: a file that cannot be read, or no text that looks Kazakh.
        """
        from glossary.workflow import mine

        by = None if dry_run else self.by
        return mine.mine_into(
            self._store,
            sources,
            by=by,
            domain=domain,
            again=again,
            min_score=min_score,
            limit=limit,
            progress=progress,
            surveyed=surveyed,
        )

    def forget(self, texts: str | Iterable[str]) -> Forgotten:
        """Take texts out, by name or path, with all that was found in them. What a person decided or edited stays,
        without its places there. The termbase as it was stays beside it as «NAME.backup».

        Raises:
            NotFound: no text is called so.
            InputError: several are.
        """
        before, stored = self.stats().candidates, self._store.stored_texts()
        asked = {text: Path(text).resolve().as_posix() for text in listed(texts)}
        gone = self._store.forget([place if place in stored else text for text, place in asked.items()], by=self.by)
        return Forgotten(tuple(gone), sum(before.values()) - sum(self.stats().candidates.values()))

    def draft(
        self,
        to: Language,
        *,
        domain: str | None = None,
        limit: int | None = None,
        redo: bool = False,
        engines: Iterable[str] | None = None,
        style: "Style | None" = None,
        min_confidence: float = 0.0,
        progress: Progress = silent,
    ) -> "DraftReport":
        """Propose a translation where a concept or an open candidate has none in a language: en or zh. With `redo`,
        what has a draft is drafted again; `style` and `min_confidence` are those of `glossary.draft`.

        Raises:
            UsageError: an unknown engine, or a language no engine writes.
            EngineError: an engine that was named and cannot work.
        """
        from glossary.drafting.style import Style
        from glossary.workflow import draft

        return draft.draft_missing(
            self._store,
            to,
            by=self.by,
            domain=domain,
            limit=limit,
            redo=redo,
            engines=engines,
            style=style or Style(),
            min_confidence=min_confidence,
            progress=progress,
        )

    def propose(
        self,
        terms: Iterable[str],
        to: Language,
        *,
        domain: str = "",
        engines: Iterable[str] | None = None,
        style: "Style | None" = None,
        min_confidence: float = 0.0,
    ) -> "Table[Draft]":
        """One draft for each term, as `glossary.draft` makes them, with what the termbase knows of the terms and of
        the terms inside them. Nothing is stored.

        Raises:
            UsageError: an unknown engine, or a language no engine writes.
            EngineError: an engine that was named and cannot work.
        """
        from glossary.drafting.style import Style
        from glossary.workflow import draft

        return draft.propose(
            terms,
            to,
            memory=draft.remembered(self._store, to),
            domain=domain,
            engines=engines,
            style=style or Style(),
            min_confidence=min_confidence,
        )

    def export(
        self,
        path: str | os.PathLike[str],
        *,
        form: str = "",
        pair: str = "kk-en",
        review: bool = False,
        statuses: Collection[Status] = APPROVED,
        domain: str | None = None,
        tag: str | None = None,
        limit: int | None = None,
        min_score: float = 0.0,
        likely: bool = False,
        in_texts: int = 1,
        overwrite: bool = False,
        guarded: bool = False,
        headings: str = "",
        script: str = "",
    ) -> "ExportReport":
        """Write a table, or a file for another tool: the concepts with terms of these statuses, of a collection (`tag`) if one is
        named, or the sheet for `review` by translators, the open candidates that `candidates` gives for these options. The ending
        of the name says the format, or `form`, one of `glossary.formats()`; `pair` are source and target of a format that has two
        languages. A termbase that was opened for reading remembers no rows, and an import of them cannot be merged three-way.
        Rejected terms alone leave without ids, with the candidates, and come in elsewhere as rejected.

        `guarded` writes «'» before what looks like a formula in CSV; `headings` is the language of those of a sheet, kk, ru,
        en or zh; `script` is that of the Kazakh in it, as `glossary.convert` knows them. What comes back is read as Cyrillic.

        Raises:
            InputError: an unknown extension, an unimported file in the way (without `overwrite`), or no permission.
        """
        from glossary.workflow import exchange
        from glossary.workflow.reading import choice

        return exchange.export(
            self._store,
            path,
            form=form,
            pair=pair,
            review=review,
            statuses=statuses,
            domain=domain,
            tag=tag,
            choice=choice(limit=limit, min_score=min_score, likely=likely, in_texts=in_texts),
            overwrite=overwrite,
            guarded=guarded,
            headings=headings,
            script=script,
            remembered=self._mode != "read",
        )

    def import_(
        self,
        table: "Plan | str | os.PathLike[str]",
        *,
        winner: "Winner | None" = None,
        status: Status = "proposed",
    ) -> int:
        """Bring an edited table back, all of it or nothing; how many rows changed. Each field is compared with what was
        exported and with the termbase of today, so nobody's work is overwritten. `status` is that of new rows that name
        none. The termbase as it was stays beside it as «NAME.backup».

        Raises:
            Conflict: both sides changed a field and no side is to win: «theirs», the file, or «ours».
            InputError: a file that cannot be read, or cells that say what they may not.
        """
        from glossary.exchange.merge import Plan
        from glossary.workflow import exchange

        plan = table if isinstance(table, Plan) else self.plan_import(table)
        return exchange.import_(self._store, plan, winner=winner, status=status, by=self.by)
