"""What brackets hold: foreign forms of a term, or the reason why there are none."""

import pytest

from glossary.bilingual.contents import classify
from glossary.model import Span


def read(content: str, before: str = "термин ") -> tuple[list[tuple[str, str]], str]:
    text = f"{before}({content}) соңы"
    found = classify(text, Span(len(before), len(before) + len(content) + 2))
    for form in found.forms:
        assert " ".join(text[form.span.start : form.span.end].split()) == form.text
    return [(form.lang, form.text) for form in found.forms], found.reason


@pytest.mark.parametrize(
    ("content", "forms"),
    [
        pytest.param("Machine learning", [("en", "Machine learning")], id="a term"),
        pytest.param("Machine learning, ML", [("en", "Machine learning"), ("en", "ML")], id="two forms of one concept"),
        pytest.param("Support Vector Machine (SVM)", [("en", "Support Vector Machine"), ("en", "SVM")], id="nested"),
        pytest.param("Regional \ninterdependence", [("en", "Regional interdependence")], id="a line break inside"),
        pytest.param("The Customs Union Issue, 1951", [("en", "The Customs Union Issue")], id="the year is left out"),
        pytest.param("ағылш. borrowing", [("en", "borrowing")], id="the language named"),
        pytest.param("Engl. Machine learning, ML", [("en", "Machine learning"), ("en", "ML")], id="named in English"),
        pytest.param("қыт. 关税同盟", [("zh", "关税同盟")], id="Chinese named"),
        pytest.param("орыс. таможенный союз", [("ru", "таможенный союз")], id="Russian needs its marker"),
        pytest.param("лат. lex specialis", [("la", "lex specialis")], id="Latin"),
        pytest.param("немесе ownership", [("en", "ownership")], id="a word that introduces it"),
        pytest.param(
            "англ. Cloud provider – қызмет жеткізуші", [("en", "Cloud provider")], id="explained behind a dash"
        ),
        pytest.param("latency; кідіріс уақыты", [("en", "latency")], id="explained behind a semicolon"),
        pytest.param("Isaac Newton, 4 қаңтар 1643 — 31 наурыз 1727", [("en", "Isaac Newton")], id="dates of a life"),
        pytest.param("fractal, лат. fractus – үзік", [("en", "fractal"), ("la", "fractus")], id="with its origin"),
        pytest.param("С. еlеgans", [("en", "С. еlеgans")], id="Cyrillic letters that look alike"),
        pytest.param("voltage, U", [("en", "voltage")], id="with the sign of the quantity"),
        pytest.param("one-to-many, 1:M", [("en", "one-to-many")], id="with a ratio"),
        pytest.param("1NF", [("en", "1NF")], id="an acronym that begins with a number"),
        pytest.param("фр. Émile Durkheim", [("en", "Émile Durkheim")], id="a person's name, whatever the language"),
        pytest.param("I/O", [("en", "I/O")], id="an acronym with a slash"),
        pytest.param("B2B", [("en", "B2B")], id="one to another is no formula"),
        pytest.param("销售/使用备案", [("zh", "销售/使用备案")], id="a slash inside Chinese"),
        pytest.param("沈伯明, Shen Boming", [("zh", "沈伯明"), ("en", "Shen Boming")], id="Han with pinyin"),
        pytest.param("ЕО", [("kk", "ЕО")], id="a Kazakh abbreviation"),
        pytest.param("бұдан әрі – ЕО", [("kk", "ЕО")], id="introduced for later"),
        pytest.param("MLPS 2.0", [("en", "MLPS 2.0")], id="an acronym with its version"),
        pytest.param("\u201cdata race\u201d", [("en", "data race")], id="quotation marks are not part of it"),
    ],
)
def test_forms(content: str, forms: list[tuple[str, str]]) -> None:
    assert read(content) == (forms, "")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("i", "enumerator"),
        ("iv", "enumerator"),
        ("b", "enumerator"),
        ("1821 ж.", "date"),
        ("1999–2004 жж.", "date"),
        ("облыстар, штаттар, өңірлер", "Kazakh explanation"),
        ("Дж", "Kazakh explanation"),
        ("мысалы, Apple компаниясы", "example"),
        ("`null`", "code"),
        ("snake_case", "code"),
        ("x.len()", "code"),
        ("C₃H₈", "formula"),
        ("CO2", "formula"),
        ("a = b + c", "formula"),
        ("Ca, № 20", "formula"),
        ("НСl", "formula"),
        ("https://example.org", "link"),
        ("Ctrl+C", "shortcut"),
        ("5D002", "number"),
        ("NX-17", "number"),
        ("5 желтоқсан 1932 жыл", "date"),
        ("frontend, backend, API", "list"),
        ("Meade емес", "explanation with foreign words"),
        ("H2S", "formula"),
        ("log n", "formula"),
        ("Inker et al.", "citation"),
        ("see below", "aside"),
        ("ENC/TSU", "list"),
        ("KMS, HSM", "list"),
        ("Iroha жобасы", "explanation with foreign words"),
        ("нем. Weltanschauung", "aside"),
        ("", "empty"),
    ],
)
def test_what_is_no_gloss_is_refused_with_its_reason(content: str, reason: str) -> None:
    assert read(content) == ([], reason)


@pytest.mark.parametrize(
    ("before", "content", "behind", "reason"),
    [
        ("", "нұсқаулық", "(files/guide.md)", "link"),
        ("v", "index", "", "code"),
        ("фишинг ", "ˈfɪʃɪŋ", "", "transcription"),
    ],
)
def test_square_brackets_that_hold_no_words(before: str, content: str, behind: str, reason: str) -> None:
    text = f"{before}[{content}]{behind}"
    found = classify(text, Span(len(before), len(before) + len(content) + 2))
    assert (found.forms, found.reason) == ((), reason)


def test_the_target_of_a_link_is_no_gloss() -> None:
    assert read("files/guide.md", before="[нұсқаулық]")[1] == "link"
