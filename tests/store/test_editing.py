"""Editing concepts and candidates, and batches of changes."""

import json

import pytest
from stored_texts import BY, UNION, concept, opened, texts, union

from glossary.errors import InputError, NotFound
from glossary.model import Concept
from glossary.store.termbase import Termbase


class TestEditing:
    def test_a_changed_text_of_an_approved_term_is_reviewed_and_keeps_its_id(self, mined: Termbase) -> None:
        before = mined.accept("K1", by=BY)
        after = mined.edit("C1", by="Nurlan", changes={"en": "customs area"})
        assert isinstance(after, Concept)
        assert texts(after, "en") == [("customs area", "reviewed", "preferred")]
        assert texts(after, "kk") == [("кедендік одақ", "approved", "preferred")]
        assert {term.uid for term in after.terms} == {term.uid for term in before.terms}
        assert after.rev == before.rev + 1

    def test_each_line_is_a_definition_and_keeps_its_source(self, mined: Termbase) -> None:
        mined.edit("K1", by=BY, changes={"definition": "Бірінші.\n\n Екінші. \nБірінші."})
        assert [one.text for one in mined.get("K1").definitions] == ["Бірінші.", "Екінші."]
        mined._connection.execute("UPDATE definition SET source = 'seed.txt' WHERE text = 'Екінші.'")
        mined.edit("K1", by=BY, changes={"definition": "Екінші.\nҮшінші."})
        found = [(one.text, one.source) for one in mined.get("K1").definitions]
        assert found == [("Екінші.", "seed.txt"), ("Үшінші.", "")]
        rev = opened(mined, "K1").rev
        mined.edit("K1", by=BY, changes={"definition": "Екінші.\nҮшінші."})
        assert opened(mined, "K1").rev == rev, "nothing changed"

    def test_the_order_says_which_is_preferred(self, mined: Termbase) -> None:
        mined.accept("K1", by=BY, choices={"en": "customs union | CU"})
        after = concept(mined, mined.edit("C1", by=BY, changes={"en": "CU | customs union"}).uid)
        assert texts(after, "en") == [("CU", "approved", "preferred"), ("customs union", "approved", "admitted")]

    def test_all_can_change_at_once(self, mined: Termbase) -> None:
        """The preferred term goes, another text takes its place and a third comes: one is preferred at any moment."""
        mined.accept("K1", by=BY, choices={"en": "customs union | CU"})
        after = concept(mined, mined.edit("C1", by=BY, changes={"en": "CU | tariff union | TU"}).uid)
        assert texts(after, "en") == [
            ("CU", "approved", "preferred"),
            ("tariff union", "reviewed", "admitted"),
            ("TU", "reviewed", "admitted"),
        ]

    def test_an_emptied_cell_removes_the_terms(self, mined: Termbase) -> None:
        mined.accept("K1", by=BY)
        assert texts(concept(mined, mined.edit("C1", by=BY, changes={"en": ""}).uid), "en") == []

    def test_a_status_given_with_a_text_counts(self, mined: Termbase) -> None:
        mined.accept("K1", by=BY)
        after = concept(mined, mined.edit("C1", by=BY, changes={"en": "customs area", "status": "approved"}).uid)
        assert {term.status for term in after.terms} == {"approved"}

    def test_a_rejected_concept_stays_rejected_and_can_come_back(self, mined: Termbase) -> None:
        mined.accept("K1", by=BY, choices={"en": "customs union | CU"})
        mined.reject("C1", by=BY)
        mined.edit("C1", by=BY, changes={"kk": "кеден одағы", "en": "TU"})
        assert {term.status for term in concept(mined, "C1").terms} == {"rejected"}
        back = mined.accept("C1", by=BY)
        assert texts(back, "kk") == [("кеден одағы", "approved", "preferred")]
        assert texts(back, "en") == [("TU", "approved", "preferred")], "what was edited is not overwritten"

    def test_the_same_again_changes_nothing(self, mined: Termbase) -> None:
        mined.accept("K1", by=BY)
        same = {"kk": "кедендік одақ", "en": "customs union", "domain": "economy", "kind": "term", "definition": ""}
        before = (concept(mined, "C1"), mined.stats())
        assert (mined.edit("C1", by=BY, changes=same | {"status": "approved"}), mined.stats()) == before
        before_open = (opened(mined, "K2"), mined.stats())
        same = {"kk": "аймақтық тәуелділік", "ru": "", "domain": "economy", "note": ""}
        assert (mined.edit("K2", by=BY, changes=same), mined.stats()) == before_open

    def test_a_candidates_text_becomes_the_first_proposal(self, mined: Termbase) -> None:
        mined.edit("K1", by=BY, changes={"en": "tariff union | TU", "kk": "кеден одағы", "domain": "law"})
        edited = opened(mined, "K1")
        assert (edited.kk, edited.domain) == ("кеден одағы", "law")
        english = [(one.text, one.origin) for one in edited.proposals if one.lang == "en"]
        assert english == [("tariff union", "manual"), ("TU", "manual")]
        assert texts(mined.accept("K1", by=BY), "en")[0] == ("tariff union", "approved", "preferred")

    def test_an_emptied_proposal_is_withdrawn_and_not_offered_again(self, mined: Termbase) -> None:
        mined.edit("K1", by=BY, changes={"en": ""})
        mined.store_mined(union("Алғы сөз. " + UNION), domain="economy", by=BY)
        assert [one.lang for one in opened(mined, "K1").proposals] == ["zh"]
        assert "K000001" not in {one.uid for one in mined.missing("en")}

    @pytest.mark.parametrize(
        ("status", "after"),
        [("approved", "accepted"), ("reviewed", "accepted"), ("rejected", "rejected"), ("unsure", "unsure")],
    )
    def test_a_candidates_status_is_a_decision(self, mined: Termbase, status: str, after: str) -> None:
        mined.edit("K1", by=BY, changes={"status": status})
        assert (opened(mined, "K1").status, len(opened(mined, "K1").decisions)) == (after, 1)


