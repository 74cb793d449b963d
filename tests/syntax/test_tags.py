"""What a word shows of itself, tag by tag: a word of a sentence that has the tag and one that has not."""

from collections.abc import Callable

import pytest

from glossary.mining.text.analysed import Analysed
from glossary.syntax.tags import tags
from glossary.syntax.words import Word

TABLE = """
attr | Бұл әлемдегі дағдарыс. | әлемдегі | дағдарыс | the -гі of a case
cap | Біз Астанаға бардық. | Астанаға | Біз | a capital that opens no sentence
upper | Біз Астанаға бардық. | Біз | бардық | any capital
camel | Біз ДНҚ көрдік. | ДНҚ | Біз | two capitals
bare | Онда кеден одағы бар. | кеден | одағы | no possession
bare | Онда үй кеденнің. | үй | кеденнің | a case
bare | Онда өңдеу әдісі бар. | өңдеу | әдісі | an act
bare | Онда қызыл үй бар. | үй | қызыл | no noun
guess | Онда блаблация болды. | блаблация | болды | nothing but its shape is known
adjable | Онда жақсы үй бар. | жақсы | үй | an adjective
adjable | Онда жақсы үй бар. | жақсы | Онда | a pronoun is none
light noun | Олар бас тартты. | бас | Олар | «бас тарту»
modifies | Онда жақсы үй бар. | жақсы | үй | an adjective
modifies | Онда ашылған үй бар. | ашылған | үй | a participle
modifies | Онда үшінші үй бар. | үшінші | Онда | an ordinal
modifies | Онда үшінші үй бар. | үшінші | үй | no noun
modifying | Онда мүше мемлекет бар. | мүше | Онда | «мүше мемлекет»
vague | Онда мәселе инфляция. | мәселе | инфляция | no field of its own
abbr | Біз ДНҚ көрдік. | ДНҚ | Біз | Cyrillic capitals
abbr | Біз ДНҚ, IBM көрдік. | ДНҚ | IBM | Latin ones are none
dotted | Заттар, т.б. сатты. | т.б. | сатты | cut short
cyr | Біз IBM көрдік. | көрдік | IBM | Cyrillic letters
hyphen | Онда сату-сатып алу бар. | сату-сатып | алу | two words
paired name | Біз Астана-Алматы жолын көрдік. | Астана-Алматы | жолын | two names
digit | Біз 2020 жылы келдік. | 2020 | жылы | a figure
one | Онда X бар. | X | бар | one letter
"""
"""Tag, sentence, the word that has it, one that has not, and why."""
ROWS = [[cell.strip() for cell in line.split("|")] for line in TABLE.strip().splitlines()]


@pytest.mark.parametrize(
    ("tag", "text", "having", "lacking", "reason"), ROWS, ids=[f"{row[0]}: {row[-1]}" for row in ROWS]
)
def test_a_tag_is_had_by_its_words_alone(
    analysed: Callable[[str], Analysed], tag: str, text: str, having: str, lacking: str, reason: str
) -> None:
    words: dict[str, Word] = {word.norm: word for word in analysed(text).words}
    assert tag in tags(words[having]), reason
    assert tag not in tags(words[lacking]), reason
