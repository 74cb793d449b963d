"""Two copies of a termbase come together: nothing that anybody did is lost, whoever brings whose in, in whatever order.

GLOSSARY_HISTORIES=1000 pytest tests/store/test_merge_from.py    # the long run: so many pairs and threes of histories
"""

import shutil
from pathlib import Path
from typing import Any

import pytest
from stored_texts import BY, UNION, concept, said, texts, union
from two_copies import Do, bring, do, visible

from glossary.errors import Conflict, InputError, TermbaseError
from glossary.store.termbase import Termbase, open_termbase


@pytest.fixture
def copies(mined: Termbase, tmp_path: Path) -> tuple[Path, Path]:
    """Two copies that have «кедендік одақ» as C1 and two open candidates, K2 and K3."""
    mined.accept("K1", by=BY, choices={"en": "customs union"})
    mined.close()
    return mined.path, Path(shutil.copyfile(mined.path, tmp_path / "other.db"))


def both(copies: tuple[Path, Path], ours: Do, theirs: Do, **how: Any) -> Any:
    do(copies[0], ours)
    do(copies[1], theirs)
    return bring(*copies, **how)


def test_what_a_colleague_did_comes_with_date_and_signature(copies: tuple[Path, Path]) -> None:
    joined = both(
        copies,
        lambda base: base.edit("C1", by="Aigerim", changes={"note": "seen"}),
        lambda base: base.accept("K2", by="Marat", choices={"en": "regional interdependence"}),
    )
    assert (joined.acts, joined.disputes) == (1, ())
    with open_termbase(copies[0], "read") as base:
        assert concept(base, "C1").note == "seen"
        assert texts(concept(base, "C2"), "kk")[0][0] == "аймақтық тәуелділік"
        assert [(act.by, act.command) for act in base.acts(limit=None)][-2:] == [
            ("Aigerim", "edit"),
            ("Marat", "accept"),
        ]
        assert base.search("regional interdependence")[0].uid == "C000002"


def test_a_second_time_brings_nothing(copies: tuple[Path, Path]) -> None:
    both(copies, lambda base: None, lambda base: base.add("баж", terms={"en": ["duty"]}, by="Marat"))
    before = copies[0].read_bytes()
    assert bring(*copies).acts == 0
    with open_termbase(copies[0], "read") as base:
        assert len(base.acts(limit=None)) == 3
    assert len(before) == copies[0].stat().st_size


def test_fields_of_one_concept_that_each_changed_come_together(copies: tuple[Path, Path]) -> None:
    both(
        copies,
        lambda base: base.edit("C1", by="Aigerim", changes={"zh": "关税同盟"}),
        lambda base: base.edit("C1", by="Marat", changes={"ru": "таможенный союз", "note": "EAEU"}),
    )
    with open_termbase(copies[0], "read") as base:
        whole = concept(base, "C1")
        assert (texts(whole, "zh")[0][0], texts(whole, "ru")[0][0], whole.note) == (
            "关税同盟",
            "таможенный союз",
            "EAEU",
        )


CLASHES: list[tuple[Do, Do, str, str, str]] = [
    (
        lambda base: base.edit("C1", by="Aigerim", changes={"note": "ours"}),
        lambda base: base.edit("C1", by="Marat", changes={"note": "theirs"}),
        "note",
        "ours",
        "theirs",
    ),
    (
        lambda base: base.edit("C1", by="Aigerim", changes={"en": "tariff union"}),
        lambda base: base.edit("C1", by="Marat", changes={"en": "customs area"}),
        "en text",
        "tariff union",
        "customs area",
    ),
    (
        lambda base: base.reject("K2", by="Aigerim"),
        lambda base: base.unsure("K2", by="Marat"),
        "status",
        "rejected",
        "unsure",
    ),
    (
        lambda base: base.edit("C1", by="Aigerim", changes={"ru": "союз"}),
        lambda base: base.edit("C1", by="Marat", changes={"ru": "таможенный союз"}),
        "ru",
        "союз",
        "таможенный союз",
    ),
]


