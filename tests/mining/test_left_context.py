"""The Kazakh words before a foreign form that can belong to its term: what bounds them, where a term may end, how they are read."""

from collections.abc import Callable

import pytest

from glossary.mining.glosses.left_context import Context, left_context
from glossary.mining.text.analysed import Analysed

TABLE = """
Баға өсті. Нарық (x) бар. | Нарық | the end of a sentence
Баға өсті; нарық (x) бар. | нарық | a semicolon
Баға: нарық (x) бар. | нарық | a colon
Мәселен, нарық (x) бар. | нарық | a comma
Ол – нарық (x) бар. | нарық | a dash
(Мұнда нарық) (x) бар. | | brackets
Біз экономист А. Смитті (x) білдік. | Біз экономист А . Смитті | the dot of an initial
Біз экономист Дж. Смитті (x) білдік. | Біз экономист Дж . Смитті | an initial of two consonants
Біз экономист Аза. Смитті (x) білдік. | Смитті | no initial
Біз экономист Аз. Смитті (x) білдік. | Смитті | an initial of two letters has no vowel
Біз кіріс/шығыс құрылғысын (x) білдік. | Біз кіріс / шығыс құрылғысын | a slash between two words
Біз кіріс / шығыс құрылғысын (x) білдік. | шығыс құрылғысын | a slash between two phrases
Экономика, сауда және өнеркәсіп министрлігі (x) бар. | Экономика , сауда және өнеркәсіп министрлігі | what a body counts up
Біз экономика, өнеркәсіп министрлігін (x) аштық. | өнеркәсіп министрлігін | nothing that closes a list
Біз экономика, сауданы және өнеркәсіп министрлігін (x) аштық. | сауданы және өнеркәсіп министрлігін | an object in it
Біз экономика, сауда және өнеркәсіп саласын (x) аштық. | сауда және өнеркәсіп саласын | no body
Ол «Ұлы үміттер» (x) оқыды. | Ұлы үміттер | quotation marks
Ол "Ұлы үміттер" (x) оқыды. | Ұлы үміттер | straight ones
Ол „Ұлы үміттер” (x) оқыды. | Ұлы үміттер | low ones
Ол «Ұлы үміттер» атты кітабын (x) оқыды. | Ұлы үміттер | a title before the sort of work
Ол «Ұлы үміттер» туралы кітабын (x) оқыды. | туралы кітабын | about the work
Ол «Great Expectations» (x) оқыды. | | no Kazakh in them
Біз **нарық бағасы** (x) білдік. | Біз нарық бағасы | emphasis
Біз тип `!` (x) білдік. | Біз тип | a sign in code
Тоқта! (x) деді. | | a shout ends the sentence
Онда бір екі үш төрт бес алты жеті сегіз тоғыз он жүз мың үй (x) бар. | екі үш төрт бес алты жеті сегіз тоғыз он жүз мың үй | twelve words
"""
"""A text, its words before the brackets, and why."""
ROWS = [[cell.strip() for cell in line.split("|")] for line in TABLE.strip().splitlines()]

Reader = Callable[[str], Context]


@pytest.fixture
def context(analysed: Callable[[str], Analysed]) -> Reader:
    """The context of the form in the last brackets of a text."""

    def read(text: str) -> Context:
        found = analysed(text)
        return left_context(found, found.before(text.rindex("(")))

    return read


@pytest.mark.parametrize(("text", "words", "reason"), ROWS, ids=[row[-1] for row in ROWS])
def test_marks_bound_a_context(context: Reader, text: str, words: str, reason: str) -> None:
    assert " ".join(word.norm for word in context(text).words) == words, reason


ENDS = [
    ("Біз нарықты (x) білдік.", ["нарықты"], "behind the last word"),
    ("Біз төлем жасалды (x).", ["жасалды", "төлем"], "before a verb"),
    ("Біз төлем жасап алып кетіп (x) білдік.", ["кетіп", "алып", "жасап", "төлем"], "before three verbs"),
    ("Біз төлем жасап алып кетіп отырып (x) білдік.", ["отырып", "кетіп", "алып", "жасап"], "no more than three"),
    ("Біз төлем мен үшін де (x) білдік.", ["төлем"], "never at small words"),
    ("Біз хэштеу алгоритмі (x) білдік.", ["алгоритмі", "хэштеу"], "before the sort of thing"),
    ("Біз хэштеу бағасы (x) білдік.", ["бағасы"], "a price is no sort"),
    ("Біз тип ABC (x) білдік.", ["тип"], "before a foreign word"),
    ("Біз Людовик XIV (x) білдік.", ["XIV"], "the number of a name"),
    ("Біз келген (x) білдік.", ["келген"], "a participle is no verb of the clause"),
    ("Ол «Ұлы үміттер» (x) оқыды.", ["үміттер"], "quotation marks"),
]


@pytest.mark.parametrize(("text", "ends", "reason"), ENDS, ids=[row[-1] for row in ENDS])
def test_a_term_may_end_before_what_is_passed_over(context: Reader, text: str, ends: list[str], reason: str) -> None:
    found = context(text)
    assert [found.words[end - 1].norm for end in found.ends] == ends, reason


READ = [
    ("Біз екінші типті диабетті (x) білдік.", 2, "ADJ", None, "типті", "counted: no object"),
    ("Біз екінші желіні (x) білдік.", 2, "NOUN", "acc", "желі", "an object"),
    ("Біз алдын ала төлемді (x) білдік.", 1, "ADV", None, "алд", "an adverb of two words"),
    ("Біз алдын ала төлемді (x) білдік.", 2, "ADV", None, "ал", "its second word"),
    ("Сверткалық желілерді (x) білдік.", 0, "ADJ", None, "Сверткалық", "abstract and unknown: no name"),
    ("Біз SQL-сұрауларды (x) білдік.", 1, "VN", "acc", "SQL-сұрау", "the Kazakh part of two scripts"),
    ("Біз Cargo-ның (x) білдік.", 1, "PROPN", "gen", "Cargo", "an ending behind a name"),
    ("Біз Cargo-блабла (x) білдік.", 1, "PROPN", "nom", "Cargo-блабла", "neither word nor ending"),
]


@pytest.mark.parametrize(("text", "at", "pos", "case", "lemma", "reason"), READ, ids=[row[-1] for row in READ])
def test_words_are_read_as_a_phrase_reads_them(
    context: Reader, text: str, at: int, pos: str, case: str | None, lemma: str, reason: str
) -> None:
    word = context(text).words[at]
    assert (word.pos, word.case if pos != "ADJ" else None, word.lemma) == (pos, case, lemma), reason


@pytest.mark.parametrize(
    ("text", "quoted", "opens", "outside", "lines"),
    [
        ("Біз нарықты (x) білдік.", False, True, None, []),
        ("Ол «Ұлы үміттер» (x) оқыды.", True, True, None, []),
        ("Кіріспе\nБіз нарықты\nсауда үйін (x) білдік.", False, True, None, ["Біз"]),  # a small letter goes on
        ("Онда " + "жақсы " * 12 + "үй (x) бар.", False, False, "жақсы", []),  # too far away to be of the term
    ],
)
def test_what_stands_around_a_context(
    context: Reader, text: str, quoted: bool, opens: bool, outside: str | None, lines: list[str]
) -> None:
    found = context(text)
    assert (found.quoted, found.opens, found.loose) == (quoted, opens, False)
    assert (found.outside and found.outside.norm) == outside
    assert [text[start:].split(maxsplit=1)[0] for start in sorted(found.lines)] == lines
