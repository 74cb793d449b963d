"""The figures of the fresh texts: what counts as found, and what is left out of the count."""

import importlib
from pathlib import Path
from types import ModuleType

import pytest

from glossary.model import Candidate, Gloss

TEXT = "Баж (customs duty) алынады. Кеден одағы, яғни customs union, құрылды."
GOLD = [
    {"kk": "баж", "text": "customs duty", "surface": "Баж (customs duty)"},
    {"kk": "кеден одағы", "text": "customs union", "surface": "Кеден одағы, яғни customs union,"},
]
IN_BRACKETS, OUTSIDE = (TEXT.index(row["text"]) for row in GOLD)


@pytest.fixture
def fresh(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script."""
    monkeypatch.syspath_prepend(Path(__file__).resolve().parents[1] / "evaluation")
    return importlib.import_module("fresh")


def test_plurals_count_as_their_terms_and_synonyms_not_at_all(fresh: ModuleType) -> None:
    gold = [{"kk": "кеден тарифі", "variants": "syn:кедендік тариф (1)"}, {"kk": "баждар", "variants": ""}]
    ranked = [Candidate(kk, 0.5, 1, 1) for kk in ("кедендік тариф", "баж", "нарық", "кеден тарифтері", "баждар")]
    numbers = fresh.judge_terms(gold, ranked)
    assert numbers == {"coverage": 1.0, "p30": 2 / 30, "p100": 2 / 100, "r_precision": 0.5}


@pytest.mark.parametrize(
    ("kk", "at", "rule", "detected", "f1", "outside"),
    [
        ("баж", IN_BRACKETS, "parenthesis", 1.0, 1.0, 0.0),
        ("алым", IN_BRACKETS, "parenthesis", 1.0, 0.0, 0.0),  # the wrong term
        ("Кеден одағы", OUTSIDE, "dash", 0.0, 0.0, 1.0),
        ("одақ", OUTSIDE, "dash", 0.0, 0.0, 0.0),
    ],
)
def test_pairs_are_judged_inside_and_outside_brackets(
    fresh: ModuleType, kk: str, at: int, rule: str, detected: float, f1: float, outside: float
) -> None:
    mined = [Gloss("term", kk, "en", TEXT[at : at + 12], "a.txt", 0, 1, at, at + 12, rule)]
    gold = [row | {"also_accept": ""} for row in GOLD]
    assert fresh.judge_pairs(TEXT, gold, mined) == {"detected": detected, "f1": f1, "spurious": 0, "outside": outside}