@pytest.mark.parametrize(("ours", "theirs", "what", "one", "other"), CLASHES, ids=[clash[2] for clash in CLASHES])
def test_what_both_changed_is_for_a_person_to_choose(
    copies: tuple[Path, Path], ours: Do, theirs: Do, what: str, one: str, other: str
) -> None:
    do(copies[0], ours)
    do(copies[1], theirs)
    before = visible(copies[0])
    (dispute,) = bring(*copies, preview=True).disputes
    assert (dispute.what, dispute.ours, dispute.theirs) == (what, one, other)
    assert (dispute.our_hand, dispute.their_hand) == ("Aigerim", "Marat")
    with pytest.raises(Conflict, match="Nothing was stored"):
        bring(*copies)
    assert visible(copies[0]) == before
    bring(*copies, winner="theirs")
    assert _says(copies[0], what) == other
    assert bring(copies[1], copies[0]).disputes == (), "the choice is known there, too"
    assert visible(copies[1]) == visible(copies[0])


def _says(path: Path, what: str) -> str:
    with open_termbase(path, "read") as base:
        if what == "status":
            return base.get("K2").status
        whole = concept(base, "C1")
        return whole.note if what == "note" else texts(whole, what[:2])[0][0]


@pytest.mark.parametrize(("winner", "says"), [("ours", "ours"), ("theirs", "theirs"), ("newest", "theirs")])
def test_whoever_is_named_wins(copies: tuple[Path, Path], winner: str, says: str) -> None:
    do(copies[0], CLASHES[0][0])
    do(copies[1], CLASHES[0][1])
    do(
        copies[1],
        lambda base: (
            base._connection.execute("UPDATE batch SET at = '2999' WHERE id = 3") and base._connection.commit()
        ),
    )
    bring(*copies, winner=winner)
    assert _says(copies[0], "note") == says
    bring(copies[1], copies[0])
    assert _says(copies[1], "note") == says


def test_no_conflict_where_one_knew_of_the_other(copies: tuple[Path, Path]) -> None:
    """Back and forth: each goes on from what the other did."""
    for number in range(3):
        for path, other, name in ((copies[0], copies[1], "Aigerim"), (copies[1], copies[0], "Marat")):
            bring(path, other)
            do(path, lambda base, n=f"{name} {number}": base.edit("C1", by=n, changes={"note": n, "en": n}))  # type: ignore[misc]
    assert bring(*copies).disputes == ()
    assert _says(copies[0], "note") == "Marat 2"


def test_what_both_made_is_one_concept(copies: tuple[Path, Path]) -> None:
    joined = both(
        copies,
        lambda base: base.accept("K2", by="Aigerim", choices={"en": "regional interdependence"}),
        lambda base: base.accept("K2", by="Marat", choices={"zh": "区域相互依存"}),
    )
    assert [name.split(" (")[0] for name in joined.joined] == ["аймақтық тәуелділік"]
    with open_termbase(copies[0], "read") as base:
        (one,) = [one for one in base.concepts() if texts(one, "kk")[0][0] == "аймақтық тәуелділік"]
        assert texts(one, "en") and texts(one, "zh")
    bring(copies[1], copies[0])
    assert visible(copies[1]) == visible(copies[0])


def test_two_who_entered_one_term_by_hand(copies: tuple[Path, Path]) -> None:
    joined = both(
        copies,
        lambda base: base.add("баж", terms={"en": ["duty"]}, by="Aigerim", domain="law"),
        lambda base: base.add("баж", terms={"en": ["tariff"]}, by="Marat", domain="law"),
    )
    assert len(joined.joined) == 1
    with open_termbase(copies[0], "read") as base:
        (one,) = [one for one in base.concepts() if texts(one, "kk")[0][0] == "баж"]
        assert {text for text, _, _ in texts(one, "en")} == {"duty", "tariff"}


def test_what_one_took_away_and_the_other_worked_on_stays(copies: tuple[Path, Path]) -> None:
    joined = both(
        copies,
        lambda base: base.undo(by="Aigerim"),  # the concept goes
        lambda base: base.edit("C1", by="Marat", changes={"zh": "关税同盟"}),
    )
    assert len(joined.kept) == 1
    with open_termbase(copies[0], "read") as base:
        assert [text for text, _, _ in texts(concept(base, "C1"), "zh")] == ["关税同盟"]


