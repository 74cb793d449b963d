"""What decisions say of later candidates: sums to redo by hand, and what they move in a whole run."""

import math
from collections.abc import Callable

import pytest

from glossary.mining.miner import mine
from glossary.mining.ranking.features import WEIGHTS
from glossary.mining.ranking.votes import cast_votes, feedback
from glossary.mining.terms.candidates import gather
from glossary.mining.text.analyser import analyse_documents
from glossary.model import Document

Reader = Callable[..., tuple[Document, ...]]


@pytest.mark.parametrize(
    ("votes", "heads", "modifiers", "reason"),
    [
        ({}, {}, {}, "nothing decided"),
        ({"кеден одағы": 1.0}, {"одақ": 1 / 3}, {"кеден": 1 / 3}, "one vote of three"),
        ({"кеден одағы": -1.0}, {"одақ": -1 / 3}, {}, "a rejected term says nothing of its modifiers"),
        ({"кеден одағы": 0.2}, {"одақ": 0.2 / 2.2}, {"кеден": 0.2 / 2.2}, "decided elsewhere: little"),
        ({"одақ": 1.0}, {"одақ": 1 / 3}, {"одақ": 1 / 3}, "a single term may also modify"),
        (
            {"кеден одағы": 1.0, "валюта одағы": 1.0, "сауда одағы": 1.0},
            {"одақ": 3 / 5},
            {"кеден": 1 / 3, "валюта": 1 / 3, "сауда": 1 / 3},
            "three say more than one",
        ),
        (
            {"кеден одағы": 1.0, "валюта одағы": -1.0},
            {"одақ": 0.0},
            {"кеден": 1 / 3},
            "one for, one against",
        ),
        (
            {"кеден одағы": 1.0, "валюта одағы": -0.2},
            {"одақ": 0.8 / 3.2},
            {"кеден": 1 / 3},
            "against, but in another domain",
        ),
        (
            {"Еуропалық Одақ": 1.0, "кеден одағы": 1.0},
            {"одақ": 2 / 4},
            {"еуропалық": 1 / 3, "кеден": 1 / 3},
            "capitals and endings do not matter",
        ),
        (
            {"ұлттық кеден комитеті": 1.0, "кеден одағы": 1.0},
            {"комитет": 1 / 3, "одақ": 1 / 3},
            {"ұлттық": 1 / 3, "кеден": 2 / 4},
            "every word before the head",
        ),
    ],
)
def test_votes_by_hand(
    votes: dict[str, float], heads: dict[str, float], modifiers: dict[str, float], reason: str
) -> None:
    cast = cast_votes(votes)
    assert (cast.heads, cast.modifiers) == (pytest.approx(heads), pytest.approx(modifiers)), reason


ACCEPTED = {"кеден одағы": 1.0, "валюта одағы": 1.0, "кеден бақылауы": 1.0, "сауда мәселесі": -1.0, "ғарыш": 1.0}


@pytest.mark.parametrize(
    ("phrase", "moved"),
    [
        ("мұнай одағы", {"decided head": 2 / 4}),
        ("кеден саясаты", {"accepted modifier": 2 / 4}),
        ("кеден одағы", {"decided head": 2 / 4, "accepted modifier": 2 / 4}),
        ("валюта мәселесі", {"decided head": -1 / 3, "accepted modifier": 1 / 3}),
        ("валюта кедені", {"accepted modifier": 1 / 3}),  # кеден is here the head, which nobody decided on
        ("кеден валютасының одағы", {"decided head": 2 / 4, "accepted modifier": 2 / 4}),  # the best, not the sum
        ("сауда саясаты", {}),  # it modified a rejected term only
        ("ғарыш", {"decided head": 1 / 3}),
        ("мұнай", {}),
    ],
)
def test_what_a_candidate_gets(documents: Reader, phrase: str, moved: dict[str, float]) -> None:
    found = gather(analyse_documents(documents(f"Біз {phrase} туралы айттық."))).records[phrase]
    assert feedback(found, cast_votes(ACCEPTED)) == pytest.approx(moved)


TEXT = "Мұнай одағы құрылды. Газ қоймасы салынды. Экономикалық мәселе шешілді."


def scores(documents: tuple[Document, ...], votes: dict[str, float]) -> dict[str, float]:
    return {one.kk: one.score for one in mine(documents, votes=votes).candidates}


def test_a_decision_adds_its_weight_to_the_sum(documents: Reader) -> None:
    def logit(score: float) -> float:
        return math.log(score / (1 - score))

    read = documents(TEXT)
    before, after = (scores(read, votes) for votes in ({}, {"кеден одағы": 1.0}))
    moved = logit(after["мұнай одағы"]) - logit(before["мұнай одағы"])
    assert moved == pytest.approx(WEIGHTS["decided head"] / 3, abs=0.001)
    assert after["газ қоймасы"] == before["газ қоймасы"], "what shares no word stays"


def test_reasons_name_the_decision(documents: Reader) -> None:
    found = {one.kk: one.why for one in mine(documents(TEXT), votes={"мұнай қоймасы": 1.0}).candidates}
    assert "accepted modifier" in found["мұнай одағы"]
    assert "decided head" in found["газ қоймасы"]
    assert not found["газ"].keys() & {"accepted modifier", "decided head"}


def test_many_rejections_of_a_head_push_a_candidate_out(documents: Reader) -> None:
    read = documents(TEXT)
    against = {f"{word} мәселесі": -1.0 for word in ("мұнай", "газ", "салық", "баж", "сот", "заң", "жер", "су")}
    before, after = scores(read, {}), scores(read, against)
    assert after.get("экономикалық мәселе", 0.0) < before["экономикалық мәселе"]
    assert after["мұнай одағы"] == before["мұнай одағы"]


def test_an_abbreviation_modifies_too(documents: Reader) -> None:
    found = gather(analyse_documents(documents("Біз ДСҰ саясаты туралы айттық."))).records["дсұ саясаты"]
    assert feedback(found, cast_votes({"ДСҰ": 1.0})) == pytest.approx({"accepted modifier": 1 / 3})
