"""Texts that move, are filed under another domain, or are taken out; and undoing that."""

from dataclasses import replace
from pathlib import Path

import pytest
from stored_texts import BY, UNION, candidate, document, gloss, merged, opened, said, union

from glossary.errors import InputError, NotFound
from glossary.model import Definition, Mined
from glossary.store.termbase import Termbase, open_termbase

NOTHING = Mined((), (), ())


def moved_to(base: Termbase, name: str) -> None:
    source = replace(document(name=name), path=f"/elsewhere/{name}")
    base.store_mined(NOTHING, domain="", by=BY, moved={"/texts/union.txt": source})


def test_a_text_that_moved_is_the_same_text(mined: Termbase) -> None:
    mined.accept("K1", by=BY)
    before = opened(mined, "K2")
    moved_to(mined, "moved.txt")
    assert {path: one.name for path, one in mined.stored_texts().items()} == {"/elsewhere/moved.txt": "moved.txt"}
    after = opened(mined, "K2")
    assert (after.count, after.contexts[0].sentence) == (before.count, before.contexts[0].sentence)
    assert (after.sources, mined.get("C1").sources[0]) == (("moved.txt",), "moved.txt")
    assert mined.verify() == [], "the reading tables name the new source"


def test_a_move_is_undone(mined: Termbase) -> None:
    before = (said(mined), mined.stored_texts())
    moved_to(mined, "moved.txt")
    assert mined.undo(by=BY).texts == ()
    assert (said(mined), mined.stored_texts()) == before
    assert mined.undo(by=BY).texts == ("union.txt",)
    assert mined.verify() == []


def domains(base: Termbase) -> dict[str, str]:
    return {one.uid: one.domain for one in base.candidates(statuses=("new", "accepted", "rejected", "unsure"))}


def test_another_domain_moves_the_text_and_what_nobody_decided_on(mined: Termbase) -> None:
    mined.reject("K2", by=BY)
    mined.store_mined(union(), domain="law", by=BY)
    assert [one.domain for one in mined.stored_texts().values()] == ["law"]
    assert domains(mined) == {"K000001": "law", "K000002": "economy", "K000003": "law"}
    assert {hit.uid: hit.domain for hit in mined.search("одақ")} == {"K000001": "law"}
    assert mined.verify() == []
    mined.store_mined(union(), domain="", by=BY)
    assert domains(mined)["K000001"] == "law", "a run that names no domain leaves it"


def test_another_domain_is_undone(mined: Termbase) -> None:
    before = said(mined)
    mined.store_mined(union(), domain="law", by=BY)
    mined.undo(by=BY)
    assert said(mined) == before
    assert [one.domain for one in mined.stored_texts().values()] == ["economy"]
    assert mined.verify() == []


def test_the_best_text_names_the_domain_whichever_is_filed_anew(mined: Termbase) -> None:
    best = candidate(document(name="best.txt"), "кедендік одақ", "Кедендік одақ", score=0.95)
    mined.store_mined(Mined((document(name="best.txt"),), (best,), ()), domain="history", by=BY)
    mined.store_mined(union(), domain="law", by=BY)
    assert domains(mined) == {"K000001": "history", "K000002": "law", "K000003": "law"}


def test_a_text_is_taken_out_with_all_that_it_says(mined: Termbase, path: Path) -> None:
    second = union("Екінші мәтін. " + UNION, "second.txt")
    only = candidate(second.documents[0], "мәтін", "мәтін")
    before = said(mined)
    mined.store_mined(merged(second, Mined((), (only,), ())), domain="law", by=BY)
    assert mined.forget(["second.txt"], by=BY) == ["second.txt"]
    assert said(mined) == before
    assert mined.verify() == []
    with open_termbase(path.with_name("terms.db.backup"), "read") as copy:
        assert len(copy.stored_texts()) == 2
    assert mined.forget(["/texts/union.txt", "union.txt"], by=BY) == ["union.txt"], "once, by path and name"
    assert (list(mined.candidates()), mined.stored_texts()) == ([], {})
    assert mined.verify() == []


