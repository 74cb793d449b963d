"""The gold annotation says what stands in the example texts, and says it of every bracket."""

import csv
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
GOLD = ROOT / "evaluation" / "gold"
TEXTS = {path.stem: path.read_text(encoding="utf-8") for path in sorted((ROOT / "examples").glob("*.txt"))}


def rows(name: str) -> list[dict[str, str]]:
    with (GOLD / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def brackets(text: str, surface: str) -> set[int]:
    """Where the opening brackets of a surface stand in the text, at each place the surface stands."""
    return {
        match.start() + at
        for match in re.finditer(re.escape(surface), text)
        for at, character in enumerate(surface)
        if character == "("
    }


@pytest.mark.parametrize("name", ["glosses.tsv", "nonglosses.tsv"])
def test_surfaces_stand_in_the_text(name: str) -> None:
    astray = [row["surface"] for row in rows(name) if row["surface"].replace("\\n", "\n") not in TEXTS[row["doc"]]]
    assert astray == []


@pytest.mark.parametrize("doc", TEXTS)
def test_every_bracket_is_annotated(doc: str) -> None:
    surfaces = [row["surface"] for name in ("glosses.tsv", "nonglosses.tsv") for row in rows(name) if row["doc"] == doc]
    annotated = set().union(*(brackets(TEXTS[doc], surface.replace("\\n", "\n")) for surface in surfaces))
    assert annotated == {match.start() for match in re.finditer(r"\(", TEXTS[doc])}


def test_foreign_forms_stand_in_their_surface() -> None:
    astray = [row["text"] for row in rows("glosses.tsv") if row["text"] not in row["surface"].replace("\\n", " ")]
    assert astray == []


@pytest.mark.parametrize("path", sorted(GOLD.glob("terms_*.tsv")), ids=lambda path: path.stem)
def test_terms_are_listed_once_with_their_words_in_the_text(path: Path) -> None:
    text = TEXTS[path.stem.removeprefix("terms_")].casefold()
    terms = [row["kk"] for row in rows(path.name)]
    assert len(set(terms)) == len(terms)
    # The last letters of a word change under an ending («одақ», «одағы»), the first ones do not.
    absent = [term for term in terms for word in re.findall(r"\w+", term) if word[:3].casefold() not in text]
    assert absent == []
