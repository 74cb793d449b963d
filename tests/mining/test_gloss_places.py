"""Where glosses stand: offsets in whole texts, refusals with reasons, competing forms, time."""

from collections.abc import Callable
from pathlib import Path

import pytest
from cpu import assert_linear

from glossary.bilingual.outside import outside
from glossary.language.orthography import fold
from glossary.mining.glosses.finder import find_glosses
from glossary.mining.text.analyser import analyse_documents
from glossary.model import Document, Gloss, Mined, Span
from glossary.texts.documents import read_documents

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "texts"
TEXTS = [*sorted((ROOT / "examples").glob("*.txt")), *sorted(SHARED.glob("*.txt"))]


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_offsets_bound_the_foreign_and_the_kazakh_form(path: Path) -> None:
    documents = read_documents([path])
    text = documents[0].text
    found, refused = find_glosses(analyse_documents(documents))
    assert found or refused
    for gloss in found:
        assert " ".join(text[gloss.start : gloss.end].split()) == gloss.text
        surface = " ".join(text[gloss.kk_start : gloss.kk_end].split())
        assert fold(surface)[:2] == fold(gloss.kk)[:2]
        assert len(surface.split()) == len(gloss.kk.split())
    assert all(
        text[refusal.start : refusal.end] == refusal.text or "\n" in text[refusal.start : refusal.end]
        for refusal in refused
    )


@pytest.mark.parametrize(
    ("text", "refused", "why"),
    [
        ("Автокодерлер (VAE) жақсы үйренеді.", "VAE", "acronym of one common word"),
        ("Телефондар (iPhone 12) арзандады.", "iPhone 12", "number of its own"),
        ("Қазба (1821 ж.) табылды.", "(1821 ж.)", "date"),
        ("Түрі бүтін сан (i32) болады.", "(i32)", "code"),
        ("Зерттеулер көрсеткендей (Brown 1998), солай.", "(Brown 1998)", "citation"),
        ("(Hello) деді.", "Hello", "no Kazakh term before it"),
    ],
)
def test_a_refusal_has_its_place_and_reason(mined: Callable[..., Mined], text: str, refused: str, why: str) -> None:
    (refusal,) = mined(text).refused
    assert (refusal.text, refusal.reason) == (refused, why)
    assert text[refusal.start : refusal.end] == refused


def test_competing_forms_of_one_term_name_each_other(glosses: Callable[..., tuple[Gloss, ...]]) -> None:
    text = "Бұл аймақтық тәуелділік (regional interdependence). Сол аймақтық тәуелділік (regional dependence)."
    assert [gloss.competing for gloss in glosses(text)] == [("regional dependence",), ("regional interdependence",)]


def test_a_plural_and_an_acronym_compete_with_nothing(glosses: Callable[..., tuple[Gloss, ...]]) -> None:
    text = "Бұл кеден одағы (customs union, CU). Сол кеден одақтары (customs unions) көп."
    assert [gloss.competing for gloss in glosses(text)] == [(), (), ()]
    assert [gloss.form for gloss in glosses(text)] == ["customs union", "", "customs union"]


@pytest.mark.parametrize("unit", ["кеден одағы (customs ( ", "((кеден одағы (customs union)) ", "одақ) union) "])
def test_time_is_linear_in_the_number_of_brackets(unit: str) -> None:
    def work(count: int) -> Callable[[], object]:
        sentence = unit * 20
        text = "\n".join([sentence] * (count // 20))
        spans = tuple(Span(at, at + len(sentence)) for at in range(0, len(text), len(sentence) + 1))
        analysed = analyse_documents([Document("text", "text", text, "", "utf-8", spans)])
        return lambda: find_glosses(analysed)

    assert_linear(work, 160, 1_280)


@pytest.mark.parametrize(
    "unit",
    [
        " ",
        "\n",
        " , ",
        " ағылшынша ",
        "\n¹ ағылш. ",
        "жер¹ ",
        "жер – ",
        "жер / ",
        "жер, яғни ",
        "жер | ",
        "» ",
        "()",
        "(a ",
    ],
)
def test_time_is_linear_in_what_stands_outside_of_brackets(unit: str) -> None:
    def work(count: int) -> Callable[[], object]:
        text = "кеден" + unit * count + "customs"
        return lambda: list(outside(text, ()))

    assert_linear(work, 400, 3_200)


@pytest.mark.parametrize("named", ["кеден, ағылшынша", "\n¹ ағылш."])
def test_a_run_of_spaces_behind_the_name_of_a_language_takes_linear_time(named: str) -> None:
    assert_linear(lambda count: lambda: list(outside(named + " " * count + "!", ())), 1_000, 8_000)
