"""The half of the termbase that people decide in: adding, accepting, rejecting, editing, undoing."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from glossary.errors import UsageError
from glossary.model import LANGUAGES, Concept, Kind, Language, OpenCandidate, Status
from glossary.store.connection import Mode
from glossary.store.results import Undone
from glossary.store.termbase import Termbase as Store
from glossary.value import Table, Value
from glossary.workflow.reading import Reading

if TYPE_CHECKING:
    from glossary.workflow.queue import Queue

Texts = str | Iterable[str] | None
"""Texts of one language: alternatives by «|» or as several texts, the preferred one first; None says nothing."""


@dataclass(frozen=True, slots=True)
class Judged(Value):
    """The id of what was judged, and that of the concept which stood on this candidate alone and was judged with it."""

    uid: str
    concept: str = ""


@dataclass(frozen=True, slots=True)
class Forgotten(Value):
    """The names of the texts that were taken out of a termbase, and how many candidates went with them."""

    texts: tuple[str, ...]
    candidates: int


def login() -> str:
    """Who signs where nobody is named: `GLOSSARY_USER`, or who sits at the keyboard as the system knows them.

    Raises:
        UsageError: the system does not say.
    """
    import getpass

    try:
        return os.environ.get("GLOSSARY_USER") or getpass.getuser()
    except (OSError, KeyError, ImportError) as error:
        raise UsageError("The system does not say who you are: add --by NAME or set GLOSSARY_USER.") from error


class Deciding(Reading):
    """The half of the termbase in which people have their say. Every act is signed, dated and stored whole or not at all."""

    def __init__(self, store: Store, mode: Mode, by: str | None) -> None:
        super().__init__(store)
        self._mode = mode
        self._by = by

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; a second time does nothing."""
        self._store.close()

    @property
    def by(self) -> str:
        """Who signs the changes."""
        if self._by is None:
            self._by = login()
        return self._by

    @contextmanager
    def batch(self, command: str) -> Iterator[None]:
        """Group changes into one act that is done, and undone, as a whole; after an error nothing of it is left."""
        with self._store.batch(command, by=self.by):
            yield

    def add(
        self,
        kk: str,
        *,
        en: Texts = None,
        zh: Texts = None,
        ru: Texts = None,
        la: Texts = None,
        domain: str = "",
        kind: Kind = "term",
        definition: str = "",
        note: str = "",
        source: str = "",
        status: Status = "approved",
        homonym: bool = False,
    ) -> Concept:
        """Add a concept by hand; the first text of each language is preferred, the others are admitted. A `homonym` is
        another meaning of a term that its domain has already.

        Raises:
            InputError: an empty text, an unknown status, or a concept with this Kazakh term in this domain is there.
        """
        terms = {lang: cell.split("|") for lang, cell in _cells(en=en, zh=zh, ru=ru, la=la).items()}
        about: dict[str, Any] = {"domain": domain, "definition": definition, "note": note, "source": source}
        return self._store.add(kk, terms=terms, by=self.by, kind=kind, status=status, homonym=homonym, **about)

    def accept(
        self,
        uids: str | Iterable[str],
        *,
        kk: Texts = None,
        en: Texts = None,
        zh: Texts = None,
        ru: Texts = None,
        la: Texts = None,
        status: Status = "approved",
        note: str = "",
        shown: int | None = None,
    ) -> Table[Concept]:
        """Make candidates concepts, or raise the terms of concepts to `status`, approved or reviewed; of several ids all
        or none.

        A candidate is accepted with the best proposal of each language. One id with texts is accepted with exactly these;
        of a concept a language left out stays as it is, `kk` replaces the citation form.

        Raises:
            NotFound: no such id.
            InputError: a status that accepts nothing, or no Kazakh text.
            Conflict: it is no longer in the revision (`rev`) that the person was `shown`; of every act with `shown`.
            UsageError: texts or a revision for several ids.
        """
        asked, choices = listed(uids), _cells(kk=kk, en=en, zh=zh, ru=ru, la=la) or None
        if len(asked) > 1 and (choices or shown is not None):
            raise UsageError("Texts can be given for one id only: accept the others in a second command.")
        with self.batch("accept"):
            return Table(
                self._store.accept(uid, by=self.by, status=status, choices=choices, note=note, shown=shown)
                for uid in asked
            )

    def reject(self, uids: str | Iterable[str], *, note: str = "", shown: int | None = None) -> Table[Judged]:
        """Remember that these are no terms: mining does not offer them again. A concept's terms become rejected; one that
        stands on a rejected candidate alone goes with it. Of several ids all or none.

        Raises:
            NotFound: no such id.
        """
        with self.batch("reject"):
            judged = (self._store.reject(uid, by=self.by, note=note, shown=shown) for uid in listed(uids))
            return Table(Judged(*ids) for ids in judged)

    def unsure(self, uids: str | Iterable[str], *, note: str = "", shown: int | None = None) -> Table[Judged]:
        """Remember that somebody looked at these and could not decide: they stay open, a concept's terms become proposed.

        Raises:
            NotFound: no such id.
        """
        with self.batch("unsure"):
            judged = (self._store.unsure(uid, by=self.by, note=note, shown=shown) for uid in listed(uids))
            return Table(Judged(*ids) for ids in judged)

    def edit(
        self,
        uid: str,
        *,
        kk: Texts = None,
        en: Texts = None,
        zh: Texts = None,
        ru: Texts = None,
        la: Texts = None,
        domain: str | None = None,
        kind: Kind | None = None,
        definition: str | None = None,
        note: str | None = None,
        status: Status | None = None,
        shown: int | None = None,
    ) -> Concept | OpenCandidate:
        """Change fields of a concept or candidate. What is not given stays; when the text of an approved term is changed,
        the term is reviewed and no longer approved. On a candidate a text becomes a proposal before all others.

        Raises:
            NotFound: no such id.
            InputError: an unknown kind or status, or an empty Kazakh text.
            UsageError: nothing to change.
        """
        fields = {"domain": domain, "kind": kind, "definition": definition, "note": note, "status": status}
        cells = _cells(kk=kk, en=en, zh=zh, ru=ru, la=la)
        changes = {name: text for name, text in (*cells.items(), *fields.items()) if text is not None}
        if not changes:
            raise UsageError(f"Say what to change, for example: glossary edit {uid} --en TEXT.")
        return self._store.edit(uid, by=self.by, changes=changes, shown=shown)

    def split(self, uid: str, text: str, *, shown: int | None = None) -> Concept | OpenCandidate:
        """Say that a variant of this is another term: it becomes a candidate of its own with the places where it is
        written so, and no later run of the miner joins the two again.

        Raises:
            NotFound: no such id, or nothing there is written so.
            InputError: an inflected form, or the name of a concept.
        """
        return self._store.split(uid, text, by=self.by, shown=shown)

    def undo(self, act: int | None = None) -> Undone:
        """Undo an act by its number, or the last one that stands: a decision, an edit, an import, drafts, a run of the miner.
        Everything is as it was before it; `acts` lists them, `act` shows what one did.

        Raises:
            NotFound: no such act, or nothing to undo.
            Conflict: what was done was changed since, or it is undone already.
        """
        return self._store.undo(act, by=self.by)

    def redo(self, act: int | None = None) -> Undone:
        """Do again what was undone: an act by its number, or what was undone last since anything else was done.

        Raises:
            NotFound: no such act, or nothing to do again.
            Conflict: it stands, or what it did has been changed since.
        """
        return self._store.redo(act, by=self.by)

    def take_back(self, uid: str) -> str:
        """Undo the last decision on this that stands, whatever was done since elsewhere; the id in full.

        Raises:
            NotFound: no such id, or no decision on it that stands.
            Conflict: what the decision touched was changed since, or others were decided with it.
        """
        subject = self.show(uid, contexts=0)
        self._store.take_back(uid, by=self.by)
        return subject.uid

    def review(
        self,
        *,
        domain: str | None = None,
        limit: int | None = None,
        min_score: float = 0.0,
        likely: bool = False,
        in_texts: int = 1,
        unsure: bool = False,
    ) -> "Queue":
        """A walk through the open candidates in the order of `candidates`, which says what the options mean; with `unsure` also through
        those that were left open."""
        from glossary.workflow.queue import Queue

        statuses = ("new", "unsure") if unsure else ("new",)
        candidates = self.candidates(
            statuses=statuses, domain=domain, limit=limit, min_score=min_score, likely=likely, in_texts=in_texts
        )
        return Queue(self._store, list(candidates), by=self.by)


def listed(texts: str | Iterable[str]) -> list[str]:
    """One text or many as a list."""
    return [texts] if isinstance(texts, str) else list(texts)


def _cells(**texts: Texts) -> dict[Language, str]:
    """The texts that were given, each language as one cell."""
    return {
        lang: text if isinstance(text, str) else " | ".join(text)
        for lang in LANGUAGES
        if (text := texts.get(lang)) is not None
    }
