"""Nobody's work is overwritten: whatever somebody does between what a person was shown and what they then do, the person is
told, and nothing of theirs is stored until they have looked again."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

import glossary
from glossary.errors import Conflict, UsageError
from glossary.model import OpenCandidate
from glossary.workflow.queue import Queue

TEXT = "Кедендік одақ (customs union) құрылды. Кедендік одақ кеңейді. Кеден одағы (customs union) бар."


@pytest.fixture
def ours(db: Path) -> Iterator[glossary.Termbase]:
    with glossary.open_termbase(db, by="Aigerim") as opened:
        yield opened


@pytest.fixture
def theirs(db: Path, ours: glossary.Termbase) -> Iterator[glossary.Termbase]:
    """The same file in a colleague's hands."""
    with glossary.open_termbase(db, by="Marat") as opened:
        yield opened


Act = Callable[[glossary.Termbase], object]
THEIRS: dict[str, Act] = {
    "accept": lambda base: base.accept("K1"),
    "reject": lambda base: base.reject("K1"),
    "unsure": lambda base: base.unsure("K1", note="ask"),
    "edit": lambda base: base.edit("K1", en="tariff union"),
}
OURS: dict[str, Callable[[Queue], object]] = {
    "accept": lambda queue: queue.accept(),
    "reject": lambda queue: queue.reject(),
    "unsure": lambda queue: queue.unsure(),
}


@pytest.mark.parametrize("ours_does", OURS)
@pytest.mark.parametrize("theirs_does", THEIRS)
def test_a_reviewer_is_told_who_was_there_first(
    ours: glossary.Termbase, theirs: glossary.Termbase, theirs_does: str, ours_does: str
) -> None:
    queue = ours.review()
    THEIRS[theirs_does](theirs)
    before = theirs.show("K1")
    with pytest.raises(Conflict, match=f"K000001 was changed since .*«{theirs_does}» by Marat"):
        OURS[ours_does](queue)
    assert theirs.show("K1") == before
    assert queue.decided == 0
    still_open = isinstance(before, OpenCandidate) and before.status in ("new", "unsure")
    assert queue.current is not None
    assert (queue.current == before) == still_open, "what is still open is shown anew, what is decided is passed over"
    OURS[ours_does](queue)
    assert queue.decided == 1


def test_two_reviewers_in_one_queue_decide_everything_once(ours: glossary.Termbase, theirs: glossary.Termbase) -> None:
    mine, others = ours.review(), theirs.review()
    while mine.current or others.current:
        for queue in (mine, others):
            if queue.current:
                with suppress(Conflict):
                    queue.reject()
    decisions = [ours.show(uid).decisions for uid in ("K1", "K2", "K3")]
    assert [len(one) for one in decisions] == [1, 1, 1]
    assert mine.decided + others.decided == 3


@pytest.mark.parametrize(
    "act",
    [
        lambda base, rev: base.accept("K1", shown=rev),
        lambda base, rev: base.reject("K1", shown=rev),
        lambda base, rev: base.unsure("K1", shown=rev),
        lambda base, rev: base.edit("K1", note="x", shown=rev),
        lambda base, rev: base.split("K1", "ортақ", shown=rev),
    ],
    ids=["accept", "reject", "unsure", "edit", "split"],
)
def test_every_act_can_say_what_it_was_shown(
    ours: glossary.Termbase, theirs: glossary.Termbase, act: Callable[[glossary.Termbase, int], object]
) -> None:
    rev = ours.show("K1").rev
    theirs.edit("K1", domain="law")
    with pytest.raises(Conflict, match="by Marat"):
        act(ours, rev)


def test_one_revision_cannot_stand_for_several(ours: glossary.Termbase) -> None:
    with pytest.raises(UsageError):
        ours.accept(["K1", "K2"], shown=1)


@pytest.mark.parametrize(
    ("cells", "meanwhile", "told"),
    [
        ("C000001,A-text", lambda base: base.edit("C1", en="B-text"), "en of C000001 («edit» by Marat"),
        (",tariff union", lambda base: base.add("кеден тарифі", en="B-text"), "«кеден тарифі»"),
    ],
    ids=["edit", "new row"],
)
def test_an_import_carries_out_what_was_shown_or_nothing(
    ours: glossary.Termbase, theirs: glossary.Termbase, tmp_path: Path, cells: str, meanwhile: Act, told: str
) -> None:
    ours.accept("K1")
    ours.export(tmp_path / "sheet.jsonl")
    table = tmp_path / "sheet.csv"
    kk = "кедендік одақ" if cells.startswith("C") else "кеден тарифі"
    table.write_text(f"id,en,kk\n{cells},{kk}\n", encoding="utf-8")
    plan = ours.plan_import(table)
    meanwhile(theirs)
    before = [*theirs.concepts(statuses=("proposed", "approved", "reviewed"))]
    with pytest.raises(Conflict) as told_so:
        ours.import_(plan, winner="theirs")
    assert told in str(told_so.value)
    assert [*theirs.concepts(statuses=("proposed", "approved", "reviewed"))] == before


def test_an_import_does_not_mind_what_others_do_elsewhere(
    ours: glossary.Termbase, theirs: glossary.Termbase, tmp_path: Path
) -> None:
    ours.accept("K1")
    table = tmp_path / "sheet.csv"
    table.write_text("id,kk,note\nC000001,кедендік одақ,seen\n", encoding="utf-8")
    plan = ours.plan_import(table)
    theirs.reject("K2")
    theirs.edit("C1", domain="law")
    assert ours.import_(plan) == 1
    assert ours.show("C1").note == "seen"  # type: ignore[union-attr]


def test_mining_respects_what_is_decided_while_it_runs(tmp_path: Path) -> None:
    """Neither a split nor a rejection of somebody else is undone by texts that were being mined at that moment."""
    path = tmp_path / "terms.db"
    with (
        glossary.open_termbase(path, "create", by="Aigerim") as ours,
        glossary.open_termbase(path, by="Marat") as theirs,
    ):
        ours.mine(TEXT)
        (group,) = [one for one in ours.candidates() if any(variant.kind == "structure" for variant in one.variants)]
        writing = next(variant.text for variant in group.variants if variant.kind == "structure")
        acts = [lambda: theirs.split(group.uid, writing), lambda: theirs.reject(group.uid)]

        def meanwhile(message: str, done: float, total: int) -> None:
            if acts and not message.startswith("Writing"):
                acts.pop(0)()

        report = ours.mine(TEXT, again=True, progress=meanwhile)
        assert not acts
        found = {one.kk: one for one in ours.candidates(statuses=("new", "rejected"))}
        assert found[group.kk].status == "rejected"
        assert writing not in [variant.text for variant in found[group.kk].variants]
        assert writing in found
        assert group.kk not in [one.kk for one in report.mined.candidates]
        assert ours.verify() == []
