"""Several processes at one file, and processes that die at any moment: nothing that was said to be stored is lost, and what
is there is sound.

    GLOSSARY_KILLS=200 pytest tests/store/test_many_hands.py    # the long run: so many deaths
"""

import os
import random
import signal
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

import pytest
from stored_texts import BY, UNION, union

from glossary.errors import GlossaryError
from glossary.model import Draft
from glossary.store.termbase import Termbase, open_termbase

KILLS = int(os.environ.get("GLOSSARY_KILLS", "12"))
HANDS, DECISIONS = (4, 300) if KILLS > 100 else (3, 15)

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are made by fork")


def child(work: Callable[[], object]) -> int:
    """Another process that does this work and ends; its number."""
    number = os.fork()
    if number:
        return number
    try:
        work()
        os._exit(0)
    except BaseException:
        os._exit(1)


def test_decisions_of_several_processes_are_all_there(path: Path) -> None:
    open_termbase(path, "create").close()

    def decide(hand: int) -> None:
        with open_termbase(path, "write") as base:
            for number in range(DECISIONS):
                base.add(f"ұғым {hand} {number}", terms={"en": [f"notion {hand} {number}"]}, by=f"hand {hand}")

    def look() -> None:
        with open_termbase(path, "read") as base:
            for _ in range(DECISIONS):
                if base.verify():
                    raise AssertionError(base.verify())

    hands = [child(lambda hand=hand: decide(hand)) for hand in range(HANDS)] + [child(look)]  # type: ignore[misc]
    assert [os.waitpid(number, 0)[1] for number in hands] == [0] * len(hands)
    with open_termbase(path, "read") as base:
        assert base.stats().decisions == HANDS * DECISIONS
        assert len(list(base.concepts())) == HANDS * DECISIONS
        assert base.verify() == []


WRITING: tuple[Callable[[Termbase, int], object], ...] = (
    lambda base, number: base.store_mined(union(f"{number}. " + UNION, f"{number % 3}.txt"), domain="", by=BY),
    lambda base, _: base.accept("K1", by=BY),
    lambda base, number: base.edit("C1", by=BY, changes={"en": f"union {number}"}),
    lambda base, number: base.add(f"термин {number}", terms={"en": [f"term {number}"]}, by=BY),
    lambda base, number: base.merge(f"C{number + 1}", f"C{number + 2}", by=BY),
    lambda base, _: base.reject("K2", by=BY),
    lambda base, _: base.unsure("K3", by=BY),
    lambda base, _: base.split("K1", "кеден одағы", by=BY),
    lambda base, number: base.tag("C1", by=BY, add=[f"client {number}"], remove=[]),
    lambda base, number: base.edit_term("T1", by=BY, changes={"usage_note": f"note {number}"}),
    lambda base, number: base.store_drafts(
        [("K2", Draft("", "ru", f"мәтін {number}", 0.5, "lexicon", "1"))], by="engine"
    ),
    lambda base, _: base.remember_export("sheet.csv", {"C000001": "{}"}),
    lambda base, _: base.pack(base.path.with_name("pack")),
    lambda base, _: base.merge_from(base.path.with_name("pack"), by=BY, winner="newest"),
    lambda base, _: base.back_up(),
    lambda base, _: base.undo(by=BY),
    lambda base, _: base.redo(by=BY),
    lambda base, number: base.forget([f"{number % 3}.txt"], by=BY),
    lambda base, _: base.repair(by=BY),
)


def _work(path: Path, first: int) -> None:
    """All that writes, over and over, from one of the acts on."""
    base = open_termbase(path, "write")
    for number in range(1000):
        for act in (*WRITING[first:], *WRITING[:first]):
            with suppress(GlossaryError):
                act(base, number)


def test_a_process_that_dies_leaves_a_sound_termbase(mined: Termbase, path: Path) -> None:
    mined.close()
    chance = random.Random(7)
    for death in range(KILLS):
        first = death % len(WRITING)
        number = child(partial(_work, path, first))
        time.sleep(chance.uniform(0.005, 0.15))
        os.kill(number, signal.SIGKILL)
        os.waitpid(number, 0)
        with open_termbase(path, "write") as base:
            assert base.verify() == []
            acts = base.acts()
            base.add(f"ұғым {len(acts)} {acts[-1].act}", terms={}, by=BY)
    assert not [part for part in path.parent.iterdir() if part.name.endswith(".backup") and part.stat().st_size == 0]
