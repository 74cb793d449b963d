"""Which candidates are shown, and in which order."""

from collections.abc import Callable
from pathlib import Path

import pytest

from glossary.model import Candidate, Document, Gloss, Mined, Occurrence
from glossary.store.read.choosing import ROUND, Choice
from glossary.store.termbase import Termbase, open_termbase
from glossary.texts import read_documents

BY = "Aigul"


def text_of(folder: Path, name: str, terms: list[str]) -> Document:
    (folder / name).write_text(". ".join(terms) + ".", encoding="utf-8")
    return read_documents([folder / name])[0]


def store(base: Termbase, document: Document, scores: dict[str, float], domain: str, glossed: str = "") -> None:
    places = {kk: document.text.index(kk) for kk in scores}
    candidates = [
        Candidate(
            kk, score, 1, 1, occurrences=(Occurrence(document.name, at, at + len(kk), kk, document.sentences[0]),)
        )
        for (kk, score), at in zip(scores.items(), places.values(), strict=True)
    ]
    at = places.get(glossed, 0)
    gloss = Gloss("term", glossed, "en", "a form", document.name, at, at + len(glossed), at, at + 1, "parenthesis")
    mined = Mined((document,), tuple(candidates), (gloss,) if glossed else ())
    base.store_mined(mined, domain=domain, by=BY)


@pytest.fixture
def base(tmp_path: Path) -> Termbase:
    """Two texts: one of law with many good terms, one of medicine with few weaker ones; both have «шарт»."""
    termbase = open_termbase(tmp_path / "terms.db", "create")
    law = {f"заң{'а' * number}": 0.9 - number / 100 for number in range(ROUND + 5)} | {"шарт": 0.2}
    medicine = {"ем": 0.6, "дәрі": 0.5, "шарт": 0.1}
    store(termbase, text_of(tmp_path, "law.txt", sorted(law, key=len)), law, "law")
    store(termbase, text_of(tmp_path, "medicine.txt", sorted(medicine)), medicine, "medicine", glossed="дәрі")
    return termbase


def names(base: Termbase, choice: Choice) -> list[str]:
    return [one.kk for one in base.candidates(choice=choice)]


def test_the_ten_best_of_each_text_come_before_the_next_ten(base: Termbase) -> None:
    order = names(base, Choice())
    assert order.index("ем") == ROUND, "after the ten best of the other text, whatever their scores"
    assert order.index(f"заң{'а' * ROUND}") > order.index("дәрі")
    assert len(order) == ROUND + 5 + 3


@pytest.mark.parametrize(
    ("choice", "wanted"),
    [
        (Choice(min_score=0.55), lambda one: one not in {"шарт", "дәрі"}),
        (Choice(min_score=0.55, or_glossed=True), lambda one: one != "шарт"),  # a text says its translation
        (Choice(in_texts=2), lambda one: one == "шарт"),
        (Choice(in_texts=3), lambda _: False),
    ],
)
def test_the_choice(base: Termbase, choice: Choice, wanted: Callable[[str], bool]) -> None:
    assert set(names(base, choice)) == {one for one in names(base, Choice()) if wanted(one)}


def test_a_limit_takes_the_best_and_counts_no_less(base: Termbase) -> None:
    best = Choice(limit=2)
    assert names(base, best) == names(base, Choice())[:2]
    assert base.count_open(None, best) == base.count_open(None)
    assert base.count_open("medicine", Choice(min_score=0.55)) == 1
