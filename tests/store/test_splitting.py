"""A variant that is another term: it leaves its group with its own places, stays apart, and can be joined again."""

from collections.abc import Callable

import pytest
from stored_texts import BY, candidate, concept, document, gloss, opened, said, texts

from glossary.errors import Conflict, GlossaryError, InputError, NotFound
from glossary.model import Mined, OpenCandidate, Variant
from glossary.store.termbase import Termbase

TEXT = (
    "Кедендік одақ құрылды. Үш ел кедендік одақтың мүшесі. Кеден одағы (customs union) кеңейді. Кеден\nодағының "
    "кеңсесі бар. Еуропалық Одақ (ЕО) келісті. ЕО-ның шешімі бар. Кедендік одық (tariff union) жаңа. Баж одағы бар."
)


def grouped(text: str = TEXT) -> Mined:
    """K1 «кедендік одақ» with a variant of every kind that a rule makes, K2 «Еуропалық Одақ», K3 «баж одағы»."""
    source = document(text)
    variants = (
        Variant("кеден одағы", "structure", 2, "adjective + noun ~ noun + possessed noun"),
        Variant("кедендік одық", "spelling", 1, "misspelt"),
        Variant("баж одағы", "competing", 0, "the same gloss"),
        Variant("кеден одағының", "inflection", 1, "same citation form"),
        Variant("кедендік одақтың", "inflection", 1, "same citation form"),
    )
    surfaces = ("Кедендік одақ", "кедендік одақтың", "Кеден одағы", "Кеден\nодағының", "Кедендік одық")
    union = candidate(source, "кедендік одақ", *surfaces, score=0.9, variants=variants)
    rival = candidate(source, "баж одағы", "Баж одағы", variants=[Variant("кедендік одақ", "competing", 3)])
    europe = candidate(
        source, "Еуропалық Одақ", "Еуропалық Одақ", "ЕО-ның", variants=[Variant("ео", "abbreviation", 2, "in brackets")]
    )
    glosses = (
        gloss(source, "кеден одағы", "Кеден одағы", "en", "customs union"),
        gloss(source, "кедендік одық", "Кедендік одық", "en", "tariff union"),
        gloss(source, "Еуропалық Одақ", "Еуропалық Одақ", "kk", "ЕО", kind="abbreviation"),
    )
    return Mined((source,), (union, europe, rival), glosses)


@pytest.fixture
def group(base: Termbase) -> Termbase:
    base.store_mined(grouped(), domain="economy", by=BY)
    return base


def surfaces(found: OpenCandidate) -> set[str]:
    return {one.sentence[one.start : one.end] for one in found.contexts}


def writings(base: Termbase, uid: str) -> set[str]:
    return {variant.text for variant in opened(base, uid).variants}


def test_a_gloss_of_a_variant_is_one_of_its_term(group: Termbase) -> None:
    assert [one.text for one in opened(group, "K1").proposals] == ["customs union", "tariff union"]
    assert len(list(group.candidates())) == 3


SPLITS = [
    # uid, variant, what it is called then, its places, the group's, its proposals, and the group's
    ("K1", "кеден одағы", "кеден одағы", {"Кеден одағы", "Кеден одағының"}, 3, ["customs union"], ["tariff union"]),
    ("K1", "кедендік одық", "кедендік одық", {"Кедендік одық"}, 4, ["tariff union"], ["customs union"]),
    ("K2", "ЕО", "ЕО", {"ЕО-ның"}, 1, [], []),
    ("k2", "ео", "ЕО", {"ЕО-ның"}, 1, [], []),  # with the capitals that the text gives it
    ("K1", "баж одағы", "баж одағы", {"Баж одағы"}, 5, [], ["customs union", "tariff union"]),
]


@pytest.mark.parametrize(("uid", "text", "kk", "own_places", "kept", "own_glosses", "kept_glosses"), SPLITS)
def test_a_variant_becomes_a_candidate_with_its_own_places(
    group: Termbase,
    uid: str,
    text: str,
    kk: str,
    own_places: set[str],
    kept: int,
    own_glosses: list[str],
    kept_glosses: list[str],
) -> None:
    own = group.split(uid, text, by="Marat")
    assert isinstance(own, OpenCandidate)
    before = opened(group, uid)
    assert (own.kk, own.status, surfaces(own), own.count) == (kk, "new", own_places, len(own_places))
    assert (before.count, text.lower() in writings(group, uid)) == (kept, False)
    assert [one.text for one in own.proposals] == own_glosses
    assert [one.text for one in before.proposals] == kept_glosses
    assert [(one.judgement, one.by, one.note) for one in before.decisions] == [("split", "Marat", text)]
    assert [hit.uid for hit in group.search(text) if hit.why == "exact"] == [own.uid], "by that name only itself"
    assert group.verify() == []


