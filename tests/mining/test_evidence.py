"""What a text sets apart: quotations, headings, list items, and what each counts for."""

from collections.abc import Callable

import pytest

from glossary.mining.text.marks import marked_spans
from glossary.model import Mined


def test_the_first_line_of_a_text_is_a_heading(mined: Callable[..., Mined]) -> None:
    (found,) = [one for one in mined("Баж салығы\n\nОл шекарада төленеді.").candidates if one.kk == "баж салығы"]
    assert "heading" in found.why


PAGE = """# 1. Салық түрлері
## Акциз ##

Баж салығы

Мұнда «кеден баж салығы» бар, ал «ашық сөз соңына дейін жабылмаған, сондықтан бұл жол тақырыптан ұзақ болды.

- қосылған құн салығы;
* мүлік салығы.
1) көлік салығы
(iv) жер салығы
- Бұл сөйлем; ол екі бөлік.
"""


@pytest.mark.parametrize(
    ("mark", "places"),
    [
        ("quoted", ["кеден баж салығы"]),  # what is never closed is no quotation
        ("heading", ["Салық түрлері", "Акциз", "Баж салығы"]),  # without marks and numbers; a short line of its own
        ("item", ["қосылған құн салығы", "мүлік салығы", "көлік салығы", "жер салығы"]),  # without what closes it
    ],
)
def test_what_a_page_sets_apart(mark: str, places: list[str]) -> None:
    assert [PAGE[start:end] for start, end in sorted(marked_spans(PAGE)[mark])] == places


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Салық көп.\n\nБаж салығы\n\nОл бар.", {"heading"}),
        ("Баж салығы дегеніміз – елдің шекарасындағы төлем.", {"definition"}),
        ("Баж салығы бар.", set()),
        ("Салық көп.\n\nБаж салығы мөлшері\n\nОл бар.", set()),  # the line holds another, longer phrase
    ],
)
def test_evidence_counts_for_the_phrase_it_bounds(mined: Callable[..., Mined], text: str, names: set[str]) -> None:
    (found,) = [one for one in mined(text).candidates if one.kk.lower() == "баж салығы"]
    assert found.why.keys() & {"heading", "definition"} == names


@pytest.mark.parametrize(("marks", "offered"), [("«{}»", True), ("{}", False)])
def test_what_a_text_sets_apart_is_offered_whatever_its_score(
    mined: Callable[..., Mined], marks: str, offered: bool
) -> None:
    phrase = "халықтың айтылған маңызды мәселесі"
    found = mined(f"Мақалада {marks.format(phrase)} туралы айтылды.").candidates
    assert (phrase in {one.kk for one in found}) is offered
