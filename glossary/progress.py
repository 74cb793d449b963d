"""Progress callbacks: how far a long piece of work is, for whoever wants to show it.

>>> list(counted("аәб", lambda done, total: print(f"{done} of {total}"), 3))
0 of 3
1 of 3
2 of 3
['а', 'ә', 'б']
"""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")

Count = Callable[[float, int], None]
"""Is called with how much is done, of how much."""
Progress = Callable[[str, float, int], None]
"""Is called with what is being done, how much of it is done, of how much; 0 of 0 where that is not known."""

_TIMES = 100
"""How often it is told how far a piece of work is."""


def silent(*_: object) -> None:
    """Nobody asked."""


def counted(things: Iterable[T], count: Count, total: int) -> Iterator[T]:
    """The things one by one, saying from time to time how many have gone by."""
    step = max(1, total // _TIMES)
    for number, thing in enumerate(things):
        if not number % step:
            count(number, total)
        yield thing


def part(count: Count, before: float, size: float, total: int) -> Count:
    """Counts a part of some work: what of its `size` is done comes to what was done `before`."""
    return lambda done, of: count(before + size * done / of, total)
