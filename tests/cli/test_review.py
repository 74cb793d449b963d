"""The queue by itself, its keys fed one by one, and the real terminal."""

import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from typer.testing import Result

from glossary.errors import GlossaryError
from glossary.model import Concept, Draft, Language, OpenCandidate, Proposal
from glossary.store.termbase import Termbase, open_termbase
from glossary.workflow.queue import Queue, offered

Run = Callable[..., Result]


@pytest.fixture
def termbase(db: Path) -> Iterator[Termbase]:
    with open_termbase(db, "write") as opened:
        yield opened


@pytest.fixture
def queue(termbase: Termbase) -> Queue:
    return Queue(termbase, list(termbase.candidates()), by="Aigerim")


def on_desk(queue: Queue) -> str:
    return queue.current.uid if queue.current else ""


def statuses(termbase: Termbase) -> list[str]:
    found = [termbase.get(uid) for uid in ("K1", "K2", "K3")]
    return [one.status for one in found if isinstance(one, OpenCandidate)]


def english(termbase: Termbase, uid: str = "C1") -> list[str]:
    concept = termbase.get(uid)
    assert isinstance(concept, Concept)
    return [term.text for term in concept.terms if term.lang == "en"]


def test_the_best_proposals_are_chosen_to_begin_with(queue: Queue) -> None:
    assert queue.texts == {"kk": "кедендік одақ", "en": "customs union", "zh": "关税同盟"}


def test_decisions_are_stored_at_once_and_signed(queue: Queue, termbase: Termbase) -> None:
    queue.accept()
    assert statuses(termbase) == ["accepted", "new", "new"]
    queue.reject()
    queue.unsure()
    assert statuses(termbase) == ["accepted", "rejected", "unsure"]
    assert (queue.current, queue.decided) == (None, 3)
    assert {decision.by for decision in termbase.get("K2").decisions} == {"Aigerim"}


def test_skipping_decides_nothing(queue: Queue, termbase: Termbase) -> None:
    queue.skip()
    assert (on_desk(queue), queue.decided, statuses(termbase)) == ("K000002", 0, ["new", "new", "new"])


def test_choosing_a_proposal_twice_leaves_its_language_out(queue: Queue, termbase: Termbase) -> None:
    queue.choose(1)
    assert queue.texts["en"] == ""
    queue.accept()
    assert english(termbase) == []


def test_another_proposal_takes_the_place_of_the_first(queue: Queue, termbase: Termbase) -> None:
    termbase.store_drafts([("K000001", Draft("кедендік одақ", "en", "toll union", 0.5, "composition"))], by="Tester")
    later = Queue(termbase, list(termbase.candidates()), by="Aigerim")
    offered = [proposal.text for proposal in later.current.proposals] if later.current else []
    later.choose(offered.index("toll union") + 1)
    later.accept()
    assert english(termbase) == ["toll union"]


def test_a_text_of_ones_own(queue: Queue, termbase: Termbase) -> None:
    queue.rewrite("en", "customs alliance | customs union")
    queue.accept()
    assert english(termbase) == ["customs alliance", "customs union"]


def test_taking_back_restores_by_a_decision_of_its_own(queue: Queue, termbase: Termbase) -> None:
    queue.accept()
    queue.reject()
    assert queue.take_back() == "K000002"
    assert on_desk(queue) == "K000002"
    assert [decision.judgement for decision in termbase.get("K2").decisions] == ["rejected", "withdrawn"]
    assert queue.take_back() == "K000001"
    assert (statuses(termbase), queue.decided) == (["new", "new", "new"], 0)
    queue.accept()
    assert statuses(termbase) == ["accepted", "new", "new"]


def test_what_cannot_be_taken_back_stays_decided(queue: Queue, termbase: Termbase) -> None:
    queue.accept()
    termbase.edit("C1", by="Marat", changes={"en": "toll union"})
    with pytest.raises(GlossaryError, match="changed since"):
        queue.take_back()
    assert (on_desk(queue), queue.decided) == ("K000002", 1)


def proposal(number: int, lang: Language, text: str) -> Proposal:
    return Proposal(number, lang, text, "draft", "lexicon")


def test_every_proposal_on_the_desk_has_a_key() -> None:
    """Twelve drafts, one of them twice: a few of each language, the best of each, in their order."""
    english = [proposal(number, "en", f"union {number}") for number in range(6)]
    chinese = [proposal(number, "zh", f"联盟{number}") for number in range(4)]
    russian = [proposal(20, "ru", "союз"), proposal(21, "ru", "союз"), proposal(22, "ru", "объединение")]
    shown = offered([*english, *chinese, *russian])
    texts = [one.text for one in shown]
    assert texts == ["union 0", "union 1", "union 2", "union 3", "联盟0", "联盟1", "联盟2", "союз", "объединение"]


def test_only_what_acceptance_stores_is_marked(queue: Queue) -> None:
    first, second = queue.proposals
    queue.rewrite("en", "Customs Alliance|customs union")
    assert queue.chosen(first), "an alternative without spaces around the bar"
    queue.rewrite("en", "customs alliance")
    assert (queue.chosen(first), queue.chosen(second)) == (False, True)


@pytest.mark.parametrize(
    "act",
    [lambda queue: queue.choose(9), lambda queue: queue.take_back()],
    ids=["no such proposal", "nothing to take back"],
)
def test_what_cannot_be_done_is_said(queue: Queue, act: Callable[[Queue], object]) -> None:
    with pytest.raises(GlossaryError):
        act(queue)
    assert on_desk(queue) == "K000001"


def test_nothing_can_be_decided_after_the_end(termbase: Termbase) -> None:
    with pytest.raises(GlossaryError, match="at its end"):
        Queue(termbase, [], by="Aigerim").accept()


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
    assert "score 0.93, seen 2×" in card
    assert "● 1  en: customs union (seed.txt)" in card
    assert "  1  en: customs union (seed.txt)" in card.split("1 of 3")[2]  # unmarked by its key
    assert "[Кедендік одақ] (customs union" in card


def shown(terminal: int, until: bytes = b"\0") -> bytes:
    """What a terminal shows up to these bytes, or to the end of the program; half a minute of silence is a failure."""
    seen = b""
    while until not in seen:
        ready, _, _ = select.select([terminal], [], [], 30)
        assert ready, f"no {until!r} after {seen!r}"
        try:
            piece = os.read(terminal, 4096)
        except OSError:  # how Linux says that the other end is closed
            piece = b""
        if not piece:
            break
        seen += piece
    return seen


def press(terminal: int, key: str) -> None:
    """Press a key once the program listens for single keys; what is typed before is thrown away with the card it was
    typed at."""
    import termios

    for _ in range(3000):
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
        for key in ("a", "e", "Ctrl-C", "к", "q"):
            shown(terminal, b"leaves out" if key == "Ctrl-C" else b"? help")
            if key == "Ctrl-C":  # in the middle of editing it comes back to the candidate
                child.send_signal(signal.SIGINT)
            else:
                press(terminal, key)
        end = shown(terminal)
        assert child.wait(30) == 0
    finally:
        child.kill()
        os.close(terminal)
    assert "Decisions stored" in end.decode()
    with open_termbase(db, "read") as termbase:
        assert statuses(termbase) == ["accepted", "rejected", "new"]
