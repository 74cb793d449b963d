"""The termbase says the same whichever text was mined first, and nothing of a text that is gone."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest
from stored_texts import BY, candidate, document, gloss, opened

from glossary.mining import mine
from glossary.model import Document, Mined, Variant
from glossary.store.termbase import Termbase, open_termbase
from glossary.texts.documents import document_of

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"

SAID = (
    "SELECT c.key, c.kk, c.kind, c.domain, c.score, '', c.count, c.documents, c.status FROM candidate c",
    "SELECT c.key, d.path, e.kk, e.kind, e.score FROM support s JOIN candidate c ON c.id = s.candidate"
    " JOIN document d ON d.id = s.document JOIN evidence e ON e.id = s.evidence",
    "SELECT c.key, v.text, v.kind, v.count, v.rule FROM variant v JOIN candidate c ON c.id = v.candidate",
    "SELECT c.key, p.lang, p.text, p.confidence, p.kind, p.uncertain FROM proposal p JOIN candidate c"
    " ON c.id = p.candidate",
    'SELECT c.key, d.path, o.start, o."end" FROM occurrence o JOIN candidate c ON c.id = o.candidate'
    " JOIN document d ON d.id = o.document",
    "SELECT kk, en, zh, ru, en_origin, domain, kind, score, context, sources FROM candidate_review",
)


def said(base: Termbase) -> list[list[tuple[object, ...]]]:
    rows = [sorted(map(tuple, base._connection.execute(question))) for question in SAID]
    return [*rows, sorted((one.kk, str(sorted(one.why.items()))) for one in base.candidates())]


def mined_one_by_one(path: Path, runs: Sequence[tuple[Mined, str]]) -> list[list[tuple[object, ...]]]:
    with open_termbase(path, "create") as base:
        for run, domain in runs:
            base.store_mined(run, domain=domain, by=BY)
        assert base.verify() == []
        return said(base)


def test_the_examples_in_any_order(tmp_path: Path) -> None:
    texts = [document_of(path.read_text(encoding="utf-8")[:4000]) for path in sorted(EXAMPLES.glob("*.txt"))[:3]]
    runs = [(mine([text]), text.name) for text in texts]
    first, *others = [
        mined_one_by_one(tmp_path / f"{number}.db", order) for number, order in enumerate(permutations(runs))
    ]
    shared = [row for row in first[0] if int(str(row[7])) > 1]
    assert len(shared) > 10, "candidates that several texts have"
    for other in others:
        assert other == first


def rival(name: str, domain: str, **unlike: object) -> tuple[Mined, str]:
    """A text that says all it can of «кеден одағы» otherwise than another text does."""
    source = document(f"{name} Кеден одағы (Customs Union) бар.".replace("Customs Union", str(unlike["en"])), name)
    variant = Variant("кедендік одақ", unlike["variant"], 2, str(unlike["variant"]))  # type: ignore[arg-type]
    found = candidate(source, str(unlike["kk"]), "Кеден одағы", score=0.5, variants=[variant])
    found = replace(found, kind=unlike["kind"], why={"c-value": len(name)})  # type: ignore[arg-type]
    said = gloss(source, "кеден одағы", "Кеден одағы", "en", str(unlike["en"]), score=0.7)
    return Mined((source,), (found,), (said,)), domain


def test_equal_scores_are_no_matter_of_order_either(tmp_path: Path) -> None:
    runs = (
        rival("b.txt", "economy", kk="кеден одағы", kind="term", en="customs union", variant="structure"),
        rival("a.txt", "law", kk="Кеден одағы", kind="organisation", en="Customs Union", variant="competing"),
        rival("c.txt", "history", kk="Кеден Одағы", kind="work", en="tariff union", variant="spelling"),
    )
    results = [mined_one_by_one(tmp_path / f"{number}.db", order) for number, order in enumerate(permutations(runs))]
    assert all(result == results[0] for result in results)
    ((*_, domain, score, _why, count, documents, _),) = results[0][0]
    assert (domain, score, count, documents) == ("law", 0.5, 3, 3)


def text(name: str, body: str) -> Document:
    return document(body, name)


@pytest.fixture
def two(base: Termbase) -> Termbase:
    """«салық» in two texts, which give it different scores, and «баж» in the second."""
    for name, score in (("a.txt", 0.4), ("b.txt", 0.8)):
        source = text(name, f"{name} Салық бар. Баж бар.")
        found = [candidate(source, "салық", "Салық", score=score)]
        found += [candidate(source, "баж", "Баж", score=0.3)] * (name == "b.txt")
        base.store_mined(Mined((source,), tuple(found), ()), domain=name, by=BY)
    return base


def test_the_best_of_the_texts_counts(two: Termbase) -> None:
    assert (opened(two, "K1").score, opened(two, "K1").why, opened(two, "K1").domain) == (
        0.8,
        {"c-value": 0.8},
        "b.txt",
    )


def test_a_changed_text_takes_its_support_away(two: Termbase) -> None:
    two.store_mined(Mined((text("b.txt", "Баж бар."),), (), ()), domain="", by=BY)
    assert (opened(two, "K1").score, opened(two, "K1").domain) == (0.4, "a.txt")
    assert {one.uid for one in two.candidates()} == {"K000001"}
    assert two.verify() == []


def test_a_text_that_is_mined_again_says_what_it_says_now(two: Termbase) -> None:
    source = text("b.txt", "b.txt Салық бар. Баж бар.")
    two.store_mined(Mined((source,), (candidate(source, "салық", "Салық", score=0.1),), ()), domain="", by=BY)
    assert opened(two, "K1").score == 0.4, "now of the other text"


@pytest.mark.parametrize("judge", ["accept", "reject", "unsure"])
def test_decisions_do_not_hide_what_texts_say(two: Termbase, judge: str) -> None:
    getattr(two, judge)("K1", by=BY)
    two.store_mined(Mined((text("b.txt", "Баж бар."),), (), ()), domain="", by=BY)
    assert (opened(two, "K1").score, opened(two, "K1").domain) == (0.4, "b.txt"), "the domain is a person's by now"
    two.store_mined(Mined((text("a.txt", "Баж бар."),), (), ()), domain="", by=BY)
    assert opened(two, "K1").score == 0.4, "the last that was said, where nothing is said any more"


def test_forms_of_two_runs_compete(base: Termbase) -> None:
    for name, form in (("a.txt", "customs union"), ("b.txt", "tariff union"), ("c.txt", "customs unions")):
        source = text(name, f"{name} Кеден одағы ({form}) бар.")
        said = gloss(source, "кеден одағы", "Кеден одағы", "en", form)
        said = replace(said, form=form.removesuffix("s"))
        base.store_mined(Mined((source,), (), (said,)), domain="", by=BY)
        marks = {one.text: one.competing for one in opened(base, "K1").proposals}
        assert set(marks.values()) == {name != "a.txt"}, marks
    base.store_mined(Mined((text("b.txt", "Баж."),), (), ()), domain="", by=BY)
    assert not any(one.competing for one in opened(base, "K1").proposals), "the rival form is gone with its text"


def test_scores_are_checked(two: Termbase) -> None:
    two._connection.execute("UPDATE candidate SET score = 0.5")
    assert any("best text" in fault for fault in two.verify())
