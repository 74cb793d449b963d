"""Candidates gathered from texts: how often each stands, by itself and inside longer ones, and how it is written."""

from collections.abc import Callable

import pytest

from glossary.mining.terms.candidates import CandidateRecord, gather
from glossary.mining.text.analyser import analyse_documents
from glossary.model import Document

Reader = Callable[..., tuple[Document, ...]]
Gather = Callable[..., dict[str, CandidateRecord]]


@pytest.fixture
def found(documents: Reader) -> Gather:
    """The candidates of some texts by their key."""

    def read(*texts: str) -> dict[str, CandidateRecord]:
        gathering = gather(analyse_documents(documents(*texts)))
        gathering.count_nested()
        return gathering.records

    return read


def test_places_are_counted_alone_and_inside_longer_phrases(found: Gather) -> None:
    """«сауда айналымы» stands in the whole only; «сауда» in all three others, whose counts are 2, 1 and 1."""
    counts = {
        key: (one.count, one.alone, sorted(one.longer))
        for key, one in found("Сыртқы сауда айналымы өсті. Сыртқы сауда өсті.").items()
    }
    assert counts == {
        "сыртқы сауда айналымы": (1, 1, []),
        "сыртқы сауда": (2, 1, [1]),
        "сауда айналымы": (1, 0, [1]),
        "сауда": (2, 0, [1, 1, 2]),
        "айналым": (1, 0, [1, 1]),
    }


@pytest.mark.parametrize(
    ("texts", "count", "held"),
    [
        (("Сыртқы сауда өсті.",), 1, 1),
        (("Сыртқы сауданы, сыртқы саудаға, СЫРТҚЫ САУДА.",), 3, 1),  # whatever the ending and the capitals
        (("Сыртқы\nсауда өсті.",), 1, 1),  # over the end of a line
        (("Ол сыртқы\n\nсауда өсті.",), 0, 0),  # but not over an empty one
        (("Сыртқы, сауда өсті.",), 0, 0),  # nor over a mark
        (("Сыртқы сауда өсті.", "Сыртқы сауда өсті.", "Сауда өсті."), 2, 2),
    ],
)
def test_where_a_phrase_stands(found: Gather, texts: tuple[str, ...], count: int, held: int) -> None:
    one = found(*texts).get("сыртқы сауда")
    assert ((one.count, one.documents) if one else (0, 0)) == (count, held)


def test_places_bound_the_phrase(found: Gather) -> None:
    texts = ("Сауда өсті. Бізде сыртқы\nсауданың мәні бар.", "Сыртқы сауда!")
    places = list(found(*texts)["сыртқы сауда"].places)
    assert [(number, texts[number][start:end], sentence) for number, start, end, sentence in places] == [
        (0, "сыртқы\nсауданың", 1),
        (1, "Сыртқы сауда", 0),
    ]


@pytest.mark.parametrize(
    ("text", "key", "kk"),
    [
        ("Біз Еуропалық Одаққа бардық. Еуропалық Одақ бар.", "еуропалық одақ", "Еуропалық Одақ"),
        ("Біз кеден одағына бардық. Кеден одағы бар.", "кеден одағы", "кеден одағы"),  # it opens a sentence
        ("Біз Жоғарғы Сотқа, жоғарғы сотқа, жоғарғы сотқа бардық.", "жоғарғы сот", "жоғарғы сот"),  # mostly so
        ("Біз Жоғарғы Сотқа, Жоғарғы Сотқа, жоғарғы сотқа бардық.", "жоғарғы сот", "Жоғарғы Сот"),
        ("Біз Жоғарғы Сотқа, жоғарғы сотқа бардық.", "жоғарғы сот", "жоғарғы сот"),  # of equals the small one
        ("Дүниежүзілік банк бар.", "дүниежүзілік банк", "Дүниежүзілік банк"),  # only opens: as the lexicon has it
    ],
)
def test_it_is_written_as_it_mostly_stands(found: Gather, text: str, key: str, kk: str) -> None:
    assert found(text)[key].kk == kk


def test_a_writing_that_joins_brings_its_places_and_marks_once(found: Gather) -> None:
    both = found("Біз кедендік одақ пен кеден одағын көрдік. Кеден одағы өсті.")
    one, other = both["кедендік одақ"], both["кеден одағы"]
    one.add_evidence("gloss")
    other.add_evidence("gloss", 2)
    other.add_evidence("quoted")
    one.absorb(other)
    assert (one.count, one.alone, one.evidence) == (3, 3, {"gloss": 3, "quoted": 1})
    one.absorb(other)
    assert one.count == 3, "the same places again are none"


def test_pieces_of_names_are_no_candidates(found: Gather) -> None:
    """«Азия Даму» was only met inside the name."""
    keys = found("Біз Азия Даму Банкіне бардық.").keys()
    assert "азия даму банкі" in keys
    assert not {"азия даму", "даму банкі"} & keys
