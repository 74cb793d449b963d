"""Translations from bilingual files: the right form of the other side, with its segments as evidence."""

from collections.abc import Callable
from pathlib import Path

import pytest
from cpu import assert_linear
from written import tmx

from glossary.bilingual.parallel import Pair, Said, best, forms, pairs
from glossary.mining import mine
from glossary.model import Mined
from glossary.texts.documents import read_documents

SEGMENTS = [
    ("Сыртқы қарыз былтыр өсті.", "External debt grew last year."),
    ("Үкімет сыртқы қарызды өтейді.", "The government repays its external debt."),
    ("Көмірқышқыл газы ауаны ластайды.", "Carbon dioxide pollutes the air."),
    ("Қорап қақпағы", "Case cover"),
]


def mined(folder: Path, segments: list[tuple[str, str]]) -> Mined:
    (folder / "a.tmx").write_bytes(tmx(segments))
    return mine(read_documents([folder / "a.tmx"]))


def test_a_term_has_the_form_of_its_segments_with_their_places(tmp_path: Path) -> None:
    found = mined(tmp_path, SEGMENTS)
    said = {(one.kk, one.text) for one in found.glosses}
    assert {
        ("сыртқы қарыз", "external debt"),
        ("көмірқышқыл газы", "carbon dioxide"),
        ("қорап қақпағы", "case cover"),
    } <= said
    text = found.documents[0].text
    places = [one for one in found.glosses if one.kk == "сыртқы қарыз"]
    assert [text[one.start : one.end].lower() for one in places] == ["external debt"] * 2
    assert [text[one.kk_start : one.kk_end].lower() for one in places] == ["сыртқы қарыз", "сыртқы қарызды"]
    assert {one.rule for one in places} == {"segment"}
    assert all(0.5 <= one.score <= 1 and "2 of 2 segments" in one.why for one in places)


def test_a_form_belongs_to_one_term(tmp_path: Path) -> None:
    texts = [one.text.lower() for one in mined(tmp_path, SEGMENTS).glosses if one.start < 60]
    assert len(texts) == len(set(texts))


def test_what_has_no_other_side_gets_no_form(tmp_path: Path) -> None:
    assert mined(tmp_path, [(kk, "") for kk, _ in SEGMENTS]).glosses == ()


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("The balance of payments, and debt.", "en", ["balance", "balance of payments", "payments", "debt"]),
        ("COVID-19 (virus)", "en", ["COVID", "virus"]),
        ("关税，同盟国", "zh", ["关税", "同盟", "同盟国", "盟国"]),
    ],
)
def test_forms_are_runs_between_marks_without_function_words_at_the_ends(
    text: str, lang: str, expected: list[str]
) -> None:
    found = list(forms(text, lang))  # type: ignore[arg-type]
    assert sorted(form for form, _ in found) == sorted(expected)
    assert all(text[start:end] == form for form, (start, end) in found)


@pytest.mark.parametrize(
    ("counts", "dice", "ratio"),
    [((2, 4, 4, 8), 0.5, 0.0), ((4, 4, 4, 8), 1.0, 11.09), ((1, 1, 1, 2), 1.0, 2.77)],
)
def test_plain_measures(counts: tuple[int, int, int, int], dice: float, ratio: float) -> None:
    pair = Pair("сөз", ("сөз",), "word", "en", counts, 0.0, False)
    assert (pair.dice, round(pair.log_likelihood, 2)) == (dice, ratio)


def test_an_unknown_term_has_the_form_that_it_is_always_with() -> None:
    said = [Said(f"The {word} frobnicator works well", 0.1, False) for word in ("red", "old", "new", "big", "last")]
    ((_, given),) = pairs(
        {"былдыр": ("былдыр",)}, {"былдыр": said}, "en", [*(one.text for one in said), "It works well"]
    )
    top = max(given, key=lambda pair: (pair.log_likelihood, -pair.distance))
    found = best(given)
    assert found is not None
    assert top.form == "frobnicator"
    assert found[0].counts[0] == 5


def test_time_is_linear() -> None:
    def work(count: int) -> Callable[[], object]:
        said = {f"сөз{n}": [Said(f"word{n} of the {n % 7} other side {n}", 0.0, False)] for n in range(count)}
        every = [one[0].text for one in said.values()]
        return lambda: list(pairs({term: (term,) for term in said}, said, "en", every))

    assert_linear(work, 60, 600)
