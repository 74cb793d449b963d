"""Working on large batches without the interpreter's collector of cyclic garbage in between.

An analysis makes hundreds of thousands of small tuples and no cycle, and CPython's collector looks through all of them again and again: a
third of the time of a batch of 100,000 words goes there. What is no longer used is freed by its reference count as ever.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

MANY = 50_000
"""Objects that are worth being kept from the collector."""


@contextmanager
def paused() -> Iterator[None]:
    """Pause the collector for a piece of work; it is as it was before when the work ends, also by an error. When the work has made much,
    that counts as old by then, so that the collector does not look through all of it as soon as it wakes up."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            if gc.get_count()[0] > MANY and not gc.get_freeze_count():
                gc.freeze()
                gc.unfreeze()
            gc.enable()
