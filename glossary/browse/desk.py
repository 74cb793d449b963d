"""The reviewers' desks: who has which candidate before them, and what each has decided, so that two people never get the same one."""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from threading import Lock

LEASE = 15 * 60.0
"""Seconds for which a candidate is kept for the person who has it before them."""


@dataclass
class _Desk:
    uid: str = ""
    since: float = 0.0
    decided: list[str] = field(default_factory=list)
    skipped: set[str] = field(default_factory=set)


class Desks:
    """The desks of all people who review on one server. They live as long as it does; every decision is in the termbase at once."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._desks: dict[str, _Desk] = {}
        self._clock = clock
        self._lock = Lock()

    def take(self, name: str, uids: Iterable[str]) -> str | None:
        """The first candidate that nobody else has and this person has not skipped; it is theirs for a while. The one that lies before
        them stays theirs while it is among the `uids`. None where nothing is left."""
        with self._lock:
            own = self._desks.setdefault(name, _Desk())
            open_ones = list(uids)
            if own.uid not in open_ones:
                held = {desk.uid for other, desk in self._desks.items() if other != name and self._holds(desk)}
                free = (uid for uid in open_ones if uid not in held and uid not in own.skipped)
                own.uid = next(free, "")
            own.since = self._clock()
            return own.uid or None

    def _holds(self, desk: _Desk) -> bool:
        return bool(desk.uid) and self._clock() - desk.since < LEASE

    def many(self, name: str) -> int:
        """How many candidates have to be looked at to find one for this person."""
        with self._lock:
            own = self._desks.get(name, _Desk())
            return len(self._desks) + len(own.skipped) + 1

    def holds(self, name: str, uid: str) -> bool:
        """Whether a candidate lies before a person."""
        with self._lock:
            return self._desks.get(name, _Desk()).uid == uid

    def forget_last(self, name: str) -> None:
        """Leave the last decision alone from now on: it cannot be taken back here."""
        with self._lock:
            self._desks[name].decided.pop()

    def decided(self, name: str, uid: str) -> None:
        """Remember what a person decided on last."""
        with self._lock:
            desk = self._desks.setdefault(name, _Desk())
            desk.decided.append(uid)
            desk.uid = ""

    def skip(self, name: str, uid: str) -> None:
        """Put a candidate aside until the server ends."""
        with self._lock:
            desk = self._desks.setdefault(name, _Desk())
            desk.skipped.add(uid)
            desk.uid = ""

    def last(self, name: str) -> str | None:
        """What a person decided on last, to be taken back."""
        with self._lock:
            desk = self._desks.get(name, _Desk())
            return desk.decided[-1] if desk.decided else None

    def took_back(self, name: str) -> None:
        """The last decision is gone, and its candidate lies before the person again."""
        with self._lock:
            desk = self._desks[name]
            desk.uid = desk.decided.pop()
            desk.skipped.discard(desk.uid)

    def count(self, name: str) -> int:
        """How many decisions of a person stand."""
        with self._lock:
            return len(self._desks.get(name, _Desk()).decided)