def test_work_on_a_concept_that_was_merged_goes_where_it_went(copies: tuple[Path, Path]) -> None:
    for path in copies:
        path.unlink()
    with open_termbase(copies[0], "create") as base:
        base.add("кеден одағы", terms={"en": ["customs union"]}, by=BY)
        base.add("кедендік одақ", terms={"en": ["customs union"]}, by=BY)
    shutil.copyfile(copies[0], copies[1])
    both(
        copies,
        lambda base: base.merge("C1", "C2", by="Aigerim"),
        lambda base: base.edit("C2", by="Marat", changes={"zh": "关税同盟"}),
    )
    with open_termbase(copies[0], "read") as base:
        assert [text for text, _, _ in texts(concept(base, "C2"), "zh")] == ["关税同盟"]
        assert concept(base, "C2").uid == "C000001"
    bring(copies[1], copies[0])
    assert visible(copies[1]) == visible(copies[0])


def test_a_rejection_comes_without_its_text(copies: tuple[Path, Path]) -> None:
    other = union("Тағы мәтін. " + UNION, "second.txt")
    joined = both(
        copies,
        lambda base: None,
        lambda base: (base.store_mined(other, domain="", by=BY), base.reject("K2", by="Marat")),
    )
    assert joined.texts == ("second.txt",)
    with open_termbase(copies[0], "read") as base:
        assert base.decided()["аймақтық тәуелділік"] == "rejected"
        assert len(base.stored_texts()) == 1


def test_an_act_that_came_can_be_undone_and_that_comes_back(copies: tuple[Path, Path]) -> None:
    both(copies, lambda base: None, lambda base: base.edit("C1", by="Marat", changes={"note": "theirs"}))
    do(copies[0], lambda base: base.undo(by="Aigerim"))
    assert _says(copies[0], "note") == ""
    bring(copies[1], copies[0])
    assert _says(copies[1], "note") == ""
    with open_termbase(copies[1], "write") as base:
        assert base.redo(by="Marat").by == "Marat"
    assert _says(copies[1], "note") == "theirs"


def test_a_pack_brings_what_the_whole_file_brings(copies: tuple[Path, Path], tmp_path: Path) -> None:
    do(copies[1], lambda base: base.accept("K2", by="Marat", choices={"en": "interdependence"}), CLASHES[0][1])
    packed, third = tmp_path / "marat.pack", tmp_path / "third.db"
    with open_termbase(copies[1], "read") as base:
        base.pack(packed)
    shutil.copyfile(copies[0], third)
    bring(copies[0], copies[1])
    bring(third, packed)
    assert visible(third) == visible(copies[0])
    with open_termbase(third, "read") as one, open_termbase(copies[0], "read") as other:
        assert said(one) == said(other)
        assert [act.rows for act in one.acts(limit=None)] == [act.rows for act in other.acts(limit=None)]
    assert b"\xd0\xba\xd2\xb1\xd1\x80\xd1\x8b\xd0\xbb\xd0\xb4\xd1\x8b" not in packed.read_bytes(), (
        "no text of the documents"
    )
    with pytest.raises(TermbaseError, match="not a termbase"):
        open_termbase(packed, "read")


def test_files_that_cannot_come_in_are_refused(copies: tuple[Path, Path], tmp_path: Path) -> None:
    stranger, text = tmp_path / "stranger.db", tmp_path / "text.txt"
    do_nothing = open_termbase(stranger, "create")
    do_nothing.add("баж", terms={}, by="Marat")
    do_nothing.close()
    text.write_text("no database at all, " * 100)
    for file, error, sentence in (
        (copies[0], InputError, "this termbase"),
        (stranger, InputError, "did not grow"),
        (tmp_path / "nowhere.pack", TermbaseError, "no file"),
        (text, TermbaseError, "not a termbase"),
        (tmp_path, TermbaseError, "no pack of one: name another file"),
    ):
        with pytest.raises(error, match=sentence):
            bring(copies[0], file)
