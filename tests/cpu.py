"""How time grows with the size of what is worked on, in CPU time: what else the machine does must not fail a test."""

import time
from collections.abc import Callable


def cpu_seconds(work: Callable[[], object]) -> float:
    """The CPU time of this process for a piece of work."""
    start = time.process_time()
    work()
    return time.process_time() - start


def assert_linear(work: Callable[[int], Callable[[], object]], small: int, large: int) -> None:
    """Fail when `work(large)()` takes, three times in a row, more than three times what it may by `work(small)()`. Work
    that grows with the square takes large / small times that, so let large be eight times small or more."""
    little, much = work(small), work(large)
    allowed = 3 * large / small * min(cpu_seconds(little) for _ in range(3)) + 0.05
    assert any(cpu_seconds(much) < allowed for _ in range(3))
