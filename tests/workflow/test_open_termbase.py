"""The termbase as users see it: every act signed, whole or not at all, and undone as a whole."""

import json
from pathlib import Path

import pytest

import glossary
from glossary.errors import Conflict, InputError, NotFound, TermbaseError, UsageError
from glossary.model import Concept, OpenCandidate
from glossary.value import Table


@pytest.fixture
def termbase(db: Path) -> "glossary.Termbase":
    with glossary.open_termbase(db, by="Aigerim") as opened:
        yield opened  # type: ignore[misc]


def english(concept: Concept | OpenCandidate) -> list[str]:
    assert isinstance(concept, Concept)
    return [term.text for term in concept.terms if term.lang == "en"]


def test_looking_changes_nothing(termbase: "glossary.Termbase") -> None:
    hits = termbase.search("одақтардың", limit=1)
    assert isinstance(hits, Table)
    assert [hit.uid for hit in hits] == ["K000001"]
    assert termbase.show("k1", contexts=1).contexts[0].source == "seed.txt"
    assert [one.uid for one in termbase.candidates(min_score=0.7)] == ["K000001", "K000002"]
    assert list(termbase.concepts()) == []
    assert (termbase.stats().batches, termbase.verify()) == (1, [])


def test_one_id_or_many_are_one_act(termbase: "glossary.Termbase") -> None:
    (concept,) = termbase.accept("K1")
    assert concept.decisions[0].by == "Aigerim"
    others = termbase.reject(uid for uid in ("K2", "K3"))
    assert [one.uid for one in others] == ["K000002", "K000003"]
    assert termbase.undo().command == "reject"
    assert [one.uid for one in termbase.candidates()] == ["K000002", "K000003"]


def test_of_many_ids_all_or_none(termbase: "glossary.Termbase") -> None:
    for act in (termbase.accept, termbase.reject, termbase.unsure):
        with pytest.raises(NotFound):
            act(["K1", "K99"])
    assert {one.status for one in termbase.candidates()} == {"new"}


def test_a_concept_that_stands_on_a_candidate_is_named_with_it(termbase: "glossary.Termbase") -> None:
    termbase.accept("K1")
    (judged,) = termbase.reject("K1")
    assert (judged.uid, judged.concept) == ("K000001", "C000001")
    (judged,) = termbase.unsure("K2")
    assert (judged.uid, judged.concept) == ("K000002", "")


@pytest.mark.parametrize("texts", ["customs alliance | toll union", ["customs alliance", "toll union"]])
def test_texts_come_in_one_cell_or_as_several(termbase: "glossary.Termbase", texts: "str | list[str]") -> None:
    (concept,) = termbase.accept("K1", en=texts)
    assert english(concept) == ["customs alliance", "toll union"]
    assert english(termbase.add("кеден", en=texts, la="teloneum")) == ["customs alliance", "toll union"]
    assert english(termbase.edit("C1", en=reversed(["x", "y"]))) == ["y", "x"]


def test_texts_for_several_ids_are_refused(termbase: "glossary.Termbase") -> None:
    with pytest.raises(UsageError, match="one id only"):
        termbase.accept(["K1", "K2"], en="customs union")
    with pytest.raises(UsageError, match="what to change"):
        termbase.edit("K1")


def test_an_empty_text_is_a_change_and_none_is_none(termbase: "glossary.Termbase") -> None:
    termbase.add("сот", en="court", note="a note")
    concept = termbase.edit("C1", note="")
    assert isinstance(concept, Concept)
    assert (concept.note, english(concept)) == ("", ["court"])


def test_acts_can_be_made_one(termbase: "glossary.Termbase") -> None:
    with pytest.raises(InputError), termbase.batch("clean up"):
        termbase.accept("K1")
        termbase.add("")
    assert list(termbase.concepts()) == []
    with termbase.batch("clean up"):
        termbase.accept("K1")
        termbase.reject("K2")
    assert (termbase.undo().command, len(list(termbase.candidates()))) == ("clean up", 3)


def test_the_last_decision_on_an_id_is_taken_back(termbase: "glossary.Termbase") -> None:
    termbase.reject("K1")
    termbase.reject("K2")
    assert termbase.take_back("k1") == "K000001"
    assert [one.uid for one in termbase.candidates()] == ["K000001", "K000003"]


