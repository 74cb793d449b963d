"""What sort of thing a glossed name is: by the word beside it, its quotation marks, its head, its capitals, its sound."""

from collections.abc import Callable

import pytest

from glossary.model import Gloss, Kind

KINDS: list[tuple[str, Kind, str]] = [
    ("Ол «Табиғат» (Nature) журналын оқыды.", "work", "a journal, by the noun behind it"),
    ("Біз «Самұрық» (Samruk) компаниясына бардық.", "organisation", "a company, by the noun behind it"),
    ("Ол «Сапа» (Quality) деген сөзді білді.", "term", "a quoted word is no title yet"),
    ("Ол «Ұлттар байлығы» (The Wealth of Nations) еңбегін оқыды.", "work", "quoted, and a title in both languages"),
    ("Ол «еркін сауда» (free trade) туралы айтты.", "term", "quoted, but in small letters"),
    ("Ол «Қызыл сарай түсі» (红楼梦) туралы айтты.", "work", "Chinese has no capitals; the Kazakh one tells"),
    ("Ол «еркін сауда» (自由贸易) туралы айтты.", "term", "a quoted term with its Chinese form"),
    ("Ол «Ашық қоғам қоры» (Open Society Fund) жұмысын білді.", "organisation", "a quoted body"),
    ("Ол «Ашық қоғам қоры» (Open Society Fund) кітабын оқыды.", "work", "a book that is called like a body"),
    ("Біз Дүниежүзілік сауда ұйымына (World Trade Organization) кірдік.", "organisation", "a capital and its head"),
    ("Біз сауда ұйымына (trade organization) кірдік.", "term", "the same head without a capital"),
    ("Біз Азаматтық кодексті (Civil Code) оқыдық.", "work", "a capital and a head that names a text"),
    ("Біз жаңа кодексті (code) оқыдық.", "term", "any code"),
    ("Экономист Рикардоның (Ricardo) еңбегі бар.", "person", "a name that sounds alike"),
    ("Біз Пекинге (Beijing) бардық.", "term", "a place of the lexicon"),
    ("Біз Шалқарсай (Shalqarsai) қаласына бардық.", "term", "a place by the noun behind it"),
    ("Ол атомды (atom) көрді.", "term", "a loanword sounds alike too"),
    ("Ол Мао Цзэдун (毛泽东) туралы айтты.", "person", "a given name behind a surname"),
    ("Біз жалпы ішкі өнімді (GDP) өлшедік.", "abbreviation", "a short foreign form"),
]


@pytest.mark.parametrize(("text", "kind", "reason"), KINDS, ids=[row[2] for row in KINDS])
def test_the_kind_of_a_gloss(glosses: Callable[..., tuple[Gloss, ...]], text: str, kind: Kind, reason: str) -> None:
    (found,) = glosses(text)
    assert found.kind == kind
