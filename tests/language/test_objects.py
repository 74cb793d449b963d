"""An accusative that no verb can have as its object is the adjective in -ты that is written alike, and the other way about."""

import pytest

from glossary.language import analyse

CASES = [
    ("Сутекті қоспа суда ериді.", "сутекті", "NOUN", "the verb may have it"),
    ("Сутекті қоспа қымбат.", "сутекті", "ADJ", "no verb at all"),
    ("Сутекті қоспа өнімді арттырады.", "сутекті", "ADJ", "the verb has another object"),
    ("Көміртекті қоспа топыраққа себіледі.", "көміртекті", "ADJ", "the verb is passive"),
    ("Сутекті зауыт шығарады.", "сутекті", "NOUN", "what the verb asks for"),
    ("Сутекті зауыт шығара бастады, оны жұрт алды.", "сутекті", "NOUN", "another object, but of the second verb"),
    ("Зауыт ауыр жүкті тез тасыды.", "жүкті", "NOUN", "an object behind another modifier"),
    ("Ол жасыл көлемді өзі өлшеді.", "көлемді", "NOUN", "an object with a pronoun before the verb"),
    ("Ол жасыл көлемді доп алды.", "көлемді", "ADJ", "a noun behind two modifiers"),
    ("Доп өте көлемді болды.", "көлемді", "ADJ", "what something is"),
    ("Доп ауыр, көлемді, оны көтерді.", "көлемді", "ADJ", "a mark ends the phrase"),
    ("сутекті зауыт", "сутекті", "NOUN", "a phrase says nothing of its verb"),
]


@pytest.mark.parametrize(("line", "word", "pos", "reason"), CASES, ids=[row[3] for row in CASES])
def test_lost_objects(line: str, word: str, pos: str, reason: str) -> None:
    (analysis,) = analyse([line])
    assert {token.norm.lower(): token.pos for token in analysis.all_tokens}[word] == pos, reason


@pytest.mark.parametrize(
    ("line", "word", "lemma"),
    [
        ("Құрғақ отын дүкенде сатылады.", "отын", "отын"),  # a passive has no object
        ("Ауылдың бағаны биік.", "бағаны", "баған"),  # nor has a sentence without a verb
        ("Ауыл бағаны түсірді.", "бағаны", "баға"),
    ],
)
def test_what_is_no_object_is_the_subject(line: str, word: str, lemma: str) -> None:
    (analysis,) = analyse([line])
    assert {token.norm.lower(): token.lemma for token in analysis.all_tokens}[word] == lemma
