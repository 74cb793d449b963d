"""The lexicon's files keep the format that docs/lexicon.md describes, and the checker finds what breaks it."""

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

from glossary.language.domains import domains, lineage

ROOT = Path(__file__).resolve().parents[2]
HEADER = "headword\tpos\ten\tzh\tdomain\tflags\n"
GOOD = "кеден\tNOUN\tcustoms\t海关\teconomy\t\n"


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("check_lexicon", ROOT / "tools" / "check_lexicon.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_file_is_without_fault(tool: ModuleType) -> None:
    assert list(tool.all_faults(sorted(tool.LEXICON.glob("*.tsv")))) == []


@pytest.mark.parametrize("page", ["CHANGELOG.md", "docs/morphology.md"])
def test_pages_say_how_many_rows_there_are(tool: ModuleType, page: str) -> None:
    rows = sum(len(path.read_text(encoding="utf-8").splitlines()) - 1 for path in tool.LEXICON.glob("*.tsv"))
    text = (ROOT / page).read_text(encoding="utf-8").replace(",", "")
    (said,) = map(int, re.findall(r"exicon[^.\n]*more than (\d+) rows", text))
    assert 0.95 * rows < said < rows


@pytest.mark.parametrize(
    ("rows", "fault"),
    [
        ("қаржы\tNOUN\tfinance\t金融\tfinance\t\n", None),  # under the file's own domain
        ("орган\tNOUN\torgan\t器官\tmedicine\t\n", "does not lie under 'economy'"),
        ("орган\tNOUN\torgan\t器官\tanatomy\t\n", "is not in domains.tsv"),
        (GOOD, "stands already at line 2"),
        ("кедeн\tNOUN\tcustoms\t海关\teconomy\t\n", "only Kazakh letters"),  # a Latin «e»
        ("салық\tNOUN\ttax\t税\teconomy\n", None),  # no flags, no cell for them
        ("салық\tNOUN\ttax\t税\n", "4 columns"),
        ("\n", "1 columns"),
        ("салық\tNAME\ttax\t税\teconomy\t\n", "part of speech"),
        ("салық\tNOUN\ta tax\t税\teconomy\t\n", "with an article"),
        ("салық\tNOUN\ttax (levy)\t税\teconomy\t\n", "English 'tax (levy)'"),
        ("салық\tNOUN\ttax|\t税\teconomy\t\n", "English ''"),
        ("салық\tNOUN\t\t税\teconomy\t\n", "no English"),
        ("салық\tNOUN\ttax\t\teconomy\t\n", "no Chinese"),
        ("салық\tNOUN\ttax\t税 shuì\teconomy\t\n", "Chinese"),
        ("салық\tNOUN\ttax\t税\teconomy\telided\n", "flags ['elided']"),
        ("салық\tNOUN\ttax\t税\teconomy\t", "the last line does not end"),
    ],
)
def test_a_fault_is_found_and_named(tool: ModuleType, tmp_path: Path, rows: str, fault: str | None) -> None:
    path = tmp_path / "economy.tsv"
    path.write_text(HEADER + GOOD + rows, encoding="utf-8", newline="\n")
    found = "\n".join(tool.faults(path))
    assert fault in found if fault else not found


def test_two_files_do_not_give_one_word_the_same_equivalents(tool: ModuleType, tmp_path: Path) -> None:
    for name, zh in (("economy", "海关"), ("general", "海关"), ("law", "关税")):
        text = HEADER + GOOD.replace("海关", zh).replace("economy", name)
        (tmp_path / f"{name}.tsv").write_text(text, encoding="utf-8", newline="\n")
    found = list(tool.all_faults(sorted(tmp_path.glob("*.tsv"))))
    assert found == ["general.tsv:2: кеден: the same equivalents stand already at economy.tsv:2"]


def test_domains_form_a_tree_with_a_label_in_every_language() -> None:
    table = domains()
    for number, column in enumerate(next(iter(table.values()))._fields):
        cells = [domain[number] for domain in table.values()]
        assert column == "parent" or (all(cells) and len(set(cells)) == len(cells)), f"{column}: empty or twice"
    codes = list(table)
    assert all(codes.index(above) <= codes.index(code) for code in codes for above in lineage(code))
