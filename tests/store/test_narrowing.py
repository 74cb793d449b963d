"""Searching in a part of the termbase, by patterns, in English forms; and queries that would take for ever."""

from typing import Any

import pytest
from cpu import assert_linear
from stored_texts import BY

from glossary.errors import NotFound, UsageError
from glossary.store.read.narrowing import Narrow
from glossary.store.termbase import Termbase


@pytest.fixture
def filled(mined: Termbase) -> Termbase:
    """K000001–K000003 of union.txt, C000001 and C000002 by hand."""
    mined.add("кеден одағы", terms={"en": ["customs unions"], "zh": ["关税同盟"]}, by=BY, domain="law", source="Code")
    mined.add("салық одағы", terms={"en": ["tax policy"]}, by=BY, status="reviewed")
    mined.tag("C1", by=BY, add=["client A"])
    return mined


@pytest.mark.parametrize(
    ("query", "narrow", "found"),
    [
        ("одақ", {}, {"C000001", "C000002", "K000001"}),
        ("одақ", {"status": "approved"}, {"C000001"}),
        ("одақ", {"status": "reviewed"}, {"C000002"}),
        ("одақ", {"status": "new"}, {"K000001"}),
        ("одақ", {"domain": "LAW"}, {"C000001"}),
        ("одақ", {"tag": "client A"}, {"C000001"}),
        ("одақ", {"source": "union.txt"}, {"K000001"}),
        ("одақ", {"source": "Code"}, {"C000001"}),
        ("一", {}, set()),
        ("关税", {"lang": "zh"}, {"C000001", "K000001"}),
        ("关税", {"lang": "en"}, set()),
        ("沈伯明", {"kind": "person"}, {"K000003"}),
        ("沈伯明", {"kind": "term"}, set()),
        ("customs union", {}, {"C000001", "K000001"}),
        ("tax policies", {}, {"C000002"}),
    ],
)
def test_a_search_finds_only_what_is_asked_for(
    filled: Termbase, query: str, narrow: dict[str, Any], found: set[str]
) -> None:
    assert {hit.uid for hit in filled.search(query, narrow=Narrow(**narrow))} == found


@pytest.mark.parametrize(
    ("pattern", "sort", "found"),
    [
        ("кеден*", "wildcard", {"C000001", "K000001"}),
        ("КЕДЕН ОДАҒ?", "wildcard", {"C000001"}),
        ("*одағы", "wildcard", {"C000001", "C000002"}),
        ("^са.*ы$", "regex", {"C000002"}),
        ("(tax|customs) ", "regex", {"C000001", "C000002", "K000001"}),
        ("кеден.", "wildcard", set()),
    ],
)
def test_texts_are_found_by_a_pattern(filled: Termbase, pattern: str, sort: Any, found: set[str]) -> None:
    assert {hit.uid for hit in filled.search(pattern, pattern=sort)} == found


def test_a_domain_that_nothing_has_is_named(filled: Termbase) -> None:
    with pytest.raises(NotFound, match="No domain «sport»"):
        filled.search("одақ", narrow=Narrow(domain="sport"))


@pytest.mark.parametrize("pattern", ["(а+)+б", "(а*)*", "а{2,}+", "x" * 300, "(", "[а"])
def test_a_pattern_that_cannot_be_is_refused(filled: Termbase, pattern: str) -> None:
    with pytest.raises(UsageError):
        filled.search(pattern, pattern="regex")


def test_a_long_query_is_refused_and_a_long_word_is_quick(filled: Termbase) -> None:
    with pytest.raises(UsageError, match="at most 300 letters"):
        filled.search("а" * 16_000)
    assert_linear(lambda size: lambda: filled.search("к" * size), 30, 270)


def test_reasons_are_true(filled: Termbase) -> None:
    reasons = [hit.why for hit in filled.search("салык одагы")]
    assert reasons and all("одақ → одақ" not in why for why in reasons)
    (hit,) = filled.search("салыққ одағы")
    assert hit.why == "typo: салыққ → салық"
