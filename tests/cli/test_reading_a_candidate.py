"""What `show` and `review` say of a candidate beside its proposals: reasons, variants, synonym candidates, definitions."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

from glossary.cli.output import variant_lines
from glossary.model import Variant

Run = Callable[..., Result]

TEXT = (
    "Инфляция – ақшаның құнсыздануы мен бағаның жалпы өсуі. Инфляция (inflation) жоғары. Ақуыз көп. Белок аз. "
    "Еуропалық Одақ (ЕО) келісті. ЕО-ның шешімі бар."
)


@pytest.fixture
def here(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """The commands in a folder with a mined text."""
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(TEXT, encoding="utf-8")
    assert run("mine", "a.txt", "--domain", "economy").exit_code == 0
    return run


def page(run: Run, kk: str, *more: str) -> str:
    uid = re.search(r"K\d{6}", run("search", kk).stdout)
    assert uid is not None
    return run("show", uid[0], *more).stdout


def cards(run: Run, typed: str) -> list[str]:
    return re.split(r"\n\d+ of \d+  ", run("review", stdin=typed).stdout)[1:]


def test_synonym_candidates_stand_on_a_line_of_their_own() -> None:
    variants = [
        Variant("ЕО", "abbreviation", 2),
        Variant("концепция", "competing", 0, "the same meaning"),
        Variant("сауда жасау", "competing", 3, "the same gloss"),
    ]
    assert list(variant_lines(variants)) == [
        "also ЕО  (abbreviation, 2×)",
        "perhaps a synonym of концепция (the same meaning), сауда жасау (the same gloss)",
    ]
    assert list(variant_lines(variants[:1])) == ["also ЕО  (abbreviation, 2×)"]


def test_show_says_why_and_what_may_be_a_synonym(here: Run) -> None:
    shown = page(here, "инфляция")
    (why,) = [line for line in shown.splitlines() if line.startswith("  why: ")]
    assert "glossed 1×" in why
    assert why.count(";") == 2, "the three strongest"
    assert "perhaps a synonym of белок (the same meaning)" in page(here, "ақуыз")
    assert "also ЕО  (abbreviation" in page(here, "еуропалық одақ")
    assert "synonym" not in shown


def test_show_explains_every_part_of_the_score(here: Run) -> None:
    block = page(here, "инфляция", "--explain").split("\nReasons\n")[1].split("\n\n")[0].splitlines()
    parts = [float(line.split()[0]) for line in block]
    assert len(parts) > 3
    assert parts == sorted(parts, key=abs, reverse=True)
    assert any(line.endswith("  glossed 1×") for line in block)


def test_the_card_has_reasons_definition_and_synonym_candidates(here: Run) -> None:
    shown = cards(here, "s\n" * 30)
    inflation = next(card for card in shown if "\nинфляция\n" in card)
    assert "\nwhy: " in inflation
    assert "\ndefinition: Инфляция – ақшаның құнсыздануы мен бағаның жалпы өсуі. (a.txt)\n" in inflation
    protein = next(card for card in shown if "\nақуыз\n" in card)
    assert "\nperhaps a synonym of белок (the same meaning)\n" in protein


def test_a_synonym_candidate_can_be_said_to_be_none(here: Run) -> None:
    before = [card for card in cards(here, "s\n" * 30) if "\nақуыз\n" in card]
    place = cards(here, "s\n" * 30).index(before[0])
    shown = here("review", stdin="s\n" * place + "v\n1\nq\n").stdout
    assert "1  белок  (perhaps a synonym of this one)" in shown
    assert "synonym" not in page(here, "ақуыз") + page(here, "белок")
