"""Storing what the miner found: twice changes nothing, changed texts replace, decisions stay."""

from pathlib import Path

import pytest
from stored_texts import BY, UNION, candidate, document, gloss, merged, opened, union

from glossary.errors import InputError
from glossary.model import Concept, Definition, Mined, Variant
from glossary.store.results import StoredText
from glossary.store.termbase import Termbase
from glossary.store.write import ingest


def surfaces(base: Termbase, uid: str) -> list[str]:
    return [line.sentence[line.start : line.end] for line in opened(base, uid).contexts]


def test_what_was_found_is_stored_with_its_places(mined: Termbase) -> None:
    union_, interdependence, person = (opened(mined, uid) for uid in ("K1", "K2", "K3"))
    assert (union_.kk, union_.count, union_.documents, union_.sources) == ("кедендік одақ", 2, 1, ("union.txt",))
    assert [(one.lang, one.text, one.origin, one.source) for one in union_.proposals] == [
        ("en", "customs union", "gloss", "union.txt"),
        ("zh", "关税同盟", "gloss", "union.txt"),
    ]
    assert interdependence.why == {"c-value": 0.5}
    assert (person.kind, person.count, person.proposals[0].kind) == ("person", 1, "person")
    text = StoredText("/texts/union.txt", "union.txt", union().documents[0].sha256, "economy")
    assert mined.stored_texts() == {text.path: text}
    assert mined.verify() == []


def test_key_words_in_context_have_no_line_breaks_and_the_best_comes_first(mined: Termbase) -> None:
    first, second = opened(mined, "K1").contexts
    assert first.sentence.startswith("Үш ел кедендік одақтың (customs union"), "the sentence that translates it"
    assert surfaces(mined, "K1") == ["кедендік одақтың", "Кедендік одақ"]
    assert second.sentence == "Кедендік одақ 2010 жылы құрылды."


def test_contexts_are_as_many_as_asked_for(mined: Termbase) -> None:
    assert [len(mined.get("K1", contexts=limit).contexts) for limit in (0, 1, 5)] == [0, 1, 2]
    assert [len(one.contexts) for one in mined.candidates(contexts=1)] == [1, 1, 1]


def test_storing_the_same_again_changes_no_byte(mined: Termbase, path: Path) -> None:
    mined._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    before = path.read_bytes()
    summary = mined.store_mined(union(), domain="economy", by="Nurlan")
    assert (summary.documents_same, summary.candidates_same, summary.glosses_same) == (1, 3, 4)
    assert not (summary.documents_new or summary.candidates_new or summary.glosses_new or summary.occurrences_new)
    mined._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert path.read_bytes() == before


def test_a_changed_text_replaces_its_old_places(mined: Termbase) -> None:
    summary = mined.store_mined(union("Алғы сөз. " + UNION), domain="economy", by=BY)
    assert (summary.documents_changed, summary.candidates_new, summary.glosses_new) == (1, 0, 0)
    assert (summary.occurrences_new, summary.occurrences_withdrawn) == (4, 4)
    assert opened(mined, "K1").count == 2
    assert surfaces(mined, "K1") == ["кедендік одақтың", "Кедендік одақ"]
    assert mined.verify() == []


def shorter() -> Mined:
    """The same document, in which nothing but «кедендік одақ» is left, without its glosses."""
    source = document("Кедендік одақ 2010 жылы құрылды.")
    return Mined((source,), (candidate(source, "кедендік одақ", "Кедендік одақ", score=0.7),), ())


def test_what_no_text_supports_any_more_goes(mined: Termbase) -> None:
    summary = mined.store_mined(shorter(), domain="economy", by=BY)
    assert summary.candidates_withdrawn == 2
    assert [(one.uid, one.score, one.count, one.proposals) for one in mined.candidates()] == [("K000001", 0.7, 1, ())]
    assert mined.search("沈伯明") == []
    assert mined.verify() == []


@pytest.mark.parametrize("touch", ["reject", "unsure", "accept", "edit"])
def test_what_a_person_touched_stays_when_its_text_is_gone(mined: Termbase, touch: str) -> None:
    if touch == "edit":
        mined.edit("K3", by=BY, changes={"note": "ask Marat"})
    else:
        getattr(mined, touch)("K3", by=BY)
    mined.store_mined(shorter(), domain="economy", by=BY)
    assert [proposal.text for proposal in opened(mined, "K3").proposals] == ["沈伯明"]
    assert opened(mined, "K3").count == 0
    assert mined.verify() == []


