"""The keys of a review, fed one by one and at a real terminal."""

import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from typer.testing import Result

from glossary.model import Concept, OpenCandidate
from glossary.store.termbase import Termbase, open_termbase

Run = Callable[..., Result]


def statuses(termbase: Termbase) -> list[str]:
    found = [termbase.get(uid) for uid in ("K1", "K2", "K3")]
    return [one.status for one in found if isinstance(one, OpenCandidate)]


KEYS = [
    # keys, one a line; what becomes of the three candidates
    ("a\nr\nu\n", ["accepted", "rejected", "unsure"]),
    ("s\ns\ns\n", ["new", "new", "new"]),
    ("q\na\n", ["new", "new", "new"]),  # nothing is read after q
    ("", ["new", "new", "new"]),  # the input ends: so does the review
    ("?\nx\n9\n0\na\nq\n", ["accepted", "new", "new"]),  # help and keys that mean nothing change nothing
    ("r\nz\na\nq\n", ["accepted", "new", "new"]),
    ("ф\nк\nг\n", ["accepted", "rejected", "unsure"]),  # a r u on a Kazakh keyboard
    ("A\nR\nU\n", ["accepted", "rejected", "unsure"]),
]


@pytest.mark.parametrize(("keys", "after"), KEYS)
def test_keys(run: Run, db: Path, keys: str, after: list[str]) -> None:
    result = run("review", "--db", str(db), stdin=keys)
    assert result.exit_code == 0
    with open_termbase(db, "read") as termbase:
        assert statuses(termbase) == after


def test_the_queue_goes_on_where_it_stopped(run: Run, db: Path) -> None:
    run("review", "--db", str(db), stdin="u\nq\n")
    first = run("review", "--db", str(db), stdin="q\n").stdout
    assert "1 of 2  K000002" in first
    again = run("review", "--unsure", "--db", str(db), stdin="q\n").stdout
    assert "1 of 3  K000001" in again


def test_editing_asks_for_each_language(run: Run, db: Path) -> None:
    result = run("review", "--db", str(db), stdin="e\n\ncustoms alliance\n-\nтаможенный союз\na\nq\n")
    assert "● en: customs alliance (yours)" in result.stdout
    with open_termbase(db, "read") as termbase:
        concept = termbase.get("C1")
    assert isinstance(concept, Concept)
    assert [(term.lang, term.text) for term in concept.terms] == [
        ("kk", "кедендік одақ"),
        ("en", "customs alliance"),
        ("ru", "таможенный союз"),
    ]


def test_the_end_of_the_input_changes_no_text(run: Run, db: Path) -> None:
    result = run("review", "--db", str(db), stdin="e\n\ncustoms alliance\n")
    assert (result.exit_code, "Nothing was changed." in result.stdout) == (0, True)
    assert "● 1  en: customs union" in result.stdout.split("Nothing was changed.")[1]


def test_the_card_says_what_a_decision_needs(run: Run, db: Path) -> None:
    card = run("review", "--db", str(db), stdin="1\nq\n").stdout
    assert "1 of 3  K000001  term  economy" in card
    assert "score 0.93, 92% likely a term, seen 2×" in card
    assert "● 1  en: customs union (seed.txt)" in card
    assert "  1  en: customs union (seed.txt)" in card.split("1 of 3")[2]  # unmarked by its key
    assert "[Кедендік одақ] (customs union" in card


PATIENCE = 120
"""Seconds that a program may take for one step; only one that hangs takes as long, however busy the machine is."""
SILENCE = 20
"""Seconds without a sign after which Ctrl-C is pressed again: one that comes in the instant between a prompt and the
reading of its answer is noticed with the next."""


def shown(terminal: int, until: bytes = b"\0", again: Callable[[], None] = lambda: None) -> bytes:
    """What a terminal shows up to these bytes, or to the end of the program; long silence is a failure, and a shorter
    one a reason to do something `again`."""
    seen, silence = b"", 0
    while until not in seen:
        ready, _, _ = select.select([terminal], [], [], SILENCE)
        if not ready:
            silence += SILENCE
            assert silence < PATIENCE, f"no {until!r} after {seen!r}"
            again()
            continue
        try:
            piece = os.read(terminal, 4096)
        except OSError:  # how Linux says that the other end is closed
            piece = b""
        if not piece:
            break
        seen, silence = seen + piece, 0
    return seen


def press(terminal: int, key: str) -> None:
    """Press a key once the program listens for single keys; what is typed before is thrown away with the card it was
    typed at."""
    import termios

    for _ in range(100 * PATIENCE):
        if not termios.tcgetattr(terminal)[3] & termios.ICANON:
            os.write(terminal, key.encode())
            return
        time.sleep(0.01)
    pytest.fail("the program does not listen for single keys")


@pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX terminal")
def test_single_keys_at_a_terminal(db: Path) -> None:
    import pty

    terminal, other_end = pty.openpty()
    # Where tests run in the background, Ctrl-C is switched off for the programs that they start.
    start = (
        "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)\nfrom glossary.cli import main; main()"
    )
    command = [sys.executable, "-c", start, "review", "--db", str(db), "--by", "Aigerim"]
    child = subprocess.Popen(command, stdin=other_end, stdout=other_end, stderr=other_end, start_new_session=True)
    os.close(other_end)
    try:
        for key in "ae":
            shown(terminal, b"? help")
            press(terminal, key)
        shown(terminal, b"leaves out")
        interrupt = partial(child.send_signal, signal.SIGINT)
        interrupt()  # in the middle of editing: it comes back to the candidate
        shown(terminal, b"? help", again=interrupt)
        press(terminal, "к")
        shown(terminal, b"? help")
        press(terminal, "q")
        end = shown(terminal)
        assert child.wait(PATIENCE) == 0
    finally:
        child.kill()
        child.wait()
        os.close(terminal)
    assert "Decisions stored" in end.decode()
    with open_termbase(db, "read") as termbase:
        assert statuses(termbase) == ["accepted", "rejected", "new"]