def test_both_keep_their_inflected_forms(group: Termbase) -> None:
    own = group.split("K1", "кеден одағы", by=BY)
    assert writings(group, own.uid) == {"кеден одағының"}
    assert writings(group, "K1") == {"кедендік одық", "баж одағы", "кедендік одақтың"}


def test_rivals_are_rivals_on_neither_side(group: Termbase) -> None:
    group.split("K1", "баж одағы", by=BY)
    assert writings(group, "K3") == set()


def test_what_was_said_of_the_group_is_said_of_the_part_until_it_is_mined(group: Termbase) -> None:
    own = group.split("K1", "кеден одағы", by=BY)
    assert isinstance(own, OpenCandidate)
    assert (own.score, own.domain, own.documents) == (0.9, "economy", 1)


@pytest.mark.parametrize(
    ("uid", "text", "error", "message"),
    [
        ("K1", "валюта одағы", NotFound, "no other writing of K000001"),
        ("K1", "кедендік одақтың", InputError, "a form of «кедендік одақ»"),
        ("K99", "кеден одағы", NotFound, "no K000099"),
        ("K1", "", NotFound, "no other writing"),
    ],
)
def test_what_cannot_be_split_is_said(
    group: Termbase, uid: str, text: str, error: type[GlossaryError], message: str
) -> None:
    before = group._connection.serialize()
    with pytest.raises(error, match=message):
        group.split(uid, text, by=BY)
    assert group._connection.serialize() == before


@pytest.mark.parametrize("form", ["кеден одағының", "Кеден одағын"], ids=["listed", "not listed"])
def test_a_form_of_a_writing_stands_for_it(group: Termbase, form: str) -> None:
    own = group.split("K1", form, by=BY)
    assert isinstance(own, OpenCandidate)
    assert (own.kk, own.count) == ("кеден одағы", 2)
    assert "кеден одағы" not in [one.text for one in group.get("K1").variants]
    assert group.get("K1").decisions[-1].note == "кеден одағы"
    assert group.cannot_link() == [("кедендік одақ", "кеден одағы")]


def test_a_concept_loses_the_name_and_the_places(group: Termbase) -> None:
    group.accept("K2", by=BY)
    assert [one[0] for one in texts(concept(group, "C1"), "kk")] == ["Еуропалық Одақ", "ЕО"]
    assert [one.text for one in concept(group, "C1").variants] == ["ео"]
    own = group.split("C1", "ЕО", by="Marat")
    assert own.uid.startswith("K")
    assert concept(group, "C1").variants == ()
    assert [one[0] for one in texts(concept(group, "C1"), "kk")] == ["Еуропалық Одақ"]
    assert len(concept(group, "C1").contexts) == 1
    assert [(one.judgement, one.by) for one in concept(group, "C1").decisions] == [("accepted", BY), ("split", "Marat")]
    assert "ЕО" not in group._connection.execute("SELECT kk FROM glossary").fetchone()[0]
    group.take_back("C1", by=BY)
    assert [one[0] for one in texts(concept(group, "C1"), "kk")] == ["Еуропалық Одақ", "ЕО"]
    assert len(concept(group, "C1").contexts) == 2
    assert group.verify() == []


def test_the_name_of_a_concept_is_not_split_off(group: Termbase) -> None:
    group.accept("K1", by=BY, choices={"kk": "кеден одағы | кедендік одақ"})
    with pytest.raises(InputError, match="«кеден одағы» is what C000001 is called"):
        group.split("K1", "кеден одағы", by=BY)


def test_a_writing_that_a_concept_bears_goes_to_it(group: Termbase) -> None:
    group.add("кеден одағы", terms={"en": ["CU"]}, by=BY, domain="economy")
    own = group.split("K1", "кеден одағы", by=BY)
    assert isinstance(own, OpenCandidate)
    assert (own.status, own.concept, own.count) == ("accepted", "C000001", 2)
    assert len(concept(group, "C1").contexts) == 2


ALL = ("кеден одағы", "кедендік одық", "баж одағы")


