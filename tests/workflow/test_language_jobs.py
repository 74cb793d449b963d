"""Analysis and drafts for users: one text or any iterable of them."""

import pytest

import glossary
from glossary.errors import UsageError
from glossary.value import Table

LINES = ["кедендік одақтардың", "кеден одақтарын"]


def test_one_text_gives_one_answer_and_many_give_many() -> None:
    assert glossary.analyse(LINES[0]).citation == "кедендік одақ"
    for lines in (LINES, tuple(LINES), iter(LINES), (line for line in LINES)):
        analyses = glossary.analyse(lines)
        assert isinstance(analyses, Table)
        assert [analysis.text for analysis in analyses] == LINES
    assert glossary.cite(iter(LINES)) == ["кедендік одақ", "кеден одағы"]
    assert glossary.cite("") == ""


@pytest.mark.parametrize("line", LINES)
def test_citing_a_citation_form_changes_nothing(line: str) -> None:
    cited = glossary.cite(line)
    assert glossary.cite(cited) == cited


@pytest.mark.parametrize(("possessive", "case"), [(None, "gen"), (1, "nom"), (2, "dat"), (3, "abl")])
def test_an_inflected_form_is_read_as_what_it_was_made_of(possessive: int | None, case: str) -> None:
    form = glossary.inflect("кітап", possessive=possessive, case=case)  # type: ignore[arg-type]
    (word,) = glossary.analyse(form).tokens
    assert ("кітап", "NOUN") in [(reading.lemma, reading.pos) for reading in word.readings]


@pytest.mark.parametrize("wrong", [{"case": "vocative"}, {"possessive": 4}])
def test_what_kazakh_does_not_have_is_said(wrong: dict[str, object]) -> None:
    with pytest.raises(UsageError, match="Kazakh has no form"):
        glossary.inflect("одақ", **wrong)  # type: ignore[arg-type]


def test_explanations_name_the_citation_once() -> None:
    words = glossary.explain("кедендік одақтардың")
    assert [(word.form, word.citation) for word in words] == [("кедендік", "кедендік одақ"), ("одақтардың", "")]
    assert words[1].features == "pl gen"
    assert all(word.why for word in words)
    assert len(glossary.explain(LINES)) == 4


def test_drafts_come_in_the_order_of_the_terms() -> None:
    drafts = glossary.draft((term for term in ("сыртқы сауда", "қыззыж", "кеден одағы")), to="en")
    assert [draft.kk for draft in drafts] == ["сыртқы сауда", "қыззыж", "кеден одағы"]
    assert [draft.text for draft in drafts][1:] == [None, "customs union"]
    assert glossary.draft("кеден одағы", to="en").text == "customs union"
    assert glossary.draft([], to="zh") == ()


def test_an_engine_or_language_that_is_not_there() -> None:
    with pytest.raises(UsageError, match="Nothing drafts into"):
        glossary.draft("кеден", to="ru")
    with pytest.raises(UsageError, match="no engine"):
        glossary.draft(["кеден"], to="en", engines=iter(["nonsense"]))


def test_models_and_dictionaries_are_listed() -> None:
    assert {model.state for model in glossary.models()} == {"can be had", "not advised"}
    assert glossary.dictionaries() == ()
