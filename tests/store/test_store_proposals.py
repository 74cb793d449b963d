"""What drafting asks of the termbase: what is missing, what is remembered, and where drafts go."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from stored_texts import BY

from glossary.errors import NotFound
from glossary.model import Draft
from glossary.store.results import Remembered
from glossary.store.termbase import Termbase


def draft(text: str | None, engine: str = "lexicon", confidence: float = 0.8, *alternatives: str) -> Draft:
    return Draft("", "ru", text, confidence, engine, "1", alternatives, built_from=f"{text}: of parts")


def russian(base: Termbase, uid: str) -> list[tuple[str, str, float]]:
    return [(one.text, one.engine, one.confidence) for one in base.get(uid).proposals if one.lang == "ru"]


def missing(base: Termbase, *arguments: object, **named: object) -> list[str]:
    return [one.uid for one in base.missing(*arguments, **named)]  # type: ignore[arg-type]


def test_what_is_missing_comes_concepts_first_and_best_first(mined: Termbase) -> None:
    mined.add("салық", terms={"en": ["tax"]}, by=BY, domain="law")
    assert missing(mined, "ru") == ["C000001", "K000001", "K000003", "K000002"]
    assert missing(mined, "ru", limit=2) == ["C000001", "K000001"]
    assert missing(mined, "ru", limit=1) == ["C000001"]
    assert missing(mined, "ru", domain="economy") == ["K000001", "K000003", "K000002"]
    (first, *_) = mined.missing("ru", domain="law")
    assert (first.kk, first.kind, first.domain) == ("салық", "term", "law")


def test_a_term_or_a_gloss_is_not_missing(mined: Termbase) -> None:
    mined.add("салық", terms={"en": ["tax"]}, by=BY)
    assert missing(mined, "en") == ["K000003"], "«Шен Бомин» has a Chinese gloss only"
    assert missing(mined, "en", redo=True) == ["K000003"]


def test_a_gloss_behind_a_concept_is_not_missing_either(mined: Termbase) -> None:
    mined.accept("K1", by=BY, choices={"zh": ""})
    assert "C000001" not in missing(mined, "en")


def test_what_was_taken_back_is_asked_for_once(mined: Termbase) -> None:
    mined.accept("K1", by=BY)
    mined.unsure("K1", by=BY)
    assert missing(mined, "ru") == ["C000001", "K000003", "K000002"]


@pytest.mark.parametrize("act", ["reject", "accept"])
def test_what_was_decided_is_not_missing_as_a_candidate(mined: Termbase, act: str) -> None:
    getattr(mined, act)("K1", by=BY)
    assert "K000001" not in missing(mined, "ru")
    assert ("C000001" in missing(mined, "ru")) == (act == "accept")


def test_a_rejected_concept_is_not_missing(base: Termbase) -> None:
    base.add("салық", terms={}, by=BY)
    base.reject("C1", by=BY)
    assert missing(base, "en") == []


def test_drafts_are_proposals_with_their_alternatives_after_them(mined: Termbase) -> None:
    answers = [("K1", draft("таможенный союз", "lexicon", 0.8, "союз таможен")), ("K2", draft(None))]
    assert mined.store_drafts(answers, by=BY) == 1
    assert russian(mined, "K1") == [("таможенный союз", "lexicon", 0.8), ("союз таможен", "lexicon", 0.0)]
    best = next(one for one in mined.get("K1").proposals if one.lang == "ru")
    assert (best.origin, best.version, best.built_from) == ("draft", "1", "таможенный союз: of parts")
    assert missing(mined, "ru") == ["K000003", "K000002"]
    assert missing(mined, "ru", redo=True) == ["K000001", "K000003", "K000002"]


def test_an_engines_new_answer_replaces_its_old_one_and_no_other(mined: Termbase) -> None:
    mined.store_drafts(
        [("K1", draft("старый союз", "argos", 0.3, "иной союз")), ("K1", draft("таможенный союз"))], by=BY
    )
    mined.store_drafts([("K1", draft("новый союз", "argos", 0.6))], by=BY)
    assert russian(mined, "K1") == [("таможенный союз", "lexicon", 0.8), ("новый союз", "argos", 0.6)]
    before = mined.stats()
    mined.store_drafts([("K1", draft("новый союз", "argos", 0.6))], by=BY)
    assert mined.stats() == before


def test_a_gloss_and_a_persons_text_go_before_any_draft(mined: Termbase) -> None:
    mined.store_drafts([("K1", Draft("", "en", "tariff union", 1.0, "argos"))], by=BY)
    assert mined.get("K1").proposals[0].text == "customs union"
    mined.edit("K1", by=BY, changes={"ru": "ТС"})
    mined.store_drafts([("K1", draft("таможенный союз", confidence=1.0))], by=BY)
    assert russian(mined, "K1")[0] == ("ТС", "", 1.0)


def test_a_draft_is_a_proposal_until_it_is_accepted(base: Termbase) -> None:
    made = base.add("кедендік одақ", terms={}, by=BY)
    base.store_drafts([(made.uid, draft("таможенный союз"))], by=BY)
    assert [term.lang for term in base.get(made.uid).terms] == ["kk"]  # type: ignore[union-attr]
    accepted = base.accept(made.uid, by=BY).terms[1]
    assert (accepted.text, accepted.origin, accepted.engine, accepted.confidence) == (
        "таможенный союз",
        "draft",
        "lexicon",
        0.8,
    )


def test_an_unknown_id_stores_no_draft_at_all(mined: Termbase) -> None:
    with pytest.raises(NotFound):
        mined.store_drafts([("K1", draft("таможенный союз")), ("K99", draft("x"))], by=BY)
    assert russian(mined, "K1") == []


def test_memory_has_approved_terms_then_reviewed_ones_then_glosses(mined: Termbase) -> None:
    mined.accept("K1", by=BY, status="reviewed", choices={"en": "CU"})
    mined.add("Кедендік одақ", terms={"en": ["customs union"]}, by=BY, domain="law", source="Code")
    assert mined.memory("en")["кедендік одақ"] == (
        Remembered("customs union", "manual", "C000002", "law", 1.0, "Code"),
        Remembered("CU", "manual", "C000001", "economy", 1.0, ""),
    )
    assert mined.memory("en")["аймақтық тәуелділік"] == (
        Remembered("Regional interdependence", "gloss", "K000002", "economy", 0.9, "union.txt", "offered"),
    )
    assert mined.memory("ru") == {}


def test_memory_keeps_apart_what_people_rejected_or_deprecated(mined: Termbase, path: Path) -> None:
    mined.add("Кедендік одақ", terms={"en": ["customs union", "CU", "customs alliance"]}, by=BY)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE term SET preference = 'deprecated' WHERE text = 'customs alliance'")
        connection.execute("UPDATE term SET status = 'rejected' WHERE text = 'CU'")
    standings = {one.text: one.standing for one in mined.memory("en")["кедендік одақ"]}
    assert standings == {"customs union": "decided", "CU": "forbidden", "customs alliance": "forbidden"}


def test_memory_forgets_what_was_rejected_withdrawn_or_only_drafted(mined: Termbase) -> None:
    mined.reject("K1", by=BY)
    mined.edit("K2", by=BY, changes={"en": ""})
    mined.store_drafts([("K3", Draft("", "en", "Shen Boming", 0.5, "lexicon"))], by=BY)
    assert mined.memory("en") == {}
