"""What people decided comes back to the miner: weighed by its domain, and never offered again."""

from collections.abc import Callable

import pytest
from stored_texts import BY, candidate, document, union

from glossary.model import Mined
from glossary.store.termbase import Termbase


@pytest.fixture
def decided(mined: Termbase) -> Termbase:
    """In economy «кедендік одақ» accepted and «аймақтық тәуелділік» rejected; in law «шарт» accepted."""
    mined.accept("K1", by=BY)
    mined.reject("K2", by=BY)
    mined.unsure("K3", by=BY)
    mined.add("шарт", terms={"en": ["contract"]}, by=BY, domain="law")
    return mined


@pytest.mark.parametrize(
    ("domain", "votes"),
    [
        ("economy", {"кедендік одақ": 1.0, "аймақтық тәуелділік": -1.0, "шарт": 0.2}),
        ("Economy", {"кедендік одақ": 1.0, "аймақтық тәуелділік": -1.0, "шарт": 0.2}),  # as people type it
        ("law", {"кедендік одақ": 0.2, "аймақтық тәуелділік": -0.2, "шарт": 1.0}),
        ("", {"кедендік одақ": 0.2, "аймақтық тәуелділік": -0.2, "шарт": 0.2}),
    ],
)
def test_decisions_of_the_domain_count_fully_and_others_little(
    decided: Termbase, domain: str, votes: dict[str, float]
) -> None:
    assert decided.votes(domain) == votes


def test_the_decision_of_the_domain_is_heard_where_two_differ(decided: Termbase) -> None:
    decided.add("шарт", terms={}, by=BY, domain="medicine", status="rejected")
    assert [decided.votes(domain)["шарт"] for domain in ("law", "medicine", "")] == [1.0, -1.0, 0.2]


def offered(base: Termbase) -> set[str]:
    return {one.kk for one in base.candidates(statuses=("new",))}


def test_what_was_decided_by_hand_is_not_offered_as_new(base: Termbase) -> None:
    """Rejected, and accepted under one name in two domains: nobody has met these as candidates."""
    base.add("кедендік одақ", terms={}, by=BY, domain="law", status="rejected")
    for domain in ("law", "medicine"):
        base.add("аймақтық тәуелділік", terms={"en": [domain]}, by=BY, domain=domain)
    base.store_mined(union(), domain="medicine", by=BY)
    assert offered(base) == {"Шен Бомин"}
    statuses = {one.kk: (one.status, one.concept) for one in base.candidates(statuses=("accepted", "rejected"))}
    assert statuses == {"кедендік одақ": ("rejected", ""), "аймақтық тәуелділік": ("accepted", "C000003")}


@pytest.mark.parametrize(("judge", "status"), [("reject", "rejected"), ("accept", "accepted")])
def test_what_was_decided_under_another_name_is_not_offered_under_that(
    mined: Termbase, judge: str, status: str
) -> None:
    mined.edit("K1", by=BY, changes={"kk": "кеден одағы"})
    getattr(mined, judge)("K1", by=BY)
    source = document("Кеден одағы бар.", "second.txt")
    mined.store_mined(Mined((source,), (candidate(source, "кеден одағы", "Кеден одағы"),), ()), domain="", by=BY)
    assert "кеден одағы" not in offered(mined)
    assert {one.status for one in mined.candidates(statuses=("accepted", "rejected"))} == {status}


@pytest.mark.parametrize(
    "decide",
    [
        lambda base: base.accept("K1", by=BY, choices={"kk": "кедендік одақ | аймақтық тәуелділік"}),
        lambda base: (
            base.accept("K1", by=BY),
            base.edit("C1", by=BY, changes={"kk": "кедендік одақ|аймақтық тәуелділік"}),
        ),
        lambda base: base.add("баж", terms={"kk": ["кедендік одақ", "аймақтық тәуелділік"]}, by=BY),
    ],
    ids=["accepted with it", "edited so", "added so"],
)
def test_another_name_of_a_concept_is_not_offered(mined: Termbase, decide: Callable[[Termbase], object]) -> None:
    decide(mined)
    assert offered(mined) == {"Шен Бомин"}
    mined.undo(by=BY)
    assert "аймақтық тәуелділік" in offered(mined)
    assert mined.verify() == []


@pytest.mark.parametrize("judge", ["reject", "accept"])
def test_a_decision_outlives_its_text(mined: Termbase, judge: str) -> None:
    getattr(mined, judge)("K1", by=BY)
    mined.store_mined(Mined((document("Бос мәтін."),), (), ()), domain="", by=BY)
    mined.store_mined(union(), domain="", by=BY)
    assert "кедендік одақ" not in offered(mined)
