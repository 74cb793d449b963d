"""Copies of one termbase come together and say the same, whoever brings whose in, in whatever order.

GLOSSARY_HISTORIES=1000 pytest tests/store/test_merge_histories.py    # the long run: so many pairs and threes of histories
"""

import os
import shutil
from collections.abc import Sequence
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from histories import KAZAKH, STATUSES, TEXTS, UIDS
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from stored_texts import BY
from two_copies import bring, do, visible

from glossary.errors import GlossaryError
from glossary.store.termbase import Termbase, open_termbase

HISTORIES = int(os.environ.get("GLOSSARY_HISTORIES", "0"))

ACTS = st.one_of(
    st.tuples(st.just("add"), st.sampled_from(["баж", "салық", "кедендік одақ"]), TEXTS, STATUSES),
    st.tuples(st.just("accept"), UIDS, TEXTS),
    st.tuples(st.just("reject"), UIDS),
    st.tuples(st.just("unsure"), UIDS),
    st.tuples(st.just("edit"), UIDS, st.sampled_from(["en", "zh", "note", "definition", "kk"]), KAZAKH),
    st.tuples(st.just("status"), UIDS, STATUSES),
    st.tuples(st.just("tag"), UIDS, st.sampled_from(["client A", "client B"])),
    st.tuples(st.just("merge"), UIDS, UIDS),
    st.tuples(
        st.just("undo"),
    ),
)


def act(base: Termbase, by: str, what: str, *said: Any) -> None:
    if what == "add":
        base.add(said[0], terms={"en": [said[1]]}, by=by, domain="law", status=said[2])
    elif what == "accept":
        base.accept(said[0], by=by, choices={"en": said[1]})
    elif what in ("edit", "status"):
        base.edit(said[0], by=by, changes={said[1]: said[2]} if what == "edit" else {"status": said[1]})
    elif what == "tag":
        base.tag(said[0], by=by, add=[said[1]])
    elif what == "undo":
        base.undo(by=by)
    else:
        getattr(base, what)(*said, by=by)


def work(path: Path, name: str, acts: Sequence[tuple[Any, ...]]) -> None:
    with open_termbase(path, "write") as base:
        for one in acts:
            try:
                act(base, name, *one)
            except GlossaryError:
                continue


@settings(
    max_examples=HISTORIES or 25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(ours=st.lists(ACTS, max_size=6), theirs=st.lists(ACTS, max_size=6))
def test_both_ways_say_the_same(
    ours: list[tuple[Any, ...]],
    theirs: list[tuple[Any, ...]],
    templates: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = tmp_path_factory.mktemp("copies")
    one, two, one_before = folder / "one.db", folder / "two.db", folder / "before.db"
    shutil.copyfile(templates / "mined.db", one)
    do(one, lambda base: base.accept("K1", by=BY), lambda base: base.add("қойма", terms={"en": ["warehouse"]}, by=BY))
    shutil.copyfile(one, two)
    work(one, "Aigerim", ours)
    work(two, "Marat", theirs)
    shutil.copyfile(one, one_before)
    bring(one, two, winner="newest")
    bring(two, one_before, winner="newest")
    assert visible(one) == visible(two), "whoever brings whose in"
    assert bring(two, one).disputes == ()
    assert visible(one) == visible(two)
    assert bring(one, two).disputes == ()
    assert visible(one) == visible(two)
    shutil.rmtree(folder)


@settings(max_examples=HISTORIES or 15, deadline=None, suppress_health_check=list(HealthCheck))
@given(hands=st.tuples(*[st.lists(ACTS, max_size=3)] * 3))
def test_three_come_together_in_any_order(
    hands: tuple[list[tuple[Any, ...]], ...], templates: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("copies")
    names = ("Aigerim", "Marat", "Zarina")
    shutil.copyfile(templates / "mined.db", folder / "start")
    do(
        folder / "start",
        lambda base: base.accept("K1", by=BY),
        lambda base: base.add("қойма", terms={"en": ["store"]}, by=BY),
    )
    for name, acts in zip(names, hands, strict=True):
        shutil.copyfile(folder / "start", folder / name)
        work(folder / name, name, acts)
    seen = []
    for number, order in enumerate(permutations(names)):
        shutil.copyfile(folder / order[0], folder / str(number))
        disputed = [bring(folder / str(number), folder / other, winner="newest").disputes for other in order[1:]]
        if not any(disputed):
            seen.append(visible(folder / str(number)))
    assert all(one == seen[0] for one in seen)
    shutil.rmtree(folder)
