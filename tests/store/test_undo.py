"""Undo is an inverse: what was done last, undone, leaves every visible table as it was before; done again, as it was after;
and everything undone, in whatever order, gives back the start.

    GLOSSARY_HISTORIES=1000 pytest tests/store/test_undo.py    # the long run: so many histories of up to 40 acts
"""

import os
from typing import Any

from histories import UIDS, History
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import rule
from stored_texts import BY

from glossary.errors import Conflict, GlossaryError, NotFound

HISTORIES = int(os.environ.get("GLOSSARY_HISTORIES", "0"))

NUMBERS = (
    "concept",
    "term",
    "definition",
    "proposal",
    "candidate",
    "variant",
    "occurrence",
    "gloss",
    "support",
    "document",
    "apart",
    "tag",
    "merged",
)
"""The tables whose rows keep their numbers; those of the others are only their own."""
REPEATED = ("glossary", "candidate_review", "term_key")
UNSAID = {"rev"}

Picture = dict[str, list[tuple[Any, ...]]]


class Inverse(History):
    """A termbase, and pictures of it before and after each act that stands."""

    def picture(self) -> Picture:
        """What can be seen in every table, and the decisions that stand."""
        connection = self.base._connection
        seen: Picture = {}
        for table in (*NUMBERS, *REPEATED):
            rows = connection.execute(f"SELECT * FROM {table}").fetchall()
            unsaid = UNSAID | ({"id"} if table in REPEATED else set())
            seen[table] = sorted(
                [tuple((name, row[name]) for name in tuple(row.keys()) if name not in unsaid) for row in rows],
                key=repr,
            )
        decisions = (
            "SELECT d.id, d.candidate, d.concept, d.judgement, d.by, d.note FROM decision d JOIN batch b ON b.id = d.batch"
            " WHERE b.undone IS NULL ORDER BY d.id"
        )
        return seen | {"decision": [tuple(row) for row in connection.execute(decisions)]}

    def attempt(self, act: Any, *arguments: Any, **named: Any) -> None:
        if not hasattr(self, "done"):
            self.done: list[tuple[Picture, Picture]] = []
            self.undone: list[tuple[Picture, Picture]] = []
            self.start, self.in_order = self.picture(), True
        before, last = self.picture(), self.base.last_act()
        try:
            act(*arguments, **named)
        except GlossaryError:
            assert self.picture() == before
        if self.base.last_act() != last:
            self.done.append((before, self.picture()))
            self.undone = []

    @rule(times=st.integers(1, 3))
    def undo(self, times: int) -> None:
        for _ in range(min(times, len(getattr(self, "done", ())))):
            before, after = self.done.pop()
            self.base.undo(by="Marat")
            if self.in_order:
                assert self.picture() == before
            self.undone.append((before, after))

    @rule(times=st.integers(1, 3))
    def redo(self, times: int) -> None:
        for _ in range(min(times, len(getattr(self, "undone", ())))):
            before, after = self.undone.pop()
            self.base.redo(by="Marat")
            if self.in_order:
                assert self.picture() == after
            self.done.append((before, after))

    @rule(act=st.integers(1, 40), again=st.booleans())
    def undo_another(self, act: int, again: bool) -> None:
        """Undo some act, whatever was done since: it goes, or nothing changes."""
        if not hasattr(self, "done"):
            return
        before = self.picture()
        try:
            self.base.undo(act, by="Marat")
        except GlossaryError:
            assert self.picture() == before
            return
        if again:
            self.base.redo(act, by="Marat")
            assert self.picture() == before
        else:
            self.in_order, self.done, self.undone = False, self.done[:-1], []

    @rule(uid=UIDS)
    def take_back(self, uid: str) -> None:
        if not hasattr(self, "done"):
            return
        before = self.picture()
        try:
            self.base.take_back(uid, by=BY)
        except (NotFound, Conflict):
            assert self.picture() == before
        else:
            self.in_order, self.done, self.undone = False, self.done[:-1], []

    def teardown(self) -> None:
        try:
            if hasattr(self, "done"):
                self.undo_everything()
        finally:
            super().teardown()

    def undo_everything(self) -> None:
        while True:
            try:
                self.base.undo(by=BY)
            except NotFound:
                break
        assert self.picture() == self.start
        assert self.base.verify() == []


TestInverse = Inverse.TestCase
TestInverse.settings = settings(
    max_examples=HISTORIES or 15,
    stateful_step_count=40 if HISTORIES else 15,
    suppress_health_check=[HealthCheck.too_slow],
    deadline=None,
)
