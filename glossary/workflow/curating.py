"""The half of the termbase in which a team cares for what it has: merging, remarks on terms, collections, copies."""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Literal

from glossary.model import Concept
from glossary.store.results import Joined
from glossary.value import Table
from glossary.workflow.deciding import Deciding, listed


class Curating(Deciding):
    """What a team does with concepts beside deciding on them, and with the file that they are in."""

    def merge(self, uid: str, other: str, *, shown: tuple[int | None, int | None] = (None, None)) -> Concept:
        """Merge a concept or candidate into a concept, which keeps its id; the other id names it from then on. Of a term that
        both have the lower status wins.

        Raises:
            NotFound: no such id.
            InputError: they are the same, or the first is a candidate.
        """
        return self._store.merge(uid, other, by=self.by, shown=shown)

    def describe_term(self, uid: str, **changes: str | bool) -> Concept:
        """Change what is said of a term («T000123»): preference (preferred, admitted, deprecated, forbidden,
        do-not-translate), term_type, pos, register, region, usage_note, example, image, link, case_sensitive, exact.

        Raises:
            NotFound: no such term.
            InputError: an unknown field, preference or type of term.
        """
        return self._store.edit_term(uid, by=self.by, changes=changes)

    def tag(self, uids: str | Iterable[str], *, add: Iterable[str] = (), remove: Iterable[str] = ()) -> Table[Concept]:
        """Put concepts into collections (projects, clients) and take them out of others; of several ids all or none.

        Raises:
            NotFound: no such id.
            InputError: a candidate.
        """
        coming, going = tuple(add), tuple(remove)
        with self.batch("tag"):
            return Table(self._store.tag(uid, by=self.by, add=coming, remove=going) for uid in listed(uids))

    def set_fields(self, uid: str, fields: Mapping[str, str]) -> Concept:
        """Say something of a concept under names of one's own; an empty text takes a field away.

        Raises:
            NotFound: no such id.
            InputError: a candidate, or a name that is no word.
        """
        return self._store.set_fields(uid, fields, by=self.by)

    def repair(self) -> None:
        """Make anew what follows from other tables, as `verify` names it: scores, counts, search keys, reading tables."""
        self._store.repair(by=self.by)

    def back_up(self, path: str | os.PathLike[str] | None = None) -> Path:
        """Copy the whole termbase, one file with nothing beside it, to `path` or to «NAME.backup» beside it, where older
        copies stay by date, the last few of them; the copy.

        Raises:
            TermbaseError: no room, or no permission to write there.
        """
        if path is None:
            return self._store.back_up()
        self._store.copy_to(Path(path))
        return Path(path)

    def pack(self, path: str | os.PathLike[str]) -> Path:
        """Write what people have said in this termbase, with its history and without its texts, to a file that a colleague
        brings into their copy with `merge_from`; that file.

        Raises:
            TermbaseError: no room, or no permission to write there.
        """
        self._store.pack(Path(path))
        return Path(path)

    def merge_from(
        self,
        other: str | os.PathLike[str],
        *,
        winner: Literal["ours", "theirs", "newest"] | None = None,
        preview: bool = False,
    ) -> Joined:
        """Bring what people did in another copy of this termbase, or in a pack of one, into this one: all of it, act by act, or
        with `preview` nothing. The termbase as it was stays beside it as «NAME.backup».

        Raises:
            InputError: this file, or one that did not grow from the same termbase.
            TermbaseError: no such file, or none of the two.
            Conflict: both changed the same, and no `winner` is named.
        """
        return self._store.merge_from(Path(other), by=self.by, winner=winner, preview=preview)
