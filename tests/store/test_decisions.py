"""Adding, accepting, rejecting, leaving open: what a reviewer's act changes and what it may not."""

from collections.abc import Callable, Iterable

import pytest
from stored_texts import BY, concept, document, gloss, opened, texts, union

from glossary.errors import InputError, NotFound
from glossary.model import Mined
from glossary.store.read.choosing import Choice
from glossary.store.termbase import Termbase, open_termbase


def test_accepting_takes_the_best_proposal_of_each_language(mined: Termbase) -> None:
    made = mined.accept("K1", by=BY, note="as in the treaty")
    assert [(term.lang, term.text, term.status, term.origin, term.source) for term in made.terms] == [
        ("kk", "кедендік одақ", "approved", "mined", "union.txt"),
        ("en", "customs union", "approved", "gloss", "union.txt"),
        ("zh", "关税同盟", "approved", "gloss", "union.txt"),
    ]
    assert (made.domain, made.rev, len(made.contexts), made.sources) == ("economy", 1, 2, ("union.txt",))
    assert [(one.judgement, one.by, one.note) for one in made.decisions] == [("accepted", BY, "as in the treaty")]
    assert (opened(mined, "K1").status, opened(mined, "K1").concept) == ("accepted", made.uid)
    assert [one.uid for one in mined.candidates()] == ["K000003", "K000002"]


def test_choices_say_it_all(mined: Termbase) -> None:
    """What is not chosen is not taken; alternatives follow the preferred one; «kk» replaces the citation form."""
    made = mined.accept("K1", by=BY, status="reviewed", choices={"kk": "кеден одағы", "en": "customs union | CU"})
    assert texts(made, "kk") == [("кеден одағы", "reviewed", "preferred")]
    assert texts(made, "en") == [("customs union", "reviewed", "preferred"), ("CU", "reviewed", "admitted")]
    assert texts(made, "zh") == []
    assert [term.origin for term in made.terms] == ["manual", "gloss", "manual"]


def test_an_abbreviation_of_the_text_stands_beside_the_kazakh_term(base: Termbase) -> None:
    source = document("Еуропалық Одақ (ЕО) құрылды.")
    base.store_mined(
        Mined((source,), (), (gloss(source, "Еуропалық Одақ", "Еуропалық Одақ", "kk", "ЕО"),)), domain="", by=BY
    )
    made = base.accept("K1", by=BY)
    assert [(term.text, term.preference, term.term_type) for term in made.terms] == [
        ("Еуропалық Одақ", "preferred", "fullForm"),
        ("ЕО", "admitted", "abbreviation"),
    ]


def test_accepting_twice_takes_nothing_back(mined: Termbase) -> None:
    made = mined.accept("K1", by=BY)
    mined.edit(made.uid, by="Nurlan", changes={"en": "customs area", "status": "reviewed"})
    again = mined.accept("K1", by=BY)
    assert again.uid == made.uid
    assert texts(again, "en") == [("customs area", "approved", "preferred")]


def test_a_concept_can_be_raised_from_reviewed_to_approved(mined: Termbase) -> None:
    made = mined.accept("K1", by="first reader", status="reviewed")
    raised = mined.accept(made.uid, by="second reader")
    assert {term.status for term in raised.terms} == {"approved"}
    assert [(one.judgement, one.by) for one in raised.decisions] == [
        ("accepted", "first reader"),
        ("accepted", "second reader"),
    ]
    approved = "SELECT DISTINCT approved_by FROM term"
    assert [row[0] for row in mined._connection.execute(approved)] == ["second reader"]


def test_rejecting_and_doubt_are_remembered_and_appended(mined: Termbase) -> None:
    mined.unsure("K1", by=BY, note="ask Marat")
    assert next(mined.candidates()).uid == "K000001", "still open"
    mined.reject("k1", by="Marat")
    assert [(one.judgement, one.by, one.note) for one in opened(mined, "K1").decisions] == [
        ("unsure", BY, "ask Marat"),
        ("rejected", "Marat", ""),
    ]
    assert "K000001" not in {one.uid for one in mined.candidates()}
    assert [(hit.uid, hit.status) for hit in mined.search("одақ")] == [("K000001", "rejected")]


def test_doubt_about_an_accepted_candidate_takes_the_concept_with_it(mined: Termbase) -> None:
    made = mined.accept("K1", by=BY)
    assert mined.unsure("k1", by=BY) == ("K000001", made.uid)
    assert {term.status for term in concept(mined, made.uid).terms} == {"proposed"}
    assert list(mined.concepts()) == []
    again = mined.accept("K1", by=BY, choices={"en": "customs union"})
    assert again.uid == made.uid, "ids are never used again, and not spent twice either"
    assert (texts(again, "en"), texts(again, "zh")) == ([("customs union", "approved", "preferred")], [])