def test_a_rejected_candidate_that_the_miner_passes_over_keeps_its_places(mined: Termbase) -> None:
    mined.reject("K1", by=BY)
    assert mined.decided() == {"кедендік одақ": "rejected"}
    everything = union()
    spared = Mined(everything.documents, everything.candidates[1:], everything.glosses[2:])
    mined.store_mined(spared, domain="economy", by=BY)
    assert (opened(mined, "K1").count, len(opened(mined, "K1").proposals)) == (2, 2)


@pytest.mark.parametrize(("judge", "status"), [("accept", "accepted"), ("reject", "rejected"), ("unsure", "unsure")])
def test_mining_again_overturns_no_decision(mined: Termbase, judge: str, status: str) -> None:
    getattr(mined, judge)("K1", by=BY)
    mined.store_mined(union("Алғы сөз. " + UNION), domain="law", by="miner")
    again = opened(mined, "K1")
    assert (again.status, again.domain, len(again.decisions)) == (status, "economy", 1)


def test_mining_again_keeps_what_a_person_edited(mined: Termbase) -> None:
    mined.edit("K1", by=BY, changes={"kk": "кеден одағы", "kind": "organisation", "domain": "law"})
    summary = mined.store_mined(union("Алғы сөз. " + UNION), domain="economy", by=BY)
    again = opened(mined, "K1")
    assert (again.kk, again.kind, again.domain) == ("кеден одағы", "organisation", "law")
    assert summary.candidates_new == 0, "the form that the text has still belongs to it"


def test_a_pair_in_two_texts_is_one_proposal_with_two_sources(mined: Termbase) -> None:
    mined.store_mined(union("Екінші мәтін. " + UNION, "second.txt"), domain="economy", by=BY)
    again = opened(mined, "K1")
    assert (again.count, again.documents, again.sources) == (4, 2, ("second.txt", "union.txt"))
    assert [(one.text, one.source) for one in again.proposals] == [
        ("customs union", "second.txt; union.txt"),
        ("关税同盟", "second.txt; union.txt"),
    ]


def test_a_renamed_text_is_renamed_wherever_it_is_a_source(mined: Termbase) -> None:
    """The places stay what they were, so that no change of a candidate tells the reading tables."""
    mined.accept("K1", by=BY)
    before, renamed = union(), union(name="renamed.txt")
    source = renamed.documents[0].__class__(**(fields(renamed.documents[0]) | {"path": before.documents[0].path}))
    mined.store_mined(Mined((source,), renamed.candidates, renamed.glosses), domain="economy", by=BY)
    assert mined.verify() == []
    for uid in ("C1", "K2"):
        assert mined.get(uid).sources[0] == "renamed.txt"


def test_no_sentence_is_shown_twice(base: Termbase) -> None:
    source = document("Салық деген міндетті төлем, салық деген борыш. Әр елде салық бар.")
    found = candidate(source, "салық", "Салық деген", "салық деген", "салық бар")
    base.store_mined(Mined((source,), (found,), ()), domain="", by=BY)
    assert (opened(base, "K1").count, len(opened(base, "K1").contexts)) == (3, 2)


def test_an_abbreviation_goes_after_the_words_it_stands_for(base: Termbase) -> None:
    source = document("Машиналық оқыту (Machine learning, ML) дамыды.")
    words = gloss(source, "машиналық оқыту", "Машиналық оқыту", "en", "Machine learning", score=0.6)
    short = gloss(source, "машиналық оқыту", "Машиналық оқыту", "en", "ML", kind="abbreviation", score=0.9)
    base.store_mined(Mined((source,), (), (short, words)), domain="", by=BY)
    assert [one.text for one in opened(base, "K1").proposals] == ["Machine learning", "ML"]
    assert opened(base, "K1").kind == "term"


def test_conflicting_glosses_stay_side_by_side_the_frequent_one_first(mined: Termbase) -> None:
    for name in ("a.txt", "b.txt"):
        text = f"{name} Кедендік одақ (tariff union) бар."
        source = document(text, name)
        found = gloss(source, "кедендік одақ", "Кедендік одақ", "en", "tariff union")
        mined.store_mined(Mined((source,), (), (found,)), domain="economy", by=BY)
    english = [one.text for one in opened(mined, "K1").proposals if one.lang == "en"]
    assert english == ["tariff union", "customs union"]


