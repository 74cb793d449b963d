"""Whatever people and miners do, in whatever order: the termbase stays sound and nothing that was decided is lost."""

from typing import Any

from histories import UIDS, History
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule
from stored_texts import BY

from glossary.model import Mined


class Work(History):
    """Every act is stored whole or refused whole, and the termbase is sound after each."""

    def attempt(self, act: Any, *arguments: Any, **named: Any) -> None:
        super().attempt(act, *arguments, **named)
        if arguments and isinstance(arguments[0], Mined) and not named.get("moved"):
            again = self.dump()
            act(*arguments, **named)
            assert self.dump() == again

    @rule(uid=UIDS)
    def take_back(self, uid: str) -> None:
        self.attempt(self.base.take_back, uid, by=BY)

    @rule()
    def undo(self) -> None:
        self.attempt(self.base.undo, by=BY)

    @rule(act=st.integers(1, 12))
    def undo_one(self, act: int) -> None:
        self.attempt(self.base.undo, act, by=BY)

    @rule(act=st.none() | st.integers(1, 12))
    def redo(self, act: int | None) -> None:
        self.attempt(self.base.redo, act, by=BY)

    @invariant()
    def it_is_sound(self) -> None:
        assert self.base.verify() == []

    @invariant()
    def decisions_are_only_appended(self) -> None:
        before = getattr(self, "decisions", [])
        now = [tuple(row) for row in self.base._connection.execute("SELECT * FROM decision ORDER BY id")]
        assert now[: len(before)] == before
        self.decisions = now

    @invariant()
    def what_was_decided_is_not_offered_as_new(self) -> None:
        last = (
            "SELECT d.candidate, d.judgement, max(d.id) FROM decision d JOIN batch b ON b.id = d.batch"
            " WHERE d.candidate IS NOT NULL AND b.undone IS NULL GROUP BY d.candidate"
        )
        rows = self.base._connection.execute(last)
        decided = {candidate for candidate, judgement, _ in rows if judgement != "split"}
        new = {int(one.uid[1:]) for one in self.base.candidates(statuses=("new",))}
        assert not decided & new

    @invariant()
    def everything_can_be_read_and_found(self) -> None:
        for one in [*self.base.concepts(statuses=("proposed", "reviewed", "approved")), *self.base.candidates()]:
            assert self.base.get(one.uid) == one
            kk = next(term.text for term in one.terms if term.status != "rejected") if hasattr(one, "terms") else one.kk
            hits = {hit.uid for hit in self.base.search(kk)}
            assert hits & {one.uid, getattr(one, "concept", "")}


TestWork = Work.TestCase
TestWork.settings = settings(max_examples=20, stateful_step_count=14)
