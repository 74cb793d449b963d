"""`glossary convert` and `glossary export --script`: texts and glossaries in another script."""

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

import glossary

Run = Callable[..., Result]


@pytest.fixture
def terms(tmp_path: Path) -> str:
    path = tmp_path / "glossary.db"
    with glossary.open_termbase(path, "create", by="Айгерім") as termbase:
        termbase.add("кеден одағы", en=["customs union"])
    return str(path)


@pytest.mark.parametrize(
    ("text", "to", "written"),
    [
        ("Кеден одағы құрылды.", "latin", "Keden odağy qūryldy.\n"),
        ("Keden odağy qūryldy.", "cyrillic", "Кеден одағы құрылды.\n"),
        ("Кеден одағы құрылды.", "arabic", "كەدەن وداعى قۇرىلدى.\n"),
    ],
)
def test_a_text_is_written_in_another_script(run: Run, tmp_path: Path, text: str, to: str, written: str) -> None:
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    result = run("convert", str(tmp_path / "a.txt"), "--to", to)
    assert (result.exit_code, result.stdout, result.stderr) == (0, written, "")


@pytest.mark.parametrize(
    ("to", "kk"), [("latin", "keden odağy"), ("cyrillic", "кеден одағы"), ("arabic", "كەدەن وداعى")]
)
def test_of_a_termbase_the_glossary_is_written(run: Run, terms: str, to: str, kk: str) -> None:
    result = run("convert", terms, "--to", to)
    heading, row = result.stdout.splitlines()
    assert heading.split("\t")[:3] == ["id", "kk", "en"]
    assert row.split("\t")[:3] == ["C000001", kk, "customs union"]


def test_a_glossary_is_exported_in_another_script(run: Run, terms: str, tmp_path: Path) -> None:
    assert run("export", str(tmp_path / "a.csv"), "--script", "latin", "--db", terms).exit_code == 0
    assert "keden odağy" in (tmp_path / "a.csv").read_text(encoding="utf-8-sig")
    result = run("export", str(tmp_path / "b.csv"), "--script", "runes", "--db", terms)
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert run("convert", terms, "--to", "runes").exit_code == 2