def test_the_best_score_of_a_gloss_counts_whatever_the_order(base: Termbase) -> None:
    source = document("Кеден (customs) бар. Кеден (customs) жоқ.")
    sure, unsure = (gloss(source, "кеден", "Кеден", "en", "customs", score=score) for score in (0.9, 0.4))
    for pair in ((sure, unsure), (unsure, sure)):
        shifted = [
            pair[0],
            pair[1].__class__(**{**fields(pair[1]), "start": 28, "end": 35, "kk_start": 21, "kk_end": 26}),
        ]
        base.store_mined(Mined((source,), (), tuple(shifted)), domain="", by=BY)
        assert [(one.text, one.confidence) for one in opened(base, "K1").proposals] == [("customs", 0.9)]


def fields(value: object) -> dict[str, object]:
    return {name: getattr(value, name) for name in value.__slots__}  # type: ignore[attr-defined]


def test_a_run_over_some_of_the_texts_adds_variants_and_one_over_all_replaces_them(base: Termbase) -> None:
    def found(name: str, *variants: Variant) -> Mined:
        source = document(f"{name} Кеден одағы бар.", name)
        return Mined((source,), (candidate(source, "кеден одағы", "Кеден одағы", variants=variants),), ())

    old, new = Variant("кеден одағі", "spelling", 1), Variant("кедендік одақ", "structure", 2)
    base.store_mined(found("a.txt", old), domain="", by=BY)
    base.store_mined(found("b.txt", new), domain="", by=BY)
    assert set(opened(base, "K1").variants) == {new, old}
    both = merged(found("a.txt", new), found("b.txt", new))
    base.store_mined(Mined(both.documents, both.candidates[:1], ()), domain="", by=BY)
    assert base.get("K1").variants == (new,)  # type: ignore[union-attr]


def test_a_mined_definition_comes_once_and_gives_way_to_a_persons(base: Termbase) -> None:
    source = document("Кеден одағы — елдердің бірлестігі.")
    said = Definition("елдердің бірлестігі", "kk", source.name, 14, 33)
    found = candidate(source, "кеден одағы", "Кеден одағы")
    mined = Mined((source,), (found.__class__(**{**fields(found), "definitions": (said,)}),), ())
    for _ in range(2):
        base.store_mined(mined, domain="", by=BY)
        assert opened(base, "K1").definitions == (said,)
    base.edit("K1", by=BY, changes={"definition": "ортақ кеден аумағы"})
    base.store_mined(mined, domain="", by=BY)
    assert [one.text for one in opened(base, "K1").definitions] == ["ортақ кеден аумағы"]


def test_a_term_that_a_concept_bears_is_not_offered_again_but_lends_its_contexts(base: Termbase) -> None:
    concept = base.add("кедендік одақ", terms={"en": ["customs union"]}, by=BY, domain="economy")
    base.store_mined(union(), domain="economy", by=BY)
    assert {one.kk for one in base.candidates()} == {"аймақтық тәуелділік", "Шен Бомин"}
    again = base.get(concept.uid)
    assert isinstance(again, Concept)
    assert (len(again.contexts), again.sources) == (2, ("union.txt",))


def test_two_texts_of_one_name_are_refused(base: Termbase) -> None:
    with pytest.raises(InputError, match="Two texts have the same name"):
        base.store_mined(merged(union(), union()), domain="", by=BY)


def test_ctrl_c_in_the_middle_stores_nothing(base: Termbase, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = []

    def interrupt(*arguments: object) -> float:
        calls.append(arguments)
        if len(calls) == 3:
            raise KeyboardInterrupt
        return 1.0

    with monkeypatch.context() as patch:
        patch.setattr(ingest, "fitness_of", interrupt)
        with pytest.raises(KeyboardInterrupt):
            base.store_mined(union(), domain="", by=BY)
    counts = [base._connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in TABLES]
    assert counts == [0] * len(TABLES)
    assert base.store_mined(union(), domain="", by=BY).candidates_new == 3


TABLES = ("document", "candidate", "occurrence", "proposal", "gloss", "batch", "change", "term_key", "candidate_review")


def test_a_long_text_is_stored_in_time_that_grows_as_it_does(base: Termbase) -> None:
    """Questions to SQLite per candidate stay the same when there are ten times as many."""

    def statements(count: int, name: str) -> float:
        source = document(" ".join(f"Ұғым{number} бар." for number in range(count)), name)
        found = tuple(candidate(source, f"ұғым{number}", f"Ұғым{number} ".strip()) for number in range(count))
        asked: list[str] = []
        base._connection.set_trace_callback(asked.append)
        base.store_mined(Mined((source,), found, ()), domain="", by=BY)
        base._connection.set_trace_callback(None)
        return sum(not one.startswith("--") for one in asked) / count

    assert statements(300, "large.txt") <= 1.5 * statements(30, "small.txt")