def test_rejecting_a_candidate_spares_a_concept_that_stands_without_it(base: Termbase) -> None:
    made = base.add("кедендік одақ", terms={"en": ["customs union"]}, by=BY, domain="economy")
    base.store_mined(union(), domain="economy", by=BY)
    base.reject("K1", by=BY)
    assert {term.status for term in concept(base, made.uid).terms} == {"approved"}


def test_rejecting_a_concept_takes_its_candidates_with_it(mined: Termbase) -> None:
    made = mined.accept("K1", by=BY)
    mined.reject(made.uid, by=BY)
    assert opened(mined, "K1").status == "rejected"
    assert mined.decided() == {"кедендік одақ": "rejected"}
    assert {term.status for term in mined.accept(made.uid, by=BY).terms} == {"approved"}
    assert opened(mined, "K1").status == "accepted"


def test_a_candidate_joins_the_concept_of_its_name(mined: Termbase) -> None:
    """«кедендік одақ» is read as «кеден одағы», which is there: its forms come after those that stand."""
    there = mined.add("кеден одағы", terms={"en": ["CU"], "ru": ["таможенный союз"]}, by=BY, domain="economy")
    joined = mined.accept("K1", by=BY, choices={"kk": "кеден одағы", "en": "customs union", "zh": "关税同盟"})
    assert joined.uid == there.uid
    assert [text for text, _, _ in texts(joined, "en")] == ["CU", "customs union"]
    assert [text for text, _, _ in texts(joined, "ru")] == ["таможенный союз"]
    assert len(joined.contexts) == 2


def test_adding_accepts_the_open_candidate_of_the_same_name(mined: Termbase) -> None:
    made = mined.add("Кедендік одақ", terms={"en": ["customs union"]}, by=BY)
    assert opened(mined, "K1").concept == made.uid
    assert len(made.contexts) == 2


def test_adding_twice_says_where_it_is(base: Termbase) -> None:
    base.add(
        "салық", terms={"en": ["tax"]}, by=BY, domain="economy", definition="міндетті төлем", note="n", source="Law"
    )
    with pytest.raises(InputError, match="«Салық» is C000001 already: edit that, name another domain"):
        base.add("Салық", terms={}, by=BY, domain="economy")
    other = base.add("салық", terms={}, by=BY, domain="history")
    assert other.uid == "C000002"
    first = concept(base, "c1")
    assert (first.definitions[0].text, first.note, first.sources) == ("міндетті төлем", "n", ("Law",))


@pytest.mark.parametrize(
    ("act", "said"),
    [
        (lambda base: base.add(" | ", terms={"en": ["tax"]}, by=BY), "needs a Kazakh term: give one"),
        (lambda base: base.add("салық", terms={}, by=" "), "signed with a name"),
        (
            lambda base: base.add("салық", terms={}, by=BY, kind="thing"),
            "«thing» is no kind: choose one of term, person",
        ),
        (lambda base: base.add("салық", terms={}, by=BY, status="good"), "«good» is no status: choose one of proposed"),
        (lambda base: base.accept("K1", by=BY, status="proposed"), "choose one of approved, reviewed"),
        (lambda base: base.accept("K1", by=BY, choices={"kk": " "}), "needs a Kazakh term"),
        (lambda base: base.accept("K1", by=BY, choices={"de": "Zollunion"}), "«de» is no language"),
        (lambda base: base.edit("K1", by=BY, changes={"kk": "|"}), "needs a Kazakh term"),
        (lambda base: base.edit("K1", by=BY, changes={"colour": "red"}), "«colour» is no field: choose one of kk, en"),
        (lambda base: base.edit("K1", by=BY, changes={"kind": "thing"}), "«thing» is no kind"),
        (lambda base: base.edit("K1", by=BY, changes={"status": "new"}), "approved, reviewed, rejected, unsure"),
    ],
)
def test_what_cannot_be_done_is_said_and_changes_nothing(
    mined: Termbase, act: Callable[[Termbase], object], said: str
) -> None:
    before = (list(mined.candidates()), mined.stats())
    with pytest.raises(InputError, match=said):
        act(mined)
    assert (list(mined.candidates()), mined.stats()) == before


@pytest.mark.parametrize("uid", ["K999", "C1", "T1", "seven", "", "K", "K-1", "K" + "9" * 30])
def test_unknown_ids(mined: Termbase, uid: str) -> None:
    for act in (mined.get, lambda uid: mined.accept(uid, by=BY), lambda uid: mined.edit(uid, by=BY, changes={})):
        with pytest.raises(NotFound):
            act(uid)


@pytest.mark.parametrize("uid", ["K000001", "k1", " k01 ", "К1", "к000001"])
def test_ids_as_people_type_them(mined: Termbase, uid: str) -> None:
    """The last two with the Cyrillic К of a Kazakh keyboard."""
    assert mined.get(uid).uid == "K000001"


