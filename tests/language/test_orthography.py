"""Spelling: one canonical form for every way a letter reaches us."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.language.orthography import ALPHABET, canonicalize, fold, skeleton, sort_key


@pytest.mark.parametrize(
    ("written", "canonical", "reason"),
    [
        ("экономикалық", "экономикалық", "nothing to repair"),
        ("cаясат", "саясат", "Latin c"),
        ("бiлiм", "білім", "Latin i, the commonest slip of old keyboards"),
        ("Hарық", "Нарық", "Latin capital H is Н, not һ"),
        ("гаuhar", "гаuhar", "a Latin letter that looks like none of ours stays"),
        ("ӛзен", "өзен", "ӛ of old fonts"),
        ("жҥйе", "жүйе", "ҥ of old fonts"),
        ("құқық".replace("ұ", "ҧ"), "құқық", "ҧ of old fonts"),
        ("əлем", "әлем", "the phonetic schwa"),
        ("эко\u00adномика", "экономика", "soft hyphen"),
        ("сауда\u200b", "сауда", "zero-width space"),
        ("кеден\u00a0одағы", "кеден одағы", "no-break space"),
        ("  кеден\n одағы ", "кеден одағы", "white space is folded"),
        (unicodedata.normalize("NFD", "йод ёлка"), "йод ёлка", "decomposed й and ё"),
        ("GPT-ді", "GPT-ді", "a Latin abbreviation keeps its letters before a hyphen"),
        ("customs union", "customs union", "Latin text is left alone"),
    ],
)
def test_canonical(written: str, canonical: str, reason: str) -> None:
    assert canonicalize(written) == canonical, reason


@given(st.text())
def test_canonical_twice_is_once(text: str) -> None:
    assert canonicalize(canonicalize(text)) == canonicalize(text)


def test_fold_ignores_case_of_kazakh_letters() -> None:
    assert fold("ӘҒҚҢӨҰҮҺІ") == "әғқңөұүһі"


def test_skeleton_unites_keyboards() -> None:
    assert skeleton("аймақтық тәуелділік") == skeleton("аймактык тауелдилик")


def test_kazakh_alphabetical_order() -> None:
    words = ["яғни", "әлем", "арман", "ғылым", "гүл", "қала", "кеден", "өзен", "орман", "үй", "ұлт", "із", "ық"]
    assert sorted(words, key=sort_key) == [
        "арман", "әлем", "гүл", "ғылым", "кеден", "қала", "орман", "өзен", "ұлт", "үй", "ық", "із", "яғни",
    ]  # fmt: skip
    assert sorted(ALPHABET, key=sort_key) == list(ALPHABET)
