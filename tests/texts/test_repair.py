"""What texts bring along that is not their words, in glosses and terms: repaired, and beside it what must be left alone."""

import pytest

from glossary.mining import mine
from glossary.texts.documents import document_of


@pytest.mark.parametrize(
    ("text", "kk", "gloss"),
    [
        (
            "Экономикалық инте-\nграция (economic integra-\ntion) дамыды.",
            "экономикалық интеграция",
            "economic integration",
        ),
        (
            "Ғылыми-\nзерттеу институты (research insti-\ntute) ашылды.",
            "ғылыми-зерттеу институты",
            "research institute",
        ),
        ("Салықсыз сауда (tax-\nfree trade) кеңейді.", "салықсыз сауда", "tax-free trade"),
        ("Қаржы нарығы (ﬁnancial market) дамыды.", "қаржы нарығы", "financial market"),
        ("Жұмыс процесі (workﬂow) баяу.", "жұмыс процесі", "workflow"),
    ],
)
def test_broken_and_joined_letters_are_words(text: str, kk: str, gloss: str) -> None:
    document = document_of(text)
    ((found),) = mine([document]).glosses
    assert (found.kk, found.text) == (kk, gloss)
    assert text[found.start : found.end] in text


@pytest.mark.parametrize(
    ("text", "term"), [("Әлеуметтік-эко-\nномикалық даму басталды.", "әлеуметтік-экономикалық даму")]
)
def test_a_compound_keeps_its_own_hyphen(text: str, term: str) -> None:
    assert term in {one.kk for one in mine([document_of(text)]).candidates}
