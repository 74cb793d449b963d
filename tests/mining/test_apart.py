"""What a reviewer keeps apart stays apart, whichever rule would bring it together; everything else goes on joining."""

from collections.abc import Callable

import pytest

from glossary.mining.miner import mine
from glossary.mining.variants.cannot_link import CannotLink
from glossary.model import Candidate, Document, Mined, VariantKind

Reader = Callable[..., tuple[Document, ...]]

TEXT = (
    "Экономикалық ынтымақтастық дамыды. Экономикалық ынтымақтастықты зерттедік. Экономиакалық ынтымақтастық керек. "
    "Экономикалық ынтымақтыстықтың мәні бар. Кедендік одақ құрылды. Кедендік одақтың мүшелері көп. Кеден одағы кеңейді. "
    "Еуропалық Одақ (ЕО) келісті. ЕО-ның шешімі. Бұл тұжырымдама ескірді. Оның концепциясы жаңа."
)


def found(mined: Mined, key: str) -> Candidate | None:
    return next((one for one in mined.candidates if one.kk.lower() == key), None)


def joined(mined: Mined, kk: str, kind: VariantKind) -> list[str]:
    one = found(mined, kk)
    return [variant.text.lower() for variant in one.variants if variant.kind == kind] if one else []


@pytest.mark.parametrize(
    ("kk", "other", "kind", "places"),
    [
        ("кедендік одақ", "кеден одағы", "structure", 1),
        ("экономикалық ынтымақтастық", "экономиакалық ынтымақтастық", "spelling", 1),
        ("экономикалық ынтымақтастық", "экономикалық ынтымақтыстық", "spelling", 1),
        ("еуропалық одақ", "ео", "abbreviation", 1),  # brackets are not read as running text
        ("тұжырымдама", "концепция", "competing", 1),
    ],
)
def test_two_terms_are_kept_apart(documents: Reader, kk: str, other: str, kind: VariantKind, places: int) -> None:
    read = documents(TEXT)
    together = mine(read)
    assert other in joined(together, kk, kind)
    for pair in ((kk, other), (other, kk)):
        parted = mine(read, cannot_link=[pair])
        assert other not in joined(parted, kk, kind), "no variant any more"
        own = found(parted, other)
        assert (own.count if own else 0) == places, "but a candidate with its own places"
        for unmoved in {"кедендік одақ", "экономикалық ынтымақтастық", "еуропалық одақ"} - {kk}:
            before, after = found(together, unmoved), found(parted, unmoved)
            assert before is not None and after is not None and after.variants == before.variants


def test_a_bracket_with_an_abbreviation_kept_apart_is_refused(documents: Reader) -> None:
    parted = mine(documents(TEXT), cannot_link=[("еуропалық одақ", "ео")])
    assert not [gloss for gloss in parted.glosses if gloss.lang == "kk"]
    (refusal,) = [refusal for refusal in parted.refused if "reviewer" in refusal.reason]
    assert (refusal.text, TEXT[refusal.start : refusal.end]) == ("ЕО", "ЕО")


def test_a_third_writing_joins_the_first_that_it_may(documents: Reader) -> None:
    """Three writings of one shape: the two that are kept apart do not come together through the third."""
    text = "Салық жүйесі бар. Салық жүйесі кең. Салықтық жүйе ескі. " * 2 + "Салық жүйесінің жүйесі."
    parted = mine(documents(text), cannot_link=[("салық жүйесі", "салықтық жүйе")])
    for kk, other in (("салық жүйесі", "салықтық жүйе"), ("салықтық жүйе", "салық жүйесі")):
        assert other not in joined(parted, kk, "structure")


@pytest.mark.parametrize(
    ("wrong", "right", "kept"),
    [
        ("экономиакалық", "экономикалық", True),
        ("экономикалық", "экономиакалық", True),
        ("экономиака", "экономика", True),  # the same pair with the ending -лық on both
        ("ынтымақтастық", "ынтымақтыстық", False),  # the word that both have
        ("экономиакалық", "экономика", False),  # other endings: another pair
    ],
)
def test_words_are_kept_apart_by_the_phrases_they_stand_in(wrong: str, right: str, kept: bool) -> None:
    cannot_link = CannotLink([("экономикалық ынтымақтастық", "экономиакалық ынтымақтастық")])
    assert cannot_link.words(wrong, right) is kept