def test_concepts_come_in_the_order_of_the_kazakh_alphabet(base: Termbase) -> None:
    """Binary order would put ә, қ and ү after я."""
    for kk in ("яғни", "баға", "қор", "үлес", "ақша", "кеден", "әлем"):
        base.add(kk, terms={}, by=BY)
    assert [one.terms[0].text for one in base.concepts()] == ["ақша", "әлем", "баға", "кеден", "қор", "үлес", "яғни"]


def test_concepts_are_chosen_by_status_and_domain(base: Termbase) -> None:
    for kk, status, domain in [("а", "approved", "law"), ("б", "reviewed", "law"), ("в", "approved", "")]:
        base.add(kk, terms={}, by=BY, status=status, domain=domain)  # type: ignore[arg-type]
    assert [one.terms[0].text for one in base.concepts()] == ["а", "в"]
    assert [one.terms[0].text for one in base.concepts(statuses=("reviewed", "approved"), domain="law")] == ["а", "б"]


def test_candidates_come_in_rank_order_within_bounds(mined: Termbase) -> None:
    assert [one.score for one in mined.candidates()] == [0.9, 0.9, 0.5]
    assert [one.uid for one in mined.candidates(choice=Choice(limit=1))] == ["K000001"], (
        "more occurrences go first among equals"
    )
    assert [one.uid for one in mined.candidates(choice=Choice(min_score=0.6))] == ["K000001", "K000003"]
    assert list(mined.candidates(domain="Economy", choice=Choice(min_score=0.95))) == []


def test_reviewing_while_the_queue_is_read(mined: Termbase) -> None:
    for one in mined.candidates():
        mined.accept(one.uid, by=BY)
    assert list(mined.candidates()) == []


def test_everything_is_there_when_it_is_opened_again(mined: Termbase, path: object) -> None:
    made = mined.accept("K1", by=BY)
    mined.close()
    with open_termbase(mined.path, "read") as again:
        assert again.get(made.uid) == made


@pytest.mark.parametrize("ask", [lambda base: base.candidates(domain="law"), lambda base: base.concepts(domain="law")])
def test_an_unknown_domain_is_refused_with_those_there_are(
    mined: Termbase, ask: Callable[[Termbase], Iterable[object]]
) -> None:
    mined.add("салық", terms={}, by=BY, domain="Finance")
    with pytest.raises(NotFound, match=r"No domain «law»: Finance, economy\."):
        list(ask(mined))


def test_a_domain_keeps_the_spelling_that_is_there(mined: Termbase) -> None:
    assert mined.add("салық", terms={}, by=BY, domain="ECONOMY").domain == "economy"
    assert mined.edit("k2", by=BY, changes={"domain": "Economy "}).domain == "economy"
    assert mined.edit("k2", by=BY, changes={"domain": "Law"}).domain == "Law"
    mined.store_mined(union(name="a.txt"), domain="lAW", by=BY)
    assert {one.domain for one in mined.candidates()} == {"Law"}, "of equal texts the first in the alphabet"
    assert [one.uid for one in mined.concepts(domain="eCONOMY")] == ["C000001"]


def test_namesakes_are_concepts_and_open_candidates(mined: Termbase) -> None:
    mined.add("салық", terms={}, by=BY, domain="law")
    mined.add("Салық", terms={}, by=BY, domain="economy")
    assert mined.namesakes("САЛЫҚ") == ["C000001", "C000002"]
    assert mined.namesakes("Кедендік одақ") == ["K000001"]
    mined.reject("k1", by=BY)
    assert mined.namesakes("кедендік одақ") == []


def test_a_concept_is_as_far_as_its_least_reviewed_preferred_term(mined: Termbase) -> None:
    made = mined.add("салық", terms={"en": ["tax", "levy"]}, by=BY)
    assert made.status == "approved"
    assert mined.edit(made.uid, by=BY, changes={"en": "tax | duty"}).status == "approved", "an admitted term only"
    assert mined.left_out(["approved"]) == {"reviewed": 1}
    changed = mined.edit(made.uid, by=BY, changes={"en": "duty"})
    assert (changed.status, mined.search("салық")[0].status, mined.stats().concepts) == (
        "reviewed",
        "reviewed",
        {"reviewed": 1},
    )
    approved = mined.edit(made.uid, by=BY, changes={"en": "impost", "ru": "налог"}, approving=True)
    assert (approved.status, mined.left_out(["approved"])) == ("approved", {})
    mined.reject(made.uid, by=BY)
    assert mined.get(made.uid).status == "rejected"
    rejected = mined.edit(made.uid, by=BY, changes={"en": "tax"}, approving=True)
    assert rejected.status == "rejected", "no text is approved in a rejected concept"


def test_what_is_only_proposed_is_nobodys_decision(base: Termbase) -> None:
    base.add("салық", terms={"en": ["tax"]}, by=BY, status="proposed")
    made = base.add("баж", terms={}, by=BY)
    decided = [decision.judgement for uid in ("C1", made.uid) for decision in base.get(uid).decisions]
    assert decided == ["accepted"]
