"""The reading half of the termbase that users see."""

import os
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from glossary.errors import NAMED, InputError, NotFound, some
from glossary.model import Concept, Hit, Kind, Language, OpenCandidate, Status
from glossary.progress import Progress, silent
from glossary.store.read.narrowing import Narrow
from glossary.store.read.search import LONGEST
from glossary.store.results import Act, Duplicate, Stats, Step
from glossary.store.termbase import Termbase as Store
from glossary.value import Table

if TYPE_CHECKING:
    from glossary.exchange.duplicates import Duplicates
    from glossary.exchange.merge import Plan
    from glossary.exchange.table import Incoming
    from glossary.store.read.choosing import Choice
    from glossary.workflow.checking import Annotated, CheckReport
    from glossary.workflow.review import TermCheck


APPROVED: tuple[Status, ...] = ("approved",)
"""What is used where nothing else is asked for."""


class Reading:
    """What a termbase answers without changing anything. A domain is found without regard to case; one that nothing has
    is refused with `NotFound`, which lists those there are."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @property
    def path(self) -> Path:
        """Where the file is."""
        return self._store.path

    def search(
        self,
        query: str,
        *,
        limit: int = 20,
        lang: Language | None = None,
        status: str | None = None,
        domain: str | None = None,
        kind: Kind | None = None,
        tag: str | None = None,
        source: str | None = None,
        pattern: Literal["wildcard", "regex"] | None = None,
    ) -> Table[Hit]:
        """Concepts and candidates, rejected ones too, best first: by any language, any inflected form, Russian letters
        for Kazakh ones, a part of a word, or a typo; each says why it matched. Or those with a text that fits a `pattern`,
        which has * and ? or is a regular expression.

        They can be narrowed to a language of the text that matches, a status, domain, kind, collection or source text.

        Raises:
            UsageError: a query without a letter or digit, too long a one, or no expression.
            NotFound: nothing has the domain.
        """
        narrow = Narrow(lang, status, domain, kind, tag, source)
        return Table(self._store.search(query, limit=limit, narrow=narrow, pattern=pattern))

    def show(self, uid: str, *, contexts: int = 3) -> Concept | OpenCandidate:
        """One concept («C000123») or candidate («K000789») whole, with at most so many key words in context, best first.
        Ids are read in lower case and without zeros too: «k7»; a term of any language names what is called so.

        Raises:
            NotFound: no such id, and nothing is called so.
            InputError: several are.
        """
        try:
            return self._store.get(uid, contexts=contexts)
        except NotFound:
            if len(uid) > LONGEST or not any(map(str.isalpha, uid)):
                raise
            called = [hit.uid for hit in self._store.search(uid, limit=NAMED + 1) if hit.why == "exact"]
            if not called:
                raise
        if len(called) > 1:
            raise InputError(f"Several are called «{uid}»: {some(called)}; name one by its id.")
        return self._store.get(called[0], contexts=contexts)

    def concepts(
        self,
        *,
        statuses: Collection[str] = ("approved",),
        domain: str | None = None,
        tag: str | None = None,
        contexts: int = 3,
    ) -> Iterator[Concept]:
        """The concepts with a Kazakh term of such a status, of a collection if one is named, in the order of the Kazakh
        alphabet; read in portions."""
        return self._store.concepts(statuses=statuses, domain=domain, tag=tag, contexts=contexts)

    def candidates(
        self,
        *,
        statuses: Collection[str] = ("new", "unsure"),
        domain: str | None = None,
        limit: int | None = None,
        min_score: float = 0.0,
        likely: bool = False,
        in_texts: int = 1,
        contexts: int = 3,
    ) -> Iterator[OpenCandidate]:
        """The candidates of such a status, best score first, the ten best of each domain and text before the next ten of any; read in
        portions. `likely`: those that are as likely a term as not, or more, and those that a text glosses; `in_texts`: in so many texts.
        """
        chosen = choice(limit=limit, min_score=min_score, likely=likely, in_texts=in_texts)
        return self._store.candidates(statuses=statuses, domain=domain, choice=chosen, contexts=contexts)

    def history(self, uid: str) -> Table[Step]:
        """What was done to a concept or candidate, by whom and when, the oldest first.

        Raises:
            NotFound: no such id.
        """
        return Table(self._store.steps_on(uid))

    def acts(self, *, limit: int | None = None) -> Table[Act]:
        """The last acts, the oldest first; what is undone, and what undid it, too."""
        return Table(self._store.acts(limit))

    def act(self, number: int) -> Table[Step]:
        """What an act did, in its order: what undoing it would take back.

        Raises:
            NotFound: no such act.
        """
        return Table(self._store.steps_of(number))

    def duplicates(self) -> Table[Duplicate]:
        """Pairs of concepts that may be one, the surest first, each with the reason: `merge` joins two."""
        return Table(self._store.duplicates())

    def check_term(self, subject: Concept | OpenCandidate) -> "TermCheck":
        """What is odd about the Kazakh term of a concept or candidate: letters, an inflected form, namesakes."""
        from glossary.workflow import review

        return review.check_term(self._store, subject)

    def plan_import(
        self,
        table: "Incoming | str | os.PathLike[str]",
        *,
        duplicates: "Duplicates" = "join",
        partial: bool = False,
    ) -> "Plan":
        """What an import of an edited table would change, field by field; nothing is changed. The table is a file or
        what `glossary.read_table` gave. Rows without an id that are called the same are joined, kept («keep») or left out
        («skip»); with `partial` bad rows are left out and named.

        Raises:
            InputError: a file that cannot be read, or cells that say what they may not.
        """
        from glossary.workflow import exchange

        return exchange.plan_import(self._store, table, duplicates=duplicates, partial=partial)

    def check(
        self,
        source: str | os.PathLike[str],
        target: str | os.PathLike[str] | None = None,
        *,
        pair: str = "kk-en",
        statuses: Collection[Status] = APPROVED,
        domain: str | None = None,
        tag: str | None = None,
        ignored: Iterable[str] = (),
        progress: Progress = silent,
    ) -> "CheckReport":
        """Check a translation against the terms of these statuses: a bilingual file, or a text and its translation line by line.
        `pair` are the languages, `tag` a collection, `ignored` terms or ids to pass over.

        Raises:
            InputError: a file that cannot be read, or texts that are not aligned.
        """
        from glossary.workflow import checking

        return checking.check(
            self._store,
            source,
            target,
            pair=pair,
            statuses=statuses,
            domain=domain,
            tag=tag,
            ignored=ignored,
            progress=progress,
        )

    def annotate(
        self,
        text: str | os.PathLike[str],
        *,
        lang: str = "kk",
        statuses: Collection[Status] = APPROVED,
        domain: str | None = None,
        tag: str | None = None,
    ) -> "Annotated":
        """Find the terms of these statuses in a text file, in any form, the longest first.

        Raises:
            InputError: a file that cannot be read.
        """
        from glossary.workflow import checking

        return checking.annotate(self._store, text, lang=lang, statuses=statuses, domain=domain, tag=tag)

    def stats(self) -> Stats:
        """The termbase in figures."""
        return self._store.stats()

    def verify(self) -> list[str]:
        """The faults found, one sentence each: damaged pages, broken links, keys or reading tables out of step."""
        return self._store.verify()


def choice(*, limit: int | None, min_score: float, likely: bool, in_texts: int) -> "Choice":
    """Which candidates the options of `Reading.candidates` choose."""
    from glossary.mining.ranking.calibration import likely_score
    from glossary.store.read.choosing import Choice

    return Choice(max(min_score, likely_score()) if likely else min_score, likely, in_texts, limit)
