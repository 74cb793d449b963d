"""The gold annotation says what stands in the example texts, and says it of every bracket."""

import csv
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
GOLD = ROOT / "evaluation" / "gold"
EXAMPLES = {path.stem: path.read_text(encoding="utf-8") for path in sorted((ROOT / "examples").glob("*.txt"))}
FURTHER = {path.stem: path.read_text(encoding="utf-8") for path in sorted((ROOT / "evaluation/texts").glob("*.txt"))}
TEXTS = EXAMPLES | FURTHER
"""Terms are annotated in all of them, glosses and brackets in the examples and in the fresh texts."""
GLOSSES, NONGLOSSES = ("glosses.tsv", "fresh_glosses.tsv"), ("nonglosses.tsv", "fresh_nonglosses.tsv")
CORE = 40


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


@pytest.mark.parametrize("name", [*GLOSSES, *NONGLOSSES])
def test_surfaces_stand_in_the_text(name: str) -> None:
    astray = [row["surface"] for row in rows(name) if row["surface"].replace("\\n", "\n") not in TEXTS[row["doc"]]]
    assert astray == []


@pytest.mark.parametrize("doc", sorted({*EXAMPLES, *(row["doc"] for row in rows("fresh_nonglosses.tsv"))}))
def test_every_bracket_is_annotated(doc: str) -> None:
    surfaces = [row["surface"] for name in (*GLOSSES, *NONGLOSSES) for row in rows(name) if row["doc"] == doc]
    annotated = set().union(*(brackets(TEXTS[doc], surface.replace("\\n", "\n")) for surface in surfaces))
    assert annotated == {match.start() for match in re.finditer(r"\(", TEXTS[doc])}


@pytest.mark.parametrize("name", GLOSSES)
def test_foreign_forms_stand_in_their_surface(name: str) -> None:
    astray = [row["text"] for row in rows(name) if row["text"] not in row["surface"].replace("\\n", " ")]
    assert astray == []


@pytest.mark.parametrize("path", sorted(GOLD.glob("terms_*.tsv")), ids=lambda path: path.stem)
def test_terms_are_listed_once_with_their_words_in_the_text(path: Path) -> None:
    text = TEXTS[path.stem.removeprefix("terms_")].casefold()
    terms = [row["kk"] for row in rows(path.name)]
    assert len(set(terms)) == len(terms)
    # The last letters of a word change under an ending («одақ», «одағы»), the first ones do not.
    absent = [term for term in terms for word in re.findall(r"\w+", term) if word[:3].casefold() not in text]
    assert absent == []


def test_names_have_a_type_and_stand_in_their_sentence() -> None:
    names = [row for row in rows("names.tsv") if row["name"]]
    assert {row["type"] for row in names} == {"person", "place", "organisation", "work", "abbreviation"}
    absent = [row for row in names for word in re.findall(r"\w+", row["name"]) if word[:3] not in row["sentence"]]
    assert absent == []


def test_every_text_has_its_terms() -> None:
    assert {path.stem.removeprefix("terms_") for path in GOLD.glob("terms_*.tsv")} == TEXTS.keys()


@pytest.mark.parametrize("doc", FURTHER)
def test_further_texts_name_their_core_and_count_their_variants(doc: str) -> None:
    table = rows(f"terms_{doc}.tsv")
    assert sum(row["class"] == "core" for row in table) == CORE
    assert all(row["en"] and row["zh"] for row in table)
    text = " ".join(FURTHER[doc].casefold().split())
    variants = [
        re.fullmatch(r"(?:sp|abbr|syn):(.+) \((\d+)\)", one) for row in table for one in _listed(row["variants"])
    ]
    astray = [one and one[1] for one in variants if not one or text.count(one[1].casefold()) < int(one[2])]
    assert astray == []


def _listed(cell: str) -> list[str]:
    return cell.split("; ") if cell else []
