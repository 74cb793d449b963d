"""What the headwords of the lexicon say of how words go together."""

from collections.abc import Callable, Sequence

import pytest

from glossary.mining.text.analysed import Analysed
from glossary.syntax.headwords import (
    begins_phrase,
    compound_adjective,
    is_headword,
    is_phrase,
    light_nouns,
    modifying,
    side_by_side,
)
from glossary.syntax.words import Word

Reader = Callable[[str], Sequence[Word]]


@pytest.fixture
def words(analysed: Callable[[str], Analysed]) -> Reader:
    return lambda text: analysed(f"Біз {text} көрдік.").words[1:-2]


@pytest.mark.parametrize(
    ("text", "phrase", "headword", "reason"),
    [
        ("кеден одағы", True, True, "a phrase of the lexicon"),
        ("кеден одағын", True, False, "in an oblique case"),
        ("кедендер одағын", False, False, "another form of its first word"),
        ("алдын ала", True, False, "an adverb of two words"),
        ("бас тарту", True, True, "a noun and its light verb"),
        ("жаңа үйді", False, False, "no headword"),
        ("азаматтық кодексті", True, True, "an adjective and a noun"),
    ],
)
def test_phrases_of_the_lexicon(words: Reader, text: str, phrase: bool, headword: bool, reason: str) -> None:
    assert (is_phrase(words(text)), is_headword(words(text))) == (phrase, headword), reason


@pytest.mark.parametrize(
    ("text", "start", "end", "whether", "reason"),
    [
        ("жаңа кеден одағын", 1, 3, True, "from its first word"),
        ("жаңа кеден одағын", 0, 3, False, "not from the word before it"),
        ("жаңа кеден одағын", 1, 2, False, "not beyond the end"),
        ("Дүниежүзілік сауда ұйымын", 0, 3, True, "three words"),
    ],
)
def test_where_a_phrase_begins(words: Reader, text: str, start: int, end: int, whether: bool, reason: str) -> None:
    assert begins_phrase(words(text), start, end) == whether, reason


@pytest.mark.parametrize(
    ("text", "whether", "reason"),
    [
        ("бас тартуды", True, "the lemma of the second"),
        ("сатып алуды", True, "a converb before its verb"),
        ("басты тартуды", False, "another form of the first"),
        ("үй тартуды", False, "no headword has them"),
    ],
)
def test_words_side_by_side(words: Reader, text: str, whether: bool, reason: str) -> None:
    assert side_by_side(*words(text)) == whether, reason


@pytest.mark.parametrize(
    ("text", "whether", "reason"),
    [
        ("көп деңгейлі", True, "how many"),
        ("екінші типті", True, "which one"),
        ("көп деңгей", False, "no possessing"),
        ("жаңа типті", False, "nothing that counts"),
    ],
)
def test_two_words_that_are_one_adjective(words: Reader, text: str, whether: bool, reason: str) -> None:
    assert compound_adjective(*words(text)) == whether, reason


def test_nouns_of_headwords() -> None:
    assert {"бас", "тыйым"} <= light_nouns()
    assert not {"ұлттық", "кітап"} & light_nouns()
    assert "мүше" in modifying()
    assert not {"қызыл", "бас тарту"} & modifying()