@pytest.mark.parametrize("touch", ["accept", "reject", "unsure", "edit"])
def test_what_a_person_touched_outlives_its_text(mined: Termbase, touch: str) -> None:
    if touch == "edit":
        mined.edit("K1", by=BY, changes={"note": "ask Marat"})
    else:
        getattr(mined, touch)("K1", by=BY)
    status = opened(mined, "K1").status
    mined.forget(["union.txt"], by=BY)
    kept = opened(mined, "K1")
    assert (kept.status, kept.count, kept.contexts) == (status, 0, ())
    assert mined.decided().get("кедендік одақ", "new") == status
    assert mined.verify() == []
    mined.store_mined(union(), domain="economy", by=BY)
    assert (opened(mined, "K1").status, opened(mined, "K1").count) == (status, 2), "its places come back"


def test_a_name_of_two_texts_asks_for_the_path(mined: Termbase) -> None:
    same = replace(document("Кедендік одақ кеңейді."), path="/other/union.txt")
    mined.store_mined(Mined((same,), (), ()), domain="", by=BY)
    with pytest.raises(InputError, match=r"2 texts are called union.txt: .* /other/union.txt or /texts/union.txt"):
        mined.forget(["union.txt"], by=BY)
    assert mined.forget(["/other/union.txt"], by=BY) == ["/other/union.txt"]


def test_a_text_that_is_not_there_changes_nothing(mined: Termbase, path: Path) -> None:
    before = mined._connection.serialize()
    with pytest.raises(NotFound, match=r"no text «zan\.txt»"):
        mined.forget(["union.txt", "zan.txt"], by=BY)
    assert mined._connection.serialize() == before
    assert not path.with_name("terms.db.backup").exists()


def test_taking_a_text_out_is_undone_and_done_again(mined: Termbase) -> None:
    mined.reject("K2", by=BY)
    before, texts = said(mined), mined.stored_texts()
    mined.forget(["union.txt"], by="Marat")
    without = said(mined)
    assert (mined.undo(by=BY).command, said(mined), mined.stored_texts()) == ("forget", before, texts)
    assert (mined.redo(by=BY).command, said(mined), mined.stored_texts()) == ("forget", without, {})
    logged = (
        "SELECT b.by, c.old ->> 'name' FROM change c JOIN batch b ON b.id = c.batch WHERE c.table_name = 'document'"
    )
    assert tuple(mined._connection.execute(f"{logged} AND c.action = 'delete'").fetchone()) == ("Marat", "union.txt")
    mined.take_back("K2", by=BY)
    with pytest.raises(NotFound):
        mined.get("K2")


def test_a_definition_of_a_text_that_is_out_does_not_come_back(base: Termbase) -> None:
    source = document("Кеден одағы — елдердің бірлестігі.")
    found = replace(
        candidate(source, "кеден одағы", "Кеден одағы"),
        definitions=(Definition("елдердің бірлестігі", "kk", source.name, 14, 33),),
    )
    base.store_mined(Mined((source,), (found,), ()), domain="", by=BY)
    base.edit("K1", by=BY, changes={"definition": "ортақ кеден аумағы", "status": "rejected"})
    base.forget(["union.txt"], by=BY)
    base.take_back("K1", by=BY)
    with pytest.raises(NotFound):  # no text says it and nobody stands behind it any more
        base.get("K1")
    assert base._connection.execute("SELECT count(*) FROM definition").fetchone()[0] == 0
    assert base.verify() == []


def test_only_a_form_that_the_text_did_not_give_is_new(mined: Termbase) -> None:
    source = document("Алғы сөз. Кедендік одақ (tariff union) бар. " + UNION)
    again = union(source.text)
    added = gloss(source, "кедендік одақ", "Кедендік одақ", "en", "tariff union")
    summary = mined.store_mined(replace(again, glosses=(*again.glosses, added)), domain="", by=BY)
    assert (summary.glosses_new, summary.glosses_same) == (1, 4)
    copy = union("Екінші мәтін. " + UNION, "second.txt")
    assert mined.store_mined(copy, domain="", by=BY).glosses_new == 4, "another text says it too"
