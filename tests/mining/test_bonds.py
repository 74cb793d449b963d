"""What two neighbouring words are to each other: one term, a subject before its object, or a piece of a clause."""

from collections.abc import Callable

import pytest

from glossary.mining.text.analysed import Analysed
from glossary.syntax import bonds
from glossary.syntax.words import Word

Reader = Callable[..., Analysed]
Judge = Callable[[Word, Word], bool]
TABLE: list[tuple[Judge, str, bool, str]] = [
    (bonds.bound, "сатып алу", True, "one verb"),
    (bonds.bound, "жұмыспен қамту", True, "an object that the lexicon has with its verb"),
    (bonds.bound, "кітаппен қамту", False, "an object that any clause may have"),
    (bonds.ruled, "сатудан бас", True, "«бас тарту» asks for an ablative"),
    (bonds.ruled, "жемқорлыққа қарсы", True, "«қарсы» asks for a dative"),
    (bonds.ruled, "үйден кітап", False, "nothing asks for it"),
    (bonds.loose, "тауар ақша", True, "two bare nouns"),
    (bonds.loose, "тауар ақшасы", False, "the second is possessed"),
    (bonds.loose, "тауардың ақша", False, "the first is an owner"),
    (bonds.loose, "тауары ақша", False, "the first is possessed"),
    (bonds.loose, "жаңа ақша", False, "an adjective"),
    (bonds.actor_before_thing, "тарап оферта", True, "a party does something with an offer"),
    (bonds.actor_before_thing, "сатушы тауар", True, "one who sells, and what is sold"),
    (bonds.actor_before_thing, "банк несие", True, "a body acts"),
    (bonds.actor_before_thing, "министр бұйрық", True, "a person of office acts"),
    (bonds.actor_before_thing, "сатушы тарап", False, "which party it is"),
    (bonds.actor_before_thing, "банк несиесі", False, "possession binds them"),
    (bonds.actor_before_thing, "тауар ақша", False, "goods do not act"),
    (bonds.doubtful, "мәміле шарт", True, "no headword has them"),
    (bonds.doubtful, "қазба отын", False, "a noun in -ба narrows as adjectives do"),
    (bonds.doubtful, "мүше мемлекет", False, "the lexicon has it so"),
    (bonds.doubtful, "мәміле шарты", False, "possession binds them"),
    (bonds.clausal, "істі жүргізетін", True, "an object and its participle"),
    (bonds.clausal, "мәжбүрлеп әкелу", True, "a converb"),
    (bonds.clausal, "сатып алу", False, "a converb that the lexicon has with its verb"),
    (bonds.clausal, "кеден одағы", False, "an izafet"),
    (bonds.cut_off, "жұмыспен қамту", True, "«қамту орталығы» would leave the object behind"),
    (bonds.cut_off, "билік ету", True, "«ету құқығы» would leave the noun of the verb behind"),
    (bonds.cut_off, "кеден одағы", False, "«одақ» is a term too"),
    (bonds.cut_off, "сыртқы сауда", False, "and so is «сауда»"),
]


@pytest.mark.parametrize(
    ("judge", "pair", "holds", "reason"), TABLE, ids=[f"{row[0].__name__} {row[1]}" for row in TABLE]
)
def test_neighbours(analysed: Reader, judge: Judge, pair: str, holds: bool, reason: str) -> None:
    words = analysed(f"Онда {pair}.").words
    assert judge(words[1], words[2]) is holds, reason


@pytest.mark.parametrize(
    ("phrase", "empty", "reason"),
    [
        ("келген шығын", True, "costs that came"),
        ("жоғалған шығын", False, "what sort of costs"),
        ("өткен апта", True, "a time as seen from now"),
        ("өткен шақ", False, "a tense"),
        ("бар науқас", True, "patients there are"),
        ("шығын", False, "one word"),
        ("кеден одағы", False, "a term"),
    ],
)
def test_first_words_that_say_nothing(analysed: Reader, phrase: str, empty: bool, reason: str) -> None:
    assert bonds.hollow(analysed(f"Онда {phrase}.").words[1:-1]) is empty, reason
