"""Candidates gathered from texts: how often each stands, by itself and inside longer ones, and how it is written."""

from collections.abc import Callable

import pytest

import glossary
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
        gathering.note_nested()
        return gathering.records

    return read


def test_places_are_counted_alone_and_inside_longer_phrases(found: Gather) -> None:
    """«сауда айналымы» stands in the whole only; «сауда» in all three others, whose counts are 2, 1 and 1."""
    counts = {
        key: (one.count, one.alone, sorted(longer.count for longer in one.longer))
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


@pytest.mark.parametrize(
    ("text", "having", "lacking"),
    [
        ("Елдің азаматтық кодексі бар.", "азаматтық кодекс", "азаматтық кодексі"),  # whose code it is stands before
        ("Азаматтық кодексі бар.", "азаматтық кодексі", "азаматтық кодекс"),
        ("Елге азаматтық кодексі керек.", "азаматтық кодексі", "азаматтық кодекс"),  # another case is no owner
    ],
)
def test_an_owner_before_a_phrase_owns_its_head(found: Gather, text: str, having: str, lacking: str) -> None:
    keys = found(text).keys()
    assert having in keys
    assert lacking not in keys


def test_a_phrase_has_seven_words_at_most(found: Gather) -> None:
    keys = found("Біз жаңа үлкен ұлттық ғылыми техникалық ақпараттық экономикалық орталыққа бардық.").keys()
    assert max(len(key.split()) for key in keys) == 7


def test_capitals_are_counted_where_they_say_something(found: Gather) -> None:
    record = found("Сыртқы сауда өсті. Біз Сыртқы Саудаға, сыртқы саудаға бардық. Онда Сыртқы сауда бар.")[
        "сыртқы сауда"
    ]
    assert (record.count, record.capital) == (4, 2)
    other = found("Біз Сыртқы Саудаға бардық.")["сыртқы сауда"]
    record.absorb(other)
    assert record.capital == 3


def test_a_place_is_noted_once() -> None:
    record = CandidateRecord("x", ())
    places = [(0, 0, 5, 0), (0, 5, 9, 0), (1, 0, 5, 0), (1, 5, 9, 1), (1, 7, 9, 1)]
    assert [record.add_place(place) for place in places] == [True] * 5
    assert not record.add_place((1, 7, 9, 1)), "the last one again"
    assert list(record.places) == places
    known = [record.has_place((1, start, end, 0)) for start, end in ((0, 5), (5, 9), (7, 9), (0, 9), (5, 5), (7, 7))]
    assert known == [True, True, True, False, False, False]
    assert not record.has_place((2, 0, 5, 0)), "another document"
    assert not CandidateRecord("y", ()).has_place((0, 0, 5, 0))


def test_the_first_place_is_found_again() -> None:
    record = CandidateRecord("x", ())
    record.add_place((0, 3, 5, 0))
    assert (record.has_place((0, 3, 5, 0)), record.has_place((0, 3, 4, 0)), record.has_place((0, 2, 5, 0))) == (
        True,
        False,
        False,
    )


@pytest.mark.parametrize(
    ("text", "key", "low"),
    [
        ("Біз кеден одағын көрдік.", "кеден одағы", False),
        ("Онда мурмак шарт бар.", "мурмак шарт", True),  # an unknown noun before a bare one
        ("Біз процесті жүргізетін органды көрдік.", "процесті жүргізетін орган", True),  # a piece of a clause
        ("Біз процесті жүргізетін органды көрдік.", "жүргізетін орган", False),
        ("Біз процесті жүргізетін органды, процесті жүргізетін органды көрдік.", "процесті жүргізетін орган", False),
        ("Онда мәміле мысық бар. Біз мәміле мысықты көрдік.", "мәміле мысық", False),  # it came again
    ],
)
def test_words_that_may_have_met_by_chance(found: Gather, text: str, key: str, low: bool) -> None:
    assert found(text)[key].low_unithood == low


def test_two_bare_nouns_are_no_phrase_unless_they_come_again(found: Gather) -> None:
    assert "мәміле мысық" not in found("Онда мәміле мысық бар.")


def test_an_unknown_word_of_the_text_opens_a_sentence_in_small_letters() -> None:
    text = "Ормандағы тұтас көлеге жарықты өткізбейді. Көлегенің тұтастығы жыл сайын өлшенеді. Ағаш көлегесі топырақты қорғайды."
    assert "көлегенің тұтастығы" in {candidate.kk for candidate in glossary.mine(text).candidates}
    names = "Біз Көлегеге бардық. Көлегенің тұрғындары егін салады."
    assert "көлегенің тұрғыны" not in {candidate.kk for candidate in glossary.mine(names).candidates}