@pytest.mark.parametrize("text", [*ALL, "ео"])
def test_a_split_is_undone_whole_and_remembered(group: Termbase, text: str) -> None:
    uid = "K2" if text == "ео" else "K1"
    before = said(group)
    group.split(uid, text, by=BY)
    assert len(list(group.cannot_link())) == 1
    assert group.undo(by="Marat").command == "split"
    assert said(group) == before
    assert opened(group, uid).decisions == ()
    assert list(group.cannot_link()) == []
    assert group.verify() == []


def test_splits_are_undone_one_after_the_other(group: Termbase) -> None:
    before = said(group)
    for text in ALL:
        group.split("K1", text, by=BY)
    for _ in ALL:
        group.take_back("K1", by=BY)
    assert said(group) == before
    with pytest.raises(NotFound):
        group.take_back("K1", by=BY)


def again(base: Termbase) -> None:
    """The same text, mined with what is kept apart, as the miner answers then."""
    found = grouped()
    union, europe, rival = found.candidates
    source = found.documents[0]
    own = candidate(source, "кеден одағы", "Кеден одағы", "Кеден\nодағының", score=0.7, variants=union.variants[3:4])
    rest = candidate(
        source,
        "кедендік одақ",
        *("Кедендік одақ", "кедендік одақтың", "Кедендік одық"),
        score=0.6,
        variants=(union.variants[1], *union.variants[4:]),
    )
    base.store_mined(Mined(found.documents, (own, rest, europe, rival), found.glosses), domain="", by=BY)


def changed(base: Termbase) -> None:
    source = document("Алғы сөз. " + TEXT)
    own = candidate(source, "кеден одағы", "Кеден одағы", "Кеден\nодағының", score=0.7)
    rest = candidate(source, "кедендік одақ", "Кедендік одақ", "кедендік одақтың", score=0.6)
    glosses = (gloss(source, "кеден одағы", "Кеден одағы", "en", "customs union"),)
    base.store_mined(Mined((source,), (own, rest), glosses), domain="", by=BY)


@pytest.mark.parametrize("mine_later", [again, changed])
def test_what_was_found_for_the_part_since_goes_back_to_the_group(
    group: Termbase, mine_later: Callable[[Termbase], None]
) -> None:
    own = group.split("K1", "кеден одағы", by=BY)
    mine_later(group)
    assert opened(group, own.uid).score == 0.7, "mined by itself"
    assert opened(group, own.uid).count == 2
    group.take_back("K1", by=BY)
    with pytest.raises(NotFound):
        group.get(own.uid)
    joined = opened(group, "K1")
    assert {"Кеден одағы", "Кеден одағының"} < {
        one.sentence[one.start : one.end] for one in group.get("K1", contexts=9).contexts
    }
    assert "customs union" in {one.text for one in joined.proposals}
    assert "кеден одағы" in writings(group, "K1")
    assert group.verify() == []


def test_what_people_did_with_the_part_is_not_lost(group: Termbase) -> None:
    own = group.split("K1", "кеден одағы", by=BY)
    group.edit(own.uid, by="Marat", changes={"en": "toll union"})
    before = group._connection.serialize()
    with pytest.raises(Conflict, match="changed since"):
        group.take_back("K1", by=BY)
    assert group._connection.serialize() == before
    group.accept(own.uid, by="Marat")
    group.take_back(own.uid, by="Marat")
    with pytest.raises(Conflict):
        group.take_back("K1", by=BY)


def test_a_decision_on_the_part_that_was_taken_back_is_no_hindrance(group: Termbase) -> None:
    before = said(group)
    own = group.split("K1", "кеден одағы", by=BY)
    group.reject(own.uid, by=BY)
    group.take_back(own.uid, by=BY)
    group.take_back("K1", by=BY)
    assert said(group) == before


def test_the_split_is_in_the_log(group: Termbase) -> None:
    group.split("K1", "кеден одағы", by="Marat")
    rows = group._connection.execute(
        "SELECT b.by, b.command, c.table_name, c.action FROM change c JOIN batch b ON b.id = c.batch"
        " WHERE b.command = 'split' AND (c.candidate = 1 OR c.candidate = 4)"
    ).fetchall()
    logged = {tuple(row) for row in rows}
    assert {("Marat", "split", "apart", "insert"), ("Marat", "split", "variant", "delete")} < logged
    assert {("Marat", "split", "candidate", "insert"), ("Marat", "split", "occurrence", "update")} < logged
