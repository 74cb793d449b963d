"""Taking a decision back: everything is as it was, the decision stays, and nobody else's work is lost."""

from collections.abc import Callable

import pytest
from stored_texts import BY, document, opened, said

from glossary.errors import Conflict, GlossaryError, NotFound
from glossary.model import Draft, Mined
from glossary.store.termbase import Termbase


@pytest.mark.parametrize(
    "decide",
    [
        lambda base: base.accept("K1", by=BY),
        lambda base: base.accept("K1", by=BY, choices={"kk": "кеден одағы", "en": "CU | customs union"}),
        lambda base: base.reject("K1", by=BY),
        lambda base: base.unsure("K1", by=BY, note="ask Marat"),
    ],
    ids=["accept", "accept with texts", "reject", "unsure"],
)
def test_all_is_as_before_but_remembered(mined: Termbase, decide: Callable[[Termbase], object]) -> None:
    before = said(mined)
    decide(mined)
    assert said(mined) != before
    mined.take_back("k1", by="Marat")
    assert said(mined) == before
    assert opened(mined, "K1").decisions == ()
    acts = mined._connection.execute("SELECT by, undone FROM batch ORDER BY id").fetchall()
    assert [tuple(act) for act in acts] == [(BY, None), (BY, 3), ("Marat", None)]
    assert "K000001" in {one.uid for one in mined.candidates(statuses=("new",))}
    assert [hit.uid for hit in mined.search("одақ")] == ["K000001"]
    assert mined.verify() == []


def test_an_id_is_not_given_again(mined: Termbase) -> None:
    mined.accept("K1", by=BY)
    mined.take_back("K1", by=BY)
    with pytest.raises(NotFound):
        mined.get("C1")
    assert mined.accept("K1", by=BY).uid == "C000002"


def test_one_decision_after_the_other(mined: Termbase) -> None:
    mined.unsure("K1", by=BY)
    mined.accept("K1", by=BY)
    mined.take_back("K1", by=BY)
    assert opened(mined, "K1").status == "unsure"
    mined.take_back("K1", by=BY)
    assert opened(mined, "K1").status == "new"
    with pytest.raises(NotFound, match="no decision on K000001 to take back"):
        mined.take_back("K1", by=BY)


def test_joining_a_concept_is_taken_back_without_it(mined: Termbase) -> None:
    mined.add("кеден одағы", terms={"en": ["CU"]}, by=BY, domain="economy")
    before = said(mined)
    mined.accept("K1", by=BY, choices={"kk": "кеден одағы", "en": "customs union"})
    mined.take_back("K1", by=BY)
    assert said(mined) == before


def test_a_candidate_that_was_taken_back_goes_with_its_text(mined: Termbase) -> None:
    mined.accept("K1", by=BY)
    without = Mined((document("Бұл мәтінде термин жоқ."),), (), ())
    mined.store_mined(without, domain="economy", by=BY)
    mined.take_back("K1", by=BY)
    with pytest.raises(NotFound):
        mined.get("K1")
    assert mined.verify() == []


def _together(base: Termbase) -> None:
    with base.batch("accept", by=BY):
        base.accept("K1", by=BY)
        base.accept("K2", by=BY)


def _then(change: Callable[[Termbase], object]) -> Callable[[Termbase], None]:
    def act(base: Termbase) -> None:
        base.accept("K1", by=BY)
        change(base)

    return act


@pytest.mark.parametrize(
    "act",
    [
        _together,
        _then(lambda base: base.edit("C1", by="Marat", changes={"en": "toll union"})),
        _then(lambda base: base.edit("C1", by="Marat", changes={"ru": "союз"})),
        _then(lambda base: base.edit("C1", by="Marat", changes={"definition": "одақ түрі"})),
        _then(lambda base: base.edit("C1", by="Marat", changes={"domain": "law"})),
        _then(lambda base: base.store_drafts([("C1", Draft("", "ru", "союз", 0.5, "lexicon"))], by="engine")),
        _then(lambda base: base.reject("C1", by="Marat")),
    ],
    ids=["decided together", "text", "another language", "definition", "domain", "draft", "concept decided"],
)
def test_what_others_did_since_is_not_lost(mined: Termbase, act: Callable[[Termbase], None]) -> None:
    act(mined)
    before = mined._connection.serialize()
    with pytest.raises(Conflict):
        mined.take_back("K1", by=BY)
    assert mined._connection.serialize() == before


@pytest.mark.parametrize("uid", ["K99", "C9", "K2", "seven"])
def test_nothing_to_take_back(mined: Termbase, uid: str) -> None:
    with pytest.raises(GlossaryError):
        mined.take_back(uid, by=BY)
