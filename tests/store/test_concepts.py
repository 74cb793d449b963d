"""What a team does with concepts: finding doubles, merging, saying how terms are used, collections, fields of its own."""

from collections.abc import Callable

import pytest
from stored_texts import BY, concept, opened, said, texts

from glossary.errors import Conflict, InputError, NotFound
from glossary.store.termbase import Termbase


@pytest.fixture
def two(mined: Termbase) -> Termbase:
    """C000001 «кеден одағы» approved, C000002 «кедендік одақ» of K000001, reviewed in English."""
    mined.add("кеден одағы", terms={"en": ["customs union", "CU"], "zh": ["关税同盟"]}, by=BY, note="seen")
    mined.accept("K1", by="Marat", status="reviewed", choices={"en": "customs union | tariff union", "ru": "союз"})
    mined.edit("C2", by=BY, changes={"definition": "елдер бірлестігі", "note": "checked"})
    mined.tag("C2", by=BY, add=["client A"])
    return mined


def test_what_both_have_comes_together_and_the_lower_status_wins(two: Termbase) -> None:
    kept = two.merge("C1", "C2", by="Nurlan")
    assert kept.uid == "C000001"
    assert texts(kept, "kk") == [("кеден одағы", "approved", "preferred"), ("кедендік одақ", "reviewed", "admitted")]
    assert texts(kept, "en") == [
        ("customs union", "reviewed", "preferred"),
        ("CU", "approved", "admitted"),
        ("tariff union", "reviewed", "admitted"),
    ]
    assert texts(kept, "ru") == [("союз", "reviewed", "preferred")]
    assert (kept.note, kept.domain, kept.tags) == ("seen\nchecked", "economy", ("client A",))
    assert [one.text for one in kept.definitions] == ["елдер бірлестігі"]
    assert opened(two, "K1").concept == "C000001"
    assert "accepted" in [one.judgement for one in kept.decisions if one.by == "Marat"], "who decided on the other"
    assert two.verify() == []


def test_an_old_id_names_what_it_went_into(two: Termbase) -> None:
    two.add("одақ", terms={}, by=BY)
    two.merge("C1", "C2", by=BY)
    two.merge("C3", "C1", by=BY)
    assert two.get("C2").uid == two.get("C1").uid == "C000003"
    assert two.search("C2")[0].uid == "C000003"
    assert two.edit("C1", by=BY, changes={"ru": "одақ"}).uid == "C000003"


def test_a_merge_is_undone_and_done_again(two: Termbase) -> None:
    before = said(two)
    two.merge("C1", "C2", by=BY)
    after = said(two)
    two.undo(by=BY)
    assert (said(two), two.get("C2").uid, two.verify()) == (before, "C000002", [])
    two.redo(by=BY)
    assert (said(two), two.get("C2").uid, two.verify()) == (after, "C000001", [])


def test_a_candidate_goes_into_a_concept(two: Termbase) -> None:
    kept = two.merge("C1", "K2", by=BY)
    assert texts(kept, "kk")[1:] == [("аймақтық тәуелділік", "approved", "admitted")]
    assert (opened(two, "K2").status, opened(two, "K2").concept) == ("accepted", "C000001")
    assert two.verify() == []


@pytest.mark.parametrize(
    ("act", "error"),
    [
        (lambda base: base.merge("C1", "C1", by=BY), InputError),
        (lambda base: base.merge("K2", "C1", by=BY), InputError),
        (lambda base: base.merge("C1", "K1", by=BY), InputError),  # it belongs to C2
        (lambda base: base.merge("C1", "C9", by=BY), NotFound),
        (lambda base: base.merge("C1", "C2", by=BY, shown=(None, 1)), Conflict),
        (lambda base: base.edit_term("T99", by=BY, changes={"pos": "noun"}), NotFound),
        (lambda base: base.edit_term("T1", by=BY, changes={"preference": "admitted"}), InputError),
        (lambda base: base.edit_term("T1", by=BY, changes={"colour": "red"}), InputError),
        (lambda base: base.edit_term("T1", by=BY, changes={"preference": "best"}), InputError),
        (lambda base: base.tag("K2", by=BY, add=["x"]), InputError),
        (lambda base: base.tag("C1", by=BY, add=[" "]), InputError),
        (lambda base: base.set_fields("C1", {"two: words": "x"}, by=BY), InputError),
    ],
)
def test_what_cannot_be_done_changes_nothing(
    two: Termbase, act: Callable[[Termbase], object], error: type[Exception]
) -> None:
    before = said(two)
    with pytest.raises(error):
        act(two)
    assert said(two) == before


@pytest.mark.parametrize(
    ("kk", "foreign", "why"),
    [
        ("Кеден одағы", {}, "both are called «Кеден одағы» (kk)"),
        ("баж одағы", {"en": ["Customs Union"]}, "both are called «customs union» (en)"),
        ("кеден одагы", {}, "«кеден одагы» and «кеден одағы» are written nearly alike"),
        ("салық", {}, ""),
    ],
)
def test_concepts_that_may_be_one_are_found(base: Termbase, kk: str, foreign: dict[str, list[str]], why: str) -> None:
    base.add("кеден одағы", terms={"en": ["customs union"]}, by=BY, domain="law")
    base.add(kk, terms=foreign, by=BY, domain="economy")  # type: ignore[arg-type]
    pairs = base.duplicates()
    assert [(pair.uid, pair.other) for pair in pairs] == ([("C000001", "C000002")] if why else [])
    assert [pair.why.casefold() for pair in pairs] == ([why.casefold()] if why else [])


def test_how_a_term_is_used_is_said_and_undone(two: Termbase) -> None:
    before = said(two)
    two.edit_term("T2", by=BY, changes={"pos": "noun", "usage_note": "ресми", "exact": True, "example": "A CU is …"})
    term = concept(two, "C1").terms[1]
    assert (term.pos, term.usage_note, term.exact, term.example) == ("noun", "ресми", True, "A CU is …")
    two.edit_term("T3", by=BY, changes={"preference": "preferred"})
    assert texts(concept(two, "C1"), "en")[0] == ("CU", "approved", "preferred")
    two.edit_term("T2", by=BY, changes={"preference": "forbidden"})
    assert texts(concept(two, "C1"), "en")[1][2] == "forbidden"
    for _ in range(3):
        two.undo(by=BY)
    assert said(two) == before


def test_collections_and_fields_are_undone_with_their_acts(two: Termbase) -> None:
    two.tag("C1", by=BY, add=["client B", "client A"], remove=["none"])
    two.set_fields("C1", {"customer": "Ақ", "budget": "1"}, by=BY)
    two.set_fields("C1", {"budget": ""}, by=BY)
    assert (concept(two, "C1").tags, concept(two, "C1").fields) == (("client A", "client B"), {"customer": "Ақ"})
    for _ in range(3):
        two.undo(by=BY)
    assert (concept(two, "C1").tags, concept(two, "C1").fields) == ((), {})
