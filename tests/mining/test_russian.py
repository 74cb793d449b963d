"""Russian words in a Kazakh text are set aside; loanwords, names and Kazakh words that look alike are not."""

from collections.abc import Callable

import pytest

from glossary.mining.text.analyser import analyse_documents
from glossary.mining.text.russian import set_aside
from glossary.model import Document

Reader = Callable[..., tuple[Document, ...]]
Foreign = Callable[..., set[str]]


@pytest.fixture
def foreign(documents: Reader) -> Foreign:
    """The words of texts that are set aside."""

    def read(*texts: str) -> set[str]:
        analysed = analyse_documents(documents(*texts))
        set_aside(analysed)
        aside = [word for text in analysed for word in text.words if word.pos == "FOREIGN"]
        assert all((word.case, word.possessive) == (None, None) for word in aside), "no ending of Kazakh is left"
        return {word.norm for word in aside}

    return read


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Ол щётка алды.", {"щётка"}, id="letters that Kazakh does not need"),
        pytest.param("Онда добросовестность бар.", {"добросовестность"}, id="an ending"),
        pytest.param(
            "Онда право собственности бар.", {"право", "собственности"}, id="a word beside one with an ending"
        ),
        pytest.param("Онда давность по сделке бар.", {"давность", "по", "сделке"}, id="a small word between"),
        pytest.param("Бұл «свобода договора» деп аталады.", {"свобода", "договора"}, id="two that fill the marks"),
        pytest.param("Бұл “свобода договора” екен.", {"свобода", "договора"}, id="high marks"),
        pytest.param('Бұл "свобода договора" екен.', {"свобода", "договора"}, id="straight marks"),
        pytest.param(
            "Онда условие договора бар. Сосын договора туралы айтты.", {"условие", "договора"}, id="told once, told"
        ),
    ],
)
def test_russian_words_are_set_aside(foreign: Foreign, text: str, words: set[str]) -> None:
    assert foreign(text) == words


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Онда компания, станция, милиция бар.", id="loanwords that the lexicon has"),
        pytest.param("Бұл «свобода» деп аталады.", id="one unknown word in quotation marks may be a loanword"),
        pytest.param("Бұл «свобода договора туралы» екен.", id="Kazakh words within the marks"),
        pytest.param("Бұл (свобода договора) екен.", id="brackets are no quotation marks"),
        pytest.param("Онда Звездный Заречье бар.", id="names with a capital"),
        pytest.param("Онда қолие тағылды.", id="a Russian ending behind a letter of Kazakh alone"),
    ],
)
def test_others_stay(foreign: Foreign, text: str) -> None:
    assert foreign(text) == set()


def test_what_one_text_tells_holds_in_another(foreign: Foreign) -> None:
    """«сделке» is unknown in both, and Russian by its neighbour in one."""
    assert foreign("Онда сделке бар.") == set()
    assert foreign("Онда сделке бар.", "Онда давность сделке бар.") == {"давность", "сделке"}
