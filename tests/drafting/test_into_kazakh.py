"""Drafts into Kazakh: the lexicon read backwards, order and endings by the grammar."""

import pytest

from glossary.drafting import draft_terms
from glossary.drafting.into_kazakh.words import KazakhWords
from glossary.drafting.tables import table
from glossary.errors import UsageError
from glossary.language import lexicon
from glossary.model import Draft
from glossary.store.results import Remembered, Standing


def draft(term: str, domain: str = "") -> Draft:
    return draft_terms([term], "kk", domains=[domain] if domain else [])[0]


KNOWN = [
    ("customs union", "кеден одағы"),
    ("Customs Union", "Кеден одағы"),
    ("customs unions", "кеден одағы"),
    ("关税同盟", "кеден одағы"),
    ("labour market", "еңбек нарығы"),
    ("labor market", "еңбек нарығы"),
    ("to sign", "қол қою"),
    ("Kazakhstan", "Қазақстан"),
    ("economic", "экономикалық"),
]


@pytest.mark.parametrize(("term", "kazakh"), KNOWN)
def test_what_the_lexicon_knows(term: str, kazakh: str) -> None:
    answer = draft(term)
    assert (answer.text, answer.engine, answer.lang, answer.kk) == (kazakh, "lexicon", "kk", term)


COMPOSED = [
    ("new customs union", "жаңа кеден одағы", "an adjective before its noun"),
    ("customs union policy", "кеден одағы саясаты", "a noun behind a noun is possessed"),
    ("policy of customs union", "кеден одағы саясаты", "«of» is an izafet"),
]


@pytest.mark.parametrize(("term", "kazakh", "why"), COMPOSED)
def test_composition(term: str, kazakh: str, why: str) -> None:
    answer = draft(term)
    assert kazakh in (answer.text, *answer.alternatives), why
    assert answer.engine == "composition"
    assert "customs union: кеден одағы" in answer.built_from


@pytest.mark.parametrize("row", table("into_kazakh"), ids=lambda row: row["link"])
def test_every_link_has_an_example(row: dict[str, str]) -> None:
    answer = draft(row["example"])
    assert row["equivalent"] in (answer.text, *answer.alternatives)


@pytest.mark.parametrize(
    "term", ["", " ", "кеден одағы", "blorbfuzz", "blorbfuzz union", "of", "of the", "a" * 500, "佶佶佶"]
)
def test_abstains(term: str) -> None:
    assert (draft(term).text, draft(term).confidence) == (None, 0.0)


def test_the_domain_chooses() -> None:
    assert draft("cell", "science").text == "жасуша"
    assert draft("body", "law").text == "орган"


def remembered(text: str, standing: Standing) -> tuple[Remembered, ...]:
    return (Remembered(text, "manual", "C000012", "", 1.0, "", standing),)


def test_the_termbase_goes_first_and_what_was_rejected_never_comes() -> None:
    known = {"тосқауыл одағы": remembered("customs union", "decided")}
    answer = draft_terms(["customs union", "customs union policy"], "kk", memory=known)
    assert [one.text for one in answer] == ["тосқауыл одағы", "тосқауыл одағы саясаты"]
    assert all("your C000012" in one.built_from for one in answer)
    forbidden = {"кеден одағы": remembered("customs union", "forbidden")}
    answer = draft_terms(["customs union"], "kk", memory=forbidden)
    assert "кеден одағы" not in (answer[0].text, *answer[0].alternatives)


def test_engines_cannot_be_chosen() -> None:
    with pytest.raises(UsageError, match="engines cannot be chosen"):
        draft_terms(["customs union"], "kk", engines=["lexicon"])


def test_most_first_equivalents_lead_back() -> None:
    """Of the first English equivalents of every hundredth headword of several words, as many as were measured."""
    words = KazakhWords("en")
    rows = [senses[0] for key, senses in sorted(lexicon.phrases().items()) if senses[0].pos == "NOUN"][::100]
    back = [one.headword in [choice.text for choice in words.of(one.en[0], {})] for one in rows]
    assert len(back) > 100
    assert sum(back) / len(back) > 0.97