def test_who_is_not_named_is_who_is_logged_in(db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with glossary.open_termbase(str(db)) as termbase:
        assert termbase.accept("K1")[0].decisions[0].by == "Tester"
    monkeypatch.delenv("GLOSSARY_USER")
    monkeypatch.setattr("getpass.getuser", lambda: "somebody")
    assert glossary.login() == "somebody"
    with glossary.open_termbase(db, by=" ") as termbase, pytest.raises(InputError, match="signed"):
        termbase.accept("K2")


def test_reading_needs_no_name(db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody() -> str:
        raise OSError("No username set")

    monkeypatch.delenv("GLOSSARY_USER")
    monkeypatch.setattr("getpass.getuser", nobody)
    with glossary.open_termbase(db, "read") as termbase:
        assert termbase.search("одақ")
    with glossary.open_termbase(db) as termbase, pytest.raises(UsageError, match="who you are"):
        termbase.reject("K1")


def test_a_termbase_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(TermbaseError, match="No termbase at"):
        glossary.open_termbase(tmp_path / "none.db")
    assert not (tmp_path / "none.db").exists()


def test_what_is_odd_about_a_term_is_said(termbase: "glossary.Termbase") -> None:
    termbase.add("кедендік одақ", domain="law")
    check = termbase.check_term(termbase.show("K1"))
    assert (check.kazakh, check.inflected, check.namesakes) == (True, "", ("C000001",))
    check = termbase.check_term(termbase.add("тарифтердің"))
    assert check.inflected == "тариф"
    assert not termbase.check_term(termbase.add("tariff")).kazakh


def test_drafts_are_stored_and_counted(termbase: "glossary.Termbase") -> None:
    told: list[tuple[str, float, int]] = []
    report = termbase.draft("zh", progress=lambda *state: told.append(state))
    assert (report.lang, report.asked) == ("zh", 2)
    assert report.drafted == sum(report.engines.values())
    assert told == [("Drafting zh", 2, 2)]
    assert termbase.draft("zh", limit=5).asked == report.asked - report.drafted
    with pytest.raises(UsageError, match="no engine"):
        termbase.draft("en", engines=["nonsense"])


def test_a_table_goes_out_and_comes_back(termbase: "glossary.Termbase", tmp_path: Path) -> None:
    sheet = tmp_path / "review.jsonl"
    report = termbase.export(sheet, review=True)
    assert (report.rows, report.remembered, report.path) == (3, True, sheet)
    assert termbase.import_(sheet) == 0
    rows = [json.loads(line) for line in sheet.read_text(encoding="utf-8").splitlines()]
    rows[0]["status"] = "approved"
    sheet.write_text("\n".join(map(json.dumps, [*rows, {"kk": "баж", "en": "duty"}])), encoding="utf-8")
    table = glossary.read_table(str(sheet))
    assert table.has_ids
    plan = termbase.plan_import(table)
    assert plan == termbase.plan_import(sheet)
    assert [change.column for change in plan.changes] == ["status"]
    assert termbase.import_(plan, status="reviewed") == 2
    assert sorted(concept.status for concept in termbase.concepts(statuses=("approved", "reviewed"))) == [
        "approved",
        "reviewed",
    ]
    assert termbase.export(tmp_path / "g.csv").left_out == {"reviewed": 2}


def test_both_sides_changed(termbase: "glossary.Termbase", tmp_path: Path) -> None:
    termbase.accept("K1")
    path = tmp_path / "g.csv"
    termbase.export(path)
    path.write_text(path.read_text(encoding="utf-8-sig").replace("customs union", "toll union"), encoding="utf-8")
    termbase.edit("C1", en="tariff union")
    with pytest.raises(Conflict):
        termbase.import_(path)
    assert termbase.import_(path, winner="ours") == 0
    assert termbase.import_(path, winner="theirs") == 1
    assert english(termbase.show("C1")) == ["toll union"]


def test_a_termbase_for_reading_exports_and_does_not_remember(db: Path, tmp_path: Path) -> None:
    with glossary.open_termbase(db, "read") as termbase:
        assert not termbase.export(tmp_path / "g.csv", review=True).remembered
        assert termbase.export(tmp_path / "none.csv").rows == 0
        with pytest.raises(UsageError, match="«good» is no status"):
            termbase.export(tmp_path / "none.csv", statuses=["good"])  # type: ignore[list-item]


def test_a_text_is_taken_out(termbase: "glossary.Termbase") -> None:
    forgotten = termbase.forget("seed.txt")
    assert (forgotten.texts, forgotten.candidates) == (("seed.txt",), 3)
    with pytest.raises(NotFound):
        termbase.forget(["seed.txt"])


def test_the_review_goes_on_with_what_was_left_open(termbase: "glossary.Termbase") -> None:
    termbase.unsure("K1")
    assert len(termbase.review()) == 2
    queue = termbase.review(unsure=True, limit=1)
    assert queue.current is not None
    assert queue.current.uid == "K000001"
    assert queue.accept() == "C000001"
