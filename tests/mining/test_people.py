"""What sort of thing a candidate without a gloss is, by its capitals, its head and the names of the lexicon."""

from collections.abc import Callable

import pytest

from glossary.mining.terms.candidates import gather
from glossary.mining.terms.people import kind_by_words
from glossary.mining.text.analyser import analyse_documents
from glossary.model import Document, Kind

Reader = Callable[..., tuple[Document, ...]]
KINDS: list[tuple[str, Kind, str]] = [
    ("Әлия", "person", "a given name alone"),
    ("Абай Құнанбайұлы", "person", "a patronymic"),
    ("Бейсенов Марат", "person", "the surname first"),
    ("Ясон Бекмұратов", "person", "an unknown surname by its ending"),
    ("Иван Сергеевич Петров", "person", "three names"),
    ("Алматы", "term", "a place is no person"),
    ("Асқар тауы", "term", "something named after a person"),
    ("Дүниежүзілік банк", "organisation", "a capital and a head that names a body"),
    ("дүниежүзілік банк", "term", "any such body"),
    ("Азаматтық кодекс", "work", "a capital and a head that names a text"),
    ("азаматтық кодекс", "term", "any such text"),
    ("Кодекс", "term", "the head alone names no text"),
    ("ДСҰ", "abbreviation", "capitals only"),
    ("ДСҰ саясаты", "term", "more than the abbreviation"),
]


@pytest.mark.parametrize(("phrase", "kind", "reason"), KINDS, ids=[row[0] for row in KINDS])
def test_kinds(documents: Reader, phrase: str, kind: Kind, reason: str) -> None:
    found = gather(analyse_documents(documents(f"Біз {phrase} туралы айттық."))).records[phrase.lower()]
    assert kind_by_words(found) == kind, reason


@pytest.mark.xfail(strict=True, reason="known failures, listed in docs/mining.md")
def test_an_unknown_patronymic_is_one_by_its_ending(documents: Reader) -> None:
    found = gather(analyse_documents(documents("Біз Ясон Шалқарқызы туралы айттық."))).records["ясон шалқарқызы"]
    assert kind_by_words(found) == "person"
