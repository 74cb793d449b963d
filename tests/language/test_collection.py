"""Pausing the collector: it is as it was before, and what the pause made can still be freed."""

import gc
import weakref

import pytest

from glossary.language.collection import MANY, paused


class Knot:
    """Something that only the collector can free."""

    def __init__(self) -> None:
        self.itself = self


@pytest.mark.parametrize("enabled", [True, False])
def test_the_collector_is_as_it_was(enabled: bool) -> None:
    before = gc.isenabled()
    (gc.enable if enabled else gc.disable)()
    try:
        with pytest.raises(ZeroDivisionError), paused():
            with paused():
                pass
            assert not gc.isenabled()
            raise ZeroDivisionError
        assert gc.isenabled() is enabled
    finally:
        (gc.enable if before else gc.disable)()


@pytest.mark.parametrize("made", [1, 3 * MANY])
def test_what_a_pause_made_is_freed(made: int) -> None:
    with paused():
        many = [[at] for at in range(made)]
        knot = Knot()
    gone = weakref.ref(knot)
    del knot, many
    gc.collect()
    assert gone() is None
    assert gc.get_freeze_count() == 0


def test_much_that_a_pause_made_is_not_looked_through_at_once() -> None:
    gc.collect()
    with paused():
        many = [[at] for at in range(3 * MANY)]
    assert len(gc.get_objects(generation=2)) > len(many)
