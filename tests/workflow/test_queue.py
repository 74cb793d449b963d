"""The queue of a review by itself: what is on the desk, which texts are chosen, what was decided."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import glossary
from glossary.errors import GlossaryError
from glossary.model import Concept, Draft, Language, OpenCandidate, Proposal
from glossary.store.termbase import Termbase, open_termbase
from glossary.workflow.queue import Queue, choices


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
    assert termbase.get("K2").decisions == ()
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
    shown = choices([*english, *chinese, *russian])
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


TEXT = (
    "Кедендік одақ құрылды. Кедендік одақтың мүшелері көп. Кедендік одақ бар. Кеден одағы (customs union) кеңейді. "
    "Кеден одағының шешімі шықты. Еуропалық Одақ (ЕО) келісті. ЕО-ның шешімі бар."
)


def test_the_queue_knows_its_length_and_decisions(tmp_path: Path) -> None:
    with glossary.open_termbase(tmp_path / "terms.db", "create", by="Aigerim") as termbase:
        termbase.mine(TEXT)
        queue = termbase.review()
        before = len(queue)
        queue.split(1)
        assert (len(queue), queue.decided, queue.variants) == (before + 1, 0, ())
        with pytest.raises(GlossaryError, match="no variant 1"):
            queue.split(1)
        queue.reject()
        assert (queue.current.kk if queue.current else "", queue.decided) == ("ЕО", 1)
        queue.take_back()
        queue.take_back()
        assert (len(queue), queue.decided, [one.text for one in queue.variants]) == (before, 0, ["ЕО"])
        assert queue.texts["kk"] == "Еуропалық Одақ | ЕО"