class TestBatches:
    def test_everything_inside_is_one_batch_with_every_change(self, mined: Termbase) -> None:
        with mined.batch("import", by="Nurlan", file="review.xlsx", sha256="ab"):
            mined.accept("K1", by="Nurlan")
            mined.reject("K2", by="Nurlan")
        rows = mined._connection.execute("SELECT command, by, file, sha256 FROM batch ORDER BY id DESC").fetchall()
        assert [tuple(row) for row in rows] == [("import", "Nurlan", "review.xlsx", "ab"), ("mine", BY, "", "")]
        question = "SELECT old, new FROM change WHERE batch = 2 AND table_name = 'candidate' AND candidate = 2"
        ((old, new),) = mined._connection.execute(question).fetchall()
        assert (json.loads(old)["status"], json.loads(new)["status"]) == ("new", "rejected")
        inserted = "SELECT new FROM change WHERE batch = 2 AND table_name = 'term' AND action = 'insert' ORDER BY id"
        assert [json.loads(row[0])["text"] for row in mined._connection.execute(inserted)] == [
            "кедендік одақ",
            "customs union",
            "关税同盟",
        ]

    def test_an_error_undoes_the_whole_batch(self, mined: Termbase) -> None:
        before = mined.stats()
        with pytest.raises(NotFound), mined.batch("import", by=BY):
            mined.accept("K1", by=BY)
            mined.accept("K99", by=BY)
        assert mined.stats() == before
        assert mined.verify() == []

    def test_an_error_that_is_caught_undoes_its_own_step_only(self, mined: Termbase) -> None:
        with mined.batch("import", by=BY):
            mined.accept("K1", by=BY)
            with pytest.raises(InputError):
                mined.edit("K2", by=BY, changes={"domain": "law", "en": "x", "status": "perhaps"})
        assert [one.uid for one in mined.concepts()] == ["C000001"]
        assert opened(mined, "K2").domain == "economy"

    def test_a_batch_without_a_change_leaves_no_trace(self, mined: Termbase) -> None:
        before = mined.stats()
        with mined.batch("import", by=BY):
            mined.edit("K1", by=BY, changes={"domain": "economy"})
        assert mined.stats() == before
